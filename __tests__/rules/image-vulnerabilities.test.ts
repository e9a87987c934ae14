import { describe, expect, it } from '@jest/globals';
import { activeRules } from '../../src/check/active-rules.ts';
import { runRules } from '../../src/check/run-rules.ts';
import { MALICIOUS_IMAGES } from '../../src/data/images/malicious-images.ts';
import { mergeHits } from '../../src/images/vulnerabilities/merge.ts';
import { DEFAULT_HOST } from '../../src/model/containers/host-assumptions.ts';
import type { Finding } from '../../src/model/findings/finding.ts';
import type { Image } from '../../src/model/images/image.ts';
import { parseImageReference } from '../../src/model/images/image.ts';
import type { ImageContents, ImageReach, PackageReach } from '../../src/model/images/image-contents.ts';
import type { ImageUpdate, Vulnerability } from '../../src/model/images/vulnerability.ts';
import type { RuleContext } from '../../src/rules/define-rule.ts';
import { rules } from '../../src/rules/index.ts';
import { loadedText } from '../../src/rules/vulnerabilities/loaded.ts';
import { checkText, expectMarks } from '../support/example.ts';
import { contentsWith, packageWith } from '../support/vulnerable-images.ts';

const ABOUT = rules.filter(({ id }) => /^image-(?:vulner|malicious)/.test(id));
const MALICIOUS = rules.find(({ id }) => id === 'image-known-malicious');

function vulnerability(id: string, own: Partial<Vulnerability> = {}, ...packages: readonly string[]): Vulnerability {
  return {
    id,
    aliases: [],
    summary: undefined,
    rating: 'high',
    score: undefined,
    exploitedSince: undefined,
    epss: undefined,
    packages: (packages.length === 0 ? ['perl'] : packages).map((name) => ({
      name,
      version: '1',
      ecosystem: 'Debian:12',
      fixed: '2',
      installed: [],
    })),
    ...own,
  };
}

/** `severity rule: …` with what follows `which`. */
function said(...given: Parameters<typeof findingsOf>): readonly string[] {
  return findingsOf(...given).map(
    ({ ruleId, severity, message }) => `${severity} ${ruleId}: ${message.replace(/^.*?which /, '')}`,
  );
}

function fixOf(update: Partial<ImageUpdate>): string | undefined {
  return findingsOf([vulnerability('CVE-2025-2'), vulnerability('CVE-2025-3')], update)[0]?.fix?.title;
}

function findingsOf(
  found: readonly Vulnerability[],
  update?: Partial<ImageUpdate>,
  context: Partial<RuleContext> = {},
  { path = 'Dockerfile', ...use }: { readonly path?: string; readonly isOnlyForBuilds?: boolean } = {},
): readonly Finding[] {
  const file = { path, text: 'FROM a:1' };
  const image: Image = {
    kind: 'image',
    use: 'container',
    usedBy: '',
    title: 'This Dockerfile',
    overrides: new Set(),
    reference: { value: parseImageReference('a:1'), span: { file, start: 5, end: 8 } },
    isLookedUp: true,
    ...use,
    facts: {
      vulnerabilities: { found, checkedPackages: 1, unchecked: [], source: 'x' },
      update:
        update === undefined
          ? 'none'
          : { kind: 'patch', tag: '1.1', digest: '', added: [], removed: [], staying: [], ...update },
    },
  };
  const { findings } = runRules(activeRules(ABOUT, 'strict'), [image], {
    host: DEFAULT_HOST,
    today: '2026-11-24',
    ...context,
  });
  return findings;
}

const fix = (id: string, name = 'perl') => ({ id, package: name });

const BOTH = [fix('CVE-2025-2'), fix('CVE-2025-3')];
const MILD = ['CVE-2026-8', 'CVE-2026-9'].map((id) => vulnerability(id, { rating: 'medium' }));

function moveTo(
  kind: ImageUpdate['kind'],
  tag: string,
  removed: ImageUpdate['removed'],
  added: readonly Vulnerability[] = [],
): ImageUpdate {
  const staying = BOTH.filter(({ id }) => !removed.some((one) => one.id === id));
  return { kind, tag, digest: '', removed, staying, added };
}

it.each([
  [{}, 'critical'],
  [{ path: 'examples/Dockerfile' }, 'high'],
  [{ isOnlyForBuilds: true }, 'high'],
  [{ path: 'examples/Dockerfile', isOnlyForBuilds: true }, 'high'],
])('is one step milder, whatever makes it so (%j)', (place, severity) => {
  const found = findingsOf([vulnerability('CVE-2025-2', { rating: 'critical' })], undefined, {}, place);
  expect(found.map((one) => one.severity)).toEqual([severity]);
});

