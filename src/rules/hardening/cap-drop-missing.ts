import { lacksProtection, protect } from '../../analysis/posture/protections.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'cap-drop-missing',
  on: 'container',
  score: 4.3,
  profile: 'strict',
  precision: 'high',
  cwe: [250, 272],
  cis: ['5.4'],
  peers: {
    kics: ['ce76b7d0-9e77-464d-b86f-c5c48e03e22d'],
    'docker-bench': ['5.4'],
    'compose-lint': ['CL-0006'],
  },
  docs: {
    title: 'Drop all capabilities',
    why: 'Docker gives each container 14 capabilities that few programs need. With them, an attacker who is root in it forges packets to neighbours (NET_RAW), makes device nodes (MKNOD), reads and changes files of all users (DAC_OVERRIDE) and becomes any of them (SETUID).',
    how: 'Set `cap_drop: [ALL]` and add back with `cap_add` what the program asks for. Servers that start as root and then change the user need SETUID and SETGID, often CHOWN and DAC_OVERRIDE. Low ports need nothing.',
    limits:
      'Dropping all 14 by name is accepted. Not reported where dropping has no effect: in a privileged container, or beside `cap_add: [ALL]`; nor where options come from a file that was not read. A command line is only asked for it when the container stays: with `-d` or `--restart`, or as `docker service create`; steps of workflows end with their job.',
    references: [
      'https://docs.docker.com/engine/security/#linux-kernel-capabilities',
      'https://docs.docker.com/reference/compose-file/services/#cap_drop',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          «app»:
            image: ghcr.io/acme/app:1.4
      `,
      isFixed: true,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            cap_drop: [ALL]
      `,
    },
    {
      file: 'compose.yaml',
      bad: `
        services:
          «app»:
            image: ghcr.io/acme/app:1.4
            cap_drop: [NET_RAW]
            cap_add: [SETUID]
      `,
      isFixed: true,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            cap_drop: [NET_RAW, ALL]
            cap_add: [SETUID]
      `,
    },
  ],

  *check(container) {
    if (!lacksProtection(container, 'cap_drop')) return;
    const fix = protect(container, ['cap_drop'], 'Drop all capabilities');
    yield {
      at: container.span,
      message: `Container "${container.name}" does not drop all capabilities. An attacker who is root in it can forge network packets, make device nodes and pass as any user.`,
      ...(fix && { fix }),
    };
  },
});
