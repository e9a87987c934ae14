import { bundleFromJSON } from '@sigstore/bundle';
import { isJsonObject } from '../../support/json-fields.ts';
import { connectionError } from '../registry/connection-error.ts';
import { parseObject, textIn } from '../registry/json.ts';
import { LookupError, orThrow } from '../registry/lookup-error.ts';
import type { Descriptor, Registry } from '../registry/registry.ts';
import type { Repository } from '../registry/target.ts';
import type { Attached } from './attached.ts';
import { bundleOfEnvelope, bundleOfPayload } from './cosign.ts';
import { shaped } from './refuse-malformed.ts';
import type { Signed } from './signed.ts';
import { refused, type Verdict } from './verdict.ts';

/** SBOMs are the largest. */
const MOST_BYTES = 4 * 1024 * 1024;

type Readable = Extract<Attached, { readonly kind: 'payload' | 'envelope' | 'bundle' }>;

/** Reads a signature, or returns the problem with it. @throws {LookupError} if it could not be fetched. */
export async function readSigned(
  { kind, blob }: Readable,
  repository: Repository,
  registry: Registry,
): Promise<Signed | Verdict> {
  const bytes = await readBlob(blob, repository, registry);
  const old = { annotations: blob.annotations, host: repository.host };
  return shaped((): Signed | Verdict => {
    switch (kind) {
      case 'payload':
        return { bundle: bundleFromJSON(bundleOfPayload(bytes, old)), payload: bytes };
      case 'envelope':
        return { bundle: bundleFromJSON(bundleOfEnvelope(parseObject(bytes, repository.host), old)) };
      case 'bundle':
        return signedBundle(parseObject(bytes, repository.host));
    }
  });
}

/** Reads a bundle in JSON. @throws {LookupError} if it is too large. */
export function readBundle(json: unknown): Signed | Verdict {
  return shaped(() => (isJsonObject(json) ? signedBundle(json) : refused('malformed')));
}

function signedBundle(json: Readonly<Record<string, unknown>>): Signed | Verdict {
  if (!KNOWN_BUNDLES.test(textIn(json, 'mediaType') ?? '')) return { kind: 'unsupported', form: 'newer-bundle' };
  // a signature of the manifest itself, without a statement
  if (json['messageSignature'] !== undefined) return { kind: 'unsupported', form: 'message-bundle' };
  return { bundle: bundleFromJSON(json) };
}

const KNOWN_BUNDLES = /^application\/vnd\.dev\.sigstore\.bundle(?:\+json;version=0\.[123]|\.v0\.3\+json)$/;

/** @throws {LookupError} if it is too large or could not be fetched. */
export async function readBlob(blob: Descriptor, repository: Repository, registry: Registry): Promise<Buffer> {
  if (blob.size > MOST_BYTES)
    throw new LookupError('too-large', `one of its signatures is larger than ${MOST_BYTES / 1024 ** 2} MiB`);
  const stream = orThrow(await registry.openBlob(repository, blob));
  try {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  } catch (error) {
    throw connectionError(error, repository.host);
  }
}
