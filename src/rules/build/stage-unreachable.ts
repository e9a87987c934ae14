import type { Dockerfile, Stage } from '../../model/dockerfile.ts';
import type { Problem } from '../../model/findings/finding.ts';
import { DYNAMIC } from '../../model/located.ts';
import { sentence } from '../../model/sentence.ts';
import { defineRule } from '../define-rule.ts';
import { stageNamed, stageReferences } from './stage-references.ts';

export default defineRule({
  id: 'stage-unreachable',
  on: 'dockerfile',
  profile: 'recommended',
  precision: 'high',
  cwe: [],
  docs: {
    title: 'Remove stages that no image uses',
    why: 'Such a stage is not built, so the image does not contain its files, although a reader may think so. hullcheck does not check it either, since it has no effect.',
    how: 'Copy from the stage, build on it, or remove it.',
    limits:
      'A stage with a telling name, such as `test` or `dev`, may be built with `docker build --target`, so it is left alone. The rule reports stages without a name, and those whose name describes an intermediate step, such as `build` or `base`.',
    references: ['https://docs.docker.com/build/building/multi-stage/'],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        «FROM golang:1.26 AS build»
        RUN go build -o /app .
        FROM debian:12
        COPY app /app
      `,
      good: `
        FROM golang:1.26 AS build
        RUN go build -o /app .
        FROM debian:12
        COPY --from=build /app /app
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        «FROM golang:1.26»
        RUN go build -o /app .
        FROM debian:12
        COPY app /app
      `,
      good: `
        FROM golang:1.26
        RUN go build -o /app .
        FROM debian:12
        COPY --from=0 /app /app
      `,
    },
  ],

  check(dockerfile) {
    const problems: Problem[] = [];
    const unreachable = dockerfile.stages.filter(({ role, isUnasked }) => role === 'unreachable' || isUnasked);
    // a variable may contain the name of any stage
    const isOpen = dockerfile.stages.some(({ base }) => isOpenName(base));
    if (unreachable.length === 0 || isOpen) return problems;
    const used = new Set(dockerfile.stages.flatMap((stage) => usedBy(stage, dockerfile)));
    for (const stage of unreachable) {
      if (used.has(stage) || !isStep(stage)) continue;
      problems.push({
        at: stage.span,
        message: sentence(`${stage.title} is not used by any other stage, and it is not the last one.`),
      });
    }
    return problems;
  },
});

function isOpenName(base: Stage['base']): boolean {
  return base.kind === 'unknown' || (base.kind === 'image' && base.image.reference.value.repository === DYNAMIC);
}

function usedBy(stage: Stage, dockerfile: Dockerfile): Stage[] {
  const { base } = stage;
  const copied = stageReferences(stage).flatMap(({ name }) => stageNamed(dockerfile, name) ?? []);
  return base.kind === 'stage' ? [base.stage, ...copied] : copied;
}

const STEP =
  /^(?:build(?:er)?|base|deps|dependencies|compile[rd]?|install(?:er)?|downloader|download|fetch(?:er)?|assets)$/i;

function isStep({ name }: Stage): boolean {
  return name === undefined || STEP.test(name.value);
}
