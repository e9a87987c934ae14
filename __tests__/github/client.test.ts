import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createClient, type Repetition } from '../../src/github/client.ts';
import { workBudget } from '../../src/support/budget.ts';

let answer: { readonly status: number; readonly headers: Readonly<Record<string, string>> };
let requests = 0;
const server = createServer((_request, response) => {
  requests += 1;
  response.writeHead(answer.status, answer.headers).end('{"message": "x"}');
});

beforeAll(async () => {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  process.env['GITHUB_API_URL'] = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  delete process.env['GITHUB_API_URL'];
  server.close();
});

describe('a request that GitHub refuses', () => {
  const AT_ONCE = { 'retry-after': '0' };

  // one that was cut off may have been carried out, so that it would make the same thing twice
  it.each<[number, Readonly<Record<string, string>>, Repetition, number]>([
    [500, AT_ONCE, 'once', 1],
    [502, AT_ONCE, 'once', 1],
    [500, AT_ONCE, 'repeatable', 3],
    [503, AT_ONCE, 'once', 3],
    [429, AT_ONCE, 'once', 3],
    [403, AT_ONCE, 'once', 3],
    [403, {}, 'once', 1],
    [403, {}, 'repeatable', 1],
    [404, AT_ONCE, 'repeatable', 1],
  ])('with the status %i and %j, made %s: is sent %i times', async (status, headers, repetition, times) => {
    answer = { status, headers };
    requests = 0;
    const client = await createClient({ token: 'not-real', owner: 'acme', name: 'harbour', budget: workBudget(20) });
    await expect(client.request('POST /repos/{owner}/{repo}/check-runs', {}, repetition)).rejects.toMatchObject({
      status,
    });
    expect(requests).toBe(times);
  });
});
