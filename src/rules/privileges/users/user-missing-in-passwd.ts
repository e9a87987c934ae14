import { type CopyInstruction, instructionsOf, isReachable, rootBase, type Stage } from '../../../model/dockerfile.ts';
import type { Problem } from '../../../model/findings/finding.ts';
import { known, type Text } from '../../../model/located.ts';
import { sentence } from '../../../model/sentence.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'user-missing-in-passwd',
  on: 'stage',
  profile: 'recommended',
  precision: 'high',
  cwe: [],
  docs: {
    title: 'Do not name users in images without a list of users',
    why: 'An image from `scratch` has no `/etc/passwd`, so a name cannot be resolved to a number: the build or the start of the container fails. People often make it work by removing USER, and then the container runs as root.',
    how: 'Use numbers: `USER 65532:65532` and `COPY --chown=65532:65532`. Or copy a list of users: `COPY --from=build /etc/passwd /etc/passwd`.',
    limits:
      'The rule reports nothing if a copy may bring such a list, for instance one to `/` or `/etc`, or if commands run in the stage.',
    references: ['https://docs.docker.com/reference/dockerfile/#user'],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM golang:1.26 AS build
        RUN go build -o /app .
        FROM scratch
        COPY --from=build --chown=«app» /app /bin/app
        USER «app»
      `,
      good: `
        FROM golang:1.26 AS build
        RUN go build -o /app .
        FROM scratch
        COPY --from=build --chown=10001 /app /bin/app
        USER 10001
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM scratch AS base
        COPY app /bin/app
        FROM base
        USER «nobody:nogroup»
      `,
      good: `
        FROM scratch AS base
        COPY app /bin/app
        COPY passwd /etc/passwd
        FROM base
        USER nobody
      `,
    },
  ],

  *check(stage) {
    if (!isReachable(stage) || rootBase(stage).kind !== 'scratch' || mayHaveUsers(stage)) return;
    for (const instruction of stage.instructions) {
      if (instruction.isTriggered || instruction.isOnbuild) continue;
      if (instruction.keyword === 'USER') yield* named(instruction.value, `runs as`, stage);
      if (instruction.keyword !== 'COPY' && instruction.keyword !== 'ADD') continue;
      const owner = instruction.flags.find(({ name }) => name === 'chown')?.value;
      if (owner !== undefined) yield* named(owner, 'gives files to', stage);
    }
  },
});

function* named(owner: Text, does: string, { title }: Stage): Generator<Problem> {
  const text = known(owner);
  const name = text?.split(':', 1)[0] ?? '';
  // engines know the number of root without a list
  if (!/^[A-Za-z_][\w.-]{0,31}$/.test(name) || name === 'root') return;
  yield {
    at: owner,
    message: sentence(
      `${title} ${does} the user "${name}", but has no list of users. The usual workaround is to run as root.`,
    ),
  };
}

/** Something in the stage or its parents may bring a list of users. */
function mayHaveUsers(stage: Stage): boolean {
  for (const instruction of stage.instructions) {
    if (instruction.keyword === 'RUN' && !instruction.isOnbuild) return true;
  }
  for (const copy of instructionsOf(stage, 'COPY', 'ADD')) if (mayBringUsers(copy)) return true;
  return stage.base.kind === 'stage' && mayHaveUsers(stage.base.stage);
}

function mayBringUsers({ destination, sources }: CopyInstruction): boolean {
  const path = known(destination);
  if (path === undefined || !path.startsWith('/')) return true;
  if (/^\/+etc(?:\/+(?:passwd)?)?$/.test(path)) return true;
  // a single named file is not a file system
  return /^\/+(?:\.\/*)?$/.test(path) && sources.some((source) => !isPlainFile(known(source)));
}

function isPlainFile(source: string | undefined): boolean {
  return (
    source !== undefined &&
    /\/[\w-]+$|^[\w-]+$|\.(?:crt|pem|json|ya?ml|toml|conf|so|jar|wasm)$/.test(source) &&
    !/rootfs|root|out|dist|overlay|fs$/.test(source)
  );
}
