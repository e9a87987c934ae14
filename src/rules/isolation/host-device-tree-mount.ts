import type { Container, Mount } from '../../model/containers/container.ts';
import { withoutLinks } from '../../model/containers/host-path.ts';
import { isOff, isOn } from '../../model/located.ts';
import { defineHostMountRule, type MountProblem } from './host-mount-rule.ts';

export default defineHostMountRule({
  id: 'host-device-tree-mount',
  yieldsTo: { privileged: 'subject' },
  danger: { attacker: 'weakness', reach: 'part' },
  // every container sees most of it at its own /sys
  variants: { 'sys-read-only': { attacker: 'weakness', reach: 'defences' } },
  cwe: [668],
  composeLint: ['CL-0013'],
  docs: {
    title: 'Do not mount the devices of the host',
    why: 'With `/dev`, `/sys` or `/dev/shm` of the host a container sees all its hardware, disks, drivers and their settings, and reads and changes the shared memory of programs that run there. The engine still prevents the use of most devices; one more option, such as a device rule, and it does not.',
    how: 'Name the device that is needed with `devices`, mount the one folder below `/sys`, or set `shm_size` where the program needs shared memory.',
    limits:
      'A privileged container has all of it anyway. `/sys` that is mounted read-only has a low severity, since a container sees most of it at its own `/sys`; not with Podman, which leaves the file systems below it writable. `host-system-mount-writable` reports a writable `/sys`. Folders below `/dev` and `/sys` are left alone.',
    verify: {
      run: "docker inspect -f '{{range .Mounts}}{{println .Source .RW}}{{end}}' NAME",
      prints: 'No line with `/dev`.',
    },
    references: [
      'https://docs.docker.com/reference/compose-file/services/#devices',
      'https://man7.org/linux/man-pages/man5/sysfs.5.html',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          reader:
            image: ghcr.io/acme/reader:1.4
            volumes:
              - «/dev»:/dev
      `,
      good: `
        services:
          reader:
            image: ghcr.io/acme/reader:1.4
            devices:
              - /dev/ttyUSB0
      `,
    },
    {
      file: 'compose.yaml',
      bad: `
        services:
          agent:
            image: ghcr.io/acme/agent:1.4
            volumes:
              - type: bind
                source: «/sys»
                target: /host/sys
                read_only: true
      `,
      good: `
        services:
          agent:
            image: ghcr.io/acme/agent:1.4
            volumes:
              - type: bind
                source: /sys/class/thermal
                target: /host/sys/class/thermal
                read_only: true
      `,
    },
  ],
  judge: deviceTree,
});

function deviceTree({ source, readOnly }: Mount, { privileged, podman }: Container): MountProblem | undefined {
  if (source.kind !== 'host' || isOn(privileged)) return undefined;
  const { path } = source;
  const tree = withoutLinks(path);
  if (tree === '/sys' && isOff(readOnly)) return undefined;
  const gain = GAINS.get(tree);
  return gain === undefined
    ? undefined
    : {
        path,
        message: `mounts ${path} of the host. An attacker in it can ${gain}.`,
        // Podman leaves what is mounted below it writable, such as `/sys/fs/cgroup`
        ...(tree === '/sys' && isOn(readOnly) && podman === undefined && { variant: 'sys-read-only' }),
      };
}

const GAINS: ReadonlyMap<string, string> = new Map([
  ['/dev', 'see all devices of the host, and use those that the engine does not deny'],
  ['/dev/shm', 'read and change data that programs of the host keep in shared memory'],
  ['/sys', 'read the hardware, drivers and kernel settings of the host'],
]);
