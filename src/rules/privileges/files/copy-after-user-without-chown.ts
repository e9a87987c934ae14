import { commandsOf, whenItRuns } from '../../../analysis/commands/stage-commands.ts';
import { isRootUser } from '../../../analysis/processes/process-user.ts';
import { instructionsOf, isReachable, type Stage } from '../../../model/dockerfile.ts';
import { known } from '../../../model/located.ts';
import { defineRule } from '../../define-rule.ts';
import { isOwnedByRoot } from './system-folders.ts';

export default defineRule({
  id: 'copy-after-user-without-chown',
  on: 'stage',
  profile: 'off',
  precision: 'high',
  cwe: [],
  docs: {
    title: 'Set the owner of copied files',
    why: 'Regardless of USER, root owns the files that COPY and ADD bring. A program that has to write to them fails, and the usual workarounds are worse: `chmod 777`, or a container that runs as root.',
    how: 'Name the owner where the program writes to the files: `COPY --chown=app`. Where it only reads them, files of root are safer; then leave this rule off, or ignore the line with that as the reason.',
    limits:
      'The rule runs only where the configuration switches it on. It leaves alone system folders of programs, libraries and configuration, as root has to own them, and stages in which `chown` runs later. A user or a target folder that is known only to the build is not reported.',
    fixTrap: {
      breaks: 'A command that relies on the files belonging to root fails, such as one with the set-user-id bit.',
      check: 'Build the image, start it, and let the program write to these files.',
    },
    references: ['https://docs.docker.com/reference/dockerfile/#copy---chown---chmod'],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM node:22
        COPY docker-entrypoint.sh /usr/local/bin/
        WORKDIR /srv/app
        USER node
        «COPY» data ./data
        COPY --chown=node cache ./cache
      `,
      isFixed: true,
      good: `
        FROM node:22
        COPY docker-entrypoint.sh /usr/local/bin/
        WORKDIR /srv/app
        USER node
        COPY --chown=node data ./data
        COPY --chown=node cache ./cache
      `,
    },
  ],

  *check(stage) {
    if (!isReachable(stage) || stage.shell !== 'posix') return;
    const lastChange = lastChown(stage);
    for (const copy of instructionsOf(stage, 'COPY', 'ADD')) {
      const user = known(copy.user?.value);
      const destination = known(copy.destination);
      if (copy.isTriggered || user === undefined || user === '' || isRootUser(user)) continue;
      if (destination === undefined || isOwnedByRoot(destination) || copy.span.start < lastChange) continue;
      if (copy.flags.some(({ name }) => name === 'chown')) continue;
      const { keyword, keywordSpan } = copy;
      yield {
        at: keywordSpan,
        message: whenItRuns(
          copy,
          `${stage.title} copies files with ${keyword} that root owns, although the user is "${user}" by then.`,
        ),
        fix: {
          title: `Give it to ${user}`,
          safety: 'review',
          edits: [{ span: { ...keywordSpan, start: keywordSpan.end }, text: ` --chown=${user}` }],
        },
      };
    }
  },
});

/** The position of the last command that may change the owner of the files. */
function lastChown(stage: Stage): number {
  return commandsOf(stage, 'RUN').findLast(({ command }) => command.program === 'chown')?.instruction.span.start ?? -1;
}
