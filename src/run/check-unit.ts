import type { Evidence } from '../analysis/benchmark/evidence.ts';
import type { ContainerPosture } from '../analysis/posture/describe.ts';
import { forgetSecrets, secretsIn, withNames } from '../analysis/secrets/named-secrets.ts';
import type { ActiveRule } from '../check/active-rules.ts';
import { controlEvidence } from '../check/control-evidence.ts';
import { describePostures } from '../check/describe-postures.ts';
import type { UsersOf } from '../check/given.ts';
import { hardenedEngines } from '../check/hardened-engines.ts';
import { hiddenFindings, rulesThatMayHide } from '../check/hidden-findings.ts';
import { namedImages } from '../check/named-images.ts';
import type { PeerRules } from '../check/peer-rules.ts';
import { type PurposeOf, readmesIn } from '../check/readmes.ts';
import { type Checked, runRules } from '../check/run-rules.ts';
import { thingsIn } from '../check/things.ts';
import { unreadCommands } from '../check/unread-commands.ts';
import { createBuildContexts } from '../discover/build-contexts.ts';
import { ignoredPaths } from '../discover/ignored-paths.ts';
import { lossyFile } from '../discover/lossy-file.ts';
import { type PreparedFiles, preparedFiles } from '../discover/prepared-files.ts';
import { mergedForSome, type Unit } from '../discover/units.ts';
import { writtenEnvironments } from '../discover/variables/written-environments.ts';
import { createLink, type Link } from '../link/index.ts';
import { undecidedBases } from '../link/undecided-bases.ts';
import type { ImageStart } from '../model/containers/container-start.ts';
import type { HardenedEngine } from '../model/containers/engine-hardening.ts';
import { DEFAULT_HOST, type HostAssumptions } from '../model/containers/host-assumptions.ts';
import type { Finding } from '../model/findings/finding.ts';
import { asOrdinary } from '../model/findings/gap.ts';
import type { Notification } from '../model/findings/notification.ts';
import { takeReachedLimits } from '../model/findings/reached-limits.ts';
import type { Suppression } from '../model/findings/suppression.ts';
import type { Thing } from '../model/findings/thing.ts';
import { type Image, isFromRegistry } from '../model/images/image.ts';
import type { NamedImage } from '../model/images/named-image.ts';
import type { SourceFile } from '../model/source.ts';
import type { Subject, SubjectKind } from '../model/subject.ts';
import { type Format, shellFormat } from '../parse/formats.ts';
import type {
  BuildReference,
  Call,
  CommandBuild,
  ComposeList,
  NamedFile,
  OverriddenPlace,
  ParseContext,
  Parsed,
} from '../parse/frontend.ts';
import { parseFile } from '../parse/index.ts';
import type { RepositoryView } from '../parse/repository-view.ts';
import { commentSuppressions } from '../triage/comments.ts';
import { peerSuppressions } from '../triage/peer-comments.ts';
import { imageStarts } from './image-starts.ts';

/** Everything but the files that affects the findings of a unit. */
export interface CheckOptions {
  readonly rules: readonly ActiveRule[];
  /** Assumptions about the machine that containers run on; a plain one by default. */
  readonly host?: HostAssumptions;
  /** Whether to describe what confines each container. */
  readonly withPostures?: boolean;
  /** Whether to collect what containers and stages show about the controls of benchmarks. */
  readonly withEvidence?: boolean;
  /**
   * Whether the results are only reported. Otherwise they are compared with another scan, for which containers and stages are listed, or the
   * files are changed, for which each place refers to the file that was read.
   */
  readonly isOnlyReported?: boolean | undefined;
  /** Whether to collect images, to be looked up. */
  readonly withImages?: boolean;
  /** The tools whose ignore comments apply, too; undefined for none. */
  readonly peers?: PeerRules | undefined;
  /** `YYYY-MM-DD`: releases that ended before it are old. */
  readonly today: string;
}

/**
 * The result for one unit of files: plain data, so that it can come from another thread. It does not include syntax trees, so that memory
 * stays small on large repositories.
 */
