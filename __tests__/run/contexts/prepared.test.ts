import { describe, expect, it } from '@jest/globals';
import type { Files } from '../../properties/repository.ts';
import { scanFiles } from '../../properties/soundness.ts';
import { FETCH, fetched } from './fetched.ts';

const HARMLESS = '#!/bin/sh\nset -e\necho a\n';
const DOCKERFILE = 'FROM debian:12\nCOPY build /s\nRUN sh /s/x.sh\n';
const script = (text: string): Files => ({ Dockerfile: DOCKERFILE, 'b.sh': `#!/bin/sh\n${text}\ndocker build .\n` });
const copying = (copy: string): Files => ({ ...script('cp -r src build'), Dockerfile: `FROM debian:12\n${copy}\n` });
const project = (volume: string): Files => ({
  'compose.yaml': `services:\n  a:\n    image: debian:12\n    volumes: ["${volume}"]\n    command: sh /s/x.sh\n`,
});
const RULES = ['remote-script-exec', 'command-downloads-code'];

describe('files that commands prepare for a build', () => {
  it.each<[name: string, files: Files]>([
    ['cp of a folder', script('cp -r src build')],
    ['cp of a file', script('mkdir -p build\ncp src/x.sh build/')],
    ['cp of a pattern', script('mkdir -p build\ncp -r src/* build/')],
    ['cp of all', script('mkdir -p build && cp -a src/. build')],
    ['mv', script('mv src build')],
    ['rsync', script('rsync -a --delete src/ build/')],
    ['install with folders', script('install -D -m 755 src/x.sh build/x.sh')],
    ['install to a folder', script('install -d build\ninstall -m755 -t build src/x.sh')],
    ['ln', script('ln -s src build')],
    ['tar of a pipe', script('mkdir build\ntar -C src -cf - . | tar -C build -xf -')],
    ['tar of a file', script('tar czf x.tgz -C src .\nmkdir build\ntar xzf x.tgz -C build')],
    ['git archive of a folder', script('mkdir build\ngit archive HEAD:src | tar -x -C build')],
    [
      'git archive with a prefix',
      {
        ...script('git archive --prefix=build/ HEAD src | tar -x'),
        Dockerfile: DOCKERFILE.replace('/s/x', '/s/src/x'),
      },
    ],
    ['sed', script('mkdir build\nsed "s/@V@/1/" src/x.sh > build/x.sh')],
    ['a redirect', script('mkdir build; envsubst < src/x.sh > build/x.sh')],
    ['a variable', script('OUT=build\ncp -r src "$OUT"')],
    ['a loop', script('mkdir build\nfor f in x.sh y.sh; do cp "src/$f" build/; done')],
    ['a copy of a copy', script('cp -r src tmp\ncp -r tmp build')],
    ['an ignored folder', { ...script('cp -r src build'), '.gitignore': 'build/\n' }],
    ['make', { Dockerfile: DOCKERFILE, Makefile: 'OUT := build\na:\n\tcp -r src/* $(OUT)/\n\tdocker build .\n' }],
    ['a package', { Dockerfile: DOCKERFILE, 'package.json': '{"scripts":{"a":"cp -r src build"}}' }],
    [
      'a step',
      {
        Dockerfile: DOCKERFILE,
        '.github/workflows/a.yml':
          'on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: cp -r src build\n',
      },
    ],
    ['a folder in it', copying('COPY build/x.sh /s/\nRUN sh /s/x.sh')],
    ['the whole context', { ...copying('COPY . /s\nRUN sh /s/build/x.sh'), '.dockerignore': 'src\n' }],
    ['a mount of a build', copying('RUN --mount=source=build,target=/s sh /s/x.sh')],
    [
      'another context',
      {
        'compose.yaml': 'services:\n  a:\n    build: app\n',
        'app/Dockerfile': DOCKERFILE,
        'app/b.sh': '#!/bin/sh\ncd "$(dirname "$0")"\ncp -r ../src build\n',
      },
    ],
    ['a mounted folder', { ...project('./build:/s'), 'up.sh': '#!/bin/sh\ncp -r src build\ndocker compose up\n' }],
    ['a mounted file', { ...project('./x.sh:/s/x.sh'), 'up.sh': '#!/bin/sh\ncp src/x.sh x.sh\ndocker compose up\n' }],
    [
      'a mount of a command',
      { 'up.sh': '#!/bin/sh\ncp -r src build\ndocker run -v "$PWD/build:/s" debian:12 sh /s/x.sh\n' },
    ],
  ])('are read: %s', async (_name, files) => {
    expect(await fetched({ ...files, 'src/x.sh': FETCH }, RULES)).toEqual(['src/x.sh:3']);
    expect(await fetched({ ...files, 'src/x.sh': HARMLESS, 'other/x.sh': FETCH }, RULES)).toEqual([]);
  });

  it.each<[name: string, files: Files]>([
    ['nothing is copied', script('true')],
    ['another folder is copied', { ...script('cp -r other build'), 'other/y.sh': HARMLESS }],
    ['it is copied elsewhere', script('cp -r src target')],
    ['the repository has it', { ...script('cp -r src build'), 'build/x.sh': HARMLESS }],
    ['nothing runs it', copying('COPY build /s')],
    ['it is left out of the context', { ...copying('COPY . /s\nRUN sh /s/build/x.sh'), '.dockerignore': '**/x.sh\n' }],
    ['it is copied out of the repository', script('cp -r src /opt/build')],
    ['only run time knows where it is copied', script('D=$(mktemp -d)\ncp -r src "$D/a"')],
  ])('are no others: %s', async (_name, files) => {
    expect(await fetched({ ...files, 'src/x.sh': FETCH }, RULES)).toEqual([]);
  });

  it('are told where one of several is copied', async () => {
    const told = async (first: string, last: string) =>
      (
        await scanFiles({
          ...script('if [ "$P" ]; then cp -r one build; else cp -r two build; fi'),
          'one/x.sh': first,
          'two/x.sh': last,
        })
      ).notifications.flatMap(({ gap, span }) => (gap?.kind === 'unknown-value' ? [span?.file.path] : []));
    expect(await told(HARMLESS, FETCH)).toEqual(['two/x.sh']);
    expect(await told(HARMLESS, HARMLESS)).toEqual([]);
  });

  it('do not make a file with values part of an image', async () => {
    const files = {
      Dockerfile: 'FROM debian:12\nCOPY . /s\n',
      '.env.example': 'A_SECRET=vivid-otter-climbs-42\n',
      'config/a.yml': 'password: vivid-otter-climbs-42\n',
    };
    const placesOf = async (text: string) =>
      (await scanFiles({ ...files, 'b.sh': `#!/bin/sh\n${text}\ndocker build .\n` })).findings.map(
        ({ ruleId, span: { file, start } }) => `${ruleId} ${file.path} ${start}`,
      );
    expect(await placesOf('cp .env.example .env; cp -r config conf')).toEqual(await placesOf('true'));
  });

  it.each([
    ['there are too many', Array.from({ length: 10_001 }, (_, at) => `cp a b${at}`)],
    ['a script enters too many folders', [...Array.from({ length: 21 }, (_, at) => `cd a${at}`), 'cp -r src build']],
    [
      'they are copied on too often',
      Array.from({ length: 20 }, (_, at) => `cp -r ${at === 19 ? 'src' : `b${at + 1}`} b${at}`),
    ],
  ])('are told where %s', async (_why, lines) => {
    const { notifications } = await scanFiles({ ...script(lines.join('\n')), 'src/x.sh': FETCH });
    expect(notifications.flatMap(({ gap, message }) => (gap?.kind === 'limit-reached' ? [message] : []))).toEqual([
      'Commands of this repository copy more files to other folders, or from more folders, than are followed. Let them copy fewer, or build from where the files are.',
    ]);
  });

  it('are found in scripts of any length', async () => {
    const text = `${'# a comment\n'.repeat(50_000)}cp -r src build`;
    const { findings } = await scanFiles({ ...script(text), 'src/x.sh': FETCH });
    expect(findings.map(({ span }) => span.file.path)).toContain('src/x.sh');
  });
});
