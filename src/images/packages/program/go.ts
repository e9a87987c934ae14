import type { FoundPackage } from '../../layers/contents.ts';
import type { ContentSink } from '../../tar/entry.ts';
import { linkedVersion } from './go-version.ts';

/** https://pkg.go.dev/debug/buildinfo. Since Go 1.18 the data begins 32 bytes after the start of the magic. */
const MAGIC = Buffer.from('\xff Go buildinf:', 'latin1');
/** The end of the magic. Searching for a short and rare text is several times faster. */
const RARE = MAGIC.subarray(-4);
const FLAGS_OFFSET = 15;
const HAS_INLINE_STRINGS = 2;
const STRINGS_OFFSET = 32;
/** The section is aligned to this; the magic elsewhere is a string constant of the program. */
const ALIGNMENT = 16;
/** Enough bytes for the flags and the version. */
const START_BYTES = 256;
const MAXIMUM_BYTES = 4 * 1024 * 1024;
/** The list of modules is enclosed in two marks of this size. */
const MARK_BYTES = 16;
/** The version of a main module that Go does not know. */
const WORKING_COPY = '(devel)';

export interface GoSearch extends ContentSink {
  /** The input of `parseGoBuild`; undefined for other programs. */
  found(): Buffer | undefined;
}

/** A search through a program. */
interface Search {
  position: number;
  /** The end of the last piece, where the information may begin. */
  carry: Buffer;
  /** The parts of the information that have arrived. */
  collected: Buffer[] | undefined;
  missingBytes: number;
  found: Buffer | undefined;
}

/** Searches a program that streams by for the build information of the Go linker. */
export function createGoSearch(): GoSearch {
  const search: Search = {
    position: 0,
    carry: Buffer.alloc(0),
    collected: undefined,
    missingBytes: 0,
    found: undefined,
  };
  return {
    write(piece) {
      const { found, collected, carry, position } = search;
      if (found !== undefined) return;
      if (collected !== undefined) collect(search, collected, piece);
      else if (continuesIn(piece, carry)) searchIn(search, Buffer.concat([carry, piece]), position - carry.length);
      else searchIn(search, piece, position);
      search.position += piece.length;
    },
    end() {
      const { found, carry } = search;
      const length = found === undefined ? lengthOf(carry) : undefined;
      if (length !== undefined && length <= carry.length) search.found = carry.subarray(0, length);
    },
    found: () => search.found,
  };
}

/** `start` is the place of the bytes in the program. */
function searchIn(search: Search, bytes: Buffer, start: number): void {
  for (let at = magicIn(bytes, 0); at !== -1; at = magicIn(bytes, at + 1)) {
    if ((start + at) % ALIGNMENT !== 0) continue;
    if (bytes.length - at < START_BYTES) {
      search.carry = Buffer.from(bytes.subarray(at));
      return;
    }
    const length = lengthOf(bytes.subarray(at, at + START_BYTES));
    if (length !== undefined) {
      search.collected = [];
      search.missingBytes = length;
      collect(search, search.collected, bytes.subarray(at, at + length));
      return;
    }
  }
  search.carry = Buffer.from(bytes.subarray(Math.max(0, bytes.length - MAGIC.length + 1)));
}

function collect(search: Search, parts: Buffer[], piece: Buffer): void {
  parts.push(Buffer.from(piece.subarray(0, search.missingBytes)));
  search.missingBytes -= piece.length;
  if (search.missingBytes <= 0) search.found = Buffer.concat(parts);
}

/** Whether a magic begins in the last piece. Most pieces are searched without copying them. */
function continuesIn(piece: Buffer, carry: Buffer): boolean {
  if (piece.length < START_BYTES) return true;
  return magicIn(Buffer.concat([carry, piece.subarray(0, MAGIC.length - 1)]), 0) !== -1;
}

/** The place of the first magic from `from` on; -1 without one. */
function magicIn(bytes: Buffer, from: number): number {
  const offset = MAGIC.length - RARE.length;
  for (let at = bytes.indexOf(RARE, from + offset); at !== -1; at = bytes.indexOf(RARE, at + 1)) {
    if (bytes.compare(MAGIC, 0, offset, at - offset, at) === 0) return at - offset;
  }
  return -1;
}

/** The length of the build information that begins here; undefined if this is something else. */
function lengthOf(bytes: Buffer): number | undefined {
  const version = versionIn(bytes);
  const modules = version === undefined ? undefined : stringAt(bytes, version.end);
  return modules === undefined || modules.end > MAXIMUM_BYTES ? undefined : modules.end;
}

function versionIn(bytes: Buffer): Range | undefined {
  const version = stringAt(bytes, STRINGS_OFFSET);
  if (((bytes[FLAGS_OFFSET] ?? 0) & HAS_INLINE_STRINGS) === 0 || version === undefined) return undefined;
  return /^(?:go\d|devel )/.test(bytes.toString('latin1', version.start, version.start + 6)) ? version : undefined;
}

/** The modules that a program was built from, and the standard library in the version of Go. */
export function parseGoBuild(bytes: Buffer): FoundPackage[] {
  const version = versionIn(bytes);
  const modules = version === undefined ? undefined : stringAt(bytes, version.end);
  if (version === undefined || modules === undefined) return [];
  const text = bytes.toString('utf8', modules.start + MARK_BYTES, Math.max(modules.start, modules.end - MARK_BYTES));
  return [...standardLibrary(bytes.toString('utf8', version.start, version.end)), ...modulesIn(text)];
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Reads a length as a varint, and the range of so many bytes after it. */
function stringAt(bytes: Buffer, at: number): Range | undefined {
  let length = 0;
  for (let index = 0; index < 4; index++) {
    const byte = bytes[at + index];
    if (byte === undefined) return undefined;
    length += (byte & 0x7f) * 128 ** index;
    if (byte < 0x80) return { start: at + index + 1, end: at + index + 1 + length };
  }
  return undefined;
}

/** Reads `go1.22.3` or `go1.22.3 X:boringcrypto`; development versions contain no release. */
function standardLibrary(goVersion: string): FoundPackage[] {
  const version = /^go(\d[\w.]*)/.exec(goVersion)?.[1];
  return version === undefined ? [] : [{ type: 'golang', name: 'stdlib', version }];
}

/**
 * Reads lines of fields separated by tabs: `mod path version`, `dep path version` and `build key=value`. A line `=> path version` replaces the
 * line before.
 */
function modulesIn(text: string): FoundPackage[] {
  const modules: { name: string; version: string; isMain: boolean }[] = [];
  const settings: string[] = [];
  for (const line of text.split('\n')) {
    const [kind, name, version = ''] = line.split('\t');
    if (kind === 'build' && name !== undefined) settings.push(name);
    if (name === undefined || (kind !== 'mod' && kind !== 'dep' && kind !== '=>')) continue;
    if (kind === '=>') modules.pop();
    modules.push({ name, version, isMain: kind === 'mod' });
  }
  // a module from a working copy or from a local folder has no version
  return modules
    .map(({ name, version, isMain }) => {
      const linked = isMain && version === WORKING_COPY ? linkedVersion(name, settings) : undefined;
      return { name, version: linked === undefined ? version : `v${linked}` };
    })
    .filter(({ version }) => version.startsWith('v'))
    .map(({ name, version }) => ({ type: 'golang', name, version: version.slice(1) }));
}
