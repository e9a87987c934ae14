import { UNKNOWN_PIECE } from '../../../model/unknown-piece.ts';

/**
 * Why the value of a variable for finding programs or libraries is dangerous, as a clause: `which begins with a relative folder`. The value
 * has `UNKNOWN_PIECE` for what is not known. Undefined if it is not. https://man7.org/linux/man-pages/man8/ld.so.8.html
 */
export function whyBad(name: string, value: string | undefined): string | undefined {
  if (value === undefined || value === '' || OF_WINDOWS.test(value)) return undefined;
  switch (name) {
    case 'PATH':
      return whyBadFolder(value.split(':', 1)[0] ?? '', 'which begins with');
    case 'LD_LIBRARY_PATH':
      return value
        .split(/[:;]/)
        .map((folder) => whyBadFolder(folder, 'which contains'))
        .find((why) => why !== undefined);
    case 'LD_PRELOAD':
    case 'LD_AUDIT':
      return value
        .split(/[: ]/)
        .map(whyBadFile)
        .find((why) => why !== undefined);
    default:
      return undefined;
  }
}

/** `C:\\app;C:\\Windows` */
const OF_WINDOWS = /^[a-z]:(?:\\|\/[^:]*;)/i;

/** Variables that name files, which are loaded into every program. */
export const LOADED_FILES: ReadonlySet<string> = new Set(['LD_PRELOAD', 'LD_AUDIT']);

/** Variables that decide which programs and libraries run. */
export const LOADER_VARIABLES = /^(?:PATH|LD_LIBRARY_PATH|LD_PRELOAD|LD_AUDIT)$/;

/** The files that such a variable names. */
export function filesIn(value: string): readonly string[] {
  return value.split(/[: ]/);
}

const OPEN_FOLDER = /^\/(?:tmp|var\/tmp|dev\/shm)(?:\/|$)/;

/** A name without a slash is looked up in the folders of libraries. */
function whyBadFile(file: string): string | undefined {
  if (OPEN_FOLDER.test(file)) return 'which loads a file that everyone can write to';
  if (/^(?:\/home\/|~)/.test(file)) return 'which loads a file in the home folder of a user';
  if (/^\/proc\/(?:self|thread-self|\d{1,9})\/cwd\//.test(file)) return RELATIVE;
  return file.includes('/') && !/^[/$%]/.test(file) && !file.startsWith(UNKNOWN_PIECE) ? RELATIVE : undefined;
}

const RELATIVE = 'which loads a file relative to the folder in which a program is started';

export function whyBadFolder(folder: string, begins: string): string | undefined {
  if (folder === '') return `${begins} an empty part: the current folder`;
  if (OPEN_FOLDER.test(folder)) return `${begins} a folder that everyone can write to`;
  // a home folder, a variable or the value of one comes first
  return /^[/~$%]/.test(folder) || folder.startsWith(UNKNOWN_PIECE) ? undefined : `${begins} a relative folder`;
}
