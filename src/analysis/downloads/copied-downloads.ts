import {
  type CopyInstruction,
  instructionsOf,
  parentOf,
  type RunInstruction,
  type Stage,
  type StageMount,
  stageCopied,
} from '../../model/dockerfile.ts';
import { limitReached } from '../../model/findings/reached-limits.ts';
import { DYNAMIC, known } from '../../model/located.ts';
import { remember } from '../../support/caches/remember.ts';
import { folderBefore } from '../commands/inherited-folder.ts';
import { baseName, isProgramFolder, isWithin, matchesPattern, resolvePath } from '../paths/shell-paths.ts';
import { type Added, addedKept } from './added-downloads.ts';
import type { Arrival, Download, DownloadUse } from './download.ts';
import {
  type ArrivalFlow,
  followArrivals,
  type SavedFile,
  type SavedFolder,
  savedFilesOf,
  unpackedFoldersOf,
} from './downloads.ts';

/** A download of another stage that is neither verified nor used there, with the use of its file in this stage. */
export interface CopiedDownload extends Download {
  readonly use: DownloadUse;
  /** The stage that fetches it. */
  readonly from: Stage;
}

/** The downloads of parent stages, and of stages that this one copies from or mounts, that it uses. */
export function copiedDownloadsIn(stage: Stage): readonly CopiedDownload[] {
  if (!takesFromStages(stage)) return NONE;
  const programs = instructionsOf(stage, 'COPY').flatMap((copy) => [...programsFrom(copy)]);
  const { arrivals, uses } = arrivedIn(stage, 0);
  const used = arrivals.flatMap(({ download: { command, instruction, ...download }, from }, index) => {
    const use = uses[index];
    return use === undefined || command === undefined || instruction === undefined
      ? []
      : [{ ...download, command, instruction, use, from }];
  });
  return [...programs, ...used];
}

/** A file that an ADD of another stage brings from a web address, with its use in this stage. */
export interface AddedElsewhere extends Pick<Added, 'source' | 'by'> {
  readonly use: DownloadUse;
  readonly from: Stage;
}

/** The files of web addresses of parent stages, and of stages that this one copies from or mounts, that it uses. */
export function addedElsewhere(stage: Stage): readonly AddedElsewhere[] {
  if (!takesFromStages(stage)) return NONE_ADDED;
  const { arrivals, uses } = arrivedIn(stage, 0);
  return arrivals.flatMap(({ added, from }, index) => {
    const use = uses[index];
    return use === undefined || added === undefined ? [] : [{ source: added.source, by: added.by, use, from }];
  });
}

const NONE_ADDED: readonly AddedElsewhere[] = [];

const NONE: readonly CopiedDownload[] = [];

/** A quick check: most stages do not. */
function takesFromStages(stage: Stage): boolean {
  return (
    parentOf(stage) !== undefined ||
    stage.instructions.some(
      (one) =>
        (one.keyword === 'COPY' && stageCopied(one) !== undefined) ||
        (one.keyword === 'RUN' && one.stageMounts.length > 0),
    )
  );
}

interface OpenFile extends Pick<SavedFile, 'path'> {
  readonly download: Arrival['download'];
  /** The ADD that brings it, if it is not a RUN. */
  readonly added?: Added;
  readonly from: Stage;
}

type Coming = OpenFile & Arrival;

interface Arrived extends ArrivalFlow<Coming> {
  readonly arrivals: readonly Coming[];
}

const NOTHING: Arrived = { arrivals: [], uses: [], kept: new Map() };

/** No real stage has more; each is compared with each source of each COPY. */
const MAX_FILES = 500;

/** No real stage needs more comparisons of files with sources. */
const MAX_COMPARED = 200_000;

/** A file is not followed through more copies from stage to stage. */
const MAX_COPIES = 100;

function tooMany({ span }: Stage): void {
  limitReached(span, 'The stage copies too many downloads of other stages to track all of them.');
}

const resultsOf = remember((_stage: Stage): { arrived?: Arrived; open?: readonly OpenFile[] } => ({}));

