import { postureOf } from '../../../analysis/posture/index.ts';
import { isRootUser } from '../../../analysis/processes/process-user.ts';
import { known } from '../../../model/located.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'hook-root-user',
  on: 'container',
  danger: { attacker: 'weakness', reach: 'container' },
  profile: 'changes',
  precision: 'high',
  cwe: [250],
  cis: ['5.24'],
  peers: { 'docker-bench': ['5.24'] },
  docs: {
    title: 'Do not run commands as root in a non-root container',
    why: 'The program of the container runs as an ordinary user, so an attacker who takes it over gains little. A hook that runs as root in the same file system reads files of that user: it runs a planted program, or follows a planted link, as root.',
    how: 'Set owners and modes when the image is built, and remove `user` from the hook. For volumes, give the folder to the user in the Dockerfile: a new named volume inherits its owner.',
    limits:
      'The rule checks hooks that run in the container: `post_start`, `pre_stop` and the commands of `develop.watch`. It reports nothing where the user of the container is not known.',
    references: [
      'https://docs.docker.com/compose/how-tos/lifecycle/',
      'https://docs.docker.com/reference/compose-file/services/#post_start',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            user: "10001"
            post_start:
              - command: chown -R 10001 /data
                user: «root»
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            user: "10001"
            post_start:
              - command: touch /data/ready
      `,
    },
  ],

  *check(container, _options, { host }) {
    const { name, hooks } = container;
    if (hooks.length === 0) return;
    for (const hook of hooks) {
      const user = known(hook.user);
      if (hook.name === 'pre_start' || hook.user === undefined || user === undefined || !isRootUser(user)) continue;
      if (postureOf(container, host).user.value !== 'other') return;
      yield {
        at: hook.user,
        message: `Container "${name}" runs as an ordinary user, but a command of ${hook.name} in it as root. An attacker in it can make that command use their files as root.`,
        evidence: hook.name,
      };
    }
  },
});
