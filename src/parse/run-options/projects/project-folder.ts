import { posix } from 'node:path';
import { repositoryPath } from '../../../analysis/paths/mount-source.ts';
import { type SourceFile, spanText } from '../../../model/source.ts';
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
const TOP_FOLDER = `${UNKNOWN_PIECE}/.`;

/** The value of `--project-directory`, where words that mean the working directory or the checkout are known. */
export function projectFolderIn({ text, span }: RunWord): string {
  if (!text.includes(UNKNOWN_PIECE)) return text;
  const written = spanText(span)
    .replace(/^--[a-z-]+=/, '')
    .replaceAll(/["']/g, '');
  const meant = folderOfScript(written, span.file) ?? written;
  return TOP.exec(meant)?.[0] === meant ? TOP_FOLDER : (belowHere(meant) ?? (isFromTop(meant) ? meant : text));
}

/** Whether the value of `--project-directory` is a folder from the top of the checkout on. */
export function isFromTop(folder: string): boolean {
  return folder === TOP_FOLDER || folder.startsWith(FROM_TOP);
}

/** Its path in the repository. */
export function pathFromTop(folder: string): string {
  return folder.slice(FROM_TOP.length);
}

const FROM_TOP = `${TOP_FOLDER}//`;

/** What a path means by the folder of its script, itself or in the one variable with its name: `ROOT="$(cd "$(dirname "$0")/.." && pwd)"`. */
function folderOfScript(written: string, { path, text }: SourceFile): string | undefined {
  if (!/sh$/.test(path) && !text.startsWith('#!')) return undefined;
  const [, name, rest = ''] = VARIABLE.exec(written) ?? [];
  const value = name === undefined ? written : `${setOnce(name, text) ?? ''}${rest}`;
  if (TOP.exec(value)?.[0] === value) return value;
  const script = NEXT_TO_SCRIPT.exec(value);
  if (script === null) return undefined;
  const [, inside = '', after = ''] = script;
  const folder = repositoryPath(posix.dirname(path), `.${inside}${after}`);
  return folder === undefined ? undefined : FROM_TOP + folder;
}

const VARIABLE = /^\$\{?([A-Za-z_]\w{0,100})\}?((?:\/[\w.-]{1,100}){0,10})\/?$/;

/** The value of a variable that a script sets at one place, and by nothing else. */
function setOnce(name: string, text: string): string | undefined {
  const [first, ...others] = text.matchAll(new RegExp(`(?<![\\w$\\{-])${name}\\b(?!\\})`, 'g'));
  if (first === undefined || others.length > 0) return undefined;
  const [line = ''] = text.slice(text.lastIndexOf('\n', first.index) + 1).split('\n', 1);
  const [, value] = SETS.exec(line) ?? [];
  return value?.replaceAll(/["']/g, '');
}

const SETS = /^[ \t]{0,40}(?:(?:export|readonly|local|declare -r)[ \t])?\w+=([^;#\n]{1,300}?)[ \t]*(?:;.*|#.*)?$/;

/** `$(dirname $0)`, `$(cd $(dirname ${BASH_SOURCE[0]})/.. && pwd -P)` without quotes. */
const NEXT_TO_SCRIPT =
  /^\$\((?:cd (?:-P )?(?:-- )?\$\()?dirname (?:-- )?(?:\$0|\$\{0\}|\$BASH_SOURCE|\$\{BASH_SOURCE(?:\[0\])?\})\)((?:\/[\w.-]{1,100}){0,10})\/?(?: (?:(?:1|&)?>\/dev\/null(?: 2>&1)? )?&& pwd(?: -P)?\))?((?:\/[\w.-]{1,100}){0,10})\/?$/;

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
  if (at === -1 || isFromTop(written)) return written;
  const end = written.slice(at + UNKNOWN_PIECE.length);
  return /^\/(?!$|\.)/.test(end) ? `.${end}` : undefined;
}
