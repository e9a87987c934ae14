import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { openRegistry, type RegistryOptions } from '../../../src/images/registry/client.ts';
import type { FailureKind } from '../../../src/images/registry/lookup-error.ts';
import type { Registry } from '../../../src/images/registry/registry.ts';
import { retryAfter } from '../../../src/images/registry/requests.ts';
import { startBudget } from '../../../src/support/budget.ts';
import { type FakeRegistry, type Fault, sha256, startRegistry } from '../../support/fake-registry.ts';
import { shortenWaits } from '../../support/short-waits.ts';

const open: { close(): unknown }[] = [];

afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

async function start(fault: Fault): Promise<FakeRegistry> {
  const registry = await startRegistry({ fault });
  open.push(registry);
  return registry;
}

function connect(host: string, options: Partial<RegistryOptions> = {}): Registry {
  const registry = openRegistry({
    privateRegistries: [],
    insecureRegistries: [host],
    budget: startBudget(10),
    findCredentials: async () => undefined,
    ...options,
  });
  open.push(registry);
  return registry;
}

const image = (host: string, digest?: string) => ({ host, name: 'acme/app', tag: '1', digest });

const json =
  (text: string, headers: Record<string, string> = {}): Fault =>
  (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/vnd.oci.image.manifest.v1+json', ...headers }).end(text);
    return true;
  };

/** Sends a chunk again and again, as fast as it is taken. */
function endless(response: ServerResponse, chunk: Buffer): void {
  const send = (): void => {
    while (!response.destroyed && response.write(chunk));
    if (!response.destroyed) response.once('drain', send);
  };
  send();
}

const DESCRIPTOR = { mediaType: 'x', digest: sha256('x'), size: 1 };
const many = (count: number): string =>
  `[${Array.from({ length: count }, () => JSON.stringify(DESCRIPTOR)).join(',')}]`;

describe('manifests of registries that lie', () => {
  it.each<readonly [string, FailureKind, string]>([
    ['', 'invalid', 'responded with invalid JSON'],
    ['{', 'invalid', 'responded with invalid JSON'],
    ['[]', 'invalid', 'responded with unexpected JSON'],
    ['null', 'invalid', 'responded with unexpected JSON'],
    ['{}', 'invalid', 'responded with a manifest of an unknown kind'],
    ['{"schemaVersion":1,"fsLayers":[]}', 'invalid', 'responded with a manifest of an unknown kind'],
    ['{"config":5,"layers":[]}', 'invalid', 'responded with a manifest of an unknown kind'],
    ['{"config":{"digest":"sha256:1","size":1},"layers":[]}', 'invalid', 'names a part without a digest'],
    [`{"config":{"digest":"../../x","size":1},"layers":[]}`, 'invalid', 'names a part without a digest'],
    [`{"config":{"digest":"${sha256('x')}","size":-1}}`, 'invalid', 'names a part without its size'],
    [`{"config":{"digest":"${sha256('x')}","size":1e99}}`, 'invalid', 'names a part without its size'],
    [`{"config":{"digest":"${sha256('x')}","size":"1"}}`, 'invalid', 'names a part without its size'],
    [`{"config":${JSON.stringify(DESCRIPTOR)},"layers":5}`, 'invalid', 'whose parts are not a list'],
    [`{"config":${JSON.stringify(DESCRIPTOR)},"layers":[5]}`, 'invalid', 'whose parts are not descriptors'],
    [`{"config":${JSON.stringify(DESCRIPTOR)},"layers":${many(1001)}}`, 'too-large', 'has more than 1000 parts'],
    [`{"config":${JSON.stringify(DESCRIPTOR)},"manifests":[]}`, 'invalid', 'a manifest that is also an index'],
    [
      `{"mediaType":"application/vnd.oci.image.manifest.v1+json","manifests":[]}`,
      'invalid',
      'a manifest of an unknown kind',
    ],
  ])('case %#', async (text, kind, reason) => {
    const fake = await start(json(text));
    const read = await connect(fake.host).readManifest(image(fake.host));
    expect(read).toMatchObject({ ok: false, error: { kind, reason: expect.stringContaining(reason) } });
  });

  it('other content than its digest', async () => {
    const fake = await start(json('{"a":1}'));
    const read = await connect(fake.host).readManifest(image(fake.host, sha256('something else')));
    expect(read).toEqual({
      ok: false,
      error: { kind: 'invalid', reason: `${fake.host} sends content that does not match its digest` },
    });
  });

  it('another digest in the head than in the content', async () => {
    const fake = await start(json('{"a":1}', { 'docker-content-digest': sha256('something else') }));
    expect(await connect(fake.host).readManifest(image(fake.host))).toMatchObject({ error: { kind: 'invalid' } });
  });

  it.each(['', 'sha256:1', `md5:${'a'.repeat(32)}`, `${sha256('x')}\tx`, '::error::x'])(
    'the digest %j in the head alone',
    async (digest) => {
      const fake = await start(json('', { 'docker-content-digest': digest }));
      expect(await connect(fake.host).resolveDigest(image(fake.host))).toMatchObject({ ok: false });
    },
  );

  it('more than 4 MiB', async () => {
    const fake = await start((_request, response) => {
      response.writeHead(200);
      endless(response, Buffer.alloc(65_536, 0x20));
      return true;
    });
    const before = process.memoryUsage().arrayBuffers;
    const read = await connect(fake.host).readManifest(image(fake.host));
    expect(read).toEqual({
      ok: false,
      error: { kind: 'too-large', reason: `the answer of ${fake.host} is larger than 4096 KiB` },
    });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50 * 1024 * 1024);
  });

  it('JSON that is very deep', async () => {
    const fake = await start(json('['.repeat(1_000_000)));
    expect(await connect(fake.host).readManifest(image(fake.host))).toMatchObject({ ok: false });
  });
});

