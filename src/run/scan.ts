import type { Evidence } from '../analysis/benchmark/evidence.ts';
import { splitByFacts } from '../check/fact-rules.ts';
import type { UsersOf } from '../check/given.ts';
import type { PeerRules } from '../check/peer-rules.ts';
import { withoutSecrets } from '../check/redact.ts';
import { runRules } from '../check/run-rules.ts';
import { environmentLists } from '../discover/environment-lists.ts';
import type { Repository } from '../discover/index.ts';
import { namedByTools } from '../discover/named-by-tools.ts';
import { alone, composeUnits, listedUnits, mergedForSome, type Unit } from '../discover/units.ts';
import { unaskedTally } from '../images/resolve/image-tally.ts';
import { DEFAULT_HOST } from '../model/containers/host-assumptions.ts';
import type { Finding } from '../model/findings/finding.ts';
import type { Notification } from '../model/findings/notification.ts';
import type { Suppression } from '../model/findings/suppression.ts';
import { type ImageReference, imageReferenceOf, isFromRegistry } from '../model/images/image.ts';
import type { SubjectKind } from '../model/subject.ts';
import type { Format } from '../parse/formats.ts';
import type { BuildReference } from '../parse/frontend.ts';
import { lazy } from '../support/caches/lazy.ts';
import { groupBy } from '../support/group-by.ts';
import { acceptGaps } from '../triage/accepted-gaps.ts';
import { triage } from '../triage/index.ts';
import type { ScanCounts } from '../triage/scan-report.ts';
import { checkBases } from './base-variants.ts';
import { checkBuildVariants } from './build-variants.ts';
import { type CalledProjects, checkCalledProjects } from './called-projects.ts';
import { checkImages } from './check-images.ts';
import {
  type BuildsOf,
  type CheckedUnit,
  NO_SUBJECTS,
  NOTHING_REPORTED,
  type SubjectCounts,
  suppressionsIn,
} from './check-unit.ts';
import { buildsOfCommands, deployedBy, namedByCommands, stagesOfCallers, usesOfImages } from './command-builds.ts';
import { withCommandContexts } from './command-contexts.ts';
import { distinctNotifications } from './distinct-notifications.ts';
import { withFilesOfGaps } from './gap-files.ts';
import { thingsOf, type Uses } from './idle-things.ts';
import { withContexts } from './named-contexts.ts';
import { namedDockerfiles } from './named-dockerfiles.ts';
import { checkNamedScripts } from './named-scripts.ts';
import { checkOnbuildChildren } from './onbuild-children.ts';
import { openChecker } from './parallel/checker.ts';
import { checkPossibleProjects } from './possible-projects.ts';
import type { Scan, ScanOptions } from './scan-result.ts';
import { checkStartedProjects } from './started-projects.ts';
import { withUpdatesByBots } from './updated-by-bots.ts';
import { checkWithoutOverrides } from './without-overrides.ts';

/** A unit with its result. */
interface Judged extends CheckedUnit {
  readonly unit: Unit;
  /** Findings in the texts of its files, which other units may share. */
  readonly textFindings: readonly Finding[];
  readonly suppressions: readonly Suppression[];
}

/**
 * The whole of hullcheck: parse → link → check, unit by unit, then resolve → triage. Files that say how Dockerfiles are built come first.
 */
