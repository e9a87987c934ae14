/**
 * Bash as Bats reads it: tests are groups of commands, and `run` runs the command behind it. Everything stays in its place.
 * https://bats-core.readthedocs.io/en/stable/writing-tests.html
 */
export function batsCommands(path: string, text: string): string {
  if (!isBats(path)) return text;
  return text.replace(HEADER, (header) => `${' '.repeat(header.length - 1)}{`).replace(RUN, blanks);
}

/** Whether Bats runs a file. */
export function isBats(path: string): boolean {
  return path.endsWith('.bats');
}

const HEADER = /^[ \t]{0,99}@test[ \t][^\r\n]{0,1000}\{(?=[ \t]{0,99}(?:\r?$|#))/gm;
const RUN =
  /^[ \t]{1,99}run[ \t]{1,99}(?:(?:!|-\d{1,3}|--(?:separate-stderr|keep-empty-lines)?)[ \t]{1,99}){0,5}(?=[^\s=])/gm;

function blanks(text: string): string {
  return ' '.repeat(text.length);
}
