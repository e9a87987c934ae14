import { describe, expect, it } from '@jest/globals';
import { ambiguousPaths, type Comparison, compare } from '../../src/gate/compare.ts';
import { severityOf } from '../../src/model/findings/finding.ts';
import type { Suppression } from '../../src/model/findings/suppression.ts';
import { positionAt } from '../../src/model/position.ts';
import { run } from '../../src/run/run.ts';
import { entryFingerprint } from '../../src/triage/finding-units.ts';
import type { ScanReport } from '../../src/triage/scan-report.ts';
import type { TriagedFinding } from '../../src/triage/triaged-finding.ts';
import { finding, report, span } from '../report/reports.ts';
import { folderWith } from '../support/folder.ts';

type Files = Readonly<Record<string, string>>;

async function scanOf(files: Files): Promise<ScanReport> {
  const settings = { paths: [], config: undefined, profile: undefined, failOn: undefined, baseline: undefined };
  return (await run({ ...settings, folder: folderWith(files) })).report;
}

async function compared(
  base: Files,
  head: Files,
  renames: ReadonlyMap<string, string> = new Map(),
): Promise<Comparison> {
  return compare(await scanOf(base), await scanOf(head), { renames, addedLines: () => undefined });
}

/** Without those that most of these files have. */
function told(findings: readonly TriagedFinding[]): string[] {
  return findings
    .filter(({ ruleId }) => !['container-not-hardened', 'image-tag-mutable'].includes(ruleId))
    .map(({ ruleId, span: { file, start }, severity }) => `${severity} ${ruleId} :${positionAt(file, start).line}`);
}

const ANCHORED = `x-p: &p
  privileged: true
services:
  ci:
    image: ghcr.io/acme/a:1.0.0
    <<: *p
`;

describe('a problem that several services share', () => {
  it.each<[string, string, string]>([
    ['an anchor', ANCHORED, '  evil:\n    image: ghcr.io/acme/b:1.0.0\n    <<: *p\n'],
    ['extends', ANCHORED, '  evil:\n    extends: ci\n'],
  ])('is new for one more service by %s', async (_name, base, more) => {
    const { fresh, fixed } = await compared({ 'compose.yaml': base }, { 'compose.yaml': `${base}${more}` });
    expect(told(fresh)).toEqual(['critical privileged :2']);
    expect(fresh[0]?.message).toMatch(/ The same text applies to "evil"\. New here: "evil"\.$/);
    expect(told(fixed)).toEqual([]);
  });

  describe('under the same name in several projects', () => {
    const BAD = 'services:\n  bad:\n    image: ghcr.io/acme/a:1.0.0\n    privileged: true\n';
    const USE = 'services:\n  web:\n    extends: { file: ../common.yml, service: bad }\n';
    const BASE = { 'common.yml': BAD, 'p/compose.yaml': USE };

    it.each<[string, Files, ReadonlyMap<string, string>, readonly string[]]>([
      ['is new with one more', { ...BASE, 'q/compose.yaml': USE }, new Map(), ['critical privileged :4']],
      [
        'is known with another file of the same project',
        { ...BASE, 'p/compose.override.yaml': 'services:\n  web:\n    init: true\n' },
        new Map(),
        [],
      ],
      [
        'is known in a folder with another name',
        { 'common.yml': BAD, 'q/compose.yaml': USE },
        new Map([['p/compose.yaml', 'q/compose.yaml']]),
        [],
      ],
    ])('%s', async (_name, head, renames, expected) => {
      const { fresh, fixed } = await compared(BASE, head, renames);
      expect([told(fresh), told(fixed)]).toEqual([expected, []]);
    });
  });

  it('is neither new nor gone while one of them stays', async () => {
    const both = `${ANCHORED}  evil:\n    image: ghcr.io/acme/b:1.0.0\n    <<: *p\n`;
    const { fresh, fixed } = await compared({ 'compose.yaml': both }, { 'compose.yaml': ANCHORED });
    expect([told(fresh), told(fixed)]).toEqual([[], []]);
  });

  it('is another entry of code scanning with each of them', async () => {
    const both = `${ANCHORED}  evil:\n    image: ghcr.io/acme/b:1.0.0\n    <<: *p\n`;
    const [one, two] = await Promise.all([scanOf({ 'compose.yaml': ANCHORED }), scanOf({ 'compose.yaml': both })]);
    const identity = ({ findings }: ScanReport): string =>
      entryFingerprint(findings.find(({ ruleId }) => ruleId === 'privileged') as TriagedFinding);
    expect(identity(one)).not.toBe(identity(two));
  });

  it('is as bad as for the worst of them', async () => {
    const { findings } = await scanOf({
      'compose.yaml':
        'x-v: &v\n  volumes: [/var/run/docker.sock:/s]\nservices:\n  a:\n    image: ghcr.io/acme/a:1.0.0\n    user: "1000"\n    <<: *v\n  b:\n    image: ghcr.io/acme/b:1.0.0\n    user: "0"\n    <<: *v\n',
    });
    const worst = Math.max(...findings.map(({ score }) => score ?? 0));
    expect(severityOf(worst)).toBe('critical');
    expect(findings.filter(({ ruleId }) => ruleId === 'escape-path-socket').map(({ subject }) => subject)).toEqual([
      'b',
    ]);
  });
});