it('has no fix that does not help, and the one that changes the least', () => {
  const updates = [
    { kind: 'patch', removed: BOTH },
    { kind: 'patch', removed: BOTH, added: [vulnerability('CVE-2026-9', { rating: 'critical' })] },
    { kind: 'minor', removed: BOTH },
    { kind: 'slim', removed: BOTH },
    {
      kind: 'patch',
      removed: [fix('CVE-2025-2')],
      staying: [fix('CVE-2025-3')],
      others: [moveTo('minor', '1.4.0', BOTH)],
    },
    { kind: 'patch', staying: BOTH, others: [moveTo('slim', '1.1-slim', BOTH), moveTo('minor', '1.4.0', BOTH)] },
    {
      kind: 'patch',
      staying: BOTH,
      others: [moveTo('minor', '1.4.0', BOTH, [vulnerability('CVE-2026-9', { rating: 'critical' })])],
    },
  ] as const;
  expect(updates.map((update) => fixOf(update))).toEqual([
    'Use 1.1',
    undefined,
    'Use the later minor version 1.1',
    undefined,
    'Use 1.1',
    'Use the later minor version 1.4.0',
    undefined,
  ]);
});

describe('a vulnerability', () => {
  const exploited = vulnerability('CVE-2025-1', { exploitedSince: '2025-01-01', rating: 'medium' });
  const other = vulnerability('CVE-2025-2', { rating: 'low' });
  const malicious = vulnerability('MAL-2026-1', { isMalicious: true, rating: 'critical' }, 'lodash');

  it.each(['image', 'package', 'cve'] as const)('is in one finding, with the detail %s', (vulnerabilityDetail) => {
    const messages = said([malicious, exploited, other], undefined, { vulnerabilityDetail });
    expect(messages.map((message) => message.split(':')[0])).toEqual([
      'critical image-malicious-package',
      'critical image-vulnerability-exploited',
      'low image-vulnerable',
    ]);
    expect(messages.filter((message) => message.includes('CVE-2025-1'))).toHaveLength(1);
    expect(messages.filter((message) => message.includes('MAL-2026-1'))).toHaveLength(1);
  });

  it('counts once, however many packages have it', () => {
    const shared = vulnerability('CVE-2025-2', {}, 'perl', 'apt');
    const update = { removed: [fix('CVE-2025-2')], staying: [fix('CVE-2025-2', 'apt')] };
    expect(said([shared], update)).toEqual([
      'high image-vulnerable: has 1 vulnerability that newer packages fix. The newest patch, 1.1, does not help: it has it, too. The most urgent: CVE-2025-2 (high, perl 1, fixed in 2).',
    ]);
  });

  it.each<readonly [string, Partial<ImageUpdate>, string]>([
    ['all', { removed: [fix('CVE-2025-2'), fix('CVE-2025-3')] }, 'Moving to 1.1 removes all of them.'],
    ['one', { removed: [fix('CVE-2025-2')], staying: [fix('CVE-2025-3')] }, 'Moving to 1.1 removes 1, and 1 stays.'],
    [
      'none',
      { staying: [fix('CVE-2025-2'), fix('CVE-2025-3')] },
      'The newest patch, 1.1, does not help: it has all of them, too.',
    ],
    [
      'none by a rebuilt image',
      { kind: 'rebuilt', tag: '1', staying: BOTH, added: [vulnerability('CVE-2026-9')] },
      'The current digest of 1 does not help: it has all of them, too.',
    ],
    [
      'one, and milder ones come',
      { removed: [fix('CVE-2025-2')], staying: [fix('CVE-2025-3')], added: MILD },
      'Moving to 1.1 removes 1, and 1 stays, and 2 come with it.',
    ],
    [
      'one, and one that is as bad comes',
      { removed: [fix('CVE-2025-2')], staying: [fix('CVE-2025-3')], added: [vulnerability('CVE-2026-9')] },
      'The newest patch, 1.1, does not help: it removes 1, and 1 comes with it.',
    ],
    [
      'all, and a worse one comes',
      { removed: BOTH, added: [vulnerability('CVE-2026-9', { rating: 'critical' })] },
      'The newest patch, 1.1, does not help: it removes 2, and 1 comes with it.',
    ],
    [
      'some, and others help more',
      {
        removed: [fix('CVE-2025-2')],
        staying: [fix('CVE-2025-3')],
        others: [moveTo('minor', '1.4.0', BOTH), moveTo('slim', '1.1-slim', BOTH)],
      },
      'Moving to 1.1 removes 1, and 1 stays. Moving to the later minor version 1.4.0 removes all of them.',
    ],
    [
      'none, but an image with fewer packages helps',
      {
        staying: BOTH,
        others: [
          moveTo('minor', '1.4.0', BOTH, [vulnerability('CVE-2026-9', { exploitedSince: '2026-01-01' })]),
          moveTo('slim', '1.1-slim', [fix('CVE-2025-2')]),
        ],
      },
      'The newest patch, 1.1, does not help: it has all of them, too. Moving to 1.1-slim, which has fewer packages, removes 1, and 1 stays.',
    ],
    [
      'all by an image with fewer packages',
      moveTo('slim', '1-slim', BOTH),
      'Moving to 1-slim, which has fewer packages, removes all of them.',
    ],
  ])('is removed by an update, or not: %s', (_name, update, expected) => {
    const found = [vulnerability('CVE-2025-2'), vulnerability('CVE-2025-3')];
    expect(said(found, update)[0]).toContain(` fix. ${expected} The most urgent`);
    if ((update.added ?? update.others?.[0]?.added ?? []).length > 0) return;
    const known = found.map((one) => ({ ...one, exploitedSince: '2025-01-01' }));
    expect(said(known, update)[0]).toContain(`. ${expected}`);
  });
});

