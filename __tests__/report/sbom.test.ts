import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { parseSpdx } from '../../src/images/sbom/spdx.ts';
import type { ImagePackage } from '../../src/model/images/image-contents.ts';
import { toCycloneDx } from '../../src/report/sbom/cyclonedx.ts';
import { isSpdxExpression } from '../../src/report/sbom/licence.ts';
import { packageUrl } from '../../src/report/sbom/package-url.ts';
import { toSpdx } from '../../src/report/sbom/spdx.ts';
import type { SbomSubject } from '../../src/report/sbom/subject.ts';
import { hullcheck } from '../support/command-line.ts';
import { cycloneDxErrors, hasCycloneDxSchemas } from '../support/cyclonedx-schema.ts';
import { startRegistry } from '../support/fake-registry.ts';
import { ociLayout } from '../support/image.ts';
import { tar } from '../support/tar.ts';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts';
import { contentsWith } from '../support/vulnerable-images.ts';

let folder: TemporaryFolder | undefined;
afterEach(() => folder?.remove());

const LAYER = `sha256:${'a'.repeat(64)}`;
const DIGEST = `sha256:${'b'.repeat(64)}`;
const DEBIAN = {
  id: 'debian',
  idLike: [],
  versionId: '12',
  codename: 'bookworm',
  prettyName: 'Debian GNU/Linux 12 (bookworm)',
  pointRelease: '12.8',
  cpe: undefined,
};

const PACKAGES: readonly (readonly [Partial<ImagePackage>, string])[] = [
  [
    { name: 'bash', version: '5.2', licence: 'GPL-3.0-or-later' },
    'pkg:deb/debian/bash@5.2?arch=amd64&distro=debian-12',
  ],
  [
    { name: 'libc6', version: '2.36-9+deb12u1', sourceName: 'glibc', sourceVersion: '2.36-9+deb12u1' },
    'pkg:deb/debian/libc6@2.36-9%2Bdeb12u1?arch=amd64&distro=debian-12&upstream=glibc',
  ],
  [
    { name: 'login', version: '1:4.13+b1', sourceName: 'shadow', sourceVersion: '1:4.13' },
    'pkg:deb/debian/login@1:4.13%2Bb1?arch=amd64&distro=debian-12&upstream=shadow%401:4.13',
  ],
  [{ type: 'npm', name: '@acme/app', version: '1.0.0', licence: 'GPLv2+ and "more"' }, 'pkg:npm/%40acme/app@1.0.0'],
  [{ type: 'maven', name: 'org.acme:app', version: '1.0' }, 'pkg:maven/org.acme/app@1.0'],
  [{ type: 'maven', name: 'app', version: '1.0' }, 'pkg:maven/app@1.0'],
  [{ type: 'golang', name: 'example.com/a/b', version: '1.2.3' }, 'pkg:golang/example.com/a/b@v1.2.3'],
  [{ type: 'golang', name: 'stdlib', version: '1.22.1' }, 'pkg:golang/stdlib@1.22.1'],
  [{ type: 'pypi', name: 'zope-interface', version: '5' }, 'pkg:pypi/zope-interface@5'],
  [{ type: 'composer', name: 'acme/app', version: '2' }, 'pkg:composer/acme/app@2'],
  [{ type: 'npm', name: 'a b?c#d@e%\u202e', version: '1&x=2' }, 'pkg:npm/a%20b%3Fc%23d%40e%25%E2%80%AE@1%26x%3D2'],
];

describe('package URLs', () => {
  it.each(PACKAGES)('of %j', (own, expected) => {
    const [found] = contentsWith([own]).packages;
    expect(packageUrl(found as ImagePackage, DEBIAN)).toBe(expected);
  });

  it('of an rpm have the epoch and the source', () => {
    const own = { type: 'rpm', name: 'bind-libs', version: '32:9.16-1.el9', architecture: 'x86_64' } as const;
    const source = { sourceName: 'bind', sourceVersion: '32:9.16-1.el9' };
    const [found] = contentsWith([{ ...own, ...source }]).packages;
    expect(packageUrl(found as ImagePackage, { ...DEBIAN, id: 'rhel', versionId: '9.4' })).toBe(
      'pkg:rpm/redhat/bind-libs@9.16-1.el9?arch=x86_64&distro=rhel-9.4&epoch=32&upstream=bind-9.16-1.el9.src.rpm',
    );
  });
});

