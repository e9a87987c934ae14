import { setsRoot } from '../../../analysis/processes/process-user.ts';
import { baseName } from '../../../model/containers/host-path.ts';
import { type CopyInstruction, instructionsOf, isShipped, type Stage } from '../../../model/dockerfile.ts';
import { known } from '../../../model/located.ts';
import { sentence } from '../../../model/sentence.ts';
import { defineRule } from '../../define-rule.ts';
import { isOwnedByRoot } from './system-folders.ts';

export default defineRule({
  id: 'copied-exec-owned-by-runtime-user',
  on: 'stage',
  danger: { attacker: 'weakness', reach: 'container' },
  profile: 'strict',
  precision: 'high',
  cwe: [732],
  peers: { kics: ['aa93e17f-b6db-4162-9334-c70334e7ac28'], sonar: ['docker:S6504'] },
  docs: {
    title: 'Do not give programs to the user that runs them',
    why: 'The user that the container runs as can then change its own programs and configuration: an attacker in the application can make their access survive restarts, and change programs that others in the container run.',
    how: 'Leave `--chown` out, so that root owns the files and others may only read and run them: `COPY --chmod=755`.',
    limits:
      'The rule reports system folders of programs, libraries and configuration, and a single file that ENTRYPOINT or CMD names. Other files of the application are left alone.',
    fixTrap: {
      breaks: 'A program that updates or changes its own files can no longer do so.',
      check: 'Start the container, and look for `Permission denied` in `docker logs NAME`.',
    },
    references: ['https://docs.docker.com/reference/dockerfile/#copy---chown---chmod'],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        COPY «--chown=10001:10001» entrypoint.sh /usr/local/bin/
        COPY --chown=10001 data /srv/data
        COPY «--chown=10001» app.py /srv/
        USER 10001
        CMD ["python", "/srv/app.py"]
      `,
      isFixed: true,
      good: `
        FROM debian:12
        COPY entrypoint.sh /usr/local/bin/
        COPY --chown=10001 data /srv/data
        COPY app.py /srv/
        USER 10001
        CMD ["python", "/srv/app.py"]
      `,
    },
  ],

  *check(stage) {
    const user = ownerOf(known(stage.user?.value));
    if (!isShipped(stage) || user === undefined || stage.user === undefined || setsRoot(stage.user)) return;
    for (const copy of instructionsOf(stage, 'COPY', 'ADD')) {
      if (copy.isTriggered || copy.isOnbuild) continue;
      if (!isOwnedByRoot(known(copy.destination) ?? '') && !copiesProgram(copy, stage)) continue;
      const flag = copy.flags.find(({ name }) => name === 'chown');
      if (flag === undefined || ownerOf(known(flag.value)) !== user) continue;
      yield {
        at: flag.span,
        message: sentence(
          `${stage.title} lets the user that runs it own files that it copies to "${known(copy.destination)}", so an attacker in the application can change them.`,
        ),
        fix: { title: 'Let root own it', safety: 'review', edits: [{ span: flag.entry, text: '' }] },
      };
    }
  },
});

/** Whether it copies a file that ENTRYPOINT or CMD names. */
function copiesProgram({ sources }: CopyInstruction, { entrypoint, command }: Stage): boolean {
  const started = new Set(
    [entrypoint, command].flatMap((one) => one?.line.words.map(({ value }) => baseName(value)) ?? []),
  );
  return sources.some(
    ({ value }) => typeof value === 'string' && /\w\.\w+$/.test(value) && started.has(baseName(value)),
  );
}

function ownerOf(text: string | undefined): string | undefined {
  return text?.split(':', 1)[0];
}