describe('a vulnerability without a rating', () => {
  const unrated = vulnerability('GO-2025-1', { rating: 'unknown' });

  it.each([
    [undefined, 'medium'],
    ['high', 'high'],
    ['critical', 'critical'],
    ['low', 'low'],
  ] as const)('counts as the configuration says, and the finding says so: %s', (unratedVulnerabilities, severity) => {
    const context = unratedVulnerabilities === undefined ? {} : { unratedVulnerabilities };
    expect(said([unrated], undefined, context)).toEqual([
      `${severity} image-vulnerable: has 1 vulnerability that newer packages fix. The most urgent: GO-2025-1 (unrated, perl 1, fixed in 2). It has no rating and counts as ${severity}.`,
    ]);
  });

  it('does not lower the severity of others', () => {
    const found = [vulnerability('CVE-2025-2'), unrated, { ...unrated, id: 'GO-2025-2' }];
    expect(said(found)).toEqual([
      'high image-vulnerable: has 3 vulnerabilities that newer packages fix. The most urgent: CVE-2025-2 (high, perl 1, fixed in 2), GO-2025-1 (unrated, perl 1, fixed in 2), GO-2025-2 (unrated, perl 1, fixed in 2). 2 of them have no rating and count as medium.',
    ]);
  });
});

describe('a malicious package', () => {
  it('is one by any of its names', () => {
    const hit = {
      id: 'GHSA-aaaa-bbbb-cccc',
      aliases: ['MAL-2026-1'],
      upstream: [],
      summary: undefined,
      score: undefined,
      rating: undefined,
      isUnimportant: false,
      fixed: '4.17.21',
      isFixedForSubscribers: false,
    };
    const query = { ecosystem: 'npm', name: 'lodash', version: '4.17.20' };
    const [found] = mergeHits([{ asked: { query, installed: [packageWith({ name: 'lodash' })] }, hits: [hit] }]);
    expect(found).toMatchObject({ isMalicious: true, rating: 'critical' });
    expect(said(found === undefined ? [] : [found])).toEqual([
      'critical image-malicious-package: has a malicious package: lodash 4.17.20 (MAL-2026-1).',
    ]);
  });

  it('is named with others, as far as there is room', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    expect(said([vulnerability('MAL-2026-2', { isMalicious: true }, ...names)])).toEqual([
      'critical image-malicious-package: has 7 malicious packages: a 1 (MAL-2026-2), b 1 (MAL-2026-2), c 1 (MAL-2026-2), d 1 (MAL-2026-2), e 1 (MAL-2026-2), and 2 more.',
    ]);
  });
});

