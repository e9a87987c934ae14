import { paired } from '../support/paired.ts';

/** An address up to its query: the scheme with the host, and the path. */
const ADDRESS = /([a-z][a-z0-9+.-]{0,30}:\/\/[^/\s'"`|;&<>()?#]{1,300})((?:\/[^/\s'"`|;&<>()?#]{0,300}){1,40})/gi;

/** A part of a path that is a release and nothing else. A number alone may be the id of a project. */
const RELEASE = /^(?:v\d{1,5}|v?\d{1,5}(?:\.\d{1,5}){1,3}(?:-(?:alpha|beta|rc)\.?\d{0,3})?)$/i;

/** Branches that a repository has by default. */
const BRANCHES: ReadonlySet<string> = new Set(['HEAD', 'main', 'master']);

/** Names of the newest release. */
const NEWEST: ReadonlySet<string> = new Set(['latest', 'stable']);

/** The part of a path before the release, where a forge names a repository first. */
const MARKERS: ReadonlySet<string> = new Set(['-', 'archive', 'blob', 'download', 'raw']);

/** A host whose paths begin with the owner, the repository and the release. */
const RAW_HOST = /^https?:\/\/raw\.githubusercontent\.com(?::\d+)?$/i;

/** What a path writes in several ways. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/\/releases\/latest\/download(?=\/)/, '/releases/download/latest'],
  [/\/refs\/(?:heads|tags)(?=\/)/, ''],
];

/**
 * The second text with the addresses of the first one, where they name another release of the same thing: a branch that a repository has by default,
 * or the newest release, became a version, or a version was added to the path. Another host, owner, repository, branch or file stays.
 */
export function withReleasesOf(before: string, after: string): string {
  const known = [...before.matchAll(ADDRESS)];
  let at = 0;
  return after.replaceAll(ADDRESS, (address: string, host: string, path: string) => {
    const [old, itsHost = '', itsPath = ''] = known[at++] ?? [];
    return old !== undefined && host === itsHost && isReleaseOf(host, partsOf(itsPath), partsOf(path)) ? old : address;
  });
}

function partsOf(path: string): readonly string[] {
  return SPELLINGS.reduce((text, [pattern, plain]) => text.replace(pattern, plain), path)
    .split('/')
    .slice(1);
}

function isReleaseOf(host: string, before: readonly string[], after: readonly string[]): boolean {
  const isRaw = RAW_HOST.test(host);
  const marker = before.findLastIndex((part) => MARKERS.has(part));
  const [first, last] = isRaw ? [2, 2] : [Math.max(1, marker + 1), before.length];
  const isIn = (at: number): boolean => at >= first && at <= last;
  if (before.length === after.length)
    return paired(before, after).every(
      ([one, other], at) =>
        one === other ||
        (isIn(at) && isLater(one, other)) ||
        (at < before.length - 1 && isReleaseOfPackage(one, other)),
    );
  const added = after.findIndex((part, at) => part !== before[at]);
  if (isRaw || !isIn(added) || added === after.length - 1 || !RELEASE.test(after[added] ?? '')) return false;
  return after.toSpliced(added, 1).join('/') === before.join('/');
}

/** Whether the second one is a release where the first one is a branch or the newest release, or the same branch under its usual names. */
function isLater(before: string, after: string): boolean {
  if (BRANCHES.has(before)) return BRANCHES.has(after) || RELEASE.test(after);
  return NEWEST.has(before) && (NEWEST.has(after) || RELEASE.test(after));
}

/** `tool@1.2` after `tool` or `tool@latest`. */
function isReleaseOfPackage(before: string, after: string): boolean {
  const [name, release = 'latest'] = splitAt(before);
  const [other, newer] = splitAt(after);
  return name !== '' && name === other && newer !== undefined && isLater(release, newer);
}

function splitAt(part: string): readonly [string, string?] {
  const at = part.lastIndexOf('@');
  return at === -1 ? [part] : [part.slice(0, at), part.slice(at + 1)];
}
