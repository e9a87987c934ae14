import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect as connectTo, createServer as createTcpServer, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { openRegistry } from '../../../src/images/registry/client.ts';
import type { LookUpName } from '../../../src/images/registry/connection.ts';
import { proxyFor } from '../../../src/images/registry/proxy.ts';
import { startBudget } from '../../../src/support/budget.ts';
import { createAuthority, daysOnMachine } from '../../support/certificates.ts';
import { type FakeRegistry, startRegistry } from '../../support/fake-registry.ts';

const open: { close(): unknown }[] = [];

afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

interface FakeProxy {
  readonly address: string;
  /** `registry.example.com:443 Basic …` for each CONNECT. */
  readonly asked: readonly string[];
}

/** A proxy that leads everybody to one place on this machine, whatever they ask for. */
async function startProxy(port: number, status = 200): Promise<FakeProxy> {
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  const server: Server = createServer();
  server.on('connect', ({ url, headers }, client: Socket) => {
    asked.push(`${url} ${headers['proxy-authorization'] ?? ''}`.trim());
    client.on('error', () => {});
    sockets.add(client);
    if (status === 0) return;
    client.write(`HTTP/1.1 ${status} Any\r\n\r\n`);
    if (status !== 200) return void client.end();
    const upstream = connectTo(port, '127.0.0.1');
    upstream.on('error', () => client.destroy());
    client.pipe(upstream).pipe(client);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push({
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  });
  return { address: `127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

const authority = createAuthority('authority', daysOnMachine(-30));

async function start(): Promise<FakeRegistry> {
  const fake = await startRegistry({ tls: authority.issue({ address: 'registry.example.com' }) });
  open.push(fake);
  return fake;
}

const leadingTo =
  (address: string): LookUpName =>
  (_name, _options, callback) =>
    callback(null, [{ address, family: 4 }]);

const nowhere: LookUpName = (_name, _options, callback) =>
  callback(Object.assign(new Error('no'), { code: 'ENOTFOUND' }), []);

const image = { host: 'registry.example.com', name: 'acme/app', tag: '1', digest: undefined };

function connect(proxy: string, lookUpName: LookUpName, allowed: readonly string[] = []) {
  const registry = openRegistry({
    privateRegistries: allowed,
    insecureRegistries: [],
    certificateAuthorities: authority.cert,
    lookUpName,
    environment: { HTTPS_PROXY: proxy },
    budget: startBudget(2),
    findCredentials: async () => undefined,
  });
  open.push(registry);
  return registry;
}

const portOf = ({ host }: FakeRegistry): number => Number(host.split(':')[1]);

describe('through a proxy', () => {
  it('images are read, and the certificate is that of their registry', async () => {
    const fake = await start();
    const { digest } = fake.addImage('acme/app', '1');
    const proxy = await startProxy(portOf(fake));
    const registry = connect(`http://robot:pass%20word@${proxy.address}`, leadingTo('1.1.1.1'));
    expect(await registry.resolveDigest(image)).toEqual({ ok: true, value: digest });
    expect(await registry.readManifest(image)).toMatchObject({ ok: true });
    const credentials = `Basic ${Buffer.from('robot:pass word').toString('base64')}`;
    expect(proxy.asked).toEqual(Array(2).fill(`registry.example.com:443 ${credentials}`));
    expect(fake.authorizations).toEqual(['', '']);
  });

  it('a registry of another name is none', async () => {
    const fake = await start();
    const proxy = await startProxy(portOf(fake));
    const read = await connect(proxy.address, leadingTo('1.1.1.1')).resolveDigest({ ...image, host: 'ghcr.io' });
    expect(read).toMatchObject({ ok: false, error: { kind: 'tls', code: 'ERR_TLS_CERT_ALTNAME_INVALID' } });
    expect(fake.requests).toEqual([]);
  });

  it.each([
    ['a private address', leadingTo('10.0.0.1'), 'refused'],
    ['the address of the metadata of a cloud', leadingTo('169.254.169.254'), 'refused'],
    ['no address that is known here', nowhere, 'unreachable'],
  ] as const)('a name that leads to %s is not asked for', async (_name, lookUpName, kind) => {
    const proxy = await startProxy(1);
    const read = await connect(proxy.address, lookUpName).resolveDigest(image);
    expect(read).toMatchObject({ ok: false, error: { kind } });
    expect(proxy.asked).toEqual([]);
  });

  it('a name that leads nowhere here is, when the configuration lists it', async () => {
    const fake = await start();
    fake.addImage('acme/app', '1');
    const proxy = await startProxy(portOf(fake));
    const registry = connect(proxy.address, nowhere, ['registry.example.com']);
    expect(await registry.resolveDigest(image)).toMatchObject({ ok: true });
  });

  it.each(['https://169.254.169.254', 'https://10.0.0.1', 'https://[fd00:ec2::254]'])('%s is not', async (address) => {
    const proxy = await startProxy(1);
    const host = new URL(address).host;
    expect(await connect(proxy.address, leadingTo('1.1.1.1')).resolveDigest({ ...image, host })).toMatchObject({
      ok: false,
      error: { kind: 'refused' },
    });
    expect(proxy.asked).toEqual([]);
  });

  it.each([
    [403, 'unreachable', 'the proxy refused the connection to registry.example.com:443 (status 403)'],
    [407, 'unreachable', 'the proxy refused the connection to registry.example.com:443 (status 407)'],
    [0, 'timeout', 'the proxy did not answer in time'],
  ])('a proxy that answers with %d is said', async (status, kind, reason) => {
    const proxy = await startProxy(1, status);
    const read = await connect(proxy.address, leadingTo('1.1.1.1')).resolveDigest(image);
    expect(read).toMatchObject({ ok: false, error: { kind, reason } });
  });
});

