import { defineSharedNamespaceRule } from './shared-namespace-rule.ts';

export default defineSharedNamespaceRule({
  id: 'pid-shared-container',
  namespace: 'pid',
  setting: 'pidNamespace',
  danger: { attacker: 'weakness', reach: 'neighbours' },
  cwe: [653],
  what: 'the process ids',
  gain: 'read the files and the environment of the processes of the other, and end them',
  docs: {
    title: 'Keep the processes of containers apart',
    why: 'In a common PID namespace a process of one container reaches the files of the other through `/proc/<pid>/root`, reads its variables with their secrets in `/proc/<pid>/environ`, and sends it signals. An attacker who takes over the sidecar has the program, too.',
    how: 'Remove the option. Pass data that a sidecar needs through a volume, a socket or a port.',
    limits:
      'Debuggers and profilers need it while they run. If no scanned file defines the other container, only its name is known.',
    references: [
      'https://docs.docker.com/reference/compose-file/services/#pid',
      'https://man7.org/linux/man-pages/man7/pid_namespaces.7.html',
      'https://attack.mitre.org/techniques/T1057/',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
          agent:
            image: ghcr.io/acme/agent:1.4
            pid: «service:app»
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
          agent:
            image: ghcr.io/acme/agent:1.4
      `,
    },
    {
      file: 'compose.yaml',
      bad: `
        services:
          agent:
            image: ghcr.io/acme/agent:1.4
            pid: "«container:app»"
      `,
      good: `
        services:
          agent:
            image: ghcr.io/acme/agent:1.4
            pid: private
      `,
    },
  ],
});
