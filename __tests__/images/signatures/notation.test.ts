import { constants, generateKeyPairSync } from 'node:crypto';
import { afterAll, describe, expect, it } from '@jest/globals';
import { openRegistry } from '../../../src/images/registry/client.ts';
import { outcomeOf } from '../../../src/images/registry/lookup-error.ts';
import type { Platform } from '../../../src/images/registry/registry.ts';
import { checkSignatures } from '../../../src/images/signatures/index.ts';
import type { SignedPolicy } from '../../../src/model/images/signature-policy.ts';
import type { SignatureState } from '../../../src/model/images/signature-state.ts';
import { startBudget } from '../../../src/support/budget.ts';
import { attachments, type Part, SIMPLE_SIGNING } from '../../support/attachments.ts';
import { daysFromNow, extension, sequence } from '../../support/certificates.ts';
import { type FakeRegistry, type Image, startRegistry } from '../../support/fake-registry.ts';
import {
  type CertificateParts,
  type EnvelopeOptions,
  envelopeOf,
  type Issued,
  keyPair,
  type NotationKey,
  nameOf,
  newChain,
  SIGNED_TYPE,
  selfIssued,
} from '../../support/notation.ts';
import { newKey, oldAnnotations, simpleSigning } from '../../support/signing.ts';

const NOTATION = 'application/vnd.cncf.notary.signature';
const JWS = 'application/jose+json';
const CHAIN = newChain();
const ROOT = CHAIN[2];
const AMD: Platform = { os: 'linux', architecture: 'amd64' };
const OTHER = `sha256:${'7'.repeat(64)}`;

const span = { file: { path: 'hullcheck.yml', text: '' }, start: 0, end: 0 };
const policyOf = (subject: string): SignedPolicy => ({
  images: '**',
  require: 'signature',
  by: { kind: 'authority', path: { value: 'ca.pem', span }, subject },
});
const SUBJECT = 'C=DE, ST=Berlin, O=acme, CN=release';

interface Opened {
  readonly fake: FakeRegistry;
  readonly registry: ReturnType<typeof openRegistry>;
}

let opened: Opened | undefined;
afterAll(async () => {
  opened?.registry.close();
  await opened?.fake.close();
});

/** For all cases; the time of the look-ups begins with the first. */
async function open(): Promise<Opened> {
  if (opened !== undefined) return opened;
  const fake = await startRegistry({ hasReferrersApi: true });
  const budget = startBudget(600);
  opened = { fake, registry: openRegistry({ privateRegistries: [], insecureRegistries: [fake.host], budget }) };
  return opened;
}

let count = 0;

interface Setting {
  readonly subject?: string;
  readonly authority?: string;
  readonly policy?: SignedPolicy;
}

type Attached = ReturnType<typeof attachments>;

/** What becomes of an image with these signatures. */
async function stateOf(
  put: (at: Attached, image: Image) => void,
  { subject = SUBJECT, authority = ROOT.pem, policy = policyOf(subject) }: Setting = {},
): Promise<SignatureState | string> {
  const { fake, registry } = await open();
  const name = `case/${count++}`;
  put(attachments(fake, name), fake.addImage(name, '1'));
  const outcome = await outcomeOf(() =>
    checkSignatures({ host: fake.host, name, tag: '1', digest: undefined }, policy, {
      registry,
      platforms: [AMD],
      trust: { name: 'own', roots: [] },
      publicKeys: new Map([['ca.pem', authority]]),
      fetchAttestations: async () => ({ ok: true, value: [] }),
    }),
  );
  return outcome.ok ? outcome.value : outcome.error.reason;
}

/** `verified`, or why not. */
async function verdictOf(...given: Parameters<typeof stateOf>): Promise<string> {
  const state = await stateOf(...given);
  if (typeof state === 'string') return state;
  if (state.kind === 'refused') return state.refusal;
  return state.kind === 'unsupported' ? state.form : state.kind;
}

const partOf = (envelope: unknown, mediaType = JWS): Part => ({ mediaType, content: JSON.stringify(envelope) });
const put =
  (
    options: EnvelopeOptions = {},
    change: (envelope: Record<string, unknown>, image: Image) => unknown = (one) => one,
  ) =>
  (at: Attached, image: Image): void =>
    void at.byReference(image, [partOf(change(envelopeOf(image.digest, options), image))], NOTATION);

