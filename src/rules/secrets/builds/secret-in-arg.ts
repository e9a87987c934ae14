import { whenItRuns } from '../../../analysis/commands/stage-commands.ts';
import { isPlaceholder, looksLikeSecretName } from '../../../analysis/secrets/secret.ts';
import { hasUntoldToken, isUntoldSecret } from '../../../analysis/secrets/untold-secret.ts';
import {
  type ArgInstruction,
  type Instruction,
  instructionsOf,
  isReachable,
  isShipped,
  type Pair,
  type RunInstruction,
  type Stage,
} from '../../../model/dockerfile.ts';
import type { Problem } from '../../../model/findings/finding.ts';
import type { Fix } from '../../../model/findings/fix.ts';
import { known } from '../../../model/located.ts';
import { spanText } from '../../../model/source.ts';
import { addToGroup } from '../../../support/group-by.ts';
import { defineRule } from '../../define-rule.ts';
import { isCopy, referencedVariable } from '../texts/variable-reference.ts';

export default defineRule({
  id: 'secret-in-arg',
  on: 'dockerfile',
  holdsSecret: true,
  danger: { attacker: 'insider', reach: 'service' },
  variants: { token: { attacker: 'reader', reach: 'accounts' } },
  profile: 'recommended',
  precision: 'medium',
  cwe: [522, 538],
  cis: ['4.10'],
  peers: {
    buildkit: ['SecretsUsedInArgOrEnv'],
    hadolint: ['DL3064'],
    trivy: ['DS-0031'],
    kics: ['a88baa34-e2ad-44ea-ad6f-8cac87bc7c71'],
    semgrep: ['dockerfile.security.secret-in-build-arg.secret-in-build-arg'],
    sonar: ['docker:S6472'],
    'docker-bench': ['4.10'],
  },
  docs: {
    title: 'Do not pass secrets as build arguments',
    why: 'Build arguments are recorded: `docker history` shows them to everyone who can pull the image, and they appear in build logs, caches and provenance records. An attacker who finds one acts in the name of its owner.',
    how: 'Mount the secret for the one command that needs it: `RUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN npm ci`, built with `--secret id=NPM_TOKEN`. Change a secret that was passed as an argument or written as a default.',
    limits:
      'The rule decides by the name of the argument and its default. Without a secret default, an argument counts only in a stage that ends up in an image; the builder records its value there even if no command uses it. An argument that is the `id` of a secret mount is left alone. `secret-in-env` reports an argument that is passed on to ENV, and `secret-literal` a credential whose format shows its issuer.',
    verify: { run: "docker history --no-trunc --format '{{.CreatedBy}}' IMAGE", prints: 'No line with the secret.' },
    fixTrap: {
      breaks: 'A build without `--secret` gets no value, and later steps no longer see it.',
      check: 'Build with `docker build --secret`, with and without the cache.',
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
        FROM node:22
        WORKDIR /app
        ARG «NPM_TOKEN»
        RUN echo "registry=https://npm.example.com/" > .npmrc && npm ci --//npm.example.com/:_authToken=$NPM_TOKEN
      `,
      isFixed: true,
      good: `
        FROM node:22
        WORKDIR /app
        RUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN echo "registry=https://npm.example.com/" > .npmrc && npm ci --//npm.example.com/:_authToken=$NPM_TOKEN
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        ARG «DB_PASSWORD»=blue-Kettle-71
        FROM debian:12
        ARG «API_TOKEN»=""
        ARG TOKEN_URL=https://auth.example.com/token
      `,
      good: `
        FROM debian:12
        ARG TOKEN_URL=https://auth.example.com/token
        RUN --mount=type=secret,id=DB_PASSWORD,env=DB_PASSWORD ./migrate.sh
      `,
    },
  ],

  *check({ globalArguments, stages }) {
    const ids = stages.some(({ instructions }) => instructions.some(isRun)) ? mountIds(stages) : NONE;
    const told = new Set(ids);
    for (const argument of globalArguments) {
      for (const pair of argument.pairs) {
        if (!hasSecretDefault(pair) || ids.has(pair.name.value)) continue;
        told.add(pair.name.value);
        yield literal(pair, argument, 'the build argument');
      }
    }
    for (const stage of stages) {
      if (isReachable(stage)) yield* inStage(stage, ids, told);
    }
  },
});

function* inStage(stage: Stage, ids: ReadonlySet<string>, told: ReadonlySet<string>): Generator<Problem> {
  const secrets = instructionsOf(stage, 'ARG')
    .filter(({ isTriggered }) => !isTriggered)
    .flatMap((argument) => argument.pairs.map((pair) => ({ argument, pair })))
    .filter(({ pair }) => namesSecret(pair) && !ids.has(pair.name.value));
  if (secrets.length === 0) return;
  const passedOn = isShipped(stage) ? argumentsPassedOn(stage) : new Set<string>();
  const uses = isShipped(stage) ? usesOfVariables(stage) : new Map<string, readonly Instruction[]>();
  for (const { argument, pair } of secrets) {
    if (passedOn.has(pair.name.value)) continue;
    if (hasSecretDefault(pair)) yield literal(pair, argument, `in ${stage.title}, the build argument`);
    else if (isShipped(stage) && isToBeFilled(pair) && !told.has(pair.name.value)) {
      yield unfilled(stage, argument, pair, uses.get(pair.name.value) ?? []);
    }
  }
}

function namesSecret(pair: Pair): boolean {
  return looksLikeSecretName(pair.name.value) || hasSecretDefault(pair);
}

function hasSecretDefault(pair: Pair): boolean {
  const { name, value } = pair;
  return known(value) !== undefined && !isCopy(pair) && isUntoldSecret(name.value, value);
}

function literal(pair: Pair, argument: ArgInstruction, what: string): Problem {
  const { name, value } = pair;
  return {
    at: name,
    message: whenItRuns(
      argument,
      `${what} "${name.value}" has a secret as its default, which everyone who reads the file or the image can use.`,
    ),
    evidence: name.value,
    secrets: value === undefined ? [] : [value.span],
    ...(hasUntoldToken(name.value, value) && { variant: 'token' }),
  };
}

/** No default, a placeholder, or another argument. An odd name, which a template may have, takes no value. */
function isToBeFilled({ name, value, rawValue }: Pair): boolean {
  if (!/^[A-Za-z_]\w*$/.test(name.value)) return false;
  if (value === undefined || referencedVariable({ rawValue }) !== undefined) return true;
  const text = known(value);
  return text !== undefined && (text === '' || isPlaceholder(text));
}

function unfilled(
  stage: Stage,
  argument: ArgInstruction,
  { name }: Pair,
  usesInStage: readonly Instruction[],
): Problem {
  const uses = usesInStage.filter(({ span }) => span.start > argument.span.start);
  const message = whenItRuns(
    argument,
    `${stage.title} takes the secret "${name.value}" as a build argument, so it stays in the history of the image for everyone who can pull it.`,
  );
  const fix = mountInstead(argument, name.value, uses);
  const evidence = `${name.value} unfilled`;
  return fix === undefined ? { at: name, message, evidence } : { at: name, message, evidence, fix };
}

const NONE: ReadonlySet<string> = new Set();

function isRun({ keyword }: Instruction): boolean {
  return keyword === 'RUN';
}

/** The variables in the ids of secret mounts: `--mount=type=secret,id=${PULL_SECRET}`. They name a secret. */
function mountIds(stages: readonly Stage[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { instructions } of stages) {
    for (const { span } of instructions.filter(isRun)) {
      for (const [, id = ''] of spanText(span).matchAll(MOUNT_ID)) {
        for (const [, name = ''] of id.matchAll(VARIABLE)) names.add(name);
      }
    }
  }
  return names;
}

const MOUNT_ID = /(?:^|\s)--mount=[^\s]*?\bid=([^\s,]*)/g;
const VARIABLE = /\$\{?([A-Za-z_]\w*)/g;

/** Arguments that become variables of the image, which another rule reports. */
function argumentsPassedOn(stage: Stage): ReadonlySet<string> {
  const names = [...instructionsOf(stage, 'ENV')]
    .flatMap(({ pairs }) => pairs)
    .map((pair) => (isOfEnv(pair) ? referencedVariable(pair) : undefined));
  return new Set(names.filter((name) => name !== undefined));
}

/** Whether `secret-in-env` reports it. */
function isOfEnv({ name, value }: Pair): boolean {
  return looksLikeSecretName(name.value) || hasUntoldToken(name.value, value);
}

/** The instructions that use each variable. */
function usesOfVariables(stage: Stage): ReadonlyMap<string, readonly Instruction[]> {
  const uses = new Map<string, Instruction[]>();
  for (const instruction of stage.instructions) {
    if (!USING.has(instruction.keyword)) continue;
    for (const name of variablesIn(instruction)) addToGroup(uses, name, instruction);
  }
  return uses;
}

function variablesIn({ span, heredocs }: Instruction): ReadonlySet<string> {
  const texts = [spanText(span), ...heredocs.map(({ body }) => spanText(body.span))];
  return new Set(texts.flatMap((text) => [...text.matchAll(VARIABLE)].map((match) => match[1] ?? '')));
}

const USING: ReadonlySet<string> = new Set(['RUN', 'ENV', 'COPY', 'ADD']);

/** If only one RUN needs it, that RUN can mount it. */
function mountInstead(argument: ArgInstruction, name: string, uses: readonly Instruction[]): Fix | undefined {
  const [run, ...others] = uses;
  if (run?.keyword !== 'RUN' || others.length > 0 || !canMount(argument, run)) return undefined;
  const { file, end } = run.keywordSpan;
  const mount = { span: { file, start: end, end }, text: ` --mount=type=secret,id=${name},env=${name}` };
  return { title: 'Mount the secret', safety: 'review', edits: [{ span: argument.entry, text: '' }, mount] };
}

function canMount({ pairs, isOnbuild }: ArgInstruction, run: RunInstruction): boolean {
  return pairs.length === 1 && !isOnbuild && !run.isOnbuild && run.line.form === 'shell' && run.line.shell === 'posix';
}
