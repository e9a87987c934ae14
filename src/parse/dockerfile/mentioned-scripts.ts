import {
  filesByName,
  filesMentioned,
  type Mentioning,
  mayFetch,
  mentioning,
  type NamedFile,
  namedFiles,
} from '../../analysis/commands/mentioned-files.ts';
import { stemOf } from '../../analysis/commands/written-paths.ts';
import { baseName, isWithin, resolvePath } from '../../analysis/paths/shell-paths.ts';
import type { BuildContext } from '../../model/build-context.ts';
import type { ContainerStart } from '../../model/containers/container-start.ts';
import type { CommandInstruction, HealthcheckInstruction, Instruction, StartedFile } from '../../model/dockerfile.ts';
import { type GapNotification, notLookedAt } from '../../model/findings/gap.ts';
import { tellGap } from '../../model/findings/reached-limits.ts';
import { known, type Located } from '../../model/located.ts';
import type { Script } from '../../model/shell.ts';
import { type SourceFile, type Span, wholeFile } from '../../model/source.ts';
import { lazy } from '../../support/caches/lazy.ts';
import { remember } from '../../support/caches/remember.ts';
import { parseScript, startsWithBash } from '../../syntax/shell/index.ts';
import { isShellScript } from '../container-script.ts';
import type { Copies, Placed } from './copied-scripts.ts';
import { placedAtEnd, type StageFiles } from './stage-files.ts';
import { placeFrom } from './workdir.ts';

/** How many stages a file may pass through. */
const MOST_STAGES = 50;
/** How many names may be looked up in how many copies, for all stages of a Dockerfile. */
const MOST_LOOK_UPS = 2_000_000;

/** The texts of what a stage starts, and of its variables. All scripts in them are read first, so that it is known what is left. */
export function textsThatStart(
  own: readonly Instruction[],
  starting: readonly (CommandInstruction | HealthcheckInstruction | undefined)[],
  given: readonly ContainerStart[],
): readonly Mentioning[] {
  const commands = starting.flatMap((instruction): Mentioning[] => {
    const line = instruction?.line;
    if (instruction === undefined || line === undefined) return [];
    const { keyword: name, span: at } = instruction;
    return [{ name, at, text: line.script === undefined ? '' : line.text }];
  });
  const others = own.flatMap((instruction): Mentioning[] => {
    const { keyword: name, span: at } = instruction;
    if (name === 'RUN')
      return textsOfBuild(instruction.line.text).map((one) => ({ name, at, startsElsewhere: true, ...one }));
    if (instruction.keyword === 'SHELL')
      return [{ name, at, text: instruction.words.map(({ value }) => value).join(' ') }];
    if (instruction.keyword !== 'ENV') return [];
    return [{ name, at, text: instruction.pairs.map(({ value }) => known<string>(value) ?? '').join(' ') }];
  });
  const text = given.map((start) => start.text).join('\n');
  const ofContainers =
    given.length === 0 ? [] : [{ name: 'the options of a container', text, startsElsewhere: true as const }];
  return [...commands, ...ofContainers, ...others];
}

