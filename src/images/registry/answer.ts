import type { IncomingMessage } from 'node:http';

/** A response, with the address that finally sent it. */
export interface Answer {
  readonly message: IncomingMessage;
  readonly status: number;
  readonly url: URL;
  /** Whether the response came from another address than the request was sent to. */
  readonly isRedirected: boolean;
  /** Milliseconds left for reading the response. */
  timeLeft(): number;
}
