import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from '@jest/globals';
import { openRegistry } from '../../../src/images/registry/client.ts';
import { outcomeOf } from '../../../src/images/registry/lookup-error.ts';
import type { Platform, Registry } from '../../../src/images/registry/registry.ts';
import { checkSignatures, type Means } from '../../../src/images/signatures/index.ts';
import { parseTrustedRoots } from '../../../src/images/signatures/trusted-roots.ts';
import type { SignedPolicy } from '../../../src/model/images/signature-policy.ts';
import { startBudget } from '../../../src/support/budget.ts';
import { attachments, BUNDLE, ENVELOPE, type Part, SIMPLE_SIGNING } from '../../support/attachments.ts';
import { daysFromNow, generalName, type SignerOptions } from '../../support/certificates.ts';
import { type FakeRegistry, type Image, startRegistry } from '../../support/fake-registry.ts';
import {
  type Algorithm,
  bundle,
  createSigstore,
  envelope,
  type Keys,
  newKey,
  oldAnnotations,
  PROVENANCE_TYPE,
  type SignOptions,
  simpleSigning,
  statement,
} from '../../support/signing.ts';

/** Forgeries by class: none of them may be verified, and every good signature next to them has to be. */
interface Forgery {
  readonly what: string;
  readonly isGood?: boolean;
  readonly policy?: SignedPolicy;
  readonly platforms?: Means['platforms'];
  put(at: Attached, image: Image, fake: FakeRegistry, repository: string): void;
}

type Attached = ReturnType<typeof attachments>;

const ISSUER = 'https://token.actions.githubusercontent.com';
const WORKFLOW = 'https://github.com/acme/app/.github/workflows/release.yml@refs/tags/v1';
const KEY = newKey();
const SIGSTORE = createSigstore();
const SIGNER = SIGSTORE.signer({ identity: WORKFLOW, issuer: ISSUER });
const TRUST = { name: 'own', roots: parseTrustedRoots(SIGSTORE.trustedRoot()) };
const OTHER = `sha256:${'7'.repeat(64)}`;
const AMD: Platform = { os: 'linux', architecture: 'amd64' };

const span = { file: { path: 'hullcheck.yml', text: '' }, start: 0, end: 0 };
const BY_KEY: SignedPolicy = {
  images: '**',
  require: 'signature',
  by: { kind: 'key', path: { value: 'a.pub', span } },
};
const BY_IDENTITY: SignedPolicy = {
  images: '**',
  require: 'signature',
  by: { kind: 'identity', issuer: ISSUER, identity: WORKFLOW.replace('v1', '*') },
};

let judged = 0;

const closing: (() => unknown)[] = [];
afterAll(async () => {
  for (const close of closing) await close();
});

/** The forgeries that were verified, and the good signatures that were not. */
async function wronglyJudged(forgeries: readonly Forgery[]): Promise<readonly string[]> {
  const fake = await startRegistry({ hasReferrersApi: true });
  const registry = openRegistry({ privateRegistries: [], insecureRegistries: [fake.host], budget: startBudget(60) });
  closing.push(registry.close, fake.close);
  const wrong: string[] = [];
  for (const [index, forgery] of forgeries.entries()) {
    judged += 1;
    const { what, isGood = false } = forgery;
    const outcome = await judge(forgery, `case/${index}`, fake, registry);
    if ((outcome === 'verified') !== isGood) wrong.push(`${index} ${what}: ${outcome}`);
  }
  return wrong;
}

async function judge(forgery: Forgery, name: string, fake: FakeRegistry, registry: Registry): Promise<string> {
  const { policy = BY_KEY, platforms = [AMD] } = forgery;
  forgery.put(attachments(fake, name), fake.addImage(name, '1'), fake, name);
  const means: Means = {
    registry,
    platforms,
    trust: TRUST,
    publicKeys: new Map([['a.pub', KEY.publicKey]]),
    fetchAttestations: async () => ({ ok: true, value: [] }),
  };
  const target = { host: fake.host, name, tag: '1', digest: undefined };
  const outcome = await outcomeOf(() => checkSignatures(target, policy, means));
  return outcome.ok ? outcome.value.kind : outcome.error.kind;
}

const payloadPart = (content: Buffer | string, keys: Keys = KEY, hash: string | null = 'sha256'): Part => {
  const bytes = Buffer.from(content as string);
  return { mediaType: SIMPLE_SIGNING, content: bytes, annotations: oldAnnotations(bytes, keys, undefined, hash) };
};
const bundlePart = (json: unknown): Part => ({ mediaType: BUNDLE, content: JSON.stringify(json) });
const ALGORITHMS: readonly Algorithm[] = ['P-256', 'P-384', 'P-521', 'Ed25519', 'Ed448', 'RSA'];

