import type { Stage } from '../../model/dockerfile.ts';
import type { Problem } from '../../model/findings/finding.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'duplicate-stage',
  on: 'dockerfile',
  profile: 'recommended',
  precision: 'very-high',
  cwe: [],
  peers: { hadolint: ['DL3024'], trivy: ['DS-0012'], checkov: ['CKV_DOCKER_11'], buildkit: ['DuplicateStageName'] },
  docs: {
    title: 'Give each stage a unique name',
    why: 'If two stages have the same name, later instructions and `--target` use the later one. A reviewer who reads only the first one has not reviewed the stage that is shipped.',
    how: 'Rename one of them.',
    references: ['https://docs.docker.com/reference/build-checks/duplicate-stage-name/'],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM golang:1.26 AS build
        FROM node:22.21 AS «Build»
        FROM debian:12
        COPY --from=build /app /app
      `,
      good: `
        FROM golang:1.26 AS build
        FROM node:22.21 AS assets
        FROM debian:12
        COPY --from=build /app /app
      `,
    },
  ],

  check({ stages }) {
    const problems: Problem[] = [];
    const first = new Map<string, Stage>();
    for (const stage of stages) {
      const { name } = stage;
      if (name === undefined) continue;
      const earlier = first.get(name.value.toLowerCase());
      if (earlier === undefined) first.set(name.value.toLowerCase(), stage);
      else {
        const related = earlier.name && [{ span: earlier.name.span, message: 'the first stage of that name' }];
        problems.push({
          at: name,
          message: `An earlier stage is called "${name.value}" as well, so a reviewer may check the wrong one.`,
          ...(related && { related }),
        });
      }
    }
    return problems;
  },
});
