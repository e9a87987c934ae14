import type { Shell } from '../../model/dockerfile.ts';
import type { ImageReference } from '../../model/images/image.ts';
import { everyCommand } from '../../model/shell.ts';
import { wholeFile } from '../../model/source.ts';
import { parseScript } from '../../syntax/shell/index.ts';

const POSIX_SHELLS = new Set(['sh', 'bash', 'dash', 'ash', 'ksh', 'mksh', 'zsh', 'busybox']);
const WINDOWS_IMAGE = /(?:^|\/)windows(?:\/|:|$)|nanoserver|servercore|dotnet\/framework/i;

/** Which shell a program is. */
function shellOf(words: readonly string[]): Shell {
  const [first = '', second = ''] = words.map(programName);
  const name = first === 'env' ? second : first;
  if (POSIX_SHELLS.has(name)) return 'posix';
  if (name === 'powershell' || name === 'pwsh') return 'powershell';
  return name === 'cmd' ? 'cmd' : 'unknown';
}

/** Stands for the text of a RUN; it is no word that anybody writes. */
const TEXT = 'hullcheck_run_text';

/**
 * Which shell reads what stands behind the words of a SHELL instruction. A POSIX shell does when the words run one that takes its next
 * argument for a script, perhaps through `env`, `tini` and their like; in `["sh", "-c", "x"]` the script is `x`, and no RUN is read.
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
 * Whether a shell may run commands that are not looked for in it. Windows PowerShell and cmd are on Windows alone; `pwsh` is on Linux as
 * well, where it runs any program.
 */
export function mayHideCommands(shell: Shell, words: readonly string[], windows: WindowsState): boolean {
  if (shell === 'unknown') return true;
  if (shell === 'posix' || windows === 'yes') return false;
  return windows === 'no' || words.slice(0, 2).map(programName).includes('pwsh');
}

/** Whether a POSIX shell reads a script, by its `#!` line; one without is read by the shell of the stage. */
export function isPosixScript(text: string): boolean {
  const shebang = /^\s*#!([^\r\n]*)/.exec(text)?.[1];
  if (shebang === undefined) return true;
  const words = shebang.split(/\s+/).filter((word) => word !== '' && !word.startsWith('-'));
  return shellOf(words) === 'posix';
}

/** Whether the commands of a stage are run by Windows, unless SHELL says otherwise. */
export type WindowsState = 'yes' | 'perhaps' | 'no';

const WINDOWS_REPOSITORY = /^(?:windows(?:\/|$)|dotnet\/framework\/)/;
const WINDOWS_TAG = /^windows$|nanoserver|servercore/i;

/**
 * Some repositories of Microsoft have no images but those for Windows. Else names of Microsoft and tags of Docker say what an image is,
 * where no digest does: that may be of any image, and anybody can call one for Linux anything.
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
