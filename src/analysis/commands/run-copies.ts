import type { RunInstruction } from '../../model/dockerfile.ts';
import { limitReached } from '../../model/findings/reached-limits.ts';
import { type Command, everyPipeline, type Pipeline, type ShellWord } from '../../model/shell.ts';
import type { Span } from '../../model/source.ts';
import { remember } from '../../support/caches/remember.ts';
import { excludedBy, type LeavesOut, notFound } from './left-out-files.ts';

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

/** `cp a b`, `cat a > b`, `tar c a | tar x -C b` */
export const runCopies: (run: RunInstruction) => readonly RunCopy[] = remember((run) =>
  everyPipeline(run.line.script).flatMap((pipeline) => [...copiesOf(pipeline)]),
);

/** Real commands name fewer files; each is carried to the end of the pipeline. */
const MOST_SOURCES = 1000;

function* copiesOf({ commands }: Pipeline): Generator<RunCopy> {
  let piped: readonly ShellWord[] = [];
  const filters: LeavesOut[] = [];
  const leavesOut: LeavesOut = (file) => filters.some((isLeftOut) => isLeftOut(file));
  for (const command of commands) {
    const { program } = command;
    const row = ROWS.get(String(program));
    if (row === undefined) piped = [];
    else {
      if (row.filter !== undefined) filters.push(row.filter(command));
      const target = row.target(command);
      const sources = withinLimit([...piped, ...row.sources(command)], command);
      if (target !== undefined && sources.length > 0) {
        const { folder, span } = command;
        yield { sources, target, span, folder, leavesOut };
      }
      piped = row.prints ? sources : [];
    }
  }
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

const ROWS: ReadonlyMap<string, CopyingProgram> = new Map<string, CopyingProgram>([
  ...['cp', 'install', 'mv'].map((name) => [name, COPIERS] as const),
  ['scp', REMOTE_COPIERS],
  // not those that print what somebody selects, such as `grep`, or something else, such as `openssl`
  ...['base64', 'cat', 'cpio', 'envsubst', 'gzip', 'head', 'sort', 'tac', 'tail', 'tr', 'xz', 'zcat'].map(
    (name) => [name, PRINTERS] as const,
  ),
  ['rsync', { ...REMOTE_COPIERS, filter: excludedBy }],
  ['ln', { ...COPIERS, sources: (command) => (isSymbolic(command) ? [] : COPIERS.sources(command)) }],
  ['tee', { prints: true, sources: inputsOf, target: (command) => operandsOf(command)[0] }],
  ['dd', { prints: true, sources: (command) => [...partsOf(command, 'if='), ...inputsOf(command)], target: ddTarget }],
  [
    'find',
    { prints: false, sources: (command) => operandsOf(command).slice(0, 1), target: execTarget, filter: notFound },
  ],
  ['tar', { prints: true, sources: packed, target: tarTarget, filter: excludedBy }],
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
