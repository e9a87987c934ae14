import type { ContentSink } from '../../tar/entry.ts';
import { createGoSearch } from './go.ts';
import { RUST_SECTION } from './rust.ts';
import { ELF_HEADER_BYTES, findSection, isElf, type Section, type SectionTable, sectionTableOf } from './sections.ts';

/** The metadata inside a compiled program. */
export interface ProgramFacts {
  /** The build information of a Go program. */
  readonly build: Buffer | undefined;
  /** Where a Rust program has its list of crates. The list comes before the table that points to it, so reading it takes a second pass. */
  readonly crates: Section | undefined;
}

/** The names of sections come before the section table, within this many bytes. */
const BEFORE_TABLE = 64 * 1024;
const MAXIMUM_TAIL_BYTES = 1024 * 1024;

/** Searches a program while it streams by; other files are ignored from their first bytes on. */
export function createProgramSink(size: number, done: (facts: ProgramFacts) => void): ContentSink {
  const header = Buffer.alloc(ELF_HEADER_BYTES);
  const search = createGoSearch();
  let position = 0;
  let isProgram: boolean | undefined;
  let tail: Tail | undefined;
  return {
    write(piece) {
      if (isProgram === false) return;
      if (position < ELF_HEADER_BYTES) {
        piece.copy(header, position);
        if (position + piece.length >= 4) isProgram = isElf(header);
        if (position + piece.length >= ELF_HEADER_BYTES) tail = tailOf(sectionTableOf(header), size);
      }
      // also while the type is unknown, so that the search counts every byte
      if (isProgram !== false) search.write(piece);
      if (tail !== undefined) keep(tail, piece, position);
      position += piece.length;
    },
    end() {
      if (!isProgram) return;
      search.end();
      const crates = tail === undefined ? undefined : findSection(tail.table, tail.bytes, tail.start, RUST_SECTION);
      done({ build: search.found(), crates });
    },
  };
}

interface Tail {
  readonly table: SectionTable;
  readonly start: number;
  readonly bytes: Buffer;
}

/** A buffer for the end of the file with its section table; undefined where the table is elsewhere. */
function tailOf(table: SectionTable | undefined, size: number): Tail | undefined {
  if (table === undefined || table.at > size) return undefined;
  const start = Math.max(0, table.at - BEFORE_TABLE);
  return size - start > MAXIMUM_TAIL_BYTES ? undefined : { table, start, bytes: Buffer.alloc(size - start) };
}

function keep({ start, bytes }: Tail, piece: Buffer, position: number): void {
  if (position + piece.length <= start) return;
  const skipped = Math.max(0, start - position);
  piece.copy(bytes, position + skipped - start, skipped);
}
