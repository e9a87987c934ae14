import type { ContentSink } from '../../tar/entry.ts';
import type { Section } from './section.ts';

export interface ElfSearch extends ContentSink {
  /** Undefined for a program without such a section; `unclear` for one that contains the name so often that its place is not known. */
  found(): Section | 'unclear' | undefined;
}

/** The fields of an ELF header that lead to its sections: https://gabi.xinuos.com/elf/02-eheader.html */
interface SectionTable {
  readonly at: number;
  readonly entryBytes: number;
  readonly count: number;
  /** The number of the section that holds the names. */
  readonly names: number;
  readonly is64Bit: boolean;
  readonly isLittleEndian: boolean;
}

const HEADER_BYTES = 64;
const MAXIMUM_TABLE_BYTES = 4 * 1024 * 1024;
/** How many places with the name of the section are remembered. Few programs contain it more than once. */
const MAXIMUM_PLACES = 1000;

/**
 * Searches an ELF file that streams by for a section. Linkers order sections, their names and their table differently, so the names may
 * be far from the table. So the search remembers all places of the name, and looks them up in the table.
 * @param start the first bytes of the file, filled before the pieces are written
 * @param name begins with a point
 */
export function createElfSearch(start: Buffer, name: string): ElfSearch {
  const places = createPlaceSearch(Buffer.from(`${name.slice(1)}\0`, 'latin1'));
  let position = 0;
  let table: SectionTable | undefined;
  let bytes: Buffer | undefined;
  return {
    write(piece) {
      const end = position + piece.length;
      if (position < HEADER_BYTES && end >= HEADER_BYTES) {
        table = sectionTableOf(start);
        bytes = table && Buffer.alloc(table.count * table.entryBytes);
      }
      places.write(piece);
      if (table !== undefined && bytes !== undefined) keep(bytes, piece, position - table.at);
      position = end;
    },
    end: () => undefined,
    found() {
      if (table === undefined || bytes === undefined || table.at + bytes.length > position) return undefined;
      const found = places.found();
      return findSection(table, bytes, found) ?? (found.size === MAXIMUM_PLACES ? 'unclear' : undefined);
    },
  };
}

/** @param offset where the piece begins, seen from the start of the table */
function keep(bytes: Buffer, piece: Buffer, offset: number): void {
  if (offset < bytes.length && offset + piece.length > 0) piece.copy(bytes, Math.max(0, offset), Math.max(0, -offset));
}

/** Searches for all places of a text, also where it is split between pieces. */
function createPlaceSearch(text: Buffer): { write(piece: Buffer): void; found(): ReadonlySet<number> } {
  const places: number[] = [];
  let position = 0;
  let carry: Buffer = Buffer.alloc(0);
  const search = (bytes: Buffer, start: number): void => {
    for (let at = bytes.indexOf(text); at !== -1; at = bytes.indexOf(text, at + 1)) {
      if (places.length === MAXIMUM_PLACES) return;
      places.push(at + start);
    }
  };
  return {
    write(piece) {
      const joint = Buffer.concat([carry, piece.subarray(0, text.length - 1)]);
      search(joint, position - carry.length);
      search(piece, position);
      position += piece.length;
      carry = Buffer.from((piece.length < text.length ? joint : piece).subarray(1 - text.length));
    },
    found: () => new Set(places),
  };
}

/** Undefined for a program without sections. */
function sectionTableOf(header: Buffer): SectionTable | undefined {
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
  const isPlausible = table.at >= HEADER_BYTES && table.names < table.count && table.entryBytes >= (is64Bit ? 64 : 40);
  return isPlausible && table.count * table.entryBytes <= MAXIMUM_TABLE_BYTES ? table : undefined;
}

/** @param places where the name of the section is in the file, without its first character */
function findSection(table: SectionTable, bytes: Buffer, places: ReadonlySet<number>): Section | undefined {
  const names = sectionAt(table, bytes, table.names);
  for (let index = 0; index < table.count; index++) {
    const { name, at, size } = sectionAt(table, bytes, index);
    if (places.has(names.at + name + 1)) return { at, size };
  }
  return undefined;
}

function sectionAt(table: SectionTable, bytes: Buffer, index: number): Section & { readonly name: number } {
  const { is64Bit, isLittleEndian } = table;
  const at = index * table.entryBytes;
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
