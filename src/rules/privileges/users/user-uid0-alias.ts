import { type FileLine, linesWrittenTo } from '../../../analysis/commands/file-lines.ts';
import { whenItRuns } from '../../../analysis/commands/stage-commands.ts';
import { accountsOf } from '../../../analysis/processes/accounts.ts';
import { isShipped, type Stage } from '../../../model/dockerfile.ts';
import type { Problem } from '../../../model/findings/finding.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'user-uid0-alias',
  on: 'stage',
  danger: { attacker: 'container', reach: 'container' },
  profile: 'recommended',
  precision: 'very-high',
  cwe: [269],
  peers: { dockle: ['DKL-LI-0002'] },
  docs: {
    title: 'Do not give another user the number of root',
    why: 'The kernel knows users by their number: a user with number 0 is root, whatever its name. Rules that look for the name `root`, and reviewers, mistake it for an ordinary user. A second root is also a back door that attackers like to leave.',
    how: 'Give the user a unique number, best above 10000: `useradd --uid 10001 app`.',
    limits: 'Numbers that a variable decides are not seen.',
    references: ['https://man7.org/linux/man-pages/man7/credentials.7.html'],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        RUN useradd -o -u «0» app
      `,
      good: `
        FROM debian:12
        RUN useradd -u 10001 app
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM alpine:3.22
        RUN adduser -D --uid=«0» app
        RUN echo «'toor:x:0:0::/root:/bin/sh'» >> /etc/passwd
      `,
      good: `
        FROM alpine:3.22
        RUN adduser -D --uid=10001 app
        RUN echo 'app:x:10001:0::/app:/bin/sh' >> /etc/passwd
      `,
    },
  ],

  *check(stage) {
    if (!isShipped(stage)) return;
    yield* byPrograms(stage);
    yield* byHand(stage);
  },
});

function* byPrograms(stage: Stage): Generator<Problem> {
  for (const { name, uid, instruction } of accountsOf(stage)) {
    if (uid === undefined || !/^0+$/.test(uid.text) || name.value === 'root') continue;
    // scripts check it first: `if [ $UID -ne 0 ]`
    if (uid.word.raw.includes('$')) continue;
    const clause = `${stage.title} gives the number of root to the user "${shown(name.pieces)}", so it is root under another name.`;
    yield { at: partAtEnd(uid.word.span, uid.text, uid.word.raw), message: whenItRuns(instruction, clause) };
  }
}

function shown(name: string): string {
  return /^[\w.-]{1,32}$/.test(name) ? name : '…';
}

/** The number in `-u0` and `--uid=0`. */
function partAtEnd<S extends { readonly start: number; readonly end: number }>(span: S, text: string, raw: string): S {
  return raw.endsWith(text) ? { ...span, start: span.end - text.length } : span;
}

function* byHand(stage: Stage): Generator<Problem> {
  for (const line of linesWrittenTo(stage, /^\/etc\/passwd$/)) {
    const clause = renumbered(line);
    if (clause === undefined) continue;
    yield { at: line.span, message: whenItRuns(line.instruction, `${stage.title} ${clause}`) };
  }
}

function renumbered({ text, replaces }: FileLine): string | undefined {
  const name = /^["']?([\w.-]{1,32}):[^:]*:0+:/.exec(text)?.[1];
  if (name !== undefined && name !== 'root')
    return `adds the user "${name}" with the number of root, so it is root under another name.`;
  if (name !== undefined || replaces === undefined || NAMES_ROOT.test(replaces)) return undefined;
  const [before, after] = [replaces, text].map((part) => part.split(':').find((field) => NUMBER.test(field)));
  if (before === undefined || /^0+$/.test(before) || after === undefined || !/^0+$/.test(after)) return undefined;
  return 'replaces the number of a user with that of root in /etc/passwd, so it is root under another name.';
}

/** The number of a user, or a pattern for one; that of the user comes before that of the group. */
const NUMBER = /^(?:\d{1,10}|\\d[+*]?|\[[^\]]{1,20}\](?:\\?[+*]|\\?\{[\d,]{1,9}\\?\})?)$/;
const NAMES_ROOT = /^\^?root\b/;
