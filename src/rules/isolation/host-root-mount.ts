import { ownsNoFilesOfHost } from '../../analysis/posture/user-rights.ts';
import type { Container, Mount } from '../../model/containers/container.ts';
import { isHostRoot } from '../../model/containers/host-path.ts';
import { isOn } from '../../model/located.ts';
import { defineHostMountRule, type MountProblem } from './host-mount-rule.ts';

export default defineHostMountRule({
  id: 'host-root-mount',
  danger: { attacker: 'root', reach: 'host' },
  variants: { 'read-without-root': { attacker: 'weakness', reach: 'part' } },
  precision: 'very-high',
  cwe: [668],
  composeLint: ['CL-0001', 'CL-0025'],
  docs: {
    title: 'Do not mount the whole file system of the host',
    why: 'With the `/` of the host an attacker in the container reads every key, password hash and volume, and connects to every socket below it, that of the container engine included; read-only does not prevent either. If it is writable, one cron entry gives them the host.',
    how: 'Mount only the folders that the program needs, read-only. Monitoring agents usually need only `/proc` and `/sys`, read-only.',
    limits:
      'The rule reports the mount in any mode. It is less severe if it is read-only and the process is known to be a user other than root who is in no further group: files and sockets of root are closed to that user. Some monitoring agents document this mount: suppress the finding there with that reason. A relative path that leads up to `/` is not recognised.',
    ways: [
      {
        do: 'Mount the one folder that the program reads, with `read_only: true`.',
        trap: 'Read-only still shows every key on the machine, if the folder has keys.',
      },
      {
        do: 'Run programs that watch the whole machine as a service of the host.',
        trap: 'They need updates of their own then.',
      },
    ],
    verify: {
      run: "docker inspect -f '{{range .Mounts}}{{println .Source .RW}}{{end}}' NAME",
      prints: 'No line that begins with `/ `.',
    },
    references: [
      'https://docs.docker.com/engine/storage/bind-mounts/',
      'https://docs.docker.com/engine/security/#docker-daemon-attack-surface',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          agent:
            image: ghcr.io/acme/agent:1.4
            volumes:
              - «/»:/host:ro
      `,
      good: `
        services:
          agent:
            image: ghcr.io/acme/agent:1.4
            volumes:
              - /proc:/host/proc:ro
              - /sys:/host/sys:ro
      `,
    },
    {
      file: 'compose.yaml',
      bad: `
        services:
          backup:
            image: ghcr.io/acme/backup:1.4
            volumes:
              - type: bind
                source: «/»
                target: /host
          exporter:
            image: prom/node-exporter:v1.11.1
            volumes:
              - «/»:/rootfs:ro
      `,
      good: `
        services:
          backup:
            image: ghcr.io/acme/backup:1.4
            volumes:
              - type: bind
                source: /srv/data
                target: /host
                read_only: true
      `,
    },
  ],
  judge: wholeHost,
});

function wholeHost({ source, readOnly }: Mount, container: Container): MountProblem | undefined {
  if (source.kind !== 'host' || !isHostRoot(source.path)) return undefined;
  const isReadOnly = isOn(readOnly);
  const variant = isReadOnly && ownsNoFilesOfHost(container) ? 'read-without-root' : undefined;
  const gain = variant === undefined ? (isReadOnly ? READ : WRITTEN) : READ_WITHOUT_ROOT;
  return { path: source.path, message: `mounts the whole file system of the host. ${gain}`, variant };
}

const READ =
  'An attacker in it reads every secret of the host and, as read-only does not close sockets, can connect to the container engine.';
const READ_WITHOUT_ROOT =
  'Its process is not root, so an attacker in it reads only the files that every user of the host may read, and connects to the sockets that are open to all.';
const WRITTEN = 'An attacker in it can read and change every file of the host.';
