import type { ChainCertificate, Extension } from './certificate.ts';
import { derIn, identifierOf, onlyDer, TAG } from './der.ts';

/**
 * Whether the certificates of a chain may be used to sign software, from the signer to the root, apart from their times.
 * https://github.com/notaryproject/specifications/blob/main/specs/signature-specification.md#certificate-requirements
 * @throws {Error} of any kind, if an extension is not DER.
 */
export function mayBeChain(chain: readonly ChainCertificate[]): boolean {
  return chain.every((one, depth) => {
    const issuer = chain[depth + 1];
    return (
      // only the root is signed by itself
      isIssuedByItself(one) === (issuer === undefined) &&
      (issuer === undefined || isIssuedBy(one, issuer)) &&
      ALGORITHMS.has(one.signatureAlgorithm) &&
      hasKnownExtensions(one) &&
      (depth === 0 ? isSigner(one) : isAuthority(one, depth - 1))
    );
  });
}

function isIssuedBy({ x509 }: ChainCertificate, { x509: issuer }: ChainCertificate): boolean {
  return x509.checkIssued(issuer) && x509.verify(issuer.publicKey);
}

function isIssuedByItself({ x509 }: ChainCertificate): boolean {
  return x509.issuer === x509.subject && x509.verify(x509.publicKey);
}

/** RSA and ECDSA with SHA-256, SHA-384 and SHA-512 */
const ALGORITHMS: ReadonlySet<string> = new Set([
  '1.2.840.113549.1.1.11',
  '1.2.840.113549.1.1.12',
  '1.2.840.113549.1.1.13',
  '1.2.840.10045.4.3.2',
  '1.2.840.10045.4.3.3',
  '1.2.840.10045.4.3.4',
]);

const KEY_USAGE = '2.5.29.15';
const CONSTRAINTS = '2.5.29.19';
const PURPOSES = '2.5.29.37';

/** A critical extension limits what the certificate may be used for, and so must be known. */
function hasKnownExtensions({ extensions }: ChainCertificate): boolean {
  return [...extensions].every(([name, { isCritical }]) => !isCritical || KNOWN.has(name));
}

const KNOWN: ReadonlySet<string> = new Set([KEY_USAGE, CONSTRAINTS, PURPOSES]);

const DIGITAL_SIGNATURE = 0;
const CERTIFICATE_SIGNATURE = 5;
/** `nonRepudiation` is allowed, too. */
const OTHER_USES = [2, 3, 4, CERTIFICATE_SIGNATURE, 6, 7, 8];

function isSigner({ extensions }: ChainCertificate): boolean {
  const has = usesIn(extensions.get(KEY_USAGE));
  if (!has(DIGITAL_SIGNATURE) || OTHER_USES.some(has)) return false;
  return !constraintsIn(extensions.get(CONSTRAINTS)).isAuthority && hasNoOtherPurpose(extensions.get(PURPOSES));
}

/** `below`: how many authorities there are between it and the signer. */
function isAuthority({ extensions }: ChainCertificate, below: number): boolean {
  const constraints = extensions.get(CONSTRAINTS);
  const { isAuthority: isOne, longestPath } = constraintsIn(constraints);
  return (
    constraints?.isCritical === true &&
    isOne &&
    below <= longestPath &&
    usesIn(extensions.get(KEY_USAGE))(CERTIFICATE_SIGNATURE)
  );
}

/** The bits of an extension that has to be there, and critical. */
function usesIn(extension: Extension | undefined): (bit: number) => boolean {
  if (extension?.isCritical !== true) return () => false;
  const { content } = onlyDer(extension.value, TAG.bits);
  return (bit) => ((content[1 + (bit >> 3)] ?? 0) & (0x80 >> (bit & 7))) !== 0;
}

function constraintsIn(extension: Extension | undefined): {
  readonly isAuthority: boolean;
  readonly longestPath: number;
} {
  if (extension === undefined) return { isAuthority: false, longestPath: 0 };
  const parts = derIn(onlyDer(extension.value, TAG.sequence).content);
  const flag = parts.find(({ tag }) => tag === TAG.boolean);
  const length = parts.find(({ tag }) => tag === TAG.integer);
  const isAuthority = flag !== undefined && flag.content[0] !== 0;
  if (length === undefined) return { isAuthority, longestPath: Number.POSITIVE_INFINITY };
  const [only = 0, ...others] = length.content;
  return { isAuthority, longestPath: others.length === 0 && only < 0x80 ? only : 0 };
}

function hasNoOtherPurpose(extension: Extension | undefined): boolean {
  if (extension === undefined) return true;
  const purposes = derIn(onlyDer(extension.value, TAG.sequence).content).map(identifierOf);
  return !purposes.some((one) => OTHER_PURPOSES.has(one));
}

/** Any purpose, servers, clients, email, time stamps and answers about revocation */
const OTHER_PURPOSES: ReadonlySet<string> = new Set([
  '2.5.29.37.0',
  '1.3.6.1.5.5.7.3.1',
  '1.3.6.1.5.5.7.3.2',
  '1.3.6.1.5.5.7.3.4',
  '1.3.6.1.5.5.7.3.8',
  '1.3.6.1.5.5.7.3.9',
]);
