import { isIP } from 'node:net';
import { isThisMachine } from '../../model/web-address.ts';
import { isPublicAddress } from './addresses.ts';
import { LookupError } from './lookup-error.ts';

/** What the configuration allows beyond https to public addresses. Hosts with their ports, as references write them. */
export interface HostPermissions {
  /** These may be at private addresses, or on this machine. */
  readonly privateRegistries: readonly string[];
  /** These may, too, and are spoken to without encryption. */
  readonly insecureRegistries: readonly string[];
}

export interface AllowedHosts {
  mayBePrivate(url: URL): boolean;
  /** How a registry is spoken to. */
  schemeOf(host: string): 'https:' | 'http:';
  /** Looks at an address before anything is sent there. @throws {LookupError} if it is not allowed. */
  check(url: URL): void;
}

export function allowedHosts({ privateRegistries, insecureRegistries }: HostPermissions): AllowedHosts {
  const insecure = new Set(insecureRegistries.map((host) => canonical(host, 'http:')));
  const privates = new Set([...insecure, ...privateRegistries.map((host) => canonical(host, 'https:'))]);
  const mayBePrivate = ({ host }: URL): boolean => privates.has(host);
  const mayBePlain = (url: URL): boolean =>
    insecure.has(url.host) || (mayBePrivate(url) && isThisMachine(url.hostname));
  return {
    mayBePrivate,
    schemeOf: (host) => (insecure.has(canonical(host, 'http:')) ? 'http:' : 'https:'),
    check(url) {
      if (url.protocol !== 'https:' && url.protocol !== 'http:') throw refused(url, 'which is no web address');
      if (url.protocol === 'http:' && !mayBePlain(url)) {
        throw refused(url, 'without encryption, and images.insecure-registries does not list it');
      }
      // the look-up of a name checks what it leads to; an address is not looked up
      if (isAddress(url.hostname) && !mayBePrivate(url) && !isPublicAddress(bare(url.hostname))) {
        throw privateAddress(url.host);
      }
    },
  };
}

export function privateAddress(host: string): LookupError {
  return new LookupError(
    'refused',
    `${host} is at an address of this machine or of a private network, and images.allow-private-registries does not list it`,
  );
}

function refused({ host, protocol }: URL, reason: string): LookupError {
  return new LookupError('refused', `the way leads to ${host || protocol}, ${reason}`);
}

/** As in `URL.host`: without the port that goes without saying. */
function canonical(host: string, scheme: 'https:' | 'http:'): string {
  return URL.canParse(`${scheme}//${host}`) ? new URL(`${scheme}//${host}`).host : host;
}

function isAddress(hostname: string): boolean {
  return isIP(bare(hostname)) !== 0;
}

/** IPv6 addresses have brackets in URLs. */
function bare(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, '');
}
