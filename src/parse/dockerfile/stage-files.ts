import { baseName, isWithin, namesOfFile, resolvePath } from '../../analysis/paths/shell-paths.ts';
import type { BuildContext } from '../../model/build-context.ts';
import type { CommandLine, Shell, Stage, UserInstruction } from '../../model/dockerfile.ts';
import type { Dynamic } from '../../model/located.ts';
import type { Excerpt } from '../../model/source.ts';
import { remember } from '../../support/caches/remember.ts';
import { isPattern, matchedPart } from '../../support/patterns/source-patterns.ts';
import { joinedLines, setText } from '../../syntax/shell/files/files-of-script.ts';
import type { WrittenFiles } from '../../syntax/shell/files/script-files.ts';
import { recipesFor } from '../recipes/index.ts';
import { type CopiedRoom, type Copies, copiedScripts, type Placed, pathsOf } from './copied-scripts.ts';
import type { Scope } from './scope.ts';
import type { WindowsState } from './shells.ts';
import { folderIn, placeFrom } from './workdir.ts';

/**
 * The files that instructions of a stage write. Scripts are read when a rule asks, and a script sees the files written before it. So each
 * instruction that writes is a step, and the steps are taken in the order of the file.
 */
export interface StageFiles {
  readonly all: FileSteps;
  readonly index: number;
  readonly parent: StageFiles | undefined;
  readonly files: WrittenFiles;
  /** What is copied from the build context, in the order of the file. */
  readonly placed: { readonly copies: Copies[] };
  /** Paths of the copied scripts that something has run. */
  readonly run: Set<string>;
  readonly steps: (() => unknown)[];
  taken: number;
  /** What `RUN --mount` placed from the build context, for one command each. */
  readonly mounts: BindMount[];
  /** What mounts of the RUN that is read now hide; undefined outside of such a RUN. */
  mounted?: Mounted | undefined;
}

/** Where mounts place written files of other stages, and the files of the stage that were there. */
interface Mounted {
  readonly targets: readonly string[];
  readonly hidden: WrittenFiles['texts'];
}

/** Files that `RUN --mount` places in a stage while a command runs. */
export interface BindMount extends Copies {
  /** The number of the stage that they come from; undefined for the build context and for other Dockerfiles. */
  readonly stage: number | undefined;
  readonly outer: EndedStage | undefined;
  /** The name in `from=` of a bind mount from neither of these. */
  readonly named?: string | undefined;
}

/** A stage at its end: what those that are built on it inherit. */
export interface EndedStage {
  readonly stage: Stage;
  readonly files: StageFiles;
  readonly workdir: string | Dynamic;
  readonly scope: Scope;
  readonly user: UserInstruction | undefined;
  readonly entrypoint: CommandLine | undefined;
  readonly shell: Shell;
  readonly shellWords: readonly string[];
  readonly windows: WindowsState;
}

/** Files that a Dockerfile gets from outside of its own stages and its own context. */
export type NamedFiles = () => BuildContext | EndedStage | undefined;

/** The files behind a name after FROM or in `from=` that is not that of a stage. Ask after the whole file has been read. */
export type FindNamed = (name: string) => readonly NamedFiles[];

/** The file that a build gives as the secret with an id: its name in a folder that is like a context. */
export type FindSecret = (id: string) => { readonly from: Copies['from']; readonly name: string } | undefined;

/** The steps of all stages of a Dockerfile. */
export interface FileSteps {
  readonly stages: StageFiles[];
  /** How many stages from the start have taken all their steps. */
  over: number;
  /** How many characters and files may still be looked at. */
  readonly room: { left: number };
  readonly copied: CopiedRoom;
  readonly caches: Caches;
}

/** Where stages have mounted each cache, by its id. */
interface Caches {
  readonly places: Map<string, readonly CachePlace[]>;
  /** How many mounts may still be followed to earlier ones. */
  left: number;
}

interface CachePlace {
  /** The number of the stage. */
  readonly stage: number;
  readonly target: string;
}

/** In characters: a script that several stages run is read again for each. */
const ROOM = 1_000_000;
/** No real Dockerfile shares caches between more instructions. */
const MOST_SHARED = 20_000;
/** The cost of a file that a stage may copy, in addition to its texts, its path and what it is compared with. */
const PER_FILE = 20;

export function noSteps(copied: CopiedRoom): FileSteps {
  return { stages: [], over: 0, room: { left: ROOM }, copied, caches: { places: new Map(), left: MOST_SHARED } };
}