function subject(own: Partial<SbomSubject['contents']> = {}): SbomSubject {
  const packages = PACKAGES.map(([one]) => ({ layer: LAYER, path: 'some/file', ...one }));
  const plain = contentsWith(packages);
  const contents = {
    ...plain,
    digest: DIGEST,
    operatingSystem: DEBIAN,
    configuration: { ...plain.configuration, created: '2024-11-29T01:02:03.000Z' },
    layers: [{ digest: LAYER, size: 1, createdBy: undefined, state: 'read' } as const],
    ...own,
  };
  return { contents, name: 'app', repository: 'ghcr.io/acme/app', version: '1.2.3' };
}

const read = (pieces: Iterable<string>) => JSON.parse([...pieces].join(''));
const text = { type: 'string', minLength: 1 } as const;
const exactly = (required: object, optional: object = {}) => ({
  type: 'object',
  additionalProperties: false,
  required: Object.keys(required),
  properties: { ...required, ...optional },
});
const list = (items: object) => ({ type: 'array', items });
const oneOf = (...values: readonly string[]) => ({ enum: values });
const REFERENCE = exactly({
  referenceCategory: oneOf('PACKAGE-MANAGER'),
  referenceType: oneOf('purl'),
  referenceLocator: { type: 'string', pattern: '^pkg:' },
});
const NO = oneOf('NOASSERTION');

/** What we write, in the words of the published schemas. */
const SPDX = exactly(
  {
    spdxVersion: oneOf('SPDX-2.3'),
    dataLicense: oneOf('CC0-1.0'),
    SPDXID: oneOf('SPDXRef-DOCUMENT'),
    name: text,
    documentNamespace: { type: 'string', pattern: '^https://[^#]+/spdx/[0-9a-f-]{36}$' },
    creationInfo: exactly(
      { created: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$' }, creators: list(text) },
      { comment: text },
    ),
    packages: list(
      exactly(
        {
          SPDXID: { type: 'string', pattern: '^SPDXRef-[a-zA-Z0-9.-]+$' },
          name: text,
          downloadLocation: NO,
          filesAnalyzed: { const: false },
          licenseConcluded: NO,
          licenseDeclared: { type: 'string', pattern: '^(?:NOASSERTION|LicenseRef-[0-9a-f]{16}|[A-Za-z0-9. ()-]+)$' },
          copyrightText: NO,
        },
        {
          versionInfo: text,
          sourceInfo: text,
          comment: text,
          primaryPackagePurpose: oneOf('CONTAINER'),
          externalRefs: list(REFERENCE),
          checksums: list(
            exactly({ algorithm: oneOf('SHA256'), checksumValue: { type: 'string', pattern: '^[0-9a-f]{64}$' } }),
          ),
        },
      ),
    ),
    relationships: list(
      exactly({ spdxElementId: text, relationshipType: oneOf('DESCRIBES', 'CONTAINS'), relatedSpdxElement: text }),
    ),
  },
  {
    hasExtractedLicensingInfos: list(exactly({ licenseId: text, extractedText: text, name: text })),
  },
);
const COMPONENT = exactly(
  { 'bom-ref': text, type: oneOf('container', 'library', 'operating-system'), name: text },
  {
    group: text,
    licenses: list({ anyOf: [exactly({ expression: text }), exactly({ license: exactly({ name: text }) })] }),
    version: { type: 'string' },
    description: { type: 'string' },
    purl: { type: 'string', pattern: '^pkg:' },
    hashes: list(exactly({ alg: oneOf('SHA-256'), content: { type: 'string', pattern: '^[0-9a-f]{64}$' } })),
    properties: list(exactly({ name: text, value: text })),
  },
);
const CYCLONEDX = exactly({
  $schema: oneOf('http://cyclonedx.org/schema/bom-1.6.schema.json'),
  bomFormat: oneOf('CycloneDX'),
  specVersion: oneOf('1.6'),
  serialNumber: {
    type: 'string',
    pattern: '^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$',
  },
  version: { const: 1 },
  metadata: exactly({ tools: { type: 'object' }, component: COMPONENT }, { timestamp: text }),
  components: { ...list(COMPONENT), uniqueItems: true },
  dependencies: list(exactly({ ref: text, dependsOn: { ...list(text), uniqueItems: true } })),
  compositions: list(exactly({ aggregate: oneOf('incomplete', 'unknown'), assemblies: list(text) })),
});

const SUBJECTS: readonly (readonly [string, SbomSubject])[] = [
  ['an image', subject()],
  ['one without a digest', { ...subject({ digest: undefined }), repository: undefined }],
  ['one without a time', subject({ configuration: { ...subject().contents.configuration, created: undefined } })],
  ['one without a system', subject({ operatingSystem: undefined })],
  ['one with gaps', subject({ gaps: [{ layer: LAYER, path: undefined, reason: 'x' }] })],
  ['an SBOM of another tool', subject({ packages: contentsWith([{ path: '' }]).packages, hasUnsignedSbom: true })],
  ['an empty one', subject({ packages: [], layers: [] })],
];

(hasCycloneDxSchemas ? describe : describe.skip)('the published schema of CycloneDX', () => {
  it.each(SUBJECTS)('accepts a bill of materials of %s', (_name, given) => {
    expect(cycloneDxErrors(JSON.parse([...toCycloneDx(given)].join('')))).toEqual([]);
  });
});

describe.each(SUBJECTS)('a bill of materials of %s', (_name, given) => {
  it.each([
    ['CycloneDX', toCycloneDx, CYCLONEDX],
    ['SPDX', toSpdx, SPDX],
  ] as const)('is valid %s, and the same each time', (_format, write, schema) => {
    const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);
    const written = [...write(given)].join('');
    validate(JSON.parse(written));
    expect(validate.errors).toBeNull();
    expect([...write(given)].join('')).toBe(written);
  });
});