export interface CheckedUnit {
  readonly findings: readonly Finding[];
  readonly notifications: readonly Notification[];
  /** Its files, whichever unit they belong to; those that were checked before may be missing. */
  readonly texts: readonly CheckedText[];
  readonly builds: readonly BuildReference[];
  /** The compose files that it starts. */
  readonly lists: readonly ComposeList[];
  /** The commands that pass variables to files that they run. */
  readonly calls: readonly Call[];
  /** Whether its commands may pass variables although they start nothing, and were not read yet. */
  readonly callsLater: boolean;
  /** Files that it uses as Dockerfiles, other than those of `builds`. */
  readonly dockerfiles: readonly NamedFile[];
  /** The commands that build Dockerfiles with arguments. */
  readonly commandBuilds: readonly CommandBuild[];
  /** Files that it runs as shell scripts. */
  readonly scripts: readonly NamedFile[];
  /** What its containers start of images that other files may build. */
  readonly starts: readonly ImageStart[];
  /** The images to look up. */
  readonly images: readonly Image[];
  /** The names of the images, if they are not looked up. */
  readonly imageNames: readonly string[];
  /** The images that it names, unless the results are only reported. */
  readonly namedImages: readonly NamedImage[];
  readonly postures: readonly ContainerPosture[];
  readonly evidence: readonly Evidence[];
  /** Its containers and stages, unless the results are only reported. */
  readonly things: readonly Thing[];
  /** The engines that it sets up. */
  readonly engines: readonly HardenedEngine[];
  /** How many subjects it has, not counting texts. */
  readonly subjects: SubjectCounts;
  /** Paths of the files that are part of it. */
  readonly parts: readonly string[];
  /** The options of its files that others of them set again, or take away. */
  readonly overridden: readonly OverriddenPlace[];
  /** Paths of all files that it was checked with, including those that services extend. */
  readonly files: readonly string[];
}

export interface CheckedText {
  readonly path: string;
  readonly findings: readonly Finding[];
  readonly notifications: readonly Notification[];
  /** False for a file that provides only values. */
  readonly isSubject: boolean;
  /** The file, if comments in it suppress something. */
  readonly commented: SourceFile | undefined;
  readonly format: Format;
}

export type SubjectCounts = Readonly<Record<SubjectKind, number>>;

export const NO_SUBJECTS: SubjectCounts = {
  text: 0,
  dockerfile: 0,
  stage: 0,
  container: 0,
  project: 0,
  build: 0,
  engine: 0,
  image: 0,
};

/** What a reading of a unit reports, when it reports nothing. */
export const NOTHING_REPORTED = {
  findings: [],
  notifications: [],
  images: [],
  imageNames: [],
  namedImages: [],
  postures: [],
  evidence: [],
  things: [],
  engines: [],
  subjects: NO_SUBJECTS,
} as const satisfies Partial<CheckedUnit>;

/** What reading a unit once more adds: the findings alone, since the rest is known from the first reading. */
export function onlyAdded<Checked extends CheckedUnit>(unit: Checked, findings: readonly Finding[]): Checked {
  return { ...unit, ...NOTHING_REPORTED, findings };
}

/** The ways in which other files build the Dockerfile at a path. */
export type BuildsOf = ParseContext['buildsOf'];

/** Checks a unit; the second argument lists the builds of its Dockerfile. */
export type CheckUnit = (unit: Unit, buildsOf: BuildsOf) => CheckedUnit;

