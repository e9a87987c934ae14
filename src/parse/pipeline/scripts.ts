import type { GapNotification } from '../../model/findings/gap.ts';
import { DYNAMIC } from '../../model/located.ts';
import type { Script } from '../../model/shell.ts';
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
import { RUNS } from '../run-options/calls.ts';
import { mentionsEngine } from '../run-options/command-lines.ts';
import { mayStartAnything } from '../run-options/may-run-files.ts';
import type { Sourced } from '../run-options/passed-variables.ts';
import { listedWord } from '../scripts/listed-words.ts';
import { unreadShell } from '../scripts/unread-shell.ts';
import { commandsOf, isCommandKey, otherCommandsOf, shellCommandOf } from './command-keys.ts';
import { jobText } from './expressions.ts';
import { type Levels, passedBy, setsVariables, textAt, variablesOf } from './variables.ts';

interface Job extends Levels {
  readonly mapping: TreeMapping;
  /** The texts that its shell reads. */
  readonly commands: readonly TreeScalar[];
}

/** What jobs run. */
export interface JobScripts {
  /** The commands that may start containers or build images. What one job runs is one script, since later lines depend on earlier ones. */
  readonly scripts: readonly Script[];
  /** Commands for shells that are not read. */
  readonly notifications: readonly GapNotification[];
}

export function pipelineScripts(roots: readonly (TreeNode | undefined)[], sourced: Sourced): JobScripts {
  const isNew = onceEach();
  const jobs = roots.flatMap((root) => [...jobsIn(root, roots)]);
  return {
    scripts: jobs.filter(isNew).flatMap((job) => [...scriptOf(job, sourced), ...shellOf(job), ...entrypointOf(job)]),
    notifications: unreadIn(jobs),
  };
}

function scriptOf(job: Job, sourced: Sourced): readonly Script[] {
  const excerpt = excerptOf(job.commands.flatMap((scalar) => runsOf(scalar, job)));
  const { text } = excerpt;
  // a variable may be the name of an engine
  const mayStart = text.includes('$') && mentionsEngine(job.mapping.file.text);
  if (!mayStart && !mayStartAnything(text) && !RUNS.test(text)) return [];
  const script = parseScript(excerpt, variablesOf(job), { isBash: true, sourced });
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
  const words = node?.kind === 'sequence' ? node.items.flatMap((item) => asScalar(item.node) ?? []) : [];
  const excerpt = excerptOf(words.flatMap((word) => listedWord(word, jobText(word, job))));
  return mentionsEngine(excerpt.text) ? [parseScript(excerpt, variablesOf(job))] : [];
}

/** Commands for shells of Windows that may start containers, each once. */
function unreadIn(jobs: readonly Job[]): readonly GapNotification[] {
  const found = new Map(jobs.flatMap(({ mapping, roots }) => otherCommandsOf(mapping, roots)));
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
  return ({ mapping, commands, levels }) => {
    const others = ['shell', 'entrypoint'].flatMap((name) => mapping.entries.get(name)?.node ?? []);
    const key = JSON.stringify([commands, others, levels].map((nodes) => nodes.map(numberOf)));
    const isNew = !known.has(key);
    known.add(key);
    return isNew;
  };
}

/** All mappings with commands, each once, however many aliases lead to it. */
function* jobsIn(root: TreeNode | undefined, roots: Levels['roots']): Generator<Job> {
  const seen = new Set<TreeNode>();
  const pending: { node: TreeNode | undefined; levels: readonly TreeMapping[] }[] = [{ node: root, levels: [] }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { node, levels } = next;
    if (node === undefined || seen.has(node)) continue;
    seen.add(node);
    const mapping = asMapping(node);
    if (node.kind === 'sequence') pending.push(...node.items.map((item) => ({ node: item.node, levels })));
    if (mapping === undefined) continue;
    const own = setsVariables(mapping) ? [...levels, mapping] : levels;
    if ([...mapping.entries.keys()].some((key) => isCommandKey(key) || key === 'entrypoint'))
      yield { mapping, levels: own, roots, commands: commandsOf(mapping, roots) };
    pending.push(...[...mapping.entries.values()].map((entry) => ({ node: entry.node, levels: own })));
  }
}

/** Each text on a line of its own. */
function runsOf(scalar: TreeScalar, levels: Levels): readonly Run[] {
  const { text, span } = jobText(scalar, levels);
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
