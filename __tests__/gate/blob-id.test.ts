import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { blobId, blobIdOnDisk } from '../../src/gate/blob-id.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Linux says that it has 4096 bytes, and gives a few. */
const SHORT = '/sys/devices/system/cpu/online';

describe('the id by which git knows a file', () => {
  it.each([
    ['empty', ''],
    ['short', 'FROM alpine\n'],
    ['longer than what is read at once', 'ä'.repeat(1024 * 1024)],
  ])('is the same on the disk: %s', (_name, text) => {
    const folder = temporaryFolder({ file: text, marked: `\uFEFF${text}` });
    try {
      const bytes = Buffer.from(text);
      const id = createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
      expect(blobIdOnDisk(join(folder.path, 'file'), 'sha1')).toBe(id);
      expect(blobId({ path: 'file', text }, 'sha1')).toBe(id);
      const marked = blobId({ path: 'marked', text, hasByteOrderMark: true }, 'sha256');
      expect(blobIdOnDisk(join(folder.path, 'marked'), 'sha256')).toBe(marked);
    } finally {
      folder.remove();
    }
  });

  it('is not known of a folder, and of what is not there', () => {
    const folder = temporaryFolder();
    expect([folder.path, join(folder.path, 'none')].map((path) => blobIdOnDisk(path, 'sha1'))).toEqual([
      undefined,
      undefined,
    ]);
    folder.remove();
  });

  (existsSync(SHORT) ? it : it.skip)('is that of no other file where a file becomes shorter meanwhile', () => {
    expect(blobIdOnDisk(SHORT, 'sha1')).toMatch(/^[0-9a-f]{40}$/);
  });
});
