import { ImageError } from '../../layers/image-error.ts';

/**
 * The headers in `rpmdb.sqlite`: the column `blob` of the table `Packages`. This reads only as much of the format as it takes to walk one table:
 * https://www.sqlite.org/fileformat2.html
 */
export function* sqliteHeaders(file: Buffer): Generator<Buffer> {
  const pages = openPages(file);
  for (const record of rows(pages, findTable(pages, 'Packages'))) {
    const blob = columns(record)[1];
    if (blob !== undefined) yield blob;
  }
}

const MAGIC = 'SQLite format 3\0';
const FILE_HEADER_BYTES = 100;
const TABLE_LEAF = 0x0d;
const TABLE_INTERIOR = 0x05;

interface Pages {
  readonly count: number;
  /** Bytes of a page without the reserved bytes at its end. */
  readonly usable: number;
  /** Numbered from 1. */
  page(number: number): Buffer;
}

function openPages(file: Buffer): Pages {
  if (file.length < FILE_HEADER_BYTES || file.toString('latin1', 0, MAGIC.length) !== MAGIC)
    throw new ImageError('it is not a SQLite database');
  const written = file.readUInt16BE(16);
  // 65,536 does not fit into the field and is written as 1
  const size = written === 1 ? 65_536 : written;
  const usable = size - file.readUInt8(20);
  if (size < 512 || usable < 480) throw damaged();
  const count = Math.floor(file.length / size);
  return {
    count,
    usable,
    page(number) {
      if (number < 1 || number > count) throw damaged();
      return file.subarray((number - 1) * size, number * size);
    },
  };
}

function findTable(pages: Pages, name: string): number {
  for (const record of rows(pages, 1)) {
    const [type, , table, root] = columns(record);
    if (
      type?.toString() === 'table' &&
      table?.toString() === name &&
      root !== undefined &&
      root.length <= 4 &&
      root.length > 0
    ) {
      return root.readUIntBE(0, root.length);
    }
  }
  throw new ImageError('it has no packages');
}

/** The records of a table, in order of their keys. A page that comes twice is an error, so a damaged file cannot cause an endless loop. */
function* rows(pages: Pages, root: number): Generator<Buffer> {
  const seen = new Set<number>();
  const waiting = [root];
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    if (seen.has(number)) throw damaged();
    seen.add(number);
    const page = pages.page(number);
    const start = number === 1 ? FILE_HEADER_BYTES : 0;
    if (page[start] === TABLE_LEAF) for (const at of cells(page, start, 8)) yield recordAt(pages, page, at);
    else waiting.push(...childrenOf(page, start).reverse());
  }
}

function childrenOf(page: Buffer, start: number): number[] {
  if (page[start] !== TABLE_INTERIOR) throw damaged();
  const children = cells(page, start, 12).map((at) => page.readUInt32BE(within(page, at, 4)));
  return [...children, page.readUInt32BE(start + 8)];
}

/** The offsets of the cells on a page. */
function cells(page: Buffer, start: number, headerBytes: number): number[] {
  const count = page.readUInt16BE(start + 3);
  const first = start + headerBytes;
  if (first + count * 2 > page.length) throw damaged();
  return Array.from({ length: count }, (_, index) => page.readUInt16BE(first + index * 2));
}

/** A record, joined with its overflow pages. */
function recordAt(pages: Pages, page: Buffer, at: number): Buffer {
  const [length, afterLength] = varintAt(page, at);
  const [, start] = varintAt(page, afterLength);
  const local = localBytes(length, pages.usable);
  if (start + local > page.length || length > pages.count * pages.usable) throw damaged();
  if (local === length) return page.subarray(start, start + length);
  const parts = [page.subarray(start, start + local)];
  let left = length - local;
  let next = page.readUInt32BE(within(page, start + local, 4));
  while (left > 0) {
    const overflow = pages.page(next);
    const part = overflow.subarray(4, 4 + Math.min(left, pages.usable - 4));
    parts.push(part);
    left -= part.length;
    next = overflow.readUInt32BE(0);
  }
  return Buffer.concat(parts, length);
}

/** How much of a record is on the page of its table: section 1.6 of the format description. */
function localBytes(length: number, usable: number): number {
  if (length <= usable - 35) return length;
  const least = Math.floor(((usable - 12) * 32) / 255) - 23;
  const most = least + ((length - least) % (usable - 4));
  return most <= usable - 35 ? most : least;
}

/** The values of a record as bytes; numbers are big-endian. Undefined for null and for the constants 0 and 1. */
function columns(record: Buffer): (Buffer | undefined)[] {
  const [headerLength, first] = varintAt(record, 0);
  const values: (Buffer | undefined)[] = [];
  let at = headerLength;
  for (let position = first; position < headerLength; ) {
    const [type, next] = varintAt(record, position);
    const length = valueBytes(type);
    if (at + length > record.length) throw damaged();
    values.push(length === 0 ? undefined : record.subarray(at, at + length));
    at += length;
    position = next;
  }
  return values;
}

/** By the type of a value. */
const VALUE_BYTES = [0, 1, 2, 3, 4, 6, 8, 8];

function valueBytes(type: number): number {
  if (type >= 12) return Math.floor((type - 12) / 2);
  return VALUE_BYTES[type] ?? 0;
}

/** Reads up to nine bytes of seven bits, the highest first. The numbers that we need are all safe integers. */
function varintAt(bytes: Buffer, at: number): [value: number, next: number] {
  let value = 0;
  for (let index = 0; index < 8; index++) {
    const byte = bytes.readUInt8(within(bytes, at + index, 1));
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return [value, at + index + 1];
  }
  return [value * 256 + bytes.readUInt8(within(bytes, at + 8, 1)), at + 9];
}

function within(bytes: Buffer, at: number, length: number): number {
  if (at + length > bytes.length) throw damaged();
  return at;
}

function damaged(): ImageError {
  return new ImageError('its database is damaged');
}