/** What other stages bring to a stage. `depth` is the number of stages that it is asked through. */
function arrivedIn(stage: Stage, depth: number): Arrived {
  const results = resultsOf(stage);
  if (results.arrived !== undefined) return results.arrived;
  // stages that take files from each other, which builders refuse, end here
  results.arrived = NOTHING;
  const arrivals = takesFromStages(stage) ? arrivalsIn(stage, depth) : [];
  if (arrivals.length > 0) results.arrived = { arrivals, ...followArrivals(stage, arrivals) };
  return results.arrived;
}

function arrivalsIn(stage: Stage, depth: number): readonly Coming[] {
  const arrivals: Coming[] = [...inherited(stage, depth)];
  let compared = 0;
  for (const { from, sources, place } of broughtTo(stage)) {
    const files = openFilesOf(from, depth);
    const folders = openFoldersOf(from);
    compared += (files.length + folders.length) * sources;
    if (compared <= MAX_COMPARED) for (const one of place(files, folders)) arrivals.push(one);
    if (compared > MAX_COMPARED || arrivals.length > MAX_FILES) {
      tooMany(stage);
      break;
    }
  }
  return arrivals.slice(0, MAX_FILES);
}

/** The downloads that are in the image of a stage without having been verified or used; for each path the last one. */
function openFilesOf(stage: Stage, depth: number): readonly OpenFile[] {
  const chain: Stage[] = [];
  for (let at: Stage | undefined = stage; at !== undefined && resultsOf(at).open === undefined; at = parentOf(at))
    chain.push(at);
  // those of the base come first, so that none asks through all others
  for (const one of chain.toReversed()) resultsOf(one).open ??= openFilesAbove(one, depth);
  return resultsOf(stage).open ?? [];
}

function openFilesAbove(stage: Stage, depth: number): readonly OpenFile[] {
  const found = new Map<string, OpenFile>();
  for (const file of ownFilesOf(stage)) note(found, file);
  if (depth < MAX_COPIES) {
    for (const [path, one] of arrivedIn(stage, depth + 1).kept) note(found, { ...one, path });
  } else tooMany(stage);
  const parent = parentOf(stage);
  for (const file of (parent && resultsOf(parent).open) ?? []) note(found, file);
  const open = [...found.values()].filter(({ download }) => isOpen(download));
  if (open.length > MAX_FILES) tooMany(stage);
  return open.slice(0, MAX_FILES);
}

function ownFilesOf(from: Stage): readonly OpenFile[] {
  return [
    ...savedFilesOf(from).map(({ path, download }) => ({ path, download, from })),
    ...addedKept(from).map(([path, added]) => ({ path, download: added.arrival.download, added, from })),
  ];
}

function note(found: Map<string, OpenFile>, { path, download, added, from }: OpenFile): void {
  if (path.startsWith('/') && !found.has(path)) found.set(path, { path, download, ...(added && { added }), from });
}

interface OpenFolder extends SavedFolder {
  readonly from: Stage;
}

/** The folders of a stage that have files of such a download. */
const openFoldersOf: (stage: Stage) => readonly OpenFolder[] = remember((stage) =>
  unpackedFoldersOf(stage)
    .filter(({ path, download }) => path.startsWith('/') && isOpen(download))
    .map((folder) => ({ ...folder, from: stage })),
);

function isOpen({ isVerified, use, instruction }: Arrival['download']): boolean {
  return !isVerified && use === undefined && instruction?.isOnbuild !== true;
}

function inherited(stage: Stage, depth: number): readonly Coming[] {
  const parent = parentOf(stage);
  return parent === undefined ? [] : openFilesOf(parent, depth).map((file) => ({ ...file, by: undefined }));
}

/** An instruction that may bring files of another stage. */
interface Bringing {
  readonly from: Stage;
  /** How many paths it compares with each file. */
  readonly sources: number;
  readonly place: (files: readonly OpenFile[], folders: readonly OpenFolder[]) => Iterable<Coming>;
}

function* broughtTo(stage: Stage): Generator<Bringing> {
  let workdir = folderBefore(stage);
  for (const instruction of instructionsOf(stage, 'WORKDIR', 'COPY', 'RUN')) {
    if (instruction.keyword === 'WORKDIR')
      workdir = instruction.absolute === DYNAMIC ? '$WORKDIR' : instruction.absolute;
    else if (!instruction.isOnbuild && !instruction.isTriggered) yield* broughtBy(instruction, workdir);
  }
}

