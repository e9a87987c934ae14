import pidHost from '../../isolation/pid-host.ts';
import { closedLike } from '../closed-like.ts';
import { capabilities, hostNamespace, root } from '../conditions.ts';
import { defineEscapePath } from '../escape-path.ts';
import { appArmor, ofCapability } from '../stops.ts';

export default defineEscapePath({
  id: 'escape-path-pid-nsenter',
  danger: { attacker: 'container', reach: 'host' },
  cwe: [250, 653],
  cis: ['5.4', '5.16'],
  docs: {
    title: 'Do not let a container enter the namespaces of the host',
    why: 'With the process ids of the host, SYS_ADMIN, SYS_PTRACE and SYS_CHROOT, which is a default, a process enters the namespaces of the first process of the host: one call of `nsenter` gives a root shell there. Only the AppArmor profile docker-default prevents that.',
    how: 'Remove `pid: host` or the capabilities.',
    ...closedLike(
      [pidHost],
      [
        {
          do: 'Remove SYS_ADMIN and SYS_PTRACE, and run the commands for the host in a unit of systemd instead of `nsenter`.',
          trap: 'A unit has no image: the programs that it calls have to be installed on the host.',
        },
        {
          do: 'For an administrator who needs a shell on the host, use SSH.',
          trap: 'The account needs a key, and its commands appear in the log of the host, which is the gain.',
        },
      ],
    ),
    references: [
      'https://attack.mitre.org/techniques/T1611/',
      'https://man7.org/linux/man-pages/man1/nsenter.1.html',
      'https://docs.docker.com/engine/security/apparmor/',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            pid: host
            cap_add: [«SYS_ADMIN», SYS_PTRACE]
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            cap_drop: [SYS_CHROOT]
            cap_add: [SYS_PTRACE]
      `,
    },
  ],

  user: root,
  needs: [hostNamespace('pid'), capabilities('SYS_ADMIN', 'SYS_PTRACE', 'SYS_CHROOT')],
  stops: [...ofCapability, appArmor],
  gain: 'enter the namespaces of the first process of the host and be root there',
});
