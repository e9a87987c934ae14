import { isUntoldSecret } from '../../../analysis/secrets/untold-secret.ts';
import { isUselessSecret } from '../../../analysis/secrets/useless-secret.ts';
import type { EnvironmentEntry } from '../../../model/containers/container.ts';
import { known, type Text } from '../../../model/located.ts';
import { spanText } from '../../../model/source.ts';
import { defineRule } from '../../define-rule.ts';
import { MAY_BE_SETTINGS, type SettingsSecret, secretsOfSettings } from '../texts/settings-secrets.ts';
import { isNeverAsked } from './open-setting.ts';
import { weaknessOf } from './weak-credential.ts';

export default defineRule({
  id: 'env-secret-literal',
  on: 'container',
  holdsSecret: true,
  remainsOf: { 'env-file-committed-secret': 'secret' },
  danger: { attacker: 'reader', reach: 'service' },
  profile: 'recommended',
  precision: 'medium',
  cwe: [798, 312, 526],
  cis: ['4.10'],
  peers: { kics: ['a88baa34-e2ad-44ea-ad6f-8cac87bc7c71'], 'compose-lint': ['CL-0020'] },
  docs: {
    title: 'Keep secrets out of environment variables',
    why: 'Everyone who can read the repository knows a password that is written in the file, now or in its history. As an environment variable, it also appears in `docker inspect`, in `/proc`, and in many crash reports and logs. An attacker who finds it logs in as the service.',
    how: 'Change the secret, as it is no longer secret. Put the new one into a file that is not committed, pass it with `secrets`, and use the variable that many images have for that: `POSTGRES_PASSWORD_FILE: /run/secrets/password`. As a first step, `${VARIABLE:?}` takes it from outside.',
    limits:
      'The rule decides by the name of the variable and its value together, and checks settings within a value that is the text of a configuration file, or has options of a program such as `-Ddb.password=…`. It leaves alone `*_FILE`, empty values, placeholders such as `changeme`, paths, addresses, numbers, switches, keys that their issuers make for web pages, such as `pk_live_…`, and values from a variable without a default. A value such as `ci-test-key` is also left alone where only tests set it: a job on a runner of GitHub, a script or a target for tests, or a file such as `.env.test`. The default of `${X:-secret}` counts, and a name alone, as in `-e DB_PASSWORD`, where a script, a Makefile or a workflow sets that variable. `secret-literal` reports tokens whose format shows their issuer, `env-weak-credential` passwords that everyone tries, and `env-file-committed-secret` values of `env_file` and of a `.env` file that is committed.',
    ways: [
      {
        do: 'Change the secret at its service first.',
        trap: 'It stays in the history of git for everyone who has a clone.',
      },
      {
        do: 'Put the new one into a file outside of git, and pass it with `secrets`: `POSTGRES_PASSWORD_FILE: /run/secrets/password`.',
        trap: 'Not all images know `…_FILE`: their page says so.',
      },
      {
        do: 'Or take it from outside: `${API_KEY:?}`.',
        trap: '`docker inspect` and every child process still show it.',
      },
    ],
    verify: {
      run: "docker inspect -f '{{range .Config.Env}}{{println .}}{{end}}' NAME",
      prints: 'No line with the secret: at most a `…_FILE` with a path.',
    },
    references: [
      'https://docs.docker.com/compose/how-tos/use-secrets/',
      'https://docs.docker.com/compose/how-tos/environment-variables/best-practices/',
      'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          db:
            image: postgres:18
            environment:
              POSTGRES_USER: shop
              POSTGRES_PASSWORD: «blue-Kettle-71»
      `,
      good: `
        services:
          db:
            image: postgres:18
            environment:
              POSTGRES_USER: shop
              POSTGRES_PASSWORD_FILE: /run/secrets/password
      `,
    },
    {
      file: 'docker-compose.yml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            environment:
              - SESSION_SECRET=«\${SESSION_SECRET:-blue-Kettle-71}»
              - LOG_LEVEL=info
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            environment:
              - SESSION_SECRET=\${SESSION_SECRET:?}
              - LOG_LEVEL=info
      `,
    },
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            environment:
              JAVA_OPTS: "-Xmx1g -Dspring.datasource.password=«blue-Kettle-71»"
              CONFIG: '{"smtp": {"password": "«blue-Kettle-71»"}}'
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            environment:
              JAVA_OPTS: "-Xmx1g -Dspring.config.import=configtree:/run/secrets/"
              CONFIG: '{"smtp": {"password_file": "/run/secrets/smtp"}}'
      `,
    },
    {
      file: 'docker-compose.yml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            environment:
              CONFIG: |
                [smtp]
                host = smtp.example.com
                password = «blue-Kettle-71»
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            environment:
              CONFIG: |
                [smtp]
                host = smtp.example.com
                password_file = /run/secrets/smtp
      `,
    },
  ],

  *check({ name, environment }) {
    for (const entry of environment) {
      for (const { span, key } of secretsWithin(entry)) {
        yield {
          at: span,
          message: `Container "${name}" gets a secret in "${key}" of ${entry.name}, written in the file. An attacker who reads the repository, or inspects the container, can use it.`,
          evidence: `${entry.name} ${key}`,
          secrets: [span],
        };
      }
      const value = secretIn(entry);
      if (value === undefined || isUselessSecret(entry, environment) || weaknessOf(entry, environment) !== undefined)
        continue;
      yield {
        at: value,
        message: `Container "${name}" ${entry.isDefault ? 'falls back to' : 'gets'} a secret for ${entry.name} that ${entry.isInherited ? 'a file in the repository sets' : 'is written in the file'}. An attacker who reads the repository, or inspects the container, can use it.`,
        evidence: entry.name,
        secrets: entry.isInherited ? [] : [value.span],
        holds: known(value),
        milder: isNeverAsked(entry.name, environment) ? 'its server asks for no password' : undefined,
      };
    }
  },
});

/** The secrets in a value that has several settings: the text of a configuration file, JSON, or options of a program. */
function secretsWithin(entry: EnvironmentEntry): Iterable<SettingsSecret> {
  const { value, via, isInherited, setAt } = entry;
  if (value === undefined || via !== 'environment' || isInherited || setAt !== undefined) return [];
  if (!MAY_BE_SETTINGS.test(spanText(value.span)) || secretIn(entry) !== undefined) return [];
  return secretsOfSettings(value.span);
}

function secretIn({ name, value, via, setAt }: EnvironmentEntry): Text | undefined {
  if (value === undefined || via !== 'environment') return undefined;
  // written elsewhere, where `env-file-committed-secret` reports it
  if (setAt !== undefined) return undefined;
  return isUntoldSecret(name, value) ? value : undefined;
}
