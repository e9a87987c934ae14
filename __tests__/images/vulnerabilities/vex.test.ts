import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { readVex } from '../../../src/images/vex/read.ts';
import { attachments, BUNDLE } from '../../support/attachments.ts';
import { hullcheck } from '../../support/command-line.ts';
import { type OsvRecord, startOsv } from '../../support/fake-osv.ts';
import { startRegistry } from '../../support/fake-registry.ts';
import { folderWith } from '../../support/folder.ts';
import { shortened } from '../../support/heavy.ts';
import { ociLayout } from '../../support/image.ts';
import { inTime } from '../../support/in-time.ts';
import { judgeCheckout, make, removeCheckouts } from '../../support/judged-checkout.ts';
import { bundle, newKey } from '../../support/signing.ts';
import { tar } from '../../support/tar.ts';
import { zip } from '../../support/zip.ts';

const open: { close(): unknown }[] = [];

afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
  removeCheckouts();
});

const RECORD = {
  id: 'DEBIAN-CVE-2026-0001',
  modified: '2026-11-01T00:00:00Z',
  upstream: ['CVE-2026-0001'],
  aliases: ['GHSA-aaaa-bbbb-cccc'],
  affected: [
    {
      package: { ecosystem: 'Debian:12', name: 'perl' },
      ranges: [{ type: 'ECOSYSTEM', events: [{ introduced: '0' }, { fixed: '9' }] }],
    },
  ],
  database_specific: { severity: 'critical' },
};
const STATUS = 'Package: perl-base\nSource: perl\nStatus: install ok installed\nVersion: 1.0-1\nArchitecture: amd64\n';
const FILES = [
  { path: 'etc/os-release', content: 'ID=debian\nVERSION_ID=12\nVERSION_CODENAME=bookworm\n' },
  { path: 'var/lib/dpkg/status', content: STATUS },
];
const LAYOUT = ociLayout([FILES], { os: 'linux', architecture: 'amd64' });
const DIGEST: string = JSON.parse(LAYOUT['index.json']?.toString() ?? '').manifests[0].digest;
const HASH = DIGEST.slice('sha256:'.length);

