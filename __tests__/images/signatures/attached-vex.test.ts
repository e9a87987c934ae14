import { createPublicKey } from 'node:crypto';
import { afterEach, describe, expect, it } from '@jest/globals';
import { openRegistry } from '../../../src/images/registry/client.ts';
import { outcomeOf } from '../../../src/images/registry/lookup-error.ts';
import { readAttachedVex, type VexSigner } from '../../../src/images/signatures/attached-vex.ts';
import { parseTrustedRoots } from '../../../src/images/signatures/trusted-roots.ts';
import { vexSignerFor } from '../../../src/images/signatures/vex-signer.ts';
import type { SignaturePolicy } from '../../../src/model/images/signature-policy.ts';
import { startBudget } from '../../../src/support/budget.ts';
import { attachments, BUNDLE, ENVELOPE, type Part, SIMPLE_SIGNING } from '../../support/attachments.ts';
import {
  type FakeRegistry,
  type FakeRegistryOptions,
  type Stored,
  startRegistry,
} from '../../support/fake-registry.ts';
import { shortenWaits } from '../../support/short-waits.ts';
import {
  bundle,
  createSigstore,
  envelope,
  type Keys,
  newKey,
  oldAnnotations,
  oldEnvelopeAnnotations,
  simpleSigning,
} from '../../support/signing.ts';

const NAME = 'acme/app';
const ISSUER = 'https://token.actions.githubusercontent.com';
const WORKFLOW = 'https://github.com/acme/app/.github/workflows/release.yml@refs/tags/v1';
const VEX_TYPE = 'https://openvex.dev/ns/v0.2.0';
const STATEMENT = 'application/vnd.in-toto+json';
const OTHER_DIGEST = `sha256:${'7'.repeat(64)}`;
const PERL = 'pkg:deb/debian/perl-base@1.0-1';

const KEY = newKey();
const SIGSTORE = createSigstore();
const SIGNER = SIGSTORE.signer({ identity: WORKFLOW, issuer: ISSUER });
const TRUST = { name: 'own', roots: parseTrustedRoots(SIGSTORE.trustedRoot()) };
const BY_KEY: VexSigner = {
  name: undefined,
  expected: { kind: 'key', path: 'cosign.pub', publicKey: createPublicKey(KEY.publicKey) },
};
const BY_IDENTITY: VexSigner = {
  name: undefined,
  expected: { kind: 'identity', issuer: ISSUER, identity: WORKFLOW.replace('v1', '*') },
};

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

async function start(options: FakeRegistryOptions = { hasReferrersApi: true }) {
  const fake = await startRegistry(options);
  open.push(fake);
  return { fake, image: fake.addImage(NAME, '1'), at: attachments(fake, NAME) };
}

const document = (status = 'not_affected', timestamp = '2026-01-01T00:00:00Z', product = PERL) => ({
  '@context': VEX_TYPE,
  '@id': 'https://example.com/vex',
  author: 'Acme',
  timestamp,
  version: 1,
  statements: [{ vulnerability: { name: 'CVE-2026-0001' }, products: [{ '@id': product }], status }],
});

/** An in-toto statement about a digest. */
function inToto(digest: string, predicate: unknown = document(), more: object = {}): Buffer {
  const subject = [{ name: 'registry.example.com/acme/app', digest: { sha256: digest.slice('sha256:'.length) } }];
  const statement = { _type: 'https://in-toto.io/Statement/v1', subject, predicateType: VEX_TYPE, predicate, ...more };
  return Buffer.from(JSON.stringify(statement));
}

const logOf = ({ certificate }: Keys) => (certificate === undefined ? undefined : SIGSTORE.logEntry);
const bundled = (payload: Buffer, keys: Keys = KEY): Part => ({
  mediaType: BUNDLE,
  content: JSON.stringify(bundle(payload, keys, logOf(keys))),
});
const enveloped = (payload: Buffer, keys: Keys = KEY): Part => {
  const signed = envelope(payload, keys);
  const annotations = oldEnvelopeAnnotations(signed, keys, logOf(keys));
  return { mediaType: ENVELOPE, content: JSON.stringify(signed), annotations };
};

