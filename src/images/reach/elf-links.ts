import type { ContentSink } from '../tar/entry.ts';
import { type ElfFile, UNCLEAR, type UnclearFile } from './program-file.ts';

/** The headers are at the start of a file. */
const HEAD_BYTES = 4096;
/** For the data of a program, in which only tools that change programs put tables. */
const MAXIMUM_OTHER = 512 * 1024;
const MAXIMUM_NEEDED = 1000;
/** The limit of Linux. */
const MAXIMUM_NAME = 4096;
const MAXIMUM_SYMBOLS = 100_000;

/** https://gabi.xinuos.com/elf/07-pheader.html and https://gabi.xinuos.com/elf/08-dynamic.html */
const SEGMENT = { load: 1, dynamic: 2, interpreter: 3 } as const;
const EXECUTABLE = 1;
const WRITABLE = 2;
const TAG = {
  end: 0,
  needed: 1,
  hash: 4,
  strings: 5,
  symbols: 6,
  stringBytes: 10,
  soname: 14,
  rpath: 15,
  runpath: 29,
  gnuHash: 0x6ffffef5,
  dependencyAudit: 0x6ffffefb,
  audit: 0x6ffffefc,
  auxiliary: 0x7ffffffd,
  filter: 0x7fffffff,
} as const;

/** Libraries that are loaded if they are there. */
const OPTIONAL = [TAG.auxiliary, TAG.audit, TAG.dependencyAudit];

/** Functions that load libraries or modules, or start programs, by names that no link contains. */
const OPENERS: ReadonlySet<string> = new Set([
  ...['dlopen', 'dlmopen', '__libc_dlopen_mode', 'pam_start', 'pam_authenticate', 'iconv_open', 'wordexp', 'syscall'],
  ...['getaddrinfo', 'getnameinfo', 'gethostbyname', 'gethostbyname_r', 'gethostbyname2', 'gethostbyname2_r'],
  ...['gethostbyaddr', 'gethostbyaddr_r', 'gethostent', 'getservbyname', 'getservbyname_r', 'getservbyport'],
  ...['getprotobyname', 'getprotobyname_r', 'getnetbyname', 'getnetgrent', 'innetgr', 'getspnam', 'getspnam_r'],
  ...['getpwnam', 'getpwnam_r', 'getpwuid', 'getpwuid_r', 'getgrnam', 'getgrnam_r', 'getgrgid', 'getgrgid_r'],
  ...['getpwent', 'getpwent_r', 'getgrent', 'getgrent_r', 'getgrouplist', 'initgroups'],
  // these load the library that unwinds the stack
  ...['pthread_cancel', 'pthread_exit', 'backtrace'],
  ...['execve', 'execveat', 'execv', 'execvp', 'execvpe', 'execl', 'execlp', 'execle', 'fexecve'],
  ...['posix_spawn', 'posix_spawnp', 'system', 'popen', 'forkpty'],
]);

/** Memory of this many bytes, with any content, or of fewer if there is no more. */
export type TakeBytes = (bytes: number) => Buffer;

/** Making a text of every name would take longer than everything else here. */
const OPENER_STARTS: ReadonlySet<number> = new Set([...OPENERS].map((name) => startOf(Buffer.from(name), 0)));

function startOf(bytes: Buffer, at: number): number {
  return at + 1 < bytes.length ? bytes.readUInt16BE(at) : 0;
}

/** A part of the file that is kept while it streams by. */
interface Kept {
  readonly at: number;
  readonly bytes: Buffer;
}

interface Segment {
  readonly type: number;
  readonly flags: number;
  readonly at: number;
  readonly address: number;
  readonly size: number;
}

/**
 * Reads the links of an ELF file that streams by. It keeps the parts that can have tables, which are a small part of large files.
 * @param size the number of bytes of the file
 * @param take gives the memory for these parts
 */
export function createElfLinks(
  size: number,
  take: TakeBytes,
  done: (file: ElfFile | UnclearFile) => void,
): ContentSink {
  const head = take(Math.min(size, HEAD_BYTES));
  let layout: ElfLayout | undefined;
  let kept: readonly Kept[] = [];
  let position = 0;
  const keep = (piece: Buffer, start: number): void => {
    for (const { at, bytes } of kept) {
      const offset = start - at;
      if (offset < bytes.length && offset + piece.length > 0)
        piece.copy(bytes, Math.max(0, offset), Math.max(0, -offset));
    }
  };
  return {
    write(piece) {
      if (position < head.length) {
        piece.copy(head, position);
        if (position + piece.length >= head.length) {
          layout = layoutOf(head);
          kept = layout === undefined ? [] : wantedParts(layout, size, take);
          keep(head, 0);
        }
      }
      if (kept.length > 0) keep(piece, position);
      position += piece.length;
    },
    end() {
      done((layout && linksIn(layout, kept)) ?? UNCLEAR);
    },
  };
}

