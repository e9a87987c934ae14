/** The command line asks for something impossible: exit status 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
