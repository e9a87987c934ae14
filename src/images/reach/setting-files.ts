/**
 * Files on which it depends which libraries are loaded, and which package a file belongs to:
 * https://man7.org/linux/man-pages/man8/ld.so.8.html and https://man7.org/linux/man-pages/man1/dpkg-divert.1.html
 */
export const SETTING = {
  preload: 'etc/ld.so.preload',
  cache: 'etc/ld.so.cache',
  diversions: 'var/lib/dpkg/diversions',
} as const;

/** The folders of musl, such as `etc/ld-musl-x86_64.path`. */
const FOLDERS_OF_MUSL = /^etc\/ld-musl-\w+\.path$/;
const NAMES: ReadonlySet<string> = new Set(Object.values(SETTING));

export const MAXIMUM_SETTING = 512 * 1024;
const MOST_LINES = 20_000;

export function isSetting(path: string): boolean {
  return NAMES.has(path) || FOLDERS_OF_MUSL.test(path);
}

/** Null where it is not understood. */
export function settingLines(path: string, content: Buffer): readonly string[] | null {
  const text = content.toString('latin1');
  if (path === SETTING.cache) return cachedPaths(text);
  const separator = path === SETTING.diversions ? '\n' : /[\s:]+/;
  const lines = text
    .replace(/#[^\n]*/g, '')
    .split(separator)
    .filter((line) => line !== '');
  return lines.length > MOST_LINES ? null : lines;
}

/** The cache is a table in front of its texts, and the texts that are paths are those of the libraries. */
function cachedPaths(text: string): readonly string[] | null {
  if (!text.includes('glibc-ld.so.cache')) return null;
  const paths = text.split('\0').filter((part) => part.startsWith('/'));
  return paths.length > MOST_LINES ? null : paths;
}
