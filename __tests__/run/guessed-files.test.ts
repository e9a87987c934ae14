import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hullcheck } from '../support/command-line.ts';
import { folderWith } from '../support/folder.ts';
import { fuzzRuns } from '../support/heavy.ts';

interface Outcome {
  readonly status: number;
  readonly errors: readonly string[];
}

/** The errors of a full scan whose findings do not matter. */
async function scanned(folder: string): Promise<Outcome> {
  const { status, stdout } = await hullcheck(folder, ['scan', '--format', 'json', '--fail-on', 'none']);
  const { notifications } = JSON.parse(stdout) as { notifications: { level: string; message: string }[] };
  return { status, errors: notifications.filter(({ level }) => level === 'error').map(({ message }) => message) };
}

const FINE: Outcome = { status: 0, errors: [] };

/** Paths that are not scripts: folders, with something in them, and a program. */
const FILES: Readonly<Record<string, string | Buffer>> = {
  'app/__main__.py': '',
  'api/package.json': '{}',
  'tests/test_it.py': '',
  'src/index.js': '',
  'conf/supervisord.conf/x': '',
  'docker-entrypoint.sh/x': '',
  server: Buffer.from('\x7fELF\0\0', 'latin1'),
  'latin-1': Buffer.from('#!/bin/sh\necho caf\xe9\n', 'latin1'),
};

const COMPOSE = 'services:\n  web: {build: .}\n';

describe('a word of a command that is not a script', () => {
  it.each([
    ['WORKDIR /code', 'CMD ["python", "-m", "app"]'],
    ['WORKDIR /code', 'CMD ["uvicorn", "app.main:app", "--reload-dir", "app"]'],
    ['WORKDIR /code', 'CMD ["pytest", "tests"]'],
    ['WORKDIR /code', 'CMD ["npm", "start", "--prefix", "api"]'],
    ['WORKDIR /code', 'CMD ["npm", "start", "--prefix", "./api/"]'],
    ['WORKDIR /usr/src/app', 'CMD ["app"]'],
    ['WORKDIR /usr/src/nothing', 'CMD ["nothing"]'],
    ['WORKDIR /code', 'ENTRYPOINT ["/code"]'],
    ['WORKDIR /code', 'ENTRYPOINT ["/code/"]'],
    ['WORKDIR /', 'CMD ["app", "."]'],
    ['WORKDIR /code', 'CMD ["node", ".."]'],
    ['WORKDIR /code', 'ENTRYPOINT python -m app && exec node src'],
    ['WORKDIR /code', 'ENTRYPOINT ["docker-entrypoint.sh"]'],
    ['WORKDIR /code', 'ENTRYPOINT ["./docker-entrypoint.sh"]'],
    ['WORKDIR /code', 'ENTRYPOINT ["./server"]'],
    ['WORKDIR /code', 'ENTRYPOINT ["./latin-1"]'],
    ['WORKDIR /code', 'ENTRYPOINT ["linked"]'],
    [
      'WORKDIR /code',
      'CMD ["supervisord", "-c", "conf/supervisord.conf"]\nCOPY conf/supervisord.conf /etc/supervisord.conf',
    ],
    ['WORKDIR /code', 'RUN python -m app tests\nCMD ["app"]'],
  ])('is no error after %s: %s', async (workdir, command) => {
    const folder = folderWith({
      ...FILES,
      'compose.yaml': COMPOSE,
      Dockerfile: `FROM python:3.14\n${workdir}\nCOPY . .\nUSER 1000\n${command}\n`,
    });
    symlinkSync('app', join(folder, 'linked'));
    expect(await scanned(folder)).toEqual(FINE);
  });

  it.each([
    [
      'a dev container',
      { '.devcontainer/devcontainer.json': '{"build": {"dockerfile": "../Dockerfile", "context": ".."}}' },
    ],
    ['a bake file', { 'docker-bake.json': '{"target": {"web": {"context": "."}}}' }],
    [
      'a unit',
      {
        'web.build': '[Build]\nImageTag=localhost/web\nSetWorkingDirectory=unit\n',
        'web.container': '[Container]\nImage=web.build\n',
      },
    ],
    ['another folder', { 'deploy/compose.yaml': 'services:\n  web: {build: {context: .., dockerfile: Dockerfile}}\n' }],
    ['no other file', {}],
  ])('is no error when %s builds it', async (_name, files) => {
    const folder = folderWith({
      ...FILES,
      ...files,
      Dockerfile: 'FROM python:3.14\nWORKDIR /code\nCOPY . .\nUSER 1000\nCMD ["python", "-m", "app"]\n',
    });
    expect(await scanned(folder)).toEqual(FINE);
  });

  it('is no error whatever it is', async () => {
    const words = fc.constantFrom(
      ...Object.keys(FILES),
      'app',
      'api',
      'tests',
      'src',
      'conf',
      '.',
      '..',
      '/',
      './',
      'app/',
      '/code',
      '/code/app',
      '//',
      '.git',
      'linked',
      'linked/..',
    );
    const line = fc.tuple(
      fc.constantFrom('CMD', 'ENTRYPOINT', 'RUN', 'SHELL'),
      fc.array(words, { minLength: 1, maxLength: 4 }),
      fc.boolean(),
    );
    const copy = fc.tuple(words, words).map(([from, to]) => `COPY ${from} ${to}`);
    await fc.assert(
      fc.asyncProperty(
        fc.array(copy, { maxLength: 3 }),
        fc.array(line, { minLength: 1, maxLength: 3 }),
        words,
        async (copies, lines, workdir) => {
          const commands = lines.map(
            ([keyword, list, isExec]) =>
              `${keyword} ${isExec || keyword === 'SHELL' ? JSON.stringify(list) : list.join(' ')}`,
          );
          const folder = folderWith({
            ...FILES,
            'compose.yaml': COMPOSE,
            Dockerfile: ['FROM python:3.14', `WORKDIR ${workdir}`, ...copies, ...commands].join('\n'),
          });
          symlinkSync('app', join(folder, 'linked'));
          expect(await scanned(folder)).toEqual(FINE);
        },
      ),
      { numRuns: fuzzRuns(30) },
    );
  });
});

