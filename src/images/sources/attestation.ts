import { hasMoreParts } from '../../support/json-parts.ts';
import { ImageError } from '../layers/image-error.ts';
import { SPDX_PREDICATE } from '../sbom/statement.ts';

type Annotations = Readonly<Record<string, string>> | ReadonlyMap<string, string>;

/** SBOMs of large images have some megabytes and some hundred thousand parts. */
const MAXIMUM_BYTES = 32 * 1024 * 1024;
const MOST_PARTS = 1_500_000;

/**
 * Whether an index entry is BuildKit's attestation for the image with a digest.
 * https://docs.docker.com/build/metadata/attestations/attestation-storage/
 */
export function isAttestationOf(digest: string): (entry: { readonly annotations: Annotations }) => boolean {
  return ({ annotations }) =>
    annotation(annotations, 'vnd.docker.reference.type') === 'attestation-manifest' &&
    annotation(annotations, 'vnd.docker.reference.digest') === digest;
}

/** Whether a layer of an attestation is an SBOM. */
export function isSbom({ annotations }: { readonly annotations: Annotations }): boolean {
  return annotation(annotations, 'in-toto.io/predicate-type') === SPDX_PREDICATE;
}

export async function parseStatement(content: AsyncIterable<Uint8Array>): Promise<unknown> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of content) {
    length += part.length;
    if (length > MAXIMUM_BYTES) throw new ImageError('its SBOM is too large');
    parts.push(Uint8Array.from(part));
  }
  const statement = Buffer.concat(parts, length);
  if (hasMoreParts(statement, MOST_PARTS)) throw new ImageError('its SBOM is too large');
  try {
    return JSON.parse(statement.toString('utf8'));
  } catch {
    throw new ImageError('its SBOM is not valid JSON');
  }
}

function annotation(annotations: Annotations, key: string): string | undefined {
  return annotations instanceof Map ? annotations.get(key) : (annotations as Readonly<Record<string, string>>)[key];
}
