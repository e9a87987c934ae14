import { afterEach, describe, expect, it } from '@jest/globals';
import { openDownloads } from '../../../src/images/registry/downloads.ts';
import { startBudget } from '../../../src/support/budget.ts';
import { type FakeRegistry, type Fault, sha256, startRegistry } from '../../support/fake-registry.ts';

const open: { close(): unknown }[] = [];

afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

async function start(fault: Fault): Promise<FakeRegistry> {
  const registry = await startRegistry({ fault });
  open.push(registry);
  return registry;
}

async function checksum(fault: Fault, path = '/tool', isAllowed = true) {
  const server = await start(fault);
  const downloads = openDownloads({
    privateRegistries: [],
    insecureRegistries: isAllowed ? [server.host] : [],
    budget: startBudget(0.5),
  });
  open.push(downloads);
  const outcome = await downloads.checksumOf(`http://${server.host}${path}`);
  return { server, outcome, again: () => downloads.checksumOf(`http://${server.host}${path}`) };
}

const file = Buffer.alloc(3_000_000, 'hull');
const giving =
  (bytes: Buffer, headers = {}): Fault =>
  (_request, response) => {
    response.writeHead(200, headers).end(bytes);
    return true;
  };

describe('the checksum of a file of the web', () => {
  it('is that of its bytes, fetched once', async () => {
    const { outcome, again, server } = await checksum(giving(file), '/tool?version=1#part');
    expect(outcome).toEqual({ ok: true, value: sha256(file) });
    expect(await again()).toEqual(outcome);
    expect(server.requests).toEqual(['GET /tool?version=1']);
    expect(server.authorizations).toEqual(['']);
  });

  it.each<readonly [string, Fault, string]>([
    ['another status', (_request, response) => Boolean(response.writeHead(404).end()), 'unavailable'],
    ['half a file', (_request, response) => Boolean(response.writeHead(206).end('x')), 'unavailable'],
    ['another form', giving(file, { 'content-encoding': 'gzip' }), 'invalid'],
    [
      'a redirect to a private address',
      (_request, response) => Boolean(response.writeHead(302, { location: 'http://169.254.169.254/' }).end()),
      'refused',
    ],
    [
      'a file that is cut off',
      (_request, response) => {
        response.writeHead(200, { 'content-length': 10 });
        response.write('x', () => response.destroy());
        return true;
      },
      'unreachable',
    ],
    [
      'a file without an end',
      (_request, response) => {
        response.writeHead(200);
        const clock = setInterval(() => response.write('x'), 20);
        response.on('close', () => clearInterval(clock));
        return true;
      },
      'timeout',
    ],
  ])('is not taken of %s', async (_name, fault, kind) => {
    const { outcome } = await checksum(fault);
    expect(outcome).toMatchObject({ ok: false, error: { kind } });
  });

  it('is not taken of an address that is not allowed', async () => {
    const { outcome, server } = await checksum(giving(file), '/tool', false);
    expect(outcome).toMatchObject({ ok: false, error: { kind: 'refused' } });
    expect(server.requests).toEqual([]);
  });

  it.each([
    ['https://robot:secret@example.com/tool', 'refused'],
    ['https://10.0.0.1/tool', 'refused'],
    ['http://example.com/tool', 'refused'],
    ['ftp://example.com/tool', 'refused'],
    ['https://', 'invalid'],
  ])('is not taken of %s', async (address, kind) => {
    const downloads = openDownloads({ privateRegistries: [], insecureRegistries: [] });
    expect(await downloads.checksumOf(address)).toMatchObject({ ok: false, error: { kind } });
  });
});
