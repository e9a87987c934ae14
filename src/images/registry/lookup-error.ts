import type { Result } from '../../support/result.ts';

/**
 * `not-found`: the registry says that it does not exist. `denied`: it wants credentials that we do not have. `refused`: we do not ask,
 * because the configuration does not allow that address. `invalid`: the answer is not what it must be, such as other content than its digest
 * says. `out-of-time`: the time for all look-ups is over. `incomplete`: what came has holes. `unknown`: nobody could say
 * more about it. `crashed`: hullcheck itself failed.
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
  | 'incomplete'
  | 'unknown'
  | 'crashed';

/** Why something could not be looked up. */
export interface LookupFailure {
  readonly kind: FailureKind;
  /** A clause that can follow a colon, without a full stop. It holds nothing that a server wrote, other than host names. */
  readonly reason: string;
  /** The code that Node gives to what went wrong with a connection. */
  readonly code?: string;
}

/** An expected failure, inside of this folder. It leaves as a {@link Result}. */
export class LookupError extends Error {
  override readonly name = 'LookupError';
  readonly failure: LookupFailure;

  constructor(kind: FailureKind, reason: string, code?: string) {
    super(reason);
    this.failure = { kind, reason, ...(code !== undefined && { code }) };
  }
}

/** Expected failures as data; what is not expected goes on being thrown. */
export async function outcomeOf<T>(work: () => Promise<T>): Promise<Result<T, LookupFailure>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (error instanceof LookupError) return { ok: false, error: error.failure };
    throw error;
  }
}

/** The way back, for who asks several things and can go on with none of them missing. @throws {LookupError} */
export function orThrow<T>(outcome: Result<T, LookupFailure>): T {
  if (outcome.ok) return outcome.value;
  const { kind, reason, code } = outcome.error;
  throw new LookupError(kind, reason, code);
}
