import { type LookupAddress, lookup as systemLookup } from 'node:dns';
import { type IncomingMessage, Agent as PlainAgent, request as plainRequest } from 'node:http';
import { Agent, type RequestOptions, request } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { connect } from 'node:tls';
import { VERSION } from '../../support/version.ts';
import { isPublicAddress } from './addresses.ts';
import { type AllowedHosts, privateAddress } from './allowed-hosts.ts';
import { connectionError } from './connection-error.ts';
import { LookupError } from './lookup-error.ts';
import { type Environment, openTunnel, proxyFor } from './proxy.ts';

/** A single request to this address, without redirects. */
export interface Outgoing {
  readonly url: URL;
  readonly method: 'GET' | 'HEAD' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Connections {
  /**
   * Waits for the head of the response. The caller must read the body or destroy it.
   * @throws {LookupError}
   */
  send(outgoing: Outgoing, milliseconds: number): Promise<IncomingMessage>;
  close(): void;
}

/** Finds all addresses of a name, like `dns.lookup` with `all`. */
export type LookUpName = (
  hostname: string,
  options: { readonly all: true; readonly family?: number },
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

export interface ConnectionOptions {
  readonly allowed: AllowedHosts;
  /** PEM. By default those of the system and of `NODE_EXTRA_CA_CERTS`. */
  readonly certificateAuthorities?: string | undefined;
  readonly lookUpName?: LookUpName | undefined;
  /** Where proxies are set. By default the environment of this process. */
  readonly environment?: Environment | undefined;
}

const SOCKETS_PER_HOST = 8;

/** Addresses are checked when a connection is made, because a name may resolve to another address than a moment ago. */
export function openConnections(options: ConnectionOptions): Connections {
  const { allowed, certificateAuthorities, lookUpName, environment = process.env } = options;
  const pool = { keepAlive: true, maxSockets: SOCKETS_PER_HOST };
  const tls = {
    minVersion: 'TLSv1.2' as const,
    ...(certificateAuthorities !== undefined && { ca: certificateAuthorities }),
  };
  const secure = new Agent({ ...pool, ...tls });
  const plain = new PlainAgent(pool);
  return {
    async send(outgoing, milliseconds) {
      const { url } = outgoing;
      allowed.check(url);
      const lookup = guardedLookup(allowed.mayBePrivate(url), lookUpName);
      const proxy = proxyFor(url, environment);
      if (proxy === undefined) {
        const agent = url.protocol === 'http:' ? plain : secure;
        return exchange(outgoing, { agent, lookup }, milliseconds);
      }
      await checkName(url, lookup, allowed);
      const socket = await openTunnel(url, proxy, milliseconds);
      const host = url.hostname.replace(/^\[|\]$/g, '');
      const own = { ...tls, socket, host, ...(isIP(host) === 0 && { servername: host }) };
      return exchange(outgoing, { createConnection: () => connect(own) }, milliseconds);
    },
    close() {
      secure.destroy();
      plain.destroy();
    },
  };
}

/** Waits for the head of the response. */
function exchange(
  { url, method, headers, body }: Outgoing,
  way: RequestOptions,
  milliseconds: number,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const outgoing = (url.protocol === 'http:' ? plainRequest : request)(url, {
      ...way,
      method,
      headers: { ...FIXED_HEADERS, ...headers, ...(body !== undefined && { 'content-length': body.length }) },
    });
    const clock = setTimeout(() => {
      outgoing.destroy(new LookupError('timeout', `${url.host} did not answer in time`));
    }, milliseconds);
    outgoing.on('response', (answer) => {
      clearTimeout(clock);
      resolve(answer);
    });
    // errors after the response also reach the reader of the body
    outgoing.on('error', (error) => {
      clearTimeout(clock);
      reject(connectionError(error, url.host));
    });
    outgoing.end(body);
  });
}

/** Only the proxy knows which address it connects to, so we check that the name resolves to a public address here, too. */
function checkName(url: URL, lookup: LookupFunction, allowed: AllowedHosts): Promise<void> {
  return new Promise((resolve, reject) => {
    if (allowed.mayBePrivate(url) || isIP(url.hostname) !== 0 || url.hostname.startsWith('[')) return resolve();
    lookup(url.hostname, { all: true }, (error) => {
      if (error === null) resolve();
      else reject(connectionError(error, url.host));
    });
  });
}

/** Compressed responses could be bombs, and digests are computed over uncompressed bytes. */
const FIXED_HEADERS = { 'user-agent': `hullcheck/${VERSION}`, 'accept-encoding': 'identity' };

/** A DNS lookup that returns only the allowed addresses of a name. */
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