/** What is accepted, as `status id by signer`, and what is said about the rest; or why the image was not read. */
async function read(fake: FakeRegistry, signer: VexSigner = BY_KEY, bundles: readonly unknown[] = [], tag = '1') {
  const registry = openRegistry({ privateRegistries: [], insecureRegistries: [fake.host], budget: startBudget(20) });
  open.push(registry);
  const means = { registry, trust: TRUST, fetchAttestations: async () => ({ ok: true, value: bundles }) as const };
  const target = { host: fake.host, name: NAME, tag, digest: undefined };
  const outcome = await outcomeOf(() => readAttachedVex(target, { os: 'linux', architecture: 'amd64' }, signer, means));
  if (!outcome.ok) return outcome.error.reason.replaceAll(fake.host, 'HOST');
  const { statements, refused, unread } = outcome.value;
  const signed = statements.map(({ statement: { status, ids }, signer: by }) => `${status} ${ids} by ${by}`);
  return { signed, refused, unread: unread.map((reason) => reason.replaceAll(fake.host, 'HOST')) };
}

const signed = (by: string, ...statuses: readonly string[]) => ({
  signed: statuses.map((status) => `${status} CVE-2026-0001 by ${by}`),
  refused: [],
  unread: [],
});
const refused = (...reasons: readonly unknown[]) => ({ signed: [], refused: reasons, unread: [] });
const NONE = refused();