interface ElfLayout extends ElfFormat {
  readonly machine: string;
  readonly segments: readonly Segment[];
}

interface ElfFormat {
  readonly is64Bit: boolean;
  readonly isLittleEndian: boolean;
}

function layoutOf(head: Buffer): ElfLayout | undefined {
  if (head.length < 64) return undefined;
  const format = { is64Bit: head[4] === 2, isLittleEndian: head[5] === 1 };
  const { is64Bit } = format;
  const tableAt = wordAt(head, is64Bit ? 32 : 28, format);
  const entryBytes = halfAt(head, is64Bit ? 54 : 42, format);
  const count = halfAt(head, is64Bit ? 56 : 44, format);
  if (entryBytes < (is64Bit ? 56 : 32) || tableAt + count * entryBytes > head.length) return undefined;
  const segments = Array.from({ length: count }, (_, index) => segmentAt(head, tableAt + index * entryBytes, format));
  return { ...format, machine: `${head[4]}${head[5]}-${halfAt(head, 18, format)}`, segments };
}

function segmentAt(head: Buffer, at: number, format: ElfFormat): Segment {
  const { is64Bit } = format;
  return {
    type: intAt(head, at, format),
    flags: intAt(head, at + (is64Bit ? 4 : 24), format),
    at: wordAt(head, at + (is64Bit ? 8 : 4), format),
    address: wordAt(head, at + (is64Bit ? 16 : 8), format),
    size: wordAt(head, at + (is64Bit ? 32 : 16), format),
  };
}

/** The segments that can have tables: the one with the headers, those with data, and those that are named. */
function wantedParts({ segments }: ElfLayout, fileSize: number, take: TakeBytes): readonly Kept[] {
  // the first is the largest, so it gets the rest of the memory
  return segments.toReversed().flatMap(({ type, flags, at, size }) => {
    const isFirst = type === SEGMENT.load && at === 0;
    const isData = type === SEGMENT.load && (flags & (EXECUTABLE | WRITABLE)) === WRITABLE;
    const isNamed = type === SEGMENT.dynamic || type === SEGMENT.interpreter;
    if (!(isFirst || isData || isNamed) || at >= fileSize) return [];
    const length = Math.min(size, fileSize - at);
    return [{ at, bytes: take(isFirst ? length : Math.min(length, MAXIMUM_OTHER)) }];
  });
}

/** Undefined where a table is missing, or was not kept. */
function linksIn(layout: ElfLayout, kept: readonly Kept[]): ElfFile | undefined {
  const { machine, segments } = layout;
  const interpreter = segments.find(({ type }) => type === SEGMENT.interpreter);
  const loader = interpreter && textIn(partAt(kept, interpreter.at, interpreter.size), 0);
  if (interpreter !== undefined && loader === undefined) return undefined;
  const own = { kind: 'elf' as const, machine, ...(loader !== undefined && { loader }) };
  const dynamic = segments.find(({ type }) => type === SEGMENT.dynamic);
  // what a program without a table of links starts is in its code alone
  if (dynamic === undefined) return { ...own, needed: [], mayOpen: true };
  const table = partAt(kept, dynamic.at, dynamic.size);
  const entries = table && dynamicEntries(table, layout);
  return entries && withEntries(own, entries, createMemory(layout, kept), layout);
}

type Entries = ReadonlyMap<number, readonly number[]>;

function dynamicEntries(table: Buffer, format: ElfFormat): Entries {
  const bytes = format.is64Bit ? 8 : 4;
  const entries = new Map<number, number[]>();
  for (let at = 0; at + 2 * bytes <= table.length; at += 2 * bytes) {
    const tag = wordAt(table, at, format);
    if (tag === TAG.end) break;
    const values = entries.get(tag) ?? [];
    if (values.length <= MAXIMUM_NEEDED) values.push(wordAt(table, at + bytes, format));
    entries.set(tag, values);
  }
  return entries;
}

