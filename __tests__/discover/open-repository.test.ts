import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { ConfigurationError } from '../../src/config/configuration-error.ts';
import { type DiscoverOptions, openRepository, repositoryRoot } from '../../src/discover/index.ts';
import { foundComposeFormat } from '../../src/parse/formats.ts';
import { initialize } from '../support/git.ts';
import { shortened, timeFor } from '../support/heavy.ts';
import { inTime } from '../support/in-time.ts';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts';

const folders: TemporaryFolder[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});

function plainFolder(files: Readonly<Record<string, string | Buffer>> = {}): TemporaryFolder {
  const folder = temporaryFolder(files);
  folders.push(folder);
  return folder;
}

function checkout(files: Readonly<Record<string, string | Buffer>> = {}): TemporaryFolder {
  const folder = plainFolder(files);
  initialize(folder.path);
  folder.git('add', '-A');
  return folder;
}

function open(folder: TemporaryFolder, options: Partial<DiscoverOptions> = {}, paths: readonly string[] = []) {
  return openRepository(paths, { cwd: folder.path, include: [], exclude: [], maxFileSize: 1024, ...options });
}

function placesOutside(folder: TemporaryFolder, paths: readonly string[]): (string | undefined)[] {
  const { outsideTarget } = open(folder);
  return paths.map(outsideTarget);
}

function pathsOf(...args: Parameters<typeof open>): string[] {
  return open(...args).files.map(({ path }) => path);
}

const FILES = {
  Dockerfile: 'FROM scratch\n',
  'src/index.ts': 'export {};\n',
  'web/compose.yaml': 'services: {}\n',
  'web/Dockerfile': 'FROM scratch\n',
};

