import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';
import { NOT_ASKED } from '../../src/images/resolve/lookup-notifications.ts';
import type { Image } from '../../src/model/images/image.ts';
import type { PackageReach } from '../../src/model/images/image-contents.ts';
import type { ImageTally } from '../../src/model/images/image-tally.ts';
import type { Vulnerability } from '../../src/model/images/vulnerability.ts';
import { imageLine } from '../../src/report/images/image-line.ts';
import { loadedText } from '../../src/rules/vulnerabilities/loaded.ts';
import { hullcheck } from '../support/command-line.ts';
import { debianStatus } from '../support/debian-images.ts';
import { elf } from '../support/elf.ts';
import { folderWith } from '../support/folder.ts';
import { ociLayout } from '../support/image.ts';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts';
import { contentsWith, packageWith } from '../support/vulnerable-images.ts';
import { zip } from '../support/zip.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const folders: TemporaryFolder[] = [];
afterAll(() => {
  for (const folder of folders) folder.remove();
});

interface Sample {
  readonly path: string;
  readonly language: string;
  readonly text: string;
}

/** Every block of the pages that shows what hullcheck prints, or something that looks like it. */
const samples: readonly Sample[] = ['.', 'docs', 'docs/decisions', 'docs/github']
  .flatMap((folder) => readdirSync(join(ROOT, folder)).map((name) => join(folder, name)))
  .filter((path) => path.endsWith('.md') && path !== 'CHANGELOG.md')
  .flatMap((path) =>
    [...readFileSync(join(ROOT, path), 'utf8').matchAll(/^```(.*)\n([\s\S]*?)^```$/gm)].map(
      ([, language = '', text = '']) => ({ path, language, text }),
    ),
  )
  .filter(({ language }) => ['', 'text', 'console', 'json'].includes(language));

/** Blocks that show no output, by their first line. */
const NO_OUTPUT = [
  // a picture of the folders
  ' action.ts   cli.ts                 the two programs',
  // files that people fetch
  'FOLDER/endoflife/full.json              https://endoflife.date/api/v1/products/full',
  // a file that people write
  '[{ "id": "CVE-2026-1", "package": "undici", "justification": "code_not_reachable", "detail": "hullcheck opens no WebSocket." }]',
  // commands without what they print, which documented-commands.test.ts checks
  '$ docker inspect $(docker ps -q) | hullcheck inspect -',
];

/** What hullcheck prints now, by the first line of the block that shows it. */
const OUTPUTS = new Map<string, () => Promise<string>>([
  ['hullcheck scan [path...]       scan files and folders', commands],
  [
    'Merged compose.yaml + compose.override.yaml. Policy: .hullcheck.yml.',
    () => policy(TWO_FILES, 'profile: strict\n'),
  ],
  [
    'Policy: .hullcheck.yml; fail-on: critical (the option; .hullcheck.yml says low).',
    () => policy(ONE_FILE, 'fail-on: low\n', '--fail-on', 'critical'),
  ],
  ['fixed   Harden the container, with what postgres needs (container-not-hardened)', hardenedDatabase],
  ['$ hullcheck image ./layout --vulnerabilities offline --vulnerability-database osv', imageInTerminal],
  [
    'Images: 14 named, 12 looked up (9 from cache), 2 not: registry.example.com did not answer in time; a variable decides which one it is.',
    imageLines,
  ],
  ['  vpn: root (assumed), 16 capabilities', async () => narrow(['posture', 'examples/vulnerable'])],
  [
    'This Dockerfile is built from "debian:12.8", which has 66 vulnerabilities that newer packages fix. Moving to 12.15 removes 51, and 15 stay.',
    expectedOfDebian,
  ],
  [
    'What the image starts loads 7 of these 31 system packages. No link leads from what it starts to the others, but /usr/sbin/nginx may load more.',
    async () => loadedSentence(),
  ],
]);

const isExample = ({ text }: Sample): boolean => /^\$ .* examples\//.test(text);
const firstLine = ({ text }: Sample): string => text.split('\n', 1)[0] as string;