describe('a problem that takes a profile', () => {
  const service = (more: string): Files => ({
    'compose.yaml': `services:\n  ci:\n    image: ghcr.io/acme/a:1.0.0\n    privileged: true\n${more}`,
  });

  it('is new when it no longer does', async () => {
    const { fresh } = await compared(service('    profiles: [ci]\n'), service(''));
    expect(told(fresh)).toContain('critical privileged :4');
  });

  it('is not new when it does from now on', async () => {
    const { fresh, fixed } = await compared(service(''), service('    profiles: [ci]\n'));
    expect([told(fresh), told(fixed)]).toEqual([[], []]);
  });
});

describe('a problem that is known as worse', () => {
  const at = span('«a»');
  const freshAfter = (before: Partial<TriagedFinding>, after: Partial<TriagedFinding>) => {
    const [base, head] = [before, after].map((one) => report({ findings: [finding({ span: at, ...one })] }));
    const options = { renames: new Map(), addedLines: () => undefined };
    return compare(base as ScanReport, head as ScanReport, options).fresh.length;
  };

  it.each([
    ['is known', {}, {}, 0],
    ['is new by default where it took a profile', { isOptional: true }, {}, 1],
    ['is known where it takes a profile from now on', {}, { isOptional: true }, 0],
    ['is known where it takes a profile before and after', { isOptional: true }, { isOptional: true }, 0],
  ])('%s', (_name, before, after, expected) => {
    expect(freshAfter({ score: 9.5, ...before }, { score: 5, ...after })).toBe(expected);
  });
});

describe('paths of which only added lines tell what is new', () => {
  const at = span('«a»');
  const twice = [finding({ span: at }), finding({ span: at })];
  const comment: Suppression = { kind: 'comment', span: at, ruleIds: [], reason: 'x', covers: () => true };
  const accepted = (one: TriagedFinding): TriagedFinding => ({ ...one, suppressedBy: comment });

  it.each([
    ['none of it before', [], twice, []],
    ['one of two before', twice.slice(1), twice, [at.file.path]],
    ['as many before', twice, twice, []],
    ['more before', twice, twice.slice(1), []],
    ['none of it before, and a comment that may be of the base', [], twice.map(accepted), [at.file.path]],
  ])('are those with some, but fewer: %s', (_name, before, after, expected) => {
    expect(ambiguousPaths(report({ findings: before }), report({ findings: after }), new Map())).toEqual(expected);
  });

  it('follow a file that is renamed', () => {
    const [other] = twice.map((one) => ({ ...one, span: { ...at, file: { ...at.file, path: 'old' } } }));
    const base = report({ findings: [other as TriagedFinding] });
    expect(ambiguousPaths(base, report({ findings: twice }), new Map([['old', at.file.path]]))).toEqual([at.file.path]);
  });
});

