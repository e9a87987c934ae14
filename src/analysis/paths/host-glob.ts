import { SOCKET_NAMES, SYSTEM_PATHS } from '../../data/host-paths.ts';

/**
 * The known paths of a host that a pattern of files matches, such as `/etc` for `/e*`; for `/srv/*`, the folder itself. `*` and `?` match no
 * slash: https://pkg.go.dev/path/filepath#Match
 */
export function pathsOfGlob(pattern: string): readonly string[] {
  if (!pattern.startsWith('/')) return [];
  const all = pattern.split('/');
  const segments = all.slice(0, all.findLastIndex((segment) => !/^\*+$/.test(segment)) + 1);
  const folder = segments.join('/');
  if (!IS_GLOB.test(folder)) return segments.length === all.length ? [] : [folder === '' ? '/' : folder];
  const tokens = segments.map(tokensOf);
  const isNamed = (path: string): boolean => {
    const names = path.split('/');
    return names.length === tokens.length && names.every((name, at) => isMatch(tokens[at] ?? [], name));
  };
  return [...SOCKETS, ...SYSTEM_PATHS.keys()].filter(isNamed).slice(0, MOST_PATHS);
}

/** Each is a finding, and the first ones are the worst. */
const MOST_PATHS = 2;

const IS_GLOB = /[*?[]/;

const SOCKETS = [...SOCKET_NAMES.keys()]
  .filter((name) => name.endsWith('.sock'))
  .flatMap((name) => ['/run', '/var/run', '/run/podman', '/var/run/podman'].map((folder) => `${folder}/${name}`));

/** Characters; a class such as `[a-z]` counts as any character. */
function tokensOf(segment: string): readonly string[] {
  return segment.replaceAll(/\[[^\]]{1,99}\]/g, '?').match(/\*+|\\?./gsu) ?? [];
}

function isMatch(tokens: readonly string[], name: string): boolean {
  let places = new Set([0]);
  for (const character of [...name, undefined]) {
    for (const place of places) if (tokens[place]?.startsWith('*') === true) places.add(place + 1);
    if (character === undefined) break;
    places = new Set([...places].flatMap((place) => placesAfter(tokens[place], character, place)));
  }
  return places.has(tokens.length);
}

function placesAfter(token: string | undefined, character: string, place: number): readonly number[] {
  if (token?.startsWith('*') === true) return [place];
  return token === '?' || token === character || token === `\\${character}` ? [place + 1] : [];
}
