import { buildLabel } from '../../model/build.ts';
import { itemsThat } from '../../model/containers/container.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'build-ssh-forward',
  on: 'build',
  score: 3.0,
  profile: 'strict',
  precision: 'high',
  cwe: [522],
  docs: {
    title: 'Do not lend your SSH agent to a build',
    why: 'Each step with `RUN --mount=type=ssh` can use all keys in the agent of whoever builds, on every server that these open, for as long as it runs. A package that is installed in such a step does not need to steal the key: it uses it.',
    how: 'Give the build a key of its own that only reads the one repository (a deploy key): `ssh: [deploy=./deploy_key]`, or a token as a secret of the build.',
    limits: 'A key that is named (`deploy=./key`) is accepted; the agent, and a socket that is named, are not.',
    references: [
      'https://docs.docker.com/reference/compose-file/build/#ssh',
      'https://docs.docker.com/build/building/secrets/#ssh-mounts',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            build:
              context: .
              ssh:
                - «default»
      `,
      good: `
        services:
          app:
            build:
              context: .
              ssh:
                - deploy=./deploy_key
      `,
    },
    {
      file: 'docker-bake.json',
      bad: `
        { "target": { "app": { "context": ".", "ssh": ["«default»"] } } }
      `,
      good: `
        { "target": { "app": { "context": ".", "ssh": ["deploy=./deploy_key"] } } }
      `,
    },
  ],

  *check(build) {
    for (const item of itemsThat(build.ssh, isAgent)) {
      yield {
        at: item,
        message: `The build of ${buildLabel(build)} may use the SSH agent of whoever builds, with all keys in it.`,
      };
    }
  },
});

/** An id alone, or with a socket: `default=$SSH_AUTH_SOCK` is only known at run time. */
function isAgent(text: string): boolean {
  return !text.includes('=') || /\.sock(?:et)?$/.test(text);
}
