/** What a change does to an image that a file names. */
export interface ImageChange {
  /** Who publishes the image, where the files before the change name no image of theirs. */
  readonly newSource?: string;
  /** The reference before the change, whose digest the change removes. */
  readonly fixedBefore?: string | undefined;
}
