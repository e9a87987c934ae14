import { type Budget, startBudget } from '../../support/budget.ts';
import { allowedHosts, type HostPermissions } from './allowed-hosts.ts';
import { createApi } from './api.ts';
import { createAuthorization } from './authorization.ts';
import { openBlob, readConfig } from './blobs.ts';
import { type LookUpName, openConnections } from './connection.ts';
import { dockerCredentials, type FindCredentials } from './docker-config.ts';
import { outcomeOf } from './lookup-error.ts';
import { readImage, readManifest, resolveDigest } from './manifests.ts';
import type { Environment } from './proxy.ts';
import { listReferrers } from './referrers.ts';
import type { Lookup, Registry } from './registry.ts';
import { createRequests } from './requests.ts';
import { listTags } from './tags.ts';
import { type ImageTarget, type Repository, targetKey } from './target.ts';

export interface RegistryOptions extends HostPermissions {
  /** The time for all requests together. */
  readonly budget?: Budget;
  /** PEM. By default those of the system and of `NODE_EXTRA_CA_CERTS`. */
  readonly certificateAuthorities?: string | undefined;
  readonly findCredentials?: FindCredentials;
  readonly lookUpName?: LookUpName;
  /** Where proxies are set. By default the environment of this process. */
  readonly environment?: Environment;
}

const DEFAULT_SECONDS = 120;

/** https://github.com/opencontainers/distribution-spec/blob/main/spec.md */
export function openRegistry(options: RegistryOptions): Registry {
  const { budget = startBudget(DEFAULT_SECONDS), findCredentials = dockerCredentials(process.env) } = options;
  const allowed = allowedHosts(options);
  const connections = openConnections({ ...options, allowed });
  const send = createRequests(connections, budget);
  const api = createApi({ send, authorization: createAuthorization(send, findCredentials), allowed });
  const manifest = once(targetKey, (target: ImageTarget) => readManifest(api, target));
  const reader = { api, readManifest: manifest };
  return {
    resolveDigest: outcomes(once(targetKey, (target: ImageTarget) => resolveDigest(reader, target))),
    readManifest: outcomes(manifest),
    readImage: (target, platform) => outcomeOf(() => readImage(reader, target, platform)),
    readConfig: (repository, image) => outcomeOf(() => readConfig(api, repository, image)),
    openBlob: (repository, blob) => outcomeOf(() => openBlob(api, repository, blob)),
    listReferrers: (repository, digest) => outcomeOf(() => listReferrers(reader, repository, digest)),
    listTags: outcomes(once(repositoryKey, (repository: Repository) => listTags(api, repository))),
    close: connections.close,
  };
}

function repositoryKey({ host, name }: Repository): string {
  return `${host}/${name}`;
}

/** Asks once for each key, even while the answer is pending. Failures are remembered, too. */
function once<K, T>(keyOf: (about: K) => string, ask: (about: K) => Promise<T>): (about: K) => Promise<T> {
  const answers = new Map<string, Promise<T>>();
  return (about) => {
    const key = keyOf(about);
    const answer = answers.get(key) ?? ask(about);
    answers.set(key, answer);
    return answer;
  };
}

function outcomes<K, T>(ask: (about: K) => Promise<T>): (about: K) => Lookup<T> {
  return (about) => outcomeOf(() => ask(about));
}
