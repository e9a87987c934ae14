import { ANY_TAG } from '../model/findings/thing.ts';
import { untagged } from '../parse/plain-name.ts';
import { paired } from '../support/paired.ts';
import { withSchemesOf } from './plain-addresses.ts';
import { withCertificates } from './plain-fetches.ts';
import { plainSpelling, withoutProtections, withoutReleases } from './plain-spelling.ts';
import { withReleasesOf } from './release-addresses.ts';

/** The suffix of a version that comes before the release of these numbers: `-rc.2`, `beta1`. */
const PRE_RELEASE = String.raw`(?:[-.]?(?:alpha|beta|preview|rc)(?:[-.]?\d+(?:\.\d+)*)?(?![a-z\d]))?`;

/**
 * A version within a text: at least two numbers with dots between them, and an optional suffix, or a line of versions such as `20.x`; in a
 * variable for one, a single number.
 */
const VERSION = new RegExp(
  String.raw`(?<!\d)\d+(?:(?:\.\d+)+${PRE_RELEASE}|(?:\.\d+)*\.x(?![\w-]))|(?<=(?:VERSION|MAJOR)=v?)\d+(?![\w.-])`,
  'gi',
);

/** In a tag a single number is a version, too. */
const VERSION_IN_TAG = new RegExp(String.raw`(?<!\d)\d+(?:\.\d+)*${PRE_RELEASE}`, 'gi');

/**
 * Parts that look like a version but name a source: the beginning of an address, with or without its scheme, and numbers that form an
 * address.
 */
