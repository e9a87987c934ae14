import type { Result } from '../../support/result.ts';

/**
 * `not-found`: the registry reports that it does not exist. `denied`: the registry wants credentials that we do not have. `refused`: we send no
 * request, because the configuration does not allow the address. `invalid`: the response is wrong, for example its content does not match its
 * digest. `out-of-time`: the time for all look-ups is over. `left-alone`: the settings leave it out. `withheld`: we do not send what is needed. `incomplete`: parts of the image could not be read. `unknown`: no database covers
 * some of its packages. `unknowable`: no database could cover them. `unanswered`: the source of vulnerabilities did not answer, or covers none
 * of its packages. `not-estimated`: EPSS did not answer,
 * although the check depends on it. `other-platform`: the image is for another platform than the file names. `crashed`: hullcheck itself failed.
 */
export type FailureKind =
  | 'not-found'
  | 'denied'
  | 'rate-limited'
  | 'refused'
  | 'tls'
  | 'unreachable'
  | 'timeout'
  | 'too-large'
  | 'invalid'
  | 'unavailable'
  | 'out-of-time'
  | 'left-alone'
  | 'withheld'
  | 'incomplete'
  | 'unknown'
  | 'unknowable'
  | 'unanswered'
  | 'not-estimated'
  | 'other-platform'
  | 'crashed';

/** Why something could not be looked up. */
export interface LookupFailure {
  readonly kind: FailureKind;
  /** A clause that can follow a colon, without a full stop. Of a server's response, it contains only host names. */
  readonly reason: string;
  /** Node's code for the failure of a connection. */
  readonly code?: string;
}

/** An expected failure inside this folder. Callers outside get it as a {@link Result}. */
export class LookupError extends Error {
  override readonly name = 'LookupError';
  readonly failure: LookupFailure;

  constructor(kind: FailureKind, reason: string, code?: string) {
    super(reason);
    this.failure = { kind, reason, ...(code !== undefined && { code }) };
  }
}

/** Returns expected failures as data and rethrows all other errors. */
export async function outcomeOf<T>(work: () => Promise<T>): Promise<Result<T, LookupFailure>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (error instanceof LookupError) return { ok: false, error: error.failure };
    throw error;
  }
}

/** The inverse of {@link outcomeOf}, for callers that need every one of several results. @throws {LookupError} */
export function orThrow<T>(outcome: Result<T, LookupFailure>): T {
  if (outcome.ok) return outcome.value;
  const { kind, reason, code } = outcome.error;
  throw new LookupError(kind, reason, code);
}
