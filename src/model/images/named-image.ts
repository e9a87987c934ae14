import type { Span } from '../source.ts';
import type { Image } from './image.ts';

/** A place that names an image, as it is compared between two scans: plain data, so that it can come from another thread. */
export interface NamedImage extends Pick<Image, 'use' | 'usedBy' | 'title'> {
  /** The reference as shown. */
  readonly text: string;
  /** Who publishes it: `docker.io/library`, `ghcr.io/acme`, `registry.example.com`. */
  readonly source: string;
  /** Whether a digest, or a variable that may have one, fixes its contents. */
  readonly isFixed: boolean;
  /** It is built here, so nobody else publishes it. */
  readonly isOwn: boolean;
  readonly span: Span;
}