function workspace(others: Readonly<Record<string, string>>): string {
  const folder = folderWith(others);
  const layout = Object.entries(LAYOUT).map(([path, bytes]) => [`app/${path}`, bytes] as const);
  const archive = zip({ 'a.json': JSON.stringify(RECORD) });
  for (const [path, bytes] of [...layout, ['osv/Debian/all.zip', archive] as const]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return folder;
}

async function acceptedBy(document: unknown): Promise<readonly string[]> {
  const folder = workspace({ 'app.vex.json': JSON.stringify(document) });
  const offline = ['--vulnerabilities', 'offline', '--vulnerability-database', 'osv', '-f', 'json'];
  const { stdout, stderr, status } = await hullcheck(folder, ['image', 'app', ...offline, '--vex', 'app.vex.json']);
  expect(stderr).toBe('');
  const [{ accepted, found }] = JSON.parse(stdout).vulnerabilities;
  expect(found).toHaveLength(accepted.length === 0 ? 1 : 0);
  expect(status).toBe(accepted.length === 0 ? 1 : 0);
  return accepted.map((one: Record<string, string>) => `${one['status']} by ${one['by']}: ${one['reason']}`);
}

const PERL = 'pkg:deb/debian/perl-base@1.0-1?arch=amd64&distro=debian-12';
const openVex = (...statements: readonly object[]) => ({
  '@context': 'https://openvex.dev/ns/v0.2.0',
  '@id': 'https://example.com/vex',
  author: 'me',
  timestamp: '2026-01-01T00:00:00Z',
  version: 1,
  statements: statements.map((own) => ({
    vulnerability: { name: 'CVE-2026-0001' },
    products: [{ '@id': PERL }],
    status: 'not_affected',
    justification: 'vulnerable_code_not_in_execute_path',
    ...own,
  })),
});
const NOT = ['not affected by app.vex.json: vulnerable_code_not_in_execute_path'];
const inImage = (image: object, ...parts: readonly string[]) => ({
  products: [{ ...image, ...(parts.length > 0 && { subcomponents: parts.map((id) => ({ '@id': id })) }) }],
});

describe('OpenVEX', () => {
  it.each<readonly [string, readonly object[], readonly string[]]>([
    ['a package', [{}], NOT],
    ['a package by its source', [{ products: [{ '@id': 'pkg:deb/debian/perl@1.0-1?arch=source' }] }], NOT],
    ['a package in any version', [{ products: [{ '@id': 'pkg:deb/debian/perl-base' }] }], NOT],
    ['a package by an identifier', [{ products: [{ '@id': 'x', identifiers: { purl: PERL } }] }], NOT],
    ['another name', [{ vulnerability: { name: 'GHSA-aaaa-bbbb-cccc' } }], NOT],
    ['an alias of its own', [{ vulnerability: { name: 'ACME-1', aliases: ['CVE-2026-0001'] } }], NOT],
    ['a text as the vulnerability', [{ vulnerability: 'CVE-2026-0001', products: [PERL] }], NOT],
    ['the impact', [{ impact_statement: 'never loaded' }], ['not affected by app.vex.json: never loaded']],
    ['a fix', [{ status: 'fixed', justification: undefined }], ['fixed by app.vex.json: null']],
    [
      'a fix without a version, and a tag',
      [{ status: 'fixed', products: [{ '@id': 'pkg:deb/debian/perl?tag=1' }] }],
      [],
    ],
    ['a fix without a version', [{ status: 'fixed', products: [{ '@id': 'pkg:deb/debian/perl-base' }] }], []],
    ['the image', [inImage({ '@id': `pkg:oci/app@${encodeURIComponent(DIGEST)}` })], NOT],
    ['the image for its platform', [inImage({ '@id': `pkg:oci/app@${DIGEST}?arch=amd64` })], NOT],
    ['its platform in other words', [inImage({ '@id': `pkg:docker/acme/app@${DIGEST}?platform=linux%2Fx86_64` })], NOT],
    ['the image for another architecture', [inImage({ '@id': `pkg:oci/app@${DIGEST}?arch=arm64` })], []],
    [
      'a package in the image for another platform',
      [inImage({ '@id': `pkg:docker/acme/app@${DIGEST}?platform=linux%2Farm64` }, PERL)],
      [],
    ],
    ['the image for another system', [inImage({ '@id': `pkg:oci/app@${DIGEST}?platform=windows%2Famd64` })], []],
    ['the image for no platform', [inImage({ '@id': `pkg:oci/app@${DIGEST}?arch=` })], NOT],
    ['the image by its hash', [inImage({ '@id': 'app', hashes: { 'sha-256': HASH } }, PERL)], NOT],
    ['a package in the image', [inImage({ '@id': `registry.example.com/app@${DIGEST}` }, PERL)], NOT],
    ['a later statement', [{ status: 'affected', timestamp: '2025-01-01T00:00:00Z' }, {}], NOT],
    ['a statement that is withdrawn', [{}, { status: 'under_investigation' }], []],
    ['an older one, written below', [{ status: 'affected', timestamp: '2026-02-01T00:00:00Z' }, {}], []],
    ['another vulnerability', [{ vulnerability: { name: 'CVE-2026-0002' } }], []],
    ['another version', [{ products: [{ '@id': 'pkg:deb/debian/perl-base@1.0-2' }] }], []],
    ['another package', [{ products: [{ '@id': 'pkg:deb/debian/bash@1.0-1' }] }], []],
    ['another system', [{ products: [{ '@id': 'pkg:deb/ubuntu/perl-base@1.0-1' }] }], []],
    [
      'the release, as Docker writes it',
      [{ products: [{ '@id': 'pkg:deb/debian/perl@1.0-1?os_distro=bookworm&os_name=debian&os_version=12' }] }],
      NOT,
    ],
    [
      'another version of the system',
      [{ products: [{ '@id': 'pkg:deb/debian/perl@1.0-1?os_name=debian&os_version=13' }] }],
      [],
    ],
    ['another name of the release', [{ products: [{ '@id': 'pkg:deb/debian/perl@1.0-1?os_distro=trixie' }] }], []],
    ['another release', [{ products: [{ '@id': 'pkg:deb/debian/perl-base@1.0-1?distro=debian-11' }] }], []],
    ['another architecture', [{ products: [{ '@id': 'pkg:deb/debian/perl-base@1.0-1?arch=arm64' }] }], []],
    ['another type', [{ products: [{ '@id': 'pkg:apk/debian/perl-base@1.0-1' }] }], []],
    ['another image', [inImage({ '@id': `pkg:oci/app@sha256:${'a'.repeat(64)}` }, PERL)], []],
    ['an image without digest or place', [inImage({ '@id': 'pkg:oci/app' }, PERL)], []],
    ['another package in the image', [inImage({ hashes: { 'sha-256': HASH } }, 'pkg:deb/debian/bash@1')], []],
    ['a part without a package URL', [inImage({ hashes: { 'sha-256': HASH } }, 'libperl')], []],
    ['parts of a program', [inImage({ '@id': 'pkg:generic/app@1' }, PERL)], []],
    ['no product', [{ products: [] }], []],
    ['no status', [{ status: 'fine' }], []],
  ])('about %s', async (_name, statements, expected) => {
    expect(await acceptedBy(openVex(...statements))).toEqual(expected);
  });
});

const csaf = (status: object, more: object = {}) => ({
  document: { category: 'csaf_vex', csaf_version: '2.0', title: 'x' },
  product_tree: {
    branches: [
      {
        category: 'vendor',
        name: 'Acme',
        branches: [
          { category: 'product_version', name: 'perl', product: product('perl', PERL) },
          { category: 'product_version', name: 'app', product: product('app', `pkg:oci/app@${DIGEST}`) },
          { category: 'product_version', name: 'os', product: { product_id: 'os', name: 'os' } },
        ],
      },
    ],
    relationships: [relation('app:perl', 'perl', 'app'), relation('os:perl', 'perl', 'os')],
  },
  vulnerabilities: [{ cve: 'CVE-2026-0001', product_status: status, ...more }],
});
const product = (id: string, purl: string) => ({
  product_id: id,
  name: id,
  product_identification_helper: { purl },
});
const relation = (id: string, part: string, whole: string) => ({
  category: 'default_component_of',
  full_product_name: { product_id: id, name: id },
  product_reference: part,
  relates_to_product_reference: whole,
});

describe('CSAF', () => {
  it.each<readonly [object, object, readonly string[]]>([
    [{ known_not_affected: ['perl'] }, {}, ['not affected by app.vex.json: null']],
    [{ known_not_affected: ['app'] }, {}, ['not affected by app.vex.json: null']],
    [
      { known_not_affected: ['app:perl'] },
      { flags: [{ label: 'component_not_present' }], threats: [{ category: 'impact', details: 'not there' }] },
      ['not affected by app.vex.json: not there'],
    ],
    [{ fixed: ['perl'] }, {}, ['fixed by app.vex.json: null']],
    [{ known_affected: ['perl'] }, {}, []],
    [{ under_investigation: ['perl'] }, {}, []],
    [{ known_not_affected: ['os:perl'] }, {}, []],
    [{ known_not_affected: ['os'] }, {}, []],
    [{ known_not_affected: ['bash'] }, {}, []],
    [{ known_not_affected: ['perl'] }, { cve: 'CVE-2026-0002' }, []],
    [
      { known_not_affected: ['perl'] },
      { cve: 'X-1', ids: [{ text: 'GHSA-aaaa-bbbb-cccc' }] },
      ['not affected by app.vex.json: null'],
    ],
  ])('with %j and %j', async (status, more, expected) => {
    expect(await acceptedBy(csaf(status, more))).toEqual(expected);
  });
});

const cyclonedx = (own: object, more: object = {}) => ({
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  components: [{ 'bom-ref': 'perl', type: 'library', name: 'perl-base', purl: PERL }],
  vulnerabilities: [
    {
      id: 'CVE-2026-0001',
      analysis: { state: 'not_affected', justification: 'code_not_reachable' },
      affects: [{ ref: 'perl' }],
      ...own,
    },
  ],
  ...more,
});
const REACH = ['not affected by app.vex.json: code_not_reachable'];
const container = (purl: string) => ({
  metadata: { component: { 'bom-ref': 'app', type: 'container', name: 'app', purl } },
});

describe('CycloneDX', () => {
  it.each<readonly [string, object, object, readonly string[]]>([
    ['a component', {}, {}, REACH],
    ['a package URL', { affects: [{ ref: PERL }] }, {}, REACH],
    ['another document', { affects: [{ ref: `urn:cdx:a-b/1#${encodeURIComponent(PERL)}` }] }, {}, REACH],
    ['another name', { id: 'ACME-1', references: [{ id: 'CVE-2026-0001' }] }, {}, REACH],
    ['a fix', { analysis: { state: 'resolved', detail: 'patched' } }, {}, ['fixed by app.vex.json: patched']],
    ['its image', { affects: [{ ref: 'app' }] }, container(`pkg:oci/app@${DIGEST}`), REACH],
    ['a component of its image', {}, container(`pkg:oci/app@${DIGEST}`), REACH],
    ['a component of another image', {}, container(`pkg:oci/app@sha256:${'a'.repeat(64)}`), []],
    ['a component of an unnamed image', {}, { metadata: { component: { type: 'container', name: 'app' } } }, []],
    ['some versions', { affects: [{ ref: 'perl', versions: [{ version: '1', status: 'affected' }] }] }, {}, []],
    ['a vulnerability that counts', { analysis: { state: 'exploitable' } }, {}, []],
    ['one in triage', { analysis: { state: 'in_triage' } }, {}, []],
    ['no analysis', { analysis: undefined }, {}, []],
    ['no component', { affects: [{ ref: 'bash' }] }, {}, []],
  ])('about %s', async (_name, own, more, expected) => {
    expect(await acceptedBy(cyclonedx(own, more))).toEqual(expected);
  });
});

describe('VEX documents', () => {
  it.each([
    'nonsense',
    '{}',
    '[]',
    'null',
    '{"@context":"https://example.com"}',
    '{"bomFormat":"SPDX"}',
    '['.repeat(100_000),
  ])('are refused if they are not: %.30s', async (text) => {
    const folder = workspace({ 'a.json': text });
    const { status, stderr } = await hullcheck(folder, ['image', 'app', '--vex', 'a.json']);
    expect([status, stderr]).toEqual([
      2,
      'hullcheck: --vex "a.json": The file is not a VEX document. Expected OpenVEX, CSAF or CycloneDX as JSON.\n',
    ]);
  });

  it('have to exist', async () => {
    const { status, stderr } = await hullcheck(workspace({}), ['image', 'app', '--vex', 'a.json']);
    expect([status, stderr]).toEqual([
      2,
      'hullcheck: --vex: "a.json" cannot be read; it must be a file of at most 8 MiB.\n',
    ]);
  });

  it('take time in proportion to their length, whatever is in them', () => {
    const many = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));
    const hostile = [
      openVex({
        products: many(shortened(40_000), (at) => ({ '@id': `pkg:oci/a${at}?tag=1` })),
        subcomponents: many(shortened(40_000), () => PERL),
      }),
      openVex(
        ...many(shortened(20_000), () => ({ products: [null, 7, {}, { '@id': 'pkg:' }, { subcomponents: {} }] })),
      ),
      csaf({ known_not_affected: many(shortened(200_000), () => 'app:perl') }),
      { ...csaf({}), product_tree: { branches: nested(10_000) } },
      cyclonedx({ affects: many(shortened(100_000), () => ({ ref: 'perl' })) }, container(`pkg:oci/app@${DIGEST}`)),
    ];
    inTime(10_000, () => {
      for (const document of hostile) expect(readVex('a.json', JSON.stringify(document))).not.toHaveProperty('problem');
    });
  });
});

