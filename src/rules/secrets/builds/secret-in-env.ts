import { whenItRuns } from '../../../analysis/commands/stage-commands.ts';
import { isSecretPair, looksLikeSecretName, mayNameSecret } from '../../../analysis/secrets/secret.ts';
import { providerSecret } from '../../../analysis/secrets/secret-formats.ts';
import { instructionsOf, isShipped, type Pair, type PairsInstruction, type Stage } from '../../../model/dockerfile.ts';
import type { Problem } from '../../../model/findings/finding.ts';
import { known } from '../../../model/located.ts';
import { defineRule } from '../../define-rule.ts';
import { referencedVariable } from '../texts/variable-reference.ts';

export default defineRule({
  id: 'secret-in-env',
  on: 'stage',
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
    title: 'Keep secrets out of ENV',
    why: 'ENV is part of the image: everyone who can pull it reads the value with `docker inspect`, regardless of later instructions. An attacker who finds it logs in as the service. The same applies to a build argument that is passed on to ENV.',
    how: 'Change the secret, as it is no longer secret. For the build, mount it: `RUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN …`. For run time, pass it when the container starts, best as a file.',
    limits:
      'The rule decides by the name of the variable and its value together, in stages that end up in an image. It leaves alone names such as `*_FILE` and `*_ID`, empty values, placeholders such as `changeme`, paths, addresses, numbers and switches. `secret-literal` reports credentials whose format shows their issuer.',
    verify: {
      run: "docker image inspect -f '{{range .Config.Env}}{{println .}}{{end}}' IMAGE",
      prints: 'No line with the secret.',
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
    return isShipped(stage) && instructionsOf(stage, 'ENV').some(namesSecret) ? problemsOf(stage) : [];
  },
});

function namesSecret({ pairs }: PairsInstruction): boolean {
  return pairs.some(({ name }) => mayNameSecret(name.value));
}

function* problemsOf(stage: Stage): Generator<Problem> {
  const buildArguments = new Set<string>();
  for (const instruction of instructionsOf(stage, 'ARG', 'ENV')) {
    if (instruction.keyword === 'ARG') for (const { name } of instruction.pairs) buildArguments.add(name.value);
    else if (!instruction.isTriggered) yield* problems(stage, instruction, buildArguments);
  }
}

function* problems(stage: Stage, env: PairsInstruction, buildArguments: ReadonlySet<string>): Generator<Problem> {
  for (const pair of env.pairs) {
    const found = problem(stage, pair, buildArguments);
    if (found !== undefined) yield { ...found, message: whenItRuns(env, found.message) };
  }
}

function problem({ title }: Stage, pair: Pair, buildArguments: ReadonlySet<string>): Problem | undefined {
  const name = pair.name.value;
  const { value } = pair;
  if (value === undefined || !(looksLikeSecretName(name) || isSecretPair(name, known(value) ?? ''))) return undefined;
  const evidence = name;
  const source = referencedVariable(pair);
  if (source !== undefined && buildArguments.has(source) && !isHarmless(name, known(value))) {
    const message = `the variable "${name}" of ${title} keeps the build argument "${source}" in the image, where everyone who can pull it can read it.`;
    const secrets = (value.assumes ?? []).map(({ span }) => span);
    return { at: value, message, evidence, secrets };
  }
  const text = known(value);
  // a copy of another variable, which is checked where it is set
  if (source !== undefined || text === undefined) return undefined;
  if (!isSecretPair(name, text) || providerSecret(text, name) !== undefined) return undefined;
  const message = `the variable "${name}" of ${title} is a secret that becomes part of the image, where everyone who can pull it can read it.`;
  return { at: value, message, evidence, secrets: [value.span] };
}

/** A default that shows that it is not a secret, or that `secret-literal` reports. */
function isHarmless(name: string, text: string | undefined): boolean {
  if (text === undefined || text === '') return false;
  return !isSecretPair(name, text) || providerSecret(text, name) !== undefined;
}
