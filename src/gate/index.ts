import { type Repository, repositoryRoot } from '../discover/index.ts';
import type { Notification } from '../model/findings/notification.ts';
import type { Image } from '../model/images/image.ts';
import { loadPolicy, openWith, scanWith } from '../run/run.ts';
import type { Policy, RunSettings } from '../run/settings.ts';
import type { WorkBudget } from '../support/budget.ts';
import { lazy } from '../support/caches/lazy.ts';
import { type GitObjects, openGitObjects } from '../support/git/git-objects.ts';
import type { ScanReport } from '../triage/scan-report.ts';
import { baseOf, type CheckedOut, checkedOut, fetchCommit, mergeBase } from './base-commit.ts';
import { type BasePolicy, basePolicy, withoutBase } from './base-policy.ts';
import { type Base, baseRepository } from './base-repository.ts';
import { type BaseTree, BaseUnavailable } from './base-tree.ts';
import type { AddedLines, Change } from './change.ts';
import { ambiguousPaths, type CompareOptions, type Comparison, compare } from './compare.ts';
import { gitTree } from './git-tree.ts';
import { changedImages } from './image-changes.ts';
import { lostHardening } from './lost-hardening.ts';
import type { FilesOfChange } from './moved.ts';
import { newStatements } from './new-statements.ts';
import { observe } from './observed-repository.ts';
import { notesOn } from './unjudged.ts';

export interface GateOptions {
  /** Whether a base is needed: the network is then used to get it, and a report without one says so. */
  readonly isBaseNeeded: boolean;
  /** The budget for the network. */
  readonly budget: WorkBudget;
  /** Whether the policy comes from the base. */
  readonly policyOfBase: boolean;
  /** Whether images that the change leaves alone are only known from the cache. */
  readonly readsChangedImages?: boolean;
  /** Whether a suppression that the change brings is denied. */
  readonly isDenied?: CompareOptions['isDenied'];
  /** The base from GitHub's API, if git cannot provide it; undefined if the API cannot either. */
  readonly fallback?: (question: BaseQuestion) => Promise<BaseTree | undefined>;
}

/** Names the base to look for. */
export interface BaseQuestion {
  /** The commit of the base, and the one that is checked out, if they are known. */
  readonly sha: string | undefined;
  readonly headId: string | undefined;
  /** The folder where the change is checked out. */
  readonly root: string;
}

export interface Judged {
  readonly repository: Repository;
  readonly report: ScanReport;
  readonly policy: Policy;
  /** The commit that is checked out, if git knows it. */
  readonly headId: string | undefined;
  /** Undefined without a base to compare with. */
  readonly gate: Gate | undefined;
}

export interface Gate extends Comparison {
  readonly baseSha: string;
  /** Which lines of files the change adds. */
  addedLines(paths: readonly string[]): Promise<AddedLines>;
}

/**
 * Scans the checkout and, if a base is available, the base too: in one run, with the same rules, data and clock.
 * @throws {ConfigurationError} if the configuration, the baseline or a path is wrong.
 */
export async function judge(settings: RunSettings, change: Change | undefined, options: GateOptions): Promise<Judged> {
  const own = await loadPolicy(settings);
  const objects = openGitObjects(repositoryRoot(settings.paths, settings.folder));
  try {
    return await judgeWith(objects, own, settings, change, options);
  } finally {
    objects.close();
  }
}

async function judgeWith(
  objects: GitObjects,
  own: Policy,
  settings: RunSettings,
  change: Change | undefined,
  options: GateOptions,
): Promise<Judged> {
  const opened = openWith(settings, own);
  const head = await checkedOut(objects);
  const found = change === undefined ? undefined : await findBase(opened.root, change, head, objects, options);
  const { policy, notifications } = await policyOf(found, opened.root, settings, own, options);
  const files = policy.config === own.config ? opened : openWith(settings, policy);
  const headId = head?.id;
  const base = found?.isForPolicyOnly === true ? undefined : found;
  const compared = base && (await unlessUnavailable(() => compareWith(base, files, settings, policy, options)));
  if (compared !== undefined) return { ...compared, report: withNotes(compared.report, notifications), policy, headId };
  const notes = options.isBaseNeeded ? [BASE_MISSING, ...notifications] : [];
  const report = withNotes(await scanWith(files, settings, policy), notes);
  return { repository: files, report, policy, headId, gate: undefined };
}

/** @throws {BaseUnavailable} */
async function compareWith(
  found: BaseTree,
  files: Repository,
  given: RunSettings,
  policy: Policy,
  { isDenied, readsChangedImages }: GateOptions,
): Promise<Pick<Judged, 'repository' | 'report' | 'gate'>> {
  const settings = { ...given, isCompared: true };
  const repository = observe(files, found.hash);
  const journal = new Map();
  const opened = lazy(() => baseRepository(found, repository, policy.config));
  const scanBase = async ({ repository: its, sameness }: Base, onImages?: RunSettings['onImages']) =>
    scanWith(its, { ...settings, known: { journal, sameness }, onImages }, policy);
  // when images are looked up, all files of the change were read, so that the base is known
  const imagesBefore = async (images: readonly Image[]): Promise<readonly Image[]> => {
    const base = await opened();
    if (base.isSame) return images;
    const found: Image[] = [];
    await scanBase(base, (some) => found.push(...some));
    return found;
  };
  // after all files of the change were read
  const reportBefore = lazy(async () => scanBase(await opened()));
  const changes = changesSince(opened, reportBefore, files);
  const report = await scanWith(
    repository,
    { ...settings, journal, ...changes, ...(readsChangedImages && { imagesBefore }) },
    await withoutNewStatements(policy, found, files),
  );
  const base = await opened();
  const baseReport = base.isSame ? report : await reportBefore();
  const unavailableDecides = policy.config.images.failOnUnavailable;
  const reports = { base: baseReport, head: report, isDenied, unavailableDecides, files: filesOfChange(files) };
  const gate = await gateOf(found, base.renames, reports);
  return { repository, report: withNotes(report, notesOn(gate.unjudged)), gate };
}

