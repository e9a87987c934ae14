import { repositoryPath } from '../../analysis/paths/mount-source.ts';
import { templateAt } from '../../analysis/templates/template-kind.ts';
import { startOf } from '../../model/findings/finding.ts';
import { type GapNotification, notLookedAt } from '../../model/findings/gap.ts';
import type { Notification } from '../../model/findings/notification.ts';
import { type Further, moreProblems, withoutFlood } from '../../model/findings/without-flood.ts';
import type { Script } from '../../model/shell.ts';
import { type SourceFile, type Span, usedPath } from '../../model/source.ts';
import type { Subject } from '../../model/subject.ts';
import { shortText } from '../../support/short-text.ts';
import { settingsIn } from '../engine/named-settings.ts';
import { quadletFormat } from '../formats.ts';
import type { Frontend, ParseContext, Parsed } from '../frontend.ts';
import { mayCall } from '../run-options/calls.ts';
import { subjectsOf } from '../run-options/container.ts';
import { mayStartAnything } from '../run-options/may-run-files.ts';
import { undecidedOption } from '../run-options/undecided-options.ts';
import { fileNear } from '../scripts/sourced-variables.ts';
import { NOTHING_STARTED, startedIn } from '../scripts/started.ts';
import { ENVIRONMENT } from '../scripts/unknown-variables.ts';
import { buildIn } from './build.ts';
import { serviceScripts, undecidedServices } from './commands.ts';
import { quadletComments } from './comments.ts';
import { containerArguments, containerIn } from './container.ts';
import { dropInsOf, hasUnit } from './drop-in-names.ts';
import { flagsOf, type KeyRule, lastValue } from './keys.ts';
import { type MergedUnit, mergedUnit, withoutDropIns } from './merged-unit.ts';
import { folderOf, instanceOf, isDropIn } from './names.ts';
import { podIn } from './pod.ts';
import { readUnit, type UnitFile, type UnitSection } from './unit-file.ts';
import { isTemplate, unitKind } from './unit-kind.ts';
import { unitsWrittenIn } from './written.ts';

/** Podman units: https://docs.podman.io/en/latest/markdown/podman-systemd.unit.5.html */
export const quadlet: Frontend = {
  ...quadletFormat,
  comments: quadletComments,
  parse: parseQuadlet,
};

/** The section that makes a file a unit of a kind, and its reader. */
type Reader = readonly [section: string, read: Read];

type Read = (unit: UnitFile, file: SourceFile, context: ParseContext) => Omit<Parsed, 'notifications'>;

const CONTAINER: Reader = ['Container', readContainer];

/** By the section that makes a file a unit of this kind; without it, the file is something else. */
const READERS: ReadonlyMap<string, Reader> = new Map([
  ['container', CONTAINER],
  ['pod', ['Pod', readPod]],
  ['build', ['Build', readBuild]],
  ['kube', ['Kube', (_unit, file) => ({ subjects: [{ kind: 'text', file }], builds: [] })]],
]);

/** A line between the units of one file. */
const BETWEEN = /^---[ \t]*\r?$/gm;

/** Several units in one file: https://docs.podman.io/en/latest/markdown/podman-quadlet-install.1.html */
function parseBundle(file: SourceFile, context: ParseContext): Parsed {
  const starts = [0, ...[...file.text.matchAll(BETWEEN)].map(({ 0: line, index }) => index + line.length)];
  const parsed = starts.slice(0, MOST_UNITS).flatMap((start, at): readonly Parsed[] => {
    const end = file.text.slice(start, starts[at + 1]).replace(BETWEEN, '').length + start;
    const text = file.text.slice(0, start).replaceAll(/[^\n]/g, ' ') + file.text.slice(start, end);
    const [kind] = [...READERS].find(([, [section]]) => text.includes(`[${section}]`)) ?? [];
    return kind === undefined ? [] : [parseUnit({ path: file.path, text }, kind, context)];
  });
  return {
    subjects: [
      { kind: 'text', file },
      ...parsed.flatMap(({ subjects }) => subjects).filter((subject) => subject.kind !== 'text'),
    ],
    builds: parsed.flatMap(({ builds }) => builds),
    notifications: [
      ...parsed.flatMap(({ notifications }) => notifications),
      ...(starts.length > MOST_UNITS ? [tooMany(file)] : []),
    ],
  };
}

const MOST_UNITS = 100;

