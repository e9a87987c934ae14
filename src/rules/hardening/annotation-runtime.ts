import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'annotation-runtime',
  on: 'container',
  sets: ['annotations'],
  profile: 'strict',
  precision: 'high',
  cwe: [1188],
  docs: {
    title: 'Review annotations that steer the runtime',
    why: 'The engine hands annotations on to the runtime, and some of them change how the container is isolated: hooks that run on the host, seccomp by other means, properties of systemd, other kernels. They are not in the options that reviewers look at.',
    how: 'Remove them, or use the option of the engine that does the same.',
    limits: 'By their prefixes: what a single annotation does, and whether the runtime knows it, is not judged.',
    references: [
      'https://github.com/opencontainers/runc/blob/main/docs/systemd.md',
      'https://github.com/containers/crun/blob/main/crun.1.md',
      'https://docs.docker.com/reference/compose-file/services/#annotations',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            annotations:
              «run.oci.keep_original_groups: "1"»
              com.example.team: payments
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            annotations:
              com.example.team: payments
      `,
    },
  ],

  *check({ name, annotations }) {
    for (const { name: key, span } of annotations) {
      if (!STEERING.test(key)) continue;
      yield {
        at: span,
        message: `Container "${name}" sets the annotation "${key}", which steers its runtime past the options of the engine.`,
        evidence: key,
      };
    }
  },
});

const STEERING =
  /^(?:run\.oci\.|io\.containerd\.|io\.crun\.|io\.katacontainers\.|io\.kubernetes\.cri-o\.|dev\.gvisor\.|org\.systemd\.property\.|krun\.)/;
