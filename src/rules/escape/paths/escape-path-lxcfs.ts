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
    ways: [
      {
        do: 'Mount the single files read-only: `/var/lib/lxcfs/proc/meminfo:/proc/meminfo:ro`.',
        trap: 'When LXCFS is started again, these mounts fail with `Transport endpoint is not connected`, until the container is started again.',
      },
      {
        do: 'Remove the mount: current Java, Node and Go read the limits of their control group without it.',
        trap: '`free` and `top` in the container then show the memory of the host.',
      },
    ],
    verify: {
      run: "docker inspect -f '{{range .Mounts}}{{println .Source .RW}}{{end}}' NAME",
      prints: 'No line that begins with `/var/lib/lxcfs` and ends in `true`.',
    },
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
