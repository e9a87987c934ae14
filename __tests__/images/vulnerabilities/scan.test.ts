import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { activeRules } from '../../../src/check/active-rules.ts';
import { ruleNames } from '../../../src/check/rule-names.ts';
import { DEFAULT_LOOKUPS, type LookupSettings } from '../../../src/config/lookup-settings.ts';
import { openRepository } from '../../../src/discover/index.ts';
import { imageLookups } from '../../../src/images/resolve/lookups.ts';
import { positionAt } from '../../../src/model/position.ts';
import { toJson } from '../../../src/report/json.ts';
import { toSarif } from '../../../src/report/sarif/sarif.ts';
import { rules } from '../../../src/rules/index.ts';
import { scan } from '../../../src/run/scan.ts';
import type { ScanReport } from '../../../src/triage/scan-report.ts';
import { hullcheck } from '../../support/command-line.ts';
import { type FakeOsv, type FakeOsvOptions, type OsvRecord, startOsv } from '../../support/fake-osv.ts';
import { type FakeRegistry, startRegistry } from '../../support/fake-registry.ts';
import { folderWith } from '../../support/folder.ts';
import { shortenWaits } from '../../support/short-waits.ts';
import { tar } from '../../support/tar.ts';
import { zip } from '../../support/zip.ts';

const open: { close(): unknown }[] = [];

afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

async function startAll(
  osvOptions: FakeOsvOptions,
): Promise<{ readonly registry: FakeRegistry; readonly osv: FakeOsv }> {
  const [registry, osv] = [await startRegistry(), await startOsv(osvOptions)];
  open.push(registry, osv);
  return { registry, osv };
}

/** The one layer of an image on Debian, with packages as `name version`. */
function debian(release: string, ...packages: readonly string[]): Buffer {
  const blocks = packages.map((one) => one.replace(' ', '\nStatus: install ok installed\nVersion: '));
  return tar([
    { path: 'etc/os-release', content: `ID=debian\nVERSION_ID="${release}"\nPRETTY_NAME="Debian ${release}"\n` },
    { path: 'var/lib/dpkg/status', content: blocks.map((block) => `Package: ${block}\n`).join('\n') },
  ]);
}

interface Known {
  readonly id: string;
  readonly name: string;
  readonly fixed?: string;
  readonly severity?: string;
}

/** Answers as the real one: only what is not fixed yet in the version. */
function knowing(...known: readonly Known[]): FakeOsvOptions {
  return {
    recordsFor: ({ package: { name, ecosystem }, version }) =>
      known.filter((one) => one.name === name && one.fixed !== version).map((one) => recordOf(one, ecosystem)),
  };
}

function recordOf({ id, name, fixed, severity }: Known, ecosystem: string): OsvRecord {
  const events = [{ introduced: '0' }, ...(fixed === undefined ? [] : [{ fixed }])];
  return {
    id: `DEBIAN-${id}`,
    modified: '2026-11-01T00:00:00Z',
    upstream: [id],
    affected: [{ package: { ecosystem, name }, ranges: [{ type: 'ECOSYSTEM', events }] }],
    ...(severity !== undefined && { database_specific: { severity } }),
  };
}

const ABOUT = rules.filter(({ id }) => id.startsWith('image-vulner'));

async function scanWith(
  files: Readonly<Record<string, string>>,
  { registry, osv }: { readonly registry: FakeRegistry; readonly osv: FakeOsv },
  own: Partial<LookupSettings> = {},
): Promise<ScanReport> {
  const settings: LookupSettings = {
    ...DEFAULT_LOOKUPS,
    timeBudget: 20,
    insecureRegistries: [registry.host],
    vulnerabilities: 'online',
    osvAddress: osv.address,
    ...own,
  };
  const repository = openRepository([], { cwd: folderWith(files), include: [], exclude: [], maxFileSize: 1024 * 1024 });
  return scan(repository, {
    rules: activeRules(ABOUT, 'strict'),
    names: ruleNames(ABOUT),
    suppressions: [],
    lookups: imageLookups(settings),
    vulnerabilityDetail: settings.vulnerabilityDetail,
    today: '2026-11-24',
  });
}

