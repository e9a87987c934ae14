import type { Container } from '../../model/containers/container.ts';
import type { ImageReference } from '../../model/images/image.ts';

/** The image of the container as somebody published it, also where a build only adds settings to it. */
export function publishedImage({ image, build, stage }: Container): ImageReference | undefined {
  return build === undefined ? image?.reference.value : stage?.unchangedImage;
}
