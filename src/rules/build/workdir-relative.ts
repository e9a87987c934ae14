import { instructionsOf, isShipped, type Stage } from '../../model/dockerfile.ts';
import { known } from '../../model/located.ts';
import { sentence } from '../../model/sentence.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'workdir-relative',
  on: 'stage',
  profile: 'recommended',
  precision: 'very-high',
  cwe: [],
  peers: {
    hadolint: ['DL3000'],
    trivy: ['DS-0009'],
    kics: ['6b376af8-cfe8-49ab-a08d-f32de23661a4'],
    checkov: ['CKV_DOCKER_10'],
    sonar: ['docker:S7021'],
    buildkit: ['WorkdirRelativePath'],
  },
  docs: {
    title: 'Start with an absolute WORKDIR',
    why: 'A relative path starts at the working directory of the base image. Another version of the base image puts the files elsewhere, where permissions, volumes and clean-up steps do not apply.',
    how: 'Write the whole path: `WORKDIR /app`.',
    limits:
      'The rule checks the stages that an image is made of. A relative path after an absolute one in the same stage or a parent stage is fine, and so is one that a variable decides.',
    references: ['https://docs.docker.com/reference/build-checks/workdir-relative-path/'],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM node:22.21-alpine
        WORKDIR «app»
        COPY . .
      `,
      good: `
        FROM node:22.21-alpine
        WORKDIR /app
        COPY . .
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12 AS base
        WORKDIR /srv
        FROM base
        WORKDIR app
        FROM debian:12
        WORKDIR «./app»
        COPY --from=1 /srv/app .
      `,
      good: `
        FROM debian:12 AS base
        WORKDIR /srv
        FROM base
        WORKDIR app
        FROM debian:12
        WORKDIR /srv/app
        COPY --from=1 /srv/app .
      `,
    },
  ],

  *check(stage) {
    // in an empty image it can only begin at the root
    if (!isShipped(stage) || stage.base.kind === 'scratch' || hasWorkdir(stage)) return;
    for (const { path, isOnbuild } of instructionsOf(stage, 'WORKDIR')) {
      if (isOnbuild) continue;
      const text = known(path);
      if (text !== undefined && text !== '' && !ABSOLUTE.test(text)) {
        yield {
          at: path,
          message: sentence(
            `${stage.title} sets WORKDIR to "${text}", relative to the working directory of its base image, which another version may change.`,
          ),
        };
      }
      // later paths are relative to this one
      return;
    }
  },
});

/** Includes Windows paths and template placeholders. */
const ABSOLUTE = /^(?:[/\\]|[A-Za-z]:|\{\{)/;

function hasWorkdir({ base }: Stage): boolean {
  for (let parent = base; parent.kind === 'stage'; parent = parent.stage.base) {
    for (const { isOnbuild } of instructionsOf(parent.stage, 'WORKDIR')) if (!isOnbuild) return true;
  }
  return false;
}
