import { splitAt } from '../../syntax/lists/index.ts';
import type { Flag } from './flags.ts';

/** The options whose values Podman splits at commas, which Docker does not: https://docs.podman.io/en/latest/markdown/podman-run.1.html */
const LISTS: ReadonlySet<string> = new Set(
  `add-host cap-add cap-drop device device-cgroup-rule dns dns-option dns-search expose gpus group-add network-alias publish sysctl
  ulimit`.split(/\s+/),
);

/** Each value of a list is an option of its own. */
export function withSplitLists(flags: readonly Flag[]): readonly Flag[] {
  return flags.flatMap((flag): readonly Flag[] => {
    const { name, value } = flag;
    if (value === undefined || !LISTS.has(name) || !value.text.includes(',')) return [flag];
    return splitAt(value, ',').map((one) => ({ ...flag, value: one }));
  });
}
