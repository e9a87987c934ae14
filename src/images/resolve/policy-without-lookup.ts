import type { LookupSettings } from '../../config/lookup-settings.ts';
import { type Image, mayBePulled } from '../../model/images/image.ts';
import type { SignatureState } from '../../model/images/signature-state.ts';
import { targetOf } from '../registry/target.ts';
import { coverageOf, policyFor } from '../signatures/policy.ts';
import type { LookedUp } from './image-lookups.ts';
import { type Unverified, unverifiedGap } from './unverified-images.ts';

/** Applies the signature policy without any registry. Only requirements on the reference itself can be checked. */
export function withoutAsking(
  images: readonly Image[],
  { signatures }: LookupSettings,
  reason: Extract<Unverified['why'], 'not-allowed' | 'offline'>,
): Omit<LookedUp, 'tally'> {
  const checked = images.map((image) => ({ image, state: stateOf(image, signatures) }));
  return {
    images: checked.map(({ image, state }) => ({
      ...image,
      ...(state !== undefined && { facts: { ...image.facts, signature: state } }),
      isLookedUp: true,
    })),
    notifications: checked.flatMap(({ image, state }) => {
      if (state !== undefined) return [];
      const target = targetOf(image.reference.value);
      return unverifiedGap({ image, why: typeof target === 'string' ? target : reason }, signatures) ?? [];
    }),
  };
}

/** Undefined where the state depends on a registry or on a variable. */
function stateOf(image: Image, policies: LookupSettings['signatures']): SignatureState | undefined {
  const target = mayBePulled(image) ? targetOf(image.reference.value) : undefined;
  if (typeof target === 'string')
    return coverageOf(policies, image.reference.value) === 'none' ? { kind: 'not-required' } : undefined;
  const policy = target && policyFor(policies, target);
  if (policy === undefined) return { kind: 'not-required' };
  return policy.require === 'digest-pin' ? { kind: 'digest-required' } : undefined;
}