describe.each([
  ['in a git checkout', checkout],
  ['in a folder without git', plainFolder],
])('openRepository %s', (_name, create) => {
  it('finds compose files of any name by what is in them', () => {
    const stack = 'services:\n  web:\n    image: a\n';
    const folder = create({
      'stack.yml': stack,
      'deploy/SWARM.YAML': stack,
      'wide.yml': Buffer.from(`\uFEFF${stack}`, 'utf16le'),
      'COMPOSE.YAML': 'services: {}\n',
      'Docker-Compose.yml': 'services: {}\n',
      'other.yml': 'services:\n  web:\n    class: a\n',
      'values.yaml': `image: a\n${stack}`,
      'stack.txt': stack,
      'node_modules/a/stack.yml': stack,
      'excluded/stack.yml': stack,
      '.github/workflows/stack.yml': stack,
    });
    symlinkSync('../stack.txt', join(folder.path, 'deploy/linked.yml'));
    const { files, notifications } = open(folder, { exclude: ['excluded/'] });
    expect(
      files.map(({ path, fileFormat }) => `${path} ${fileFormat.id} ${fileFormat === foundComposeFormat}`),
    ).toEqual([
      '.github/workflows/stack.yml compose true',
      'COMPOSE.YAML compose false',
      'Docker-Compose.yml compose false',
      'deploy/SWARM.YAML compose true',
      'stack.txt compose true',
      'stack.yml compose true',
      'wide.yml compose true',
    ]);
    expect(notifications).toEqual([]);
  });

  it('finds the files that a frontend knows, sorted by code units', () => {
    const folder = create({ ...FILES, 'Web/Dockerfile': 'FROM scratch\n', 'ä/Dockerfile': 'FROM scratch\n' });
    const repository = open(folder);
    expect(repository.root).toBe(folder.path);
    expect(repository.files.map(({ path, fileFormat }) => `${path} ${fileFormat.id}`)).toEqual([
      'Dockerfile dockerfile',
      'Web/Dockerfile dockerfile',
      'web/Dockerfile dockerfile',
      'web/compose.yaml compose',
      'ä/Dockerfile dockerfile',
    ]);
    expect(repository.notifications).toEqual([]);
  });

  it('tells how many files it found so far', () => {
    const counts: number[] = [];
    open(create(FILES), { onFound: (count) => counts.push(count) });
    expect(counts.at(-1)).toBe(3);
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
  });

  it.each([
    ['', {}],
    [', vendored ones', { 'node_modules/a/index.js': '' }],
    [', but those that are ignored', { '.gitignore': 'out/\n', 'out/x': '' }],
  ])('lists all files, wanted or not%s', (_, more) => {
    const listed = Object.keys({ ...FILES, ...more }).filter((path) => path !== 'out/x');
    expect(open(create({ ...FILES, ...more })).paths()).toEqual(listed.toSorted());
  });

  it('honours nested .gitignore files', () => {
    const folder = create({
      ...FILES,
      '.gitignore': 'out/\n*.yaml\n',
      'web/.gitignore': '!compose.yaml\n/Dockerfile\n',
      'out/Dockerfile': 'FROM scratch\n',
      'web/deep/Dockerfile': 'FROM scratch\n',
    });
    expect(pathsOf(folder)).toEqual(['Dockerfile', 'web/compose.yaml', 'web/deep/Dockerfile']);
  });

  it('leaves vendored folders out, unless `include` names them', () => {
    const folder = create({
      'node_modules/a/Dockerfile': '',
      'vendor/acme/Dockerfile': '',
      'vendor/other/Dockerfile': '',
    });
    expect(pathsOf(folder)).toEqual([]);
    expect(pathsOf(folder, { include: ['Dockerfile'] })).toEqual([]);
    expect(pathsOf(folder, { include: ['vendor/acme/Dockerfile'] })).toEqual(['vendor/acme/Dockerfile']);
    const { root, files } = open(folder, {}, ['vendor/acme']);
    expect(files.map(({ path }) => join(root, path))).toEqual([join(folder.path, 'vendor/acme/Dockerfile')]);
  });

  it('adds files by `include` and leaves out files by `exclude`, which wins', () => {
    const folder = create({ ...FILES, 'deploy/stack.yml': '', 'deploy/image.txt': '', 'deploy/old/stack.yml': '' });
    const options = { include: ['deploy/**'], exclude: ['old/', '/Dockerfile'] };
    expect(open(folder, options).files.map(({ path, fileFormat }) => `${path} ${fileFormat.id}`)).toEqual([
      'deploy/image.txt dockerfile',
      'deploy/stack.yml compose',
      'web/Dockerfile dockerfile',
      'web/compose.yaml compose',
    ]);
  });

  it('scans only the folders that are named', () => {
    const folder = create({ ...FILES, 'web2/Dockerfile': '' });
    const repository = open(folder, {}, ['web', 'src']);
    expect(repository.files.map(({ path }) => path)).toEqual(['web/Dockerfile', 'web/compose.yaml']);
    expect(['web/x', 'web2/x', 'Dockerfile'].map(repository.isInScope)).toEqual([true, false, false]);
  });

  it('reports a symbolic link at the path that it leads to, once', () => {
    const folder = create({ 'docker/app.txt': 'FROM scratch\n', 'docker/Dockerfile': 'FROM scratch\n' });
    symlinkSync('docker/app.txt', join(folder.path, 'Dockerfile'));
    symlinkSync('docker/Dockerfile', join(folder.path, 'Dockerfile.second'));
    const repository = open(folder);
    expect(repository.files.map(({ path, fileFormat }) => `${path} ${fileFormat.id}`)).toEqual([
      'docker/Dockerfile dockerfile',
      'docker/app.txt dockerfile',
    ]);
    expect(repository.notifications).toEqual([]);
  });

  it('excludes a symbolic link by its own name, not by what it leads to', () => {
    const folder = create({
      'old/app.txt': 'FROM scratch\n',
      'old/Dockerfile': 'FROM scratch\n',
      'new/app.txt': 'FROM scratch\n',
    });
    symlinkSync('old/app.txt', join(folder.path, 'Dockerfile'));
    symlinkSync('../new/app.txt', join(folder.path, 'old/Containerfile'));
    expect(pathsOf(folder, { exclude: ['old/'] })).toEqual(['old/app.txt']);
  });

  it.each([
    ['a place outside', (outside: string) => join(outside, 'secret'), 'link-leads-outside'],
    ['a place outside through ..', () => '../../../../../../../../etc/hostname', 'link-leads-outside'],
    ['a place outside that is not there', () => '/gone/away', 'link-leads-outside'],
    ['nothing', () => 'gone', 'link-leads-nowhere'],
    ['itself', () => 'Dockerfile', 'link-leads-nowhere'],
  ])('does not follow a symbolic link to %s', (_case, target, kind) => {
    const outside = plainFolder({ secret: 'FROM scratch\n' });
    const folder = create({ 'compose.yml': '' });
    symlinkSync(target(outside.path), join(folder.path, 'Dockerfile'));
    const repository = open(folder);
    expect(repository.files.map(({ path }) => path)).toEqual(['compose.yml']);
    expect(repository.notifications).toMatchObject([
      { level: 'warning', code: 'not-checked', path: 'Dockerfile', gap: { kind, evidence: target(outside.path) } },
    ]);
  });

  it('does not follow links to folders', () => {
    const folder = create(FILES);
    symlinkSync('..', join(folder.path, 'web', 'loop'));
    symlinkSync('/etc', join(folder.path, 'Dockerfile.d'));
    expect(pathsOf(folder)).toEqual(['Dockerfile', 'web/Dockerfile', 'web/compose.yaml']);
  });

  it('never opens a named pipe', () => {
    const folder = create({ Dockerfile: '' });
    expect(spawnSync('sh', ['-c', 'mkfifo web.dockerfile'], { cwd: folder.path }).status).toBe(0);
    const repository = open(folder, { include: ['*.dockerfile'] });
    expect(repository.files.map(({ path }) => path)).toEqual(['Dockerfile']);
    // git does not list what it could not store
    if (create === plainFolder) expect(repository.notifications).toMatchObject([{ code: 'unreadable-file' }]);
    expect(repository.read('web.dockerfile')).toMatchObject({ ok: false, error: { code: 'unreadable-file' } });
  });

  it('takes hostile names as they are', () => {
    const names = [
      'Dockerfile.\n::error::x',
      'a b/Dockerfile',
      '-rf/Dockerfile',
      ':(glob)/Dockerfile',
      '😀/Dockerfile',
    ];
    const folder = create(Object.fromEntries(names.map((name) => [name, 'FROM scratch\n'])));
    expect(pathsOf(folder)).toEqual([...names].sort());
    expect(pathsOf(folder, {}, [':(glob)', './-rf'])).toEqual(['-rf/Dockerfile', ':(glob)/Dockerfile']);
    expect(open(folder).read('Dockerfile.\n::error::x')).toMatchObject({ ok: true });
  });

  it('says that a name that is not UTF-8 was left out', () => {
    const folder = create({ 'a/Dockerfile': '' });
    writeFileSync(Buffer.from(`${folder.path}/Dockerfile.\xff`, 'latin1'), '');
    const repository = open(folder);
    expect(repository.files.map(({ path }) => path)).toEqual(['a/Dockerfile']);
    expect(repository.notifications).toMatchObject([{ gap: { kind: 'undecodable-name' }, path: 'Dockerfile.\uFFFD' }]);
  });

  it('looks at 5,000 files quickly', () => {
    const folder = create();
    for (let group = 0; group < 50; group++) {
      const path = join(folder.path, `group-${group}`);
      mkdirSync(path);
      for (let index = 0; index < 100; index++) writeFileSync(join(path, `file-${index}.ts`), '');
    }
    folder.write({ 'group-7/Dockerfile': 'FROM scratch\n' });
    inTime(750, () => expect(pathsOf(folder)).toEqual(['group-7/Dockerfile']));
  });
});

