import type { Command } from '../../model/shell.ts';

/** How many commands of a pipeline before this one are searched for its input. */
const MAXIMUM_FILTERS = 5;

/** The earlier commands of a pipeline, which produce the input of one. */
export function inputCommands(commands: readonly Command[], at: number): readonly Command[] {
  return commands.slice(Math.max(0, at - MAXIMUM_FILTERS), at);
}

export function isPathLike(word: string): boolean {
  return /^[^-](?=\S*$)\S*[./]/.test(word);
}
