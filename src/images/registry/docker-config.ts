import { realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { readTextFile } from '../../support/read-text-file.ts';
import { type CredentialHelper, runHelper } from './credential-helper.ts';
import type { Credentials, NoCredentials } from './credentials.ts';
import { HUB, HUB_HOSTS, type Repository } from './target.ts';

/** Undefined when none are stored; requests are anonymous then, and if a helper fails. */
export type FindCredentials = (repository: Repository) => Promise<Credentials | NoCredentials | undefined>;

const MAXIMUM_BYTES = 1024 * 1024;

/**
 * The credentials that `docker login` stores: https://docs.docker.com/reference/cli/docker/login/#credential-stores
 * The file is read when the first registry asks for credentials, and a program runs only if that file names it.
 */
export function dockerCredentials(
  environment: NodeJS.ProcessEnv,
  helper: CredentialHelper = runHelper,
): FindCredentials {
  let config: DockerConfig | undefined;
  const known = new Map<string, ReturnType<CredentialHelper>>();
  return (repository) => {
    config ??= readConfig(environment);
    const { host } = repository;
    const stored = storedCredentials(config, repository);
    if (stored !== undefined) return Promise.resolve(stored);
    const program = helperFor(config, host);
    if (program === undefined) return Promise.resolve(undefined);
    const credentials = known.get(host) ?? helper(program, host === HUB ? HUB_KEY : host, environment);
    known.set(host, credentials);
    return credentials;
  };
}

/**
 * Adds the token of a workflow for GitHub's registry of packages, for which no other credentials are stored. It belongs to exactly this host.
 * https://docs.github.com/packages/working-with-a-github-packages-registry/working-with-the-container-registry
 */
export function withJobToken(find: FindCredentials, token: string | undefined): FindCredentials {
  if (token === undefined || token === '') return find;
  const own: Credentials = { kind: 'password', username: 'x-access-token', password: token, isLastResort: true };
  return async (repository) => {
    const found = await find(repository);
    const isMissing = found === undefined || found.kind === 'none';
    return isMissing && repository.host === PACKAGES ? own : found;
  };
}

const PACKAGES = 'ghcr.io';

/** The name of Docker Hub in Docker's configuration, for historical reasons. */
const HUB_KEY = 'https://index.docker.io/v1/';

interface DockerConfig {
  readonly auths?: Readonly<Record<string, unknown>>;
  readonly credHelpers?: Readonly<Record<string, unknown>>;
  readonly credsStore?: unknown;
}

/** An unreadable configuration counts as empty. A registry that needs credentials then reports that they are missing. */
function readConfig(environment: NodeJS.ProcessEnv): DockerConfig {
  const folder = environment['DOCKER_CONFIG'] || join(environment['HOME'] || homedir(), '.docker');
  try {
    const read = readTextFile(realpathSync.native(join(folder, 'config.json')), MAXIMUM_BYTES);
    const parsed: unknown = read.ok ? JSON.parse(read.value.text) : undefined;
    return isRecord(parsed) ? pickTables(parsed) : {};
  } catch {
    return {};
  }
}

function pickTables({ auths, credHelpers, credsStore }: Readonly<Record<string, unknown>>): DockerConfig {
  return {
    ...(isRecord(auths) && { auths }),
    ...(isRecord(credHelpers) && { credHelpers }),
    credsStore,
  };
}

/** The most specific entry: `ghcr.io/acme` wins over `ghcr.io`. */
function storedCredentials({ auths = {} }: DockerConfig, { host, name }: Repository): Credentials | undefined {
  const path = `${host}/${name}`;
  const fitting = Object.entries(auths)
    .map(([key, entry]) => [hostKey(key), entry] as const)
    .filter(([key]) => key === host || path === key || path.startsWith(`${key}/`))
    .sort(([a], [b]) => b.length - a.length);
  for (const [, entry] of fitting) {
    const credentials = isRecord(entry) ? readEntry(entry) : undefined;
    if (credentials !== undefined) return credentials;
  }
  return undefined;
}

/** Turns `https://index.docker.io/v1/` into `docker.io`. Keeps a path, except an API version, because it restricts the entry to that path. */
function hostKey(key: string): string {
  const [host = '', ...path] = key.replace(/^https?:\/\//, '').split('/');
  const known = HUB_HOSTS.has(host.toLowerCase()) ? HUB : host.toLowerCase();
  return [known, ...path.filter((part) => part !== '' && !/^v[12]$/.test(part))].join('/');
}

function readEntry({
  auth,
  identitytoken,
  username,
  password,
}: Readonly<Record<string, unknown>>): Credentials | undefined {
  if (typeof identitytoken === 'string' && identitytoken !== '')
    return { kind: 'identity-token', token: identitytoken };
  if (typeof auth === 'string' && auth !== '') return fromBasic(Buffer.from(auth, 'base64').toString('utf8'));
  if (typeof username !== 'string' || typeof password !== 'string' || username === '') return undefined;
  return { kind: 'password', username, password };
}

/** Passwords may contain colons, user names cannot. */
function fromBasic(text: string): Credentials | undefined {
  const colon = text.indexOf(':');
  if (colon < 1) return undefined;
  // some tools pad with zero bytes
  const password = text.slice(colon + 1).replace(/(?<!\0)\0+$/, '');
  return { kind: 'password', username: text.slice(0, colon), password };
}

function helperFor({ credHelpers = {}, credsStore }: DockerConfig, host: string): string | undefined {
  const [, own] = Object.entries(credHelpers).find(([key]) => hostKey(key) === host) ?? [];
  const name = own ?? credsStore;
  // the name becomes part of a program name
  return typeof name === 'string' && /^[A-Za-z0-9][\w.-]{0,63}$/.test(name) ? name : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