describe('what is shown together with something known', () => {
  const files = (user: string): Files => ({
    'compose.yaml': `services:\n  a:\n    image: ghcr.io/acme/a:1.0.0\n    user: "${user}"\n    volumes:\n      - /var/run/docker.sock:/s\n`,
  });

  it('is an entry of its own where it is new', async () => {
    const { fresh, findingsOfReview: findings } = await compared(files('1000'), files('0'));
    expect(fresh.map(({ ruleId }) => ruleId)).toContain('escape-path-socket');
    const shown = findings.filter(({ foldedInto }) => foldedInto === undefined).map(({ ruleId }) => ruleId);
    expect(shown).toContain('escape-path-socket');
    expect(shown).toContain('runtime-socket-mount');
    const known = findings.find(({ ruleId }) => ruleId === 'runtime-socket-mount');
    expect(known?.folded?.map(({ ruleId }) => ruleId)).not.toContain('escape-path-socket');
  });

  it('makes the known entry another one for code scanning', async () => {
    const [before, after] = await Promise.all([scanOf(files('1000')), scanOf(files('0'))]);
    const identity = ({ findings }: ScanReport): string =>
      entryFingerprint(findings.find(({ ruleId }) => ruleId === 'runtime-socket-mount') as TriagedFinding);
    expect(identity(before)).not.toBe(identity(after));
  });
});

describe('a problem that becomes worse', () => {
  it('is new', () => {
    const at = span('«a»');
    const [mild, bad] = [finding({ span: at, score: 5 }), finding({ span: at, score: 9.5 })];
    const options = { renames: new Map(), addedLines: () => undefined };
    expect(compare(report({ findings: [mild] }), report({ findings: [bad] }), options).fresh).toEqual([bad]);
    expect(compare(report({ findings: [bad] }), report({ findings: [mild] }), options).fresh).toEqual([]);
  });
});

describe('what sums up many things', () => {
  const at = span('«a»');
  const sum = (...keys: readonly string[]): TriagedFinding =>
    finding({
      span: at,
      score: 9.1,
      parts: keys.map((key) => ({ key, score: key.startsWith('CVE-1') ? 9.1 : 7.5 })),
      message: 'It has vulnerabilities.',
    });
  const news = (before: TriagedFinding, after: TriagedFinding): Comparison =>
    compare(report({ findings: [before] }), report({ findings: [after] }), {
      renames: new Map(),
      addedLines: () => undefined,
    });

  it('is new for one thing more, as bad as that is', () => {
    const { fresh, fixed } = news(sum('CVE-1 perl'), sum('CVE-1 perl', 'CVE-2 perl'));
    expect(fresh).toMatchObject([
      { severity: 'high', score: 7.5, variant: 'high', message: 'It has vulnerabilities. New here: CVE-2 perl.' },
    ]);
    expect(fixed).toEqual([]);
  });

  it('is not new for fewer things', () => {
    expect(news(sum('CVE-1 perl', 'CVE-2 perl'), sum('CVE-2 perl')).fresh).toEqual([]);
  });

  it('is new for the same vulnerability in another package', () => {
    expect(news(sum('CVE-1 perl'), sum('CVE-1 zlib')).fresh).toHaveLength(1);
  });
});

