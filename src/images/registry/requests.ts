import type { IncomingMessage } from 'node:http';
import type { Budget } from '../../support/budget.ts';
import type { Answer } from './answer.ts';
import { dismiss } from './body.ts';
import type { Connections, Outgoing } from './connection.ts';
import { createHostHealth, type HostHealth } from './host-health.ts';
import { LookupError } from './lookup-error.ts';

/** Sends a request, with retries and redirects. @throws {LookupError} */
export type SendRequest = (outgoing: Outgoing) => Promise<Answer>;

type Followed = Omit<Answer, 'timeLeft' | 'bodyTime' | 'failed'>;

const TRIES = 3;
const MOST_REDIRECTS = 5;
const ANSWER_MILLISECONDS = 20_000;
const BODY_MILLISECONDS = 30_000;
/** One host that does not respond, or is slow, must leave most of the time to the others. */
const HOST_SHARE = 1 / 4;
const FIRST_WAIT_MILLISECONDS = 500;
/** We give up if a server asks us to wait longer, because a person is waiting for the result. */
const LONGEST_WAIT_MILLISECONDS = 10_000;
const WAIT_SHARE = 1 / 8;

/** Sends one attempt. A failure that may be chance counts against the host only after the last attempt. */
type SendOnce = (outgoing: Outgoing, isLast: boolean) => Promise<IncomingMessage>;

/** `share`: the part of the time that one response may take. */
export function createRequests(connections: Connections, budget: Budget, share = HOST_SHARE): SendRequest {
  const health = createHostHealth();
  const longestAnswer = Math.min(ANSWER_MILLISECONDS, budget.total * share);
  const bodyTime = Math.min(BODY_MILLISECONDS, budget.total * share);
  const longestWait = Math.min(LONGEST_WAIT_MILLISECONDS, budget.total * WAIT_SHARE);
  const sendOnce: SendOnce = async (outgoing, isLast) => {
    const { host } = outgoing.url;
    if (budget.left() === 0) throw outOfTime();
    health.check(host);
    health.check(`${outgoing.method} ${host}`);
    try {
      // timers drop fractions and may fire one millisecond early, so add one to be sure that the time is over then
      const milliseconds = Math.ceil(Math.min(longestAnswer, budget.left())) + 1;
      const message = await connections.send(outgoing, milliseconds);
      if (!isTemporary(message.statusCode ?? 0)) health.succeeded(host);
      return message;
    } catch (error) {
      if (error instanceof LookupError && (isLast || !isTransient(error))) health.failed(host, error);
      throw error;
    }
  };
  return async (outgoing) => {
    for (let attempt = 1; ; attempt++) {
      const wait = await attemptOnce(outgoing, { attempt, longestWait }, sendOnce);
      if (typeof wait !== 'number') {
        countStatus(outgoing, wait, health);
        const failed = (error: LookupError): void => health.failed(wait.url.host, error);
        return { ...wait, timeLeft: budget.left, bodyTime, failed };
      }
      if (!(await budget.wait(wait))) throw outOfTime();
    }
  };
}

function countStatus({ method }: Outgoing, { status, message, url: { host } }: Followed, health: HostHealth): void {
  // a rate limit may apply to one method only
  if (status === 429) health.failed(`${method} ${host}`, rateLimited(host, message));
  else if (isTemporary(status)) health.failed(host, unavailable(host, status));
}

export function unavailable(host: string, status: number): LookupError {
  return new LookupError('unavailable', `${host} responded with the status ${status}`);
}

export function rateLimited(host: string, { headers }: Pick<IncomingMessage, 'headers'>): LookupError {
  const limit = limitIn(headers['ratelimit-limit']);
  const detail = limit === undefined ? '' : ` (${limit})`;
  return new LookupError('rate-limited', `${host} limits the rate of requests${detail}`);
}

/** Docker Hub writes `100;w=21600`: 100 manifests in 21600 seconds. */
function limitIn(header: string | readonly string[] | undefined): string | undefined {
  const [, count, seconds] = /^(\d{1,6});w=(\d{1,7})$/.exec(String(header)) ?? [];
  if (count === undefined || seconds === undefined) return undefined;
  const hours = Number(seconds) / 3600;
  return `${count} requests in ${Number.isInteger(hours) && hours > 0 ? `${hours} hours` : `${seconds} seconds`}`;
}

function outOfTime(): LookupError {
  return new LookupError('out-of-time', 'the time for looking up images ran out');
}

interface Attempt {
  readonly attempt: number;
  /** In milliseconds. */
  readonly longestWait: number;
}

/** The response, or the milliseconds to wait before the next attempt. */
async function attemptOnce(
  outgoing: Outgoing,
  { attempt, longestWait }: Attempt,
  sendOnce: SendOnce,
): Promise<Followed | number> {
  const isLast = attempt === TRIES;
  try {
    const answer = await follow(outgoing, (next) => sendOnce(next, isLast));
    const wait = isLast || !isTemporary(answer.status) ? undefined : waitAfter(answer.message, attempt, longestWait);
    if (wait === undefined) return answer;
    dismiss(answer.message);
    return wait;
  } catch (error) {
    if (isLast || !(error instanceof LookupError) || !isTransient(error)) throw error;
    return backoff(attempt);
  }
}

/** Follows redirects without credentials, so that they stay with their host. */
async function follow(
  outgoing: Outgoing,
  sendOnce: (outgoing: Outgoing) => Promise<IncomingMessage>,
): Promise<Followed> {
  let next = outgoing;
  for (let redirects = 0; ; redirects++) {
    const message = await sendOnce(next);
    const { statusCode: status = 0 } = message;
    const location = REDIRECTS.has(status) ? message.headers.location : undefined;
    if (location === undefined) return { message, status, url: next.url, isRedirected: redirects > 0 };
    dismiss(message);
    if (redirects === MOST_REDIRECTS || outgoing.method === 'POST')
      throw new LookupError('invalid', `${outgoing.url.host} redirects too often`);
    next = { ...next, url: redirectTarget(location, next.url), headers: withoutCredentials(next.headers) };
  }
}

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

function redirectTarget(location: string, base: URL): URL {
  if (!URL.canParse(location, base.href))
    throw new LookupError('invalid', `${base.host} redirects to an invalid address`);
  const url = new URL(location, base);
  url.username = '';
  url.password = '';
  return url;
}

function withoutCredentials(headers: Outgoing['headers']): Outgoing['headers'] {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'authorization'));
}

function isTemporary(status: number): boolean {
  return status === 429 || status === 500 || (status >= 502 && status <= 504);
}

const TRANSIENT_CODES: ReadonlySet<string> = new Set(['ECONNRESET', 'EPIPE', 'EAI_AGAIN']);

function isTransient({ failure }: LookupError): boolean {
  return failure.code !== undefined && TRANSIENT_CODES.has(failure.code);
}

/** Undefined when the wait would be too long. */
function waitAfter({ headers }: IncomingMessage, attempt: number, longest: number): number | undefined {
  const asked = retryAfter(headers['retry-after']);
  if (asked === undefined) return backoff(attempt);
  return asked > longest ? undefined : Math.max(1000, asked);
}

/** The milliseconds in a `Retry-After` header with seconds or a date; undefined for other values, which some registries write. */
export function retryAfter(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  if (/^\d{1,10}$/.test(header)) return Number(header) * 1000;
  const date = /^[A-Z][a-z]{2},/.test(header) ? Date.parse(header) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}

/** The random part keeps requests from being repeated at the same moment. */
function backoff(attempt: number): number {
  return FIRST_WAIT_MILLISECONDS * 2 ** (attempt - 1) * (1 + Math.random());
}