const lineOf = ({ file, start }: { file: { path: string; text: string }; start: number }): string =>
  `${file.path}:${positionAt(file, start).line}`;

const shown = ({ findings }: ScanReport, host: string): string[] =>
  findings.map(({ ruleId, severity, span, message }) =>
    `${lineOf(span)} ${severity} ${ruleId}: ${message}`.replaceAll(host, 'HOST'),
  );

const MANIFEST = 'Implementation-Title: Own\nImplementation-Version: 1.0.1\n';
const PERL: Known = { id: 'CVE-2024-56406', name: 'perl', fixed: '5.36.0-7+deb12u2', severity: 'high' };
const APT: Known = { id: 'CVE-2025-0007', name: 'apt', fixed: '2.6.2', severity: 'low' };
const OLD: Known = { id: 'CVE-2011-4116', name: 'perl' };

describe('images with known vulnerabilities', () => {
  it('are reported once, where they are named first, with the update that helps', async () => {
    const servers = await startAll(knowing(PERL, APT, OLD));
    const { registry } = servers;
    registry.addImage('acme/base', '1.4.0', {}, debian('12', 'perl 5.36.0-7', 'apt 2.6.1'));
    registry.addImage('acme/base', '1.4.2', { author: 'acme' }, debian('12', 'perl 5.36.0-7+deb12u2', 'apt 2.6.1'));
    const image = `${registry.host}/acme/base:1.4.0`;
    const files = {
      'a/Dockerfile': `FROM ${image}\nCOPY --from=${image} /x /x\nUSER 1000\n`,
      'b/Dockerfile': `ARG BASE=${image}\nFROM $BASE\nUSER 1000\n`,
      'c/Dockerfile': `# syntax=${image}\nFROM scratch\nUSER 1000\n`,
      'compose.yaml': `services:\n  app:\n    image: ${image}\n`,
    };
    const report = await scanWith(files, servers);
    expect(report.notifications.map(({ gap }) => gap?.kind)).toEqual(['foreign-frontend']);
    expect(shown(report, registry.host)).toEqual([
      'compose.yaml:3 high image-vulnerable: Container "app" runs "HOST/acme/base:1.4.0", which has 2 vulnerabilities that newer packages fix. Moving to 1.4.2 removes 1, and 1 stays. The most urgent: CVE-2024-56406 (high, perl 5.36.0-7, fixed in 5.36.0-7+deb12u2), CVE-2025-0007 (low, apt 2.6.1, fixed in 2.6.2). 1 more has no fix.',
      'compose.yaml:3 note image-vulnerable-unfixed: Container "app" runs "HOST/acme/base:1.4.0", which has 1 vulnerability that no newer package fixes. The most urgent: CVE-2011-4116 (unrated, perl 5.36.0-7).',
    ]);
    const [finding] = report.findings;
    expect(finding?.related.map(({ span, message }) => `${lineOf(span)} ${message}`)).toEqual([
      'a/Dockerfile:1 the same image',
      'a/Dockerfile:2 the same image',
      'b/Dockerfile:2 the same image',
    ]);
    expect(finding?.fix?.title).toBe('Use 1.4.2');
    expect(finding?.fix?.edits.map(({ span, text }) => `${lineOf(span)} ${text}`)).toEqual([
      'compose.yaml:3 1.4.2',
      'a/Dockerfile:1 1.4.2',
      'a/Dockerfile:2 1.4.2',
      'b/Dockerfile:1 1.4.2',
    ]);
    expect([...registry.requests].sort()).toEqual([...new Set(registry.requests)].sort());
  });

  it('are read, looked up and reported once, whichever tags of a repository have them', async () => {
    const servers = await startAll(knowing(PERL));
    const { registry } = servers;
    const layer = debian('12', 'perl 5.36.0-7');
    const { digest, layer: stored } = registry.addImage('acme/base', '1.4.0', {}, layer);
    registry.addImage('acme/base', '1', {}, layer);
    registry.addImage('acme/mirror', '1', {}, layer);
    registry.addImage('acme/base', '1.4.2', { author: 'acme' }, debian('12', 'perl 5.36.0-7+deb12u2'));
    const base = `${registry.host}/acme/base`;
    const files = {
      'a/Dockerfile': `FROM ${base}:1.4.0 AS build\nFROM ${base}:1\nCOPY --from=build /x /x\nUSER 1000\n`,
      'b/Dockerfile': `FROM ${base}@${digest}\nUSER 1000\n`,
      'c/Dockerfile': `FROM ${registry.host}/acme/mirror:1\nUSER 1000\n`,
    };
    const report = await scanWith(files, servers);
    const found = report.findings.filter(({ ruleId }) => ruleId === 'image-vulnerable');
    const places = found.map(({ span, severity, related }) => [
      `${lineOf(span)} ${severity}`,
      ...related.map((one) => `${lineOf(one.span)} ${one.message.replaceAll(registry.host, 'HOST')}`),
    ]);
    expect(places).toEqual([
      [
        // the other stage ships it, so it is not milder
        'a/Dockerfile:1 high',
        'a/Dockerfile:2 the same image, named "HOST/acme/base:1"',
        expect.stringMatching(/^b\/Dockerfile:1 the same image, named "HOST\/acme\/base@sha256:[0-9a-f]+…"$/),
      ],
      ['c/Dockerfile:1 high'],
    ]);
    expect(found[0]?.fix?.edits.map(({ span, text }) => `${lineOf(span)} ${text}`)).toEqual(['a/Dockerfile:1 1.4.2']);
    expect(registry.requests.filter((one) => one.includes(stored.digest))).toHaveLength(1);
    expect(servers.osv.queries.filter(({ version }) => version === '5.36.0-7')).toHaveLength(1);
  });

  it('keep their fingerprint when they are still vulnerable in a newer version', async () => {
    const servers = await startAll(knowing(PERL, OLD));
    const { registry } = servers;
    registry.addImage('acme/base', '1', {}, debian('12', 'perl 5.36.0-7'));
    const { digest } = registry.addImage('acme/base', '2', {}, debian('12', 'perl 5.36.0-7+deb12u1'));
    const prints = [];
    for (const tag of ['1', `2@${digest}`]) {
      const { findings } = await scanWith({ Dockerfile: `FROM ${registry.host}/acme/base:${tag}\nUSER 1\n` }, servers);
      prints.push(findings.map(({ ruleId, fingerprint }) => `${ruleId} ${fingerprint}`));
    }
    expect(prints[0]).toEqual(prints[1]);
    expect(prints[0]).toHaveLength(2);
  });

  it('move on to what their tag stands for today, and keep the tag readable', async () => {
    const servers = await startAll(knowing(PERL));
    const { registry } = servers;
    const old = registry.addImage('acme/base', 'stable', {}, debian('12', 'perl 5.36.0-7'));
    const now = registry.addImage('acme/base', 'stable', {}, debian('12', 'perl 5.36.0-7+deb12u2'));
    const text = `FROM ${registry.host}/acme/base:stable@${old.digest}\nUSER 1\n`;
    const { findings } = await scanWith({ Dockerfile: text }, servers);
    expect(findings.map(({ message }) => message.replace(/^.*?fix\. /, ''))).toEqual([
      'Moving to the current digest of stable removes it. The most urgent: CVE-2024-56406 (high, perl 5.36.0-7, fixed in 5.36.0-7+deb12u2).',
    ]);
    expect(findings[0]?.fix).toMatchObject({
      title: 'Pin the current digest',
      edits: [{ text: `stable@${now.digest}` }],
    });
  });

  it('that are exploited are critical, also without a fix', async () => {
    // in the catalogue since 2023-09-13
    const servers = await startAll(knowing({ id: 'CVE-2023-4863', name: 'libwebp' }, APT));
    const { registry } = servers;
    registry.addImage('acme/base', '1', {}, debian('12', 'libwebp 1.2.4-0.2', 'apt 2.6.1'));
    const report = await scanWith({ Dockerfile: `FROM ${registry.host}/acme/base:1\nUSER 1\n` }, servers);
    expect(shown(report, registry.host)).toEqual([
      'Dockerfile:1 critical image-vulnerability-exploited: This Dockerfile is built from "HOST/acme/base:1", which has 1 vulnerability that is known to be exploited: CVE-2023-4863 (known to be exploited since 2023-09-13, libwebp 1.2.4-0.2).',
      'Dockerfile:1 low image-vulnerable: This Dockerfile is built from "HOST/acme/base:1", which has 1 vulnerability that newer packages fix. The most urgent: CVE-2025-0007 (low, apt 2.6.1, fixed in 2.6.2).',
    ]);
  });

  it.each([
    ['package', ['2 vulnerabilities in perl.', '1 vulnerability in apt.'], ['high', 'low']],
    [
      'cve',
      [
        'CVE-2024-56406 in perl 5.36.0-7, fixed in 5.36.0-7+deb12u2.',
        'CVE-2025-0008 in perl 5.36.0-7, fixed in 9.',
        'CVE-2025-0007 in apt 2.6.1, fixed in 2.6.2.',
      ],
      ['high', 'medium', 'low'],
    ],
  ] as const)(
    'are divided by %s where the configuration says so',
    async (vulnerabilityDetail, expected, severities) => {
      const servers = await startAll(
        knowing(PERL, APT, { id: 'CVE-2025-0008', name: 'perl', fixed: '9', severity: 'moderate' }),
      );
      const { registry } = servers;
      registry.addImage('acme/base', '1', {}, debian('12', 'perl 5.36.0-7', 'apt 2.6.1'));
      const { findings } = await scanWith({ Dockerfile: `FROM ${registry.host}/acme/base:1\nUSER 1\n` }, servers, {
        vulnerabilityDetail,
      });
      const texts = findings.map(({ message }) => /which has (.*?\.)(?: |$)/.exec(message)?.[1]);
      expect(texts.sort()).toEqual([...expected].sort());
      expect(findings.map(({ severity }) => severity).sort()).toEqual([...severities].sort());
      expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(expected.length);
    },
  );

  it('are of medium severity where nobody rated them, and of the configured score where there is one', async () => {
    const servers = await startAll(knowing({ ...PERL, severity: 'unspecified' }));
    const { registry } = servers;
    registry.addImage('acme/base', '1', {}, debian('12', 'perl 5.36.0-7'));
    const { findings } = await scanWith({ Dockerfile: `FROM ${registry.host}/acme/base:1\nUSER 1\n` }, servers);
    expect(findings.map(({ severity, variant }) => [severity, variant])).toEqual([['medium', 'medium']]);
    expect(activeRules(ABOUT, 'strict', new Map([['image-vulnerable', { score: 8.1 }]]))[1]).toMatchObject({
      score: 8.1,
      variants: new Map(),
    });
  });

  it.each<readonly [string, Readonly<Record<string, string>>, readonly string[]]>([
    [
      'the base of a stage that others copy from',
      { Dockerfile: 'FROM IMAGE AS build\nFROM scratch\nCOPY --from=build /a /a\nUSER 1\n' },
      ['high image-vulnerability-exploited milder', 'medium image-vulnerable milder'],
    ],
    [
      'files are copied from it',
      { Dockerfile: 'FROM scratch\nCOPY --from=IMAGE /a /a\nUSER 1\n' },
      ['high image-vulnerability-exploited milder', 'medium image-vulnerable milder'],
    ],
    [
      'mounted',
      { Dockerfile: 'FROM scratch\nRUN --mount=from=IMAGE,target=/m /m/a\nUSER 1\n' },
      ['high image-vulnerability-exploited milder', 'medium image-vulnerable milder'],
    ],
    [
      'the base of the base',
      { Dockerfile: 'FROM IMAGE AS base\nFROM base\nUSER 1\n' },
      ['critical image-vulnerability-exploited', 'high image-vulnerable'],
    ],
    [
      'a stage that a compose file builds',
      {
        Dockerfile: 'FROM IMAGE AS dev\nFROM scratch\nCOPY --from=dev /a /a\nUSER 1\n',
        'compose.yaml': 'services:\n  app:\n    build:\n      context: .\n      target: dev\n',
      },
      ['critical image-vulnerability-exploited', 'high image-vulnerable'],
    ],
    [
      'also a container',
      {
        Dockerfile: 'FROM scratch\nCOPY --from=IMAGE /a /a\nUSER 1\n',
        'compose.yaml': 'services:\n  app:\n    image: IMAGE\n',
      },
      ['critical image-vulnerability-exploited', 'high image-vulnerable'],
    ],
  ])('are one step milder where only builds use the image: %s', async (_name, files, expected) => {
    const servers = await startAll(knowing(PERL, { id: 'CVE-2023-4863', name: 'libwebp' }));
    const { registry } = servers;
    registry.addImage('acme/base', '1', {}, debian('12', 'perl 5.36.0-7', 'libwebp 1'));
    const image = `${registry.host}/acme/base:1`;
    const placed = Object.entries(files).map(([path, text]) => [path, text.replaceAll('IMAGE', image)] as const);
    const { findings } = await scanWith(Object.fromEntries(placed), servers);
    const said = (message: string): string =>
      message.includes(' Only builds use the image, so it counts one step milder.') ? ' milder' : '';
    expect(findings.map(({ severity, ruleId, message }) => `${severity} ${ruleId}${said(message)}`)).toEqual(expected);
  });

  it.each<readonly [string, string, readonly string[]]>([
    [
      'upgraded',
      'FROM IMAGE\nRUN apt-get update && apt-get -y upgrade\nUSER 1\n',
      [
        'low image-vulnerability-exploited: The build upgrades the packages of the system, which may fix it, so it counts as low.',
        'low image-vulnerable: The build upgrades the packages of the system, which may fix 2 of them, so they count as low.',
      ],
    ],
    [
      'not upgraded in all stages that are built from it',
      'FROM IMAGE AS a\nRUN apt-get update && apt-get -y upgrade\nFROM IMAGE\nCOPY --from=a /a /a\nUSER 1\n',
      ['critical image-vulnerability-exploited: ', 'high image-vulnerable: '],
    ],
    [
      'not upgraded',
      'FROM IMAGE\nRUN apt-get update && apt-get -y install curl\nUSER 1\n',
      ['critical image-vulnerability-exploited: ', 'high image-vulnerable: '],
    ],
  ])('are low where the build may fix them: %s', async (_name, text, expected) => {
    const servers = await startAll(knowing(PERL, APT, { id: 'CVE-2023-4863', name: 'libwebp', fixed: '9' }));
    const { registry } = servers;
    registry.addImage('acme/base', '1', {}, debian('12', 'perl 5.36.0-7', 'apt 2.6.1', 'libwebp 1'));
    const files = { Dockerfile: text.replaceAll('IMAGE', `${registry.host}/acme/base:1`) };
    const { findings } = await scanWith(files, servers);
    const said = (message: string): string => /The build upgrades .*?low\./.exec(message)?.[0] ?? '';
    expect(findings.map(({ severity, ruleId, message }) => `${severity} ${ruleId}: ${said(message)}`)).toEqual(
      expected,
    );
  });

  it('say that the list is incomplete where the system gets no updates any more', async () => {
    const servers = await startAll(knowing({ ...PERL, fixed: '9' }));
    const { registry } = servers;
    registry.addImage('acme/base', '1', {}, debian('9', 'perl 5.24.1-3'));
    const { findings } = await scanWith({ Dockerfile: `FROM ${registry.host}/acme/base:1\nUSER 1\n` }, servers);
    expect(findings[0]?.message).toContain(
      'The list is incomplete: Debian 9 gets no updates any more, so its new vulnerabilities are not recorded.',
    );
  });

  it('are said to be unknown where no database could know them, which never decides the check', async () => {
    const servers = await startAll(knowing());
    const { registry } = servers;
    const layer = tar([{ path: 'opt/tomcat/lib/catalina.jar', content: zip({ 'META-INF/MANIFEST.MF': MANIFEST }) }]);
    registry.addImage('acme/tomcat', '1', {}, layer);
    const files = { Dockerfile: `FROM ${registry.host}/acme/tomcat:1\nUSER 1000\n` };
    const { notifications } = await scanWith(files, servers, { failOnUnavailable: true });
    expect(notifications.map(({ level, message }) => `${level} ${message}`)).toEqual([
      `note The image ${registry.host}/acme/tomcat:1 could only be looked up in part: vulnerabilities of the package Own are unknown, because nothing names their group, or their version. They are in the list of packages that hullcheck image prints, so look them up by hand.`,
    ]);
  });

  it('are not checked where nobody can be asked, which fails the check where that is wanted', async () => {
    shortenWaits();
    const servers = await startAll({
      recordsFor: () => [],
      fault(_request, response) {
        response.writeHead(500).end();
        return true;
      },
    });
    const { registry, osv } = servers;
    registry.addImage('acme/base', '1', {}, debian('12', 'perl 5.36.0-7', 'apt 2.6.1'));
    const files = { Dockerfile: `FROM ${registry.host}/acme/base:1\nUSER 1\n` };
    for (const failOnUnavailable of [false, true]) {
      const { findings, notifications } = await scanWith(files, servers, { failOnUnavailable });
      expect(findings).toEqual([]);
      expect(notifications.map(({ level, message }) => `${level} ${message}`)).toEqual([
        `${failOnUnavailable ? 'error' : 'note'} The image ${registry.host}/acme/base:1 could only be looked up in part: vulnerabilities of all packages are unknown, because ${new URL(osv.address).host} responded with the status 500. Another database may have data: see images.vulnerabilities and images.vulnerability-database.`,
      ]);
    }
  });

  it('are not checked where the database does not know the system, which fails the check where that is wanted', async () => {
    const servers = await startAll({ recordsFor: () => [], lacks: (ecosystem) => ecosystem === 'Debian:99' });
    const { registry, osv } = servers;
    registry.addImage('acme/new', '1', {}, debian('99', 'perl 5.36.0-7', 'apt 2.6.1'));
    registry.addImage('acme/base', '1', {}, debian('12', 'perl 5.36.0-7'));
    const files = {
      Dockerfile: `FROM ${registry.host}/acme/base:1 AS a\nFROM ${registry.host}/acme/new:1\nCOPY --from=a /x /x\nUSER 1\n`,
    };
    for (const failOnUnavailable of [false, true]) {
      const { notifications } = await scanWith(files, servers, { failOnUnavailable });
      expect(notifications.map(({ level, message }) => `${level} ${message}`)).toEqual([
        `${failOnUnavailable ? 'error' : 'note'} The image ${registry.host}/acme/new:1 could only be looked up in part: vulnerabilities of all packages are unknown, because ${new URL(osv.address).host} has no records of Debian:99. Another database may have data: see images.vulnerabilities and images.vulnerability-database.`,
      ]);
    }
  });

  it('offer no update to an image that could not be read, or that is on another system', async () => {
    const servers = await startAll(knowing(PERL));
    const { registry } = servers;
    registry.addImage('acme/base', '1.0.0', {}, debian('12', 'perl 5.36.0-7'));
    registry.addImage('acme/base', '1.0.1', {}, tar([{ path: 'etc/os-release', content: 'ID=alpine\n' }]));
    registry.addImage('acme/other', '1.0.0', {}, debian('12', 'perl 5.36.0-7'));
    registry.addImage('acme/other', '1.0.1', {}, 'no archive at all');
    for (const name of ['base', 'other']) {
      const { findings } = await scanWith(
        { Dockerfile: `FROM ${registry.host}/acme/${name}:1.0.0\nUSER 1\n` },
        servers,
      );
      expect(findings.map(({ message, fix }) => [message.includes('Moving'), fix])).toEqual([[false, undefined]]);
    }
  });
});

