import type { EngineSettings, IsolationPart, TakenAway } from '../../model/containers/engine-settings.ts';
import { entryOf, objectAt, partAt } from '../../syntax/json/values.ts';
import { spanOf, type TreeMapping } from '../../syntax/tree/nodes.ts';

/** `containers.conf`: https://github.com/containers/common/blob/main/docs/containers.conf.5.md */
export function containersSettings(root: TreeMapping): EngineSettings {
  const table = objectAt(root, 'containers');
  return {
    kind: 'engine',
    file: root.file,
    span: spanOf(root),
    reader: 'Podman',
    registries: [],
    listeners: [],
    verifiesClients: undefined,
    takenAway: OPTIONS.flatMap(([name, value, part]) => takenAwayBy(table, name, value, part)),
  };
}

/** The options of the table `containers`, the value that takes something away, and what that is. */
const OPTIONS: readonly (readonly [name: string, value: string, part: IsolationPart])[] = [
  ['privileged', 'true', 'all'],
  ['seccomp_profile', 'unconfined', 'seccomp'],
  ['apparmor_profile', 'unconfined', 'apparmor'],
  ['label', 'false', 'selinux'],
  ['netns', 'host', 'network'],
  ['pidns', 'host', 'pid'],
  ['ipcns', 'host', 'ipc'],
];

function takenAwayBy(
  table: TreeMapping | undefined,
  name: string,
  value: string,
  part: IsolationPart,
): readonly TakenAway[] {
  const found = partAt(table, name);
  if (found?.node.kind !== 'scalar' || found.node.value !== value) return [];
  // a text is not a boolean
  if (/^(?:true|false)$/.test(value) !== (found.node.style === 'plain')) return [];
  return [{ part, span: spanOf(found.node), entry: entryOf(found) }];
}
