import type { GapNotification } from '../../model/findings/gap.ts';
import { DYNAMIC } from '../../model/located.ts';
import type { Script } from '../../model/shell.ts';
import type { Span } from '../../model/source.ts';
import { lazy } from '../../support/caches/lazy.ts';
import { excerptOf, type Run } from '../../syntax/lists/runs.ts';
import { parseScript } from '../../syntax/shell/index.ts';
import {
  asMapping,
  asScalar,
  spanOf,
  type TreeMapping,
  type TreeNode,
  type TreeScalar,
} from '../../syntax/tree/nodes.ts';
import { mayMatter } from '../run-options/calls.ts';
import { mentionsEngine } from '../run-options/command-lines.ts';
import { listedWord } from '../scripts/listed-words.ts';
import type { FilesNamed } from '../scripts/sourced-variables.ts';
import { unreadShell } from '../scripts/unread-shell.ts';
import { isCommandKey, type JobTexts, shellCommandOf, textsReader } from './command-keys.ts';
import { type Documents, itemsOf, textAt } from './documents.ts';
import { jobText } from './expressions.ts';
import { completer } from './extended-jobs.ts';
import { hiddenJobs, idlePlaces } from './hidden-jobs.ts';
import { isContainerTask, taskRuns } from './task-commands.ts';
import { includedLevel, type Level, passedBy, type Scope, setsVariables, settersOf, variablesOf } from './variables.ts';

interface Job extends Scope, JobTexts {
  readonly mapping: TreeMapping;
  /** Whether it does not run itself. */
  readonly isHidden: boolean;
}

/** What jobs run. */
export interface JobScripts {
  /** The commands that may start containers or build images. What one job runs is one script, since later lines depend on earlier ones. */
  readonly scripts: readonly Script[];
  /** The places of commands that no job runs. */
  readonly idle: readonly Span[];
  /** Commands for shells that are not read. */
  readonly notifications: readonly GapNotification[];
}

export function pipelineScripts(documents: Documents, files: FilesNamed): JobScripts {
  const isNew = onceEach();
  const textsOf = textsReader(documents);
  const jobs = [...jobsIn(documents)].map((job): Job => ({ ...job, ...textsOf(job.mapping) }));
  const templates = templatesIn(jobs);
  // of equal ones, the job that runs counts
  const inOrder = [...jobs.filter((job) => !templates.has(job)), ...templates];
  return {
    scripts: inOrder
      .filter(isNew)
      .flatMap((job) => [
        ...scriptOf(job, files).map((script) => (templates.has(job) ? { ...script, isTemplate: true } : script)),
        ...shellOf(job),
        ...entrypointOf(job),
      ]),
    idle: idlePlaces(jobs),
    notifications: unreadIn(jobs),
  };
}

/** Hidden jobs whose commands all are those of jobs that run. */
function templatesIn(jobs: readonly Job[]): ReadonlySet<Job> {
  const hidden = jobs.filter(({ isHidden }) => isHidden);
  if (hidden.length === 0) return new Set();
  const isHere = new Set(hidden);
  const run = new Set(jobs.filter((job) => !isHere.has(job)).flatMap(({ commands }) => commands));
  return new Set(hidden.filter(({ commands }) => commands.every((one) => run.has(one))));
}

function scriptOf(job: Job, files: FilesNamed): readonly Script[] {
  const ofTask = isContainerTask(job.mapping) ? taskRuns(job.mapping, (scalar) => jobText(scalar, job)) : [];
  const excerpt = excerptOf([...ofTask, ...job.commands.flatMap((scalar) => runsOf(scalar, job))]);
  const { text } = excerpt;
  // a variable may be the name of an engine
  const mayStart = text.includes('$') && mentionsEngine(job.mapping.file.text);
  if (!mayStart && !mayMatter(text)) return [];
  const script = parseScript(excerpt, variablesOf(job), { isBash: true, ...files });
  const passed = lazy(() => passedBy(job));
  const given = () => passed().known;
  return [{ ...script, given, givenUnknown: () => passed().unknown, startsIn: folderOf(job) }];
}

