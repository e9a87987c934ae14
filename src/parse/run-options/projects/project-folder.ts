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
  if (TOP.exec(written)?.[0] === written) return TOP_FOLDER;
  const [here] = HERE.exec(written) ?? [];
  const rest = written.slice(here?.length);
  return here === undefined || /[${`]/.test(rest) ? text : `.${rest}`;
}

/** A folder below a variable is one below a folder of the repository; one above it may be anywhere. */
export function knownFolder(written: string): string | undefined {
  const at = written.lastIndexOf(UNKNOWN_PIECE);
  if (at === -1 || written === TOP_FOLDER) return written;
  const end = written.slice(at + UNKNOWN_PIECE.length);
  return /^\/(?!$|\.)/.test(end) ? `.${end}` : undefined;
}
