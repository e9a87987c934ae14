import { BLOCK_SIZE } from './header.ts';

/** An entry of an archive that {@link createTarReader} reads. */
export interface WrittenEntry {
  /** The bytes of its path, without a slash in front. */
  readonly path: Buffer;
  /** `0`: a file, `2`: a symbolic link, `3`: a device or the like, `5`: a folder, `S`: a file with holes, whose content is left out. */
  readonly type: '0' | '2' | '3' | '5' | 'S';
  /** The permissions, with the bits for setuid, setgid and sticky. */
  readonly mode: number;
  /** Bytes of content. */
  readonly size: number;
  /** The target of a link. */
  readonly linkName?: Buffer;
}

const NAME_BYTES = 100;
/** Eleven octal digits, then the size is in a pax record. */
const LARGEST_OCTAL = 0o77777777777;
const BLANK = 0x20;

/** The header of an entry, with the extended header before it where a field is too long. */
export function entryHeader({ path, type, mode, size, linkName = NONE }: WrittenEntry): Buffer {
  const records = [
    ...(path.length > NAME_BYTES ? [paxRecord('path', path)] : []),
    ...(linkName.length > NAME_BYTES ? [paxRecord('linkpath', linkName)] : []),
    ...(size > LARGEST_OCTAL ? [paxRecord('size', Buffer.from(String(size)))] : []),
  ];
  const header = block({ path, type, mode, size: Math.min(size, LARGEST_OCTAL), linkName });
  if (records.length === 0) return header;
  const content = Buffer.concat(records);
  const before = block({ path: Buffer.from('pax'), type: 'x', mode: 0, size: content.length, linkName: NONE });
  return Buffer.concat([before, content, padding(content.length), header]);
}

/** The bytes that fill the last block of a content. */
export function padding(size: number): Buffer {
  return Buffer.alloc((BLOCK_SIZE - (size % BLOCK_SIZE)) % BLOCK_SIZE);
}

const NONE = Buffer.alloc(0);

type BlockFields = Required<Omit<WrittenEntry, 'type'>> & { readonly type: WrittenEntry['type'] | 'x' };

function block({ path, type, mode, size, linkName }: BlockFields): Buffer {
  const bytes = Buffer.alloc(BLOCK_SIZE);
  path.copy(bytes, 0, 0, NAME_BYTES);
  bytes.write(octal(mode, 7), 100, 'latin1');
  bytes.write(octal(size, 11), 124, 'latin1');
  bytes.write(type, 156, 'latin1');
  linkName.copy(bytes, 157, 0, NAME_BYTES);
  bytes.write('ustar\u000000', 257, 'latin1');
  bytes.fill(BLANK, 148, 156);
  bytes.write(`${octal(checksum(bytes), 6)}\0 `, 148, 'latin1');
  return bytes;
}

function checksum(bytes: Buffer): number {
  let sum = 0;
  for (const byte of bytes) sum += byte;
  return sum;
}

function octal(value: number, digits: number): string {
  return value.toString(8).padStart(digits, '0');
}

/** `length key=value` and a line end, where the length counts its own digits. */
function paxRecord(key: string, value: Buffer): Buffer {
  const rest = Buffer.concat([Buffer.from(` ${key}=`), value, Buffer.from('\n')]);
  let length = rest.length + 1;
  while (String(length).length + rest.length !== length) length = String(length).length + rest.length;
  return Buffer.concat([Buffer.from(String(length)), rest]);
}
