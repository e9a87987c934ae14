import { X509Certificate } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { readEnvelope } from '../../../src/images/signatures/notation/envelope.ts';
import { verifyNotation } from '../../../src/images/signatures/notation/verify.ts';
import { realFile } from '../../support/real-data.ts';

const ROOT = new X509Certificate(realFile('notation/NotationTestRoot.pem'));

/** Checks an envelope that Notation wrote, about the digest in it. By default its own first certificate is the trusted one. */
function verdictOn(name: string, now: string, certificate?: X509Certificate): string {
  const bytes = realFile(`notation/${name}.json`);
  const envelope = readEnvelope(bytes, 'registry.example.com');
  if ('kind' in envelope) return envelope.kind === 'unsupported' ? envelope.form : envelope.refusal;
  const own = new X509Certificate(envelope.chain[0] ?? '');
  const expected = {
    kind: 'authority',
    path: 'ca.pem',
    certificate: certificate ?? own,
    subject: 'C=US, ST=WA, O=Notary',
  } as const;
  const verdict = verifyNotation(envelope, envelope.digest, expected, new Date(now));
  return verdict.kind === 'refused' ? verdict.refusal : verdict.kind;
}

it.each([
  ['ca_valid_sig_env', '2026-01-01', 'verified', ROOT],
  ['ca_valid_sig_env', '2026-01-01', 'verified', undefined],
  ['ca_valid_sig_env', '2019-01-01', 'certificate-not-valid-now', ROOT],
  ['ca_valid_sig_env', '2121-01-01', 'signature-expired', ROOT],
  ['ca_invalid_sig_env', '2026-01-01', 'malformed', ROOT],
  ['ca_expired_sig_env', '2026-01-01', 'signature-expired', ROOT],
  ['ca_expired_sig_env', '2022-07-29T12:00:00Z', 'verified', ROOT],
  ['ca_plugin_sig_env', '2026-01-01', 'notation-plugin', ROOT],
  ['ca_compatible_pluginver_sig_env_1.0.0', '2026-01-01', 'notation-plugin', undefined],
  ['sa_valid_sig_env', '2026-01-01', 'notation-authority', ROOT],
  ['sig_env_with_metadata', '2023-01-11T20:00:00Z', 'verified', undefined],
  ['sig_env_with_metadata', '2026-01-01', 'certificate-not-valid-now', undefined],
  ['jws_signature', '2026-01-01', 'verified', undefined],
  ['jws_signature', '2026-01-01', 'certificate-untrusted', ROOT],
  ['withoutTimestamp', '2026-01-01', 'verified', undefined],
  ['jwsWithTimestamp', '2026-01-01', 'verified', undefined],
  ['jwsExpiredWithTimestamp', '2026-01-01', 'certificate-not-valid-now', undefined],
])('what Notation itself wrote: %s on %s is %s', (name, now, expected, certificate) => {
  expect(verdictOn(name, now, certificate)).toBe(expected);
});
