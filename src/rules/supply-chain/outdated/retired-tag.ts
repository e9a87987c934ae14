import { builtTagsOf } from '../../../analysis/lifetimes/built-tags.ts';
import { codenameOf, releaseLineOf } from '../../../analysis/lifetimes/image-lifetime.ts';
import { type ImageReference, officialName } from '../../../model/images/image.ts';
import {
  compareParts,
  isPrerelease,
  startsWithParts,
  type VersionTag,
  versionTagOf,
} from '../../../model/images/version-tag.ts';
import { remember } from '../../../support/caches/remember.ts';

/** A tag of a Docker Official Image that gets no builds any more. */
export interface Retired {
  /** Follows `no ` in the message: `tag`, `tag of 2.8`, `tag with alpine3.22`. */
  readonly missing: string;
  /** The tag that is built and has the same purpose, or almost. */
  readonly instead: string | undefined;
}

/**
 * Undefined for tags that are built, for those that may be newer than the list, for pins of a supported release line, which have a newer
 * patch instead, and for tags that the list does not cover.
 */
export const retiredTagOf: (reference: ImageReference) => Retired | undefined = remember((reference) => {
  const image = officialName(reference);
  const { tag = 'latest', digest } = reference;
  if (image === undefined || typeof tag !== 'string' || digest !== undefined) return undefined;
  const built = builtTagsOf(image);
  if (built === undefined || built.includes(tag)) return undefined;
  if (built.length === 0) return { missing: 'tag', instead: undefined };
  const own = versionTagOf(tag);
  if (own === undefined) return /\d{5}/.test(tag) ? undefined : retiredVariant(tag, built, built);
  return retiredVersion(own, built, reference);
});

function retiredVersion(own: VersionTag, built: readonly string[], reference: ImageReference): Retired | undefined {
  const line = lineOf(own, reference);
  const others = built.map(versionTagOf).filter((other) => other !== undefined);
  const inLine = others.filter(({ parts }) => startsWithParts(parts, line));
  if (inLine.length === 0)
    return isOlder(line, others)
      ? { missing: `tag of ${line.join('.')}`, instead: newestLike(own, others) }
      : undefined;
  if (inLine.some(({ rest }) => rest === own.rest)) return undefined;
  return retiredVariant(
    own.tag,
    inLine.map(({ tag }) => tag),
    built,
  );
}

/** The release line from the table of products; without an entry, the first two numbers. */
function lineOf({ parts, version }: VersionTag, reference: ImageReference): readonly number[] {
  const known = releaseLineOf(reference, version);
  return known === undefined ? parts.slice(0, 2) : known.split('.').map(Number);
}

/** Whether a newer tag is built at the first number that differs: a tag that is newer than all may have come after the list. */
function isOlder(line: readonly number[], others: readonly VersionTag[]): boolean {
  let alike = others.filter(({ parts }) => isYear(parts[0]) === isYear(line[0]));
  for (const [index, part] of line.entries()) {
    const numbers = alike.map(({ parts }) => parts[index]).filter((number) => number !== undefined);
    if (!numbers.includes(part)) return numbers.some((number) => number > part);
    alike = alike.filter(({ parts }) => parts[index] === part);
  }
  return false;
}

/** Some images number their releases both ways. */
function isYear(part: number | undefined): boolean {
  return part !== undefined && part >= 1900;
}

function newestLike(own: VersionTag, others: readonly VersionTag[]): string | undefined {
  const alike = others.filter(
    (other) =>
      other.prefix === own.prefix &&
      other.rest === own.rest &&
      other.parts.length === own.parts.length &&
      isYear(other.parts[0]) === isYear(own.parts[0]) &&
      !isPrerelease(other),
  );
  return alike.sort((a, b) => compareParts(b.parts, a.parts))[0]?.tag;
}

/** A tag that names an older distribution release than the built tags of the same version. */
function retiredVariant(tag: string, alike: readonly string[], built: readonly string[]): Retired | undefined {
  for (const variant of variantsIn(tag)) {
    const others = alike.flatMap(variantsIn).filter(({ family }) => family === variant.family);
    if (others.some(({ word }) => word === variant.word)) continue;
    const newest = others.sort((a, b) => b.age - a.age)[0];
    if (newest === undefined || newest.age <= variant.age) continue;
    const instead = tag.replace(variant.word, newest.word);
    return { missing: `tag with ${variant.word}`, instead: built.includes(instead) ? instead : undefined };
  }
  return undefined;
}

interface Variant {
  readonly word: string;
  /** Variants of one family can be compared. */
  readonly family: string;
  /** A larger number is newer. */
  readonly age: number;
}

/** `-alpine3.22`, `-bookworm` */
function variantsIn(tag: string): Variant[] {
  const alpine = /(?:^|-)(alpine(\d)\.(\d{1,2}))(?=-|$)/.exec(tag);
  const words = tag.split('-', 8).flatMap((word): Variant[] => {
    const release = codenameOf(word);
    return release === undefined ? [] : [{ word, family: release.distribution, age: Date.parse(release.until) }];
  });
  if (alpine === null) return words;
  const [, word = '', major, minor] = alpine;
  return [...words, { word, family: 'alpine', age: Number(major) * 100 + Number(minor) }];
}
