/** The base that the image declares, and whether its name still refers to the same image. */
export interface ImageBase {
  /** In the usual short form. */
  readonly name: string;
  readonly isCurrent: boolean;
  /** Provenance lists the images used in a build: the base may be only that of a build stage. */
  readonly saidBy: 'annotation' | 'provenance';
}
