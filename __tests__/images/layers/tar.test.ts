import { describe, expect, it } from '@jest/globals';
import { collect } from '../../../src/images/tar/collect.ts';
import type { TarEntry } from '../../../src/images/tar/entry.ts';
import { createTarReader } from '../../../src/images/tar/reader.ts';
import { entryHeader, padding, type WrittenEntry } from '../../../src/images/tar/writer.ts';
import { memberBlocks, tar, withChecksum } from '../../support/tar.ts';

interface Read {
  readonly entries: readonly TarEntry[];
  readonly contents: Readonly<Record<string, string>>;
}

/** Reads an archive in pieces of some length, and keeps the content of all files. */
function readTar(archive: Buffer, pieceLength = archive.length): Read {
  const entries: TarEntry[] = [];
  const contents: Record<string, string> = {};
  const reader = createTarReader((entry) => {
    entries.push(entry);
    const path = entry.path ?? '(outside)';
    if (entry.type !== 'file') return undefined;
    contents[path] = '(not ended)';
    return collect(entry.size, (content) => {
      contents[path] = content.toString();
    });
  });
  for (let at = 0; at < archive.length; at += pieceLength) reader.write(archive.subarray(at, at + pieceLength));
  reader.end();
  return { entries, contents };
}

const paths = ({ entries }: Read) => entries.map(({ path }) => path);

describe('createTarReader', () => {
  const LONG = `usr/${'long-name/'.repeat(30)}file`;
  const ARCHIVE = tar([
    { path: './', type: '5', mode: 0o755 },
    { path: './etc/', type: '5' },
    { path: './etc/hostname', content: 'box\n' },
    { path: 'empty' },
    { path: 'x'.repeat(90), content: 'y'.repeat(1024), mode: 0o4755 },
    { path: 'link', type: '2', linkName: 'etc/hostname' },
    { path: 'second', type: '1', linkName: './etc/hostname' },
    { path: 'short', content: 'long', pax: { path: LONG, mtime: '1.5' } },
    { path: 'after', content: 'z' },
  ]);

  it.each([[1], [7], [511], [512], [513], [100_000]])('reads the same in pieces of %i bytes', (length) => {
    const read = readTar(ARCHIVE, length);
    expect(paths(read)).toEqual(['', 'etc', 'etc/hostname', 'empty', 'x'.repeat(90), 'link', 'second', LONG, 'after']);
    expect(read.contents).toEqual({
      'etc/hostname': 'box\n',
      empty: '',
      ['x'.repeat(90)]: 'y'.repeat(1024),
      [LONG]: 'long',
      after: 'z',
    });
  });

  it('tells types, modes and where links lead', () => {
    const { entries } = readTar(ARCHIVE);
    expect(entries.map(({ type }) => type).slice(0, 7)).toEqual([
      'folder',
      'folder',
      'file',
      'file',
      'file',
      'symbolic-link',
      'hard-link',
    ]);
    expect(entries[4]?.mode).toBe(0o4755);
    expect(entries[6]?.linkName).toBe('./etc/hostname');
  });

  it('reads the long names of GNU tar', () => {
    const long = memberBlocks({ path: '././@LongLink', type: 'L', content: `${LONG}\0` });
    const target = memberBlocks({ path: '././@LongLink', type: 'K', content: `${LONG}.target\0` });
    const file = memberBlocks({ path: 'cut', type: '2', linkName: 'cut' });
    const { entries } = readTar(Buffer.concat([...long, ...target, ...file, tar([{ path: 'next' }])]));
    expect(entries.map(({ path, linkName }) => [path, linkName])).toEqual([
      [LONG, `${LONG}.target`],
      ['next', ''],
    ]);
  });

  it.each([
    ['/etc/passwd', 'etc/passwd'],
    ['./a//b/./c', 'a/b/c'],
    ['a/../b', 'b'],
    ['a/..', ''],
    ['../b', undefined],
    ['a/../../b', undefined],
    ['/..', undefined],
    ['..a/b..', '..a/b..'],
  ])('takes %s for %s', (name, path) => {
    expect(paths(readTar(tar([{ path: name }])))).toEqual([path]);
  });

  it('passes over the content of sparse files and what follows it', () => {
    const old = withChecksum(Object.assign(memberBlocks({ path: 'old', type: 'S', size: 512 })[0] as Buffer));
    old[482] = 1;
    const map = Buffer.alloc(512);
    const archive = Buffer.concat([
      withChecksum(old),
      map,
      Buffer.alloc(512, 'x'),
      tar([{ path: 'next', content: 'n' }]),
    ]);
    const read = readTar(archive, 100);
    expect(read.entries.map(({ path, isSparse }) => [path, isSparse])).toEqual([
      ['old', true],
      ['next', false],
    ]);
    const pax = tar([
      { path: 'GNUSparseFile.1/x', content: 'map', pax: { 'GNU.sparse.major': '1', 'GNU.sparse.name': 'x' } },
    ]);
    expect(readTar(pax).entries.map(({ path, isSparse }) => [path, isSparse])).toEqual([['x', true]]);
  });

  it('reads binary sizes, and lets a pax header have the last word', () => {
    const [header = Buffer.alloc(0), content = Buffer.alloc(0)] = memberBlocks({ path: 'big', content: 'abc' });
    header.fill(0, 124, 136).writeUInt8(0x80, 124);
    header.writeUIntBE(3, 130, 6);
    expect(readTar(Buffer.concat([withChecksum(header), content, Buffer.alloc(1024)])).contents).toEqual({
      big: 'abc',
    });
    const paxed = tar([{ path: 'f', content: 'abc', size: 0, pax: { size: '3' } }, { path: 'g' }]);
    expect(readTar(paxed).contents).toEqual({ f: 'abc', g: '' });
  });

  it('skips what nobody wants', () => {
    const wanted: (string | undefined)[] = [];
    const archive = tar([{ path: 'a', content: 'x'.repeat(5000) }, { path: 'b' }]);
    const reader = createTarReader(({ path }) => void wanted.push(path));
    reader.write(archive.subarray(0, 512));
    expect(reader.unwanted()).toBe(5000);
    reader.skip(4608);
    reader.write(archive.subarray(512 + 4608));
    expect(wanted).toEqual(['a', 'b']);
    expect(reader.unwanted()).toBe(Number.POSITIVE_INFINITY);
  });

  const cutOff = tar([{ path: 'a', content: 'x'.repeat(600) }]).subarray(0, 900);
  const negative = withChecksum(Buffer.concat([memberBlocks({ path: 'a' })[0] as Buffer]));
  negative.writeUInt8(0xff, 124);
  const huge = memberBlocks({ path: 'a' })[0] as Buffer;
  huge.fill(0xff, 125, 136);
  huge.writeUInt8(0x80, 124);
  const pax = (content: string): Buffer => Buffer.concat(memberBlocks({ path: 'p', type: 'x', content }));
  it.each([
    ['text', Buffer.alloc(1024, 'hello '), 'it is not a tar archive'],
    ['a wrong checksum', tar([{ path: 'a' }]).fill('b', 0, 1), 'it is not a tar archive'],
    ['the end in a content', cutOff, 'it ends in the middle of a file'],
    ['the end in a header', tar([{ path: 'a' }]).subarray(0, 300), 'it ends in the middle of a file'],
    ['a negative size', withChecksum(negative), 'a file in it claims an impossible size'],
    ['a size beyond all', withChecksum(huge), 'a file in it claims an impossible size'],
    ['a pax record that is too long', pax('99 path=x\n'), 'it has a malformed pax header'],
    ['a pax record without length', pax('path=x\n'), 'it has a malformed pax header'],
    ['a pax record of no length', pax('0 path=x\n'), 'it has a malformed pax header'],
    ['a pax size that is none', pax('10 size=x\n'), 'a file in it claims an impossible size'],
    [
      'a long name without end',
      memberBlocks({ path: 'L', type: 'L', size: 2 ** 30 })[0] as Buffer,
      'it has a header that is too large',
    ],
  ])('refuses %s', (_name, archive, message) => {
    expect(() => readTar(archive)).toThrow(message);
  });

  it('takes the end of the archive for its end', () => {
    expect(paths(readTar(Buffer.concat([tar([{ path: 'a' }]), Buffer.from('trailing')])))).toEqual(['a']);
    expect(paths(readTar(Buffer.alloc(0)))).toEqual([]);
  });
});

