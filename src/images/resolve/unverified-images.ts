import { type GapNotification, notLookedAt } from '../../model/findings/gap.ts';
import { type Image, mayBePulled } from '../../model/images/image.ts';
import { pulledIfMissing } from '../../model/images/pulled-if-missing.ts';
import type { SignaturePolicy } from '../../model/images/signature-policy.ts';
import { spanText } from '../../model/source.ts';
import { SHOWN_PIECE } from '../../model/unknown-piece.ts';
import type { LookupFailure } from '../registry/lookup-error.ts';
import type { TargetProblem } from '../registry/target.ts';
import { coverageOf } from '../signatures/policy.ts';
import { FORBIDDEN, FORBIDDEN_WAY_OUT } from './forbidden.ts';
import { NOT_ASKED, wayOutOf } from './lookup-notifications.ts';

/** An image whose signature could not be checked, and the reason. */
export interface Unverified {
  readonly image: Image;
  readonly why: TargetProblem | 'missing' | 'not-allowed' | 'offline' | LookupFailure;
}

/**
 * The gap for an image that the policy covers or may cover. No setting makes it less severe, because the attacker who chooses the image may
 * also run its registry.
 */
export function unverifiedGap(
  { image, why }: Unverified,
  policies: readonly SignaturePolicy[],
): GapNotification | undefined {
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
    // another variable may mean another image
    evidence: value.text.includes(SHOWN_PIECE) ? `${value.text} ${spanText(span)}` : value.text,
  });
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
