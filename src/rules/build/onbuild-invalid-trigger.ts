import { instructionsOf, isReachable } from '../../model/dockerfile.ts';
import type { Problem } from '../../model/findings/finding.ts';
import { sentence } from '../../model/sentence.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'onbuild-invalid-trigger',
  on: 'stage',
  profile: 'recommended',
  precision: 'very-high',
  cwe: [],
  peers: { hadolint: ['DL3043'] },
  docs: {
    title: 'Write only valid instructions after ONBUILD',
    why: 'ONBUILD, FROM and MAINTAINER cannot be triggers, so the builder refuses the file and nothing is built from it.',
    how: 'Remove the instruction, or write another one after ONBUILD.',
    references: ['https://docs.docker.com/reference/dockerfile/#onbuild-limitations'],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        ONBUILD «ONBUILD» RUN make
        ONBUILD «MAINTAINER» somebody
      `,
      good: `
        FROM debian:12
        ONBUILD RUN make
        ONBUILD LABEL maintainer=somebody
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        ONBUILD «from» debian:13
      `,
      good: `
        FROM debian:12
        ONBUILD COPY from /to
      `,
    },
  ],

  check(stage) {
    if (!isReachable(stage)) return [];
    const problems: Problem[] = [];
    for (const { isOnbuild, isTriggered, name, keywordSpan } of instructionsOf(stage, 'UNKNOWN', 'MAINTAINER')) {
      if (!isOnbuild || isTriggered || !REFUSED.has(name)) continue;
      problems.push({
        at: keywordSpan,
        message: sentence(`${stage.title} has ${name} after ONBUILD, which the builder refuses.`),
      });
    }
    return problems;
  },
});

const REFUSED: ReadonlySet<string> = new Set(['ONBUILD', 'FROM', 'MAINTAINER']);