/** Evenly spread places, from 0 for the first byte to 1 for the last. */
const places = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index / (count - 1));

function flipped(bytes: Buffer, place: number): Buffer {
  const at = Math.floor(place * (bytes.length - 1));
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] as number) ^ 1;
  return copy;
}

describe('forgeries', () => {
  it('of payloads that a key signed', async () => {
    const digest = (image: Image): string => image.digest;
    const forged: readonly (readonly [string, (image: Image) => Buffer | string])[] = [
      ['another digest', () => simpleSigning(OTHER)],
      ['capitals', (image) => simpleSigning(digest(image).toUpperCase())],
      ['a prefix', (image) => simpleSigning(` ${digest(image)}`)],
      ['a suffix', (image) => simpleSigning(`${digest(image)}\n`)],
      ['a beginning', (image) => simpleSigning(digest(image).slice(0, -1))],
      ['another algorithm', (image) => simpleSigning(digest(image).replace('sha256', 'sha512'))],
      ['no algorithm', (image) => simpleSigning(digest(image).slice(7))],
      ['trailing bytes', (image) => `${simpleSigning(digest(image))}x`],
      ['no JSON', () => 'x'],
      ['nothing', () => ''],
      ['null', () => 'null'],
      ['a list', (image) => `[${simpleSigning(digest(image))}]`],
      [
        'another type',
        (image) => simpleSigning(digest(image)).toString().replace('cosign container', 'other container'),
      ],
      [
        'a list of digests',
        (image) =>
          simpleSigning(digest(image))
            .toString()
            .replace(/"(sha256:\w+)"/, '["$1"]'),
      ],
      [
        'a digest elsewhere',
        (image) => JSON.stringify({ critical: {}, optional: { 'docker-manifest-digest': digest(image) } }),
      ],
      [
        'a digest twice',
        (image) =>
          simpleSigning(digest(image))
            .toString()
            .replace(/("docker-manifest-digest":)("[^"]*")/, `$1$2,$1"${OTHER}"`),
      ],
      ['a prototype', (image) => `{"__proto__":${simpleSigning(digest(image))}}`],
    ];
    const altered = places(40).map(
      (at): Forgery => ({
        what: `altered at ${at}`,
        put: (tags, image) => {
          const part = payloadPart(simpleSigning(image.digest));
          tags.byTag(image, 'sig', [{ ...part, content: flipped(part.content as Buffer, at) }]);
        },
      }),
    );
    const ofOthers = ALGORITHMS.map(
      (algorithm): Forgery => ({
        what: `signed by another key, ${algorithm}`,
        put: (tags, image) => {
          const hash = algorithm.startsWith('Ed') ? null : 'sha256';
          tags.byTag(image, 'sig', [payloadPart(simpleSigning(image.digest), newKey(algorithm), hash)]);
        },
      }),
    );
    const good: Forgery = {
      what: 'good',
      isGood: true,
      put: (tags, image) => tags.byTag(image, 'sig', [payloadPart(simpleSigning(image.digest))]),
    };
    const all = [
      ...forged.map(
        ([what, content]): Forgery => ({
          what,
          put: (tags, image) => tags.byTag(image, 'sig', [payloadPart(content(image))]),
        }),
      ),
      ...altered,
      ...ofOthers,
      good,
    ];
    expect(all.length).toBeGreaterThanOrEqual(60);
    expect(await wronglyJudged(all)).toEqual([]);
  });

  it('of the bytes of signatures', async () => {
    const SIGNATURE = 'dev.cosignproject.cosign/signature';
    const texts: readonly (readonly [string, (good: string) => string | undefined])[] = [
      ['none', () => undefined],
      ['empty', () => ''],
      ['no base64', () => '!!'],
      ['zeros', () => Buffer.alloc(70).toString('base64')],
      ['r and s of 0', () => Buffer.from('3006020100020100', 'hex').toString('base64')],
      ['r and s of 1', () => Buffer.from('3006020101020101', 'hex').toString('base64')],
      ['half', (good) => good.slice(0, good.length / 2)],
      [
        'doubled',
        (good) => Buffer.concat([Buffer.from(good, 'base64'), Buffer.from(good, 'base64')]).toString('base64'),
      ],
      ...places(20).map(
        (at) =>
          [`altered at ${at}`, (good: string) => flipped(Buffer.from(good, 'base64'), at).toString('base64')] as const,
      ),
    ];
    const hashes = ['sha1', 'md5', 'sha384', 'sha512'];
    const all = [
      ...texts.map(
        ([what, change]): Forgery => ({
          what,
          put: (tags, image) => {
            const part = payloadPart(simpleSigning(image.digest));
            const changed = change(part.annotations?.[SIGNATURE] ?? '');
            tags.byTag(image, 'sig', [{ ...part, annotations: changed === undefined ? {} : { [SIGNATURE]: changed } }]);
          },
        }),
      ),
      ...hashes.map(
        (hash): Forgery => ({
          what: `of ${hash}`,
          put: (tags, image) => tags.byTag(image, 'sig', [payloadPart(simpleSigning(image.digest), KEY, hash)]),
        }),
      ),
    ];
    expect(await wronglyJudged(all)).toEqual([]);
  });

  it('of statements and envelopes', async () => {
    const types = [
      'https://sigstore.dev/cosign/sign/v1',
      PROVENANCE_TYPE,
      'https://spdx.dev/Document/v2.3',
      'https://slsa.dev/provenance/v1evil',
      'https://slsa.dev/provenance',
      'https://sigstore.dev/cosign/sign/v1/',
      '',
      'https://cyclonedx.org/bom',
    ];
    const meets: Readonly<Record<string, string>> = {
      'https://sigstore.dev/cosign/sign/v1': 'signature',
      [PROVENANCE_TYPE]: 'provenance',
      'https://spdx.dev/Document/v2.3': 'sbom',
      'https://cyclonedx.org/bom': 'sbom',
    };
    const byType = types.flatMap((predicateType) =>
      (['signature', 'provenance', 'sbom'] as const).map(
        (require): Forgery => ({
          what: `${predicateType} as ${require}`,
          isGood: meets[predicateType] === require,
          policy: { ...BY_KEY, require },
          put: (tags, image) =>
            tags.byReference(image, [bundlePart(bundle(statement({ digest: image.digest, predicateType }), KEY))]),
        }),
      ),
    );
    const payloadTypes = ['text/plain', 'application/vnd.in-toto+json ', 'APPLICATION/vnd.in-toto+json', ''];
    const edited: readonly (readonly [string, (text: string, image: Image) => string])[] = [
      ['no subject', (text) => text.replace(/"subject":\[.*?\]/, '"subject":[]')],
      ['another subject', (text) => text.replace(/[0-9a-f]{64}/, '7'.repeat(64))],
      ['sha1', (text) => text.replace('"sha256"', '"sha1"')],
      ['a git commit', (text) => text.replace('"sha256"', '"gitCommit"')],
      ['no list', (text) => text.replace(/"subject":\[(.*?)\]/, '"subject":$1')],
      ['another type', (text) => text.replace('Statement/v1', 'Statement/v9')],
      ['capitals', (text) => text.replace(/[0-9a-f]{64}/, (hash) => hash.toUpperCase())],
      ['a list', (text) => `[${text}]`],
    ];
    const all = [
      ...byType,
      ...payloadTypes.map(
        (payloadType): Forgery => ({
          what: `of ${payloadType}`,
          put: (tags, image) =>
            tags.byReference(image, [
              bundlePart(bundle(statement({ digest: image.digest }), KEY, undefined, { payloadType })),
            ]),
        }),
      ),
      ...edited.map(
        ([what, edit]): Forgery => ({
          what,
          put: (tags, image) => {
            const text = edit(statement({ digest: image.digest }).toString(), image);
            tags.byReference(image, [bundlePart(bundle(Buffer.from(text), KEY))]);
          },
        }),
      ),
      ...places(25).map(
        (at): Forgery => ({
          what: `altered at ${at}`,
          policy: { ...BY_KEY, require: 'provenance' },
          put: (tags, image) => {
            const signed = envelope(statement({ digest: image.digest, predicateType: PROVENANCE_TYPE }), KEY);
            const payload = flipped(Buffer.from(signed.payload, 'base64'), at).toString('base64');
            tags.byTag(image, 'att', [{ mediaType: ENVELOPE, content: JSON.stringify({ ...signed, payload }) }]);
          },
        }),
      ),
    ];
    expect(all.length).toBeGreaterThanOrEqual(60);
    expect(await wronglyJudged(all)).toEqual([]);
  });

  it('of identities and certificates', async () => {
    const keyless = (what: string, options: Partial<SignerOptions>, isGood = false): Forgery => ({
      what,
      isGood,
      policy: BY_IDENTITY,
      put: (tags, image) => {
        const keys = SIGSTORE.signer({ identity: WORKFLOW, issuer: ISSUER, ...options });
        tags.byReference(image, [bundlePart(bundle(statement({ digest: image.digest }), keys, SIGSTORE.logEntry))]);
      },
    });
    const identities = [
      'https://github.com/acme/app-evil/.github/workflows/release.yml@refs/tags/v1',
      'https://github.com/acme-evil/app/.github/workflows/release.yml@refs/tags/v1',
      'https://github.com/evil/acme/app/.github/workflows/release.yml@refs/tags/v1',
      `https://evil.example/?${WORKFLOW}`,
      `https://evil.example/#${WORKFLOW}`,
      `${WORKFLOW}/../../evil`,
      `${WORKFLOW}/x`,
      WORKFLOW.replace('refs/tags', 'refs/heads'),
      WORKFLOW.replace('refs/tags', 'refs/pull/1/merge/refs/tags'),
      WORKFLOW.replace('release.yml', 'test.yml'),
      WORKFLOW.replace('.github', 'xgithub'),
      WORKFLOW.replace('https', 'http'),
      WORKFLOW.replace('github.com', 'GitHub.com'),
      WORKFLOW.replace('acme', '%61cme'),
      `\n${WORKFLOW}`,
      ` ${WORKFLOW}`,
      WORKFLOW.slice(1),
      'acme@example.com',
    ];
    const issuers = [
      `${ISSUER}/`,
      ISSUER.replace('https', 'http'),
      `${ISSUER}.evil.example`,
      'https://evil.example',
      '',
      ISSUER.toUpperCase(),
    ];
    const certificates: readonly (readonly [string, Partial<SignerOptions>, boolean])[] = [
      ['for servers', { usages: ['server'] }, false],
      ['for nothing', { usages: [] }, false],
      ['with a critical extension', { others: [['2a0304', true]] }, false],
      ['with another extension', { others: [['2a0304', false]] }, true],
      ['that has ended', { from: daysFromNow(-3), until: daysFromNow(-2) }, false],
      ['that has not begun', { from: daysFromNow(2), until: daysFromNow(3) }, false],
      ['without a name', { names: [] }, false],
      ['with an email address like the identity', { names: [generalName('email', WORKFLOW)] }, false],
      ['with two names', { names: [generalName('uri', 'https://a.example/'), generalName('uri', WORKFLOW)] }, true],
    ];
    const entries: readonly (readonly [string, SignOptions | undefined, typeof SIGSTORE.logEntry | undefined])[] = [
      ['without a log', undefined, undefined],
      ['in another log', undefined, createSigstore().logEntry],
      ['that names another key', { named: newKey() }, SIGSTORE.logEntry],
      [
        'that names another certificate',
        { named: SIGSTORE.signer({ identity: WORKFLOW, issuer: ISSUER }) },
        SIGSTORE.logEntry,
      ],
      ['after the certificate', undefined, (body) => SIGSTORE.logEntry(body, daysFromNow(20))],
      ['before the certificate', undefined, (body) => SIGSTORE.logEntry(body, daysFromNow(-20))],
      ['of another kind', undefined, (body) => SIGSTORE.logEntry({ ...body, kind: 'intoto', apiVersion: '0.0.1' })],
      ['of another hash', { digest: 'sha1' }, SIGSTORE.logEntry],
    ];
    const all = [
      keyless('good', {}, true),
      ...identities.map((identity) => keyless(identity, { identity })),
      ...issuers.map((issuer) => keyless(issuer, { issuer })),
      ...certificates.map(([what, options, isGood]) => keyless(what, options, isGood)),
      ...entries.map(
        ([what, options, entry]): Forgery => ({
          what,
          policy: BY_IDENTITY,
          put: (tags, image) =>
            tags.byReference(image, [bundlePart(bundle(statement({ digest: image.digest }), SIGNER, entry, options))]),
        }),
      ),
      ...[createSigstore(), createSigstore()].map(
        (other): Forgery => ({
          what: 'another authority',
          policy: BY_IDENTITY,
          put: (tags, image) => {
            const keys = other.signer({ identity: WORKFLOW, issuer: ISSUER });
            tags.byReference(image, [bundlePart(bundle(statement({ digest: image.digest }), keys, SIGSTORE.logEntry))]);
          },
        }),
      ),
    ];
    expect(all.length).toBeGreaterThanOrEqual(40);
    expect(await wronglyJudged(all)).toEqual([]);
  });

  it('beside good signatures, which stay good', async () => {
    const noise: readonly (readonly [
      string,
      (tags: Attached, image: Image, fake: FakeRegistry, repository: string) => unknown,
    ])[] = [
      ['nothing', () => {}],
      ['Notation', (tags, image) => tags.byReference(image, [bundlePart({})], 'application/vnd.cncf.notary.signature')],
      ['a newer bundle', (tags, image) => tags.byReference(image, [bundlePart({ mediaType: `${BUNDLE}9` })])],
      ['a broken bundle', (tags, image) => tags.byReference(image, [{ mediaType: BUNDLE, content: '{' }])],
      [
        'another key',
        (tags, image) => tags.byReference(image, [bundlePart(bundle(statement({ digest: image.digest }), newKey()))]),
      ],
      [
        'another image',
        (tags, image) => tags.byReference(image, [bundlePart(bundle(statement({ digest: OTHER }), KEY))]),
      ],
      [
        'a provenance',
        (tags, image) =>
          tags.byReference(image, [
            bundlePart(bundle(statement({ digest: image.digest, predicateType: PROVENANCE_TYPE }), KEY)),
          ]),
      ],
      ['one that is missing', (tags, image) => tags.referrersTag(image, [tags.entry({ digest: OTHER, size: 9 })])],
      [
        'one that is too large',
        (_tags, image, fake, repository) => {
          const config = { mediaType: 'application/vnd.oci.empty.v1+json', ...fake.addBlob(repository, '{}') };
          const layers = [{ mediaType: BUNDLE, ...fake.addBlob(repository, 'x'), size: 5 * 1024 ** 2 }];
          const mediaType = 'application/vnd.oci.image.manifest.v1+json';
          const { digest, size } = image;
          fake.addManifest(repository, {
            mediaType,
            artifactType: BUNDLE,
            config,
            layers,
            subject: { mediaType, digest, size },
          });
        },
      ],
    ];
    const all = noise.flatMap(([what, put]) =>
      [true, false].map(
        (isGood): Forgery => ({
          what: `${what}, ${isGood ? 'good' : 'alone'}`,
          isGood,
          put: (tags, image, fake, repository) => {
            put(tags, image, fake, repository);
            if (isGood) tags.byReference(image, [bundlePart(bundle(statement({ digest: image.digest }), KEY))]);
          },
        }),
      ),
    );
    expect(await wronglyJudged(all)).toEqual([]);
  });
});

describe('indexes', () => {
  type Recorded = readonly [wanted: string, entries: string, chosen: number];
  const recorded: readonly Recorded[] = JSON.parse(
    readFileSync(new URL('../registry/fixtures/containerd-choices.json', import.meta.url), 'utf8'),
  );
  const platformOf = (text: string): Platform => {
    const [os = '', architecture = '', variant] = text.split('/');
    return { os, architecture, ...(variant !== undefined && { variant }) };
  };

  /** The entries that engines take: containerd as recorded, one that compares texts, and one that takes the first of an architecture. */
  function taken([wanted, entries, chosen]: Recorded): readonly number[] {
    const all = entries.split(' ');
    const same = (text: string): boolean =>
      platformOf(text || 'linux/amd64').architecture === platformOf(wanted).architecture;
    const first = all.findIndex((text) => same(text) && platformOf(text || 'linux/amd64').os === platformOf(wanted).os);
    return [chosen, all.indexOf(wanted), first].filter((at) => at >= 0);
  }

  function indexOf([wanted, entries]: Recorded, isSigned: (at: number) => boolean): Forgery {
    return {
      what: `${wanted}: ${entries}`,
      platforms: [platformOf(wanted)],
      put: (tags, _image, fake, repository) => {
        const listed = entries.split(' ').map((text, at) => {
          const part = fake.addImage(repository, `part${at}`);
          if (isSigned(at)) tags.byTag(part, 'sig', [payloadPart(simpleSigning(part.digest))]);
          return tags.entry(part, text === '' ? {} : { platform: platformOf(text) });
        });
        tags.index(listed, '1');
      },
    };
  }

  it('are not verified where any engine would take an entry that is not signed', async () => {
    const forgeries = recorded
      .filter((one) => taken(one).length > 0)
      .slice(0, 60)
      .flatMap((one) => [...new Set(taken(one))].map((evil) => indexOf(one, (at) => at !== evil)));
    expect(forgeries.length).toBeGreaterThanOrEqual(60);
    expect(await wronglyJudged(forgeries)).toEqual([]);
  });

  it('are verified where all entries are signed, and one of them runs', async () => {
    const good = recorded
      .filter(([, , chosen]) => chosen >= 0)
      .slice(0, 40)
      .map((one) => ({ ...indexOf(one, () => true), isGood: true }));
    expect(await wronglyJudged(good)).toEqual([]);
  });
});

it('forgeries and good signatures are hundreds, also in a share', () => {
  expect(judged).toBeGreaterThan(200);
});