describe('the samples of output in the pages', () => {
  it('are each compared with what is printed', () => {
    const known = new Set([...NO_OUTPUT, ...OUTPUTS.keys()]);
    const others = samples.filter((one) => one.language !== 'json' && !isExample(one));
    expect(others.map(firstLine).toSorted()).toEqual([...known].filter((line) => !line.startsWith('[{')).toSorted());
    const json = samples.filter(({ language }) => language === 'json').map(({ path }) => path);
    expect(json.toSorted()).toEqual(['docs/image.md', 'docs/json-format.md', 'docs/releasing.md']);
  });

  it.each([...OUTPUTS])('are what is printed: %s', async (line, print) => {
    const { text } = samples.find((one) => firstLine(one) === line) as Sample;
    expectParts(line.startsWith('$ ') ? text.slice(line.length + 1) : text, await print());
  });

  it.each<readonly [string, () => Promise<string>]>([
    ['docs/image.md', imageInJson],
    ['docs/json-format.md', scanInJson],
  ])('are a part of the JSON report: %s', async (path, print) => {
    const { text } = samples.find((one) => one.path === path && one.language === 'json') as Sample;
    const [shown, report] = [JSON.parse(text), JSON.parse(await print())];
    expect(Object.keys(report)).toEqual(Object.keys(shown));
    expect(report).toEqual(partOf(shown));
  });
});

/** An ellipsis in a sample means any text, also several lines. */
function expectParts(sample: string, printed: string): void {
  let from = 0;
  for (const part of sample.split(/^…\n|…/m)) {
    expect(printed.slice(from)).toContain(part);
    from = printed.indexOf(part, from) + part.length;
  }
}