const leaf = (parts: CertificateParts): EnvelopeOptions => ({ chain: newChain({ leaf: parts }) });
const middle = (parts: CertificateParts): EnvelopeOptions => ({ chain: newChain({ intermediate: parts }) });
const root = (parts: CertificateParts) => newChain({ root: parts });

function expiry(days: number): Record<string, unknown> {
  return {
    'io.cncf.notary.signingTime': daysFromNow(-3).toISOString(),
    'io.cncf.notary.expiry': daysFromNow(days).toISOString(),
  };
}

const CRITICAL = ['io.cncf.notary.signingScheme', 'io.cncf.notary.expiry'];

function target(digest: string, more: object = {}): object {
  return {
    targetArtifact: { mediaType: 'application/vnd.oci.image.manifest.v1+json', digest, size: 1234, ...more },
  };
}

describe('a signature of Notation', () => {
  it('is verified, and says who signed', async () => {
    expect(await stateOf(put())).toEqual({
      kind: 'verified',
      required: 'signature',
      digest: expect.stringMatching(/^sha256:/),
      signer: { kind: 'authority', path: 'ca.pem', subject: SUBJECT },
    });
  });

  it.each<readonly [string, (at: Attached, image: Image) => void, Setting?]>([
    ...(['P-256', 'P-384', 'P-521', 'RSA-2048', 'RSA-3072', 'RSA-4096'] as NotationKey[]).map(
      (key) => [`the key ${key}`, put({ chain: newChain({ key }) })] as const,
    ),
    ['some of its attributes', put(), { subject: 'O=acme' }],
    ['S for ST', put(), { subject: 'S=Berlin, CN=release' }],
    ['an expiry', put({ headers: { ...expiry(1), crit: CRITICAL } })],
    ['critical names in another order', put({ headers: { ...expiry(1), crit: CRITICAL.toReversed() } })],
    ['no extended usage', put(leaf({ purposes: [] }))],
    ['the usage for content commitment, too', put(leaf({ usage: [0, 1] }))],
    ['an extension that is not critical', put(leaf({ others: [extension('550101', sequence())] }))],
    ['a limit of the path that is kept', put(middle({ longestPath: 0 }))],
    ['the intermediate authority trusted', put(), { authority: CHAIN[1].pem }],
    ['a certificate of its own', put({ chain: [selfIssued()] }), { authority: selfIssued().pem }],
    ['another part that is not signed', put({ unsigned: { 'io.cncf.notary.signingAgent': 'notation/1.3.0' } })],
    ['a time stamp, which is not read', put({ unsigned: { 'io.cncf.notary.timestampSignature': 'AAAA' } })],
    ['a signed attribute that is not critical', put({ headers: { 'example.com/build': '1' } })],
    [
      'annotations',
      put({}, (_one, image) =>
        envelopeOf(image.digest, { payload: target(image.digest, { annotations: { a: 'b' } }) }),
      ),
    ],
    [
      'a bad one before it',
      (at, image) => {
        put({ signWith: keyPair('P-256', 'x').privateKey })(at, image);
        put()(at, image);
      },
    ],
  ])('counts with %s', async (_what, forge, setting = {}) => {
    expect(await verdictOf(forge, setting)).toBe('verified');
  });
});

const flipped = (text: unknown): string => {
  const bytes = Buffer.from(String(text), 'base64url');
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] as number) ^ 1;
  return bytes.toString('base64url');
};
const inHeader = (one: Record<string, unknown>, more: object): unknown => ({
  ...one,
  header: { ...(one['header'] as object), ...more },
});
const chainOf = (...chain: readonly Issued[]): EnvelopeOptions => ({ chain });
const [LEAF, MIDDLE] = CHAIN;
const EVIL = newChain({ rootName: 'evil' });
const FORGED_ROOT = EVIL[2];
const payloadText = (digest: string, text: string) => ({ payloadText: text.replaceAll('DIGEST', digest) });

