import { createPublicKey, X509Certificate } from 'node:crypto';
import type { Config } from '../config/config.ts';
import type { LookupSettings } from '../config/lookup-settings.ts';
import { errorAt } from '../config/shapes.ts';
import type { VexDocument } from '../model/images/vex.ts';
import type { Located } from '../model/located.ts';

/** In bytes. */
export const LARGEST_NAMED_FILE = 8 * 1024 * 1024;

/** The files named in the configuration that decide which signatures are trusted, and which vulnerabilities count. */
export function namedFiles(config: Config): readonly Located<string>[] {
  return [...trustFiles(config), ...config.images.vexFiles];
}

/** Those about signatures. */
export function trustFiles({ images: { signatures, trustedRoot } }: Config): readonly Located<string>[] {
  return [...signersIn(signatures).map(({ path }) => path), ...(trustedRoot === undefined ? [] : [trustedRoot])];
}

/** The signers whose key or certificate is in a file. */
function signersIn(signatures: LookupSettings['signatures']) {
  return signatures.flatMap((policy) =>
    policy.require !== 'digest-pin' && policy.by.kind !== 'identity' ? [policy.by] : [],
  );
}

/**
 * The configuration with the texts of these files.
 * @throws {ConfigurationError} if one of them is missing or invalid.
 */
export async function withNamedFiles(config: Config, textOf: (path: string) => string | undefined): Promise<Config> {
  const files = namedFiles(config);
  if (files.length === 0) return config;
  const texts = new Map<string, string>();
  for (const { value, span } of files) {
    const text = textOf(value);
    if (text === undefined) throw errorAt(span, 'This file does not exist in the repository, or cannot be read.');
    texts.set(value, text);
  }
  const { images } = config;
  for (const { kind, path } of signersIn(images.signatures)) {
    const { value, span } = path;
    const problem = (kind === 'key' ? problemOfKey : problemOfAuthority)(texts.get(value) ?? '');
    if (problem !== undefined) throw errorAt(span, problem);
  }
  if (images.trustedRoot !== undefined) await checkTrustedRoot(images.trustedRoot, texts);
  return { ...config, images: { ...images, namedFiles: texts, vex: await vexIn(images.vexFiles, texts) } };
}

async function vexIn(
  files: readonly Located<string>[],
  texts: ReadonlyMap<string, string>,
): Promise<readonly VexDocument[]> {
  if (files.length === 0) return [];
  const { readVex } = await import('../images/vex/read.ts');
  return files.map(({ value, span }) => {
    const read = readVex(value, texts.get(value) ?? '');
    if ('problem' in read) throw errorAt(span, read.problem);
    return read;
  });
}

function problemOfKey(text: string): string | undefined {
  // Node would accept it and use the public half
  if (/PRIVATE KEY/.test(text))
    return 'The file contains a private key. Anyone who can read the repository can sign with it: replace it, and put the public key here.';
  // Node would read only the first
  if ((text.match(/-----BEGIN /g)?.length ?? 0) > 1)
    return 'The file contains several keys, and only one would be used. Put each into a file and an entry of its own.';
  try {
    if (SIGNING_KEYS.has(createPublicKey(text).asymmetricKeyType ?? '')) return undefined;
    return 'The key in the file cannot sign. Expected an ECDSA, RSA or Ed25519 key.';
  } catch {
    return 'The file does not contain a public key. Expected one as PEM, such as `cosign.pub`.';
  }
}

function problemOfAuthority(text: string): string | undefined {
  if (/PRIVATE KEY/.test(text))
    return 'The file contains a private key. Anyone who can read the repository can sign with it: replace it, and put the certificate here.';
  // Node would read only the first
  if ((text.match(/-----BEGIN /g)?.length ?? 0) > 1)
    return 'The file contains several certificates, and only one would be used. Put each into a file and an entry of its own.';
  try {
    const { publicKey } = new X509Certificate(text);
    if (SIGNING_KEYS.has(publicKey.asymmetricKeyType ?? '')) return undefined;
    return 'The key of the certificate in the file cannot sign.';
  } catch {
    return 'The file does not contain a certificate. Expected that of an authority as PEM, such as those in a trust store of Notation.';
  }
}

const SIGNING_KEYS: ReadonlySet<string> = new Set(['ec', 'rsa', 'rsa-pss', 'ed25519', 'ed448']);

async function checkTrustedRoot({ value, span }: Located<string>, texts: ReadonlyMap<string, string>): Promise<void> {
  const { parseTrustedRoots } = await import('../images/signatures/trusted-roots.ts');
  try {
    parseTrustedRoots(texts.get(value) ?? '');
  } catch {
    throw errorAt(
      span,
      'The file does not contain a trusted root. Expected JSON as `cosign trusted-root create` and `gh attestation trusted-root` write it.',
    );
  }
}