/** Answers like a server of names that gives another address each time; the last one stays. */
function changingTo(...addresses: readonly [string, ...string[]]): LookUpName {
  let at = 0;
  return (_name, _options, callback) => {
    const address = addresses[Math.min(at++, addresses.length - 1)] as string;
    callback(null, [{ address, family: 4 }]);
  };
}

/** A service without encryption that notes everything it gets. */
async function startPlainService(): Promise<{ readonly port: number; readonly got: Buffer[] }> {
  const got: Buffer[] = [];
  const server = createTcpServer((socket) => {
    socket.on('error', () => {});
    socket.on('data', (data) => {
      got.push(data);
      socket.end('HTTP/1.1 200 OK\r\n\r\n');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push(server);
  return { port: (server.address() as AddressInfo).port, got };
}

describe('a name that resolves to another address later', () => {
  it('is checked again for each request', async () => {
    const fake = await start();
    fake.addImage('acme/app', '1');
    const proxy = await startProxy(portOf(fake));
    const registry = connect(proxy.address, changingTo('1.1.1.1', '169.254.169.254'));
    expect(await registry.resolveDigest(image)).toMatchObject({ ok: true });
    expect(await registry.readManifest(image)).toMatchObject({ ok: false, error: { kind: 'refused' } });
    expect(proxy.asked).toEqual(['registry.example.com:443']);
    expect(fake.requests).toHaveLength(1);
  });

  it('gets no request where the proxy finds a private service without its certificate', async () => {
    const service = await startRegistry({ tls: authority.issue({ address: 'metadata.example.com' }) });
    open.push(service);
    service.addImage('acme/app', '1');
    const proxy = await startProxy(portOf(service));
    const read = await connect(proxy.address, leadingTo('1.1.1.1')).resolveDigest(image);
    expect(read).toMatchObject({ ok: false, error: { kind: 'tls', code: 'ERR_TLS_CERT_ALTNAME_INVALID' } });
    expect(proxy.asked).toEqual(['registry.example.com:443']);
    expect(service.requests).toEqual([]);
  });

  it('gets nothing but the beginning of TLS where the proxy finds a private service without encryption', async () => {
    const service = await startPlainService();
    const proxy = await startProxy(service.port);
    const read = await connect(proxy.address, leadingTo('1.1.1.1')).resolveDigest(image);
    expect(read).toMatchObject({ ok: false });
    const text = Buffer.concat(service.got).toString('latin1');
    expect(text.charCodeAt(0)).toBe(HANDSHAKE);
    expect(text).not.toMatch(/HTTP|acme|authorization/i);
  });
});

/** The type of the first record of TLS: RFC 8446, section 5.1. */
const HANDSHAKE = 22;

describe('the proxy for an address', () => {
  const proxy = 'http://proxy.example.com:3128';

  it.each([
    ['https://ghcr.io/', { HTTPS_PROXY: proxy }, `${proxy}/`],
    ['https://ghcr.io/', { https_proxy: proxy, HTTPS_PROXY: 'http://other.example.com' }, `${proxy}/`],
    ['https://ghcr.io/', { HTTPS_PROXY: 'proxy.example.com:3128' }, `${proxy}/`],
    ['https://ghcr.io/', {}, undefined],
    ['https://ghcr.io/', { HTTPS_PROXY: '' }, undefined],
    ['https://ghcr.io/', { HTTP_PROXY: proxy }, undefined],
    ['http://plain.example.com/', { HTTPS_PROXY: proxy }, undefined],
    ['https://localhost:5000/', { HTTPS_PROXY: proxy }, undefined],
    ['https://127.0.0.1:5000/', { HTTPS_PROXY: proxy }, undefined],
    ['https://ghcr.io/', { HTTPS_PROXY: proxy, NO_PROXY: '*' }, undefined],
    ['https://ghcr.io/', { HTTPS_PROXY: proxy, NO_PROXY: 'a.example, GHCR.io' }, undefined],
    ['https://a.corp.example/', { HTTPS_PROXY: proxy, no_proxy: '.corp.example' }, undefined],
    ['https://a.corp.example/', { HTTPS_PROXY: proxy, no_proxy: '*.corp.example' }, undefined],
    ['https://a.corp.example:5000/', { HTTPS_PROXY: proxy, no_proxy: 'corp.example:5000' }, undefined],
    ['https://a.corp.example/', { HTTPS_PROXY: proxy, no_proxy: 'corp.example:5000' }, `${proxy}/`],
    ['https://evilcorp.example/', { HTTPS_PROXY: proxy, no_proxy: 'corp.example' }, `${proxy}/`],
  ])('%s with %j', (url, environment, expected) => {
    expect(proxyFor(new URL(url), environment)?.href).toBe(expected);
  });

  it.each(['socks5://proxy.example.com', 'https://proxy.example.com', 'http://'])(
    'is refused when it is %s',
    (address) => {
      expect(() => proxyFor(new URL('https://ghcr.io/'), { HTTPS_PROXY: address })).toThrow('HTTPS_PROXY');
    },
  );
});
