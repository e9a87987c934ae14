import { isReachable } from '../../model/dockerfile.ts';
import type { Problem } from '../../model/findings/finding.ts';
import { sentence } from '../../model/sentence.ts';
import { defineRule } from '../define-rule.ts';
import { indexOf, stageReferences } from './stage-references.ts';

export default defineRule({
  id: 'copy-from-self',
  on: 'stage',
  profile: 'recommended',
  precision: 'very-high',
  cwe: [],
  peers: { hadolint: ['DL3023'], trivy: ['DS-0006'], kics: ['cdddb86f-95f6-4fc4-b5a1-483d9afceb2b'] },
  docs: {
    title: 'Do not copy a stage into itself',
    why: 'BuildKit refuses a stage that copies from itself. Older builders treat the name as an image in a registry, and the owner of that image decides what ends up in yours.',
    how: 'Name the stage that has the files. To copy within a stage use `RUN cp`.',
    references: ['https://docs.docker.com/reference/dockerfile/#copy---from'],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM golang:1.26 AS build
        RUN go build -o /app .
        FROM debian:12 AS app
        COPY --from=«app» /app /app
      `,
      good: `
        FROM golang:1.26 AS build
        RUN go build -o /app .
        FROM debian:12 AS app
        COPY --from=build /app /app
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        RUN --mount=type=bind,from=«0»,target=/src cp /src/app /app
      `,
      good: `
        FROM debian:12
        RUN --mount=type=bind,target=/src cp /src/app /app
      `,
    },
  ],

  check(stage) {
    if (!isReachable(stage)) return [];
    const problems: Problem[] = [];
    const own = stage.name?.value.toLowerCase();
    for (const { name, span, instruction } of stageReferences(stage)) {
      const from = 'from' in instruction ? instruction.from : undefined;
      // of two stages with the same name the later one counts
      if (from?.kind === 'stage' && from.stage !== stage) continue;
      if (name.toLowerCase() !== own && indexOf(name) !== stage.index) continue;
      problems.push({
        at: span,
        message: sentence(
          `${stage.title} copies from itself. Older builders pull an image of that name instead, with the files of its owner.`,
        ),
      });
    }
    return problems;
  },
});
