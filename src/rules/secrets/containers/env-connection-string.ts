import { isSecretPair } from '../../../analysis/secrets/secret.ts';
import type { EnvironmentEntry } from '../../../model/containers/container.ts';
import { spanText } from '../../../model/source.ts';
import { defineRule } from '../../define-rule.ts';
import { passwordsIn } from '../texts/address-passwords.ts';

export default defineRule({
  id: 'env-connection-string',
  on: 'container',
  sets: ['environment'],
  score: 7.5,
  profile: 'recommended',
  precision: 'high',
  cwe: [798],
  peers: { 'compose-lint': ['CL-0021'] },
  docs: {
    title: 'Keep passwords out of addresses in environment',
    why: 'A password in the address of a database or a queue is known to everyone who can read the repository, now or in its history. As a variable it is also shown by `docker inspect`, in `/proc`, and in the error messages of drivers, which like to print the whole address. An attacker who finds it logs in as the service.',
    how: 'Change the password, as it is known by now. Hand the new one over as a file with `secrets`, and put the address together when the program starts. As a first step, `postgres://shop:${DB_PASSWORD:?}@db/shop` takes it from outside.',
    limits:
      'Passwords that a variable holds, placeholders, the name of the user, words such as `postgres` that everyone knows, and addresses of the container itself are left alone. The default of `${X:-postgres://…}` counts. Tokens whose form shows who issued them are reported by `secret-literal`, values of `env_file` by `env-file-committed-secret`.',
    references: [
      'https://cwe.mitre.org/data/definitions/798.html',
      'https://docs.docker.com/compose/how-tos/use-secrets/',
      'https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            environment:
              DATABASE_URL: postgres://shop:«blue-Kettle-71»@db:5432/shop
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            environment:
              DATABASE_URL: postgres://shop:\${DB_PASSWORD:?}@db:5432/shop
      `,
    },
    {
      file: 'docker-compose.yml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            environment:
              - BROKER=\${BROKER:-amqp://shop:«blue-Kettle-71»@queue//}
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            environment:
              - BROKER=\${BROKER:?}
      `,
    },
  ],

  *check({ name, environment }) {
    for (const entry of environment) {
      if (entry.via !== 'environment' || !mayHoldAddress(entry)) continue;
      for (const { span, address } of passwordsIn((entry.value as NonNullable<typeof entry.value>).span)) {
        yield {
          at: span,
          message: `Container "${name}" is given the password for "${address}" in ${entry.name}, written in the file. An attacker who reads the repository, or inspects the container, can use it.`,
          evidence: `${entry.name} ${address}`,
          secrets: [span],
        };
      }
    }
  },
});

/** Looked for in what is written: a password that a variable brings from elsewhere does not stand there. */
function mayHoldAddress({ name, value, isInherited }: EnvironmentEntry): boolean {
  if (value === undefined || isInherited) return false;
  const text = spanText(value.span);
  // `env-secret-literal` reports the whole value
  return text.includes('@') && text.includes('://') && !isSecretPair(name, text);
}
