import { instructionsOf, isReachable } from '../../model/dockerfile.ts';
import type { Problem } from '../../model/findings/finding.ts';
import { sentence } from '../../model/sentence.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'multiple-entrypoint-cmd-healthcheck',
  on: 'stage',
  profile: 'recommended',
  precision: 'very-high',
  cwe: [],
  peers: {
    hadolint: ['DL3012', 'DL4003', 'DL4004'],
    trivy: ['DS-0007', 'DS-0016', 'DS-0023'],
    buildkit: ['MultipleInstructionsDisallowed'],
    sonar: ['docker:S6589'],
  },
  docs: {
    title: 'Set CMD, ENTRYPOINT and HEALTHCHECK only once',
    why: 'If a stage has several CMD, ENTRYPOINT or HEALTHCHECK instructions, only the last one counts. A reviewer who checks an earlier one reviews a command that never runs.',
    how: 'Remove the earlier ones.',
    references: ['https://docs.docker.com/reference/build-checks/multiple-instructions-disallowed/'],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        «CMD» ["/app", "--safe"]
        RUN make
        CMD ["/app"]
      `,
      isFixed: true,
      good: `
        FROM debian:12
        RUN make
        CMD ["/app"]
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        «ENTRYPOINT» ["/init"]
        «HEALTHCHECK» CMD curl -f http://127.0.0.1/
        HEALTHCHECK NONE
        ENTRYPOINT ["/app"]
        CMD ["a"]
      `,
      isFixed: true,
      good: `
        FROM debian:12
        HEALTHCHECK NONE
        ENTRYPOINT ["/app"]
        CMD ["a"]
      `,
    },
  ],

  check(stage) {
    if (!isReachable(stage)) return [];
    const problems: Problem[] = [];
    for (const keyword of KEYWORDS) {
      const written = [...instructionsOf(stage, keyword)].filter(
        ({ isOnbuild, isTriggered }) => !isOnbuild && !isTriggered,
      );
      const last = written.at(-1);
      for (const { keywordSpan, entry } of written.slice(0, -1)) {
        problems.push({
          at: keywordSpan,
          message: sentence(
            `${stage.title} has another ${keyword} later, so this one never runs and only misleads reviewers.`,
          ),
          ...(last && { related: [{ span: last.keywordSpan, message: 'the one that takes effect' }] }),
          fix: { title: 'Remove it', safety: 'safe', edits: [{ span: entry, text: '' }] },
        });
      }
    }
    return problems;
  },
});

const KEYWORDS = ['CMD', 'ENTRYPOINT', 'HEALTHCHECK'] as const;
