import { LookupError } from '../registry/lookup-error.ts';
import { type Refused, refused } from './verdict.ts';

/** Reads what a stranger wrote. What is wrong in it is refused. @throws {LookupError} for what is too large to be read. */
export function shaped<T>(work: () => T): T | Refused {
  try {
    return work();
  } catch (error) {
    if (error instanceof LookupError && error.failure.kind === 'too-large') throw error;
    return refused('malformed');
  }
}
