import type { Posture } from '../../../analysis/posture/index.ts';
import type { PostureMount } from '../../../analysis/posture/mounts.ts';
import systempathsUnconfined from '../../hardening/systempaths-unconfined.ts';
import { closedLike } from '../closed-like.ts';
import { anyOf, isAtOrBelow, mounts, root, step } from '../conditions.ts';
import { type Answer, defineEscapePath } from '../escape-path.ts';
import type { Stop } from '../stop.ts';
import { appArmor, kernelOfHost, notPrivileged, seLinux } from '../stops.ts';

export default defineEscapePath({
  id: 'escape-path-core-pattern',
  danger: { attacker: 'container', reach: 'host' },
  cwe: [732],
  cis: ['5.6'],
  docs: {
    title: 'Do not let a container name programs for the kernel to run',
    why: 'Root that writes to `/proc/sys` of the host names a program in `kernel/core_pattern`; the kernel runs it as root, outside of all containers, when the next process crashes. No capability is needed. AppArmor protects `/proc` in the container, not the same file system mounted elsewhere.',
    how: 'Mount `/proc` read-only, and do not lift the masks of `/proc` with `systempaths=unconfined`.',
    ...closedLike(
      [systempathsUnconfined],
      [
        {
          do: 'Mount `/proc` read-only and at a path of its own: `/proc:/host/proc:ro`.',
          trap: 'Agents need the option that names the path, such as `--path.procfs=/host/proc`.',
        },
        {
          do: 'Mount the single files that are read, such as `/proc/stat` and `/proc/meminfo`.',
          trap: 'Files about processes, such as `/proc/1/net/dev`, cannot be mounted in that way.',
        },
      ],
    ),
    verify: {
      run: "docker inspect -f '{{range .Mounts}}{{println .Source .RW}}{{end}}' NAME",
      prints: 'No line that begins with `/proc` and ends in `true`. `docker inspect` also has to list `MaskedPaths`.',
    },
    references: ['https://attack.mitre.org/techniques/T1611/', 'https://man7.org/linux/man-pages/man5/core.5.html'],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            volumes:
              - «/proc»:/host/proc
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            volumes:
              - /proc:/host/proc:ro
      `,
    },
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            user: root
            security_opt: ["apparmor=unconfined", «systempaths=unconfined»]
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            user: root
            security_opt: ["apparmor=unconfined"]
      `,
    },
  ],

  user: root,
  needs: [anyOf(mounts(isSettings, { does: 'can write to', reportedBy: ['host-system-mount-writable'] }), openPaths)],
  stops: [notPrivileged, kernelOfHost, seLinux, guardOfProc],
  gain: 'name a program that the kernel runs as root of the host when a process crashes',
});

function isSettings({ path, access }: PostureMount): boolean {
  return access === 'rw' && (path === '/proc' || path === '/proc/sys' || isAtOrBelow(path, '/proc/sys/kernel'));
}

function openPaths({ systemPaths: { value, at } }: Posture): Answer {
  if (value === 'unknown') return 'unknown';
  if (value === 'masked') return 'no';
  return {
    phrase: 'has writable system paths',
    steps: step(at, 'the option that lifts the masks of the engine'),
    reportedBy: ['systempaths-unconfined'],
  };
}

/** It guards anything mounted at `/proc`, even the `/proc` of the host. */
function guardOfProc(posture: Posture): ReturnType<Stop> {
  const isElsewhere = posture.mounts.some(
    (mount) => isSettings(mount) && mount.target !== undefined && !isAtOrBelow(mount.target, '/proc'),
  );
  return isElsewhere ? 'open' : appArmor(posture);
}
