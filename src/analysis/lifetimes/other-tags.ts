import { DATA_DATE } from '../../data/data-date.ts';
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

/** The tag of the same image with fewer packages: `12.8-slim`, `22.1-bookworm-slim`, `3.12-slim-bookworm`. */
export function slimTag(tag: string, tags: readonly string[]): string | undefined {
  const words = tag.split('-');
  if (words.some((word) => SMALL.has(word.replace(/(?<![\d.])[\d.]+$/, '')))) return undefined;
  const isRelease = words.length === 1 ? codenameOf(tag) !== undefined || /^v?\d/.test(tag) : /^v?\d/.test(tag);
  if (!isRelease) return undefined;
  const known = new Set(tags);
  return [`${tag}-slim`, [words[0], 'slim', ...words.slice(1)].join('-')].find((each) => known.has(each));
}

/** Words of tags whose images are small already, or of another system. */
const SMALL: ReadonlySet<string> = new Set(['slim', 'alpine', 'minimal', 'distroless', 'busybox', 'nanoserver']);
