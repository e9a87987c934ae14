import { createPublicKey } from 'node:crypto';
import { afterEach, describe, expect, it } from '@jest/globals';
import { openRegistry } from '../../../src/images/registry/client.ts';
import { outcomeOf } from '../../../src/images/registry/lookup-error.ts';
import { readAttachedVex, type VexSigner } from '../../../src/images/signatures/attached-vex.ts';
import { parseTrustedRoots } from '../../../src/images/signatures/trusted-roots.ts';
import { startBudget } from '../../../src/support/budget.ts';
import { attachments, BUNDLE, type Part, SIMPLE_SIGNING } from '../../support/attachments.ts';
import { type FakeRegistry, type Stored, startRegistry } from '../../support/fake-registry.ts';
import { bundle, createSigstore, type Keys, newKey, oldAnnotations, simpleSigning } from '../../support/signing.ts';

const NAME = 'acme/app';
const STATEMENT = 'application/vnd.in-toto+json';
const PERL = 'pkg:deb/debian/perl-base@1.0-1';
const KEY = newKey();
const TRUST = { name: 'own', roots: parseTrustedRoots(createSigstore().trustedRoot()) };
const BY_KEY: VexSigner = {
  name: undefined,
  expected: { kind: 'key', path: 'cosign.pub', publicKey: createPublicKey(KEY.publicKey) },
};

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

async function start() {
  const fake = await startRegistry({ hasReferrersApi: true });
  open.push(fake);
  return { fake, image: fake.addImage(NAME, '1'), at: attachments(fake, NAME) };
}

const CYCLONEDX = {
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  metadata: { timestamp: '2026-01-01T00:00:00Z' },
  components: [{ type: 'library', 'bom-ref': 'perl', name: 'perl-base', purl: PERL }],
  vulnerabilities: [{ id: 'CVE-2026-0001', analysis: { state: 'not_affected' }, affects: [{ ref: 'perl' }] }],
};
const SBOM = { ...CYCLONEDX, vulnerabilities: [] };
const CSAF = {
  document: { csaf_version: '2.0', category: 'csaf_vex', tracking: { current_release_date: '2026-02-01T00:00:00Z' } },
  product_tree: {
    full_product_names: [{ name: 'perl', product_id: 'perl', product_identification_helper: { purl: PERL } }],
  },
  vulnerabilities: [{ cve: 'CVE-2026-0001', product_status: { known_not_affected: ['perl'] } }],
};
const OPENVEX = {
  '@context': 'https://openvex.dev/ns/v0.2.0',
  timestamp: '2026-01-01T00:00:00Z',
  statements: [{ vulnerability: 'CVE-2026-0001', products: [{ '@id': PERL }], status: 'not_affected' }],
};

function inToto(digest: string, predicate: unknown, predicateType: string): Buffer {
  const subject = [{ name: 'app', digest: { sha256: digest.slice('sha256:'.length) } }];
  return Buffer.from(JSON.stringify({ _type: 'https://in-toto.io/Statement/v1', subject, predicateType, predicate }));
}

const bundled = (payload: Buffer, keys: Keys = KEY, annotations?: Record<string, string>): Part => ({
  mediaType: BUNDLE,
  content: JSON.stringify(bundle(payload, keys, undefined)),
  ...(annotations && { annotations }),
});

async function read(fake: FakeRegistry, signer: VexSigner = BY_KEY) {
  const registry = openRegistry({ privateRegistries: [], insecureRegistries: [fake.host], budget: startBudget(20) });
  open.push(registry);
  const means = { registry, trust: TRUST, fetchAttestations: async () => ({ ok: true, value: [] }) as const };
  const target = { host: fake.host, name: NAME, tag: '1', digest: undefined };
  const outcome = await outcomeOf(() => readAttachedVex(target, { os: 'linux', architecture: 'amd64' }, signer, means));
  if (!outcome.ok) return outcome.error.reason;
  const { statements, refused, unread } = outcome.value;
  return [
    ...statements.map(({ statement: { status, ids }, signer: by }) => `${status} ${ids} by ${by}`),
    ...refused,
    ...unread,
  ];
}

const ACCEPTED = ['not affected CVE-2026-0001 by cosign.pub'];
const OTHER_KEY = 'the key in the configuration did not make it, or it is for other content than its own';

const TYPES: readonly (readonly [name: string, type: string, document: object])[] = [
  ['CycloneDX VEX', 'https://cyclonedx.org/vex', CYCLONEDX],
  ['CycloneDX VEX of a version', 'https://cyclonedx.org/vex/v1.6', CYCLONEDX],
  ['an SBOM of CycloneDX with VEX', 'https://cyclonedx.org/bom', CYCLONEDX],
  ['CSAF', 'https://docs.oasis-open.org/csaf/csaf/v2.0/csaf_json_schema.json', CSAF],
  ['CSAF of a type that its author chose', 'https://acme.example.com/vex', CSAF],
];

