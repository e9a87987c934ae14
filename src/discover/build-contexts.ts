import type { BuildContext } from '../model/build-context.ts';
import { asOrdinary, notLookedAt } from '../model/findings/gap.ts';
import type { GapKind } from '../model/findings/gap-kinds.ts';
import { limitReached, tellGap } from '../model/findings/reached-limits.ts';
import type { Span } from '../model/source.ts';
import type { Content } from '../parse/content.ts';
import type { BuildReference, ContextRequest, FindContext } from '../parse/frontend.ts';
import type { FileResult, RepositoryView } from '../parse/repository-view.ts';
import { scriptByContent } from '../parse/scripts/by-content.ts';
import { notChecked } from '../parse/scripts/submodule-files.ts';
import { submoduleWith } from '../parse/submodules.ts';
import { lazy } from '../support/caches/lazy.ts';
import { addToGroup } from '../support/group-by.ts';
import { lowerBound, startingWith } from '../support/lower-bound.ts';
import { foldersAbove } from '../support/paths.ts';
import {
  cleanPath,
  type MatchBudget,
  parseIgnoreFile,
  parseIgnorePatterns,
} from '../support/patterns/ignore-patterns.ts';
import { firstSegments, isPattern, matchedPart, PATTERN } from '../support/patterns/source-patterns.ts';
import { lossyFile } from './lossy-file.ts';
import { type PreparedFiles, preparedFiles } from './prepared-files.ts';

/** Steps for comparing the paths of a context with the patterns of its ignore file, and as many again for the patterns of copies. */
const MAXIMUM_WORK = 200_000_000;

/** The cost of a look at a path, in such steps. */
const EACH_PATH = 20;

/** Finds the context of Dockerfiles. Those that share a folder and an ignore file share a context. */
export function createBuildContexts(
  repository: RepositoryView,
  prepared: PreparedFiles = preparedFiles(repository),
): FindContext {
  const known = new Map<string, BuildContext | UnknownContext>();
  const isBelow = lazy(() => findBelow(repository.paths() ?? []));
  const contextAt = (folder: string, request: ContextRequest, paths: readonly string[]): BuildContext | undefined => {
    const ignorePath = ignoreFilePath(request, folder, paths);
    const key = `${folder}\n${ignorePath}`;
    const found = known.get(key);
    if (found !== undefined && ignorePath !== undefined) repository.onRecalled(ignorePath);
    const context = found ?? createContext({ folder, ignorePath, paths, prepared }, repository);
    known.set(key, context);
    return 'why' in context ? told(request, context) : context;
  };
  const find = (request: ContextRequest): BuildContext | undefined => {
    const paths = repository.paths();
    if (paths === undefined) return told(request, UNLISTED);
    const folder = contextFolder(request, paths, isBelow(), repository);
    return folder === undefined ? undefined : contextAt(folder, request, paths);
  };
  function* others(request: ContextRequest): Generator<BuildContext> {
    const paths = repository.paths();
    if (paths === undefined) return;
    const certain = contextFolder(request, paths, isBelow(), repository);
    for (const folder of possibleFolders(request, paths, repository)) {
      const context = folder === certain ? undefined : contextAt(folder, request, paths);
      if (context !== undefined) yield context;
    }
    yield* withOtherCopies(request, certain, prepared, repository);
  }
  return Object.assign(find, { others });
}

/** The contexts in which another one of several prepared files is, where the Dockerfile copies what the repository does not have. */
function* withOtherCopies(
  request: ContextRequest,
  certain: string | undefined,
  { otherwise }: PreparedFiles,
  repository: RepositoryView,
): Generator<BuildContext> {
  const paths = repository.paths() ?? [];
  const isMissing = candidatesFor(request, paths, repository).missing.length > 0;
  const prepared = isMissing ? otherwise?.() : undefined;
  if (prepared === undefined) return;
  for (const folder of certain === undefined ? possibleFolders(request, paths, repository) : [certain]) {
    const ignorePath = ignoreFilePath(request, folder, paths);
    const context = createContext({ folder, ignorePath, paths, prepared }, repository);
    if (!('why' in context)) yield context;
  }
}

interface UnknownContext {
  /** The beginning of a sentence. */
  readonly why: string;
  readonly kind: GapKind;
  readonly wayOut: string;
}

function told({ dockerfilePath }: ContextRequest, { why, kind, wayOut }: UnknownContext): undefined {
  const message = `${why}, so the files that the Dockerfile copies from its build context were not looked at.`;
  tellGap(notLookedAt({ kind, weight: 'ordinary', message, wayOut, path: dockerfilePath, evidence: why }));
}