/** A command of a build says what it runs, unless it takes names from a text, or a variable or a filter is in between. */
function textsOfBuild(text: string): readonly Pick<Mentioning, 'text' | 'isFollowed'>[] {
  if (TAKES_NAMES.test(text)) return [{ text }];
  const put = text.split(/&&|\|\||;|\n/).filter((command) => /[|<>$`]/.test(command));
  return [{ text: put.join('\n') }, { text, isFollowed: true }];
}

const TAKES_NAMES = /\b(?:while|until|read|mapfile|readarray|xargs|parallel|eval)\b/;

/**
 * The scripts among the copies of a stage that something which runs names, although no command is known to run them. Those that were read already
 * are left out. Containers start in one of the folders.
 */
export function mentionedScripts(
  stage: StageFiles,
  starts: readonly Mentioning[],
  folders: readonly string[],
): readonly StartedFile[] {
  const placed = placedAtEnd(stage);
  const { run } = stage.all.copied;
  if (placed.copies.length === 0) return [];
  const room = lookUpsLeft(stage.all);
  const texts = [...starts, ...[...run.values()].map(mentioning)];
  const vocabulary = vocabularyOf(placed);
  const files = {
    has: (word: string) => vocabulary.names.has(word) || vocabulary.lists.some((has) => has(word)),
    find: (name: string) => filesNamed(placed, name, room, 0),
    folders,
  };
  const found: StartedFile[] = [];
  for (const { file, by } of filesMentioned(texts, files, () => (room.left = -1))) {
    const source = file.source();
    const isWritten = stage.files.texts.has(file.path);
    if (
      isWritten ||
      source === undefined ||
      run.has(source.path) ||
      !mayFetch(source.text) ||
      !isShellScript(file.path, source.text)
    )
      continue;
    run.set(source.path, source);
    found.push({ place: `a file at ${file.path}, named in ${by},`, script: readAlone(source), isOnlyNamed: true });
  }
  const [span] = starts.flatMap(({ at }) => at ?? []);
  if (room.left < 0 && span !== undefined) tellGap(tooMany(span));
  return found;
}

/** Reads a script without the variables of those that start it, which are not known. So one reading is enough for all stages. */
const readAlone: (file: SourceFile) => Script = remember((file) =>
  parseScript(wholeFile(file), () => undefined, { isBash: startsWithBash(file.text) }),
);

function tooMany(span: Span): GapNotification {
  return notLookedAt({
    kind: 'limit-reached',
    weight: 'ordinary',
    thing: 'command',
    message: 'What this stage starts names more files than are looked for scripts.',
    wayOut: 'Split the Dockerfile.',
    span,
  });
}

interface LookUps {
  left: number;
}

const lookUpsLeft = remember((_all: StageFiles['all']): LookUps => ({ left: MOST_LOOK_UPS }));

/** Finds the copied files with a name; of files at the same path, the last. */
function filesNamed(placed: Placed, name: string, room: LookUps, stages: number): readonly NamedFile[] {
  const finders = findersOf(placed);
  room.left -= finders.length;
  if (room.left < 0 || stages > MOST_STAGES) return [];
  const files = finders.flatMap((find) => find(name, room, stages));
  return files.length < 2 ? files : [...new Map(files.map((file) => [file.path, file])).values()];
}

type Find = (name: string, room: LookUps, stages: number) => readonly NamedFile[];

/** The words that may be names of files. */
interface Vocabulary {
  readonly names: ReadonlySet<string>;
  /** One for each list of files in a context. */
  readonly lists: readonly ((word: string) => boolean)[];
}

const vocabularyOf = remember(({ copies }: Placed): Vocabulary => {
  const names = new Set(copies.flatMap(({ destination }) => [baseName(destination), stemOf(baseName(destination))]));
  const lists = new Set<(word: string) => boolean>();
  for (const { from, sources, exclude, excludedFrom } of copies) {
    const origin = from();
    if (origin === undefined) continue;
    if ('copies' in origin) {
      const passed = vocabularyOf(origin);
      for (const name of passed.names) names.add(name);
      for (const list of passed.lists) lists.add(list);
    } else
      for (const source of sources) lists.add(namedFiles(origin.files(fromRoot(source), exclude, excludedFrom)).has);
  }
  return { names, lists: [...lists] };
});

/** A source of a context as a path from its root. */
function fromRoot({ value, span }: Located<string>): Located<string> {
  return { value: placeFrom('/', value).slice(1), span };
}

/** One for each source of each copy. Nothing is copied later. */
const findersOf = remember(({ copies }: Placed): readonly Find[] =>
  copies.flatMap((copy) => copy.sources.flatMap((source) => finderIn(copy, source) ?? [])),
);

function finderIn(copy: Copies, source: Located<string>): Find | undefined {
  const origin = copy.from();
  if (origin === undefined) return undefined;
  const path = placeFrom('/', source.value);
  const renamed = baseName(copy.destination) === baseName(path) ? undefined : baseName(copy.destination);
  if ('copies' in origin) {
    return (name, room, stages) => {
      const names = renamed === name ? [name, baseName(path)] : [name];
      const inside = names.flatMap((one) => filesNamed(origin, one, room, stages + 1));
      return inside.flatMap((file) => {
        const isMeant = file.path === path || (isWithin(file.path, path) && baseName(file.path) === name);
        return isMeant ? [{ ...file, path: placeOf(copy, path, file.path) }] : [];
      });
    };
  }
  const files = origin.files(fromRoot(source), copy.exclude, copy.excludedFrom);
  const all = namedFiles(files);
  const at = (file: string, place: string): NamedFile => fileAt(place, () => origin.script(file, false));
  return (name, room) => {
    if (renamed === name && files[0] === path.slice(1)) return [at(files[0], copy.destination)];
    room.left -= name.includes('*') ? all.names.size : 0;
    return filesByName(all.names, name).map((file) => at(file, placeOf(copy, path, `/${file}`)));
  };
}

function fileAt(path: string, read: () => ReturnType<BuildContext['script']>): NamedFile {
  const source = lazy(() => {
    const result = read();
    return result?.ok === true ? result.value : undefined;
  });
  return { path, source };
}

/** The path that a file of a source gets. A file may become the destination: no folder has its ending, or the name of another file. */
function placeOf({ destination }: Copies, source: string, file: string): string {
  if (file !== source) return resolvePath('/', `${destination}/${file.slice(source === '/' ? 1 : source.length + 1)}`);
  const isPlace = baseName(destination) === baseName(file) || /\.\w+$/.test(destination);
  return isPlace ? destination : resolvePath('/', `${destination}/${baseName(file)}`);
}