describe('an attestation', () => {
  it.each(TYPES)('counts as %s, if the expected signer made it', async (_name, type, document) => {
    const { fake, image, at } = await start();
    const annotations = { 'dev.sigstore.bundle.predicateType': type };
    at.byReference(image, [bundled(inToto(image.digest, document, type), KEY, annotations)]);
    expect(await read(fake)).toEqual(ACCEPTED);
  });

  it.each(TYPES)(
    'does not count as %s, if it is forged, unsigned or about another image',
    async (_name, type, document) => {
      const { fake, image, at } = await start();
      at.byReference(image, [bundled(inToto(image.digest, document, type), newKey())]);
      expect(await read(fake)).toEqual([OTHER_KEY]);
      at.byReference(image, [{ mediaType: STATEMENT, content: inToto(image.digest, document, type) }], STATEMENT);
      expect(await read(fake)).toEqual([OTHER_KEY, 'it is not signed']);
      at.byReference(image, [bundled(inToto(`sha256:${'7'.repeat(64)}`, document, type))]);
      expect(await read(fake)).toEqual([OTHER_KEY, 'it is for another image', 'it is not signed']);
    },
  );

  it('of a publisher counts by its type, so that no other has to be read', async () => {
    const { fake, image, at } = await start();
    const type = 'https://cyclonedx.org/bom';
    const annotations = { 'in-toto.io/predicate-type': type };
    at.byReference(image, [bundled(inToto(image.digest, CYCLONEDX, type), KEY, annotations)]);
    expect(await read(fake, { ...BY_KEY, name: 'Acme' })).toEqual([]);
    expect(await read(fake)).toEqual(ACCEPTED);
  });

  it.each<[string, string, object]>([
    ['an SBOM without VEX', 'https://cyclonedx.org/bom', SBOM],
    [
      'an SBOM with findings alone',
      'https://cyclonedx.org/bom',
      { ...SBOM, vulnerabilities: [{ id: 'CVE-2026-0001' }] },
    ],
    ['a provenance', 'https://slsa.dev/provenance/v1', { buildDefinition: {} }],
    ['a test report', 'https://in-toto.io/attestation/test-result/v0.1', { result: 'PASSED' }],
  ])('says nothing about vulnerabilities as %s', async (_name, type, document) => {
    const { fake, image, at } = await start();
    at.byReference(image, [bundled(inToto(image.digest, document, type))]);
    at.byReference(image, [bundled(inToto(image.digest, document, type), newKey())]);
    expect(await read(fake)).toEqual([]);
  });

  it('counts after an earlier one in another format', async () => {
    const { fake, image, at } = await start();
    const [, csaf = ''] = TYPES[3] ?? [];
    at.byReference(image, [bundled(inToto(image.digest, CSAF, csaf))]);
    const affected = { ...OPENVEX, statements: OPENVEX.statements.map((one) => ({ ...one, status: 'affected' })) };
    at.byReference(image, [bundled(inToto(image.digest, affected, 'https://openvex.dev/ns'))]);
    expect(await read(fake)).toEqual(['affected CVE-2026-0001 by cosign.pub', ...ACCEPTED]);
  });
});

const DOCUMENTS: readonly (readonly [type: string, document: object])[] = [
  ['application/vnd.cyclonedx+json', CYCLONEDX],
  ['application/vnd.cyclonedx.vex+json', CYCLONEDX],
  ['application/csaf+json', CSAF],
  ['application/vnd.oasis.csaf+json', CSAF],
  ['application/openvex+json', OPENVEX],
];

/** Signs a manifest, as `cosign sign` does. */
function sign(attached: Stored, at: ReturnType<typeof attachments>, keys: Keys = KEY): void {
  const content = simpleSigning(attached.digest);
  at.byTag(attached, 'sig', [{ mediaType: SIMPLE_SIGNING, content, annotations: oldAnnotations(content, keys) }]);
}

describe('a document that refers to the image', () => {
  it.each(DOCUMENTS)('%s counts if its manifest is signed, and else not', async (type, document) => {
    const { fake, image, at } = await start();
    const attached = at.byReference(image, [{ mediaType: type, content: JSON.stringify(document) }], type);
    expect(await read(fake)).toEqual(['it is not signed']);
    sign(attached, at, newKey());
    expect(await read(fake)).toEqual([OTHER_KEY]);
    sign(attached, at);
    expect(await read(fake)).toEqual(ACCEPTED);
  });

  it('does not count if its signed manifest is about another image', async () => {
    const { fake, image, at } = await start();
    const other = fake.addImage(NAME, '2');
    const [type, document] = DOCUMENTS[0] ?? ['', {}];
    const attached = at.byReference(other, [{ mediaType: type, content: JSON.stringify(document) }], type);
    sign(attached, at);
    const { digest, size } = attached;
    const lie = { mediaType: 'application/vnd.oci.image.manifest.v1+json', digest, size, artifactType: type };
    at.referrersTag(image, [lie]);
    expect(await read(fake)).toEqual(['it is for another image']);
  });

  it('says nothing as an SBOM, or as something else', async () => {
    const { fake, image, at } = await start();
    const [type] = DOCUMENTS[0] ?? [''];
    for (const content of [JSON.stringify(SBOM), '{}', '[]', '{'])
      at.byReference(image, [{ mediaType: type, content }], type);
    expect(await read(fake)).toEqual([]);
  });
});
