import { hostOf } from '../../model/web-address.ts';

/** Whether a host is certainly outside of this machine and of private networks: an address, or a name in the public DNS. */
export function isOutside(host: string): boolean {
  const name = host
    .toLowerCase()
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/\.$/, '');
  return isAddress(name) ? !PRIVATE.test(name) : PUBLIC_NAME.test(name) && !LOCAL_NAME.test(name);
}

/** The outside host of an address such as `http://proxy.example.com:3128`, or of `proxy.example.com:3128`. */
export function outsideHostOf(address: string): string | undefined {
  const host = hostOf(
    /^[a-z][\w+.-]*:\/\//i.test(address) ? address.replace(/^socks\w*:/i, 'http:') : `http://${address}`,
  );
  return host !== undefined && isOutside(host) ? host : undefined;
}

export function isAddress(text: string): boolean {
  return ADDRESS.test(text);
}

const ADDRESS = /^(?:\d{1,3}(?:\.\d{1,3}){3}|[\da-f]{0,4}:[\da-f:.]{1,60})$/i;

/** Loopback, private, shared and link-local: https://www.iana.org/assignments/iana-ipv4-special-registry/ */
const PRIVATE =
  /^(?:127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|0\.|::1?$|f[cd]|fe[89ab])/i;

/** At least two labels, the last one without digits. */
const PUBLIC_NAME = /^(?:[a-z\d_-]{1,63}\.){1,20}[a-z]{2,63}$/;

/** Names that the public DNS does not have: https://www.iana.org/assignments/special-use-domain-names/ and what networks use beside it. */
const LOCAL_NAME =
  /(?:^|\.)(?:localhost|local|internal|intranet|private|lan|home|corp|test|invalid|localdomain|svc|consul|arpa)$/;
