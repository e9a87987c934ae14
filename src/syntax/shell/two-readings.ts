import { type Command, forEachChild, type ParsedScript, parse, type SyntaxNode } from 'unbash';

/** In bash the quoted text continues after `\'`; in other shells it ends there. */
const ESCAPED_QUOTE = /\$'[^']*\\'/;

/**
 * Why a shell without `$'…'`, `$[…]` and `&>`, such as dash, finds different commands in a text than bash does; undefined if it does not. Dash runs the commands
 * before an error, so only those are compared.
 */
export function twoReadings(source: string, parsed: ParsedScript): string | undefined {
  if (MAY_SPLIT_DELIMITER.test(source) && hasSplitDelimiter(parsed))
    return 'bash and dash see the end of a here-document whose delimiter has a line break at different places';
  if (ESCAPED_QUOTE.test(source) && isReadOtherwise(source.replaceAll("$'", "_'"), parsed))
    return "bash and dash see the end of a $'…' with a backslash before a quote at different places";
  if (source.includes('$[') && isReadOtherwise(source.replaceAll('$[', '_['), parsed))
    return 'bash evaluates $[…] as arithmetic, while in dash an operator inside it ends the command';
  if (/[?*+@!]\(/.test(source) && hasNode(parsed, isCutByPattern))
    return 'dash runs what comes before a pattern such as @(a|b) in backquotes, while bash takes the pattern for part of a word or refuses it';
  if (source.includes('&>') && hasNode(parsed, (node) => node.type === 'Command' && goesOnBehindBoth(node)))
    return 'bash passes what comes after `&>` and its file to the same command, while in dash the `&` ends that command';
  return undefined;
}

/** The parser takes a carriage return for the end of braces, while bash takes it for part of a word in them. */
export function mayHaveUnreadBraces(source: string): boolean {
  return /\{\r[^\s{}]{0,200}(?:,|\.\.)/.test(source);
}

/** Whether the commands of a text that dash reads instead have other words than those that bash reads. */
function isReadOtherwise(text: string, parsed: ParsedScript): boolean {
  const other = parse(text);
  const [error] = other.errors ?? [];
  const words = wordsOf(parsed);
  return error === undefined ? words !== wordsOf(other) : !words.startsWith(wordsOf(other, error.pos));
}

const MAY_SPLIT_DELIMITER = /<<-?[ \t]{0,100}[^\s<>;&|]{0,100}["'][^"'\n]{0,100}\n/;

/** Bash compares whole texts, dash one line after the other. */
function hasSplitDelimiter(script: ParsedScript): boolean {
  return hasNode(script, (node) => node.type === 'HereDoc' && node.delimiter?.value.includes('\n') === true);
}

/** Whether words follow a redirect of both outputs. */
function goesOnBehindBoth({ suffix }: Command): boolean {
  const redirect = suffix.findIndex((part) => part.type === 'Redirect' && /^&>/.test(part.operator));
  return redirect !== -1 && suffix.slice(redirect).some((part) => !('operator' in part));
}

/** In backquotes, dash ends the command at a `(` that it does not expect. */
function isCutByPattern(node: SyntaxNode): boolean {
  if (node.type !== 'CommandExpansion' || !node.text.startsWith('`') || node.script === undefined) return false;
  return hasNode(node.script, ({ type }) => type === 'ExtendedGlob');
}

function hasNode(script: ParsedScript, isWanted: (node: SyntaxNode) => boolean): boolean {
  let isFound = false;
  const visit = (node: SyntaxNode): void => {
    isFound ||= isWanted(node);
    if (!isFound) forEachChild(node, visit);
  };
  visit(script);
  return isFound;
}

/** The places of the words of all commands that end before `limit`. */
function wordsOf(script: ParsedScript, limit = Number.POSITIVE_INFINITY): string {
  const places: string[] = [];
  const visit = (node: SyntaxNode): void => {
    if (node.type === 'Command') {
      if (node.end > limit) return;
      const words = [...node.prefix, node.name, ...node.suffix].map((word) => word && `${word.pos}-${word.end}`);
      places.push(`${words.join(' ')}\n`);
    }
    forEachChild(node, visit);
  };
  visit(script);
  return places.join('');
}

const BASHES: ReadonlySet<string> = new Set(['bash', 'rbash', 'zsh', 'ksh', 'mksh', 'osh', 'bashio']);

/** Whether a program is a shell with `$'…'`. */
export function isBash(program: string): boolean {
  return BASHES.has(program);
}

/** Whether the first line of a file names such a shell. */
export function startsWithBash(text: string): boolean {
  if (!text.startsWith('#!')) return false;
  const [first = '', ...others] = text.slice(2, lineEnd(text)).trim().split(/\s+/).map(nameOf);
  return isBash(first === 'env' ? (others.find((word) => !word.startsWith('-')) ?? '') : first);
}

function lineEnd(text: string): number {
  const end = text.indexOf('\n');
  return end === -1 ? text.length : end;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
