import { execFileSync } from 'node:child_process';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { reasonOf } from '../../../src/images/layers/image-error.ts';
import { decompress } from '../../../src/images/tar/decompress.ts';
import { decodeInScript } from '../../../src/images/tar/unzstd.ts';
import { inPieces } from '../../support/image.ts';

const TEXT = Array.from({ length: 40_000 }, (_, index) => `line ${index * 7919} of a file\n`).join('');

/** `Hello, layer.` five times, with a checksum, as zstd 1.5.7 writes it. */
const HELLO = '28b52ffd0458ad00007048656c6c6f2c206c617965722e0a01008d732a01e001637b';
const HELLO_TEXT = 'Hello, layer.\n'.repeat(5);
const SKIPPABLE = '502a4d1804000000abcdef01';

async function textOf(stream: AsyncIterable<Buffer>): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts).toString();
}

const hex = (text: string): Buffer => Buffer.from(text, 'hex');

describe('decompress', () => {
  it.each([
    ['nothing', Buffer.alloc(0), ''],
    ['little', Buffer.from('x'), 'x'],
    ['text', Buffer.from(TEXT), TEXT],
    ['gzip', gzipSync(TEXT), TEXT],
    ['several members of gzip', Buffer.concat([gzipSync(TEXT), gzipSync('more')]), `${TEXT}more`],
    ['a frame of zstd', hex(HELLO), HELLO_TEXT],
    ['several frames', hex(HELLO + SKIPPABLE + HELLO), HELLO_TEXT + HELLO_TEXT],
    ['a hundred frames', hex(HELLO.concat(SKIPPABLE).repeat(100)), HELLO_TEXT.repeat(100)],
    ['a frame to skip first', hex(SKIPPABLE + HELLO), HELLO_TEXT],
  ])('reads %s, in pieces of any length', async (_name, stored, text) => {
    for (const length of [777, 1_000_000]) expect(await textOf(decompress(inPieces(stored, length)))).toBe(text);
  });

  it('reads byte by byte', async () => {
    for (const stored of [hex(HELLO + SKIPPABLE + HELLO), gzipSync(HELLO_TEXT + HELLO_TEXT)]) {
      expect(await textOf(decompress(inPieces(stored, 1)))).toBe(HELLO_TEXT + HELLO_TEXT);
    }
  });

  const damaged = 'its compressed data is damaged or ends early';
  it.each([
    ['gzip that ends early', gzipSync(TEXT).subarray(0, 5000), damaged],
    ['gzip without its end', gzipSync(TEXT).subarray(0, -4), damaged],
    ['damaged gzip', gzipSync(TEXT).fill(0x55, 500, 600), damaged],
    ['zstd that ends early', hex(HELLO.slice(0, 40)), damaged],
    ['bzip2', Buffer.from('BZh91AY&SY'), 'it is compressed with bzip2, which is not supported'],
    ['xz', hex('fd377a585a000000'), 'it is compressed with xz, which is not supported'],
  ])('refuses %s', async (_name, stored, reason) => {
    const error = await textOf(decompress(inPieces(stored, 1000))).catch((failure: unknown) => failure);
    expect(reasonOf(error)).toBe(reason);
  });

  it.each([
    ['gzip', gzipSync(TEXT)],
    ['zstd', hex(HELLO)],
  ])('passes on that its source failed: %s', async (_name, stored) => {
    async function* failing(): AsyncGenerator<Buffer> {
      yield stored;
      throw new Error('its content does not match its digest');
    }
    await expect(textOf(decompress(failing()))).rejects.toThrow('its content does not match its digest');
  });

  it('ends its source when nobody reads on', async () => {
    let isOver = false;
    async function* endless(): AsyncGenerator<Buffer> {
      try {
        for (;;) yield gzipSync(TEXT);
      } finally {
        isOver = true;
      }
    }
    for await (const piece of decompress(endless())) {
      expect(piece.length).toBeGreaterThan(0);
      break;
    }
    expect(isOver).toBe(true);
  });
});

describe('zstd in JavaScript', () => {
  it.each([['-1'], ['-3'], ['-12'], ['--no-check'], ['--long=27']])('reads what zstd %s writes', async (...flags) => {
    const stored = zstd(TEXT, flags);
    if (stored === undefined) return;
    for (const length of [1000, 70_000]) expect(await textOf(decodeInScript(inPieces(stored, length)))).toBe(TEXT);
  });

  /** 2 to the power of so many bytes, in the form of the format. */
  const frame = (power: number): string => `28b52ffd00${((power - 10) << 3).toString(16).padStart(2, '0')}`;
  it.each([
    ['a window that is too large', hex(`${frame(28)}010000`), 'its Zstandard window is too large'],
    ['a window beyond all', hex('28b52ffd00ff010000'), 'its Zstandard window is too large'],
    ['a segment that is too large', hex('28b52ffde0ffffffffffffff7f010000'), 'its Zstandard window is too large'],
    [
      'blocks of one byte',
      hex(frame(26) + '08000041'.repeat(1000)),
      'its Zstandard blocks are so small that decoding takes too long',
    ],
    ['a frame without end', hex(`${HELLO}${frame(20)}`), 'its compressed data is damaged or ends early'],
    ['other bytes after a frame', hex(`${HELLO}00112233445566`), 'its compressed data is damaged or ends early'],
    ['damaged blocks', hex(`${frame(20)}ffffff${'00'.repeat(64)}`), undefined],
  ])('refuses %s', async (_name, stored, reason) => {
    const error: unknown = await textOf(decodeInScript(inPieces(stored, 1000))).catch((failure: unknown) => failure);
    expect(error).toBeInstanceOf(Error);
    if (reason !== undefined) expect(reasonOf(error)).toBe(reason);
  });
});

function zstd(text: string, flags: readonly string[]): Buffer | undefined {
  try {
    return execFileSync('zstd', ['-q', '-c', ...flags], { input: text, maxBuffer: 64 * 1024 * 1024 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    process.stderr.write('SKIPPED: there is no zstd to compress with\n');
    return undefined;
  }
}
