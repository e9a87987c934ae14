import { readBody } from './body.ts';
import { type Challenge, challengeOf } from './challenge.ts';
import type { Outgoing } from './connection.ts';
import type { Credentials, NoCredentials } from './credentials.ts';
import type { FindCredentials } from './docker-config.ts';
import { parseObject, textIn } from './json.ts';
import { LookupError } from './lookup-error.ts';
import { rateLimited, type SendRequest } from './requests.ts';
import { belongsTogether } from './same-owner.ts';
import { apiHost, type Repository } from './target.ts';

/** The `Authorization` header for reading one repository. */
export interface Authorization {
  /** The header that worked last; undefined until the registry has asked for one. */
  known(repository: Repository): Promise<string | undefined>;
  /**
   * Answers the challenge of a registry. `rejected` is the header that it refused.
   * @throws {LookupError} if the challenge cannot be answered.
   */
  meet(repository: Repository, header: string | undefined, rejected: string | undefined): Promise<string>;
  /** Whether credentials were sent for the repository, so that it may not be public. */
  isSignedIn(repository: Repository): boolean;
}

const TOKEN_BYTES = 64 * 1024;

export function createAuthorization(send: SendRequest, findCredentials: FindCredentials): Authorization {
  const headers = new Map<string, Promise<string>>();
  const signedIn = new Set<string>();
  return {
    async known(repository) {
      return headers.get(keyOf(repository))?.catch(() => undefined);
    },
    async meet(repository, header, rejected) {
      const key = keyOf(repository);
      const current = headers.get(key);
      // another request may have fetched a newer header in the meantime
      if (current !== undefined && (await current.catch(() => rejected)) !== rejected) return current;
      const onSignIn = (): void => void signedIn.add(key);
      const isRejected = rejected !== undefined;
      const next = headerFor(repository, challengeOf(header), { send, findCredentials, onSignIn, isRejected });
      headers.set(key, next);
      return next;
    },
    isSignedIn: (repository) => signedIn.has(keyOf(repository)),
  };
}

/** Tokens are valid for one repository. Passwords are stored per repository, too, because the configuration may choose them by repository. */
function keyOf({ host, name }: Repository): string {
  return `${host}/${name}`;
}

interface Means {
  readonly send: SendRequest;
  readonly findCredentials: FindCredentials;
  readonly onSignIn: () => void;
  /** Whether the registry has refused a header before. */
  readonly isRejected: boolean;
}

async function headerFor(repository: Repository, challenge: Challenge | undefined, means: Means): Promise<string> {
  const { host } = repository;
  if (challenge === undefined) throw denied(`${host} asks for credentials in an unknown way`);
  const credentials = await means.findCredentials(repository);
  if (challenge.scheme === 'bearer') return `Bearer ${await tokenFor(repository, challenge, credentials, means)}`;
  if (credentials?.kind !== 'password') throw denied(noCredentials(host, credentials));
  means.onSignIn();
  return basic(credentials);
}

async function tokenFor(
  repository: Repository,
  challenge: BearerChallenge,
  credentials: Credentials | NoCredentials | undefined,
  { send, onSignIn, isRejected }: Means,
): Promise<string> {
  const isLastResort = credentials?.kind === 'password' && credentials.isLastResort === true;
  if (isLastResort && !isRejected) {
    try {
      return await fetchToken(repository, challenge, undefined, send);
    } catch (error) {
      if (!(error instanceof LookupError) || error.failure.kind !== 'denied') throw error;
    }
  }
  if (credentials !== undefined && credentials.kind !== 'none') onSignIn();
  return fetchToken(repository, challenge, credentials, send);
}

/** Credentials of last resort go to the registry itself, and not to another host of its domain. */
function mayGetCredentials(realm: URL, { host }: Repository, credentials: Credentials | undefined): boolean {
  const registry = new URL(`https://${apiHost(host)}`);
  if (credentials?.kind !== 'password' || credentials.isLastResort !== true) return belongsTogether(realm, registry);
  return realm.origin === registry.origin;
}

function basic({ username, password }: { readonly username: string; readonly password: string }): string {
  return `Basic ${Buffer.from(`${username}:${password}`, 'utf8').toString('base64')}`;
}

export function notTaken({ host }: Pick<Repository, 'host'>): LookupError {
  return denied(`${host} rejects the stored credentials`);
}

function denied(reason: string): LookupError {
  return new LookupError('denied', reason);
}

type BearerChallenge = Extract<Challenge, { readonly scheme: 'bearer' }>;

async function fetchToken(
  repository: Repository,
  challenge: BearerChallenge,
  stored: Credentials | NoCredentials | undefined,
  send: SendRequest,
): Promise<string> {
  const credentials = stored?.kind === 'none' ? undefined : stored;
  const realm = realmOf(repository, challenge);
  const isTrusted = mayGetCredentials(realm, repository, credentials);
  const request = tokenRequest(repository, realm, challenge.service, isTrusted ? credentials : undefined);
  const given = await send(request);
  const { status, url } = given;
  const body = await readBody(given, TOKEN_BYTES);
  if (status === 429) throw rateLimited(url.host, given.message);
  if (status !== 200) throw denied(refusal(repository, url, stored, isTrusted));
  const answer = parseObject(body, url.host);
  const token = textIn(answer, 'token') ?? textIn(answer, 'access_token');
  if (token === undefined || !/^[\w.~+/=-]{1,16384}$/.test(token))
    throw new LookupError('invalid', `${url.host} responded without a token`);
  return token;
}

function realmOf({ host }: Repository, { realm }: BearerChallenge): URL {
  if (!URL.canParse(realm)) throw new LookupError('invalid', `${host} does not name a valid address to sign in`);
  const url = new URL(realm);
  url.username = '';
  url.password = '';
  url.hash = '';
  return url;
}

function tokenRequest(
  { name }: Repository,
  realm: URL,
  service: string | undefined,
  credentials: Credentials | undefined,
): Outgoing {
  const parameters = new URLSearchParams({
    ...(service !== undefined && { service }),
    // only read access, whatever the registry proposes
    scope: `repository:${name}:pull`,
  });
  if (credentials?.kind === 'identity-token') {
    parameters.set('grant_type', 'refresh_token');
    parameters.set('client_id', 'hullcheck');
    parameters.set('refresh_token', credentials.token);
    const headers = { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' };
    return { url: realm, method: 'POST', headers, body: parameters.toString() };
  }
  const url = new URL(realm);
  for (const [key, value] of parameters) url.searchParams.set(key, value);
  const headers = { accept: 'application/json', ...(credentials && { authorization: basic(credentials) }) };
  return { url, method: 'GET', headers };
}

function refusal(
  { host }: Repository,
  { host: realm }: URL,
  stored: Credentials | NoCredentials | undefined,
  isTrusted: boolean,
): string {
  if (stored === undefined || stored.kind === 'none') return noCredentials(host, stored);
  if (isTrusted) return notTaken({ host }).message;
  return `${host} wants its credentials sent to ${realm}, which does not belong to it, so they were not sent`;
}

function noCredentials(host: string, stored: Credentials | NoCredentials | undefined): string {
  return `${host} asks for credentials, and ${stored?.kind === 'none' ? stored.reason : 'none are stored for it'}`;
}
