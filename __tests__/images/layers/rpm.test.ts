import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { inspectImage } from '../../../src/images/layers/index.ts';
import { testImage } from '../../support/image.ts';
import { ndbDatabase, rpmHeader, sqliteDatabase } from '../../support/rpm-databases.ts';
import type { TarMember } from '../../support/tar.ts';

const BASH = { 1000: 'bash', 1001: '5.1.8', 1002: '6.el9', 1022: 'x86_64', 1044: 'bash-5.1.8-6.el9.src.rpm' };
const LIBS = {
  1000: 'openssl-libs',
  1001: '3.0.7',
  1002: '27.el9',
  1003: 1,
  1022: 'x86_64',
  1044: 'openssl-3.0.7-27.el9.src.rpm',
};
const KEY = { 1000: 'gpg-pubkey', 1001: 'fd431d51', 1002: '4ae0493b' };

async function inspect(path: string, content: Buffer) {
  const { packages, gaps } = await inspectImage(testImage([[{ path, content }]]), { scope: 'all' });
  return {
    listed: packages.map(({ name, version, sourceName, sourceVersion }) =>
      [name, version, sourceName, sourceVersion].join(' '),
    ),
    reasons: gaps.map(({ reason }) => reason),
  };
}

describe.each([
  ['var/lib/rpm/rpmdb.sqlite', sqliteDatabase],
  ['usr/lib/sysimage/rpm/Packages.db', ndbDatabase],
] as const)('the rpm database %s', (path, database) => {
  it('has the packages, with epochs and sources, and no keys', async () => {
    const content = database([BASH, LIBS, KEY].map(rpmHeader));
    expect(await inspect(path, content)).toEqual({
      listed: ['bash 5.1.8-6.el9 bash 5.1.8-6.el9', 'openssl-libs 1:3.0.7-27.el9 openssl 1:3.0.7-27.el9'],
      reasons: [],
    });
  });

  it('has headers of many pages', async () => {
    const long = { ...BASH, 1004: 'x'.repeat(5000) };
    expect((await inspect(path, database([rpmHeader(long), rpmHeader(LIBS)]))).listed.length).toBe(2);
  });

  it.each([[1], [100], [600], [2000]])('is told of when it is cut off after %i bytes', async (length) => {
    const content = database([rpmHeader({ ...BASH, 1004: 'x'.repeat(5000) })]).subarray(0, length);
    const { listed, reasons } = await inspect(path, content);
    expect([listed, reasons.length]).toEqual([[], 1]);
  });
});

it('does not take a header that ends behind the database for a shorter one', async () => {
  const path = 'var/lib/rpm/Packages.db';
  const content = ndbDatabase([BASH, LIBS].map(rpmHeader));
  const room = content.length - content.lastIndexOf('BlbS') - 16;
  const withLength = (length: number): Buffer => {
    const changed = Buffer.from(content);
    changed.writeUInt32LE(length, content.lastIndexOf('BlbS') + 12);
    return changed;
  };
  expect((await inspect(path, withLength(room))).reasons).toEqual([]);
  expect((await inspect(path, withLength(room + 1))).reasons).toEqual(['its database is damaged']);
});

it('does not read one blob of a database many times', async () => {
  const content = ndbDatabase([rpmHeader({ ...BASH, 1004: 'x'.repeat(5000) }), rpmHeader(LIBS)]);
  const copies = Buffer.from(content);
  for (let at = 32; at < 4096; at += 16) content.copy(copies, at, 32, 48);
  expect((await inspect('var/lib/rpm/Packages.db', copies)).reasons).toEqual(['its database is damaged']);
});

describe('a header', () => {
  it.each([
    ['no name', { 1001: '1', 1002: '1' }],
    ['no version', { 1000: 'x', 1002: '1' }],
    ['no release', { 1000: 'x', 1001: '1' }],
  ])('of %s is passed over', async (_name, values) => {
    expect(await inspect('var/lib/rpm/Packages.db', ndbDatabase([rpmHeader(values)]))).toEqual({
      listed: [],
      reasons: [],
    });
  });

  it('that claims more than it has is passed over', async () => {
    const header = rpmHeader(BASH);
    header.writeUInt32BE(0xffff, 0);
    expect((await inspect('var/lib/rpm/Packages.db', ndbDatabase([header, rpmHeader(LIBS)]))).listed.length).toBe(1);
  });
});

describe('a journal of rpmdb.sqlite', () => {
  const fixture = (name: string): Buffer => gunzipSync(readFileSync(new URL(`./fixtures/${name}.gz`, import.meta.url)));
  const [database, journal] = [fixture('rpmdb.sqlite'), fixture('rpmdb.sqlite-wal')];
  const FOLDER = 'var/lib/rpm';
  const libraries = Array.from({ length: 20 }, (_, index) => `lib${String(index).padStart(2, '0')}`);

  async function inspectBoth(members: readonly TarMember[], above: readonly TarMember[] = []) {
    const { packages, gaps } = await inspectImage(testImage([members, above]), { scope: 'all' });
    return { names: packages.map(({ name }) => name), reasons: gaps.map(({ reason }) => reason) };
  }

  const main = { path: `${FOLDER}/rpmdb.sqlite`, content: database };
  const log = { path: `${FOLDER}/rpmdb.sqlite-wal`, content: journal };
  it.each([
    ['before', [log, main]],
    ['after', [main, log]],
  ])('is applied as far as it was committed, %s the database', async (_name, members) => {
    expect(await inspectBoth(members)).toEqual({ names: ['bash', 'curl', ...libraries], reasons: [] });
  });

  it.each([
    ['empty', Buffer.alloc(0)],
    ['no journal', Buffer.alloc(5000, 'x')],
    ['of another time', Buffer.from(journal).fill(7, 16, 24)],
    ['damaged from its first frame on', Buffer.from(journal).fill(7, 60, 70)],
  ])('is passed over when it is %s', async (_name, content) => {
    expect(await inspectBoth([main, { ...log, content }])).toEqual({ names: ['bash', 'tar'], reasons: [] });
  });

  it('counts up to where it is damaged', async () => {
    const content = Buffer.from(journal).fill(7, 3 * 1048 + 100, 3 * 1048 + 110);
    const { names, reasons } = await inspectBoth([main, { ...log, content }]);
    expect([names, reasons]).toEqual([['bash', 'curl'], []]);
  });

  it('is told of in another layer', async () => {
    expect((await inspectBoth([main], [log])).reasons).toEqual(['its journal has changes, and it is in another layer']);
  });
});
