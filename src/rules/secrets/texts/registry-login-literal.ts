import { type OptionSyntax, readOptions } from '../../../analysis/commands/options.ts';
import { looksLikeSecretValue } from '../../../analysis/secrets/secret.ts';
import { isToldToken } from '../../../analysis/secrets/untold-secret.ts';
import type { RegistryLogin } from '../../../model/containers/engine-settings.ts';
import type { Span } from '../../../model/source.ts';
import { defineRule } from '../../define-rule.ts';
import { pipedSecretsIn, secretsIn } from './command-secrets.ts';

export default defineRule({
  id: 'registry-login-literal',
  on: 'engine',
  holdsSecret: true,
  danger: { attacker: 'reader', reach: 'service' },
  profile: 'recommended',
  precision: 'high',
  cwe: [798, 214],
  docs: {
    title: 'Keep registry passwords out of scripts and workflows',
    why: 'Everyone who can read the repository knows a password that is written in it, now or in its history. An attacker can pull private images with it and, if it may push as well, replace the images that everyone runs.',
    how: 'Change the password, as it is no longer secret. Take the new one from outside: `docker login --password-stdin < token`, or `password: ${{ secrets.REGISTRY_PASSWORD }}` in a workflow.',
    limits:
      'The rule reads the commands with which docker, podman, nerdctl, buildah, skopeo, crane, helm, oras and regctl log in, in scripts, workflows and other files that start containers, also with options before `login`, the options `--creds`, `--src-creds` and `--dest-creds` of podman, buildah and skopeo, and the password of `docker/login-action` and `redhat-actions/podman-login`. A variable counts if a committed file gives it the password, as in `PASSWORD=…` before the login or `env` of a workflow, and a word of a function if a call does. So does a file of the repository that `--password-stdin` reads with `<` or from `cat`. Values from outside, expressions and placeholders are left alone. `registry-credential-literal` checks the credentials of job containers, `secret-on-command-line` Dockerfiles.',
    ways: [
      {
        do: 'Change the password at the registry, and look at its log for pulls and pushes by others.',
        trap: 'Digests that changed meanwhile may be of somebody else: compare them with your builds.',
      },
      {
        do: 'Read the new one from a file or a variable: `docker login --password-stdin < token`.',
        trap: '`echo "$TOKEN" |` before it shows the value in the trace of a shell with `set -x`.',
      },
      {
        do: 'Use a credential helper, such as `docker-credential-ecr-login`, or a role of the machine.',
        trap: 'Without a helper the login is stored in `~/.docker/config.json` in base64, which is not encrypted.',
      },
    ],
    verify: {
      run: "git grep -nE 'login .*(-p|--password)[ =]'",
      prints: 'No line with a value. It remains in the history of git, so it has to be changed as well.',
    },
    references: [
      'https://docs.docker.com/reference/cli/docker/login/#password-stdin',
      'https://docs.github.com/en/actions/how-tos/write-workflows/choose-what-workflows-do/use-secrets',
    ],
  },
  examples: [
    {
      file: 'deploy.sh',
      bad: `
        docker login -u acme -p «blue-Kettle-71» registry.example.com
        echo «blue-Kettle-71» | podman login -u acme --password-stdin registry.example.com
      `,
      good: `
        docker login -u acme -p "$REGISTRY_PASSWORD" registry.example.com
        podman login -u acme --password-stdin registry.example.com < token
      `,
    },
    {
      file: '.github/workflows/ci.yml',
      bad: `
        jobs:
          build:
            runs-on: ubuntu-latest
            steps:
              - uses: docker/login-action@v4
                with:
                  registry: registry.example.com
                  username: acme
                  password: «blue-Kettle-71»
      `,
      good: `
        jobs:
          build:
            runs-on: ubuntu-latest
            steps:
              - uses: docker/login-action@v4
                with:
                  registry: registry.example.com
                  username: acme
                  password: \${{ secrets.REGISTRY_PASSWORD }}
      `,
    },
  ],

  *check({ reader, logins = [], isOnHostedRunner }) {
    for (const login of logins) {
      const isOfJob = isOnHostedRunner === true && isOnThisMachine(login);
      for (const at of passwordsOf(login)) {
        yield {
          at,
          message: `${reader} logs in to a registry with a password that is written in the file. An attacker who reads the repository can use it.`,
          evidence: 'registry login',
          secrets: [at],
          ...(isOfJob && { milder: 'the registry ends with the job' }),
        };
      }
    }
  },
});

/** Whether the registry is on the machine of the client, or a service of its job: `docker login localhost:5000`, `docker login registry:5000`. */
function isOnThisMachine(login: RegistryLogin): boolean {
  if (!('pipeline' in login)) return OF_JOB.test(login.registry ?? '');
  // what follows an option may be a password such as `abc:1234`
  return readOptions(login.command.arguments, OPTIONS).operands.some(({ pieces }) => OF_JOB.test(pieces));
}

/** The options of the clients whose values come in the next word. */
const OPTIONS: OptionSyntax = {
  letters: 'upclH',
  names: new Set(
    '--username --password --creds --src-creds --dest-creds --user --pass --config --authfile --cert-dir --log-level --host --context'.split(
      ' ',
    ),
  ),
};

const OF_JOB = /^(?:https?:\/\/)?(?:(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?|[\w-]{1,63}:\d{2,5})(?:\/|$)/;

function passwordsOf(login: RegistryLogin): readonly Span[] {
  if ('pipeline' in login) {
    return [...secretsIn(login.command, 'none'), ...pipedSecretsIn(login.pipeline, 'none')].map(({ span }) => span);
  }
  const { value, span } = login.password;
  const isSecret = typeof value === 'string' && looksLikeSecretValue(value) && !isToldToken({ value, span });
  return isSecret ? [span] : [];
}
