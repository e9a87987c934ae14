import { whenItRuns } from '../../../analysis/commands/stage-commands.ts';
import { looksLikeSecretName, mayNameSecret } from '../../../analysis/secrets/secret.ts';
import { hasUntoldToken, isUntoldSecret } from '../../../analysis/secrets/untold-secret.ts';
import { instructionsOf, isShipped, type Pair, type PairsInstruction, type Stage } from '../../../model/dockerfile.ts';
import type { Problem } from '../../../model/findings/finding.ts';
import { known, type Text } from '../../../model/located.ts';
import { spanText } from '../../../model/source.ts';
import { defineRule } from '../../define-rule.ts';
import { MAY_BE_SETTINGS, secretsOfValue } from '../texts/settings-secrets.ts';
import { isCopy, referencedVariable } from '../texts/variable-reference.ts';

export default defineRule({
  id: 'secret-in-env',
  on: 'stage',
  holdsSecret: true,
  danger: { attacker: 'reader', reach: 'service' },
  profile: 'recommended',
  precision: 'medium',
  cwe: [522, 538],
  cis: ['4.10'],
  peers: {
    buildkit: ['SecretsUsedInArgOrEnv'],
    hadolint: ['DL3064'],
    trivy: ['DS-0031'],
    kics: ['a88baa34-e2ad-44ea-ad6f-8cac87bc7c71', 'c3e1b6ae-d92c-44b3-8ed5-1f5442bab6a4'],
    sonar: ['docker:S6472'],
    dockle: ['CIS-DI-0010'],
    'docker-bench': ['4.10'],
  },
  docs: {
    title: 'Keep secrets out of ENV and LABEL',
    why: 'Variables and labels are part of the image: everyone who can pull it reads their values with `docker inspect`, regardless of later instructions. An attacker who finds the secret logs in as the service. The same applies to a build argument that is passed on to ENV or LABEL.',
    how: 'Change the secret, as it is no longer secret. For the build, mount it: `RUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN …`. For run time, pass it when the container starts, best as a file.',
    limits:
      'The rule decides by the name of the variable or the label and its value together, in stages that end up in an image. It leaves alone names such as `*_FILE` and `*_ID`, empty values, placeholders such as `changeme`, paths, addresses, numbers and switches. Within a value, settings in JSON and options of a program such as `-Ddb.password=…` count, too. `secret-literal` reports credentials whose format shows their issuer.',
    ways: [
      {
        do: 'Change the secret at its service first.',
        trap: 'It stays in each image that was pushed, and in the history of git.',
      },
      {
        do: 'For the build, mount it: `RUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN npm ci`.',
        trap: 'Without `--secret` the build goes on, and the variable is empty: add `required=true`.',
      },
      {
        do: 'For run time, pass it when the container starts, best as a file with `secrets`.',
        trap: 'There is then no default: let the program stop with a clear message when it is missing.',
      },
    ],
    verify: {
      run: "docker image inspect -f '{{json .Config.Env}} {{json .Config.Labels}}' IMAGE",
      prints: 'No value that is a secret.',
    },
    references: [
      'https://docs.docker.com/reference/build-checks/secrets-used-in-arg-or-env/',
      'https://docs.docker.com/build/building/secrets/',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        ENV DB_USER=shop DB_PASSWORD=«blue-Kettle-71»
      `,
      good: `
        FROM debian:12
        ENV DB_USER=shop DB_PASSWORD_FILE=/run/secrets/db_password
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        LABEL com.example.monitor.user=shop com.example.monitor.password=«blue-Kettle-71»
      `,
      good: `
        FROM debian:12
        LABEL com.example.monitor.user=shop com.example.monitor.password-file=/run/secrets/monitor
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM eclipse-temurin:21
        ENV JAVA_OPTS="-Xmx1g -Ddb.password=«blue-Kettle-71»"
        ENV CONFIG='{"smtp": {"user": "shop", "password": "«blue-Kettle-71»"}}'
      `,
      good: `
        FROM eclipse-temurin:21
        ENV JAVA_OPTS="-Xmx1g -Ddb.password.file=/run/secrets/db_password"
        ENV CONFIG='{"smtp": {"user": "shop", "password": ""}}'
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM node:22
        ARG NPM_TOKEN
        ENV NPM_TOKEN=«$NPM_TOKEN»
        RUN npm ci
      `,
      good: `
        FROM node:22
        RUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN npm ci
      `,
    },
  ],

  check(stage) {
    return isShipped(stage) && instructionsOf(stage, 'ENV', 'LABEL').some(mayHoldSecret) ? problemsOf(stage) : [];
  },
});

function mayHoldSecret({ pairs }: PairsInstruction): boolean {
  return pairs.some(
    ({ name, value }) => mayNameSecret(name.value) || hasSettings(value) || hasUntoldToken(name.value, value),
  );
}

/** Whether the value may have several settings, among them secrets. */
function hasSettings(value: Pair['value']): value is Text {
  return value !== undefined && MAY_BE_SETTINGS.test(spanText(value.span));
}

function* problemsOf(stage: Stage): Generator<Problem> {
  const buildArguments = new Set<string>();
  for (const instruction of instructionsOf(stage, 'ARG', 'ENV', 'LABEL')) {
    if (instruction.keyword === 'ARG') for (const { name } of instruction.pairs) buildArguments.add(name.value);
    else if (!instruction.isTriggered) yield* problems(stage, instruction, buildArguments);
  }
}

function* problems(
  stage: Stage,
  instruction: PairsInstruction,
  buildArguments: ReadonlySet<string>,
): Generator<Problem> {
  const kind = instruction.keyword === 'ENV' ? 'variable' : 'label';
  for (const pair of instruction.pairs) {
    const found = problem(`the ${kind} "${pair.name.value}" of ${stage.title}`, pair, buildArguments);
    const all = found === undefined ? settingsIn(stage, kind, pair) : [found];
    for (const one of all) yield { ...one, message: whenItRuns(instruction, one.message) };
  }
}

/** `ENV JAVA_OPTS=-Ddb.password=…`, `ENV CONFIG='{"password": "…"}'` */
function* settingsIn({ title }: Stage, kind: string, { name, value }: Pair): Generator<Problem> {
  if (!hasSettings(value)) return;
  for (const { span: at, key } of secretsOfValue(value)) {
    const message = `"${key}" in the ${kind} "${name.value}" of ${title} is a secret that becomes part of the image, where everyone who can pull it can read it.`;
    yield { at, message, evidence: `${name.value} ${key}`, secrets: [at] };
  }
}

function problem(about: string, pair: Pair, buildArguments: ReadonlySet<string>): Problem | undefined {
  const name = pair.name.value;
  const { value } = pair;
  if (value === undefined || !(looksLikeSecretName(name) || isUntoldSecret(name, value))) return undefined;
  const evidence = name;
  const source = referencedVariable(pair);
  if (source !== undefined && buildArguments.has(source) && !isHarmless(name, value)) {
    const message = `${about} keeps the build argument "${source}" in the image, where everyone who can pull it can read it.`;
    const secrets = (value.assumes ?? []).map(({ span }) => span);
    return { at: value, message, evidence, secrets };
  }
  const text = known(value);
  if (isCopy(pair) || text === undefined) return undefined;
  if (!isUntoldSecret(name, value)) return undefined;
  const message = `${about} is a secret that becomes part of the image, where everyone who can pull it can read it.`;
  return { at: value, message, evidence, secrets: [value.span] };
}

/** A default that shows that it is not a secret, or that `secret-literal` reports. */
function isHarmless(name: string, value: Text): boolean {
  const text = known(value);
  return text !== undefined && text !== '' && !isUntoldSecret(name, value);
}
