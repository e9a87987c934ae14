import { defineCapabilityRule } from './capability-rule.ts';

export default defineCapabilityRule({
  id: 'cap-add-bpf',
  score: 7.5,
  peers: { kics: ['ce76b7d0-9e77-464d-b86f-c5c48e03e22d'], 'docker-bench': ['5.4'], 'compose-lint': ['CL-0011'] },
  gains: {
    BPF: 'load programs into the kernel of the host, a rich source of ways out',
  },
  docs: {
    title: 'Do not add the capability BPF',
    why: 'With BPF the default seccomp profile opens `bpf(2)`: a root process creates maps and loads programs into the kernel that all containers share. Flaws of the verifier have led to code in the kernel before, and together with PERFMON such programs read what other processes do.',
    how: 'Remove BPF. Run tracing and network agents that need it on the host, or in a container of their own that takes no input from outside.',
    references: [
      'https://docs.docker.com/engine/containers/run/#runtime-privilege-and-linux-capabilities',
      'https://man7.org/linux/man-pages/man7/capabilities.7.html',
      'https://docs.kernel.org/bpf/',
    ],
  },
});
