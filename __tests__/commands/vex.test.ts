import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { hullcheck } from '../support/command-line.ts';
import { type OsvRecord, startOsv } from '../support/fake-osv.ts';
import { startRegistry } from '../support/fake-registry.ts';
import { folderWith } from '../support/folder.ts';
import { tar } from '../support/tar.ts';

const open: { close(): unknown }[] = [];

afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

/** The rules of the schema of OpenVEX 0.2.0, for the fields that are written. https://github.com/openvex/spec */
const text = { type: 'string', minLength: 1 };
const closed = (properties: object, ...required: readonly string[]) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});
const listOf = (items: object) => ({ type: 'array', items, minItems: 1, uniqueItems: true });
const date = { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$' };
const url = { type: 'string', pattern: '^(?:https://|pkg:)[^\\s"<>\\\\^`{|}]+$' };
const isValid = new Ajv2020({ strict: false }).compile(
  closed(
    {
      '@context': { const: 'https://openvex.dev/ns/v0.2.0' },
      '@id': url,
      author: text,
      timestamp: date,
      version: { type: 'integer', minimum: 1 },
      tooling: text,
      statements: listOf(
        closed(
          {
            vulnerability: closed({ name: text }, 'name'),
            products: listOf(closed({ '@id': url, subcomponents: listOf(closed({ '@id': url }, '@id')) }, '@id')),
            status: { enum: ['not_affected', 'affected', 'fixed', 'under_investigation'] },
            impact_statement: text,
            status_notes: text,
          },
          'vulnerability',
          'status',
          // one that is not affected needs this or a justification
          'impact_statement',
        ),
      ),
    },
    '@context',
    '@id',
    'author',
    'timestamp',
    'version',
    'statements',
  ),
);

const recordOf = (id: string, name: string, fixed?: string): OsvRecord => ({
  id: `DEBIAN-${id}`,
  modified: '2026-11-01T00:00:00Z',
  upstream: [id],
  affected: [
    {
      package: { ecosystem: 'Debian:12', name },
      ranges: [{ type: 'ECOSYSTEM', events: [{ introduced: '0' }, ...(fixed === undefined ? [] : [{ fixed }])] }],
    },
  ],
  database_specific: { severity: 'high' },
});
const RECORDS = [
  recordOf('CVE-2026-0001', 'perl', '9'),
  recordOf('CVE-2026-0002', 'perl', '9'),
  recordOf('CVE-2026-0003', 'zlib', '2:9'),
  recordOf('CVE-2026-0004', 'zlib'),
];
const STATUS = [
  'Package: perl-base\nSource: perl\nVersion: 5.36.0-7+deb12u1',
  'Package: libperl5.36\nSource: perl\nVersion: 5.36.0-7+deb12u1',
  'Package: zlib1g\nSource: zlib (1:1.2.13)\nVersion: 1:1.2.13+b1',
]
  .map((block) => `${block}\nStatus: install ok installed\nArchitecture: amd64\n`)
  .join('\n');
const IMAGE = tar([
  { path: 'etc/os-release', content: 'ID=debian\nVERSION_ID=12\nVERSION_CODENAME=bookworm\n' },
  { path: 'var/lib/dpkg/status', content: STATUS },
]);

async function repository() {
  const [registry, osv] = [
    await startRegistry(),
    await startOsv({
      recordsFor: ({ package: { name } }) => RECORDS.filter((one) => JSON.stringify(one).includes(`"name":"${name}"`)),
    }),
  ];
  open.push(registry, osv);
  const images = {
    web: registry.addImage('team/web', '1.0', {}, IMAGE),
    api: registry.addImage('team/api', '2', { a: 1 }, IMAGE),
  };
  const settings = `  insecure-registries: ["${registry.host}"]\n  vulnerabilities: online\n  osv-address: ${osv.address}\n`;
  const files = {
    'web/Dockerfile': `FROM ${registry.host}/team/web:1.0\nUSER 1000\n`,
    'api/Dockerfile': `FROM ${registry.host}/team/api:2\nUSER 1000\n`,
  };
  return { registry, images, files, settings };
}

interface Statement {
  readonly vulnerability: { readonly name: string };
  readonly products: readonly { readonly subcomponents: readonly { readonly '@id': string }[] }[];
  readonly impact_statement: string;
}

/** What the JSON report says about each image: what counts, and what is accepted. */
async function counted(files: Readonly<Record<string, string>>) {
  const { stdout } = await hullcheck(folderWith(files), ['scan', '-f', 'json', '--profile', 'strict']);
  const { vulnerabilities } = JSON.parse(stdout);
  return vulnerabilities.map(({ path, found, accepted }: Record<string, readonly Record<string, unknown>[]>) => ({
    path,
    found: found?.map(({ id, packages }) => [id, packages]),
    accepted: accepted?.map((one) => `${one['id']} ${one['package']} ${one['version']}`),
  }));
}

const IGNORED = `  ignore-vulnerabilities:
    - { id: CVE-2026-0001, reason: no script of ours does that }
    - { id: CVE-2026-0003, package: zlib1g, image: "*/team/web", reason: "it is never \\"loaded\\"", expires: 2099-12-31 }
`;

describe('hullcheck vex', () => {
  it('writes what the configuration accepts, so that it has the same effect when it is read', async () => {
    const { files, settings, images, registry } = await repository();
    const all = { ...files, '.hullcheck.yml': `images:\n${settings}${IGNORED}` };
    const folder = folderWith(all);
    const { status, stderr } = await hullcheck(folder, ['vex', '--author', 'Team <t@example.com>', '-o', 'out/a.json']);
    expect([status, stderr]).toEqual([0, '']);
    const written = readFileSync(join(folder, 'out/a.json'), 'utf8');
    const document = JSON.parse(written);
    expect([isValid(document), isValid.errors]).toEqual([true, null]);
    const distro = 'arch=amd64&distro=debian-12&upstream=';
    const urlOf = (name: 'web' | 'api') =>
      `pkg:oci/${name}@${images[name].digest}?repository_url=${encodeURIComponent(registry.host).replaceAll('%3A', ':')}%2Fteam%2F${name}`;
    const perl = ['libperl5.36', 'perl-base'].map((name) => ({
      '@id': `pkg:deb/debian/${name}@5.36.0-7%2Bdeb12u1?${distro}perl`,
    }));
    expect(document).toMatchObject({ author: 'Team <t@example.com>', version: 1 });
    expect(document.statements).toEqual([
      {
        vulnerability: { name: 'CVE-2026-0001' },
        products: (['api', 'web'] as const).map((name) => ({ '@id': urlOf(name), subcomponents: perl })),
        status: 'not_affected',
        impact_statement: 'no script of ours does that',
      },
      {
        vulnerability: { name: 'CVE-2026-0003' },
        products: [
          {
            '@id': urlOf('web'),
            subcomponents: [{ '@id': `pkg:deb/debian/zlib1g@1:1.2.13%2Bb1?${distro}zlib%401:1.2.13` }],
          },
        ],
        status: 'not_affected',
        impact_statement: 'it is never "loaded"',
        status_notes: 'The author accepts this until 2099-12-31.',
      },
    ]);
    const read = { ...files, 'a.json': written, '.hullcheck.yml': `images:\n${settings}  vex: [a.json]\n` };
    const expected = await counted(all);
    expect(expected.map(({ accepted }: { accepted: unknown }) => accepted)).toEqual([
      ['CVE-2026-0001 libperl5.36 5.36.0-7+deb12u1', 'CVE-2026-0001 perl-base 5.36.0-7+deb12u1'],
      [
        'CVE-2026-0001 libperl5.36 5.36.0-7+deb12u1',
        'CVE-2026-0001 perl-base 5.36.0-7+deb12u1',
        'CVE-2026-0003 zlib1g 1:1.2.13+b1',
      ],
    ]);
    expect(await counted(read)).toEqual(expected);
    const again = JSON.parse((await hullcheck(folder, ['vex', '--author', 'Team <t@example.com>'])).stdout);
    expect({ ...again, timestamp: document.timestamp }).toEqual(document);
  });

  it.each<[string, string, readonly string[]]>([
    [
      'image-vulnerable',
      'image',
      ['CVE-2026-0001 libperl5.36 perl-base', 'CVE-2026-0002 libperl5.36 perl-base', 'CVE-2026-0003 zlib1g'],
    ],
    ['image-vulnerable-unfixed', 'image', ['CVE-2026-0004 zlib1g']],
  ])('writes the vulnerabilities of suppressed findings of %s, with their reason', async (rule, detail, expected) => {
    const { files, settings } = await repository();
    const ignore = `ignore:\n  - { rule: ${rule}, path: web/Dockerfile, reason: behind a proxy, expires: 2099-12-31 }\n`;
    const configuration = `${ignore}images:\n${settings}  vulnerability-detail: ${detail}\n`;
    const { stdout, stderr, status } = await hullcheck(folderWith({ ...files, '.hullcheck.yml': configuration }), [
      'vex',
    ]);
    expect([status, stderr]).toEqual([0, '']);
    const { statements, author } = JSON.parse(stdout);
    expect(author).toBe('Unknown author');
    const shown = statements.map(({ vulnerability, products: [product], impact_statement: reason }: Statement) => {
      const names = product?.subcomponents.map((one) => /debian\/([^@]+)/.exec(one['@id'])?.[1]);
      return [vulnerability.name, ...(names ?? []), reason].join(' ');
    });
    expect(shown).toEqual(expected.map((one) => `${one} behind a proxy`));
    const read = { ...files, 'a.json': stdout, '.hullcheck.yml': `images:\n${settings}  vex: [a.json]\n` };
    const web = (await counted(read)).find(({ path }: { path: string }) => path === 'web/Dockerfile');
    const gone = expected.map((one) => one.split(' ')[0]);
    const left = ['CVE-2026-0001', 'CVE-2026-0002', 'CVE-2026-0003', 'CVE-2026-0004'].filter(
      (id) => !gone.includes(id),
    );
    expect(web.found.map(([id]: readonly string[]) => id).toSorted()).toEqual(left);
  });

  it('writes nothing if nothing is accepted, and says so', async () => {
    const { files, settings } = await repository();
    const expired = `  ignore-vulnerabilities:\n    - { id: CVE-2026-0001, reason: x, expires: 2020-01-01 }\n`;
    const folder = folderWith({ ...files, '.hullcheck.yml': `images:\n${settings}${expired}` });
    expect(await hullcheck(folder, ['vex'])).toMatchObject({
      status: 0,
      stdout: '',
      stderr: 'hullcheck: No vulnerability of the images is accepted, so there is nothing to write.\n',
    });
  });

  it.each([
    ['by the option', '', ['--vulnerabilities', 'off']],
    ['by the configuration', 'images: { vulnerabilities: off }\n', []],
  ])('is wrong usage where looking vulnerabilities up is switched off %s', async (_how, configuration, options) => {
    const folder = folderWith({ Dockerfile: 'FROM scratch\nUSER 1\n', '.hullcheck.yml': configuration });
    expect(await hullcheck(folder, ['vex', ...options])).toMatchObject({
      status: 2,
      stdout: '',
      stderr:
        'hullcheck: vex needs the vulnerabilities of images, and looking them up is off; try --vulnerabilities auto\n',
    });
  });

  it('says which images could not be looked up, and ends with status 3', async () => {
    const { files, settings, registry } = await repository();
    const more = { ...files, 'lost/Dockerfile': `FROM ${registry.host}/team/lost:1\n` };
    const folder = folderWith({ ...more, '.hullcheck.yml': `images:\n${settings}${IGNORED}` });
    const { status, stderr, stdout } = await hullcheck(folder, ['vex']);
    expect([status, stderr]).toEqual([3, expect.stringContaining(`${registry.host}/team/lost:1`)]);
    expect(JSON.parse(stdout).statements).toHaveLength(2);
  });
});
