import { isIP } from 'node:net';
import { isThisMachine } from '../../model/web-address.ts';
import { isPublicAddress } from './addresses.ts';
import { LookupError } from './lookup-error.ts';

/** Hosts that the configuration allows beyond https to public addresses; with their ports, as references write them. */
export interface HostPermissions {
  /** Registries that may be at private addresses or on this machine. */
  readonly privateRegistries: readonly string[];
  /** Registries that may be private, too, and are contacted without encryption. */
  readonly insecureRegistries: readonly string[];
}

export interface AllowedHosts {
  mayBePrivate(url: URL): boolean;
  /** The protocol for requests to a registry. */
  schemeOf(host: string): 'https:' | 'http:';
  /** Checks an address before a request is sent to it. @throws {LookupError} if it is not allowed. */
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
      if (url.protocol !== 'https:' && url.protocol !== 'http:') throw refused(url, 'which is not a web address');
      if (url.protocol === 'http:' && !mayBePlain(url)) {
        throw refused(url, 'without encryption, and images.insecure-registries does not list it');
      }
      // the addresses of a name are checked by its DNS lookup; this is for literal addresses
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
  return new LookupError('refused', `the request leads to ${host || protocol}, ${reason}`);
}

/** The host as `URL.host` writes it: without the default port. */
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
