import { type Membership, membershipsOf } from '../../../analysis/processes/accounts.ts';
import { instructionsOf, isReachable, type Stage, type UserInstruction } from '../../../model/dockerfile.ts';
import { known } from '../../../model/located.ts';
import { sentence } from '../../../model/sentence.ts';
import { spanText } from '../../../model/source.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'user-group-drops-supplementary',
  on: 'stage',
  profile: 'strict',
  precision: 'very-high',
  cwe: [],
  docs: {
    title: 'Do not name a group where you need others',
    why: 'With `USER user:group` the process has only that group: the groups that `usermod -aG` gave to the user are lost. People often fix the resulting errors with world-writable files, or with root.',
    how: 'Leave the group out: `USER app`. The user then has its own group and all others that it is a member of.',
    fixTrap: {
      breaks: 'The process gets the group that the user has in the image, and its further groups.',
      check: 'Start the container, and run `id` in it.',
    },
    references: ['https://docs.docker.com/reference/dockerfile/#user'],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        RUN useradd app && usermod -aG video app
        USER app«:app»
      `,
      isFixed: true,
      good: `
        FROM debian:12
        RUN useradd app && usermod -aG video app
        USER app
      `,
    },
  ],

  *check(stage) {
    if (!isReachable(stage)) return;
    const memberships = [...membershipsOf(stage)].filter(({ isSupplementary }) => isSupplementary);
    if (memberships.length === 0) return;
    for (const user of instructionsOf(stage, 'USER')) {
      if (user.isTriggered || user.isOnbuild) continue;
      const lost = lostGroup(user, memberships, stage);
      if (lost === undefined) continue;
      const { file, start, end } = user.value.span;
      const at = { file, start: start + lost.user.length, end };
      yield {
        at,
        message: sentence(
          `${stage.title} removes the group "${lost.group}" from the user "${lost.user}" by naming another one.`,
        ),
        fix: { title: 'Leave the group out', safety: 'review', edits: [{ span: at, text: '' }] },
      };
    }
  },
});

function lostGroup(
  { value }: UserInstruction,
  memberships: readonly Membership[],
  stage: Stage,
): Membership | undefined {
  const text = known(value);
  // the value comes from a variable
  if (text === undefined || text !== spanText(value.span)) return undefined;
  const [name, group] = text.split(':');
  if (group === undefined || group === '' || stage.shell !== 'posix') return undefined;
  return memberships.find((membership) => membership.user === name && membership.group !== group && isName(membership));
}

function isName({ group }: Membership): boolean {
  return /^[\w.-]{1,32}$/.test(group);
}
