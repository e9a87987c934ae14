import { createPublicKey, type KeyObject, X509Certificate } from 'node:crypto';
import type { SignedEntity } from '@sigstore/verify';
import { isJsonObject } from '../../support/json-fields.ts';

/** The signer that the entries of a log have to name: exactly this certificate, or a key. */
export type LoggedSigner = { readonly certificate: Buffer } | { readonly publicKey: KeyObject };

/** Whether all entries name this signer. The library only compares the signature, so an entry could name somebody else. */
export function isNamedIn(entries: SignedEntity['tlogEntries'], signer: LoggedSigner): boolean {
  return entries.every(({ canonicalizedBody }) => {
    const named = verifierIn(JSON.parse(canonicalizedBody.toString('utf8')));
    return named !== undefined && isSame(named, signer);
  });
}

/** The certificate or key, as DER or PEM. https://github.com/sigstore/rekor/tree/main/pkg/types */
function verifierIn(body: unknown): Buffer | undefined {
  const spec = at(body, 'spec');
  const content =
    at(spec, 'signature', 'publicKey', 'content') ??
    at(first(at(spec, 'signatures')), 'verifier') ??
    at(first(at(spec, 'content', 'envelope', 'signatures')), 'publicKey') ??
    newVerifierIn(at(spec, 'hashedRekordV002', 'signature')) ??
    newVerifierIn(first(at(spec, 'dsseV002', 'signatures')));
  return typeof content === 'string' ? Buffer.from(content, 'base64') : undefined;
}

function newVerifierIn(signature: unknown): unknown {
  const verifier = at(signature, 'verifier');
  return at(verifier, 'x509Certificate', 'rawBytes') ?? at(verifier, 'publicKey', 'rawBytes');
}

function at(value: unknown, ...names: readonly string[]): unknown {
  return names.reduce((inner: unknown, name) => (isJsonObject(inner) ? inner[name] : undefined), value);
}

function first(list: unknown): unknown {
  return Array.isArray(list) ? list[0] : undefined;
}

function isSame(named: Buffer, signer: LoggedSigner): boolean {
  const certificate = certificateIn(named);
  if ('certificate' in signer) return certificate?.raw.equals(signer.certificate) ?? false;
  const key = certificate?.publicKey ?? keyIn(named);
  return key?.equals(signer.publicKey) ?? false;
}

function certificateIn(bytes: Buffer): X509Certificate | undefined {
  return attempt(() => new X509Certificate(bytes));
}

function keyIn(bytes: Buffer): KeyObject | undefined {
  return (
    attempt(() => createPublicKey(bytes)) ?? attempt(() => createPublicKey({ key: bytes, format: 'der', type: 'spki' }))
  );
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
