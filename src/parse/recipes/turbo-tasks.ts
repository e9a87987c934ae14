import type { RecipeRequest } from '../../syntax/shell/files/script-files.ts';
import { asMapping, asScalar, entryOf, type TreeMapping } from '../../syntax/tree/nodes.ts';
import { packageIn } from './workspaces.ts';

interface TurboTasks {
  /** The names of the tasks, and of those that they depend on. */
  readonly names: readonly string[];
  /** Whether some of them run in packages that those with the tasks depend on. */
  readonly isOfNeeded: boolean;
}

/** The tasks that Turborepo runs for some: `dependsOn` has `name`, `^name` or `package#name`. */
export function turboTasks(asked: readonly string[], root: string, { read }: RecipeRequest): TurboTasks {
  const folder = root === '/' ? '' : root;
  const source = read(`${folder}/turbo.json`) ?? read(`${folder}/turbo.jsonc`);
  const settings = source && packageIn(source, true);
  const tasks = asMapping(entryOf(settings, 'tasks')?.node) ?? asMapping(entryOf(settings, 'pipeline')?.node);
  const names = new Set(asked.map(taskName));
  const needs = needsByTask(tasks);
  let isOfNeeded = false;
  // a set also visits what is added meanwhile
  for (const name of names) {
    for (const need of needs.get(name) ?? []) {
      isOfNeeded ||= need.startsWith('^') || need.includes('#');
      names.add(taskName(need));
    }
  }
  return { names: [...names], isOfNeeded };
}

function needsByTask(tasks: TreeMapping | undefined): ReadonlyMap<string, readonly string[]> {
  const needs = new Map<string, string[]>();
  for (const [key, { node }] of tasks?.entries ?? []) {
    const list = entryOf(asMapping(node), 'dependsOn')?.node;
    const own = list?.kind === 'sequence' ? list.items.flatMap((item) => asScalar(item.node)?.value ?? []) : [];
    const name = taskName(key);
    needs.set(name, [...(needs.get(name) ?? []), ...own]);
  }
  return needs;
}

/** `build` for `^build` and `app#build`. */
function taskName(written: string): string {
  return written.slice(written.indexOf('#') + 1).replace(/^\^/, '');
}
