import { describe, expect, it } from '@jest/globals';
import { inBlocks } from '../../../src/images/tar/in-blocks.ts';

const BLOCK = 128 * 1024;
const TLS_RECORD = 16 * 1024;

async function blocksOf(chunks: readonly Buffer[]): Promise<readonly Buffer[]> {
  async function* given(): AsyncGenerator<Buffer> {
    yield* chunks;
  }
  const blocks: Buffer[] = [];
  for await (const block of inBlocks(given())) blocks.push(block);
  return blocks;
}

describe('inBlocks', () => {
  it.each<[string, readonly number[], readonly number[]]>([
    ['nothing', [], []],
    ['empty chunks', [0, 0], []],
    ['one byte', [1], [1]],
    ['the records of a connection', Array.from({ length: 20 }, () => TLS_RECORD), [BLOCK, BLOCK, 4 * TLS_RECORD]],
    ['one chunk that is large enough', [BLOCK, 1], [BLOCK, 1]],
    ['a large chunk after a small one', [5, 3 * BLOCK, 7], [3 * BLOCK + 5, 7]],
  ])('gathers %s', async (_name, lengths, expected) => {
    const bytes = Buffer.alloc(
      lengths.reduce((sum, length) => sum + length, 0),
      Uint8Array.from({ length: 251 }, (_, index) => index),
    );
    const chunks = lengths.map((length, at) => {
      const start = lengths.slice(0, at).reduce((sum, other) => sum + other, 0);
      return bytes.subarray(start, start + length);
    });
    const blocks = await blocksOf(chunks);
    expect(blocks.map(({ length }) => length)).toEqual(expected);
    expect(Buffer.concat(blocks).equals(bytes)).toBe(true);
  });

  it('passes on that its source failed, without the bytes before', async () => {
    async function* failing(): AsyncGenerator<Buffer> {
      yield Buffer.alloc(1);
      throw new Error('its content does not match its digest');
    }
    await expect(inBlocks(failing()).next()).rejects.toThrow('its content does not match its digest');
  });
});