describe('what is written', () => {
  const name = (length: number): Buffer =>
    Buffer.from(
      'x/'
        .repeat(length)
        .slice(0, length - 1)
        .padEnd(length, 'y'),
    );
  const written = (own: Partial<WrittenEntry>): WrittenEntry => ({
    path: Buffer.from('a'),
    type: '0',
    mode: 0o644,
    size: 0,
    ...own,
  });

  it.each([1, 88, 99, 100, 101, 900, 985, 990, 4000])('is read again, with a path of %i bytes', (length) => {
    const one = written({ path: name(length), mode: 0o4755, size: 3 });
    const archive = Buffer.concat([entryHeader(one), Buffer.from('abc'), padding(3), entryHeader(written({}))]);
    const { entries, contents } = readTar(archive);
    expect(entries).toMatchObject([
      { path: name(length).toString(), mode: 0o4755, size: 3 },
      { path: 'a', size: 0 },
    ]);
    expect(contents[name(length).toString()]).toBe('abc');
  });

  it('has types, long targets of links and sizes that need more than eleven digits', () => {
    const linkName = Buffer.from(`../${'z'.repeat(300)}`);
    const some = [
      written({ type: '5', mode: 0o1777 }),
      written({ type: '2', linkName }),
      written({ type: '3' }),
      written({ size: 2 ** 40 }),
    ];
    const entries: TarEntry[] = [];
    const reader = createTarReader((entry) => void entries.push(entry));
    for (const one of some) reader.write(entryHeader(one));
    expect(entries).toMatchObject([
      { type: 'folder', mode: 0o1777 },
      { type: 'symbolic-link', linkName: linkName.toString() },
      { type: 'other' },
      { type: 'file', size: 2 ** 40 },
    ]);
  });
});
