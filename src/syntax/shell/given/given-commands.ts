import { baseName, PROGRAM_FOLDERS, resolvePath } from '../../../analysis/paths/shell-paths.ts';
import { isEngine } from '../../../model/containers/engine-programs.ts';
import { DYNAMIC, type Dynamic } from '../../../model/located.ts';
import type { Script, ShellWord } from '../../../model/shell.ts';
import type { Excerpt } from '../../../model/source.ts';
import { concatenated, part } from '../../../model/spliced.ts';
import { UNKNOWN_PIECE } from '../../../model/unknown-piece.ts';
import { commandsInVariables } from '../command-variables.ts';
import { textAt as fileAt } from '../files/files-of-script.ts';
import { joinedScripts } from '../files/joined-scripts.ts';
import { folderNow } from '../folders.ts';
import { isForShell, isShell, runsScripts, wordsExcerpt } from '../inner.ts';
import { UNKNOWN_VARIABLE } from '../masked.ts';
import type { Gathered } from '../reading.ts';
import { childOf, FUNCTION, getVariable } from '../variables.ts';
import { mayRunWords, TEXT_PROGRAMS } from '../wrappers.ts';
import { CARRIERS, type Carrier } from './carriers.ts';
import { quotedWord } from './code-values.ts';
import { type CommandLine, gitCommands } from './git-settings.ts';
import { dialectOf } from './inline-calls.ts';

/**
 * The commands that a program gets in options, settings or variables, and runs: `tar --to-command=…`, `GIT_SSH_COMMAND=… git fetch`,
 * `any-program sh -c '…'`. `program` is at the index `head` of the words, and `hasScript` is whether it runs another script.
 */
export function readGiven(
  program: string | Dynamic,
  head: number,
  gathered: Gathered,
  hasScript: boolean,
): Script | undefined {
  const { assignments, words, reading, variables } = gathered;
  const excerpts = [
    ...(assignments.length > 0 ? commandsInVariables(assignments).map(excerptOf) : NONE),
    ...(words.length > head + 1 ? excerptsIn(program, head, gathered, hasScript) : NONE),
  ];
  if (excerpts.length === 0) return undefined;
  const read = (excerpt: Excerpt): Script | undefined =>
    reading.readText(excerpt, { ...reading, input: undefined }, childOf(variables));
  return joinedScripts(excerpts.map(read));
}

const NONE: readonly never[] = [];

function excerptOf({ text, span }: CommandLine): Excerpt {
  return { text: text.replaceAll(UNKNOWN_PIECE, UNKNOWN_VARIABLE), span: () => span };
}

function excerptsIn(
  program: string | Dynamic,
  head: number,
  gathered: Gathered,
  hasScript: boolean,
): readonly Excerpt[] {
  const { words } = gathered;
  if (program === 'start-stop-daemon') return daemonIn(words, head);
  if (program === 'git') return gitCommands(words, head).map(excerptOf);
  const parallel = perInput(head, gathered);
  if (parallel.length > 0) return parallel;
  const carriers = program === DYNAMIC ? undefined : CARRIERS.get(program);
  const carried = (carriers ?? NONE).flatMap((carrier) => carriedBy(carrier, head, gathered));
  if (carried.length > 0) return carried;
  const code = hasScript || (program !== DYNAMIC && isText(program)) ? -1 : codeAt(words, head + 1);
  const at = code === -1 && program !== DYNAMIC ? startedAt(program, head, gathered, hasScript) : code;
  return at === -1 ? NONE : [commandFrom(at, gathered)];
}

/** `parallel sh ::: a b`, `parallel 'sh {}' ::: a`: in an image, one command for each file, in place of `{}` or at the end. */
function perInput(head: number, { words, reading }: Gathered): readonly Excerpt[] {
  if (reading.files.copied === undefined) return NONE;
  const start = words.slice(0, head + 1).findLastIndex(({ pieces }) => /(?:^|\/)parallel$/.test(pieces));
  const mark = start === -1 ? -1 : words.findIndex(({ pieces }, index) => index > start && pieces === ':::');
  const script = start === head ? words.findIndex(({ pieces }, index) => index > start && /\s/.test(pieces)) : -1;
  const from = start === head ? script : head;
  if (mark === -1 || from === -1 || from >= mark) return NONE;
  const given = words.slice(from, mark).map(({ pieces }) => (script === -1 ? quotedWord(pieces) : pieces));
  const template = given.join(' ').replaceAll("'{}'", '{}');
  const inputs = words.slice(mark + 1).filter(({ pieces }) => /^[\w./-]+$/.test(pieces));
  reading.budget.left -= inputs.length * template.length;
  if (/[;&|]/.test(template) || reading.budget.left < 0) return NONE;
  const line = template.includes('{}') ? template : `${template} {}`;
  return inputs.map(({ pieces, span }) => excerptOf({ text: line.replaceAll('{}', () => pieces), span }));
}