describe('layers of registries that lie', () => {
  const layer = Buffer.alloc(1_000_000, 0x61);
  const blob = { digest: sha256(layer), size: layer.length };

  async function read(fault: Fault, wanted = blob, options: Partial<RegistryOptions> = {}) {
    const fake = await start(fault);
    const opened = await connect(fake.host, options).openBlob({ host: fake.host, name: 'acme/app' }, wanted);
    if (!opened.ok) return opened.error;
    let bytes = 0;
    try {
      for await (const chunk of opened.value) bytes += (chunk as Buffer).length;
      return bytes;
    } catch (error) {
      expect(bytes).toBeLessThanOrEqual(wanted.size);
      return (error as { failure?: unknown }).failure ?? error;
    }
  }

  const sending =
    (write: (response: ServerResponse) => void, headers = {}): Fault =>
    (_request, response) => {
      response.writeHead(200, headers);
      write(response);
      return true;
    };

  it('is given when it is right', async () => {
    expect(await read(sending((response) => response.end(layer)))).toBe(layer.length);
  });

  it.each<readonly [string, Fault, FailureKind, string]>([
    [
      'too short',
      sending((response) => response.end(layer.subarray(1))),
      'invalid',
      'sends fewer bytes than the manifest announces',
    ],
    [
      'too long',
      sending((response) => response.end(Buffer.concat([layer, layer]))),
      'invalid',
      'sends more bytes than the manifest announces',
    ],
    [
      'endless',
      sending((response) => endless(response, layer)),
      'invalid',
      'sends more bytes than the manifest announces',
    ],
    [
      'other content',
      sending((response) => response.end(Buffer.alloc(layer.length))),
      'invalid',
      'sends content that does not match its digest',
    ],
    [
      'another length in the head',
      sending((response) => response.end(layer.subarray(1)), { 'content-length': layer.length - 1 }),
      'invalid',
      'announces a different size than the manifest',
    ],
    [
      'cut off',
      sending((response) => {
        response.write(layer.subarray(0, 1000), () => response.destroy());
      }),
      'unreachable',
      'cannot be reached (ECONNRESET)',
    ],
  ])('%s', async (_name, fault, kind, reason) => {
    expect(await read(fault)).toMatchObject({ kind, reason: expect.stringContaining(reason) });
  });

  it('slower than the time that is left', async () => {
    const drip = sending((response) => {
      const clock = setInterval(() => response.write('a'), 20);
      response.on('close', () => clearInterval(clock));
    });
    const started = performance.now();
    expect(await read(drip, blob, { budget: startBudget(0.5) })).toMatchObject({ kind: 'timeout' });
    expect(performance.now() - started).toBeLessThan(15_000);
  });

  it('half read is let go of', async () => {
    let closed = false;
    const fake = await start((_request, response) => {
      response.on('close', () => {
        closed = true;
      });
      response.writeHead(200);
      endless(response, layer);
      return true;
    });
    const opened = await connect(fake.host).openBlob({ host: fake.host, name: 'acme/app' }, { ...blob, size: 1e12 });
    if (!opened.ok) throw new Error(opened.error.reason);
    for await (const _ of opened.value) break;
    for (let wait = 0; !closed && wait < 100; wait++) await setTimeout(20);
    expect(closed).toBe(true);
  });
});

