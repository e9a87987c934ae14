import type { Span } from '../../model/source.ts';
import { groupBy } from '../../support/group-by.ts';
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

/** For a place: the entries of `vars` and `env` in the file, in its task and in calls of that task, and the lists that loops in the task take items from. */
export function definitionsIn(root: TreeMapping | undefined): DefinitionsAt {
  const tasks = asMapping(entryOf(root, 'tasks')?.node)?.entries ?? new Map<string, TreeEntry>();
  const calls = [...tasks.values()].flatMap(({ node }) => callsOf(node));
  return ({ start }: Span) => {
    const [name = '', task] = [...tasks].find(([, entry]) => entry.start <= start && start < entry.end) ?? [];
    const own = task === undefined ? [] : callsOf(task.node);
    const levels = [root, asMapping(task?.node), ...calls.filter((call) => isCallOf(call, name))];
    const defined = [
      ...levels.flatMap((level) =>
        ['vars', 'env'].flatMap((key) => [...(asMapping(entryOf(level, key)?.node)?.entries ?? [])]),
      ),
      ...own.flatMap((call) => entryOf(call, 'for') ?? []).map((loop) => [itemName(loop.node), loop] as const),
    ];
    return new Map([...groupBy(defined, ([key]) => key)].map(([key, all]) => [key, all.map(([, one]) => textOf(one))]));
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