/** Samples leave out fields of findings, and elements of lists. Numbers of findings depend on the day. */
function partOf(sample: unknown, key = ''): unknown {
  if (Array.isArray(sample)) return expect.arrayContaining(sample.map((one) => partOf(one)));
  if (typeof sample === 'object' && sample !== null) {
    const inner = key === 'counts' ? () => expect.anything() : partOf;
    return expect.objectContaining(
      Object.fromEntries(Object.entries(sample).map(([name, value]) => [name, inner(value, name)])),
    );
  }
  if (key === 'size') return expect.any(Number);
  if (typeof sample !== 'string' || !sample.includes('…')) return sample;
  const [start = '', end = ''] = sample.split('…');
  return expect.stringMatching(new RegExp(`^${escaped(start)}[\\s\\S]*${escaped(end)}$`));
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

async function printed(folder: string, words: readonly string[], columns = '100'): Promise<string> {
  return (await hullcheck(folder, words, { COLUMNS: columns })).stdout;
}

/** The list of commands, with the blanks of the page. */
async function commands(): Promise<string> {
  const help = await printed(ROOT, ['--help'], '160');
  const nested = await Promise.all(['config', 'db'].map((name) => printed(ROOT, [name, '--help'], '160')));
  const rows = [help, ...nested].flatMap((text) => {
    const prefix = /^Usage: hullcheck (\w*)/.exec(text)?.[1] ?? '';
    return [...text.matchAll(/^ {2}([a-z]\S*)((?: \[options\]| [<[][^ ]*[>\]])*) {2,}(\S.*)$/gm)].map(
      ([, name = '', operands = '', about = '']) => ({
        prefix,
        name,
        operands: operands.replace(' [options]', ''),
        about,
      }),
    );
  });
  const order = [
    'scan',
    'fix',
    'posture',
    'inspect',
    'image',
    'vex',
    'rules',
    'explain',
    'init',
    'check',
    'build',
    'completion',
  ];
  return order
    .map((name) => {
      const row = rows.find((one) => one.name === name);
      const written = ['hullcheck', row?.prefix, row?.name].filter(Boolean).join(' ') + (row?.operands ?? '');
      return `${written.padEnd(31)}${row?.about}\n`;
    })
    .join('');
}

const SERVICE = 'services:\n  app:\n    image: ghcr.io/acme/app:1.4\n';

const ONE_FILE = { 'compose.yaml': `${SERVICE}    privileged: true\n` };
const TWO_FILES = { ...ONE_FILE, 'compose.override.yaml': SERVICE };

async function policy(files: object, configuration: string, ...options: readonly string[]): Promise<string> {
  return printed(folderWith({ ...files, '.hullcheck.yml': configuration }), ['scan', ...options]);
}

async function hardenedDatabase(): Promise<string> {
  const folder = folderWith({ 'compose.yaml': 'services:\n  db:\n    image: postgres:17.2\n' });
  return printed(folder, ['fix', '--unsafe', '--rule', 'container-not-hardened']);
}

async function narrow(words: readonly string[]): Promise<string> {
  return printed(ROOT, words, '80');
}

async function imageLines(): Promise<string> {
  const tally: ImageTally = { named: 14, lookedUp: 12, fromCache: 9, inPart: 0, reasons: [], off: undefined };
  const reasons = ['registry.example.com did not answer in time', NOT_ASKED.unknown];
  const { stdout } = await hullcheck(folderWith({ 'compose.yaml': SERVICE }), ['scan']);
  const off = /^Images: 1 named, (not looked up; .*)$/m.exec(stdout)?.[1];
  const counted = { ...tally, reasons: reasons.map((reason) => ({ reason, count: 1 })) };
  return `${imageLine(counted)}\nImages: 14 named, ${off}\n`;
}

/** The message that debian.test.ts expects of the real image. */
async function expectedOfDebian(): Promise<string> {
  const test = readFileSync(join(ROOT, '__tests__/images/vulnerabilities/debian.test.ts'), 'utf8');
  return test.replaceAll("',\n", '\n');
}

function loadedSentence(): string {
  const inPackages = Array.from({ length: 31 }, (_, at) => {
    const reach: PackageReach = at < 7 ? 'loaded' : 'not-linked';
    const one = { name: `p${at}`, version: '1', ecosystem: 'Debian:12', fixed: '2' };
    return { ...one, installed: [packageWith({ name: one.name, reach })] };
  });
  const contents = contentsWith([], { reach: { doubts: [], openers: ['/usr/sbin/nginx'] } });
  const own = { id: 'CVE-2026-1', packages: inPackages } as Partial<Vulnerability> as Vulnerability;
  return `${loadedText({ facts: { contents } } as Image, [own])}\n`;
}

const recordOf = (id: string, vector: string, ...events: readonly object[]) => ({
  id: `DEBIAN-${id}`,
  modified: '2026-11-20T00:00:00Z',
  upstream: [id],
  severity: [{ type: 'CVSS_V3', score: `CVSS:3.1/${vector}` }],
  affected: [
    {
      package: { ecosystem: 'Debian:12', name: 'perl' },
      ranges: [{ type: 'ECOSYSTEM', events: [{ introduced: '0' }, ...events] }],
    },
  ],
});

const SECRET = ['hunter', '2hunter', '2'].join('');

/** A folder with the image that the page shows, and with a database. */
async function imageFolder(): Promise<string> {
  const status = debianStatus('bookworm').replaceAll('5.36.0-7+deb12u3', '5.36.0-7');
  const layers = [
    [
      {
        path: 'etc/os-release',
        content:
          'ID=debian\nVERSION_ID="12"\nVERSION_CODENAME=bookworm\nPRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\n',
      },
      { path: 'etc/debian_version', content: '12.8\n' },
      { path: 'var/lib/dpkg/status', content: status },
      { path: 'usr/bin/su', mode: 0o4755 },
      { path: 'etc/passwd', mode: 0o666 },
    ],
    [
      { path: 'app', type: '5', mode: 0o777 },
      { path: 'usr/lib/data', content: randomBytes(1_500_000) },
      { path: 'usr/sbin/nginx', mode: 0o755, content: elf({ needed: [], imports: ['dlopen'] }) },
    ],
  ];
  const config = {
    os: 'linux',
    architecture: 'amd64',
    created: '2024-11-29T01:02:03Z',
    config: {
      Env: ['PATH=/bin', `DB_PASSWORD=${SECRET}`],
      ExposedPorts: { '80/tcp': {} },
      Cmd: ['/usr/sbin/nginx'],
      WorkingDir: '/app',
    },
  };
  const records = [
    recordOf('CVE-2024-56406', 'AV:L/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', { fixed: '5.36.0-7+deb12u2' }),
    recordOf('CVE-2011-4116', 'AV:L/AC:L/PR:L/UI:N/S:U/C:N/I:L/A:N'),
  ];
  const archive = zip(Object.fromEntries(records.map((record, at) => [`${at}.json`, JSON.stringify(record)])));
  const layout = Object.entries(ociLayout(layers, config)).map(([path, bytes]) => [`layout/${path}`, bytes] as const);
  const folder = temporaryFolder({ ...Object.fromEntries(layout), 'osv/Debian/all.zip': archive });
  folders.push(folder);
  expect((await hullcheck(folder.path, ['db', 'build', 'osv'])).status).toBe(0);
  return folder.path;
}

const IMAGE = ['image', './layout', '--vulnerabilities', 'offline', '--vulnerability-database', 'osv'];

async function imageInTerminal(): Promise<string> {
  return printed(await imageFolder(), IMAGE);
}

async function imageInJson(): Promise<string> {
  return printed(await imageFolder(), [...IMAGE, '--format', 'json']);
}

async function scanInJson(): Promise<string> {
  const folder = folderWith({ 'compose.yaml': `${SERVICE}    privileged: true\n` });
  return printed(folder, ['scan', '--format', 'json', '--rule', 'privileged']);
}
