import { describe, expect, it } from '@jest/globals';
import { failuresOf } from './failures.ts';

const built = (settings: string, more = ''): Readonly<Record<string, string>> => ({
  'build.sh': `#!/bin/sh\n${settings}docker build -f "$F" -t app .\n${more}`,
  'a.Dockerfile': 'FROM scratch\n',
});

const EITHER = 'F=""\n[ -n "$A" ] && F="$1"\n[ -n "$B" ] && F="old/a.Dockerfile"\n';

describe('a command that builds from a file which only run time knows', () => {
  it.each<[string, string]>([
    ['with another file that is named like a Dockerfile', EITHER.replace('old/', 'new/')],
    ['with one more of these', `${EITHER}[ -n "$C" ] && F=a.Dockerfile\n`],
    ['without one of its files', EITHER.replace(/.*"\$1".*\n/, '')],
    ['without one that is named like a Dockerfile', EITHER.replace(/.*old.*\n/, '')],
    ['behind other lines', `echo\n${EITHER}`],
  ])('is known %s', async (_what, settings) => {
    expect(await failuresOf(built(EITHER), built(settings))).toEqual([]);
  });

  it.each<[string, string]>([
    ['with one more file', `${EITHER}[ -n "$C" ] && F=evil.txt\n`],
    ['with another file', EITHER.replace('$1', '$2')],
    ['with a file that only a comment calls a Dockerfile', `${EITHER}[ -n "$C" ] && F=evil.txt # Dockerfile\n`],
    ['with more files than are told apart', EITHER + '[ -n "$C" ] && F="$2"\n'.repeat(60)],
  ])('is new %s', async (_what, settings) => {
    expect(await failuresOf(built(EITHER), built(settings))).toContain('undecided-reference');
  });

  const CHOICE =
    'D=$(cd "$(dirname "$0")" && pwd)\ncase "$1" in\na*)\n  N=Dockerfile.a\n  ;;\n*)\n  N=b.Dockerfile\n  ;;\nesac\n';
  const inFolder = (settings: string, name = '${D}/${N}') => ({
    'build.sh': `#!/bin/sh\n${settings}docker build --file="${name}" .\n`,
  });

  it.each<[string, string, string]>([
    ['another name of a file', CHOICE.replace('b.Dockerfile', 'Dockerfile.b'), '${D}/${N}'],
    ['another folder', CHOICE.replace('$0")"', '$0")/x"'), '${D}/${N}'],
    ['a path that loses its folder', CHOICE, '${D}/${N##*/}'],
  ])('is known in an unknown folder with %s', async (_what, settings, name) => {
    expect(await failuresOf(inFolder(CHOICE), inFolder(settings, name))).toEqual([]);
  });

  it.each<[string, string, string]>([
    ['a file of another name', CHOICE.replace('b.Dockerfile', 'b.txt'), '${D}/${N}'],
    ['an argument below a folder of Dockerfiles', `D=dockerfiles\n${CHOICE.replace(/.*\n/, '')}`, '${D}/$1'],
  ])('is new in an unknown folder with %s', async (_what, settings, name) => {
    expect(await failuresOf(inFolder(CHOICE), inFolder(settings, name))).toContain('undecided-reference');
  });

  it('is new with one more of another text', async () => {
    const change = built(EITHER, 'docker build -f "$2" .\n');
    expect(await failuresOf(built(EITHER), change)).toContain('undecided-reference');
  });

  it('is known as one of a number of them', async () => {
    const many = Array.from({ length: 30 }, (_, at) => `docker build -f "$F${at}" .\n`).join('');
    expect(await failuresOf(built(EITHER, many), built(EITHER, many.replace(/^.*\n/, '')))).toEqual([]);
    expect(await failuresOf(built(EITHER, many), built(EITHER, `${many}docker build -f "$G" .\n`))).toContain(
      'undecided-reference',
    );
  });
});