/** @param perhaps the numbers of the stages that a variable chooses the base from. */
export function filesOfStage(
  all: FileSteps,
  parent: StageFiles | undefined,
  perhaps: readonly number[] = [],
): StageFiles {
  const stage = emptyStage(all, all.stages.length, parent);
  for (const index of perhaps) {
    stage.steps.push(() => {
      const from = all.stages[index];
      if (from === undefined || index >= stage.index) return;
      takeOver(from, stage, ['/'], ROOT);
      inherit(from, stage);
    });
  }
  all.stages.push(stage);
  return stage;
}

/** The files that ONBUILD instructions of a stage see and write in a stage that is built on it. */
export function filesOfTriggers(parent: StageFiles): StageFiles {
  return emptyStage(parent.all, parent.index + 1, parent);
}

function emptyStage(all: FileSteps, index: number, parent: StageFiles | undefined): StageFiles {
  const known = { texts: new Map(), paths: new Map(), links: new Map(), definitions: new Map() };
  const files = { folder: '/', ...known, room: all.room };
  const own = { placed: { copies: [] }, run: new Set<string>(), mounts: [], steps: [], taken: 0 };
  const stage: StageFiles = { all, index, parent, files, ...own };
  if (parent !== undefined) {
    stage.steps.push(() => {
      // that of another Dockerfile has its own steps
      takeSteps(parent, parent.steps.length);
      takeOver(parent, stage, ['/'], ROOT);
      inherit(parent, stage);
    });
  }
  return stage;
}

function inherit(
  { placed: { copies }, run, files: { definitions, links } }: StageFiles,
  { placed, run: own, files, all: { copied } }: StageFiles,
): void {
  copied.left -= copies.length + run.size + (links?.size ?? 0);
  if (copied.left < 0) return;
  for (const copy of copies) placed.copies.push(copy);
  for (const path of run) own.add(path);
  for (const [path, target] of links ?? []) files.links?.set(path, target);
  for (const [path, sets] of definitions ?? []) files.definitions?.set(path, sets);
}

/** Adds a here-document of COPY. */
export function addFile({ files, steps }: StageFiles, path: string, text: () => Excerpt): void {
  steps.push(() => setText(files, path, [text]));
}

/** `COPY --from`: the sources, or the files in them, are placed in the destination. */
export function copyFiles(from: () => number, to: StageFiles, copy: Omit<Copies, 'from'>): void {
  to.steps.push(() => {
    const stage = to.all.stages[from()];
    if (stage === undefined || stage === to) return;
    const sources = copy.sources.map(({ value }) => placeFrom('/', value));
    takeOver(stage, to, sources, copy);
    place(to, { ...copy, from: () => placedInEarlier(from(), to) });
  });
}

/** The same from a context or a stage of another Dockerfile. */
export function copyNamed(from: NamedFiles, to: StageFiles, copy: Omit<Copies, 'from'>): void {
  to.steps.push(() => {
    const found = from();
    if (found === undefined) return;
    if (isOuterStage(found)) {
      const placed = placedAtEnd(found.files);
      const sources = copy.sources.map(({ value }) => placeFrom('/', value));
      takeOver(found.files, to, sources, copy);
      place(to, { ...copy, from: () => placed });
    } else replace(to, { ...copy, from: () => found });
  });
}

export function isOuterStage(files: BuildContext | EndedStage): files is EndedStage {
  return 'workdir' in files;
}

/** What is copied into an earlier stage; builders refuse later ones, which could lead in a circle. */
export function placedInEarlier(index: number, { all, index: own }: StageFiles): Placed | undefined {
  return index < own ? all.stages[index]?.placed : undefined;
}

/** A copy from the build context replaces what was written before. */
export function placeFiles(stage: StageFiles, copies: Copies): void {
  stage.steps.push(() => replace(stage, copies));
}

function replace(stage: StageFiles, copies: Copies): void {
  const { sources, destination } = copies;
  const { texts } = stage.files;
  for (const { value } of sources) {
    for (const path of [destination, resolvePath('/', `${destination}/${baseName(value)}`)])
      for (const name of namesOfFile(path)) texts.delete(name);
  }
  place(stage, copies);
}

function place({ placed }: StageFiles, copies: Copies): void {
  placed.copies.push({ ...copies, destination: resolvePath('/', copies.destination) });
}