const PLACE =
  /(?<![a-z0-9+.-])[a-z][a-z0-9+.-]*:\/\/[^/\s'"]*|\b\d{1,3}(?:\.\d{1,3}){3}\b|(?<![\w./-])(?:[\w-]{1,63}\.){1,10}[a-z]{2,63}(?![\w.-])/gi;

const DIGEST = /@sha256:[0-9a-f]{64}/gi;

/** A whole reference to an image: the name, and the tag. A number before the colon is a port. */
const IMAGE = /^(?!\d+(?:-\d+)?:)([a-z0-9][\w./-]*(?::\d+\/[\w./-]+)?):([\w][\w.-]{0,127})$/i;

/** The beginning of a stage: the options, and the image. The name of the stage is not part of the danger. */
const FROM = /^FROM((?: --\S+)*) (\S+)(?: AS \S+)?$/i;

/** Docker Hub, which images without a registry come from, and its folder for official images. */
const DOCKER_HUB = /^(?:index\.)?docker\.io\/(?:library\/)?/;

/** Usually a link to `/run`. */
const RUN_FOLDER = /^\/var(?=\/run\/)/;

/** Variants of official images with a base other than the usual one, whose age cannot be read from a number. */
const FLAVOUR = /(?:^|-)(?:slim|alpine)(?=-|$)/g;

/** Longer texts are not references, and comparing them takes time. */
const MAXIMUM_LENGTH = 4096;

/**
 * Whether two texts that cause the same problem differ only in how they are written, in versions and, for images, in being slim or on Alpine,
 * with no version older in the second. Another host, repository, path or commit is another danger, and so is another branch than the default one.
 */
export function isSameDanger(before: string, after: string): boolean {
  if (before === after || isOfAnyTag(before, after)) return true;
  if (before.length > MAXIMUM_LENGTH || after.length > MAXIMUM_LENGTH) return false;
  if (isNewer(before, after)) return true;
  const [older, newer] = [plainSpelling(before), plainSpelling(after)];
  const bare = withoutReleases(newer);
  const plain = withoutProtections(bare);
  const others = [newer, bare, plain].map((text) => [older, text] as const);
  const pairs = [...others, withProtections(older, plain)];
  return pairs.some(([one, other]) => isNewer(one, other) || isNewer(one, withReleasesOf(one, other)));
}

/** Whether both are tags of one image, and only run time knows one of them. */
function isOfAnyTag(before: string, after: string): boolean {
  return [before, after].some((one) => one.endsWith(ANY_TAG)) && untagged(before) === untagged(after);
}

/** Both texts as if the first one had the encryption and the checks of certificates that only the second one has. */
function withProtections(before: string, after: string): readonly [string, string] {
  const [older, newer] = withCertificates(before, withSchemesOf(before, after));
  return newer === `https://${older}` ? [newer, newer] : [older, newer];
}

function isNewer(before: string, after: string): boolean {
  const [older, newer] = [piecesOf(before), piecesOf(after)];
  return (
    older.length === newer.length &&
    paired(older, newer).every(([{ isVersion, text }, other]) => {
      if (isVersion !== other.isVersion) return false;
      return isVersion ? compareVersions(text, other.text) <= 0 : text === other.text;
    })
  );
}

interface Piece {
  readonly text: string;
  readonly isVersion: boolean;
}

function piecesOf(text: string): readonly Piece[] {
  const [, platform, base] = FROM.exec(text) ?? [];
  if (base !== undefined) return [{ text: `FROM${platform}`, isVersion: false }, ...piecesOf(base)];
  const plain = text.replaceAll(DIGEST, '@sha256').replace(RUN_FOLDER, '');
  const [, image, tag] = IMAGE.exec(plain.replace(/@sha256$/, '')) ?? [];
  if (image !== undefined && tag !== undefined)
    return [{ text: image.replace(DOCKER_HUB, ''), isVersion: false }, ...piecesOfTag(tag)];
  return betweenPlaces(plain).flatMap((piece) => (piece.isVersion ? split(piece.text, VERSION) : [piece]));
}

/** A commit is not a version. */
function piecesOfTag(tag: string): readonly Piece[] {
  const isCommit = /^[0-9a-f]{7,}$/i.test(tag) && /[a-f]/i.test(tag);
  return isCommit ? [{ text: tag, isVersion: false }] : split(tag.replaceAll(FLAVOUR, ''), VERSION_IN_TAG);
}

/** The text without the parts that name sources: those must stay equal, and only the rest may contain versions. */
function betweenPlaces(text: string): readonly Piece[] {
  return cut(text, PLACE).map(({ text: piece, isMatch }) => ({ text: piece, isVersion: !isMatch }));
}

function split(text: string, version: RegExp): readonly Piece[] {
  return cut(text, version).map(({ text: piece, isMatch }) => ({ text: piece, isVersion: isMatch }));
}

function cut(text: string, pattern: RegExp): readonly { readonly text: string; readonly isMatch: boolean }[] {
  const pieces: { readonly text: string; readonly isMatch: boolean }[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    pieces.push({ text: text.slice(end, match.index), isMatch: false }, { text: match[0], isMatch: true });
    end = match.index + match[0].length;
  }
  return [...pieces, { text: text.slice(end), isMatch: false }];
}

/** The numbers decide; for equal numbers a release is later than its pre-releases, and a candidate later than a beta. */
function compareVersions(before: string, after: string): number {
  const [older, newer] = [markOf(before), markOf(after)];
  const byNumbers = compareNumbers(before.slice(0, older.start), after.slice(0, newer.start));
  if (byNumbers !== 0) return byNumbers;
  if (older.word !== newer.word) return older.word < newer.word ? -1 : 1;
  return compareNumbers(older.numbers, newer.numbers);
}

/** The pre-release mark of a version: words compare alphabetically, and a release comes after all of them. */
function markOf(version: string): { readonly start: number; readonly word: string; readonly numbers: string } {
  const match = /[-.]?([a-z]{1,40})[-.]?([\d.]*)$/i.exec(version);
  if (match === null) return { start: version.length, word: 'release', numbers: '0' };
  const [, word = '', numbers] = match;
  return { start: match.index, word: word.toLowerCase(), numbers: numbers || '0' };
}

/** Compares number by number; if one is a prefix of the other, the longer one is later. */
function compareNumbers(before: string, after: string): number {
  const [older, newer] = [before.split('.').map(BigInt), after.split('.').map(BigInt)];
  for (const [one, other] of paired(older, newer)) {
    if (one !== other) return one < other ? -1 : 1;
  }
  return older.length - newer.length;
}
