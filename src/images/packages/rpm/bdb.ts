import { ImageError } from '../../layers/image-error.ts';

/** https://github.com/berkeleydb/libdb/blob/master/src/dbinc/db_page.h */
const HASH_MAGIC = 0x00061561;
const PAGE_HEADER_BYTES = 26;
const PAGE_TYPE = { unsortedHash: 2, overflow: 7, sortedHash: 13 } as const;
const ITEM_TYPE = { inline: 1, offPage: 3 } as const;

interface BerkeleyFile {
  readonly pageBytes: number;
  readonly pages: number;
  page(number: number): Buffer;
  /** Reads a number in the byte order of the machine that wrote the file. */
  u16(bytes: Buffer, at: number): number;
  u32(bytes: Buffer, at: number): number;
}

/** The headers in `Packages`, a hash of Berkeley DB. Keys and values alternate on its pages. */
export function* bdbHeaders(file: Buffer): Generator<Buffer> {
  const database = open(file);
  for (let number = 1; number < database.pages; number++) {
    const page = database.page(number);
    const type = page[25];
    if (type === PAGE_TYPE.sortedHash || type === PAGE_TYPE.unsortedHash) yield* valuesOn(database, page);
  }
}

function open(file: Buffer): BerkeleyFile {
  if (file.length < 512) throw damaged();
  const isLittle = file.readUInt32LE(12) === HASH_MAGIC;
  if (!isLittle && file.readUInt32BE(12) !== HASH_MAGIC) throw new ImageError('it is not an rpm database');
  const u16 = (bytes: Buffer, at: number): number => (isLittle ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at));
  const u32 = (bytes: Buffer, at: number): number => (isLittle ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at));
  const pageBytes = u32(file, 20);
  if (pageBytes < 512 || pageBytes > 65_536) throw damaged();
  if (file[24] !== 0) throw new ImageError('its database is encrypted');
  const pages = Math.floor(file.length / pageBytes);
  const page = (number: number): Buffer => {
    if (number >= pages) throw damaged();
    return file.subarray(number * pageBytes, (number + 1) * pageBytes);
  };
  return { pageBytes, pages, page, u16, u32 };
}

function* valuesOn(database: BerkeleyFile, page: Buffer): Generator<Buffer> {
  const count = database.u16(page, 20);
  if (PAGE_HEADER_BYTES + count * 2 > page.length) throw damaged();
  const offset = (item: number): number => database.u16(page, PAGE_HEADER_BYTES + item * 2);
  for (let item = 1; item < count; item += 2) {
    const at = offset(item);
    if (at + 12 > page.length && page[at] === ITEM_TYPE.offPage) throw damaged();
    if (page[at] === ITEM_TYPE.offPage) yield overflowAt(database, page, at);
    // items are stored from the end of the page backwards
    else if (page[at] === ITEM_TYPE.inline) yield page.subarray(at + 1, offset(item - 1));
  }
}

/** A value on separate pages; each page names the next one. */
function overflowAt(database: BerkeleyFile, page: Buffer, at: number): Buffer {
  const length = database.u32(page, at + 8);
  const parts: Buffer[] = [];
  let left = length;
  let number = database.u32(page, at + 4);
  while (left > 0) {
    const overflow = database.page(number);
    const bytes = Math.min(left, database.u16(overflow, 22));
    if (overflow[25] !== PAGE_TYPE.overflow || bytes === 0) throw damaged();
    parts.push(overflow.subarray(PAGE_HEADER_BYTES, PAGE_HEADER_BYTES + bytes));
    left -= bytes;
    number = database.u32(overflow, 16);
  }
  return Buffer.concat(parts, length);
}

function damaged(): ImageError {
  return new ImageError('its database is damaged');
}