describe('a folder that is called like a file', () => {
  it.each([
    [
      '.env',
      { 'compose.yaml': 'services:\n  web: {image: "registry.example.com/a:${TAG:-1}"}\n', '.env/bin/python': '' },
    ],
    [
      'a parent’s .env',
      {
        'deploy/compose.yaml': 'services:\n  web: {image: "registry.example.com/a:${TAG:-1}"}\n',
        '.env/bin/python': '',
      },
    ],
    [
      'compose.override.yml',
      { 'compose.yaml': 'services:\n  web: {image: "registry.example.com/a:1"}\n', 'compose.override.yml/x': '' },
    ],
    [
      'run.sh',
      {
        'dev.yaml': 'services:\n  web: {image: "registry.example.com/a:1"}\n',
        'compose.dev.yaml': 'services:\n  web: {image: "registry.example.com/a:1"}\n',
        'run.sh/x': '',
      },
    ],
    [
      'web.pod',
      {
        'web.container': '[Container]\nImage=registry.example.com/a:1\nPod=web.pod\nNetwork=web.network\n',
        'web.pod/x': '',
        'web.network/x': '',
      },
    ],
    [
      '.dockerignore',
      { Dockerfile: 'FROM alpine:3.23\nCOPY . /app\nUSER 1000\n', 'compose.yaml': COMPOSE, '.dockerignore/x': '' },
    ],
  ])('is no error: %s', async (_name, files) => {
    expect(await scanned(folderWith(files))).toEqual(FINE);
  });
});

describe('what is named for certain and is not a file', () => {
  const service = (more: string): string => `services:\n  web:\n    image: registry.example.com/a:1\n${more}`;
  it.each([
    ['env_file', service('    env_file: folder\n')],
    ['an included file', 'include: [folder]\nservices: {}\n'],
    ['a file to extend', 'services:\n  web:\n    extends: {file: folder, service: a}\n'],
    ['a Dockerfile', 'services:\n  web:\n    build: {context: ., dockerfile: folder}\n'],
  ])('is an error: %s', async (_name, compose) => {
    const folder = folderWith({ 'compose.yaml': compose });
    mkdirSync(join(folder, 'folder'));
    const { status, errors } = await scanned(folder);
    expect([status, errors.length]).toEqual([3, 1]);
    expect(errors[0]).toContain('not a regular file');
  });

  it.each([
    [
      '.env',
      {
        '.env': Buffer.from([0x41, 0xe9]),
        'compose.yaml': 'services:\n  web: {image: "registry.example.com/a:${TAG:-1}"}\n',
      },
    ],
    [
      '.dockerignore',
      {
        '.dockerignore': Buffer.from([0x41, 0xe9]),
        'compose.yaml': COMPOSE,
        Dockerfile: 'FROM alpine:3.23\nCOPY . /app\nUSER 1000\n',
      },
    ],
  ])('is an error when it is no text: %s', async (_name, files) => {
    const { status, errors } = await scanned(folderWith(files));
    expect([status, errors]).toEqual([
      3,
      ['The file is not valid UTF-8, so it was not checked. Save it as UTF-8, or exclude it.'],
    ]);
  });
});
