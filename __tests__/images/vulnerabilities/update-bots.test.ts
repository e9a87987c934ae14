import { afterEach, describe, expect, it } from '@jest/globals';
import { hullcheck } from '../../support/command-line.ts';
import { type OsvRecord, startOsv } from '../../support/fake-osv.ts';
import { startRegistry } from '../../support/fake-registry.ts';
import { folderWith } from '../../support/folder.ts';
import { tar } from '../../support/tar.ts';

const open: { close(): unknown }[] = [];

afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

function layerWith(version: string): Buffer {
  return tar([
    { path: 'etc/os-release', content: 'ID=debian\nVERSION_ID=12\n' },
    { path: 'var/lib/dpkg/status', content: `Package: perl\nStatus: install ok installed\nVersion: ${version}\n` },
  ]);
}

function record(cve: string, severity: string, fixed: string): OsvRecord {
  const events = [{ introduced: '0' }, { fixed }];
  return {
    id: `DEBIAN-${cve}`,
    modified: '2026-11-01T00:00:00Z',
    upstream: [cve],
    affected: [{ package: { ecosystem: 'Debian:12', name: 'perl' }, ranges: [{ type: 'ECOSYSTEM', events }] }],
    database_specific: { severity },
  };
}

const HIGH = record('CVE-2026-0001', 'high', '2');
const CRITICAL = record('CVE-2026-0002', 'critical', '2');
const STAYS = record('CVE-2026-0003', 'low', '9');
// in the catalogue since 2023-09-13
const EXPLOITED = record('CVE-2023-4863', 'low', '2');
const RENOVATE = { 'renovate.json': '{"extends": ["config:recommended"]}' };
const DEPENDABOT = {
  '.github/dependabot.yml':
    'version: 2\nupdates:\n  - { package-ecosystem: docker, directory: /, schedule: { interval: weekly } }\n',
};

type Files = Readonly<Record<string, string>>;

/** Of an image with a newer patch: `severity rule`, and the sentence about the bot. */
async function findings(records: readonly OsvRecord[], bot: Files, more: (image: string) => Files = () => ({})) {
  const registry = await startRegistry();
  const osv = await startOsv({
    recordsFor: ({ version }) => (version === '1.0-1' ? records : records.filter((one) => one === STAYS)),
  });
  open.push(registry, osv);
  registry.addImage('team/web', '1.0.1', {}, layerWith('1.0-1'));
  registry.addImage('team/web', '1.0.2', {}, layerWith('3.0-1'));
  const image = `${registry.host}/team/web:1.0.1`;
  const folder = folderWith({
    '.hullcheck.yml': `images:\n  vulnerabilities: online\n  insecure-registries: ["${registry.host}"]\n  osv-address: ${osv.address}\n`,
    Dockerfile: `FROM ${image}\nUSER 1000\n`,
    ...bot,
    ...more(image),
  });
  const rules = ['--rule', 'image-vulnerable', '--rule', 'image-vulnerability-exploited'];
  const { stdout, status } = await hullcheck(folder, ['scan', '-f', 'json', ...rules]);
  const { findings: all } = JSON.parse(stdout) as { readonly findings: readonly Record<string, string>[] };
  const told = all.map(({ severity, message = '', rule, ruleId }) => {
    const bots = /(?:Renovate|Dependabot) \(\S+\) is configured.*$/.exec(message)?.[0] ?? 'no bot';
    return `${severity} ${rule ?? ruleId}: ${bots}`;
  });
  return { told: told.map((one) => one.replaceAll('undefined', '')), status };
}

const NOTE = 'Renovate (renovate.json) is configured to update it, so this is a note.';
const SAID = 'Renovate (renovate.json) is configured to update it.';

describe('a vulnerable image that a bot keeps up to date', () => {
  it.each<[string, readonly OsvRecord[], Files, readonly string[], number]>([
    ['is a note where the update removes everything', [HIGH], RENOVATE, [`note ${NOTE}`], 0],
    [
      'is a note with Dependabot, too',
      [HIGH],
      DEPENDABOT,
      [`note ${NOTE.replace('Renovate (renovate.json)', 'Dependabot (.github/dependabot.yml)')}`],
      0,
    ],
    ['is what it is where something stays', [HIGH, STAYS], RENOVATE, [`high ${SAID}`], 1],
    ['stays critical', [CRITICAL], RENOVATE, [`critical ${SAID}`], 1],
    ['stays critical where it is exploited', [EXPLOITED], RENOVATE, [`critical ${SAID}`], 1],
    ['is what it is without a bot', [HIGH], {}, ['high no bot'], 1],
    ['is what it is with a bot that is off', [HIGH], { 'renovate.json': '{"enabled": false}' }, ['high no bot'], 1],
  ])('%s', async (_name, records, bot, expected, status) => {
    const result = await findings(records, bot);
    expect(result.told.map((one) => one.replace(/ \S*:/, ''))).toEqual(expected);
    expect(result.status).toBe(status);
  });

  it('is what it is where another file names it', async () => {
    const compose = (image: string): Files => ({ 'compose.yaml': `services:\n  a:\n    image: ${image}\n` });
    const { told, status } = await findings([HIGH], RENOVATE, compose);
    expect([told.map((one) => one.replace(/ \S*:/, '')), status]).toEqual([[`high ${SAID}`], 1]);
  });
});
