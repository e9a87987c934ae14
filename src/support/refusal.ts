import { errorCode } from './error-code.ts';

/** Why the system refuses something, such as `EACCES: permission denied`. @throws the error if it is not one of the system. */
export function refusalIn(error: unknown): string {
  const code = errorCode(error);
  if (code === undefined) throw error;
  // the rest of the message may name a temporary file
  return /\bE[A-Z\d]+: [^,]*/.exec(String(error))?.[0] ?? code;
}