describe('explicit files', () => {
  it('are scanned whatever their name is and whatever ignores them', () => {
    const folder = checkout({ '.gitignore': 'out/\n', 'out/image.txt': '', 'out/stack.yml': '' });
    const repository = open(folder, { exclude: ['out/'] }, ['out/image.txt', 'out/stack.yml']);
    expect(repository.files.map(({ path, fileFormat }) => `${path} ${fileFormat.id}`)).toEqual([
      'out/image.txt dockerfile',
      'out/stack.yml compose',
    ]);
  });

  it('have their folder for a root outside of a checkout', () => {
    const folder = plainFolder(FILES);
    expect(open(folder, {}, ['web/Dockerfile'])).toMatchObject({
      root: join(folder.path, 'web'),
      files: [{ path: 'Dockerfile' }],
    });
    expect(open(folder, {}, ['web/Dockerfile', 'Dockerfile']).root).toBe(folder.path);
  });

  it('are named by their real path when the argument leads through a symbolic link', () => {
    const folder = checkout(FILES);
    symlinkSync('web', join(folder.path, 'link'));
    expect(pathsOf(folder, {}, ['link/Dockerfile', 'web/Dockerfile'])).toEqual(['web/Dockerfile']);
  });
});

describe('git', () => {
  it('lists tracked files that .gitignore names, and untracked ones that it does not', () => {
    const folder = checkout({ 'a/Dockerfile': '', 'b/Dockerfile': '' });
    folder.write({ '.gitignore': 'a/\nc/\n', 'c/Dockerfile': '', 'd/Dockerfile': '' });
    expect(pathsOf(folder)).toEqual(['a/Dockerfile', 'b/Dockerfile', 'd/Dockerfile']);
  });

  it('skips files that are deleted but still tracked', () => {
    const folder = checkout(FILES);
    rmSync(join(folder.path, 'web'), { recursive: true });
    expect(open(folder)).toMatchObject({ files: [{ path: 'Dockerfile' }], notifications: [] });
  });

  it('knows no path of a file that is deleted, also where others name it', () => {
    const folder = checkout({ '.env': 'A=b\n', 'a b/.dockerignore': 'x\n', 'compose.yaml': 'services: {}\n' });
    for (const path of ['.env', 'a b/.dockerignore']) rmSync(join(folder.path, path));
    expect(open(folder).paths()).toEqual(['compose.yaml']);
  });

  it('knows the paths of a sparse checkout, and those of untracked files', () => {
    const folder = checkout({ 'compose.yaml': 'services: {}\n', 'x/Dockerfile': 'FROM a\n' });
    folder.git('sparse-checkout', 'set', '--no-cone', '/*', '!x');
    writeFileSync(join(folder.path, 'R a'), '');
    expect(open(folder).paths()).toEqual(['R a', 'compose.yaml', 'x/Dockerfile']);
  });

  it('does not follow a tracked path through a folder that became a symbolic link', () => {
    const outside = plainFolder({ Dockerfile: 'FROM scratch\n' });
    const folder = checkout(FILES);
    rmSync(join(folder.path, 'web'), { recursive: true });
    symlinkSync(outside.path, join(folder.path, 'web'));
    const repository = open(folder);
    expect(repository.files.map(({ path }) => path)).toEqual(['Dockerfile']);
    expect(repository.notifications.map(({ code, path }) => `${code} ${path}`)).toEqual(['not-checked web/Dockerfile']);
  });

  it('takes the top of the checkout for the root, and walks a folder that it ignores when it is named', () => {
    const folder = checkout({ ...FILES, '.gitignore': 'out/\n' });
    folder.write({ 'out/deep/Dockerfile': '' });
    const repository = open(folder, { cwd: join(folder.path, 'src') }, ['../out']);
    expect(repository).toMatchObject({ root: folder.path, files: [{ path: 'out/deep/Dockerfile' }] });
    expect(repositoryRoot(['out'], folder.path)).toBe(folder.path);
  });

  it('leaves submodules and nested checkouts to themselves', () => {
    const folder = checkout(FILES);
    mkdirSync(join(folder.path, 'nested'));
    spawnSync('git', ['init', '-q'], { cwd: join(folder.path, 'nested') });
    folder.write({ 'nested/Dockerfile': '' });
    expect(pathsOf(folder)).toEqual(['Dockerfile', 'web/Dockerfile', 'web/compose.yaml']);
    expect(open(folder, {}, ['nested'])).toMatchObject({
      root: join(folder.path, 'nested'),
      files: [{ path: 'Dockerfile' }],
    });
    expect(() => open(folder, {}, ['web', 'nested'])).toThrow(
      new ConfigurationError('"web" and "nested" are not in the same repository. Scan them one after the other.'),
    );
  });

  it.each([
    [
      'libs/web/Dockerfile',
      'It is in the submodule libs/web: check that out before the scan (submodules: true of actions/checkout), or exclude the link.',
    ],
    ['libs/web', undefined],
    [
      'libs/other',
      'It is in the submodule libs/other: check that out before the scan (submodules: true of actions/checkout), or exclude the link.',
    ],
    ['libs/website/Dockerfile', 'Point it at a file, or remove or exclude it.'],
  ])('says of a link to %s how it gets looked at', (target, wayOut) => {
    const folder = checkout({
      ...FILES,
      '.gitmodules': '[submodule "a"]\n\tpath = libs/web\n[submodule "b"]\n\tpath = libs/other\n',
    });
    mkdirSync(join(folder.path, 'libs/web'), { recursive: true });
    symlinkSync(target, join(folder.path, 'Dockerfile.linked'));
    const { notifications } = open(folder);
    expect(notifications.map(({ message }) => message)).toEqual(
      wayOut === undefined ? [] : [`The symbolic link leads nowhere, so there was nothing to check. ${wayOut}`],
    );
  });

  it('is not run with what the repository configures', () => {
    const folder = checkout(FILES);
    folder.git('config', 'core.fsmonitor', 'touch hacked; false');
    folder.git('config', 'core.hooksPath', '.');
    folder.write({ 'post-index-change': '#!/bin/sh\ntouch hacked\n' });
    expect(pathsOf(folder)).toEqual(['Dockerfile', 'post-index-change', 'web/Dockerfile', 'web/compose.yaml']);
    expect(spawnSync('ls', ['hacked'], { cwd: folder.path }).status).not.toBe(0);
  });

  it('gives way to a walk when it cannot read the checkout, and says so', () => {
    const folder = plainFolder({ ...FILES, '.git': 'gitdir: /nowhere\n', '.gitignore': 'web/\n' });
    const repository = open(folder);
    expect(repository.files.map(({ path }) => path)).toEqual(['Dockerfile']);
    expect(repository.notifications).toMatchObject([
      {
        level: 'note',
        message:
          'The folders were searched without git: git cannot read the checkout. ' +
          'Files that git tracks despite .gitignore were not checked. Let git read the checkout.',
        gap: { kind: 'unlisted-files', weight: 'expected' },
      },
    ]);
  });
});

