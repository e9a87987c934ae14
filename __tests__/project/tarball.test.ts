import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

function npm(folder: string, ...args: readonly string[]): { readonly status: number | null; readonly stdout: string } {
  return spawnSync('npm', [...args], { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' });
}

describe('the packed tarball', () => {
  let folder: TemporaryFolder;

  beforeAll(() => {
    folder = temporaryFolder({
      'package.json': '{ "name": "example", "private": true }',
      'app/compose.yaml': 'services:\n  app:\n    image: alpine\n    privileged: true\n',
    });
    npm(root, 'pack', '--ignore-scripts', '--pack-destination', folder.path);
    const [tarball = ''] = readdirSync(folder.path).filter((name) => name.endsWith('.tgz'));
    npm(folder.path, 'install', '--offline', '--no-audit', '--no-fund', `./${tarball}`);
  }, 60_000);
  afterAll(() => folder.remove());

  it('installs nothing else', () => {
    const installed = readdirSync(join(folder.path, 'node_modules')).filter((name) => !name.startsWith('.'));
    expect(installed).toEqual(['hullcheck']);
  });

  it('scans', () => {
    const { status, stdout } = npm(folder.path, 'exec', '--offline', '--', 'hullcheck', 'scan', 'app');
    expect(stdout).toContain('privileged');
    expect(status).toBe(1);
  }, 30_000);
});

describe.each(['action', 'cli'])('the bundle dist/%s', (name) => {
  it('needs nothing but Node', () => {
    const files = readdirSync(join(root, 'dist', name)).filter((file) => file.endsWith('.js'));
    const needed = files.flatMap((file) =>
      [
        ...readFileSync(join(root, 'dist', name, file), 'utf8').matchAll(
          /createRequire\(import\.meta\.url\)\("([^"]*)"\)/g,
        ),
      ].map(([, module = '']) => module),
    );
    expect(needed.length).toBeGreaterThan(10);
    expect(needed.filter((module) => !module.startsWith('node:') && !builtinModules.includes(module))).toEqual([]);
  });
});
