import type { BuildContext } from '../../model/build-context.ts';
import { type CopyInstruction, instructionsOf, parentOf, type Stage, stageCopied } from '../../model/dockerfile.ts';
import { limitReached } from '../../model/findings/reached-limits.ts';
import { DYNAMIC, known } from '../../model/located.ts';
import type { Span } from '../../model/source.ts';
import { remember } from '../../support/caches/remember.ts';
import { baseName, isWithin, resolvePath } from '../paths/shell-paths.ts';
import { type ContextCopy, contextSources } from './context-copies.ts';
import { writtenLines } from './file-lines.ts';
import { workdirBefore } from './inherited-folder.ts';

/** Files at one of the places, or below it, whose text holds something. */
export interface WantedFiles {
  /** Absolute paths. */
  readonly places: readonly string[];
  /** One function for all files that are wanted for the same reason, so that each file is read once for it. */
  readonly holds: (text: string) => boolean;
}

/** A source of COPY or ADD that brings such a file. */
export interface CopiedFile {
  /** The path of the first file in the context, or in the stage that writes it. */
  readonly path: string;
  readonly span: Span;
  readonly instruction: CopyInstruction;
}

/** The sources of COPY and ADD of the stage that bring wanted files from the build context or from other stages, in order. */
export function filesCopied(stage: Stage, wanted: WantedFiles): Generator<CopiedFile> {
  return copiedInto(stage, wanted, { left: MOST_STAGES });
}

/** How many places of stages may be searched for the files of one stage. No real file needs so many. */
const MOST_STAGES = 1000;

/** How many more places may be searched. */
interface StageRoom {
  left: number;
}

function* copiedInto(stage: Stage, wanted: WantedFiles, room: StageRoom): Generator<CopiedFile> {
  for (const { instruction, folder } of placedCopies(stage)) {
    const from = stageCopied(instruction);
    if (from !== undefined) yield* copiedFromStage(instruction, from, folder, wanted, room);
    if (instruction.from !== undefined) continue;
    // looked for only where something is copied
    const { context } = stage;
    if (context === undefined) continue;
    for (const copy of contextSources(instruction)) {
      const path = broughtBy(copy, folder, context, wanted);
      if (path !== undefined) yield { path, span: copy.source.span, instruction };
    }
  }
}

function* copiedFromStage(
  instruction: CopyInstruction,
  stage: Stage,
  folder: string,
  { places, holds }: WantedFiles,
  room: StageRoom,
): Generator<CopiedFile> {
  if (instruction.isTriggered) return;
  for (const { value, span } of instruction.sources) {
    if (typeof value !== 'string') continue;
    const source = resolvePath('/', beforePattern(value));
    const origins = [...new Set(places.flatMap((place) => originsOf(place, source, folder)))];
    const path = origins.length === 0 ? undefined : fileIn(stage, { places: origins, holds }, room, span);
    if (path !== undefined) yield { path, span, instruction };
  }
}

/** The paths in another stage of what a copy brings to a place. The source may be a file or a folder, and so may the destination. */
function originsOf(place: string, source: string, folder: string): readonly string[] {
  if (isWithin(folder, place)) return [source];
  if (!isWithin(place, folder)) return [];
  const inside = resolvePath('/', `${source}/${place.slice(folder === '/' ? 0 : folder.length)}`);
  return isWithin(resolvePath(folder, `./${baseName(source)}`), place) ? [inside, source] : [inside];
}

/** The first wanted file that a stage, or one that it is built on, writes or copies. */
function fileIn(stage: Stage, wanted: WantedFiles, room: StageRoom, span: Span): string | undefined {
  for (let at: Stage | undefined = stage; at !== undefined; at = parentOf(at)) {
    room.left -= wanted.places.length;
    if (room.left < 0) {
      limitReached(span, 'Stages copy files from one another too often to look into all of them.');
      return undefined;
    }
    const written = writtenLines(at).find(
      ({ path, text }) => wanted.places.some((place) => isWithin(path, place)) && wanted.holds(text),
    );
    const path = written?.path ?? copiedInto(at, wanted, room).next().value?.path;
    if (path !== undefined) return path;
  }
  return undefined;
}

