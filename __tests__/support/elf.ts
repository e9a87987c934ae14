/** The parts of an ELF file that a test decides about. */
export interface ElfParts {
  readonly bits?: 32 | 64;
  readonly isBigEndian?: boolean;
  readonly machine?: number;
  readonly loader?: string;
  readonly soname?: string;
  readonly needed?: readonly string[];
  readonly rpath?: string;
  readonly runpath?: string;
  /** Names of libraries in tags of their own. */
  readonly filter?: readonly string[];
  readonly auxiliary?: readonly string[];
  readonly audit?: readonly string[];
  /** Undefined symbols. */
  readonly imports?: readonly string[];
  readonly exports?: readonly string[];
  /** Without a table of links, as static programs. */
  readonly isStatic?: boolean;
  /** Bytes of code between the tables and the table of links. */
  readonly codeBytes?: number;
  /** The kind of the hash table; without one, the number of symbols follows from the place of their names. */
  readonly hash?: 'gnu' | 'gnu-empty' | 'plain' | 'none';
}

const BASE = 0x400000;
const TAG = { needed: 1, hash: 4, strings: 5, symbols: 6, stringBytes: 10, soname: 14, rpath: 15, runpath: 29 };
const GNU_HASH = 0x6ffffef5;
const NAMED = { audit: 0x6ffffefc, auxiliary: 0x7ffffffd, filter: 0x7fffffff };

/** A small ELF file, byte by byte: headers, names, symbols, a hash table, and the table of links. */
export function elf(parts: ElfParts = {}): Buffer {
  const { bits = 64, isBigEndian = false, machine = 62, hash = 'gnu' } = parts;
  const { needed = [], imports = [], exports = [], codeBytes = 0 } = parts;
  const is64 = bits === 64;
  const half = (value: number): Buffer => numbered(2, value, isBigEndian);
  const int = (value: number): Buffer => numbered(4, value, isBigEndian);
  const word = (value: number): Buffer => numbered(is64 ? 8 : 4, value, isBigEndian);
  const names = nameTable();
  const headerBytes = is64 ? 64 : 52;
  const segmentBytes = is64 ? 56 : 32;
  const interpreter = parts.loader === undefined ? Buffer.alloc(0) : Buffer.from(`${parts.loader}\0`);
  const symbol = (name: string, section: number): Buffer =>
    is64
      ? Buffer.concat([int(names.add(name)), Buffer.from([0x12, 0]), half(section), word(0), word(0)])
      : Buffer.concat([int(names.add(name)), int(0), int(0), Buffer.from([0x12, 0]), half(section)]);
  const symbols = Buffer.concat([
    symbol('', 0),
    ...imports.map((name) => symbol(name, 0)),
    ...exports.map((name) => symbol(name, 1)),
  ]);
  const links: [number, number][] = [
    ...needed.map((name): [number, number] => [TAG.needed, names.add(name)]),
    ...(['soname', 'rpath', 'runpath'] as const).flatMap((key): [number, number][] =>
      parts[key] === undefined ? [] : [[TAG[key], names.add(parts[key])]],
    ),
    ...(['filter', 'auxiliary', 'audit'] as const).flatMap((key) =>
      (parts[key] ?? []).map((name): [number, number] => [NAMED[key], names.add(name)]),
    ),
  ];
  const count = 1 + imports.length + exports.length;
  const hashed = { plain: count, gnu: 1 + imports.length, 'gnu-empty': 1, none: 0 }[hash];
  const hashTable = [int(1), int(hashed)];
  const texts = names.bytes();
  const interpreterAt = headerBytes + 3 * segmentBytes;
  const symbolsAt = interpreterAt + interpreter.length;
  const namesAt = symbolsAt + symbols.length;
  const hashAt = namesAt + texts.length;
  const dynamicAt = hashAt + 8 + codeBytes;
  const dynamic = Buffer.concat(
    [
      ...links,
      [TAG.strings, BASE + namesAt],
      [TAG.stringBytes, texts.length],
      [TAG.symbols, BASE + symbolsAt],
      ...(hash === 'none' ? [] : [[hash === 'plain' ? TAG.hash : GNU_HASH, BASE + hashAt]]),
      [0, 0],
    ].map(([tag = 0, value = 0]) => Buffer.concat([word(tag), word(value)])),
  );
  const total = dynamicAt + dynamic.length;
  const segment = (type: number, at: number, size: number): Buffer =>
    is64
      ? Buffer.concat([int(type), int(4), word(at), word(BASE + at), word(0), word(size), word(size), word(1)])
      : Buffer.concat([int(type), int(at), int(BASE + at), int(0), int(size), int(size), int(4), int(1)]);
  const segments = [
    segment(1, 0, total),
    parts.loader === undefined ? segment(0, 0, 0) : segment(3, interpreterAt, interpreter.length),
    parts.isStatic ? segment(0, 0, 0) : segment(2, dynamicAt, dynamic.length),
  ];
  const magic = Buffer.from([0x7f, 0x45, 0x4c, 0x46, is64 ? 2 : 1, isBigEndian ? 2 : 1, 1, ...Array(9).fill(0)]);
  const header = [half(3), half(machine), int(1), word(0), word(headerBytes), word(0), int(0), half(headerBytes)];
  const tables = [half(segmentBytes), half(3), half(0), half(0), half(0)];
  const code = Buffer.alloc(codeBytes, 0x90);
  return Buffer.concat([
    ...[magic, ...header, ...tables, ...segments, interpreter, symbols, texts, ...hashTable, code, dynamic],
  ]);
}

function nameTable(): { add(name: string): number; bytes(): Buffer } {
  const places = new Map([['', 0]]);
  let texts = '\0';
  return {
    add(name) {
      const known = places.get(name) ?? texts.length;
      if (known === texts.length) texts += `${name}\0`;
      places.set(name, known);
      return known;
    },
    bytes: () => Buffer.from(texts, 'latin1'),
  };
}

function numbered(length: number, value: number, isBigEndian: boolean): Buffer {
  const bytes = Buffer.alloc(length);
  const at = length === 8 && isBigEndian ? 4 : 0;
  for (let index = 0; index < Math.min(length, 4); index++) {
    const shift = isBigEndian ? Math.min(length, 4) - 1 - index : index;
    bytes[at + index] = Math.floor(value / 256 ** shift) % 256;
  }
  return bytes;
}
