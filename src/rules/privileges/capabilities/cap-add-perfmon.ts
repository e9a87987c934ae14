import { defineCapabilityRule } from './capability-rule.ts';

export default defineCapabilityRule({
  id: 'cap-add-perfmon',
  danger: { attacker: 'weakness', reach: 'part' },
  peers: { kics: ['ce76b7d0-9e77-464d-b86f-c5c48e03e22d'], 'docker-bench': ['5.4'], 'compose-lint': ['CL-0028'] },
  gains: {
    PERFMON: 'watch the whole system through performance counters and learn secrets of other processes',
  },
  docs: {
    title: 'Do not add the capability PERFMON',
    why: 'With PERFMON the default seccomp profile opens `perf_event_open`, system-wide: samples show addresses and timings of other processes and of the kernel, the raw material of side-channel attacks. Kernels that set `kernel.perf_event_paranoid` to 3, as Debian and Ubuntu do, need more than PERFMON.',
    how: 'Remove PERFMON, and profile on the host or in a container that runs only during the measurement.',
    verify: {
      run: "docker inspect -f '{{.HostConfig.CapAdd}}' NAME",
      prints: '`[]`, or capabilities without `PERFMON` and `ALL`.',
    },
    fixTrap: {
      breaks: 'A program that reads performance counters, such as a profiler, fails with `Operation not permitted`.',
      check:
        'Start the container, use the function that needed the capability, and look for `Operation not permitted` in `docker logs NAME`.',
    },
    references: [
      'https://docs.docker.com/engine/containers/run/#runtime-privilege-and-linux-capabilities',
      'https://man7.org/linux/man-pages/man7/capabilities.7.html',
      'https://docs.kernel.org/admin-guide/perf-security.html',
    ],
  },
});
