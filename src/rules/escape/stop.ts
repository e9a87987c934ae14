import type { Posture } from '../../analysis/posture/index.ts';

/** A possible obstacle: `open` if it certainly is absent, `closed` if it certainly is present, else its name. */
export type Stop = (posture: Posture) => 'open' | 'closed' | { readonly perhaps: string };
