import { type CopyInstruction, instructionsOf, type Stage } from '../../model/dockerfile.ts';
import { limitReached } from '../../model/findings/reached-limits.ts';
import { DYNAMIC, known } from '../../model/located.ts';
import { remember } from '../../support/remember.ts';
import { baseName, isProgramFolder, isWithin, matchesPattern, resolvePath } from '../paths/shell-paths.ts';
import {
  type Arrival,
  type Download,
  type DownloadUse,
  type SavedFile,
  savedFilesOf,
  unpackedFoldersOf,
  usesOfArrivals,
} from './downloads.ts';

/** A download of another stage that is neither verified nor used there, with the use of its file in this stage. */
export interface CopiedDownload extends Download {
  readonly use: DownloadUse;
  /** The stage that fetches it. */
  readonly from: Stage;
}

/** The downloads of parent stages and `COPY --from` stages that this stage uses. */
export function copiedDownloadsIn(stage: Stage): readonly CopiedDownload[] {
  if (!takesFromStages(stage)) return NONE;
  const programs = instructionsOf(stage, 'COPY').flatMap((copy) => [...programsFrom(copy)]);
  const arrivals = arrivalsIn(stage);
  if (arrivals.length === 0) return programs;
  const uses = usesOfArrivals(stage, arrivals);
  const used = arrivals.flatMap(({ download, from }, index) => {
    const use = uses[index];
    return use === undefined ? [] : [{ ...download, use, from }];
  });
  return [...programs, ...used];
}

const NONE: readonly CopiedDownload[] = [];

/** A quick check: most stages do not. */
function takesFromStages({ base, instructions }: Stage): boolean {
  return base.kind === 'stage' || instructions.some((one) => one.keyword === 'COPY' && one.from?.kind === 'stage');
}

interface OpenFile extends SavedFile {
  readonly from: Stage;
}

type Coming = OpenFile & Arrival;

/** No real stage has more; each is compared with each source of each COPY. */
const MAX_FILES = 500;

/** No real stage needs more comparisons of files with sources. */
const MAX_COMPARED = 200_000;

function arrivalsIn(stage: Stage): readonly Coming[] {
  const arrivals: Coming[] = [...inherited(stage)];
  let compared = 0;
  for (const { copy, workdir, files } of copiesIn(stage)) {
    compared += files.length * copy.sources.length;
    if (compared <= MAX_COMPARED) for (const one of broughtBy(copy, workdir, files)) arrivals.push(one);
    if (compared > MAX_COMPARED || arrivals.length > MAX_FILES) {
      tooMany(stage);
      break;
    }
  }
  return arrivals.slice(0, MAX_FILES);
}

/** Longer chains of stages are not followed to their end. */
const MAX_PARENTS = 100;

function tooMany({ span }: Stage): void {
  limitReached(span, 'The stage copies too many downloads of other stages to track all of them.');
}

/** The downloads that are in the image of a stage without having been verified or used; for each path the last one. */
const openFilesOf: (stage: Stage) => readonly OpenFile[] = remember((stage) => {
  const found = new Map<string, OpenFile>();
  let from: Stage | undefined = stage;
  for (let count = 0; from !== undefined && count < MAX_PARENTS; count += 1) {
    for (const { path, download } of savedFilesOf(from)) {
      if (path.startsWith('/') && !found.has(path)) found.set(path, { path, download, from });
    }
    from = from.base.kind === 'stage' ? from.base.stage : undefined;
  }
  const open = [...found.values()].filter(({ download }) => isOpen(download));
  if (from !== undefined || open.length > MAX_FILES) tooMany(stage);
  return open.slice(0, MAX_FILES);
});

function isOpen({ isVerified, use, instruction }: Download): boolean {
  return !isVerified && use === undefined && !instruction.isOnbuild;
}

function inherited({ base }: Stage): readonly Coming[] {
  return base.kind === 'stage' ? openFilesOf(base.stage).map((file) => ({ ...file, copy: undefined })) : [];
}

interface StageCopy {
  readonly copy: CopyInstruction;
  readonly workdir: string;
  readonly files: readonly OpenFile[];
}

/** The COPY instructions that may bring files, with the working directory of each. */
function* copiesIn(stage: Stage): Generator<StageCopy> {
  let workdir = '';
  for (const instruction of instructionsOf(stage, 'WORKDIR', 'COPY')) {
    if (instruction.keyword === 'WORKDIR')
      workdir = instruction.absolute === DYNAMIC ? '$WORKDIR' : instruction.absolute;
    else if (instruction.from?.kind === 'stage' && !instruction.isOnbuild && !instruction.isTriggered) {
      const files = openFilesOf(instruction.from.stage);
      if (files.length > 0) yield { copy: instruction, workdir, files };
    }
  }
}

/** The downloads that a `COPY --from=` brings: its source is a file, a pattern, or a folder whose contents are copied. */
function* broughtBy(copy: CopyInstruction, workdir: string, files: readonly OpenFile[]): Generator<Coming> {
  const { sources, destination } = copy;
  const target = known(destination);
  if (target === undefined) return;
  const folder = resolvePath(workdir, target);
  const isFolder = /(?:^|\/)\.?$/.test(target) || sources.length > 1 || isProgramFolder(folder);
  const names = sources.flatMap((source) => known(source) ?? []).map((source) => resolvePath('/', source));
  for (const file of files) {
    const place = placeIn(file.path, names);
    if (place === undefined) continue;
    const path = place === '' ? (isFolder ? `/${baseName(file.path)}` : '') : place;
    yield { ...file, path: `${folder === '/' ? '' : folder}${path}`, copy };
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
function* programsFrom({
  from,
  sources,
  destination,
  isTriggered,
  isOnbuild,
  span,
}: CopyInstruction): Generator<CopiedDownload> {
  const folder = programFolder(known(destination) ?? '');
  if (from?.kind !== 'stage' || isTriggered || isOnbuild || folder === undefined || hasContext(from.stage)) return;
  const unpacked = unpackedFoldersOf(from.stage).filter(({ download }) => isOpen(download));
  if (unpacked.length === 0) return;
  for (const source of sources) {
    const path = resolvePath('/', known(source) ?? '');
    const name = baseName(path);
    const found = unpacked.find((one) => isWithin(path, one.path) && wordsOf(one.download).has(name.toLowerCase()));
    if (name.length < 2 || found === undefined) continue;
    yield { ...found.download, from: from.stage, use: { span, action: `puts ${name} of it into ${folder}` } };
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