/** The texts that earlier stages have written are at the place of the mount until {@link unmount}. */
function mountTexts(stage: StageFiles, mounts: readonly BindMount[]): void {
  const ofStages = mounts.flatMap((mount) => {
    const from = mountedStage(mount, stage);
    return from === undefined ? [] : [{ ...mount, from }];
  });
  const targets = ofStages.map(({ destination }) => destination);
  if (targets.length === 0 || stage.mounted !== undefined) return;
  stage.mounted = { targets, hidden: takeAway(stage, targets) };
  for (const { from, sources, destination } of ofStages) {
    const paths = sources.map(({ value }) => placeFrom('/', value));
    takeOver(from, stage, paths, { destination });
  }
}

function mountedStage({ stage: from, outer }: BindMount, { all, index }: StageFiles): StageFiles | undefined {
  if (outer === undefined) return from !== undefined && from < index ? all.stages[from] : undefined;
  takeSteps(outer.files, outer.files.steps.length);
  return outer.files;
}

/** Mounts last for one RUN. */
export function unmount(stage: StageFiles): void {
  if (stage.mounted === undefined) return;
  const { targets, hidden } = stage.mounted;
  stage.mounted = undefined;
  takeAway(stage, targets);
  for (const [path, texts] of hidden) setText(stage.files, path, texts);
}

function takeAway({ files: { texts }, all }: StageFiles, folders: readonly string[]): WrittenFiles['texts'] {
  all.room.left -= texts.size * folders.length;
  const taken = [...texts].filter(([path]) => folders.some((folder) => isWithin(path, folder)));
  for (const [path] of taken) texts.delete(path);
  return new Map(taken);
}

/** Of files that sources place at the same path, that of the last source stays. */
function takeOver(from: StageFiles, to: StageFiles, sources: readonly string[], copy: Destination): void {
  const { room } = to.all;
  for (const source of sources) {
    const named = partNamed(source, room);
    for (const [path, texts] of from.files.texts) {
      room.left -= PER_FILE + texts.length + path.length + copy.destination.length;
      if (room.left < 0) return;
      const part = named(path);
      if (part === undefined) continue;
      for (const place of placesBelow(path, part, copy)) setText(to.files, place, [...texts]);
    }
  }
}

type Destination = Pick<Copies, 'destination' | 'dropped'>;

const ROOT: Destination = { destination: '/' };

/** Finds the part of a path that a source names: the file, or a folder that it is in. */
function partNamed(source: string, room: FileSteps['room']): (path: string) => string | undefined {
  if (!isPattern(source)) return (path) => (isWithin(path, source) ? source : undefined);
  const matched = matchedPart(source.slice(1), room);
  return (path) => {
    const part = matched(path.slice(1));
    return part === undefined ? undefined : `/${part}`;
  };
}

/** Only the image knows whether the destination of a file is a folder. */
function placesBelow(path: string, source: string, { destination, dropped }: Destination): readonly string[] {
  if (dropped !== undefined) {
    const kept = path.slice(1).split('/').slice(dropped).join('/');
    return [resolvePath('/', `${destination}/${kept}`)];
  }
  const isFile = path === source;
  const inside = resolvePath('/', `${destination}/${path.slice(isFile ? path.lastIndexOf('/') : source.length)}`);
  return isFile && !destination.endsWith('/') ? [inside, resolvePath('/', destination)] : [inside];
}

/** The files at the beginning of the current RUN, computed when they are asked for. */
export function filesHere(
  stage: StageFiles,
  workdir: string | Dynamic,
  mounted: readonly BindMount[],
): () => WrittenFiles {
  const before = stage.steps.length;
  stage.mounts.push(...mounted.filter(({ stage: from }) => from === undefined));
  return () => {
    // files of earlier stages may be mounted
    if (mounted.length > 0) {
      takeSteps(stage, before);
      mountTexts(stage, mounted);
    }
    const files = filesAfter(stage, before, workdir);
    const run = mounted.length === 0 ? stage.run : new Set(stage.run);
    return withCopied(files, stage, { mounted, run, further: stage.placed.copies });
  };
}

function withCopied(
  files: WrittenFiles,
  { placed, all }: StageFiles,
  {
    mounted,
    run,
    further,
  }: { readonly mounted: readonly Copies[]; readonly run: Set<string>; readonly further?: Copies[] },
): WrittenFiles {
  if (mounted.length > 0) all.copied.left -= placed.copies.length;
  const copies = mounted.length === 0 ? placed.copies : [...placed.copies, ...mounted];
  const recipes = recipesFor(run);
  const windows = { commands: [], scripts: [] };
  return {
    ...files,
    recipes,
    windows,
    ...(copies.length > 0 && { copied: copiedScripts({ copies }, run, all.copied, further) }),
  };
}

