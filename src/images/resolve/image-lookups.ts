import type { Notification } from '../../model/findings/notification.ts';
import type { FactName, Image } from '../../model/images/image.ts';

/** Finds out about images what no file says. */
export interface ImageLookups {
  /** What it can find out. */
  readonly facts: ReadonlySet<FactName>;
  /** Gives the images what is wanted, as far as it can be had; the notifications say what could not. */
  lookUp(images: readonly Image[], wanted: ReadonlySet<FactName>, onLookup?: OnLookup): Promise<LookedUp>;
}

/** Called after each image. */
export type OnLookup = (done: number, total: number) => void;

export interface LookedUp {
  readonly images: readonly Image[];
  readonly notifications: readonly Notification[];
}
