import { osReleaseOf, supportOf } from '../../analysis/lifetimes/os-lifetime.ts';
import { outdatedReference } from '../../analysis/lifetimes/outdated-reference.ts';
import { helps } from '../../analysis/lifetimes/update-advice.ts';
import { tagEdits } from '../../analysis/lifetimes/written-tag.ts';
import type { OutdatedReference, ProblemPart, Related, VulnerabilityFacts } from '../../model/findings/finding.ts';
import type { Fix, FixTrap } from '../../model/findings/fix.ts';
import { type Image, otherUses } from '../../model/images/image.ts';
import { SYSTEM_TYPES } from '../../model/images/image-contents.ts';
import { useOf } from '../../model/images/use-of-image.ts';
import {
  fixesIn,
  type ImageUpdate,
  isFixable,
  type Rating,
  type Vulnerability,
  type VulnerablePackage,
} from '../../model/images/vulnerability.ts';

/** The message names so many; the report has all of them. */
const NAMED = 5;
/** Names and versions are written by strangers. */
const LONGEST_WORD = 80;
const NAMED_USES = 50;

/** `This Dockerfile is built from "debian:12.8"` */
export function subjectOf(image: Image): string {
  return `${useOf(image)} "${image.reference.value.text}"`;
}

/** The other places that use the image, which need the update, too. */
export function relatedUses(image: Image): readonly Related[] {
  return otherUses(image)
    .slice(0, NAMED_USES)
    .map(({ span, value: { text } }) => {
      const isOtherName = text !== image.reference.value.text;
      return { span, message: isOtherName ? `the same image, named "${short(text)}"` : 'the same image' };
    });
}

/** Identifies a finding about an image without tag and digest, so that it stays the same when an updated image is still vulnerable. */
export function evidenceOf({ reference }: Image, part = ''): string {
  const { registry, repository } = reference.value;
  const name = [registry, repository].filter((piece) => typeof piece === 'string').join('/');
  return part === '' ? name : `${name} ${part}`;
}

/** Each vulnerability in each package that has a fix for it: one more of them makes it a new problem of the image. */
export function fixableParts(
  own: readonly Vulnerability[],
  unrated: CountedRating,
  image: Image,
): readonly ProblemPart[] {
  return own.flatMap((one) => {
    const variant = countedRating(one, unrated, image);
    const vulnerability = factsOf(one, variant, image);
    return fixesIn([one]).map(({ id, package: name }) => ({ key: `${id} ${name}`, variant, vulnerability }));
  });
}

/** The facts that decide whether the vulnerability fails the check. */
export function factsOf(one: Vulnerability, severity: CountedRating, image: Image): VulnerabilityFacts {
  return {
    severity,
    isExploited: one.exploitedSince !== undefined && !isUpgradedIn(image, one),
    epss: one.epss,
    isFixable: isFixable(one),
  };
}

export type CountedRating = Exclude<Rating, 'unknown'>;

/** What a vulnerability without a rating counts as where the configuration does not say so. */
export const DEFAULT_UNRATED = 'medium';

/**
 * The rating that counts: a vulnerability without one counts as the configuration says. It is milder in an image for builds, and low where the
 * build upgrades the package.
 */
export function countedRating(one: Vulnerability, unrated: CountedRating, image: Image): CountedRating {
  if (isUpgradedIn(image, one)) return 'low';
  const counted = one.rating === 'unknown' ? unrated : one.rating;
  return image.isOnlyForBuilds ? MILDER_RATINGS[counted] : counted;
}

/** Whether the build upgrades all packages with the vulnerability: those of the system that have a fix. */
export function isUpgradedIn({ isUpgraded }: Image, { packages }: Vulnerability): boolean {
  return (
    isUpgraded === true &&
    packages.every(
      ({ fixed, isFixedForSubscribers, installed: [first] }) =>
        fixed !== undefined && !isFixedForSubscribers && first !== undefined && SYSTEM_TYPES.has(first.type),
    )
  );
}

/** Sentences about how the build changes the severity. */
export function buildText(image: Image, own: readonly Vulnerability[]): string {
  const upgraded = own.filter((one) => isUpgradedIn(image, one)).length;
  const milder = image.isOnlyForBuilds && upgraded < own.length ? MILDER : '';
  if (upgraded === 0) return milder;
  const some =
    own.length === 1 ? 'it, so it counts' : `${upgraded} of them, so ${upgraded === 1 ? 'it counts' : 'they count'}`;
  return ` The build upgrades the packages of the system, which may fix ${some} as low.${milder}`;
}

const MILDER_RATINGS: Readonly<Record<CountedRating, CountedRating>> = {
  critical: 'high',
  high: 'medium',
  medium: 'low',
  low: 'low',
};

const MILDER = ' Only builds use the image, so it counts one step milder.';

/** `1 vulnerability`, `67 vulnerabilities` */
export function counted(count: number): string {
  return count === 1 ? '1 vulnerability' : `${count} vulnerabilities`;
}

