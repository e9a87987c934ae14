import { buildLabel } from '../../model/build.ts';
import { itemsThat } from '../../model/containers/container.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'build-ssh-forward',
  on: 'build',
  danger: { attacker: 'contributor', reach: 'defences' },
  profile: 'changes',
  precision: 'high',
  cwe: [522],
  docs: {
    title: 'Do not forward your SSH agent to a build',
    why: 'Each step with `RUN --mount=type=ssh` can use every key in the agent of the person who builds, on every server that accepts them, for as long as it runs. A malicious package in such a step does not need to steal a key: it uses it.',
    how: 'Give the build a separate key that can only read the one repository (a deploy key): `ssh: [deploy=./deploy_key]`, or pass a token as a build secret.',
    limits: 'A named key (`deploy=./key`) is accepted; the agent and a named socket are not.',
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
        message: `The build of ${buildLabel(build)} may use the SSH agent of the person who builds. Any code in the build can log in with all keys in it.`,
      };
    }
  },
});

/** An id alone, or with a socket: `default=$SSH_AUTH_SOCK` is known only at run time. */
function isAgent(text: string): boolean {
  return !text.includes('=') || /\.sock(?:et)?$/.test(text);
}
