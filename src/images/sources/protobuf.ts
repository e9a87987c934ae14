import { ImageError } from '../layers/image-error.ts';

/** The last value of each field of a message, by its number: bytes, or a number that is not negative. */
export type Fields = ReadonlyMap<number, Buffer | number>;

const VARINT = 0;
const EIGHT_BYTES = 1;
const LENGTH_DELIMITED = 2;
const FOUR_BYTES = 5;
/** More bytes than this do not fit into a number without loss. */
const MOST_VARINT_BYTES = 7;

/** A message with one field, which is a text. https://protobuf.dev/programming-guides/encoding/ */
export function encodeText(field: number, text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8');
  return Buffer.concat([varint(field * 8 + LENGTH_DELIMITED), varint(bytes.length), bytes]);
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) + 0x80);
  return Buffer.from([...bytes, rest]);
}

/** The fields of a message. @throws {ImageError} for a malformed message, and for numbers that lose digits. */
export function decodeFields(message: Buffer): Fields {
  const fields = new Map<number, Buffer | number>();
  for (let at = 0; at < message.length; ) {
    const [tag, start] = readVarint(message, at);
    const [value, next] = readValue(message, start, tag % 8);
    fields.set(Math.floor(tag / 8), value);
    at = next;
  }
  return fields;
}

function readValue(message: Buffer, at: number, type: number): [value: Buffer | number, next: number] {
  if (type === VARINT) return readVarint(message, at);
  const [length, start] = type === LENGTH_DELIMITED ? readVarint(message, at) : [fixedLength(type), at];
  const end = start + length;
  if (end > message.length) throw malformed();
  return [message.subarray(start, end), end];
}

function fixedLength(type: number): number {
  if (type === EIGHT_BYTES) return 8;
  if (type === FOUR_BYTES) return 4;
  throw malformed();
}

function readVarint(message: Buffer, at: number): [value: number, next: number] {
  let value = 0;
  for (let index = 0; index < MOST_VARINT_BYTES; index++) {
    const byte = message[at + index];
    if (byte === undefined) throw malformed();
    value += (byte % 0x80) * 0x80 ** index;
    if (byte < 0x80) return [value, at + index + 1];
  }
  throw malformed();
}

function malformed(): ImageError {
  return new ImageError('the engine sent a malformed message');
}

/** The bytes of a field; none where the message does not have it. */
export function bytesOf(fields: Fields, field: number): Buffer {
  const value = fields.get(field);
  return Buffer.isBuffer(value) ? value : Buffer.alloc(0);
}

/** The number of a field; 0 where the message does not have it. */
export function numberOf(fields: Fields, field: number): number {
  const value = fields.get(field);
  return typeof value === 'number' ? value : 0;
}
