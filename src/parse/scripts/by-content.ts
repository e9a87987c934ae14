import { formatRunBy } from '../../analysis/commands/rule-files.ts';
import { baseName } from '../../analysis/paths/shell-paths.ts';
import type { Content, ContentFormat } from '../content.ts';
import { type FileFormat, formatOf, justfileFormat, makefileFormat, shellFormat, taskfileFormat } from '../formats.ts';

/** A file without a dot in its name, such as `bin/deploy` or `.husky/pre-push`. */
export const scriptByContent: ContentFormat = {
  mayBe: (path) => path.indexOf('.', path.lastIndexOf('/') + 2) === -1 && formatOf(path) === undefined,
  formatIn: scriptFormatIn,
};

/** Reads the first line, which names the program that runs the file. */
function scriptFormatIn({ bytes }: Content): FileFormat | undefined {
  if (bytes[0] !== 0x23 || bytes[1] !== 0x21) return undefined;
  const [line = ''] = bytes.toString('latin1', 2, FIRST_LINE).split(/[\r\n]/, 1);
  // `env -Sbash`
  const programs = line.split(/[\s"'=]+/).map((word) => baseName(word.replace(/^-\w{0,9}?S(?=\w)/, '')));
  if (programs.some((name) => SHELL.test(name))) return shellFormat;
  const format = programs.map(formatRunBy).find((one) => one !== undefined);
  return RULE_FORMATS.find(({ id }) => id === format);
}

/** In bytes; Linux reads as many. */
const FIRST_LINE = 256;
const SHELL = /^(?:ba|da|z|k|a|mk|rba|ya|ok|lok)?sh$/;
const RULE_FORMATS = [makefileFormat, justfileFormat, taskfileFormat];
