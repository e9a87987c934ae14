import { looksLikeSecretName } from '../../../analysis/secrets/secret.ts';
import { hasUntoldToken, isUntoldSecret } from '../../../analysis/secrets/untold-secret.ts';
import { type Build, buildLabel } from '../../../model/build.ts';
import type { Entry } from '../../../model/containers/entry.ts';
import type { Problem } from '../../../model/findings/finding.ts';
import { DYNAMIC, known, type Text } from '../../../model/located.ts';
import { type Span, spanText } from '../../../model/source.ts';
import { defineRule } from '../../define-rule.ts';
import { completedPasswordsIn, MAY_HOLD_PASSWORD, type Password, passwordsIn } from '../texts/address-passwords.ts';
import { secretsOfEntries } from '../texts/settings-secrets.ts';

export default defineRule({
  id: 'build-arg-secret',
  on: 'build',
  holdsSecret: true,
  danger: { attacker: 'reader', reach: 'service' },
  profile: 'recommended',
  precision: 'medium',
  cwe: [538, 798],
  cis: ['4.10'],
  peers: { semgrep: ['dockerfile.security.secret-in-build-arg.secret-in-build-arg'] },
  docs: {
    title: 'Do not pass secrets to a build as arguments',
    why: 'Build arguments stay in the image: `docker history` shows them next to the commands that used them, provenance attestations list them, and caches keep them. Everyone who can pull the image can read the secret, and use it in the name of its owner.',
    how: 'Pass it as a build secret, `secrets: [{id: npm_token, environment: NPM_TOKEN}]`, and mount it for the one command that needs it: `RUN --mount=type=secret,id=npm_token …`. Change the secret if images with it were pushed.',
    limits:
      'The rule decides by the name of the argument or, where a value is written, by both together. It also reports a secret that is written into a label or an annotation, and an argument that takes its value from outside, since that value stays in the image; it is milder if only other stages declare it, or if the Dockerfile is not known. A password in the address of an argument or of a context counts if the file has it. Paths, switches, placeholders, names such as `*_FILE`, and empty values are left alone. `secret-literal` reports tokens whose format shows their issuer.',
    ways: [
      {
        do: 'Change the secret if an image or a cache with it was pushed.',
        trap: 'Attestations of provenance list arguments, too: deleting the tag leaves them in the registry.',
      },
      {
        do: 'Pass it as a build secret, and mount it for one command: `RUN --mount=type=secret,id=npm_token,env=NPM_TOKEN npm ci`.',
        trap: 'Without `--secret` the build goes on, and the variable is empty: add `required=true`.',
      },
      {
        do: 'For git over SSH, use `RUN --mount=type=ssh` and `build.ssh`.',
        trap: 'The image needs the key of the server in `known_hosts`.',
      },
    ],
    verify: { run: "docker history --no-trunc --format '{{.CreatedBy}}' IMAGE", prints: 'No line with the secret.' },
    references: [
      'https://docs.docker.com/build/building/secrets/',
      'https://docs.docker.com/reference/build-checks/secrets-used-in-arg-or-env/',
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
              args:
                NODE_ENV: production
                «NPM_TOKEN: \${NPM_TOKEN}»
      `,
      good: `
        services:
          app:
            build:
              context: .
              args:
                NODE_ENV: production
              secrets: [npm_token]
        secrets:
          npm_token:
            environment: NPM_TOKEN
      `,
    },
    {
      file: 'docker-compose.yml',
      bad: `
        services:
          app:
            build:
              context: .
              args:
                - «PIP_PASSWORD=blue-Kettle-71»
                - «GITHUB_TOKEN»
      `,
      good: `
        services:
          app:
            build:
              context: .
              args:
                - PIP_PASSWORD_FILE=/run/secrets/pip_password
      `,
    },
    {
      file: '.github/workflows/build.yml',
      bad: `
        on: push
        jobs:
          build:
            runs-on: ubuntu-latest
            steps:
              - uses: docker/build-push-action@v7
                with:
                  build-args: |
                    VERSION=1.4
                    «NPM_TOKEN=\${{ secrets.NPM_TOKEN }}»
      `,
      good: `
        on: push
        jobs:
          build:
            runs-on: ubuntu-latest
            steps:
              - uses: docker/build-push-action@v7
                with:
                  build-args: |
                    VERSION=1.4
                  secrets: |
                    npm_token=\${{ secrets.NPM_TOKEN }}
      `,
    },
    {
      file: 'build.sh',
      bad: `
        docker build --build-arg «"NPM_TOKEN=$NPM_TOKEN"» --tag app .
      `,
      good: `
        docker build --secret id=npm_token,env=NPM_TOKEN --tag app .
      `,
    },
    {
      file: 'compose.yml',
      bad: `
        services:
          app:
            build:
              context: .
              labels:
                org.opencontainers.image.title: app
                com.example.db-password: «blue-Kettle-71»
      `,
      good: `
        services:
          app:
            build:
              context: .
              labels:
                org.opencontainers.image.title: app
      `,
    },
  ],

  *check(build) {
    for (const entry of build.arguments) {
      const how =
        looksLikeSecretName(entry.name) || hasUntoldToken(entry.name, entry.value) ? handedOver(entry) : undefined;
      if (how !== undefined) yield problem(build, entry, how);
      else yield* inAddress(build, entry);
    }
    for (const source of sourcesOf(build)) yield* ofContext(build, source);
    for (const { span, key } of secretsOfEntries(build.labels ?? [])) yield ofLabel(build, key, span);
  },
});

/** `--build-arg DATABASE_URL=postgres://shop:password@db/shop`. A file such as `.env` that has the value is checked itself. */
function* inAddress(build: Build, { name, value, span }: Entry): Generator<Problem> {
  if (value === undefined || value.value === DYNAMIC || value.span.file.path !== span.file.path) return;
  const { where } = whereItStays(build, name);
  for (const { span: at, address } of passwordsOf(value)) {
    yield {
      at,
      message: `The build of ${buildLabel(build)} gets the password for "${address}", written in the file, as the argument ${name}, which ${where}.`,
      evidence: `${name} ${address}`,
      secrets: [at],
    };
  }
}

/** `--label acme.token=…` */
function ofLabel(build: Build, name: string, at: Span): Problem {
  return {
    at,
    message: `The build of ${buildLabel(build)} writes a secret from the file into the label ${name}, which everyone who can pull the image can read.`,
    evidence: `label ${name}`,
    secrets: [at],
  };
}

/** `context: https://bot:password@git.example.com/shop.git` */
function* ofContext(build: Build, source: Text): Generator<Problem> {
  for (const { span: at, address } of passwordsOf(source)) {
    yield {
      at,
      message: `The build of ${buildLabel(build)} takes files from "${address}" with a password that is written in the file. An attacker who reads the repository can use it.`,
      evidence: address,
      secrets: [at],
    };
  }
}

function sourcesOf({ context, additionalContexts }: Build): readonly Text[] {
  return [context, ...additionalContexts.map(({ value }) => value)].filter((one) => one !== undefined);
}

/** The passwords in addresses, also those that variables bring. */
function passwordsOf(source: Text): readonly Password[] {
  const text = known<string>(source);
  const written = text ?? spanText(source.span);
  if (!MAY_HOLD_PASSWORD.test(written) || NAMES_IMAGE.test(written)) return [];
  const found = [...passwordsIn(source.span, text)];
  return text === undefined || found.length > 0 ? found : [...completedPasswordsIn(source.span, text)];
}

/** The digest of an image is behind an at sign, too: `docker-image://node:22@sha256:…`. */
const NAMES_IMAGE = /^["']?(?:[\w.-]+=)?(?:docker-image|oci-layout):\/\//;

/** How the secret gets there; undefined when the argument is not a secret. */
function handedOver({ name, value, span }: Entry): 'passed on' | 'written' | undefined {
  if (value === undefined || value.value === DYNAMIC) return 'passed on';
  // a name alone, with the value in a file such as `.env`
  if (value.span.file.path !== span.file.path) return 'passed on';
  const { value: text } = value;
  // `${TOKEN:-}` is there to be set from outside
  if (text === '') return value.assumes === undefined ? undefined : 'passed on';
  return isUntoldSecret(name, value) ? 'written' : undefined;
}

interface Place {
  /** The end of a sentence about the argument. */
  readonly where: string;
  readonly milder?: string;
}

function whereItStays({ declared, dockerfilePath, inline }: Build, name: string): Place {
  if (declared === undefined && dockerfilePath === undefined && inline === undefined)
    return {
      where: 'stays in the history of the image for everyone who can pull it if its last stage declares it',
      milder: 'the Dockerfile is not known',
    };
  if (declared === undefined || declared.has(name))
    return { where: 'stays in the history of the image for everyone who can pull it' };
  return {
    where: 'stays in the cache of the build, and in its provenance where that lists all arguments',
    milder: 'no stage of the image declares it',
  };
}

function problem(build: Build, { name, value, span }: Entry, how: 'passed on' | 'written'): Problem {
  // of a name alone, the place is that of the name
  const isNamed = value?.span.start === span.start;
  const written = isNamed ? 'a secret that a file in the repository sets' : 'a secret that is written in the file';
  const what = how === 'written' ? written : 'a secret';
  const { where, milder } = whereItStays(build, name);
  return {
    at: span,
    message: `The build of ${buildLabel(build)} gets ${what} as the argument ${name}, which ${where}.`,
    evidence: name,
    // what is written in the file is known anyway
    ...(how === 'passed on' && { milder }),
    ...(how === 'written' && value !== undefined && !isNamed && { secrets: [value.span] }),
  };
}
