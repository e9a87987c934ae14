import { whenItRuns } from '../../../analysis/commands/stage-commands.ts';
import { accountsOf } from '../../../analysis/processes/accounts.ts';
import { isReachable } from '../../../model/dockerfile.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'useradd-large-uid-no-l',
  on: 'stage',
  profile: 'strict',
  precision: 'very-high',
  cwe: [],
  peers: { hadolint: ['DL3046'] },
  docs: {
    title: 'Create users with large numbers without a log entry',
    why: 'useradd writes to `/var/log/lastlog` and `/var/log/faillog` at a position that grows with the number of the user. The file is sparse on disk but not in a layer, so an image of many gigabytes can fill the disk of every machine that builds or pulls it.',
    how: 'Add `--no-log-init`, or use a smaller number.',
    fixTrap: {
      breaks: 'The user is missing from `lastlog` and `faillog`, which matters only for logins.',
      check: 'Build the image, and run `id` in it.',
    },
    references: ['https://docs.docker.com/build/building/best-practices/#user'],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        RUN «useradd» -u 1000650000 app
      `,
      isFixed: true,
      good: `
        FROM debian:12
        RUN useradd --no-log-init -u 1000650000 app
      `,
    },
  ],

  *check(stage) {
    if (!isReachable(stage)) return;
    for (const { program, uid, read, command, instruction } of accountsOf(stage)) {
      if (program !== 'useradd' || uid === undefined || !/^0*[1-9]\d{5,9}$/.test(uid.text)) continue;
      if (read.options.some(({ name }) => name === '-l' || name === '--no-log-init')) continue;
      const { programSpan } = command;
      const after = { ...programSpan, start: programSpan.end };
      yield {
        at: programSpan,
        message: whenItRuns(
          instruction,
          `${stage.title} creates a user with the large number ${uid.text} and a log entry for it, which adds gigabytes to the image.`,
        ),
        ...(instruction.line.form === 'shell' && {
          fix: {
            title: 'Create it without a log entry',
            safety: 'review' as const,
            edits: [{ span: after, text: ' --no-log-init' }],
          },
        }),
      };
    }
  },
});
