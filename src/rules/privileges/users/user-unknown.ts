import { imageProcessUser } from '../../../analysis/processes/image-users.ts';
import { dropsPrivileges } from '../../../analysis/processes/process-user.ts';
import { rootBase, type StageBase } from '../../../model/dockerfile.ts';
import { sentence } from '../../../model/sentence.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'user-unknown',
  on: 'stage',
  danger: { attacker: 'weakness', reach: 'container' },
  profile: 'strict',
  precision: 'medium',
  cwe: [250],
  peers: { sonar: ['docker:S6471'] },
  docs: {
    title: 'State which user the image runs as',
    why: 'Without USER the image runs as the user of its base image, and here that is unknown. It may be root, or become root with the next version of the base image.',
    how: 'Set USER to a number before CMD or ENTRYPOINT: `USER 10001`.',
    limits:
      'The rule does not read the base image. It leaves alone images whose tag names another user, such as `nonroot`, and public images whose user is known; `user-root-implicit` reports those that run as root.',
    references: ['https://docs.docker.com/build/building/best-practices/#user'],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        «FROM registry.example.com/base:1.4»
        CMD ["/app"]
      `,
      good: `
        FROM registry.example.com/base:1.4
        USER 10001
        CMD ["/app"]
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        ARG BASE
        «FROM $BASE»
        CMD ["/app"]
      `,
      good: `
        ARG BASE
        FROM $BASE AS base
        USER 10001
        FROM base
        CMD ["/app"]
      `,
    },
  ],

  *check(stage) {
    const { role, user, title, span, shell } = stage;
    if (role !== 'target' || user !== undefined || shell !== 'posix' || dropsPrivileges(stage)) return;
    const base = rootBase(stage);
    if (base.kind === 'scratch' || saysItsUser(base)) return;
    yield {
      at: span,
      message: sentence(`${title} sets no USER, and it is unknown whether ${nameOf(base)} runs as root.`),
    };
  },
});

function saysItsUser(base: StageBase): boolean {
  if (base.kind !== 'image') return false;
  const { value } = base.image.reference;
  return imageProcessUser(value) !== undefined || OTHER_USER.test(String(value.repository));
}

const OTHER_USER = /nonroot|non-root|rootless|unprivileged|chiseled/i;

function nameOf(base: ReturnType<typeof rootBase>): string {
  return base.kind === 'image' ? `"${base.image.reference.value.text}"` : 'its base image';
}
