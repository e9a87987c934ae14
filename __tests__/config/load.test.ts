import { mkdirSync, symlinkSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { DEFAULT_CONTEXT } from '../../src/check/file-context.ts';
import type { Config } from '../../src/config/config.ts';
import { ConfigurationError } from '../../src/config/configuration-error.ts';
import { knownRules } from '../../src/config/known-rules.ts';
import { loadConfig, parseConfig } from '../../src/config/load.ts';
import { DEFAULT_LOOKUPS } from '../../src/config/lookup-settings.ts';
import { THRESHOLD_FORM } from '../../src/config/vulnerability-threshold.ts';
import { DEFAULT_HOST } from '../../src/model/containers/host-assumptions.ts';
import type { IdentifiedFinding } from '../../src/model/findings/suppression.ts';
import { spanText } from '../../src/model/source.ts';
import { dedent } from '../support/example.ts';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts';

const option = { item: 'a name', pattern: /^[a-z.]+$/, description: 'Names.', default: [] };

/** Fixed on purpose: a new rule must not change what these tests expect. */
const rules = [
  { id: 'privileged-container', aliases: ['container-privileged'] },
  { id: 'host-network' },
  { id: 'root-user' },
  { id: 'labels', options: { required: { ...option, isRequired: true as const } } },
  { id: 'registries', options: { allowed: option, denied: option } },
];

function parse(text: string): Config {
  return parseConfig({ path: '.hullcheck.yml', text: dedent(text) }, knownRules(rules));
}

function errorOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof ConfigurationError) return error.message;
    throw error;
  }
  return 'no error';
}

const DEFAULTS = {
  profile: 'recommended',
  failOn: 'high',
  rules: new Map(),
  include: [],
  exclude: [],
  maxFileSize: 1_048_576,
  host: DEFAULT_HOST,
  context: DEFAULT_CONTEXT,
  builds: [],
  images: DEFAULT_LOOKUPS,
  writtenImageSettings: new Set(),
  writtenTexts: new Map(),
  peerIgnores: true,
  suppressions: [],
  acceptedGaps: [],
};

