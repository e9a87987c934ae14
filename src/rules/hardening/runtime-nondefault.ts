import { known } from '../../model/located.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'runtime-nondefault',
  on: 'container',
  profile: 'changes',
  precision: 'high',
  cwe: [1188],
  docs: {
    title: 'Use a runtime with known protections',
    why: 'The runtime sets up namespaces, capabilities, seccomp and the masks of `/proc`. An unknown one may leave some of them out, and no check of this file can detect that.',
    how: 'Remove the option, or use one of the known runtimes: `runc`, `crun`, `youki`, `nvidia`, and those that isolate more, `runsc`, `kata`, `sysbox-runc`.',
    limits: 'The engine maps the name to a program, which the rule does not see.',
    references: [
      'https://docs.docker.com/engine/daemon/alternative-runtimes/',
      'https://docs.docker.com/reference/compose-file/services/#runtime',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            runtime: «acme-runtime»
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            runtime: runsc
      `,
    },
  ],

  *check({ name, runtime }) {
    const written = known(runtime);
    if (runtime === undefined || written === undefined || written === '' || KNOWN.test(written)) return;
    yield {
      at: runtime,
      message: `Container "${name}" runs with the runtime "${written}", which hullcheck does not know. It may not enforce all protections that this file asks for.`,
    };
  },
});

const KNOWN =
  /^(?:\/(?:usr\/)?(?:local\/)?s?bin\/)?(?:runc|crun|youki|nvidia(?:-container-runtime)?|(?:io\.containerd\.)?(?:runc|runsc|kata|runhcs)[\w.-]*|kata-[\w-]+|sysbox-runc|krun|hcsshim|windows)$/;
