import { afterEach, describe, expect, it } from '@jest/globals';
import { type ActionResult, runActionProcess, TOKEN } from '../support/action-process.ts';
import { type CheckoutOptions, makeCheckout } from '../support/checkout.ts';
import { startFakeGitHub } from '../support/fake-github/index.ts';
import { type FakeRegistry, type Fault, startRegistry } from '../support/fake-registry.ts';
import { startRunnerCache } from '../support/fake-runner-cache.ts';
import type { Files } from '../support/git-commits.ts';
import { isHeavy } from '../support/heavy.ts';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts';

/** No real one looks like this. */
const PASSWORD = ['made', 'up', 'for', 'octopus', 'only'].join('-');
const INSIDE = ['hunter', '2hunter', '2'].join('');
const SIGNED_IN = `octocat:${PASSWORD}`;

const folders: TemporaryFolder[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});

function signedIn(host: string): string {
  const auths = { [host]: { auth: Buffer.from(SIGNED_IN).toString('base64') } };
  const folder = temporaryFolder({ 'config.json': JSON.stringify({ auths }) });
  folders.push(folder);
  return folder.path;
}

const CONFIG = '.github/hullcheck.yml';

interface Given {
  /** Of the configuration. */
  readonly base?: (host: string) => Files;
  readonly change?: (host: string) => Files;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly fault?: Fault;
  readonly environment?: Readonly<Record<string, string>>;
  readonly checkout?: Partial<CheckoutOptions>;
}

async function run(given: Given): Promise<{ result: ActionResult; registry: FakeRegistry; sentToGitHub: string[] }> {
  const registry = await startRegistry({
    auth: 'basic',
    password: SIGNED_IN,
    ...(given.fault && { fault: given.fault }),
  });
  const github = await startFakeGitHub();
  const compose = `services:\n  app:\n    image: ${registry.host}/acme/app:1.4.2\n`;
  const checkout = makeCheckout({
    base: { 'compose.yaml': compose, ...given.base?.(registry.host) },
    change: { 'compose.yaml': `${compose}    read_only: true\n`, ...given.change?.(registry.host) },
    ...given.checkout,
  });
  try {
    registry.addImage('acme/app', '1.4.2', {
      os: 'linux',
      architecture: 'amd64',
      config: { Env: [`DB_PASSWORD=${INSIDE}`] },
    });
    const environment = { DOCKER_CONFIG: signedIn(registry.host), ...given.environment };
    const inputs = { 'image-lookup': '', ...given.inputs };
    const result = await runActionProcess({
      checkout,
      event: 'pull_request',
      url: github.url,
      inputs,
      environment,
      isShared: !isHeavy,
    });
    return { result, registry, sentToGitHub: [...github.authorizations] };
  } finally {
    await registry.close();
    await github.close();
    checkout.remove();
  }
}

const reach = (host: string, more = ''): Files => ({
  [CONFIG]: `images: { ${more}insecure-registries: ["${host}"] }\n`,
});
const lookup = (host: string): Files => ({ [CONFIG]: `images: { lookup: auto, insecure-registries: ["${host}"] }\n` });

