import type { LookupError } from './lookup-error.ts';

/** Remembers hosts (or one method of a host) that do not respond, so that they do not use up the time for the others. */
export interface HostHealth {
  /** @throws {LookupError} the last failure, after too many of them. */
  check(name: string): void;
  succeeded(name: string): void;
  failed(name: string, error: LookupError): void;
}

/** A single failure may be chance. A timeout, an unknown host or a bad certificate would only repeat, so it counts as two. */
const FAILURES = 2;

export function createHostHealth(): HostHealth {
  const failures = new Map<string, { readonly count: number; readonly error: LookupError }>();
  return {
    check(name) {
      const known = failures.get(name);
      if (known !== undefined && known.count >= FAILURES) throw known.error;
    },
    succeeded: (name) => void failures.delete(name),
    failed(name, error) {
      const weight = weightOf(error);
      if (weight > 0) failures.set(name, { count: (failures.get(name)?.count ?? 0) + weight, error });
    },
  };
}

function weightOf({ failure: { kind, code } }: LookupError): number {
  if (kind === 'timeout' || kind === 'tls' || kind === 'rate-limited') return FAILURES;
  if (kind === 'unavailable') return 1;
  if (kind !== 'unreachable') return 0;
  return code === 'ENOTFOUND' || code === 'ECONNREFUSED' ? FAILURES : 1;
}
