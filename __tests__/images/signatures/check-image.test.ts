import { afterEach, describe, expect, it } from '@jest/globals';
import { openRegistry } from '../../../src/images/registry/client.ts';
import { outcomeOf } from '../../../src/images/registry/lookup-error.ts';
import { checkSignatures, type Means } from '../../../src/images/signatures/index.ts';
import { parseTrustedRoots } from '../../../src/images/signatures/trusted-roots.ts';
import type { SignedPolicy } from '../../../src/model/images/signature-policy.ts';
import type { SignatureState } from '../../../src/model/images/signature-state.ts';
import { startBudget } from '../../../src/support/budget.ts';
import { attachments, BUNDLE, ENVELOPE, SIMPLE_SIGNING } from '../../support/attachments.ts';
import {
  type FakeRegistry,
  type FakeRegistryOptions,
  type Image,
  sha256,
  startRegistry,
} from '../../support/fake-registry.ts';
import {
  bundle,
  createSigstore,
  envelope,
  type Keys,
  newKey,
  oldAnnotations,
  oldEnvelopeAnnotations,
  PROVENANCE_TYPE,
  simpleSigning,
  statement,
} from '../../support/signing.ts';

const NAME = 'acme/app';
const ISSUER = 'https://token.actions.githubusercontent.com';
const WORKFLOW = 'https://github.com/acme/app/.github/workflows/release.yml@refs/tags/v1';
const SPDX_TYPE = 'https://spdx.dev/Document/v2.3';

const KEY = newKey();
const SIGSTORE = createSigstore();
const SIGNER = SIGSTORE.signer({ identity: WORKFLOW, issuer: ISSUER });
const TRUST = { name: 'own', roots: parseTrustedRoots(SIGSTORE.trustedRoot()) };

const span = { file: { path: 'hullcheck.yml', text: '' }, start: 0, end: 0 };
const BY_KEY: SignedPolicy = {
  images: '**',
  require: 'signature',
  by: { kind: 'key', path: { value: 'cosign.pub', span } },
};
const BY_IDENTITY: SignedPolicy = {
  images: '**',
  require: 'signature',
  by: { kind: 'identity', issuer: ISSUER, identity: WORKFLOW.replace('v1', '*') },
};

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

async function start(options: FakeRegistryOptions = {}) {
  const fake = await startRegistry(options);
  open.push(fake);
  return { fake, image: fake.addImage(NAME, '1'), at: attachments(fake, NAME) };
}

type Found = SignatureState | string;

/** The state, or why it could not be found out. */
async function check(
  fake: FakeRegistry,
  policy: SignedPolicy,
  bundles: readonly unknown[] = [],
  tag = '1',
  platforms: Means['platforms'] = [{ os: 'linux', architecture: 'amd64' }],
): Promise<Found> {
  const registry = openRegistry({ privateRegistries: [], insecureRegistries: [fake.host], budget: startBudget(20) });
  open.push(registry);
  const means = {
    registry,
    platforms,
    trust: TRUST,
    publicKeys: new Map([['cosign.pub', KEY.publicKey]]),
    fetchAttestations: async () => ({ ok: true, value: bundles }) as const,
  };
  const target = { host: fake.host, name: NAME, tag, digest: undefined };
  const outcome = await outcomeOf(() => checkSignatures(target, policy, means));
  return outcome.ok ? outcome.value : outcome.error.reason.replaceAll(fake.host, 'HOST');
}

const oldSignature = (digest: string, keys: Keys, entry?: typeof SIGSTORE.logEntry) => {
  const content = simpleSigning(digest);
  return { mediaType: SIMPLE_SIGNING, content, annotations: oldAnnotations(content, keys, entry) };
};

const bundlePart = (json: object) => ({ mediaType: BUNDLE, content: JSON.stringify(json) });
const signed = (digest: string, keys: Keys, predicateType?: string): object =>
  bundle(
    statement({ digest, ...(predicateType && { predicateType }) }),
    keys,
    keys.certificate ? SIGSTORE.logEntry : undefined,
  );

