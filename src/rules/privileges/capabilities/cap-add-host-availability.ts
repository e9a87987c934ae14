import { defineCapabilityRule } from './capability-rule.ts';

export default defineCapabilityRule({
  id: 'cap-add-host-availability',
  danger: { attacker: 'container', reach: 'outage' },
  peers: { kics: ['ce76b7d0-9e77-464d-b86f-c5c48e03e22d'], 'docker-bench': ['5.4'], 'compose-lint': ['CL-0029'] },
  gains: {
    SYS_NICE: 'claim real-time priority and starve every other process of the host',
    IPC_LOCK: 'pin memory that the host can never swap out',
    LEASE: 'hold leases on files, so that programs of the host hang when they open them',
    SYS_RESOURCE: 'lift its own resource limits and disk quotas',
    BLOCK_SUSPEND: 'keep the host from going to sleep',
    WAKE_ALARM: 'wake the host up at will',
  },
  docs: {
    title: 'Do not add capabilities that can stall the host',
    why: 'SYS_NICE, IPC_LOCK, LEASE, SYS_RESOURCE, BLOCK_SUSPEND and WAKE_ALARM act on resources that all containers share: the scheduler, memory, file leases, quotas, power. With one of them, an attacker in a container can make the host slow or unresponsive. AppArmor does not limit them, and in the default seccomp profile SYS_NICE opens a few more calls for memory placement.',
    how: 'Remove the capability. Use limits of the engine instead: `cpu_rt_runtime`, `ulimits` with `memlock` or `rtprio`, `cpus`, `mem_limit`.',
    limits:
      'Databases and secret stores ask for IPC_LOCK so that keys are not swapped out; `ulimits: memlock` is often enough.',
    verify: {
      run: "docker inspect -f '{{.HostConfig.CapAdd}}' NAME",
      prints: '`[]`, or capabilities that the program needs.',
    },
    fixTrap: {
      breaks:
        'A program that sets priorities, locks memory or exceeds limits, such as a real-time or database server, fails with `Operation not permitted`.',
      check:
        'Start the container, use the function that needed the capability, and look for `Operation not permitted` in `docker logs NAME`.',
    },
    references: [
      'https://docs.docker.com/engine/containers/run/#runtime-privilege-and-linux-capabilities',
      'https://man7.org/linux/man-pages/man7/capabilities.7.html',
    ],
  },
});
