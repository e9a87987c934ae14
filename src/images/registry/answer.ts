import type { IncomingMessage } from 'node:http';
import type { LookupError } from './lookup-error.ts';

/** A response, with the address that finally sent it. */
export interface Answer {
  readonly message: IncomingMessage;
  readonly status: number;
  readonly url: URL;
  /** Whether the response came from another address than the request was sent to. */
  readonly isRedirected: boolean;
  /** Milliseconds left for reading the response. */
  timeLeft(): number;
  /** Milliseconds that a small body may take. */
  readonly bodyTime: number;
  /** Counts the failure of reading the response against its host. */
  failed(error: LookupError): void;
}
