import { whenItRuns } from '../../../analysis/commands/stage-commands.ts';
import { type Account, accountsOf } from '../../../analysis/processes/accounts.ts';
import { isShipped, lineageOf, type Stage } from '../../../model/dockerfile.ts';
import type { Fix } from '../../../model/findings/fix.ts';
import { known } from '../../../model/located.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'useradd-uid-unspecified',
  on: 'stage',
  danger: { attacker: 'weakness', reach: 'defences' },
  profile: 'off',
  precision: 'very-high',
  cwe: [],
  docs: {
    title: 'Create users with a fixed number',
    why: 'Files belong to numbers, not to names. Without a fixed number the next free one is used, which changes once the base image or a package creates another user first. The files in a volume then belong to no user, or to that of another service, and the usual answer is a container that runs as root. Kubernetes also cannot tell from a name that it is not root.',
    how: 'Choose a number that no distribution gives away, such as one above 10,000: `useradd --uid 10001 app`.',
    limits:
      'The rule runs only where the configuration switches it on: an image without volumes needs no fixed numbers. A number from a variable counts as fixed. The rule does not see users that packages and scripts create.',
    fixTrap: {
      breaks:
        'If the number is taken in the base image, the build ends. Files in volumes that exist may belong to another number.',
      check: 'Build the image, and start it with the volume it has.',
    },
    references: [
      'https://docs.docker.com/build/building/best-practices/#user',
      'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        RUN groupadd --gid 10001 app && useradd --gid app «app»
        USER app
      `,
      isFixed: true,
      good: `
        FROM debian:12
        RUN groupadd --gid 10001 app && useradd -u 10001 --gid app app
        USER app
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM alpine:3.22
        RUN adduser -D -u 10001 web && adduser -S «worker»
      `,
      isFixed: true,
      good: `
        FROM alpine:3.22
        RUN adduser -D -u 10001 web && adduser --uid 10002 -S worker
      `,
    },
  ],

  *check(stage) {
    if (!isShipped(stage)) return;
    let free = firstFree(stage);
    for (const account of accountsOf(stage)) {
      if (!isCreatedWithoutNumber(account)) continue;
      const { name, instruction } = account;
      const who = known(name) === undefined ? 'a user' : `the user "${known(name)}"`;
      const fix = instruction.line.form === 'shell' ? numbered(account, free) : undefined;
      free += 1;
      yield {
        at: name,
        message: whenItRuns(
          instruction,
          `${stage.title} creates ${who} without a fixed number, so files in volumes may end up with another user.`,
        ),
        ...(fix && { fix }),
      };
    }
  },
});

/** `adduser app wheel` creates nobody: it adds a user to a group. */
function isCreatedWithoutNumber({ program, uid, read }: Account): boolean {
  if (program === 'usermod' || uid !== undefined) return false;
  return program === 'useradd' || read.operands.length === 1;
}

/** Debian's adduser has no `-u`, and busybox's has both. */
function numbered({ program, command }: Account, uid: number): Fix {
  const { programSpan } = command;
  const option = program === 'useradd' ? '-u' : '--uid';
  const edits = [{ span: { ...programSpan, start: programSpan.end }, text: ` ${option} ${uid}` }];
  return { title: `Give it the number ${uid}`, safety: 'review', edits };
}

/** Above all numbers that the stage and its parents give to other users. */
function firstFree(stage: Stage): number {
  let free = 10_001;
  for (const one of lineageOf(stage)) {
    for (const { uid } of accountsOf(one)) {
      if (uid !== undefined && /^\d{5}$/.test(uid.text)) free = Math.max(free, Number(uid.text) + 1);
    }
  }
  return free;
}
