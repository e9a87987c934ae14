import { visible } from '../report/escape.ts';
import { refusalIn } from '../support/refusal.ts';
import { writeFileAtomically } from '../support/write-file.ts';
import { UsageError } from './usage-error.ts';

/**
 * Writes a file that an option names, and the folders that it is in. `path` is absolute; messages have it as it was written.
 * @throws {UsageError} if it cannot be written.
 */
export function writeOutputFile(path: string, written: string, text: string | Iterable<string>): void {
  orUsageError(written, () => writeFileAtomically(path, text));
}

/** What a function returns that writes a file. @throws {UsageError} if the system refuses that. */
export function orUsageError<T>(written: string, write: () => T): T {
  try {
    return write();
  } catch (error) {
    throw new UsageError(`${visible(written)} cannot be written: ${refusalIn(error)}`);
  }
}
