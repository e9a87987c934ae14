import pidHost from '../../isolation/pid-host.ts';
import { closedLike } from '../closed-like.ts';
import { capabilities, hostNamespace, root } from '../conditions.ts';
import { defineEscapePath } from '../escape-path.ts';
import { ofCapability } from '../stops.ts';

export default defineEscapePath({
  id: 'escape-path-pid-boot',
  danger: { attacker: 'container', reach: 'part' },
  cwe: [250],
  cis: ['5.4', '5.16'],
  docs: {
    title: 'Do not let a container restart the host',
    why: 'With the process ids of the host, `reboot` affects the host: a process with SYS_BOOT restarts it or switches it off, and every service with it. In a private PID namespace it would only end the container.',
    how: 'Remove `pid: host` or SYS_BOOT.',
    ...closedLike(
      [pidHost],
      [
        {
          do: 'Remove SYS_BOOT, and restart machines by a job of the host.',
          trap: 'A tool such as kured that restarts nodes needs another way to ask for it, such as a file that a timer of the host watches.',
        },
      ],
    ),
    references: ['https://man7.org/linux/man-pages/man2/reboot.2.html'],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            pid: host
            cap_add: [«SYS_BOOT»]
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            cap_add: [SYS_BOOT]
      `,
    },
  ],

  user: root,
  needs: [hostNamespace('pid'), capabilities('SYS_BOOT')],
  stops: ofCapability,
  gain: 'restart the host or switch it off',
});
