import { splitAt } from '../../syntax/lists/index.ts';
import type { Flag } from './flags.ts';

/** The options whose values Podman splits at commas, which Docker does not: https://docs.podman.io/en/latest/markdown/podman-run.1.html */
const LISTS: ReadonlySet<string> = new Set(['cap-add', 'cap-drop', 'device', 'device-cgroup-rule', 'group-add']);

/** Each value of a list is an option of its own. */
export function withSplitLists(flags: readonly Flag[]): readonly Flag[] {
  return flags.flatMap((flag): readonly Flag[] => {
    const { name, value } = flag;
    if (value === undefined || !LISTS.has(name) || !value.text.includes(',')) return [flag];
    return splitAt(value, ',').map((one) => ({ ...flag, value: one }));
  });
}
