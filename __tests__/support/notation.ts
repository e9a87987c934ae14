import { constants, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { daysFromNow, der, extension, pem, sequence, time } from './certificates.ts';

export type NotationKey = 'RSA-1024' | 'RSA-2048' | 'RSA-3072' | 'RSA-4096' | 'P-256' | 'P-384' | 'P-521' | 'Ed25519';

interface KeyPair {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

const known = new Map<string, KeyPair>();

/** RSA keys take seconds, so each is made once; `name` tells several of a kind apart. */
export function keyPair(kind: NotationKey, name = ''): KeyPair {
  const key = `${kind} ${name}`;
  const made = known.get(key) ?? newPair(kind);
  known.set(key, made);
  return made;
}

function newPair(kind: NotationKey): KeyPair {
  if (kind === 'Ed25519') return generateKeyPairSync('ed25519');
  if (!kind.startsWith('RSA')) return generateKeyPairSync('ec', { namedCurve: kind });
  return generateKeyPairSync('rsa', { modulusLength: Number(kind.slice(4)) });
}

/** What a certificate of a chain says. */
export interface CertificateParts {
  /** Attributes of the name, by their object identifiers in hexadecimal. */
  readonly subject?: readonly (readonly [identifier: string, value: string])[];
  readonly from?: Date;
  readonly until?: Date;
  /** The bits of the key usage; none without the extension. */
  readonly usage?: readonly number[] | undefined;
  readonly isUsageCritical?: boolean;
  readonly isAuthority?: boolean | undefined;
  readonly areConstraintsCritical?: boolean;
  readonly longestPath?: number;
  /** Extended key usages, as object identifiers in hexadecimal. */
  readonly purposes?: readonly string[];
  readonly others?: readonly Buffer[];
  readonly hash?: 'sha1' | 'sha256';
}

const SUBJECT = { C: '550406', ST: '550408', O: '55040a', CN: '550403' };
const CODE_SIGNING = '2b06010505070303';

/** The name of a signer in tests. */
export function nameOf(commonName: string, organization = 'acme'): readonly (readonly [string, string])[] {
  return [
    [SUBJECT.C, 'DE'],
    [SUBJECT.ST, 'Berlin'],
    [SUBJECT.O, organization],
    [SUBJECT.CN, commonName],
  ];
}

export interface Issued {
  readonly der: Buffer;
  readonly pem: string;
  readonly keys: KeyPair;
}

interface Holder {
  readonly parts: CertificateParts;
  readonly keys: KeyPair;
}

const issued = new Map<string, Issued>();

/** A certificate for `holder`, signed by the key of `issuer`; the same one each time for the same parts. */
function issue(holder: Holder, issuer: Holder): Issued {
  const spki = ({ keys }: Holder): string => keys.publicKey.export({ type: 'spki', format: 'der' }).toString('hex');
  const key = JSON.stringify([holder.parts, spki(holder), issuer.parts, spki(issuer)]);
  const made = issued.get(key) ?? newCertificate(holder, issuer);
  issued.set(key, made);
  return made;
}

function newCertificate(holder: Holder, issuer: Holder): Issued {
  const { parts, keys } = holder;
  const { from = daysFromNow(-1), until = daysFromNow(1), hash = 'sha256' } = parts;
  const algorithm = algorithmOf(issuer.keys.privateKey, hash);
  const content = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1, serial++ & 0x7f])),
    algorithm,
    nameIn(issuer.parts),
    sequence(time(from), time(until)),
    nameIn(parts),
    keys.publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(...extensionsOf(parts))),
  );
  const signature = sign(hash, content, issuer.keys.privateKey);
  const bytes = sequence(content, algorithm, der(0x03, Buffer.from([0]), signature));
  return { der: bytes, pem: pem(bytes), keys };
}

let serial = 1;

function algorithmOf(key: KeyObject, hash: 'sha1' | 'sha256'): Buffer {
  const isRsa = key.asymmetricKeyType === 'rsa';
  const ids = isRsa
    ? { sha1: '2a864886f70d010105', sha256: '2a864886f70d01010b' }
    : { sha1: '2a8648ce3d0401', sha256: '2a8648ce3d040302' };
  return sequence(der(0x06, Buffer.from(ids[hash], 'hex')), ...(isRsa ? [der(0x05)] : []));
}

function nameIn({ subject = [] }: CertificateParts): Buffer {
  return sequence(
    ...subject.map(([identifier, value]) =>
      der(0x31, sequence(der(0x06, Buffer.from(identifier, 'hex')), der(0x0c, Buffer.from(value)))),
    ),
  );
}

function extensionsOf(parts: CertificateParts): readonly Buffer[] {
  const { usage, isUsageCritical = true, isAuthority, areConstraintsCritical = true, longestPath } = parts;
  const { purposes = [], others = [] } = parts;
  const constraints = [
    ...(isAuthority === true ? [der(0x01, Buffer.from([0xff]))] : []),
    ...(longestPath === undefined ? [] : [der(0x02, Buffer.from([longestPath]))]),
  ];
  return [
    ...(isAuthority === undefined ? [] : [extension('551d13', sequence(...constraints), areConstraintsCritical)]),
    ...(usage === undefined ? [] : [extension('551d0f', bitsOf(usage), isUsageCritical)]),
    ...(purposes.length === 0
      ? []
      : [extension('551d25', sequence(...purposes.map((one) => der(0x06, Buffer.from(one, 'hex')))))]),
    ...others,
  ];
}

