import { forgetSecrets, noteLocal, withNames } from '../analysis/secrets/named-secrets.ts';
import type { SplitRules } from '../check/fact-rules.ts';
import type { UsersOf } from '../check/given.ts';
import { withoutSecrets } from '../check/redact.ts';
import { type Checked, runRules } from '../check/run-rules.ts';
import { placeOf } from '../images/registry/target.ts';
import type { ImageLookups, OnLookup } from '../images/resolve/image-lookups.ts';
import type { DecidedImages, DecisionOptions, DecisionSettings } from '../images/vulnerabilities/decisions.ts';
import type { Notification } from '../model/findings/notification.ts';
import { type Image, type ImageReference, isFirstUse, otherUses } from '../model/images/image.ts';
import type { ImageKnowledge } from '../model/images/image-knowledge.ts';
import type { ImageTally } from '../model/images/image-tally.ts';
import type { VerifiedImage } from '../model/images/signature-state.ts';
import type { LookedUpImage } from '../model/images/vulnerability.ts';
import type { RuleContext } from '../rules/define-rule.ts';
import type { ScanOptions } from './scan-result.ts';

export interface CheckedImages extends Checked {
  /** The images that are signed as the policy demands. */
  readonly verified: readonly VerifiedImage[];
  readonly vulnerable: readonly LookedUpImage[];
  /** How much is known about each image, in the order of the files. */
  readonly knowledge: readonly ImageKnowledge[];
  /** Undefined if nothing was to be looked up. */
  readonly tally: ImageTally | undefined;
}

export interface ImageOptions extends Pick<ScanOptions, 'imagesBefore' | 'onImages' | 'prepareLookups' | 'decisions'> {
  readonly onLookup: OnLookup;
  /** Whether all files of the repository were read. */
  readonly isWhole: boolean;
  readonly usersOf: UsersOf;
}

const NOTHING: CheckedImages = {
  findings: [],
  notifications: [],
  verified: [],
  vulnerable: [],
  knowledge: [],
  tally: undefined,
};

/** Looks up the facts that rules need about the images of all files at once, and runs these rules on them. */
export async function checkImages(
  images: readonly Image[],
  { withFacts, wanted }: SplitRules,
  lookups: ImageLookups | undefined,
  context: RuleContext,
  { onLookup, imagesBefore, onImages, prepareLookups, decisions, isWhole, usersOf }: ImageOptions,
): Promise<CheckedImages> {
  onImages?.(images);
  if (lookups === undefined || withFacts.length === 0 || images.length === 0 || onImages !== undefined) return NOTHING;
  await prepareLookups?.();
  const before = await imagesBefore?.(images);
  forgetSecrets();
  for (const { secrets = [] } of images) for (const { name, value } of secrets) noteLocal(name, value);
  const answered = await lookups.lookUp(images, wanted, { onLookup, before });
  const decided = await decidedImages(answered.images, decisions, { today: context.today, isWhole });
  const resolved = {
    ...answered,
    images: decided.images,
    notifications: [...answered.notifications, ...decided.notifications],
  };
  const { findings, notifications } = runRules(withFacts, resolved.images, context, { usersOf });
  return {
    findings,
    notifications: [...resolved.notifications, ...notifications].map(withNamesIn),
    verified: resolved.images.flatMap(verifiedIn),
    vulnerable: distinct(resolved.images.flatMap(vulnerableIn)),
    knowledge: resolved.images.map(knowledgeOf),
    tally: shownTally(resolved.tally),
  };
}

/** The images without the vulnerabilities that the user, or a signer whom the user trusts, decided about. Few runs have any. */
export async function decidedImages(
  images: readonly Image[],
  decisions: DecisionSettings | undefined,
  options: DecisionOptions,
): Promise<DecidedImages> {
  const hasAttached = images.some(({ facts }) => facts.vulnerabilities?.attached !== undefined);
  if (decisions === undefined && !hasAttached) return { images, notifications: [] };
  const { decideImages } = await import('../images/vulnerabilities/decisions.ts');
  return decideImages(images, decisions, options);
}

function knowledgeOf({ reference: { value, span }, use, usedBy, platforms, unknown }: Image): ImageKnowledge {
  const shown = (text: string): string => withoutSecrets(withNames(text));
  return {
    use,
    usedBy,
    ...(platforms && { platforms }),
    span,
    text: shown(value.text),
    name: [value.registry, value.repository].filter((part) => typeof part === 'string').join('/'),
    unknown: unknown && { ...unknown, reason: shown(unknown.reason) },
  };
}

/** Reasons may name hosts, and variables with secrets may be part of those. */
function shownTally(tally: ImageTally): ImageTally {
  const reasons = tally.reasons.map(({ reason, count }) => ({ reason: withoutSecrets(withNames(reason)), count }));
  return { ...tally, reasons };
}

function withNamesIn(notification: Notification): Notification {
  return { ...notification, message: withNames(notification.message) };
}

/** The image, if its signature was verified. */
export function verifiedIn({ reference: { value, span }, facts: { signature } }: Image): readonly VerifiedImage[] {
  return signature?.kind === 'verified' ? [{ image: value.text, span, signature }] : [];
}

/** The known vulnerabilities of an image, once for all places that name it. */
export function vulnerableIn(image: Image): readonly LookedUpImage[] {
  const { reference, facts } = image;
  const { vulnerabilities, update, contents } = facts;
  if (vulnerabilities === undefined || !isFirstUse(image)) return [];
  return [
    {
      image: reference.value.text,
      repository: repositoryText(reference.value),
      digest: contents?.digest,
      span: reference.span,
      otherSpans: otherUses(image).map(({ span }) => span),
      operatingSystem: contents?.operatingSystem,
      vulnerabilities,
      update: update === 'none' ? undefined : update,
    },
  ];
}

function repositoryText({ registry, repository }: ImageReference): string | undefined {
  if (typeof registry === 'symbol' || typeof repository === 'symbol') return undefined;
  const { host, name } = placeOf(registry, repository);
  return `${host}/${name}`;
}

/** A stage that is built in several ways names its image at one place. */
function distinct(images: readonly LookedUpImage[]): readonly LookedUpImage[] {
  return [...new Map(images.map((one) => [`${one.span.file.path}\n${one.span.start}`, one])).values()];
}
