import type { RunInstruction } from '../../model/dockerfile.ts';
import { limitReached } from '../../model/findings/reached-limits.ts';
import { type Command, everyPipeline, type Pipeline, type ShellWord } from '../../model/shell.ts';
import type { Span } from '../../model/source.ts';
import { remember } from '../../support/caches/remember.ts';
import { excludedBy, excludedBy7z, excludedByTar, excludedByZip, type LeavesOut, notFound } from './left-out-files.ts';
import { inputsOfSed, sedKeepsText } from './sed-filters.ts';

/** Files whose content commands of a RUN put into another file or folder. */
export interface RunCopy {
  readonly sources: readonly ShellWord[];
  readonly target: { readonly pieces: string; readonly span: Span };
  /** Of the command. */
  readonly span: Span;
  /** The folder that relative paths start from, if the script has entered one. */
  readonly folder: string | undefined;
  /** Whether options leave out a file, by its path or the end of it. */
  leavesOut(file: string): boolean;
}

/** `cp a b`, `cat a > b`, `tar c a | tar x -C b`, `find a | cpio -p b` */
export const runCopies: (run: RunInstruction) => readonly RunCopy[] = remember((run) =>
  everyPipeline(run.line.script).flatMap((pipeline) => [...copiesOf(pipeline)]),
);

/** Real commands name fewer files; each is carried to the end of the pipeline. */
const MOST_SOURCES = 1000;

function* copiesOf({ commands }: Pipeline): Generator<RunCopy> {
  let piped: readonly ShellWord[] = [];
  let listed: readonly ShellWord[] = [];
  const filters: LeavesOut[] = [];
  const leavesOut: LeavesOut = (file) => filters.some((isLeftOut) => isLeftOut(file));
  for (const command of commands) {
    const row = rowOf(command);
    if (row.filter !== undefined) filters.push(row.filter(command));
    const taken = takesNames(row, command) ? listed : piped;
    const sources = row === NO_COPIER ? [] : withinLimit([...taken, ...row.sources(command)], command);
    const { folder, span } = command;
    for (const copy of eachChoice(sources, row.target(command))) yield { ...copy, span, folder, leavesOut };
    piped = row.prints ? sources : [];
    listed = row.names?.(command) ?? [];
  }
}

function rowOf(command: Command): CopyingProgram {
  const row = ROWS.get(String(command.program));
  return row === undefined || row.keepsText?.(command) === false ? NO_COPIER : row;
}

const NO_COPIER: CopyingProgram = { prints: false, sources: () => [], target: () => undefined };

function takesNames(row: CopyingProgram, command: Command): boolean {
  return row.takesNames?.(command) === true || command.wrappers.some(({ program }) => program === 'xargs');
}

type Target = RunCopy['target'] & Partial<Pick<ShellWord, 'choices'>>;

/** The sources that a loop decides, each with the target of the same run. */
function eachChoice(
  sources: readonly ShellWord[],
  target: Target | undefined,
): readonly Pick<RunCopy, 'sources' | 'target'>[] {
  if (target === undefined || sources.length === 0) return [];
  const targets = target.choices ?? [];
  const count = Math.max(targets.length, ...sources.map(({ choices = [] }) => choices.length));
  if (count === 0) return [{ sources: sources.map(asPattern), target }];
  return Array.from({ length: Math.min(count, MOST_SOURCES) }, (_, at) => ({
    sources: sources.map((word) => asPattern(chosen(word, word.choices?.[at]))),
    target: { ...target, pieces: targets[at] ?? targets[0] ?? target.pieces },
  }));
}

function chosen(word: ShellWord, choice: string | undefined): ShellWord {
  return choice === undefined ? word : { ...word, value: choice, pieces: choice };
}

/** A builder writes `[^a]` for `[!a]` of a shell. */
function asPattern(word: ShellWord): ShellWord {
  const { pieces } = word;
  return pieces.includes('[!') ? { ...word, pieces: pieces.replaceAll('[!', '[^') } : word;
}

