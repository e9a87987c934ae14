import { defineCapabilityRule } from './capability-rule.ts';

export default defineCapabilityRule({
  id: 'cap-add-bpf',
  danger: { attacker: 'weakness', reach: 'host' },
  peers: { kics: ['ce76b7d0-9e77-464d-b86f-c5c48e03e22d'], 'docker-bench': ['5.4'], 'compose-lint': ['CL-0011'] },
  gains: {
    BPF: 'load programs into the kernel of the host, a frequent source of escapes',
  },
  docs: {
    title: 'Do not add the capability BPF',
    why: 'With BPF the default seccomp profile opens `bpf(2)`: a root process creates maps and loads programs into the kernel that all containers share. Flaws in the verifier have allowed attackers to run code in the kernel, and with PERFMON such programs can spy on other processes.',
    how: 'Remove BPF. Run tracing and network agents that need it on the host, or in a separate container that takes no input from outside.',
    ways: [
      {
        do: 'Install the agent on the host, from its package, and remove the container.',
        trap: 'It is then updated with the host and not with your images.',
      },
      {
        do: 'Take the figures from `/proc` and `/sys`, as node_exporter does, where totals are enough.',
        trap: 'Totals do not show which process or connection caused them.',
      },
      {
        do: 'If the agent has to be a container, give BPF to it alone, with `cap_drop: [ALL]`, `read_only: true` and without a published port, and suppress the finding with that reason.',
        trap: 'A flaw of the agent still leads to the kernel: follow its releases.',
      },
    ],
    verify: {
      run: "docker inspect -f '{{.HostConfig.CapAdd}}' NAME",
      prints: '`[]`, or capabilities without `BPF` and `ALL`.',
    },
    fixTrap: {
      breaks:
        'A program that loads programs into the kernel, such as a tracer or a network monitor, fails with `Operation not permitted`.',
      check:
        'Start the container, use the function that needed the capability, and look for `Operation not permitted` in `docker logs NAME`.',
    },
    references: [
      'https://docs.docker.com/engine/containers/run/#runtime-privilege-and-linux-capabilities',
      'https://man7.org/linux/man-pages/man7/capabilities.7.html',
      'https://docs.kernel.org/bpf/',
    ],
  },
});
