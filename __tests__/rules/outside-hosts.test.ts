import { describe, expect, it } from '@jest/globals';
import { isOutside, outsideHostOf } from '../../src/analysis/hosts/outside-host.ts';

describe('a host', () => {
  it.each(['203.0.113.9', '8.8.8.8', 'example.com', 'a.b.example.net', '[2001:db8::1]', 'EXAMPLE.COM.'])(
    '%s is outside',
    (host) => expect(isOutside(host)).toBe(true),
  );

  it.each([
    ...['10.0.0.1', '172.20.0.2', '192.168.1.1', '127.0.0.1', '100.64.0.1', '169.254.1.1', '0.0.0.0', '::1', 'fd00::1'],
    ...['proxy', 'localhost', 'db.internal', 'printer.local', 'nas.lan', 'app.default.svc', 'host.docker.internal', ''],
  ])('%s is not', (host) => expect(isOutside(host)).toBe(false));
});

it.each([
  ['http://proxy.example.com:3128', 'proxy.example.com'],
  ['http://user:pass@203.0.113.9:3128/', '203.0.113.9'],
  ['203.0.113.9:3128', '203.0.113.9'],
  ['socks5://203.0.113.9:1080', '203.0.113.9'],
  ['http://proxy:3128', undefined],
  ['http://10.0.0.1:3128', undefined],
  ['$PROXY', undefined],
  ['', undefined],
])('the outside host of %s is %s', (address, host) => expect(outsideHostOf(address)).toBe(host));
