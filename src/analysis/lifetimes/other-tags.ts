import { DATA_DATE } from '../../data/images/data-date.ts';
import type { ImageReference } from '../../model/images/image.ts';
import { compareParts, versionTagOf } from '../../model/images/version-tag.ts';
import { codenameOf, lifetimesOf, nextRelease } from './image-lifetime.ts';
import { newestOfLine } from './newer-tag.ts';

/**
 * The newest tag of the next release line of the same major version that gets updates. Where the lines are not known, the newest tag of the
 * major version.
 */
export function laterMinor(
  reference: ImageReference & { readonly tag: string },
  tags: readonly string[],
): string | undefined {
  const version = versionTagOf(reference.tag);
  const [major, minor] = version?.parts ?? [];
  if (major === undefined || minor === undefined) return undefined;
  const [own] = lifetimesOf(reference);
  if (own === undefined) return newestOfLine(reference.tag, tags, [major]);
  const next = nextRelease(own, DATA_DATE)?.split('.').map(Number);
  if (next === undefined || next[0] !== major || next.length < 2 || compareParts(next, [major, minor]) <= 0)
    return undefined;
  return newestOfLine(reference.tag, tags, next);
}

/**
 * The tag of the same image with fewer packages: `12.8-slim`, `22.1-bookworm-slim`, `3.12-slim-bookworm`, `9.5-minimal`,
 * `8.0-noble-chiseled`.
 */
export function slimTag(tag: string, tags: readonly string[]): string | undefined {
  const words = tag.split('-');
  if (words.some((word) => SMALL.has(word.replace(/(?<![\d.])[\d.]+$/, '')))) return undefined;
  const isRelease = words.length === 1 ? codenameOf(tag) !== undefined || /^v?\d/.test(tag) : /^v?\d/.test(tag);
  if (!isRelease) return undefined;
  const known = new Set(tags);
  const inside = [words[0], 'slim', ...words.slice(1)].join('-');
  const names = [`${tag}-slim`, inside, ...['minimal', 'distroless', 'chiseled'].map((word) => `${tag}-${word}`)];
  return names.find((each) => known.has(each));
}

/** Words of tags whose images are small already, or of another system. */
const SMALL: ReadonlySet<string> = new Set([
  'slim',
  'alpine',
  'minimal',
  'micro',
  'distroless',
  'chiseled',
  'busybox',
  'nanoserver',
]);

/**
 * Host and path of the image with fewer packages that the publisher of an image has at the same registry, for the same tags:
 * `registry.access.redhat.com/ubi9/ubi-minimal` for `ubi9/ubi`. Undefined where the table has none.
 */
export function smallRepository(host: string, name: string): string | undefined {
  for (const [pattern, small] of SMALL_REPOSITORIES)
    if (pattern.test(`${host}/${name}`)) return name.replace(small[0], small[1]);
  return undefined;
}

/** https://catalog.redhat.com/software/base-images and https://quay.io/organization/fedora */
const SMALL_REPOSITORIES: readonly (readonly [RegExp, readonly [RegExp, string]])[] = [
  [
    /^registry\.(?:access\.redhat\.com|redhat\.io)\/ubi(?:[89]|10)(?:\/ubi)?$/,
    [/^(ubi\d+)(?:\/ubi)?$/, '$1/ubi-minimal'],
  ],
  [/^docker\.io\/redhat\/ubi(?:[89]|10)$/, [/$/, '-minimal']],
  [/^quay\.io\/fedora\/fedora$/, [/$/, '-minimal']],
  [/^quay\.io\/almalinuxorg\/(?:[89]|10)-base$/, [/base$/, 'minimal']],
];
