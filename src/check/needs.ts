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

/** Parts of `privileged: true`: a program that needs all devices and capabilities is not worse with one of them. */
const PARTS_OF_PRIVILEGED = [
  'cap-add-all',
  'cap-add-bpf',
  'cap-add-dac-read-search',
  'cap-add-perfmon',
  'cap-add-sys-admin',
  'cap-add-sys-module',
  'cap-add-sys-ptrace',
  'cap-add-sys-rawio',
  'cap-add-syslog',
  'device-block',
  'device-cgroup-rule-broad',
  'device-kernel',
  'escape-path-bpf-perf',
  'escape-path-dac-read-search',
  'escape-path-device-mknod',
  'escape-path-pid-nsenter',
  'escape-path-pid-ptrace',
  'escape-path-pid-root-peek',
  'escape-path-rawio-mem',
  'escape-path-sys-admin-device',
  'escape-path-sys-admin-mount',
  'escape-path-sys-admin-proc',
  'escape-path-sys-module',
];

const ACCESS: ReadonlyMap<string, HostAccess> = new Map<string, HostAccess>([
  ...PARTS_OF_PRIVILEGED.map((id) => [id, 'devices'] as const),
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
