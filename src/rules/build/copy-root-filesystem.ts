import { whenItRuns } from '../../analysis/commands/stage-commands.ts';
import { instructionsOf, isShipped } from '../../model/dockerfile.ts';
import type { Problem } from '../../model/findings/finding.ts';
import { known } from '../../model/located.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'copy-root-filesystem',
  on: 'stage',
  danger: { attacker: 'container', reach: 'container' },
  profile: 'recommended',
  precision: 'very-high',
  cwe: [552],
  peers: { hadolint: ['DL3067'] },
  docs: {
    title: 'Do not copy the whole file system of a stage',
    why: 'The copy brings compilers, set-user-id programs, lists of users and passwords, and every secret that a step left anywhere: all that a separate stage was meant to keep out of the image. It also overwrites files of the base image unnoticed, even with older versions of them.',
    how: 'Copy only the files that the image needs: `COPY --from=build /app /app`.',
    limits:
      'The rule leaves alone images from `scratch`, where this is how several layers are squashed into one, and paths that a variable decides.',
    references: ['https://docs.docker.com/build/building/multi-stage/'],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM golang:1.26 AS build
        RUN go build -o /app .
        FROM debian:12
        COPY --from=build «/» /
      `,
      good: `
        FROM golang:1.26 AS build
        RUN go build -o /app .
        FROM debian:12
        COPY --from=build /app /
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        COPY --from=ghcr.io/acme/tools:1.4 ["«/*»", "/"]
      `,
      good: `
        FROM debian:12
        COPY --from=ghcr.io/acme/tools:1.4 ["/usr/local/bin/*", "/usr/local/bin/"]
      `,
    },
  ],

  check(stage) {
    if (!isShipped(stage) || stage.base.kind === 'scratch') return [];
    const problems: Problem[] = [];
    for (const copy of instructionsOf(stage, 'COPY')) {
      if (copy.from === undefined || copy.isTriggered || !isRoot(known(copy.destination))) continue;
      for (const source of copy.sources) {
        if (!isRoot(known(source))) continue;
        const clause = `${stage.title} copies an entire file system over its own, with every tool and secret that was left in it.`;
        problems.push({ at: source, message: whenItRuns(copy, clause) });
      }
    }
    return problems;
  },
});

function isRoot(path: string | undefined): boolean {
  return path !== undefined && /^\/+(?:\.\/*|\*)?$/.test(path);
}