const byKey = { kind: 'key', path: 'cosign.pub' } as const;
const byIdentity = { kind: 'identity', identity: WORKFLOW, issuer: ISSUER } as const;
const verified = (image: { readonly digest: string }, signer: object, required = 'signature') => ({
  kind: 'verified',
  required,
  digest: image.digest,
  signer,
});
const refused = (refusal: string, more: object = {}, required = 'signature') => ({
  kind: 'refused',
  required,
  refusal,
  ...more,
});
const OTHER_DIGEST = `sha256:${'7'.repeat(64)}`;

describe('signatures as cosign made them before there were bundles', () => {
  it('by a key', async () => {
    const { fake, image, at } = await start();
    expect(await check(fake, BY_KEY)).toEqual({ kind: 'unsigned', required: 'signature' });
    at.byTag(image, 'sig', [oldSignature(image.digest, KEY)]);
    expect(await check(fake, BY_KEY)).toEqual(verified(image, byKey));
    expect(await check(fake, BY_IDENTITY)).toEqual(refused('certificate-expected'));
  });

  it.each<[string, (image: Image) => object, string]>([
    ['of another key', ({ digest }) => oldSignature(digest, newKey()), 'other-key'],
    ['for another image', () => oldSignature(OTHER_DIGEST, KEY), 'other-image'],
    [
      'whose payload was exchanged',
      ({ digest }) => ({ ...oldSignature(OTHER_DIGEST, KEY), content: simpleSigning(digest) }),
      'other-key',
    ],
    ['that is missing', ({ digest }) => ({ ...oldSignature(digest, KEY), annotations: {} }), 'malformed'],
    ['over what is not valid JSON', ({ digest }) => ({ ...oldSignature(digest, KEY), content: 'x' }), 'malformed'],
    ['over other JSON', ({ digest }) => ({ ...oldSignature(digest, KEY), content: '{"critical":{}}' }), 'malformed'],
  ])('by a key, %s', async (_what, part, refusal) => {
    const { fake, image, at } = await start();
    at.byTag(image, 'sig', [part(image) as ReturnType<typeof oldSignature>]);
    expect(await check(fake, BY_KEY)).toMatchObject(refused(refusal));
  });

  it('by a certificate, which a log shows to have been valid', async () => {
    const { fake, image, at } = await start();
    at.byTag(image, 'sig', [oldSignature(image.digest, SIGNER, SIGSTORE.logEntry)]);
    expect(await check(fake, BY_IDENTITY)).toEqual(verified(image, byIdentity));
    expect(await check(fake, BY_KEY)).toEqual(refused('other-key'));
  });

  it('may have any type of layer, because cosign does not ask for it', async () => {
    const { fake, image, at } = await start();
    for (const mediaType of ['application/octet-stream', 'text/plain', '']) {
      at.byTag(image, 'sig', [{ ...oldSignature(image.digest, KEY), mediaType }]);
      expect(await check(fake, BY_KEY)).toEqual(verified(image, byKey));
    }
    at.byTag(image, 'sig', [{ ...oldSignature(image.digest, KEY), mediaType: 'text/plain', annotations: {} }]);
    expect(await check(fake, BY_KEY)).toEqual({ kind: 'unsigned', required: 'signature' });
  });

  const logged = (image: Image) => oldSignature(image.digest, SIGNER, SIGSTORE.logEntry);
  const LOG = 'dev.sigstore.cosign/bundle';
  it.each<[string, (image: Image) => ReturnType<typeof oldSignature>, string]>([
    ['without a log', ({ digest }) => oldSignature(digest, SIGNER), 'log-entry-missing'],
    [
      'of somebody else',
      ({ digest }) =>
        oldSignature(digest, SIGSTORE.signer({ identity: `${WORKFLOW}/x`, issuer: ISSUER }), SIGSTORE.logEntry),
      'other-identity',
    ],
    [
      'of somebody for whom somebody else vouches',
      ({ digest }) =>
        oldSignature(
          digest,
          SIGSTORE.signer({ identity: WORKFLOW, issuer: 'https://evil.example' }),
          SIGSTORE.logEntry,
        ),
      'other-issuer',
    ],
    [
      'of another authority',
      ({ digest }) =>
        oldSignature(digest, createSigstore().signer({ identity: WORKFLOW, issuer: ISSUER }), SIGSTORE.logEntry),
      'certificate-untrusted',
    ],
    ['in another log', ({ digest }) => oldSignature(digest, SIGNER, createSigstore().logEntry), 'log-unknown'],
    [
      'with the entry of another signature',
      (image) => {
        const other = oldSignature(OTHER_DIGEST, SIGNER, SIGSTORE.logEntry).annotations[LOG] as string;
        return { ...logged(image), annotations: { ...logged(image).annotations, [LOG]: other } };
      },
      'log-entry-of-other',
    ],
    [
      'with an entry that is none',
      (image) => ({ ...logged(image), annotations: { ...logged(image).annotations, [LOG]: '{"Payload":[]}' } }),
      'malformed',
    ],
    [
      'with a certificate that is none',
      (image) => ({
        ...logged(image),
        annotations: { ...logged(image).annotations, 'dev.sigstore.cosign/certificate': 'x' },
      }),
      'malformed',
    ],
    ['for another image', () => oldSignature(OTHER_DIGEST, SIGNER, SIGSTORE.logEntry), 'other-image'],
  ])('by a certificate, %s', async (_what, part, refusal) => {
    const { fake, image, at } = await start();
    at.byTag(image, 'sig', [part(image)]);
    expect(await check(fake, BY_IDENTITY)).toMatchObject(refused(refusal));
  });

  it('may be several: one that is good is enough, and the closest one is reported', async () => {
    const { fake, image, at } = await start();
    const bad = [oldSignature(image.digest, newKey()), oldSignature(OTHER_DIGEST, KEY)];
    at.byTag(image, 'sig', bad);
    expect(await check(fake, BY_KEY)).toEqual(refused('other-image', { signer: byKey }));
    at.byTag(image, 'sig', [...bad, oldSignature(image.digest, KEY)]);
    expect(await check(fake, BY_KEY)).toEqual(verified(image, byKey));
  });

  it('are of keys that hash as strongly as they sign', async () => {
    for (const [curve, hash] of [
      ['P-384', 'sha384'],
      ['P-521', 'sha512'],
      ['P-384', 'sha256'],
      ['Ed25519', null],
      ['RSA', 'sha256'],
    ] as const) {
      const { fake, image, at } = await start();
      const strong = newKey(curve);
      const content = simpleSigning(image.digest);
      at.byTag(image, 'sig', [
        { mediaType: SIMPLE_SIGNING, content, annotations: oldAnnotations(content, strong, undefined, hash) },
      ]);
      const registry = openRegistry({ privateRegistries: [], insecureRegistries: [fake.host] });
      open.push(registry);
      const means = {
        registry,
        platforms: [{ os: 'linux', architecture: 'amd64' }],
        trust: TRUST,
        publicKeys: new Map([['cosign.pub', strong.publicKey]]),
        fetchAttestations: async () => ({ ok: true, value: [] }) as const,
      };
      const target = { host: fake.host, name: NAME, tag: '1', digest: undefined };
      expect(await checkSignatures(target, BY_KEY, means)).toEqual(verified(image, byKey));
    }
  });
});

