import { isJsonObject, type JsonFields } from '../../../support/json-fields.ts';
import { hasRepeatedNames } from '../../registry/ambiguous-json.ts';
import { parseObject, textIn } from '../../registry/json.ts';
import { type Refused, refused, type Unsupported } from '../verdict.ts';

/** A signature of the Notary Project in JSON. Nothing in it is trusted yet. */
export interface NotationEnvelope {
  /** The bytes that were signed. */
  readonly signed: Buffer;
  readonly signature: Buffer;
  /** The name of the algorithm, such as `PS256`. */
  readonly algorithm: string;
  /** From the signer to the root, as DER. */
  readonly chain: readonly Buffer[];
  /** The time from which on the signer no longer wants it to count. */
  readonly expiry: Date | undefined;
  /** The digest of the manifest that was signed. */
  readonly digest: string;
}

/**
 * Reads an envelope. Everything that could be read in another way is refused.
 * https://github.com/notaryproject/specifications/blob/main/specs/signature-envelope-jws.md
 * @throws {LookupError} if it is not JSON, or too large.
 */
export function readEnvelope(bytes: Buffer, host: string): NotationEnvelope | Refused | Unsupported {
  const envelope = plainObject(bytes, host);
  const [signature, chain] = [base64Url(envelope?.['signature']), chainIn(envelope?.['header'])];
  if (envelope === undefined || !hasExactly(envelope, ENVELOPE) || signature === undefined || chain === undefined)
    return MALFORMED;
  const [protectedBytes, payload] = [base64Url(envelope['protected']), base64Url(envelope['payload'])];
  const headers = protectedBytes && plainObject(protectedBytes, host);
  const digest = payload && signedDigest(plainObject(payload, host));
  if (headers === undefined || digest === undefined) return MALFORMED;
  if (Object.keys(headers).some((name) => name.startsWith(PLUGIN)))
    return { kind: 'unsupported', form: 'notation-plugin' };
  if (headers[SCHEME] === AUTHORITY_SCHEME) return { kind: 'unsupported', form: 'notation-authority' };
  const terms = termsIn(headers);
  if (terms === undefined) return MALFORMED;
  const signed = Buffer.from(`${textIn(envelope, 'protected')}.${textIn(envelope, 'payload')}`, 'latin1');
  return { signed, signature, chain, digest, ...terms };
}

const MALFORMED = refused('malformed');
const ENVELOPE: readonly string[] = ['payload', 'protected', 'header', 'signature'];

const PREFIX = 'io.cncf.notary.';
const PLUGIN = `${PREFIX}verificationPlugin`;
const SCHEME = `${PREFIX}signingScheme`;
const AUTHORITY_SCHEME = 'notary.x509.signingAuthority';
const SIGNING_TIME = `${PREFIX}signingTime`;
const EXPIRY = `${PREFIX}expiry`;

/** An object with each name once. Undefined for any other value. */
function plainObject(bytes: Buffer, host: string): JsonFields | undefined {
  const object = parseObject(bytes, host);
  return hasRepeatedNames(bytes, object) ? undefined : object;
}

function hasExactly(object: JsonFields, names: readonly string[]): boolean {
  const own = Object.keys(object);
  return own.length === names.length && own.every((name) => names.includes(name));
}

/** The bytes of a text that has exactly the form of RFC 7515. */
function base64Url(text: unknown): Buffer | undefined {
  const bytes = typeof text === 'string' && text !== '' ? Buffer.from(text, 'base64url') : undefined;
  return bytes?.toString('base64url') === text ? bytes : undefined;
}

const MOST_CERTIFICATES = 10;
/** In characters. */
const LONGEST_CERTIFICATE = 32 * 1024;

/** The certificates in the header that is not signed. Other parts of it prove nothing. */
function chainIn(header: unknown): readonly Buffer[] | undefined {
  const texts: unknown = isJsonObject(header) ? header['x5c'] : undefined;
  if (!Array.isArray(texts) || texts.length === 0 || texts.length > MOST_CERTIFICATES) return undefined;
  const chain = texts.flatMap((text: unknown) => {
    const bytes =
      typeof text === 'string' && text.length <= LONGEST_CERTIFICATE ? Buffer.from(text, 'base64') : undefined;
    return bytes?.toString('base64') === text && bytes !== undefined ? [bytes] : [];
  });
  return chain.length === texts.length ? chain : undefined;
}

/** https://github.com/notaryproject/specifications/blob/main/specs/signature-specification.md#payload */
function signedDigest(payload: JsonFields | undefined): string | undefined {
  const target = payload && hasExactly(payload, ['targetArtifact']) ? payload['targetArtifact'] : undefined;
  if (!isJsonObject(target) || !Object.keys(target).every((name) => OF_DESCRIPTOR.has(name))) return undefined;
  const { mediaType, size } = target;
  return typeof mediaType === 'string' && Number.isSafeInteger(size) ? textIn(target, 'digest') : undefined;
}

const OF_DESCRIPTOR: ReadonlySet<string> = new Set(['mediaType', 'digest', 'size', 'annotations', 'artifactType']);

const PAYLOAD_TYPE = 'application/vnd.cncf.notary.payload.v1+json';

/** What the signed header says. Undefined if it is not what the specification allows. */
function termsIn(headers: JsonFields): Pick<NotationEnvelope, 'algorithm' | 'expiry'> | undefined {
  const algorithm = textIn(headers, 'alg');
  const [signingTime, expiry] = [timeOf(headers[SIGNING_TIME]), timeOf(headers[EXPIRY])];
  const isKnown = Object.keys(headers).every((name) => KNOWN.has(name) || !RESERVED.test(name));
  if (algorithm === undefined || !isKnown || headers['cty'] !== PAYLOAD_TYPE || headers[SCHEME] !== 'notary.x509')
    return undefined;
  const critical = [SCHEME, ...(EXPIRY in headers ? [EXPIRY] : [])];
  const isComplete =
    !(EXPIRY in headers) || (expiry !== undefined && signingTime !== undefined && signingTime < expiry);
  if (signingTime === undefined || !isComplete || !hasExactlyIn(headers['crit'], critical)) return undefined;
  return { algorithm, expiry };
}

const KNOWN: ReadonlySet<string> = new Set(['alg', 'cty', 'crit', SCHEME, SIGNING_TIME, EXPIRY]);

/** Names of RFC 7515 and RFC 7797, and of the Notary Project, in any letter case: readers in Go ignore it. */
const RESERVED = /^(?:alg|cty|crit|typ|b64|jku|jwk|kid|x5[uct].*|io\.cncf\.notary\..*)$/i;

function hasExactlyIn(list: unknown, names: readonly string[]): boolean {
  if (!Array.isArray(list) || list.length !== names.length) return false;
  return names.every((name) => list.includes(name));
}

/** https://datatracker.ietf.org/doc/html/rfc3339#section-5.6 */
function timeOf(value: unknown): Date | undefined {
  if (typeof value !== 'string' || !TIME.test(value)) return undefined;
  const time = new Date(value);
  return Number.isNaN(time.getTime()) ? undefined : time;
}

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/;
