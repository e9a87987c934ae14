import { namesListedBy } from '../../../analysis/commands/listed-names.ts';
import { DYNAMIC } from '../../../model/located.ts';
import { type Command, everyCommand, type Pipeline, type Script, type Substitution } from '../../../model/shell.ts';
import { lazy } from '../../../support/caches/lazy.ts';
import { loopCommands } from '../given-names.ts';
import { loopsBefore } from '../loops-in-text.ts';
import { isPathLike } from '../standard-input.ts';

/** The files whose text reaches the output of commands, or the commands themselves. */
export interface FilesRead {
  /** Files that are certain to be read, as for `< a`. */
  readonly certain: readonly string[];
  /** Words that may be the names of files: those of any program that prints something. */
  readonly likely: readonly string[];
}

export const NOTHING_READ: FilesRead = { certain: [], likely: [] };

export function joinedFiles(all: readonly FilesRead[]): FilesRead {
  return { certain: all.flatMap(({ certain }) => certain), likely: all.flatMap(({ likely }) => likely) };
}

/** Where the commands of a file get their texts from. */
export interface TextSources {
  /** The files that a command may print, and those that come to it through pipes: `grep x a`, `dd if=a`, `< <(cat a)`. */
  readBy(pipeline: Pipeline, at: number): FilesRead;
  /** The same without pipes. */
  readByOne(command: Command): FilesRead;
  /** The files that all commands of a script may print, one after the other. */
  readIn(script: Script): FilesRead;
  /** The files whose text the variables in a word have: `c=$(cat a)`, `read -r c < a`, `for c in $(cat a)`. Those of a variable come once. */
  readInto(word: string, command: Command): FilesRead;
  /** The names of files that the variables in a word have: `f=a.txt`, `f=$(ls *.txt)`. Those of a variable come once. */
  namesIn(word: string): readonly string[];
}

export function textSources(pipelines: readonly Pipeline[]): TextSources {
  const ofFunctions = lazy(() => filesOfFunctions(pipelines));
  const functions = (command: Command): FilesRead => ofFunctions()(command);
  const readIn = (script: Script): FilesRead =>
    joinedFiles(everyCommand(script).flatMap((command) => [ownFiles(command), functions(command)]));
  const read = (command: Command): FilesRead =>
    joinedFiles([ownFiles(command), functions(command), ...command.substitutions.map(({ script }) => readIn(script))]);
  const readBy = (pipeline: Pipeline, at: number): FilesRead =>
    joinedFiles([...commandsBefore(pipeline, at), ...pipeline.commands.slice(at, at + 1)].map(read));
  const settings = lazy(() => settingsIn(pipelines, { readIn, readBy }));
  const named = lazy(() => new Map(settings()));
  return {
    readBy,
    readByOne: read,
    readIn,
    readInto: (word, command) => joinedFiles([...settingsOf(word, command, settings())].map(filesOf)),
    namesIn: (word) => variablesIn(word).flatMap((name) => taken(name, named()).flatMap(({ names }) => names)),
  };

  function filesOf(setting: Setting | Command): FilesRead {
    return 'files' in setting ? setting.files : read(setting);
  }
}

/** The commands in front of one whose output it reads: those in its pipeline, and those that groups join to it. */
function commandsBefore({ commands, inputFrom = [], printsWith = [] }: Pipeline, at: number): readonly Command[] {
  return [...inputFrom, ...(at > 0 ? printsWith : []), ...commands.slice(Math.max(0, at - MOST_FILTERS), at)].slice(
    -MOST_BEFORE,
  );
}

/** How many commands of a pipeline in front of another one are searched for its input. */
const MOST_FILTERS = 30;
/** The same with those of groups. */
const MOST_BEFORE = 100;

function ownFiles(command: Command): FilesRead {
  const { program, arguments: words } = command;
  const certain = inputsOf(command, (descriptor) => descriptor === 0 || READERS.has(program));
  if (NO_FILTERS.has(program)) return { certain, likely: [] };
  const named = words.map(({ pieces }) => pieces.replace(VALUE_OF_DD, '')).filter(isPathLike);
  return COPIES_INPUT.has(program) ? { certain: [...certain, ...named], likely: [] } : { certain, likely: named };
}

function inputsOf({ redirects }: Command, isWanted: (descriptor: number) => boolean): readonly string[] {
  return redirects.flatMap(({ operator, descriptor, target }) => {
    if (target === undefined || !isWanted(descriptor ?? 0)) return [];
    return OPENS.test(operator) ? [target.pieces] : operator === '<&' ? [`/dev/fd/${target.pieces}`] : [];
  });
}

const OPENS = /^<>?$/;

/** `dd if=a` */
const VALUE_OF_DD = /^if=/;

/** Programs whose output is much like the file that they read. */
const COPIES_INPUT: ReadonlySet<unknown> = new Set(['cat', 'sed', 'tr', 'envsubst']);