/** Runs parse → link → check for one unit after the other. */
export function unitChecker(
  repository: RepositoryView,
  options: CheckOptions,
  /** Whether each unit returns all of its texts, or only those that no earlier unit returned. */
  { repeatsTexts }: { readonly repeatsTexts: boolean },
): CheckUnit {
  const prepared = preparedFiles(repository);
  const findContext = createBuildContexts(repository, prepared);
  const isIgnored = ignoredPaths(repository);
  const committed = withoutIgnored(repository, isIgnored);
  const writtenEnvironment = writtenEnvironments(repository);
  const link = createLink(withPrepared(repository, prepared), { isIgnored, writtenEnvironment });
  const statements = options.rules.find(({ context }) => context !== undefined)?.context?.newStatements;
  const purposeOf = readmesIn(repository, statements);
  let seen = new Set<string>();
  return (unit, buildsOf) => {
    if (repeatsTexts) seen = new Set();
    const read = repository.read(unit.path);
    const found = read.ok ? read.value : lossyFile(unit.path, unit.fileFormat.id, read.error, repository);
    const file = found && unit.usedAs !== undefined ? { ...found, usedAs: unit.usedAs } : found;
    if (file === undefined) return { ...NOTHING, notifications: read.ok ? [] : [unread(read.error, unit)] };
    const view = READS_IGNORED.has(unit.fileFormat.id) || isIgnored(unit.path) ? repository : committed;
    const context = { repository: view, buildsOf, findContext, isIgnored, writtenEnvironment };
    return checkFile(file, unit, context, { link, options, seen, purposeOf });
  };
}

/**
 * The repository as everyone has it: files that git ignores count as missing. Their values exist only here, and would become part of names
 * that are looked up.
 */
function withoutIgnored(repository: RepositoryView, isIgnored: (path: string) => boolean): RepositoryView {
  return {
    ...repository,
    readFile(path, certainty) {
      const file = repository.readFile(path, certainty);
      return file === undefined || isIgnored(file.path) ? undefined : file;
    },
  };
}

/** The repository in which a path that it does not have leads to what commands copy there. */
function withPrepared(repository: RepositoryView, { sourceOf }: PreparedFiles): RepositoryView {
  return { ...repository, insideTarget: (path) => repository.insideTarget?.(path) ?? sourceOf(path) };
}

/** Docker Compose reads an ignored `.env`, and the compose reader marks the values from it. A build copies ignored files like any others. */
const READS_IGNORED: ReadonlySet<Format> = new Set<Format>(['compose', 'dockerfile']);

function unread(error: Notification, { fileFormat }: Unit): Notification {
  return fileFormat.mayBeOther ? asOrdinary(error) : error;
}

const NOTHING: CheckedUnit = {
  ...NOTHING_REPORTED,
  texts: [],
  builds: [],
  lists: [],
  calls: [],
  callsLater: false,
  dockerfiles: [],
  commandBuilds: [],
  scripts: [],
  starts: [],
  parts: [],
  overridden: [],
  files: [],
};

interface Surroundings {
  readonly link: Link;
  readonly options: CheckOptions;
  /** Paths of the files whose text has been checked. */
  readonly seen: Set<string>;
  readonly purposeOf: PurposeOf;
}

function checkFile(file: SourceFile, unit: Unit, context: ParseContext, surroundings: Surroundings): CheckedUnit {
  forgetSecrets();
  const { link, options, seen, purposeOf } = surroundings;
  const { host = DEFAULT_HOST, today, rules } = options;
  const usersOf = usersIn(unit, context.buildsOf);
  const run = (some: typeof rules, subjects: readonly Subject[]) =>
    runRules(some, subjects, { host, today }, { usersOf, purposeOf });
  const parsed = parseFile(file, context, unit.fileFormat, unit.companions);
  const texts: CheckedText[] = [];
  for (const subject of parsed.subjects) {
    if (subject.kind !== 'text' || !isNew(subject.file, seen)) continue;
    texts.push(checkedText(subject.file, unit, options, run(rules, [subject])));
  }
  const linked = link(parsed.subjects.filter(({ kind }) => kind !== 'text'));
  const { findings, notifications } = run(rules, linked.subjects);
  const settings = [...settingsFilesIn(linked.subjects), ...environmentFilesIn(linked.subjects)];
  const scripts = scriptsIn(linked.subjects);
  texts.push(...otherTexts(parsed, { settings, scripts }, unit, options, seen));
  const limits = takeReachedLimits();
  const runHiding = (others: readonly Subject[]) => run(rulesThatMayHide(rules), link(others).subjects).findings;
  const hidden = unit.isReadAgain ? [] : hiddenFindings(parsed, findings, runHiding);
  takeReachedLimits();
  return {
    findings,
    notifications: [
      ...parsed.notifications,
      ...(parsed.inlineDockerfiles ?? []).flatMap((one) => one.notifications),
      ...linked.notifications,
      ...notifications,
      ...unreadCommands(linked.subjects),
      ...limits,
      ...hidden,
    ].map(withNamesIn),
    texts,
    builds: parsed.builds.map(withShownPath),
    ...filesNamedIn(parsed),
    callsLater: parsed.callsLater === true,
    files: [...parsed.subjects.flatMap(textOf), ...settings, ...scripts].map(({ path }) => path),
    ...factsAbout(linked.subjects, findings, options, host),
    starts: [...(parsed.starts ?? []), ...imageStarts(linked.subjects)],
    subjects: countByKind(linked.subjects),
  };
}

