import { describe, expect, it } from '@jest/globals';
import { type InspectOptions, inspectImage } from '../../../src/images/layers/index.ts';
import { openRegistry } from '../../../src/images/registry/client.ts';
import { parsePackageUrl } from '../../../src/images/sbom/package-url.ts';
import { parseSpdx } from '../../../src/images/sbom/spdx.ts';
import { sbomIn } from '../../../src/images/sbom/statement.ts';
import { openLocalImage } from '../../../src/images/sources/local-image.ts';
import { openRegistryImage } from '../../../src/images/sources/registry-image.ts';
import type { ImageContents } from '../../../src/model/images/image-contents.ts';
import { startRegistry } from '../../support/fake-registry.ts';
import { digestOf, ociLayout, type TestLayer } from '../../support/image.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const PLATFORM = { os: 'linux', architecture: 'amd64' };
const SPDX = 'https://spdx.dev/Document';

const spdx = (...urls: readonly string[]): object => ({
  spdxVersion: 'SPDX-2.3',
  packages: urls.map((referenceLocator) => ({ externalRefs: [{ referenceType: 'purl', referenceLocator }] })),
});
const BASH = 'pkg:deb/debian/libbz2-1.0@1.0.8-5%2Bb1?arch=amd64&distro=debian-12&upstream=bzip2%401.0.8-5';

describe('package URLs', () => {
  it.each([
    [BASH, ['deb', 'debian', 'libbz2-1.0', '1.0.8-5+b1', 'bzip2@1.0.8-5']],
    ['pkg:npm/%40scope/name@1.2.3', ['npm', '@scope', 'name', '1.2.3', undefined]],
    ['pkg:golang/github.com/a/b@v1.0.0#sub', ['golang', 'github.com/a', 'b', 'v1.0.0', undefined]],
    ['pkg:PyPI//x@1%', ['pypi', '', 'x', '1%', undefined]],
    ['pkg:npm/name', undefined],
    ['pkg:name@1', undefined],
    ['https://example.com/x@1', undefined],
    ['', undefined],
    [`pkg:npm/${'x'.repeat(5000)}@1`, undefined],
  ])('read %s', (text, expected) => {
    const url = parsePackageUrl(text);
    const parts = url && [url.type, url.namespace, url.name, url.version, url.qualifiers.get('upstream')];
    expect(parts).toEqual(expected);
  });
});

describe('a statement', () => {
  const about = (...digests: readonly string[]) => ({
    subject: digests.map((sha256) => ({ digest: { sha256 } })),
    predicateType: SPDX,
    predicate: spdx(BASH),
  });

  it('is about each of its subjects', () => {
    for (const digest of ['a', 'b']) expect(sbomIn(about('a', 'b'), `sha256:${digest}`).packages).toHaveLength(1);
  });

  it.each([['sha256:c'], ['sha512:a'], [undefined]])('is not about another image: %s', (digest) => {
    expect(() => sbomIn(about('a', 'b'), digest)).toThrow('its SBOM is about another image');
  });
});

