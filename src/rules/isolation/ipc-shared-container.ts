import { defineSharedNamespaceRule } from './shared-namespace-rule.ts';

export default defineSharedNamespaceRule({
  id: 'ipc-shared-container',
  namespace: 'ipc',
  setting: 'ipcNamespace',
  danger: { attacker: 'weakness', reach: 'neighbours' },
  cwe: [668],
  what: 'the memory segments',
  gain: 'read and change data that the other keeps in shared memory',
  docs: {
    title: 'Keep the shared memory of containers apart',
    why: 'In a common IPC namespace both containers reach the same shared memory, semaphores and message queues: an attacker who takes over one of them reads and changes the data of the other.',
    how: 'Remove the option where the programs do not exchange data through shared memory.',
    limits:
      'The rule reports containers that join the namespace of another one, not those that offer theirs with `ipc: shareable`: until one joins, nothing is shared. If no scanned file defines the other container, only its name is known.',
    references: [
      'https://docs.docker.com/reference/compose-file/services/#ipc',
      'https://docs.docker.com/engine/containers/run/#ipc-settings---ipc',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            ipc: shareable
          worker:
            image: ghcr.io/acme/worker:1.4
            ipc: «service:app»
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
          worker:
            image: ghcr.io/acme/worker:1.4
      `,
    },
    {
      file: 'compose.yaml',
      bad: `
        services:
          worker:
            image: ghcr.io/acme/worker:1.4
            ipc: "«container:app»"
      `,
      good: `
        services:
          worker:
            image: ghcr.io/acme/worker:1.4
            ipc: private
      `,
    },
  ],
});
