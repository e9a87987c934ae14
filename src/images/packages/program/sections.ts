/** Where a section of a program is in its file. */
export interface Section {
  readonly at: number;
  readonly size: number;
}

/** The fields of an ELF header that lead to its sections: https://gabi.xinuos.com/elf/02-eheader.html */
export interface SectionTable {
  readonly at: number;
  readonly entryBytes: number;
  readonly count: number;
  /** The number of the section that holds the names. */
  readonly names: number;
  readonly is64Bit: boolean;
  readonly isLittleEndian: boolean;
}

export const ELF_HEADER_BYTES = 64;
const MAGIC = '7f454c46';

export function isElf(start: Buffer): boolean {
  return start.toString('hex', 0, 4) === MAGIC;
}

/** Undefined for a file that is not a program, and for a program without sections. */
export function sectionTableOf(header: Buffer): SectionTable | undefined {
  if (header.length < ELF_HEADER_BYTES || !isElf(header)) return undefined;
  const is64Bit = header[4] === 2;
  const isLittleEndian = header[5] === 1;
  const half = (at: number): number => (isLittleEndian ? header.readUInt16LE(at) : header.readUInt16BE(at));
  const tail = is64Bit ? 58 : 46;
  const table = {
    at: addressAt(header, is64Bit ? 40 : 32, is64Bit, isLittleEndian),
    entryBytes: half(tail),
    count: half(tail + 2),
    names: half(tail + 4),
    is64Bit,
    isLittleEndian,
  };
  const isPlausible = table.count > 0 && table.names < table.count && table.entryBytes >= (is64Bit ? 64 : 40);
  return isPlausible ? table : undefined;
}

/** Finds a section by name. `bytes` is the part of the file from `start` on, where the table and the names usually are. */
export function findSection(table: SectionTable, bytes: Buffer, start: number, name: string): Section | undefined {
  const names = sectionAt(table, bytes, start, table.names);
  if (names === undefined || names.at < start) return undefined;
  for (let index = 0; index < table.count; index++) {
    const section = sectionAt(table, bytes, start, index);
    if (section === undefined) return undefined;
    const from = names.at - start + section.name;
    if (bytes.toString('latin1', from, from + name.length + 1) === `${name}\0`) return section;
  }
  return undefined;
}

function sectionAt(
  table: SectionTable,
  bytes: Buffer,
  start: number,
  index: number,
): (Section & { readonly name: number }) | undefined {
  const { is64Bit, isLittleEndian } = table;
  const at = table.at + index * table.entryBytes - start;
  if (at < 0 || at + table.entryBytes > bytes.length) return undefined;
  return {
    name: isLittleEndian ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at),
    at: addressAt(bytes, at + (is64Bit ? 24 : 16), is64Bit, isLittleEndian),
    size: addressAt(bytes, at + (is64Bit ? 32 : 20), is64Bit, isLittleEndian),
  };
}

function addressAt(bytes: Buffer, at: number, is64Bit: boolean, isLittleEndian: boolean): number {
  if (!is64Bit) return isLittleEndian ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at);
  return Number(isLittleEndian ? bytes.readBigUInt64LE(at) : bytes.readBigUInt64BE(at));
}
