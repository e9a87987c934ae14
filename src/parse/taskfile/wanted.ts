import { resolvePath } from '../../analysis/paths/shell-paths.ts';
import { limitReached } from '../../model/findings/reached-limits.ts';
import type { Excerpt } from '../../model/source.ts';
import { asMapping, asScalar, entryOf, type TreeMapping, type TreeNode } from '../../syntax/tree/nodes.ts';
import type { PassedVariable } from '../frontend.ts';
import { type FoundFile, folderOf, placedIn } from '../recipes/texts.ts';
import { templatedScript } from '../scripts/templated-script.ts';
import { fromFolder } from './included-path.ts';
import { NOTHING_CALLED, type TaskFile, type TaskRequest, type TaskRoom, taskFile, taskNamed } from './task-files.ts';
import {
  callsIn,
  commandOf,
  type GivenValues,
  itemsOf,
  ofVariables,
  partsOf,
  stepsOf,
  type TaskCommand,
} from './tasks.ts';
import type { TaskScope } from './values.ts';

/** A command that Task runs for another command. */
export interface WantedCommand {
  readonly text: Excerpt;
  /** The absolute folder in which it runs. */
  readonly folder: string;
}

/** A task with what its caller gives it. */
interface Call {
  readonly file: TaskFile;
  readonly task: TreeNode;
  readonly called: GivenValues;
}

interface Walk {
  readonly request: TaskRequest;
  readonly found: WantedCommand[];
  /** The calls that were read, and the files. */
  readonly seen: Map<TreeNode, Set<string>>;
  readonly files: Set<TaskFile>;
}

/** In characters of commands, names and variables, of one run of Task. */
const ALLOWANCE = 1_000_000;
/** The cost of a call, of a round of a loop, and of a command. */
const COST = 50;

/** The commands of tasks, and of those that they need or call, which come first, also those of included files. */
export function commandsForTasks(
  start: FoundFile,
  { names, given }: { readonly names: readonly string[]; readonly given: readonly PassedVariable[] },
  request: TaskRequest['request'],
): readonly WantedCommand[] {
  const room: TaskRoom = { left: ALLOWANCE };
  const asked: TaskRequest = { request, given, room };
  const file = taskFile(start, asked, { folder: folderOf(start.path), including: undefined, inherited: [] });
  if (file === undefined) return [];
  const walk: Walk = { request: asked, found: [], seen: new Map(), files: new Set() };
  const wanted = (names.length === 0 ? ['default'] : names).flatMap((name) =>
    callsOfName(name, file, NOTHING_CALLED, walk),
  );
  addAll(wanted, walk);
  if (room.left < 0)
    limitReached(start.source.span(0, 0), 'The tasks of the Taskfile call each other more often than is read.');
  return walk.found;
}

/** Without recursion, since a chain of tasks may have any length. */
function addAll(wanted: readonly Call[], walk: Walk): void {
  const open: (Call | (() => void))[] = wanted.toReversed();
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (typeof one === 'function') one();
    else if (isFirst(one, walk)) {
      const call = one;
      addFile(call.file, walk);
      open.push(() => addCommands(call, walk), ...calledBy(call, walk).toReversed());
    }
  }
}

function isFirst({ task, called }: Call, { seen, request: { room } }: Walk): boolean {
  const key = JSON.stringify([...called]);
  room.left -= COST + key.length;
  const known = seen.get(task) ?? new Set();
  if (room.left < 0 || known.has(key)) return false;
  seen.set(task, known.add(key));
  return true;
}

/** Task evaluates the variables of a file for each of its tasks. */
function addFile(file: TaskFile, walk: Walk): void {
  if (walk.files.has(file)) return;
  walk.files.add(file);
  for (const run of ofVariables(file.root))
    addCommand({ run, levels: [file.root], called: NOTHING_CALLED }, file, walk);
}

function addCommands(call: Call, walk: Walk): void {
  const { file, task } = call;
  const scope = scopeOf(call);
  for (const step of stepsOf(task))
    for (const items of roundsOf(step, call, walk))
      for (const run of commandOf(step)) addCommand({ ...scope, run, items }, file, walk);
  const givers = [asMapping(task), ...neededBy(task).flatMap(callsIn)];
  for (const run of givers.flatMap(ofVariables)) addCommand({ ...scope, run }, file, walk);
}

function addCommand(command: TaskCommand, file: TaskFile, { found, request: { room } }: Walk): void {
  room.left -= COST + command.run.value.length;
  if (room.left < 0) return;
  const text = placedIn(file.source, templatedScript(command.run, file.values.templatesOf(command)));
  found.push({ text, folder: folderIn(command, file) });
}

function folderIn({ levels: [, task], called }: TaskScope, file: TaskFile): string {
  const dir = task && asScalar(entryOf(task, 'dir')?.node)?.value;
  const levels = [file.root, ...(task === undefined ? [] : [task])];
  const known = dir === undefined ? undefined : file.values.textOf(fromFolder(dir), { levels, called });
  return known === undefined ? file.folder : resolvePath(file.folder, known);
}

function scopeOf({ file, task, called }: Call): TaskScope {
  const own = asMapping(task);
  return { levels: own === undefined ? [file.root] : [file.root, own], called };
}

function neededBy(task: TreeNode): readonly TreeNode[] {
  return [...partsOf(asMapping(task), 'deps'), ...stepsOf(task)];
}

