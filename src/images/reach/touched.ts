import { posix } from 'node:path';
import { baseName } from '../../model/containers/host-path.ts';
import type { Walk } from './load.ts';
import { UNKNOWN } from './starters.ts';

/** The arguments of a program, which may start or change the files that they name. */
export interface Touch {
  /** The program, and the name by which it was started; undefined for a shell that writes a file. */
  readonly path: string | undefined;
  readonly called: string;
  readonly words: readonly string[];
  /** The working directory; undefined where it is not known. */
  readonly folder: string | undefined;
  /** It runs before others of the same script, so it may change their files. */
  readonly isHelper: boolean;
}

const MOST_TOKENS = 2000;

/** Why programs may start, or replace, files that their arguments name; in words that continue "…, because ". */
export function touchedIn(touches: readonly Touch[], walk: Walk): readonly string[] {
  const names = new Set([...walk.paths].map(baseName));
  let left = MOST_TOKENS;
  return touches.flatMap((touch) => {
    const { path, called, words, isHelper } = touch;
    const what = path === undefined ? 'a script' : `/${path}`;
    if (INSTALLER.test(called)) return [`/${path} may change other files`];
    if (isHelper && called !== 'rm' && words.some((word) => word.includes(UNKNOWN)))
      return [`it is not known what ${what} writes or starts`];
    for (const token of words.flatMap(tokensOf)) {
      left -= 1;
      if (left < 0) return ['it has too many arguments'];
      if (isTouched(token, touch, names, walk)) return [`${what} may start or change a file that its arguments name`];
    }
    return [];
  });
}

/** Programs that write files that their arguments do not name. */
const INSTALLER =
  /^(?:tar|bsdtar|unzip|cpio|ar|7z|patch|make|rsync|git|rpm|dpkg|apt|apt-get|apk|yum|dnf|microdnf|tdnf|zypper|pacman|update-alternatives)$/;

/** `--exec=/usr/bin/a`, `sh -c "a; b"` */
function tokensOf(word: string): readonly string[] {
  return word.split(/[\s=,:;|&<>()'"`]+/).filter((token) => token !== '');
}

function isTouched(
  token: string,
  { folder, isHelper }: Touch,
  names: ReadonlySet<string>,
  { view, start, paths }: Walk,
): boolean {
  if (!token.includes('/') && start.path.some((one) => view.find(`${one}/${token}`) !== undefined)) return true;
  if (token.startsWith('-') || (!token.startsWith('/') && folder === undefined && !isHelper)) return false;
  const path = posix.resolve('/', folder ?? '', token);
  if (token.includes('/') && view.find(path) !== undefined) return true;
  if (!isHelper) return false;
  const inside = path === '/' ? '' : `${path.slice(1)}/`;
  return names.has(baseName(path)) || [...paths].some((one) => one.startsWith(inside));
}
