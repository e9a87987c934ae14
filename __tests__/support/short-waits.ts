import { afterEach } from '@jest/globals';

const { setTimeout: real } = globalThis;

afterEach(() => {
  globalThis.setTimeout = real;
});

/**
 * Makes waits short until the test ends, as hullcheck has before it asks a server again. Deadlines stay as they are: what is called at the end of
 * a wait is the function that resolves a promise, which is not written in JavaScript.
 */
export function shortenWaits(): void {
  const shorter = (run: () => void, milliseconds = 0, ...rest: []): NodeJS.Timeout =>
    real(run, String(run).endsWith('{ [native code] }') ? milliseconds / 20 : milliseconds, ...rest);
  globalThis.setTimeout = Object.assign(shorter, { __promisify__: real.__promisify__ });
}
