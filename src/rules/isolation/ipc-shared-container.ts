import { defineSharedNamespaceRule } from './shared-namespace-rule.ts';

export default defineSharedNamespaceRule({
  id: 'ipc-shared-container',
  namespace: 'ipc',
  setting: 'ipcNamespace',
  score: 2.5,
  cwe: [668],
  what: 'the memory segments',
  gain: 'read and change what the other keeps in shared memory',
  docs: {
    title: 'Keep the shared memory of containers apart',
    why: 'In a common IPC namespace both containers reach the same shared memory, semaphores and message queues: who takes over one of them reads and changes the data that the other works with.',
    how: 'Remove the option where the programs do not exchange data through shared memory.',
    limits:
      'Reported where a namespace is taken from another container, not where `ipc: shareable` offers one: without a taker nothing is shared. Of the other container only its name is known when it is in no file that was read.',
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
