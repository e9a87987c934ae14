import type { Answer } from './answer.ts';
import type { Api } from './api.ts';
import { dismiss, readBody } from './body.ts';
import { LookupError } from './lookup-error.ts';
import { parseManifest } from './manifest.ts';
import type { ManifestReader } from './manifests.ts';
import { nextQuery } from './pages.ts';
import type { Descriptor, Manifest } from './registry.ts';
import type { Repository } from './target.ts';
import { digestOf } from './verified-stream.ts';

const MAXIMUM_BYTES = 4 * 1024 * 1024;
const MOST_PAGES = 20;
const MOST_REFERRERS = 1000;
const INDEX = 'application/vnd.oci.image.index.v1+json';
/** Registries without the referrers API respond with one of these. */
const ABSENT = [400, 405, 406, 501];

/** Uses the API and the fallback tag: signatures from before the registry had the API are still under the tag. */
export async function listReferrers(
  { api, readManifest }: ManifestReader,
  repository: Repository,
  digest: string,
): Promise<readonly Descriptor[]> {
  const tag = digest.replace(':', '-');
  const answered = await ifFound(() => askForReferrers(api, repository, digest));
  const tagged = await ifFound(() => readManifest({ ...repository, tag, digest: undefined }));
  const found = new Map([...entriesOf(tagged), ...(answered ?? [])].map((entry) => [entry.digest, entry]));
  if (found.size > MOST_REFERRERS)
    throw new LookupError('too-large', `more than ${MOST_REFERRERS} things refer to the image`);
  return [...found.values()];
}

async function askForReferrers(api: Api, repository: Repository, digest: string): Promise<readonly Descriptor[]> {
  const found: Descriptor[] = [];
  let query: string | undefined = '';
  for (let page = 0; query !== undefined; page++) {
    if (page === MOST_PAGES || found.length > MOST_REFERRERS)
      throw new LookupError('too-large', `more than ${MOST_REFERRERS} things refer to the image`);
    const path = `referrers/${digest}${query}`;
    const answer = await api.get(repository, { path, accept: INDEX, absentStatuses: ABSENT });
    found.push(...(await readPage(answer)));
    query = nextQuery(answer);
  }
  return found;
}

/** Some registries respond to every request with a web page. */
async function readPage(answer: Answer): Promise<readonly Descriptor[]> {
  const type = answer.message.headers['content-type'] ?? INDEX;
  if (type.startsWith('text/')) {
    dismiss(answer.message);
    throw new LookupError('not-found', `${answer.url.host} does not have it`);
  }
  const bytes = await readBody(answer, MAXIMUM_BYTES);
  return entriesOf(parseManifest(bytes, digestOf(bytes), INDEX, answer.url.host));
}

function entriesOf(manifest: Manifest | undefined): readonly Descriptor[] {
  return manifest?.kind === 'index' ? manifest.manifests : [];
}

/** Undefined if it does not exist. */
async function ifFound<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof LookupError && error.failure.kind === 'not-found') return undefined;
    throw error;
  }
}
