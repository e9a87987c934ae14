import type { Section } from './section.ts';

/** https://learn.microsoft.com/en-us/windows/win32/debug/pe-format */
const SIGNATURE = 'PE\0\0';
const SIGNATURE_POINTER = 0x3c;
const HEADER_BYTES = 24;
const SECTION_BYTES = 40;
const NAME_BYTES = 8;

/** Finds a section of a Windows program by name. All headers are at the start of the file. */
export function peSection(start: Buffer, name: string): Section | undefined {
  const header = start.readUInt32LE(SIGNATURE_POINTER);
  if (header + HEADER_BYTES > start.length || start.toString('latin1', header, header + 4) !== SIGNATURE)
    return undefined;
  const count = start.readUInt16LE(header + 6);
  const table = header + HEADER_BYTES + start.readUInt16LE(header + 20);
  for (let index = 0; index < count; index++) {
    const at = table + index * SECTION_BYTES;
    if (at + SECTION_BYTES > start.length) return undefined;
    if (start.toString('latin1', at, at + NAME_BYTES) === name.padEnd(NAME_BYTES, '\0')) return sectionAt(start, at);
  }
  return undefined;
}

/** The file pads the content of a section; in memory it has its own size. */
function sectionAt(start: Buffer, at: number): Section {
  const size = Math.min(start.readUInt32LE(at + 8), start.readUInt32LE(at + 16));
  return { at: start.readUInt32LE(at + 20), size };
}
