import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { bundleOfEnvelope, bundleOfPayload } from '../../../src/images/signatures/cosign.ts';

const HOST = 'registry.example.com';
const PREFIX = 'dev.sigstore.cosign';
const PAYLOAD = Buffer.from('{"critical":{}}');

const old = (annotations: Readonly<Record<string, string>>) => ({
  annotations: new Map(Object.entries(annotations)),
  host: HOST,
});

const HEAD = {
  mediaType: 'application/vnd.dev.sigstore.bundle+json;version=0.1',
  verificationMaterial: {
    publicKey: { hint: '' },
    tlogEntries: [],
    timestampVerificationData: { rfc3161Timestamps: [] },
  },
};

describe('the bundle of what cosign wrote before there were bundles', () => {
  it('has the signature of a payload', () => {
    expect(bundleOfPayload(PAYLOAD, old({ 'dev.cosignproject.cosign/signature': 'c2ln' }))).toEqual({
      ...HEAD,
      messageSignature: {
        messageDigest: { algorithm: 'SHA2_256', digest: createHash('sha256').update(PAYLOAD).digest('base64') },
        signature: 'c2ln',
      },
    });
  });

  it('has the envelope of a statement', () => {
    expect(bundleOfEnvelope({ payload: 'e30=' }, old({}))).toEqual({ ...HEAD, dsseEnvelope: { payload: 'e30=' } });
  });

  it('has the first certificate of a chain', () => {
    const pem = (body: string) => `-----BEGIN CERTIFICATE-----\n${body}\n-----END CERTIFICATE-----\n`;
    const certificate = `${pem('QUFB\nQUFB')}${pem('QkJC')}`;
    expect(bundleOfEnvelope({}, old({ [`${PREFIX}/certificate`]: certificate }))).toMatchObject({
      verificationMaterial: { x509CertificateChain: { certificates: [{ rawBytes: 'QUFBQUFB' }] } },
    });
  });

  it.each([
    ['what was signed at that time', '{"SignedRFC3161Timestamp":"MIIC"}', 'MIIC'],
    ['nothing, which proves nothing', '{}', ''],
  ])('has a time stamp of %s', (_name, written, signedTimestamp) => {
    expect(bundleOfPayload(PAYLOAD, old({ [`${PREFIX}/rfc3161timestamp`]: written }))).toMatchObject({
      verificationMaterial: { timestampVerificationData: { rfc3161Timestamps: [{ signedTimestamp }] } },
    });
  });

  it('has the entry of a log', () => {
    const body = Buffer.from('{"apiVersion":"0.0.1","kind":"hashedrekord"}').toString('base64');
    const Payload = { body, integratedTime: 1_700_000_000, logIndex: 7, logID: 'c0ffee' };
    const written = JSON.stringify({ SignedEntryTimestamp: 'c2V0', Payload });
    expect(bundleOfPayload(PAYLOAD, old({ [`${PREFIX}/bundle`]: written }))).toMatchObject({
      verificationMaterial: {
        tlogEntries: [
          {
            logIndex: '7',
            logId: { keyId: Buffer.from('c0ffee', 'hex').toString('base64') },
            kindVersion: { kind: 'hashedrekord', version: '0.0.1' },
            integratedTime: '1700000000',
            inclusionPromise: { signedEntryTimestamp: 'c2V0' },
            canonicalizedBody: body,
          },
        ],
      },
    });
  });

  it.each([
    ['a certificate that is none', { [`${PREFIX}/certificate`]: 'x' }, 'a certificate of its signature is malformed'],
    ['an entry without its payload', { [`${PREFIX}/bundle`]: '{}' }, 'a log entry of its signature is malformed'],
    ['a time stamp that is not valid JSON', { [`${PREFIX}/rfc3161timestamp`]: '{' }, HOST],
  ])('is none of %s', (_name, annotations, message) => {
    expect(() => bundleOfPayload(PAYLOAD, old(annotations as Record<string, string>))).toThrow(message);
  });
});