describe('images of a pull request', () => {
  it('are looked up as the base says, with credentials that go to their host alone', async () => {
    const { result, registry, sentToGitHub } = await run({ base: lookup });
    expect(result.sarif?.runs[0]?.results?.map(({ ruleId }) => ruleId)).toContain('image-env-secret');
    expect(registry.authorizations).toContain(`Basic ${Buffer.from(SIGNED_IN).toString('base64')}`);
    expect(registry.authorizations.join('\n')).not.toContain(TOKEN);
    expect(sentToGitHub).toEqual([`token ${TOKEN}`]);
    const written = result.log + result.summary + JSON.stringify([result.outputs, result.sarif]);
    for (const secret of [PASSWORD, INSIDE, TOKEN, Buffer.from(SIGNED_IN).toString('base64')])
      expect(written).not.toContain(secret);
  }, 60_000);

  it.each<[string, Given, boolean]>([
    ['by default', {}, true],
    ['not with image-lookup: never', { inputs: { 'image-lookup': 'never' } }, false],
    ['not with network: never', { inputs: { network: 'never', 'image-lookup': 'auto' } }, false],
    ['not where the configuration says so', { base: (host) => reach(host, 'lookup: never, ') }, false],
  ])(
    'are looked up %s',
    async (_name, given, isAsked) => {
      const { result, registry } = await run({ base: reach, ...given });
      expect(registry.requests.length > 0).toBe(isAsked);
      expect(result.status).toBe(0);
      expect(result.summary).toMatch(isAsked ? /Images: 1 named, \d looked up/ : /Images: 1 named, not looked up; /);
      expect(result.log).toMatch(isAsked ? /Images: 1 named, \d looked up/ : /Images: 1 named, not looked up; /);
    },
    60_000,
  );

  it.each([
    ['is used', {}, ['POST GetCacheEntryDownloadURL']],
    ['is not used with cache: false', { cache: 'false' }, []],
    ['is not used with network: never', { network: 'never' }, []],
  ])(
    'have a cache, which %s',
    async (_name, inputs, requests) => {
      const cache = await startRunnerCache();
      try {
        const { result } = await run({ base: reach, inputs, environment: cache.environment });
        expect([cache.requests, result.status]).toEqual([requests, 0]);
      } finally {
        await cache.close();
      }
    },
    60_000,
  );

  it('and everything else is left alone with network: never', async () => {
    const inputs = { network: 'never', comment: 'always', 'check-run': 'true' };
    const { result, registry, sentToGitHub } = await run({ base: reach, inputs, checkout: { isOffline: true } });
    expect([registry.requests, sentToGitHub]).toEqual([[], []]);
    expect(result.outputs).toMatchObject({ 'upload-status': 'skipped', conclusion: 'pass' });
    expect(result.summary).toContain('The results were not uploaded: network is never.');
    expect(result.summary).toContain('not written, since network is never.');
  }, 60_000);

  it('never fail the check because a registry does not answer, and take a third of a minute at most', async () => {
    const given = { base: reach, fault: () => true };
    const { result } = await run(given);
    expect(result.outputs).toMatchObject({ conclusion: 'pass', 'images-not-looked-up': '1' });
    expect(result.summary).toContain('Images: 1 named, 0 looked up, 1 not: ');
    expect(result.summary).toContain('did not answer in time');
    expect(result.milliseconds).toBeLessThan(25_000);
  }, 60_000);

  it.each<[string, Given]>([
    ['allows it', { change: lookup }],
    [
      'allows a registry of this machine, where the step looks images up',
      { change: lookup, inputs: { 'image-lookup': 'auto' } },
    ],
    ['allows it, and whose base nobody has', { change: lookup, checkout: { isOffline: true }, inputs: { token: '' } }],
  ])(
    'are not looked up on this machine because the change %s',
    async (_name, given) => {
      const { result, registry } = await run(given);
      expect(registry.requests).toEqual([]);
      expect(result.outputs['conclusion']).not.toBe('');
      expect(result.summary).toMatch(/configuration/);
    },
    60_000,
  );

  it.each(['cache-dir', 'vulnerability-database'])(
    'are not believed to be what a folder of the repository says: %s',
    async (input) => {
      const { result } = await run({ change: () => ({ 'cache/layers/x': 'x' }), inputs: { [input]: 'cache' } });
      expect(result.status).toBe(1);
      expect(result.outputs).toEqual({ conclusion: 'error' });
      expect(result.summary).toContain(`The input ${input} names a folder in the repository`);
      expect(result.summary).toContain('runner.temp');
    },
    60_000,
  );

  it('are kept in a folder beside the repository', async () => {
    const folder = temporaryFolder({});
    folders.push(folder);
    const { result } = await run({ base: lookup, inputs: { 'cache-dir': folder.path } });
    expect(result.outputs['upload-status']).toBe('uploaded');
  }, 60_000);
});