describe('SPDX documents', () => {
  it.each([
    [
      BASH,
      {
        type: 'deb',
        name: 'libbz2-1.0',
        version: '1.0.8-5+b1',
        architecture: 'amd64',
        sourceName: 'bzip2',
        sourceVersion: '1.0.8-5',
      },
    ],
    [
      'pkg:apk/alpine/ssl_client@1.36.1-r29?arch=x86_64&upstream=busybox',
      { type: 'apk', name: 'ssl_client', version: '1.36.1-r29', architecture: 'x86_64', sourceName: 'busybox' },
    ],
    [
      'pkg:rpm/rhel/openssl-libs@3.0.7-27.el9?epoch=1&upstream=openssl-3.0.7-27.el9.src.rpm',
      {
        type: 'rpm',
        name: 'openssl-libs',
        version: '1:3.0.7-27.el9',
        sourceName: 'openssl',
        sourceVersion: '1:3.0.7-27.el9',
      },
    ],
    ['pkg:npm/%40a/b@1.0.0', { type: 'npm', name: '@a/b', version: '1.0.0' }],
    ['pkg:golang/stdlib@go1.22.3', { type: 'golang', name: 'stdlib', version: '1.22.3' }],
    ['pkg:golang/github.com/a/b@v1.0.0', { type: 'golang', name: 'github.com/a/b', version: '1.0.0' }],
    ['pkg:maven/org.example/x@1.0', { type: 'maven', name: 'org.example:x', version: '1.0' }],
    ['pkg:pypi/Some_Thing@1.0', { type: 'pypi', name: 'some-thing', version: '1.0' }],
    ['pkg:gem/rails@7.1.3', { type: 'gem', name: 'rails', version: '7.1.3' }],
    ['pkg:generic/x@1', undefined],
  ])('name %s', (url, expected) => {
    expect(parseSpdx(spdx(url)).packages).toEqual(expected === undefined ? [] : [expected]);
  });

  it.each([
    ['pkg:deb/debian/x@1?distro=debian-12', { ID: 'debian', VERSION_ID: '12' }],
    ['pkg:rpm/x@1?distro=opensuse-leap-15.5', { ID: 'opensuse-leap', VERSION_ID: '15.5' }],
    ['pkg:npm/x@1?distro=debian-12', undefined],
    ['pkg:deb/debian/x@1', undefined],
  ])('tell the system by %s', (url, expected) => {
    expect(parseSpdx(spdx(url)).system).toEqual(expected);
  });

  it.each([
    [undefined],
    [null],
    [1],
    [{}],
    [{ packages: {} }],
    [{ packages: [null, 1, { externalRefs: [null, {}] }] }],
  ])('may hold nothing: %j', (document) => {
    expect(parseSpdx(document)).toEqual({ packages: [], system: undefined });
  });
});

/** A layout whose index has what BuildKit says about the image. */
function layoutWithSbom(layers: readonly TestLayer[], statementOf: (hash: string) => unknown): Record<string, Buffer> {
  const layout = ociLayout(layers, {});
  const index = JSON.parse(String(layout['index.json']));
  const digest: string = index.manifests[0].digest;
  const blobs: Record<string, Buffer> = {};
  const add = (value: unknown): { digest: string; size: number } => {
    const bytes = Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));
    blobs[`blobs/${digestOf(bytes).replace(':', '/')}`] = bytes;
    return { digest: digestOf(bytes), size: bytes.length };
  };
  const statement = add(statementOf(digest.slice('sha256:'.length)));
  const attestation = add({
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    config: { mediaType: 'application/vnd.oci.image.config.v1+json', ...add({}) },
    layers: [
      {
        mediaType: 'application/vnd.in-toto+json',
        ...add('{}'),
        annotations: { 'in-toto.io/predicate-type': 'https://slsa.dev/provenance/v1' },
      },
      { mediaType: 'application/vnd.in-toto+json', ...statement, annotations: { 'in-toto.io/predicate-type': SPDX } },
    ],
  });
  index.manifests.push({
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    ...attestation,
    annotations: { 'vnd.docker.reference.digest': digest, 'vnd.docker.reference.type': 'attestation-manifest' },
    platform: { os: 'unknown', architecture: 'unknown' },
  });
  return { ...layout, ...blobs, 'index.json': Buffer.from(JSON.stringify(index)) };
}

const statement = (hash: string): object => ({
  predicateType: SPDX,
  subject: [{ name: 'x', digest: { sha256: hash } }],
  predicate: spdx(BASH, 'pkg:npm/left-pad@1.3.0'),
});
const STATUS = { path: 'var/lib/dpkg/status', content: 'Package: bash\nVersion: 5\nStatus: install ok installed\n' };

async function inspect(
  files: Readonly<Record<string, Buffer>>,
  analysis: InspectOptions['analysis'],
): Promise<ImageContents> {
  const folder = temporaryFolder(files);
  try {
    const source = await openLocalImage(folder.path, { name: undefined, platform: PLATFORM });
    return await inspectImage(source, { scope: 'all', ...(analysis && { analysis }) });
  } finally {
    folder.remove();
  }
}