function withinLimit(sources: readonly ShellWord[], { span }: Command): readonly ShellWord[] {
  if (sources.length <= MOST_SOURCES) return sources;
  limitReached(span, 'These commands copy too many files to look for secrets in all of them.');
  return sources.slice(0, MOST_SOURCES);
}

interface CopyingProgram {
  /** Whether it prints what it reads, or all that is important in it. */
  readonly prints: boolean;
  sources(command: Command): readonly ShellWord[];
  target(command: Command): RunCopy['target'] | undefined;
  /** What its options leave out. */
  filter?(command: Command): LeavesOut;
  /** Whether all that is important in its input is in its output, for a program where a script decides it. */
  keepsText?(command: Command): boolean;
  /** The files whose names it prints. */
  names?(command: Command): readonly ShellWord[];
  /** Whether it copies the files whose names it reads. */
  takesNames?(command: Command): boolean;
}

const COPIERS: CopyingProgram = {
  prints: false,
  sources: (command) => operandsOf(command).filter((word) => word !== lastTarget(command)),
  target: lastTarget,
};

/** Those that also write to other machines. */
const REMOTE_COPIERS: CopyingProgram = {
  ...COPIERS,
  target(command) {
    const target = lastTarget(command);
    return /^[^/:]+:|^(?:rsync|scp|ssh):\/\//.test(target?.pieces ?? '') ? undefined : target;
  },
};

const PRINTERS: CopyingProgram = {
  prints: true,
  sources: (command) => [...operandsOf(command), ...inputsOf(command)],
  target: redirectTarget,
};

/** `awk 1`, `awk '{ print }'` */
const EVERY_LINE: CopyingProgram = {
  ...PRINTERS,
  keepsText: (command) =>
    /^(?:1|\{print(?:\$0)?;?\})$/.test((operandsOf(command)[0]?.pieces ?? '').replaceAll(/\s/g, '')),
  sources: (command) => [...operandsOf(command).slice(1), ...inputsOf(command)],
};

const ROWS: ReadonlyMap<string, CopyingProgram> = new Map<string, CopyingProgram>([
  ...['cp', 'install', 'mv'].map((name) => [name, COPIERS] as const),
  ['scp', REMOTE_COPIERS],
  // not those that print what somebody selects, such as `grep`, or something else, such as `openssl`
  ...'base32 base64 bzip2 cat envsubst expand fold gzip head iconv nl pv sort tac tail tr uniq xxd xz zcat zstd'
    .split(' ')
    .map((name) => [name, PRINTERS] as const),
  [
    'sed',
    { ...PRINTERS, keepsText: sedKeepsText, sources: (command) => [...inputsOfSed(command), ...inputsOf(command)] },
  ],
  ['awk', EVERY_LINE],
  ['gawk', EVERY_LINE],
  ['mawk', EVERY_LINE],
  ...['echo', 'printf'].map((name) => [name, { ...PRINTERS, sources: () => [], names: operandsOf }] as const),
  ['rsync', { ...REMOTE_COPIERS, filter: excludedBy }],
  ['ln', { ...COPIERS, sources: (command) => (isSymbolic(command) ? [] : COPIERS.sources(command)) }],
  ['tee', { prints: true, sources: inputsOf, target: (command) => operandsOf(command)[0] }],
  ['dd', { prints: true, sources: (command) => [...partsOf(command, 'if='), ...inputsOf(command)], target: ddTarget }],
  ['find', { prints: false, sources: startsOf, target: execTarget, filter: notFound, names: startsOf }],
  ['tar', { prints: true, sources: packed, target: tarTarget, filter: excludedByTar, takesNames: isListRead }],
  ['jar', { prints: true, sources: packed, target: tarTarget }],
  ['cpio', { prints: true, sources: () => [], target: cpioTarget, takesNames: isCpioPacking }],
  ['zip', { prints: true, sources: zipped, target: zipTarget, filter: excludedByZip, takesNames: isListRead }],
  ...['7z', '7za', '7zr'].map(
    (name) =>
      [
        name,
        {
          prints: false,
          sources: (command: Command) => operandsOf(command).slice(2),
          target: (command: Command) => (operandsOf(command)[0]?.pieces === 'a' ? operandsOf(command)[1] : undefined),
          filter: excludedBy7z,
        },
      ] as const,
  ),
]);