export async function scan(repository: Repository, options: ScanOptions): Promise<Scan> {
  const split = splitByFacts(options.rules, options.lookups?.facts);
  const units = await checkUnits(repository, options, split);
  const { checked, projectUnits } = units;
  // all files have to be read before the images are asked for, since these may be compared with those of a base
  const told = withFilesOfGaps(toldByUnits(units), repository);
  const lookedUp = await lookUpImages(units, repository, options, split);
  const compared = comparedParts(checked);
  const found = [...takeFindings(checked), lookedUp.findings, await changeFindings(compared, options)];
  const updated = await withUpdatesByBots(found, options.updateBots);
  const things = thingsOf(checked, units.startedBy);
  const triaged = triage(
    drained(found, updated),
    [...checked.flatMap(({ suppressions }) => suppressions), ...options.suppressions],
    { today: options.today, rules: options.rules, names: options.names, isInScope: repository.isInScope },
    things,
  );
  const completed = await options.completeFixes?.(triaged.findings);
  const notifications = [
    ...repository.notifications,
    ...distinctNotifications([told, lookedUp.notifications, repository.refusals()]),
    ...triaged.notifications,
    ...(completed?.notifications ?? []),
  ];
  return {
    rules: options.rules,
    findings: completed?.findings ?? triaged.findings,
    notifications: shownNotifications(notifications, repository, options),
    counts: countAll(checked),
    ...knownAboutImages(lookedUp),
    images: lookedUp.tally ?? unaskedTally(shownImages(checked), options.lookupsOff ?? NOT_NEEDED),
    ...(options.withPostures && { postures: checked.flatMap(({ postures }) => postures).sort(byPath) }),
    ...(options.withEvidence && { evidence: distinctEvidence(checked.flatMap(({ evidence }) => evidence)) }),
    ...compared,
    things,
    merged: projectUnits.map(composeFilesOf).filter(({ length }) => length > 1),
    checkedTogether: options.isOnlyReported ? [] : checkedTogether(units),
  };
}

function checkedTogether({ together, builds }: CheckedUnits): Scan['checkedTogether'] {
  return [...together.map(pathsOf), ...[...builds.values()].flat().map(pathsOfBuild)];
}

/** What a comparison with another scan needs in addition to the findings. */
function comparedParts(checked: readonly Judged[]): Required<Pick<Scan, 'engines' | 'namedImages'>> {
  return {
    engines: checked.flatMap(({ engines }) => engines),
    namedImages: checked.flatMap(({ namedImages }) => namedImages),
  };
}

/** A file that is checked by itself may be part of a project, too, and is told once. */
function toldByUnits({ checked, refusals, notifications }: CheckedUnits): readonly Notification[] {
  return [...distinctNotifications([...checked.map((unit) => unit.notifications), refusals]), ...notifications];
}

/** The findings of units, which are taken out of them: after the triage there are others for them. */
function takeFindings(checked: readonly Judged[]): (readonly Finding[])[] {
  return checked.flatMap((unit: Writable<Judged>) => {
    const { findings, textFindings } = unit;
    unit.findings = unit.textFindings = [];
    return [findings, textFindings];
  });
}

