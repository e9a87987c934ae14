import { commandAt } from '../../../analysis/commands/plain-command.ts';
import { type GapNotification, notLookedAt } from '../../../model/findings/gap.ts';
import { eachOnce, withoutFlood } from '../../../model/findings/without-flood.ts';
import { everyCommand, type Script } from '../../../model/shell.ts';
import { COMMANDS } from '../../../syntax/shell/given/telling-texts.ts';
import { commandWords } from '../command-words.ts';
import { isBuilding } from './builds.ts';

/** Commands that a build gets as an argument, which its Dockerfile may run: `docker build --build-arg CMD='curl … | sh'`. */
export function commandsInArguments(scripts: readonly Script[]): readonly GapNotification[] {
  const values = scripts
    .flatMap(everyCommand)
    .filter(isBuilding)
    .flatMap((command) =>
      commandWords(command).filter(({ text }, at, words) => COMMANDS.test(givenBy(text, words[at - 1]?.text))),
    );
  const gaps = values.map(({ span }) =>
    notLookedAt({
      kind: 'unreadable-commands',
      message: 'This build argument has commands, which were not checked where the Dockerfile uses it.',
      wayOut: 'Write the commands into the Dockerfile, or into a script that it copies.',
      span,
      evidence: commandAt(span),
    }),
  );
  return withoutFlood(eachOnce(gaps));
}

/** The value of a build argument; empty for another word. */
function givenBy(word: string, before: string | undefined): string {
  const pair = /^--build-arg=(.*)$/s.exec(word)?.[1] ?? (before === '--build-arg' ? word : '');
  return pair.slice(pair.indexOf('=') + 1);
}