function bitsOf(bits: readonly number[]): Buffer {
  const bytes = Buffer.alloc(Math.max(0, ...bits) > 7 ? 2 : 1);
  for (const bit of bits) bytes[bit >> 3] = (bytes[bit >> 3] as number) | (0x80 >> (bit & 7));
  return der(0x03, Buffer.from([0]), bytes);
}

export interface ChainOptions {
  readonly leaf?: CertificateParts;
  readonly intermediate?: CertificateParts;
  readonly root?: CertificateParts;
  readonly key?: NotationKey;
  /** The name of the key of the root, so that there are several. */
  readonly rootName?: string;
}

/** Usages of certificates: digital signature, and signing certificates. */
const [SIGNS, CERTIFIES] = [[0], [5]];

/** A signer, an authority below a root, and the root. */
export function newChain(options: ChainOptions = {}): readonly [Issued, Issued, Issued] {
  const { key = 'P-256', rootName = '' } = options;
  const root: Holder = {
    keys: keyPair('P-256', `root ${rootName}`),
    parts: { subject: nameOf('root'), usage: CERTIFIES, isAuthority: true, ...options.root },
  };
  const middle: Holder = {
    keys: keyPair('P-256', 'middle'),
    parts: { subject: nameOf('middle'), usage: CERTIFIES, isAuthority: true, ...options.intermediate },
  };
  const leaf: Holder = {
    keys: keyPair(key, 'leaf'),
    parts: { subject: nameOf('release'), usage: SIGNS, purposes: [CODE_SIGNING], ...options.leaf },
  };
  return [issue(leaf, middle), issue(middle, root), issue(root, root)];
}

/** A signer without an authority. */
export function selfIssued(parts: CertificateParts = {}): Issued {
  const own = { keys: keyPair('P-256', 'own'), parts: { subject: nameOf('release'), usage: SIGNS, ...parts } };
  return issue(own, own);
}

export interface EnvelopeOptions {
  readonly chain?: readonly Issued[];
  /** The header that is signed, and the payload; undefined fields are left out. */
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly payload?: unknown;
  /** The text of either, instead of their JSON. */
  readonly headersText?: string;
  readonly payloadText?: string;
  /** More of the header that is not signed. */
  readonly unsigned?: Readonly<Record<string, unknown>>;
  readonly algorithm?: string;
  readonly signWith?: KeyObject;
  readonly hash?: string;
  /** How RSA pads, and how ECDSA is encoded. */
  readonly padding?: number;
  readonly dsaEncoding?: 'der' | 'ieee-p1363';
}

export const SIGNED_TYPE = 'application/vnd.cncf.notary.payload.v1+json';

/** https://github.com/notaryproject/specifications/blob/main/specs/signature-envelope-jws.md */
export function envelopeOf(digest: string, options: EnvelopeOptions = {}): Record<string, unknown> {
  const { chain = newChain(), unsigned = {} } = options;
  const [leaf] = chain as readonly [Issued];
  const { name, hash } = usualAlgorithm(leaf.keys.publicKey);
  const headers = {
    alg: options.algorithm ?? name,
    cty: SIGNED_TYPE,
    crit: ['io.cncf.notary.signingScheme'],
    'io.cncf.notary.signingScheme': 'notary.x509',
    'io.cncf.notary.signingTime': new Date().toISOString().replace(/\.\d+/, ''),
    ...options.headers,
  };
  const payload = options.payload ?? {
    targetArtifact: { mediaType: 'application/vnd.oci.image.manifest.v1+json', digest, size: 1234 },
  };
  const protectedText = base64Url(options.headersText ?? JSON.stringify(headers));
  const payloadText = base64Url(options.payloadText ?? JSON.stringify(payload));
  const key = options.signWith ?? leaf.keys.privateKey;
  const signature = sign(options.hash ?? hash, Buffer.from(`${protectedText}.${payloadText}`), {
    key,
    ...(key.asymmetricKeyType === 'rsa'
      ? {
          padding: options.padding ?? constants.RSA_PKCS1_PSS_PADDING,
          ...(options.padding === undefined && { saltLength: constants.RSA_PSS_SALTLEN_DIGEST }),
        }
      : { dsaEncoding: options.dsaEncoding ?? 'ieee-p1363' }),
  });
  return {
    payload: payloadText,
    protected: protectedText,
    header: { x5c: chain.map((one) => one.der.toString('base64')), ...unsigned },
    signature: signature.toString('base64url'),
  };
}

function usualAlgorithm({ asymmetricKeyType, asymmetricKeyDetails: details }: KeyObject) {
  if (asymmetricKeyType === 'rsa') {
    const bits = details?.modulusLength ?? 0;
    const size = bits >= 4096 ? '512' : bits >= 3072 ? '384' : '256';
    return { name: `PS${size}`, hash: `sha${size}` };
  }
  const size = details?.namedCurve === 'secp521r1' ? '512' : details?.namedCurve === 'secp384r1' ? '384' : '256';
  return { name: `ES${size}`, hash: `sha${size}` };
}

function base64Url(text: string): string {
  return Buffer.from(text).toString('base64url');
}
