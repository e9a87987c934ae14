import type { ContainerPosture, DescribedTrait, Place } from '../../analysis/posture/describe.ts';
import type { NamespaceName } from '../../analysis/posture/namespaces.ts';
import { ALL_CAPABILITIES, DEFAULT_CAPABILITIES } from '../../data/capabilities.ts';
import { fromHost } from './posture-cells.ts';

/**
 * - `closed`: it separates the container from the host.
 * - `opened`: a file takes it away; `missing`: it is off by default, and no file switches it on.
 * - `shared`: another container is inside.
 */
export type WallState = 'closed' | 'opened' | 'missing' | 'shared' | 'unknown';

/** One of the things that separate a container from the host. */
export interface Wall {
  readonly id: string;
  /** For a picture. */
  readonly label: string;
  readonly state: WallState;
  /** The state in words that continue a sentence. */
  readonly text: string;
  /** The setting that decides; undefined for a default. */
  readonly at: Place | undefined;
}

/** The walls of a container, in the order of a picture. */
export function wallsOf(posture: ContainerPosture): readonly Wall[] {
  const { seccomp, rootfs } = posture;
  return [
    namespaceWall('pid', 'PID', posture),
    namespaceWall('ipc', 'IPC', posture),
    namespaceWall('network', 'NET', posture),
    mountWall(posture),
    namespaceWall('uts', 'UTS', posture),
    namespaceWall('user', 'USER', posture),
    namespaceWall('cgroup', 'CGROUP', posture),
    wall('seccomp', 'seccomp', stateOf(seccomp, ['default', 'custom']), seccomp.at, 'seccomp filter'),
    moduleWall(posture),
    capabilityWall(posture),
    wall('root', 'read-only', stateOf(rootfs, ['read-only']), rootfs.at, 'read-only root file system'),
  ];
}

function wall(id: string, label: string, state: WallState, at: Place | undefined, text: string): Wall {
  return { id, label, state, at, text };
}

function stateOf({ value, at }: DescribedTrait, closed: readonly string[]): WallState {
  if (value === 'unknown') return 'unknown';
  if (closed.includes(value)) return 'closed';
  return at === undefined ? 'missing' : 'opened';
}

function namespaceWall(name: NamespaceName, label: string, { namespaces }: ContainerPosture): Wall {
  const { value, at } = namespaces[name];
  const text = `${name === 'network' || name === 'user' || name === 'cgroup' ? name : label} namespace`;
  if (value.startsWith('container ')) return wall(name, label, 'shared', at, `${text} of ${value}`);
  if (value === 'private') return wall(name, label, 'closed', at, text);
  if (value !== 'host') return wall(name, label, 'unknown', at, text);
  return wall(name, label, at === undefined ? 'missing' : 'opened', at, text);
}

function mountWall({ mounts }: ContainerPosture): Wall {
  const [first, ...others] = mounts.filter(fromHost);
  if (first !== undefined) {
    const text = `${others.length + 1} ${others.length === 0 ? 'mount' : 'mounts'} from the host`;
    return wall('mount', 'MNT', 'opened', first.at, text);
  }
  const unsure = mounts.find(({ class: kind }) => kind === 'unknown');
  return wall('mount', 'MNT', unsure === undefined ? 'closed' : 'unknown', unsure?.at, 'mounts');
}

/** One of AppArmor and SELinux is enough. */
function moduleWall({ apparmor, selinux }: ContainerPosture): Wall {
  const enforced = [apparmor.enforced, selinux.enforced];
  const at = apparmor.at ?? selinux.at;
  const text = 'AppArmor or SELinux';
  if (enforced.includes('yes')) return wall('module', 'LSM', 'closed', at, text);
  if (enforced.includes('unknown')) return wall('module', 'LSM', 'unknown', at, text);
  return wall('module', 'LSM', at === undefined ? 'missing' : 'opened', at, text);
}

function capabilityWall({ capabilities: { reachable }, privileged }: ContainerPosture): Wall {
  const added = reachable.certain.filter((name) => !isDefault(name));
  if (added.length > 0) return wall('capabilities', 'caps', 'opened', privileged.at, capabilityText(added));
  const state = reachable.perhaps.some((name) => !isDefault(name)) ? 'unknown' : 'closed';
  return wall('capabilities', 'caps', state, undefined, 'capabilities beyond the default');
}

const NAMED = 3;

function capabilityText(added: readonly string[]): string {
  if (added.length === ALL_CAPABILITIES.length - DEFAULT.size) return 'all capabilities';
  const rest = added.length - NAMED;
  const named = added.slice(0, NAMED).join(', ');
  return rest > 0
    ? `${named} and ${rest} more capabilities`
    : `${added.length === 1 ? 'capability' : 'capabilities'} ${named}`;
}

const DEFAULT: ReadonlySet<string> = new Set(DEFAULT_CAPABILITIES);

function isDefault(name: string): boolean {
  return DEFAULT.has(name);
}