describe('VEX attestations of an image', () => {
  it.each<[string, (image: Stored, at: ReturnType<typeof attachments>) => unknown, VexSigner, string]>([
    ['a bundle', (image, at) => at.byReference(image, [bundled(inToto(image.digest))]), BY_KEY, 'cosign.pub'],
    ['an envelope', (image, at) => at.byReference(image, [enveloped(inToto(image.digest))]), BY_KEY, 'cosign.pub'],
    [
      'the tag of cosign',
      (image, at) => at.byTag(image, 'att', [enveloped(inToto(image.digest))]),
      BY_KEY,
      'cosign.pub',
    ],
    [
      'an identity',
      (image, at) => at.byReference(image, [bundled(inToto(image.digest), SIGNER)]),
      BY_IDENTITY,
      WORKFLOW,
    ],
    [
      'a publisher',
      (image, at) => at.byReference(image, [bundled(inToto(image.digest))]),
      { ...BY_KEY, name: 'Acme' },
      'Acme',
    ],
    [
      'another name of the type',
      (image, at) =>
        at.byReference(image, [bundled(inToto(image.digest, document(), { predicateType: 'https://openvex.dev/ns' }))]),
      BY_KEY,
      'cosign.pub',
    ],
    [
      'a signed manifest',
      (image, at) => {
        const content = inToto(image.digest);
        const attestation = at.byReference(image, [{ mediaType: STATEMENT, content }], STATEMENT);
        const payload = simpleSigning(attestation.digest);
        const annotations = oldAnnotations(payload, KEY);
        at.byReference(attestation, [{ mediaType: SIMPLE_SIGNING, content: payload, annotations }], SIMPLE_SIGNING);
      },
      BY_KEY,
      'cosign.pub',
    ],
  ])('count by %s', async (_what, attach, signer, by) => {
    const { fake, image, at } = await start();
    attach(image, at);
    expect(await read(fake, signer)).toEqual(signed(by, 'not affected'));
  });

  it('count without the referrers API, by its fallback tag', async () => {
    const { fake, image, at } = await start({});
    const attestation = at.byReference(image, [bundled(inToto(image.digest))]);
    at.referrersTag(image, [at.entry(attestation, { artifactType: BUNDLE })]);
    expect(await read(fake)).toEqual(signed('cosign.pub', 'not affected'));
  });

  it('count from GitHub, if the policy names a repository there', async () => {
    const { fake, image } = await start();
    const attestations = [bundle(inToto(image.digest), KEY)];
    expect(await read(fake, { ...BY_KEY, github: 'acme/app' }, attestations)).toEqual(
      signed('cosign.pub', 'not affected'),
    );
    expect(await read(fake, BY_KEY, attestations)).toEqual(NONE);
  });

  it('are in the order in which they were made, whichever manifest has them', async () => {
    const { fake, image, at } = await start();
    at.byReference(image, [bundled(inToto(image.digest, document('affected', '2026-03-01T00:00:00Z')))]);
    at.byReference(image, [bundled(inToto(image.digest, document('not_affected', '2026-02-01T00:00:00Z')))]);
    at.byTag(image, 'att', [enveloped(inToto(image.digest, document('fixed', '2026-01-01T00:00:00Z')))]);
    expect(await read(fake)).toEqual(signed('cosign.pub', 'fixed', 'not affected', 'affected'));
  });

  it('can be about the index or the manifest of the platform, and not about one of another platform', async () => {
    const { fake, image, at } = await start();
    const other = fake.addImage(NAME, 'arm');
    const platform = (architecture: string) => ({ platform: { os: 'linux', architecture } });
    const index = at.index([at.entry(image, platform('amd64')), at.entry(other, platform('arm64'))], 'all');
    at.byReference(index, [bundled(inToto(index.digest, document('fixed')))]);
    at.byReference(image, [bundled(inToto(image.digest, document('not_affected')))]);
    at.byReference(other, [bundled(inToto(other.digest, document('affected')))]);
    expect(await read(fake, BY_KEY, [], 'all')).toEqual(signed('cosign.pub', 'fixed', 'not affected'));
    at.byReference(image, [bundled(inToto(other.digest))]);
    expect(await read(fake, BY_KEY, [], 'all')).toMatchObject({ refused: ['it is for another image'] });
  });

  it.each<[string, (digest: string) => Part, VexSigner, unknown]>([
    ['not signed', (digest) => ({ mediaType: STATEMENT, content: inToto(digest) }), BY_KEY, 'it is not signed'],
    [
      'signed with another key',
      (digest) => bundled(inToto(digest), newKey()),
      BY_KEY,
      'the key in the configuration did not make it, or it is for other content than its own',
    ],
    [
      'signed with another key than that of the publisher',
      (digest) => bundled(inToto(digest), newKey()),
      { ...BY_KEY, name: 'Acme' },
      'the key of Acme did not make it',
    ],
    ['about another image', () => bundled(inToto(OTHER_DIGEST)), BY_KEY, 'it is for another image'],
    [
      'signed by someone else',
      (digest) =>
        bundled(inToto(digest), SIGSTORE.signer({ identity: WORKFLOW.replace('acme', 'evil'), issuer: ISSUER })),
      BY_IDENTITY,
      `another signer made it: ${WORKFLOW.replace('acme', 'evil')}, according to ${ISSUER}`,
    ],
    [
      'vouched for by another issuer',
      (digest) =>
        bundled(inToto(digest), SIGSTORE.signer({ identity: WORKFLOW, issuer: 'https://issuer.example.com' })),
      BY_IDENTITY,
      `another issuer vouches for the signer: ${WORKFLOW}, according to https://issuer.example.com`,
    ],
    [
      'certified by a stranger',
      (digest) => bundled(inToto(digest), createSigstore().signer({ identity: WORKFLOW, issuer: ISSUER })),
      BY_IDENTITY,
      expect.stringContaining('its certificate does not come from a trusted authority'),
    ],
    [
      'made after its certificate had ended',
      (digest) => {
        const late = (body: object) => SIGSTORE.logEntry(body, new Date(Date.now() + 2 * 86_400_000));
        return { mediaType: BUNDLE, content: JSON.stringify(bundle(inToto(digest), SIGNER, late)) };
      },
      BY_IDENTITY,
      'it was made after its certificate had ended',
    ],
    [
      'in no log',
      (digest) => ({ mediaType: BUNDLE, content: JSON.stringify(bundle(inToto(digest), SIGNER)) }),
      BY_IDENTITY,
      'it is in no log',
    ],
    [
      'altered',
      (digest) => {
        const json = bundle(inToto(digest, document('affected')), KEY) as { dsseEnvelope: { payload: string } };
        json.dsseEnvelope.payload = inToto(digest).toString('base64');
        return { mediaType: BUNDLE, content: JSON.stringify(json) };
      },
      BY_KEY,
      'its content is not the content that was signed',
    ],
    [
      'an envelope without JSON',
      () => ({ mediaType: ENVELOPE, content: '{' }),
      BY_KEY,
      'it does not have the form that it claims',
    ],
  ])('do not count if they are %s', async (_what, part, signer, reason) => {
    const { fake, image, at } = await start();
    at.byReference(image, [part(image.digest)], STATEMENT);
    expect(await read(fake, signer)).toEqual(refused(reason));
  });

  it.each<[string, (keys: Keys, digest: string) => string, string]>([
    [
      'another key',
      (_, digest) => digest,
      'the key in the configuration did not make it, or it is for other content than its own',
    ],
    ['another manifest', () => OTHER_DIGEST, 'it is for another image'],
  ])('do not count in a manifest that is signed for %s', async (what, signedDigest, reason) => {
    const { fake, image, at } = await start();
    const attestation = at.byReference(image, [{ mediaType: STATEMENT, content: inToto(image.digest) }], STATEMENT);
    const keys = what === 'another key' ? newKey() : KEY;
    const content = simpleSigning(signedDigest(keys, attestation.digest));
    const annotations = oldAnnotations(content, keys);
    at.byTag(attestation, 'sig', [{ mediaType: SIMPLE_SIGNING, content, annotations }]);
    expect(await read(fake)).toEqual(refused(reason));
  });

  it('do not count in a signed manifest of another image', async () => {
    const { fake, image, at } = await start();
    const attestation = at.byReference(image, [{ mediaType: STATEMENT, content: inToto(OTHER_DIGEST) }], STATEMENT);
    const content = simpleSigning(attestation.digest);
    at.byTag(attestation, 'sig', [{ mediaType: SIMPLE_SIGNING, content, annotations: oldAnnotations(content, KEY) }]);
    expect(await read(fake)).toEqual(refused('it is for another image'));
  });

  it('do not count if BuildKit made them, because it does not sign', async () => {
    const { fake, image, at } = await start();
    const entry = at.entry(image, { platform: { os: 'linux', architecture: 'amd64' } });
    const layer = {
      mediaType: STATEMENT,
      ...fake.addBlob(NAME, inToto(image.digest)),
      annotations: { 'in-toto.io/predicate-type': VEX_TYPE },
    };
    const statements = fake.addManifest(NAME, {
      schemaVersion: 2,
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      config: { mediaType: 'application/vnd.oci.image.config.v1+json', ...fake.addBlob(NAME, '{}') },
      layers: [layer],
    });
    const about = {
      platform: { os: 'unknown', architecture: 'unknown' },
      annotations: {
        'vnd.docker.reference.type': 'attestation-manifest',
        'vnd.docker.reference.digest': image.digest,
      },
    };
    at.index([entry, at.entry(statements, about)], 'built');
    expect(await read(fake, BY_KEY, [], 'built')).toEqual(refused('it is not signed'));
  });

  it.each<[string, (digest: string) => readonly Part[], string]>([
    ['a signature', (digest) => [{ mediaType: SIMPLE_SIGNING, content: simpleSigning(digest) }], SIMPLE_SIGNING],
    [
      'a signed SBOM',
      (digest) => [bundled(inToto(digest, {}, { predicateType: 'https://spdx.dev/Document' }))],
      BUNDLE,
    ],
    [
      'a plain SBOM',
      (digest) => [
        { mediaType: STATEMENT, content: inToto(digest, {}, { predicateType: 'https://spdx.dev/Document' }) },
      ],
      STATEMENT,
    ],
    ['a statement that is not JSON', () => [{ mediaType: STATEMENT, content: '[' }], STATEMENT],
    [
      'a signature of Notation',
      () => [{ mediaType: 'application/jose+json', content: '{}' }],
      'application/vnd.cncf.notary.signature',
    ],
    [
      'a newer bundle',
      () => [{ mediaType: BUNDLE, content: '{"mediaType":"application/vnd.dev.sigstore.bundle.v9+json"}' }],
      BUNDLE,
    ],
  ])('are not %s', async (_what, parts, type) => {
    const { fake, image, at } = await start();
    at.byReference(image, parts(image.digest), type);
    expect(await read(fake)).toEqual(NONE);
  });

  it('are not read where an annotation says that it is something else, so that large SBOMs cost nothing', async () => {
    const { fake, image, at } = await start();
    const sbom = 'https://spdx.dev/Document';
    const annotated = { ...enveloped(inToto(image.digest, {}, { predicateType: sbom })) };
    at.byTag(image, 'att', [{ ...annotated, annotations: { ...annotated.annotations, predicateType: sbom } }]);
    await read(fake);
    expect(fake.requests.filter((request) => request.includes('/blobs/'))).toEqual([]);
  });

  it.each<[string, unknown, readonly string[]]>([
    ['nothing', null, []],
    ['a text', 'not_affected', []],
    ['statements without a vulnerability', { statements: [{ status: 'not_affected' }] }, []],
    [
      'many statements',
      { statements: Array.from({ length: 5000 }, () => document().statements[0]) },
      Array(5000).fill('not affected'),
    ],
  ])('may have %s as their content', async (_what, predicate, statuses) => {
    const { fake, image, at } = await start();
    at.byReference(image, [bundled(inToto(image.digest, predicate))]);
    expect(await read(fake)).toEqual(signed('cosign.pub', ...statuses));
  });

  it('have a limited size and number', async () => {
    const { fake, image, at } = await start();
    at.byReference(image, [bundled(inToto(image.digest, { text: 'x'.repeat(4 * 1024 * 1024) }))]);
    at.byReference(image, [bundled(inToto(image.digest, { list: Array(200_001).fill(0) }))]);
    at.byTag(
      image,
      'att',
      Array.from({ length: 101 }, (_, at) => enveloped(inToto(image.digest, document('fixed', `${at}`)), newKey())),
    );
    const found = await read(fake);
    expect(found).toMatchObject({ signed: [], unread: ['it has more than 100 attestations'] });
    const { fake: second, image: one, at: there } = await start();
    there.byReference(one, [bundled(inToto(one.digest, { text: 'x'.repeat(4 * 1024 * 1024) }))]);
    there.byReference(one, [bundled(inToto(one.digest, { list: Array(200_001).fill(0) }))]);
    there.byReference(one, [bundled(inToto(one.digest))]);
    const sizes = ['one of its signatures is larger than 4 MiB', 'the answer of HOST has too many parts'];
    expect(await read(second)).toEqual({
      ...signed('cosign.pub', 'not affected'),
      unread: expect.arrayContaining(sizes),
    });
  });

  it('that cannot be read leave the others', async () => {
    shortenWaits();
    const fault = ({ url = '' }: { url?: string }, response: { writeHead(status: number): void; end(): void }) => {
      if (!url.includes('/referrers/')) return false;
      response.writeHead(500);
      response.end();
      return true;
    };
    const { fake, image, at } = await start({ hasReferrersApi: true, fault: fault as never });
    at.byTag(image, 'att', [enveloped(inToto(image.digest))]);
    const found = await read(fake);
    expect(found).toMatchObject({ signed: ['not affected CVE-2026-0001 by cosign.pub'], refused: [] });
    expect(found).toMatchObject({ unread: [expect.stringContaining('500')] });
  });

  it('are about the image that its publisher names as in the subject', async () => {
    const { fake, image, at } = await start();
    const subject = [
      { name: 'pkg:docker/dhi/app@1?platform=linux%2Famd64', digest: { sha256: image.digest.slice(7) } },
    ];
    const about = (product: string) =>
      bundled(inToto(image.digest, document('fixed', '2026-01-01T00:00:00Z', product), { subject }));
    const targetsOf = async (product: string) => {
      at.byTag(image, 'att', [{ ...about(product) }]);
      const registry = openRegistry({
        privateRegistries: [],
        insecureRegistries: [fake.host],
        budget: startBudget(20),
      });
      open.push(registry);
      const means = { registry, trust: TRUST, fetchAttestations: async () => ({ ok: true, value: [] }) as const };
      const target = { host: fake.host, name: NAME, tag: '1', digest: undefined };
      const { statements } = await readAttachedVex(target, { os: 'linux', architecture: 'amd64' }, BY_KEY, means);
      return statements[0]?.statement.targets[0]?.images?.[0]?.digests;
    };
    expect(await targetsOf('pkg:docker/dhi/app')).toEqual([image.digest]);
    expect(await targetsOf('pkg:docker/dhi/app@1')).toEqual([image.digest]);
    expect(await targetsOf('pkg:docker/dhi/app@2')).toEqual([]);
    expect(await targetsOf('pkg:docker/dhi/other')).toEqual([]);
    expect(await targetsOf('pkg:docker/dhi/app?tag=2')).toEqual([]);
  });
});

