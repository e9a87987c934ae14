import type { ImageIndex, Registry } from '../registry/registry.ts';
import type { Repository } from '../registry/target.ts';
import { isAttestationOf } from '../sources/attestation.ts';
import { kindOfStatement, type StatementKind } from './statement.ts';

/**
 * Whether BuildKit wrote a statement of that kind about a manifest into the index. It is not signed, so it proves nothing; the message mentions it because
 * people may have mistaken it for proof. https://docs.docker.com/build/metadata/attestations/attestation-storage/
 */
export async function hasUnsignedStatement(
  repository: Repository,
  index: ImageIndex,
  digest: string | undefined,
  required: StatementKind,
  registry: Registry,
): Promise<boolean> {
  const entry = digest === undefined ? undefined : index.manifests.find(isAttestationOf(digest));
  if (entry === undefined) return false;
  const { host, name } = repository;
  const read = await registry.readManifest({ host, name, tag: undefined, digest: entry.digest });
  if (!read.ok || read.value.kind !== 'image') return false;
  return read.value.layers.some(
    ({ annotations }) => kindOfStatement(annotations.get('in-toto.io/predicate-type') ?? '') === required,
  );
}
