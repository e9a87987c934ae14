import { defineHostNamespaceRule } from './host-namespace-rule.ts';

export default defineHostNamespaceRule({
  id: 'ipc-host',
  key: 'ipc',
  setting: 'ipcNamespace',
  danger: { attacker: 'container', reach: 'part' },
  profile: 'recommended',
  cwe: [668],
  cis: ['5.17'],
  peers: { kics: ['baa3890f-bed7-46f5-ab8f-1da8fc91c729'], 'docker-bench': ['5.17'], 'compose-lint': ['CL-0010'] },
  message: () =>
    'shares the IPC namespace of the host. An attacker in it reads and changes the shared memory of programs on the host, such as databases and browsers.',
  fixSafety: () => 'review',
  besides: 'shm_size: 256m',
  docs: {
    title: 'Do not share the IPC namespace of the host',
    why: 'With `ipc: host` the container reaches the System V and POSIX shared memory, semaphores and message queues of the host. An attacker reads and changes data that databases, browsers and desktops keep there. Docker also switches off the SELinux separation of such a container.',
    how: 'Remove `ipc: host`. For more shared memory, set `shm_size`; to share it between two services, use `ipc: shareable` and `ipc: "service:name"`.',
    limits: '`shareable`, `service:` and `container:` modes are not reported.',
    ways: [
      {
        do: 'Remove `ipc: host`, and set `shm_size: 1gb` if the program needs more shared memory.',
        trap: 'The default is 64 MB: browsers, PyTorch and PostgreSQL fail with `No space left on device` when it is full.',
      },
      {
        do: 'Share memory between two services: `ipc: shareable` for one and `ipc: "service:db"` for the other.',
        trap: 'The second has to be created again each time the first is.',
      },
    ],
    verify: {
      run: "docker inspect -f '{{.HostConfig.IpcMode}}' NAME",
      prints: '`private` or `shareable`, not `host`.',
    },
    fixTrap: {
      breaks:
        'Programs that share memory with processes of the host, or of other containers in that way, no longer find it.',
      check: 'Start the container, and use the function that shares memory.',
    },
    references: [
      'https://docs.docker.com/reference/compose-file/services/#ipc',
      'https://docs.docker.com/engine/containers/run/#ipc-settings---ipc',
    ],
  },
});
