import { LookupError } from '../registry/lookup-error.ts';
import { type Refused, refused } from './verdict.ts';

/** Runs a parser on untrusted input and returns a refusal for its errors. @throws {LookupError} for input that is too large. */
export function shaped<T>(work: () => T): T | Refused {
  try {
    return work();
  } catch (error) {
    if (error instanceof LookupError && error.failure.kind === 'too-large') throw error;
    return refused('malformed');
  }
}