/** Of a pattern, the folder that it searches. */
function beforePattern(path: string): string {
  const mark = path.search(/[*?[]/);
  return mark === -1 ? path : path.slice(0, path.lastIndexOf('/', mark) + 1);
}

interface PlacedCopy {
  readonly instruction: CopyInstruction;
  /** The destination as an absolute path. */
  readonly folder: string;
}

/** The copies whose destination is known. */
function* placedCopies(stage: Stage): Generator<PlacedCopy> {
  let workdir = workdirBefore(stage);
  for (const instruction of instructionsOf(stage, 'WORKDIR', 'COPY', 'ADD')) {
    if (instruction.keyword === 'WORKDIR') workdir = instruction.absolute;
    else {
      const target = known<string>(instruction.destination);
      const start = target?.startsWith('/') ? '/' : workdir;
      if (target !== undefined && start !== DYNAMIC) yield { instruction, folder: resolvePath(start, target) };
    }
  }
}

/** No real context brings so many files to such places. */
const MOST_FILES = 1_000_000;

/** The total size of the files of a context that are searched, in characters. */
const READ_BUDGET = 20_000_000;

type Holds = WantedFiles['holds'];

/** What was found in a context. Dockerfiles often share one, and repeat their copies. */
const searchOf = remember((_context: BuildContext) => ({
  files: MOST_FILES,
  characters: READ_BUDGET,
  verdicts: new Map<Holds, Map<string, boolean>>(),
}));

type Search = ReturnType<typeof searchOf>;

/** The first wanted file among the files of a source, by where they go. */
const answersOf = remember((_files: readonly string[]) => new Map<Holds, Map<string, string | undefined>>());

/** The first wanted file. */
function broughtBy(
  { source, path, exclude, excludedFrom }: ContextCopy,
  folder: string,
  context: BuildContext,
  { places, holds }: WantedFiles,
): string | undefined {
  if (!places.some((place) => isWithin(folder, place) || isWithin(place, folder))) return undefined;
  const files = context.files({ value: path, span: source.span }, exclude, excludedFrom);
  const answers = within(answersOf(files), holds);
  const key = [path, folder, ...places].join('\n');
  if (answers.has(key)) return answers.get(key);
  const search = searchOf(context);
  search.files -= files.length;
  if (isSpent(search, source.span)) return undefined;
  const isPlaced = placing(path, folder, places);
  const found = files.find((file) => isPlaced(file) && isWanted(file, context, holds));
  if (found === undefined && isSpent(search, source.span)) return undefined;
  answers.set(key, found);
  return found;
}

function isSpent({ files, characters }: Search, span: Span): boolean {
  if (files >= 0 && characters >= 0) return false;
  limitReached(span, 'The copied files are too many or too large to look into all of them.');
  return true;
}

function isWanted(file: string, context: BuildContext, holds: Holds): boolean {
  const search = searchOf(context);
  const verdicts = within(search.verdicts, holds);
  const known = verdicts.get(file);
  if (known !== undefined || search.characters < 0) return known ?? false;
  const text = context.read(file) ?? '';
  search.characters -= text.length;
  const verdict = holds(text);
  verdicts.set(file, verdict);
  return verdict;
}

function within<K, V>(maps: Map<K, Map<string, V>>, key: K): Map<string, V> {
  const known = maps.get(key) ?? new Map<string, V>();
  maps.set(key, known);
  return known;
}

/** Whether a file of a source is wanted by its place in the image. A single file may become the destination, or lie in that folder. */
function placing(source: string, folder: string, places: readonly string[]): (file: string) => boolean {
  // the builder reads `../a` as `a`
  const path = resolvePath('/', source).slice(1);
  const depth = path === '' ? 0 : path.split('/').length;
  const isIn = (place: string): boolean => places.some((one) => isWithin(place, one));
  return (file) => {
    const names = file.split('/');
    if (names.length <= depth) return isIn(folder) || isIn(`${folder}/${baseName(file)}`);
    return isIn(`${folder === '/' ? '' : folder}/${names.slice(depth).join('/')}`);
  };
}