describe('a checkout of another user', () => {
  afterEach(() => {
    delete process.env['GIT_TEST_ASSUME_DIFFERENT_OWNER'];
  });

  it('is said to be one', () => {
    const folder = checkout({ Dockerfile: 'FROM a\n' });
    process.env['GIT_TEST_ASSUME_DIFFERENT_OWNER'] = '1';
    const { files, notifications } = open(folder);
    expect(files.map(({ path }) => path)).toEqual(['Dockerfile']);
    expect(notifications.map(({ message }) => message)).toEqual([
      'The folders were searched without git: the checkout belongs to another user (see safe.directory of git). ' +
        'Files that git tracks despite .gitignore were not checked. Let git read the checkout.',
    ]);
  });
});

describe('paths that cannot be scanned', () => {
  it.each([
    ['missing', '"missing" does not exist, or cannot be read.'],
    ['a\n::error::b', '"a\uFFFD::error::b" does not exist, or cannot be read.'],
    ['nul\0', '"nul\uFFFD" does not exist, or cannot be read.'],
    ['/dev/null', '"/dev/null" is neither a file nor a folder.'],
  ])('%j', (path, message) => {
    expect(() => open(plainFolder(), {}, [path])).toThrow(new ConfigurationError(message));
  });
});

describe('read', () => {
  const content = (bytes: string | Buffer) => open(checkout({ Dockerfile: bytes })).read('Dockerfile');

  it('keeps line ends, and remembers a byte order mark', () => {
    expect(content('FROM a\r\nRUN b\r')).toEqual({
      ok: true,
      value: { path: 'Dockerfile', text: 'FROM a\r\nRUN b\r' },
    });
    expect(content('\uFEFFFROM ä')).toEqual({
      ok: true,
      value: { path: 'Dockerfile', text: 'FROM ä', hasByteOrderMark: true },
    });
    expect(content('')).toEqual({ ok: true, value: { path: 'Dockerfile', text: '' } });
  });

  it.each([
    ['a NUL', Buffer.from('FROM a\0b'), /^The file is binary/],
    ['bytes that are not UTF-8', Buffer.from([0x46, 0xff, 0xfe]), /^The file is not valid UTF-8/],
    ['UTF-16', Buffer.from('\uFEFFFROM a', 'utf16le'), /^The file is UTF-16/],
    ['too many bytes', 'x'.repeat(1025), /^The file is larger than 1024 bytes.*Exclude it, or raise max-file-size/],
  ])('reports %s', (_name, bytes, message) => {
    expect(content(bytes)).toMatchObject({
      ok: false,
      error: {
        gap: { kind: 'unreadable-file', weight: 'severe' },
        level: 'error',
        code: 'unreadable-file',
        path: 'Dockerfile',
        message: expect.stringMatching(message),
      },
    });
  });

  it('takes a file of exactly the largest size, and larger ones than the usual buffer', () => {
    expect(content('x'.repeat(1024))).toMatchObject({ ok: true });
    const text = 'ä'.repeat(100_000);
    expect(open(checkout({ Dockerfile: text }), { maxFileSize: 300_000 }).read('Dockerfile')).toMatchObject({
      ok: true,
      value: { text },
    });
  });

  it('reports a file that vanished, became a link out of the repository, or grew', () => {
    const folder = checkout(FILES);
    const repository = open(folder);
    rmSync(join(folder.path, 'Dockerfile'));
    expect(repository.read('Dockerfile')).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('does not exist') },
    });
    symlinkSync('/etc/hostname', join(folder.path, 'Dockerfile'));
    expect(repository.read('Dockerfile')).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('changed during') },
    });
    appendFileSync(join(folder.path, 'web/Dockerfile'), 'x'.repeat(2000));
    expect(repository.read('web/Dockerfile')).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('larger') },
    });
  });
});