describe('a bill of materials', () => {
  it('in SPDX is read as the same packages', () => {
    const { packages, system } = parseSpdx(read(toSpdx(subject())));
    const plain = subject().contents.packages.map(({ type, name, version }) => `${type} ${name} ${version}`);
    expect(packages.map(({ type, name, version }) => `${type} ${name} ${version}`)).toEqual(plain);
    expect(packages.find(({ name }) => name === 'login')).toMatchObject({
      sourceName: 'shadow',
      sourceVersion: '1:4.13',
    });
    expect(system).toEqual({ ID: 'debian', VERSION_ID: '12' });
  });

  it('in CycloneDX has the digest, the layers, the time of the build, and references that are unique', () => {
    const bom = read(toCycloneDx(subject()));
    expect(bom.metadata).toMatchObject({
      timestamp: '2024-11-29T01:02:03Z',
      component: {
        name: 'ghcr.io/acme/app',
        purl: `pkg:oci/app@${DIGEST}?repository_url=ghcr.io%2Facme%2Fapp`,
        properties: [{ name: 'hullcheck:layer:1', value: LAYER }],
      },
    });
    const refs = bom.components.map((one: Record<string, string>) => one['bom-ref']);
    expect(new Set(refs).size).toBe(PACKAGES.length + 1);
    expect(bom.dependencies[0].dependsOn).toHaveLength(PACKAGES.length);
    expect(bom.components[1].properties).toEqual([
      { name: 'hullcheck:layer', value: LAYER },
      { name: 'hullcheck:path', value: 'some/file' },
    ]);
  });

  it('has the licence of a package as an expression, or in its own words', () => {
    const licences = ['GPL-3.0-or-later', 'GPLv2+ and "more"'];
    const [bash, npm] = read(toCycloneDx(subject())).components.filter((one: object) => 'licenses' in one);
    expect([bash.licenses, npm.licenses]).toEqual([
      [{ expression: licences[0] }],
      [{ license: { name: licences[1] } }],
    ]);
    const spdx = read(toSpdx(subject()));
    const declared = spdx.packages.map((one: Record<string, string>) => one['licenseDeclared']);
    const [info] = spdx.hasExtractedLicensingInfos;
    expect(info).toEqual({
      licenseId: expect.stringMatching(/^LicenseRef-/),
      extractedText: licences[1],
      name: licences[1],
    });
    expect(declared.filter((one: string) => one !== 'NOASSERTION')).toEqual([licences[0], info.licenseId]);
  });

  it.each([
    ['MIT', true],
    ['(MIT OR Apache-2.0) AND BSD-3-Clause', true],
    ['GPL-2.0-only WITH Classpath-exception-2.0 OR ((MIT))', true],
    ['MIT Apache-2.0', false],
    ['MIT OR', false],
    ['OR MIT', false],
    ['(MIT', false],
    ['MIT)', false],
    ['()', false],
    ['', false],
    ['MIT or ISC', false],
    ['MIT WITH MIT', false],
    ['GPLv2', false],
    ['x', false],
    ['(MIT) (MIT)', false],
  ])('takes %j for an expression: %j', (licence, expected) => {
    expect(isSpdxExpression(licence)).toBe(expected);
  });

  it('has another serial number for another image', () => {
    const numbers = [
      subject(),
      subject({ digest: LAYER }),
      subject({ digest: undefined }),
      { ...subject(), version: '2' },
    ];
    expect(new Set(numbers.map((one) => read(toCycloneDx(one)).serialNumber)).size).toBe(4);
  });

  it.each([
    ['incomplete', subject({ gaps: [{ layer: LAYER, path: undefined, reason: 'x' }] })],
    ['incomplete', subject({ packages: [] })],
    ['unknown', subject({ packages: [], operatingSystem: undefined })],
    ['unknown', subject()],
  ])('says that it is %s', (aggregate, given) => {
    expect(read(toCycloneDx(given)).compositions[0].aggregate).toBe(aggregate);
    expect(read(toSpdx(given)).creationInfo.comment !== undefined).toBe(aggregate === 'incomplete');
  });
});

