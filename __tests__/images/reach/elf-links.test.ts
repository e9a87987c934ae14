import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ProgramFile } from '../../../src/images/reach/program-file.ts';
import { createProgramLinkSink } from '../../../src/images/reach/program-sink.ts';
import { type ElfParts, elf } from '../../support/elf.ts';

function read(bytes: Buffer, length = bytes.length): ProgramFile | undefined {
  let found: ProgramFile | undefined;
  const sink = createProgramLinkSink({ path: 'a', size: bytes.length, isExecutable: true }, Buffer.alloc, (file) => {
    found = file;
  });
  for (let at = 0; at < bytes.length; at += length) sink.write(bytes.subarray(at, at + length));
  sink.end();
  return found;
}

const LOADER = '/lib64/ld-linux-x86-64.so.2';
const PARTS: ElfParts = { loader: LOADER, needed: ['libssl.so.3', 'libc.so.6'], imports: ['SSL_new', 'write'] };
const changed = (bytes: Buffer, change: (bytes: Buffer) => void): Buffer => {
  change(bytes);
  return bytes;
};

describe('the links of an ELF file', () => {
  it.each<[string, ElfParts, Partial<ProgramFile>]>([
    ['of a program', PARTS, { machine: '21-62', loader: LOADER, needed: ['libssl.so.3', 'libc.so.6'] }],
    [
      'big-endian',
      { ...PARTS, isBigEndian: true, machine: 22 },
      { machine: '22-22', needed: PARTS.needed as string[] },
    ],
    [
      'of 32 bits',
      { ...PARTS, bits: 32, machine: 3 },
      { machine: '11-3', loader: LOADER, needed: PARTS.needed as string[] },
    ],
    ['of 32 bits, big-endian', { ...PARTS, bits: 32, isBigEndian: true, machine: 8 }, { machine: '12-8' }],
    [
      'of a library',
      { soname: 'libssl.so.3', needed: ['libc.so.6'] },
      { soname: 'libssl.so.3', needed: ['libc.so.6'] },
    ],
    ['with DT_RUNPATH', { runpath: '$ORIGIN/../lib', rpath: '/old' }, { searchPath: '$ORIGIN/../lib' }],
    ['with DT_RPATH', { rpath: '/opt/lib:/opt/more' }, { searchPath: '/opt/lib:/opt/more', isInherited: true }],
    ['with much code', { ...PARTS, codeBytes: 3_000_000 }, { needed: PARTS.needed as string[] }],
  ])('%s', (_name, parts, expected) => {
    expect(read(elf(parts))).toEqual({
      kind: 'elf',
      needed: [],
      ...{ machine: '21-62' },
      ...withoutLoader(parts),
      ...expected,
    });
    // in pieces
    expect(read(elf(parts), parts.codeBytes === undefined ? 7 : 7001)).toEqual(read(elf(parts)));
  });

  it.each<[string, ElfParts, boolean]>([
    ['imports dlopen', { imports: ['write', 'dlopen'] }, true],
    ['imports execve', { imports: ['execve'], bits: 32 }, true],
    ['imports system, and has a plain hash table', { imports: ['system'], hash: 'plain' }, true],
    ['imports popen, and has an empty GNU hash table', { imports: ['popen'], hash: 'gnu-empty' }, true],
    ['imports pam_start, and has no hash table', { imports: ['pam_start'], hash: 'none' }, true],
    ['only defines dlopen', { imports: ['write'], exports: ['dlopen'] }, false],
    ['only has a similar name', { imports: ['my_dlopen', 'dlopen2'] }, false],
    ['imports nothing', {}, false],
    ['is static', { isStatic: true }, true],
  ])('a file that %s', (_name, parts, mayOpen) => {
    expect(read(elf(parts))).toMatchObject({ kind: 'elf', ...(mayOpen && { mayOpen }) });
    expect((read(elf(parts)) as { mayOpen?: true }).mayOpen ?? false).toBe(mayOpen);
  });
});

function withoutLoader({ loader, needed, soname }: ElfParts): object {
  return { ...(loader && { loader }), ...(needed && { needed }), ...(soname && { soname }) };
}

