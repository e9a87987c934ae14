import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { openRepository } from '../../src/discover/index.ts';
import { initialize } from '../support/git.ts';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts';

const folders: TemporaryFolder[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});

function checkout(files: Readonly<Record<string, string | Buffer>>): TemporaryFolder {
  const folder = temporaryFolder(files);
  folders.push(folder);
  initialize(folder.path);
  folder.git('add', '-A');
  return folder;
}

function filesOf(folder: TemporaryFolder, paths: readonly string[] = []): string[] {
  const options = { cwd: folder.path, include: [], exclude: ['out/'], maxFileSize: 4096 };
  return openRepository(paths, options).files.map(({ path, fileFormat }) => `${path} ${fileFormat.id}`);
}

const DOCKERFILE = 'ARG A=1\nFROM alpine:$A\n';

describe('files without an extension that shows what they are', () => {
  it.each<[string, string, string]>([
    ['bin/deploy', '#!/bin/sh\n', 'shell'],
    ['.husky/pre-push', '#!/usr/bin/env bash\r\n', 'shell'],
    ['.hook', '#! /usr/bin/env -S bash -eu\n', 'shell'],
    ['a.d/run', '#!/bin/busybox sh', 'shell'],
    ['debian/rules', '#!/usr/bin/make -f\n', 'makefile'],
    ['bin/build', '#!/usr/bin/env -S just --justfile\n', 'justfile'],
    ['bin/tasks', '#!/usr/bin/env -S task -t\n', 'taskfile'],
    ['bin/deploy.prod', '#!/bin/sh\n', 'shell'],
    ['kind-0.2', '#!/usr/bin/env bash\n', 'shell'],
    ['etc/rc.local', '#!/bin/sh -e\n', 'shell'],
    ['deploy.run', '#!/bin/bash\n', 'shell'],
    ['backup.daily', '#!/bin/sh\n', 'shell'],
    ['deploy.sh.j2', '#!/bin/sh\n', 'shell'],
    ['tools/go', '#!/usr/bin/env nix-shell\n#! nix-shell -i bash -p docker\n', 'shell'],
    ['tools/go', '#!/usr/bin/env nix\n#! nix shell nixpkgs#bash --command bash\n', 'shell'],
  ])('are read as their first line says: %s', (path, text, format) => {
    expect(filesOf(checkout({ [path]: text }))).toEqual([`${path} ${format}`]);
  });

  it.each<[string, string]>([
    ['LICENSE', 'MIT\n'],
    ['bin/deploy', '#!/usr/bin/env python3\n# bash\n'],
    ['bin/deploy', '#!/home/task/bin/python3\n'],
    ['bin/deploy', '#!/opt/bash/python3\n'],
    ['bin/a', ' #!/bin/sh\n'],
    ['bin/b', `#!/${'x'.repeat(300)}/sh\n`],
    ['bin/deploy.txt', '#!/bin/sh\n'],
    ['bin/deploy.prod', 'sh\n'],
    ['bin/deploy.py', '#!/bin/sh\n'],
    ['deploy.1', '#!/bin/sh\n'],
    ['tools/go', '#!/usr/bin/env nix-shell\n#! nix-shell -i python3 -p bash\n'],
    ['vendor/deploy', '#!/bin/sh\n'],
    ['out/deploy', '#!/bin/sh\n'],
  ])('are left alone when they are something else: %s', (path, text) => {
    expect(filesOf(checkout({ [path]: text }))).toEqual([]);
  });
});

