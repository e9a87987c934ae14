import { X509Certificate } from 'node:crypto';
import type { Certificate } from './certificate-names.ts';

/**
 * Whether a certificate is for signing code, and has no critical extension that this code does not know. The library checks neither.
 * https://datatracker.ietf.org/doc/html/rfc5280#section-4.2
 */
export function isForSigning(certificate: Certificate): boolean {
  const { keyUsage = [] } = new X509Certificate(certificate.root.toDER());
  return keyUsage.some((use) => SIGNING.has(use)) && certificate.extensions.every(isKnownOrOptional);
}

/** Code signing, and any use. */
const SIGNING: ReadonlySet<string> = new Set(['1.3.6.1.5.5.7.3.3', '2.5.29.37.0']);

function isKnownOrOptional({ subs }: Certificate['extensions'][number]): boolean {
  const [identifier, second] = subs;
  const isCritical = subs.length === 3 && second?.toBoolean() === true;
  return !isCritical || KNOWN.has(identifier?.toOID() ?? '');
}

/** Key usage, subject alternative name, basic constraints and extended key usage. */
const KNOWN: ReadonlySet<string> = new Set(['2.5.29.15', '2.5.29.17', '2.5.29.19', '2.5.29.37']);

const TIMESTAMPS_OF_LOGS = '1.3.6.1.4.1.11129.2.4.2';

/**
 * A certificate without the timestamps of certificate logs. The library checks those that are there even if the trusted root has no such log.
 * It removes them from a clone before it checks them, so only the clone changes, and the signature stays valid.
 */
export function withoutLogTimestamps(certificate: Certificate): Certificate {
  const clone = (): Certificate => {
    const copy = certificate.clone();
    const at = copy.extensions.findIndex(({ subs: [identifier] }) => identifier?.toOID() === TIMESTAMPS_OF_LOGS);
    if (at !== -1) copy.extensions.splice(at, 1);
    return copy;
  };
  return Object.create(certificate, { clone: { value: clone } });
}
