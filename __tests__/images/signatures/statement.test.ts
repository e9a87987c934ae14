import { describe, expect, it } from '@jest/globals';
import type { Signed } from '../../../src/images/signatures/signed.ts';
import { kindOfStatement, type Statement, statementOf } from '../../../src/images/signatures/statement.ts';

const DIGEST = `sha256:${'a'.repeat(64)}`;
const HOST = 'registry.example.com';

const payload = (critical: unknown): Signed =>
  ({ bundle: { content: {} }, payload: Buffer.from(JSON.stringify({ critical })) }) as unknown as Signed;

const envelope = (statement: unknown, payloadType = 'application/vnd.in-toto+json'): Signed =>
  ({
    bundle: {
      content: {
        $case: 'dsseEnvelope',
        dsseEnvelope: { payloadType, payload: Buffer.from(JSON.stringify(statement)) },
      },
    },
  }) as unknown as Signed;

const IMAGE = { 'docker-manifest-digest': DIGEST };
const STATEMENT = {
  _type: 'https://in-toto.io/Statement/v1',
  predicateType: 'https://slsa.dev/provenance/v1',
  subject: [{ name: 'app', digest: { sha256: 'a'.repeat(64) } }],
};

describe('what is signed', () => {
  it.each<[string, Signed, Statement | undefined]>([
    [
      'a signature of cosign',
      payload({ type: 'cosign container image signature', image: IMAGE }),
      { says: 'signature', digests: [DIGEST] },
    ],
    [
      'a signature of a newer one',
      payload({ type: 'https://sigstore.dev/cosign/sign/v1', image: IMAGE }),
      { says: 'signature', digests: [DIGEST] },
    ],
    ['not what has another type', payload({ type: 'atomic container signature', image: IMAGE }), undefined],
    ['not what has no type', payload({ image: IMAGE }), undefined],
    ['not what names no image', payload({ type: 'cosign container image signature' }), undefined],
    ['not what is something else', payload('x'), undefined],
    ['a statement', envelope(STATEMENT), { says: 'provenance', digests: [DIGEST] }],
    [
      'a statement about several, by several hashes',
      envelope({ ...STATEMENT, subject: [{ digest: { sha256: 'b', sha512: 'c', md5: 'd' } }, {}, { digest: 'e' }] }),
      { says: 'provenance', digests: ['sha256:b', 'sha512:c'] },
    ],
    [
      'not a statement of another kind',
      envelope({ ...STATEMENT, _type: 'https://in-toto.io/Statement/v9' }),
      undefined,
    ],
    ['not a statement about nothing', envelope({ ...STATEMENT, subject: undefined }), undefined],
    ['not what is in another envelope', envelope(STATEMENT, 'text/plain'), undefined],
  ])('is %s', (_name, signed, expected) => {
    expect(statementOf(signed, HOST)).toEqual(expected);
  });

  it.each([
    ['https://sigstore.dev/cosign/sign/v1', 'signature'],
    ['https://slsa.dev/provenance/v0.2', 'provenance'],
    ['https://slsa.dev/provenance/v1', 'provenance'],
    ['https://slsa.dev/provenance/v1/x', 'other'],
    ['https://spdx.dev/Document', 'sbom'],
    ['https://spdx.dev/Document/v2.3', 'sbom'],
    ['https://cyclonedx.org/bom', 'sbom'],
    ['https://cyclonedx.org/bomb', 'other'],
    ['https://evil.example/https://spdx.dev/Document', 'other'],
    ['', 'other'],
  ])('by the type %j is %s', (type, expected) => {
    expect(kindOfStatement(type)).toBe(expected);
  });
});
