import { type HostAccess, isClosedAgent } from '../analysis/posture/host-agent.ts';
import type { Container } from '../model/containers/container.ts';
import { isOn, known } from '../model/located.ts';
import type { Span } from '../model/source.ts';
import type { Circumstances } from './given.ts';
import { OF_PIPELINES } from './readmes.ts';

/** Why a container needs what a rule reports, so that a reviewer rarely asks for its removal; undefined if nothing shows it. */
export function neededBy({ subject, rule, span, danger }: Circumstances): string | undefined {
  if (subject.kind !== 'container') return undefined;
  const access = ACCESS.get(rule.id);
  if (
    access !== undefined &&
    danger.attacker !== 'weakness' &&
    isOnlyRead(subject, rule.id, span) &&
    isClosedAgent(subject, access)
  )
    return 'its task needs this, and only neighbours reach it';
  if (rule.id === 'cap-add-net-admin' && makesTunnel(subject)) return 'the tunnel that it makes needs this';
  return OF_MEMORY.has(rule.id) && OF_PIPELINES.test(span.file.path)
    ? 'a machine that runs jobs has few other programs with shared memory'
    : undefined;
}

const ACCESS: ReadonlyMap<string, HostAccess> = new Map<string, HostAccess>([
  ['runtime-socket-mount', 'engine'],
  ['escape-path-socket', 'engine'],
  ['host-root-mount', 'files'],
  ['host-system-mount-readonly', 'files'],
  ['privileged', 'devices'],
  ['escape-path-privileged-device', 'devices'],
]);

/** No program that only watches the files of the host has to change them. */
function isOnlyRead({ mounts }: Container, rule: string, { file, start, end }: Span): boolean {
  if (rule !== 'host-root-mount') return true;
  const mount = mounts.find(({ entry }) => entry.file === file && entry.start <= start && end <= entry.end);
  return mount !== undefined && isOn(mount.readOnly);
}

/** A client or a server of a VPN in its own network. */
function makesTunnel({ devices, networkMode, privileged }: Container): boolean {
  return (
    networkMode === undefined &&
    privileged === undefined &&
    devices.some(({ source }) => known<string>(source) === '/dev/net/tun')
  );
}

const OF_MEMORY: ReadonlySet<string> = new Set(['ipc-host', 'escape-path-ipc-host']);