/** The findings in some lists, which are emptied on the way. */
function* drained(lists: (readonly Finding[])[], change: (finding: Finding) => Finding): Generator<Finding> {
  for (const [index, findings] of lists.entries()) {
    lists[index] = [];
    for (const finding of findings) yield change(finding);
  }
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

type CheckUnits = (units: readonly Unit[], buildsOf?: BuildsOf) => Promise<readonly Judged[]>;

interface Judging {
  /** Paths of the files whose texts a unit has already. */
  readonly seen: Set<string>;
  readonly peers: PeerRules | undefined;
  /** The counts of a unit, with its texts. */
  countsOf(counts: SubjectCounts, text: number): SubjectCounts;
}

type SplitRules = ReturnType<typeof splitByFacts>;

/** All units of a repository, in the order of the reports. */
interface CheckedUnits {
  readonly checked: readonly Judged[];
  /** Those of compose projects. */
  readonly projectUnits: readonly Judged[];
  /** Those of compose projects, and those of called ones that add something. */
  readonly together: readonly Judged[];
  /** By the path of the Dockerfile. */
  readonly builds: ReadonlyMap<string, readonly BuildReference[]>;
  /** Further builds that say nothing but how the image is used. */
  readonly uses: ReadonlyMap<string, readonly BuildReference[]>;
  readonly startedBy: Uses;
  readonly notifications: readonly Notification[];
  /** The files that had to be readable, but were not. */
  readonly refusals: readonly Notification[];
}

/** Checks files of each kind after those that say how they are used. */
async function checkUnits(repository: Repository, options: ScanOptions, split: SplitRules): Promise<CheckedUnits> {
  const checker = openChecker(repository, { ...options, rules: split.local, withImages: split.wanted.size > 0 });
  const check = judgingCheck(checker, repository, options);
  const declared = await checkDeclaring(repository, check, options);
  const { projects, listed, projectUnits, called, others, tools } = declared;
  const fewer = await checkWithoutOverrides(projectUnits, { check });
  const declaring = [...projectUnits, ...called.checked, ...fewer.checked, ...others];
  const declaredBuilds = declaring.flatMap((unit) => unit.builds);
  const builds = buildsByPath([...declaredBuilds, ...(options.builds ?? [])]);
  const dockerfiles = repository.files.filter(({ fileFormat }) => fileFormat.id === 'dockerfile');
  const taken = [...dockerfilesOf([...projectUnits, ...others, ...called.checked]), ...tools.dockerfiles];
  const dockerfilesNamed = namedDockerfiles(builds, taken, dockerfiles, repository);
  const found = [...dockerfiles, ...dockerfilesNamed.files].map(alone);
  const named = withContexts(found, [...declaring, passingContexts(called.builds)], repository, tools.dockerfiles);
  const units = withCommandContexts(named.units, [...others, ...called.checked]);
  const used = usesOfImages([...others, ...called.checked, deployedBy(tools)], declaring, named.units);
  const uses = buildsByPath([...used, ...stagesOfCallers(called.builds, declaredBuilds)]);
  const built = await check(units, (path) => [...(builds.get(path) ?? []), ...(uses.get(path) ?? [])]);
  const commands = namedByCommands([...others, ...called.checked], named.units);
  const further = await readFurther(built, { ...declared, fewer, builds, split, repository, check });
  const last = listedUnits(built, repository, [...projects, ...listed.units]);
  const listedLast = withoutParts(await check(last.units));
  return {
    checked: [...projectUnits, ...called.checked, ...fewer.checked, ...others, ...further.checked, ...listedLast],
    projectUnits,
    together: [...projectUnits, ...called.checked.filter(({ findings }) => findings.length > 0)],
    builds,
    uses,
    startedBy: { named: new Set([...listed.named, ...last.named]), builds: [...builds.values()].flat(), commands },
    notifications: [
      ...distinctNotifications([declared.ofProjects, listed.notifications, called.notifications, last.notifications]),
      ...fewer.notifications,
      ...[dockerfilesNamed, named].flatMap((one) => one.notifications),
      ...declared.ofScripts,
      ...further.notifications,
    ],
    refusals: await checker.close(),
  };
}

function dockerfilesOf(units: readonly Judged[]): Judged['dockerfiles'] {
  return units.flatMap(({ dockerfiles }) => dockerfiles);
}

/** The builds with the values of callers that pass contexts. */
function passingContexts(all: readonly BuildReference[]): Pick<Judged, 'builds' | 'commandBuilds'> {
  return { builds: all.filter(({ contexts = [] }) => contexts.length > 0), commandBuilds: [] };
}

interface FurtherReadings extends Pick<Awaited<ReturnType<typeof checkDeclaring>>, 'others' | 'called'> {
  readonly fewer: Awaited<ReturnType<typeof checkWithoutOverrides>>;
  readonly builds: CheckedUnits['builds'];
  readonly split: SplitRules;
  readonly repository: Repository;
  readonly check: CheckUnits;
}

/** The Dockerfiles, and what reading them once more adds: with other arguments, and as the base of others. */
async function readFurther(
  built: readonly Judged[],
  { others, called, fewer, builds, split, repository, check }: FurtherReadings,
): Promise<Pick<CheckedUnits, 'checked' | 'notifications'>> {
  const { readFile } = repository;
  const declared = [...builds.values()].flat();
  const ofCommands = buildsOfCommands([...others, ...called.checked], built, { readFile, declared });
  const ofCallers = [...called.builds, ...fewer.builds, ...ofCommands];
  const textOf = (path: string) => repository.readFile(path, 'guess')?.text ?? '';
  const paths = () => repository.paths() ?? [];
  const variants = await checkBuildVariants(built, { builds, called: ofCallers, textOf, paths, check });
  const bases = await checkPolicyBases(built, { builds, others: ofCallers, split, repository, check });
  const children = await checkOnbuildChildren(built, { builds, repository, check });
  return {
    checked: [...bases.dockerfiles, ...variants.checked, ...bases.checked, ...children.checked],
    notifications: [...variants.notifications, ...bases.notifications, ...children.notifications],
  };
}

interface PolicyBases extends Omit<FurtherReadings, 'others' | 'called' | 'fewer'> {
  readonly others: readonly BuildReference[];
}

/** Only where a rule enforces a policy on images. */
async function checkPolicyBases(
  built: readonly Judged[],
  { builds, others, split: { local, withFacts }, repository, check }: PolicyBases,
): ReturnType<typeof checkBases<Judged>> {
  const active = [...local.filter(({ rule }) => rule.needs === undefined), ...withFacts];
  const policies = new Set(active.flatMap(({ rule }) => (rule.enforcesPolicy ? [rule.id] : [])));
  if (policies.size === 0) return { dockerfiles: built, checked: [], notifications: [] };
  return checkBases(built, {
    declared: builds,
    others,
    textOf: (path) => repository.readFile(path, 'guess')?.text ?? '',
    isPolicy: (id) => policies.has(id),
    check,
  });
}

/** Checks units, reports the progress, and takes each text once. */
function judgingCheck(
  checker: ReturnType<typeof openChecker>,
  repository: Repository,
  { onProgress, peers }: ScanOptions,
): CheckUnits {
  const total = repository.files.length;
  let done = 0;
  const onChecked = (unit: Unit): void => {
    done = Math.min(done + 1 + unit.companions.others.length, total);
    onProgress?.(done, total);
  };
  const seen = new Set<string>();
  const countsOf = sharedCounts();
  return async (units, buildsOf = () => []) => {
    const checked: CheckedUnit[] = await checker.check({ units, buildsOf, onChecked });
    // each is replaced by its copy, so that there are never two of all
    for (const [index, unit] of units.entries()) {
      checked[index] = judged(unit, checked[index] as CheckedUnit, { seen, peers, countsOf });
    }
    return checked as Judged[];
  };
}

/** Checks all files but Dockerfiles: they say how Dockerfiles are built. */
async function checkDeclaring(repository: Repository, check: CheckUnits, { rules }: ScanOptions) {
  const files = repository.files.filter(
    ({ fileFormat: { id: format } }) => format !== 'compose' && format !== 'dockerfile',
  );
  const { units: projects, notifications: ofProjects } = composeUnits(repository);
  const named = await check([...projects, ...files.map(alone)]);
  const { checked: run, notifications: ofScripts } = await checkNamedScripts(named, repository, check);
  const declaring = [...named, ...run];
  const listed = listedUnits([...declaring, environmentLists(repository, declaring)], repository, projects);
  const all = withoutParts([...declaring.slice(0, projects.length), ...(await check(listed.units))]);
  const started = await checkStartedProjects(all, declaring, { rules, check });
  const byCallers = await checkCalledProjects(declaring, started, { rules, repository, check });
  const known = [...declaring, ...byCallers.checked];
  const called = together(byCallers, await checkPossibleProjects(started, { repository, known, check }));
  const calls = called.checked.filter(({ lists }) => lists.length > 0);
  const projectUnits =
    calls.length === 0 ? started : await checkStartedProjects(started, [...declaring, ...calls], { rules, check });
  const { named: namedByCalls } = listedUnits(calls, repository, [...projects, ...listed.units]);
  return {
    ...{ projects, ofProjects, ofScripts, projectUnits, called, others: declaring.slice(projects.length) },
    tools: namedByTools(repository),
    listed: { ...listed, named: new Set([...listed.named, ...namedByCalls]) },
  };
}

/** What projects have with the variables of callers, and with those that callers may give them. */
function together(one: CalledProjects<Judged>, other: CalledProjects<Judged>): CalledProjects<Judged> {
  return {
    checked: [...one.checked, ...other.checked],
    notifications: [...one.notifications, ...other.notifications],
    builds: [...one.builds, ...other.builds],
  };
}

async function lookUpImages(
  { checked, builds, uses }: CheckedUnits,
  repository: Repository,
  options: ScanOptions,
  split: SplitRules,
): ReturnType<typeof checkImages> {
  const { host = DEFAULT_HOST, today, lookups, vulnerabilityDetail, unratedVulnerabilities } = options;
  const images = checked.flatMap((unit) => unit.images);
  const onLookup = (looked: number, all: number): void => options.onProgress?.(looked, all, 'images');
  const context = {
    host,
    today,
    ...(vulnerabilityDetail && { vulnerabilityDetail }),
    ...(unratedVulnerabilities && { unratedVulnerabilities }),
  };
  const isWhole = repository.isInScope('');
  return checkImages(images, split, lookups, context, {
    ...options,
    onLookup,
    isWhole,
    usersOf: usersIn(checked, [builds, uses]),
  });
}

function knownAboutImages({
  verified,
  vulnerable,
  knowledge,
}: Awaited<ReturnType<typeof checkImages>>): Pick<Scan, 'verified' | 'vulnerable' | 'knowledge'> {
  return {
    ...(verified.length > 0 && { verified }),
    ...(vulnerable.length > 0 && { vulnerable }),
    ...(knowledge.length > 0 && { knowledge }),
  };
}

/** Without secrets, and where they are accepted, without effect. */
function shownNotifications(
  notifications: readonly Notification[],
  { isInScope }: Repository,
  { acceptedGaps = [], today }: ScanOptions,
): readonly Notification[] {
  return acceptGaps(notifications, acceptedGaps, { today, isInScope }).map((notification) => ({
    ...notification,
    message: withoutSecrets(notification.message),
  }));
}

/** The findings about settings of engines that a change removes, and about images that it takes from elsewhere or without their digest. */
async function changeFindings(
  { engines, namedImages }: ReturnType<typeof comparedParts>,
  { lostHardening, changedImages, rules, today, host = DEFAULT_HOST }: ScanOptions,
): Promise<readonly Finding[]> {
  const lost = (await lostHardening?.(engines)) ?? [];
  const images = (await changedImages?.(namedImages)) ?? [];
  return runRules(rules, [...lost, ...images], { host, today }).findings;
}

const NOT_NEEDED = 'no rule that runs needs it';

function shownImages(checked: readonly Judged[]): readonly ImageReference[] {
  return checked.flatMap(({ images, imageNames }) => [
    ...images.filter(isFromRegistry).map(({ reference }) => reference.value),
    ...imageNames.map(imageReferenceOf),
  ]);
}

/** The files that include, extend or build the one at a path; those that are merged only for some are left out. */
function usersIn(checked: readonly Judged[], builds: readonly CheckedUnits['builds'][]): UsersOf {
  const pathsIn = lazy(() => checked.map(({ unit, parts, files }) => ({ unit, used: new Set([...parts, ...files]) })));
  return (path) => [
    ...pathsIn().flatMap(({ unit, used }) =>
      used.has(path) && !mergedForSome(unit).includes(path)
        ? [unit.path, ...(unit.path === path ? (unit.links ?? []) : [])]
        : [],
    ),
    ...builds
      .flatMap((one) => one.get(path) ?? [])
      .flatMap(({ isCommand, span }) => (isCommand ? [] : [span.file.path])),
  ];
}

/** The files that are merged to a project, each once. */
function composeFilesOf({ unit, parts }: Judged): readonly string[] {
  return [...new Set([unit.path, ...unit.companions.others, ...parts])];
}

function pathsOf({ unit, parts, files }: Judged): readonly string[] {
  const { others, environmentFiles, base } = unit.companions;
  return [unit.path, ...others, ...environmentFiles, ...parts, ...files, ...(base === undefined ? [] : [base])];
}

function pathsOfBuild({ span, dockerfilePath }: BuildReference): readonly string[] {
  return [span.file.path, dockerfilePath];
}

/** Findings in the same file keep their order. */
function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  if (a.path === b.path) return 0;
  return a.path < b.path ? -1 : 1;
}