describe('attestations as cosign made them before there were bundles', () => {
  const attestation = (digest: string, keys: Keys, predicateType: string, entry?: typeof SIGSTORE.logEntry) => {
    const content = envelope(statement({ digest, predicateType }), keys);
    return {
      mediaType: ENVELOPE,
      content: JSON.stringify(content),
      annotations: oldEnvelopeAnnotations(content, keys, entry),
    };
  };

  it('show what they are about', async () => {
    const { fake, image, at } = await start();
    at.byTag(image, 'att', [
      attestation(image.digest, KEY, PROVENANCE_TYPE),
      attestation(image.digest, SIGNER, SPDX_TYPE, SIGSTORE.logEntry),
    ]);
    expect(await check(fake, { ...BY_KEY, require: 'provenance' })).toEqual(verified(image, byKey, 'provenance'));
    expect(await check(fake, { ...BY_IDENTITY, require: 'sbom' })).toEqual(verified(image, byIdentity, 'sbom'));
    expect(await check(fake, { ...BY_KEY, require: 'sbom' })).toEqual(refused('other-key', {}, 'sbom'));
    expect(await check(fake, BY_KEY)).toEqual({ kind: 'unsigned', required: 'signature' });
  });

  it('are refused when they are about another image, or altered', async () => {
    const { fake, image, at } = await start();
    at.byTag(image, 'att', [attestation(OTHER_DIGEST, KEY, PROVENANCE_TYPE)]);
    const policy = { ...BY_KEY, require: 'provenance' } as const;
    expect(await check(fake, policy)).toEqual(refused('other-image', { signer: byKey }, 'provenance'));
    const part = attestation(image.digest, SIGNER, PROVENANCE_TYPE, SIGSTORE.logEntry);
    const other = JSON.parse(attestation(OTHER_DIGEST, SIGNER, PROVENANCE_TYPE).content);
    at.byTag(image, 'att', [
      { ...part, content: JSON.stringify({ ...JSON.parse(part.content), signatures: other.signatures }) },
    ]);
    expect(await check(fake, { ...BY_IDENTITY, require: 'provenance' })).toEqual(refused('altered', {}, 'provenance'));
  });
});

