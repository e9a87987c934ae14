import { expect, it } from '@jest/globals';
import { inspectImage } from '../../../src/images/layers/index.ts';
import { type TestLayer, testImage } from '../../support/image.ts';
import type { TarMember } from '../../support/tar.ts';

const folder = (path: string, mode: number): TarMember => ({ path, type: '5', mode });

async function writable(layers: readonly TestLayer[], run: object): Promise<readonly string[]> {
  const { writableFolders } = await inspectImage(testImage(layers, { config: run }), { scope: 'all' });
  return writableFolders.map(({ path, mode, use }) => `${path} ${mode.toString(8)} ${use}`);
}

it.each<[string, readonly TestLayer[], object, readonly string[]]>([
  ['a folder of PATH', [[folder('usr/local/bin/', 0o777)]], {}, ['usr/local/bin 777 path']],
  [
    'a folder of an own PATH',
    [[folder('opt/a/b/c/bin', 0o757)]],
    { Env: ['PATH=/opt/a/b/c/bin'] },
    ['opt/a/b/c/bin 757 path'],
  ],
  [
    'a folder above it',
    [[folder('opt', 0o777), folder('opt/bin', 0o755)]],
    { Env: ['PATH=/opt/bin'] },
    ['opt 777 path'],
  ],
  ['the working directory', [[folder('app', 0o777)]], { WorkingDir: '/app/' }, ['app 777 working']],
  ['a folder by the link of merged systems', [[folder('usr/bin', 0o777)]], { Env: ['PATH=/bin'] }, ['bin 777 path']],
  ['each once', [[folder('app', 0o777)]], { WorkingDir: '/app', Env: ['PATH=/app:/app/bin'] }, ['app 777 path']],
  ['none with the sticky bit', [[folder('app', 0o1777)]], { WorkingDir: '/app' }, []],
  ['none for others', [[folder('app', 0o775)]], { WorkingDir: '/app' }, []],
  ['none elsewhere', [[folder('tmp', 0o777), folder('srv', 0o777)]], { WorkingDir: '/tmp' }, []],
  ['none that a later layer closes', [[folder('app', 0o777)], [folder('app', 0o755)]], { WorkingDir: '/app' }, []],
  ['none that a later layer removes', [[folder('app', 0o777)], [{ path: '.wh.app' }]], { WorkingDir: '/app' }, []],
  [
    'one that a later layer opens',
    [[folder('app', 0o755)], [folder('app', 0o777)]],
    { WorkingDir: '/app' },
    ['app 777 working'],
  ],
  ['none without entries', [[{ path: 'app/x' }]], { WorkingDir: '/app' }, []],
  ['none in an odd configuration', [[folder('app', 0o777)]], { WorkingDir: 1, Env: 'PATH=/app' }, []],
])('%s', async (_name, layers, run, expected) => {
  expect(await writable(layers, run)).toEqual(expected);
});
