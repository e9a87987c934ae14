import { postureOf } from '../../../analysis/posture/index.ts';
import { isRootUser } from '../../../analysis/processes/process-user.ts';
import { known } from '../../../model/located.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'hook-root-user',
  on: 'container',
  sets: ['hooks'],
  score: 3.5,
  profile: 'strict',
  precision: 'high',
  cwe: [250],
  cis: ['5.24'],
  peers: { 'docker-bench': ['5.24'] },
  docs: {
    title: 'Do not run commands as root in a non-root container',
    why: 'The program of the container runs as an ordinary user, so that who takes it over has little. A hook that runs as root in the same file system reads what that user wrote: a program or a link that was put there runs, or is followed, as root.',
    how: 'Set owners and modes when the image is built, and remove `user` from the hook. For volumes, give the folder to the user in the Dockerfile: a new named volume takes its owner over.',
    limits:
      'Hooks that run in the container are checked: `post_start`, `pre_stop` and the commands of `develop.watch`. Where the user of the container is not known, nothing is said.',
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
        message: `Container "${name}" runs as an ordinary user, but a command of ${hook.name} in it as root. An attacker in it can lead that command to files of theirs.`,
        evidence: hook.name,
      };
    }
  },
});