function countByKind(subjects: readonly Subject[]): CheckedUnit['subjects'] {
  const counts = { ...NO_SUBJECTS };
  for (const subject of subjects) if (!isCountedElsewhere(subject)) counts[subject.kind]++;
  return counts;
}

/** An image that is also built here is counted where it is built, a fetched one where it is used, and a container where it is started. */
function isCountedElsewhere(subject: Subject): boolean {
  if ('isPulledIfMissing' in subject || 'isOnlyForPolicies' in subject) return true;
  return subject.kind === 'container' && subject.isEntered === true;
}

/** What later steps need to know about the subjects. */
function factsAbout(
  subjects: readonly Subject[],
  findings: readonly Finding[],
  options: CheckOptions,
  host: HostAssumptions,
): Pick<CheckedUnit, 'images' | 'imageNames' | 'namedImages' | 'postures' | 'evidence' | 'things' | 'engines'> {
  return {
    images: options.withImages ? imagesOf(subjects) : [],
    imageNames: options.withImages ? [] : namesOf(subjects),
    namedImages: options.isOnlyReported ? [] : namedImages(subjects),
    postures: options.withPostures ? describePostures(subjects, findings, host) : [],
    evidence: options.withEvidence ? controlEvidence(subjects, host) : [],
    things: options.isOnlyReported ? [] : thingsIn(subjects),
    engines: hardenedEngines(subjects),
  };
}

/**
 * A file that is merged or chosen only for some, such as an override, has no user but those that start the project. A link may be in a folder of
 * another kind.
 */
function usersIn(unit: Unit, buildsOf: BuildsOf): UsersOf {
  const { path: main, links = [] } = unit;
  const merged = new Set(mergedForSome(unit));
  const { chosen = [] } = unit.companions;
  const isChosen = (path: string): boolean => chosen.some((one) => path === one || path.startsWith(`${one}/`));
  return (path) => {
    const starters = startersOf(unit, path);
    if (merged.has(path) || isChosen(path)) return starters;
    const builds = buildsOf(path).filter(({ isCommand }) => !isCommand);
    return [main, ...starters, ...(path === main ? links : []), ...builds.map(({ span }) => span.file.path)];
  };
}

/** The files with commands that start a file of a project, and that with the `COMPOSE_FILE` which lists it. */
function startersOf({ companions }: Unit, path: string): readonly string[] {
  const { startedBy = [], isListed, environmentFiles } = companions;
  const starters = startedBy.flatMap(([started, by]) => (started === path ? [by] : []));
  return isListed ? [...starters, ...environmentFiles] : starters;
}

function textOf(subject: Subject): readonly SourceFile[] {
  return subject.kind === 'text' ? [subject.file] : [];
}

/** The configuration files of services, each once. */
function settingsFilesIn(subjects: readonly Subject[]): readonly SourceFile[] {
  const files = subjects.flatMap((subject) => (subject.kind === 'container' ? (subject.settingsFiles ?? []) : []));
  return [...new Set(files.map(({ file }) => file))];
}

