import { REFUSALS, type Refusal, type Signer, type UnsupportedForm } from '../../model/images/signature-state.ts';

/** What becomes of one signature. */
export type Verdict = { readonly kind: 'verified'; readonly signer: Signer } | Refused | Unsupported;

export interface Refused {
  readonly kind: 'refused';
  readonly refusal: Refusal;
  /** Who made it, if it holds. */
  readonly signer?: Signer;
  /** What the trusted root is called, if a key is missing in it. */
  readonly trustedRoot?: string;
}

export interface Unsupported {
  readonly kind: 'unsupported';
  readonly form: UnsupportedForm;
}

export function refused(refusal: Refusal): Refused {
  return { kind: 'refused', refusal };
}

/** The one that is closest to being taken: it tells most about what is wrong. */
export function bestOf<V extends Verdict>(verdicts: readonly V[]): V | undefined {
  const [first, ...others] = verdicts;
  if (first === undefined) return undefined;
  return others.reduce((best, verdict) => (closeness(verdict) > closeness(best) ? verdict : best), first);
}

function closeness(verdict: Verdict): number {
  switch (verdict.kind) {
    case 'verified':
      return REFUSALS.length;
    case 'refused':
      return REFUSALS.indexOf(verdict.refusal);
    case 'unsupported':
      return -1;
  }
}
