import { once } from 'node:events';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from '@jest/globals';
import { codeFolder } from '../../src/support/engine.ts';
import { type RunScript, runWithKeptCode } from '../../src/support/kept-code.ts';
import { folderWith } from './folder.ts';

const SCRIPT = '(function (a) { return a + 1; })';

interface Place {
  readonly folder: string;
  readonly code: string;
  run(): RunScript<(a: number) => number>;
  files(): string[];
}

/** A script in a folder, and a folder for its code. */
function place(script = SCRIPT): Place {
  const root = folderWith({ 'scan.js': script });
  const code = join(root, 'cache', 'code');
  return {
    folder: root,
    code,
    run: () => runWithKeptCode(join(root, 'scan.js'), code),
    files: () => readdirSync(code),
  };
}

/** The same with code from an earlier run, and the path of its file. */
function placeWithCode(): Place & { readonly file: string } {
  const made = place();
  made.run().keep();
  const [name = ''] = made.files();
  return { ...made, file: join(made.code, name) };
}

describe('runWithKeptCode', () => {
  it('runs a script, and keeps its code in a file of the user alone', () => {
    const { run, code, files } = place();
    const first = run();
    expect(first.value(1)).toBe(2);
    expect(first.usedCode).toBe(false);
    first.keep();
    expect(files()).toEqual([expect.stringMatching(/^scan-v[\d.]+-\w+-\d+$/)]);
    const [name = ''] = files();
    expect(lstatSync(join(code, name)).mode & 0o777).toBe(0o600);
    expect(lstatSync(code).mode & 0o777).toBe(0o700);
  });

  it('uses the code of an earlier run, and does not write it again', () => {
    const { run, file } = placeWithCode();
    const before = readFileSync(file);
    const second = run();
    expect(second.usedCode).toBe(true);
    expect(second.value(2)).toBe(3);
    utimesSync(file, 1, 1);
    second.keep();
    expect(lstatSync(file).mtimeMs).toBe(1000);
    expect(readFileSync(file)).toEqual(before);
  });

  it('keeps code that V8 takes where it has not compiled the script before', async () => {
    const { file } = placeWithCode();
    const worker = new Worker(
      `const { parentPort, workerData } = require('node:worker_threads');
      const { source, ...options } = workerData;
      parentPort.postMessage(new (require('node:vm').Script)(source, options).cachedDataRejected);`,
      { eval: true, workerData: { source: SCRIPT, cachedData: readFileSync(file).subarray(8) } },
    );
    expect(await once(worker, 'message')).toEqual([false]);
  });

  it('does not use the code of another script of the same length', () => {
    const { folder, run, files } = placeWithCode();
    writeFileSync(join(folder, 'scan.js'), SCRIPT.replace('1', '2'));
    const other = run();
    expect(other.usedCode).toBe(false);
    expect(other.value(1)).toBe(3);
    other.keep();
    expect(files()).toHaveLength(2);
  });

  it.each([
    ['has another byte', (file: string) => writeFileSync(file, flipped(readFileSync(file)))],
    ['is cut off', (file: string) => writeFileSync(file, readFileSync(file).subarray(0, -9))],
    ['is empty', (file: string) => writeFileSync(file, '')],
    ['is shorter than its header', (file: string) => writeFileSync(file, 'abc')],
    ['may be written by the group', (file: string) => chmodSync(file, 0o620)],
    ['may be written by everybody', (file: string) => chmodSync(file, 0o602)],
    ['is larger than all code of hullcheck', (file: string) => writeFileSync(file, Buffer.alloc(33 * 1024 * 1024))],
  ])('ignores and replaces a file that %s', (_, change) => {
    const { run, file } = placeWithCode();
    change(file);
    const second = run();
    expect(second.usedCode).toBe(false);
    expect(second.value(2)).toBe(3);
    second.keep();
    expect(lstatSync(file).mode & 0o777).toBe(0o600);
    expect(run().usedCode).toBe(true);
  });

  it('does not follow a link', () => {
    const { folder, run, file } = placeWithCode();
    const target = join(folder, 'target');
    writeFileSync(target, readFileSync(file), { mode: 0o600 });
    rmSync(file);
    symlinkSync(target, file);
    const second = run();
    expect(second.usedCode).toBe(false);
    const before = readFileSync(target);
    utimesSync(target, 1, 1);
    second.keep();
    expect(lstatSync(file).isSymbolicLink()).toBe(false);
    expect([readFileSync(target), lstatSync(target).mtimeMs]).toEqual([before, 1000]);
  });

  it.each([
    ['the folder is a file', ({ folder }: Place) => writeFileSync(join(folder, 'cache'), '')],
    [
      'a folder has the name of the file',
      ({ code, run }: Place) => {
        run().keep();
        const [name = ''] = readdirSync(code);
        rmSync(join(code, name));
        mkdirSync(join(code, name));
      },
    ],
  ])('runs without a word where %s', (_, change) => {
    const made = place();
    change(made);
    const script = made.run();
    expect(script.value(2)).toBe(3);
    script.keep();
    expect(made.run().usedCode).toBe(false);
  });

  it('leaves no temporary file behind, and removes that of a process that died', () => {
    const { run, code, file, files } = placeWithCode();
    rmSync(file);
    writeFileSync(`${file}.${process.pid}`, 'half');
    run().keep();
    expect(files().filter((name) => join(code, name) !== file)).toEqual([]);
  });

  it('keeps the code of the last four scripts', () => {
    const { folder, run, code, files } = place();
    for (const number of [1, 2, 3, 4, 5, 6]) {
      writeFileSync(join(folder, 'scan.js'), SCRIPT.replace('1', String(number)));
      run().keep();
      for (const name of files()) {
        const path = join(code, name);
        utimesSync(path, lstatSync(path).mtimeMs / 1000 - 10, lstatSync(path).mtimeMs / 1000 - 10);
      }
    }
    expect(files()).toHaveLength(4);
    expect(run().usedCode).toBe(true);
  });

  it('writes nothing without a folder', () => {
    const { folder } = place();
    const script = runWithKeptCode(join(folder, 'scan.js'), undefined);
    script.keep();
    expect(script.usedCode).toBe(false);
    expect(readdirSync(folder)).toEqual(['scan.js']);
  });
});

describe('codeFolder', () => {
  it.each([
    ['in the home folder', {}, join(homedir(), '.cache/hullcheck/code')],
    ['in the folder for caches', { XDG_CACHE_HOME: '/c' }, '/c/hullcheck/code'],
    ['not in a folder that the repository decides', { XDG_CACHE_HOME: 'c' }, join(homedir(), '.cache/hullcheck/code')],
    ['nowhere if it is switched off', { NODE_DISABLE_COMPILE_CACHE: '1' }, undefined],
    ['nowhere in a job of CI', { CI: 'true' }, undefined],
    ['nowhere if coverage is measured', { NODE_V8_COVERAGE: '/tmp' }, undefined],
  ])('is %s', (_, environment, folder) => {
    expect(codeFolder(environment)).toBe(folder);
  });
});

function flipped(bytes: Buffer): Buffer {
  const changed = Buffer.from(bytes);
  changed[bytes.length - 10] = (bytes.at(-10) ?? 0) ^ 1;
  return changed;
}
