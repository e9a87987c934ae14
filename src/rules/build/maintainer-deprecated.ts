import { instructionsOf, isReachable, type OtherInstruction } from '../../model/dockerfile.ts';
import type { Problem } from '../../model/findings/finding.ts';
import type { Fix } from '../../model/findings/fix.ts';
import { sentence } from '../../model/sentence.ts';
import { spanText } from '../../model/source.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'maintainer-deprecated',
  on: 'stage',
  profile: 'strict',
  precision: 'very-high',
  cwe: [],
  peers: {
    hadolint: ['DL4000'],
    trivy: ['DS-0022'],
    kics: ['99614418-f82b-4852-a9ae-5051402b741c'],
    checkov: ['CKV_DOCKER_6'],
    buildkit: ['MaintainerDeprecated'],
  },
  docs: {
    title: 'Use a label in place of MAINTAINER',
    why: 'MAINTAINER has been deprecated since 2017, and later builders may refuse it. A label has the same effect, and every tool can read it.',
    how: 'Write `LABEL org.opencontainers.image.authors="…"`.',
    references: ['https://docs.docker.com/reference/build-checks/maintainer-deprecated/'],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        «MAINTAINER» "A Person" <person@example.com>
      `,
      isFixed: true,
      good: `
        FROM debian:12
        LABEL org.opencontainers.image.authors="\\"A Person\\" <person@example.com>"
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        «maintainer» "team@example.com"
      `,
      isFixed: true,
      good: `
        FROM debian:12
        LABEL org.opencontainers.image.authors="team@example.com"
      `,
    },
  ],

  check(stage) {
    if (!isReachable(stage)) return [];
    const problems: Problem[] = [];
    for (const instruction of instructionsOf(stage, 'MAINTAINER')) {
      if (instruction.isTriggered || instruction.isOnbuild) continue;
      const fix = toLabel(instruction);
      const message = sentence(
        `${stage.title} uses MAINTAINER, which is deprecated and may be refused by later builders.`,
      );
      problems.push({ at: instruction.keywordSpan, message, ...(fix && { fix }) });
    }
    return problems;
  },
});

function toLabel({ span, text }: OtherInstruction): Fix | undefined {
  const written = spanText(text.span).trim();
  // an instruction of several lines may contain comments
  if (written === '' || /[\r\n`]/.test(spanText(span))) return undefined;
  const name = /^"([^"\\]*)"$/.exec(written)?.[1] ?? written;
  const quoted = name.replaceAll(/["\\$]/g, '\\$&');
  const edits = [{ span, text: `LABEL org.opencontainers.image.authors="${quoted}"` }];
  return { title: 'Use a label', safety: 'safe', edits };
}
