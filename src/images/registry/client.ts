import { type Budget, startBudget } from '../../support/budget.ts';
import { lazy } from '../../support/caches/lazy.ts';
import type { JsonFields } from '../../support/json-fields.ts';
import { allowedHosts, type HostPermissions } from './allowed-hosts.ts';
import { createApi } from './api.ts';
import { createAuthorization } from './authorization.ts';
import { openBlob, readConfig } from './blobs.ts';
import { type LookUpName, openConnections } from './connection.ts';
import type { ContentStore } from './content-store.ts';
import { dockerCredentials, type FindCredentials, withJobToken } from './docker-config.ts';
import { outcomeOf } from './lookup-error.ts';
import { headDigest, readImage, readManifest, readStoredManifest, resolveDigest } from './manifests.ts';
import type { Environment } from './proxy.ts';
import { isPublic } from './public.ts';
import { listReferrers } from './referrers.ts';
import type { ImageManifest, Lookup, Registry } from './registry.ts';
import { createRequests } from './requests.ts';
import { listTags } from './tags.ts';
import { type ImageTarget, type Repository, targetKey } from './target.ts';

export interface RegistryOptions extends HostPermissions {
  /** The time for all requests together. */
  readonly budget?: Budget;
  /** PEM. By default those of the system and of `NODE_EXTRA_CA_CERTS`. */
  readonly certificateAuthorities?: string | undefined;
  readonly findCredentials?: FindCredentials;
  /** The token of a workflow, for GitHub's registry of packages. */
  readonly packagesToken?: string | undefined;
  readonly lookUpName?: LookUpName;
  /** Where proxies are set. By default the environment of this process. */
  readonly environment?: Environment;
  /** Keeps manifests and configurations between runs. */
  readonly store?: ContentStore | undefined;
  /** Whether only public images are stored. */
  readonly keepsPublicOnly?: boolean;
}

const DEFAULT_SECONDS = 120;
/** Larger configurations are read again, so that a thousand of them do not fill the memory. Real ones have some kilobytes. */
const REMEMBERED_BYTES = 256 * 1024;

/** https://github.com/opencontainers/distribution-spec/blob/main/spec.md */
export function openRegistry(options: RegistryOptions): Registry {
  const { budget = startBudget(DEFAULT_SECONDS), packagesToken } = options;
  const findCredentials = withJobToken(options.findCredentials ?? dockerCredentials(process.env), packagesToken);
  const allowed = allowedHosts(options);
  const connections = openConnections({ ...options, allowed });
  const send = createRequests(connections, budget);
  const authorization = createAuthorization(send, findCredentials);
  const api = createApi({ send, authorization, allowed });
  const anonymous = lazy(() =>
    createApi({ send, authorization: createAuthorization(send, async () => undefined), allowed }),
  );
  const head = once(targetKey, (target: ImageTarget) => headDigest(api, target));
  const isOpenRepository = once(repositoryKey, (target: ImageTarget) =>
    isPublic(target, { authorization, allowed, anonymous }),
  );
  const isOpen = async (target: ImageTarget): Promise<boolean> => {
    // a registry asks for credentials in the answer to a request, and manifests from the store need none
    const isThere = await outcomeOf(() => head(target));
    return isThere.ok && isOpenRepository(target);
  };
  const storeFor = async (target: ImageTarget): Promise<ContentStore | undefined> => {
    if (options.store === undefined || options.keepsPublicOnly !== true) return options.store;
    return (await isOpen(target)) ? options.store : undefined;
  };
  const storedKeys = new Set<string>();
  const manifest = once(targetKey, async (target: ImageTarget) => {
    const stored = options.store && (await readStoredManifest(options.store, { headDigest: head }, target));
    if (stored !== undefined) storedKeys.add(targetKey(target));
    return stored ?? readManifest(api, target, await storeFor(target));
  });
  const reader = { api, readManifest: manifest, headDigest: head };
  const readConfigOf = async ({ repository, image }: Configured): Promise<JsonFields> => {
    const target = { ...repository, tag: undefined, digest: image.digest };
    return readConfig(api, repository, image, await storeFor(target));
  };
  const config = once(configKey, readConfigOf);
  return {
    resolveDigest: outcomes((target: ImageTarget) => resolveDigest(reader, target)),
    readManifest: outcomes(manifest),
    readImage: (target, platform) => outcomeOf(() => readImage(reader, target, platform)),
    readConfig: (repository, image) =>
      outcomeOf(() => (image.config.size > REMEMBERED_BYTES ? readConfigOf : config)({ repository, image })),
    openBlob: (repository, blob) => outcomeOf(() => openBlob(api, repository, blob)),
    listReferrers: (repository, digest) => outcomeOf(() => listReferrers(reader, repository, digest)),
    listTags: outcomes(once(repositoryKey, (repository: Repository) => listTags(api, repository))),
    isPublic: isOpen,
    isStored: (target) => storedKeys.has(targetKey(target)),
    close: connections.close,
  };
}

interface Configured {
  readonly repository: Repository;
  readonly image: ImageManifest;
}

function configKey({ repository, image }: Configured): string {
  return `${repositoryKey(repository)}@${image.config.digest}`;
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
