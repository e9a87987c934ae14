import { imageUser } from '../../analysis/processes/image-users.ts';
import { type Dockerfile, isReachable } from '../../model/dockerfile.ts';
import type { Problem } from '../../model/findings/finding.ts';
import { parseImageReference } from '../../model/images/image.ts';
import { sentence } from '../../model/sentence.ts';
import { defineRule } from '../define-rule.ts';
import { indexOf, type StageReference, stageNamed, stageReferences } from './stage-references.ts';

export default defineRule({
  id: 'copy-from-undefined',
  on: 'dockerfile',
  profile: 'recommended',
  precision: 'high',
  cwe: [],
  peers: { hadolint: ['DL3022'] },
  docs: {
    title: 'Copy only from stages that exist',
    why: "The builder treats a name after `--from=` that is not a stage as an image in a registry. If an image has the name of your typo, the build does not fail: it copies a stranger's files into your image.",
    how: 'Write the name of a stage, or of an image with its registry and version.',
    limits:
      'The rule reports numbers without a stage, and names that are almost the name of a stage. Other names may be images or named build contexts.',
    references: ['https://docs.docker.com/reference/dockerfile/#copy---from'],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM golang:1.26 AS builder
        RUN go build -o /app .
        FROM debian:12
        COPY --from=«bulider» /app /app
        COPY --from=«2» /etc/app.conf /etc/
      `,
      good: `
        FROM golang:1.26 AS builder
        RUN go build -o /app .
        FROM debian:12
        COPY --from=builder /app /app
        COPY --from=0 /etc/app.conf /etc/
      `,
    },
  ],

  check(dockerfile) {
    const problems: Problem[] = [];
    for (const stage of dockerfile.stages.filter(isReachable)) {
      for (const reference of stageReferences(stage)) {
        const problem = problemOf(reference, stage.title, dockerfile);
        if (problem !== undefined) problems.push(problem);
      }
    }
    return problems;
  },
});

/** Nobody writes longer names, and similar ones are slow to find for them. */
const MAX_NAME = 64;

function problemOf({ name, span }: StageReference, title: string, dockerfile: Dockerfile): Problem | undefined {
  if (name.length > MAX_NAME || stageNamed(dockerfile, name) !== undefined) return undefined;
  if (indexOf(name) !== undefined) {
    return { at: span, message: sentence(`${title} copies from stage ${Number(name)}, which does not exist.`) };
  }
  // images have a path, a version or a well-known name
  if (/[/:@.$]/.test(name) || imageUser(parseImageReference(name)) !== undefined) return undefined;
  const names = dockerfile.stages.flatMap((stage) => (stage.name === undefined ? [] : [stage.name.value]));
  const meant = names.find((candidate) => isAlmost(name.toLowerCase(), candidate.toLowerCase()));
  if (meant === undefined) return undefined;
  return {
    at: span,
    message: sentence(
      `${title} copies from "${name}", which is not a stage of this file; "${meant}" is. The builder would pull an image of that name.`,
    ),
  };
}

/** One character is missing, added or different, or two neighbours are swapped. */
function isAlmost(written: string, name: string): boolean {
  if (name.length < 4) return false;
  let start = 0;
  while (start < written.length && written[start] === name[start]) start += 1;
  let ends = 0;
  while (ends < Math.min(written.length, name.length) - start && written.at(-1 - ends) === name.at(-1 - ends))
    ends += 1;
  const [left, right] = [written.slice(start, written.length - ends), name.slice(start, name.length - ends)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