function shellOf(job: Job): readonly Script[] {
  const shell = shellCommandOf(job.mapping);
  return shell === undefined ? [] : [parseScript(excerptOf(runsOf(shell, job)), variablesOf(job))];
}

/** `entrypoint: [sh, -c, docker run …]` of a step of Drone or Woodpecker */
function entrypointOf(job: Job): readonly Script[] {
  const node = job.mapping.entries.get('entrypoint')?.node;
  const words = itemsOf(node).flatMap((item) => asScalar(item) ?? []);
  const excerpt = excerptOf(words.flatMap((word) => listedWord(word, jobText(word, job))));
  return mentionsEngine(excerpt.text) ? [parseScript(excerpt, variablesOf(job))] : [];
}

/** Commands for shells of Windows that may start containers, each once. */
function unreadIn(jobs: readonly Job[]): readonly GapNotification[] {
  const found = new Map(jobs.flatMap(({ others }) => others));
  return [...found].flatMap(([text, shell]) =>
    unreadShell(text.value, { shell, what: 'This step', span: spanOf(text) }),
  );
}

/** Whether no job before had the same commands, by aliases, with the same variables. */
function onceEach(): (job: Job) => boolean {
  const numbers = new Map<TreeNode, number>();
  const known = new Set<string>();
  const numberOf = (node: TreeNode): number => {
    const number = numbers.get(node) ?? numbers.size;
    numbers.set(node, number);
    return number;
  };
  return (job) => {
    const { mapping, commands } = job;
    const others = ['shell', 'entrypoint', 'inputs'].flatMap((name) => mapping.entries.get(name)?.node ?? []);
    const key = JSON.stringify([commands, others, settersOf(job)].map((nodes) => nodes.map(numberOf)));
    const isNew = !known.has(key);
    known.add(key);
    return isNew;
  };
}

/** All mappings with commands, each once, however many aliases lead to it. */
function* jobsIn(documents: Documents): Generator<Scope & Pick<Job, 'mapping' | 'isHidden'>> {
  const seen = new Set<TreeNode>();
  const complete = completer(documents);
  const hidden = hiddenJobs(documents);
  const around = includedLevel(documents);
  const pending: { node: TreeNode | undefined; level: Level | undefined }[] = documents.roots
    .map((node) => ({ node, level: around }))
    .reverse();
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { node, level: outer } = next;
    if (node === undefined || seen.has(node)) continue;
    seen.add(node);
    for (const item of itemsOf(node)) pending.push({ node: item, level: outer });
    const mapping = asMapping(node);
    if (mapping === undefined) continue;
    const level = setsVariables(mapping) ? { mapping, outer } : outer;
    const job = complete(mapping);
    if ([...job.entries.keys()].some((key) => isCommandKey(key) || key === 'entrypoint') || isContainerTask(job))
      yield { mapping: job, isHidden: hidden.has(node), level, documents };
    for (const entry of mapping.entries.values()) pending.push({ node: entry.node, level });
  }
}

/** Each text on a line of its own. */
function runsOf(scalar: TreeScalar, scope: Scope): readonly Run[] {
  const { text, span } = jobText(scalar, scope);
  return [
    { text, span },
    { text: '\n', span: () => span(text.length, text.length) },
  ];
}

/** The folder that a job names, from the root of the repository. */
function folderOf({ mapping }: Job): Script['startsIn'] {
  const keys = ['working_directory', 'workingDirectory', 'directory', 'working_dir'];
  const folder = keys.flatMap((key) => textAt(mapping, key) ?? [])[0];
  if (folder === undefined) return '';
  return /[$<~]|^\//.test(folder) ? DYNAMIC : folder;
}
