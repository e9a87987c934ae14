import type { LookupAddress } from 'node:dns';
import { describe, expect, it } from '@jest/globals';
import { isPublicAddress } from '../../../src/images/registry/addresses.ts';
import { allowedHosts } from '../../../src/images/registry/allowed-hosts.ts';
import { guardedLookup, type LookUpName } from '../../../src/images/registry/connection.ts';
import { LookupError } from '../../../src/images/registry/lookup-error.ts';

const PRIVATE = [
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '100.100.100.200',
  '127.0.0.1',
  '127.9.9.9',
  '168.63.129.16',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:8.8.8.8',
  '64:ff9b::7f00:1',
  'fe80::1',
  'fe80::1%eth0',
  'fc00::1',
  'fd00:ec2::254',
  'ff02::1',
  '2001:db8::1',
  '2002:7f00:1::',
  '2001::1',
];

describe('addresses', () => {
  it.each(PRIVATE)('%s is not public', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(['1.1.1.1', '8.8.8.8', '172.32.0.1', '172.15.0.1', '168.63.129.17', '2606:4700::1111', '2a00:1450::1'])(
    '%s is public',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  it.each(['', 'localhost', '1.2.3', '127.1'])('%j is none', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe('what may be asked', () => {
  const allowed = allowedHosts({
    privateRegistries: ['registry.corp.example:5000', 'localhost:5001', '10.0.0.5'],
    insecureRegistries: ['plain.corp.example', '127.0.0.1:5000'],
  });

  it.each([
    'https://ghcr.io/v2/',
    'https://1.1.1.1/v2/',
    'https://10.0.0.5/v2/',
    'https://registry.corp.example:5000/',
    'http://plain.corp.example/v2/',
    'http://127.0.0.1:5000/v2/',
    'https://127.0.0.1:5000/v2/',
    'http://localhost:5001/',
  ])('%s', (url) => {
    expect(() => allowed.check(new URL(url))).not.toThrow();
  });

  it.each([
    'http://ghcr.io/v2/',
    'http://registry.corp.example:5000/',
    'http://plain.corp.example:8080/',
    'https://10.0.0.5:8443/',
    'https://10.0.0.6/',
    'https://127.0.0.1/',
    'https://127.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://169.254.169.254/latest/meta-data/',
    'http://169.254.169.254/latest/meta-data/',
    'https://[fd00:ec2::254]/',
    'file:///etc/passwd',
    'ftp://ghcr.io/',
  ])('not %s', (url) => {
    expect(() => allowed.check(new URL(url))).toThrow(LookupError);
  });

  it('speaks without encryption only where the configuration says so', () => {
    expect(allowed.schemeOf('plain.corp.example')).toBe('http:');
    expect(allowed.schemeOf('127.0.0.1:5000')).toBe('http:');
    expect(allowed.schemeOf('localhost:5001')).toBe('https:');
    expect(allowed.schemeOf('ghcr.io')).toBe('https:');
  });
});

describe('the look-up of names', () => {
  const names =
    (...addresses: string[]): LookUpName =>
    (_name, _options, callback) =>
      callback(
        null,
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      );

  const lookUp = (lookup: ReturnType<typeof guardedLookup>, all: boolean): Promise<unknown> =>
    new Promise((resolve) => {
      lookup('registry.example.com', { all }, (error, address) => resolve(error ?? address));
    });

  it('leaves out private addresses', async () => {
    const lookup = guardedLookup(false, names('127.0.0.1', '1.1.1.1', 'fe80::1', '2606:4700::1111'));
    const all = (await lookUp(lookup, true)) as LookupAddress[];
    expect(all.map(({ address }) => address)).toEqual(['1.1.1.1', '2606:4700::1111']);
    expect(await lookUp(lookup, false)).toBe('1.1.1.1');
  });

  it.each(PRIVATE)('fails for a name that leads to %s alone', async (address) => {
    const error = await lookUp(guardedLookup(false, names(address)), true);
    expect(error).toBeInstanceOf(LookupError);
    expect((error as LookupError).failure).toEqual({
      kind: 'refused',
      reason:
        'registry.example.com is at an address of this machine or of a private network, and images.allow-private-registries does not list it',
    });
  });

  it('gives them where they are allowed', async () => {
    expect(await lookUp(guardedLookup(true, names('10.0.0.1')), false)).toBe('10.0.0.1');
  });
});
