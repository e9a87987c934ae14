import type { Problem } from '../../model/findings/finding.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'reserved-stage-name',
  on: 'dockerfile',
  profile: 'recommended',
  precision: 'very-high',
  cwe: [],
  peers: { hadolint: ['DL3063'], buildkit: ['ReservedStageName'] },
  docs: {
    title: 'Do not use stage names that the builder reserves',
    why: '`scratch` means the empty image, and `context` the files that are sent to the builder. Whether `FROM scratch` then means a stage or the empty image depends on the builder, so a reader cannot tell what is shipped.',
    how: 'Rename the stage.',
    references: ['https://docs.docker.com/reference/build-checks/reserved-stage-name/'],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM golang:1.26 AS «scratch»
        FROM scratch
      `,
      good: `
        FROM golang:1.26 AS build
        FROM scratch
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12 AS «Context»
      `,
      good: `
        FROM debian:12 AS contexts
      `,
    },
  ],

  check({ stages }) {
    const problems: Problem[] = [];
    for (const { name } of stages) {
      if (name === undefined || !RESERVED.has(name.value.toLowerCase())) continue;
      problems.push({
        at: name,
        message: `The stage "${name.value}" has a name that the builder uses itself, so it depends on the builder what is shipped.`,
      });
    }
    return problems;
  },
});

const RESERVED: ReadonlySet<string> = new Set(['scratch', 'context']);