/** `deps: [name]`, `deps: [{ task: name }]`, `cmds: [{ task: name, vars: … }]`, `cmds: [{ for: [a, b], task: '{{.ITEM}}' }]` */
function calledBy(call: Call, walk: Walk): readonly Call[] {
  const { file, task } = call;
  const scope = scopeOf(call);
  const plain = partsOf(asMapping(task), 'deps').flatMap((node) => asScalar(node)?.value ?? []);
  const direct = plain.flatMap((name) => callsOfName(name, file, NOTHING_CALLED, walk));
  const others = neededBy(task).flatMap((step) =>
    callsIn(step).flatMap((mapping) => {
      const name = asScalar(entryOf(mapping, 'task')?.node)?.value;
      if (name === undefined) return [];
      return roundsOf(step, call, walk).flatMap((items) => {
        const inRound = { ...scope, items };
        const meant = file.values.textOf(name, inRound);
        return meant === undefined ? [] : callsOfName(meant, file, variablesOf(mapping, file, inRound, walk), walk);
      });
    }),
  );
  return [...direct, ...others];
}

function callsOfName(name: string, file: TaskFile, called: GivenValues, walk: Walk): readonly Call[] {
  const { room } = walk.request;
  room.left -= COST + name.length;
  const found = room.left < 0 ? undefined : taskNamed(name, file, walk.request);
  return found === undefined ? [] : [{ ...found, called }];
}

/** The variables that a call gives, with the values that they have for the caller. */
function variablesOf(call: TreeMapping, { values }: TaskFile, scope: TaskScope, { request }: Walk): GivenValues {
  const given = asMapping(entryOf(call, 'vars')?.node)?.entries;
  if (given === undefined) return NOTHING_CALLED;
  request.room.left -= given.size * COST;
  if (request.room.left < 0) return NOTHING_CALLED;
  return new Map([...given].map(([name, { node }]) => [name, values.textOf(asScalar(node)?.value ?? '{{', scope)]));
}

const ONCE: readonly undefined[] = [undefined];

/** The variables of the rounds in which a step runs: `for: [a, b]`, `for: { var: NAME, split: ',', as: ONE }`, `for: { matrix: … }`, `for: sources` */
function roundsOf(step: TreeNode, call: Call, walk: Walk): readonly (GivenValues | undefined)[] {
  const loop = entryOf(asMapping(step), 'for')?.node;
  if (loop === undefined) return ONCE;
  const { room } = walk.request;
  const mapping = asMapping(loop);
  const matrix = asMapping(entryOf(mapping, 'matrix')?.node);
  const name = asScalar(entryOf(mapping, 'as')?.node)?.value ?? 'ITEM';
  const rounds =
    matrix === undefined
      ? listed(loop, call, walk).map((text) => new Map([[name, text]]))
      : product(matrix, call, room);
  room.left -= rounds.length * COST;
  return room.left < 0 ? [] : rounds;
}

/** The texts that a loop runs through. */
function listed(loop: TreeNode, call: Call, walk: Walk): readonly string[] {
  if (loop.kind === 'sequence') return textsIn(loop, call);
  if (loop.kind === 'scalar') return filesOf(loop.value, call, walk);
  const name = asScalar(entryOf(loop, 'var')?.node)?.value;
  const value = name === undefined ? undefined : call.file.values.valueOf(name, scopeOf(call));
  if (typeof value !== 'string') return value === undefined ? [] : textsIn(value, call);
  const split = asScalar(entryOf(loop, 'split')?.node)?.value;
  return (split === undefined ? value.split(/\s+/) : value.split(split)).filter((text) => text !== '');
}

function textsIn(list: TreeNode, call: Call): readonly string[] {
  const scope = scopeOf(call);
  return itemsOf(list).flatMap((node) => call.file.values.textOf(asScalar(node)?.value ?? '{{', scope) ?? []);
}

/** The files that the patterns of `sources` and `generates` match. */
function filesOf(key: string, call: Call, { request: { request } }: Walk): readonly string[] {
  if (key !== 'sources' && key !== 'generates') return [];
  const patterns = partsOf(asMapping(call.task), key).flatMap((node) => asScalar(node)?.value ?? []);
  const folder = folderIn(scopeOf(call), call.file);
  return patterns.flatMap((pattern) => request.matching(resolvePath(folder, pattern)));
}

/** Each value of each key with each one of the others: `{{.ITEM.OS}}` */
function product(matrix: TreeMapping, call: Call, room: TaskRoom): readonly GivenValues[] {
  let rounds: readonly (readonly (readonly [string, string])[])[] = [[]];
  for (const [key, { node }] of matrix.entries) {
    const reference = asScalar(entryOf(asMapping(node), 'ref')?.node)?.value.replace(/^\./, '');
    const value = reference === undefined ? node : call.file.values.valueOf(reference, scopeOf(call));
    const texts = value === undefined || typeof value === 'string' ? [] : textsIn(value, call);
    const size = (rounds[0]?.length ?? 0) + 1;
    room.left -= rounds.length * texts.length * size;
    if (room.left < 0) return [];
    rounds = rounds.flatMap((round) => texts.map((text) => [...round, [`ITEM.${key}`, text] as const]));
  }
  return rounds.map((round) => new Map(round));
}