/** `start-stop-daemon --start --exec /usr/bin/docker -- run x`; the program of `--startas` takes precedence. */
function daemonIn(words: readonly ShellWord[], head: number): readonly Excerpt[] {
  const mark = words.findIndex(({ pieces }, index) => index > head && pieces === '--');
  const options = words.slice(head + 1, mark === -1 ? words.length : mark);
  const isStarted = options.some(({ pieces }) => /^(?:--start|-[a-zA-Z]{0,9}S[a-zA-Z]{0,9})$/.test(pieces));
  const program = optionIn(options, STARTED_AS) ?? optionIn(options, EXECUTED);
  if (!isStarted || program === undefined) return NONE;
  const given = mark === -1 ? NONE : words.slice(mark + 1).map(({ pieces }) => pieces);
  const span = { ...(words[head] as ShellWord).span, end: (words.at(-1) as ShellWord).span.end };
  return [excerptOf({ text: [program, ...given].map(quotedWord).join(' '), span })];
}

const STARTED_AS: ReadonlySet<string> = new Set(['a', 'startas']);
const EXECUTED: ReadonlySet<string> = new Set(['x', 'exec']);

function optionIn(words: readonly ShellWord[], names: ReadonlySet<string>): string | undefined {
  for (const [index, { pieces }] of words.entries()) {
    const value = optionValue(pieces, names);
    if (value !== undefined) return value === NEXT_WORD ? words[index + 1]?.pieces : value;
  }
  return undefined;
}

function isText(program: string): boolean {
  return TEXT_PROGRAMS.has(program) || isEngine(program) || program === '';
}

/** The index of a shell or an interpreter with code in the words of a program: `any-program --option sh -c '…'`; -1 without one. */
function codeAt(words: readonly ShellWord[], first: number): number {
  for (let index = first; index + 2 < words.length; index += 1) {
    const next = words[index + 1]?.pieces ?? '';
    const option = next === '--' ? (words[index + 2]?.pieces ?? '') : next;
    if (CODE_OPTION.test(option) && takesCode(baseName(words[index]?.pieces ?? ''), option)) return index;
  }
  return -1;
}

const CODE_OPTION = /^-[a-zE]+$/;

function takesCode(name: string, option: string): boolean {
  return isShell(name) ? option.includes('c') : dialectOf(name) !== undefined && /[cerE]$/.test(option);
}

/**
 * The index of the command that a program of an image runs, although nothing is known of the program: `wait-for-it.sh db:5432 -- serve`,
 * `ddtrace-run /app/start.sh`; -1 without one. `hasScript` is whether the program is a script of the image.
 */
function startedAt(program: string, head: number, gathered: Gathered, hasScript: boolean): number {
  const { words, variables, reading } = gathered;
  const { copied, recipes } = reading.files;
  if (copied === undefined || words.length < head + 2 || !mayRunWords(program) || runsScripts(program)) return -1;
  if (recipes?.(program) !== undefined || getVariable(variables, FUNCTION + program) !== undefined) return -1;
  const mark = words.findIndex(({ pieces }, index) => index > head && pieces === '--');
  const marked = words[mark === -1 ? words.length : mark + 1];
  if (marked !== undefined) {
    const isCommand = hasScript ? isScript(marked, gathered) : COMMAND.test(marked.pieces);
    return isCommand ? mark + 1 : -1;
  }
  return hasScript ? -1 : words.findIndex((word, index) => index > head && isScript(word, gathered));
}

const COMMAND = /^[\w./][\w./-]*$/;

/** Whether a word names a script for a shell that the image has. */
function isScript({ pieces }: ShellWord, { variables, reading: { files } }: Gathered): boolean {
  if (!SCRIPT.test(pieces)) return false;
  const folder = folderNow(variables, files);
  const folders = [...(folder === DYNAMIC ? NONE : [folder]), ...(pieces.includes('/') ? NONE : PROGRAM_FOLDERS)];
  const paths = pieces.startsWith('/') ? [pieces] : folders.map((one) => resolvePath(one, pieces));
  return paths.some((path) => {
    const text = fileAt(path, files)?.text;
    return text !== undefined && (text.startsWith('#!') || pieces.endsWith('sh')) && isForShell(text);
  });
}

/** A path without an ending, or the name of a script. */
const SCRIPT = /^[\w./][\w./-]*(?:\/[\w-]+|\.(?:ba|da|k|z|a)?sh)$|^\/[\w-]+$/;

/** The words of a command, as they are written where that is possible. */
function commandFrom(from: number, { words, nodes, reading }: Gathered, to = words.length): Excerpt {
  const given = nodes.slice(from, to);
  const [first, last] = [given[0], given.at(-1)];
  const isDashes = words[from + 1]?.pieces === '--';
  if (first !== undefined && last !== undefined && !isDashes && new Set(given).size === given.length)
    return part(reading.excerpt, first.pos, last.end);
  const texts = words.slice(from, to).filter((_, index) => !isDashes || index !== 1);
  const span = { ...(words[from] as ShellWord).span, end: (words[to - 1] as ShellWord).span.end };
  return excerptOf({ text: texts.map(({ pieces }) => quotedWord(pieces)).join(' '), span });
}