function operandsOf({ arguments: words }: Command): readonly ShellWord[] {
  return words.filter(({ pieces }, at) => !/^-./.test(pieces) && words[at - 1]?.pieces !== '--exclude');
}

function inputsOf({ redirects }: Command): readonly ShellWord[] {
  return redirects.flatMap(({ operator, target }) => (operator === '<' && target !== undefined ? [target] : []));
}

function redirectTarget({ redirects }: Command): RunCopy['target'] | undefined {
  return redirects.find(({ operator, descriptor, target }) => {
    // `>&2` names no file
    const isFile = operator !== '>&' || !/^(?:\d+-?|-)$/.test(target?.pieces ?? '');
    return /^&?>/.test(operator) && isFile && (descriptor ?? 1) === 1;
  })?.target;
}

/** The last operand, or the folder of `-t`. */
function lastTarget(command: Command): ShellWord | undefined {
  const { arguments: words } = command;
  const option = words.findIndex(({ pieces }) => /^(?:-\w*t|--target-directory)$/.test(pieces));
  const operands = operandsOf(command);
  return option === -1 ? operands.slice(1).at(-1) : words[option + 1];
}

function isSymbolic({ arguments: words }: Command): boolean {
  return words.some(({ pieces }) => /^(?:-[A-Za-rt-z\d_]*s\w*|--symbolic)$/.test(pieces));
}

/** `if=a` as a word of its own. */
function partsOf({ arguments: words }: Command, prefix: string): readonly ShellWord[] {
  return words.flatMap((word) => {
    const { pieces, raw } = word;
    if (!pieces.startsWith(prefix)) return [];
    const rest = pieces.slice(prefix.length);
    return [{ ...word, value: rest, pieces: rest, raw: raw.slice(prefix.length) }];
  });
}

function ddTarget(command: Command): RunCopy['target'] | undefined {
  return partsOf(command, 'of=')[0] ?? redirectTarget(command);
}

/** `find a -exec cp {} b \\;` */
function execTarget({ arguments: words }: Command): RunCopy['target'] | undefined {
  const exec = words.findIndex(({ pieces }) => /^-(?:exec|ok)(?:dir)?$/.test(pieces)) + 1;
  if (exec === 0 || !/^(?:cp|install|mv)$/.test(words[exec]?.pieces ?? '')) return undefined;
  return words.slice(exec + 1).findLast(({ pieces }) => !/^(?:[;+]|\{\}|-.*)$/.test(pieces));
}

