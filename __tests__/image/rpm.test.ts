import { describe, expect, it } from '@jest/globals';
import { inspectImage } from '../../src/image/index.ts';
import { testImage } from '../support/image.ts';
import { ndbDatabase, rpmHeader, sqliteDatabase } from '../support/rpm-databases.ts';

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