describe('a forged signature of Notation', () => {
  it.each<readonly [string, string, (at: Attached, image: Image) => void, Setting?]>([
    // content
    ['another image', 'other-image', (at, image) => void at.byReference(image, [partOf(envelopeOf(OTHER))], NOTATION)],
    [
      'another payload',
      'altered',
      put({}, (one, image) => ({
        ...one,
        payload: envelopeOf(image.digest, { payload: target(image.digest, { size: 1 }) })['payload'],
      })),
    ],
    ['another signature', 'altered', put({}, (one) => ({ ...one, signature: flipped(one['signature']) }))],
    [
      'another header',
      'altered',
      put({}, (one, image) => ({ ...one, protected: envelopeOf(image.digest, { headers: { x: 1 } })['protected'] })),
    ],
    ['the key of somebody else', 'altered', put({ signWith: keyPair('P-256', 'x').privateKey })],
    ['the key of the authority', 'altered', put({ signWith: MIDDLE.keys.privateKey })],
    ['no signature', 'malformed', put({}, (one) => ({ ...one, signature: '' }))],
    [
      'a signature of zeros',
      'altered',
      put({}, (one) => ({ ...one, signature: Buffer.alloc(64).toString('base64url') })),
    ],
    ['a signature in DER', 'altered', put({ dsaEncoding: 'der' })],
    [
      'a signature in PKCS 1',
      'altered',
      put({ chain: newChain({ key: 'RSA-2048' }), padding: constants.RSA_PKCS1_PADDING }),
    ],
    [
      'another digest beside it',
      'malformed',
      put({}, (_one, image) =>
        envelopeOf(image.digest, { payload: { ...target(OTHER), other: target(image.digest) } }),
      ),
    ],
    [
      'the digest twice',
      'malformed',
      put({}, (_one, image) =>
        envelopeOf(
          image.digest,
          payloadText(
            image.digest,
            `{"targetArtifact":{"mediaType":"a","size":1,"digest":"${OTHER}","digest":"DIGEST"}}`,
          ),
        ),
      ),
    ],
    [
      'the target twice',
      'malformed',
      put({}, (_one, image) =>
        envelopeOf(
          image.digest,
          payloadText(
            image.digest,
            `{"targetArtifact":{},"targetArtifact":{"mediaType":"a","size":1,"digest":"DIGEST"}}`,
          ),
        ),
      ),
    ],
    [
      'the digest in other letters',
      'malformed',
      put({}, (_one, image) =>
        envelopeOf(image.digest, { payload: { targetArtifact: { mediaType: 'a', size: 1, Digest: image.digest } } }),
      ),
    ],
    [
      'the target in other letters',
      'malformed',
      put({}, (_one, image) =>
        envelopeOf(image.digest, {
          payload: { TargetArtifact: (target(image.digest) as { targetArtifact: object }).targetArtifact },
        }),
      ),
    ],
    [
      'a digest of another algorithm',
      'other-image',
      put({}, (_one, image) => envelopeOf(image.digest, { payload: target(image.digest.replace('sha256', 'sha512')) })),
    ],
    [
      'a digest in capitals',
      'other-image',
      put({}, (_one, image) => envelopeOf(image.digest, { payload: target(image.digest.toUpperCase()) })),
    ],
    [
      'no size',
      'malformed',
      put({}, (_one, image) =>
        envelopeOf(image.digest, { payload: { targetArtifact: { mediaType: 'a', digest: image.digest } } }),
      ),
    ],
    ['a list as the payload', 'malformed', put({ payload: [] })],
    ['a payload that is no JSON', 'malformed', put({ payloadText: '{' })],
    // headers
    ['the algorithm none', 'altered', put({ algorithm: 'none' })],
    ['the algorithm HS256', 'altered', put({ algorithm: 'HS256' })],
    ['the algorithm of another hash', 'altered', put({ algorithm: 'ES384', hash: 'sha384' })],
    ['the algorithm of another key', 'altered', put({ algorithm: 'PS256' })],
    [
      'RS256',
      'altered',
      put({ chain: newChain({ key: 'RSA-2048' }), algorithm: 'RS256', padding: constants.RSA_PKCS1_PADDING }),
    ],
    ['a weaker hash', 'altered', put({ chain: newChain({ key: 'RSA-3072' }), algorithm: 'PS256', hash: 'sha256' })],
    ['no algorithm', 'malformed', put({ headers: { alg: undefined } })],
    ['another type of the payload', 'malformed', put({ headers: { cty: 'application/json' } })],
    ['its type in capitals', 'malformed', put({ headers: { cty: SIGNED_TYPE.toUpperCase() } })],
    ['no type', 'malformed', put({ headers: { cty: undefined } })],
    ['no critical names', 'malformed', put({ headers: { crit: undefined } })],
    ['an empty list of critical names', 'malformed', put({ headers: { crit: [] } })],
    ['an unknown critical name', 'malformed', put({ headers: { crit: ['io.cncf.notary.signingScheme', 'x'], x: 1 } })],
    [
      'a critical name twice',
      'malformed',
      put({ headers: { ...expiry(1), crit: ['io.cncf.notary.signingScheme', 'io.cncf.notary.signingScheme'] } }),
    ],
    ['a critical name that is missing', 'malformed', put({ headers: { crit: CRITICAL } })],
    ['an expiry that is not critical', 'malformed', put({ headers: expiry(1) })],
    ['an expiry in the past', 'signature-expired', put({ headers: { ...expiry(-1), crit: CRITICAL } })],
    ['an expiry before its time', 'malformed', put({ headers: { ...expiry(-9), crit: CRITICAL } })],
    [
      'an expiry in other letters',
      'malformed',
      put({ headers: { 'io.cncf.notary.Expiry': daysFromNow(-1).toISOString() } }),
    ],
    [
      'an expiry that is no time',
      'malformed',
      put({ headers: { ...expiry(1), 'io.cncf.notary.expiry': 'never', crit: CRITICAL } }),
    ],
    [
      'an expiry of nothing',
      'malformed',
      put({ headers: { ...expiry(1), 'io.cncf.notary.expiry': null, crit: CRITICAL } }),
    ],
    ['no time of signing', 'malformed', put({ headers: { 'io.cncf.notary.signingTime': undefined } })],
    ['another scheme', 'malformed', put({ headers: { 'io.cncf.notary.signingScheme': 'notary.x509.other' } })],
    [
      'the scheme of an authority for time',
      'notation-authority',
      put({ headers: { 'io.cncf.notary.signingScheme': 'notary.x509.signingAuthority' } }),
    ],
    [
      'an authentic time with the plain scheme',
      'malformed',
      put({ headers: { 'io.cncf.notary.authenticSigningTime': new Date().toISOString() } }),
    ],
    ['a plugin', 'notation-plugin', put({ headers: { 'io.cncf.notary.verificationPlugin': 'evil' } })],
    [
      'the version of a plugin',
      'notation-plugin',
      put({ headers: { 'io.cncf.notary.verificationPluginMinVersion': '1.0.0' } }),
    ],
    ['a payload that is not encoded', 'malformed', put({ headers: { b64: false } })],
    ['the key in the header', 'malformed', put({ headers: { jwk: {} } })],
    ['the address of a key', 'malformed', put({ headers: { x5u: 'https://evil.example/' } })],
    [
      'a header twice',
      'malformed',
      put({
        headersText: `{"alg":"none","alg":"ES256","cty":"${SIGNED_TYPE}","crit":["io.cncf.notary.signingScheme"],"io.cncf.notary.signingScheme":"notary.x509","io.cncf.notary.signingTime":"2026-01-01T00:00:00Z"}`,
      }),
    ],
    ['the algorithm in other letters', 'malformed', put({ headers: { Alg: 'none' } })],
    ['a header that is no object', 'malformed', put({ headersText: '[]' })],
    // envelope
    ['more in the envelope', 'malformed', put({}, (one) => ({ ...one, signatures: [] }))],
    ['the envelope in other letters', 'malformed', put({}, ({ payload, ...one }) => ({ ...one, Payload: payload }))],
    ['the general form', 'malformed', put({}, ({ payload, ...one }) => ({ payload, signatures: [one] }))],
    ['the compact form', 'malformed', put({}, (one) => `${one['protected']}.${one['payload']}.${one['signature']}`)],
    ['padding in its encoding', 'malformed', put({}, (one) => ({ ...one, signature: `${one['signature']}==` }))],
    ['characters that decoders skip', 'malformed', put({}, (one) => ({ ...one, payload: `${one['payload']}\n` }))],
    ['no certificates', 'malformed', put({}, (one) => inHeader(one, { x5c: [] }))],
    ['no list of certificates', 'malformed', put({}, (one) => inHeader(one, { x5c: undefined }))],
    ['a certificate that is none', 'malformed', put({}, (one) => inHeader(one, { x5c: ['AAAA'] }))],
    [
      'bytes after a certificate',
      'malformed',
      put({}, (one) =>
        inHeader(one, { x5c: CHAIN.map(({ der }) => Buffer.concat([der, Buffer.from([0])]).toString('base64')) }),
      ),
    ],
    [
      'eleven certificates',
      'malformed',
      put({}, (one) => inHeader(one, { x5c: Array.from({ length: 11 }, () => LEAF.der.toString('base64')) })),
    ],
    [
      'text that is no JSON',
      'malformed',
      (at, image) => void at.byReference(image, [{ mediaType: JWS, content: 'x' }], NOTATION),
    ],
    [
      'the form COSE',
      'notation-cose',
      (at, image) => void at.byReference(image, [{ mediaType: 'application/cose', content: 'x' }], NOTATION),
    ],
    [
      'two envelopes in one',
      'notation',
      (at, image) =>
        void at.byReference(image, [partOf(envelopeOf(image.digest)), partOf(envelopeOf(image.digest))], NOTATION),
    ],
    ['no envelope', 'notation', (at, image) => void at.byReference(image, [], NOTATION)],
    [
      'another type of the envelope',
      'notation',
      (at, image) => void at.byReference(image, [partOf(envelopeOf(image.digest), 'application/json')], NOTATION),
    ],
    // chain
    [
      'another authority',
      'certificate-untrusted',
      put({ chain: newChain({ rootName: 'evil', root: { subject: nameOf('evil') } }) }),
    ],
    ['another authority of the same name', 'certificate-untrusted', put({ chain: newChain({ rootName: 'evil' }) })],
    ['the trusted root after another chain', 'certificate-unfit', put(chainOf(...EVIL, ROOT))],
    ['the trusted root in another chain', 'certificate-unfit', put(chainOf(EVIL[0], ROOT, FORGED_ROOT))],
    ['only the signer', 'certificate-unfit', put(chainOf(LEAF))],
    ['a chain without its root', 'certificate-unfit', put(chainOf(LEAF, MIDDLE))],
    ['a chain in another order', 'altered', put({ chain: [MIDDLE, LEAF, ROOT], signWith: LEAF.keys.privateKey })],
    ['a chain whose root is there twice', 'certificate-unfit', put(chainOf(...CHAIN, ROOT))],
    ['a root that signs itself', 'certificate-unfit', put(chainOf(ROOT))],
    ['a signer who is an authority', 'certificate-unfit', put(leaf({ isAuthority: true }))],
    ['a signer who may sign certificates', 'certificate-unfit', put(leaf({ usage: [0, 5] }))],
    ['a signer who may encrypt', 'certificate-unfit', put(leaf({ usage: [0, 2] }))],
    ['a signer who may not sign', 'certificate-unfit', put(leaf({ usage: [1] }))],
    ['a signer without a usage', 'certificate-unfit', put(leaf({ usage: undefined }))],
    ['a usage that is not critical', 'certificate-unfit', put(leaf({ isUsageCritical: false }))],
    ...(
      [
        '2b06010505070301',
        '2b06010505070302',
        '2b06010505070304',
        '2b06010505070308',
        '2b06010505070309',
        '551d2500',
      ] as const
    ).map(
      (purpose) =>
        [
          `the purpose ${purpose}`,
          'certificate-unfit',
          put(leaf({ purposes: ['2b06010505070303', purpose] })),
        ] as const,
    ),
    [
      'an unknown critical extension',
      'certificate-unfit',
      put(leaf({ others: [extension('551d1e', sequence(), true)] })),
    ],
    [
      'an unknown critical extension of the authority',
      'certificate-unfit',
      put(middle({ others: [extension('551d1e', sequence(), true)] })),
    ],
    [
      'an extension twice',
      'malformed',
      put(leaf({ others: [extension('551d0f', Buffer.from('03020780', 'hex'), true)] })),
    ],
    ['an authority that is none', 'certificate-unfit', put(middle({ isAuthority: false }))],
    ['an authority without that word', 'certificate-unfit', put(middle({ isAuthority: undefined }))],
    ['an authority that is not critical', 'certificate-unfit', put(middle({ areConstraintsCritical: false }))],
    ['an authority that may not sign certificates', 'certificate-unfit', put(middle({ usage: [0] }))],
    ['an authority without a usage', 'certificate-unfit', put(middle({ usage: undefined }))],
    [
      'a root with too short a path',
      'certificate-unfit',
      put({ chain: root({ longestPath: 0 }) }),
      { authority: root({ longestPath: 0 })[2].pem },
    ],
    ['a certificate with SHA-1', 'certificate-unfit', put(leaf({ hash: 'sha1' }))],
    ['a key of 1,024 bits', 'altered', put({ chain: newChain({ key: 'RSA-1024' }) })],
    [
      'a signer who has ended',
      'certificate-not-valid-now',
      put(leaf({ from: daysFromNow(-9), until: daysFromNow(-1) })),
    ],
    [
      'a signer who has not begun',
      'certificate-not-valid-now',
      put(leaf({ from: daysFromNow(1), until: daysFromNow(9) })),
    ],
    [
      'an authority that has ended',
      'certificate-not-valid-now',
      put(middle({ from: daysFromNow(-9), until: daysFromNow(-1) })),
    ],
    [
      'a time stamp after the end',
      'certificate-not-valid-now',
      put({
        ...leaf({ from: daysFromNow(-9), until: daysFromNow(-1) }),
        unsigned: { 'io.cncf.notary.timestampSignature': 'AAAA' },
      }),
    ],
    // name
    ['another name', 'other-identity', put(leaf({ subject: nameOf('evil') }))],
    ['another organization', 'other-identity', put(leaf({ subject: nameOf('release', 'acme-evil') }))],
    ['a name with more', 'other-identity', put(leaf({ subject: nameOf('release2') }))],
    ['a name in capitals', 'other-identity', put(leaf({ subject: nameOf('RELEASE') }))],
    ['a name with a line', 'other-identity', put(leaf({ subject: nameOf('release\nO=acme') }))],
    ['a name in a name', 'other-identity', put(leaf({ subject: [['550403', 'C=DE, ST=Berlin, O=acme, CN=release']] }))],
    ['two names', 'other-identity', put(leaf({ subject: [...nameOf('release'), ['550403', 'evil']] }))],
    [
      'two names, the right one last',
      'other-identity',
      put(leaf({ subject: [['550403', 'evil'], ...nameOf('release')] })),
    ],
    ['no name', 'other-identity', put(leaf({ subject: [] }))],
    ['a name with a NUL', 'other-identity', put(leaf({ subject: nameOf('release\0evil') }))],
  ])('is refused: %s', async (_what, expected, forge, setting = {}) => {
    expect(await verdictOf(forge, setting)).toBe(expected);
  });

  it('is refused with a key that cannot sign like that', async () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const given = put({}, (one) => ({ ...one, signature: Buffer.alloc(64, 1).toString('base64url') }));
    expect(privateKey.asymmetricKeyType).toBe('ed25519');
    expect(await verdictOf(given)).toBe('altered');
  });
});

describe('an image that has to be signed by Notation', () => {
  const key = newKey();

  it('is unsigned with nothing, and with signatures of cosign', async () => {
    expect(await verdictOf(() => undefined)).toBe('unsigned');
    const cosign = (at: Attached, image: Image): void => {
      const content = simpleSigning(image.digest);
      at.byTag(image, 'sig', [{ mediaType: SIMPLE_SIGNING, content, annotations: oldAnnotations(content, key) }]);
    };
    expect(await stateOf(cosign)).toEqual({ kind: 'unsigned', required: 'signature', instead: 'other-statements' });
  });

  it('is not verified by Notation where a key has to sign', async () => {
    const policy: SignedPolicy = {
      images: '**',
      require: 'signature',
      by: { kind: 'key', path: { value: 'ca.pem', span } },
    };
    expect(await verdictOf(put(), { policy, authority: key.publicKey })).toBe('notation');
  });
});