describe('bundles', () => {
  it('are found by the API of referrers', async () => {
    const { fake, image, at } = await start({ hasReferrersApi: true });
    at.byReference(image, [bundlePart(signed(image.digest, SIGNER))]);
    expect(await check(fake, BY_IDENTITY)).toEqual(verified(image, byIdentity));
    expect(await check(fake, BY_KEY)).toEqual(refused('other-key'));
  });

  it('are found by the tag that stands in for it, whatever its index says about them', async () => {
    for (const said of [{ artifactType: 'application/vnd.oci.empty.v1+json' }, { artifactType: BUNDLE }, {}]) {
      const { fake, image, at } = await start();
      const stored = at.byReference(image, [bundlePart(signed(image.digest, SIGNER))]);
      at.referrersTag(image, [at.entry(stored, said)]);
      expect(await check(fake, BY_IDENTITY)).toEqual(verified(image, byIdentity));
    }
  });

  it('are found under the tag in a registry that has the API by now', async () => {
    const { fake, image, at } = await start({ hasReferrersApi: true });
    const stored = at.byReference({ ...image, digest: OTHER_DIGEST }, [bundlePart(signed(image.digest, KEY))]);
    at.referrersTag(image, [at.entry(stored)]);
    expect(await check(fake, BY_KEY)).toEqual(verified(image, byKey));
  });

  it('are held against what is asked for', async () => {
    const { fake, image, at } = await start({ hasReferrersApi: true });
    at.byReference(image, [bundlePart(signed(image.digest, KEY, PROVENANCE_TYPE))]);
    expect(await check(fake, { ...BY_KEY, require: 'provenance' })).toEqual(verified(image, byKey, 'provenance'));
    expect(await check(fake, BY_KEY)).toEqual({
      kind: 'unsigned',
      required: 'signature',
      instead: 'other-statements',
    });
    at.byReference(image, [bundlePart(signed(OTHER_DIGEST, KEY, SPDX_TYPE))]);
    expect(await check(fake, { ...BY_KEY, require: 'sbom' })).toEqual(
      refused('other-image', { signer: byKey }, 'sbom'),
    );
  });

  it('of forms that are not verified are said to be there', async () => {
    for (const [json, form] of [
      [{ ...signed(OTHER_DIGEST, KEY), mediaType: 'application/vnd.dev.sigstore.bundle.v0.4+json' }, 'newer-bundle'],
      [{ mediaType: BUNDLE, messageSignature: {} }, 'message-bundle'],
    ] as const) {
      const { fake, image, at } = await start({ hasReferrersApi: true });
      at.byReference(image, [bundlePart(json)]);
      expect(await check(fake, BY_KEY)).toEqual({ kind: 'unsupported', required: 'signature', form });
    }
  });

  it('may come from GitHub', async () => {
    const { fake, image } = await start();
    const policy: SignedPolicy = { ...BY_IDENTITY, require: 'provenance', github: 'acme/app' };
    const bundles = [signed(OTHER_DIGEST, SIGNER, PROVENANCE_TYPE), signed(image.digest, SIGNER, PROVENANCE_TYPE)];
    expect(await check(fake, policy, bundles)).toEqual(verified(image, byIdentity, 'provenance'));
    expect(await check(fake, policy, [])).toEqual({ kind: 'unsigned', required: 'provenance' });
    expect(await check(fake, policy, ['x', bundles[0]])).toMatchObject(refused('other-image', {}, 'provenance'));
  });
});

