import type { ContentSink } from '../../tar/entry.ts';
import { createElfSearch } from './elf.ts';
import { createGoSearch } from './go.ts';
import { peSection } from './pe.ts';
import { RUST_SECTION } from './rust.ts';
import type { Section } from './section.ts';

/** The metadata inside a compiled program. */
export interface ProgramFacts {
  /** The build information of a Go program. */
  readonly build: Buffer | undefined;
  /** Where a Rust program has its list of crates. The list comes before the table that points to it, so reading it takes a second pass. */
  readonly crates: Section | 'unclear' | undefined;
}

/** The headers at the start of a program. */
const START_BYTES = 4096;
const ELF_MAGIC = '7f454c46';
const PE_MAGIC = '4d5a';

/** Searches a program for Linux or Windows while it streams by; other files are ignored from their first bytes on. */
export function createProgramSink(done: (facts: ProgramFacts) => void): ContentSink {
  const start = Buffer.alloc(START_BYTES);
  const go = createGoSearch();
  const elf = createElfSearch(start, RUST_SECTION);
  let position = 0;
  let format: Format | undefined;
  return {
    write(piece) {
      if (format === 'other') return;
      if (position < START_BYTES) piece.copy(start, position);
      if (format === undefined && position + piece.length >= 4) format = formatOf(start);
      // also while the format is unknown, so that the searches count every byte
      if (format !== 'other') go.write(piece);
      if (format !== 'other' && format !== 'pe') elf.write(piece);
      position += piece.length;
    },
    end() {
      if (format === undefined || format === 'other') return;
      go.end();
      done({ build: go.found(), crates: format === 'elf' ? elf.found() : peSection(start, RUST_SECTION) });
    },
  };
}

type Format = 'elf' | 'pe' | 'other';

function formatOf(start: Buffer): Format {
  const magic = start.toString('hex', 0, 4);
  if (magic === ELF_MAGIC) return 'elf';
  return magic.startsWith(PE_MAGIC) ? 'pe' : 'other';
}