/** Deeper than anything real. */
function nested(depth: number): object[] {
  let branches: object[] = [];
  for (let level = 0; level < depth / 10; level++) branches = [{ branches }];
  return branches;
}

describe('in a repository', () => {
  async function files(known: OsvRecord = RECORD) {
    const [registry, osv] = [await startRegistry(), await startOsv({ recordsFor: () => [known] })];
    open.push(registry, osv);
    registry.addImage('team/web', '1.0', {}, tar(FILES));
    const url = `pkg:oci/web?repository_url=${registry.host}/team/web&tag=1.0`;
    return {
      '.hullcheck.yml': `images:\n  insecure-registries: ["${registry.host}"]\n  vulnerabilities: online\n  osv-address: ${osv.address}\n  vex: [security/web.json]\n`,
      Dockerfile: `FROM ${registry.host}/team/web:1.0\nUSER 1000\n`,
      'security/web.json': JSON.stringify(openVex({ products: [{ '@id': url, subcomponents: [{ '@id': PERL }] }] })),
    };
  }
  const ids = ({ findings }: { readonly findings: readonly { readonly rule: string }[] }) =>
    findings.map(({ rule }) => rule).filter((rule) => rule.startsWith('image-vuln'));

  it('are read from the files that the configuration names, and the report says so', async () => {
    const { stdout } = await hullcheck(folderWith(await files()), ['scan', '-f', 'json']);
    const report = JSON.parse(stdout);
    expect(ids(report)).toEqual([]);
    expect(report.notifications.map(({ message }: { message: string }) => message)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(
          /^\S+\/team\/web:1\.0: 1 vulnerability is marked as not affected, according to security\/web\.json\.$/,
        ),
      ]),
    );
  });

  it('apply only to the images that they name', async () => {
    const all = await files();
    const other = all['security/web.json'].replace('tag=1.0', 'tag=1.1');
    const { stdout } = await hullcheck(folderWith({ ...all, 'security/web.json': other }), ['scan', '-f', 'json']);
    expect(ids(JSON.parse(stdout))).toEqual(['image-vulnerable']);
  });

  it.each<readonly [string, string, readonly string[]]>([
    ['fixed', 'repository_url=HOST/team/web&tag=1.0', []],
    ['fixed', 'repository_url=HOST/team/web', ['image-vulnerable']],
    ['not_affected', 'repository_url=HOST/team/web', []],
  ])('say that an image is %s: %s', async (status, query, expected) => {
    const all = await files();
    const host = /\["([^"]+)/.exec(all['.hullcheck.yml'])?.[1] ?? '';
    const products = [{ '@id': `pkg:oci/web?${query.replace('HOST', host)}` }];
    const document = JSON.stringify(openVex({ status, products }));
    const { stdout } = await hullcheck(folderWith({ ...all, 'security/web.json': document }), ['scan', '-f', 'json']);
    expect(ids(JSON.parse(stdout))).toEqual(expected);
  });

  it.each([
    ['CVE-2026-0001', ['DSA-1'], ['CVE-2026-0003']],
    ['DSA-1', ['CVE-2026-0003'], ['CVE-2026-0001']],
    ['DSA-1', [], []],
    ['DSA-1', ['GHSA-aaaa-bbbb-cccc'], []],
  ])('are about %s, also where an advisory has others, too: %j', async (name, aliases, left) => {
    const all = await files({ ...RECORD, id: 'DSA-1', aliases: [], upstream: ['CVE-2026-0001', 'CVE-2026-0003'] });
    const document = JSON.stringify(openVex({ vulnerability: { name, aliases } }));
    const { stdout } = await hullcheck(folderWith({ ...all, 'security/web.json': document }), ['scan', '-f', 'json']);
    const [{ found }] = JSON.parse(stdout).vulnerabilities;
    expect(found.map(({ id }: { readonly id: string }) => id)).toEqual(left);
  });

  it('can be named on the command line', async () => {
    const all = await files();
    const own = { ...all, '.hullcheck.yml': all['.hullcheck.yml'].replace(/ {2}vex.*\n/, '') };
    expect(ids(JSON.parse((await hullcheck(folderWith(own), ['scan', '-f', 'json'])).stdout))).toHaveLength(1);
    const { stdout } = await hullcheck(folderWith(own), ['scan', '--vex', 'security/web.json', '-f', 'json']);
    expect(ids(JSON.parse(stdout))).toEqual([]);
  });

  it('have to be valid', async () => {
    const folder = folderWith({ ...(await files()), 'security/web.json': '{}' });
    const { status, stderr } = await hullcheck(folder, ['scan']);
    expect([status, stderr]).toEqual([2, expect.stringContaining('The file is not a VEX document.')]);
  });

  it('are those of the base, so that a change cannot bring its own', async () => {
    const all = await files();
    const before = { ...all, Dockerfile: 'FROM scratch\nUSER 1000\n', 'security/web.json': JSON.stringify(openVex()) };
    const { gate, report } = await judgeCheckout(make({ base: before, change: all }));
    expect(gate?.fresh.map(({ ruleId }) => ruleId)).toContain('image-vulnerable');
    expect(report.notifications).toContainEqual(
      expect.objectContaining({
        code: 'policy-of-base',
        path: 'security/web.json',
        message:
          'This change touches the VEX document. The VEX document of its base was used; the new one applies once it is merged.',
      }),
    );
  });
});

