import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { hullcheck } from '../../support/command-line.ts';
import { type FakeRegistry, type Fault, startRegistry } from '../../support/fake-registry.ts';
import { folderWith } from '../../support/folder.ts';
import { shortenWaits } from '../../support/short-waits.ts';
import { tar } from '../../support/tar.ts';

let fake: FakeRegistry | undefined;
afterEach(async () => {
  await fake?.close();
});

const IMAGES = 6;
/** For all look-ups, in seconds. */
const BUDGET = 3;
/** Much more than the budget, as other tests may run at the same time. */
const MOST_MILLISECONDS = 20_000;

const LAYER = tar([
  { path: 'etc/os-release', content: 'ID=debian\nVERSION_ID="12"\n' },
  { path: 'var/lib/dpkg/status', content: 'Package: bash\nStatus: install ok installed\nVersion: 1\n' },
]);

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** Answers instead of the registry where the path matches. */
const where =
  (path: RegExp, answer: Answer): Fault =>
  (request, response) => {
    if (!path.test(request.url ?? '')) return false;
    answer(request, response);
    return true;
  };

const always = (answer: Answer): Fault => where(/^/, answer);

const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (_request, response) =>
    void response.writeHead(code, headers).end();

/** Sends a part of the answer, again and again. */
const dripping =
  (part: string): Answer =>
  async (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/vnd.oci.image.manifest.v1+json' });
    for (let count = 0; count < 500 && !response.destroyed; count++) {
      response.write(part);
      await setTimeout(20);
    }
  };

/** What the registry does, and what the note about it says. */
const FAULTS: readonly (readonly [string, Fault, string])[] = [
  ['refuses connections', () => false, 'cannot be reached'],
  ['never answers', () => true, `did not answer in time|the time for looking up images ran out`],
  ['hangs up', always(({ socket }) => socket.destroy()), 'cannot be reached'],
  ['sends its answers byte by byte', where(/manifests/, dripping(' ')), 'did not answer in time'],
  ['sends its layers byte by byte', where(/blobs/, dripping('x')), 'time|fewer bytes|invalid JSON|digest|more bytes'],
  ['asks for credentials', always(status(401, { 'www-authenticate': 'Basic realm="x"' })), 'asks for credentials'],
  ['asks in an unknown way', always(status(401)), 'asks for credentials in an unknown way'],
  ['denies access', always(status(403)), 'does not let us read'],
  ['limits the rate', always(status(429, { 'retry-after': '3600' })), 'limits the rate of requests'],
  [
    'limits the rate of everything but HEAD',
    (request, response) => request.method === 'GET' && where(/manifests/, status(429))(request, response),
    'limits the rate of requests',
  ],
  ['is overloaded', always(status(503)), 'responded with the status 503'],
  ['is broken', always(status(500)), 'responded with the status 500'],
  ['has a page for people', always((_, response) => void response.end('<html>Please sign in</html>')), 'responded'],
  ['sends other manifests', where(/manifests/, (_, response) => void response.end('{"schemaVersion":2}')), 'manifest'],
  [
    'sends other layers',
    where(/blobs/, (_, response) => void response.end(Buffer.alloc(LAYER.length, 'x'))),
    'does not match its digest|different size|bytes than the manifest|unexpected JSON|invalid JSON',
  ],
  [
    'redirects to a service of the cloud',
    always(status(307, { location: 'http://169.254.169.254/latest/meta-data/' })),
    'leads to 169\\.254\\.169\\.254, without encryption',
  ],
  [
    'redirects in circles',
    always((request, response) => status(307, { location: request.url ?? '' })(request, response)),
    'redirects too often',
  ],
];

async function repository(fault: Fault, settings = ''): Promise<string> {
  fake = await startRegistry({ fault });
  const { host } = fake;
  const names = Array.from({ length: IMAGES }, (_, index) => `acme/app${index}`);
  for (const name of names) fake.addImage(name, '1', {}, LAYER);
  if (fault === FAULTS[0]?.[1]) await fake.close();
  const from = names.map((name) => `COPY --from=${host}/${name}:1 /a /a\n`);
  return folderWith({
    '.hullcheck.yml': `images:\n  lookup: auto\n  contents: true\n  time-budget: ${BUDGET}\n  insecure-registries: ["${host}"]\n${settings}`,
    Dockerfile: `FROM scratch\n${from.join('')}USER 1000\n`,
  });
}

async function scanned(fault: Fault, settings = '') {
  shortenWaits();
  const folder = await repository(fault, settings);
  const started = performance.now();
  const { status: code, stdout } = await hullcheck(folder, ['scan', '-f', 'json']);
  expect(performance.now() - started).toBeLessThan(MOST_MILLISECONDS);
  const { findings, notifications } = JSON.parse(stdout) as {
    readonly findings: readonly { readonly rule: string }[];
    readonly notifications: readonly { readonly level: string; readonly code: string; readonly message: string }[];
  };
  const unsigned = findings.filter(({ rule }) => rule === 'image-unsigned').length;
  return { code, unsigned, said: notifications.filter((one) => one.code !== 'not-checked') };
}

describe('a registry that', () => {
  it.each(FAULTS)('%s is one note, and never a red check', async (_name, fault, reason) => {
    const { code, said } = await scanned(fault);
    expect(said.map(({ level }) => level)).toEqual(['note']);
    expect(said[0]?.message).toMatch(new RegExp(reason));
    expect(said[0]?.message).toMatch(/^6 images /);
    expect(code).toBe(0);
  });

  it.each(FAULTS)('%s fails the check where that is wanted', async (_name, fault, reason) => {
    const { code, said } = await scanned(fault, '  fail-on-unavailable: true\n');
    expect(said.length).toBeGreaterThanOrEqual(IMAGES);
    expect([...new Set(said.map(({ level }) => level))]).toEqual(['error']);
    expect(said.map(({ message }) => message).join('\n')).toMatch(new RegExp(reason));
    expect(code).toBe(3);
  });

  it.each(FAULTS)('%s never passes for one whose images are signed', async (_name, fault) => {
    const { code, said, unsigned } = await scanned(
      fault,
      '  signatures:\n    - { images: "**", issuer: "https://token.example.com", identity: "https://example.com/x" }\n',
    );
    // where the manifests are as they should be, it is known that nobody signed them
    const unchecked = said.filter(({ level }) => level === 'error').length;
    expect(unsigned + unchecked).toBe(IMAGES);
    expect(code).toBe(unchecked > 0 ? 3 : 1);
  });
});