const UNLISTED: UnknownContext = {
  why: 'The files of the repository are too many to be listed',
  kind: 'too-many-files',
  wayOut: 'Scan a folder of it.',
};

function unread(path: string): UnknownContext {
  return { why: `${path} could not be read`, kind: 'unreadable-file', wayOut: 'Make it a readable file.' };
}

function refused(path: string): UnknownContext {
  return { why: `${path} has a pattern that builders refuse`, kind: 'refused-by-engine', wayOut: 'Correct it.' };
}

function tooLong(path: string): UnknownContext {
  const why = `${path} has too many patterns for so many files`;
  return { why, kind: 'limit-reached', wayOut: 'Leave out whole folders instead.' };
}

/** The folder that builds name; otherwise the only one of the possible folders that has everything it copies. */
function contextFolder(
  request: ContextRequest,
  paths: readonly string[],
  isBelow: (source: string) => boolean,
  view: RepositoryView,
): string | undefined {
  const telling = request.builds.filter(isTelling);
  if (telling.length > 0) return commonContext(telling);
  const { candidates, missing } = candidatesFor(request, paths, view);
  if (missing.some(isBelow)) return undefined;
  const [only, second] = candidates;
  if (second === undefined) return only;
  // a folder with its own ignore file is meant as a context
  const [own = ''] = foldersOf(request);
  return only === own && holds(paths, own, '.dockerignore') ? own : undefined;
}

function isTelling({ leavesContextOpen }: BuildReference): boolean {
  return leavesContextOpen !== true;
}

/** The folders that builds and commands name; otherwise all that have everything it copies. */
function possibleFolders(request: ContextRequest, paths: readonly string[], view: RepositoryView): readonly string[] {
  const { builds, named = [] } = request;
  const told = [...builds.filter(isTelling).map(({ context }) => context), ...named].filter((one) => one !== undefined);
  if (told.length > 0) return [...new Set(told)];
  const { candidates } = candidatesFor(request, paths, view);
  // few builds start anywhere in between
  return [...new Set([...candidates.slice(0, 1), ...candidates.slice(-1)])];
}

function foldersOf({ dockerfilePath, folders = foldersUpFrom(folderOf(dockerfilePath)) }: ContextRequest) {
  return folders;
}

interface Candidates {
  /** The possible folders that have all that any of them has. */
  readonly candidates: readonly string[];
  /** The paths that none of them has. That is not evidence: git ignores them, or something creates them before the build. */
  readonly missing: readonly string[];
}

function candidatesFor(
  request: ContextRequest,
  paths: readonly string[],
  { insideTarget }: RepositoryView,
): Candidates {
  const folders = foldersOf(request);
  let candidates = folders;
  const missing: string[] = [];
  for (const source of request.sources) {
    const path = cleanPath(`/${source}`);
    const isLinked = (folder: string): boolean => {
      const target = insideTarget?.(join(folder, path));
      return target !== undefined && holds(paths, '', target);
    };
    const holders = folders.filter((folder) => holds(paths, folder, path) || isLinked(folder));
    if (holders.length > 0) candidates = candidates.filter((folder) => holders.includes(folder));
    else missing.push(path);
  }
  return { candidates, missing };
}

/**
 * Whether another folder, which has such a path in it, may be the context. Dockerfiles ask for the same few paths, such as `dist`, so each
 * is searched once, and only among the paths with the same last name.
 */
function findBelow(paths: readonly string[]): (source: string) => boolean {
  const known = new Map<string, boolean>();
  let byName: ReadonlyMap<string, readonly string[]> | undefined;
  return (source) => {
    let isBelow = known.get(source);
    if (isBelow === undefined) {
      byName ??= pathsByName(paths);
      isBelow = byName.get(nameOf(source))?.some((path) => path.endsWith(`/${source}`)) ?? false;
      known.set(source, isBelow);
    }
    return isBelow;
  };
}

