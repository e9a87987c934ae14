import type { ContentSink } from '../../tar/entry.ts';
import { createGoSearch } from './go.ts';
import { RUST_SECTION } from './rust.ts';
import { ELF_HEADER_BYTES, findSection, isElf, type Section, type SectionTable, sectionTableOf } from './sections.ts';

/** What a program says about itself. */
export interface ProgramFacts {
  /** The build information of a program in Go. */
  readonly build: Buffer | undefined;
  /** Where a program in Rust has its list of crates. It stands before what says so, so it takes a second reading. */
  readonly crates: Section | undefined;
}

/** Names of sections stand in front of the table of them. */
const BEFORE_TABLE = 64 * 1024;
const MAXIMUM_TAIL_BYTES = 1024 * 1024;

/** Looks at a program while it streams by; what is none is let go at once. */
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
      // until it is known, so that the search does not lose count
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

/** Room for the part of the file that lists its sections; undefined where that is not at its end. */
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