/**
 * The first unit keeps the findings in texts that several units share. The copy is made field by field: with a spread, V8 keeps a hidden
 * class for each object.
 */
function judged(unit: Unit, checked: CheckedUnit, { seen, peers, countsOf }: Judging): Judged {
  const texts = checked.texts.filter(({ path }) => !seen.has(path));
  for (const { path } of texts) seen.add(path);
  return {
    unit,
    textFindings: flattened(texts, ({ findings }) => findings),
    suppressions: flattened(texts, ({ commented, format }) =>
      commented === undefined ? NONE : suppressionsIn(commented, format, peers),
    ),
    findings: checked.findings,
    notifications: flattened([checked, ...texts], ({ notifications }) => notifications),
    texts: NONE,
    builds: checked.builds,
    lists: checked.lists,
    calls: checked.calls,
    callsLater: checked.callsLater,
    dockerfiles: checked.dockerfiles,
    commandBuilds: checked.commandBuilds,
    scripts: checked.scripts,
    starts: checked.starts,
    images: checked.images,
    imageNames: checked.imageNames,
    namedImages: checked.namedImages,
    postures: checked.postures,
    evidence: checked.evidence,
    things: checked.things,
    engines: checked.engines,
    subjects: countsOf(checked.subjects, texts.filter(({ isSubject }) => isSubject).length),
    parts: checked.parts,
    overridden: checked.overridden,
    files: checked.files,
  };
}

