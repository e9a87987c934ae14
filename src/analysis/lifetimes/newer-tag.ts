import {
  compareParts,
  isPrerelease,
  startsWithParts,
  type VersionTag,
  versionTagOf,
} from '../../model/images/version-tag.ts';

/**
 * The newest tag of the same release line with as many numbers, the same prefix and the same suffix, as Renovate compares them. If the
 * line is not known, only the last of three numbers may differ. Undefined without a newer tag, or when the tag is not such a version.
 * https://docs.renovatebot.com/modules/versioning/docker/
 */
export function newerPatch(tag: string, tags: readonly string[], line?: readonly number[]): string | undefined {
  const own = patchTagOf(tag);
  if (own === undefined || isPrerelease(own)) return undefined;
  const common = line ?? own.parts.slice(0, 2);
  if (own.parts.length <= common.length || !startsWithParts(own.parts, common)) return undefined;
  const newest = newestAlike(own, tags, common);
  return newest === own ? undefined : newest.tag;
}

function newestAlike(own: VersionTag, tags: readonly string[], line: readonly number[]): VersionTag {
  let newest = own;
  for (const candidate of tags) {
    const other = patchTagOf(candidate);
    if (other !== undefined && isAlike(other, own, line) && compareParts(other.parts, newest.parts) > 0) newest = other;
  }
  return newest;
}

/** The newest tag of another release line with as many numbers, the same prefix and the same suffix; undefined if none is newer. */
export function newestOfLine(tag: string, tags: readonly string[], line: readonly number[]): string | undefined {
  const own = patchTagOf(tag);
  if (own === undefined || isPrerelease(own)) return undefined;
  const newest = newestAlike(own, tags, line);
  return newest === own ? undefined : newest.tag;
}

/** The newest tag that differs from this one only in its date: `bookworm-20260803-slim`. */
export function newerDay(tag: string, tags: readonly string[]): string | undefined {
  const own = DAY_TAG.exec(tag);
  if (own === null) return undefined;
  const [, before, day = '', after] = own;
  let newest = { tag, day };
  for (const candidate of tags) {
    const other = DAY_TAG.exec(candidate);
    if (other === null || other[1] !== before || other[3] !== after) continue;
    if ((other[2] ?? '') > newest.day) newest = { tag: candidate, day: other[2] ?? '' };
  }
  return newest.tag === tag ? undefined : newest.tag;
}

const DAY_TAG = /^((?:[a-z][a-z\d.]*-)*|\d{1,2}(?:\.\d{1,2})?-)(20\d\d(?:0[1-9]|1[0-2])[0-3]\d)((?:-[a-z]+)*)$/;

function isAlike(a: VersionTag, b: VersionTag, line: readonly number[]): boolean {
  return (
    a.prefix === b.prefix && a.rest === b.rest && a.parts.length === b.parts.length && startsWithParts(a.parts, line)
  );
}

/** Parses two or three numbers, none of them a month (`09`) or as long as a date, and a suffix that begins with a letter. */
function patchTagOf(tag: string): VersionTag | undefined {
  const version = versionTagOf(tag);
  if (version === undefined || !/^\d{1,4}\.\d{1,4}(?:\.\d{1,5})?$/.test(version.version)) return undefined;
  return /(?:^|\.)0\d/.test(version.version) || !/^(?:-[A-Za-z][\w.-]*)?$/.test(version.rest) ? undefined : version;
}
