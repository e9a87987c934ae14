import { createHash } from 'node:crypto';
import { isJsonObject } from '../../support/json-fields.ts';
import { parseObject, textIn } from '../registry/json.ts';
import { LookupError } from '../registry/lookup-error.ts';

/** A signature in cosign's format from before bundles: https://github.com/sigstore/cosign/blob/main/specs/SIGNATURE_SPEC.md */
export interface OldSignature {
  readonly annotations: ReadonlyMap<string, string>;
  readonly host: string;
}

export const SIGNATURE = 'dev.cosignproject.cosign/signature';
const CERTIFICATE = 'dev.sigstore.cosign/certificate';
const LOG_ENTRY = 'dev.sigstore.cosign/bundle';
const TIME_STAMP = 'dev.sigstore.cosign/rfc3161timestamp';

/** Converts a signed payload to a bundle in JSON. @throws {LookupError} if it is malformed. */
export function bundleOfPayload(payload: Buffer, old: OldSignature): object {
  const signature = old.annotations.get(SIGNATURE) ?? '';
  const messageDigest = { algorithm: 'SHA2_256', digest: createHash('sha256').update(payload).digest('base64') };
  return { ...headOf(old), messageSignature: { messageDigest, signature } };
}

/** Converts a signed envelope to a bundle in JSON. @throws {LookupError} if it is malformed. */
export function bundleOfEnvelope(envelope: object, old: OldSignature): object {
  return { ...headOf(old), dsseEnvelope: envelope };
}

function headOf(old: OldSignature): object {
  const certificate = old.annotations.get(CERTIFICATE);
  return {
    mediaType: 'application/vnd.dev.sigstore.bundle+json;version=0.1',
    verificationMaterial: {
      ...(certificate === undefined
        ? { publicKey: { hint: '' } }
        : { x509CertificateChain: { certificates: [{ rawBytes: firstInPem(certificate) }] } }),
      tlogEntries: logEntries(old),
      timestampVerificationData: { rfc3161Timestamps: timeStamps(old) },
    },
  };
}

/** Authorities come from the trusted root, so only the certificate itself is needed. */
function firstInPem(pem: string): string {
  const body = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]*)-----END CERTIFICATE-----/.exec(pem)?.[1];
  if (body === undefined) throw new LookupError('invalid', 'a certificate of its signature is malformed');
  return body.replaceAll(/\s/g, '');
}

/** https://github.com/sigstore/rekor/blob/main/openapi.yaml */
function logEntries({ annotations, host }: OldSignature): readonly object[] {
  const written = annotations.get(LOG_ENTRY);
  if (written === undefined) return [];
  const entry = parseObject(Buffer.from(written), host);
  const { Payload: payload } = entry;
  if (!isJsonObject(payload)) throw new LookupError('invalid', 'a log entry of its signature is malformed');
  const body = textIn(payload, 'body') ?? '';
  const { kind, apiVersion } = parseObject(Buffer.from(body, 'base64'), host);
  return [
    {
      logIndex: String(payload['logIndex']),
      logId: { keyId: Buffer.from(textIn(payload, 'logID') ?? '', 'hex').toString('base64') },
      kindVersion: { kind, version: apiVersion },
      integratedTime: String(payload['integratedTime']),
      inclusionPromise: { signedEntryTimestamp: textIn(entry, 'SignedEntryTimestamp') ?? '' },
      canonicalizedBody: body,
    },
  ];
}

function timeStamps({ annotations, host }: OldSignature): readonly object[] {
  const written = annotations.get(TIME_STAMP);
  if (written === undefined) return [];
  return [{ signedTimestamp: textIn(parseObject(Buffer.from(written), host), 'SignedRFC3161Timestamp') ?? '' }];
}