describe('what a change moves on to another version', () => {
  const ended = (image: string): Files => ({ Dockerfile: `FROM ${image}\nUSER 1000\nCMD ["/a"]\n` });
  const piped = (address: string): Files => ({
    Dockerfile: `FROM ghcr.io/acme/a:1.0.0\nRUN curl -fsSL ${address} | sh\nUSER 1000\n`,
  });

  const started = (...images: string[]): Files => ({
    'run.sh': images.map((image) => `docker run --privileged ${image}\n`).join(''),
  });

  it.each<[string, Files, Files, string[]]>([
    [
      'the image of a container that a script starts',
      started('ghcr.io/acme/a:1.0.0'),
      started('ghcr.io/acme/a:1.1.0'),
      ['privileged'],
    ],
    [
      'the digest of such an image',
      started(`ghcr.io/acme/a:1.0.0@sha256:${'a'.repeat(64)}`),
      started(`ghcr.io/acme/a:1.1.0@sha256:${'b'.repeat(64)}`),
      ['privileged'],
    ],
    ['a release that has ended', ended('nginx:1.25.1-alpine'), ended('nginx:1.25.2-alpine'), ['image-eol']],
    [
      'an address',
      piped('https://example.com/v1.2.3/install.sh'),
      piped('https://example.com/v1.2.4/install.sh'),
      ['remote-script-exec'],
    ],
  ])('is changed, and not new: %s', async (_name, base, head, expected) => {
    const { fresh, changed, fixed } = await compared(base, head);
    const rules = changed.map(({ after }) => after.ruleId);
    expect(rules).toEqual(expect.arrayContaining(expected));
    expect(fresh.map(({ ruleId }) => ruleId)).toEqual([]);
    expect(fixed.map(({ ruleId }) => ruleId)).not.toEqual(expect.arrayContaining(expected));
  });

  it.each<[string, string]>([
    ['another host', 'https://example.org/v1.2.4/install.sh'],
    ['another path', 'https://example.com/v1.2.4/other.sh'],
    ['an older version', 'https://example.com/v1.2.2/install.sh'],
    ['a branch', 'https://example.com/main/install.sh'],
    ['a commit', 'https://example.com/8f3a2c1d9e/install.sh'],
  ])('is new with %s', async (_name, address) => {
    const { fresh, changed } = await compared(piped('https://example.com/v1.2.3/install.sh'), piped(address));
    expect(fresh.map(({ ruleId }) => ruleId)).toContain('remote-script-exec');
    expect(changed).toEqual([]);
  });

  it.each<[string, Files]>([
    ['another repository', started('ghcr.io/acme/b:1.1.0')],
    ['another host', started('registry.example.com/acme/a:1.1.0')],
    ['one more container', started('ghcr.io/acme/a:1.0.0', 'ghcr.io/acme/a:1.1.0')],
    ['two in place of one', started('ghcr.io/acme/a:1.1.0', 'ghcr.io/acme/a:1.2.0')],
  ])('is new in a script with %s', async (_name, head) => {
    const { fresh } = await compared(started('ghcr.io/acme/a:1.0.0'), head);
    expect(fresh.map(({ ruleId }) => ruleId)).toContain('privileged');
  });

  it('is new in another repository', async () => {
    const { fresh } = await compared(ended('nginx:1.25.1'), ended('ghcr.io/evil/nginx:1.25.2'));
    const { fresh: other } = await compared(ended('nginx:1.25.1'), ended('httpd:2.2.34'));
    expect([...fresh, ...other].map(({ ruleId }) => ruleId)).toContain('image-eol');
  });
});

