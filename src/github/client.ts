import { cut, oneLine } from '../report/escape.ts';
import type { WorkBudget } from '../support/budget.ts';
import { lazy } from '../support/caches/lazy.ts';
import { fieldsOf } from '../support/json-fields.ts';
import { VERSION } from '../support/version.ts';

/** Talks to the API of the GitHub instance that the workflow runs on, and to nothing else. */
export interface Client {
  /**
   * One request of the REST API, as `GET /repos/{owner}/{repo}/…`; owner and repository are filled in.
   * @throws {ApiError}
   */
  request(route: string, parameters?: Parameters, repetition?: Repetition): Promise<Answer>;
  /** All items of a list, up to this many pages of a hundred. */
  list(route: string, parameters: Parameters, pages: number): Promise<readonly unknown[]>;
  /** The login of the user or the app that the token belongs to: `github-actions[bot]`. Asked once. @throws {ApiError} */
  login(): Promise<string>;
}

type Parameters = Readonly<Record<string, unknown>>;

/** Whether the request may be sent again when its outcome is unknown. */
export type Repetition = 'repeatable' | 'once';

export interface Answer {
  readonly status: number;
  readonly data: unknown;
}

/** The API did not do what it was asked to do. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  /** The HTTP status; 0 when no answer came. */
  readonly status: number;
  /** Seconds that the server asks us to wait. */
  readonly retryAfter: number | undefined;

  constructor(status: number, message: string, retryAfter?: number) {
    super(message);
    this.status = status;
    this.retryAfter = retryAfter;
  }

  get isRateLimit(): boolean {
    return this.status === 429 || (this.status === 403 && /rate limit/i.test(this.message));
  }
}

/** The id of the thing that a request made. @throws {ApiError} if the answer is not as GitHub documents it. */
export function madeId({ status, data }: Answer): number {
  const { id } = fieldsOf(data);
  if (typeof id !== 'number') throw new ApiError(0, `The answer (${status}) does not say what was made.`);
  return id;
}

const TRIES = 3;
const REQUEST_MILLISECONDS = 30_000;
const FIRST_WAIT_MILLISECONDS = 1000;
const MESSAGE_LENGTH = 500;
const PAGE = 100;

export interface ClientOptions {
  readonly token: string;
  readonly owner: string;
  readonly name: string;
  readonly budget: WorkBudget;
}

/** Octokit is loaded here and nowhere earlier, since it is needed only when there is something to send. */
export async function createClient({ token, owner, name, budget }: ClientOptions): Promise<Client> {
  const github = await import('@actions/github');
  const octokit = github.getOctokit(token, { userAgent: `hullcheck/${VERSION}`, log: SILENT });
  async function repeated<T>(send: (signal: AbortSignal) => Promise<T>, repetition: Repetition): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await sendOnce(send, { token, budget });
      } catch (error) {
        if (!(error instanceof ApiError) || attempt === TRIES || !isWorthRepeating(error, repetition)) throw error;
        if (!(await budget.wait(waitAfter(error, attempt)))) throw error;
      }
    }
  }

  async function request(route: string, parameters: Parameters = {}, repetition: Repetition = 'repeatable') {
    const all = { owner, repo: name, ...parameters };
    const { status, data } = await repeated(
      (signal) => octokit.request(route, { ...all, request: { signal } }),
      repetition,
    );
    return { status, data };
  }

  async function list(route: string, parameters: Parameters, pages: number): Promise<readonly unknown[]> {
    const items: unknown[] = [];
    for (let page = 1; page <= pages; page++) {
      const { data } = await request(route, { ...parameters, per_page: PAGE, page });
      if (!Array.isArray(data)) throw new ApiError(0, 'The answer is not a list.');
      items.push(...data);
      if (data.length < PAGE) break;
    }
    return items;
  }

  // the tokens of apps can ask for their login in this way alone
  const askForLogin = (): Promise<unknown> =>
    repeated((signal) => octokit.graphql('query { viewer { login } }', { request: { signal } }), 'repeatable');

  return { request, list, login: lazy(async () => loginIn(await askForLogin())) };
}

function loginIn(answer: unknown): string {
  const { login } = fieldsOf(fieldsOf(answer)['viewer']);
  if (typeof login !== 'string' || login === '') throw new ApiError(0, 'The answer does not say whose token it is.');
  return login;
}

const SILENT = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

async function sendOnce<T>(
  send: (signal: AbortSignal) => Promise<T>,
  { token, budget }: Pick<ClientOptions, 'token' | 'budget'>,
): Promise<T> {
  if (budget.left() === 0) throw new ApiError(0, 'The time is used up.');
  const signal = AbortSignal.timeout(Math.max(1, Math.min(REQUEST_MILLISECONDS, Math.floor(budget.left()))));
  try {
    return await budget.during(() => send(signal));
  } catch (error) {
    throw toApiError(error, token);
  }
}

interface OctokitError {
  readonly status?: number;
  readonly message?: string;
  readonly response?: {
    readonly headers?: Readonly<Record<string, string | number | undefined>>;
    readonly data?: unknown;
  };
}

function toApiError(error: unknown, token: string): ApiError {
  const { status = 0, response, message = String(error) } = error as OctokitError;
  // octokit gives the status 500 to failures without an answer
  if (response === undefined)
    return new ApiError(0, isTimeout(error) ? 'It took too long.' : withoutToken(message, token));
  return new ApiError(
    status,
    withoutToken(textOf(response.data) ?? message, token),
    retryAfterOf(response.headers ?? {}),
  );
}

function isTimeout(error: unknown): boolean {
  const { name, cause } = fieldsOf(error);
  return [name, fieldsOf(cause)['name']].some((one) => one === 'TimeoutError' || one === 'AbortError');
}

function textOf(data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null || !('message' in data)) return undefined;
  return typeof data.message === 'string' ? data.message : undefined;
}

function withoutToken(text: string, token: string): string {
  return cut(oneLine(token === '' ? text : text.replaceAll(token, '***')), MESSAGE_LENGTH);
}

function retryAfterOf(headers: Readonly<Record<string, string | number | undefined>>): number | undefined {
  const seconds = Number(headers['retry-after']);
  if (headers['retry-after'] !== undefined && seconds >= 0) return seconds;
  if (headers['x-ratelimit-remaining'] !== '0') return undefined;
  const reset = Number(headers['x-ratelimit-reset']);
  return reset > 0 ? Math.max(0, reset - Date.now() / 1000) : undefined;
}

/** A rate limit or an overload is reported before anything is done; a request that was cut off may have been carried out. */
function isWorthRepeating(error: ApiError, repetition: Repetition): boolean {
  if (error.isRateLimit || error.status === 503 || (error.status === 403 && error.retryAfter !== undefined))
    return true;
  return repetition === 'repeatable' && (error.status === 0 || error.status >= 500);
}

function waitAfter({ retryAfter }: ApiError, attempt: number): number {
  return retryAfter === undefined ? FIRST_WAIT_MILLISECONDS * 2 ** (attempt - 1) : retryAfter * 1000;
}
