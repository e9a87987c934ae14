import type { Mount } from '../../model/containers/container.ts';
import { isHostRoot } from '../../model/containers/host-path.ts';
import { isOn } from '../../model/located.ts';
import { defineHostMountRule, type MountProblem } from './host-mount-rule.ts';

export default defineHostMountRule({
  id: 'host-root-mount',
  score: 9.6,
  precision: 'very-high',
  cwe: [668],
  composeLint: ['CL-0001', 'CL-0025'],
  docs: {
    title: 'Do not mount the whole file system of the host',
    why: 'With the `/` of the host an attacker in the container reads every key, password hash and volume, and connects to every socket below it, that of the container engine included; read-only does not prevent either. If it is writable, one cron entry gives them the host.',
    how: 'Mount only the folders that the program needs, read-only. Monitoring agents usually need only `/proc` and `/sys`, read-only.',
    limits:
      'The rule reports the mount in any mode. Some monitoring agents document this mount: suppress the finding there with that reason. A relative path that leads up to `/` is not recognised.',
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

function wholeHost({ source, readOnly }: Mount): MountProblem | undefined {
  if (source.kind !== 'host' || !isHostRoot(source.path)) return undefined;
  return { path: source.path, message: `mounts the whole file system of the host. ${isOn(readOnly) ? READ : WRITTEN}` };
}

const READ =
  'An attacker in it reads every secret of the host and, as read-only does not close sockets, can connect to the container engine.';
const WRITTEN = 'An attacker in it can read and change every file of the host.';