describe('hostile ELF files are unclear', () => {
  const many = Array.from({ length: 1001 }, (_, index) => `l${index}.so`);
  const program = (change: (bytes: Buffer) => void): Buffer => changed(elf(PARTS), change);
  const dynamicAt = Number(elf(PARTS).readBigUInt64LE(64 + 2 * 56 + 8));
  it.each<[string, Buffer]>([
    ['only the magic number', Buffer.from('\x7fELF')],
    ['cut within the header', elf(PARTS).subarray(0, 63)],
    ['cut before the table of links', elf(PARTS).subarray(0, dynamicAt)],
    ['65,535 segments', program((bytes) => bytes.writeUInt16LE(0xffff, 56))],
    ['segments of no size', program((bytes) => bytes.writeUInt16LE(0, 54))],
    ['segments beyond the end', program((bytes) => bytes.writeBigUInt64LE(2n ** 63n, 32))],
    ['a table of links of 2⁶⁴ bytes', program((bytes) => bytes.writeBigUInt64LE(2n ** 64n - 1n, 64 + 2 * 56 + 32))],
    ['a table of links at 2⁶⁴', program((bytes) => bytes.writeBigUInt64LE(2n ** 64n - 1n, 64 + 2 * 56 + 8))],
    ['names outside of the file', program((bytes) => bytes.writeBigUInt64LE(1n, dynamicAt + 2 * 16 + 8))],
    ['more names than bytes', program((bytes) => bytes.writeBigUInt64LE(2n ** 40n, dynamicAt + 3 * 16 + 8))],
    ['a name beyond the names', program((bytes) => bytes.writeBigUInt64LE(10_000n, dynamicAt + 8))],
    ['an interpreter beyond the end', program((bytes) => bytes.writeBigUInt64LE(1n << 50n, 64 + 56 + 8))],
    ['too many libraries', elf({ needed: many })],
    ['a name that is too long', elf({ needed: ['x'.repeat(5000)] })],
  ])('%s', (_name, bytes) => {
    expect(read(bytes)).toEqual({ kind: 'unclear' });
    expect(read(bytes, 1)).toEqual({ kind: 'unclear' });
  });

  it('never throws, whatever bytes change', () => {
    const original = elf({ ...PARTS, soname: 'a', runpath: '/x' });
    const change = fc.tuple(fc.nat(original.length - 1), fc.nat(255));
    fc.assert(
      fc.property(
        fc.array(change, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 4096 }),
        (changes, length) => {
          const bytes = changed(elf({ ...PARTS, soname: 'a', runpath: '/x' }), (all) => {
            for (const [at, value] of changes) all[at] = value;
          });
          expect(read(bytes, length)).toEqual(read(bytes));
        },
      ),
    );
  });
});

describe('scripts', () => {
  it.each<[string, string, ProgramFile | undefined]>([
    [
      'of a shell',
      '#!/bin/sh\nexec nginx\n',
      { kind: 'script', interpreter: ['/bin/sh'], commands: [{ words: ['nginx'], isLast: true }], isWhole: true },
    ],
    [
      'with an argument',
      '#! /usr/bin/env  bash \ntrue\n',
      { kind: 'script', interpreter: ['/usr/bin/env', 'bash'], commands: [], isWhole: true },
    ],
    [
      'of another language',
      '#!/usr/bin/python3\nexec nginx\n',
      { kind: 'script', interpreter: ['/usr/bin/python3'], commands: [], isWhole: false },
    ],
    ['without an interpreter', '#!\n\n', { kind: 'script', interpreter: [], commands: [], isWhole: true }],
    [
      'that is too large',
      `#!/bin/sh\n${'true\n'.repeat(20_000)}`,
      { kind: 'script', interpreter: ['/bin/sh'], commands: [], isWhole: false },
    ],
    ['neither', 'PK\x03\x04', { kind: 'unclear' }],
  ])('%s', (_name, text, expected) => {
    expect(read(Buffer.from(text))).toEqual(expected);
    expect(read(Buffer.from(text), 1)).toEqual(expected);
  });
});
