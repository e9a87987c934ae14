import { type Image, isFromRegistry } from '../model/image.ts';
import type { SignatureState } from '../model/signature-state.ts';
import { targetOf } from '../registry/target.ts';
import { policyFor } from '../signatures/policy.ts';
import type { LookedUp, LookupSettings } from './lookups.ts';

/** What the policy on signatures comes to without a look at any registry. */
export function withoutAsking(images: readonly Image[], settings: LookupSettings): LookedUp {
  const checked = images.map((image) => ({ image, state: stateOf(image, settings) }));
  const count = checked.filter(({ state }) => state === 'not-checked').length;
  return {
    images: checked.map(({ image, state }) => ({
      ...image,
      ...(state !== 'not-checked' && { facts: { ...image.facts, signature: state } }),
      isLookedUp: true,
    })),
    notifications: count === 0 ? [] : [notChecked(count, settings)],
  };
}

function stateOf(image: Image, { signatures }: LookupSettings): SignatureState | 'not-checked' {
  const target = isFromRegistry(image) ? targetOf(image.reference.value) : 'invalid';
  if (target === 'invalid') return { kind: 'not-required' };
  const policy = target === 'unknown' ? undefined : policyFor(signatures, target);
  if (policy === undefined) return target === 'unknown' ? 'not-checked' : { kind: 'not-required' };
  return policy.require === 'digest-pin' ? { kind: 'digest-required' } : 'not-checked';
}

function notChecked(count: number, { failOnUnavailable }: LookupSettings): LookedUp['notifications'][number] {
  const what = count === 1 ? 'The signature of 1 image was' : `The signatures of ${count} images were`;
  return {
    level: failOnUnavailable ? 'error' : 'warning',
    code: 'not-checked',
    message: `${what} not checked, because images are not looked up. Set images.lookup to auto, or use --lookup auto.`,
  };
}
