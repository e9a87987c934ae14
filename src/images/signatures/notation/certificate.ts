import { X509Certificate } from 'node:crypto';
import { type Der, derIn, identifierOf, onlyDer, TAG } from './der.ts';

/** A certificate of a signature, with the parts that Node.js does not read. Nothing in it is trusted yet. */
export interface ChainCertificate {
  readonly x509: X509Certificate;
  readonly from: Date;
  readonly until: Date;
  /** The object identifier of the algorithm that its issuer signed it with. */
  readonly signatureAlgorithm: string;
  /** Each attribute of the subject by its object identifier. */
  readonly subject: readonly (readonly [identifier: string, value: string])[];
  /** By their object identifiers. */
  readonly extensions: ReadonlyMap<string, Extension>;
}

export interface Extension {
  readonly isCritical: boolean;
  readonly value: Buffer;
}

/** @throws {Error} of any kind, if the bytes are not exactly one certificate. */
export function readCertificate(bytes: Buffer): ChainCertificate {
  const x509 = new X509Certificate(bytes);
  if (!x509.raw.equals(bytes)) throw new TypeError('more than a certificate');
  const [content, algorithm] = derIn(onlyDer(bytes, TAG.sequence).content);
  const parts = partsOf(content);
  const [identifier] = partsOf(algorithm);
  // version, serial number, algorithm, issuer, validity, subject, key
  const subject = parts[5];
  const extensions = parts.find(({ tag }) => tag === EXTENSIONS);
  if (identifier === undefined || subject?.tag !== TAG.sequence || parts[0]?.tag !== VERSION)
    throw new TypeError('not a certificate of version 3');
  return {
    x509,
    from: new Date(x509.validFrom),
    until: new Date(x509.validTo),
    signatureAlgorithm: identifierOf(identifier),
    subject: partsOf(subject).map(attributeOf),
    extensions: extensionsIn(extensions),
  };
}

const VERSION = 0xa0;
const EXTENSIONS = 0xa3;

function partsOf(value: Der | undefined): readonly Der[] {
  if (value === undefined) throw new TypeError('a part of the certificate is missing');
  return derIn(value.content);
}

/** Names whose parts have several attributes can be read in different ways. */
function attributeOf(part: Der): readonly [string, string] {
  const [type, value] = partsOf(onlyDer(partsIn(part), TAG.sequence));
  if (type === undefined || value === undefined || !TEXTS.has(value.tag)) throw new TypeError('not a name');
  const text = value.content.toString('utf8');
  if (!Buffer.from(text, 'utf8').equals(value.content)) throw new TypeError('not a text');
  return [identifierOf(type), text];
}

function partsIn({ tag, content }: Der): Buffer {
  if (tag !== TAG.set) throw new TypeError('not a name');
  return content;
}

/** UTF8String, PrintableString and IA5String */
const TEXTS: ReadonlySet<number> = new Set([0x0c, 0x13, 0x16]);

function extensionsIn(value: Der | undefined): ReadonlyMap<string, Extension> {
  const found = new Map<string, Extension>();
  if (value === undefined) return found;
  for (const one of partsOf(onlyDer(value.content, TAG.sequence))) {
    const [identifier, ...rest] = partsOf(one);
    const [first, second = first] = rest;
    if (identifier === undefined || second?.tag !== TAG.octets) throw new TypeError('not an extension');
    const isCritical = rest.length === 2 && first?.tag === TAG.boolean && first.content[0] === 0xff;
    if (rest.length > 2 || (rest.length === 2 && !isCritical)) throw new TypeError('not an extension');
    const name = identifierOf(identifier);
    if (found.has(name)) throw new TypeError('an extension twice');
    found.set(name, { isCritical, value: second.content });
  }
  return found;
}
