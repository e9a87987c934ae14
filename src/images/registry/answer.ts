import type { IncomingMessage } from 'node:http';

/** An answer, and where it came from in the end. */
export interface Answer {
  readonly message: IncomingMessage;
  readonly status: number;
  readonly url: URL;
  /** Whether another address gave it than the one that was asked. */
  readonly isRedirected: boolean;
  /** Milliseconds that reading it may take. */
  timeLeft(): number;
}
