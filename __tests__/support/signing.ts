import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createAuthority, daysFromNow, type Identity, type SignerOptions } from './certificates.ts';

/** A signing key, and its certificate if it has one. */
export interface Keys {
  readonly key: KeyObject;
  /** As PEM; undefined for a key without a certificate. */
  readonly certificate?: string;
}

/** A Sigstore for tests: an authority and a log, whose keys exist only in memory. */
export interface OwnSigstore {
  /** Its certificate, as PEM. */
  readonly authority: string;
  /** As JSON; with the log, or without any proof of the time of signing. */
  trustedRoot(has?: 'log' | 'no log'): string;
  signer(options: SignerOptions): Keys;
  /** A certificate for a given public key, as PEM. */
  certify(publicKey: string, options: SignerOptions): string;
  /** A log entry in the form of bundles. */
  logEntry(body: object, at?: Date): LogEntry;
}

export interface LogEntry {
  readonly logIndex: string;
  readonly logId: { readonly keyId: string };
  readonly kindVersion: { readonly kind: string; readonly version: string };
  readonly integratedTime: string;
  readonly inclusionPromise: { readonly signedEntryTimestamp: string };
  readonly inclusionProof: object;
  readonly canonicalizedBody: string;
}

export function createSigstore(): OwnSigstore {
  const authority = createAuthority('own sigstore', daysFromNow(-30));
  const log = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const logKey = spki(log.publicKey);
  const keyId = sha256(logKey);
  return {
    authority: authority.cert,
    trustedRoot: (has = 'log') =>
      JSON.stringify({
        mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
        tlogs: has === 'log' ? [logIn(logKey, keyId)] : [],
        certificateAuthorities: [
          { uri: 'https://ca.example', certChain: { certificates: [{ rawBytes: bare(authority.cert) }] }, ...ALWAYS },
        ],
        ctlogs: [],
        timestampAuthorities: [],
      }),
    signer: (options) => keysOf(authority.issueSigner(options)),
    certify: (publicKey, options) => authority.certify(createPublicKey(publicKey), options),
    logEntry: (body, at = new Date()) => logEntry(body, at, log.privateKey, keyId),
  };
}

const ALWAYS = { validFor: { start: '2020-01-01T00:00:00Z' } };

function logIn(key: Buffer, keyId: Buffer): object {
  const publicKey = { rawBytes: base64(key), keyDetails: 'PKIX_ECDSA_P256_SHA_256', ...ALWAYS };
  return { baseUrl: 'https://log.example', hashAlgorithm: 'SHA2_256', publicKey, logId: { keyId: base64(keyId) } };
}

function keysOf({ key, cert }: Identity): Keys {
  return { key: createPrivateKey(key), certificate: cert };
}

/** The only entry of a log: https://datatracker.ietf.org/doc/html/rfc6962#section-2.1 */
function logEntry(body: object, at: Date, key: KeyObject, keyId: Buffer): LogEntry {
  const { kind, apiVersion } = body as { kind: string; apiVersion: string };
  const bytes = Buffer.from(JSON.stringify(body));
  const integratedTime = Math.floor(at.getTime() / 1000);
  const promised = { body: base64(bytes), integratedTime, logID: keyId.toString('hex'), logIndex: 0 };
  const root = sha256(Buffer.concat([Buffer.from([0]), bytes]));
  const note = `log.example\n1\n${base64(root)}\n`;
  const signed = Buffer.concat([keyId.subarray(0, 4), sign('sha256', Buffer.from(note), key)]);
  return {
    logIndex: '0',
    logId: { keyId: base64(keyId) },
    kindVersion: { kind, version: apiVersion },
    integratedTime: String(integratedTime),
    inclusionPromise: { signedEntryTimestamp: base64(sign('sha256', Buffer.from(JSON.stringify(promised)), key)) },
    inclusionProof: {
      logIndex: '0',
      rootHash: base64(root),
      treeSize: '1',
      hashes: [],
      checkpoint: { envelope: `${note}\n\u2014 log.example ${base64(signed)}\n` },
    },
    canonicalizedBody: base64(bytes),
  };
}

