import type { EngineSettings, IsolationPart, TakenAway } from '../../model/containers/engine-settings.ts';
import { entryOf, objectAt, partAt, stringsAt } from '../../syntax/json/values.ts';
import { spanOf, type TreeMapping } from '../../syntax/tree/nodes.ts';
import { CONTAINERS_HARDENING, hardeningBy, optionsAt, PODMAN_RUNTIME } from './hardening.ts';
import { USUAL_RUNTIMES } from './runtimes.ts';

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
    takenAway: [
      ...OPTIONS.flatMap(([name, value, part]) => takenAwayBy(table, name, value, part)),
      ...LISTS.flatMap(([name, pattern, part]) => weakItems(table, name, pattern, part)),
      ...weakItems(objectAt(root, 'engine'), 'hooks_dir', UNUSUAL_HOOKS, 'hooks'),
      ...otherRuntime(objectAt(root, 'engine')),
    ],
    hardening: hardeningBy(
      [...CONTAINERS_HARDENING, ...PODMAN_RUNTIME],
      [...optionsAt(table, CONTAINERS_HARDENING), ...optionsAt(objectAt(root, 'engine'), PODMAN_RUNTIME)],
    ),
  };
}

/** The folders of hooks that packages own. */
const UNUSUAL_HOOKS = /^(?!\/(?:usr|etc)\/(?:local\/)?(?:share\/)?containers\/oci\/hooks\.d\/?$)/;

/** The lists of the table `containers`, the items that lead to the host, and what they are. */
const LISTS: readonly (readonly [name: string, pattern: RegExp, part: IsolationPart])[] = [
  [
    'default_capabilities',
    /^(?:CAP_)?(?:ALL|SYS_ADMIN|SYS_MODULE|SYS_PTRACE|SYS_RAWIO|DAC_READ_SEARCH|BPF|PERFMON|NET_ADMIN|MAC_ADMIN|MAC_OVERRIDE|SYS_BOOT|SYSLOG)$/i,
    'capabilities',
  ],
  ['volumes', /^(?:\/:|\/(?:etc|proc|sys|dev|boot|root|run|var|var\/run|var\/lib)\/?:|[^:]*\.sock:)/, 'mounts'],
  ['mounts', /(?:^|,)(?:src|source)=(?:\/|\/(?:etc|proc|sys|dev|boot|root|run|var)\/?|[^,]*\.sock)(?:,|$)/, 'mounts'],
  ['devices', /^\/dev\/(?:sd|nvme|vd|xvd|mem|kmem|dm-|mapper|loop|port)/, 'mounts'],
];

function weakItems(
  table: TreeMapping | undefined,
  name: string,
  pattern: RegExp,
  part: IsolationPart,
): readonly TakenAway[] {
  return stringsAt(table, name)
    .filter(({ node }) => pattern.test(node.value))
    .map((found) => ({ part, span: spanOf(found.node), entry: entryOf(found) }));
}

function otherRuntime(table: TreeMapping | undefined): readonly TakenAway[] {
  const found = partAt(table, 'runtime');
  if (found?.node.kind !== 'scalar' || USUAL_RUNTIMES.has(found.node.value)) return [];
  return [{ part: 'runtime', span: spanOf(found.node), entry: entryOf(found) }];
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
  ['userns', 'host', 'users'],
  ['no_new_privileges', 'false', 'privileges'],
  ['cgroupns', 'host', 'cgroups'],
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
