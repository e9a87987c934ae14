import { forEachChild, type ParsedScript, parse, type SyntaxNode } from 'unbash';

/** In bash the quote goes on, elsewhere it ends here. */
const ESCAPED_QUOTE = /\$'[^']*\\'/;

/**
 * Whether a shell that does not know `$'…'`, such as dash, finds other words in a text than bash does. Dash runs what comes before an error, so
 * only that is compared.
 */
export function hasTwoReadings(source: string, parsed: ParsedScript): boolean {
  if (!ESCAPED_QUOTE.test(source)) return false;
  const other = parse(source.replaceAll("$'", "_'"));
  const [error] = other.errors ?? [];
  const words = wordsOf(parsed);
  return error === undefined ? words !== wordsOf(other) : !words.startsWith(wordsOf(other, error.pos));
}

/** Where the words of all commands stand that end before a place. */
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

const BASHES: ReadonlySet<string> = new Set(['bash', 'rbash', 'zsh', 'ksh', 'mksh']);

/** Whether a program knows `$'…'`. */
export function isBash(program: string): boolean {
  return BASHES.has(program);
}

/** Whether the first line of a file says that such a program reads it. */
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
