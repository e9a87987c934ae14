import { deflateSync } from 'node:zlib';

/** The sections of a program for 64-bit Linux, with the content of one section. */
export function elfWithSection(name: string, content: Buffer, padding = 8192): Buffer {
  const header = Buffer.alloc(64);
  header.write('7f454c46020101', 0, 'hex');
  const before = Buffer.alloc(padding);
  const names = Buffer.from(`\0.text\0${name}\0.shstrtab\0`);
  const contentAt = header.length + before.length;
  const namesAt = contentAt + content.length;
  const tableAt = namesAt + names.length;
  header.writeBigUInt64LE(BigInt(tableAt), 40);
  header.writeUInt16LE(64, 58);
  header.writeUInt16LE(4, 60);
  header.writeUInt16LE(3, 62);
  const table = Buffer.concat([
    sectionHeader(0, 0, 0),
    sectionHeader(1, header.length, before.length),
    sectionHeader(7, contentAt, content.length),
    sectionHeader(8 + name.length, namesAt, names.length),
  ]);
  return Buffer.concat([header, before, content, names, table]);
}

/**
 * The same as other linkers write it: LLD puts the strings of symbols between the names of sections and their table, and old versions of
 * GNU ld put the table before them.
 */
export function elfInOrder(order: 'lld' | 'table-first', content: Buffer, strings = 400_000): Buffer {
  const header = Buffer.alloc(64);
  header.write('7f454c46020101', 0, 'hex');
  const names = Buffer.from('\0.rela.dep-v0\0.shstrtab\0');
  const symbols = Buffer.alloc(strings, 'symbol\0');
  const tableBytes = 3 * 64;
  const tableAt = header.length + content.length + (order === 'lld' ? names.length + symbols.length : 0);
  const namesAt = header.length + content.length + (order === 'lld' ? 0 : tableBytes);
  header.writeBigUInt64LE(BigInt(tableAt), 40);
  header.writeUInt16LE(64, 58);
  header.writeUInt16LE(3, 60);
  header.writeUInt16LE(2, 62);
  const table = Buffer.concat([
    sectionHeader(0, 0, 0),
    sectionHeader(6, header.length, content.length),
    sectionHeader(15, namesAt, names.length),
  ]);
  const rest = order === 'lld' ? [names, symbols, table] : [table, names, symbols];
  return Buffer.concat([header, content, ...rest]);
}

/** The headers of a program for Windows, with the content of one section. */
export function peWithSection(name: string, content: Buffer): Buffer {
  const headers = Buffer.alloc(4096);
  headers.write('MZ', 0, 'latin1');
  headers.writeUInt32LE(0x80, 0x3c);
  headers.write('PE\0\0', 0x80, 'latin1');
  headers.writeUInt16LE(2, 0x86);
  headers.writeUInt16LE(240, 0x94);
  const section = 0x98 + 240 + 40;
  headers.write('.text', section - 40, 'latin1');
  headers.write(name, section, 'latin1');
  headers.writeUInt32LE(content.length, section + 8);
  headers.writeUInt32LE(content.length + 100, section + 16);
  headers.writeUInt32LE(headers.length, section + 20);
  return Buffer.concat([headers, content, Buffer.alloc(100)]);
}

function sectionHeader(name: number, at: number, size: number): Buffer {
  const section = Buffer.alloc(64);
  section.writeUInt32LE(name, 0);
  section.writeBigUInt64LE(BigInt(at), 24);
  section.writeBigUInt64LE(BigInt(size), 32);
  return section;
}

/** The section that cargo-auditable writes. */
export function rustSection(packages: readonly object[]): Buffer {
  return deflateSync(JSON.stringify({ packages }));
}

/** The build information that Go's linker writes since 1.18. */
export function goBuildInfo(goVersion: string, modules: string): Buffer {
  const mark = Buffer.from('3077af0c9274080241e1c107e6d618e6', 'hex');
  const marked = modules === '' ? Buffer.alloc(0) : Buffer.concat([mark, Buffer.from(modules), mark]);
  const start = Buffer.alloc(32);
  start.write('\xff Go buildinf:', 'latin1');
  start.writeUInt8(8, 14);
  start.writeUInt8(2, 15);
  return Buffer.concat([start, varint(goVersion.length), Buffer.from(goVersion), varint(marked.length), marked]);
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let left = value;
  for (; left > 127; left = Math.floor(left / 128)) bytes.push((left % 128) | 0x80);
  return Buffer.from([...bytes, left]);
}
