import type { Notification } from '../../model/findings/notification.ts';
import type { IgnoredVulnerability } from '../../model/images/ignored-vulnerability.ts';
import { type Image, isFromRegistry } from '../../model/images/image.ts';
import { isOver, nearExpiry } from '../../support/expiry.ts';
import { matchesGlob } from '../../support/patterns/anchored-glob.ts';
import { placeOf } from '../registry/target.ts';
import { coversPlace } from '../signatures/policy.ts';
import type { Decision } from './decide.ts';

export interface IgnoredOptions {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Whether all images that an entry without a pattern is about were looked up. */
  readonly isWhole: boolean;
}

export interface IgnoredReading {
  readonly decisions: readonly Decision[];
  /** Entries that expired, and, once all images are decided, entries that accepted nothing. */
  notifications(images: readonly Image[]): readonly Notification[];
}

/** The entries of `images.ignore-vulnerabilities` as decisions. */
export function readIgnored(
  entries: readonly IgnoredVulnerability[],
  { today, isWhole }: IgnoredOptions,
): IgnoredReading {
  const expired = entries.filter(({ expires }) => isOver(expires, today));
  const valid = entries.filter((entry) => !expired.includes(entry));
  const used = new Set<IgnoredVulnerability>();
  return {
    decisions: valid.map((entry) => decisionOf(entry, () => used.add(entry))),
    notifications: (images) => [
      ...expired.map(noLongerApplies),
      ...[...used].flatMap((entry) => expiring(entry, today)),
      ...valid.filter((entry) => !used.has(entry) && isIdle(entry, images, isWhole)).map(notNeeded),
    ],
  };
}

function decisionOf(entry: IgnoredVulnerability, onUse: () => void): Decision {
  const { id, package: name, reason, expires, span } = entry;
  return {
    ids: [id],
    status: 'accepted',
    by: span.file.path,
    reason,
    expires,
    coversImage: (image) => isAbout(entry, image),
    coversPackage: (installed) => name === undefined || [installed.name, installed.sourceName].includes(name),
    onUse,
  };
}

function isAbout({ image: pattern }: IgnoredVulnerability, { reference: { value, span }, isAskedFor }: Image): boolean {
  if (pattern === undefined) return true;
  const { registry, repository } = value;
  if (typeof registry !== 'symbol' && typeof repository !== 'symbol')
    return coversPlace(pattern, placeOf(registry, repository));
  // an image on the disk has a path instead of a name
  return isAskedFor === true && matchesGlob(pattern, span.file.path);
}

/** Whether everything that the entry is about was looked up, so that it is not needed. */
function isIdle(entry: IgnoredVulnerability, images: readonly Image[], isWhole: boolean): boolean {
  if (!isWhole && entry.image === undefined) return false;
  const own = images.filter((image) => isFromRegistry(image) && image.use !== 'syntax' && isAbout(entry, image));
  if (!isWhole && own.length === 0) return false;
  return own.every(({ facts: { vulnerabilities } }) => {
    return vulnerabilities !== undefined && !vulnerabilities.unchecked.some(({ isFailure }) => isFailure);
  });
}

function noLongerApplies({ span, id, expires }: IgnoredVulnerability): Notification {
  const message = `This entry of \`images.ignore-vulnerabilities\` for ${id} expired on ${expires}, so it accepts nothing.`;
  return { level: 'warning', code: 'suppression-not-honoured', message, span };
}

function expiring({ span, id, expires }: IgnoredVulnerability, today: string): readonly Notification[] {
  const when = nearExpiry(expires, today);
  if (when === undefined) return [];
  const message = `This entry of \`images.ignore-vulnerabilities\` for ${id} expires ${when}. Update the image by then, or set a later day.`;
  return [{ level: 'warning', code: 'suppression-expiring', message, span }];
}

function notNeeded({ span, id }: IgnoredVulnerability): Notification {
  const message = `No image has the vulnerability ${id} that this entry of \`images.ignore-vulnerabilities\` is about. Remove it.`;
  return { level: 'warning', code: 'suppression-unused', message, span };
}