/** `CVE-2025-1 (critical, perl 5.36.0-7, fixed in 5.36.0-8), … and 12 more` */
export function listOf(vulnerabilities: readonly Vulnerability[]): string {
  const named = vulnerabilities.slice(0, NAMED).map(entryOf);
  const rest = vulnerabilities.length - named.length;
  return `${named.join(', ')}${rest > 0 ? `, and ${rest} more` : ''}`;
}

function entryOf({ id, rating, exploitedSince, packages }: Vulnerability): string {
  const [first] = packages;
  const parts = [
    ...(exploitedSince === undefined ? [] : [`known to be exploited since ${exploitedSince}`]),
    ...(rating !== 'unknown' ? [rating] : exploitedSince === undefined ? ['unrated'] : []),
    ...(first === undefined ? [] : [packageText(first)]),
  ];
  return `${short(id)} (${parts.join(', ')})`;
}

/** `perl 5.36.0-7, fixed in 5.36.0-8` */
export function packageText({ name, version, fixed, isFixedForSubscribers }: VulnerablePackage): string {
  const installed = `${short(name)} ${short(version)}`;
  if (fixed === undefined) return installed;
  return `${installed}, fixed in ${short(fixed)}${isFixedForSubscribers ? ' for subscribers of Ubuntu Pro' : ''}`;
}

/** A sentence that follows another. */
export function spaced(sentence: string): string {
  return sentence === '' ? '' : ` ${sentence}`;
}

export function short(text: string): string {
  return text.length > LONGEST_WORD ? `${text.slice(0, LONGEST_WORD - 1)}…` : text;
}

/** Sentences about the reasons why the list may be incomplete or wrong. */
export function caveats({ facts }: Image, today: string): string {
  const { contents, vulnerabilities } = facts;
  const system = contents?.operatingSystem;
  const release = system && osReleaseOf(system);
  const isOver = release !== undefined && today !== '' && supportOf(release, today) === 'none';
  return [
    ...(isOver
      ? [
          ` The list is incomplete: ${short(system?.prettyName ?? system?.id ?? '')} gets no updates any more, so its new vulnerabilities are not recorded.`,
        ]
      : []),
    ...((vulnerabilities?.unchecked.length ?? 0) > 0 ? [' Some packages could not be looked up.'] : []),
    ...(contents?.hasUnsignedSbom ? [' The list of packages comes from an unsigned SBOM.'] : []),
  ].join('');
}

/**
 * The reference that a bot may update. The finding can only become a note if the bot updates every reference to the image, as one in another file
 * may not be covered by it.
 */
export function updatedByBot(
  image: Image,
  { kind }: ImageUpdate,
  mayBecomeNote: boolean,
): OutdatedReference | undefined {
  const outdated = outdatedReference(image, kind === 'rebuilt');
  const { path } = image.reference.span.file;
  const isNote = mayBecomeNote && otherUses(image).every(({ span }) => span.file.path === path);
  return outdated && (isNote ? outdated : { ...outdated, keepsSeverity: true });
}

/**
 * Moves all references to the newest patch of their version, or to the image that their tag names today, or, where neither helps, to a later
 * minor version; undefined if none of them helps, or if no reference can be changed.
 */
export function updateFix(
  { reference, uses = [reference], facts: { vulnerabilities } }: Image,
  update: ImageUpdate,
  own: readonly Vulnerability[],
): Fix | undefined {
  const moves = [update, ...(update.others ?? [])].filter((one) => helps(one, own, vulnerabilities?.found ?? own));
  const move = FIX_KINDS.flatMap((kind) => moves.find((one) => one.kind === kind) ?? [])[0];
  if (move === undefined) return undefined;
  const all = uses.flatMap((use) => tagEdits(use, uses, move.tag, move.digest) ?? []);
  // several references may have the tag of the same build argument
  const edits = [...new Map(all.map((edit) => [`${edit.span.file.path}\n${edit.span.start}`, edit])).values()];
  if (edits.length === 0) return undefined;
  const fix = { title: titleOf(move), safety: 'review', edits } as const;
  return move.kind === 'minor' ? { ...fix, trap: MINOR_TRAP } : fix;
}

/** From the one that changes the least. An image with fewer packages may lack what is needed, so people choose it. */
const FIX_KINDS: readonly ImageUpdate['kind'][] = ['patch', 'rebuilt', 'minor'];

function titleOf({ kind, tag }: ImageUpdate): string {
  if (kind === 'rebuilt') return 'Pin the current digest';
  return kind === 'patch' ? `Use ${tag}` : `Use the later minor version ${tag}`;
}

const MINOR_TRAP: FixTrap = {
  breaks:
    'A later minor version may remove or change what you use, and a database may not go back to its earlier version.',
  check: 'Read its release notes, build or start it, and run your tests; back data up first.',
};
