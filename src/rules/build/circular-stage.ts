import type { Dockerfile, Stage } from '../../model/dockerfile.ts';
import type { Problem } from '../../model/findings/finding.ts';
import { sentence } from '../../model/sentence.ts';
import { defineRule } from '../define-rule.ts';
import { type StageReference, stageNamed, stageReferences } from './stage-references.ts';

export default defineRule({
  id: 'circular-stage',
  on: 'dockerfile',
  profile: 'recommended',
  precision: 'very-high',
  cwe: [],
  docs: {
    title: 'Do not let stages depend on each other',
    why: 'The builder refuses stages that depend on each other, so nothing can be built from this file, and hullcheck may misread it.',
    how: 'Let stages copy from earlier ones only, or move the files that both need into a separate stage.',
    references: ['https://docs.docker.com/build/building/multi-stage/'],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM node:22.21 AS assets
        COPY --from=«app» /app/templates /templates
        FROM golang:1.26 AS app
        COPY --from=assets /dist /app/dist
      `,
      good: `
        FROM node:22.21 AS assets
        COPY templates /templates
        FROM golang:1.26 AS app
        COPY --from=assets /dist /app/dist
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12 AS base
        RUN --mount=type=bind,from=«2»,target=/mnt cp /mnt/a /a
        FROM base AS build
        FROM build
      `,
      good: `
        FROM debian:12 AS base
        RUN cp /b /a
        FROM base AS build
        FROM build
      `,
    },
  ],

  check(dockerfile) {
    if (!dockerfile.stages.some((stage) => needsLater(stage, dockerfile))) return [];
    const problems: Problem[] = [];
    const needs = new Map(dockerfile.stages.map((stage) => [stage, needsOf(stage, dockerfile)]));
    for (const [stage, { references }] of needs) {
      for (const { reference, to } of references) {
        if (to.index <= stage.index || !reaches(to, stage, needs)) continue;
        problems.push({
          at: reference.span,
          message: sentence(`${stage.title} needs ${to.title}, which needs ${stage.title} itself.`),
        });
      }
    }
    return problems;
  },
});

/** Only a later stage can close a circle. */
function needsLater(stage: Stage, dockerfile: Dockerfile): boolean {
  return stageReferences(stage).some(({ name }) => (stageNamed(dockerfile, name)?.index ?? -1) > stage.index);
}

interface Needs {
  readonly references: readonly { readonly reference: StageReference; readonly to: Stage }[];
  readonly all: ReadonlySet<Stage>;
}

function needsOf(stage: Stage, dockerfile: Dockerfile): Needs {
  const references = stageReferences(stage).flatMap((reference) => {
    const to = stageNamed(dockerfile, reference.name);
    return to === undefined ? [] : [{ reference, to }];
  });
  const bases = stage.base.kind === 'stage' ? [stage.base.stage] : [];
  return { references, all: new Set([...bases, ...references.map(({ to }) => to)]) };
}

function reaches(from: Stage, wanted: Stage, needs: ReadonlyMap<Stage, Needs>): boolean {
  const seen = new Set([from]);
  // iterating over a set also yields the elements that are added meanwhile
  for (const stage of seen) {
    if (stage === wanted) return true;
    for (const next of needs.get(stage)?.all ?? []) seen.add(next);
  }
  return false;
}