function carriedBy(carrier: Carrier, head: number, gathered: Gathered): readonly Excerpt[] {
  const { words } = gathered;
  const { word: pattern, after } = carrier;
  if (after !== undefined) return carriedAfter(carrier, after, head, gathered);
  if (carrier.options !== undefined) return carriedByOptions(carrier, carrier.options, head, gathered);
  if (pattern === undefined) return NONE;
  return words.slice(head + 1).flatMap(({ pieces, span }) => {
    const text = pattern.exec(pieces)?.[1];
    return text === undefined ? [] : [excerptOf({ text, span })];
  });
}

function carriedAfter({ takes }: Carrier, after: RegExp, head: number, gathered: Gathered): readonly Excerpt[] {
  const { words } = gathered;
  const found = after.exec(shape(words, head))?.[0];
  if (found === undefined) return NONE;
  const from = head + 1 + (found === '' ? 0 : found.split(' ').length - 1);
  if (from >= words.length) return NONE;
  if (takes === 'command') return [withoutVersion(commandFrom(from, gathered))];
  if (takes === 'line') return linesFrom(from, after, gathered);
  return words.flatMap(({ pieces }, index) =>
    index >= from && /\s/.test(pieces) && !pieces.startsWith('-') ? textAt(index, index + 1, gathered) : [],
  );
}

/** `concurrently@9 "…"` starts the program without the version. */
function withoutVersion(excerpt: Excerpt): Excerpt {
  const [version, name = ''] = /^([\w-]+)@\S*/.exec(excerpt.text) ?? [];
  if (version === undefined) return excerpt;
  const { length } = excerpt.text;
  return concatenated([part(excerpt, 0, name.length), part(excerpt, version.length, length)]);
}

/** The words up to a `;`, behind which the program may have another command of its own: `tmux new ';' send-keys '…'` */
function linesFrom(from: number, after: RegExp, gathered: Gathered): readonly Excerpt[] {
  const { words } = gathered;
  const mark = words.findIndex(({ pieces }, index) => index >= from && pieces === ';');
  const last = mark === -1 ? words.length : mark;
  // the key that ends a line
  const end = /^(?:C-m|Enter)$/.test(words[last - 1]?.pieces ?? '') ? last - 1 : last;
  const others = mark === -1 ? NONE : carriedAfter({ takes: 'line' }, after, mark, gathered);
  if (from >= end) return others;
  const at = codeAt(words.slice(0, end), from);
  return [...(at === -1 ? textAt(from, end, gathered) : [commandFrom(at, gathered, end)]), ...others];
}

/** The words joined by blanks, each with a blank behind it. */
function shape(words: readonly ShellWord[], head: number): string {
  const shapes = words.slice(head + 1).map(({ pieces }) => (pieces === '' || /\s/.test(pieces) ? '_ ' : `${pieces} `));
  return shapes.join('');
}

/** The text that a shell gets from words. */
function textAt(from: number, to: number, gathered: Gathered): readonly Excerpt[] {
  return [wordsExcerpt(gathered, { from, to }) ?? []].flat();
}

function carriedByOptions(
  { value: pattern, needs }: Carrier,
  options: ReadonlySet<string>,
  head: number,
  gathered: Gathered,
): readonly Excerpt[] {
  const { words } = gathered;
  if (needs !== undefined && !needs.test(shape(words, head))) return NONE;
  const end = words.findIndex(({ pieces }, index) => index > head && pieces === '--');
  const found: Excerpt[] = [];
  for (let index = head + 1; index < (end === -1 ? words.length : end); index += 1) {
    const word = words[index];
    const value = word && optionValue(word.pieces, options);
    if (value === undefined) continue;
    if (value === NEXT_WORD) index += 1;
    const isWhole = value === NEXT_WORD && pattern === undefined;
    found.push(...(isWhole ? textAt(index, index + 1, gathered) : textIn(words[index], value, pattern)));
  }
  return found;
}

/** The command line in the value of an option. */
function textIn(
  word: ShellWord | undefined,
  value: string | typeof NEXT_WORD,
  pattern: RegExp | undefined,
): readonly Excerpt[] {
  if (word === undefined) return NONE;
  const whole = value === NEXT_WORD ? word.pieces : value;
  const text = pattern === undefined ? whole : pattern.exec(whole)?.[1];
  return text === undefined ? NONE : [excerptOf({ text, span: word.span })];
}

const NEXT_WORD = Symbol('next word');

/** The value of one of some options: attached, or in the next word. Undefined for another word. */
function optionValue(word: string, options: ReadonlySet<string>): string | typeof NEXT_WORD | undefined {
  if (!word.startsWith('-')) return undefined;
  const [, name = '', value] = /^--?([\w-]+)(?:=(.*))?$/s.exec(word) ?? [];
  if (options.has(name)) return value ?? NEXT_WORD;
  if (word.startsWith('--')) return undefined;
  if (options.has(word.charAt(1)) && word.length > 2) return word.slice(2).replace(/^=/, '');
  return /^-[a-zA-Z]+$/.test(word) && options.has(word.slice(-1)) ? NEXT_WORD : undefined;
}