describe('a stage without a name', () => {
  const ENDED = 'FROM nginx:1.25.1-alpine\nUSER 1000\n';
  const NAMED = 'FROM ghcr.io/acme/a:1.0.0 AS build\nUSER 1000\n';
  const DEVELOPMENT = 'FROM build AS development\nUSER 1000\n';
  const changeTo = (base: string, head: string) => compared({ Dockerfile: base }, { Dockerfile: head });
  const ofImage = (findings: readonly TriagedFinding[]) =>
    findings.filter(({ ruleId }) => ruleId === 'image-eol').length;

  it.each([
    ['that comes before it', `${NAMED}${ENDED}`, `${NAMED}${DEVELOPMENT}${ENDED}`],
    ['that goes before it', `${NAMED}${DEVELOPMENT}${ENDED}`, `${NAMED}${ENDED}`],
  ])('keeps its problems with a stage %s', async (_name, base, head) => {
    const { fresh, changed, fixed } = await changeTo(base, head);
    expect([fresh, changed.map(({ after }) => after), fixed].map(ofImage)).toEqual([0, 1, 0]);
  });

  describe('that gets a name, or loses it,', () => {
    const PIPE = 'RUN curl -fsSL https://example.com/a.sh | sh\n';
    const CLEAN = 'FROM ghcr.io/acme/b:1.0.0';
    const DIRTY = (from: string) => `${from}\nENV API_TOKEN=abcdef123456\n${PIPE}USER 1000\n`;

    it.each<[string, string, string, readonly [fresh: string[], changed: string[]]]>([
      ['is the same', DIRTY(CLEAN), DIRTY(`${CLEAN} AS app`), [[], ['secret-in-env', 'remote-script-exec']]],
      ['is the same', DIRTY(`${CLEAN} AS app`), DIRTY(CLEAN), [[], ['secret-in-env', 'remote-script-exec']]],
      [
        'has new problems beside its own',
        DIRTY(CLEAN),
        DIRTY(`${CLEAN} AS app`).replace('USER', `${PIPE.replace('a.sh', 'b.sh')}USER`),
        [['remote-script-exec'], ['secret-in-env', 'remote-script-exec']],
      ],
      [
        'is another where one of that name was there before',
        `FROM ghcr.io/acme/a:1.0.0 AS app\nENV API_KEY=abcdef123456\n${DIRTY(CLEAN)}`,
        DIRTY(`${CLEAN} AS app`),
        [['secret-in-env', 'remote-script-exec'], []],
      ],
      [
        'is one of them where two come for one',
        DIRTY(CLEAN),
        `${DIRTY(`${CLEAN} AS app`)}${DIRTY(`${CLEAN} AS other`)}`,
        [
          ['secret-in-env', 'remote-script-exec'],
          ['secret-in-env', 'remote-script-exec'],
        ],
      ],
      [
        'is one that had another name',
        DIRTY(`${CLEAN} AS app`),
        DIRTY(`${CLEAN} AS other`),
        [[], ['secret-in-env', 'remote-script-exec']],
      ],
      [
        'is not one of another image that had another name',
        DIRTY(`${CLEAN} AS app`),
        DIRTY('FROM ghcr.io/acme/c:1.0.0 AS other'),
        [['secret-in-env', 'remote-script-exec'], []],
      ],
    ])('%s', async (_name, base, head, expected) => {
      const { fresh, changed } = await changeTo(base, head);
      const rulesOf = (findings: readonly TriagedFinding[]) =>
        findings.map(({ ruleId }) => ruleId).filter((id) => ['secret-in-env', 'remote-script-exec'].includes(id));
      expect([rulesOf(fresh), rulesOf(changed.map(({ after }) => after))]).toEqual(expected);
    });
  });

  it('has new ones where another one keeps the same problem', async () => {
    const { fresh, changed } = await changeTo(`${NAMED}${ENDED}`, `${ENDED}${NAMED}${ENDED}COPY --from=0 /a /a\n`);
    expect([ofImage(fresh), ofImage(changed.map(({ after }) => after))]).toEqual([1, 1]);
  });

  it('has new ones with another image', async () => {
    const other = ENDED.replace('nginx:1.25.1-alpine', 'httpd:2.2.34');
    const { fresh } = await changeTo(`${NAMED}${ENDED}`, `${NAMED}${DEVELOPMENT}${other}`);
    expect(ofImage(fresh)).toBe(1);
  });
});

