import pidHost from '../../isolation/pid-host.ts';
import { closedLike } from '../closed-like.ts';
import { capabilities, hostNamespace, root, without } from '../conditions.ts';
import { defineEscapePath } from '../escape-path.ts';
import { appArmor, ofCapability } from '../stops.ts';

export default defineEscapePath({
  id: 'escape-path-pid-ptrace',
  danger: { attacker: 'container', reach: 'host' },
  cwe: [250, 653],
  cis: ['5.4', '5.16'],
  docs: {
    title: 'Do not let a container trace processes of the host',
    why: 'With the process ids of the host and SYS_PTRACE a process attaches to any root process outside and makes it run code. Only the AppArmor profile docker-default prevents that: it forbids tracing processes that the same profile does not confine.',
    how: 'Remove `pid: host` or SYS_PTRACE. To debug one service, share its namespace with `pid: "service:name"`.',
    limits: 'If the container also has SYS_ADMIN and SYS_CHROOT, `escape-path-pid-nsenter` is reported instead.',
    ...closedLike(
      [pidHost],
      [
        {
          do: 'Remove SYS_PTRACE: a process may trace its own children without it.',
          trap: 'Attaching to another running process, as `strace -p` and profilers do, then needs the same user and `kernel.yama.ptrace_scope` 0.',
        },
      ],
    ),
    references: [
      'https://attack.mitre.org/techniques/T1611/',
      'https://man7.org/linux/man-pages/man2/ptrace.2.html',
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
            cap_add: [«SYS_PTRACE»]
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            cap_add: [SYS_PTRACE]
      `,
    },
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            user: root
            pid: host
            cap_add: [«SYS_PTRACE»]
            security_opt: ["apparmor:unconfined"]
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            user: root
            pid: host
            security_opt: ["apparmor:unconfined"]
      `,
    },
  ],

  user: root,
  needs: [hostNamespace('pid'), capabilities('SYS_PTRACE'), without('SYS_ADMIN', 'SYS_CHROOT')],
  stops: [...ofCapability, appArmor],
  gain: 'attach to a process of root on the host and run code in it',
});
