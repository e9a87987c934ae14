import { whenItRuns } from '../../../analysis/commands/stage-commands.ts';
import { type Flag, instructionsOf, isReachable } from '../../../model/dockerfile.ts';
import { known, type Text } from '../../../model/located.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'secret-mount-world-readable',
  on: 'stage',
  danger: { attacker: 'insider', reach: 'service' },
  profile: 'recommended',
  precision: 'very-high',
  cwe: [732],
  peers: { sonar: ['docker:S6469'] },
  docs: {
    title: 'Do not let everyone read mounted secrets',
    why: 'Only the user of a build step can read a secret or an SSH agent that is mounted for it, unless `mode` says otherwise. With a mode such as 0444, every process of the step can read it, even one that runs as another user to keep it away from secrets.',
    how: 'Leave `mode` out, or let only the owner read: `mode=0400`. Where the step does not run as root, name its user: `uid=1000`.',
    fixTrap: {
      breaks: 'A process that runs as another user can no longer read the secret.',
      check: 'Build the image, or start the container, as the user that it has.',
    },
    references: ['https://docs.docker.com/reference/dockerfile/#run---mounttypesecret'],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        RUN --mount=type=secret,id=npmrc,mode=«0444»,target=/root/.npmrc npm ci
        RUN --mount=type=ssh,mode=«666» --mount=type=secret,id=a,mode=«0777» git pull
      `,
      isFixed: true,
      good: `
        FROM debian:12
        RUN --mount=type=secret,id=npmrc,mode=0400,target=/root/.npmrc npm ci
        RUN --mount=type=ssh,mode=600 --mount=type=secret,id=a,mode=0700 git pull
      `,
    },
  ],

  *check(stage) {
    if (!isReachable(stage)) return;
    for (const run of instructionsOf(stage, 'RUN')) {
      for (const flag of run.isTriggered ? [] : run.flags) {
        const mode = openMode(flag);
        if (mode === undefined) continue;
        const { text, value } = mode;
        const kept = (Number.parseInt(value, 8) & OWNER_ONLY).toString(8).padStart(value.length, '0');
        yield {
          at: text,
          message: whenItRuns(
            run,
            `${stage.title} mounts a secret that every user in the step can read (mode ${value}).`,
          ),
          fix: {
            title: `Use mode ${kept}`,
            safety: 'review',
            edits: [{ span: text.span, text: kept }],
          },
        };
      }
    }
  },
});

/** The octal permission bits of the owner. */
const OWNER_ONLY = 0o700;
const OTHERS = 0o007;

function openMode({ options }: Flag): { readonly text: Text; readonly value: string } | undefined {
  const type = known(options.get('type'));
  const text = options.get('mode');
  const value = known(text);
  if ((type !== 'secret' && type !== 'ssh') || text === undefined || value === undefined) return undefined;
  if (!/^[0-7]{1,5}$/.test(value) || (Number.parseInt(value, 8) & OTHERS) === 0) return undefined;
  return { text, value };
}