describe('hullcheck image --format', () => {
  const LAYERS = [
    { path: 'etc/os-release', content: 'ID=debian\nVERSION_ID=12\n' },
    { path: 'var/lib/dpkg/status', content: 'Package: bash\nVersion: 5.2\nStatus: install ok installed\n' },
  ];
  const SECRET = ['hunter', '2hunter', '2'].join('');
  const CONFIG = { os: 'linux', architecture: 'amd64', config: { Env: [`DB_PASSWORD=${SECRET}`] } };
  const workFolder = (): string => {
    const layout = Object.entries(ociLayout([LAYERS], CONFIG)).map(([path, bytes]) => [`app/${path}`, bytes] as const);
    folder = temporaryFolder({ ...Object.fromEntries(layout), Dockerfile: 'FROM scratch\n' });
    return folder.path;
  };

  it('writes both beside another report, without a secret', async () => {
    const path = workFolder();
    const files = ['-f', 'cyclonedx=a.cdx.json', '-f', 'spdx=a.spdx.json', '-f', 'json'];
    const { stdout, stderr } = await hullcheck(path, ['image', 'app', ...files]);
    const [cyclonedx, spdx] = ['a.cdx.json', 'a.spdx.json'].map((name) => readFileSync(join(path, name), 'utf8'));
    expect(stderr).toBe('Wrote a.cdx.json.\nWrote a.spdx.json.\n');
    expect(JSON.parse(cyclonedx ?? '').metadata.component.version).toBe(JSON.parse(stdout).image.digest);
    expect(JSON.parse(cyclonedx ?? '').components.map(({ purl }: { purl?: string }) => purl)).toEqual([
      undefined,
      'pkg:deb/debian/bash@5.2?distro=debian-12',
    ]);
    expect(JSON.parse(spdx ?? '').packages.map(({ name }: { name: string }) => name)).toEqual(['app', 'bash']);
    expect(`${cyclonedx}${spdx}`).not.toContain(SECRET);
  });

  it('names an image at a registry by host and path', async () => {
    const registry = await startRegistry();
    try {
      registry.addImage('acme/app', '1.4', CONFIG, tar(LAYERS).toString('latin1'));
      const argv = ['image', `${registry.host}/acme/app:1.4`, '--insecure', '-f', 'spdx', '--vulnerabilities', 'off'];
      const { packages } = JSON.parse((await hullcheck(workFolder(), argv)).stdout);
      expect(packages[0]).toMatchObject({ name: `${registry.host}/acme/app`, primaryPackagePurpose: 'CONTAINER' });
      expect(packages[0].externalRefs[0].referenceLocator).toMatch(
        /^pkg:oci\/app@sha256:[0-9a-f]{64}\?repository_url=/,
      );
    } finally {
      await registry.close();
    }
  });

  it.each(['cyclonedx', 'spdx=a.json'])('is refused for a scan: %s', async (format) => {
    const { status, stdout, stderr } = await hullcheck(workFolder(), ['scan', '-f', format]);
    expect([status, stdout, stderr]).toEqual([
      2,
      '',
      `hullcheck: ${format.split('=')[0]} lists the packages of one image, so only hullcheck image writes it\n`,
    ]);
  });
});