describe('what a variable holds, where its text stays the same', () => {
  const BASE = 'FROM ghcr.io/acme/a:1.0.0\nUSER 1000\n';
  const PIPED = 'RUN curl -fsSL $URL | sh\n';
  const rulesOf = (findings: readonly TriagedFinding[]) => findings.map(({ ruleId }) => ruleId);
  const change = (before: string, after: string) => compared({ Dockerfile: before }, { Dockerfile: after });
  const address = (at: string) => `ARG URL=https://${at}\n`;

  it.each<[string, string, string]>([
    ['an ARG', `${BASE}${address('example.com/a.sh')}${PIPED}`, `${BASE}${address('mirror.example.org/a.sh')}${PIPED}`],
    [
      'an ARG that is set to the former value again behind it',
      `${BASE}${address('example.com/a.sh')}${PIPED}${address('example.com/a.sh')}`,
      `${BASE}${address('mirror.example.org/a.sh')}${PIPED}${address('example.com/a.sh')}`,
    ],
    [
      'an ARG before FROM',
      `${address('example.com/a.sh')}${BASE}ARG URL\n${PIPED}`,
      `${address('mirror.example.org/a.sh')}${BASE}ARG URL\n${PIPED}`,
    ],
    [
      'ENV in another ENV',
      `${BASE}ENV H=example.com\nENV URL=https://$H/a.sh\n${PIPED}`,
      `${BASE}ENV H=mirror.example.org\nENV URL=https://$H/a.sh\n${PIPED}`,
    ],
    [
      'a variable of the shell',
      `${BASE}RUN URL=https://example.com/a.sh; curl -fsSL $URL | sh\n`,
      `${BASE}RUN URL=https://mirror.example.org/a.sh; curl -fsSL $URL | sh\n`,
    ],
    [
      'the default in an ENV',
      `${BASE}ENV URL=\${NOPE:-https://example.com/a.sh}\n${PIPED}`,
      `${BASE}ENV URL=\${NOPE:-https://mirror.example.org/a.sh}\n${PIPED}`,
    ],
  ])('is another danger: %s', async (_name, before, after) => {
    expect(rulesOf((await change(before, after)).fresh)).toContain('remote-script-exec');
    expect(rulesOf((await change(before, before)).fresh)).toEqual([]);
  });

  it('is another image in an ARG', async () => {
    const from = (image: string) => `ARG IMAGE=${image}\nFROM $IMAGE\nUSER 1000\n`;
    const { fresh } = await change(from('ghcr.io/acme/a:latest'), from('ghcr.io/evil/a:latest'));
    expect(rulesOf(fresh)).toContain('image-tag-floating');
  });

  it.each<[string, string, string, readonly [before: string, after: string]]>([
    ['the image', 'image: $A', 'image-tag-mutable', ['acme/app:latest', 'evil/app:latest']],
    [
      'the context of the build',
      'build: {context: $A}',
      'build-remote-context-unpinned',
      ['https://git.example.com/a.git', 'https://git.example.org/a.git'],
    ],
    [
      'what a command downloads',
      'image: acme/app:1.0.0\n    environment: {A: $A}\n    command: sh -c "curl $$A | sh"',
      'command-downloads-code',
      ['https://example.com/a.sh', 'https://mirror.example.org/a.sh'],
    ],
    [
      'what an entrypoint installs',
      'image: acme/app:1.0.0\n    environment: {A: $A}\n    entrypoint: ["sh", "-c", "pip install $$A"]',
      'command-downloads-code',
      ['good', 'evil'],
    ],
  ])('of a compose file is another danger in .env: %s', async (_name, lines, rule, [before, after]) => {
    const files = (value: string) => ({ 'compose.yaml': `services:\n  a:\n    ${lines}\n`, '.env': `A=${value}\n` });
    expect(rulesOf((await compared(files(before), files(after))).fresh)).toContain(rule);
    expect(rulesOf((await compared(files(before), files(before))).fresh)).toEqual([]);
  });

  it('of a compose file is changed, and not new, where it is a newer version of an image', async () => {
    const files = (version: string) => ({
      'compose.yaml': 'services:\n  a:\n    image: nginx:$V\n',
      '.env': `V=${version}\n`,
    });
    const { fresh, changed } = await compared(files('1.25.1'), files('1.25.2'));
    expect([rulesOf(fresh), rulesOf(changed.map(({ after }) => after))]).toEqual([
      [],
      expect.arrayContaining(['image-eol']),
    ]);
  });

  it('is changed, and not new, where it is a newer version', async () => {
    const from = (version: string) => `ARG V=${version}\nFROM nginx:$V-alpine\nUSER 1000\n`;
    const images = await change(from('1.25.1'), from('1.25.2'));
    expect([rulesOf(images.fresh), rulesOf(images.changed.map(({ after }) => after))]).toEqual([
      [],
      expect.arrayContaining(['image-eol']),
    ]);
    const script = (version: string) => `${BASE}ARG V=${version}\nRUN curl -fsSL https://example.com/v$V/a.sh | sh\n`;
    const scripts = await change(script('1.2.3'), script('1.2.4'));
    expect([rulesOf(scripts.fresh), rulesOf(scripts.changed.map(({ after }) => after))]).toEqual([
      [],
      expect.arrayContaining(['remote-script-exec']),
    ]);
  });
});