function tooMany(file: SourceFile): Notification {
  const message = `Only the first ${MOST_UNITS} units of ${file.path} were checked.`;
  return notLookedAt({
    kind: 'limit-reached',
    thing: 'file',
    message,
    wayOut: 'Use several files.',
    span: startOf(file),
  });
}

/** What a script starts, with the containers of the units that it writes. */
export function withWrittenUnits(started: Parsed, script: Script, file: SourceFile, context: ParseContext): Parsed {
  const units = unitsWrittenIn(script, file).map((unit) => parseUnit(unit, 'container', context));
  if (units.length === 0) return started;
  const own: readonly Subject[] = started.subjects.length > 0 ? started.subjects : [{ kind: 'text', file }];
  return {
    ...started,
    subjects: [...own, ...units.flatMap(({ subjects }) => subjects).filter(({ kind }) => kind !== 'text')],
    builds: [...started.builds, ...units.flatMap(({ builds }) => builds)],
    notifications: [...started.notifications, ...units.flatMap(({ notifications }) => notifications)],
  };
}

function parseQuadlet(file: SourceFile, context: ParseContext): Parsed {
  if (usedPath(file).endsWith('.quadlets')) return parseBundle(file, context);
  return parseUnit(file, unitKind(usedPath(file)), context);
}

function parseUnit(file: SourceFile, kind: string, context: ParseContext): Parsed {
  const reader = READERS.get(kind);
  if (reader === undefined) return parseCommands(file, context);
  const [section] = reader;
  const { repository } = context;
  if (!isDropIn(file)) {
    const isEmpty = !file.text.includes(`[${section}]`) && dropInsOf(usedPath(file), repository).length === 0;
    return isEmpty ? NOTHING : readMerged(mergedUnit(file, repository), file, reader, context);
  }
  if (hasUnit(usedPath(file), repository)) return readWithUnit(file, section);
  const instance = instanceOf(file, repository);
  if (instance === undefined) return readMerged(withoutDropIns(file, repository), file, reader, context);
  const merged = mergedUnit(instance.template, repository, instance.path);
  const { notifications } = readWithUnit(file, section);
  const parsed = readMerged(merged, instance.template, reader, context);
  return { ...parsed, notifications: [...notifications, ...parsed.notifications] };
}

function readMerged(unit: MergedUnit, file: SourceFile, [section, read]: Reader, context: ParseContext): Parsed {
  if (!unit.sections.has(section)) return NOTHING;
  const language = templateIn(unit, file);
  if (language !== undefined) return { ...NOTHING, notifications: [template(file, language)] };
  const kubeNotes = section === 'Kube' ? [kubeNote(unit.sections.get(section), file, context)] : [];
  const started = startedByService(unit, file, context);
  const { subjects, builds } = read(unit, file, context);
  const { doubts } = containerArguments(unit, file, context);
  return {
    ...started,
    subjects: [
      ...subjects,
      ...unit.dropIns.map((one): Subject => ({ kind: 'text', file: one })),
      ...started.subjects.filter((subject) => subject.kind !== 'text'),
    ],
    builds,
    notifications: [
      ...refusals(unit),
      ...kubeNotes,
      ...doubts.map(({ span }) => undecidedOption(span, ENVIRONMENT)),
      ...undecidedByTemplate(unit.sections.get(section), file),
      ...started.notifications,
    ],
  };
}

/** Expressions of a template in the place of options: `PodmanArgs={{ args }}` */
function undecidedByTemplate(section: UnitSection | undefined, file: SourceFile): readonly Notification[] {
  if (section === undefined || !isTemplate(usedPath(file))) return [];
  return section.entries.flatMap(({ key, value }) =>
    /^(?:Podman|Global)Args$/.test(key) && EXPRESSION.test(value.text)
      ? [undecidedOption(value.whole, 'An expression of the template')]
      : [],
  );
}