const names = ({ packages }: ImageContents) =>
  packages.map(({ name, ecosystem, layer }) => [name, ecosystem, layer.slice(0, 6)].join(' '));
const reasons = ({ gaps }: ImageContents) => gaps.map(({ reason }) => reason);

describe('an SBOM beside an image', () => {
  const FROM_SBOM = ['libbz2-1.0 Debian:12 ', 'left-pad npm '];
  it('stands in for layers when it is asked for, and none is read', async () => {
    const contents = await inspect(layoutWithSbom([[STATUS]], statement), 'sbom');
    expect([names(contents), reasons(contents), contents.hasUnsignedSbom]).toEqual([FROM_SBOM, [], true]);
    expect(contents.layers.map(({ state }) => state)).toEqual(['unneeded']);
    expect(contents.operatingSystem).toMatchObject({ id: 'debian', versionId: '12' });
  });

  it.each(['auto', 'layers', undefined] as const)('is left alone where layers can be read: %s', async (analysis) => {
    const contents = await inspect(layoutWithSbom([[STATUS]], statement), analysis);
    expect([names(contents), reasons(contents), contents.hasUnsignedSbom]).toEqual([['bash  sha256'], [], undefined]);
  });

  it('stands in where a layer cannot be read, which is told nevertheless', async () => {
    const files = layoutWithSbom([[STATUS], Buffer.from('broken')], statement);
    const contents = await inspect(files, 'auto');
    expect([names(contents), contents.hasUnsignedSbom]).toEqual([FROM_SBOM, true]);
    expect(reasons(contents)).toEqual(['it ends in the middle of a file']);
    expect(names(await inspect(files, 'layers'))).toEqual(['bash  sha256']);
  });

  it.each<[string, (hash: string) => unknown, string]>([
    ['about another image', () => statement('0'.repeat(64)), 'its SBOM is about another image'],
    [
      'of another kind',
      (hash) => ({ ...statement(hash), predicateType: 'https://cyclonedx.org/bom' }),
      'its SBOM has an unknown kind',
    ],
    ['no JSON', () => '{', 'its SBOM is not valid JSON'],
    ['nothing', () => null, 'its SBOM has an unknown kind'],
  ])('is told of when it is %s', async (_name, make, reason) => {
    const contents = await inspect(layoutWithSbom([[STATUS]], make), 'sbom');
    expect([names(contents), reasons(contents), contents.hasUnsignedSbom]).toEqual([[], [reason], undefined]);
  });

  it('is told of when there is none', async () => {
    const contents = await inspect(ociLayout([[STATUS]], {}), 'sbom');
    expect([names(contents), reasons(contents)]).toEqual([[], ['it has no SBOM']]);
    expect(reasons(await inspect(ociLayout([Buffer.from('broken')], {}), 'auto'))).toEqual([
      'it ends in the middle of a file',
    ]);
  });

  it('is found at a registry', async () => {
    const fake = await startRegistry();
    const registry = openRegistry({ privateRegistries: [], insecureRegistries: [fake.host] });
    try {
      const files = layoutWithSbom([[STATUS]], statement);
      for (const [path, bytes] of Object.entries(files)) {
        if (!path.startsWith('blobs/')) continue;
        fake.addBlob('app', bytes);
        if (bytes.includes('"layers"')) fake.addManifest('app', JSON.parse(String(bytes)));
      }
      const index = JSON.parse(String(files['index.json']));
      fake.addManifest('app', { ...index, mediaType: 'application/vnd.oci.image.index.v1+json' }, '1');
      const target = { host: fake.host, name: 'app', tag: '1', digest: undefined };
      const source = await openRegistryImage(registry, target, PLATFORM);
      const contents = await inspectImage(source, { scope: 'all', analysis: 'sbom' });
      expect([names(contents), reasons(contents)]).toEqual([FROM_SBOM, []]);
    } finally {
      registry.close();
      await fake.close();
    }
  });
});
