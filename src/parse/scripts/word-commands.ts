/**
 * Commands that print one word that is never an option. Programs that put their output into the text of a script may as well leave that to the
 * shell.
 */
const PRINTS_WORD =
  /^(?:id -(?:u|g|un|gn|nu|ng)|whoami|hostname|nproc|arch|pwd|uname -[mnrs]|date \+[%\w.-]{1,40}|git rev-parse (?:--short(?:=\d{1,2})? )?HEAD)$/;

/** The same command as the shell writes it, if it prints one word: `$(id -u)`. */
export function wordOfCommand(command: string): string | undefined {
  const plain = command.trim().replaceAll(/[ \t]+/g, ' ');
  return PRINTS_WORD.test(plain) ? `$(${plain})` : undefined;
}

/** Whether a text has such a word: as the value of a variable, it is not known. */
export function hasWordOfCommand(text: string): boolean {
  return [...text.matchAll(/\$\(([^()]{1,80})\)/g)].some(([, command = '']) => PRINTS_WORD.test(command));
}