describe('images that attackers published', () => {
  const [{ digests = [] } = {}] = MALICIOUS_IMAGES;
  const bad = `sha256:${digests[0]}`;
  const good = `sha256:${'0'.repeat(64)}`;

  it.each([
    'FROM «aquasec/trivy:0.69.4»',
    'FROM «docker.io/aquasec/trivy:0.69.5»',
    'FROM «index.docker.io/aquasec/trivy:0.69.6»',
    'FROM «ghcr.io/aquasecurity/trivy:0.69.4»',
    'FROM «debian:sid-20240311-slim»',
    'FROM «docker.io/library/debian:trixie-20240311»',
    `FROM «registry.example.com/a:1@${bad}»`,
    `FROM «aquasec/trivy@${bad}»`,
    'FROM aquasec/trivy:0.69.3',
    'FROM aquasec/trivy:latest',
    'FROM acme/trivy:0.69.4',
    'FROM registry.example.com/aquasec/trivy:0.69.4',
    `FROM aquasec/trivy:0.69.4@${good}`,
    'FROM debian:trixie-20240312',
    'ARG V\nFROM aquasec/trivy:$V',
    'ARG D\nFROM aquasec/trivy:0.69.4@$D',
    'FROM scratch AS trivy\nFROM trivy',
  ])('are known by name and digest: %s', (text) => {
    if (MALICIOUS !== undefined) expectMarks(MALICIOUS, 'Dockerfile', `${text}\n`);
  });

  it('are known by the digest that the registry has', () => {
    const messages = (digest: string): readonly string[] =>
      MALICIOUS === undefined
        ? []
        : checkText(MALICIOUS, 'Dockerfile', 'FROM mirror.example.org/trivy:latest\n', { digest }).findings.map(
            ({ message }) => message,
          );
    expect(messages(good)).toEqual([]);
    expect(messages(bad)).toEqual([
      'This Dockerfile is built from "mirror.example.org/trivy:latest", which attackers published in March 2026 (CVE-2026-33634) to steal credentials.',
    ]);
  });

  it('have whole digests, each once', () => {
    const all = MALICIOUS_IMAGES.flatMap((one) => one.digests);
    expect(all.filter((digest) => !/^[0-9a-f]{64}$/.test(digest))).toEqual([]);
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('what the image starts', () => {
  const inPackages = (states: readonly (PackageReach | undefined)[]): Vulnerability =>
    vulnerability('CVE-2026-1', {
      packages: states.map((reach, at) => ({
        name: `p${at}`,
        version: '1',
        ecosystem: 'Debian:12',
        fixed: '2',
        installed: [packageWith({ name: `p${at}`, ...(reach && { reach }) })],
      })),
    });
  const saidWith = (states: readonly (PackageReach | undefined)[], reach: Partial<ImageReach> | undefined): string => {
    const image = imageWith(
      [inPackages(states)],
      contentsWith([], reach && { reach: { doubts: [], openers: [], ...reach } }),
    );
    return loadedText(image, [inPackages(states), inPackages(states)]);
  };

  it.each<[readonly (PackageReach | undefined)[], Partial<ImageReach> | undefined, string]>([
    [
      ['loaded', 'not-loaded', 'not-loaded'],
      {},
      ' What the image starts loads 1 of these 3 system packages. No link leads from what it starts to the others.',
    ],
    [
      ['loaded', 'not-loaded'],
      { openers: ['/a', '/b'] },
      ' What the image starts loads 1 of these 2 system packages. No link leads from what it starts to the others, but /a may load more.',
    ],
    [
      ['loaded', 'unknown'],
      { doubts: ['/a runs scripts', 'b'] },
      ' What the image starts loads 1 of these 2 system packages. Whether it loads the others is not known, because /a runs scripts.',
    ],
    [['loaded', 'loaded'], { doubts: ['x'] }, ' What the image starts loads these 2 system packages.'],
    [['loaded'], {}, ' What the image starts loads this system package.'],
    [['not-loaded'], {}, ' No link leads from what the image starts to this system package.'],
    [
      ['unknown', 'unknown'],
      { doubts: ['x'] },
      ' Whether what the image starts loads these 2 system packages is not known, because x.',
    ],
    [
      ['not-loaded', 'unknown'],
      {},
      ' Whether what the image starts loads these 2 system packages is not known, because the image does not list the files of some of them.',
    ],
    [['not-loaded', undefined], {}, ' No link leads from what the image starts to this system package.'],
    [[undefined], {}, ''],
    [['loaded'], undefined, ''],
  ])('%j with %j', (states, reach, expected) => {
    expect(saidWith(states, reach)).toBe(expected);
  });
});

function imageWith(found: readonly Vulnerability[], contents: ImageContents): Image {
  const file = { path: 'a', text: 'FROM a:1' };
  return {
    kind: 'image',
    use: 'container',
    usedBy: '',
    title: 'a container',
    reference: { value: parseImageReference('a:1'), span: { file, start: 5, end: 8 } },
    facts: { contents, vulnerabilities: { found, checkedPackages: 1, unchecked: [], source: 'x' } },
  };
}
