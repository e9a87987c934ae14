import type { Posture } from '../../../analysis/posture/index.ts';
import type { PostureMount } from '../../../analysis/posture/mounts.ts';
import { isAtOrBelow, mounts, root } from '../conditions.ts';
import { defineEscapePath } from '../escape-path.ts';
import type { Stop } from '../stop.ts';
import { appArmor, kernelOfHost, notPrivileged, seLinux } from '../stops.ts';

export default defineEscapePath({
  id: 'escape-path-sys-uevent',
  danger: { attacker: 'weakness', reach: 'host' },
  cwe: [732],
  cis: ['5.6'],
  docs: {
    title: 'Do not let a container write to the /sys of the host',
    why: 'Root in a container that writes to `/sys` of the host names a helper in `kernel/uevent_helper`, which the kernel runs as root outside of all containers when a device appears, and changes how the kernel and its devices work.',
    how: 'Mount `/sys` read-only, and only the part of it that is needed.',
    limits: 'Kernels without `CONFIG_UEVENT_HELPER` run no such helper.',
    ways: [
      {
        do: 'Mount `/sys` read-only, at a path of its own: `/sys:/host/sys:ro`.',
        trap: 'Agents need the option that names the path, such as `--path.sysfs=/host/sys`.',
      },
      {
        do: 'Mount only the part of it that is written, such as `/sys/class/gpio`.',
        trap: 'Its entries are links into `/sys/devices`, which has to be there as well: mount the folder to which the link leads.',
      },
      {
        do: 'Use the device of the driver instead, such as `/dev/gpiochip0` in `devices`.',
        trap: 'Programs that use the old files below `/sys/class` need a newer library.',
      },
    ],
    verify: {
      run: "docker inspect -f '{{range .Mounts}}{{println .Source .RW}}{{end}}' NAME",
      prints: 'No line that begins with `/sys` and ends in `true`.',
    },
    references: [
      'https://attack.mitre.org/techniques/T1611/',
      'https://docs.kernel.org/admin-guide/abi-testing.html',
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
              - «/sys»:/host/sys
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            volumes:
              - /sys:/host/sys:ro
      `,
    },
  ],

  user: root,
  needs: [mounts(isHelper, { does: 'can write to', reportedBy: ['host-system-mount-writable'] })],
  stops: [notPrivileged, kernelOfHost, seLinux, guardOfSys],
  gain: 'name a helper that the kernel runs as root of the host',
});

/** The file, or a folder that contains it. */
const HELPER: ReadonlySet<string> = new Set(['/sys', '/sys/kernel', '/sys/kernel/uevent_helper']);

function isHelper({ path, access }: PostureMount): boolean {
  return access === 'rw' && HELPER.has(path);
}

/** docker-default protects the path in the container, so it does not cover `/sys` mounted elsewhere. */
function guardOfSys(posture: Posture): ReturnType<Stop> {
  const isElsewhere = posture.mounts.some(
    (mount) => isHelper(mount) && mount.target !== undefined && !isAtOrBelow(mount.target, '/sys'),
  );
  return isElsewhere ? 'open' : appArmor(posture);
}
