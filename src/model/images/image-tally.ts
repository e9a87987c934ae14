/** How many images the files name, and what became of them. Several references to the same image count once. */
export interface ImageTally {
  readonly named: number;
  /** Everything that rules want to know about them is known. */
  readonly lookedUp: number;
  /** Of those: without fetching anything, because the cache has what their registry names today. */
  readonly fromCache: number;
  readonly inPart: number;
  /** Why others were not looked up, or only in part, with the number of images for each reason; the most frequent first. */
  readonly reasons: readonly ImageReason[];
  /** Why no image was looked up at all; undefined if look-ups are on. */
  readonly off: string | undefined;
}

export interface ImageReason {
  /** A clause without a full stop. */
  readonly reason: string;
  readonly count: number;
}
