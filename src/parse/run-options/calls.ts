import { formatRunBy, ruleFiles } from '../../analysis/commands/rule-files.ts';
import { DYNAMIC } from '../../model/located.ts';
import type { Command, Script } from '../../model/shell.ts';
import { spanText } from '../../model/source.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { lazy } from '../../support/caches/lazy.ts';
import { runsItself, scriptFile } from '../../syntax/shell/files/script-file.ts';
import type { Format } from '../formats.ts';
import type { Call, PassedVariable } from '../frontend.ts';
import { mentionsEngine } from './command-lines.ts';
import { argumentsOf } from './given-arguments.ts';
import { mayPlaceFiles, mayStartAnything } from './may-run-files.ts';
import { packageScript } from './package-calls.ts';
import { exportedBy, passedTo, type Sourced, sharedBy } from './passed-variables.ts';
import { programPath } from './program-paths.ts';
import { foldersEntered, foldersOf } from './scripts/entered-folders.ts';
import { mayKeep } from './scripts/kept-variables.ts';
import { filesOpened } from './standard-input.ts';

/**
 * Whether commands of a text may run such a file, or leave variables for those that do. Which files take its variables and arguments is asked
 * later.
 */
export function mayCall(text: string): boolean {
  return RUNS.test(text) || PLAIN_PATH.test(text) || mayKeep(text);
}

/** Whether commands of a text may start something, run another file, or make a file that others start. */
export function mayMatter(text: string): boolean {
  return mayStartAnything(text) || mayCall(text) || mayPlaceFiles(text);
}

/** Whether a value is a command that may start something, for a step that runs it: `docker compose up`, `make deploy`. */
export function isCommand(value: string): boolean {
  return mentionsEngine(value) || (/\s/.test(value) && mayCall(value));
}

/** Names of such files, and programs that read them. */
const RUNS = /\.(?:sh|bash)\b|\b(?:make|MAKE|just|task|npm|pnpm|yarn|bun|composer)\b[)}]?[ \t]/;

