import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { githubAttestations } from '../../../src/images/signatures/github-attestations.ts';
import { startBudget } from '../../../src/support/budget.ts';

type Serve = (request: IncomingMessage, response: ServerResponse) => void;

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

async function start(serve: Serve) {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    serve(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push({
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { host, api: `http://${host}/api/v3/`, requests };
}

const DIGEST = `sha256:${'a'.repeat(64)}`;

function fetchFrom(api: string, hosts: readonly string[], token?: string) {
  const settings = { privateRegistries: [], insecureRegistries: hosts, github: { api, token } };
  return githubAttestations(settings, startBudget(5))('acme/app', DIGEST);
}

const sends =
  (value: unknown, headers: Record<string, string> = {}): Serve =>
  (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(value));
  };

describe('attestations of GitHub', () => {
  it('are asked for by digest, with the version of the API that has them inside', async () => {
    const { host, api, requests } = await start(sends({ attestations: [{ bundle: { a: 1 } }, { bundle: { b: 2 } }] }));
    expect(await fetchFrom(api, [host])).toEqual({ ok: true, value: [{ a: 1 }, { b: 2 }] });
    expect(requests[0]?.url).toBe(`/api/v3/repos/acme/app/attestations/${DIGEST}?per_page=100`);
    expect(requests[0]?.headers).toMatchObject({ 'x-github-api-version': '2022-11-28' });
    expect(requests[0]?.headers.authorization).toBeUndefined();
  });

  it('are none where GitHub knows none', async () => {
    const { host, api } = await start((_request, response) => void response.writeHead(404).end('{}'));
    expect(await fetchFrom(api, [host])).toEqual({ ok: true, value: [] });
  });

  it('are asked for with a token, which goes nowhere else', async () => {
    const other = await start(sends({ attestations: [] }));
    const { host, api, requests } = await start((_request, response) => {
      response.writeHead(302, { location: `http://${other.host}/elsewhere` }).end();
    });
    expect(await fetchFrom(api, [host, other.host], 'not-a-real-token')).toEqual({ ok: true, value: [] });
    expect(requests[0]?.headers.authorization).toBe('Bearer not-a-real-token');
    expect(other.requests[0]?.headers.authorization).toBeUndefined();
  });

  it('are not asked for at a private address that the configuration does not list', async () => {
    const { host, api, requests } = await start(sends({ attestations: [] }));
    expect(await fetchFrom(api, [])).toMatchObject({ ok: false, error: { kind: 'refused' } });
    expect(await fetchFrom(`https://${host}`, [])).toMatchObject({ ok: false, error: { kind: 'refused' } });
    expect(requests).toEqual([]);
  });

  it.each<[string, Serve, string]>([
    ['a refusal', (_request, response) => void response.writeHead(403).end(), 'does not let us read'],
    ['a token that is not taken', (_request, response) => void response.writeHead(401).end(), 'GITHUB_TOKEN'],
    ['another status', (_request, response) => void response.writeHead(410).end(), 'status 410'],
    ['no JSON', (_request, response) => void response.end('<html>'), 'invalid JSON'],
    ['no attestations', sends({}), 'without attestations'],
    [
      'only addresses of bundles',
      sends({ attestations: [{ bundle: null, bundle_url: 'https://a' }] }),
      'without its bundle',
    ],
    ['more than a page', sends({ attestations: [] }, { link: '<https://a/?page=2>; rel="next"' }), 'more than 100'],
    ['megabytes', sends({ attestations: [{ bundle: { a: 'x'.repeat(9 * 1024 * 1024) } }] }), 'larger than 8192 KiB'],
  ])('are not known after %s', async (_what, serve, reason) => {
    const { host, api } = await start(serve);
    const outcome = await fetchFrom(api, [host]);
    expect(!outcome.ok && outcome.error.reason).toContain(reason);
  });
});
