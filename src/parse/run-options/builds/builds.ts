import { type Command, everyCommand, type Script } from '../../../model/shell.ts';
import { commandWords } from '../command-words.ts';
import { isBuild } from '../subcommands.ts';

/** Commands that are defined elsewhere and build images have one of these words in their names. */
const WORDS = /build|\bbud\b|kaniko|--dockerfile/;

/** Whether scripts may build an image. */
export function mayBuild(scripts: readonly Script[], text: string): boolean {
  return WORDS.test(text) || scripts.flatMap(everyCommand).some(isBuilding);
}

export function isBuilding(command: Command): boolean {
  return isBuild(command.program, () => commandWords(command));
}
