import type { Command } from '../../model/shell.ts';
import { remember } from '../../support/remember.ts';
import { runWords, type ShellWords } from './shell-words.ts';

/** The words behind the program, which several readers ask for. */
export const commandWords: (command: Command) => ShellWords = remember((command) => runWords(command.arguments));
