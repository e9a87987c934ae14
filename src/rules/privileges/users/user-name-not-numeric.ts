import { accountsOf } from '../../../analysis/processes/accounts.ts';
import { isRootUser } from '../../../analysis/processes/process-user.ts';
import type { Stage, UserInstruction } from '../../../model/dockerfile.ts';
import type { Fix } from '../../../model/findings/fix.ts';
import { known } from '../../../model/located.ts';
import { sentence } from '../../../model/sentence.ts';
import { spanText } from '../../../model/source.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'user-name-not-numeric',
  on: 'stage',
  danger: { attacker: 'weakness', reach: 'defences' },
  profile: 'strict',
  precision: 'very-high',
  cwe: [],
  peers: { hadolint: ['DL3066'] },
  docs: {
    title: 'Use a number for the user of the image',
    why: 'Kubernetes cannot tell whether a name is root: with `runAsNonRoot: true` it refuses to start an image whose USER is a name. To make it start, people switch that protection off.',
    how: 'Give the user a fixed number and use that: `RUN useradd --uid 10001 app` and `USER 10001`.',
    limits: 'Only the last USER of an image counts. Windows users and users that a variable decides are left alone.',
    fixTrap: {
      breaks: 'If another base image gives the user another number, files belong to someone else.',
      check: 'Start the container, and run `id` in it.',
    },
    references: ['https://kubernetes.io/docs/tasks/configure-pod-container/security-context/'],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        RUN useradd --uid 10001 app
        USER «app»
      `,
      isFixed: true,
      good: `
        FROM debian:12
        RUN useradd --uid 10001 app
        USER 10001
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12 AS base
        USER build
        FROM base
        RUN adduser --disabled-password --uid=10001 app
        USER «app»
      `,
      isFixed: true,
      good: `
        FROM debian:12 AS base
        USER build
        FROM base
        RUN adduser --disabled-password --uid=10001 app
        USER 10001
      `,
    },
  ],

  *check(stage) {
    const { role, user, title, shell } = stage;
    const text = known(user?.value);
    if (role !== 'target' || user === undefined || text === undefined || shell !== 'posix') return;
    const name = text.split(':', 1)[0] ?? '';
    if (name === '' || /^\d+$/.test(name) || isRootUser(text)) return;
    const fix = useNumber(stage, user, name);
    yield {
      at: user.value,
      message: sentence(
        `${title} names its user "${name}", not its number, so Kubernetes cannot tell that it is not root.`,
      ),
      ...(fix && { fix }),
    };
  },
});

function useNumber(stage: Stage, user: UserInstruction, name: string): Fix | undefined {
  if (spanText(user.value.span) !== name || !stage.instructions.includes(user) || user.isTriggered) return undefined;
  const uid = uidOf(stage, name);
  if (uid === undefined) return undefined;
  return { title: `Use the number ${uid}`, safety: 'review', edits: [{ span: user.value.span, text: uid }] };
}

/** The number with which this stage or a parent stage creates the user. */
function uidOf(stage: Stage, name: string): string | undefined {
  for (const account of accountsOf(stage)) {
    if (account.name.value === name && /^[1-9]\d{0,9}$/.test(account.uid?.text ?? '')) return account.uid?.text;
  }
  return stage.base.kind === 'stage' ? uidOf(stage.base.stage, name) : undefined;
}