describe('an index', () => {
  const AMD = { platform: { os: 'linux', architecture: 'amd64' } };
  const ARM = { platform: { os: 'linux', architecture: 'arm64' } };

  async function startWithIndex() {
    const { fake, image, at } = await start({ hasReferrersApi: true });
    const arm = fake.addImage(NAME, 'arm', {}, 'arm');
    const index = at.index([at.entry(image, AMD), at.entry(arm, ARM)], 'multi');
    return { fake, image, arm, index, at };
  }

  it('is signed itself, or the manifest of the platform is', async () => {
    const { fake, image, index, at } = await startWithIndex();
    at.byReference(image, [bundlePart(signed(image.digest, KEY))]);
    expect(await check(fake, BY_KEY, [], 'multi')).toEqual(verified(image, byKey));
    at.byReference(index, [bundlePart(signed(index.digest, KEY))]);
    expect(await check(fake, BY_KEY, [], 'multi')).toEqual(verified(index, byKey));
  });

  it('is not signed by a signature of another platform', async () => {
    const { fake, arm, index, at } = await startWithIndex();
    at.byReference(arm, [bundlePart(signed(arm.digest, KEY))]);
    expect(await check(fake, BY_KEY, [], 'multi')).toEqual({ kind: 'unsigned', required: 'signature' });
    at.byReference(index, [bundlePart(signed(arm.digest, KEY))]);
    expect(await check(fake, BY_KEY, [], 'multi')).toEqual(refused('other-image', { signer: byKey }));
  });

  const platformsOf = (texts: readonly string[]) =>
    texts.map((text) => {
      const [os = '', architecture = '', variant] = text.split('/');
      return { os, architecture, ...(variant !== undefined && { variant }) };
    });

  /** An index of one signed image and others that are not signed, each with its platform and, perhaps, more. */
  async function startMixed(entries: readonly (readonly [isSigned: boolean, more: object])[]) {
    const { fake, at } = await start({ hasReferrersApi: true });
    const images = entries.map(([isSigned, more], index) => {
      const one = fake.addImage(NAME, `part${index}`, {}, String(index));
      if (isSigned) at.byReference(one, [bundlePart(signed(one.digest, KEY))]);
      return at.entry(one, more);
    });
    at.index(images, 'multi');
    return fake;
  }

  const ATTESTATION = { annotations: { 'vnd.docker.reference.type': 'attestation-manifest' } };
  it.each<[string, readonly string[], readonly (readonly [boolean, object])[]]>([
    ['says that it is a statement', ['linux/amd64'], [[false, { ...AMD, ...ATTESTATION }]]],
    ['has a variant', ['linux/amd64'], [[false, { platform: { ...AMD.platform, variant: 'v1' } }]]],
    ['has a newer variant', ['linux/amd64'], [[false, { platform: { ...AMD.platform, variant: 'v3' } }]]],
    [
      'has another name of the architecture',
      ['linux/amd64'],
      [[false, { platform: { os: 'linux', architecture: 'x86_64' } }]],
    ],
    ['has another letter case', ['linux/amd64'], [[false, { platform: { os: 'Linux', architecture: 'AMD64' } }]]],
    ['has no system', ['linux/amd64'], [[false, { platform: { architecture: 'amd64' } }]]],
    ['has no platform', ['linux/amd64'], [[false, {}]]],
    ['is another index', ['linux/amd64'], [[false, { ...AMD, mediaType: 'application/vnd.oci.image.index.v1+json' }]]],
    ['is of the same platform', ['linux/amd64'], [[false, AMD]]],
    [
      'has another name of ARM',
      ['linux/arm64'],
      [
        [false, { platform: { os: 'linux', architecture: 'aarch64' } }],
        [true, ARM],
      ],
    ],
    [
      'has another spelling of a variant',
      ['linux/arm'],
      [
        [false, { platform: { os: 'linux', architecture: 'arm', variant: '7' } }],
        [true, { platform: { os: 'linux', architecture: 'arm', variant: 'v7' } }],
      ],
    ],
    ['is of another platform that is also meant', ['linux/amd64', 'linux/arm64'], [[false, ARM]]],
  ])('is not signed by a signature of one entry where another one %s', async (_what, platforms, others) => {
    for (const entries of [
      [...others, [true, AMD]],
      [[true, AMD], ...others],
    ] as const) {
      const fake = await startMixed(entries);
      // an entry without a platform only runs if it comes first
      if (entries[0] === others[0] || Object.keys(others[0]?.[1] ?? {}).length > 0)
        expect(await check(fake, BY_KEY, [], 'multi', platformsOf(platforms))).toEqual({
          kind: 'unsigned',
          required: 'signature',
        });
      if (!platforms.includes('linux/amd64')) continue;
      const whole = await startMixed(entries.map(([, more]) => [true, more] as const));
      expect(await check(whole, BY_KEY, [], 'multi', platformsOf(platforms))).toMatchObject({ kind: 'verified' });
    }
  });

  it('is not signed if a variable decides the platform, and one of its images is not signed', async () => {
    const statements = [false, { platform: { os: 'unknown', architecture: 'unknown' }, ...ATTESTATION }] as const;
    const some = await startMixed([[true, AMD], [false, ARM], statements]);
    expect(await check(some, BY_KEY, [], 'multi', 'unknown')).toEqual({ kind: 'unsigned', required: 'signature' });
    const all = await startMixed([[true, AMD], [true, ARM], statements]);
    expect(await check(all, BY_KEY, [], 'multi', 'unknown')).toMatchObject({ kind: 'verified' });
  });

  it('is not signed if it has no image for the platform', async () => {
    const fake = await startMixed([[true, AMD]]);
    expect(await check(fake, BY_KEY, [], 'multi', platformsOf(['linux/s390x']))).toEqual({
      kind: 'unsigned',
      required: 'signature',
    });
  });

  it('with a thousand entries is checked up to the first that is not signed', async () => {
    const { fake, image, at } = await start();
    const other = { digest: OTHER_DIGEST, size: 10 };
    at.index([...Array.from({ length: 998 }, () => at.entry(image, AMD)), at.entry(other, AMD)], 'multi');
    at.byTag(image, 'sig', [oldSignature(image.digest, KEY)]);
    expect(await check(fake, BY_KEY, [], 'multi')).toEqual({ kind: 'unsigned', required: 'signature' });
    expect(fake.requests.length).toBeLessThan(20);
  });

  it('has provenance of BuildKit, which proves nothing', async () => {
    const { fake, image, at } = await start();
    const statements = at.byReference(
      image,
      [
        {
          mediaType: 'application/vnd.in-toto+json',
          content: statement({ digest: image.digest, predicateType: PROVENANCE_TYPE }),
          annotations: { 'in-toto.io/predicate-type': PROVENANCE_TYPE },
        },
      ],
      'application/vnd.oci.empty.v1+json',
    );
    const annotations = {
      'vnd.docker.reference.type': 'attestation-manifest',
      'vnd.docker.reference.digest': image.digest,
    };
    const unknown = { platform: { os: 'unknown', architecture: 'unknown' }, annotations };
    at.index([at.entry(image, AMD), at.entry(statements, unknown)], 'multi');
    const provenance = { ...BY_KEY, require: 'provenance' } as const;
    expect(await check(fake, provenance, [], 'multi')).toEqual({
      kind: 'unsigned',
      required: 'provenance',
      instead: 'buildkit',
    });
    expect(await check(fake, { ...BY_KEY, require: 'sbom' }, [], 'multi')).toEqual({
      kind: 'unsigned',
      required: 'sbom',
    });
  });
});

