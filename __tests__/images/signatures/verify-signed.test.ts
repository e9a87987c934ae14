import { createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { bundleFromJSON } from '@sigstore/bundle';
import fc from 'fast-check';
import { SIGSTORE_ROOT, SIGSTORE_ROOT_DATE } from '../../../src/data/images/sigstore-root.ts';
import { readBundle } from '../../../src/images/signatures/read-signed.ts';
import { parseTrustedRoots, type TrustedRoots, trustedRoots } from '../../../src/images/signatures/trusted-roots.ts';
import type { Verdict } from '../../../src/images/signatures/verdict.ts';
import { type ExpectedOfSigstore, verifySigned } from '../../../src/images/signatures/verify-signed.ts';
import type { Refusal } from '../../../src/model/images/signature-state.ts';
import { daysFromNow, generalName, type SignerOptions } from '../../support/certificates.ts';
import { fuzzRuns } from '../../support/heavy.ts';
import { inTime } from '../../support/in-time.ts';
import {
  bundle,
  createNewLog,
  createSigstore,
  type Envelope,
  type Keys,
  newEnvelopeBody,
  newKey,
  statement,
} from '../../support/signing.ts';

/** Of each bundle; most of it is the time that verifying takes. */
const RUNS = fuzzRuns(40);

const PUBLIC = trustedRoots(undefined);
const GITHUB_LOGIN = 'https://github.com/login/oauth';
const BRIAN = { kind: 'identity', issuer: GITHUB_LOGIN, identity: 'brian@dehamer.com' } as const;
const CODY = { kind: 'identity', issuer: GITHUB_LOGIN, identity: 'cody@soyland.com' } as const;

const V03 = 'bundleV03-dsse.sigstore.json';
const REAL = [
  ['bundleV01-dsse-with-proof.sigstore.json', BRIAN],
  ['bundleV02-dsse.sigstore.json', BRIAN],
  [V03, BRIAN],
  ['bundleV03-intoto.sigstore.json', BRIAN],
  ['cosign-oci-attestation.sigstore.json', CODY],
] as const;

function read(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8'));
}

function verdictOn(json: unknown, expected: ExpectedOfSigstore, trust: TrustedRoots = PUBLIC): Verdict {
  return verifySigned({ bundle: bundleFromJSON(json) }, expected, trust);
}

function refusalOf(verdict: Verdict): Refusal | undefined {
  return verdict.kind === 'refused' ? verdict.refusal : undefined;
}

type Change = (value: unknown) => unknown;

/** A copy with another value at a path; undefined takes it away. */
function changed(json: unknown, path: string, change: Change): unknown {
  const copy = structuredClone(json) as Record<string, unknown>;
  const keys = path.split('.');
  const last = keys.pop() as string;
  const parent = keys.reduce((part, key) => part[key] as Record<string, unknown>, copy);
  const value = change(parent[last]);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return copy;
}

const gone: Change = () => undefined;

/** The byte at a place, counted from the end where it is negative, is another one. */
const otherByte =
  (at: number): Change =>
  (text) => {
    const bytes = Buffer.from(text as string, 'base64');
    const index = at < 0 ? bytes.length + at : at;
    bytes[index] = (bytes[index] as number) ^ 1;
    return bytes.toString('base64');
  };

const otherText =
  (from: string, to: string): Change =>
  (text) => {
    const bytes = Buffer.from(text as string, 'base64').toString('latin1');
    expect(bytes).toContain(from);
    return Buffer.from(bytes.replace(from, to), 'latin1').toString('base64');
  };

const later =
  (seconds: number): Change =>
  (time) =>
    String(Number(time) + seconds);

describe.each(REAL)('the real bundle %s', (name, expected) => {
  const json = read(name);
  const { issuer, identity } = expected;

  it('is verified', () => {
    expect(verdictOn(json, expected)).toEqual({ kind: 'verified', signer: { kind: 'identity', identity, issuer } });
  });

  it.each([
    ['a name that begins with it', `${identity}.evil.example`],
    ['a name that ends with it', `not-${identity}`],
    ['a beginning of it', identity.slice(0, -1)],
    ['an end of it', identity.slice(1)],
    ['another letter for a dot', identity.replace('.', 'x')],
    ['a regular expression', '.*'],
    ['a pattern for something else', `*/${identity}`],
    ['another case', identity.toUpperCase()],
    ['nothing', ''],
  ])('is refused for %s', (_what, other) => {
    const verdict = verdictOn(json, { ...expected, identity: other });
    expect(verdict).toEqual({
      kind: 'refused',
      refusal: 'other-identity',
      signer: { kind: 'identity', identity, issuer },
    });
  });

  it.each([
    'https://github.com/login/oauth/',
    'https://github.com/login',
    'https://token.actions.githubusercontent.com',
  ])('is refused for the issuer %s', (other) => {
    expect(refusalOf(verdictOn(json, { ...expected, issuer: other }))).toBe('other-issuer');
  });

  it('is refused where a key is expected', () => {
    const key = { kind: 'key', path: 'a.pub', publicKey: createPublicKey(newKey().publicKey) } as const;
    expect(refusalOf(verdictOn(json, key))).toBe('other-key');
  });

  const entry = 'verificationMaterial.tlogEntries.0';
  const certificate =
    name.includes('V01') || name.includes('V02')
      ? 'verificationMaterial.x509CertificateChain.certificates.0.rawBytes'
      : 'verificationMaterial.certificate.rawBytes';
  it.each<[string, string, Change, Refusal]>([
    ['the payload', 'dsseEnvelope.payload', otherByte(100), 'altered'],
    ['the type of the payload', 'dsseEnvelope.payloadType', () => 'text/plain', 'altered'],
    ['the signature', 'dsseEnvelope.signatures.0.sig', otherByte(-1), 'altered'],
    ['the name in the certificate', certificate, otherText(identity, `x${identity.slice(1)}`), 'certificate-untrusted'],
    ['the issuer in the certificate', certificate, otherText('login/oauth', 'login/oauty'), 'certificate-untrusted'],
    ['the signature of the certificate', certificate, otherByte(-1), 'certificate-untrusted'],
    ['the time', `${entry}.integratedTime`, later(1), 'log-entry-false'],
    ['the time, to later than the certificate', `${entry}.integratedTime`, later(3600), 'certificate-expired'],
    ['the time, to before the certificate', `${entry}.integratedTime`, later(-3600), 'certificate-not-yet-valid'],
    ['the place in the log', `${entry}.logIndex`, later(1), 'log-entry-false'],
    ['the log', `${entry}.logId.keyId`, otherByte(0), 'log-unknown'],
    ['the promise of the log', `${entry}.inclusionPromise.signedEntryTimestamp`, otherByte(-1), 'log-entry-false'],
    ['what is in the log', `${entry}.canonicalizedBody`, otherByte(40), 'log-entry-false'],
    ['the kind of the entry', `${entry}.kindVersion.kind`, () => 'hashedrekord', 'log-entry-of-other'],
    ['the proof of the log', `${entry}.inclusionProof.hashes.0`, otherByte(0), 'log-entry-false'],
    ['the place in the proof', `${entry}.inclusionProof.logIndex`, later(1), 'log-entry-false'],
    [
      'the size of the log in the proof',
      `${entry}.inclusionProof.checkpoint.envelope`,
      (text) => (text as string).replace(/\n\d/, '\n9'),
      'log-entry-false',
    ],
    ['the entry, which is taken away', 'verificationMaterial.tlogEntries', () => [], 'log-entry-missing'],
  ])('is refused when somebody alters %s', (_what, path, change, refusal) => {
    expect(refusalOf(verdictOn(changed(json, path, change), expected))).toBe(refusal);
  });

  it('is refused without the promise of the log, which shows when it was signed', () => {
    // of a newer version, so that it need not be there
    const mediaType = 'application/vnd.dev.sigstore.bundle+json;version=0.2';
    const without = changed(changed(json, `${entry}.inclusionPromise`, gone), 'mediaType', () => mediaType);
    expect(refusalOf(verdictOn(without, expected))).toBe('time-unproven');
  });
});

describe('parts of another bundle', () => {
  const own = read(V03);
  const other = read('cosign-oci-attestation.sigstore.json');
  const part = (json: unknown, name: string): unknown =>
    (json as Record<string, Record<string, unknown>>)['verificationMaterial']?.[name];

  it('are refused: the certificate', () => {
    const mixed = changed(own, 'verificationMaterial.certificate', () => part(other, 'certificate'));
    expect(refusalOf(verdictOn(mixed, CODY))).toBe('altered');
  });

  it('are refused: the entry of the log', () => {
    const entries = structuredClone(part(other, 'tlogEntries'));
    const mixed = changed(own, 'verificationMaterial.tlogEntries', () => entries);
    // made a year and a half later
    expect(refusalOf(verdictOn(mixed, BRIAN))).toBe('certificate-expired');
    const sameTime = part(read('bundleV03-intoto.sigstore.json'), 'tlogEntries');
    const near = changed(own, 'verificationMaterial.tlogEntries', () => sameTime);
    expect(refusalOf(verdictOn(near, BRIAN))).toBe('certificate-not-yet-valid');
  });
});

describe('the trusted root', () => {
  const rootWith = (path: string, change: Change): TrustedRoots => ({
    name: 'a file',
    roots: parseTrustedRoots(JSON.stringify(changed(JSON.parse(SIGSTORE_ROOT), path, change))),
  });
  const bundleJson = read(V03);

  it('comes with hullcheck, and says when it was published', () => {
    expect(PUBLIC.name).toContain(SIGSTORE_ROOT_DATE);
    expect(SIGSTORE_ROOT_DATE).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it.each<[string, string, Change, Refusal]>([
    ['the authority', 'certificateAuthorities', (all) => (all as unknown[]).slice(0, 1), 'certificate-untrusted'],
    ['the log', 'tlogs', (all) => (all as unknown[]).slice(1), 'log-unknown'],
    ['the log of certificates', 'ctlogs', (all) => (all as unknown[]).slice(0, 1), 'certificate-not-logged'],
  ])('is named where %s is missing', (_what, path, change, refusal) => {
    const verdict = verdictOn(bundleJson, BRIAN, rootWith(path, change));
    expect(verdict).toEqual({ kind: 'refused', refusal, trustedRoot: 'a file' });
  });

  it.each<[string, string, Refusal]>([
    ['an authority whose time was over', 'certificateAuthorities.1.validFor', 'certificate-untrusted'],
    ['a log whose time was over', 'tlogs.0.publicKey.validFor', 'log-entry-false'],
  ])('does not take %s', (_what, path, refusal) => {
    const validFor = { start: '2021-01-01T00:00:00Z', end: '2022-12-31T00:00:00Z' };
    expect(
      refusalOf(
        verdictOn(
          bundleJson,
          BRIAN,
          rootWith(path, () => validFor),
        ),
      ),
    ).toBe(refusal);
  });

  it('may be several, of which one is enough', () => {
    const text = `${createSigstore().trustedRoot()}\n${JSON.stringify(JSON.parse(SIGSTORE_ROOT))}\n`;
    const trust = { name: 'a file', roots: parseTrustedRoots(text) };
    expect(trust.roots).toHaveLength(2);
    expect(verdictOn(bundleJson, BRIAN, trust).kind).toBe('verified');
  });

  it.each(['', '{', '[]', '{}', '{"mediaType":"application/vnd.dev.sigstore.trustedroot+json;version=0.1"}', '"text"'])(
    'is not %j',
    (text) => {
      expect(() => parseTrustedRoots(text)).toThrow();
    },
  );
});

/** The extension for timestamps of certificate logs. */
const CT_EXTENSION = '2b06010401d679020402';

const DIGEST = `sha256:${'5'.repeat(64)}`;

describe('keys of other algorithms', () => {
  const sigstore = createSigstore();
  const trust = { name: 'own', roots: parseTrustedRoots(sigstore.trustedRoot()) };
  const workflow = 'https://github.com/acme/app/.github/workflows/release.yml@refs/tags/v1.4';
  const expectedKey = ({ publicKey }: { readonly publicKey: string }): ExpectedOfSigstore => ({
    kind: 'key',
    path: 'cosign.pub',
    publicKey: createPublicKey(publicKey),
  });

  it.each([
    ['P-256', 'sha256'],
    ['P-384', 'sha256'],
    ['P-384', 'sha384'],
    ['P-521', 'sha512'],
    ['Ed25519', null],
    ['Ed448', null],
    ['RSA', 'sha256'],
  ] as const)('%s with %s are verified, with and without an entry in a log', (algorithm, hash) => {
    const keys = newKey(algorithm);
    const options = { hash, digest: hash ?? 'sha512' };
    for (const entry of [undefined, sigstore.logEntry]) {
      const signed = bundle(statement({ digest: DIGEST }), keys, entry, options);
      expect(verdictOn(signed, expectedKey(keys), trust).kind).toBe('verified');
      expect(refusalOf(verdictOn(signed, expectedKey(newKey(algorithm)), trust))).toBe('other-key');
      const altered = changed(signed, 'dsseEnvelope.payload', otherByte(50));
      expect(refusalOf(verdictOn(altered, expectedKey(keys), trust))).toBe('altered');
    }
  });

  it.each([
    ['P-384', 'sha384'],
    ['P-521', 'sha512'],
    ['Ed25519', null],
  ] as const)('%s with %s may have certificates', (algorithm, hash) => {
    const keys = newKey(algorithm);
    const issuer = 'https://issuer.example';
    const certificate = sigstore.certify(keys.publicKey, { identity: workflow, issuer });
    const signed = bundle(statement({ digest: DIGEST }), { ...keys, certificate }, sigstore.logEntry, { hash });
    expect(verdictOn(signed, { kind: 'identity', identity: workflow, issuer }, trust).kind).toBe('verified');
  });

  it('do not make a weaker hash valid', () => {
    const keys = newKey('P-384');
    const signed = bundle(statement({ digest: DIGEST }), keys, undefined, { hash: 'sha1' });
    expect(refusalOf(verdictOn(signed, expectedKey(keys), trust))).toBe('altered');
  });
});

describe('a bundle of a key', () => {
  const keys = newKey();
  const publicKey = createPublicKey(keys.publicKey);
  const expected: ExpectedOfSigstore = { kind: 'key', path: 'cosign.pub', publicKey };

  it('that cosign made is verified', () => {
    const file = createPublicKey(readFileSync(new URL('fixtures/local-cosign.pub', import.meta.url)));
    const verdict = verdictOn(read('local-key-bundle.json'), { ...expected, publicKey: file });
    expect(verdict).toEqual({ kind: 'verified', signer: { kind: 'key', path: 'cosign.pub' } });
  });

  it('is refused when it was altered, and when another key made it', () => {
    const file = createPublicKey(readFileSync(new URL('fixtures/local-cosign.pub', import.meta.url)));
    const json = read('local-key-bundle.json');
    const own = { ...expected, publicKey: file };
    expect(refusalOf(verdictOn(changed(json, 'dsseEnvelope.payload', otherByte(50)), own))).toBe('altered');
    expect(refusalOf(verdictOn(changed(json, 'dsseEnvelope.signatures.0.sig', otherByte(-1)), own))).toBe('altered');
    expect(refusalOf(verdictOn(json, expected))).toBe('other-key');
  });

  it('does not stand for an identity', () => {
    expect(refusalOf(verdictOn(bundle(statement({ digest: DIGEST }), keys), BRIAN))).toBe('certificate-expected');
  });

  it('may be in a log, which has to be known then', () => {
    const sigstore = createSigstore();
    const trust = { name: 'own', roots: parseTrustedRoots(sigstore.trustedRoot()) };
    const logged = bundle(statement({ digest: DIGEST }), keys, sigstore.logEntry);
    expect(verdictOn(logged, expected, trust).kind).toBe('verified');
    expect(verdictOn(logged, expected)).toEqual({
      kind: 'refused',
      refusal: 'log-unknown',
      trustedRoot: PUBLIC.name,
    });
    const path = 'verificationMaterial.tlogEntries.0.inclusionPromise.signedEntryTimestamp';
    expect(refusalOf(verdictOn(changed(logged, path, otherByte(-1)), expected, trust))).toBe('log-entry-false');
  });
});

describe('an authority of one’s own', () => {
  const sigstore = createSigstore();
  const ISSUER = 'https://token.actions.githubusercontent.com';
  const workflow = 'https://github.com/acme/app/.github/workflows/release.yml@refs/tags/v1.4';
  const expected: ExpectedOfSigstore = { kind: 'identity', issuer: ISSUER, identity: workflow };
  const trustIn = (has: 'log' | 'no log'): TrustedRoots => ({
    name: 'own',
    roots: parseTrustedRoots(sigstore.trustedRoot(has)),
  });
  const signedBy = (identity: string, from?: Date, until?: Date): object =>
    bundle(statement({ digest: DIGEST }), sigstore.signer({ identity, issuer: ISSUER, from, until }));

  it('vouches for a signer, without a log while the certificate is valid', () => {
    expect(verdictOn(signedBy(workflow), expected, trustIn('no log')).kind).toBe('verified');
    const over = signedBy(workflow, daysFromNow(-2), daysFromNow(-1));
    expect(refusalOf(verdictOn(over, expected, trustIn('no log')))).toBe('certificate-expired');
    const early = signedBy(workflow, daysFromNow(1), daysFromNow(2));
    expect(refusalOf(verdictOn(early, expected, trustIn('no log')))).toBe('certificate-not-yet-valid');
  });

  it('vouches for a signer whose certificate has ended, when the log shows that it was signed before', () => {
    const from = daysFromNow(-3);
    const keys = sigstore.signer({ identity: workflow, issuer: ISSUER, from, until: daysFromNow(-1) });
    const signedAt = (days: number): object =>
      bundle(statement({ digest: DIGEST }), keys, (body) => sigstore.logEntry(body, daysFromNow(days)));
    expect(verdictOn(signedAt(-2), expected, trustIn('log')).kind).toBe('verified');
    expect(refusalOf(verdictOn(signedAt(0), expected, trustIn('log')))).toBe('certificate-expired');
    expect(refusalOf(verdictOn(signedAt(-4), expected, trustIn('log')))).toBe('certificate-not-yet-valid');
    expect(refusalOf(verdictOn(signedBy(workflow), expected, trustIn('log')))).toBe('log-entry-missing');
  });

  it('is asked for no more than the public one, and the public one does not know it', () => {
    const logged = bundle(
      statement({ digest: DIGEST }),
      sigstore.signer({ identity: workflow, issuer: ISSUER }),
      sigstore.logEntry,
    );
    expect(verdictOn(logged, expected)).toEqual({
      kind: 'refused',
      refusal: 'certificate-untrusted',
      trustedRoot: PUBLIC.name,
    });
  });

  it.each([
    ['https://github.com/acme/app/.github/workflows/release.yml@refs/tags/*', true],
    ['https://github.com/acme/*/.github/workflows/release.yml@refs/tags/*', true],
    ['https://github.com/acme/**', true],
    ['https://github.com/acme/app', false],
    ['https://github.com/acme/*', false],
    ['github.com/acme/app/**', false],
    ['https://github.com/acme/app/.github/workflows/release.yml@refs/heads/*', false],
    ['https://github.com/acme/app/.github/workflows/release.yml@refs/tags/v1', false],
  ])('and the pattern %s: %j', (identity, isTaken) => {
    const verdict = verdictOn(signedBy(workflow), { ...expected, identity }, trustIn('no log'));
    expect(verdict.kind).toBe(isTaken ? 'verified' : 'refused');
  });

  it.each([
    'https://github.com/acme/app-evil/.github/workflows/release.yml@refs/tags/v1.4',
    'https://github.com/acme-evil/app/.github/workflows/release.yml@refs/tags/v1.4',
    `https://evil.example/?${workflow}`,
    `${workflow}/../../evil`,
    `${workflow}#evil`,
    'https://github.com/acme/app/xgithub/workflows/release.yml@refs/tags/v1.4',
    'https://github.com/acme/app/evil/.github/workflows/release.yml@refs/tags/v1.4',
    'https://github.com/acme/app/.github/workflows/release.yml@refs/heads/main',
    'https://github.com/acme/app/.github/workflows/release.yml@refs/tags/v1.4\nx',
  ])('does not make %j look like what is expected', (identity) => {
    const pattern = 'https://github.com/acme/app/.github/workflows/release.yml@refs/tags/v1.?';
    for (const expectedIdentity of [workflow, pattern, workflow.replace('v1.4', 'v*.4')]) {
      const verdict = verdictOn(signedBy(identity), { ...expected, identity: expectedIdentity }, trustIn('no log'));
      expect(refusalOf(verdict)).toBe('other-identity');
    }
  });

  it.each([
    ['https://github.com/acme/app', 'https://github.com/acme/*', 'verified'],
    ['https://github.com/acme/app', 'https://github.com/acme/app', 'verified'],
    ['https://github.com/acme-evil/app', 'https://github.com/acme/*', 'other-source'],
    ['https://github.com/acme/app-evil', 'https://github.com/acme/app', 'other-source'],
    [undefined, 'https://github.com/acme/*', 'other-source'],
    ['https://github.com/evil/app', undefined, 'verified'],
  ])('and source from %s, where %s is expected: %s', (said, sourceRepository, outcome) => {
    const keys = sigstore.signer({ identity: workflow, issuer: ISSUER, sourceRepository: said });
    const whom = { ...expected, ...(sourceRepository && { sourceRepository }) };
    const verdict = verdictOn(bundle(statement({ digest: DIGEST }), keys), whom, trustIn('no log'));
    expect(refusalOf(verdict) ?? verdict.kind).toBe(outcome);
  });

  it.each<[string, Partial<SignerOptions>, string]>([
    ['for servers', { usages: ['server'] }, 'certificate-unfit'],
    ['for nothing', { usages: [] }, 'certificate-unfit'],
    ['for servers and for code', { usages: ['server', 'code'] }, 'verified'],
    ['for anything', { usages: ['any'] }, 'verified'],
    ['with a critical extension that is not known', { others: [['2a0304', true]] }, 'certificate-unfit'],
    ['with another extension that is not known', { others: [['2a0304', false]] }, 'verified'],
    [
      'with timestamps of certificate logs, of which the root has none',
      { others: [[CT_EXTENSION, false]] },
      'verified',
    ],
  ])('gives out a certificate %s', (_what, more, outcome) => {
    const keys = sigstore.signer({ identity: workflow, issuer: ISSUER, ...more });
    const verdict = verdictOn(bundle(statement({ digest: DIGEST }), keys), expected, trustIn('no log'));
    expect(refusalOf(verdict) ?? verdict.kind).toBe(outcome);
  });

  it.each<[string, readonly Buffer[], string, string]>([
    [
      'several, of which one is expected',
      [generalName('uri', 'https://a.example/'), generalName('uri', workflow)],
      workflow,
      'verified',
    ],
    ['several, none of which is expected', [generalName('uri', 'https://a.example/')], workflow, 'other-identity'],
    ['an email address that looks like a URI', [generalName('email', workflow)], workflow, 'other-identity'],
    [
      'a URI that looks like an email address',
      [generalName('uri', 'a@example.com')],
      'a@example.com',
      'other-identity',
    ],
    ['a name of Fulcio', [generalName('other', 'robot!example.com')], 'robot!example.com', 'verified'],
    ['another name of Fulcio', [generalName('other', 'robot!evil.example')], 'robot!example.com', 'other-identity'],
    ['letters beyond ASCII', [generalName('email', 'zoë@example.com')], 'zoë@example.com', 'verified'],
    ['a line break', [generalName('other', 'robot!example.com\n')], 'robot!example.com', 'other-identity'],
    ['none', [], '**', 'other-identity'],
  ])('and names: %s', (_what, names, identity, outcome) => {
    const keys = sigstore.signer({ identity: workflow, issuer: ISSUER, names });
    const whom = { ...expected, identity };
    const verdict = verdictOn(bundle(statement({ digest: DIGEST }), keys), whom, trustIn('no log'));
    expect(refusalOf(verdict) ?? verdict.kind).toBe(outcome);
  });

  it('is refused with a log entry that names the certificate of somebody else', () => {
    const keys = sigstore.signer({ identity: workflow, issuer: ISSUER });
    const other = sigstore.signer({ identity: workflow, issuer: ISSUER });
    const named = (whom: Keys): object =>
      bundle(statement({ digest: DIGEST }), keys, sigstore.logEntry, { named: whom });
    expect(verdictOn(named(keys), expected, trustIn('log')).kind).toBe('verified');
    for (const whom of [other, { key: keys.key }])
      expect(refusalOf(verdictOn(named(whom), expected, trustIn('log')))).toBe('log-entry-of-other');
  });

  it('does not make letters of other characters, whose eighth bit is set', () => {
    const alike = workflow.replace('acme', String.fromCharCode(0x61 | 0x80, 0x63 | 0x80, 0x6d | 0x80, 0x65 | 0x80));
    const verdict = verdictOn(signedBy(alike), expected, trustIn('no log'));
    expect(refusalOf(verdict)).toBe('other-identity');
  });
});

/** As the Sigstore of GitHub for private repositories signs: no log, and a time stamp instead. */
describe('a bundle with a time stamp', () => {
  const { trustedRoot, bundle: json } = read('time-stamped.json') as { trustedRoot: object; bundle: object };
  const trust = { name: 'own', roots: parseTrustedRoots(JSON.stringify(trustedRoot)) };
  const expected: ExpectedOfSigstore = {
    kind: 'identity',
    issuer: 'https://token.actions.githubusercontent.com',
    identity: 'https://github.com/acme/app/.github/workflows/release.yml@refs/tags/*',
  };
  const stamps = 'verificationMaterial.timestampVerificationData.rfc3161Timestamps';

  it('is verified after its certificate has ended', () => {
    expect(verdictOn(json, expected, trust).kind).toBe('verified');
  });

  it.each<[string, string, Change, Refusal]>([
    ['the payload', 'dsseEnvelope.payload', otherByte(50), 'altered'],
    ['the time stamp', `${stamps}.0.signedTimestamp`, otherByte(-1), 'time-unproven'],
    ['the time in it', `${stamps}.0.signedTimestamp`, otherText('20261125', '20271125'), 'time-unproven'],
    ['the time stamp, which is taken away', stamps, () => [], 'time-unproven'],
  ])('is refused when somebody alters %s', (_what, path, change, refusal) => {
    expect(refusalOf(verdictOn(changed(json, path, change), expected, trust))).toBe(refusal);
  });

  it('is refused where nobody vouches for the time, or for the signer', () => {
    const without = (key: string): TrustedRoots => ({
      name: 'own',
      roots: parseTrustedRoots(
        JSON.stringify(changed(trustedRoot, key, () => (JSON.parse(SIGSTORE_ROOT) as Record<string, unknown>)[key])),
      ),
    });
    expect(verdictOn(json, expected, without('timestampAuthorities'))).toEqual({
      kind: 'refused',
      refusal: 'time-unproven',
      trustedRoot: 'own',
    });
    expect(refusalOf(verdictOn(json, expected, without('certificateAuthorities')))).toBe('certificate-untrusted');
    expect(refusalOf(verdictOn(json, expected))).toBe('log-entry-missing');
  });
});

/** As cosign 3 signs: the log promises nothing and keeps no time, so both are needed. */
describe('a bundle with a time stamp and an entry of Rekor 2', () => {
  const { trustedRoot, bundle: json } = read('time-stamped.json') as {
    trustedRoot: object;
    bundle: { dsseEnvelope: Envelope; verificationMaterial: { certificate: { rawBytes: string } } };
  };
  const pem = `-----BEGIN CERTIFICATE-----\n${json.verificationMaterial.certificate.rawBytes}\n-----END CERTIFICATE-----`;
  const signer = { ...newKey(), certificate: pem };
  const log = createNewLog();
  const rootWith = (tlogs: readonly object[]): TrustedRoots => ({
    name: 'own',
    roots: parseTrustedRoots(JSON.stringify({ ...trustedRoot, tlogs })),
  });
  const entries = 'verificationMaterial.tlogEntries';
  const withEntry = (entry: object): unknown => changed(json, entries, () => [entry]);
  const logged = withEntry(log.entry(newEnvelopeBody(json.dsseEnvelope, signer)));
  const expected: ExpectedOfSigstore = {
    kind: 'identity',
    issuer: 'https://token.actions.githubusercontent.com',
    identity: 'https://github.com/acme/app/.github/workflows/release.yml@refs/tags/*',
  };

  it('is verified', () => {
    expect(verdictOn(logged, expected, rootWith([log.trusted])).kind).toBe('verified');
  });

  it.each<[string, string, Change, Refusal]>([
    ['the payload', 'dsseEnvelope.payload', otherByte(50), 'altered'],
    ['what is in the log', `${entries}.0.canonicalizedBody`, otherByte(40), 'log-entry-false'],
    ['the proof', `${entries}.0.inclusionProof.hashes`, () => ['AAAA'], 'log-entry-false'],
    [
      'the checkpoint',
      `${entries}.0.inclusionProof.checkpoint.envelope`,
      (text) => (text as string).replace('\n1\n', '\n2\n'),
      'log-entry-false',
    ],
    ['the entry, which is taken away', entries, () => [], 'log-entry-missing'],
    ['the time stamp, which is taken away', 'verificationMaterial.timestampVerificationData', gone, 'time-unproven'],
  ])('is refused when somebody alters %s', (_what, path, change, refusal) => {
    expect(refusalOf(verdictOn(changed(logged, path, change), expected, rootWith([log.trusted])))).toBe(refusal);
  });

  it('is verified whatever log its entry names: who signed the checkpoint decides', () => {
    const renamed = changed(logged, `${entries}.0.logId.keyId`, otherByte(0));
    expect(verdictOn(renamed, expected, rootWith([log.trusted])).kind).toBe('verified');
  });

  it('is refused with the entry of another signature, and where nobody knows the log', () => {
    const other = { ...json.dsseEnvelope, signatures: [{ sig: 'AAAA' }] };
    const mixed = withEntry(log.entry(newEnvelopeBody(other, signer)));
    expect(refusalOf(verdictOn(mixed, expected, rootWith([log.trusted])))).toBe('log-entry-of-other');
    expect(refusalOf(verdictOn(logged, expected, rootWith([createNewLog().trusted])))).toBe('log-unknown');
  });

  it('is refused with an entry that names somebody else, or nobody', () => {
    const other = { ...newKey(), certificate: createSigstore().authority };
    for (const named of [other, newKey()]) {
      const entry = withEntry(log.entry(newEnvelopeBody(json.dsseEnvelope, named)));
      expect(refusalOf(verdictOn(entry, expected, rootWith([log.trusted])))).toBe('log-entry-of-other');
    }
  });

  it('is refused where the key of the log was no longer valid', () => {
    const { publicKey } = log.trusted;
    const over = { ...publicKey, validFor: { ...publicKey.validFor, end: '2021-01-01T00:00:00Z' } };
    expect(refusalOf(verdictOn(logged, expected, rootWith([{ ...log.trusted, publicKey: over }])))).toBe(
      'log-entry-false',
    );
  });
});

describe('any change of a real bundle', () => {
  it.each(REAL)('of %s is refused or does not matter, and nothing is thrown', (name, expected) => {
    const json = read(name);
    const { payload } = (json as { dsseEnvelope: { payload: string } }).dsseEnvelope;
    const paths = [...pathsIn(json, '')];
    const replacement = fc.oneof(
      fc.constantFrom<unknown>(null, '', 'AAAA', '0', '-1', 0, true, [], {}, [[]], 'x'.repeat(1000)),
      fc.base64String(),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...paths),
        fc.oneof(
          replacement.map((value) => () => value),
          fc.constant(gone),
        ),
        (path, change) => {
          const other = changed(json, path, change as Change);
          const verdict = readThenVerify(other, expected);
          if (verdict?.kind !== 'verified') return;
          expect(verdict.signer).toEqual({ ...expected });
          expect((other as { dsseEnvelope: { payload: string } }).dsseEnvelope.payload).toBe(payload);
        },
      ),
      { numRuns: RUNS },
    );
  });
});

function readThenVerify(json: unknown, expected: ExpectedOfSigstore): Verdict | undefined {
  const signed = readBundle(json);
  return 'kind' in signed ? signed : verifySigned(signed, expected, PUBLIC);
}

/** Of all values in it. */
function* pathsIn(value: unknown, path: string): Generator<string> {
  if (path !== '') yield path;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) yield* pathsIn(part, path === '' ? key : `${path}.${key}`);
}