describe('redirects', () => {
  const leading =
    (location: (request: IncomingMessage) => string): Fault =>
    (request, response) => {
      response.writeHead(307, { location: location(request) }).end();
      return true;
    };

  it.each<readonly [string, FailureKind]>([
    ['http://169.254.169.254/latest/meta-data/iam/', 'refused'],
    ['https://169.254.169.254/', 'refused'],
    ['https://[fd00:ec2::254]/', 'refused'],
    ['https://10.0.0.1/', 'refused'],
    ['https://127.0.0.1:22/', 'refused'],
    ['https://localhost:22/', 'refused'],
    ['//127.0.0.1:22/', 'refused'],
    ['http://example.com/', 'refused'],
    ['file:///etc/passwd', 'refused'],
    ['https://', 'invalid'],
  ])('to %s are not followed', async (location, kind) => {
    const fake = await start(leading(() => location));
    const read = await connect(fake.host).readManifest(image(fake.host));
    expect(read).toMatchObject({ ok: false, error: { kind } });
    expect(fake.requests).toHaveLength(1);
  });

  it('to a name that leads to a private address are not followed', async () => {
    const fake = await start(leading(() => 'https://cdn.example.com/x'));
    const registry = connect(fake.host, {
      lookUpName: (_name, _options, callback) => callback(null, [{ address: '169.254.169.254', family: 4 }]),
    });
    expect(await registry.readManifest(image(fake.host))).toMatchObject({
      ok: false,
      error: { kind: 'refused', reason: expect.stringContaining('cdn.example.com is at an address of this machine') },
    });
  });

  it('in circles end', async () => {
    const fake = await start(leading(({ url }) => `${url}`));
    expect(await connect(fake.host).readManifest(image(fake.host))).toMatchObject({ error: { kind: 'invalid' } });
    expect(fake.requests).toHaveLength(6);
  });
});

