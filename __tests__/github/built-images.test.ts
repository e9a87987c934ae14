import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { type ActionResult, runActionProcess } from '../support/action-process.ts';
import { makeCheckout } from '../support/checkout.ts';
import { startFakeGitHub } from '../support/fake-github/index.ts';
import type { Files } from '../support/git-commits.ts';
import { isHeavy } from '../support/heavy.ts';
import { ociLayout } from '../support/image.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const open: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

/** A layout of an image that contains a private key, which opens nothing. */
function built(): string {
  const folder = temporaryFolder({});
  open.push(folder.remove);
  const body = 'MIIEowIBAAKCAQEAq7Xm2VcL9pRt4Wb8ZyK1nJ6dFsG3aE5uT0oYhB7kQxM2vPcL\n'.repeat(3);
  const key = `-----BEGIN RSA PRIVATE ${'KEY'}-----\n${body}-----END RSA PRIVATE ${'KEY'}-----\n`;
  const layout = ociLayout([
    [
      { path: 'etc/os-release', content: 'ID=debian\nVERSION_ID=12\n' },
      { path: 'root/.ssh/id_rsa', content: key },
    ],
  ]);
  for (const [path, bytes] of Object.entries(layout)) {
    mkdirSync(dirname(join(folder.path, 'app', path)), { recursive: true });
    writeFileSync(join(folder.path, 'app', path), bytes);
  }
  return join(folder.path, 'app');
}

const DOCKERFILE = 'FROM acme/build:1.4 AS build\nRUN make\n\n  from acme/run:1.4\nUSER 1000\n';

async function run(files: Files, image: string, inputs = {}): Promise<ActionResult> {
  const github = await startFakeGitHub();
  const checkout = makeCheckout({ base: files, change: { 'README.md': 'x' } });
  open.push(github.close, checkout.remove);
  return runActionProcess({
    checkout,
    event: 'pull_request',
    url: github.url,
    inputs: { image, ...inputs },
    isShared: !isHeavy,
  });
}

const placesIn = ({ sarif }: ActionResult): unknown[] =>
  (sarif?.runs[0]?.results ?? [])
    .filter(({ ruleId }) => ruleId === 'image-contains-secret')
    .map(({ locations: [first] = [] }) => {
      const { artifactLocation, region } = first?.physicalLocation ?? {};
      return [artifactLocation?.uri, region?.startLine, region?.startColumn];
    });

describe('an image that the job built', () => {
  it.each<[string, Files, unknown]>([
    ['its only Dockerfile', { Dockerfile: DOCKERFILE }, ['Dockerfile', 4, 3]],
    ['its own name besides two', { Dockerfile: DOCKERFILE, 'b/Dockerfile': DOCKERFILE }, ['app', 1, 1]],
  ])(
    'is judged with the change, at %s',
    async (_name, files, place) => {
      const result = await run(files, built());
      expect(placesIn(result)).toEqual([place]);
      expect(result.outputs).toMatchObject({ conclusion: 'policy-fail' });
      expect(Number(result.outputs['new'])).toBeGreaterThan(0);
      expect(result.summary).toContain('image-contains-secret');
      expect(result.status).toBe(1);
    },
    60_000,
  );

  it('passes where nothing of it is as severe as fail-on', async () => {
    const result = await run({ Dockerfile: DOCKERFILE }, built(), { 'fail-on': 'none' });
    expect([placesIn(result).length, result.status]).toEqual([1, 0]);
  }, 60_000);

  it.each([
    ['cannot be read', 'Dockerfile', /The image Dockerfile was not read: /],
    ['does not exist', './nothing.tar', /The input image: "\.\/nothing\.tar" is neither a folder, nor an archive/],
  ])(
    'fails the check where it %s',
    async (_name, image, text) => {
      const result = await run({ Dockerfile: DOCKERFILE }, image);
      expect(result.summary).toMatch(text);
      expect([result.outputs['conclusion'], result.status]).toEqual(['error', 1]);
    },
    60_000,
  );
});
