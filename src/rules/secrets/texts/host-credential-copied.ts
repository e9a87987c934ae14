import { credentialAt } from '../../../analysis/secrets/host-secret.ts';
import { known } from '../../../model/located.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'host-credential-copied',
  on: 'engine',
  danger: { attacker: 'container', reach: 'accounts' },
  profile: 'recommended',
  precision: 'high',
  cwe: [522],
  docs: {
    title: 'Do not copy credentials of a user into containers',
    why: 'With keys, tokens or logins of a user, a container can impersonate that user: on servers, in clouds and clusters, in registries and git. A copy stays in the container until it is removed, and `docker commit` makes it a part of an image.',
    how: 'Give the container a credential of its own, which can do only what the container needs, as a secret.',
    limits:
      'The rule reads `docker cp` and `docker compose cp`, also of Podman and nerdctl, with a path in a home folder. A stream, as in `tar c . | docker cp - app:/`, is not read.',
    ways: [
      {
        do: 'Create an account or a token for the container, and pass it as a secret: `secrets:` of Compose, or `docker secret create`.',
        trap: 'A token with the rights of the user is as bad as the file: give it those that the container needs.',
      },
      {
        do: 'Let the machine have a role, so that the container gets short-lived credentials without a file.',
        trap: 'Every container of the machine then has the role, unless the metadata service is closed to the others.',
      },
    ],
    verify: {
      run: 'grep -rnE "docker (container )?cp|podman cp" .',
      prints: 'No command that copies keys or logins, such as `~/.ssh`, `~/.aws` or `~/.docker`.',
    },
    references: [
      'https://docs.docker.com/reference/cli/docker/container/cp/',
      'https://docs.docker.com/compose/how-tos/use-secrets/',
    ],
  },
  examples: [
    {
      file: 'deploy.sh',
      bad: `
        docker cp «~/.aws/credentials» app:/root/.aws/credentials
        docker compose cp «"$HOME/.ssh"» app:/root/.ssh
      `,
      good: `
        docker cp ~/.ssh/known_hosts app:/etc/ssh/ssh_known_hosts
        docker compose cp dist/app.conf app:/etc/app.conf
        docker cp app:/root/.aws/credentials .
      `,
    },
  ],

  *check({ copied = [] }) {
    for (const source of copied) {
      const credential = credentialAt(known(source) ?? '');
      if (credential === undefined) continue;
      yield {
        at: source,
        message: `This command copies ${credential.holds} into a container. An attacker in it can use them.`,
        evidence: credential.path,
      };
    }
  },
});
