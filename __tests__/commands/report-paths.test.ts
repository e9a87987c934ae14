import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { FORMATS } from '../../src/commands/destinations.ts';
import { hullcheck } from '../support/command-line.ts';
import { folderWith } from '../support/folder.ts';

const FILES = { 'a b/deploy/compose.yaml': 'services:\n  web:\n    image: x.example.com/a:1\n    privileged: true\n' };
const PATH = 'a b/deploy/compose.yaml';

/** The formats that people read where they are; the others are for programs, which start at the root. */
const FROM_HERE: ReadonlySet<string> = new Set(['terminal']);

/** Where a scan can start, relative to the root, and what it is asked to scan there. */
const STARTS: readonly (readonly [string, readonly string[], string])[] = [
  ['', [], PATH],
  ['', ['a b'], PATH],
  ['', [PATH], PATH],
  ['a b', ['.'], 'deploy/compose.yaml'],
  ['a b/deploy', ['compose.yaml'], 'compose.yaml'],
  ['elsewhere', ['../a b/deploy'], '../a b/deploy/compose.yaml'],
];

function checkout(): string {
  const folder = folderWith(FILES);
  execFileSync('git', ['init', '--quiet'], { cwd: folder });
  mkdirSync(join(folder, 'elsewhere'));
  return folder;
}

/** The paths that a report has, as it writes them; the help in SARIF has those of examples, too. */
function pathsIn(text: string): readonly string[] {
  const places =
    text.startsWith('{') && text.includes('"artifactLocation"')
      ? [...text.matchAll(/"uri": ?"[^"]*"/g)].join('\n')
      : text;
  const found = places.replaceAll('%20', ' ').matchAll(/(?:[\w.]+\/)*(?:a b\/)?(?:deploy\/)?compose\.yaml/g);
  return [...new Set([...found].map(([path]) => path))];
}

describe.each(FORMATS)('paths in the format %s', (format) => {
  it.each(STARTS)('of a scan in "%s" of %j', async (start, paths, fromHere) => {
    const { stdout } = await hullcheck(join(checkout(), start), ['scan', ...paths, '--format', format]);
    expect(pathsIn(stdout)).toEqual([FROM_HERE.has(format) ? fromHere : PATH]);
  });

  it('outside of a repository start at the folder that is scanned', async () => {
    const folder = folderWith(FILES);
    const { stdout } = await hullcheck(folder, ['scan', 'a b', '--format', format]);
    expect(pathsIn(stdout)).toEqual([FROM_HERE.has(format) ? PATH : 'deploy/compose.yaml']);
  });
});

describe('paths of --quiet', () => {
  it.each(STARTS)('in "%s" of %j', async (start, paths, fromHere) => {
    const { stdout } = await hullcheck(join(checkout(), start), ['scan', ...paths, '--quiet']);
    expect(pathsIn(stdout)).toEqual([fromHere]);
  });
});
