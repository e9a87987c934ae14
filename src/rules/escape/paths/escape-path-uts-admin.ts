import { capabilities, hostNamespace, root } from '../conditions.ts';
import { defineEscapePath } from '../escape-path.ts';
import { ofCapability } from '../stops.ts';

export default defineEscapePath({
  id: 'escape-path-uts-admin',
  danger: { attacker: 'weakness', reach: 'part' },
  cwe: [250],
  cis: ['5.4', '5.21'],
  docs: {
    title: 'Do not let a container rename the host',
    why: 'In the UTS namespace of the host SYS_ADMIN allows changing its host name, which misleads logs, monitoring and programs that find each other by name.',
    how: 'Remove `uts: host` or SYS_ADMIN.',
    references: [
      'https://man7.org/linux/man-pages/man2/sethostname.2.html',
      'https://github.com/moby/profiles/blob/main/seccomp/default.json',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            uts: host
            cap_add: [«SYS_ADMIN»]
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            uts: host
      `,
    },
  ],

  user: root,
  needs: [hostNamespace('uts'), capabilities('SYS_ADMIN')],
  stops: ofCapability,
  gain: 'change the host name of the host and mislead its logs and monitoring',
});