describe('readFile', () => {
  it.each([
    ['.env', '.env'],
    ['./web/../.env', '.env'],
    ['link', '.env'],
    ['web//compose.yaml', 'web/compose.yaml'],
  ])('reads %s', (path, real) => {
    const folder = checkout({ ...FILES, '.env': 'A=b\n' });
    symlinkSync('.env', join(folder.path, 'link'));
    expect(open(folder).readFile(path)?.path).toBe(real);
  });

  it.each([
    '../outside',
    'web/../../outside',
    '/etc/hostname',
    'link-outside',
    'folder-outside/hostname',
    '.git/config',
    'git-link/config',
    'web',
    'missing',
    'a\0b',
    '',
    'compose.yml/x',
  ])('refuses %j', (path) => {
    const folder = checkout({ ...FILES, 'compose.yml': '' });
    symlinkSync('/etc/hostname', join(folder.path, 'link-outside'));
    symlinkSync('/etc', join(folder.path, 'folder-outside'));
    symlinkSync('.git', join(folder.path, 'git-link'));
    expect(open(folder).readFile(path)).toBeUndefined();
  });

  it('gives the same file each time, and tells what it refused', () => {
    const repository = open(checkout({ '.env': 'A=b\n', 'big.env': 'x'.repeat(2000) }));
    expect(repository.readFile('.env')).toBe(repository.readFile('./.env'));
    expect(repository.readFile('big.env')).toBeUndefined();
    expect(repository.readFile('missing.env')).toBeUndefined();
    expect(repository.refusals()).toMatchObject([{ path: 'big.env', code: 'unreadable-file' }]);
  });

  /** Whether it is an error that there is no text at the path, by how sure it is that there is some. */
  it.each([
    ['folder', { named: true, usual: false, guess: false }],
    ['link-to-folder', { named: true, usual: false, guess: false }],
    ['pipe', { named: true, usual: false, guess: false }],
    ['', { named: true, usual: false, guess: false }],
    ['.', { named: true, usual: false, guess: false }],
    ['folder/', { named: true, usual: false, guess: false }],
    ['big', { named: true, usual: true, guess: false }],
    ['program', { named: true, usual: true, guess: false }],
    ['utf-16', { named: true, usual: true, guess: false }],
    ['latin-1', { named: true, usual: true, guess: false }],
    ['text', { named: false, usual: false, guess: false }],
    ['missing', { named: false, usual: false, guess: false }],
    ['folder/missing/file', { named: false, usual: false, guess: false }],
    ['link-to-nothing', { named: false, usual: false, guess: false }],
    ['a\0b', { named: false, usual: false, guess: false }],
  ] as const)('of %j is an error for what is sure', (path, expected) => {
    const folder = plainFolder({
      'folder/file': '',
      big: 'x'.repeat(2000),
      program: Buffer.from('\x7fELF\0\0', 'latin1'),
      'utf-16': Buffer.from([0xff, 0xfe, 0x41, 0]),
      'latin-1': Buffer.from([0x41, 0xe9]),
      text: 'text\n',
    });
    symlinkSync('folder', join(folder.path, 'link-to-folder'));
    symlinkSync('nothing', join(folder.path, 'link-to-nothing'));
    spawnSync('mkfifo', [join(folder.path, 'pipe')]);
    const isError = (certainty: 'named' | 'usual' | 'guess'): boolean => {
      const repository = open(folder);
      expect(repository.readFile(path, certainty)?.text).toBe(path === 'text' ? 'text\n' : undefined);
      return repository.refusals().length > 0;
    };
    expect({ named: isError('named'), usual: isError('usual'), guess: isError('guess') }).toEqual(expected);
  });

  it('is an error for what is named after it was guessed', () => {
    const repository = open(plainFolder({ 'folder/file': '' }));
    for (const certainty of ['guess', 'usual', 'guess'] as const) repository.readFile('folder', certainty);
    expect(repository.refusals()).toEqual([]);
    repository.readFile('folder');
    expect(repository.refusals()).toMatchObject([{ path: 'folder', code: 'unreadable-file' }]);
  });
});

