import { isAtOrBelow, mounts, root } from '../conditions.ts';
import { defineEscapePath } from '../escape-path.ts';
import { kernelOfHost, seLinux } from '../stops.ts';

export default defineEscapePath({
  id: 'escape-path-lxcfs',
  danger: { attacker: 'weakness', reach: 'host' },
  cwe: [732],
  cis: ['5.6'],
  docs: {
    title: 'Do not let a container write through LXCFS',
    why: 'LXCFS shows the control groups of the host. Root in a container that writes to them through it grants itself every device, or names a program that the kernel runs as root of the host.',
    how: 'Mount it read-only.',
    references: ['https://linuxcontainers.org/lxcfs/', 'https://attack.mitre.org/techniques/T1611/'],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            volumes:
              - «/var/lib/lxcfs»:/lxcfs
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            volumes:
              - /var/lib/lxcfs:/lxcfs:ro
      `,
    },
  ],

  user: root,
  needs: [
    mounts(({ path, access }) => access === 'rw' && isAtOrBelow(path, '/var/lib/lxcfs'), { does: 'can write to' }),
  ],
  stops: [kernelOfHost, seLinux],
  gain: 'change the control groups of the host and have it run a program as root',
});
