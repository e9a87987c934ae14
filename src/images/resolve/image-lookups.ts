import type { Notification } from '../../model/findings/notification.ts';
import type { FactName, Image } from '../../model/images/image.ts';
import type { ImageTally } from '../../model/images/image-tally.ts';

/** Looks up facts about images that are in no file. */
export interface ImageLookups {
  /** The facts that it can look up. */
  readonly facts: ReadonlySet<FactName>;
  /** Adds the wanted facts to the images. Notifications report the facts that could not be looked up. */
  lookUp(images: readonly Image[], wanted: ReadonlySet<FactName>, options?: LookUpOptions): Promise<LookedUp>;
}

export interface LookUpOptions {
  readonly onLookup?: OnLookup;
  /**
   * The images before a change. They are looked up, too, so that both sides are known equally well, and images that the change leaves alone are
   * read without fetching layers.
   */
  readonly before?: readonly Image[] | undefined;
}

/** Called after each image. */
export type OnLookup = (done: number, total: number) => void;

export interface LookedUp {
  readonly images: readonly Image[];
  readonly notifications: readonly Notification[];
  readonly tally: ImageTally;
}