describe('a path that symbolic links lead out of the repository', () => {
  it('leads to the target of the last one', () => {
    const folder = plainFolder({ 'a/x.txt': '' });
    symlinkSync('/srv/data', join(folder.path, 'a/out'));
    symlinkSync('a/out/deep', join(folder.path, 'link'));
    symlinkSync('../../up', join(folder.path, 'a/up'));
    expect(placesOutside(folder, ['link/er', 'a/out', 'a/up/x', 'a/x.txt', 'none/x', '../out'])).toEqual([
      '/srv/data/deep/er',
      '/srv/data',
      '../up/x',
      undefined,
      undefined,
      undefined,
    ]);
  });

  it.each([
    ['that are missing', (index: number) => `${index}${'/a'.repeat(1800)}`],
    ['through many links', (index: number) => `link-0/${index}${'/a'.repeat(1000)}`],
    ['that are there', (index: number) => `${'a/'.repeat(1000)}${index}`],
  ])('is looked up in a moment for many paths %s', (_name, pathAt) => {
    const folder = plainFolder({ [`${'a/'.repeat(1000)}x.txt`]: '' });
    for (let index = 0; index < 39; index++) symlinkSync(`link-${index + 1}`, join(folder.path, `link-${index}`));
    mkdirSync(join(folder.path, 'link-39'));
    const paths = Array.from({ length: shortened(500) }, (_, index) => pathAt(index));
    inTime(timeFor(4000), () => placesOutside(folder, paths));
  });
});
