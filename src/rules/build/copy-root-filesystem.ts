import { whenItRuns } from '../../analysis/commands/stage-commands.ts';
import { instructionsOf, isShipped } from '../../model/dockerfile.ts';
import type { Problem } from '../../model/findings/finding.ts';
import { known } from '../../model/located.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'copy-root-filesystem',
  on: 'stage',
  score: 5,
  profile: 'recommended',
  precision: 'very-high',
  cwe: [552],
  peers: { hadolint: ['DL3067'] },
  docs: {
    title: 'Do not copy the whole file system of a stage',
    why: 'With it come compilers, set-user-id programs, lists of users and passwords, and every secret that a step left anywhere: what a stage of its own was to keep out of the image. Files of the base image are overwritten unseen, also with older versions of them.',
    how: 'Copy what the image needs: `COPY --from=build /app /app`.',
    limits:
      'Images from `scratch` are left alone: there it is how several layers are made into one. So is what a variable decides.',
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
        const clause = `${stage.title} copies the whole file system of another one over its own.`;
        problems.push({ at: source, message: whenItRuns(copy, clause) });
      }
    }
    return problems;
  },
});

function isRoot(path: string | undefined): boolean {
  return path !== undefined && /^\/+(?:\.\/*|\*)?$/.test(path);
}
