import { cpSync, mkdtempSync } from 'node:fs';
import { afterAll, describe, expect, it } from '@jest/globals';
import { type ActionResult, type EventKind, runActionProcess, TOKEN } from '../support/action-process.ts';
import { type Checkout, type CheckoutOptions, makeCheckout } from '../support/checkout.ts';
import { type Fault, type PullFile, type Settings, startFakeGitHub } from '../support/fake-github/index.ts';
import { CLEAN_DOCKERFILE, COMPOSE, WORSE } from '../support/files.ts';
import { isHeavy, sampled } from '../support/heavy.ts';

const worse = makeCheckout({ base: { 'compose.yaml': COMPOSE }, change: { 'compose.yaml': WORSE } });
const harmless = makeCheckout({ base: { 'compose.yaml': COMPOSE }, change: { Dockerfile: CLEAN_DOCKERFILE } });
afterAll(() => {
  worse.remove();
  harmless.remove();
});

const ALL_CHANNELS = { 'check-run': 'true', 'review-suggestions': 'true', comment: 'always', 'network-timeout': '2' };
const POST = 'POST /repos/{owner}/{repo}/code-scanning/sarifs';
const POLL = 'GET /repos/{owner}/{repo}/code-scanning/sarifs/{sarif_id}';

async function runWith(
  checkout: typeof worse,
  github: Partial<Settings>,
  inputs: Record<string, string> = {},
): Promise<ActionResult & { requests: readonly string[] }> {
  const server = await startFakeGitHub(github);
  const copy = { ...checkout, workspace: mkdtempSync(`${checkout.workspace}-`) };
  cpSync(checkout.workspace, copy.workspace, { recursive: true });
  try {
    const result = await runActionProcess({
      checkout: copy,
      event: 'pull_request',
      url: server.url,
      inputs,
      isShared: !isHeavy,
    });
    return { ...result, requests: server.requests };
  } finally {
    await server.close();
  }
}

function rulesOf({ annotations }: ActionResult): string[] {
  return annotations.map((line) => /title=([\w-]+)/.exec(line)?.[1] ?? line).sort();
}

