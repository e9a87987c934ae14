import type { AddressInfo } from 'node:net';
import { createServer as createPlainServer, type Server } from 'node:net';
import { createServer, type TlsOptions } from 'node:tls';
import { afterEach, describe, expect, it } from '@jest/globals';
import { allowedHosts } from '../../../src/images/registry/allowed-hosts.ts';
import { openRegistry } from '../../../src/images/registry/client.ts';
import { outcomeOf } from '../../../src/images/registry/lookup-error.ts';
import { checkTls } from '../../../src/images/registry/tls-check.ts';
import { startBudget } from '../../../src/support/budget.ts';
import { createAuthority, daysOnMachine, selfSigned } from '../../support/certificates.ts';
import { startRegistry } from '../../support/fake-registry.ts';

const open: { close(): unknown }[] = [];

afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

const authority = createAuthority('authority', daysOnMachine(-30));

async function listen(server: Server): Promise<string> {
  // clients that hang up are part of the tests
  server.on('connection', (socket) => socket.on('error', () => {}));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push({ close: () => server.close() });
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const serve = (options: TlsOptions): Promise<string> => listen(createServer(options));

function check(host: string, permitted = [host]) {
  return outcomeOf(() =>
    checkTls(host, {
      allowed: allowedHosts({ privateRegistries: permitted, insecureRegistries: [] }),
      certificateAuthorities: authority.cert,
      budget: startBudget(5),
    }),
  );
}

const OLD: TlsOptions = { minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' };
const broken = (problem: string) => ({ ok: true, value: { kind: 'broken', problem } });

describe('how a registry encrypts', () => {
  it('is sound', async () => {
    const until = daysOnMachine(30);
    const host = await serve(authority.issue({ until }));
    expect(await check(host)).toEqual({
      ok: true,
      value: {
        kind: 'sound',
        protocol: 'TLSv1.3',
        takesOldProtocols: false,
        validUntil: until.toISOString().slice(0, 10),
      },
    });
  });

  it('is sound, with versions that are broken besides', async () => {
    const host = await serve({ ...authority.issue(), ...OLD });
    expect(await check(host)).toMatchObject({ value: { kind: 'sound', protocol: 'TLSv1.3', takesOldProtocols: true } });
  });

  it('is sound with TLS 1.2 alone', async () => {
    const host = await serve({ ...authority.issue(), maxVersion: 'TLSv1.2' });
    expect(await check(host)).toMatchObject({ value: { protocol: 'TLSv1.2', takesOldProtocols: false } });
  });

  it.each([
    ['unknown-authority', () => createAuthority('authority', daysOnMachine(-30)).issue()],
    ['unknown-authority', () => createAuthority('another', daysOnMachine(-30)).issue()],
    ['self-signed', () => selfSigned()],
    ['expired', () => authority.issue({ from: daysOnMachine(-9), until: daysOnMachine(-1) })],
    ['not-yet-valid', () => authority.issue({ from: daysOnMachine(1), until: daysOnMachine(9) })],
    ['wrong-host', () => authority.issue({ address: 'registry.example.com' })],
    ['wrong-host', () => authority.issue({ address: '127.0.0.2' })],
    ['old-protocols-only', () => ({ ...authority.issue(), ...OLD, maxVersion: 'TLSv1.1' as const })],
  ])('is broken: %s', async (problem, options) => {
    expect(await check(await serve(options()))).toEqual(broken(problem));
  });

  it('is broken: there is none', async () => {
    const fake = await startRegistry();
    open.push(fake);
    expect(await check(fake.host)).toEqual(broken('no-encryption'));
  });

  it('is broken: it says what is no TLS', async () => {
    const host = await listen(createPlainServer((socket) => socket.end(Buffer.from('1503010002ffff', 'hex'))));
    expect(await check(host)).toEqual(broken('other'));
  });

  it('is not known when nobody answers', async () => {
    const server = createPlainServer();
    const host = await listen(server);
    await new Promise((resolve) => server.close(resolve));
    expect(await check(host)).toMatchObject({ ok: false, error: { kind: 'unreachable', code: 'ECONNREFUSED' } });
  });

  it('is not known when the answer takes too long', async () => {
    const sockets: { destroy(): unknown }[] = [];
    const host = await listen(createPlainServer((socket) => void sockets.push(socket)));
    const started = performance.now();
    const outcome = outcomeOf(() =>
      checkTls(host, {
        allowed: allowedHosts({ privateRegistries: [host], insecureRegistries: [] }),
        budget: startBudget(0.3),
      }),
    );
    expect(await outcome).toMatchObject({ ok: false, error: { kind: 'timeout' } });
    expect(performance.now() - started).toBeLessThan(15_000);
    for (const socket of sockets) socket.destroy();
  });

  it('is not tried at addresses that are not allowed', async () => {
    let connections = 0;
    const host = await listen(createPlainServer(() => void connections++));
    expect(await check(host, [])).toMatchObject({ ok: false, error: { kind: 'refused' } });
    expect(connections).toBe(0);
  });
});

describe('the client', () => {
  const image = (host: string) => ({ host, name: 'acme/app', tag: '1', digest: undefined });

  function connect(host: string, certificateAuthorities?: string) {
    const registry = openRegistry({
      privateRegistries: [host],
      insecureRegistries: [],
      certificateAuthorities,
      budget: startBudget(5),
      findCredentials: async () => ({ kind: 'password', username: 'robot', password: 'secret' }),
    });
    open.push(registry);
    return registry;
  }

  it('reads over an encrypted connection', async () => {
    const fake = await startRegistry({ tls: authority.issue() });
    open.push(fake);
    const { digest } = fake.addImage('acme/app', '1');
    expect(await connect(fake.host, authority.cert).resolveDigest(image(fake.host))).toEqual({
      ok: true,
      value: digest,
    });
  });

  it('does not fall back to one that is not', async () => {
    const fake = await startRegistry({ auth: 'basic', password: 'robot:secret' });
    open.push(fake);
    expect(await connect(fake.host).resolveDigest(image(fake.host))).toEqual({
      ok: false,
      error: {
        kind: 'tls',
        reason: `${fake.host} responds without encryption`,
        code: 'ERR_SSL_WRONG_VERSION_NUMBER',
      },
    });
    expect(fake.requests).toEqual([]);
  });

  it.each([
    ['has a certificate from an unknown authority', () => createAuthority('another', daysOnMachine(-30)).issue()],
    ['has a self-signed certificate', () => selfSigned()],
    ['has an expired certificate', () => authority.issue({ from: daysOnMachine(-9), until: daysOnMachine(-1) })],
    ['has a certificate for another name', () => authority.issue({ address: 'registry.example.com' })],
  ])('does not go on where the registry %s', async (reason, issue) => {
    const fake = await startRegistry({ tls: issue() });
    open.push(fake);
    expect(await connect(fake.host, authority.cert).resolveDigest(image(fake.host))).toMatchObject({
      ok: false,
      error: { kind: 'tls', reason: `${fake.host} ${reason}` },
    });
    expect(fake.requests).toEqual([]);
  });

  it('is not redirected to a connection that is not encrypted', async () => {
    const plain = await startRegistry();
    open.push(plain);
    const fake = await startRegistry({
      tls: authority.issue(),
      fault(_request, response) {
        response.writeHead(307, { location: `http://${plain.host}/v2/` }).end();
        return true;
      },
    });
    open.push(fake);
    const read = await connect(fake.host, authority.cert).readManifest(image(fake.host));
    expect(read).toMatchObject({ ok: false, error: { kind: 'refused' } });
    expect(plain.requests).toEqual([]);
  });
});