describe('registries that do not answer', () => {
  it.each<readonly [string, Fault, FailureKind]>([
    ['403', (_request, response) => Boolean(response.writeHead(403).end()), 'denied'],
    ['418', (_request, response) => Boolean(response.writeHead(418).end()), 'unavailable'],
    ['200 without a body', (_request, response) => Boolean(response.writeHead(204).end()), 'unavailable'],
    ['what is no HTTP', (request) => Boolean(request.socket.end('SSH-2.0-OpenSSH_9.9\r\n')), 'invalid'],
    [
      'a head without end',
      (request) => {
        request.socket.write(`HTTP/1.1 200 OK\r\n${'x: y\r\n'.repeat(20_000)}`);
        return true;
      },
      'invalid',
    ],
  ])('%s', async (_name, fault, kind) => {
    const fake = await start(fault);
    expect(await connect(fake.host).readManifest(image(fake.host))).toMatchObject({ ok: false, error: { kind } });
    expect(fake.requests).toHaveLength(1);
  });

  it('is asked again when it breaks off, three times in all', async () => {
    shortenWaits();
    const fake = await start((request) => Boolean(request.socket.destroy()));
    expect(await connect(fake.host).readManifest(image(fake.host))).toMatchObject({ error: { kind: 'unreachable' } });
    expect(fake.requests).toHaveLength(3);
  });

  it('is asked again when it is overloaded, and may recover', async () => {
    shortenWaits();
    let count = 0;
    const fake = await start((_request, response) => {
      count += 1;
      if (count < 3) response.writeHead(503).end();
      return count < 3;
    });
    fake.addImage('acme/app', '1');
    expect(await connect(fake.host).readManifest(image(fake.host))).toMatchObject({ ok: true });
    expect(fake.requests).toHaveLength(3);
  });

  it('is not waited for when it says to come back later than is worth it', async () => {
    const fake = await start((_request, response) => {
      response.writeHead(429, { 'retry-after': '3600' }).end();
      return true;
    });
    const started = performance.now();
    expect(await connect(fake.host).readManifest(image(fake.host))).toEqual({
      ok: false,
      error: { kind: 'rate-limited', reason: `${fake.host} limits the rate of requests` },
    });
    expect(fake.requests).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(15_000);
  });

  it('is waited for no longer than a part of the time allows', async () => {
    const fake = await start((_request, response) => {
      response.writeHead(429, { 'retry-after': '3' }).end();
      return true;
    });
    const started = performance.now();
    const read = await connect(fake.host, { budget: startBudget(20) }).readManifest(image(fake.host));
    expect(read).toMatchObject({ error: { kind: 'rate-limited' } });
    expect(fake.requests).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(2500);
  });

  it.each<readonly [string, Fault, FailureKind]>([
    ['fails', (_request, response) => Boolean(response.writeHead(500).end()), 'unavailable'],
    ['breaks off', (request) => Boolean(request.socket.destroy()), 'unreachable'],
  ])(
    'is given up after two images when it %s',
    async (_name, fault, kind) => {
      shortenWaits();
      const fake = await start(fault);
      const registry = connect(fake.host, { budget: startBudget(30) });
      for (const tag of ['1', '2', '3', '4'])
        expect(await registry.readManifest({ ...image(fake.host), tag })).toMatchObject({ error: { kind } });
      expect(fake.requests.map((request) => request.at(-1)).join('')).toBe('111222');
    },
    30_000,
  );

  it('is asked on when only one of its images fails', async () => {
    shortenWaits();
    const fake = await start(({ url }, response) => {
      if (url?.endsWith('/1') !== true) return false;
      response.writeHead(500).end();
      return true;
    });
    for (const tag of ['2', '3']) fake.addImage('acme/app', tag);
    const registry = connect(fake.host);
    const read = async (tag: string) => (await registry.readManifest({ ...image(fake.host), tag })).ok;
    expect([await read('1'), await read('2'), await read('3')]).toEqual([false, true, true]);
  });

  it('is given up when it sends a manifest byte by byte, after a part of the time', async () => {
    const fake = await start((_request, response) => {
      response.writeHead(200);
      const clock = setInterval(() => response.write(' '), 50);
      response.on('close', () => clearInterval(clock));
      return true;
    });
    const registry = connect(fake.host, { budget: startBudget(4) });
    const started = performance.now();
    for (const tag of ['1', '2', '3'])
      expect(await registry.readManifest({ ...image(fake.host), tag })).toMatchObject({ error: { kind: 'timeout' } });
    expect(fake.requests).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(3000);
  });

  it.each([
    ['100;w=21600', ' (100 requests in 6 hours)'],
    ['5;w=90', ' (5 requests in 90 seconds)'],
    ['100', ''],
    ['::error::x', ''],
  ])('says what its limit is when it tells: %s', async (limit, told) => {
    const fake = await start((_request, response) => {
      response.writeHead(429, { 'retry-after': '3600', 'ratelimit-limit': limit }).end();
      return true;
    });
    expect(await connect(fake.host).readManifest(image(fake.host))).toMatchObject({
      error: { reason: `${fake.host} limits the rate of requests${told}` },
    });
  });

  it('is not waited for when there is no time left', async () => {
    const fake = await start(() => true);
    const registry = connect(fake.host, { budget: startBudget(0.3) });
    expect(await registry.readManifest(image(fake.host))).toMatchObject({ error: { kind: 'timeout' } });
    await setTimeout(300);
    expect(await registry.listTags({ host: fake.host, name: 'acme/app' })).toEqual({
      ok: false,
      error: { kind: 'out-of-time', reason: 'the time for looking up images ran out' },
    });
    expect(fake.requests).toHaveLength(1);
  });

  it('is given up when it does not answer, and others are not', async () => {
    const silent = await start(() => true);
    const other = await start(() => false);
    other.addImage('acme/app', '1');
    const registry = openRegistry({
      privateRegistries: [],
      insecureRegistries: [silent.host, other.host],
      budget: startBudget(1),
      findCredentials: async () => undefined,
    });
    open.push(registry);
    const hanging = registry.readManifest(image(silent.host));
    expect(await registry.readManifest(image(other.host))).toMatchObject({ ok: true });
    expect(await hanging).toMatchObject({ error: { kind: 'timeout' } });
    expect(silent.requests).toHaveLength(1);
  });

  it('is not asked for other images once it hides behind a wrong certificate, or is not there', async () => {
    const fake = await start(() => false);
    const registry = connect('', { insecureRegistries: [], privateRegistries: [fake.host] });
    for (const name of ['acme/a', 'acme/b', 'acme/c']) {
      expect(await registry.readManifest({ ...image(fake.host), name })).toMatchObject({ error: { kind: 'tls' } });
    }
    await fake.close();
    const again = connect(fake.host);
    for (const name of ['acme/a', 'acme/b']) {
      const read = await again.readManifest({ ...image(fake.host), name });
      expect(read).toMatchObject({ error: { kind: 'unreachable', code: 'ECONNREFUSED' } });
    }
  });

  it('is not asked for other manifests once it limits those, but for what it does not limit', async () => {
    const fake = await start((request, response) => {
      if (request.method === 'HEAD') return false;
      response.writeHead(429, { 'retry-after': '3600' }).end();
      return true;
    });
    fake.addImage('acme/app', '1');
    const registry = connect(fake.host);
    for (const tag of ['1', '2', '3']) {
      expect(await registry.readManifest({ ...image(fake.host), tag })).toMatchObject({
        error: { kind: 'rate-limited' },
      });
    }
    expect(await registry.resolveDigest(image(fake.host))).toMatchObject({ ok: true });
    expect(fake.requests).toEqual(['GET /v2/acme/app/manifests/1', 'HEAD /v2/acme/app/manifests/1']);
  });

  it('is asked once for what is wanted twice', async () => {
    const fake = await start(() => false);
    fake.addImage('acme/app', '1');
    const registry = connect(fake.host);
    await Promise.all(Array.from({ length: 20 }, () => registry.readManifest(image(fake.host))));
    expect(fake.requests).toHaveLength(1);
  });

  it.each([
    ['0', 0],
    ['7', 7000],
    ['1.5', undefined],
    ['-1', undefined],
    ['745.866µs', undefined],
    ['Thu, 01 Jan 1970 00:00:00 GMT', 0],
    ['soon', undefined],
  ])('retry-after %s', (header, milliseconds) => {
    expect(retryAfter(header)).toBe(milliseconds);
  });
});

