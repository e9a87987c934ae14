import { ImageError } from '../layers/image-error.ts';
import { parseSpdx, type SbomContents } from './spdx.ts';

export const SPDX_PREDICATE = 'https://spdx.dev/Document';

/**
 * The bill of materials in a statement of in-toto, as BuildKit stores it beside an image: https://docs.docker.com/build/metadata/attestations/.
 * Nobody has signed it, so it must at least be about the image.
 */
export function sbomIn(statement: unknown, digest: string | undefined): SbomContents {
  const { subject, predicateType, predicate } = (statement ?? {}) as Record<string, unknown>;
  if (predicateType !== SPDX_PREDICATE) throw new ImageError('its SBOM is of an unknown kind');
  const [algorithm = '', hash] = (digest ?? '').split(':');
  const isAboutIt = Array.isArray(subject) && subject.some((one) => one?.digest?.[algorithm] === hash);
  if (hash === undefined || !isAboutIt) throw new ImageError('its SBOM is about another image');
  return parseSpdx(predicate);
}
