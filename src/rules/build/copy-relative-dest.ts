import { looksRandom } from '../../analysis/secrets/secret.ts';
import { instructionsOf, isShipped, type Stage } from '../../model/dockerfile.ts';
import type { Problem } from '../../model/findings/finding.ts';
import { known } from '../../model/located.ts';
import { sentence } from '../../model/sentence.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'copy-relative-dest',
  on: 'stage',
  profile: 'strict',
  precision: 'high',
  cwe: [],
  peers: { hadolint: ['DL3045'] },
  docs: {
    title: 'Copy to an absolute path or after WORKDIR',
    why: 'Without WORKDIR the files go to the working directory of the base image. Another version of it puts them elsewhere, where permissions, volumes and clean-up steps do not apply.',
    how: 'Set `WORKDIR /app` before it, or write the whole path.',
    limits:
      'The rule checks the stages that an image is made of. It leaves alone ONBUILD, images from `scratch`, and destinations that a variable decides.',
    references: ['https://docs.docker.com/reference/dockerfile/#destination-1'],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM node:22.21-alpine
        COPY package.json «.»
        WORKDIR /app
        COPY . .
      `,
      good: `
        FROM node:22.21-alpine
        WORKDIR /app
        COPY package.json .
        COPY . .
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12 AS base
        WORKDIR /srv
        FROM base
        COPY a b
        FROM debian:12
        COPY --from=1 /srv/b «srv/b»
      `,
      good: `
        FROM debian:12 AS base
        WORKDIR /srv
        FROM base
        COPY a b
        FROM debian:12
        COPY --from=1 /srv/b /srv/b
      `,
    },
  ],

  check(stage) {
    if (!isShipped(stage) || stage.base.kind === 'scratch' || inheritsWorkdir(stage)) return [];
    const problems: Problem[] = [];
    for (const instruction of stage.instructions) {
      if (instruction.isOnbuild) continue;
      if (instruction.keyword === 'WORKDIR') return problems;
      if ((instruction.keyword !== 'COPY' && instruction.keyword !== 'ADD') || instruction.isTriggered) continue;
      const { destination, keyword } = instruction;
      const path = known(destination);
      if (destination === undefined || path === undefined || path === '' || ABSOLUTE.test(path)) continue;
      problems.push({
        at: destination,
        message: sentence(
          `${stage.title} uses ${keyword} with the relative path "${printable(path)}" before any WORKDIR, so the base image decides where the files go.`,
        ),
        evidence: `${instruction.sources.map(({ value }) => String(value)).join(' ')} ${path}`,
      });
    }
    return problems;
  },
});

/** A line that is joined by mistake may put a password where a path should be. */
function printable(path: string): string {
  return looksRandom(path) ? '…' : path;
}

/** Includes Windows paths and template placeholders. */
const ABSOLUTE = /^(?:[/\\]|[A-Za-z]:|\{\{)/;

function inheritsWorkdir({ base }: Stage): boolean {
  if (base.kind !== 'stage') return false;
  return [...instructionsOf(base.stage, 'WORKDIR')].some(({ isOnbuild }) => !isOnbuild) || inheritsWorkdir(base.stage);
}
