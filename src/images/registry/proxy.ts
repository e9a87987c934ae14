import { request } from 'node:http';
import type { Socket } from 'node:net';
import { isThisMachine } from '../../model/web-address.ts';
import { connectionError } from './connection-error.ts';
import { LookupError } from './lookup-error.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The proxy for an address, with the variables that curl uses; undefined for a direct connection. */
export function proxyFor(url: URL, environment: Environment): URL | undefined {
  if (url.protocol !== 'https:' || isThisMachine(url.hostname)) return undefined;
  const { https_proxy: lower, HTTPS_PROXY: upper, no_proxy: lowerNo, NO_PROXY: upperNo } = environment;
  const proxy = lower || upper;
  if (!proxy || isExcepted(url, lowerNo ?? upperNo ?? '')) return undefined;
  const written = /^[a-z][a-z0-9+.-]*:\/\//i.test(proxy) ? proxy : `http://${proxy}`;
  const address = URL.canParse(written) ? new URL(written) : undefined;
  if (address?.protocol === 'http:') return address;
  throw new LookupError('refused', 'HTTPS_PROXY does not name an http proxy');
}

/** `example.com` and `.example.com` both mean the host and its subdomains. */
function isExcepted({ hostname, port }: URL, list: string): boolean {
  return list.split(',').some((entry) => {
    const [name = '', onlyPort] = entry
      .trim()
      .toLowerCase()
      .replace(/^\*?\./, '')
      .split(':');
    if (name === '*') return true;
    if (name === '' || (onlyPort !== undefined && onlyPort !== (port || '443'))) return false;
    return hostname === name || hostname.endsWith(`.${name}`);
  });
}

/** Opens a connection through the proxy. The traffic is encrypted for the host itself. @throws {LookupError} */
export function openTunnel({ hostname, port }: URL, proxy: URL, milliseconds: number): Promise<Socket> {
  const target = `${hostname}:${port || 443}`;
  const credentials = decodeURIComponent(`${proxy.username}:${proxy.password}`);
  return new Promise((resolve, reject) => {
    const outgoing = request({
      host: proxy.hostname.replace(/^\[|\]$/g, ''),
      port: proxy.port || 80,
      method: 'CONNECT',
      path: target,
      headers: {
        host: target,
        ...(credentials !== ':' && { 'proxy-authorization': `Basic ${Buffer.from(credentials).toString('base64')}` }),
      },
      agent: false,
    });
    const clock = setTimeout(() => {
      outgoing.destroy(new LookupError('timeout', 'the proxy did not answer in time'));
    }, milliseconds);
    const refuse = (status: number | undefined): void => {
      clearTimeout(clock);
      outgoing.destroy();
      reject(new LookupError('unreachable', `the proxy refused the connection to ${target} (status ${status})`));
    };
    outgoing.on('connect', ({ statusCode }, socket, head) => {
      if (statusCode !== 200 || head.length > 0) return refuse(statusCode);
      clearTimeout(clock);
      resolve(socket);
    });
    outgoing.on('response', ({ statusCode }) => refuse(statusCode));
    outgoing.on('error', (error) => {
      clearTimeout(clock);
      reject(connectionError(error, 'the proxy'));
    });
    outgoing.end();
  });
}
