import type { Command } from '../../model/shell.ts';
import { remember } from '../../support/caches/remember.ts';
import type { RunWord } from './flags.ts';
import { runWords } from './shell-words.ts';

/** The words after the program, which several readers ask for. */
export const commandWords: (command: Command) => readonly RunWord[] = remember((command) =>
  runWords(command.arguments),
);