function withEntries(
  own: Pick<ElfFile, 'kind' | 'machine' | 'loader'>,
  entries: Entries,
  memory: Memory,
  format: ElfFormat,
): ElfFile | undefined {
  const value = (tag: number): number | undefined => entries.get(tag)?.[0];
  const strings = memory(value(TAG.strings) ?? 0, value(TAG.stringBytes) ?? 0);
  const wanted = [TAG.needed, TAG.filter].flatMap((tag) => entries.get(tag) ?? []);
  const optional = OPTIONAL.flatMap((tag) => entries.get(tag) ?? []);
  const named = [...wanted, ...optional, ...[TAG.soname, TAG.rpath, TAG.runpath].flatMap((tag) => value(tag) ?? [])];
  if (strings === undefined) return named.length === 0 ? { ...own, needed: [], mayOpen: true } : undefined;
  const texts = new Map(named.map((at) => [at, textIn(strings, at)]));
  if (wanted.length + optional.length > MAXIMUM_NEEDED || [...texts.values()].includes(undefined)) return undefined;
  const textsAt = (places: readonly number[]): readonly string[] => places.flatMap((at) => texts.get(at) ?? []);
  const text = (tag: number): string | undefined => texts.get(value(tag) ?? -1);
  const [soname, rpath, runpath] = [text(TAG.soname), text(TAG.rpath), text(TAG.runpath)];
  const searchPath = runpath ?? rpath;
  return {
    ...own,
    ...(soname !== undefined && { soname }),
    needed: textsAt(wanted),
    ...(optional.length > 0 && { optional: textsAt(optional) }),
    ...(searchPath !== undefined && { searchPath }),
    ...(searchPath !== undefined && runpath === undefined && { isInherited: true as const }),
    ...(importsOpener(entries, strings, memory, format) && { mayOpen: true as const }),
  };
}

/** Reads bytes by their address in memory; undefined where they were not kept. */
type Memory = (address: number, size: number) => Buffer | undefined;

function createMemory({ segments }: ElfLayout, kept: readonly Kept[]): Memory {
  const loads = segments.filter(({ type }) => type === SEGMENT.load);
  return (address, size) => {
    const load = loads.find((one) => address >= one.address && address < one.address + one.size);
    return load && partAt(kept, load.at + address - load.address, size);
  };
}

/** Whether an undefined symbol is one of these functions. Where that cannot be read, it may be. */
function importsOpener(entries: Entries, strings: Buffer, memory: Memory, format: ElfFormat): boolean {
  const address = entries.get(TAG.symbols)?.[0];
  if (address === undefined) return false;
  const bytes = symbolBytes(format);
  const count = symbolCount(entries, address, memory, format);
  const symbols = count > MAXIMUM_SYMBOLS ? undefined : memory(address, count * bytes);
  if (symbols === undefined) return true;
  for (let at = 0; at < symbols.length; at += bytes) {
    if (halfAt(symbols, at + (format.is64Bit ? 6 : 14), format) !== 0) continue;
    const name = intAt(symbols, at, format);
    if (OPENER_STARTS.has(startOf(strings, name)) && OPENERS.has(textIn(strings, name) ?? '')) return true;
  }
  return false;
}

/** The number of symbols that may be undefined: in a GNU hash table, they come before all others. Tables of symbols end where names begin. */
function symbolCount(entries: Entries, symbols: number, memory: Memory, format: ElfFormat): number {
  const numberIn = (tag: number): number => {
    const header = memory(entries.get(tag)?.[0] ?? -1, 8);
    return header === undefined ? 0 : intAt(header, 4, format);
  };
  const strings = entries.get(TAG.strings)?.[0] ?? 0;
  // an empty GNU hash table has 1 here, however many symbols are undefined
  const hashed = numberIn(TAG.gnuHash);
  if (hashed > 1) return hashed;
  return (
    numberIn(TAG.hash) ||
    (strings > symbols ? Math.floor((strings - symbols) / symbolBytes(format)) : Number.POSITIVE_INFINITY)
  );
}

function symbolBytes({ is64Bit }: ElfFormat): number {
  return is64Bit ? 24 : 16;
}

/** Undefined unless all bytes were kept. */
function partAt(kept: readonly Kept[], at: number, size: number): Buffer | undefined {
  const part = kept.find((one) => at >= one.at && at + size <= one.at + one.bytes.length);
  return part?.bytes.subarray(at - part.at, at - part.at + size);
}

/** The text up to the next NUL; undefined without a NUL. */
function textIn(bytes: Buffer | undefined, at: number): string | undefined {
  if (bytes === undefined || at >= bytes.length) return undefined;
  const end = bytes.indexOf(0, at);
  return end === -1 || end - at > MAXIMUM_NAME ? undefined : bytes.toString('utf8', at, end);
}

function halfAt(bytes: Buffer, at: number, { isLittleEndian }: ElfFormat): number {
  return isLittleEndian ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at);
}

function intAt(bytes: Buffer, at: number, { isLittleEndian }: ElfFormat): number {
  return isLittleEndian ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at);
}

/** Numbers beyond 2⁵³ lose their last digits, and are beyond the end of every file. */
function wordAt(bytes: Buffer, at: number, format: ElfFormat): number {
  if (!format.is64Bit) return intAt(bytes, at, format);
  const [low, high] = format.isLittleEndian ? [at, at + 4] : [at + 4, at];
  return intAt(bytes, high, format) * 2 ** 32 + intAt(bytes, low, format);
}
