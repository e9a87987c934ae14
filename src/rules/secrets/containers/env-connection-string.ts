import { isSecretPair } from '../../../analysis/secrets/secret.ts';
import type { Container, EnvironmentEntry } from '../../../model/containers/container.ts';
import { known } from '../../../model/located.ts';
import { spanText } from '../../../model/source.ts';
import { defineRule } from '../../define-rule.ts';
import { completedPasswordsIn, MAY_HOLD_PASSWORD, type Password, passwordsIn } from '../texts/address-passwords.ts';

export default defineRule({
  id: 'env-connection-string',
  on: 'container',
  holdsSecret: true,
  danger: { attacker: 'reader', reach: 'service' },
  profile: 'recommended',
  precision: 'high',
  cwe: [798],
  peers: { 'compose-lint': ['CL-0021'] },
  docs: {
    title: 'Keep passwords out of addresses in variables',
    why: 'Everyone who can read the repository knows a password in the address of a database or a queue, now or in its history. As a variable, it also appears in `docker inspect`, in `/proc`, and in the error messages of drivers, which often print the whole address. An attacker who finds it logs in as the service.',
    how: 'Change the password, as it is no longer secret. Pass the new one as a file with `secrets`, and build the address when the program starts. As a first step, `postgres://shop:${DB_PASSWORD:?}@db/shop` takes it from outside.',
    limits:
      'A password from a variable counts if a script, a Makefile or a workflow gives that a value. The rule leaves alone other variables, placeholders, the name of the user, well-known words such as `postgres`, and addresses of the container itself. The default of `${X:-postgres://…}` counts. `secret-literal` reports tokens whose format shows their issuer, and `env-file-committed-secret` values of `env_file` and `.env`.',
    ways: [
      {
        do: 'Change the password at the service first.',
        trap: 'Every client stops at that moment: make a second account, move them, and delete the first.',
      },
      {
        do: 'Pass it as a file with `secrets`, and build the address when the program starts.',
        trap: 'Characters such as `@`, `/` and `%` of a password have to be encoded in an address.',
      },
      {
        do: 'As a first step, take it from outside: `postgres://shop:${DB_PASSWORD:?}@db/shop`.',
        trap: '`docker inspect` and messages of drivers still show it.',
      },
    ],
    verify: {
      run: "docker inspect -f '{{range .Config.Env}}{{println .}}{{end}}' NAME",
      prints: 'No address with a password.',
    },
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
              - GOOSE_DBSTRING=host=db user=shop password=«blue-Kettle-71» dbname=shop
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

  *check(container) {
    for (const entry of container.environment) {
      const { via, value } = entry;
      if (via !== 'environment' || value === undefined) continue;
      const written = mayHoldAddress(entry) ? passwordsIn(value.span, known(value)) : [];
      for (const { span, address } of written)
        yield { ...problem(container.name, entry, address, 'written in the file'), at: span, secrets: [span] };
      for (const { span, address } of completedIn(entry, container))
        yield { ...problem(container.name, entry, address, 'which a file in the repository sets'), at: span };
    }
  },
});

function problem(container: string, { name }: EnvironmentEntry, address: string, where: string) {
  return {
    message: `Container "${container}" gets the password for "${address}" in ${name}, ${where}. An attacker who reads the repository, or inspects the container, can use it.`,
    evidence: `${name} ${address}`,
  };
}

/** The passwords that variables with known values bring. Those of a file such as `.env` are left to `env-file-committed-secret`. */
function completedIn(
  { name, value, setAt }: EnvironmentEntry,
  { otherVariables = [] }: Container,
): Iterable<Pick<Password, 'span' | 'address'>> {
  const meant = known<string>(value);
  if (value === undefined || meant === undefined || setAt !== undefined || isSecretPair(name, meant)) return [];
  const text = spanText(value.span);
  const isFromFile = otherVariables.some(
    (one) => text.includes(one.name) && (one.setAt?.isIgnored || (one.setAt !== undefined && isTold(one))),
  );
  return isFromFile ? [] : completedPasswordsIn(value.span, meant);
}

/** Whether the file that sets the variable is reported for it. */
function isTold({ name, value }: EnvironmentEntry): boolean {
  return isSecretPair(name, known<string>(value) ?? '');
}

/** Checks the literal text: it does not contain a password that a variable brings. */
function mayHoldAddress({ name, value, isInherited }: EnvironmentEntry): boolean {
  if (value === undefined || isInherited) return false;
  const text = spanText(value.span);
  // `env-secret-literal` reports the whole value
  return MAY_HOLD_PASSWORD.test(text) && !isSecretPair(name, text);
}
