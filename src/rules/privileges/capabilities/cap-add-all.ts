import { itemsThat } from '../../../model/containers/container.ts';
import { defineCapabilityRule } from './capability-rule.ts';

export default defineCapabilityRule({
  id: 'cap-add-all',
  danger: { attacker: 'root', reach: 'host' },
  peers: { kics: ['ce76b7d0-9e77-464d-b86f-c5c48e03e22d'], 'docker-bench': ['5.4'], 'compose-lint': ['CL-0024'] },
  gains: {
    ALL: 'load kernel modules, mount file systems and take over the host',
  },
  remark: ({ droppedCapabilities }) =>
    itemsThat(droppedCapabilities, (name) => name.toUpperCase() === 'ALL').length > 0
      ? 'Dropping ALL as well has no effect: in the engine the added ALL wins.'
      : undefined,
  docs: {
    title: 'Do not add all capabilities',
    why: '`ALL` grants every capability of the kernel, and the default seccomp profile opens the system calls that go with them: `init_module`, `mount`, `setns`, `bpf`, `open_by_handle_at`. A root process in the container loads a kernel module and owns the host.',
    how: 'Remove `ALL` from `cap_add`. Start with `cap_drop: [ALL]` and add the few capabilities that the program names in its documentation.',
    ways: [
      {
        do: 'Remove `ALL`. The 14 capabilities that an engine gives by default are enough for most programs.',
        trap: 'An entry script that set up the firewall or mounted something may only log the error and go on without it.',
      },
      {
        do: 'If it then fails, add back the one capability that its documentation names: `cap_drop: [ALL]` and `cap_add: [NET_BIND_SERVICE]`.',
        trap: '`Operation not permitted` does not name the capability, and code that runs rarely, such as a rotation of logs, fails weeks later.',
      },
      {
        do: 'To find out, run `capable` of bcc on a test machine while the program works: it prints each capability that the kernel checks.',
        trap: 'It also prints checks that failed without harm: try each name before you add it.',
      },
    ],
    verify: { run: "docker inspect -f '{{.HostConfig.CapAdd}}' NAME", prints: '`[]`, or single capabilities.' },
    fixTrap: {
      breaks: 'A program that needs one of them fails with `Operation not permitted`.',
      check:
        'Start the container, use the function that needed the capability, and look for `Operation not permitted` in `docker logs NAME`.',
    },
    references: [
      'https://docs.docker.com/engine/containers/run/#runtime-privilege-and-linux-capabilities',
      'https://man7.org/linux/man-pages/man7/capabilities.7.html',
      'https://github.com/moby/profiles/blob/main/seccomp/default.json',
    ],
  },
});
