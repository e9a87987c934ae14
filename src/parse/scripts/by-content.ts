import type { Content, ContentFormat } from '../content.ts';
import { type FileFormat, formatOf, makefileFormat, shellFormat } from '../formats.ts';

/** A file without a dot in its name, such as `bin/deploy` or `.husky/pre-push`. */
export const scriptByContent: ContentFormat = {
  mayBe: (path) => path.indexOf('.', path.lastIndexOf('/') + 2) === -1 && formatOf(path) === undefined,
  formatIn: scriptFormatIn,
};

/** Reads the first line, which names the program that runs the file. */
function scriptFormatIn({ bytes }: Content): FileFormat | undefined {
  if (bytes[0] !== 0x23 || bytes[1] !== 0x21) return undefined;
  const words =
    bytes
      .toString('latin1', 2, FIRST_LINE)
      .split(/[\r\n]/, 1)[0]
      ?.split(/[\s/]+/) ?? [];
  if (words.some((word) => SHELL.test(word))) return shellFormat;
  return words.some((word) => MAKE.test(word)) ? makefileFormat : undefined;
}

/** In bytes; Linux reads as many. */
const FIRST_LINE = 256;
const SHELL = /^(?:ba|da|z|k|a)?sh$/;
const MAKE = /^g?make$/;
