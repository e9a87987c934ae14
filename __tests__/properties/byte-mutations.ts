import fc from 'fast-check';

/** Changes the bytes at a share of the length. */
interface Mutation {
  readonly kind: 'number' | 'bytes' | 'delete' | 'repeat' | 'cut' | 'insert';
  readonly at: number;
  /** As a share of the length. */
  readonly length: number;
  readonly width: 1 | 2 | 4 | 8;
  readonly isBigEndian: boolean;
  readonly value: bigint;
}

/** Numbers at the ends of what counts, sizes and offsets can be. */
const NUMBERS = [
  0n,
  1n,
  2n,
  0x7fn,
  0x80n,
  0xffn,
  0x7fffn,
  0x8000n,
  0xffffn,
  0x7fffffffn,
  0x80000000n,
  0xffffffffn,
  2n ** 63n,
  2n ** 64n - 1n,
];

const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom('number', 'number', 'number', 'bytes', 'delete', 'repeat', 'cut', 'insert'),
  // headers decide more than contents
  at: fc.oneof(fc.double({ min: 0, max: 0.05, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
  length: fc.double({ min: 0, max: 0.1, noNaN: true }),
  width: fc.constantFrom(1, 2, 4, 8),
  isBigEndian: fc.boolean(),
  value: fc.oneof(fc.constantFrom(...NUMBERS), fc.bigInt({ min: 0n, max: 2n ** 64n - 1n })),
});

/** What happens to one of some files. It is small, unlike the file, so that a counterexample can be read. */
export interface Accident {
  readonly which: number;
  readonly mutations: readonly Mutation[];
}

export function accident(files: readonly Buffer[]): fc.Arbitrary<Accident> {
  return fc.record({
    which: fc.integer({ min: 0, max: files.length - 1 }),
    mutations: fc.array(mutation, { minLength: 1, maxLength: 4 }),
  });
}

export function damaged(files: readonly Buffer[], { which, mutations }: Accident): Buffer {
  return mutations.reduce(mutate, files[which] as Buffer);
}

function mutate(file: Buffer, { kind, at, length, ...number }: Mutation): Buffer {
  const start = Math.floor(at * file.length);
  const end = Math.min(file.length, start + Math.ceil(length * file.length));
  const [before, part, after] = [file.subarray(0, start), file.subarray(start, end), file.subarray(end)];
  switch (kind) {
    case 'number':
      return overwritten(file, start, encoded(number));
    case 'bytes':
      return overwritten(file, start, Buffer.alloc(part.length, Number(number.value & 0xffn)));
    case 'delete':
      return Buffer.concat([before, after]);
    case 'repeat':
      return Buffer.concat([before, part, part, after]);
    case 'cut':
      return before;
    case 'insert':
      return Buffer.concat([before, encoded(number), part, after]);
  }
}

function encoded({ value, width, isBigEndian }: Pick<Mutation, 'value' | 'width' | 'isBigEndian'>): Buffer {
  const all = Buffer.alloc(8);
  if (isBigEndian) all.writeBigUInt64BE(value);
  else all.writeBigUInt64LE(value);
  return isBigEndian ? all.subarray(8 - width) : all.subarray(0, width);
}

function overwritten(file: Buffer, at: number, bytes: Buffer): Buffer {
  const copy = Buffer.from(file);
  bytes.copy(copy, at);
  return copy;
}
