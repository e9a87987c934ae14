import { commandsOf, whenItRuns } from '../../../analysis/commands/stage-commands.ts';
import { isSecretPair } from '../../../analysis/secrets/secret.ts';
import {
  type Instruction,
  instructionsOf,
  isShipped,
  type PairsInstruction,
  type RunInstruction,
  type Stage,
} from '../../../model/dockerfile.ts';
import type { Problem } from '../../../model/findings/finding.ts';
import { known } from '../../../model/located.ts';
import { everyCommand } from '../../../model/shell.ts';
import type { Span } from '../../../model/source.ts';
import { defineRule } from '../../define-rule.ts';
import { removedFileOf, type SecretFile } from './removed-files.ts';
import { copiedSecretFiles, writtenSecrets } from './secrets-in-files.ts';

export default defineRule({
  id: 'secret-removed-in-later-layer',
  on: 'stage',
  holdsSecret: true,
  danger: { attacker: 'reader', reach: 'service' },
  profile: 'recommended',
  precision: 'high',
  cwe: [212],
  peers: { sonar: ['docker:S6581'] },
  docs: {
    title: 'Do not rely on a later layer to remove a secret',
    why: 'Each instruction makes a separate layer. Deleting a file, or emptying a variable, in a later one only hides it: the earlier layer still contains it, and everyone who can pull the image can unpack that layer or read `docker history`. An attacker who does so acts in the name of the owner of the secret.',
    how: 'Never make the secret part of a layer: `RUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci`. A file that one RUN writes, uses and deletes is not part of its layer either. Change a secret that is already in an image.',
    limits:
      'Files are recognised by their names (`.npmrc`, `.netrc`, `id_rsa` …) or because a secret was written to them, variables by name and value. A file of the repository without a secret in its text is left alone. Stages that no image is made of are left alone: their layers are not shipped.',
    ways: [
      {
        do: 'Change the secret if an image with it was pushed.',
        trap: 'Squashing the image now does not take it back from those who pulled it.',
      },
      {
        do: 'Mount it for the one command: `RUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci`.',
        trap: 'Some tools copy it into files of their own, such as `.git/config`: look for those.',
      },
      {
        do: 'Write, use and delete it in one RUN.',
        trap: 'If the command in between fails and is caught with `|| true`, check that `rm` still runs.',
      },
      {
        do: 'Use it in an earlier stage, and copy only the result.',
        trap: 'Its layers remain in the cache of the builder, and in a cache that is pushed with `mode=max`.',
      },
    ],
    verify: {
      run: 'docker save --output image.tar IMAGE && hullcheck image image.tar',
      prints:
        'No finding about a secret: hullcheck reads the files of each layer, also those that a later layer deletes.',
    },
    references: [
      'https://docs.docker.com/build/building/secrets/',
      'https://cwe.mitre.org/data/definitions/212.html',
      'https://rules.sonarsource.com/docker/RSPEC-6581/',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM node:22
        COPY .npmrc /root/.npmrc
        RUN npm ci
        RUN rm -f «/root/.npmrc»
      `,
      good: `
        FROM node:22
        RUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        ENV DB_PASSWORD=blue-Kettle-71
        RUN ./migrate.sh
        ENV «DB_PASSWORD»=
        RUN unset «DB_PASSWORD»
      `,
      good: `
        FROM debian:12
        RUN --mount=type=secret,id=DB_PASSWORD,env=DB_PASSWORD ./migrate.sh
      `,
    },
  ],

  check(stage) {
    return isShipped(stage) ? [...removedFiles(stage), ...emptiedVariables(stage)] : [];
  },
});

function* removedFiles(stage: Stage): Generator<Problem> {
  const files: SecretFile[] = [...copiedSecretFiles(stage)];
  for (const { path, instruction } of writtenSecrets(stage)) if (path !== undefined) files.push({ path, instruction });
  if (files.length === 0) return;
  const removedFile = removedFileOf(files);
  for (const { command, instruction } of commandsOf(stage, 'RUN')) {
    const removed = command.program === 'mv' ? undefined : removedFile(command, instruction);
    if (removed === undefined) continue;
    const { path, instruction: origin } = removed.file;
    yield problem(stage, instruction, `"${path.replaceAll('\0', '…')}"`, removed.span, origin);
  }
}

function problem({ title }: Stage, instruction: Instruction, what: string, at: Span, origin: Instruction): Problem {
  return {
    at,
    message: whenItRuns(
      instruction,
      `${title} removes the secret ${what} of an earlier layer, so it stays in the image for everyone who can pull it.`,
    ),
    related: [{ span: origin.keywordSpan, message: 'the instruction that makes it part of a layer' }],
  };
}

function* emptiedVariables(stage: Stage): Generator<Problem> {
  const secrets = new Map<string, Instruction>();
  for (const instruction of instructionsOf(stage, 'ENV', 'RUN')) {
    if (instruction.isTriggered) continue;
    if (instruction.keyword === 'ENV') yield* emptied(stage, instruction, secrets);
    else if (instruction.keyword === 'RUN' && secrets.size > 0) yield* unset(stage, instruction, secrets);
  }
}

/** Also adds the secrets that it sets. */
function* emptied(stage: Stage, env: PairsInstruction, secrets: Map<string, Instruction>): Generator<Problem> {
  for (const { name, value } of env.pairs) {
    const text = known(value);
    const origin = secrets.get(name.value);
    if (text === '' && origin !== undefined) yield problem(stage, env, `"${name.value}"`, name.span, origin);
    else if (text !== undefined && isSecretPair(name.value, text)) secrets.set(name.value, env);
  }
}

function* unset(stage: Stage, run: RunInstruction, secrets: ReadonlyMap<string, Instruction>): Generator<Problem> {
  for (const { program, arguments: words } of everyCommand(run.line.script)) {
    if (program !== 'unset') continue;
    for (const { pieces, span } of words) {
      const origin = secrets.get(pieces);
      if (origin !== undefined) yield problem(stage, run, `"${pieces}"`, span, origin);
    }
  }
}
