import { spawnSync } from 'node:child_process';
import { existsSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { activeRules } from '../../src/check/active-rules.ts';
import { ruleNames } from '../../src/check/rule-names.ts';
import { openRepository } from '../../src/discover/index.ts';
import { toJson } from '../../src/report/json.ts';
import privileged from '../../src/rules/isolation/privileged.ts';
import userRootExplicit from '../../src/rules/privileges/users/user-root-explicit.ts';
import { chunksOf } from '../../src/run/parallel/chunks.ts';
import { earlyThreads, type ThreadOptions } from '../../src/run/parallel/threads.ts';
import { scan } from '../../src/run/scan.ts';
import { hullcheck } from '../support/command-line.ts';
import { folderWith } from '../support/folder.ts';
import { onlyHeavy } from '../support/heavy.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const RULES = [privileged, userRootExplicit];

/** Dockerfiles, and compose files that build them and share a file with each other, which has a comment and a secret. */
function manyFiles(count: number): Record<string, string> {
  const files: Record<string, string> = {
    'common/base.yaml': [
      'services:',
      '  base:',
      '    image: ghcr.io/acme/base:1.4',
      '    # hullcheck-ignore privileged -- it must',
      '    privileged: true',
      '',
    ].join('\n'),
    'common/values.env': 'LOG_LEVEL=debug\n',
  };
  for (let index = 0; index < count; index++) {
    const folder = `services/s${index}`;
    files[`${folder}/Dockerfile`] =
      `FROM alpine:3.22 AS one\n${'RUN true\n'.repeat(index % 7)}USER root\nFROM one AS two\nUSER ${index % 3}\n`;
    files[`${folder}/compose.yaml`] = [
      'services:',
      '  app:',
      `    build: {context: ., target: ${index % 2 === 0 ? 'one' : 'two'}}`,
      '    env_file: ../../common/values.env',
      '  helper:',
      '    extends: {file: ../../common/base.yaml, service: base}',
      `    ${index % 5 === 0 ? 'privileged: true' : 'init: true'}`,
      '',
    ].join('\n');
  }
  return files;
}

/** Links in other folders, which lead to it, say what it is, and that it is not for tests. */
const UNIT = '[Container]\nImage=ghcr.io/acme/base:1.4\nPodmanArgs=--privileged\n';

async function scanIn(cwd: string, threads?: ThreadOptions): Promise<string> {
  const repository = openRepository([], { cwd, include: [], exclude: [], maxFileSize: 1024 * 1024 });
  const checked: number[] = [];
  const report = await scan(repository, {
    rules: activeRules(RULES, 'recommended'),
    names: ruleNames(RULES),
    suppressions: [],
    today: '2026-11-24',
    threads,
    onProgress: (done) => checked.push(done),
  });
  expect(checked.at(-1)).toBe(repository.files.length);
  return [...toJson(report, { version: '1.0.0' })].join('');
}

/** Whatever was built last: the bundle that users run, or what is compiled while hullcheck is worked on. */
const BUILT = ['../../dist/cli/index.js', '../../build/cli.js']
  .map((path) => fileURLToPath(new URL(path, import.meta.url)))
  .filter((path) => existsSync(path))
  .sort((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs)[0] as string;

function run(args: readonly string[], cwd: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BUILT, ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, stdout, stderr };
}

const program = (name: string): string => fileURLToPath(new URL(`programs/${name}`, import.meta.url));

describe('a thread that is gone', () => {
  const programs = [
    ['cannot be started', program('missing.mjs')],
    ['ends at once', program('ends.mjs')],
    ['fails', program('fails.mjs')],
    ['ends in the middle', program('answers-once.mjs')],
  ] as const;

  const folder = temporaryFolder(manyFiles(100));
  const cwd = folder.path;
  let alone = '';

  afterAll(() => folder.remove());

  beforeAll(async () => {
    alone = await scanIn(cwd);
    expect(JSON.parse(alone).findings.length).toBeGreaterThan(100);
  });

  it.each(programs)('and %s changes nothing', async (_, file) => {
    expect(await scanIn(cwd, { program: file, maximum: 2 })).toBe(alone);
  });

  it.each(programs)('and %s before there is something to do changes nothing', async (_, file) => {
    for (const patience of [300, ...onlyHeavy([0])]) {
      const early = earlyThreads({ program: file, maximum: 2 });
      early.expect(1000);
      await setTimeout(patience);
      expect(await scanIn(cwd, { program: file, maximum: 2, early })).toBe(alone);
      await early.dismiss();
    }
  });
});

describe('threads that start early', () => {
  it('are as many as so many files need, and none for few', async () => {
    const early = earlyThreads({ program: program('answers-once.mjs'), maximum: 3 });
    for (const files of [10, 299]) early.expect(files);
    expect(early.take()).toBeUndefined();
    for (const files of [300, 450, 460]) early.expect(files);
    const taken = [early.take(), early.take()];
    expect(taken.every((worker) => worker !== undefined)).toBe(true);
    expect(early.take()).toBeUndefined();
    early.expect(100_000);
    await early.dismiss();
    expect(early.take()).toBeUndefined();
    await Promise.all(taken.map((worker) => worker?.terminate()));
  });
});

describe('--threads', () => {
  it('gives the same report, whatever it is', async () => {
    const units = Array.from({ length: 40 }, (_, at) => [`test/u${at}.txt`, UNIT] as const);
    const cwd = folderWith({ ...manyFiles(230), ...Object.fromEntries(units) });
    for (const [at, [path]] of units.entries()) symlinkSync(path, join(cwd, `u${at}.container`));
    const [one, ...others] = ['1', '4', ...onlyHeavy(['2'])].map((threads) =>
      run(['scan', '--threads', threads, '--format', 'json', '--profile', 'strict'], cwd),
    );
    expect(JSON.parse(one?.stdout ?? '').findings.length).toBeGreaterThan(800);
    for (const other of others) expect(other).toEqual(one);
  });

  it.each(['0', '-1', '1.5', 'many', '1000'])('takes no %s', async (threads) => {
    const { status, stderr } = await hullcheck(folderWith({}), ['scan', '--threads', threads, '.']);
    expect(status).toBe(2);
    expect(stderr).toContain('--threads takes a whole number from 1 to 64.');
  });
});

describe('chunksOf', () => {
  it.each([
    [0, 1],
    [1, 0],
    [1, 3],
    [100, 1],
    [1000, 3],
    [20_000, 7],
  ])('cuts %d for %d threads, large pieces first, nothing twice and nothing left', (count, workers) => {
    const chunks = chunksOf(count, workers);
    let end = 0;
    let largest = 64;
    for (let chunk = chunks.next(); chunk !== undefined; chunk = chunks.next()) {
      expect(chunk.start).toBe(end);
      const size = chunk.end - chunk.start;
      expect(size).toBeGreaterThan(0);
      expect(size).toBeLessThanOrEqual(largest);
      largest = size;
      end = chunk.end;
    }
    expect(end).toBe(count);
  });
});
