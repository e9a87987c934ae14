import type { ActiveRule } from './check/active-rules.ts';
import type { PeerRules } from './check/peer-rules.ts';
import type { RuleNames } from './check/rule-names.ts';
import { runRules } from './check/run-rules.ts';
import type { CandidateFile, FileResult, Repository } from './discover/index.ts';
import { createLink, type Link } from './link/index.ts';
import type { Finding, Notification } from './model/finding.ts';
import { DEFAULT_HOST, type HostAssumptions } from './model/posture/host.ts';
import type { SourceFile } from './model/source.ts';
import type { SubjectKind } from './model/subject.ts';
import type { Suppression } from './model/suppression.ts';
import { createBuildContexts } from './parse/build-contexts.ts';
import { dockerfile } from './parse/dockerfile/index.ts';
import type { BuildReference, Frontend, ParseContext } from './parse/frontend.ts';
import { parseFile } from './parse/index.ts';
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
  /** What is taken for granted about the machine that containers run on; a plain one unless given. */
  readonly host?: HostAssumptions;
  /** Whose ignore comments of other tools hold, too; undefined when they do not. */
  readonly peers?: PeerRules | undefined;
  /** `YYYY-MM-DD`: suppressions that expired before it do not hold. */
  readonly today: string;
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
}

/** What one file gives. Its syntax tree is not part of it, so that memory stays small on large repositories. */
interface CheckedFile {
  readonly format: Frontend['format'];
  readonly findings: readonly Finding[];
  readonly notifications: readonly Notification[];
  readonly suppressions: readonly Suppression[];
  readonly builds: readonly BuildReference[];
  readonly subjects: Readonly<Record<SubjectKind, number>>;
}

/** The whole of hullcheck: parse → link → check → triage, file by file; compose files first, since they say how Dockerfiles are built. */
export async function scan(repository: Repository, options: ScanOptions): Promise<ScanReport> {
  const builds = new Map<string, BuildReference[]>();
  const context: ParseContext = {
    readFile: repository.readFile,
    buildsOf: (path) => builds.get(path) ?? [],
    findContext: createBuildContexts({
      isCheckout: repository.isCheckout,
      paths: repository.paths,
      read: (path) => textOf(repository.read(path)),
    }),
  };
  const composeFiles = repository.files.filter(({ frontend }) => frontend.format === 'compose');
  const dockerfiles = repository.files.filter(({ frontend }) => frontend.format === 'dockerfile');
  const total = repository.files.length;
  const link = createLink(repository.readFile);
  const checked: CheckedFile[] = [];
  const check = (file: CandidateFile): void => {
    checked.push(checkFile(file, repository, { context, link, options }));
    options.onProgress?.(checked.length, total);
  };

  for (const file of composeFiles) check(file);
  for (const build of checked.flatMap((file) => file.builds)) {
    const others = builds.get(build.dockerfilePath);
    if (others === undefined) builds.set(build.dockerfilePath, [build]);
    else others.push(build);
  }
  const named = namedDockerfiles(builds, dockerfiles, repository);
  for (const file of [...dockerfiles, ...named.files]) check(file);

  const triaged = triage(
    checked.flatMap(({ findings }) => findings),
    [...checked.flatMap(({ suppressions }) => suppressions), ...options.suppressions],
    { today: options.today, rules: options.rules, names: options.names, isInScope: repository.isInScope },
  );
  return {
    rules: options.rules,
    findings: triaged.findings,
    notifications: [
      ...repository.notifications,
      ...checked.flatMap(({ notifications }) => notifications),
      ...named.notifications,
      ...repository.refusals(),
      ...triaged.notifications,
    ],
    counts: countAll(checked),
  };
}

function textOf(result: FileResult): SourceFile | undefined {
  return result.ok ? result.value : undefined;
}

interface Surroundings {
  readonly context: ParseContext;
  readonly link: Link;
  readonly options: ScanOptions;
}

function checkFile(
  { path, frontend }: CandidateFile,
  repository: Repository,
  { context, link, options }: Surroundings,
): CheckedFile {
  const { format } = frontend;
  const read = repository.read(path);
  const subjects = { text: 0, dockerfile: 0, stage: 0, container: 0, image: 0 };
  if (!read.ok) return { format, findings: [], notifications: [read.error], suppressions: [], builds: [], subjects };
  const parsed = parseFile(read.value, context, frontend);
  const linked = link(parsed.subjects);
  const { host = DEFAULT_HOST, rules } = options;
  const { findings, notifications } = runRules(rules, linked.subjects, { host });
  for (const { kind } of parsed.subjects) subjects[kind]++;
  return {
    format,
    findings,
    notifications: [...parsed.notifications, ...linked.notifications, ...notifications],
    suppressions: [
      ...commentSuppressions(read.value, format),
      ...(options.peers === undefined ? [] : peerSuppressions(read.value, format, options.peers)),
    ],
    builds: parsed.builds,
    subjects,
  };
}

/** Dockerfiles whose name says nothing, but which a compose file builds. */
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
    else notifications.push(missingDockerfile(path, build));
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

function countAll(checked: readonly CheckedFile[]): ScanCounts {
  const sum = (kind: SubjectKind): number => checked.reduce((total, { subjects }) => total + subjects[kind], 0);
  const files = (format: Frontend['format']): number => checked.filter((file) => file.format === format).length;
  return {
    dockerfiles: files('dockerfile'),
    composeFiles: files('compose'),
    stages: sum('stage'),
    containers: sum('container'),
    images: sum('image'),
  };
}