describe('who may sign VEX statements', () => {
  const span = { file: { path: 'hullcheck.yml', text: '' }, start: 0, end: 0 };
  const keys = new Map([['cosign.pub', KEY.publicKey]]);
  const byKey = { require: 'sbom', by: { kind: 'key', path: { value: 'cosign.pub', span } } } as const;
  const CHAINGUARD = 'https://github.com/chainguard-images/images/.github/workflows/release.yaml@refs/heads/main';

  it.each<[string, readonly SignaturePolicy[], string]>([
    ['cgr.dev/chainguard/node', [], CHAINGUARD],
    ['cgr.dev/acme.com/node', [], 'nobody'],
    ['cgr.dev.example.com/chainguard/node', [], 'nobody'],
    ['docker.io/chainguard/node', [], 'nobody'],
    ['dhi.io/python', [], 'Docker Hardened Images'],
    ['docker.io/library/python', [], 'nobody'],
    ['ghcr.io/acme/app', [{ images: 'ghcr.io/acme/**', ...byKey }], 'cosign.pub'],
    ['cgr.dev/chainguard/node', [{ images: 'cgr.dev/**', ...byKey }], 'cosign.pub'],
    ['cgr.dev/chainguard/node', [{ images: '**', require: 'digest-pin' }], CHAINGUARD],
    ['docker.io/library/python', [{ images: '**', require: 'digest-pin' }], 'nobody'],
    [
      'ghcr.io/acme/app',
      [{ images: '**', require: 'signature', by: { ...byKey.by, kind: 'authority', subject: 'O=acme' } }],
      'nobody',
    ],
  ])('%s with %j', (place, policies, expected) => {
    const [host = '', ...rest] = place.split('/');
    const signer = vexSignerFor({ host, name: rest.join('/') }, policies, keys)?.expected;
    expect(signer === undefined ? 'nobody' : signer.kind === 'identity' ? signer.identity : signer.path).toBe(expected);
  });
});
