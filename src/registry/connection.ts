import { type LookupAddress, lookup as systemLookup } from 'node:dns';
import { type IncomingMessage, Agent as PlainAgent, request as plainRequest } from 'node:http';
import { Agent, request } from 'node:https';
import type { LookupFunction } from 'node:net';
import { VERSION } from '../version.ts';
import { isPublicAddress } from './addresses.ts';
import { type AllowedHosts, privateAddress } from './allowed-hosts.ts';
import { connectionError } from './connection-error.ts';
import { LookupError } from './lookup-error.ts';

/** One request, to exactly this address. */
export interface Outgoing {
  readonly url: URL;
  readonly method: 'GET' | 'HEAD' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Connections {
  /**
   * Waits for the head of the answer; whoever gets it must read the body, or destroy it.
   * @throws {LookupError}
   */
  send(outgoing: Outgoing, milliseconds: number): Promise<IncomingMessage>;
  close(): void;
}

/** All addresses of a name; as `dns.lookup` with `all`. */
export type LookUpName = (
  hostname: string,
  options: { readonly all: true; readonly family?: number },
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

export interface ConnectionOptions {
  readonly allowed: AllowedHosts;
  /** PEM; the system's and `NODE_EXTRA_CA_CERTS` unless given. */
  readonly certificateAuthorities?: string | undefined;
  readonly lookUpName?: LookUpName | undefined;
}

const SOCKETS_PER_HOST = 8;

/** Connections are checked when they are made: a name may lead elsewhere than a moment ago. */
export function openConnections({ allowed, certificateAuthorities, lookUpName }: ConnectionOptions): Connections {
  const pool = { keepAlive: true, maxSockets: SOCKETS_PER_HOST };
  const secure = new Agent({
    ...pool,
    minVersion: 'TLSv1.2',
    ...(certificateAuthorities !== undefined && { ca: certificateAuthorities }),
  });
  const plain = new PlainAgent(pool);
  return {
    send({ url, method, headers, body }, milliseconds) {
      allowed.check(url);
      const isPlain = url.protocol === 'http:';
      return new Promise((resolve, reject) => {
        const outgoing = (isPlain ? plainRequest : request)(url, {
          method,
          headers: { ...FIXED_HEADERS, ...headers, ...(body !== undefined && { 'content-length': body.length }) },
          agent: isPlain ? plain : secure,
          lookup: guardedLookup(allowed.mayBePrivate(url), lookUpName),
        });
        const clock = setTimeout(() => {
          outgoing.destroy(new LookupError('timeout', `${url.host} did not answer in time`));
        }, milliseconds);
        outgoing.on('response', (answer) => {
          clearTimeout(clock);
          resolve(answer);
        });
        // stays for what comes after the answer: it reaches whoever reads the body, too
        outgoing.on('error', (error) => {
          clearTimeout(clock);
          reject(connectionError(error, url.host));
        });
        outgoing.end(body);
      });
    },
    close() {
      secure.destroy();
      plain.destroy();
    },
  };
}

/** Compressed answers could be bombs, and digests are of what is not compressed. */
const FIXED_HEADERS = { 'user-agent': `hullcheck/${VERSION}`, 'accept-encoding': 'identity' };

/** Gives only those addresses of a name that may be reached. */
export function guardedLookup(mayBePrivate: boolean, lookUpName: LookUpName = systemLookup): LookupFunction {
  return (hostname, { family, all }, callback) => {
    lookUpName(hostname, { all: true, ...(typeof family === 'number' && { family }) }, (error, addresses) => {
      if (error !== null) return callback(error, '');
      const usable = mayBePrivate ? addresses : addresses.filter(({ address }) => isPublicAddress(address));
      const [first] = usable;
      if (first === undefined) return callback(privateAddress(hostname), '');
      return all ? callback(null, usable) : callback(null, first.address, first.family);
    });
  };
}
