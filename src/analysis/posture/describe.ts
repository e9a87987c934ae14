import { positionAt } from '../../model/position.ts';
import type { Span } from '../../model/source.ts';
import type { CapabilitySet } from './capabilities.ts';
import type { Posture } from './index.ts';
import type { Limit } from './limits.ts';
import type { MountClass, PostureMount } from './mounts.ts';
import { NAMESPACES, type NamespaceName, type NamespaceTrait } from './namespaces.ts';
import type { Assumption } from './trait.ts';

/** A posture in plain words and numbers, small enough to keep for every container of a repository. */
export interface ContainerPosture {
  readonly path: string;
  readonly line: number;
  readonly name: string;
  readonly namespaces: Readonly<Record<NamespaceName, DescribedTrait>>;
  readonly user: DescribedTrait;
  readonly privileged: DescribedTrait;
  readonly seccomp: DescribedTrait;
  readonly apparmor: DescribedModule;
  readonly selinux: DescribedModule;
  readonly noNewPrivileges: DescribedTrait;
  readonly systemPaths: DescribedTrait;
  readonly rootfs: DescribedTrait;
  readonly capabilities: Readonly<Record<'bounding' | 'effective' | 'reachable', DescribedCapabilities>>;
  readonly mounts: readonly DescribedMount[];
  readonly devices: readonly DescribedTrait[];
  readonly limits: Readonly<Record<'memory' | 'cpu' | 'pids' | 'files' | 'restart', DescribedTrait>>;
  readonly ports: readonly DescribedTrait[];
  /** Options that have no effect because of `privileged`. */
  readonly overridden: readonly DescribedTrait[];
  readonly assumptions: readonly Assumption[];
  /** Ids of the rules that found an escape path, in order. */
  readonly escapePaths: readonly string[];
}

export interface DescribedTrait {
  readonly value: string;
  /** The start of the deciding setting; undefined for a default. */
  readonly at: Place | undefined;
}

export interface Place {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

interface DescribedModule extends DescribedTrait {
  readonly enforced: 'yes' | 'no' | 'unknown';
}

interface DescribedCapabilities {
  /** Sorted. */
  readonly certain: readonly string[];
  /** The capabilities that it may have in addition. */
  readonly perhaps: readonly string[];
}

interface DescribedMount extends Pick<PostureMount, 'class' | 'path' | 'target' | 'access' | 'propagation'> {
  readonly class: MountClass;
  readonly at: Place;
}

export function describePosture(posture: Posture, escapePaths: readonly string[]): ContainerPosture {
  const { container, namespaces, capabilities } = posture;
  const { path, line } = placeOf(container.span);
  const traits = NAMESPACES.map(
    (name) => [name, described(namespaceText(namespaces[name]), namespaces[name].at)] as const,
  );
  return {
    path,
    line,
    name: container.name,
    namespaces: Object.fromEntries(traits) as ContainerPosture['namespaces'],
    user: described(userText(posture), posture.user.at),
    privileged: described(posture.privileged.value, posture.privileged.at),
    seccomp: described(posture.seccomp.value, posture.seccomp.at),
    apparmor: { enforced: posture.apparmor.isEnforced, ...described(posture.apparmor.value, posture.apparmor.at) },
    selinux: { enforced: posture.selinux.isEnforced, ...described(posture.selinux.value, posture.selinux.at) },
    noNewPrivileges: described(posture.noNewPrivileges.value, posture.noNewPrivileges.at),
    systemPaths: described(posture.systemPaths.value, posture.systemPaths.at),
    rootfs: described(posture.rootfs.value, posture.rootfs.at),
    capabilities: {
      bounding: namesIn(capabilities.bounding),
      effective: namesIn(capabilities.effective),
      reachable: namesIn(capabilities.reachable),
    },
    mounts: posture.mounts.map(({ class: kind, path: source, target, access, propagation, at }) => {
      return { class: kind, path: source, target, access, propagation, at: placeOf(at) };
    }),
    devices: devicesOf(posture),
    limits: limitsOf(posture),
    ports: posture.ports.map(({ target, reach, at }) => described(`${portText(target)} on ${reachText(reach)}`, at)),
    overridden: posture.overridden.map(({ span, message }) => described(message, span)),
    assumptions: posture.assumptions,
    escapePaths,
  };
}

function devicesOf({ devices, deviceRules }: Posture): ContainerPosture['devices'] {
  return [
    ...devices.map(({ path, permissions, at }) => described(`${path} ${permissions}`, at)),
    ...deviceRules.map(({ kind, numbers, permissions, at }) => described(`${kind} ${numbers} ${permissions}`, at)),
  ];
}

function limitsOf({ limits: { memory, cpu, pids, files, restart } }: Posture): ContainerPosture['limits'] {
  return {
    memory: described(limitText(memory.value), memory.at),
    cpu: described(limitText(cpu.value), cpu.at),
    pids: described(limitText(pids.value), pids.at),
    files: described(limitText(files.value), files.at),
    restart: described(restart.value ?? 'unknown', restart.at),
  };
}

function described(value: string, at: Span | undefined): DescribedTrait {
  return { value, at: at && placeOf(at) };
}

function placeOf({ file, start }: Span): Place {
  return { path: file.path, ...positionAt(file, start) };
}

function namespaceText({ value }: NamespaceTrait): string {
  if (value.kind === 'container') return `container ${value.name}`;
  return value.kind === 'unknown' ? `unknown: ${value.reason}` : value.kind;
}

/** Other text is not printed: it may be anything, even a secret. */
const USER = /^[\w.-]{1,32}(?::[\w.-]{1,32})?$/;

function userText({ user: { value, name, assumes } }: Posture): string {
  if (assumes !== undefined) return `${value} (assumed)`;
  return value === 'other' && name !== undefined && USER.test(name) ? name : value;
}

function namesIn({ certain, possible }: CapabilitySet): DescribedCapabilities {
  return { certain: [...certain].sort(), perhaps: [...possible].filter((name) => !certain.has(name)).sort() };
}

function limitText(limit: Limit): string {
  return limit.kind === 'limited' ? limit.text : limit.kind;
}

function portText(range: Posture['ports'][number]['target']): string {
  if (range === undefined) return 'a port';
  return range.from === range.to ? String(range.from) : `${range.from}-${range.to}`;
}

function reachText(reach: Posture['ports'][number]['reach']): string {
  return reach === 'unknown' ? 'an unknown address' : reach;
}
