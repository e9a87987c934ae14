import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'annotation-runtime',
  on: 'container',
  profile: 'changes',
  precision: 'high',
  cwe: [1188],
  docs: {
    title: 'Review annotations that control the runtime',
    why: 'The engine passes annotations on to the runtime, and some of them change how the container is isolated: hooks that run on the host, other seccomp settings, systemd properties, other kernels. Reviewers do not look for them among the options.',
    how: 'Remove them, or use the equivalent option of the engine.',
    limits:
      'The rule recognises annotations by prefix; it does not check what a single one does, and whether the runtime knows it.',
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
        message: `Container "${name}" sets the annotation "${key}", which controls its runtime past the options of the engine and can weaken its isolation.`,
        evidence: key,
      };
    }
  },
});

const STEERING =
  /^(?:run\.oci\.|io\.containerd\.|io\.crun\.|io\.katacontainers\.|io\.kubernetes\.cri-o\.|dev\.gvisor\.|org\.systemd\.property\.|krun\.)/;
