import type { ContainerPosture, DescribedTrait } from '../../analysis/posture/describe.ts';
import type { NamespaceName } from '../../analysis/posture/namespaces.ts';
import { ALL_CAPABILITIES, DEFAULT_CAPABILITIES } from '../../data/capabilities.ts';

/** The columns of a row of the matrix, as short as possible; {@link LEGEND} explains them. */
export interface PostureCells {
  readonly namespaces: readonly string[];
  readonly user: string;
  readonly capabilities: string;
  readonly hardening: string;
  readonly limits: string;
  /** Ways out, without the common part of their ids. */
  readonly paths: readonly string[];
}

export const NAMESPACE_COLUMNS: readonly (readonly [NamespaceName, string])[] = [
  ['pid', 'pid'],
  ['ipc', 'ipc'],
  ['network', 'net'],
  ['mount', 'mnt'],
  ['uts', 'uts'],
  ['user', 'usr'],
  ['cgroup', 'cgr'],
];

export const LEGEND: readonly string[] = [
  'namespaces: . private, H of the host, C of another container, ? unknown; mnt: how many mounts come from the host',
  `caps: how many capabilities the program has, of how many it could get; ${DEFAULT_CAPABILITIES.length} by default, ${ALL_CAPABILITIES.length} in all`,
  'harden: S seccomp filter, A AppArmor or SELinux, P protected system paths, N no new privileges, R read-only root; - off, ? unknown',
  'limits: M memory, C CPU, P processes, F open files; - none, ? unknown',
  'user: * assumed, as no file that was read sets one',
];

export function cellsOf(posture: ContainerPosture): PostureCells {
  return {
    namespaces: NAMESPACE_COLUMNS.map(([name]) =>
      name === 'mount' ? mountCell(posture) : namespaceCell(posture.namespaces[name]),
    ),
    user: userCell(posture.user),
    capabilities: capabilityCell(posture),
    hardening: hardeningCell(posture),
    limits: limitCell(posture),
    paths: posture.escapePaths.map((id) => id.replace(/^escape-path-/, '')),
  };
}

/** The user without the group. */
function userCell({ value }: DescribedTrait): string {
  if (value === 'other') return 'non-root';
  return value.replace(/^(\w+) \(assumed\)$/, '$1*').replace(/:.*/s, '');
}

function namespaceCell({ value }: DescribedTrait): string {
  if (value === 'private') return '.';
  if (value === 'host') return 'H';
  return value.startsWith('container ') ? 'C' : '?';
}

const FROM_HOST: ReadonlySet<string> = new Set(['engine socket', 'host root', 'system folder', 'home', 'host folder']);

export function fromHost({ class: kind }: ContainerPosture['mounts'][number]): boolean {
  return FROM_HOST.has(kind);
}

function mountCell({ mounts }: ContainerPosture): string {
  const count = mounts.filter(fromHost).length;
  return count === 0 ? '.' : String(Math.min(count, 99));
}

function capabilityCell({ capabilities: { bounding, effective, reachable } }: ContainerPosture): string {
  const has = count(effective);
  const couldGet = count(reachable);
  return has === couldGet ? has : `${has} of ${count(bounding)}`;
}

function count({ certain, perhaps }: ContainerPosture['capabilities']['bounding']): string {
  return perhaps.length === 0 ? String(certain.length) : '?';
}

function hardeningCell({ seccomp, apparmor, selinux, systemPaths, noNewPrivileges, rootfs }: ContainerPosture): string {
  const modules = [apparmor.enforced, selinux.enforced];
  const isConfined = modules.includes('yes') ? 'yes' : modules.includes('unknown') ? 'unknown' : 'no';
  return [
    mark('S', seccomp.value, ['default', 'custom']),
    mark('A', isConfined, ['yes']),
    mark('P', systemPaths.value, ['masked']),
    mark('N', noNewPrivileges.value, ['yes']),
    mark('R', rootfs.value, ['read-only']),
  ].join('');
}

function limitCell({ limits }: ContainerPosture): string {
  const limit = (letter: string, { value }: DescribedTrait) =>
    value === 'unlimited' ? '-' : value === 'unknown' ? '?' : letter;
  return [limit('M', limits.memory), limit('C', limits.cpu), limit('P', limits.pids), limit('F', limits.files)].join(
    '',
  );
}

function mark(letter: string, value: string, on: readonly string[]): string {
  if (value === 'unknown') return '?';
  return on.includes(value) ? letter : '-';
}