/** The folders that `find` starts in. */
function startsOf({ arguments: words, programSpan }: Command): readonly ShellWord[] {
  const end = words.findIndex(({ pieces }) => /^[-!(]/.test(pieces));
  const starts = end === -1 ? words : words.slice(0, end);
  return starts.length > 0 ? starts : [{ value: '.', pieces: '.', raw: '.', span: programSpan }];
}

/** `cpio -p folder` copies files, and `cpio -o` prints them; `cpio -i` unpacks what is piped into it. */
function cpioTarget(command: Command): RunCopy['target'] | undefined {
  const { arguments: words, programSpan } = command;
  if (isCpio(command, 'p')) return words.at(-1);
  const after = (option: RegExp): ShellWord | undefined =>
    words.find((_, at) => option.test(words[at - 1]?.pieces ?? ''));
  if (isCpio(command, 'i')) return after(/^(?:-D|--directory)$/) ?? { pieces: '.', span: programSpan };
  return after(/^-[FO]$/) ?? redirectTarget(command);
}

function isCpioPacking(command: Command): boolean {
  return isCpio(command, 'p') || isCpio(command, 'o');
}

function isCpio({ arguments: words }: Command, mode: 'i' | 'o' | 'p'): boolean {
  const long = { i: '--extract', o: '--create', p: '--pass-through' }[mode];
  return words.some(({ pieces }) => pieces === long || (/^-[a-zA-Z\d]+$/.test(pieces) && pieces.includes(mode)));
}

/** `tar -T -`, `zip -@` */
function isListRead({ arguments: words }: Command): boolean {
  return words.some(
    ({ pieces }, at) =>
      /^(?:-@|-T-|--files-from=-)$/.test(pieces) ||
      (/^(?:-[a-zA-Z]*T|--files-from)$/.test(pieces) && words[at + 1]?.pieces === '-'),
  );
}

/** Without `-r`, a folder brings nothing. */
function zipped(command: Command): readonly ShellWord[] {
  const files = zipOperands(command).slice(1);
  const isDeep = command.arguments.some(
    ({ pieces }) => pieces === '--recurse-paths' || (/^-[a-zA-Z\d]+$/.test(pieces) && pieces.includes('r')),
  );
  return isDeep ? files : files.filter(({ pieces }) => !/(?:^|\/)\.{0,2}$/.test(pieces));
}

/** The names after `-x` and `-i` are patterns. */
function zipOperands({ arguments: words }: Command): readonly ShellWord[] {
  const end = words.findIndex(({ pieces }) => /^(?:-[xi]|--(?:exclude|include))/.test(pieces));
  return (end === -1 ? words : words.slice(0, end)).filter(({ pieces }) => pieces === '-' || !pieces.startsWith('-'));
}

function zipTarget(command: Command): RunCopy['target'] | undefined {
  const [archive] = zipOperands(command);
  return archive === undefined || archive.pieces === '-' ? redirectTarget(command) : archive;
}

function extracts({ arguments: [first, ...others] }: Command): boolean {
  if (first === undefined) return false;
  return (
    /^-?[a-zA-Z]*x/.test(first.pieces) || others.some(({ pieces }) => /^(?:-[a-zA-Z]*x|--extract$|--get$)/.test(pieces))
  );
}

/** `tar -C folder -cf archive file`: the file is in the folder. */
function packed(command: Command): readonly ShellWord[] {
  if (extracts(command)) return [];
  const { arguments: words } = command;
  let folder = '';
  return words.flatMap((word, at) => {
    const { pieces } = word;
    const before = words[at - 1]?.pieces ?? '';
    if (ENTERS.test(before)) folder = `${pieces}/`;
    if (/^-./.test(pieces) || ENTERS.test(before) || before === '--exclude' || (at === 0 && /^[a-zA-Z]+$/.test(pieces)))
      return [];
    const path = pieces.startsWith('/') || folder === '' ? pieces : folder + pieces;
    return [{ ...word, value: path, pieces: path }];
  });
}

const ENTERS = /^(?:-\w*C|--directory)$/;

/** The folder that it unpacks into, or the archive that it makes. */
function tarTarget(command: Command): RunCopy['target'] | undefined {
  const { arguments: words, programSpan } = command;
  const after = (option: RegExp): ShellWord | undefined =>
    words.find((_, at) => option.test(words[at - 1]?.pieces ?? ''));
  if (extracts(command)) return after(ENTERS) ?? { pieces: '.', span: programSpan };
  const isFile = words.some(({ pieces }, at) => ARCHIVE.test(pieces) && (at === 0 || pieces.startsWith('-')));
  const archive = isFile ? after(ARCHIVE) : undefined;
  return archive === undefined || archive.pieces === '-' ? redirectTarget(command) : archive;
}

const ARCHIVE = /^(?:-?[a-zA-Z]*f|--file)$/;
