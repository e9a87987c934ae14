import type { AllowedHosts } from './allowed-hosts.ts';
import type { Answer } from './answer.ts';
import { type Authorization, notTaken } from './authorization.ts';
import { dismiss } from './body.ts';
import { LookupError } from './lookup-error.ts';
import { rateLimited, type SendRequest, unavailable } from './requests.ts';
import { apiHost, type Repository } from './target.ts';

export interface ApiRequest {
  readonly method?: 'GET' | 'HEAD';
  /** Relative to the repository, such as `manifests/latest`. */
  readonly path: string;
  readonly accept: string;
  /** Statuses that mean "not found", in addition to 404. */
  readonly absentStatuses?: readonly number[];
}

/** The API of registries, including addresses, credentials and the meaning of statuses. */
export interface Api {
  /** Returns a response with status 200. @throws {LookupError} for every other status. */
  get(repository: Repository, request: ApiRequest): Promise<Answer>;
}

export interface ApiOptions {
  readonly send: SendRequest;
  readonly authorization: Authorization;
  readonly allowed: AllowedHosts;
}

export function createApi({ send, authorization, allowed }: ApiOptions): Api {
  const ask = (repository: Repository, { method = 'GET', path, accept }: ApiRequest, header: string | undefined) => {
    const { host, name } = repository;
    const url = new URL(`${allowed.schemeOf(host)}//${apiHost(host)}/v2/${name}/${path}`);
    return send({ url, method, headers: { accept, ...(header !== undefined && { authorization: header }) } });
  };
  return {
    async get(repository, request) {
      const known = await authorization.known(repository);
      let answer = await ask(repository, request, known);
      if (answer.status === 401 && !answer.isRedirected) {
        const header = answer.message.headers['www-authenticate'];
        dismiss(answer.message);
        const met = await authorization.meet(repository, header, known);
        answer = await ask(repository, request, met);
        if (answer.status === 401 && met.startsWith('Basic ')) {
          dismiss(answer.message);
          throw notTaken(repository);
        }
      }
      if (answer.status === 200) return answer;
      dismiss(answer.message);
      const isAbsent = request.absentStatuses?.includes(answer.status) === true;
      throw failureOf(isAbsent ? { ...answer, status: 404 } : answer, repository);
    },
  };
}

function failureOf({ message, status, url, isRedirected }: Answer, { host, name }: Repository): LookupError {
  const who = isRedirected ? `${url.host} (redirected from ${host})` : host;
  switch (status) {
    case 404:
      return new LookupError('not-found', `${who} does not have it`);
    case 401:
    case 403:
      return new LookupError('denied', `${who} does not let us read ${name}, if it exists`);
    case 429:
      return rateLimited(who, message);
    default:
      return unavailable(who, status);
  }
}