describe('tags of registries that lie', () => {
  it('lists without an end', async () => {
    let page = 0;
    const fake = await start((_request, response) => {
      page += 1;
      const link = `</v2/acme/app/tags/list?last=${page}>; rel="next"`;
      response.writeHead(200, { link }).end(JSON.stringify({ tags: [`t${page}`] }));
      return true;
    });
    const listed = await connect(fake.host).listTags({ host: fake.host, name: 'acme/app' });
    expect(listed).toEqual({ ok: false, error: { kind: 'too-large', reason: 'acme/app has too many tags' } });
    expect(fake.requests).toHaveLength(100);
  });

  it('pages at other places', async () => {
    const fake = await start((request, response) => {
      const isFirst = !request.url?.includes('last');
      response.writeHead(200, isFirst ? { link: '<https://169.254.169.254/secret?last=a>; rel="next"' } : {});
      response.end(JSON.stringify({ tags: [isFirst ? 'a' : 'b'] }));
      return true;
    });
    const listed = await connect(fake.host).listTags({ host: fake.host, name: 'acme/app' });
    expect(listed).toEqual({ ok: true, value: ['a', 'b'] });
    expect(fake.requests).toEqual(['GET /v2/acme/app/tags/list?n=1000', 'GET /v2/acme/app/tags/list?last=a']);
  });

  it('what is no tag', async () => {
    const fake = await start(json('{"tags":["1.0",5,null,"a b","\\u001b[31m","::error::x",{},"1.1"]}'));
    const listed = await connect(fake.host).listTags({ host: fake.host, name: 'acme/app' });
    expect(listed).toEqual({ ok: true, value: ['1.0', '1.1'] });
  });
});
