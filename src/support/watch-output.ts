/** Ends the process with a status if its output cannot be written. A reader that stops early, such as `head`, does not mean that we failed. */
export function watchOutput(status: number): void {
  process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') return;
    process.stderr.write(`hullcheck: the output cannot be written: ${message}\n`);
    process.exit(status);
  });
  // nobody is left to be told
  process.stderr.on('error', () => process.exit(status));
}