/** The files with scripts that containers run. */
function scriptsIn(subjects: readonly Subject[]): readonly SourceFile[] {
  return subjects.flatMap((subject) =>
    subject.kind === 'container' ? (subject.scripts ?? []).map(({ file }) => file) : [],
  );
}

/** The files with variables of containers, each once: those that they name, and a `.env` whose values options get. */
function environmentFilesIn(subjects: readonly Subject[]): readonly SourceFile[] {
  const entries = subjects.flatMap((subject) =>
    subject.kind === 'container' ? [...subject.environment, ...(subject.otherVariables ?? [])] : [],
  );
  const spans = entries.flatMap(({ via, span, setAt }) => [
    ...(via === 'env_file' ? [span] : []),
    ...(setAt === undefined ? [] : [setAt.span]),
  ]);
  return [...new Set(spans.map(({ file }) => file))];
}

/** Files of other kinds, in which only comments are read. */
function* otherTexts(
  { valueFiles = [], runScripts = [], inlineDockerfiles = [] }: Parsed,
  { settings, scripts }: { readonly settings: readonly SourceFile[]; readonly scripts: readonly SourceFile[] },
  unit: Unit,
  options: CheckOptions,
  seen: Set<string>,
): Generator<CheckedText> {
  for (const values of [...valueFiles, ...settings]) if (isNew(values, seen)) yield checkedText(values, unit, options);
  for (const script of [...runScripts, ...inlineDockerfiles.flatMap((one) => [...one.scripts]), ...scripts]) {
    if (isNew(script, seen)) yield checkedText(script, { fileFormat: shellFormat }, options);
  }
}

function filesNamedIn({
  lists = [],
  calls = [],
  dockerfiles = [],
  commandBuilds = [],
  scripts = [],
  parts = [],
  overridden = [],
}: Parsed): Pick<
  CheckedUnit,
  'lists' | 'calls' | 'dockerfiles' | 'commandBuilds' | 'scripts' | 'parts' | 'overridden'
> {
  return { lists, calls, dockerfiles, commandBuilds, scripts, parts, overridden };
}

function withNamesIn(notification: Notification): Notification {
  const message = withNames(notification.message);
  return message === notification.message ? notification : { ...notification, message };
}

function withShownPath(build: BuildReference): BuildReference {
  const shownPath = withNames(build.dockerfilePath);
  return shownPath === build.dockerfilePath ? build : { ...build, shownPath };
}

function imagesOf(subjects: readonly Subject[]): readonly Image[] {
  return [...subjects.filter((subject) => subject.kind === 'image').map(withSecrets), ...undecidedBases(subjects)];
}

function namesOf(subjects: readonly Subject[]): readonly string[] {
  return [
    ...new Set(
      imagesOf(subjects)
        .filter(isFromRegistry)
        .map(({ reference }) => reference.value.text),
    ),
  ];
}

function withSecrets(image: Image): Image {
  const secrets = secretsIn(image.reference.value.text);
  return secrets.length === 0 ? image : { ...image, secrets };
}

function checkedText(
  file: SourceFile,
  { fileFormat: { id: format } }: Pick<Unit, 'fileFormat'>,
  { peers }: CheckOptions,
  checked?: Checked,
): CheckedText {
  const { findings = [], notifications = [] } = checked ?? {};
  const isCommented = suppressionsIn(file, format, peers).length > 0;
  const commented = isCommented ? file : undefined;
  return { path: file.path, findings, notifications, isSubject: checked !== undefined, commented, format };
}

/** The suppressions in comments, our own and those for other tools. */
export function suppressionsIn(file: SourceFile, format: Format, peers: PeerRules | undefined): readonly Suppression[] {
  const own = commentSuppressions(file, format);
  return peers === undefined ? own : [...own, ...peerSuppressions(file, format, peers)];
}

function isNew({ path }: SourceFile, seen: Set<string>): boolean {
  const isFirst = !seen.has(path);
  seen.add(path);
  return isFirst;
}
