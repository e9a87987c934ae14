import { isTestSecret } from '../../analysis/secrets/test-secret.ts';
import type { Notification } from '../../model/findings/notification.ts';
import { withoutFlood } from '../../model/findings/without-flood.ts';
import { type SourceFile, type Span, spanText } from '../../model/source.ts';
import type { Subject } from '../../model/subject.ts';
import { lazy } from '../../support/caches/lazy.ts';
import { recentResults } from '../../support/caches/recent-results.ts';
import { asMapping, type TreeMapping } from '../../syntax/tree/nodes.ts';
import { disagreementGaps, errorGap, problemGap } from '../../syntax/yaml/gaps.ts';
import { HIDDEN_WORDS } from '../../syntax/yaml/hidden-words.ts';
import { parseSizedYaml } from '../../syntax/yaml/sized-yaml.ts';
import { INLINE_CONFIG, inlineSettings } from '../engine/inline-config.ts';
import { workflowFormat } from '../formats.ts';
import {
  type CompanionFiles,
  type ComposeList,
  type Frontend,
  type NamedFile,
  NO_COMPANIONS,
  type ParseContext,
  type Parsed,
} from '../frontend.ts';
import { withIdle } from '../idle-places.ts';
import { onOtherMachines } from '../other-machines.ts';
import { isCommand } from '../run-options/calls.ts';
import { mentionsEngine } from '../run-options/command-lines.ts';
import { mayRunFiles } from '../run-options/may-run-files.ts';
import { type IsDecided, undecidedProjects } from '../run-options/projects/undecided-projects.ts';
import { startsElsewhere } from '../run-options/scripts/other-machines.ts';
import type { TextNear } from '../run-options/text-near.ts';
import { withDefinitions, withReferenced } from '../scripts/gap-definitions.ts';
import { fileNear, filesNamed } from '../scripts/sourced-variables.ts';
import { startedIn, startsNothing } from '../scripts/started.ts';
import { missingOfSubmodules } from '../scripts/submodule-files.ts';
import { hostedPlaces, OTHER_MACHINE } from './action-users.ts';
import { bakeFilesInEnvironment, bakeStepsIn } from './bake-steps.ts';
import { type BuildSteps, buildStepsIn } from './build-steps.ts';
import { stepBuild, stepsThatBuild, undecidedBuilds } from './builds.ts';
import { buildsInCheckout, checkoutFolders, filesInCheckout } from './checkout-folders.ts';
import { workflowComments } from './comments.ts';
import { namedComposeFiles } from './compose-files.ts';
import { declaredContainers, undecidedContainers } from './containers.ts';
import { definitionsIn } from './definitions.ts';
import { devcontainerFiles } from './devcontainer-steps.ts';
import { dockerfilesNamedBy } from './dockerfile-names.ts';
import { engineHosts } from './engine-hosts.ts';
import type { Contexts } from './evaluate.ts';
import { readExpressions } from './expressions.ts';
import { callsOf, givenContexts, readLater, usedLocally } from './given.ts';
import { imageScripts } from './image-steps.ts';
import { inputsOf, KNOWN_ACTIONS, knownAction } from './known-actions.ts';
import { outsideFiles } from './outside-files.ts';
import { actionLogins } from './registry-logins.ts';
import { type RunScript, runScripts, undecidedSteps, unreadSteps } from './run-steps.ts';
import { stepsOf, switchedOff } from './steps.ts';
import { BUILD_ACTIONS, CONTAINER_WORDS, LOCAL_USES } from './words.ts';

/** GitHub workflows and actions: their builds of Dockerfiles, and the containers that they declare or that their steps start. */
export const workflow: Frontend = {
  ...workflowFormat,
  comments: workflowComments,
  parse: parseWorkflow,
};

/** In the names of variables and inputs that name compose files. */
const COMPOSE_WORDS = /compose[-_]?file/i;

const GITHUB = { name: 'GitHub', file: 'workflow' } as const;