/** The files when a container starts. The container may change its copies. */
export function filesAtEnd(stage: StageFiles, workdir: () => string | Dynamic): () => WrittenFiles {
  return () => {
    const { texts, paths, ...files } = filesAfter(stage, stage.steps.length, workdir());
    stage.all.room.left -= texts.size * PER_FILE;
    const isOver = stage.all.room.left < 0;
    const own = { ...files, texts: new Map(isOver ? [] : texts), paths: new Map(isOver ? [] : paths) };
    return withCopied(own, stage, { mounted: [], run: new Set(stage.run) });
  };
}

/** Everything that is copied into a stage and its parents, after all scripts of RUN were read. */
export function placedAtEnd(stage: StageFiles): Placed {
  takeSteps(stage, stage.steps.length);
  return stage.placed;
}

/** Whether instructions of the stage copy or write files, or change those of its parent. */
export function hasOwnFiles(stage: StageFiles): boolean {
  const { copies } = placedAtEnd(stage);
  const { parent, files } = stage;
  if (parent === undefined || copies.length !== parent.placed.copies.length) return true;
  const { texts } = parent.files;
  return texts.size !== files.texts.size || [...files.texts].some(([path, [text]]) => texts.get(path)?.[0] !== text);
}

/** A file at the end of a stage. */
interface PlacedFile {
  readonly path: string;
  readonly text: () => Excerpt | undefined;
}

interface PlacedFiles {
  /** With those that a mount of the build context places for a command. */
  readonly withMounted?: boolean;
  /** Further absolute paths that are wanted. Programs would not look for their settings there by default. */
  readonly further?: () => readonly string[];
}

/** The files that a stage writes or copies from the build context to paths that are wanted, without those of its parent. */
export function filesPlaced(
  stage: StageFiles,
  isWanted: (path: string) => boolean,
  { withMounted = false, further = () => [] }: PlacedFiles = {},
): readonly PlacedFile[] {
  takeSteps(stage, stage.steps.length);
  const { files, placed, parent, run, all } = stage;
  const written = [...files.texts].flatMap(([path, texts]): PlacedFile[] => {
    if (!isWanted(path) || parent?.files.texts.get(path)?.[0] === texts[0]) return [];
    return [{ path, text: () => firstOrJoined(texts.flatMap((print) => print() ?? [])) }];
  });
  const mounts = withMounted ? stage.mounts : [];
  const own = [...placed.copies.slice(parent?.placed.copies.length ?? 0), ...mounts];
  const mounted = mounts.flatMap((mount) => pathsOf(mount, all.copied));
  const paths = new Set([...[...ownPaths(stage), ...mounted].filter(isWanted), ...further()]);
  const scripts = copiedScripts({ copies: own }, new Set(run), all.copied);
  const copied = [...paths].filter((path) => !files.texts.has(path));
  const found = [...written, ...copied.map((path) => ({ path, text: () => scripts.at(path, true) }))];
  const known = textsPlaced(stage);
  return found.map(({ path, text }) => ({
    path,
    text: () => {
      if (!known.has(path)) known.set(path, text());
      return known.get(path);
    },
  }));
}

/** The texts by path, as each is there for its first reader only, and settings may have commands as well. */
const textsPlaced = remember((_stage: StageFiles) => new Map<string, Excerpt | undefined>());

/** Asked once all steps are taken, for several kinds of files. */
const ownPaths = remember(({ placed, parent, all }: StageFiles) =>
  placed.copies.slice(parent?.placed.copies.length ?? 0).flatMap((copy) => pathsOf(copy, all.copied)),
);

function firstOrJoined(excerpts: readonly Excerpt[]): Excerpt | undefined {
  return excerpts.length < 2 ? excerpts[0] : joinedLines(excerpts);
}

function filesAfter(stage: StageFiles, end: number, workdir: string | Dynamic): WrittenFiles {
  if (end > 0) takeSteps(stage, end);
  return { ...stage.files, folder: folderIn(workdir) };
}

/** Takes the steps of earlier stages first, so that a step never has to take those of another stage. */
function takeSteps(stage: StageFiles, end: number): void {
  const { all } = stage;
  for (let earlier = all.stages[all.over]; earlier !== undefined && earlier.index < stage.index; ) {
    all.over += 1;
    take(earlier, earlier.steps.length);
    earlier = all.stages[all.over];
  }
  take(stage, end);
}

function take(stage: StageFiles, end: number): void {
  while (stage.taken < end) {
    const step = stage.steps[stage.taken];
    stage.taken += 1;
    step?.();
  }
}