function* broughtBy(by: CopyInstruction | RunInstruction, workdir: string): Generator<Bringing> {
  if (by.keyword === 'RUN') {
    for (const mount of by.stageMounts)
      yield { from: mount.stage, sources: 1, place: (files, folders) => mountedBy(by, mount, files, folders) };
  } else {
    const from = stageCopied(by);
    if (from !== undefined) yield { from, sources: by.sources.length, place: (files) => copiedBy(by, workdir, files) };
  }
}

/** The downloads that a `COPY --from=` brings: its source is a file, a pattern, or a folder whose contents are copied. */
function* copiedBy(by: CopyInstruction, workdir: string, files: readonly OpenFile[]): Generator<Coming> {
  const { sources, destination } = by;
  const target = known(destination);
  if (target === undefined) return;
  const folder = resolvePath(workdir, target);
  const isFolder = /(?:^|\/)\.?$/.test(target) || sources.length > 1 || isProgramFolder(folder);
  const names = sources.flatMap((source) => known(source) ?? []).map((source) => resolvePath('/', source));
  for (const file of files) {
    const place = placeIn(file.path, names);
    if (place === undefined) continue;
    const path = place === '' ? (isFolder ? `/${baseName(file.path)}` : '') : place;
    yield { ...file, path: `${folder === '/' ? '' : folder}${path}`, by };
  }
}

/** The downloads that a mount brings, and the folders into which one was unpacked. */
function* mountedBy(
  by: RunInstruction,
  { source, target }: StageMount,
  files: readonly OpenFile[],
  folders: readonly OpenFolder[],
): Generator<Coming> {
  const root = target === '/' ? '' : target;
  for (const file of files) {
    const place = placeIn(file.path, [source]);
    if (place !== undefined) yield { ...file, path: `${root}${place}`, by };
  }
  for (const { isAlone, ...folder } of folders) {
    const place = placeIn(folder.path, [source]) ?? (isWithin(source, folder.path) ? '' : undefined);
    if (place !== undefined && isAlone) yield { ...folder, path: `${root}${place}`, by, isFolder: true };
  }
}

/** The path of a file below one of the sources; empty where the file itself is a source. */
function placeIn(path: string, sources: readonly string[]): string | undefined {
  for (const source of sources) {
    if (path === source || (source.includes('*') && matchesPattern(path, source))) return '';
    if (isWithin(path, source)) return path.slice(source === '/' ? 0 : source.length);
  }
  return undefined;
}

/**
 * Programs copied from a folder into which another stage unpacks a download of that name. A stage that has files of the build context may
 * have built the programs from those instead.
 */
function* programsFrom(copy: CopyInstruction): Generator<CopiedDownload> {
  const { sources, destination, isTriggered, isOnbuild, span } = copy;
  const folder = programFolder(known(destination) ?? '');
  const from = stageCopied(copy);
  if (from === undefined || isTriggered || isOnbuild || folder === undefined || hasContext(from)) return;
  const unpacked = unpackedFoldersOf(from).filter(({ download }) => isOpen(download));
  if (unpacked.length === 0) return;
  for (const source of sources) {
    const path = resolvePath('/', known(source) ?? '');
    const name = baseName(path);
    const found = unpacked.find((one) => isWithin(path, one.path) && wordsOf(one.download).has(name.toLowerCase()));
    if (name.length < 2 || found === undefined) continue;
    yield { ...found.download, from, use: { span, action: `puts ${name} of it into ${folder}` } };
  }
}

function programFolder(destination: string): string | undefined {
  const folder = resolvePath('', destination);
  if (isProgramFolder(folder)) return folder;
  const parent = folder.slice(0, folder.lastIndexOf('/'));
  return isProgramFolder(parent) ? parent : undefined;
}

function hasContext(stage: Stage): boolean {
  return instructionsOf(stage, 'COPY', 'ADD').some(({ from }) => from === undefined);
}

/** The words of an address, such as `helm` of `https://get.helm.sh/helm-v3.19.0-linux-amd64.tar.gz`. */
const wordsOf: (download: Download) => ReadonlySet<string> = remember(
  ({ address }) =>
    new Set(
      (address?.pieces ?? '')
        .slice(0, 2000)
        .toLowerCase()
        .split(/[^a-z]+/),
    ),
);
