import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { hullcheck } from '../support/command-line.ts';
import { folderWith } from '../support/folder.ts';
import { ociLayout } from '../support/image.ts';

const COMPOSE = {
  'compose.yaml': 'services:\n  web:\n    image: registry.example.com/web:1.4\n    privileged: true\n',
};
const FAILS = '1 finding of high severity or above fails the check.';

function layout(): Readonly<Record<string, string | Buffer>> {
  const files = Object.entries(ociLayout([], { os: 'linux', architecture: 'amd64' }));
  return Object.fromEntries(files.map(([path, bytes]) => [`layout/${path}`, bytes]));
}

describe('a file that cannot be written', () => {
  it.each([
    ['scan', '--format', 'html=FILE'],
    ['scan', '--format', 'sarif=FILE', '--format', 'json'],
    ['scan', '-o', 'FILE'],
    ['scan', '--write-baseline', 'FILE'],
    ['image', 'layout', '--format', 'cyclonedx=FILE'],
  ])('is named, and ends with 2: %s %s %s', async (...argv) => {
    const folder = folderWith({ ...COMPOSE, ...layout() });
    const path = join(folder, 'compose.yaml/report');
    const at = (file: string): Promise<unknown> =>
      hullcheck(
        folder,
        argv.map((word) => word.replace('FILE', file)),
      );
    const refusal = /^hullcheck: .*compose\.yaml\/report cannot be written: (?:EEXIST|ENOTDIR): [a-z ]+\n$/;
    expect(await at(path)).toMatchObject({ status: 2, stderr: expect.stringMatching(refusal) });
    if (!existsSync('/dev/full')) return;
    const stderr = 'hullcheck: /dev/full cannot be written: ENOSPC: no space left on device\n';
    expect(await at('/dev/full')).toMatchObject({ status: 2, stderr });
  });

  it('is named by init', async () => {
    const folder = folderWith({ '.github': '' });
    expect(await hullcheck(folder, ['init'])).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(
        /^hullcheck: \.github\/workflows\/hullcheck\.yml cannot be written: (?:EEXIST|ENOTDIR): [a-z ]+\n$/,
      ),
    });
  });
});

describe('a report in a file', () => {
  it.each<[string, readonly string[], string, string]>([
    ['one', ['--format', 'html=report.html'], `${FAILS}\nWrote report.html.\n`, ''],
    ['one in a new folder', ['-f', 'json', '-o', 'a/b/report.json'], `${FAILS}\nWrote a/b/report.json.\n`, ''],
    ['several', ['-f', 'json=a.json', '-f', 'sarif=b.sarif'], `${FAILS}\nWrote a.json.\nWrote b.sarif.\n`, ''],
    ['quiet', ['--quiet', '-o', 'a.txt'], '', ''],
    ['no file', ['-f', 'json', '-o', '/dev/null'], '', ''],
  ])('is named with the verdict: %s', async (_, argv, stdout, stderr) => {
    const folder = folderWith(COMPOSE);
    expect(await hullcheck(folder, ['scan', ...argv])).toEqual({ status: 1, stdout, stderr });
  });

  it('is named on standard error where another report is on standard output', async () => {
    const result = await hullcheck(folderWith(COMPOSE), ['scan', '-f', 'json', '-f', 'html=report.html']);
    expect(result).toMatchObject({ status: 1, stderr: 'Wrote report.html.\n' });
    expect(JSON.parse(result.stdout)).toMatchObject({ findings: expect.anything() });
  });
});