/** Programs that print no text of the files that their words name. */
const NO_FILTERS: ReadonlySet<unknown> = new Set([
  ...['[', 'basename', 'cd', 'chmod', 'cp', 'curl', 'dirname', 'docker', 'echo', 'find', 'git', 'ls', 'mkdir', 'mv'],
  ...['podman', 'printf', 'readlink', 'realpath', 'rm', 'test', 'touch', 'wget'],
]);

/** What the functions of a script may print, by the commands in their bodies. */
function filesOfFunctions(pipelines: readonly Pipeline[]): (command: Command) => FilesRead {
  const found = new Map<string, FilesRead[]>();
  for (const { inFunction, commands } of pipelines) {
    if (inFunction === undefined) continue;
    const known = found.get(inFunction) ?? [];
    if (known.length === 0) found.set(inFunction, known);
    if (known.length < MOST_BEFORE) known.push(...commands.slice(0, MOST_FILTERS).map(ownFiles));
  }
  const joined = new Map([...found].map(([name, files]) => [name, joinedFiles(files)] as const));
  return ({ program }) => (program === DYNAMIC ? undefined : joined.get(program)) ?? NOTHING_READ;
}

/** How a variable gets a value. */
interface Setting {
  readonly files: FilesRead;
  /** The names of files that it gets, or that commands list for it. */
  readonly names: readonly string[];
  /** The variables in the value. */
  readonly from: readonly string[];
}

type Settings = Map<string, readonly Setting[]>;

/** Each variable is followed once, however often it is used. */
function taken(name: string, settings: Settings): readonly Setting[] {
  const found = settings.get(name) ?? [];
  settings.delete(name);
  return found;
}

function settingsIn(pipelines: readonly Pipeline[], sources: Pick<TextSources, 'readIn' | 'readBy'>): Settings {
  const settings = new Map<string, Setting[]>();
  for (const pipeline of pipelines) {
    for (const [at, command] of pipeline.commands.entries()) {
      const read = namesRead(command);
      const files = read.length === 0 ? NOTHING_READ : sources.readBy(pipeline, at);
      const set = read.map((name) => ({ name, files, names: [], from: [] }));
      for (const { name, ...setting } of [...assignedBy(command, sources), ...set]) {
        const known = settings.get(name);
        if (known === undefined) settings.set(name, [setting]);
        else known.push(setting);
      }
    }
  }
  return settings;
}

type NamedSetting = Setting & { readonly name: string };

function assignedBy(
  { assignments, substitutions }: Command,
  { readIn }: Pick<TextSources, 'readIn'>,
): readonly NamedSetting[] {
  if (assignments.length === 0) return [];
  const files = joinedFiles(substitutions.map(({ script }) => readIn(script)));
  const listed = substitutions.flatMap(namesListedIn);
  return assignments.map(({ name, value }) => {
    const { pieces = '', raw = '' } = value ?? {};
    return { name, files, names: isPathLike(pieces) ? [...listed, pieces] : listed, from: variablesIn(raw) };
  });
}

/** The variables that `read` and the like set. */
function namesRead({ program, arguments: words }: Command): readonly string[] {
  if (!READERS.has(program)) return [];
  return words.flatMap(({ value }) => (value !== DYNAMIC && NAME.test(value) ? [value] : []));
}

function namesListedIn({ script }: Substitution): readonly string[] {
  return everyCommand(script).flatMap((command) => namesListedBy(command) ?? []);
}

/** How the variables in a word get their values, through other variables and loops. */
function* settingsOf(word: string, command: Command, settings: Settings): Generator<Setting | Command> {
  const names = new Set(variablesRun(word));
  const { file, start } = command.span;
  const loops = names.size === 0 ? [] : loopsBefore(file.text, start);
  // a set also visits what is added meanwhile
  for (const name of names) {
    const loop = loops.findLast(({ variables, words }) => words !== '' && variables.includes(name));
    for (const one of variablesIn(loop?.words ?? '')) names.add(one);
    if (loop?.words.includes('(') || loop?.words.includes('`')) yield* loopCommands(command);
    for (const setting of taken(name, settings)) {
      yield setting;
      for (const one of setting.from) names.add(one);
    }
  }
}

const READERS: ReadonlySet<unknown> = new Set(['mapfile', 'read', 'readarray']);
const NAME = /^[A-Za-z_]\w*$/;

/** The variables that are where a command begins: not the one in `sh -c "echo $c"`. */
function variablesRun(raw: string): readonly string[] {
  return [...raw.matchAll(RUN)].map(([, name = '']) => name);
}

const RUN = /(?:^["']?|[;&|({\n]|\b(?:do|else|exec|sudo|then)[ \t])[ \t]{0,99}["']?\$\{?([A-Za-z_]\w{0,100})/g;

function variablesIn(raw: string): readonly string[] {
  return [...raw.matchAll(/\$\{?([A-Za-z_]\w{0,100})/g)].map(([, name = '']) => name);
}
