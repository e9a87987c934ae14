import type { Api } from './api.ts';
import { readBody } from './body.ts';
import { LookupError } from './lookup-error.ts';
import { parseManifest } from './manifest.ts';
import type { ManifestReader } from './manifests.ts';
import type { Descriptor, Manifest } from './registry.ts';
import type { Repository } from './target.ts';
import { digestOf } from './verified-stream.ts';

const MAXIMUM_BYTES = 4 * 1024 * 1024;
const INDEX = 'application/vnd.oci.image.index.v1+json';

export async function listReferrers(
  { api, readManifest }: ManifestReader,
  repository: Repository,
  digest: string,
): Promise<readonly Descriptor[]> {
  const tag = digest.replace(':', '-');
  const found =
    (await ifFound(() => askForReferrers(api, repository, digest))) ??
    (await ifFound(() => readManifest({ ...repository, tag, digest: undefined })));
  return found?.kind === 'index' ? found.manifests : [];
}

async function askForReferrers(api: Api, repository: Repository, digest: string): Promise<Manifest> {
  const answer = await api.get(repository, { path: `referrers/${digest}`, accept: INDEX });
  const bytes = await readBody(answer, MAXIMUM_BYTES);
  return parseManifest(bytes, digestOf(bytes), INDEX, answer.url.host);
}

/** Undefined where there is nothing. Registries without that API answer with 404, some with 405 or 400. */
async function ifFound<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof LookupError && error.failure.kind === 'not-found') return undefined;
    throw error;
  }
}
