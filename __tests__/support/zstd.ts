const MAGIC = Buffer.from('28b52ffd', 'hex');
/** No checksum, no size, a window of 1 MiB. */
const DESCRIPTOR = Buffer.from([0x00, 0x50]);
const BLOCK_BYTES = 100_000;

/** A Zstandard frame whose blocks are not compressed: https://www.rfc-editor.org/rfc/rfc8878 */
export function rawZstd(content: Buffer | string): Buffer {
  const bytes = Buffer.from(content);
  const blocks: Buffer[] = [];
  for (let at = 0; at === 0 || at < bytes.length; at += BLOCK_BYTES) {
    const block = bytes.subarray(at, at + BLOCK_BYTES);
    const header = Buffer.alloc(3);
    header.writeUIntLE(block.length * 8 + Number(at + BLOCK_BYTES >= bytes.length), 0, 3);
    blocks.push(header, block);
  }
  return Buffer.concat([MAGIC, DESCRIPTOR, ...blocks]);
}
