import { systemPath } from '../../../analysis/posture/host-access.ts';
import type { Posture } from '../../../analysis/posture/index.ts';
import type { PostureMount } from '../../../analysis/posture/mounts.ts';
import hostSystemMountWritable from '../../isolation/host-system-mount-writable.ts';
import { closedLike } from '../closed-like.ts';
import { isAtOrBelow, mounts, root } from '../conditions.ts';
import { isEngineData } from '../engine-data.ts';
import { defineEscapePath } from '../escape-path.ts';
import { seLinux } from '../stops.ts';

export default defineEscapePath({
  id: 'escape-path-etc-cron',
  danger: { attacker: 'container', reach: 'host' },
  cwe: [732, 668],
  cis: ['5.6'],
  docs: {
    title: 'Do not let a container write files that the host runs',
    why: 'Root in a container that writes to `/etc`, `/root`, `/usr`, the crontabs or systemd units of the host leaves a command there, which the host runs as root on a schedule, at the next login or at the next start. Nothing else is needed.',
    how: 'Mount it read-only, or only the one file that the program writes.',
    limits:
      'The rule covers the same paths as `host-system-mount-writable` and `host-root-mount`, except those that matter only if the host uses them, such as `/etc/wireguard`. `/proc`, `/sys` and the data of container engines have separate rules.',
    ...closedLike([hostSystemMountWritable]),
    verify: {
      run: "docker inspect -f '{{range .Mounts}}{{println .Source .RW}}{{end}}' NAME",
      prints: 'No system folder followed by `true`, which means writable.',
    },
    references: [
      'https://attack.mitre.org/techniques/T1611/',
      'https://attack.mitre.org/techniques/T1053/003/',
      'https://docs.docker.com/engine/storage/bind-mounts/',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            volumes:
              - «/etc»:/host/etc
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            volumes:
              - /etc:/host/etc:ro
      `,
    },
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            volumes:
              - type: bind
                source: «/»
                target: /host
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            user: "10001"
            volumes:
              - type: bind
                source: /
                target: /host
      `,
    },
  ],

  user: root,
  needs: [mounts(isObeyed, { does: 'can write to', reportedBy: ['host-system-mount-writable', 'host-root-mount'] })],
  stops: [seLinux],
  gain: gain,
});

function isObeyed(mount: PostureMount): boolean {
  const { class: kind, path, access } = mount;
  if (access !== 'rw' || isEngineData(mount)) return false;
  if (kind === 'host root') return true;
  if (kind !== 'system folder' || systemPath(path)?.ifUsed) return false;
  return !isAtOrBelow(path, '/proc') && !isAtOrBelow(path, '/sys');
}

function gain({ mounts: all }: Posture): string {
  const path = all.find(isObeyed)?.path ?? '/';
  return systemPath(path)?.gain ?? 'change any file of the host and so have it run a command as root';
}
