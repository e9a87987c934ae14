import ipcHost from '../../isolation/ipc-host.ts';
import { closedLike } from '../closed-like.ts';
import { hostNamespace, root } from '../conditions.ts';
import { defineEscapePath } from '../escape-path.ts';
import { kernelOfHost, notPrivileged } from '../stops.ts';

export default defineEscapePath({
  id: 'escape-path-ipc-host',
  danger: { attacker: 'container', reach: 'part' },
  cwe: [668],
  cis: ['5.17'],
  docs: {
    title: 'Do not let a container change the shared memory of the host',
    why: 'In the IPC namespace of the host root reads and writes the shared memory and semaphores of all processes: caches of databases, frames of browsers, queues. An attacker reads secrets there, and takes over programs that trust this memory.',
    how: 'Remove `ipc: host`. Give the container enough private shared memory with `shm_size`, or share it with one service: `ipc: "service:name"`.',
    ...closedLike([ipcHost]),
    references: [
      'https://docs.docker.com/engine/containers/run/#ipc-settings---ipc',
      'https://man7.org/linux/man-pages/man7/ipc_namespaces.7.html',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            ipc: «host»
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            user: "10001"
            ipc: host
      `,
    },
  ],

  user: root,
  needs: [hostNamespace('ipc')],
  stops: [notPrivileged, kernelOfHost],
  gain: 'read and change the shared memory of processes of the host',
});