describe('reports on vulnerabilities', () => {
  it('have all of them in JSON, and a rule for each severity in SARIF', async () => {
    const servers = await startAll(knowing(PERL, APT, OLD));
    const { registry, osv } = servers;
    registry.addImage('acme/base', '1.4.0', {}, debian('12', 'perl 5.36.0-7', 'apt 2.6.1'));
    const { digest } = registry.addImage('acme/base', '1.4.2', {}, debian('12', 'perl 5.36.0-7+deb12u2', 'apt 2.6.1'));
    const report = await scanWith({ Dockerfile: `FROM ${registry.host}/acme/base:1.4.0\nUSER 1\n` }, servers);
    const { vulnerabilities } = JSON.parse([...toJson(report, { version: '1' })].join(''));
    expect(vulnerabilities).toMatchObject([
      {
        image: `${registry.host}/acme/base:1.4.0`,
        path: 'Dockerfile',
        source: new URL(osv.address).host,
        checkedPackages: 2,
        fixable: 2,
        update: {
          kind: 'patch',
          tag: '1.4.2',
          digest,
          removed: [{ id: 'CVE-2024-56406', package: 'perl' }],
          staying: [{ id: 'CVE-2025-0007', package: 'apt' }],
          added: [],
        },
        found: [
          { id: 'CVE-2024-56406', aliases: ['DEBIAN-CVE-2024-56406'], severity: 'high', cvss: null },
          { id: 'CVE-2025-0007', packages: [{ name: 'apt', fixed: '2.6.2', installed: [{ name: 'apt' }] }] },
          { id: 'CVE-2011-4116', packages: [{ fixed: null }] },
        ],
        unchecked: [],
      },
    ]);
    const [run] = toSarif(report, { version: '1', concernOf: {} }).runs;
    const [result] = run?.results ?? [];
    const descriptors = run?.tool.driver.rules ?? [];
    expect(result?.ruleId).toBe('image-vulnerable/high');
    expect(descriptors[result?.ruleIndex ?? -1]).toMatchObject({
      id: 'image-vulnerable/high',
      name: 'ImageVulnerableHigh',
      properties: { 'security-severity': '7.5' },
    });
    expect(descriptors.map(({ id }) => id)).toEqual([
      'image-vulnerability-exploited',
      'image-vulnerability-exploited/high',
      'image-vulnerability-exploited/low',
      'image-vulnerable',
      'image-vulnerable/critical',
      'image-vulnerable/high',
      'image-vulnerable/medium',
      'image-vulnerable/low',
      'image-vulnerable-unfixed',
    ]);
  });
});

