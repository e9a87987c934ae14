/** The header of one package in an rpm database. Texts and numbers by tag. */
export function rpmHeader(values: Readonly<Record<number, string | number>>): Buffer {
  const index: Buffer[] = [];
  const store: Buffer[] = [];
  let at = 0;
  for (const [tag, value] of Object.entries(values)) {
    const isText = typeof value === 'string';
    const padding = isText ? 0 : (4 - (at % 4)) % 4;
    const bytes = isText ? Buffer.from(`${value}\0`) : uint32(value);
    const entry = [Number(tag), isText ? 6 : 4, at + padding, 1].map(uint32);
    index.push(Buffer.concat(entry));
    store.push(Buffer.alloc(padding), bytes);
    at += padding + bytes.length;
  }
  return Buffer.concat([uint32(index.length), uint32(at), ...index, ...store]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

/** `Packages.db` with these headers. */
export function ndbDatabase(headers: readonly Buffer[]): Buffer {
  const slots = Buffer.alloc(4096);
  slots.write('RpmP', 0);
  slots.writeUInt32LE(1, 12);
  for (let at = 32; at < slots.length; at += 16) slots.write('Slot', at);
  const blobs: Buffer[] = [];
  let block = slots.length / 16;
  for (const [index, header] of headers.entries()) {
    const at = 32 + index * 16;
    const size = Math.ceil((header.length + 32) / 16);
    slots.writeUInt32LE(index + 1, at + 4);
    slots.writeUInt32LE(block, at + 8);
    slots.writeUInt32LE(size, at + 12);
    const blob = Buffer.alloc(size * 16);
    blob.write('BlbS', 0);
    blob.writeUInt32LE(index + 1, 4);
    blob.writeUInt32LE(header.length, 12);
    header.copy(blob, 16);
    blobs.push(blob);
    block += size;
  }
  return Buffer.concat([slots, ...blobs]);
}

const PAGE = 512;

/** `rpmdb.sqlite` with these headers, each on a leaf page, under one page that lists them. A header may take several pages. */
export function sqliteDatabase(headers: readonly Buffer[]): Buffer {
  const pages: Buffer[] = [Buffer.alloc(PAGE), Buffer.alloc(PAGE)];
  const leaves = headers.map((header, index) => addLeaf(pages, index + 1, [null, header]));
  const root = pages[1] as Buffer;
  root.writeUInt8(5, 0);
  root.writeUInt16BE(Math.max(leaves.length - 1, 0), 3);
  root.writeUInt32BE(leaves.at(-1) ?? 0, 8);
  for (const [index, leaf] of leaves.slice(0, -1).entries()) {
    const at = PAGE - (index + 1) * 5;
    root.writeUInt32BE(leaf, at);
    root.writeUInt8(index + 1, at + 4);
    root.writeUInt16BE(at, 12 + index * 2);
  }
  const sql = 'CREATE TABLE Packages (hnum INTEGER PRIMARY KEY AUTOINCREMENT,blob BLOB NOT NULL)';
  const first = leafPage(1, record(['table', 'Packages', 'Packages', 2, sql]), 100);
  first.write('SQLite format 3\0', 0);
  first.writeUInt16BE(PAGE, 16);
  pages[0] = first;
  return Buffer.concat(pages);
}

/** The part of a record that is on its page, see section 1.6 of the format. */
function localBytes(length: number): number {
  if (length <= PAGE - 35) return length;
  const least = Math.floor(((PAGE - 12) * 32) / 255) - 23;
  const most = least + ((length - least) % (PAGE - 4));
  return most <= PAGE - 35 ? most : least;
}

function addLeaf(pages: Buffer[], row: number, values: readonly (Buffer | null)[]): number {
  const content = record(values);
  const local = localBytes(content.length);
  pages.push(Buffer.alloc(PAGE));
  const number = pages.length;
  const rest = content.subarray(local);
  pages[number - 1] = leafPage(row, content, 0, local, rest.length > 0 ? number + 1 : undefined);
  for (let at = 0; at < rest.length; at += PAGE - 4) {
    const page = Buffer.alloc(PAGE);
    if (at + PAGE - 4 < rest.length) page.writeUInt32BE(pages.length + 2, 0);
    rest.copy(page, 4, at, at + PAGE - 4);
    pages.push(page);
  }
  return number;
}

function leafPage(row: number, content: Buffer, start: number, local = content.length, overflow?: number): Buffer {
  const page = Buffer.alloc(PAGE);
  const parts = [varint(content.length), varint(row), content.subarray(0, local)];
  const cell = Buffer.concat([...parts, ...(overflow === undefined ? [] : [uint32(overflow)])]);
  page.writeUInt8(13, start);
  page.writeUInt16BE(1, start + 3);
  page.writeUInt16BE(PAGE - cell.length, start + 8);
  cell.copy(page, PAGE - cell.length);
  return page;
}

function record(values: readonly (Buffer | string | number | null)[]): Buffer {
  const types = values.map((value) => {
    if (value === null) return varint(0);
    if (typeof value === 'number') return varint(1);
    return varint(Buffer.byteLength(value) * 2 + (typeof value === 'string' ? 13 : 12));
  });
  const length = types.reduce((sum, type) => sum + type.length, 1);
  const bodies = values.map((value) => {
    if (value === null) return Buffer.alloc(0);
    return typeof value === 'number' ? Buffer.from([value]) : Buffer.from(value as string);
  });
  return Buffer.concat([varint(length), ...types, ...bodies]);
}

function varint(value: number): Buffer {
  const bytes = [value & 0x7f];
  for (let left = Math.floor(value / 128); left > 0; left = Math.floor(left / 128)) bytes.unshift((left & 0x7f) | 0x80);
  return Buffer.from(bytes);
}
