import { existsSync, lstatSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { PEERS } from '../../src/rules/define-rule.ts';
import { dayAfter } from '../../src/support/day.ts';
import { hullcheck } from '../support/command-line.ts';
import { folderWith } from '../support/folder.ts';
import { initialize } from '../support/git.ts';

const PRIVILEGED = 'services:\n  app:\n    image: ghcr.io/acme/app:1.4\n    privileged: true\n';
const FLOATING = 'FROM alpine:latest\nUSER 10001\n';

describe('hullcheck scan', () => {
  it.each([
    ['nothing to scan', { 'README.md': '# x\n' }, [], 0],
    ['findings at the threshold', { 'compose.yaml': PRIVILEGED }, [], 1],
    ['findings below the threshold', { Dockerfile: FLOATING }, [], 0],
    ['a threshold that is lower', { Dockerfile: FLOATING }, ['--fail-on', 'medium'], 1],
    ['no threshold', { 'compose.yaml': PRIVILEGED }, ['--fail-on', 'none'], 0],
    ['a threshold of the configuration', { Dockerfile: FLOATING, '.hullcheck.yml': 'fail-on: medium\n' }, [], 1],
    ['a file that cannot be read', { 'compose.yaml': 'services: {a: [\n' }, [], 3],
    ['findings besides a file that cannot be read', { 'compose.yaml': 'a: [\n', 'b/compose.yaml': PRIVILEGED }, [], 1],
    ['a list of files that nothing else names', { '.env': 'COMPOSE_FILE=a.txt\n', 'a.txt': PRIVILEGED }, [], 1],
    ['a path that does not exist', {}, ['nowhere'], 2],
    ['an unknown option', {}, ['--colour'], 2],
    ['an unknown severity', {}, ['--fail-on', 'terrible'], 2],
    ['an unknown format', {}, ['--format', 'xml'], 2],
    ['a format without its file', {}, ['--format', 'sarif='], 2],
    ['two formats for standard output', {}, ['--format', 'sarif', '--format', 'json'], 2],
    ['--output with two formats', {}, ['--format', 'sarif', '--format', 'json=a', '--output', 'b'], 2],
    ['a configuration that is wrong', { '.hullcheck.yml': 'profile: strickt\n' }, [], 2],
    ['a configuration that is not there', {}, ['--config', 'nowhere.yml'], 2],
    ['a baseline that is not there', {}, ['--baseline', 'nowhere.json'], 2],
  ] as const)('knows %s', async (_name, files, argv, status) => {
    expect((await hullcheck(folderWith(files), ['scan', ...argv])).status).toBe(status);
  });

  it('names the place and the nearest value of a wrong configuration', async () => {
    const folder = folderWith({ '.hullcheck.yml': 'profile: strickt\n' });
    const { stderr, stdout } = await hullcheck(folder, ['scan']);
    expect(stderr).toMatch(/^hullcheck: \.hullcheck\.yml:1:10: .*strict/);
    expect(stdout).toBe('');
  });

  it('writes several reports, one of them to standard output', async () => {
    const folder = folderWith({ 'compose.yaml': PRIVILEGED });
    const { stdout } = await hullcheck(folder, [
      'scan',
      '--format',
      'terminal',
      '--format',
      'sarif=out/x.sarif',
      '--format',
      'json=x.json',
    ]);
    expect(stdout).toContain('privileged  compose.yaml:4:17');
    expect(JSON.parse(readFileSync(join(folder, 'out/x.sarif'), 'utf8')).runs[0].tool.driver.name).toBe('hullcheck');
    expect(JSON.parse(readFileSync(join(folder, 'x.json'), 'utf8')).version).toBe(1);
  });

  it('writes one report to --output', async () => {
    const folder = folderWith({ 'compose.yaml': PRIVILEGED });
    const { stdout, stderr } = await hullcheck(folder, ['scan', '--format', 'markdown', '--output', 'report.md']);
    expect(stdout).toBe('1 finding of high severity or above fails the check.\nWrote report.md.\n');
    expect(stderr).toBe('');
    expect(readFileSync(join(folder, 'report.md'), 'utf8')).toContain('## hullcheck: failed');
  });

  it('replaces a link at the place of a report and leaves alone what it points at', async () => {
    const folder = folderWith({ 'compose.yaml': PRIVILEGED, 'precious.txt': 'keep me' });
    symlinkSync('precious.txt', join(folder, 'x.sarif'));
    await hullcheck(folder, ['scan', '--format', 'sarif', '--output', 'x.sarif']);
    expect(readFileSync(join(folder, 'precious.txt'), 'utf8')).toBe('keep me');
    expect(lstatSync(join(folder, 'x.sarif')).isFile()).toBe(true);
  });

  it.each([
    ['a folder', { 'known.json': '{}' }],
    ['another checkout', { '.git/HEAD': 'ref: refs/heads/main\n' }],
  ])('writes nothing through a link to %s when it runs elsewhere', async (_name, there) => {
    const outside = folderWith(there);
    const folder = folderWith({ 'compose.yaml': PRIVILEGED, '.git/HEAD': 'ref: refs/heads/main\n' });
    symlinkSync(outside, join(folder, 'out'));
    const output = join(folder, 'out/new.json');
    const { status } = await hullcheck(folderWith({}), ['scan', folder, '--format', 'json', '--output', output]);
    expect([status, existsSync(join(outside, 'new.json'))]).toEqual([2, false]);
  });

  it.each([
    ['a report', ['--format', 'json', '--output', 'out/new.json']],
    ['one of several reports', ['--format', 'terminal', '--format', 'html=out/deep/new.json']],
    ['a baseline', ['--write-baseline', 'out/new.json']],
  ])('writes %s through no link that leads out of the repository', async (_name, options) => {
    const outside = folderWith({ 'known.json': '{}' });
    const folder = folderWith({ 'compose.yaml': PRIVILEGED, '.git/HEAD': 'ref: refs/heads/main\n' });
    symlinkSync(outside, join(folder, 'out'));
    const { status, stderr } = await hullcheck(folder, ['scan', ...options]);
    expect([status, stderr]).toEqual([2, expect.stringContaining('out of the repository, so nothing was written')]);
    expect(existsSync(join(outside, 'new.json'))).toBe(false);
    expect(existsSync(join(outside, 'deep'))).toBe(false);
  });

  it('writes a report outside of the repository where the user says so', async () => {
    const outside = folderWith({});
    const folder = folderWith({ 'compose.yaml': PRIVILEGED, '.git/HEAD': 'ref: refs/heads/main\n' });
    await hullcheck(folder, ['scan', '--format', 'json', '--output', join(outside, 'a.json')]);
    expect(existsSync(join(outside, 'a.json'))).toBe(true);
  });

  it('shows paths as seen from where the user is', async () => {
    const folder = folderWith({ 'deploy/compose.yaml': PRIVILEGED, '.git/HEAD': 'ref: refs/heads/main\n' });
    const { stdout } = await hullcheck(join(folder, 'deploy'), ['scan', '.']);
    expect(stdout).toContain('  compose.yaml:4:17');
    expect(stdout).not.toContain('deploy/compose.yaml');
  });

  it('keeps SARIF paths relative to the repository', async () => {
    const folder = folderWith({ 'deploy/compose.yaml': PRIVILEGED, '.git/HEAD': 'ref: refs/heads/main\n' });
    const { stdout } = await hullcheck(join(folder, 'deploy'), ['scan', '.', '--format', 'sarif']);
    const [result] = JSON.parse(stdout).runs[0].results;
    expect(result.locations[0].physicalLocation.artifactLocation.uri).toBe('deploy/compose.yaml');
  });

  it('paints only where colour is wanted', async () => {
    const folder = folderWith({ 'compose.yaml': PRIVILEGED });
    const escapeSequence = '\x1b[';
    expect((await hullcheck(folder, ['scan'])).stdout).not.toContain(escapeSequence);
    expect((await hullcheck(folder, ['scan'], { FORCE_COLOR: '1' })).stdout).toContain(escapeSequence);
    expect((await hullcheck(folder, ['scan'], { FORCE_COLOR: '1', NO_COLOR: '1' })).stdout).not.toContain(
      escapeSequence,
    );
  });

  it('gives the same bytes twice', async () => {
    const folder = folderWith({ 'compose.yaml': PRIVILEGED, Dockerfile: FLOATING });
    for (const format of ['terminal', 'sarif', 'json', 'markdown']) {
      const [first, second] = [
        await hullcheck(folder, ['scan', '--format', format]),
        await hullcheck(folder, ['scan', '--format', format]),
      ];
      expect(first.stdout).toBe(second.stdout);
    }
  });
});

describe('a scan of nothing', () => {
  it.each([
    [[], 'this folder'],
    [['api', 'web'], 'api, web'],
  ])('is not called clean: %j', async (paths, named) => {
    const folder = folderWith({ 'api/README.md': '', 'web/x.txt': '' });
    const text = `Nothing to scan was found in ${named}.\n`;
    initialize(folder);
    expect(await hullcheck(folder, ['scan', ...paths])).toEqual({
      status: 0,
      stdout: text,
      stderr: `hullcheck: ${text}`,
    });
  });
});

describe('--include-suppressed', () => {
  it('lists the suppressed findings with their reasons and days', async () => {
    const folder = folderWith({
      'compose.yaml': PRIVILEGED,
      '.hullcheck.yml':
        'ignore:\n  - { rule: privileged, reason: thrown away, expires: 2999-01-31 }\n  - { rule: pid-host, reason: old, expires: 2020-01-31 }\n',
    });
    const { stdout } = await hullcheck(folder, ['scan', '--include-suppressed']);
    expect(stdout).toContain('\n            configuration, until 2999-01-31: thrown away\n');
    expect((await hullcheck(folder, ['scan'])).stdout).not.toContain('thrown away');
    const { findings } = JSON.parse((await hullcheck(folder, ['scan', '--format', 'json'])).stdout);
    expect(findings.find(({ rule }: { rule: string }) => rule === 'privileged').suppressed).toEqual({
      kind: 'config',
      reason: 'thrown away',
      expires: '2999-01-31',
    });
    expect((await hullcheck(folder, ['config', 'check'])).stdout).toContain(
      '2 accepted findings; expired: line 3 (on 2020-01-31).\n',
    );
  });
});

describe('a finding without a fix', () => {
  it('says how to mend it, once for each rule, and where to read more', async () => {
    const folder = folderWith({ Dockerfile: FLOATING, 'a/Dockerfile': FLOATING });
    const { stdout } = await hullcheck(folder, ['scan', '--rule', 'image-tag-floating']);
    expect(stdout.match(/^ {12}how: .*$/gm)).toHaveLength(1);
    expect(stdout).toMatch(
      /\nhullcheck explain ID says more about a rule\.\nNo finding of high severity or above\.\n$/,
    );
  });
});

describe('hullcheck fix --rule', () => {
  it('tries the fix that is shown with a finding, also where it is that of a folded one', async () => {
    const app = '  app:\n    build: .\n    pid: host\n    cap_add:\n      - SYS_PTRACE\n';
    const folder = folderWith({ 'compose.yaml': `services:\n${app}`, Dockerfile: 'FROM alpine:3.22\nUSER root\n' });
    expect((await hullcheck(folder, ['scan'])).stdout).toMatch(
      /escape-path-pid-ptrace {2}compose\.yaml:6:9\n[\s\S]* {12}also: cap-add-sys-ptrace: [\s\S]* {12}fix: Do not add SYS_PTRACE\n/,
    );
    const shown = ['fix', '--dry-run', '--unsafe', '--rule', 'escape-path-pid-ptrace'];
    expect((await hullcheck(folder, shown)).stderr).toBe(
      'compose.yaml\n  left    Do not add SYS_PTRACE (cap-add-sys-ptrace), line 6: it would add a finding of\n          escape-path-pid-root-peek.\n\nWould fix nothing; 1 left as they are.\n',
    );
  });

  it('counts the findings without a fix', async () => {
    const folder = folderWith({ Dockerfile: FLOATING });
    const { stderr } = await hullcheck(folder, ['fix', '--dry-run', '--rule', 'image-tag-floating']);
    expect(stderr).toBe(
      [
        'To mend by hand:',
        '  medium    image-tag-floating',
        '            how: Write the version as a tag, and best also the digest: FROM node:22.21-alpine@sha256:….',
        '            at:  Dockerfile:1:6',
        '',
        'Would fix nothing; 1 without a fix.',
        '',
      ].join('\n'),
    );
  });
});

describe('a baseline', () => {
  it('holds what is known and lets through what is new', async () => {
    const folder = folderWith({ 'compose.yaml': PRIVILEGED });
    const written = await hullcheck(folder, ['scan', '--write-baseline', 'known.json']);
    expect(written).toMatchObject({ status: 0, stderr: 'Wrote the findings of this run to known.json.\n' });
    expect((await hullcheck(folder, ['scan', '--baseline', 'known.json'])).status).toBe(0);
    writeFileSync(join(folder, 'compose.yaml'), `# moved\n${PRIVILEGED}    pid: host\n`);
    const { status, stdout } = await hullcheck(folder, ['scan', '--baseline', 'known.json', '--format', 'json']);
    const { findings } = JSON.parse(stdout);
    const open = findings.filter(({ suppressed }: { suppressed?: unknown }) => !suppressed);
    expect(open.map(({ rule }: { rule: string }) => rule)).toEqual(['pid-host']);
    expect(status).toBe(1);
  });
});

describe('a baseline that the configuration names before it exists', () => {
  it('is written, and another one is missing', async () => {
    const folder = folderWith({ 'compose.yaml': PRIVILEGED, '.github/hullcheck.yml': 'baseline: known.json\n' });
    const missing = await hullcheck(folder, ['scan', '--write-baseline', 'other.json']);
    expect(missing.stderr).toContain('known.json: The baseline does not exist. Write one with --write-baseline.');
    const written = await hullcheck(folder, ['scan', '--write-baseline', 'known.json']);
    expect(written).toMatchObject({ status: 0, stderr: 'Wrote the findings of this run to known.json.\n' });
    expect((await hullcheck(folder, ['scan'])).status).toBe(0);
  });
});

describe('a baseline that is written again', () => {
  const entriesIn = (folder: string): { rule: string; reason?: string; expires?: string }[] =>
    JSON.parse(readFileSync(join(folder, 'known.json'), 'utf8')).findings;

  it('has a reason to be filled in and 90 days for each entry', async () => {
    const folder = folderWith({ 'compose.yaml': PRIVILEGED });
    await hullcheck(folder, ['scan', '--write-baseline', 'known.json']);
    for (const entry of entriesIn(folder))
      expect(entry).toMatchObject({
        reason: 'TODO: fix it, or say why it is accepted',
        expires: dayAfter(new Date(), 90),
      });
  });

  it('only loses entries, and lets what is new fail', async () => {
    const folder = folderWith({ 'compose.yaml': PRIVILEGED });
    await hullcheck(folder, ['scan', '--write-baseline', 'known.json']);
    const rules = entriesIn(folder).map(({ rule }) => rule);
    expect(rules).toContain('privileged');
    const renew = ['scan', '--baseline', 'known.json', '--write-baseline', 'known.json'];
    expect(await hullcheck(folder, renew)).toMatchObject({
      status: 0,
      stderr: 'Wrote the known findings that still occur to known.json.\n',
    });
    expect(entriesIn(folder).map(({ rule }) => rule)).toEqual(rules);
    writeFileSync(
      join(folder, 'compose.yaml'),
      `${PRIVILEGED.replace('privileged: true', 'read_only: true')}    pid: host\n`,
    );
    expect(await hullcheck(folder, renew)).toMatchObject({
      status: 1,
      stderr:
        'Wrote the known findings that still occur to known.json.\n' +
        '1 new finding is not in the baseline and was not added; --write-baseline without --baseline writes all.\n',
    });
    const left = entriesIn(folder).map(({ rule }) => rule);
    expect(left).not.toContain('privileged');
    expect(left).not.toContain('pid-host');
  });

  it('keeps the entries that the run did not look for', async () => {
    const folder = folderWith({ 'compose.yaml': PRIVILEGED, 'a/compose.yaml': PRIVILEGED });
    initialize(folder);
    await hullcheck(folder, ['scan', '--write-baseline', 'known.json']);
    const before = readFileSync(join(folder, 'known.json'), 'utf8');
    const renew = ['--baseline', 'known.json', '--write-baseline', 'known.json'];
    await hullcheck(folder, ['scan', 'a', ...renew]);
    expect(readFileSync(join(folder, 'known.json'), 'utf8')).toBe(before);
    await hullcheck(folder, ['scan', '--rule', 'pid-host', ...renew]);
    expect(readFileSync(join(folder, 'known.json'), 'utf8')).toBe(before);
  });

  it('keeps an entry that has expired, which still fails', async () => {
    const folder = folderWith({ 'compose.yaml': PRIVILEGED });
    await hullcheck(folder, ['scan', '--write-baseline', 'known.json']);
    const path = join(folder, 'known.json');
    const expired = readFileSync(path, 'utf8').replaceAll(/"expires":"[^"]+"/g, '"expires":"2026-01-31"');
    writeFileSync(path, expired);
    expect(
      await hullcheck(folder, ['scan', '--baseline', 'known.json', '--write-baseline', 'known.json']),
    ).toMatchObject({ status: 1, stderr: 'Wrote the known findings that still occur to known.json.\n' });
    expect(readFileSync(path, 'utf8')).toBe(expired);
  });
});

describe('a baseline that the configuration names', () => {
  it('applies to a scan, and only shrinks', async () => {
    const folder = folderWith({ 'compose.yaml': PRIVILEGED });
    await hullcheck(folder, ['scan', '--write-baseline', 'known.json']);
    writeFileSync(join(folder, '.hullcheck.yml'), 'baseline: known.json\n');
    expect((await hullcheck(folder, ['scan'])).status).toBe(0);
    writeFileSync(join(folder, 'compose.yaml'), `${PRIVILEGED}    pid: host\n`);
    expect(await hullcheck(folder, ['scan', '--write-baseline', 'known.json'])).toMatchObject({
      status: 1,
      stderr:
        'Wrote the known findings that still occur to known.json.\n' +
        '1 new finding is not in the baseline and was not added; hullcheck init --baseline adds all.\n',
    });
    // a known problem may well be fixed
    expect((await hullcheck(folder, ['fix', '--dry-run', '--unsafe'])).stderr).toContain('(privileged)');
  });

  it.each([
    ['../known.json', 'the path of a file, from the root of the repository'],
    ['/known.json', 'the path of a file, from the root of the repository'],
    ['absent.json', 'absent.json: The baseline does not exist. Write one with --write-baseline.'],
    ['out/known.json', '.hullcheck.yml:1:11: A symbolic link leads from this path out of the repository.'],
  ])('is a file of the repository: %s', async (path, message) => {
    const outside = folderWith({ 'known.json': '{"version":1,"findings":[]}' });
    const folder = folderWith({ 'compose.yaml': PRIVILEGED, '.hullcheck.yml': `baseline: ${path}\n` });
    symlinkSync(outside, join(folder, 'out'));
    const { status, stderr } = await hullcheck(folder, ['scan']);
    expect([status, stderr]).toEqual([2, expect.stringContaining(message)]);
  });
});

describe('hullcheck explain', () => {
  it('prints the page of a rule', async () => {
    const { stdout, status } = await hullcheck(folderWith({}), ['explain', 'privileged']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^# privileged\n/);
    expect(stdout).toContain('## Why');
  });

  it('knows the nearest name', async () => {
    const { stderr, status } = await hullcheck(folderWith({}), ['explain', 'priviledged']);
    expect(status).toBe(2);
    expect(stderr).toBe('hullcheck: unknown rule "priviledged"; did you mean privileged?\n');
    const words = await hullcheck(folderWith({}), ['explain', 'runtime-sokcet']);
    expect(words.stderr).toBe('hullcheck: unknown rule "runtime-sokcet"; did you mean runtime-socket-mount?\n');
  });
});

describe('hullcheck rules', () => {
  it('lists the worst first, in columns and as JSON', async () => {
    const folder = folderWith({});
    const { stdout } = await hullcheck(folder, ['rules']);
    expect(stdout).toMatch(/^privileged +critical +9\.5 {2}/m);
    expect(stdout.split('\n')[0]).toMatch(/^daemon-tcp-without-tls +critical +9\.9 {2}/);
    const listed = JSON.parse((await hullcheck(folder, ['rules', '--json'])).stdout);
    const scores = listed.map(({ score }: { score: number | null }) => score ?? 0);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(stdout.trimEnd().split('\n')).toHaveLength(listed.length);
  });

  it.each(PEERS)('maps the rules of %s, in columns and as JSON', async (tool) => {
    const folder = folderWith({});
    const { stdout, status } = await hullcheck(folder, ['rules', '--map', tool]);
    const listed = JSON.parse((await hullcheck(folder, ['rules', '--map', tool, '--json'])).stdout);
    expect(status).toBe(0);
    expect(listed.length).toBeGreaterThan(0);
    const lines = stdout.trimEnd().split('\n');
    expect(lines.map((line) => line.split(/ {2,}/))).toEqual(
      listed.map((entry: Record<string, unknown>) => [entry['id'], entry['rule'], entry['severity']]),
    );
  });

  it('maps a rule with its score', async () => {
    const list = async (...argv: readonly string[]) =>
      JSON.parse((await hullcheck(folderWith({}), ['rules', ...argv, '--json'])).stdout);
    const scores = new Map((await list()).map((rule: Record<string, unknown>) => [rule['id'], rule['score']]));
    const mapped = await list('--map', 'hadolint');
    expect(mapped.map((entry: Record<string, unknown>) => entry['score'])).toEqual(
      mapped.map((entry: Record<string, unknown>) => scores.get(entry['rule'])),
    );
    expect(mapped.map((entry: Record<string, unknown>) => entry['score'])).toContain(5.5);
  });

  it('maps the rules of tools that it knows', async () => {
    const { stderr, status } = await hullcheck(folderWith({}), ['rules', '--map', 'lint']);
    expect(status).toBe(2);
    expect(stderr).toContain('hadolint');
  });

  it('prints the map of hadolint with the numbers in order', async () => {
    const { stdout } = await hullcheck(folderWith({}), ['rules', '--map', 'hadolint']);
    expect(stdout).toMatch(/^DL3002 +user-root-explicit +medium\n(?:.*\n)*DL3004 +sudo-used +low$/m);
  });

  it('lets comments of other tools hold, unless the configuration says otherwise', async () => {
    const files = { Dockerfile: 'FROM alpine:3.22\n# hadolint ignore=DL3002 # drops root later\nUSER root\n' };
    const scan = (more: Record<string, string>) =>
      hullcheck(folderWith({ ...files, ...more }), ['scan', '--format', 'json', '--fail-on', 'none']);
    const findingOf = (stdout: string) =>
      JSON.parse(stdout).findings.find(({ rule }: { rule: string }) => rule === 'user-root-explicit');
    expect(JSON.stringify(findingOf((await scan({})).stdout))).toContain('hadolint comment: drops root later');
    const { stdout } = await scan({ '.hullcheck.yml': 'peer-ignores: false\n' });
    expect(JSON.stringify(findingOf(stdout))).not.toContain('hadolint comment');
  });
});

describe('hullcheck', () => {
  it('helps', async () => {
    const { stdout, status } = await hullcheck(folderWith({}), ['--help']);
    expect(status).toBe(0);
    expect(stdout).toContain('Exit status:');
    expect((await hullcheck(folderWith({}), [])).stdout).toBe(stdout);
  });

  it('suggests the command that was meant', async () => {
    const { stderr, status } = await hullcheck(folderWith({}), ['scna']);
    expect(status).toBe(2);
    expect(stderr).toContain('Did you mean scan?');
  });

  it('has no file where there was none', async () => {
    const folder = folderWith({ Dockerfile: FLOATING });
    await hullcheck(folder, ['scan']);
    expect(existsSync(join(folder, '.github'))).toBe(false);
  });
});