/** A log like Rekor 2, without promises and times. https://github.com/sigstore/rekor-tiles */
export function createNewLog() {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const key = spki(publicKey);
  const keyId = sha256(key);
  return {
    /** The log in a trusted root. */
    trusted: {
      baseUrl: 'https://log.example',
      hashAlgorithm: 'SHA2_256',
      publicKey: { rawBytes: base64(key), keyDetails: 'PKIX_ED25519', ...ALWAYS },
      logId: { keyId: base64(keyId) },
    },
    entry(body: object): object {
      const { kind, apiVersion } = body as { kind: string; apiVersion: string };
      const bytes = Buffer.from(JSON.stringify(body));
      const root = base64(sha256(Buffer.concat([Buffer.from([0]), bytes])));
      const note = `log.example\n1\n${root}\n`;
      const signed = Buffer.concat([keyId.subarray(0, 4), sign(null, Buffer.from(note), privateKey)]);
      const checkpoint = { envelope: `${note}\n\u2014 log.example ${base64(signed)}\n` };
      return {
        logIndex: '0',
        logId: { keyId: base64(keyId) },
        kindVersion: { kind, version: apiVersion },
        inclusionProof: { logIndex: '0', rootHash: root, treeSize: '1', hashes: [], checkpoint },
        canonicalizedBody: base64(bytes),
      };
    },
  };
}

/** The entry of such a log about an envelope. */
export function newEnvelopeBody({ payload, signatures }: Envelope, { key, certificate }: Keys): object {
  const digest = base64(sha256(Buffer.from(payload, 'base64')));
  const keyDetails = 'PKIX_ECDSA_P256_SHA_256';
  const verifier =
    certificate === undefined
      ? { keyDetails, publicKey: { rawBytes: base64(spki(createPublicKey(key))) } }
      : { keyDetails, x509Certificate: { rawBytes: bare(certificate) } };
  const dsseV002 = {
    payloadHash: { algorithm: 'SHA2_256', digest },
    signatures: [{ content: signatures[0]?.sig, verifier }],
  };
  return { apiVersion: '0.0.2', kind: 'dsse', spec: { dsseV002 } };
}

export type Algorithm = 'P-256' | 'P-384' | 'P-521' | 'Ed25519' | 'Ed448' | 'RSA';

export function newKey(algorithm: Algorithm = 'P-256'): Keys & { readonly publicKey: string } {
  const { privateKey, publicKey } = keyPair(algorithm);
  return { key: privateKey, publicKey: publicKey.export({ type: 'spki', format: 'pem' }) as string };
}

function keyPair(algorithm: Algorithm): { readonly privateKey: KeyObject; readonly publicKey: KeyObject } {
  switch (algorithm) {
    case 'Ed25519':
      return generateKeyPairSync('ed25519');
    case 'Ed448':
      return generateKeyPairSync('ed448');
    case 'RSA':
      return generateKeyPairSync('rsa', { modulusLength: 2048 });
    default:
      return generateKeyPairSync('ec', { namedCurve: algorithm });
  }
}

/** The payload that `cosign sign` signs: https://github.com/sigstore/cosign/blob/main/specs/SIGNATURE_SPEC.md#payload */
export function simpleSigning(digest: string): Buffer {
  const critical = {
    identity: { 'docker-reference': 'registry.example.com/acme/app' },
    image: { 'docker-manifest-digest': digest },
    type: 'cosign container image signature',
  };
  return Buffer.from(JSON.stringify({ critical, optional: null }));
}

export interface StatementOptions {
  readonly digest: string;
  readonly predicateType?: string;
}

const SIGN_TYPE = 'https://sigstore.dev/cosign/sign/v1';
export const PROVENANCE_TYPE = 'https://slsa.dev/provenance/v1';

export function statement({ digest, predicateType = SIGN_TYPE }: StatementOptions): Buffer {
  const [algorithm = '', hash = ''] = digest.split(':');
  const subject = [{ name: 'registry.example.com/acme/app', digest: { [algorithm]: hash } }];
  return Buffer.from(
    JSON.stringify({ _type: 'https://in-toto.io/Statement/v1', subject, predicateType, predicate: {} }),
  );
}

