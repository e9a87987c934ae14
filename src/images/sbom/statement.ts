import { fieldsOf } from '../../support/json-fields.ts';
import { ImageError } from '../layers/image-error.ts';
import { parseSpdx, type SbomContents } from './spdx.ts';

export const SPDX_PREDICATE = 'https://spdx.dev/Document';

/**
 * The SBOM in an in-toto statement that BuildKit stores next to an image: https://docs.docker.com/build/metadata/attestations/.
 * It is not signed; this only checks that it is about the image.
 */
export function sbomIn(statement: unknown, digest: string | undefined): SbomContents {
  const { subject, predicateType, predicate } = fieldsOf(statement);
  if (predicateType !== SPDX_PREDICATE) throw new ImageError('its SBOM has an unknown kind');
  const [algorithm = '', hash] = (digest ?? '').split(':');
  const isAboutIt = Array.isArray(subject) && subject.some((one) => one?.digest?.[algorithm] === hash);
  if (hash === undefined || !isAboutIt) throw new ImageError('its SBOM is about another image');
  return parseSpdx(predicate);
}