/** The paths of all files and of their folders, by the last name. */
function pathsByName(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const byName = new Map<string, string[]>();
  const folders = new Set<string>();
  const add = (path: string): void => addToGroup(byName, nameOf(path), path);
  for (const path of paths) {
    add(path);
    for (const folder of foldersAbove(path)) {
      if (folders.has(folder)) break;
      folders.add(folder);
      add(folder);
    }
  }
  return byName;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function commonContext([first, ...others]: readonly BuildReference[]): string | undefined {
  return others.every(({ context }) => context === first?.context) ? first?.context : undefined;
}

function foldersUpFrom(folder: string): readonly string[] {
  return folder === '' ? [''] : [folder, ...foldersAbove(folder), ''];
}

/**
 * An ignore file next to the Dockerfile and named after it takes precedence over that of the folder. Only Podman and Buildah read
 * `.containerignore`, so it hides nothing from a build of Docker or Compose.
 */
function ignoreFilePath(request: ContextRequest, folder: string, paths: readonly string[]): string | undefined {
  const ofPodman = isBuiltByDocker(request) ? [] : [join(folder, '.containerignore')];
  const candidates = [`${request.dockerfilePath}.dockerignore`, join(folder, '.dockerignore'), ...ofPodman];
  return candidates.find((path) => paths[lowerBound(paths, path)] === path);
}

function isBuiltByDocker(request: ContextRequest): boolean {
  const isDocker = (build: BuildReference): boolean => isTelling(build) && build.isForPodman !== true;
  return request.isBuiltByDocker === true || request.builds.some(isDocker);
}

interface ContextFiles {
  readonly folder: string;
  readonly ignorePath: string | undefined;
  readonly paths: readonly string[];
  readonly prepared: PreparedFiles;
}

function createContext(
  { folder, ignorePath, paths, prepared }: ContextFiles,
  repository: RepositoryView,
): BuildContext | UnknownContext {
  const ignoreFile = ignorePath === undefined ? undefined : repository.readFile(ignorePath, 'usual');
  if (ignorePath !== undefined && ignoreFile === undefined) return unread(ignorePath);
  const inFolder = belowFolder(paths, folder);
  const budget = { left: MAXIMUM_WORK };
  const ignored = parseIgnoreFile(ignoreFile?.text ?? '', budget);
  if (ignored === undefined) return refused(String(ignorePath));
  const all = ignored.remaining(inFolder);
  if (budget.left < 0) return tooLong(String(ignorePath));
  budget.left = MAXIMUM_WORK;
  const added = lazy(() => ignored.remaining(belowFolder(prepared.paths(), folder)));
  const real = (path: string) => {
    const whole = join(folder, path);
    return all[lowerBound(all, path)] === path ? whole : (prepared.sourceOf(whole) ?? whole);
  };
  // git lists a submodule like a file
  const isAdded = (path: string): boolean =>
    [...foldersAbove(path)].some((one) => all[lowerBound(all, one)] === one) &&
    !ignored.ignores(path) &&
    isOfSubmodule(join(folder, path), repository);
  return {
    folder,
    holdsGitFolder: repository.isCheckout && folder === '',
    ignoreFile,
    files: filesAsked({ all, added, isAdded }, budget, (path) => targetIn(folder, path, repository)),
    has: (path) => all[lowerBound(all, path)] === path,
    ignores({ value, span }) {
      const isIgnored = ignored.ignores(value);
      return tellsLimit(budget, span) || isIgnored;
    },
    read(path) {
      const read = repository.read(real(path));
      return read.ok ? read.value.text : undefined;
    },
    script: (path, isProgram) => scriptAt(real(path), isProgram, repository),
  };
}

/** The path in a folder to which symbolic links in another one lead, as builders follow them. */
function targetIn(folder: string, path: string, { insideTarget }: RepositoryView): string | undefined {
  const target = insideTarget?.(join(folder, path));
  if (target === undefined || folder === '') return target;
  return target.startsWith(`${folder}/`) ? target.slice(folder.length + 1) : undefined;
}

/** Whether a path is that of a file of a submodule, or may be one of a submodule that is not there. */
function isOfSubmodule(path: string, repository: RepositoryView): boolean {
  const submodule = submoduleWith(path, repository);
  return submodule !== undefined && (submodule.state !== 'read' || repository.contentOf(path) !== undefined);
}

/** The names of shell scripts, and names without an ending. Others are of data, or of programs in other languages. */
const MAY_RUN = /(?:^|\/)[^./][^/.]*(?:\.(?:ba|da|z|k)?sh)?$/;

function scriptAt(path: string, isProgram: boolean, repository: RepositoryView): FileResult | undefined {
  const read = repository.read(path);
  if (read.ok) return read;
  const submodule = repository.contentOf(path) === undefined ? submoduleWith(path, repository) : undefined;
  if (submodule !== undefined)
    return MAY_RUN.test(path) ? { ok: false, error: notChecked(submodule, { path }, repository) } : undefined;
  if (isProgram && isForKernel(repository.contentOf(path))) return undefined;
  const value = lossyFile(path, 'shell', read.error, repository);
  return value === undefined ? { ok: false, error: asOrdinary(read.error) } : { ok: true, value };
}

const ELF = '\x7fELF';

/** Whether the kernel runs the program, or starts an interpreter for it that is not a shell. */
function isForKernel(content: Content | undefined): boolean {
  const beginning = content?.bytes.toString('latin1', 0, ELF.length) ?? '';
  if (content === undefined || beginning === ELF) return true;
  return beginning.startsWith('#!') && scriptByContent.formatIn(content)?.id !== 'shell';
}

/** From the folder. */
function belowFolder(paths: readonly string[], folder: string): readonly string[] {
  return folder === '' ? paths : startingWith(`${folder}/`, paths).map((path) => path.slice(folder.length + 1));
}

interface FilesToAsk {
  readonly all: readonly string[];
  /** What commands prepare. */
  readonly added: () => readonly string[];
  /** Whether a file may be at a path although it is not among all. */
  readonly isAdded: (path: string) => boolean;
}

/** Answers each question only once. What commands prepare counts where nothing is at a path. */
function filesAsked(
  { all, added, isAdded }: FilesToAsk,
  budget: MatchBudget,
  targetOf: (path: string) => string | undefined,
): BuildContext['files'] {
  const answers = new Map<string, readonly string[]>();
  return ({ value, span }, exclude = [], excludedFrom = value) => {
    const source = cleanPath(`/${value}`);
    const start = cleanPath(`/${excludedFrom}`);
    const key = [source, ...exclude, ...(exclude.length > 0 && start !== source ? [`\0${start}`] : [])].join('\n');
    const known = answers.get(key);
    if (known !== undefined) return known;
    if (tellsLimit(budget, span)) return [];
    const own = followed(all, source, budget, targetOf);
    const found = own.length === 0 ? filesOf(added(), source, budget) : own;
    const further = found.length === 0 && !isPattern(source) && isAdded(source) ? [source] : found;
    const answer = without({ exclude, start }, further, budget);
    if (tellsLimit(budget, span)) return [];
    answers.set(key, answer);
    return answer;
  };
}

/** The files of a source; those behind a symbolic link with the path that leads through it. */
function followed(
  all: readonly string[],
  source: string,
  budget: MatchBudget,
  targetOf: (path: string) => string | undefined,
): readonly string[] {
  const target = source === '.' || isPattern(source) ? undefined : targetOf(source);
  const behind = target === undefined ? [] : filesOf(all, target, budget);
  if (target === undefined || behind.length === 0) return filesOf(all, source, budget);
  return behind.map((path) => `${source}${path.slice(target.length)}`);
}

function tellsLimit({ left }: MatchBudget, span: Span): boolean {
  if (left < 0) limitReached(span, 'The copies name too many patterns to find all the files that they bring.');
  return left < 0;
}

/** Patterns of `--exclude` start in the folder that is copied: in each of the folders that the source matches, if it is a pattern. */
function without(
  { exclude, start }: { readonly exclude: readonly string[]; readonly start: string },
  paths: readonly string[],
  budget: MatchBudget,
): readonly string[] {
  if (exclude.length === 0) return paths;
  const patterns = parseIgnorePatterns(exclude, budget);
  if (patterns === undefined || patterns.count === 0) return patterns === undefined ? [] : paths;
  if (start === '.') return patterns.remaining(paths);
  const depth = start.split('/').length;
  return paths.filter((path) => {
    const folder = firstSegments(path, depth);
    // a file that is named itself, where any interpretation counts
    if (folder === path) return !patterns.ignores(path) && !patterns.ignores(nameOf(path));
    return !patterns.ignores(path.slice(folder.length + 1));
  });
}

/** The files among sorted paths that a source of COPY names. */
function filesOf(paths: readonly string[], path: string, budget: MatchBudget): readonly string[] {
  if (path === '.') return paths;
  if (!isPattern(path)) return at(paths, path);
  const matched = matchedPart(path, budget);
  const candidates = startingWith(path.slice(0, path.search(PATTERN)), paths);
  budget.left -= candidates.length * EACH_PATH;
  return candidates.filter((each) => matched(each) !== undefined);
}

/** A file, or the files in a folder. */
function at(paths: readonly string[], path: string): readonly string[] {
  return paths[lowerBound(paths, path)] === path ? [path] : startingWith(`${path}/`, paths);
}

/** Whether a folder has such a file, or such a folder that is not empty. The path is clean, so `.` is the folder itself. */
function holds(paths: readonly string[], folder: string, path: string): boolean {
  if (path === '.') return folder === '' || holds(paths, '', folder);
  const whole = folder === '' ? path : `${folder}/${path}`;
  const at = lowerBound(paths, whole);
  if (paths[at] === whole) return true;
  // paths in between begin with the same name and go on: `src-old` comes before `src/`
  const inside = `${whole}/`;
  return paths[lowerBound(paths, inside, at)]?.startsWith(inside) === true;
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function join(folder: string, path: string): string {
  const clean = cleanPath(`/${path}`);
  if (clean === '.') return folder;
  return folder === '' ? clean : `${folder}/${clean}`;
}
