import { afterEach, describe, expect, it } from '@jest/globals';
import { runActionProcess } from '../support/action-process.ts';
import { makeCheckout } from '../support/checkout.ts';
import { hullcheck } from '../support/command-line.ts';
import { startFakeGitHub } from '../support/fake-github/index.ts';
import { type FakeOsvOptions, type OsvRecord, startOsv } from '../support/fake-osv.ts';
import { type Fault, sha256, startRegistry } from '../support/fake-registry.ts';
import type { Files } from '../support/git-commits.ts';
import { shortenWaits } from '../support/short-waits.ts';
import { tar } from '../support/tar.ts';

const open: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

/** Version `1.N` of the package is that of the image `acme/app:N`. */
function system(tag: string): Buffer {
  const status = `Package: zlib1g\nStatus: install ok installed\nSource: zlib\nVersion: 1.${tag}\n`;
  return tar([
    { path: 'etc/os-release', content: 'ID=debian\nVERSION_ID="12"\n' },
    { path: 'var/lib/dpkg/status', content: status },
  ]);
}

function record(id: string): OsvRecord {
  return {
    id: `DEBIAN-${id}`,
    modified: '2026-10-03T00:00:00Z',
    upstream: [id],
    severity: [{ type: 'CVSS_V3', score: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H' }],
    affected: [
      {
        package: { ecosystem: 'Debian:12', name: 'zlib' },
        ranges: [{ type: 'ECOSYSTEM', events: [{ introduced: '0' }, { fixed: '2.0' }] }],
      },
    ],
  };
}

interface Given {
  readonly base?: (image: (tag: string) => string) => Files;
  readonly change?: (image: (tag: string) => string) => Files;
  readonly registryFault?: Fault;
  readonly osvFault?: FakeOsvOptions['fault'];
  readonly more?: string;
  /** The vulnerabilities of each version. */
  readonly ids?: (version: string) => readonly string[];
}

const from = (tag: string) => (image: (tag: string) => string) => ({ Dockerfile: `FROM ${image(tag)}\nUSER 1000\n` });

async function prepared(given: Given) {
  const registry = await startRegistry({ ...(given.registryFault && { fault: given.registryFault }) });
  const { ids = () => ['CVE-2026-1'] } = given;
  const osv = await startOsv({
    recordsFor: ({ version }) => ids(version).map(record),
    ...(given.osvFault && { fault: given.osvFault }),
  });
  for (const tag of ['1', '2']) {
    for (const name of ['acme/app', 'acme/other']) registry.addImage(name, tag, {}, system(tag));
  }
  const image = (tag: string): string => `${registry.host}/acme/app:${tag}`;
  const settings = `lookup: auto, vulnerabilities: online, insecure-registries: ["${registry.host}"]`;
  const config = `images: { ${settings}, osv-address: "${osv.address}", time-budget: 3${given.more ?? ''} }\n`;
  const checkout = makeCheckout({
    base: { '.github/hullcheck.yml': config, ...(given.base ?? from('1'))(image) },
    change: (given.change ?? from('2'))(image),
    depth: 2,
  });
  open.push(registry.close, osv.close, checkout.remove);
  return checkout;
}

const scanned = async (given: Given, format: 'terminal' | 'markdown' = 'terminal') => {
  const { workspace, base } = await prepared(given);
  const { status, stdout } = await hullcheck(workspace, ['scan', '--base', base, '-f', format]);
  // the terminal wraps lines
  return { status, stdout: format === 'terminal' ? stdout.replaceAll(/\s+/g, ' ') : stdout };
};

const isAbout = (tag: string, url: string | undefined): boolean => url?.endsWith(`/acme/app/manifests/${tag}`) === true;

const fails =
  (tag: string, status: number): Fault =>
  ({ url }, response) => {
    if (!isAbout(tag, url)) return false;
    response.writeHead(status, { 'retry-after': '120' }).end();
    return true;
  };

const FAULTS: readonly (readonly [string, (tag: string) => Given])[] = [
  ['has an error', (tag) => ({ registryFault: fails(tag, 503) })],
  ['limits the rate', (tag) => ({ registryFault: fails(tag, 429) })],
  ['wants credentials', (tag) => ({ registryFault: fails(tag, 403) })],
  ['has deleted it', (tag) => ({ registryFault: fails(tag, 404) })],
  ['does not answer', (tag) => ({ registryFault: ({ url }) => isAbout(tag, url) })],
  [
    'hangs up',
    (tag) => ({
      registryFault({ url, socket }) {
        if (isAbout(tag, url)) socket.destroy();
        return isAbout(tag, url);
      },
    }),
  ],
  [
    'has no layers of it',
    (tag) => ({
      registryFault({ url }, response) {
        const isLayer = url?.includes('/blobs/') === true && url.endsWith(LAYERS[tag] ?? '?');
        if (isLayer) response.writeHead(500).end();
        return isLayer;
      },
    }),
  ],
  [
    'answers, and the database does not',
    (tag) => ({
      osvFault(_request, response, body) {
        const isAsked = body.includes(`"1.${tag}"`);
        if (isAsked) response.writeHead(503).end();
        return isAsked;
      },
    }),
  ],
];

/** Then nothing else is asked of that host, so the other image is not known either. */
const ABOUT_ALL: ReadonlySet<string> = new Set(['limits the rate', 'does not answer']);

const LAYERS: Readonly<Record<string, string>> = Object.fromEntries(
  ['1', '2'].map((tag) => [tag, sha256(system(tag))]),
);

describe('a change of an image', () => {
  it.each<[string, Given, number]>([
    ['brings what only the new one has', { ids: (version) => (version === '1.2' ? ['CVE-2026-1'] : []) }, 1],
    ['brings nothing that both have', {}, 0],
    ['brings all of an image that nothing had', { base: () => ({ 'compose.yaml': 'services: {}\n' }) }, 1],
    [
      'brings all of a stage besides one that could not be looked up',
      {
        base: (image) => ({ Dockerfile: `FROM ${image('1')} AS one\nUSER 1000\n` }),
        change: (image) => ({ Dockerfile: `FROM ${image('1')} AS one\nUSER 1000\nFROM ${image('2')}\nUSER 1000\n` }),
        registryFault: fails('1', 503),
      },
      1,
    ],
    [
      'brings all of a stage whose image replaces none, as the one of the stage with another name is still there',
      {
        base: (image) => ({ Dockerfile: `FROM ${image('1')} AS one\nUSER 1000\n` }),
        change: (image) => ({
          Dockerfile: `FROM ${image('1')} AS uno\nUSER 1000\nFROM ${image('2').replace('/app:', '/other:')}\nUSER 1000\n`,
        }),
        registryFault: fails('1', 503),
      },
      1,
    ],
    [
      'counts where unavailable images fail the check',
      { more: ', fail-on-unavailable: true', registryFault: fails('1', 503) },
      1,
    ],
  ])('%s', async (_name, given, status) => {
    expect((await scanned(given)).status).toBe(status);
  });

  it.each(FAULTS)(
    'brings nothing for certain where the registry of the old one %s',
    async (_name, faultOf) => {
      shortenWaits();
      const { status, stdout } = await scanned(faultOf('1'), 'markdown');
      expect(stdout).toMatch(/The image 127\.0\.0\.1:\d+\/acme\/app:1 of the base could/);
      expect(stdout).toMatch(/ So \d findings? about the image that replaces it do(?:es)? not count as new\./);
      expect(stdout).toMatch(
        /### Not compared, because an image of the base could not be looked up\n[^#]*image-vulnerable/,
      );
      expect(stdout).toMatch(/ 0 new, (?:1 changed, )?\d not compared, \d fixed, /);
      expect(status).toBe(0);
    },
    60_000,
  );

  it.each(FAULTS.filter(([name]) => !ABOUT_ALL.has(name)))(
    'mends nothing for certain where the registry of the new one %s',
    async (_name, faultOf) => {
      shortenWaits();
      const { status, stdout } = await scanned(faultOf('2'), 'markdown');
      expect(stdout).toMatch(/The image 127\.0\.0\.1:\d+\/acme\/app:2 of the change could/);
      expect(stdout).toMatch(/ So \d findings? of the base do(?:es)? not count as fixed\./);
      expect(stdout).toContain('| Fixed | 0 | 0 | 0 | 0 | 0 |');
      expect(status).toBe(0);
    },
    60_000,
  );

  it.each<[string, Pick<Given, 'base' | 'change'>]>([
    [
      'in a stage that gets another name',
      {
        base: (image) => ({ Dockerfile: `FROM ${image('1')} AS one\nUSER 1000\n` }),
        change: (image) => ({ Dockerfile: `FROM ${image('2')} AS two\nUSER 1000\n` }),
      },
    ],
    [
      'behind a new stage',
      {
        change: (image) => ({
          Dockerfile: `FROM scratch AS none\nFROM ${image('2')}\nUSER 1000\nCOPY --from=none / /x\n`,
        }),
      },
    ],
    [
      'for one of two services',
      {
        base: (image) => ({
          'compose.yaml': `services:\n  a:\n    image: ${image('1')}\n  b:\n    image: ${image('1')}\n`,
        }),
        change: (image) => ({
          'compose.yaml': `services:\n  a:\n    image: ${image('1')}\n  b:\n    image: ${image('2')}\n`,
        }),
      },
    ],
    [
      'by an argument',
      {
        base: (image) => ({ Dockerfile: `ARG V=1\nFROM ${image('$V')}\nUSER 1000\n` }),
        change: (image) => ({ Dockerfile: `ARG V=2\nFROM ${image('$V')}\nUSER 1000\n` }),
      },
    ],
  ])('brings nothing for certain %s', async (_name, given) => {
    const { status, stdout } = await scanned({ registryFault: fails('1', 503), ...given });
    expect(stdout).toMatch(/ So \d findings? about the image that replaces it do(?:es)? not count as new\./);
    expect(status).toBe(0);
  });

  it('is compared with the image of the same stage first, where others are not known, too', async () => {
    const { status, stdout } = await scanned(
      {
        base: (image) => ({
          Dockerfile: `FROM ${image('1').replace('/app:', '/other:')} AS one\nUSER 1000\nFROM ${image('1')} AS two\nUSER 1000\n`,
        }),
        change: (image) => ({ Dockerfile: `FROM ${image('2')} AS one\nUSER 1000\n` }),
        registryFault({ url }, response) {
          const isOld = url?.endsWith('/manifests/1') === true;
          if (isOld) response.writeHead(404).end();
          return isOld;
        },
      },
      'markdown',
    );
    const named = [...stdout.matchAll(/acme\/(\w+:\d) of the base[^\n]* So 2 findings about/g)].map(([, name]) => name);
    expect(named).toEqual(['other:1']);
    expect(status).toBe(0);
  });

  it.each(FAULTS.slice(0, 2))(
    'passes the Action where the registry of the old one %s',
    async (_name, faultOf) => {
      const github = await startFakeGitHub();
      open.push(github.close);
      const checkout = await prepared(faultOf('1'));
      const { status, summary, log, outputs } = await runActionProcess({
        checkout,
        event: 'pull_request',
        url: github.url,
        inputs: { 'image-lookup': '' },
      });
      expect(summary).toContain('### Not compared, because an image of the base could not be looked up');
      expect(summary).toMatch(/acme\/app:1 of the base could only be looked up in part: /);
      expect(log).toContain('image-vulnerable');
      expect([status, outputs['new'], outputs['fixed']]).toEqual([0, '0', '0']);
    },
    60_000,
  );
});
