import type { Posture } from '../../analysis/posture/index.ts';

/** Something in the way: `open` when it certainly is not, `closed` when it certainly is, else what may be there. */
export type Stop = (posture: Posture) => 'open' | 'closed' | { readonly perhaps: string };
