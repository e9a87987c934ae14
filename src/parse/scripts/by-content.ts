import { formatRunBy } from '../../analysis/commands/rule-files.ts';
import { baseName } from '../../analysis/paths/shell-paths.ts';
import { OTHER_ENDINGS } from '../../data/other-endings.ts';
import type { Content, ContentFormat } from '../content.ts';
import { type FileFormat, formatOf, justfileFormat, makefileFormat, shellFormat, taskfileFormat } from '../formats.ts';

/**
 * A file whose name does not show another language, such as `bin/deploy`, `.husky/pre-push`, `bin/deploy.prod` or `kind-0.2`, and a template of a
 * script.
 */
export const scriptByContent: ContentFormat = {
  mayBe: (path) => (!isOfOther(path) || OF_TEMPLATE.test(path)) && formatOf(path) === undefined,
  formatIn: scriptFormatIn,
};

function isOfOther(path: string): boolean {
  const start = path.lastIndexOf('/') + 2;
  const dot = path.lastIndexOf('.');
  return dot >= start && (OTHER_ENDINGS.has(path.slice(dot + 1).toLowerCase()) || MANUAL.test(path));
}

/** `ls.1`, not `kind-0.2` */
const MANUAL = /[^/\d]\.[1-9]$/;

/** `deploy.sh.j2` */
const OF_TEMPLATE = /\.(?:sh|bash|zsh|ksh)\.\w+$/;

/** Reads the first line, which names the program that runs the file. */
function scriptFormatIn({ bytes }: Content): FileFormat | undefined {
  if (bytes[0] !== 0x23 || bytes[1] !== 0x21) return undefined;
  const [line = ''] = bytes.toString('latin1', 2, FIRST_LINE).split(/[\r\n]/, 1);
  // `env -Sbash`
  const programs = line.split(/[\s"'=]+/).map((word) => baseName(word.replace(/^-\w{0,9}?S(?=\w)/, '')));
  if (programs.some((name) => SHELL.test(name)) || isShellOfNix(bytes, programs)) return shellFormat;
  const format = programs.map(formatRunBy).find((one) => one !== undefined);
  return RULE_FORMATS.find(({ id }) => id === format);
}

/** nix-shell reads its options from further lines: `#! nix-shell -i bash -p docker` */
function isShellOfNix(bytes: Buffer, programs: readonly string[]): boolean {
  if (!programs.some((name) => /^nix(?:-shell)?$/.test(name))) return false;
  const options = bytes.toString('latin1').match(/^#![ \t]*nix(?:-shell)?[ \t][^\n]*/gm) ?? [];
  return options.some((line) =>
    /(?:\s-i|\s--interpreter|\s--command|\s-c)\s+["']?(?:\S*\/)?(?:ba|da|z|k)?sh\b/.test(line),
  );
}

/** In bytes; Linux reads as many. */
const FIRST_LINE = 256;
const SHELL = /^(?:ba|da|z|k|a|mk|rba|ya|ok|lok)?sh$/;
const RULE_FORMATS = [makefileFormat, justfileFormat, taskfileFormat];