describe('hostile bundles', () => {
  const json = read(V03);
  const entries = 'verificationMaterial.tlogEntries';
  const envelope = `${entries}.0.inclusionProof.checkpoint.envelope`;

  it('have names in checkpoints that would be patterns', () => {
    const pattern = `${'(.*)*'.repeat(12)}x`;
    const hostile = changed(json, envelope, (text) => (text as string).replace(/\u2014 \S+/, `\u2014 ${pattern}`));
    inTime(5000, () => expect(refusalOf(verdictOn(hostile, BRIAN))).toBe('log-entry-false'));
  });

  it.each([
    [
      'others sign beside the log',
      (text: string) => `${text}\u2014 witness.example/a+b AAAAAAAA\n\u2014 (.*)*x zxGZFVvd\n`,
    ],
    ['others sign before the log', (text: string) => text.replace('\n\n', '\n\n\u2014 witness.example AAAAAAAA\n')],
    ['a line is no signature', (text: string) => `${text}nothing\n`],
  ])('hold when %s', (_what, change) => {
    const verdict = verdictOn(
      changed(json, envelope, (text) => change(text as string)),
      BRIAN,
    );
    expect(verdict.kind).toBe('verified');
  });

  it.each<[string, string, Change]>([
    [
      'thousands of entries',
      entries,
      ([entry]: unknown[] | never) => Array.from({ length: 5000 }, () => entry),
    ] as never,
    [
      'a certificate that is none',
      'verificationMaterial.certificate.rawBytes',
      () => Buffer.from('x').toString('base64'),
    ],
    [
      'a certificate that is nested deeply',
      'verificationMaterial.certificate.rawBytes',
      () => Buffer.from('3080'.repeat(8000), 'hex').toString('base64'),
    ],
    [
      'a huge certificate',
      'verificationMaterial.certificate.rawBytes',
      () => Buffer.alloc(1024 * 1024, 0x30).toString('base64'),
    ],
    ['a long checkpoint', envelope, (text) => `${text}${'\u2014 a b\n'.repeat(100_000)}`],
    [
      'time stamps that are none',
      'verificationMaterial.timestampVerificationData',
      () => ({ rfc3161Timestamps: [{ signedTimestamp: 'AAAA' }] }),
    ],
    ['an entry that is not valid JSON', `${entries}.0.canonicalizedBody`, () => Buffer.from('{').toString('base64')],
  ])('have %s', (_what, path, change) => {
    inTime(5000, () => {
      const verdict = verdictOn(changed(json, path, change), BRIAN);
      expect(verdict.kind).toBe('refused');
    });
  });

  it('have entries of kinds that are not known', () => {
    const other = changed(json, `${entries}.0.kindVersion`, () => ({ kind: 'intoto', version: '0.0.1' }));
    expect(verdictOn(other, BRIAN)).toEqual({ kind: 'unsupported', form: 'log-entry-kind' });
    const trust = { name: 'own', roots: parseTrustedRoots(createSigstore().trustedRoot()) };
    expect(refusalOf(verdictOn(other, BRIAN, trust))).toBe('certificate-untrusted');
  });
});
