import { spanText } from '../../../model/source.ts';
import { UNKNOWN_PIECE } from '../../../model/unknown-piece.ts';
import type { RunWord } from '../flags.ts';

/** The folder in which a command runs, in a shell, a Makefile, a justfile or a Taskfile. */
const HERE =
  /^(?:\$?\$(?:PWD\b|\{PWD\}|\(pwd\)|\(PWD\)|\(CURDIR\)|\{CURDIR\})|`pwd`|\{\{ ?justfile_directory\(\) ?\}\}|\{\{ ?\.TASKFILE_DIR ?\}\})(?=\/|$)/;

/** The top of the checkout. */
const TOP =
  /^(?:\$GITHUB_WORKSPACE\b|\$\{GITHUB_WORKSPACE\}|\$\{\{ ?github\.workspace ?\}\}|\$?\$\(git rev-parse --show-toplevel\))(?=\/|$)/;

/** Whether a path as written, such as `device=$PWD/data`, begins with the folder in which a command runs, or with the top of the checkout. */
export function beginsInProject(written: string): boolean {
  const path = written.replaceAll(/["']/g, '').replace(/^(?:[\w-]{1,40}=){1,3}/, '');
  return HERE.test(path) || TOP.test(path);
}

/** Whether a path as written, such as `$PWD`, is one of these folders itself. */
export function isProjectFolder(written: string): boolean {
  const path = written.replaceAll(/["']/g, '');
  return [HERE, TOP].some((folder) => folder.exec(path)?.[0] === path);
}

/** The value of `--project-directory` that means the top of the checkout. */
export const TOP_FOLDER = `${UNKNOWN_PIECE}/.`;

/** The value of `--project-directory`, where words that mean the working directory or the checkout are known. */
export function projectFolderIn({ text, span }: RunWord): string {
  if (!text.includes(UNKNOWN_PIECE)) return text;
  const written = spanText(span)
    .replace(/^--[a-z-]+=/, '')
    .replaceAll(/["']/g, '');
  return TOP.exec(written)?.[0] === written ? TOP_FOLDER : (belowHere(written) ?? text);
}

/** The text of `NAME=$PWD/folder` as `NAME=./folder`. */
export function pairFromHere({ text, span }: RunWord): string {
  if (!text.includes(UNKNOWN_PIECE)) return text;
  const [, name = '', value = ''] =
    /^(?:--[a-z-]+=)?([\w.:/-]+=)(.*)$/.exec(spanText(span).replaceAll(/["']/g, '')) ?? [];
  const below = belowHere(value);
  return below === undefined ? text : `${name}${below}`;
}

/** A path as written that begins with the working directory, with a dot instead; undefined if it has other variables. */
function belowHere(written: string): string | undefined {
  const [here] = HERE.exec(written) ?? [];
  const rest = written.slice(here?.length);
  return here === undefined || /[${`]/.test(rest) ? undefined : `.${rest}`;
}

/** A folder below a variable is one below a folder of the repository; one above it may be anywhere. */
export function knownFolder(written: string): string | undefined {
  const at = written.lastIndexOf(UNKNOWN_PIECE);
  if (at === -1 || written === TOP_FOLDER) return written;
  const end = written.slice(at + UNKNOWN_PIECE.length);
  return /^\/(?!$|\.)/.test(end) ? `.${end}` : undefined;
}
