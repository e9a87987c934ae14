import type { ContainerPosture, DescribedTrait, Place } from '../../analysis/posture/describe.ts';
import { NAMESPACES } from '../../analysis/posture/namespaces.ts';

/** One fact about a container in words, with the place that sets it; without a place it is a default. */
export interface PostureLine {
  readonly topic: string;
  readonly text: string;
  readonly at: Place | undefined;
}

/** Everything that is known about what confines a container. */
export function linesOf(posture: ContainerPosture): readonly PostureLine[] {
  const { namespaces, mounts, devices, limits, ports, overridden, assumptions, escapePaths } = posture;
  return [
    ...NAMESPACES.map((name) => line(`${name} namespace`, namespaces[name])),
    line('user', posture.user),
    line('privileged', posture.privileged),
    ...capabilityLines(posture),
    line('seccomp', posture.seccomp),
    line('AppArmor', withEnforcement(posture.apparmor)),
    line('SELinux', withEnforcement(posture.selinux)),
    line('no new privileges', posture.noNewPrivileges),
    line('system paths', posture.systemPaths),
    line('root file system', posture.rootfs),
    ...mounts.map(mountLine),
    ...devices.map((device) => line('device', device)),
    ...Object.entries(limits).map(([name, limit]) => line(LIMITS[name as keyof typeof limits], limit)),
    ...ports.map((port) => line('published', port)),
    ...overridden.map((option) => line('without effect', option)),
    ...escapePaths.map((id) => ({ topic: 'way out', text: id, at: undefined })),
    ...assumptions.map(({ text }) => ({ topic: 'assumed', text, at: undefined })),
  ];
}

const LIMITS = {
  memory: 'memory limit',
  cpu: 'CPU limit',
  pids: 'process limit',
  files: 'file limit',
  restart: 'restart',
} as const;

function line(topic: string, { value, at }: DescribedTrait): PostureLine {
  return { topic, text: value, at };
}

function withEnforcement({ value, at, enforced }: ContainerPosture['apparmor']): DescribedTrait {
  const words = { yes: 'enforced', no: 'not enforced', unknown: 'enforced if the host has it' } as const;
  return { value: `${value}, ${words[enforced]}`, at };
}

function capabilityLines({ capabilities }: ContainerPosture): readonly PostureLine[] {
  return (['bounding', 'effective', 'reachable'] as const).map((name) => {
    const { certain, perhaps } = capabilities[name];
    const known = certain.length === 0 ? 'none' : certain.join(' ');
    const text = perhaps.length === 0 ? known : `${known}; perhaps ${perhaps.length} more`;
    return { topic: `${name} capabilities`, text, at: undefined };
  });
}

function mountLine({
  class: kind,
  path,
  target,
  access,
  propagation,
  at,
}: ContainerPosture['mounts'][number]): PostureLine {
  const words = [
    kind,
    path,
    target === undefined ? '' : `at ${target}`,
    access,
    propagation === 'private' ? '' : propagation,
  ];
  return { topic: 'mount', text: words.filter((word) => word !== '').join(' '), at };
}