function expectWhole({ sarif, summary, log, outputs, milliseconds }: ActionResult): void {
  expect(sarif?.runs[0]?.results?.length).toBe(Number(outputs['total']));
  expect(summary).toMatch(/^## hullcheck: (?:passed|failed)\n[\s\S]*### Delivery\n/);
  expect(log + summary + JSON.stringify(outputs)).not.toContain(TOKEN);
  expect(milliseconds).toBeLessThan(20_000);
}

describe('whatever GitHub does', () => {
  const FAULTS: readonly (readonly [string, Fault])[] = [
    ['refuses', { status: 403, message: 'Resource not accessible by integration' }],
    ['knows nothing', { status: 404, message: 'Not Found' }],
    ['finds it too large', { status: 413 }],
    ['is at its limit', { status: 429, headers: { 'retry-after': '3600' } }],
    ['is broken', { status: 500 }],
    ['is not available', { status: 503 }],
    ['says nothing', 'silent'],
    ['hangs up', 'cut'],
    ['talks nonsense', 'malformed'],
    ['sends nothing', 'empty'],
    ['quotes the token', { status: 400, message: `bad ${TOKEN}` }],
  ];

  it.concurrent.each(sampled(FAULTS))(
    'a clean change passes when it %s',
    async (_name, always) => {
      const result = await runWith(harmless, { always }, ALL_CHANNELS);
      expectWhole(result);
      expect(result.outputs).toMatchObject({ conclusion: 'pass', new: '0', 'upload-status': 'failed' });
      expect(result.status).toBe(0);
    },
    60_000,
  );

  it.concurrent.each(sampled(FAULTS, 2))(
    'a bad one fails when it %s',
    async (_name, always) => {
      const result = await runWith(worse, { always }, ALL_CHANNELS);
      expectWhole(result);
      expect(result.outputs['conclusion']).toBe('policy-fail');
      expect(result.annotations).toHaveLength(1);
      expect(result.status).toBe(1);
    },
    60_000,
  );

  it('tries again after what GitHub asks it to wait', async () => {
    const faults = {
      [POST]: [{ status: 429, headers: { 'retry-after': '1' } }, { status: 503 }],
      [POLL]: [{ status: 502 }],
    };
    const result = await runWith(harmless, { faults });
    expectWhole(result);
    expect(result.outputs['upload-status']).toBe('uploaded');
    expect(result.requests.filter((request) => request.startsWith('POST'))).toHaveLength(3);
    expect(result.milliseconds).toBeGreaterThan(2000);
  }, 60_000);

  it('sends the token to the API and not where a redirection leads', async () => {
    const elsewhere = await startFakeGitHub();
    const location = `${elsewhere.url}/repos/acme/harbour/code-scanning/sarifs`;
    const result = await runWith(
      harmless,
      { faults: { [POST]: [{ status: 307, headers: { location } }] } },
      { 'network-timeout': '5' },
    );
    await elsewhere.close();
    expectWhole(result);
    expect([...elsewhere.authorizations].join('')).not.toContain(TOKEN);
  }, 60_000);
});

describe('without the network', () => {
  const MOVED = {
    base: { 'compose.yaml': COMPOSE, 'old/Dockerfile': CLEAN_DOCKERFILE },
    moves: { 'old/Dockerfile': 'new/Dockerfile' },
    change: { 'compose.yaml': WORSE },
    isOffline: true,
  };
  const CHANGED: readonly PullFile[] = [
    {
      filename: 'compose.yaml',
      status: 'modified',
      sha: 'a'.repeat(40),
      patch: '@@ -4,1 +4,2 @@\n     privileged: true\n+    network_mode: host',
    },
    { filename: 'new/Dockerfile', previous_filename: 'old/Dockerfile', status: 'renamed', sha: 'b'.repeat(40) },
  ];
  const contents = { 'compose.yaml': COMPOSE, 'old/Dockerfile': CLEAN_DOCKERFILE };
  const README: PullFile = { filename: 'docs/a.md', status: 'modified', sha: 'c'.repeat(40) };
  const CONTENTS = ['GET contents/compose.yaml', 'GET contents/old/Dockerfile'];

  async function runOffline(
    options: CheckoutOptions,
    event: EventKind,
    github: Partial<Settings>,
    inputs: Record<string, string> = {},
  ): Promise<ActionResult & { checkout: Checkout; requests: readonly string[] }> {
    const checkout = makeCheckout(options);
    const server = await startFakeGitHub({ contents, ...github });
    try {
      const result = await runActionProcess({
        checkout,
        event,
        url: server.url,
        inputs: { upload: 'never', ...inputs },
      });
      expect(server.problems).toEqual([]);
      const requests = server.requests.map((one) => one.replace('/repos/acme/harbour/', ''));
      return { ...result, checkout, requests };
    } finally {
      await server.close();
      checkout.remove();
    }
  }

  it.each<[EventKind, Record<string, string>]>([
    ['pull_request', {}],
    ['fork', {}],
    ['merge_group', {}],
    ['push', { 'fail-scope': 'new' }],
  ])(
    'the base of %s comes from the API with contents: read alone when git cannot fetch it',
    async (event, inputs) => {
      const github = { pullFiles: CHANGED, isPrivate: true, may: [] };
      const { checkout, requests, ...result } = await runOffline(MOVED, event, github, inputs);
      expectWhole(result);
      expect(result.outputs).toMatchObject({ new: '1', fixed: '0', conclusion: 'policy-fail' });
      expect(rulesOf(result)).toEqual(['network-host']);
      expect([...requests].sort()).toEqual([`GET compare/${checkout.base}...${checkout.merge}`, ...CONTENTS]);
    },
    60_000,
  );

  it('a change of more files than GitHub compares is listed by the pull request', async () => {
    const pullFiles = [...Array.from({ length: 300 }, () => README), ...CHANGED];
    const { requests, checkout, ...result } = await runOffline(MOVED, 'pull_request', { pullFiles });
    expect(result.outputs).toMatchObject({ new: '1', fixed: '0' });
    expect(requests.slice(0, 5)).toEqual([
      `GET compare/${checkout.base}...${checkout.merge}`,
      ...Array.from({ length: 4 }, () => 'GET pulls/7/files'),
    ]);
  }, 60_000);

  it('a change of more files than GitHub lists is judged by the policy of its base all the same', async () => {
    const CONFIG = '.github/hullcheck.yml';
    const options = {
      base: { 'compose.yaml': WORSE },
      change: { [CONFIG]: 'rules: { privileged: off }\nfail-on: none\n' },
    };
    const github = { pullFiles: Array.from({ length: 300 }, () => README), contents: { [CONFIG]: 'fail-on: low\n' } };
    const result = await runOffline({ ...options, isOffline: true }, 'merge_group', github);
    expectWhole(result);
    expect(result.outputs).toMatchObject({ new: '', conclusion: 'policy-fail' });
    expect(rulesOf(result)).toContain('privileged');
    expect(result.summary).toContain('all findings count and not only new ones');
    expect(result.summary).toContain('This change touches the configuration.');
  }, 60_000);

  it('all findings count, and the summary says why', async () => {
    const offline = makeCheckout({ base: { 'compose.yaml': COMPOSE }, change: { 'README.md': 'x' }, isOffline: true });
    const result = await runActionProcess({
      checkout: offline,
      event: 'pull_request',
      url: 'http://127.0.0.1:9',
      inputs: { 'network-timeout': '3' },
    });
    offline.remove();
    expectWhole(result);
    expect(result.outputs).toMatchObject({ new: '', conclusion: 'policy-fail', 'upload-status': 'failed' });
    expect(result.summary).toContain('all findings count and not only new ones');
  }, 60_000);

  it('nobody knows which of what was not looked at is new, so it all fails', async () => {
    const link = { Dockerfile: { linkTo: 'missing' } };
    const offline = makeCheckout({ base: link, change: { 'README.md': 'x' }, isOffline: true });
    const inputs = { 'network-timeout': '3', upload: 'never', 'fail-on': 'critical' };
    const result = await runActionProcess({
      checkout: offline,
      event: 'pull_request',
      url: 'http://127.0.0.1:9',
      inputs,
    });
    offline.remove();
    expect(result.outputs).toMatchObject({ new: '', conclusion: 'error', 'not-looked-at': '1' });
  }, 60_000);

  it('nothing of its code is loaded', async () => {
    const environment = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(REPORT_LOADED)}` };
    const common = { checkout: worse, event: 'push', url: 'http://127.0.0.1:9', environment } as const;
    const [without, withIt] = await Promise.all([
      runActionProcess({ ...common, inputs: { upload: 'never' } }),
      runActionProcess({ ...common, inputs: { 'network-timeout': '1' } }),
    ]);
    expect(without.log).toContain('loaded: false');
    expect(withIt.log).toContain('loaded: true');
  }, 60_000);
});

/** undici is what octokit and @actions/core send requests with; both have to load node:http first. */
const REPORT_LOADED =
  "process.on('exit',()=>process.stdout.write('loaded: '+process.moduleLoadList.includes('NativeModule _http_client')+'\\n'))";
