import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import { load } from 'js-yaml';
import { main } from '../../src/commands/main.ts';
import { dayAfter } from '../../src/support/day.ts';
import { VERSION } from '../../src/support/version.ts';
import { hullcheck } from '../support/command-line.ts';
import { folderWith } from '../support/folder.ts';

const PRIVILEGED = 'services:\n  app:\n    image: ghcr.io/acme/app:1.4\n    privileged: true\n';

const NEXT = (branch: string): string => `
Next:
  1. See what it finds: hullcheck scan
  2. Commit the files and push them. The workflow runs for pull requests, for pushes to ${branch} and once a week.
  3. Make the job "hullcheck" a required check: https://github.com/hullcheck/hullcheck/blob/main/docs/github/required-check.md
`;

function textOf(folder: string, path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

function checkout(files: Readonly<Record<string, string>>, branch: string): string {
  const folder = folderWith(files);
  execFileSync('git', ['init', '-q', '-b', branch, folder]);
  return folder;
}

interface Workflow {
  readonly on: { readonly push: { readonly branches: readonly string[] } };
  readonly jobs: {
    readonly hullcheck: { readonly steps: readonly { readonly uses: string; readonly with?: object }[] };
  };
}

function workflowOf(folder: string): Workflow {
  return load(textOf(folder, '.github/workflows/hullcheck.yml')) as Workflow;
}

describe('hullcheck init', () => {
  it('writes two files once, and says what comes next', async () => {
    const folder = checkout({}, 'main');
    expect((await hullcheck(folder, ['init'])).stdout).toBe(
      `created  .github/workflows/hullcheck.yml\ncreated  .github/hullcheck.yml\n${NEXT('main')}`,
    );
    writeFileSync(join(folder, '.github/hullcheck.yml'), 'profile: strict\n');
    expect((await hullcheck(folder, ['init'])).stdout).toBe(
      `kept     .github/workflows/hullcheck.yml (it exists)\nkept     .github/hullcheck.yml (it exists)\n${NEXT('main')}`,
    );
    expect(textOf(folder, '.github/hullcheck.yml')).toBe('profile: strict\n');
  });

  it('keeps a configuration with the other name', async () => {
    const folder = folderWith({ '.hullcheck.yml': 'profile: strict\n' });
    expect((await hullcheck(folder, ['init'])).stdout).toContain('kept     .hullcheck.yml (it exists)\n');
    expect(existsSync(join(folder, '.github/hullcheck.yml'))).toBe(false);
  });

  it('writes a configuration that is valid, also with its examples switched on', async () => {
    const folder = folderWith({ 'compose.yaml': PRIVILEGED });
    await hullcheck(folder, ['init']);
    expect((await hullcheck(folder, ['scan'])).status).toBe(1);
    // without images, which would be looked up
    const examples = textOf(folder, '.github/hullcheck.yml')
      .replace(/^# images:\n(?:# {2}.*\n)+/m, '')
      .replaceAll(/^# (?=(?:rules|include|exclude|builds|ignore):| {2})/gm, '');
    expect(examples).toContain('\nignore:\n  - rule: runtime-socket-mount\n');
    writeFileSync(join(folder, '.github/hullcheck.yml'), examples);
    expect((await hullcheck(folder, ['scan'])).stderr).toBe('');
  });

  it('writes a template that says who must have signed which images', async () => {
    const folder = folderWith({});
    await hullcheck(folder, ['init']);
    const path = join(folder, '.github/hullcheck.yml');
    const examples = readFileSync(path, 'utf8').replaceAll(/^# (?=[a-z-]+:| {2})/gm, '');
    expect(examples).toMatch(/\nimages:\n {2}lookup: auto\n {2}signatures:\n {4}- images: /);
    writeFileSync(path, examples.replace('yaml-language-server:', '# yaml-language-server:'));
    const { stdout, stderr, status } = await hullcheck(folder, ['config', 'check']);
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(stdout).toContain('images looked up');
  });

  it('decides what fails in one place: the configuration', async () => {
    const folder = folderWith({});
    await hullcheck(folder, ['init']);
    expect(workflowOf(folder).jobs.hullcheck.steps[1]).toEqual({ uses: `hullcheck/hullcheck@v${VERSION}` });
    expect(textOf(folder, '.github/hullcheck.yml')).toMatch(/^fail-on: high$/m);
  });

  it('uses the version of actions/checkout that this repository uses', async () => {
    const folder = folderWith({});
    await hullcheck(folder, ['init']);
    const [line] = /uses: actions\/checkout@.*/.exec(readFileSync('.github/workflows/ci.yml', 'utf8')) ?? [];
    expect(textOf(folder, '.github/workflows/hullcheck.yml')).toContain(line);
  });

  it('writes to the root of the repository from any folder in it', async () => {
    const folder = checkout({ 'services/api/Dockerfile': 'FROM scratch\n' }, 'main');
    const { stdout } = await hullcheck(join(folder, 'services/api'), ['init']);
    expect(stdout).toContain('created  ../../.github/workflows/hullcheck.yml\n');
    expect(existsSync(join(folder, '.github/workflows/hullcheck.yml'))).toBe(true);
    expect(existsSync(join(folder, 'services/api/.github'))).toBe(false);
  });

  it.each([
    ['the default of origin', 'topic', 'master', 'master'],
    ['the current one without an origin', 'trunk', undefined, 'trunk'],
    ['a name that YAML or a filter would read otherwise', 'main', 'release+!?', 'release\\+\\!\\?'],
    ['a name that is a value in YAML', 'main', 'null', 'null'],
  ])('scans pushes to one branch: %s', async (_name, current, ofOrigin, expected) => {
    const folder = checkout({ Dockerfile: 'FROM scratch\n' }, current);
    if (ofOrigin !== undefined) {
      const reference = ofOrigin.replace('?', '');
      execFileSync('git', ['symbolic-ref', 'refs/remotes/origin/HEAD', `refs/remotes/origin/${reference}`], {
        cwd: folder,
      });
    }
    await hullcheck(folder, ['init']);
    expect(workflowOf(folder).on.push.branches).toEqual([expected.replace('\\?', '')]);
  });

  it.each([
    ['main', 'topic'],
    ['master', 'topic'],
    ['trunk', 'trunk'],
    ['main', 'topic', 'master'],
  ])('scans pushes to a branch with a usual name rather than to a topic: %s', async (first, current, old = '') => {
    const folder = checkout({ Dockerfile: 'FROM scratch\n' }, first);
    const git = (...argv: readonly string[]) =>
      execFileSync(
        'git',
        ['-c', 'user.name=a', '-c', 'user.email=a@example.com', '-c', 'commit.gpgsign=false', ...argv],
        {
          cwd: folder,
        },
      );
    git('add', '.');
    git('commit', '-qm', 'a');
    if (current !== first) git('checkout', '-qb', current);
    if (old !== '') git('branch', old);
    await hullcheck(folder, ['init']);
    expect(workflowOf(folder).on.push.branches).toEqual([first]);
  });

  it.each([
    ['the folder', '.github', []],
    ['the folder of workflows', '.github/workflows', []],
    ['the baseline', '.github/hullcheck-baseline.json', ['--baseline']],
  ])('writes nothing where a link leads out of the repository: %s', async (_name, path, options) => {
    const outside = folderWith({ 'taken.json': '' });
    const folder = folderWith({ 'compose.yaml': PRIVILEGED });
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    symlinkSync(path.endsWith('.json') ? join(outside, 'taken.json') : outside, join(folder, path));
    const before = readdirSync(folder, { recursive: true });
    const { stdout, stderr, status } = await hullcheck(folder, ['init', ...options]);
    expect([stdout, status]).toEqual(['', 2]);
    expect(stderr).toMatch(
      /^hullcheck: a symbolic link leads from \.github\/\S+ out of the repository, so nothing was written\n$/,
    );
    expect(readdirSync(outside)).toEqual(['taken.json']);
    expect(readdirSync(folder, { recursive: true })).toEqual(before);
  });

  it('keeps a link to a file that does not exist', async () => {
    const folder = folderWith({ '.github/workflows/x': '' });
    symlinkSync(join(folder, 'absent'), join(folder, '.github/workflows/hullcheck.yml'));
    expect((await hullcheck(folder, ['init'])).stdout).toContain(
      'kept     .github/workflows/hullcheck.yml (it exists)\n',
    );
    expect(existsSync(join(folder, 'absent'))).toBe(false);
  });

  it('pins the commit that the package of a release names, also when it is started through a link', async () => {
    const commit = '0123456789abcdef0123456789abcdef01234567';
    const folder = folderWith({ 'package/release-commit.txt': `${commit}\n`, 'package/index.js': '', 'work/x': '' });
    mkdirSync(join(folder, 'bin'));
    symlinkSync('../package/index.js', join(folder, 'bin/hullcheck'));
    const stream = { write: jest.fn() };
    const programFile = join(folder, 'bin/hullcheck');
    const work = join(folder, 'work');
    await main(['init'], { stdout: stream, stderr: stream, environment: {}, folder: work, programFile });
    expect(textOf(work, '.github/workflows/hullcheck.yml')).toContain(`hullcheck/hullcheck@${commit} # v${VERSION}\n`);
  });

  it('prints the files with --dry-run, and writes none', async () => {
    const folder = folderWith({ 'compose.yaml': PRIVILEGED });
    const { stdout } = await hullcheck(folder, ['init', '--dry-run', '--baseline']);
    expect(stdout).toMatch(/^would create \.github\/workflows\/hullcheck\.yml:\n\n {4}# Finds container/);
    expect(stdout).toMatch(
      /\nwould create \.github\/hullcheck-baseline\.json with 3 findings \(2 entries of a report\) until 20\d\d-\d\d-\d\d\n$/,
    );
    expect(existsSync(join(folder, '.github'))).toBe(false);
  });
});

describe('hullcheck init outside of a git repository', () => {
  const STEP =
    /^ {2}1\. This folder is not in a git repository, and GitHub reads these files only at the root of one\./m;

  it.each([[[]], [['--baseline']]])('writes to the folder, and says first what GitHub needs: %j', async (options) => {
    const folder = folderWith({ 'api/compose.yaml': PRIVILEGED });
    const { stdout, status } = await hullcheck(join(folder, 'api'), ['init', ...options]);
    expect(status).toBe(0);
    expect(stdout).toContain('created  .github/workflows/hullcheck.yml\n');
    expect(stdout.replaceAll(/\n {5}/g, ' ')).toMatch(STEP);
  });

  it('says nothing of this in one', async () => {
    expect((await hullcheck(checkout({ 'compose.yaml': PRIVILEGED }, 'main'), ['init'])).stdout).not.toContain(
      'git init',
    );
  });
});

describe('hullcheck init without --baseline', () => {
  it.each([
    [
      PRIVILEGED,
      '  1. See what it finds: hullcheck scan. 1 finding fails the check on a push; hullcheck init --baseline accepts it for 90 days.\n',
    ],
    [
      `${PRIVILEGED}    pid: host\n`,
      '  1. See what it finds: hullcheck scan. 2 findings fail the check on a push; hullcheck init --baseline accepts them for 90 days.\n',
    ],
    ['services: {}\n', '  1. See what it finds: hullcheck scan\n'],
  ])('says how many findings fail on a push: %j', async (text, step) => {
    expect((await hullcheck(checkout({ 'compose.yaml': text }, 'main'), ['init'])).stdout).toContain(step);
  });
});

describe('hullcheck init --baseline', () => {
  it.each([
    ['fail-on: high\n', '', true],
    ['fail-on: high\n', '        with: { baseline: .github/hullcheck-baseline.json }\n', false],
    ['baseline: .github/hullcheck-baseline.json\n', '', false],
  ])('says how a configuration that exists gets the baseline: %j %j', async (configuration, given, isSaid) => {
    const workflow = `on: push\njobs:\n  a:\n    steps:\n      - uses: hullcheck/hullcheck@v1\n${given}`;
    const files = {
      'compose.yaml': PRIVILEGED,
      '.github/workflows/hullcheck.yml': workflow,
      '.hullcheck.yml': configuration,
    };
    const folder = checkout(files, 'main');
    const { stdout } = await hullcheck(folder, ['init', '--baseline']);
    const step = '  2. Add this line to .hullcheck.yml: baseline: .github/hullcheck-baseline.json\n';
    expect(stdout.includes(step)).toBe(isSaid);
  });

  it('writes the baseline that the configuration names', async () => {
    const folder = folderWith({
      'compose.yaml': PRIVILEGED,
      '.hullcheck.yml': 'baseline: ci/known.json\n',
      'ci/x': '',
    });
    expect((await hullcheck(folder, ['scan'])).stderr).toContain('ci/known.json: The baseline does not exist.');
    expect((await hullcheck(folder, ['init', '--baseline'])).stdout).toContain(
      'created  ci/known.json with 3 findings',
    );
    expect((await hullcheck(folder, ['scan'])).status).toBe(0);
  });

  it('accepts what exists, for a time and with a reason to be written, and nothing that comes later', async () => {
    const folder = folderWith({ 'compose.yaml': PRIVILEGED });
    const expires = dayAfter(new Date(), 90);
    expect((await hullcheck(folder, ['init', '--baseline'])).stdout).toContain(
      `created  .github/hullcheck-baseline.json with 3 findings (2 entries of a report) until ${expires}\n`,
    );
    const baseline = '.github/hullcheck-baseline.json';
    expect(textOf(folder, '.github/hullcheck.yml')).toContain(`\nbaseline: ${baseline}\n`);
    expect(workflowOf(folder).jobs.hullcheck.steps[1]?.with).toBeUndefined();
    const { findings } = JSON.parse(textOf(folder, baseline));
    for (const one of findings)
      expect(one).toMatchObject({ reason: 'TODO: fix it, or say why it is accepted', expires });
    const scan = ['scan'];
    expect((await hullcheck(folder, scan)).status).toBe(0);
    writeFileSync(join(folder, 'compose.yaml'), `${PRIVILEGED}    pid: host\n`);
    expect((await hullcheck(folder, scan)).status).toBe(1);
  });

  it('counts the findings as a scan then does', async () => {
    const folder = folderWith({ 'compose.yaml': 'services:\n  a: {image: "x:1"}\n  b: {image: "x:1"}\n' });
    const { stdout } = await hullcheck(folder, ['init', '--baseline']);
    const [, count] = /with (\d+) findings \(\d+ entries of a report\) until /.exec(stdout) ?? [];
    expect(Number(count)).toBeGreaterThan(1);
    expect((await hullcheck(folder, ['scan'])).stdout).toContain(`; ${count} suppressed.`);
  });

  it('keeps the reasons that were written when the baseline is written again', async () => {
    const folder = folderWith({ 'compose.yaml': PRIVILEGED });
    const path = join(folder, '.github/hullcheck-baseline.json');
    await hullcheck(folder, ['init', '--baseline']);
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replaceAll('TODO: fix it, or say why it is accepted', 'runs in a VM'),
    );
    const before = readFileSync(path, 'utf8');
    await hullcheck(folder, ['init', '--baseline']);
    expect(readFileSync(path, 'utf8')).toBe(before);
    await hullcheck(folder, ['scan', '--write-baseline', '.github/hullcheck-baseline.json']);
    expect(readFileSync(path, 'utf8')).toBe(before);
  });
});
