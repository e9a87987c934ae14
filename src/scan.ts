import type { ActiveRule } from './check/active-rules.ts';
import { describePostures } from './check/describe-postures.ts';
import { type SplitRules, splitByFacts } from './check/fact-rules.ts';
import type { PeerRules } from './check/peer-rules.ts';
import { withoutSecrets } from './check/redact.ts';
import type { RuleNames } from './check/rule-names.ts';
import { runRules } from './check/run-rules.ts';
import { ignoredPaths } from './discover/ignored-paths.ts';
import type { CandidateFile, FileResult, Repository } from './discover/index.ts';
import { alone, composeUnits, type Unit } from './discover/units.ts';
import { createLink, type Link } from './link/index.ts';
import type { Finding, Notification } from './model/finding.ts';
import type { Image } from './model/image.ts';
import type { ContainerPosture } from './model/posture/describe.ts';
import { DEFAULT_HOST, type HostAssumptions } from './model/posture/host.ts';
import type { SourceFile } from './model/source.ts';
import type { SubjectKind } from './model/subject.ts';
import type { Suppression } from './model/suppression.ts';
import { createBuildContexts } from './parse/build-contexts.ts';
import { dockerfile } from './parse/dockerfile/index.ts';
import type { BuildReference, Frontend, ParseContext } from './parse/frontend.ts';
import { parseFile } from './parse/index.ts';
import { checkImages } from './resolve/check-images.ts';
import type { CompleteFixes } from './resolve/complete-fixes.ts';
import type { ImageLookups } from './resolve/lookups.ts';
import { commentSuppressions } from './triage/comments.ts';
import { type TriagedFinding, triage } from './triage/index.ts';
import { peerSuppressions } from './triage/peer-comments.ts';

export type { TriagedFinding };

export interface ScanOptions {
  readonly rules: readonly ActiveRule[];
  /** Of all rules, whether they run or not: what suppressions may name. */
  readonly names: RuleNames;
  /** From the configuration and the baseline; comments are read from the files. */
  readonly suppressions: readonly Suppression[];
  /** How Dockerfiles are built, besides what files of the repository say. */
  readonly builds?: readonly BuildReference[];
  /** What is taken for granted about the machine that containers run on; a plain one unless given. */
  readonly host?: HostAssumptions;
  /** Whose ignore comments of other tools hold, too; undefined when they do not. */
  readonly peers?: PeerRules | undefined;
  /** Whether to describe what holds each container. */
  readonly withPostures?: boolean;
  /** `YYYY-MM-DD`: suppressions that expired before it do not hold, and releases whose end came before it are old. */
  readonly today: string;
  /** Finds out what rules want to know about images; undefined when nobody does. */
  readonly lookups?: ImageLookups | undefined;
  /** Makes the fixes whole that take files of the web; undefined when nobody may fetch them. */
  readonly completeFixes?: CompleteFixes | undefined;
  /** Called after each file. */
  readonly onProgress?: (done: number, total: number) => void;
}

export interface ScanCounts {
  readonly dockerfiles: number;
  readonly composeFiles: number;
  readonly stages: number;
  readonly containers: number;
  readonly images: number;
}

export interface ScanReport {
  readonly rules: readonly ActiveRule[];
  /** Sorted by path, place and rule; suppressed ones included. */
  readonly findings: readonly TriagedFinding[];
  readonly notifications: readonly Notification[];
  readonly counts: ScanCounts;
  /** In the order of the files; only when asked for. */
  readonly postures?: readonly ContainerPosture[];
}

/** A report, with what files have to do with each other. */
export interface Scan extends ScanReport {
  /** Paths of files that were judged together; those of a path that is in several sets, too. */
  readonly together: readonly (readonly string[])[];
}

/** What one unit of files gives. Syntax trees are not part of it, so that memory stays small on large repositories. */
interface CheckedUnit {
  readonly unit: Unit;
  readonly findings: readonly Finding[];
  /** In the texts of its files, whatever these are a part of. */
  readonly textFindings: readonly Finding[];
  readonly notifications: readonly Notification[];
  readonly suppressions: readonly Suppression[];
  readonly builds: readonly BuildReference[];
  readonly postures: readonly ContainerPosture[];
  readonly subjects: Readonly<Record<SubjectKind, number>>;
  /** Those that are to be looked up; empty when none is. */
  readonly images: readonly Image[];
  /** Paths of files that are a part of it. */
  readonly parts: readonly string[];
}

