import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ZipError } from '../../../src/images/zip/format.ts';
import { zipEntries } from '../../../src/images/zip/in-memory.ts';
import { zipContents } from '../../../src/images/zip/on-disk.ts';
import { folderWith } from '../../support/folder.ts';
import { onlyHeavy, shortened } from '../../support/heavy.ts';
import { wideZip, zip } from '../../support/zip.ts';

const MEGABYTE = 1024 * 1024;

const inMemory = (archive: Buffer): string[] =>
  [...zipEntries(archive)].map((entry) => `${entry.path} ${entry.size} ${entry.read(MEGABYTE)}`);

async function onDisk(archive: Buffer): Promise<string[]> {
  const contents: string[] = [];
  for await (const content of zipContents(join(folderWith({ 'a.zip': archive }), 'a.zip'))) contents.push(`${content}`);
  return contents;
}

/** What both readers say of a change of one byte, or of the whole. */
async function readings(archive: Buffer): Promise<readonly [unknown, unknown]> {
  const failed = (error: unknown): string => {
    expect(error).toBeInstanceOf(ZipError);
    return (error as ZipError).message;
  };
  const read = async (): Promise<string[]> => [...zipEntries(archive)].map((entry) => `${entry.read(MEGABYTE)}`);
  return [await read().catch(failed), await onDisk(archive).catch(failed)];
}

describe('a ZIP archive', () => {
  const FILES = { a: '', 'b/c': 'two', 'd.txt': 'three '.repeat(1000) };

  it.each(['stored', 'deflated'] as const)('has its files, %s', async (method) => {
    const archive = zip(FILES, method);
    const listed = Object.entries(FILES).map(([path, text]) => `${path} ${text.length} ${text}`);
    expect(inMemory(archive)).toEqual(listed);
    expect(inMemory(Buffer.concat([Buffer.from('#!/bin/sh\n'), archive]))).toEqual(listed);
    expect(await onDisk(archive)).toEqual(Object.values(FILES));
  });

  it('may have more files than 16 bits can count', async () => {
    const archive = wideZip(65_600);
    for (const bytes of [archive, ...onlyHeavy([Buffer.concat([Buffer.from('#!/bin/sh\n'), archive])])]) {
      const read = [...zipEntries(bytes)].map((entry) => `${entry.read(10)}`);
      expect([read.length, new Set(read)]).toEqual([65_600, new Set(['{}'])]);
    }
    expect(await onDisk(archive)).toHaveLength(65_600);
  });

  it('is never read in memory in another way than on the disk, whatever is changed', async () => {
    const archive = zip(FILES);
    await fc.assert(
      fc.asyncProperty(fc.nat(archive.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const changed = Buffer.from(archive);
        changed[at] = (changed[at] as number) ^ by;
        const [memory, disk] = await readings(changed);
        // a text before the archive, and limits of what is claimed, make one of them refuse what the other reads
        const refused = [memory, disk].filter((one) => typeof one === 'string');
        for (const reason of refused)
          expect(reason).toMatch(/^(?:its archive is damaged$|a file in it is too large$|it is )/);
        if (refused.length === 0) expect(memory).toEqual(disk);
      }),
      { numRuns: shortened(300) },
    );
  });

  it.each([
    [
      'of another method',
      (bytes: Buffer) => bytes.writeUInt16LE(12, bytes.indexOf('504b0102', 0, 'hex') + 10),
      'it is compressed in an unknown way',
    ],
    [
      'of a larger file',
      (bytes: Buffer) => bytes.writeUInt32LE(9_999, bytes.indexOf('504b0102', 0, 'hex') + 20),
      'its archive is damaged',
    ],
  ])('is refused with a record %s', async (_name, change, reason) => {
    const archive = zip({ a: 'one' });
    change(archive);
    expect(await readings(archive)).toEqual([reason, reason]);
  });
});