/** What expressions take from contexts, `.NAME`, and variables. */
const NAMES = /(?:\.|\$\{?(?=\w))([\w-]+)/g;

/** Names of inputs that may name Dockerfiles. */
const FILE_WORDS = /files?["']?[ \t]*:/i;

const WORTHWHILE = [KNOWN_ACTIONS, LOCAL_USES, CONTAINER_WORDS, BUILD_ACTIONS, COMPOSE_WORDS, FILE_WORDS, HIDDEN_WORDS];

/** A workflow is read again for each set of inputs. The room is in characters; a tree takes some fifty times as much memory as its text. */
const recentTree = recentResults<ReturnType<typeof parseSizedYaml>>(200_000);

type ParsedTree = Exclude<ReturnType<typeof parseSizedYaml>, { readonly reason: string }>;

function parseWorkflow(file: SourceFile, context: ParseContext, together: CompanionFiles = NO_COMPANIONS): Parsed {
  const { given = [], variables = [] } = together;
  const isMentioned = mentionsEngine(file.text);
  const isWorthwhile = isMentioned || mayRunFiles(file.text) || WORTHWHILE.some((words) => words.test(file.text));
  const nothing = isWorthwhile ? undefined : startsNothing(file, together, context);
  if (nothing !== undefined) return nothing;
  const parsed = recentTree(`${file.path}\n${file.text}`, () => parseSizedYaml(file));
  if ('reason' in parsed) {
    return { subjects: [], builds: [], notifications: [errorGap(file, parsed, GITHUB)] };
  }
  return readWorkflow(parsed, {
    file,
    context,
    contexts: givenContexts(given, variables),
    ...{ given, variables },
    isMentioned: isMentioned || [...given, ...variables].some(({ value }) => isCommand(value)),
    hasConfig: INLINE_CONFIG.test(file.text),
  });
}

interface WorkflowReading {
  readonly file: SourceFile;
  readonly context: ParseContext;
  readonly contexts: Contexts;
  readonly given: NonNullable<CompanionFiles['given']>;
  readonly variables: NonNullable<CompanionFiles['variables']>;
  /** Whether the text mentions an engine. */
  readonly isMentioned: boolean;
  readonly hasConfig: boolean;
}

function readWorkflow(parsed: ParsedTree, reading: WorkflowReading): Parsed {
  const { file, context, contexts, variables, isMentioned, hasConfig } = reading;
  const root = asMapping(parsed.roots[0]);
  const files = filesNamed(file.path, context.repository);
  const near: TextNear = (name) => fileNear(file.path, name, context.repository)?.text;
  const given = { contexts, variables, files, near };
  const scripts = [...runScripts(root, isMentioned, given), ...imageScripts(root, contexts)];
  const isElsewhere = onOtherMachines(parsed.roots);
  const started = startedIn(scripts, { format: 'workflow', file, isBrief: true, isElsewhere }, context);
  const steps = stepsOf(root);
  const bakes = bakeStepsIn(root, contexts);
  const built = builtIn(root, reading, near);
  const configs = hasConfig ? steps.flatMap((step) => inlineSettings(step, context.repository.readFile)) : [];
  const declared = [...declaredIn(root, contexts), ...built.declared, ...configs.filter((part) => 'kind' in part)];
  const hosted = hostedPlaces(root, context.repository);
  const isText = started.subjects.some(({ kind }) => kind === 'text') || declared.length === 0;
  const text: readonly Subject[] = isText ? [] : [{ kind: 'text', file }];
  return {
    ...started,
    subjects: withIdle(onRunners([...text, ...started.subjects, ...declared], hosted, isElsewhere), switchedOff(root)),
    notifications: [
      ...parsed.problems.map((problem) => problemGap(problem, GITHUB)),
      ...disagreementGaps(file, parsed),
      ...withReferenced(started.notifications, () => definitionsIn(root, near), NAMES),
      ...undecidedIn(root, scripts, contexts, near),
      ...unreadSteps(root),
      ...bakes.notifications,
      ...withReferenced(built.notifications, () => definitionsIn(root, near), NAMES),
      ...outsideFiles(root, steps),
      ...missingOfSubmodules(usedLocally(root), context.repository),
      ...configs.filter((part) => 'code' in part),
    ],
    lists: [...withoutPassing(started.lists ?? [], hosted), ...namedComposeFiles(root), ...bakes.lists],
    calls: [...(started.calls ?? []), ...callsOf(root, contexts), ...bakes.calls],
    ...builtOf(root, started, { steps, named: bakes.dockerfiles }),
    scripts: [...(started.scripts ?? []), ...bakes.files, ...filesNamedIn(root, steps)],
    builds: built.builds,
  };
}

/** Files that its variables and the inputs of its steps name, other than those that the steps build. */
function filesNamedIn(root: TreeMapping | undefined, steps: readonly TreeMapping[]): readonly NamedFile[] {
  return [...bakeFilesInEnvironment(root, steps), ...devcontainerFiles(steps), ...scriptFiles(steps)];
}

/** The scripts whose paths actions get. */
function scriptFiles(steps: readonly TreeMapping[]): readonly NamedFile[] {
  return steps.flatMap((step) =>
    inputsOf(step, knownAction(step)?.scripts).flatMap((path): readonly NamedFile[] => {
      const written = readExpressions(path).text.trim();
      return written === '' ? [] : [{ written, folders: [], by: path.file.path, isCertain: true }];
    }),
  );
}

/** The Dockerfiles that it names, and the builds of its commands. */
function builtOf(
  root: TreeMapping | undefined,
  { dockerfiles = [], commandBuilds = [] }: Parsed,
  { steps, named }: { readonly steps: ReturnType<typeof stepsOf>; readonly named: readonly NamedFile[] },
): Pick<Parsed, 'dockerfiles' | 'commandBuilds'> {
  const checkouts = checkoutFolders(steps);
  return {
    dockerfiles: filesInCheckout(inSameFolders([...dockerfiles, ...dockerfilesNamedBy(root), ...named]), checkouts),
    commandBuilds: buildsInCheckout(commandBuilds, checkouts),
  };
}

/** What it declares outside of the commands of its steps, other than the settings of engines. */
function declaredIn(root: TreeMapping | undefined, contexts: Contexts): readonly Subject[] {
  const steps = stepsOf(root);
  return [...declaredContainers(root, contexts), ...engineHosts(root, steps), ...actionLogins(root, contexts)];
}

/** What its steps build, and what is not known of that. */
function builtIn(
  root: TreeMapping | undefined,
  { context, contexts, given }: WorkflowReading,
  near: TextNear,
): BuildSteps & { readonly declared: readonly Subject[] } {
  const { builds, notifications } = buildStepsIn(root, {
    ...{ contexts, near },
    isReadLater: readLater(root, given),
    textOf: (path) => context.repository.readFile(path, 'guess')?.text,
  });
  const steps = stepsThatBuild(root, { contexts, near });
  return {
    builds,
    notifications: [...undecidedBuilds(steps), ...notifications],
    declared: steps.flatMap((step) => stepBuild(step) ?? []),
  };
}

/** Containers and projects whose settings a variable decides. */
function undecidedIn(
  root: TreeMapping | undefined,
  scripts: readonly RunScript[],
  contexts: Contexts,
  near: TextNear,
): readonly Notification[] {
  const gaps = [...undecidedContainers(root, contexts), ...undecidedSteps(scripts)];
  return [
    ...withoutFlood(withDefinitions(gaps, () => definitionsIn(root, near), NAMES)),
    ...withReferenced(undecidedProjects(scripts, decidedIn(root, contexts)), () => definitionsIn(root, near), NAMES),
  ];
}

/** Whether a word names an input or a value of a matrix that the file itself determines, also through a variable. */
function decidedIn(root: TreeMapping | undefined, contexts: Contexts): IsDecided {
  const names = lazy(() => [
    ...new Set(
      callsOf(root, contexts)
        .filter(({ files }) => files[0] === root?.file.path)
        .flatMap(({ given }) => given.map(({ name }) => name)),
    ),
  ]);
  const isNamed = (text: string): boolean => names().some((name) => text.includes(name));
  return (text) => {
    const variable = /^["']?\$\{?(\w{1,100})/.exec(text)?.[1];
    if (variable === undefined) return isNamed(text);
    const lines = root?.file.text.split('\n') ?? [];
    return lines.some((line) => line.includes(`${variable}:`) && isNamed(line));
  };
}

/** Marks the containers, images and engines of jobs that run on machines of GitHub. */
function onRunners(
  subjects: readonly Subject[],
  hosted: readonly Span[],
  isElsewhere: (span: Span) => boolean,
): readonly Subject[] {
  if (hosted.length === 0) return subjects;
  const isWithin = (span: Span): boolean =>
    hosted.some((job) => job.start <= span.start && span.end <= job.end) &&
    !isElsewhere(span) &&
    !startsElsewhere(span);
  return subjects.map((subject) => {
    if (subject.kind === 'image')
      return isWithin(subject.reference.span) ? { ...subject, isOnHostedRunner: true } : subject;
    const isMarked = subject.kind === 'container' || subject.kind === 'engine';
    return isMarked && isWithin(subject.span) ? { ...subject, isOnHostedRunner: true } : subject;
  });
}

/**
 * What a job on a machine of GitHub starts ends with it, unless the job reaches another machine. Secrets there that are obviously made up
 * for tests protect nothing.
 */
function withoutPassing(lists: readonly ComposeList[], hosted: readonly Span[]): readonly ComposeList[] {
  const passing = hosted.filter((job) => !OTHER_MACHINE.test(spanText(job)));
  return lists.map((list) => {
    const { starts, variables, ...others } = list;
    if (!passing.some(({ start, end }) => start <= list.span.start && list.span.end <= end)) return list;
    const real = variables?.filter(
      ({ name, value }) => !isTestSecret(name, value) || KEEPS_FILES.test(list.span.file.text),
    );
    return { ...others, ...(real !== undefined && { variables: real }) };
  });
}

/** Commands that may bring files of a job to another machine, or to a later job. */
const KEEPS_FILES = /\b(?:scp|rsync|sftp|upload-artifact|stack deploy)\b/;

/** Files named by commands and by inputs may be in the folders of either. */
function inSameFolders(named: readonly NamedFile[]): readonly NamedFile[] {
  const folders = [...new Set([...new Set(named.map((one) => one.folders))].flat())];
  return named.map((one) => ({ ...one, folders }));
}
