import { isAtOrBelow, mounts, root } from './conditions.ts';
import { defineEscapePath } from './escape-path.ts';
import { kernelOfHost, notPrivileged, seLinux } from './stops.ts';

export default defineEscapePath({
  id: 'escape-path-sys-uevent',
  score: 8.8,
  cwe: [732],
  cis: ['5.6'],
  docs: {
    title: 'Do not let a container write to /sys of the host',
    why: 'Root that writes to `/sys` of the host names a helper in `kernel/uevent_helper`, which the kernel runs as root outside of all containers when a device appears, and changes how the kernel and its devices work.',
    how: 'Mount `/sys` read-only, and only the part of it that is needed.',
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
  needs: [
    mounts(({ path, access }) => access === 'rw' && (path === '/sys' || isAtOrBelow(path, '/sys/kernel')), {
      does: 'can write to',
      reportedBy: ['host-system-mount-writable'],
    }),
  ],
  stops: [notPrivileged, kernelOfHost, seLinux],
  gain: 'name a helper that the kernel runs as root of the host',
});