describe('a signature of Notation', () => {
  const NOTATION = 'application/vnd.cncf.notary.signature';

  it('is found and named, whatever an index says about it', async () => {
    for (const said of [{ artifactType: NOTATION }, {}]) {
      const { fake, image, at } = await start();
      const stored = at.byReference(image, [{ mediaType: 'application/jose+json', content: '{}' }], NOTATION);
      at.referrersTag(image, [at.entry(stored, said)]);
      expect(await check(fake, BY_KEY)).toEqual({ kind: 'unsupported', required: 'signature', form: 'notation' });
    }
  });

  it('does not hide one that is refused, and is no hindrance for one that is good', async () => {
    const { fake, image, at } = await start({ hasReferrersApi: true });
    at.byReference(image, [{ mediaType: 'application/jose+json', content: '{}' }], NOTATION);
    at.byTag(image, 'sig', [oldSignature(image.digest, newKey())]);
    expect(await check(fake, BY_KEY)).toEqual(refused('other-key'));
    at.byReference(image, [bundlePart(signed(image.digest, KEY))]);
    expect(await check(fake, BY_KEY)).toEqual(verified(image, byKey));
  });
});

describe('a registry that cannot be relied on', () => {
  it('sends other bytes than the digest of a signature says', async () => {
    const { fake, image, at } = await start({
      fault(request, response) {
        if (!/\/blobs\//.test(request.url ?? '')) return false;
        response.writeHead(200).end('{}');
        return true;
      },
    });
    at.byTag(image, 'sig', [oldSignature(image.digest, KEY)]);
    expect(await check(fake, BY_KEY)).toBe('HOST sends fewer bytes than the manifest announces');
  });

  it('does not give a signature that may be good', async () => {
    const { fake, image, at } = await start();
    const gone = { digest: OTHER_DIGEST, size: 100 };
    at.referrersTag(image, [at.entry(gone)]);
    expect(await check(fake, BY_KEY)).toBe('HOST does not have it');
    // anyone who can push a refused signature can add one that cannot be read
    at.byTag(image, 'sig', [oldSignature(image.digest, newKey())]);
    expect(await check(fake, BY_KEY)).toEqual(refused('other-key'));
    at.byTag(image, 'sig', [oldSignature(image.digest, KEY)]);
    expect(await check(fake, BY_KEY)).toEqual(verified(image, byKey));
  });

  it.each([400, 405, 406])('answers %i to who asks for referrers, and has the tag', async (status) => {
    const { fake, image, at } = await start({
      fault(request, response) {
        if (!/\/referrers\//.test(request.url ?? '')) return false;
        response.writeHead(status).end();
        return true;
      },
    });
    at.referrersTag(image, [at.entry(at.byReference(image, [bundlePart(signed(image.digest, KEY))]))]);
    expect(await check(fake, BY_KEY)).toEqual(verified(image, byKey));
  });

  it('answers with a web page to who asks for referrers', async () => {
    const { fake, image, at } = await start({
      fault(request, response) {
        if (!/\/referrers\//.test(request.url ?? '')) return false;
        response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Sign in</p>');
        return true;
      },
    });
    at.referrersTag(image, [at.entry(at.byReference(image, [bundlePart(signed(image.digest, KEY))]))]);
    expect(await check(fake, BY_KEY)).toEqual(verified(image, byKey));
  });

  it('does not let anybody see referrers', async () => {
    const { fake } = await start({
      fault(request, response) {
        if (!/\/referrers\//.test(request.url ?? '')) return false;
        response.writeHead(403).end();
        return true;
      },
    });
    expect(await check(fake, BY_KEY)).toBe('HOST does not let us read acme/app, if it exists');
  });

  it('gives referrers page by page', async () => {
    const pages: object[][] = [];
    const { fake, image, at } = await start({
      fault(request, response) {
        const url = new URL(request.url ?? '', 'http://registry.invalid');
        if (!/\/referrers\//.test(url.pathname)) return false;
        const page = Number(url.searchParams.get('page') ?? 0);
        const more = page + 1 < pages.length ? { link: `<${url.pathname}?page=${page + 1}>; rel="next"` } : {};
        response.writeHead(200, { 'content-type': 'application/vnd.oci.image.index.v1+json', ...more });
        response.end(JSON.stringify({ schemaVersion: 2, manifests: pages[page] ?? [] }));
        return true;
      },
    });
    const good = at.byReference(image, [bundlePart(signed(image.digest, KEY))]);
    pages.push([at.entry(at.byReference(image, [bundlePart(signed(OTHER_DIGEST, KEY))]))], [], [at.entry(good)]);
    expect(await check(fake, BY_KEY)).toEqual(verified(image, byKey));
    for (let page = 0; page < 50; page++) pages.unshift([]);
    expect(await check(fake, BY_KEY)).toBe('more than 1000 things refer to the image');
  });

  it('has thousands of referrers', async () => {
    const { fake, image, at } = await start();
    const entries = Array.from({ length: 5000 }, (_, index) =>
      at.entry({ digest: sha256(String(index)), size: 10 }, { artifactType: BUNDLE }),
    );
    at.referrersTag(image, entries);
    const before = fake.requests.length;
    expect(await check(fake, BY_KEY)).toBe('the manifest has more than 1000 parts');
    expect(fake.requests.length - before).toBeLessThan(10);
  });

  it('has hundreds of signatures that are not good', async () => {
    const { fake, image, at } = await start();
    const bad = oldSignature(image.digest, newKey());
    at.byTag(
      image,
      'sig',
      Array.from({ length: 300 }, () => bad),
    );
    expect(await check(fake, BY_KEY)).toBe('it has more than 100 signatures');
    at.byTag(image, 'sig', [...Array.from({ length: 99 }, () => bad), oldSignature(image.digest, KEY)]);
    expect(await check(fake, BY_KEY)).toEqual(verified(image, byKey));
  });

  it('has indexes that lead in circles', async () => {
    const { fake, image, at } = await start();
    const inner = at.index([at.entry(image)], `${image.digest.replace(':', '-')}.sig`);
    const outer = at.index([at.entry(inner), at.entry(inner)], 'outer');
    at.referrersTag(image, [at.entry(outer), at.entry(inner), at.entry(image)]);
    expect(await check(fake, BY_KEY)).toEqual({ kind: 'unsigned', required: 'signature' });
    expect(fake.requests.length).toBeLessThan(10);
  });

  it('has annotations of megabytes', async () => {
    const { fake, image, at } = await start();
    const long = 'x'.repeat(1024 * 1024);
    const part = oldSignature(image.digest, SIGNER);
    const annotations = { ...part.annotations, [`dev.sigstore.cosign/bundle`]: long, [long]: long };
    at.byTag(image, 'sig', [{ ...part, annotations }]);
    expect(await check(fake, BY_IDENTITY)).toEqual(refused('malformed'));
  });

  it('has a signature of gigabytes', async () => {
    const { fake, image } = await start();
    const { digest } = fake.addBlob(NAME, 'x');
    const layer = { mediaType: BUNDLE, digest, size: 5 * 1024 ** 3 };
    const config = { mediaType: 'application/vnd.oci.empty.v1+json', ...fake.addBlob(NAME, '{}') };
    const mediaType = 'application/vnd.oci.image.manifest.v1+json';
    fake.addManifest(NAME, { mediaType, config, layers: [layer] }, `${image.digest.replace(':', '-')}.sig`);
    expect(await check(fake, BY_KEY)).toBe('one of its signatures is larger than 4 MiB');
  });

  it('has statements with millions of parts', async () => {
    const { fake, image, at } = await start({ hasReferrersApi: true });
    const content = Buffer.from(`{"a":[${'{},'.repeat(250_000)}{}]}`);
    at.byReference(image, [bundlePart(bundle(content, KEY))]);
    expect(await check(fake, BY_KEY)).toBe('the answer of HOST has too many parts');
  });
});
