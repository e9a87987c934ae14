import { isSecretPair } from '../../../analysis/secrets/secret.ts';
import { providerSecret } from '../../../analysis/secrets/secret-formats.ts';
import { isUselessSecret } from '../../../analysis/secrets/useless-secret.ts';
import type { Container, EnvironmentEntry } from '../../../model/containers/container.ts';
import { known, type Text } from '../../../model/located.ts';
import type { Span } from '../../../model/source.ts';
import { remember } from '../../../support/caches/remember.ts';
import { defineRule } from '../../define-rule.ts';
import { MAY_HOLD_PASSWORD, passwordsIn } from '../texts/address-passwords.ts';
import { MAY_BE_SETTINGS, secretsOfSettings } from '../texts/settings-secrets.ts';
import { isMadeUpForExamples, isMadeUpForTests } from './test-values.ts';
import { weaknessOf } from './weak-credential.ts';

export default defineRule({
  id: 'env-file-committed-secret',
  on: 'container',
  holdsSecret: true,
  remainsOf: { 'env-secret-literal': 'secret' },
  danger: { attacker: 'reader', reach: 'service' },
  profile: 'recommended',
  precision: 'medium',
  cwe: [312],
  docs: {
    title: 'Keep secrets out of committed env files',
    why: 'A file with variables that `env_file` or `--env-file` names, or a `.env` file, is part of the repository, so everyone who can read the repository knows the secrets in it, now or in its history. A separate file only looks safer. An attacker who finds them logs in as the service.',
    how: 'Change the secrets, as they are no longer secret. Remove the file from the repository (`git rm --cached`), list it in `.gitignore`, and commit an example without values instead. Better still, pass secrets with `secrets`.',
    limits:
      'Files that git ignores exist only on this machine and are left alone, and so are examples and templates by their names that no project and no command names. The rule decides by the name of the variable and its value together, like `env-secret-literal`; `env-weak-credential` reports passwords that everyone tries. It also looks at variables of a `.env` file that values of the environment or the content of a config contain, as in `postgres://app:${DB_PASSWORD}@db/app`, or that secrets, configs and build arguments of a compose file name, and at labels of `label_file` and `--label-file`. Where only a part of a path that `--env-file` names is known, each file that it may be counts. If several containers read one file, the finding names the first.',
    ways: [
      { do: 'Change the secrets at their services.', trap: 'Deleting the file does not remove them from the history.' },
      {
        do: 'Remove the file from git and keep it: `git rm --cached .env`, and a line in `.gitignore`.',
        trap: 'It is deleted for others when they pull: tell them.',
      },
      {
        do: 'Commit `.env.example` with names and empty values.',
        trap: 'Placeholders that work, such as `changeme`, get used.',
      },
    ],
    verify: {
      run: 'git ls-files --error-unmatch .env',
      prints:
        'An error: git does not know the file any more. Its old versions remain in the history, so change the secret.',
    },
    references: [
      'https://docs.docker.com/reference/compose-file/services/#env_file',
      'https://docs.docker.com/compose/how-tos/use-secrets/',
      'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/removing-sensitive-data-from-a-repository',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      files: {
        bad: { '.env': 'DB_PASSWORD=«blue-Kettle-71»\n' },
        good: { '.env': 'DB_PASSWORD=\n' },
      },
      bad: `
        services:
          db:
            image: postgres:18
            environment:
              POSTGRES_PASSWORD: \${DB_PASSWORD}
      `,
      good: `
        services:
          db:
            image: postgres:18
            environment:
              POSTGRES_PASSWORD: \${DB_PASSWORD}
      `,
    },
    {
      file: 'compose.yaml',
      files: {
        bad: { 'db.env': 'POSTGRES_USER=shop\nPOSTGRES_PASSWORD=«blue-Kettle-71»\n' },
        good: { 'db.env': 'POSTGRES_USER=shop\nPOSTGRES_PASSWORD_FILE=/run/secrets/password\n' },
      },
      bad: `
        services:
          db:
            image: postgres:18
            env_file: db.env
      `,
      good: `
        services:
          db:
            image: postgres:18
            env_file: db.env
      `,
    },
    {
      file: 'compose.yaml',
      files: {
        bad: { '.env': 'DB_PASSWORD=«blue-Kettle-71»\n' },
        good: { '.env': 'DB_NAME=shop\n' },
      },
      bad: `
        services:
          db:
            image: postgres:18
            secrets: [db_password]
        secrets:
          db_password:
            environment: DB_PASSWORD
      `,
      good: `
        services:
          db:
            image: postgres:18
            secrets: [db_password]
        secrets:
          db_password:
            environment: DB_PASSWORD
      `,
    },
    {
      file: 'up.sh',
      files: {
        bad: { 'db.env': 'POSTGRES_USER=shop\nPOSTGRES_PASSWORD=«blue-Kettle-71»\n' },
        good: { 'db.env': 'POSTGRES_USER=shop\nPOSTGRES_PASSWORD_FILE=/run/secrets/password\n' },
      },
      bad: `
        docker run -d --env-file db.env postgres:18
      `,
      good: `
        docker run -d --env-file db.env postgres:18
      `,
    },
  ],

  *check(container) {
    // several values may have one variable
    const places = new Set<string>();
    for (const entry of variablesOf(container)) {
      const written = inFile(entry);
      if (written === undefined || places.has(keyOf(written))) continue;
      if (isMadeUpForTests(entry.name, written.value, written.place)) continue;
      const secret = secretIn(written, container.environment);
      if (secret === undefined || isMadeUpForExamples(secret.span) || isReportedElsewhere(container, written)) continue;
      places.add(keyOf(written));
      yield {
        at: secret.span,
        message: `Container "${container.name}" reads a secret for ${entry.name} from a file in the repository. An attacker who reads the repository can use it.`,
        evidence: entry.name,
        secrets: [secret.span],
      };
    }
  },
});