/** A path that may be that of a script without an ending: `bin/deploy`, `./deploy`, `$HERE/deploy`, `/opt/app/bin/deploy`. */
const PLAIN_PATH =
  /(?:(?:^|[\s"'`=(;&|@])(?:\.{1,2}\/|[A-Za-z][\w-]{0,100}\/|\/(?!(?:etc|dev|proc|sys|usr|bin|sbin|lib\w{0,9}|run|tmp|var)\/)|\$\w{1,100}["']?\/)|[)}]["']?\/)(?:[\w.-]{1,100}\/){0,20}[\w-]{1,100}(?=["'`]?(?:[\s;&|),}\]]|$))/;

/** Whether commands of a text may run a script with arguments. */
export function givesArguments(text: string): boolean {
  return GIVES.test(text);
}

const GIVES = /(?:\.(?:sh|bash)["']?|\b\w{0,2}sh[ \t]{1,9}-s|\b(?:npm|pnpm|yarn|bun)\b)(?:[ \t]|\\\r?\n)+["']?[\w$/.-]/;

/** The commands that run a script, or a file of make, just or Task, and pass variables or arguments to it. */
export function callsIn(scripts: readonly Script[], sourced?: Sourced): readonly Call[] {
  const found = scripts.flatMap((script) => {
    const exported = lazy(() => exportedBy(script, sourced));
    const shared = lazy(() => sharedBy(script, sourced));
    const known = lazy(() => new Set(exported().map(keyOf)));
    const given = lazy(() => new Set(script.given?.().map(keyOf)));
    return placedIn(script, NO_SURROUNDINGS).flatMap((placed) => {
      const { command, around } = placed;
      const all = (): readonly PassedVariable[] => [...exported(), ...around.variables];
      const call = callOf(placed, isSourcing(command) ? shared : all);
      return call === undefined ? [] : withOwn(call, call.format === 'shell' ? known() : given());
    });
  });
  if (found.length === 0) return [];
  const folders = foldersEntered(scripts);
  return found.map(({ own, ...call }) =>
    own.length > 0 ? { ...call, folders: own, isBelow: true } : { ...call, folders },
  );
}

/** What the commands around an inner script give it: `A=b bash -c ./x.sh`, `ssh host bash -s < x.sh`. */
interface Surroundings {
  readonly variables: readonly PassedVariable[];
  /** The names of the files that may be its standard input. */
  readonly inputs: readonly string[];
}

const NO_SURROUNDINGS: Surroundings = { variables: [], inputs: [] };

interface Placed {
  readonly command: Command;
  readonly around: Surroundings;
}

/** Every command, with what is around it. */
function placedIn({ pipelines }: Script, around: Surroundings): readonly Placed[] {
  return pipelines.flatMap(({ commands }) =>
    commands.flatMap((command, at) => {
      const own = [...filesOpened([command]), ...filesPrinted(commands[at - 1])];
      const inputs = own.length > 0 ? own : around.inputs;
      const { substitutions, inner } = command;
      const variables = inner === undefined ? [] : [...around.variables, ...passedTo(command, [])];
      return [
        { command, around: { ...around, inputs } },
        ...substitutions.flatMap(({ script }) => placedIn(script, { ...around, inputs: [] })),
        ...(inner === undefined ? [] : placedIn(inner, { variables, inputs })),
      ];
    }),
  );
}

/** `cat x.sh | ssh host bash -s` */
function filesPrinted(command: Command | undefined): readonly string[] {
  return command?.program === 'cat' ? command.arguments.map(({ pieces }) => pieces) : [];
}

/** Whether a file is read in the same shell. */
function isSourcing({ program }: Command): boolean {
  return program === '.' || program === 'source';
}

type OwnCall = Omit<Call, 'folders' | 'isBelow'> & {
  /** The folders that its options name. */
  readonly own: readonly string[];
};

/** With the variables that are not among those of all commands of the file. */
function withOwn(call: OwnCall, ofAll: ReadonlySet<string>): OwnCall {
  const ownVariables = call.variables.filter((variable) => !ofAll.has(keyOf(variable)));
  return ownVariables.length === 0 ? call : { ...call, ownVariables };
}

function keyOf({ name, value }: PassedVariable): string {
  return `${name}=${value}`;
}

function callOf({ command, around }: Placed, exported: () => readonly PassedVariable[]): OwnCall | undefined {
  const called = calledBy(command, around.inputs);
  if (called === undefined) return undefined;
  const { words, ...file } = called;
  const variables = passedTo(command, exported());
  const given = TAKE_WORDS.has(file.format) ? argumentsOf(words) : givenByWords(words, file.format, variables);
  return variables.length + given.length === 0
    ? undefined
    : { ...file, variables, given, own: foldersOf(command), span: command.span };
}

/** With `-e`, make prefers the variables of its environment to those of the file. */
function givenByWords(
  words: Called['words'],
  format: Call['format'],
  variables: readonly PassedVariable[],
): readonly PassedVariable[] {
  const own = words.flatMap(({ pieces }, at) =>
    pieces === '--set' ? givenBy(`${words[at + 1]?.pieces}=${words[at + 2]?.pieces}`) : givenBy(pieces),
  );
  const prefers = format === 'makefile' && words.some(({ pieces }) => PREFERS_ENVIRONMENT.test(pieces));
  return prefers ? [...variables, ...own] : own;
}

const PREFERS_ENVIRONMENT = /^(?:-[a-zA-Z]{0,20}e[a-zA-Z]{0,20}|--environment-overrides)$/;

const TAKE_WORDS: ReadonlySet<Call['format']> = new Set(['shell', 'package']);

/** The script, or the file of make, just or Task, or the package, that a command runs, and the folders that its options name. */
export function fileCalled(
  command: Command,
): (Pick<Call, 'format' | 'files'> & { readonly own: readonly string[] }) | undefined {
  const called = calledBy(command, []);
  return called === undefined ? undefined : { ...called, own: foldersOf(command) };
}

/** A file that a command runs, with the words after its name. */
type Called = Pick<Call, 'format' | 'files'> & { readonly words: Command['arguments'] };

/** The file that a command runs; without a name, the usual one of its format. */
function calledBy(command: Command, inputs: readonly string[]): Called | undefined {
  const { program, programSpan, arguments: words } = command;
  const name = program === DYNAMIC && MAKE.test(spanText(programSpan)) ? 'make' : program;
  if (name === DYNAMIC) return calledScript(programPath(command), words);
  const ofPackage = packageScript(name, words);
  if (ofPackage !== undefined) return ofPackage;
  const format = formatRunBy(name);
  if (format !== undefined) {
    const named = ruleFiles(name, () => words.map(({ pieces }) => pieces))?.files ?? [];
    return { format, files: named.length > 0 ? named : USUAL[format], words };
  }
  const file = scriptFile(name, words);
  if (file === undefined) return undefined;
  if (file === 'input') return calledScript(inputs.find(isScript) ?? '', wordsForInput(words), true);
  if (file === runsItself) return calledScript(programPath(command), words);
  return calledScript(file.pieces, words.slice(words.indexOf(file) + 1), true);
}

function isScript(name: string): boolean {
  return /\.(?:sh|bash)$/.test(name);
}

/** `bash -s -- a` */
function wordsForInput(words: Called['words']): Called['words'] {
  const mark = words.findIndex(({ pieces }) => pieces === '--' || pieces === '-s');
  return mark === -1 ? [] : words.slice(mark + (words[mark + 1]?.pieces === '--' ? 2 : 1));
}

/** A folder that is not known is in front of the path. */
function calledScript(path: string, words: Called['words'], isPath = path.includes('/')): Called | undefined {
  const known = path.replace(UNKNOWN_FOLDER, '');
  return (isPath || known !== path) && known !== '' && !known.includes(UNKNOWN_PIECE) && !known.includes('$')
    ? { format: 'shell', files: endsOf(known), words }
    : undefined;
}

const UNKNOWN_FOLDER = new RegExp(`^${UNKNOWN_PIECE}/?`);

/** The path, and what a repository may keep of a path on a machine: `/opt/app/start.sh`, `app/start.sh`, `start.sh`. */
export function endsOf(path: string): readonly string[] {
  if (!path.startsWith('/')) return [path];
  const names = path.split('/').filter((name) => name !== '');
  return names.slice(-MOST_ENDS).map((_, at, all) => all.slice(at).join('/'));
}

const MOST_ENDS = 5;

const MAKE = /^["']?\$[({]?MAKE[)}]?["']?$/;

/** The names that the programs look for. */
const USUAL: Readonly<Record<Exclude<Call['format'], 'shell' | 'package' | 'workflow' | 'bake'>, readonly string[]>> = {
  makefile: ['GNUmakefile', 'makefile', 'Makefile'],
  justfile: ['justfile', 'Justfile', '.justfile'],
  taskfile: ['Taskfile.yml', 'taskfile.yml', 'Taskfile.yaml', 'taskfile.yaml', 'Taskfile.dist.yml'],
} satisfies Partial<Record<Format, readonly string[]>>;

/** `make OPTIONS=--rm`, `just options=--rm`, `task OPTIONS=--rm` */
function givenBy(word: string): readonly PassedVariable[] {
  const [, name, value] = /^([A-Za-z_][\w-]*):{0,3}=(.*)$/s.exec(word) ?? [];
  return name === undefined || value === undefined || word.includes(UNKNOWN_PIECE) ? [] : [{ name, value }];
}