describe('parseConfig', () => {
  it.each([
    ['an empty file', ''],
    ['comments only', '# nothing'],
    ['options without a value', 'rules:\ninclude:\nignore: ~'],
  ])('gives the defaults for %s', (_name, text) => {
    expect(parse(text)).toEqual(DEFAULTS);
  });

  it('reads every option', () => {
    const { suppressions, acceptedGaps, builds, ...rest } = parse(`
      profile: strict
      fail-on: none
      fail-on-vulnerability: critical, exploited,epss=0.5,only-fixed
      rules:
        container-privileged: off
        host-network: "on"
        root-user: { score: 5.5 }
      include: [deploy/*.txt]
      exclude:
        - examples/
      builds:
        - dockerfile: ./api/Dockerfile
          target: dev
          args: [A=b=c, D=]
          contexts: [docker.io/acme/base:latest]
          context: .
        - dockerfile: web/Dockerfile
      host: { apparmor: true, selinux: false, cgroup: v1, userns-remap: true, rootless: "false" }
      images:
        lookup: auto
        tls-check: true
        allow-private-registries: [Registry.corp.example:5000, "[::1]:5000"]
        insecure-registries: [localhost:5000]
        fail-on-unavailable: true
        time-budget: 30
        concurrency: 2
        platform: linux/arm64/v8
        contents: true
        image-analysis: sbom
        cache-dir: /var/cache/hullcheck
        vulnerabilities: offline
        signatures: [{ images: docker.io/library/*, require: digest-pin }]
        vulnerability-database: /var/lib/osv
        vulnerability-detail: package
        unrated-vulnerabilities: high
        ignore-vulnerabilities: [{ id: CVE-2024-1, package: perl, image: ghcr.io/acme/**, reason: not used, expires: 2027-01-31 }]
        osv-address: http://localhost:8080
        epss: true
        epss-address: https://epss.example/v1
      context: { folders: [labs, /tools/play] }
      max-file-size: 512 KiB
      peer-ignores: false
      ignore:
        - rule: [root-user, host-network]
          path: legacy/**
          reason:  runs alone
          expires: 2027-01-31
        - rule: container-privileged
          reason: needed
      not-looked-at:
        - path: charts/
          kind: [template, lfs-pointer]
          reason: rendered in CI
          expires: 2027-01-31
        - path: old/compose.yaml
          reason: nobody runs it
    `);
    expect(acceptedGaps.map(({ span: _, covers, ...entry }) => ({ ...entry, covers: covers('charts/a') }))).toEqual([
      { kinds: ['template', 'lfs-pointer'], reason: 'rendered in CI', expires: '2027-01-31', covers: true },
      { kinds: undefined, reason: 'nobody runs it', covers: false },
    ]);
    expect(rest).toEqual({
      profile: 'strict',
      failOn: 'none',
      failOnVulnerability: {
        text: 'critical, exploited, epss=0.5, only-fixed',
        severity: 'critical',
        isExploited: true,
        epss: 0.5,
        withoutFix: 'never',
      },
      rules: new Map<string, unknown>([
        ['privileged-container', 'off'],
        ['host-network', 'on'],
        ['root-user', { score: 5.5 }],
      ]),
      include: ['deploy/*.txt'],
      exclude: ['examples/'],
      host: { apparmor: 'yes', selinux: 'no', cgroup: 'v1', usernsRemap: true, rootless: false },
      writtenImageSettings: new Set(['lookup', 'vulnerabilities', 'timeBudget', 'cacheDir', 'keepsPublicOnly']),
      writtenTexts: new Map([
        ['profile', 'strict'],
        ['fail-on', 'none'],
        ['fail-on-vulnerability', 'critical, exploited, epss=0.5, only-fixed'],
        ['images.lookup', 'auto'],
        ['images.vulnerabilities', 'offline'],
        ['images.vulnerability-database', '/var/lib/osv'],
        ['images.cache-dir', '/var/cache/hullcheck'],
      ]),
      images: {
        ...DEFAULT_LOOKUPS,
        lookup: 'auto',
        tlsCheck: true,
        privateRegistries: ['registry.corp.example:5000', '[::1]:5000'],
        insecureRegistries: ['localhost:5000'],
        failOnUnavailable: true,
        timeBudget: 30,
        concurrency: 2,
        platform: 'linux/arm64/v8',
        contents: true,
        imageAnalysis: 'sbom',
        cacheDir: '/var/cache/hullcheck',
        vulnerabilities: 'offline',
        signatures: [{ images: 'docker.io/library/*', require: 'digest-pin' }],
        namedFiles: new Map(),
        vulnerabilityDatabase: '/var/lib/osv',
        vulnerabilityDetail: 'package',
        unratedVulnerabilities: 'high',
        vexFiles: [],
        vex: [],
        ignoredVulnerabilities: [
          {
            id: 'CVE-2024-1',
            package: 'perl',
            image: 'ghcr.io/acme/**',
            reason: 'not used',
            expires: '2027-01-31',
            span: expect.anything(),
          },
        ],
        osvAddress: 'http://localhost:8080',
        epss: true,
        epssDecides: true,
        epssAddress: 'https://epss.example/v1',
      },
      context: { folders: ['labs', '/tools/play'] },
      maxFileSize: 524_288,
      peerIgnores: false,
    });
    expect(builds).toMatchObject([
      {
        dockerfilePath: 'api/Dockerfile',
        target: 'dev',
        arguments: new Map([
          ['A', 'b=c'],
          ['D', ''],
        ]),
        localNames: new Set(['acme/base']),
        context: '',
      },
      { dockerfilePath: 'web/Dockerfile', target: undefined, arguments: new Map(), leavesContextOpen: true },
    ]);
    expect(suppressions).toMatchObject([
      { kind: 'config', ruleIds: ['root-user', 'host-network'], reason: 'runs alone', expires: '2027-01-31' },
      { kind: 'config', ruleIds: ['privileged-container'], reason: 'needed' },
    ]);
    const [first, second] = suppressions;
    const at = (path: string) => ({ span: { file: { path, text: '' }, start: 0, end: 0 } }) as IdentifiedFinding;
    expect(['legacy/a/Dockerfile', 'Dockerfile', 'x/legacy/Dockerfile'].map((path) => first?.covers(at(path)))).toEqual(
      [true, false, false],
    );
    expect(second?.covers(at('Dockerfile'))).toBe(true);
    expect(second?.span && spanText(second.span)).toBe('rule: container-privileged\n    reason: needed');
  });

  it.each([
    ['vulnerabilities: online', 'auto'],
    ['contents: true', 'auto'],
    ['signatures: [{ images: "**", require: digest-pin }]', 'auto'],
    ['vulnerabilities: online, lookup: never', 'never'],
    ['vulnerabilities: "off"', 'never'],
  ])('takes %s for lookup: %s', (images, lookup) => {
    expect(parse(`images: { ${images} }`).images.lookup).toBe(lookup);
  });

  it.each(['http://osv.example/', 'https://user:secret@osv.example/', 'ftp://localhost/', 'osv'])(
    'does not ask OSV at %s',
    (address) => {
      expect(() => parse(`images: { osv-address: "${address}" }`)).toThrow('Expected an address');
    },
  );

  it('takes no folder of the repository for what is known of images', () => {
    expect(() => parse('images: { cache-dir: .cache }')).toThrow('Expected an absolute path, or one that begins with');
    expect(parse('images: { cache-dir: ~/.cache/hullcheck }').images.cacheDir).toBe(
      join(homedir(), '.cache/hullcheck'),
    );
  });

  it('reads the options of a rule, with or without a score', () => {
    const { rules: settings } = parse(
      'rules: { labels: { required: [a.b, c], score: 2.5 }, registries: { denied: [d] } }',
    );
    expect(settings).toEqual(
      new Map([
        ['labels', { score: 2.5, options: { required: ['a.b', 'c'] } }],
        ['registries', { options: { denied: ['d'] } }],
      ]),
    );
  });

  it.each([
    ['100', 100],
    ['2 MiB', 2_097_152],
    ['3kB', 3000],
  ])('reads the size %s', (size, bytes) => {
    expect(parse(`max-file-size: ${size}`).maxFileSize).toBe(bytes);
  });

  it.each([
    [
      'profil: strict',
      '1:1: The key "profil" is not known. Known are profile, fail-on, fail-on-vulnerability, rules, include, exclude, builds, host, context, images, max-file-size, peer-ignores, baseline, ignore and not-looked-at; did you mean "profile"?',
    ],
    [
      '__proto__: 1',
      '1:1: The key "__proto__" is not known. Known are profile, fail-on, fail-on-vulnerability, rules, include, exclude, builds, host, context, images, max-file-size, peer-ignores, baseline, ignore and not-looked-at.',
    ],
    [
      'profile: strickt',
      '1:10: "strickt" is not expected here. Expected `recommended` or `strict`; did you mean "strict"?',
    ],
    ['profile: [strict]', '1:10: This is not expected here. Expected `recommended` or `strict`.'],
    ...['severe', 'only-fixed'].map((value): [string, string] => [
      `fail-on-vulnerability: ${value}`,
      `1:24: "${value}" is not expected here. Expected ${THRESHOLD_FORM}.`,
    ]),
    ...['high, low', 'exploited,exploited', 'none, high', 'epss=2', 'epss=', 'high,'].map((value): [string, string] => [
      `fail-on-vulnerability: ${value}`,
      `1:24: This is not expected here. Expected ${THRESHOLD_FORM}.`,
    ]),
    ['fail-on: severe', '1:10: "severe" is not expected here. Expected `critical`, `high`, `medium`, `low` or `none`.'],
    ['rules: { labels: on }', '1:18: "on" is not expected here. Expected `off` or a mapping with `required`.'],
    ['rules: { labels: [on] }', '1:18: This is not expected here. Expected `off` or a mapping with `required`.'],
    ['rules: { labels: { score: 3.0 } }', '1:18: `required` is missing: Names.'],
    ['rules: { labels: { required: [a, B] } }', '1:34: "B" is not expected here. Expected a name.'],
    [
      'rules: { registries: { allow: [] } }',
      '1:24: The key "allow" is not known. Known are allowed, denied and score.',
    ],
    ['rules: { root-usr: off }', '1:10: The rule "root-usr" does not exist; did you mean "root-user"?'],
    [
      'rules: { container-privilege: off }',
      '1:10: The rule "container-privilege" does not exist; did you mean "privileged-container"?',
    ],
    ['rules: { network: off }', '1:10: The rule "network" does not exist; did you mean "host-network"?'],
    ['rules: { DL3008: off }', '1:10: The rule "DL3008" does not exist.'],
    ['rules: { root-user: maybe }', '1:21: "maybe" is not expected here. Expected `on` or `off`.'],
    ['rules: { root-user: [] }', '1:21: This is not expected here. Expected `on` or `off` or a mapping with `score`.'],
    ['rules: { root-user: {} }', '1:21: `score` is missing: The security-severity of its findings.'],
    [
      'rules:\n  privileged-container: off\n  container-privileged: on',
      '3:3: The rule "privileged-container" is configured twice, once by its former id.',
    ],
    ['rules: [root-user]', '1:8: This is not expected here. Expected a mapping from ids of rules.'],
    ...['0', '0.05', '9', '9.0', '10.1', '-1', '1e1', '5.55'].map((score): [string, string] => [
      `rules: { root-user: { score: ${score} } }`,
      `1:30: "${score}" is not expected here. Expected a number from 0.1 to 10.0 with one decimal, but not 9.0.`,
    ]),
    ...['0', '65MiB', '1GiB', '-5', '1.5MiB'].map((size): [string, string] => [
      `max-file-size: ${size}`,
      `1:16: "${size}" is not expected here. Expected a size from 1 to 64 MiB, such as 512 KiB.`,
    ]),
    [
      'include: Dockerfile',
      '1:10: This is not expected here. Expected a list; each item is a pattern as in .gitignore.',
    ],
    ['ignore:\n  - rule: root-user', '2:5: `reason` is missing: Why the findings are accepted.'],
    ['ignore:\n  - rule: root-user\n    reason:', '2:5: `reason` is missing: Why the findings are accepted.'],
    ['ignore:\n  - rule: root-user\n    reason: " "', '3:14: This is not expected here. Expected a text.'],
    ['not-looked-at: [{ reason: x }]', '1:17: `path` is missing: A pattern as in .gitignore for the files.'],
    ['not-looked-at: [{ path: a }]', '1:17: `reason` is missing: Why the gap is acceptable.'],
    ['ignore:\n  - reason: x', '2:5: `rule` is missing: The id of a rule, or a list of them.'],
    [
      'ignore:\n  - rule: [root-user, rot-user]\n    reason: x',
      '2:23: The rule "rot-user" does not exist; did you mean "root-user"?',
    ],
    ...['2026-02-30', '2026-2-3', 'soon'].map((day): [string, string] => [
      `ignore:\n  - { rule: root-user, reason: x, expires: ${day} }`,
      `2:44: "${day}" is not expected here. Expected a day as YYYY-MM-DD.`,
    ]),
    ['a: &a [1', '2:1: The configuration is not valid YAML: a comma or `]` is missing.'],
    [
      'profile: strict\nprofile: strict',
      '2:1: The configuration is not valid: the key is written twice in one mapping.',
    ],
    ['profile: strict\n---\nprofile: strict', '3:1: The configuration has more than one YAML document.'],
    [
      'builds:\n  - target: a',
      '2:5: `dockerfile` is missing: The path of the Dockerfile, from the root of the repository.',
    ],
    ['builds:\n  - dockerfile: ../a', '2:5: A path must lead to a place in the repository, from its root.'],
    ['builds:\n  - {dockerfile: a, args: [b]}', '2:28: "b" is not expected here. Expected `NAME=value`.'],
    ['images: { lookup: always }', '1:19: "always" is not expected here. Expected `auto` or `never`.'],
    [
      'images: { insecure-registries: ["http://a.example"] }',
      '1:34: This is not expected here. Expected a host with its port, such as `registry.example.com:5000`.',
    ],
    ['images: { time-budget: 0 }', '1:24: "0" is not expected here. Expected a number of seconds from 1 to 3600.'],
    ['images: { platform: amd64 }', '1:21: "amd64" is not expected here. Expected a platform such as `linux/amd64`.'],
    ['just text', '1:1: This is not expected here. Expected a mapping with the options of hullcheck.'],
  ])('refuses %j', (text, message) => {
    expect(errorOf(() => parse(text))).toBe(`.hullcheck.yml:${message}`);
  });

  it.each([
    `profile: ${'gh'}p_${'a1B2'.repeat(9)}`,
    `${'AK'}IA${'Q7'.repeat(8)}: on`,
    `rules: { ${'a1b2c3'.repeat(6)}: off }`,
    'fail-on: "pass word\\e[31m"',
  ])('does not show a value that may be a secret: %j', (text) => {
    const secret = text.replace(/^(?:[a-z-]+: )?(?:[{"] ?)?/, '').slice(0, 8);
    const message = errorOf(() => parse(text));
    expect(message).toMatch(/This|of that name/);
    expect(message).not.toContain(secret);
  });

  it('takes no longer for aliases of aliases', () => {
    const levels = Array.from({ length: 25 }, (_, index) => `&a${index + 1} [*a${index}, *a${index}]`);
    expect(errorOf(() => parse(`ignore: [&a0 [x], ${levels.join(', ')}]`))).toMatch(/Expected a mapping with `rule`/);
  });

  it('refuses endless lists', () => {
    expect(errorOf(() => parse(`include: [${'a,'.repeat(1001)}]`))).toBe(
      '.hullcheck.yml:1:10: The list has more than 1000 entries.',
    );
  });
});

describe('loadConfig', () => {
  const folders: TemporaryFolder[] = [];

  afterEach(() => {
    for (const folder of folders.splice(0)) folder.remove();
  });

  function folderWith(files: Readonly<Record<string, string>>): TemporaryFolder {
    const folder = temporaryFolder(files);
    folders.push(folder);
    return folder;
  }

  const load = (folder: TemporaryFolder, file?: string) => loadConfig(folder.path, { file, cwd: folder.path, rules });

  it('gives the defaults when there is none', () => {
    expect(load(folderWith({}))).toEqual(DEFAULTS);
    expect(load(folderWith({ '.github': 'a file' }))).toEqual(DEFAULTS);
  });

  it.each(['.github/hullcheck.yml', '.github/hullcheck.yaml', '.hullcheck.yml', '.hullcheck.yaml'])(
    'finds %s',
    (path) => {
      expect(load(folderWith({ [path]: '\uFEFFprofile: strict\r\n' })).profile).toBe('strict');
    },
  );

  it('reads a file that is named, wherever it is', () => {
    const folder = folderWith({ '.hullcheck.yml': 'broken: [', 'my.yml': 'fail-on: low' });
    expect(load(folder, 'my.yml').failOn).toBe('low');
    const other = folderWith({ 'shared.yml': 'fail-on: strange' });
    const path = join(other.path, 'shared.yml');
    expect(errorOf(() => load(folder, path))).toMatch(`${path}:1:10: "strange" is not expected`);
  });

  it.each([
    [
      { '.github/hullcheck.yml': '', '.hullcheck.yaml': '' },
      undefined,
      'There are two configurations: .github/hullcheck.yml and .hullcheck.yaml. Remove one of them.',
    ],
    [{}, 'gone.yml', 'gone.yml: The configuration does not exist, or cannot be read.'],
    [
      { 'big.yml': '#'.repeat(300_000) },
      'big.yml',
      'big.yml: The configuration cannot be read. It must be a UTF-8 file of at most 256 KiB.',
    ],
  ])('refuses %j with %j', (files, file, message) => {
    expect(errorOf(() => load(folderWith(files as Record<string, string>), file))).toBe(message);
  });

  it('refuses what is no file of the repository', () => {
    const folder = folderWith({});
    symlinkSync('/etc/passwd', join(folder.path, '.hullcheck.yml'));
    expect(errorOf(() => load(folder))).toBe('.hullcheck.yml: The symbolic link leads out of the repository.');
    const other = folderWith({});
    mkdirSync(join(other.path, '.hullcheck.yml'));
    expect(errorOf(() => load(other))).toMatch(/^\.hullcheck\.yml: The configuration cannot be read\./);
  });
});