function variablesOf({ environment, otherVariables = NOTHING }: Container): Container['environment'] {
  return otherVariables.length === 0 ? environment : [...environment, ...otherVariables];
}

const NOTHING: Container['environment'] = [];

interface Written {
  readonly name: string;
  readonly value: Text;
  readonly place: Span;
}

/** The variable as a committed file sets it. */
function inFile({ name, value, via, span, isIgnored, setAt }: EnvironmentEntry): Written | undefined {
  if (value === undefined || isIgnored || setAt?.isIgnored) return undefined;
  if (setAt !== undefined) return { name, value: { value: value.value, span: setAt.span }, place: setAt.span };
  return via === 'env_file' ? { name, value, place: span } : undefined;
}

function secretIn({ name, value }: Written, siblings: Container['environment']): { readonly span: Span } | undefined {
  const text = known(value);
  if (text === undefined) return undefined;
  if (providerSecret(text, name) !== undefined) return value;
  if (!isSecretPair(name, text)) return secretWithin(value.span, text);
  const isNoSecret = weaknessOf({ name, value }, siblings) !== undefined || isUselessSecret({ name, value }, siblings);
  return isNoSecret ? undefined : value;
}

/** The password of an address, or a secret among several settings: `JAVA_OPTS=-Ddb.password=…`. */
function secretWithin(span: Span, text: string): { readonly span: Span } | undefined {
  const password = MAY_HOLD_PASSWORD.test(text) ? [...passwordsIn(span, text)][0] : undefined;
  return password ?? (MAY_BE_SETTINGS.test(text) ? [...secretsOfSettings(span)][0] : undefined);
}

/** Many containers may read one file, and one line under several names; the first one reports it. */
function isReportedElsewhere({ project, name }: Container, written: Written): boolean {
  return project !== undefined && firstUsers(project).get(keyOf(written)) !== userOf(name, written);
}

/** The first container that reads each line, and its name for it, by the place of the line. */
const firstUsers = remember((project: readonly Container[]) => {
  const users = new Map<string, string>();
  for (const container of project) {
    const { name } = container;
    for (const entry of variablesOf(container)) {
      const written = inFile(entry);
      const key = written && keyOf(written);
      if (key !== undefined && !users.has(key)) users.set(key, userOf(name, entry));
    }
  }
  return users;
});

function userOf(container: string, { name }: Pick<Written, 'name'>): string {
  return JSON.stringify([container, name]);
}

/** Where the value is. A variable that a file sets for the project has no other place. */
function keyOf({ value: { span } }: Written): string {
  return `${span.start} ${span.file.path}`;
}