describe('files that are named much like a Dockerfile', () => {
  it.each([
    'Dockerfile.dev',
    'Dockerfile.PROD',
    'DOCKERFILE-old',
    'Dockerfile_x',
    'x_Dockerfile',
    'x.dockerfile',
    'x.DOCKERFILE',
    'CONTAINERFILE.x',
    'Dockerfile~',
    'Dockerfile ',
    'Dockerfile.sh',
    'Dockerfile.yml',
    'Dockerfile.j2',
    'Dockerfile.bak',
  ])('are scanned when they are one: %j', (name) => {
    expect(filesOf(checkout({ [name]: DOCKERFILE }))).toEqual([`${name} dockerfile`]);
  });

  it('are scanned when they are compose files in JSON', () => {
    const compose = '{"services": {"a": {"image": "b"}}}';
    const folder = checkout({
      'compose.json': compose,
      'deploy/docker-stack.prod.json': compose,
      'composer.lock.json': '{"packages": []}',
      'stack.json': '{"services": {"a": {"url": "b"}}}',
      'package-lock.json': '{"lockfileVersion": 3}',
      'other.json': compose,
    });
    expect(filesOf(folder)).toEqual(['compose.json compose', 'deploy/docker-stack.prod.json compose']);
  });

  it('are left alone when they are none, and read as what they are', () => {
    const folder = checkout({
      'dockerfile.rego': 'package dockerfile\n',
      'Dockerfile-nodejs10.want': '[{"From": "node:10"}]\n',
      'dockerfile.go': 'package dockerfile\n',
      'Dockerfile.dockerignore': 'node_modules\n',
      'dockerfile.md': '# Dockerfile\n\nText\n',
      'dockerfile.yml': 'name: x\non: push\n',
      'dockerfile.png': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0]),
      'Dockerfile.sh': '#!/bin/sh\ndocker run x\n',
      'dockerfile-compose.yml': 'services:\n  a:\n    image: b\n',
      'vendor/Dockerfile.dev': DOCKERFILE,
      'out/Dockerfile.dev': DOCKERFILE,
    });
    expect(filesOf(folder)).toEqual(['Dockerfile.sh shell', 'dockerfile-compose.yml compose']);
  });

  it('are scanned when nobody can tell, and the reader says why', () => {
    const folder = checkout({
      'Dockerfile.long': '# a comment\n'.repeat(1000),
      'Dockerfile.latin1': Buffer.from('FROM alpine\n# \xff\n', 'latin1'),
      'Dockerfile.code': `package main\n${'// a comment\n'.repeat(1000)}`,
    });
    symlinkSync('gone', join(folder.path, 'Dockerfile.link'));
    folder.git('add', '-A');
    expect(filesOf(folder)).toEqual(['Dockerfile.latin1 dockerfile', 'Dockerfile.long dockerfile']);
    const { notifications, read } = openRepository([], {
      cwd: folder.path,
      include: [],
      exclude: [],
      maxFileSize: 4096,
    });
    expect(notifications).toMatchObject([{ path: 'Dockerfile.link', gap: { kind: 'link-leads-nowhere' } }]);
    expect(read('Dockerfile.long')).toMatchObject({ ok: false, error: { gap: { kind: 'unreadable-file' } } });
  });

  it('are read as Dockerfiles when they are named by themselves', () => {
    const folder = checkout({ 'Dockerfile.sh': DOCKERFILE, 'x.txt': 'x', 'Dockerfile.x': 'y' });
    expect(filesOf(folder, ['Dockerfile.sh', 'Dockerfile.x'])).toEqual([
      'Dockerfile.sh dockerfile',
      'Dockerfile.x dockerfile',
    ]);
  });
});

describe('a compose file in the place of a workflow', () => {
  it('is read as what it is', () => {
    const compose = 'services: {a: {image: b}}\n';
    const folder = checkout({
      '.github/workflows/a.yml': compose,
      'action.yml': compose,
      '.github/workflows/b.yml': 'on: push\n',
    });
    expect(filesOf(folder)).toEqual([
      '.github/workflows/a.yml compose',
      '.github/workflows/b.yml workflow',
      'action.yml compose',
    ]);
  });
});

describe('large YAML files of any name', () => {
  const filler = '# a comment\n'.repeat(1000);

  it('are scanned when what shows of them may be the beginning of a compose file', () => {
    const folder = checkout({
      'a.yml': `${filler}services: {a: {image: b}}\n`,
      'b.yml': `openapi: 3.0.0\n${filler}`,
      'c.yml': `- a\n${filler}`,
      'd.yml': `x-a: 1\nname: b\n${filler}`,
    });
    expect(filesOf(folder)).toEqual(['a.yml compose', 'd.yml compose']);
  });
});

describe('the name of a symbolic link', () => {
  it('says how the file is read that it leads to, besides that of the file', () => {
    const folder = checkout({ 'run.sh': 'services: {}\n', 'x.txt': DOCKERFILE, 'docker/Dockerfile': DOCKERFILE });
    symlinkSync('run.sh', join(folder.path, 'compose.yaml'));
    symlinkSync('x.txt', join(folder.path, 'Dockerfile.dev'));
    symlinkSync('docker/Dockerfile', join(folder.path, 'Dockerfile'));
    folder.git('add', '-A');
    expect(filesOf(folder)).toEqual([
      'docker/Dockerfile dockerfile',
      'run.sh compose',
      'run.sh shell',
      'x.txt dockerfile',
    ]);
    expect(filesOf(folder, ['compose.yaml'])).toEqual(['run.sh compose']);
  });
});