/** The annotations of a layer under `….sig`. */
export function oldAnnotations(
  payload: Buffer,
  keys: Keys,
  entry?: (body: object) => LogEntry,
  hash: string | null = 'sha256',
): Record<string, string> {
  const signature = sign(hash, payload, keys.key);
  const body = {
    apiVersion: '0.0.1',
    kind: 'hashedrekord',
    spec: {
      data: { hash: { algorithm: 'sha256', value: sha256(payload).toString('hex') } },
      signature: { content: base64(signature), publicKey: { content: pemOf(keys) } },
    },
  };
  return { 'dev.cosignproject.cosign/signature': base64(signature), ...oldProofs(keys, entry?.(body)) };
}

function oldProofs({ certificate }: Keys, entry: LogEntry | undefined): Record<string, string> {
  return {
    ...(certificate !== undefined && { 'dev.sigstore.cosign/certificate': certificate }),
    ...(entry !== undefined && { 'dev.sigstore.cosign/bundle': oldLogEntry(entry) }),
  };
}

function oldLogEntry({ inclusionPromise, canonicalizedBody, integratedTime, logId }: LogEntry): string {
  return JSON.stringify({
    SignedEntryTimestamp: inclusionPromise.signedEntryTimestamp,
    Payload: {
      body: canonicalizedBody,
      integratedTime: Number(integratedTime),
      logIndex: 0,
      logID: Buffer.from(logId.keyId, 'base64').toString('hex'),
    },
  });
}

export interface SignOptions {
  readonly payloadType?: string;
  /** Null for algorithms that define it. */
  readonly hash?: string | null;
  /** The hash of the payload in the log. */
  readonly digest?: string;
  /** The signer that the entry of the log names. */
  readonly named?: Keys;
}

export interface Envelope {
  readonly payloadType: string;
  readonly payload: string;
  readonly signatures: readonly { readonly sig: string }[];
}

export function envelope(
  payload: Buffer,
  { key }: Keys,
  { payloadType = 'application/vnd.in-toto+json', hash = 'sha256' }: SignOptions = {},
): Envelope {
  const bytes = Buffer.concat([Buffer.from(`DSSEv1 ${payloadType.length} ${payloadType} ${payload.length} `), payload]);
  return { payloadType, payload: base64(payload), signatures: [{ sig: base64(sign(hash, bytes, key)) }] };
}

/** The entry of a log about an envelope. */
function envelopeBody({ payload, signatures }: Envelope, keys: Keys, digest = 'sha256'): object {
  const value = createHash(digest).update(Buffer.from(payload, 'base64')).digest('hex');
  const signature = signatures[0]?.sig;
  return {
    apiVersion: '0.0.1',
    kind: 'dsse',
    spec: {
      payloadHash: { algorithm: digest, value },
      signatures: [{ signature, verifier: pemOf(keys) }],
    },
  };
}

/** The annotations of a layer under `….att`. */
export function oldEnvelopeAnnotations(
  signed: Envelope,
  keys: Keys,
  entry?: (body: object) => LogEntry,
): Record<string, string> {
  return { 'dev.cosignproject.cosign/signature': '', ...oldProofs(keys, entry?.(envelopeBody(signed, keys))) };
}

/** A bundle of version 0.3: https://docs.sigstore.dev/about/bundle/ */
export function bundle(
  payload: Buffer,
  keys: Keys,
  entry?: (body: object) => LogEntry,
  options: SignOptions = {},
): object {
  const { key, certificate } = keys;
  const dsseEnvelope = envelope(payload, keys, options);
  const hint = base64(sha256(spki(createPublicKey(key))));
  return {
    mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
    verificationMaterial: {
      ...(certificate === undefined ? { publicKey: { hint } } : { certificate: { rawBytes: bare(certificate) } }),
      ...(entry !== undefined && {
        tlogEntries: [entry(envelopeBody(dsseEnvelope, options.named ?? keys, options.digest))],
      }),
    },
    dsseEnvelope,
  };
}

/** How entries of the log name a signer. */
function pemOf({ key, certificate }: Keys): string {
  return base64(Buffer.from(certificate ?? createPublicKey(key).export({ type: 'spki', format: 'pem' })));
}

function bare(pem: string): string {
  return pem.replaceAll(/-----[A-Z ]+-----|\s/g, '');
}

function spki(key: KeyObject): Buffer {
  return key.export({ type: 'spki', format: 'der' });
}

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}

function base64(bytes: Buffer): string {
  return bytes.toString('base64');
}
