import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { folderWith } from '../support/folder.ts';
import { lastBuild } from '../support/last-build.ts';

const BUNDLE = lastBuild(['dist/cli/index.js']);

/** Each file makes a scan run rules. */
const FILES = {
  Dockerfile: 'FROM debian:12\nRUN apt-get update && apt-get install -y curl\n',
  'compose.yaml': 'services:\n  web:\n    image: nginx:1.29\n    privileged: true\n',
};

/** Without the settings of the tests' own environment. */
function run(folder: string, args: readonly string[], environment: Readonly<Record<string, string>>): string {
  const { CI, NODE_DISABLE_COMPILE_CACHE, NODE_V8_COVERAGE, ...others } = process.env;
  const { stdout, stderr } = spawnSync(process.execPath, [BUNDLE, ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 16 * 1024 * 1024,
    env: { ...others, ...environment },
  });
  expect(stderr).toBe('');
  return stdout;
}

describe('the start of the command line', () => {
  it.each([
    ['a Dockerfile', { Dockerfile: FILES.Dockerfile }, 'terminal'],
    ['a compose file', { 'compose.yaml': FILES['compose.yaml'] }, 'terminal'],
    ['both, as SARIF', FILES, 'sarif'],
  ])('loads one script to scan %s', (_, files, format) => {
    const folder = folderWith(files);
    const coverage = folderWith({});
    run(folder, ['scan', '--format', format], { NODE_V8_COVERAGE: coverage });
    const loaded = readdirSync(coverage).flatMap((name) => {
      const { result } = JSON.parse(readFileSync(join(coverage, name), 'utf8')) as { result: { url: string }[] };
      return result.map(({ url }) => basename(url)).filter((file) => file.endsWith('.js'));
    });
    expect([...new Set(loaded)].sort()).toEqual(['index.js', 'scan.js']);
  });

  it('uses compiled code, adds what later runs compile, and prints the same', () => {
    const folder = folderWith(FILES);
    const caches = folderWith({});
    const scanned = (): string => run(folder, ['scan', '--full'], { XDG_CACHE_HOME: caches });
    const kept = (): { readonly size: number; readonly time: number } => {
      const code = join(caches, 'hullcheck/code');
      const [name = '', ...more] = readdirSync(code).filter((file) => file.startsWith('scan-'));
      expect(more).toEqual([]);
      const { size, mtimeMs } = statSync(join(code, name));
      return { size, time: mtimeMs };
    };
    run(folder, ['--version'], { XDG_CACHE_HOME: caches });
    const small = kept();
    const first = scanned();
    const grown = kept();
    expect(grown.size).toBeGreaterThan(small.size * 1.2);
    expect(scanned()).toBe(first);
    expect(kept()).toEqual(grown);
    expect(run(folder, ['scan', '--full'], { NODE_DISABLE_COMPILE_CACHE: '1', XDG_CACHE_HOME: caches })).toBe(first);
  });
});