describe('a directive for the checks of BuildKit', () => {
  const SECRET = 'FROM ghcr.io/acme/a:1.0.0\nENV API_TOKEN=hunter1xYz9\nUSER 1000\n';
  const CLEAN = 'FROM ghcr.io/acme/a:1.0.0\nUSER 1000\n';
  const judged = async (base: string, head: string) => {
    const options = {
      renames: new Map(),
      addedLines: () => undefined,
      isDenied: ({ isSweeping }: { readonly isSweeping?: true }) => isSweeping === true,
    };
    const { fresh } = compare(await scanOf({ Dockerfile: base }), await scanOf({ Dockerfile: head }), options);
    return fresh.map(({ ruleId }) => ruleId);
  };

  it.each(['skip=all;error=true', 'skip=SecretsUsedInArgOrEnv;error=true', 'error=true; skip = all'])(
    'hides nothing that a change brings: check=%s',
    async (check) => {
      const directive = `# check=${check}\n`;
      expect(await judged(CLEAN, directive + SECRET)).toContain('secret-in-env');
      expect(await judged(directive + CLEAN, directive + SECRET)).toContain('secret-in-env');
      expect(await judged(directive + SECRET, directive + SECRET)).toEqual([]);
    },
  );
});

describe('a service in an example', () => {
  const PRIVILEGED = 'services:\n  a:\n    image: ghcr.io/acme/a:1.0.0\n    privileged: true\n';
  const moved = new Map([['compose.yaml', 'examples/compose.yaml']]);
  const movedBack = new Map([['examples/compose.yaml', 'compose.yaml']]);

  it.each<[string, Files, Files, ReadonlyMap<string, string>, readonly string[], readonly string[]]>([
    ['that is new', {}, { 'examples/compose.yaml': PRIVILEGED }, new Map(), ['high privileged :4'], []],
    [
      'that is moved there',
      { 'compose.yaml': PRIVILEGED },
      { 'examples/compose.yaml': `# moved\n${PRIVILEGED}` },
      moved,
      [],
      [],
    ],
    [
      'that is moved out of it',
      { 'examples/compose.yaml': PRIVILEGED },
      { 'compose.yaml': PRIVILEGED },
      movedBack,
      ['critical privileged :4'],
      [],
    ],
    [
      'that is written anew there',
      { 'compose.yaml': PRIVILEGED },
      { 'examples/compose.yaml': PRIVILEGED },
      new Map(),
      [],
      [],
    ],
    [
      'that is copied there',
      { 'compose.yaml': PRIVILEGED },
      { 'compose.yaml': PRIVILEGED, 'examples/compose.yaml': PRIVILEGED },
      new Map(),
      ['high privileged :4'],
      [],
    ],
  ])('%s', async (_name, base, head, renames, fresh, fixed) => {
    const change = await compared({ 'other.txt': '', ...base }, { 'other.txt': '', ...head }, renames);
    expect([told(change.fresh), told(change.fixed)]).toEqual([fresh, fixed]);
  });
});