/** The whole of hullcheck: parse → link → check, unit by unit, then resolve → triage; what says how Dockerfiles are built comes first. */
export async function scan(repository: Repository, options: ScanOptions): Promise<Scan> {
  const builds = new Map<string, BuildReference[]>();
  const context: ParseContext = {
    readFile: repository.readFile,
    buildsOf: (path) => builds.get(path) ?? [],
    findContext: createBuildContexts({
      isCheckout: repository.isCheckout,
      paths: repository.paths,
      read: (path) => textOf(repository.read(path)),
    }),
    isIgnored: ignoredPaths(repository),
  };
  const total = repository.files.length;
  const split = splitByFacts(options.rules, options.lookups?.facts);
  const surroundings = { context, link: createLink(repository.readFile), options, split, seen: new Set<string>() };
  let done = 0;
  const check = (unit: Unit): CheckedUnit => {
    const checked = checkUnit(unit, repository, surroundings);
    done = Math.min(done + 1 + unit.together.others.length, total);
    options.onProgress?.(done, total);
    return checked;
  };

  const projects = withoutParts(composeUnits(repository).map(check));
  const builders = repository.files
    .filter(({ frontend }) => frontend.format !== 'compose' && frontend.format !== 'dockerfile')
    .map(alone)
    .map(check);
  const written = [...projects, ...builders].flatMap((unit) => unit.builds);
  for (const build of [...written, ...(options.builds ?? [])]) {
    const others = builds.get(build.dockerfilePath);
    if (others === undefined) builds.set(build.dockerfilePath, [build]);
    else others.push(build);
  }
  const dockerfiles = repository.files.filter(({ frontend }) => frontend.format === 'dockerfile');
  const named = namedDockerfiles(builds, dockerfiles, repository);
  const checked = [...projects, ...builders, ...[...dockerfiles, ...named.files].map(alone).map(check)];

  const { host = DEFAULT_HOST, today, lookups } = options;
  const images = checked.flatMap((unit) => unit.images);
  const lookedUp = await checkImages(images, split, lookups, { host, today });
  const triaged = triage(
    [...checked.flatMap(({ findings, textFindings }) => [...findings, ...textFindings]), ...lookedUp.findings],
    [...checked.flatMap(({ suppressions }) => suppressions), ...options.suppressions],
    { today: options.today, rules: options.rules, names: options.names, isInScope: repository.isInScope },
  );
  const completed = await options.completeFixes?.(triaged.findings);
  return {
    rules: options.rules,
    findings: completed?.findings ?? triaged.findings,
    notifications: [
      ...repository.notifications,
      ...distinctNotifications([...checked.flatMap(({ notifications }) => notifications), ...lookedUp.notifications]),
      ...named.notifications,
      ...repository.refusals(),
      ...triaged.notifications,
      ...(completed?.notifications ?? []),
    ].map((notification) => ({ ...notification, message: withoutSecrets(notification.message) })),
    counts: countAll(checked),
    ...(options.withPostures && { postures: checked.flatMap(({ postures }) => postures).sort(byPath) }),
    together: [...projects.map(pathsOf), ...[...builds.values()].flat().map(pathsOfBuild)],
  };
}

function pathsOf({ unit, parts }: CheckedUnit): readonly string[] {
  const { others, environmentFiles, base } = unit.together;
  return [unit.path, ...others, ...environmentFiles, ...parts, ...(base === undefined ? [] : [base])];
}

function pathsOfBuild({ span, dockerfilePath }: BuildReference): readonly string[] {
  return [span.file.path, dockerfilePath];
}

/** Those of one file keep their order. */
function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  if (a.path === b.path) return 0;
  return a.path < b.path ? -1 : 1;
}

function textOf(result: FileResult): SourceFile | undefined {
  return result.ok ? result.value : undefined;
}

interface Surroundings {
  readonly context: ParseContext;
  readonly link: Link;
  readonly options: ScanOptions;
  readonly split: SplitRules;
  /** Paths of the files whose text was checked. */
  readonly seen: Set<string>;
}

/** Files that another project is made of were judged with it. */
function withoutParts(units: readonly CheckedUnit[]): readonly CheckedUnit[] {
  const parts = new Set(units.flatMap((unit) => unit.parts));
  return units.map((checked) => {
    const { unit, subjects } = checked;
    if (!unit.isGuess || !parts.has(unit.path)) return checked;
    return {
      ...checked,
      findings: [],
      notifications: [],
      builds: [],
      images: [],
      postures: [],
      subjects: { ...NOTHING, text: subjects.text },
    };
  });
}