describe('hullcheck fix', () => {
  it('moves all places that name an image on to the one with fewer vulnerabilities', async () => {
    const servers = await startAll(knowing(PERL));
    const { registry, osv } = servers;
    registry.addImage('acme/base', '1.4.0', {}, debian('12', 'perl 5.36.0-7'));
    registry.addImage('acme/base', '1.4.2', {}, debian('12', 'perl 5.36.0-7+deb12u2'));
    const image = `${registry.host}/acme/base`;
    const folder = folderWith({
      '.hullcheck.yml': `images:\n  insecure-registries: ["${registry.host}"]\n  vulnerabilities: online\n  osv-address: ${osv.address}\n`,
      'a/Dockerfile': `FROM ${image}:1.4.0\nUSER 1000\n`,
      'compose.yaml': `services:\n  app:\n    image: ${image}:1.4.0\n`,
    });
    const { status, stderr } = await hullcheck(folder, ['fix', '--unsafe', '--rule', 'image-vulnerable']);
    expect([status, stderr]).toEqual([0, '']);
    expect(readFileSync(join(folder, 'a/Dockerfile'), 'utf8')).toBe(`FROM ${image}:1.4.2\nUSER 1000\n`);
    expect(readFileSync(join(folder, 'compose.yaml'), 'utf8')).toContain(`image: ${image}:1.4.2\n`);
  });

  it.each<readonly [string, Readonly<Record<string, string>>, Readonly<Record<string, string>>]>([
    [
      'a literal and a default',
      { 'compose.yaml': 'services:\n  a:\n    image: IMAGE:1.4.0\n  b:\n    image: IMAGE:${V:-1.4.0}\n' },
      { 'compose.yaml': 'services:\n  a:\n    image: IMAGE:1.4.2\n  b:\n    image: IMAGE:${V:-1.4.2}\n' },
    ],
    [
      'an argument of several stages',
      { Dockerfile: 'ARG V=1.4.0\nFROM IMAGE:$V AS a\nFROM IMAGE:${V}\nCOPY --from=a /a /a\nUSER 1000\n' },
      { Dockerfile: 'ARG V=1.4.2\nFROM IMAGE:$V AS a\nFROM IMAGE:${V}\nCOPY --from=a /a /a\nUSER 1000\n' },
    ],
    [
      'a literal before a value of .env',
      { '.env': 'V=1.4.0\n', 'compose.yaml': 'services:\n  a:\n    image: IMAGE:1.4.0\n  b:\n    image: IMAGE:$V\n' },
      { '.env': 'V=1.4.2\n', 'compose.yaml': 'services:\n  a:\n    image: IMAGE:1.4.2\n  b:\n    image: IMAGE:$V\n' },
    ],
    [
      'a literal after a value of .env',
      {
        '.env': 'V=1.4.0\n',
        'compose.yaml': 'services:\n  a:\n    image: IMAGE:$V\n',
        Dockerfile: 'FROM IMAGE:1.4.0\nUSER 1\n',
      },
      {
        '.env': 'V=1.4.2\n',
        'compose.yaml': 'services:\n  a:\n    image: IMAGE:$V\n',
        Dockerfile: 'FROM IMAGE:1.4.2\nUSER 1\n',
      },
    ],
  ])('writes the update where the tag is written: %s', async (_name, files, expected) => {
    const servers = await startAll(knowing(PERL));
    const { registry, osv } = servers;
    registry.addImage('acme/base', '1.4.0', {}, debian('12', 'perl 5.36.0-7'));
    registry.addImage('acme/base', '1.4.2', {}, debian('12', 'perl 5.36.0-7+deb12u2'));
    const placed = (texts: Readonly<Record<string, string>>) =>
      Object.fromEntries(
        Object.entries(texts).map(([path, text]) => [path, text.replaceAll('IMAGE', `${registry.host}/acme/base`)]),
      );
    const folder = folderWith({
      '.hullcheck.yml': `images:\n  insecure-registries: ["${registry.host}"]\n  vulnerabilities: online\n  osv-address: ${osv.address}\n`,
      ...placed(files),
    });
    await hullcheck(folder, ['fix', '--unsafe', '--rule', 'image-vulnerable']);
    for (const [path, text] of Object.entries(placed(expected)))
      expect(readFileSync(join(folder, path), 'utf8')).toBe(text);
  });
});