/** What a change does to engines and images that its files name, for rules that compare. */
function changesSince(
  opened: () => Promise<Base>,
  reportBefore: () => Promise<ScanReport>,
  files: Repository,
): Required<Pick<RunSettings, 'lostHardening' | 'changedImages'>> {
  return {
    async lostHardening(engines) {
      const { isSame, renames } = await opened();
      if (isSame) return [];
      const { engines: before = [] } = await reportBefore();
      return lostHardening({
        base: before,
        head: engines,
        mapPath: followed(files, mapped(renames)),
        textOf: textReader(files),
      });
    },
    async changedImages(images) {
      const { isSame, renames } = await opened();
      if (isSame) return [];
      const { namedImages: before = [] } = await reportBefore();
      return changedImages({ base: before, head: images, mapPath: mapped(renames) });
    },
  };
}

function filesOfChange(files: Repository): FilesOfChange {
  const textOf = textReader(files);
  return {
    textOf,
    filesNaming: (name) => files.files.flatMap(({ path }) => (textOf(path)?.includes(name) ? path : [])),
  };
}

function textReader(files: Repository): (path: string) => string | undefined {
  return (path) => {
    const read = files.read(path);
    return read.ok ? read.value.text : undefined;
  };
}

/** Paths in the change that are links there become those that the links lead to. */
function followed({ read }: Repository, mapPath: (path: string) => string): (path: string) => string {
  return (path) => {
    const file = read(mapPath(path));
    return file.ok ? file.value.path : mapPath(path);
  };
}

function mapped(renames: ReadonlyMap<string, string>): (path: string) => string {
  return (path) => renames.get(path) ?? path;
}

async function withoutNewStatements(policy: Policy, found: BaseTree, files: Repository): Promise<Policy> {
  const { context } = policy.config;
  if (context === 'off') return policy;
  const statements = await newStatements(found, files);
  if (statements.length === 0) return policy;
  return { ...policy, config: { ...policy.config, context: { ...context, newStatements: statements } } };
}

async function unlessUnavailable<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof BaseUnavailable) return undefined;
    throw error;
  }
}

/** The change's own policy is used only where it cannot weaken the check, or where nothing else is available. */
async function policyOf(
  base: BaseTree | undefined,
  root: string,
  settings: RunSettings,
  own: Policy,
  { policyOfBase, isBaseNeeded }: GateOptions,
): Promise<BasePolicy> {
  if (!policyOfBase) return { policy: own, notifications: [] };
  const ofBase = base && (await unlessUnavailable(() => basePolicy(base, root, settings, own)));
  if (ofBase !== undefined) return ofBase;
  return isBaseNeeded ? withoutBase(root, settings, own) : { policy: own, notifications: [] };
}

const BASE_MISSING: Notification = {
  level: 'warning',
  code: 'base-missing',
  message:
    'The base of this change is not available, neither from git nor from the API, so all findings count and not only new ones. ' +
    'Let the job have contents: read, and pull-requests: read for changes of more than 300 files, or check out with fetch-depth: 2.',
};

async function findBase(
  root: string,
  change: Change,
  head: CheckedOut | undefined,
  objects: GitObjects,
  options: GateOptions,
): Promise<BaseTree | undefined> {
  const sha = baseOf(change, head);
  if (sha !== undefined && head !== undefined) {
    const known = await treeAt(root, sha, head, objects);
    if (known !== undefined) return known;
    const { budget } = options;
    const isFetched = options.isBaseNeeded && (await budget.during(() => fetchCommit(root, sha, budget.left())));
    const fetched = isFetched ? await treeAt(root, sha, head, objects) : undefined;
    if (fetched !== undefined) return fetched;
  }
  return options.isBaseNeeded ? options.fallback?.({ sha, headId: head?.id, root }) : undefined;
}

/**
 * A branch that is behind its target must not answer for commits that it does not have yet: it is compared with the commit where it began.
 */
async function treeAt(root: string, sha: string, head: CheckedOut, objects: GitObjects): Promise<BaseTree | undefined> {
  const isParent = head.parents.includes(sha);
  return gitTree(root, isParent ? sha : ((await mergeBase(root, sha)) ?? sha), objects);
}

interface GateReports extends Pick<CompareOptions, 'isDenied' | 'unavailableDecides' | 'files'> {
  readonly base: ScanReport;
  readonly head: ScanReport;
}

async function gateOf(
  tree: BaseTree,
  renames: ReadonlyMap<string, string>,
  { base, head, ...options }: GateReports,
): Promise<Gate> {
  const addedLines = async (paths: readonly string[]): Promise<AddedLines> => {
    const known = await tree.addedLines([...new Set(paths)]);
    return (path) => known.get(path);
  };
  const lines = await addedLines(ambiguousPaths(base, head, renames));
  return { ...compare(base, head, { renames, addedLines: lines, ...options }), baseSha: tree.sha, addedLines };
}

function withNotes(report: ScanReport, notes: readonly Notification[]): ScanReport {
  return notes.length === 0 ? report : { ...report, notifications: [...report.notifications, ...notes] };
}