const NOTHING: CheckedUnit['subjects'] = {
  text: 0,
  dockerfile: 0,
  stage: 0,
  container: 0,
  project: 0,
  build: 0,
  engine: 0,
  image: 0,
};

function checkUnit(unit: Unit, repository: Repository, surroundings: Surroundings): CheckedUnit {
  const { context, link, seen, split } = surroundings;
  const { host = DEFAULT_HOST, today, peers } = surroundings.options;
  const rules = split.local;
  const { format } = unit.frontend;
  const read = repository.read(unit.path);
  const counts = { ...NOTHING };
  const nothing = {
    unit,
    findings: [],
    textFindings: [],
    suppressions: [],
    builds: [],
    images: [],
    parts: [],
    postures: [],
    subjects: counts,
  };
  if (!read.ok) return { ...nothing, notifications: [read.error] };
  const parsed = parseFile(read.value, context, unit.frontend, unit.together);
  // what is written in a file that several projects share is looked at once
  const texts = parsed.subjects.filter((subject) => subject.kind === 'text').filter(({ file }) => isNew(file, seen));
  const linked = link(parsed.subjects.filter(({ kind }) => kind !== 'text'));
  const inTexts = runRules(rules, texts, { host, today });
  const { findings, notifications } = runRules(rules, linked.subjects, { host, today });
  for (const { kind } of [...texts, ...linked.subjects]) counts[kind]++;
  const commented = [
    ...texts.map(({ file }) => file),
    ...(parsed.valueFiles ?? []).filter((file) => isNew(file, seen)),
  ];
  return {
    unit,
    findings,
    textFindings: inTexts.findings,
    notifications: [...parsed.notifications, ...linked.notifications, ...inTexts.notifications, ...notifications],
    suppressions: commented.flatMap((file) => [
      ...commentSuppressions(file, format),
      ...(peers === undefined ? [] : peerSuppressions(file, format, peers)),
    ]),
    builds: parsed.builds,
    images: split.wanted.size === 0 ? [] : linked.subjects.filter((subject) => subject.kind === 'image'),
    parts: parsed.parts ?? [],
    postures: surroundings.options.withPostures ? describePostures(linked.subjects, findings, host) : [],
    subjects: counts,
  };
}

function isNew({ path }: SourceFile, seen: Set<string>): boolean {
  const isFirst = !seen.has(path);
  seen.add(path);
  return isFirst;
}

/** Projects that share a file find the same in it. */
function distinctNotifications(notifications: readonly Notification[]): readonly Notification[] {
  const keyOf = ({ code, message, span, path }: Notification): string =>
    JSON.stringify([code, message, span?.file.path ?? path, span?.start, span?.end]);
  return [...new Map(notifications.map((notification) => [keyOf(notification), notification])).values()];
}

/** Dockerfiles whose name says nothing, but which another file builds. */
function namedDockerfiles(
  builds: ReadonlyMap<string, readonly BuildReference[]>,
  known: readonly CandidateFile[],
  { readFile }: Repository,
): { readonly files: CandidateFile[]; readonly notifications: Notification[] } {
  const paths = new Set(known.map(({ path }) => path));
  const files: CandidateFile[] = [];
  const notifications: Notification[] = [];
  for (const [path, [build]] of builds) {
    if (paths.has(path) || build === undefined) continue;
    if (readFile(path) !== undefined) files.push({ path, frontend: dockerfile });
    else if (build.isGuess !== true) notifications.push(missingDockerfile(path, build));
  }
  return { files: files.sort((a, b) => (a.path < b.path ? -1 : 1)), notifications };
}

function missingDockerfile(path: string, { span }: BuildReference): Notification {
  return {
    level: 'note',
    code: 'not-checked',
    message: `The Dockerfile that this builds (${path}) is not in the repository, so it was not checked.`,
    span,
  };
}

function countAll(checked: readonly CheckedUnit[]): ScanCounts {
  const sum = (kind: SubjectKind): number => checked.reduce((total, { subjects }) => total + subjects[kind], 0);
  const files = (format: Frontend['format']): number =>
    checked
      .filter(({ unit }) => unit.frontend.format === format)
      .reduce((total, { subjects }) => total + subjects.text, 0);
  return {
    dockerfiles: files('dockerfile'),
    composeFiles: files('compose'),
    stages: sum('stage'),
    containers: sum('container'),
    images: sum('image'),
  };
}
