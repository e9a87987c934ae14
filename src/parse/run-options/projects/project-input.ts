import { commandAt } from '../../../analysis/commands/plain-command.ts';
import { isEngine } from '../../../model/containers/engine-programs.ts';
import type { Command, Redirect, ShellWord } from '../../../model/shell.ts';
import { type Span, spanText } from '../../../model/source.ts';
import { shortText } from '../../../support/short-text.ts';
import type { ComposeList, ProjectInput } from '../../frontend.ts';
import { type IsDeciding, settingsOf, WEAKENING_SETTING, withoutVersions } from '../../scripts/gap-definitions.ts';
import { descriptorNamed, filesOpened, isPathLike } from '../standard-input.ts';

/** The entry of a list that means standard input. */
export const STANDARD_INPUT = '-';

/**
 * The files that a name means. Standard input comes from `< a.yml`, `cat a.yml |`, `envsubst < a.yml |`; the output of `docker compose
 * config` comes from the files that it names.
 */
export function inputOf(name: string, command: Command, before: readonly Command[]): readonly string[] {
  const descriptor = descriptorNamed(name);
  if (descriptor === undefined) return [name];
  if (descriptor !== 0) {
    const opened = filesOpened([command], descriptor);
    return opened.length > 0 ? opened : [STANDARD_INPUT];
  }
  const filtered = before
    .filter(({ program }) => !WRITERS.has(program))
    .flatMap(({ arguments: words }) => words.map(({ pieces }) => pieces))
    .filter(isPathLike);
  const files = [...filesOpened([command, ...before]), ...filtered];
  const isText = [command, ...before].some(({ redirects }) => redirects.some(({ body }) => body !== undefined));
  if (files.length > 0) return isText ? [...files, STANDARD_INPUT] : files;
  return before.some(({ program }) => isEngine(program)) ? [] : [STANDARD_INPUT];
}

/** Programs whose words are not files that they read. */
const WRITERS: ReadonlySet<unknown> = new Set(['echo', 'printf', 'tee']);

/** What a command reads that is not a file of the repository. Paths in it start from the folder of the command, also in a file that it opens. */
export function inputFor(
  files: readonly string[],
  written: readonly string[],
  { command, before }: { readonly command: Command; readonly before: readonly Command[] },
): Pick<ComposeList, 'input' | 'projectFolder'> {
  if (!written.some((name) => descriptorNamed(name) !== undefined)) return {};
  const isElsewhere = files.some((file) => file === STANDARD_INPUT || file.includes('://'));
  return {
    ...(descriptorNamed(written[0] ?? '') !== undefined && { projectFolder: '.' }),
    ...(isElsewhere && { input: inputGiven(command, before) }),
  };
}

/** What a command reads from its standard input, of the commands before it in a pipeline. */
function inputGiven(command: Command, before: readonly Command[]): ProjectInput {
  const text = ownText(command) ?? (before.length === 1 ? before.flatMap(printed)[0] : undefined);
  return {
    identity: inputIdentity(command, before),
    ...(text && { text }),
  };
}

/**
 * What the input of a command depends on: the commands that give it, with the values of their words and their here-documents, and the lines that set
 * variables in these, if they decide.
 */
export function inputIdentity(
  command: Command,
  before: readonly Command[] = [],
  isDeciding: IsDeciding = WEAKENING_SETTING,
): string {
  const texts = [command, ...before].flatMap(partsOf);
  return shortText([...texts, ...settingsOf(texts, [command.span.file], isDeciding)].join('\0'), 0);
}

function partsOf({ span, arguments: words, redirects }: Command): readonly string[] {
  const values = [...words, ...redirects.flatMap(({ target }) => target ?? [])].map(({ pieces }) => pieces);
  return [commandAt(span), ...[...values, ...redirects.flatMap(({ body }) => body?.value ?? [])].map(decidingText)];
}

/** A text without comments, labels of images and versions. Comments of a Dockerfile may be directives: `# syntax=…` */
export function decidingText(text: string): string {
  const lines = text.split('\n').filter((line) => !/^\s*(?:#(?!\s*\w+\s*=)|LABEL\s|$)/i.test(line));
  return withoutVersions(lines.join('\n'));
}

/** The here-document or the string of a command, unless the shell changes it. */
function ownText({ redirects }: Command): Span | undefined {
  const inputs = redirects.filter(({ operator, descriptor = 0 }) => operator.startsWith('<') && descriptor === 0);
  const [only] = inputs;
  return inputs.length === 1 && only !== undefined ? textOf(only) : undefined;
}

function textOf({ operator, target, body }: Redirect): Span | undefined {
  if (body !== undefined)
    return body.isLiteral || !EXPANDED.test(body.value) ? asWritten(body.value, body.span) : undefined;
  return operator === '<<<' && target !== undefined ? wordAsWritten(target) : undefined;
}

const EXPANDED = /[$`\\]/;

/** The text that a command prints: `cat <<E`, `echo '…'`, `printf '…'`. */
function printed(command: Command): readonly Span[] {
  const { program, arguments: words } = command;
  if (program === 'cat') return words.every(({ pieces }) => pieces === '-') ? asList(ownText(command)) : [];
  const [only] = words;
  if ((program !== 'echo' && program !== 'printf') || words.length !== 1 || only === undefined) return [];
  return CHANGED.test(only.pieces) ? [] : asList(wordAsWritten(only));
}

/** What `printf` and some kinds of `echo` replace. */
const CHANGED = /[%\\]/;

function asList(span: Span | undefined): readonly Span[] {
  return span === undefined ? [] : [span];
}

/** The place of a text, if it is the text of its file but for the blanks before all of its lines. */
function asWritten(value: string, span: Span): Span | undefined {
  const whole = { ...span, start: span.file.text.lastIndexOf('\n', span.start - 1) + 1 };
  const lines = spanText({ ...whole, end: span.start }).trim() === '' ? whole : span;
  return withoutIndent(spanText(lines)) === withoutIndent(value) ? lines : undefined;
}

function withoutIndent(text: string): string {
  const lines = text.split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0);
  const shared = Math.min(...indents);
  return lines
    .map((line) => line.slice(shared).trimEnd())
    .join('\n')
    .trimEnd();
}

/** The inside of a word in quotes, if it is the value of the word. */
function wordAsWritten({ value, raw, span }: ShellWord): Span | undefined {
  const inner = { ...span, start: span.start + 1, end: span.end - 1 };
  return /^(["']).*\1$/s.test(raw) && spanText(inner) === value ? inner : undefined;
}
