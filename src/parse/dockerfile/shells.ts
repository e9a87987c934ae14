import { namesOfFile, PROGRAM_FOLDERS } from '../../analysis/paths/shell-paths.ts';
import type { Shell } from '../../model/dockerfile.ts';
import type { ImageReference } from '../../model/images/image.ts';
import { everyCommand } from '../../model/shell.ts';
import { wholeFile } from '../../model/source.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { setText, textAt } from '../../syntax/shell/files/files-of-script.ts';
import type { WrittenFiles } from '../../syntax/shell/files/script-files.ts';
import { parseScript } from '../../syntax/shell/index.ts';

const POSIX_SHELLS = new Set(['sh', 'bash', 'dash', 'ash', 'ksh', 'mksh', 'zsh', 'busybox']);
const WINDOWS_IMAGE = /(?:^|\/)windows(?:\/|:|$)|nanoserver|servercore|dotnet\/framework/i;

/** The kind of shell that a program is. */
function shellOf(words: readonly string[]): Shell {
  const [first = '', second = ''] = words.map(programName);
  const name = first === 'env' ? second : first;
  if (POSIX_SHELLS.has(name)) return 'posix';
  if (name === 'powershell' || name === 'pwsh') return 'powershell';
  return name === 'cmd' ? 'cmd' : 'unknown';
}

/** A placeholder for the text of a RUN; nobody writes this word. */
const TEXT = 'hullcheck_run_text';

/**
 * The shell that reads the text after the words of a SHELL instruction. It is a POSIX shell if the words run one that takes its next
 * argument as a script, perhaps through `env`, `tini` and the like; in `["sh", "-c", "x"]` the script is `x`, and the text of a RUN is not
 * read.
 */
export function shellFor(words: readonly string[]): Shell {
  const named = shellOf(words);
  if (named === 'powershell' || named === 'cmd') return named;
  const quoted = [...words, TEXT].map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ');
  const file = { path: '', text: quoted };
  const script = parseScript(wholeFile(file), () => undefined);
  const commands = [...everyCommand(script)];
  return commands.length === 2 && commands[1]?.program === TEXT && commands[0]?.inner !== undefined
    ? 'posix'
    : 'unknown';
}

/**
 * Whether a shell may run commands that we do not search. Windows PowerShell and cmd exist only on Windows; `pwsh` also runs on Linux,
 * where it runs any program.
 */
export function mayHideCommands(shell: Shell, words: readonly string[], windows: WindowsState): boolean {
  if (shell === 'unknown') return true;
  if (shell === 'posix' || windows === 'yes') return false;
  return windows === 'no' || words.slice(0, 2).map(programName).includes('pwsh');
}

/**
 * Whether a text is a script of PowerShell, whatever the image is: a POSIX shell stops at `iex (New-Object …)` with a syntax error before
 * it runs anything.
 */
export function isPowerShell(text: string): boolean {
  const at = text.search(EVALUATION);
  return at !== -1 && !/["'`\\#\n]/.test(text.slice(0, at));
}

const EVALUATION = /(?<![\w-])(?:iex|invoke-expression)[ \t]*\(\(?[ \t]*(?:new-object|iwr|irm|invoke-\w)/i;

/** Whether a POSIX shell reads a script, by its `#!` line; without one, the shell of the stage reads it. */
export function isPosixScript(text: string): boolean {
  const shebang = /^\s*#!([^\r\n]*)/.exec(text)?.[1];
  if (shebang === undefined) return true;
  const words = shebang.split(/\s+/).filter((word) => word !== '' && !word.startsWith('-'));
  return shellOf(words) === 'posix';
}

/** Whether Windows runs the commands of a stage, unless SHELL says otherwise. */
export type WindowsState = 'yes' | 'perhaps' | 'no';

const WINDOWS_REPOSITORY = /^(?:windows(?:\/|$)|dotnet\/framework\/)/;
const WINDOWS_TAG = /^windows$|nanoserver|servercore/i;

/**
 * Some repositories of Microsoft have images for Windows only. Otherwise names of Microsoft and tags of Docker show the platform, unless
 * there is a digest: that may belong to any image, and anyone can give an image for Linux any name.
 */
export function windowsByName({ text, registry, repository, tag, digest }: ImageReference): WindowsState {
  const isOfMicrosoft = registry === 'mcr.microsoft.com';
  if (isOfMicrosoft && typeof repository === 'string' && WINDOWS_REPOSITORY.test(repository)) return 'yes';
  if (!WINDOWS_IMAGE.test(text) && !(typeof tag === 'string' && WINDOWS_IMAGE.test(tag))) return 'no';
  if (digest !== undefined) return 'perhaps';
  const onHub = registry === undefined || registry === 'docker.io' ? repository : undefined;
  if (isOfMicrosoft || (typeof onHub === 'string' && onHub.startsWith('microsoft/'))) return 'yes';
  const isOfDocker = typeof onHub === 'string' && /^(?:library\/)?[^/]+$/.test(onHub);
  return isOfDocker && tag !== undefined && WINDOWS_TAG.test(text.slice(text.lastIndexOf(':') + 1)) ? 'yes' : 'perhaps';
}

function programName(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).toLowerCase();
  return name.endsWith('.exe') ? name.slice(0, -4) : name;
}

/** The programs that start a RUN, such as its shell, where the build has put scripts in their places. */
export function scriptsAsShell(
  words: readonly string[],
  path: string | undefined,
  files: WrittenFiles,
): readonly string[] {
  if (files.texts.size === 0 && files.copied === undefined) return [];
  const options = words.findIndex((word) => word.startsWith('-'));
  const programs = words.slice(0, options === -1 ? words.length : options).filter((word) => !word.includes('='));
  return (programs.length === 0 ? ['/bin/sh'] : programs).flatMap((program) => scriptOf(program, path, files) ?? []);
}

function scriptOf(program: string, path: string | undefined, files: WrittenFiles): string | undefined {
  const places = program.startsWith('/') ? [program] : foldersIn(path).map((folder) => `${folder}/${program}`);
  files.room.left -= places.length;
  return files.room.left < 0 ? undefined : places.flatMap(namesOfFile).find((place) => isScript(place, files));
}

/** The folders of `PATH` that are known, and those that it has in most images. */
function foldersIn(path = ''): readonly string[] {
  const own = path.split(':').filter((folder) => folder.startsWith('/') && !folder.includes(UNKNOWN_PIECE));
  return [...new Set([...own, ...PROGRAM_FOLDERS])];
}

/** The kernel runs no other script. */
function isScript(path: string, files: WrittenFiles): boolean {
  const found = textAt(path, files);
  if (found === undefined) return false;
  // the text of a copy is there for its first reader only
  if (files.texts.has(path)) setText(files, path, [() => found]);
  return found.text.startsWith('#!') && isPosixScript(found.text);
}
