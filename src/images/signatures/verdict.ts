import { REFUSALS, type Refusal, type Signer, type UnsupportedForm } from '../../model/images/signature-state.ts';

/** The result for one signature. */
export type Verdict = { readonly kind: 'verified'; readonly signer: Signer } | Refused | Unsupported;

export interface Refused {
  readonly kind: 'refused';
  readonly refusal: Refusal;
  /** The signer, if the signature is valid. */
  readonly signer?: Signer;
  /** The name of the trusted root that may lack a key. */
  readonly trustedRoot?: string;
}

export interface Unsupported {
  readonly kind: 'unsupported';
  readonly form: UnsupportedForm;
}

export function refused(refusal: Refusal): Refused {
  return { kind: 'refused', refusal };
}

/** The verdict that is closest to `verified`, because it explains the problem best. */
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
