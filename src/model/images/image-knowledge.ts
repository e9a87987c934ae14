import type { Span } from '../source.ts';
import type { Image, ImageUse, UnknownFacts } from './image.ts';

/** How much is known about an image that a file names: a change is only compared with what is known about its base. */
export interface ImageKnowledge extends Pick<Image, 'platforms' | 'usedBy'> {
  readonly use: ImageUse;
  readonly span: Span;
  /** The reference, as written, without secrets. */
  readonly text: string;
  /** The parts of registry and repository that are known. */
  readonly name: string;
  /** Undefined if the look-up found everything, or if nothing was to be looked up. */
  readonly unknown: UnknownFacts | undefined;
}