describe('in the attestations of an image', () => {
  const KEY = newKey();

  async function start(policy = 'key: cosign.pub') {
    const [registry, osv] = [
      await startRegistry({ hasReferrersApi: true }),
      await startOsv({ recordsFor: () => [RECORD] }),
    ];
    open.push(registry, osv);
    const image = registry.addImage('team/web', '1.0', {}, tar(FILES));
    const files = {
      '.hullcheck.yml': `images:\n  insecure-registries: ["${registry.host}"]\n  vulnerabilities: online\n  osv-address: ${osv.address}\n  signatures:\n    - { images: "${registry.host}/**", ${policy} }\n`,
      Dockerfile: `FROM ${registry.host}/team/web:1.0\nUSER 1000\n`,
      'cosign.pub': KEY.publicKey,
    };
    const attach = (document: object, keys = KEY, digest: string = image.digest) => {
      const predicateType = 'https://openvex.dev/ns/v0.2.0';
      const subject = [{ name: 'team/web', digest: { sha256: digest.slice('sha256:'.length) } }];
      const statement = { _type: 'https://in-toto.io/Statement/v1', subject, predicateType, predicate: document };
      const content = JSON.stringify(bundle(Buffer.from(JSON.stringify(statement)), keys));
      attachments(registry, 'team/web').byReference(image, [{ mediaType: BUNDLE, content }]);
    };
    return { registry, files, attach };
  }

  /** The ids of findings about vulnerabilities, what is accepted, and what is said about VEX. */
  async function scanned(files: Readonly<Record<string, string>>, host: string) {
    const { stdout } = await hullcheck(folderWith(files), ['scan', '-f', 'json']);
    const { findings, vulnerabilities, notifications } = JSON.parse(stdout);
    const said = notifications
      .map(({ level, message }: Record<string, string>) => `${level}: ${message?.replaceAll(host, 'HOST')}`)
      .filter((text: string) => text.includes('VEX') || text.includes('marked'));
    return {
      rules: findings.map(({ rule }: { rule: string }) => rule).filter((rule: string) => rule.startsWith('image-vuln')),
      accepted: vulnerabilities[0].accepted.map(
        ({ by, signed, status }: Record<string, string>) => `${status} ${signed ? 'signed by' : 'by'} ${by}`,
      ),
      said,
    };
  }

  it('count if the signer of the policy made them, and every report says who it was', async () => {
    const { registry, files, attach } = await start();
    attach(openVex({}));
    expect(await scanned(files, registry.host)).toEqual({
      rules: [],
      accepted: ['not affected signed by cosign.pub'],
      said: ['note: HOST/team/web:1.0: 1 vulnerability is marked as not affected, signed by cosign.pub.'],
    });
    const { stdout } = await hullcheck(folderWith(files), ['image', `${registry.host}/team/web:1.0`]);
    expect(stdout).toContain('1 not affected, signed by cosign.pub');
  });

  it.each<[string, (attach: Awaited<ReturnType<typeof start>>['attach']) => void, string]>([
    [
      'another key',
      (attach) => attach(openVex({}), newKey()),
      'warning: HOST/team/web:1.0: a VEX attestation at its registry does not count: the key in the configuration did not make it, or it is for other content than its own.',
    ],
    [
      'the signer, about another digest',
      (attach) => attach(openVex({}), KEY, `sha256:${'7'.repeat(64)}`),
      'warning: HOST/team/web:1.0: a VEX attestation at its registry does not count: it is for another image.',
    ],
    [
      'the signer, about another repository',
      (attach) => attach(openVex(inImage({ '@id': 'pkg:oci/api?repository_url=ghcr.io/team/api' }, PERL))),
      'warning: HOST/team/web:1.0: 1 signed VEX statement at its registry is about another image, so it does not count.',
    ],
  ])('do not count if they are made by %s, and the report says so', async (_who, make, said) => {
    const { registry, files, attach } = await start();
    make(attach);
    expect(await scanned(files, registry.host)).toEqual({ rules: ['image-vulnerable'], accepted: [], said: [said] });
  });

  it('are not asked for where no signer is agreed, or nothing is vulnerable', async () => {
    const { registry, files, attach } = await start('require: digest-pin');
    attach(openVex({}));
    expect(await scanned(files, registry.host)).toEqual({ rules: ['image-vulnerable'], accepted: [], said: [] });
    expect(registry.requests.filter((request) => request.includes('referrers'))).toEqual([]);
  });

  it('do not count against a statement in the repository', async () => {
    const { registry, files, attach } = await start();
    attach(openVex({}));
    const own = {
      ...files,
      '.hullcheck.yml': `${files['.hullcheck.yml']}  vex: [own.json]\n`,
      'own.json': JSON.stringify(openVex({ status: 'under_investigation' })),
    };
    expect(await scanned(own, registry.host)).toEqual({ rules: ['image-vulnerable'], accepted: [], said: [] });
  });

  it('can be withdrawn by a later one', async () => {
    const { registry, files, attach } = await start();
    attach(openVex({ status: 'affected', timestamp: '2026-05-01T00:00:00Z' }));
    attach(openVex({}));
    expect(await scanned(files, registry.host)).toEqual({ rules: ['image-vulnerable'], accepted: [], said: [] });
  });
});
