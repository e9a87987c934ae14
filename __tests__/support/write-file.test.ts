import { existsSync, readFileSync } from 'node:fs';
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

  it('goes to a device directly', () => {
    writeFileAtomically('/dev/null', 'text');
    expect(readFileSync('/dev/null', 'utf8')).toBe('');
  });
});
