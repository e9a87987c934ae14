import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { load } from 'js-yaml';
import { folderWith } from './support/folder.ts';

interface Release {
  readonly jobs: Readonly<
    Record<string, { readonly steps: readonly { readonly name?: string; readonly run?: string }[] }>
  >;
}

const text = readFileSync(fileURLToPath(new URL('../.github/workflows/release.yml', import.meta.url)), 'utf8');
const { jobs } = load(text) as Release;

const FORMULA = readFileSync(fileURLToPath(new URL('../packaging/homebrew.rb', import.meta.url)), 'utf8');

interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  /** The command lines of `gh`. */
  readonly done: string;
  /** For Homebrew, if the step writes one. */
  readonly formula?: string;
}

/** Runs a step as GitHub does, with a `gh` that answers by what it is asked, and notes what it is told to do. */
function run(name: string, tag: string, gh: string): Outcome {
  const step = Object.values(jobs)
    .flatMap(({ steps }) => steps)
    .find((one) => one.name === name);
  const folder = folderWith({
    'bin/gh': `#!/bin/sh\necho "$*" >>"$NOTES"\ncase "$*" in\n${gh}\n*) exit 0 ;;\nesac\n`,
    'notes.txt': '',
    'dist/hullcheck.cdx.json': '{}',
    'packaging/homebrew.rb': FORMULA,
    [`hullcheck-${tag}.tar.gz`]: 'the archive',
  });
  chmodSync(join(folder, 'bin/gh'), 0o755);
  const notes = join(folder, 'notes.txt');
  const { status, stdout } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', step?.run ?? 'exit 99'], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH']}`,
      NOTES: notes,
      TAG: tag,
      BRANCH: 'main',
      GITHUB_REPOSITORY: 'hullcheck/hullcheck',
      GITHUB_SHA: 'abc',
    },
  });
  const formula = join(folder, 'hullcheck.rb');
  return {
    status,
    stdout,
    done: readFileSync(notes, 'utf8'),
    ...(existsSync(formula) && { formula: readFileSync(formula, 'utf8') }),
  };
}

describe('a release', () => {
  it.each([
    ['identical', 0],
    ['behind', 0],
    ['ahead', 1],
    ['diverged', 1],
  ])('is made of a commit on the default branch only: %s', (status, expected) => {
    const answer = `*compare/main...abc*) echo ${status} ;;`;
    expect(run('The commit is on the default branch', 'v0.1.0', answer).status).toBe(expected);
  });

  it('is a draft first, with the source and the bill of materials', () => {
    const { status, done } = run('Draft, then publish', 'v0.1.0', '*view*) exit 1 ;;');
    expect([status, done.trim().split('\n')]).toEqual([
      0,
      [
        'release view v0.1.0',
        'release create v0.1.0 --draft --verify-tag --title v0.1.0 --notes See CHANGELOG.md. hullcheck-v0.1.0.tar.gz hullcheck-v0.1.0.cdx.json hullcheck.rb',
        'release edit v0.1.0 --draft=false',
      ],
    ]);
  });

  it('has a formula for Homebrew, for its own archive', () => {
    const { formula } = run('Draft, then publish', 'v1.2.3', '*view*) exit 1 ;;');
    const address = 'https://github.com/hullcheck/hullcheck/releases/download/v1.2.3/hullcheck-v1.2.3.tar.gz';
    expect(formula).toContain(`\n  url "${address}"\n`);
    expect(formula).toContain(`\n  sha256 "${createHash('sha256').update('the archive').digest('hex')}"\n`);
    expect(formula).not.toMatch(/@[A-Z0-9]+@/);
  });

  it('is not made twice', () => {
    const { status, stdout, done } = run('Draft, then publish', 'v0.1.0', '*view*) exit 0 ;;');
    expect([status, done]).toEqual([1, 'release view v0.1.0\n']);
    expect(stdout).toContain('::error::There is a release v0.1.0 already.');
  });

  it.each([
    ['true', 0, ''],
    ['false', 1, '::error::Make releases immutable in the settings'],
    ['null', 1, 'gh release delete v0.1.0'],
  ])('has to be immutable: %s', (immutable, expected, message) => {
    const { status, stdout } = run('It cannot be changed any more', 'v0.1.0', `*) echo ${immutable} ;;`);
    expect(status).toBe(expected);
    expect(stdout).toContain(message);
  });

  const tags = (...names: string[]) => `*matching-refs*) printf 'refs/tags/%s\\n' ${names.join(' ')} ;;`;
  it.each([
    ['the first release', 'v0.1.0', tags('v0.1.0'), true],
    ['a newer one', 'v0.10.0', tags('v0.1.0', 'v0.9.3', 'v0.10.0'), true],
    ['a fix for an older version', 'v0.9.4', tags('v0.9.3', 'v0.9.4', 'v0.10.0'), false],
    ['a tag that is not a release', 'v0.9.3', tags('v0.9.3', 'v0.10.0-rc.1', 'v0.99'), true],
  ])('moves the tag of the major version forward only: %s', (_name, tag, answer, moves) => {
    const { status, done } = run('Move the tag of the major version', tag, answer);
    expect(status).toBe(0);
    expect(done.includes('--method PATCH repos/hullcheck/hullcheck/git/refs/tags/v0 -f sha=abc -F force=true')).toBe(
      moves,
    );
    // it exists
    expect(done).not.toContain('POST');
  });

  it('makes the tag of the major version if there is none yet', () => {
    const answer = `${tags('v1.0.0')}\n*PATCH*) exit 1 ;;`;
    const { status, done } = run('Move the tag of the major version', 'v1.0.0', answer);
    expect(status).toBe(0);
    expect(done).toContain('--method POST repos/hullcheck/hullcheck/git/refs -f ref=refs/tags/v1 -f sha=abc');
  });
});
