import type { Span } from '../../model/source.ts';
import {
  asMapping,
  asScalar,
  entryOf,
  type TreeEntry,
  type TreeMapping,
  type TreeNode,
} from '../../syntax/tree/nodes.ts';
import type { DefinitionsAt } from '../scripts/gap-definitions.ts';
import { callsOf } from './tasks.ts';

/** For a place: the entries of `vars` in the file, in its task and in calls of that task, and the lists that a loop in the task takes items from. */
export function definitionsIn(root: TreeMapping | undefined): DefinitionsAt {
  const tasks = asMapping(entryOf(root, 'tasks')?.node)?.entries ?? new Map<string, TreeEntry>();
  const calls = [...tasks.values()].flatMap(({ node }) => callsOf(node));
  return ({ start }: Span) => {
    const [name = '', task] = [...tasks].find(([, entry]) => entry.start <= start && start < entry.end) ?? [];
    const own = task === undefined ? [] : callsOf(task.node);
    const loops = own.flatMap((call) => entryOf(call, 'for') ?? []);
    const levels = [root, asMapping(task?.node), ...calls.filter((call) => isCallOf(call, name))];
    return (variable) =>
      [
        ...levels.flatMap((level) => entryOf(asMapping(entryOf(level, 'vars')?.node), variable) ?? []),
        ...loops.filter(({ node }) => itemName(node) === variable),
      ].map(textOf);
  };
}

function isCallOf(call: TreeMapping, name: string): boolean {
  return asScalar(entryOf(call, 'task')?.node)?.value === name;
}

function itemName(loop: TreeNode): string {
  return asScalar(entryOf(asMapping(loop), 'as')?.node)?.value ?? 'ITEM';
}

function textOf({ owner, start, end }: TreeEntry): string {
  return owner.file.text.slice(start, end);
}
