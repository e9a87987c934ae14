import { ImageError } from '../layers/image-error.ts';

/** Headers and contents are padded to blocks of this many bytes. */
export const BLOCK_SIZE = 512;

/** The fields of one header block. https://www.gnu.org/software/tar/manual/html_node/Standard.html */
export interface TarHeader {
  readonly name: string;
  readonly mode: number;
  /** Bytes of the content that follows. */
  readonly size: number;
  /** One character: `0` and NUL for files, `5` for folders, … */
  readonly type: string;
  readonly linkName: string;
  /** The map of an old GNU sparse file goes on in the next block. */
  readonly isContinued: boolean;
}

const ZEROS = Buffer.alloc(BLOCK_SIZE);
const BLANK = 0x20;

/** The header at an offset; undefined for a block of zeros, which ends an archive. */
export function parseHeader(block: Buffer, at: number): TarHeader | undefined {
  if (block[at] === 0 && block.compare(ZEROS, 0, BLOCK_SIZE, at, at + BLOCK_SIZE) === 0) return undefined;
  if (numberAt(block, at + 148, 8) !== checksum(block, at)) throw new ImageError('it is not a tar archive');
  const type = String.fromCharCode(byteAt(block, at + 156));
  return {
    name: nameOf(block, at),
    mode: numberAt(block, at + 100, 8) & 0o7777,
    size: sizeAt(block, at + 124),
    type,
    linkName: textAt(block, at + 157, 100),
    isContinued: type === 'S' && block[at + 482] === 1,
  };
}

/** POSIX archives have a prefix field, those of `star` a shorter one; GNU tar uses that space for other fields. */
function nameOf(block: Buffer, at: number): string {
  const name = textAt(block, at, 100);
  // `ustar` and NUL; GNU writes blanks instead of the NUL
  if (block.toString('latin1', at + 257, at + 263) !== 'ustar\0') return name;
  const isStar = block.toString('latin1', at + 508, at + 512) === 'tar\0';
  const prefix = textAt(block, at + 345, isStar ? 131 : 155);
  return prefix === '' ? name : `${prefix}/${name}`;
}

function textAt(block: Buffer, at: number, length: number): string {
  let end = at;
  while (end < at + length && block[end] !== 0) end++;
  return end === at ? '' : block.toString('utf8', at, end);
}

/** The bytes after the last one are zero. Unlike `readUInt8`, this takes no time for checks. */
function byteAt(block: Buffer, at: number): number {
  return block[at] ?? 0;
}

/** The sum of all bytes, where those of the checksum itself count as blanks. */
function checksum(block: Buffer, at: number): number {
  let sum = 8 * BLANK;
  for (let index = at; index < at + 148; index++) sum += byteAt(block, index);
  for (let index = at + 156; index < at + BLOCK_SIZE; index++) sum += byteAt(block, index);
  return sum;
}

function sizeAt(block: Buffer, at: number): number {
  const size = numberAt(block, at, 12);
  if (!Number.isSafeInteger(size) || size < 0) throw new ImageError('a file in it claims an impossible size');
  return size;
}

/** Octal digits, or binary with the top bit set, which GNU tar writes for numbers that need more digits. */
function numberAt(block: Buffer, at: number, length: number): number {
  const first = byteAt(block, at);
  if (first & 0x80) return binaryAt(block, at, length);
  let value = 0;
  let index = at;
  while (index < at + length && (block[index] === BLANK || block[index] === 0)) index++;
  for (; index < at + length; index++) {
    const digit = byteAt(block, index) - 0x30;
    if (digit < 0 || digit > 7) break;
    value = value * 8 + digit;
  }
  return value;
}

function binaryAt(block: Buffer, at: number, length: number): number {
  const first = byteAt(block, at);
  // the second bit is the sign
  if (first & 0x40) return -1;
  let value = first & 0x3f;
  for (let index = at + 1; index < at + length; index++) value = value * 256 + byteAt(block, index);
  return value;
}
