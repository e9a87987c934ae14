import { type GapNotification, notLookedAt } from '../../model/findings/gap.ts';
import type { GapWeight } from '../../model/findings/gap-kinds.ts';
import { type Image, mayBePulled } from '../../model/images/image.ts';
import { pulledIfMissing } from '../../model/images/pulled-if-missing.ts';
import type { SignaturePolicy } from '../../model/images/signature-policy.ts';
import { spanText } from '../../model/source.ts';
import { SHOWN_PIECE } from '../../model/unknown-piece.ts';
import type { LookupFailure } from '../registry/lookup-error.ts';
import { type TargetProblem, targetOf } from '../registry/target.ts';
import { coverageOf, namesOwner, policyFor } from '../signatures/policy.ts';
import { FORBIDDEN, FORBIDDEN_WAY_OUT } from './forbidden.ts';
import { NOT_ASKED, wayOutOf } from './lookup-notifications.ts';

/** An image whose signature could not be checked, and the reason. */
export interface Unverified {
  readonly image: Image;
  /** The registry wants credentials before it says whether it has the image. */
  readonly isHidden?: true;
  readonly why: TargetProblem | 'missing' | 'not-allowed' | 'offline' | LookupFailure;
}

/**
 * The gap for an image that the policy covers or may cover. No setting makes it less severe, because the attacker who chooses the image may
 * also run its registry.
 */
export function unverifiedGap(
  unverified: Unverified,
  policies: readonly SignaturePolicy[],
): GapNotification | undefined {
  const { image, why } = unverified;
  const { value, span } = image.reference;
  const coverage = mayBePulled(image) ? coverageOf(policies, value) : 'none';
  if (coverage === 'none') return undefined;
  const [reason, wayOut] = typeof why === 'string' ? REASONS[why] : [why.reason, wayOutOf(why)];
  const covers = coverage === 'certain' ? 'covers' : 'may cover';
  return notLookedAt({
    kind: 'image-not-verified',
    message: `images.signatures ${covers} the image ${value.text}, and its signature was not checked: ${reason}.`,
    wayOut: `${wayOut}${pulledIfMissing(image)}`,
    span,
    weight: weightOf(unverified, policies),
    // another variable may mean another image
    evidence: value.text.includes(SHOWN_PIECE) ? `${value.text} ${spanText(span)}` : value.text,
  });
}

/**
 * A project that builds the image does not need it at the registry, and pushes it only after the change is merged. Where the policy says who may
 * push to that place, it is only listed. Elsewhere the author of a change may hide the image until it is merged, so someone has to look. The
 * weight of the kind remains where a build cannot make the image, as it has a digest, and where the registry gave no clear answer.
 */
function weightOf({ image, why, isHidden }: Unverified, policies: readonly SignaturePolicy[]): GapWeight | undefined {
  if (!image.isAlsoBuilt || image.reference.value.digest !== undefined) return undefined;
  if (why !== 'missing') return isHidden ? 'ordinary' : undefined;
  const target = targetOf(image.reference.value);
  const policy = typeof target === 'string' ? undefined : policyFor(policies, target);
  return policy !== undefined && namesOwner(policy.images) ? 'expected' : 'ordinary';
}

const REASONS: Readonly<Record<Extract<Unverified['why'], string>, readonly [reason: string, wayOut: string]>> = {
  unknown: [
    NOT_ASKED.unknown,
    'Write the image without the variable, or narrow images.signatures so that it cannot cover the image.',
  ],
  invalid: [NOT_ASKED.invalid, 'Correct the name.'],
  secret: [
    NOT_ASKED.secret,
    'Write the name without variables for secrets, and without those of files that git ignores.',
  ],
  missing: ['its registry reports that it does not exist', 'Correct the name, or push the image and sign it.'],
  'not-allowed': ['images are not looked up', 'Set images.lookup to auto, or use --lookup auto.'],
  offline: [FORBIDDEN, FORBIDDEN_WAY_OUT],
};
