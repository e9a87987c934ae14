import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { writeFileAtomically } from '../../src/support/write-file.ts';
import { temporaryFolder } from './temporary-folder.ts';

describe('a file that is written', () => {
  const memory = existsSync('/dev/shm') ? ['/dev/shm'] : [];

  it.each([undefined, ...memory])('makes its folder, also in memory: %s', (parent) => {
    const before = process.env['TMPDIR'];
    if (parent !== undefined) process.env['TMPDIR'] = parent;
    const folder = temporaryFolder();
    try {
      const path = join(folder.path, 'a', 'b.txt');
      writeFileAtomically(path, 'text');
      expect(readFileSync(path, 'utf8')).toBe('text');
    } finally {
      if (before === undefined) delete process.env['TMPDIR'];
      else process.env['TMPDIR'] = before;
      folder.remove();
    }
  });

  it.each([
    ['a file', (path: string) => writeFileSync(path, 'old')],
    ['a folder', (path: string) => mkdirSync(path)],
    ['nothing', () => undefined],
  ])('replaces a link to %s, and leaves what it leads to', (kind, make) => {
    const folder = temporaryFolder();
    try {
      const [target, path] = [join(folder.path, 'target'), join(folder.path, 'link')];
      make(target);
      symlinkSync(target, path);
      writeFileAtomically(path, ['one ', 'two'], 0o640);
      expect(readFileSync(path, 'utf8')).toBe('one two');
      expect(lstatSync(path).isFile()).toBe(true);
      expect(statSync(path).mode & 0o777).toBe(0o640);
      expect(readdirSync(folder.path)).toEqual(kind === 'nothing' ? ['link'] : ['link', 'target']);
      if (kind === 'a file') expect(readFileSync(target, 'utf8')).toBe('old');
    } finally {
      folder.remove();
    }
  });

  it('leaves nothing behind where it cannot be written', () => {
    const folder = temporaryFolder();
    try {
      const path = join(folder.path, 'a');
      mkdirSync(join(path, 'b'), { recursive: true });
      expect(() => writeFileAtomically(path, 'text')).toThrow();
      expect(readdirSync(folder.path)).toEqual(['a']);
    } finally {
      folder.remove();
    }
  });

  it('goes to a device directly', () => {
    writeFileAtomically('/dev/null', 'text');
    expect(readFileSync('/dev/null', 'utf8')).toBe('');
  });
});
