import type { Budget } from '../../support/budget.ts';
import { isJsonObject } from '../../support/json-fields.ts';
import { type AllowedHosts, allowedHosts, type HostPermissions } from '../registry/allowed-hosts.ts';
import { dismiss, readBody } from '../registry/body.ts';
import { openConnections } from '../registry/connection.ts';
import { parseObject } from '../registry/json.ts';
import { LookupError, outcomeOf } from '../registry/lookup-error.ts';
import { nextQuery } from '../registry/pages.ts';
import type { Lookup } from '../registry/registry.ts';
import { createRequests, type SendRequest } from '../registry/requests.ts';

/** Fetches GitHub's bundles for a digest in a repository `owner/name`. */
export type FetchAttestations = (repository: string, digest: string) => Lookup<readonly unknown[]>;

export interface GithubSettings extends HostPermissions {
  /** The API and its token. Both come from the environment, so no file can send the token to another address. */
  readonly github: { readonly api: string; readonly token: string | undefined };
}

const MAXIMUM_BYTES = 8 * 1024 * 1024;
const PAGE = 100;

/** https://docs.github.com/en/rest/repos/attestations#list-attestations */
export function githubAttestations(settings: GithubSettings, budget: Budget): FetchAttestations {
  const allowed: AllowedHosts = allowedHosts(settings);
  const send = createRequests(openConnections({ allowed }), budget);
  return (repository, digest) => outcomeOf(() => fetchBundles(send, settings.github, repository, digest));
}

async function fetchBundles(
  send: SendRequest,
  { api, token }: GithubSettings['github'],
  repository: string,
  digest: string,
): Promise<readonly unknown[]> {
  const url = new URL(`${api.replace(/\/$/, '')}/repos/${repository}/attestations/${digest}?per_page=${PAGE}`);
  const headers = {
    accept: 'application/vnd.github+json',
    // later versions only return links to the bundles
    'x-github-api-version': '2022-11-28',
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
  };
  const answer = await send({ url, method: 'GET', headers });
  if (answer.status === 404) {
    dismiss(answer.message);
    return [];
  }
  if (answer.status !== 200) {
    dismiss(answer.message);
    throw refusal(answer.status, url.host);
  }
  const { attestations } = parseObject(await readBody(answer, MAXIMUM_BYTES), url.host);
  if (!Array.isArray(attestations)) throw new LookupError('invalid', `${url.host} responded without attestations`);
  if (nextQuery(answer) !== undefined)
    throw new LookupError('too-large', `${url.host} has more than ${PAGE} attestations of it`);
  return attestations.map((one) => bundleIn(one, url.host));
}

function bundleIn(attestation: unknown, host: string): unknown {
  const bundle = isJsonObject(attestation) ? attestation['bundle'] : undefined;
  if (!isJsonObject(bundle))
    throw new LookupError('invalid', `${host} responded with an attestation without its bundle`);
  return bundle;
}

function refusal(status: number, host: string): LookupError {
  if (status === 401) return new LookupError('unavailable', `${host} rejects the token in GITHUB_TOKEN`);
  const reason =
    status === 429 || status === 403
      ? `${host} does not let us read attestations without GITHUB_TOKEN, or limits the rate of requests`
      : `${host} responded with the status ${status}`;
  return new LookupError('unavailable', reason);
}
