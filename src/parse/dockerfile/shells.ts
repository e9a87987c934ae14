import type { Shell } from '../../model/dockerfile.ts';
import type { ImageReference } from '../../model/image.ts';
import { DYNAMIC } from '../../model/located.ts';

const POSIX_SHELLS = new Set(['sh', 'bash', 'dash', 'ash', 'ksh', 'mksh', 'zsh', 'busybox']);
const WINDOWS_IMAGE = /(?:^|\/)windows(?:\/|:|$)|nanoserver|servercore|dotnet\/framework/i;

/** Which shell a SHELL instruction names. */
export function shellOf(words: readonly string[]): Shell {
  const [first = '', second = ''] = words.map(programName);
  const name = first === 'env' ? second : first;
  if (POSIX_SHELLS.has(name)) return 'posix';
  if (name === 'powershell' || name === 'pwsh') return 'powershell';
  return name === 'cmd' ? 'cmd' : 'unknown';
}

/** Whether a POSIX shell reads a script, by its `#!` line; one without is read by the shell of the stage. */
export function isPosixScript(text: string): boolean {
  const shebang = /^\s*#!([^\r\n]*)/.exec(text)?.[1];
  if (shebang === undefined) return true;
  const words = shebang.split(/\s+/).filter((word) => word !== '' && !word.startsWith('-'));
  return shellOf(words) === 'posix';
}

/** Windows images run RUN, CMD and ENTRYPOINT with `cmd /S /C` unless SHELL says otherwise. */
export function isWindowsImage({ text, tag }: ImageReference, platform: string): boolean {
  if (platform.toLowerCase().startsWith('windows')) return true;
  return WINDOWS_IMAGE.test(text) || (tag !== DYNAMIC && tag !== undefined && WINDOWS_IMAGE.test(tag));
}

function programName(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).toLowerCase();
  return name.endsWith('.exe') ? name.slice(0, -4) : name;
}
