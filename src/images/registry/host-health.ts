import type { LookupError } from './lookup-error.ts';

/** Remembers who does not answer, so that one of them does not take the time of all others: a host, or one of its methods. */
export interface HostHealth {
  /** @throws {LookupError} the last failure, when it is given up. */
  check(name: string): void;
  succeeded(name: string): void;
  failed(name: string, error: LookupError): void;
}

/** One connection may break; a host that is slow, unknown or without a proper certificate will be so again in a moment. */
const FAILURES = 3;

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
  if (kind !== 'unreachable') return 0;
  return code === 'ENOTFOUND' || code === 'ECONNREFUSED' ? FAILURES : 1;
}
