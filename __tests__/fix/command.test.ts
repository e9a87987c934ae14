import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, realpathSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { hullcheck } from '../support/command-line.ts';
import { folderWith } from '../support/folder.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const PRIVILEGED = 'services:\n  app:\n    image: ghcr.io/acme/app:1.4\n    privileged: true\n';
const UNPRIVILEGED = 'services:\n  app:\n    image: ghcr.io/acme/app:1.4\n';
const ADD = 'FROM ghcr.io/acme/base:1.4\nADD app.py /app\nUSER 10001\n';
const COPY = ADD.replace('ADD', 'COPY');

/** So that no file gets more fixes than the test is about. */
const ONLY_PRIVILEGED = ['--unsafe', '--rule', 'privileged'];

function read(folder: string, path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

describe('hullcheck fix', () => {
  it('makes safe fixes, and says what it did and what it left', async () => {
    const folder = folderWith({ Dockerfile: ADD, 'compose.yaml': PRIVILEGED });
    const { status, stderr, stdout } = await hullcheck(folder, ['fix']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(
      /^Dockerfile\n {2}fixed {3}Use COPY \(add-instead-of-copy\)\n\nFixed 1 finding in 1 file; \d+ with a fix that needs your review \(--unsafe makes them\)[^\n]*\.\n$/,
    );
    expect(read(folder, 'Dockerfile')).toBe(COPY);
    expect(read(folder, 'compose.yaml')).toBe(PRIVILEGED);
  });

  it('takes no fix for safe in a template, by its name', async () => {
    const folder = folderWith({ 'Dockerfile.j2': ADD });
    expect((await hullcheck(folder, ['fix'])).status).toBe(0);
    expect(read(folder, 'Dockerfile.j2')).toBe(ADD);
    await hullcheck(folder, ['fix', '--unsafe', '--rule', 'add-instead-of-copy']);
    expect(read(folder, 'Dockerfile.j2')).toBe(COPY);
  });

  it('makes all fixes with --unsafe, and counts equal ones', async () => {
    const folder = folderWith({
      'a/Dockerfile': ADD.replace('ADD app.py /app', 'ADD a.py /a\nADD b.py /b\nRUN chmod 777 /a'),
    });
    const { stdout } = await hullcheck(folder, ['fix', '--unsafe']);
    expect(stdout).toMatch(
      /^a\/Dockerfile\n {2}fixed {3}Use mode 755 \(chmod-world-writable\)\n {10}watch out: A program that runs as another user [^\n]*\n {10}check: [^\n]*\n {17}docker logs NAME\.\n {2}fixed {3}Use COPY \(add-instead-of-copy\), 2 times\n\nFixed 3 findings in 1 file\.\nA scan counts 2 findings before the fixes: findings that are alike count once there\.\n$/,
    );
  });

  it.each([
    ['an unknown option', ['--force'], /unknown option/],
    ['an unknown rule', ['--rule', 'privilegd'], /unknown rule "privilegd"; did you mean privileged\?/],
    ['a path that does not exist', ['nowhere'], /does not exist/],
    ['an unknown profile', ['--profile', 'lax'], /recommended, strict/],
  ])('knows %s', async (_name, argv, message) => {
    const folder = folderWith({ 'compose.yaml': PRIVILEGED });
    const { status, stderr } = await hullcheck(folder, ['fix', '--unsafe', ...argv]);
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
    expect(read(folder, 'compose.yaml')).toBe(PRIVILEGED);
  });

  it('has nothing to do in a folder without findings', async () => {
    const folder = folderWith({ 'README.md': '# x\n' });
    expect(await hullcheck(folder, ['fix'])).toEqual({ status: 0, stdout: 'Fixed nothing.\n', stderr: '' });
  });

  it('leaves alone other files than those that are named', async () => {
    const folder = folderWith({ 'a/compose.yaml': PRIVILEGED, 'b/compose.yaml': PRIVILEGED });
    await hullcheck(folder, ['fix', ...ONLY_PRIVILEGED, 'a']);
    expect(read(folder, 'a/compose.yaml')).toBe(UNPRIVILEGED);
    expect(read(folder, 'b/compose.yaml')).toBe(PRIVILEGED);
  });

  it('leaves alone what belongs to a file that is named, but is not named itself', async () => {
    const compose = 'services:\n  app:\n    build: app\n    privileged: true\n';
    const folder = folderWith({ '.git/HEAD': '', 'compose.yaml': compose, 'app/Dockerfile': ADD });
    await hullcheck(folder, ['fix', '--unsafe', 'compose.yaml']);
    expect(read(folder, 'compose.yaml')).not.toBe(compose);
    expect(read(folder, 'app/Dockerfile')).toBe(ADD);
  });

  it('runs a rule that is named although the profile does not', async () => {
    const folder = folderWith({ 'compose.yaml': UNPRIVILEGED });
    await hullcheck(folder, ['fix', '--unsafe', '--rule', 'pids-limit-missing']);
    expect(read(folder, 'compose.yaml')).toBe(`${UNPRIVILEGED}    pids_limit: 512\n`);
  });

  it.each([
    ['a comment', PRIVILEGED.replace('true', 'true # hullcheck-ignore privileged -- a test'), {}],
    [
      'the configuration',
      PRIVILEGED,
      { '.hullcheck.yml': 'ignore:\n  - { rule: privileged, path: compose.yaml, reason: a test }\n' },
    ],
  ])('leaves alone what %s suppresses', async (_name, text, others) => {
    const folder = folderWith({ 'compose.yaml': text, ...others });
    await hullcheck(folder, ['fix', ...ONLY_PRIVILEGED]);
    expect(read(folder, 'compose.yaml')).toBe(text);
  });

  it('fails on a file that cannot be checked, and fixes the others', async () => {
    const folder = folderWith({ 'a/compose.yaml': 'services: {a: [\n', 'b/compose.yaml': PRIVILEGED });
    const { status, stderr } = await hullcheck(folder, ['fix', ...ONLY_PRIVILEGED]);
    expect(status).toBe(3);
    expect(stderr).toMatch(/^hullcheck: a\/compose\.yaml: .*not checked/);
    expect(read(folder, 'b/compose.yaml')).toBe(UNPRIVILEGED);
  });
});

it.each([
  ['user-root-implicit', 'FROM node:24 AS app\n'],
  ['user-root-explicit', 'FROM node:24 AS app\nUSER root\n'],
])('%s leaves the user of a stage that others are built on', async (rule, stage) => {
  const child = 'FROM app AS tools\nRUN apt-get update\n';
  const folder = folderWith({
    'compose.yaml': 'services:\n  app:\n    build: { context: ., target: app }\n',
    Dockerfile: `${stage}${child}`,
  });
  await hullcheck(folder, ['fix', '--unsafe', '--rule', rule]);
  const fixed = rule === 'user-root-implicit' ? `${stage}${child}USER node\n` : `${stage}${child}`;
  expect(read(folder, 'Dockerfile')).toBe(fixed);
});

describe('services that extend each other', () => {
  const NNP = 'no-new-privileges=true';
  const OPTION = `    security_opt: [${NNP}]\n`;
  const BASE = '  base:\n    image: acme/app:1.4\n';
  const CHILD = '  child:\n    extends: base\n';
  const ELSEWHERE = '  child:\n    extends: {file: base.yaml, service: base}\n';
  const fixes = async (files: Readonly<Record<string, string>>, profile = 'recommended') => {
    const folder = folderWith(files);
    await hullcheck(folder, ['fix', '--unsafe', '--profile', profile]);
    return Object.keys(files).map((path) => read(folder, path).split(NNP).length - 1);
  };

  it.each<[string, Readonly<Record<string, string>>, readonly number[]]>([
    ['only the base', { 'compose.yaml': `services:\n${BASE}${CHILD}` }, [1]],
    ['only the base, written last', { 'compose.yaml': `services:\n${CHILD}${BASE}` }, [1]],
    ['only the base of a chain', { 'compose.yaml': `services:\n  last:\n    extends: child\n${CHILD}${BASE}` }, [1]],
    ['nothing where the child has the option', { 'compose.yaml': `services:\n${BASE}${CHILD}${OPTION}` }, [1]],
    ['nothing more where the base has it', { 'compose.yaml': `services:\n${BASE}${OPTION}${CHILD}` }, [1]],
    [
      'each child of a base that does not run',
      {
        'compose.yaml': `services:\n  base:\n    init: true\n${CHILD}    image: a:1\n${CHILD.replace('child', 'other')}    image: a:1\n`,
      },
      [2],
    ],
    ['services that share nothing', { 'compose.yaml': `services:\n${BASE}${BASE.replace('base', 'other')}` }, [2]],
  ])('fix %s', async (_name, files, expected) => {
    expect(await fixes(files)).toEqual(expected);
    expect(await fixes(files, 'strict')).toEqual(expected);
  });

  it.each<[string, Readonly<Record<string, string>>]>([
    ['another file', { 'compose.yaml': `services:\n${ELSEWHERE}`, 'base.yaml': `services:\n${BASE}` }],
    [
      'a file that comes later',
      {
        'base.yaml': `services:\n${BASE}`,
        'z/compose.yaml': `services:\n${ELSEWHERE.replace('base.yaml', '../base.yaml')}`,
      },
    ],
    ['an override', { 'compose.yaml': `services:\n${BASE}`, 'compose.override.yaml': `services:\n  base:\n${OPTION}` }],
  ])('get an option only once through %s', async (_name, files) => {
    const counts = await fixes(files);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1);
  });
});

describe('what a fix keeps', () => {
  it.each([
    ['line ends', PRIVILEGED.replaceAll('\n', '\r\n'), UNPRIVILEGED.replaceAll('\n', '\r\n')],
    ['line ends of old', PRIVILEGED.replaceAll('\n', '\r'), UNPRIVILEGED.replaceAll('\n', '\r')],
    ['a byte order mark', `\ufeff${PRIVILEGED}`, `\ufeff${UNPRIVILEGED}`],
    ['comments', `# a\n${PRIVILEGED}    # b\n`, `# a\n${UNPRIVILEGED}    # b\n`],
    ['other letters', `# \u{1f6a2} ä\n${PRIVILEGED}`, `# \u{1f6a2} ä\n${UNPRIVILEGED}`],
    ['a missing last line end', `${PRIVILEGED}    tty: true`, `${UNPRIVILEGED}    tty: true`],
    ['it when the last line goes', PRIVILEGED.trimEnd(), UNPRIVILEGED.trimEnd()],
    ['an empty line at the end', `${PRIVILEGED}\n`, `${UNPRIVILEGED}\n`],
  ])('keeps %s', async (_name, before, after) => {
    const folder = folderWith({ 'compose.yaml': before });
    await hullcheck(folder, ['fix', ...ONLY_PRIVILEGED]);
    expect(read(folder, 'compose.yaml')).toBe(after);
  });

  it.each([
    ['after the last line', 'FROM node:24\r\nRUN id', 'FROM node:24\r\nRUN id\r\nUSER node'],
    ['before a command', 'FROM node:24\r\nCMD ["a"]\r\n', 'FROM node:24\r\nUSER node\r\nCMD ["a"]\r\n'],
  ])('writes new lines with the line ends of the file %s', async (_name, before, after) => {
    const folder = folderWith({ Dockerfile: before });
    await hullcheck(folder, ['fix', '--unsafe', '--rule', 'user-root-implicit']);
    expect(read(folder, 'Dockerfile')).toBe(after);
  });

  it('keeps permissions', async () => {
    const folder = folderWith({ 'compose.yaml': PRIVILEGED });
    chmodSync(join(folder, 'compose.yaml'), 0o764);
    await hullcheck(folder, ['fix', ...ONLY_PRIVILEGED]);
    expect(read(folder, 'compose.yaml')).toBe(UNPRIVILEGED);
    expect(statSync(join(folder, 'compose.yaml')).mode & 0o777).toBe(0o764);
  });
});

describe('hostile paths', () => {
  it('does not follow a link out of the repository', async () => {
    const outside = folderWith({ 'compose.yaml': PRIVILEGED });
    const folder = folderWith({ '.git/HEAD': 'ref: refs/heads/main\n' });
    symlinkSync(join(outside, 'compose.yaml'), join(folder, 'compose.yaml'));
    symlinkSync(outside, join(folder, 'linked'));
    await hullcheck(folder, ['fix', ...ONLY_PRIVILEGED]);
    expect(read(outside, 'compose.yaml')).toBe(PRIVILEGED);
  });

  it('writes what a link leads to, and keeps the link', async () => {
    const folder = folderWith({ 'real/compose.yaml': PRIVILEGED });
    symlinkSync('real/compose.yaml', join(folder, 'compose.yaml'));
    await hullcheck(folder, ['fix', ...ONLY_PRIVILEGED]);
    expect(read(folder, 'real/compose.yaml')).toBe(UNPRIVILEGED);
    expect(realpathSync(join(folder, 'compose.yaml'))).toBe(join(folder, 'real/compose.yaml'));
  });

  it('prints a name so that it is seen', async () => {
    const name = '::error::\u001b[2J\n##[group]x/compose.yaml';
    const folder = folderWith({ [name]: PRIVILEGED });
    const { stdout } = await hullcheck(folder, ['fix', ...ONLY_PRIVILEGED]);
    expect(stdout.split('\n')[0]).toBe('\\x3a:error::\\x1b[2J\\n#\\x23[group]x/compose.yaml');
    expect(read(folder, name)).toBe(UNPRIVILEGED);
  });
});

/** What `git apply` makes of a folder with these files. */
async function appliedDiff(files: Readonly<Record<string, string>>, argv: readonly string[]) {
  const folder = folderWith(files);
  const { stdout, stderr, status } = await hullcheck(folder, ['fix', '--dry-run', ...argv]);
  for (const [path, text] of Object.entries(files)) expect(read(folder, path)).toBe(text);
  const git = spawnSync('git', ['apply', '--whitespace=nowarn', '-'], { cwd: folder, input: stdout, encoding: 'utf8' });
  return { folder, stdout, stderr, status, git: { status: git.status, stderr: git.stderr } };
}

const APPLIED = { status: 0, stderr: '' };

describe('hullcheck fix --dry-run', () => {
  it('prints a diff alone to standard output', async () => {
    const { stdout, stderr, status } = await appliedDiff({ 'compose.yaml': PRIVILEGED }, ONLY_PRIVILEGED);
    expect(stdout).toBe(
      [
        'diff --git a/compose.yaml b/compose.yaml',
        '--- a/compose.yaml',
        '+++ b/compose.yaml',
        '@@ -1,4 +1,3 @@',
        ' services:',
        '   app:',
        '     image: ghcr.io/acme/app:1.4',
        '-    privileged: true',
        '',
      ].join('\n'),
    );
    expect(stderr).toBe(
      [
        'compose.yaml',
        '  would fix  Drop privileged mode (privileged)',
        '             watch out: Programs that use devices, mount, change settings of the kernel or start',
        '                        containers fail. EPERM does not say which capability or device is missing.',
        '             check: Start the container, use all its functions, and look for Operation not permitted',
        '                    in docker logs NAME.',
        '',
        'Would fix 1 finding in 1 file.\n',
      ].join('\n'),
    );
    expect(status).toBe(0);
  });

  it.each([
    ['one file', { 'compose.yaml': PRIVILEGED }],
    ['several files', { 'compose.yaml': PRIVILEGED, Dockerfile: ADD, 'a/Dockerfile': ADD }],
    ['carriage returns', { 'compose.yaml': PRIVILEGED.replaceAll('\n', '\r\n') }],
    ['a byte order mark', { 'compose.yaml': `\ufeff${PRIVILEGED}` }],
    ['no last line end', { 'compose.yaml': PRIVILEGED.trimEnd(), Dockerfile: ADD.trimEnd() }],
    ['a change at the very start', { Dockerfile: 'ADD a.py /a\n', 'compose.yaml': `${PRIVILEGED}# x\n` }],
    ['blanks in a name', { 'a folder/compose.yaml': PRIVILEGED }],
    ['odd names', { 'ä "x" \\ \t/compose.yaml': PRIVILEGED, '\u{1f6a2}/Dockerfile': ADD }],
    [
      'distant changes',
      { Dockerfile: `${ADD}${'RUN id\n'.repeat(30)}ADD b.py /b\nADD c.py /c\n${'RUN id\n'.repeat(9)}` },
    ],
  ])('agrees with git on %s', async (_name, files) => {
    const { folder, git } = await appliedDiff(files, ['--unsafe']);
    expect(git).toEqual(APPLIED);
    const other = folderWith(files);
    await hullcheck(other, ['fix', '--unsafe']);
    for (const path of Object.keys(files)) expect(read(folder, path)).toBe(read(other, path));
  });

  it('prints no line that holds a secret', async () => {
    const token = `ghp${'_'}${'a1B2c3D4e5F6'.repeat(3)}`;
    const lines = [
      'ADD a.py /a',
      'RUN id',
      'RUN id',
      `ENV TOKEN=${token}`,
      'RUN id',
      'RUN id',
      'ADD b.py /b',
      'RUN id',
    ];
    const { stdout, git, folder } = await appliedDiff(
      { Dockerfile: `FROM scratch\n${lines.join('\n')}\nUSER 1\n` },
      [],
    );
    expect(stdout).not.toContain('TOKEN');
    expect(stdout).toContain('@@ -1,4 +1,4 @@');
    expect(stdout).toContain('@@ -6,5 +6,5 @@');
    expect(git).toEqual(APPLIED);
    expect(read(folder, 'Dockerfile')).not.toContain('ADD');
  });

  it('says so where a change cannot be shown', async () => {
    const token = `ghp${'_'}${'a1B2c3D4e5F6'.repeat(3)}`;
    const lines = [
      'RUN id',
      'ADD a.py /a',
      `ENV TOKEN=${token}`,
      ...'abcdefgh'.split('').map(() => 'RUN id'),
      'ADD b.py /b',
    ];
    const { stdout, git, folder } = await appliedDiff(
      { Dockerfile: `FROM scratch\n${lines.join('\n')}\nUSER 1\n` },
      [],
    );
    expect(stdout).not.toContain('TOKEN');
    expect(stdout).toMatch(/^# Dockerfile: 1 change is not shown, as the lines contain a secret/);
    expect(git).toEqual(APPLIED);
    expect(read(folder, 'Dockerfile')).toContain('ADD a.py /a');
    expect(read(folder, 'Dockerfile')).toContain('COPY b.py /b');
  });

  it.each([
    ['an escape sequence', '# \u001b[2J'],
    ['a direction mark', '# \u202e'],
    ['a command for a CI system', '# ##[error]x'],
    ['another one', '::error::x: y'],
  ])('does not print %s', async (_name, line) => {
    const files = { Dockerfile: `FROM scratch\nRUN id\n${line}\nRUN id\nADD a.py /a\nRUN id\nUSER 1\n` };
    const { stdout, git } = await appliedDiff(files, []);
    expect(stdout).toContain('+COPY a.py /a');
    expect(stdout).not.toContain(line);
    expect(git).toEqual(APPLIED);
  });

  it('prints nothing when there is nothing to fix', async () => {
    const folder = folderWith({ Dockerfile: COPY });
    expect(await hullcheck(folder, ['fix', '--dry-run'])).toMatchObject({ status: 0, stdout: '' });
  });
});

describe('the version of an image in .env', () => {
  const COMPOSE = 'services:\n  app:\n    image: "adminer:${VERSION:-5.5.0}"\n';
  const fix = ['fix', '--unsafe', '--rule', 'image-patch-outdated'];

  it('is written there, and the compose file is left', async () => {
    const folder = folderWith({ 'compose.yaml': COMPOSE, '.env': '# ours\nVERSION=5.5.0\nDEBUG=1\n' });
    const { stdout, status } = await hullcheck(folder, fix);
    expect(stdout).toMatch(/^compose\.yaml\n {2}fixed {3}Use 5\.5\.\d+ \(image-patch-outdated\)\n/);
    expect(status).toBe(0);
    expect(read(folder, '.env')).toMatch(/^# ours\nVERSION=5\.5\.[1-9]\d*\nDEBUG=1\n$/);
    expect(read(folder, 'compose.yaml')).toBe(COMPOSE);
  });

  it('is left in a file that git ignores', async () => {
    const folder = temporaryFolder({ 'compose.yaml': COMPOSE, '.env': 'VERSION=5.5.0\n', '.gitignore': '.env\n' });
    folder.git('init', '-q');
    await hullcheck(folder.path, fix);
    expect(read(folder.path, '.env')).toBe('VERSION=5.5.0\n');
    folder.remove();
  });
});

/** Nothing is read-only for root. */
const unlessRoot = process.getuid?.() === 0 ? it.skip : it;

describe('files that cannot be written', () => {
  unlessRoot('leaves them as they are and writes the others', async () => {
    const folder = folderWith({ 'a/compose.yaml': PRIVILEGED, 'b/compose.yaml': PRIVILEGED });
    chmodSync(join(folder, 'a/compose.yaml'), 0o444);
    const { stdout, status } = await hullcheck(folder, ['fix', ...ONLY_PRIVILEGED]);
    expect(status).toBe(3);
    expect(stdout).toContain('a/compose.yaml\n  failed  Nothing was written: the file may not be written.\n');
    expect(stdout).toContain('Fixed 1 finding in 1 file; 1 file could not be written.');
    expect(read(folder, 'a/compose.yaml')).toBe(PRIVILEGED);
    expect(read(folder, 'b/compose.yaml')).toBe(UNPRIVILEGED);
  });
});

describe('the findings without a fix', () => {
  it('are listed with the way to mend them, by rule, and where they are', async () => {
    const pair = (name: string): string => `  ${name}:\n    image: registry.example.com/${name}\n    pid: host\n`;
    const folder = folderWith({
      'compose.yaml': `services:\n${['a', 'b'].map(pair).join('')}`,
      Dockerfile: `FROM debian:12@sha256:${'0'.repeat(64)}\nRUN curl https://get.example.com | sh\nUSER 1000\n`,
    });
    const { stdout } = await hullcheck(folder, ['fix', '--rule', 'image-tag-mutable', '--rule', 'remote-script-exec']);
    expect(stdout.slice(stdout.indexOf('To mend by hand:'))).toBe(
      [
        'To mend by hand:',
        '  high      remote-script-exec',
        '            how: Save the script to a file, compare it with a checksum that is written in the Dockerfile (echo "<sha256>  install.sh" | sha256sum -c -, or ADD --checksum=sha256:…), then run the file.',
        '            at:  Dockerfile:2:5',
        '  medium    image-tag-mutable',
        '            how: Name a version, and best also the digest: nginx:1.29.3@sha256:….',
        '            at:  compose.yaml:3:12, compose.yaml:6:12',
        '',
        'Fixed nothing; 3 without a fix.',
        '',
      ].join('\n'),
    );
  });
});