const EXPRESSION = /(?:^|\s)["']?(?:\{\{|\{%|<%|@[A-Za-z_]+@)/;

/** A drop-in whose settings are those of a unit of the repository, which is read with it. */
function readWithUnit(file: SourceFile, section: string): Parsed {
  const unit = readUnit(file);
  if (!unit.sections.has(section)) return NOTHING;
  const language = templateIn(unit, file);
  return {
    ...NOTHING,
    subjects: [{ kind: 'text', file }],
    notifications: language === undefined ? refusals(unit) : [template(file, language)],
  };
}

/** The containers that a unit with nothing but commands starts. */
export function parseCommands(file: SourceFile, context: ParseContext): Parsed {
  return mayStartAnything(file.text) || mayCall(file.text)
    ? startedByService(withoutDropIns(file, context.repository), file, context)
    : NOTHING_STARTED;
}

/** The containers that the commands of a unit start. */
function startedByService(unit: UnitFile, file: SourceFile, context: ParseContext): Parsed {
  const scripts = serviceScripts(unit, file, context.repository);
  if (scripts.length === 0) return NOTHING_STARTED;
  const started = startedIn(scripts, { format: 'shell', file, isBrief: false, isUnit: true }, context);
  return { ...started, notifications: [...started.notifications, ...undecidedServices(scripts)] };
}

/** The template language that explains a malformed line. */
function templateIn({ problems }: UnitFile, file: SourceFile): string | undefined {
  for (const { start } of problems.slice(0, MAXIMUM_PROBLEMS)) {
    const kind = templateAt(file, start);
    if (kind !== undefined) return kind;
  }
  return undefined;
}

/** A template shows in one of the first malformed lines. */
const MAXIMUM_PROBLEMS = 20;

const NOTHING: Parsed = { subjects: [], builds: [], notifications: [] };

function readContainer(unit: UnitFile, file: SourceFile, context: ParseContext): Omit<Parsed, 'notifications'> {
  const container = containerIn(unit, file, context);
  const subjects: readonly Subject[] = container === undefined ? [] : subjectsOf(container);
  const near = (name: string) => fileNear(file.path, name, context.repository);
  return { subjects: [{ kind: 'text', file }, ...subjects, ...settingsIn(modulesIn(unit), near)], builds: [] };
}

/** The files with settings that Podman reads for this unit alone: `ContainersConfModule=./x.conf` */
function modulesIn({ sections }: UnitFile): readonly string[] {
  const section = sections.get('Container');
  return section === undefined ? [] : flagsOf(section, MODULES).flatMap(({ value }) => value?.text ?? []);
}

const MODULES: ReadonlyMap<string, KeyRule> = new Map([['ContainersConfModule', { flag: 'module', reads: 'all' }]]);

function readPod(unit: UnitFile, file: SourceFile): Omit<Parsed, 'notifications'> {
  const pod = podIn(unit, file);
  return { subjects: [{ kind: 'text', file }, ...(pod === undefined ? [] : [pod])], builds: [] };
}

function readBuild(unit: UnitFile, file: SourceFile, { repository }: ParseContext): Omit<Parsed, 'notifications'> {
  const parsed = buildIn(unit, file, repository);
  if (parsed === undefined) return { subjects: [{ kind: 'text', file }], builds: [] };
  const { build, reference, container } = parsed;
  const containers = container === undefined ? [] : [container];
  return {
    subjects: [{ kind: 'text', file }, build, ...containers],
    builds: reference === undefined ? [] : [reference],
  };
}

function refusals({ problems, hasMoreProblems }: UnitFile): readonly Notification[] {
  const [last] = problems.slice(-1);
  return [
    ...withoutFlood(problems.map(problem), REFUSED),
    ...(hasMoreProblems && last !== undefined ? [moreProblems(last)] : []),
  ];
}

const REFUSED: Further = {
  thing: 'file',
  messageFor: (count) => `Podman refuses the file at ${count} further places, too.`,
  wayOut: 'Correct the lines.',
};

function problem(span: Span): GapNotification {
  const message =
    'This line is not a heading, a comment or a Key=value: Podman refuses the file. The rest was checked.';
  return notLookedAt({ kind: 'refused-by-engine', thing: 'file', message, wayOut: 'Correct the line.', span });
}

function template(file: SourceFile, kind: string): Notification {
  return notLookedAt({
    kind: 'template',
    message: `${file.path} is a template (${kind}), so it was not checked.`,
    wayOut: 'Scan what it renders to.',
    span: startOf(file),
  });
}

/** The content of the YAML identifies the gap: a change to it is as unchecked as a new unit. */
function kubeNote(
  section: UnitSection | undefined,
  file: SourceFile,
  { repository: { readFile } }: ParseContext,
): Notification {
  const path = repositoryPath(folderOf(file), lastValue(section, 'Yaml')?.text ?? '');
  const yaml = path === undefined ? undefined : readFile(path, 'usual');
  return notLookedAt({
    kind: 'unknown-format',
    message: `The Kubernetes YAML that ${file.path} runs was not checked.`,
    wayOut: 'Write containers as `.container` files to have them checked.',
    span: startOf(file),
    evidence: shortText(yaml?.text ?? '', 0),
  });
}
