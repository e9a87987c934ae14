import { DEFAULT_CAPABILITIES } from '../../../data/capabilities.ts';
import pidHost from '../../isolation/pid-host.ts';
import { closedLike } from '../closed-like.ts';
import { capabilities, hostNamespace, root, without } from '../conditions.ts';
import { defineEscapePath } from '../escape-path.ts';
import { kernelOfHost, notPrivileged } from '../stops.ts';

export default defineEscapePath({
  id: 'escape-path-pid-root-peek',
  danger: { attacker: 'container', reach: 'part' },
  cwe: [653, 200],
  cis: ['5.16'],
  docs: {
    title: 'Hide the files of other containers from a container',
    why: 'A process that is root, sees the process ids of the host and has no fewer capabilities than another container can enter that container through `/proc/<pid>/root` and reads its environment in `/proc/<pid>/environ`, with all passwords in it. AppArmor allows this between containers of the same profile.',
    how: 'Remove `pid: host`, or drop all capabilities and run it as a user other than root.',
    limits: 'If the container also has SYS_PTRACE, `escape-path-pid-ptrace` is reported instead.',
    ...closedLike(
      [pidHost],
      [
        {
          do: 'Keep `pid: host`, but run it as another user, with `user: "65534"` and `cap_drop: [ALL]`.',
          trap: 'Figures that need `/proc/<pid>/io` or the open files of others are missing then.',
        },
      ],
    ),
    verify: { run: "docker inspect -f '{{.HostConfig.PidMode}}' NAME", prints: 'An empty line, not `host`.' },
    references: ['https://attack.mitre.org/techniques/T1611/', 'https://man7.org/linux/man-pages/man2/ptrace.2.html'],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            pid: «host»
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            pid: host
            cap_drop: [ALL]
      `,
    },
  ],

  user: root,
  needs: [hostNamespace('pid'), capabilities(...DEFAULT_CAPABILITIES), without('SYS_PTRACE')],
  stops: [notPrivileged, kernelOfHost],
  gain: 'read the files and the environment of other containers through /proc',
});