const NONE: readonly never[] = [];

/** Most lists of units are empty, and share one then. */
function flattened<T, U>(items: readonly T[], listOf: (item: T) => readonly U[]): readonly U[] {
  const all = items.flatMap(listOf);
  return all.length === 0 ? NONE : all;
}

/** Most units have the same few subjects. */
function sharedCounts(): Judging['countsOf'] {
  const known = new Map<string, SubjectCounts>();
  return (counts, text) => {
    const all = { ...counts, text };
    const key = Object.values(all).join();
    const found = known.get(key) ?? all;
    known.set(key, found);
    return found;
  };
}

function buildsByPath(all: readonly BuildReference[]): ReadonlyMap<string, readonly BuildReference[]> {
  return groupBy(all, ({ dockerfilePath }) => dockerfilePath);
}

/** Empties units that guess to be a project but are part of another one: they were checked with it. */
function withoutParts(units: readonly Judged[]): readonly Judged[] {
  const whole = units.filter(({ unit }) => unit.companions.isOnlyBuilt !== true);
  const parts = new Set(whole.flatMap(({ unit, parts: own }) => (unit.isGuess ? own : [unit.path, ...own])));
  return units.map((checked) => {
    const { unit, subjects } = checked;
    if (!unit.isGuess || !parts.has(unit.path)) return checked;
    return {
      ...checked,
      ...NOTHING_REPORTED,
      builds: [],
      subjects: { ...NO_SUBJECTS, text: subjects.text },
    };
  });
}

/** Containers that several projects share count once; a setting that one of them adds counts. */
function distinctEvidence(evidence: readonly Evidence[]): readonly Evidence[] {
  const seen = new Map(evidence.map((one) => [JSON.stringify(one), one]));
  return [...seen.values()];
}

function countAll(checked: readonly Judged[]): ScanCounts {
  const sum = (kind: SubjectKind): number => checked.reduce((total, { subjects }) => total + subjects[kind], 0);
  const files = (format: Format): number =>
    checked
      .filter(({ unit }) => unit.fileFormat.id === format)
      .reduce((total, { subjects }) => total + subjects.text, 0);
  const dockerfiles = files('dockerfile');
  const composeFiles = files('compose');
  return {
    dockerfiles,
    composeFiles,
    otherFiles: sum('text') - dockerfiles - composeFiles,
    stages: sum('stage'),
    containers: sum('container'),
    images: sum('image'),
  };
}
