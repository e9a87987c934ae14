/** A value in DER: https://www.itu.int/rec/T-REC-X.690 */
export interface Der {
  readonly tag: number;
  readonly content: Buffer;
}

export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bits: 0x03,
  octets: 0x04,
  identifier: 0x06,
  sequence: 0x30,
  set: 0x31,
} as const;

/** The only value in some bytes. @throws {TypeError} if they are not DER. */
export function onlyDer(bytes: Buffer, tag: number): Der {
  const [only, ...others] = derIn(bytes);
  if (only === undefined || others.length > 0 || only.tag !== tag) throw new TypeError('not one value in DER');
  return only;
}

/** The values that follow each other in some bytes. @throws {TypeError} if they are not DER. */
export function derIn(bytes: Buffer): readonly Der[] {
  const values: Der[] = [];
  for (let at = 0; at < bytes.length; ) {
    const { start, end } = rangeAt(bytes, at);
    values.push({ tag: bytes.readUInt8(at), content: bytes.subarray(start, end) });
    at = end;
  }
  return values;
}

/** Tags and lengths of at most three bytes are enough for certificates. */
function rangeAt(bytes: Buffer, at: number): { readonly start: number; readonly end: number } {
  const tag = bytes.readUInt8(at);
  const first = bytes[at + 1] ?? MISSING;
  const more = first > SHORT ? first & SHORT : 0;
  if ((tag & 0x1f) === 0x1f || first === MISSING || more > 3 || (first > SHORT && more === 0))
    throw new TypeError('not DER');
  const start = at + 2 + more;
  const length = more === 0 ? first : start > bytes.length ? MISSING : bytes.readUIntBE(at + 2, more);
  // DER has only the shortest form
  const isShortest = more === 0 || (length > SHORT && length >= 256 ** (more - 1));
  if (!isShortest || length < 0 || start + length > bytes.length) throw new TypeError('not DER');
  return { start, end: start + length };
}

const SHORT = 0x7f;
const MISSING = -1;

/** Such as `2.5.29.15`. @throws {TypeError} if it is not an object identifier. */
export function identifierOf({ tag, content }: Der): string {
  if (tag !== TAG.identifier || content.length === 0 || content.length > 64) throw new TypeError('not an identifier');
  const numbers: number[] = [];
  let number = 0;
  for (const byte of content) {
    number = number * 128 + (byte & SHORT);
    if (byte > SHORT) continue;
    numbers.push(number);
    number = 0;
  }
  const [head = 0, ...rest] = numbers;
  const first = Math.min(2, Math.floor(head / 40));
  return [first, head - first * 40, ...rest].join('.');
}
