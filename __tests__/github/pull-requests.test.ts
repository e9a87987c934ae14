import { describe, expect, it } from '@jest/globals';
import { type ActionResult, runActionProcess } from '../support/action-process.ts';
import { type CheckoutOptions, makeCheckout } from '../support/checkout.ts';
import { type FakeGitHub, startFakeGitHub } from '../support/fake-github/index.ts';
import { CLEAN_DOCKERFILE, COMPOSE, PIPED, WORSE } from '../support/files.ts';
import { isHeavy } from '../support/heavy.ts';

interface Given {
  readonly checkout: CheckoutOptions;
  readonly inputs?: Readonly<Record<string, string>>;
}

async function run({ checkout: options, inputs = {} }: Given): Promise<ActionResult & { server: FakeGitHub }> {
  const checkout = makeCheckout(options);
  const server = await startFakeGitHub();
  try {
    const result = await runActionProcess({
      checkout,
      event: 'pull_request',
      url: server.url,
      inputs,
      isShared: !isHeavy,
    });
    expect(server.problems).toEqual([]);
    return { ...result, server };
  } finally {
    await server.close();
    checkout.remove();
  }
}

const NEVER = { upload: 'never' };
const CONFIG = '.github/hullcheck.yml';
const BASE = { 'compose.yaml': COMPOSE };
const EXCUSED = WORSE.replace('host\n', 'host # hullcheck-ignore network-host -- it is fine\n');
const NAMED = 'services:\n  app:\n    read_only: true\n    build:\n      context: app\n      dockerfile: image.txt\n';

function rulesIn({ annotations }: ActionResult): string[] {
  return annotations.map((line) => /file=([^,]+).*title=([\w-]+)|title=([\w-]+).*file=([^,]+)/.exec(line)?.[0] ?? line);
}

describe('a pull request that moves, renames and edits what has problems', () => {
  it.each<[string, CheckoutOptions, string, string]>([
    [
      'a Dockerfile',
      {
        base: { 'app/Dockerfile': PIPED },
        moves: { 'app/Dockerfile': 'services/app/prod.Dockerfile' },
        change: {
          'services/app/prod.Dockerfile': `# moved\n\n${PIPED.replace('USER', 'RUN wget -qO- https://example.org/x.sh | bash\nUSER')}`,
        },
      },
      'remote-script-exec',
      'services/app/prod.Dockerfile',
    ],
    [
      'a compose file',
      {
        base: { 'compose.yaml': COMPOSE },
        moves: { 'compose.yaml': 'deploy/production.compose.yaml' },
        change: { 'deploy/production.compose.yaml': `# moved\n${WORSE}` },
      },
      'network-host',
      'deploy/production.compose.yaml',
    ],
    [
      'files that make a finding together',
      {
        base: { 'compose.yaml': NAMED, 'app/image.txt': PIPED },
        moves: { 'compose.yaml': 'deploy/compose.yaml', 'app/image.txt': 'deploy/app/image.txt' },
        change: { 'deploy/compose.yaml': `# moved\n${NAMED}    network_mode: host\n` },
      },
      'network-host',
      'deploy/compose.yaml',
    ],
  ])(
    'fails for the one that it adds: %s',
    async (_name, checkout, rule, path) => {
      const result = await run({ checkout, inputs: NEVER });
      expect(result.outputs).toMatchObject({ conclusion: 'policy-fail', new: '1', fixed: '0' });
      expect(Number(result.outputs['total'])).toBeGreaterThan(1);
      expect(rulesIn(result)).toEqual([expect.stringContaining(rule)]);
      expect(result.annotations[0]).toContain(`file=${path},`);
    },
    60_000,
  );
});

describe('an input that replaces a setting of the configuration', () => {
  it('is named in the log and in the summary', async () => {
    const base = { ...BASE, [CONFIG]: 'fail-on: low\n' };
    const checkout = { base, change: { 'compose.yaml': WORSE } };
    const says = `Policy: ${CONFIG}; fail-on: critical (the input; ${CONFIG} says low).`;
    const { log, summary } = await run({ checkout, inputs: { ...NEVER, 'fail-on': 'critical' } });
    expect(log.replaceAll(COLOURS, '')).toMatch(new RegExp(`^${says.replaceAll(/[.()]/g, '\\$&')}$`, 'm'));
    expect(summary).toContain(`\n\n${says}\n\n`);
    const plain = await run({ checkout, inputs: NEVER });
    expect(plain.log.replaceAll(COLOURS, '')).toMatch(/^Policy: \.github\/hullcheck\.yml\.$/m);
    expect(plain.summary).toContain(`\n\nPolicy: ${CONFIG}.\n\n`);
  });
});

const COLOURS = new RegExp(`${String.fromCharCode(27)}\\[[\\d;]*m`, 'g');

describe('a pull request that weakens its own check', () => {
  it.each<[string, Given]>([
    ['the configuration', { checkout: { base: BASE, change: { 'compose.yaml': WORSE, [CONFIG]: 'fail-on: none\n' } } }],
    [
      'the strictness that it takes away',
      {
        checkout: {
          base: { ...BASE, [CONFIG]: 'fail-on: medium\n' },
          change: { 'compose.yaml': WORSE, [CONFIG]: undefined },
        },
      },
    ],
    [
      'a configuration of another name',
      {
        checkout: { base: BASE, change: { 'compose.yaml': WORSE, 'ci/own.yml': 'exclude: [compose.yaml]\n' } },
        inputs: { config: 'ci/own.yml' },
      },
    ],
    [
      'a baseline',
      {
        checkout: {
          base: BASE,
          change: {
            'compose.yaml': WORSE,
            'known.json': JSON.stringify({
              version: 1,
              findings: [{ path: 'compose.yaml', rule: 'network-host', fingerprint: '0'.repeat(32), count: 9 }],
            }),
          },
        },
        inputs: { baseline: 'known.json' },
      },
    ],
    [
      'a baseline that its own configuration names',
      {
        checkout: {
          base: BASE,
          change: {
            'compose.yaml': WORSE,
            [CONFIG]: 'baseline: known.json\n',
            'known.json': JSON.stringify({
              version: 1,
              findings: [{ path: 'compose.yaml', rule: 'network-host', fingerprint: '0'.repeat(32), count: 9 }],
            }),
          },
        },
      },
    ],
    [
      'more in the baseline that the configuration names',
      {
        checkout: {
          base: { ...BASE, [CONFIG]: 'baseline: known.json\n', 'known.json': '{"version":1,"findings":[]}' },
          change: {
            'compose.yaml': WORSE,
            'known.json': JSON.stringify({
              version: 1,
              findings: [{ path: 'compose.yaml', rule: 'network-host', fingerprint: '0'.repeat(32), count: 9 }],
            }),
          },
        },
      },
    ],
    [
      'a comment, where those do not count',
      { checkout: { base: BASE, change: { 'compose.yaml': EXCUSED } }, inputs: { 'new-suppressions': 'deny' } },
    ],
    [
      'a comment for another tool that covers the whole file',
      { checkout: { base: BASE, change: { 'compose.yaml': `# kics-scan ignore\n${WORSE}` } }, inputs: {} },
    ],
    [
      'a comment for another tool that covers all services, with a reason',
      {
        checkout: { base: BASE, change: { 'compose.yaml': `# kics-scan ignore-block reviewed by ops\n${WORSE}` } },
        inputs: {},
      },
    ],
  ])(
    'fails all the same: %s',
    async (_name, { checkout, inputs }) => {
      const result = await run({ checkout, inputs: { ...NEVER, ...inputs } });
      expect(result.status).toBe(1);
      expect(result.outputs).toMatchObject({ conclusion: 'policy-fail', new: '1', suppressed: '0' });
      expect(result.summary).toMatch(/### New findings\n\n\*\*🟧 high\*\* · \[network-host\]/u);
      expect(result.sarif?.runs[0]?.results?.map(({ ruleId }) => ruleId)).toContain('network-host');
    },
    60_000,
  );

  const LINK = { Dockerfile: { linkTo: 'missing' } };

  it.each([
    ['the change brings it', { change: LINK }, { 'fail-scope': 'new' }, 'error'],
    ['the change brings it, and everything counts', { change: LINK }, { 'fail-scope': 'all' }, 'error'],
    ['the base has it', { base: LINK, change: { 'README.md': 'x' } }, { 'fail-scope': 'new' }, 'pass'],
    [
      'the base has it, and everything counts',
      { base: LINK, change: { 'README.md': 'x' } },
      { 'fail-scope': 'all' },
      'pass',
    ],
  ])(
    'judges what was not looked at where %s',
    async (_name, { base, ...options }: Partial<CheckoutOptions>, inputs, conclusion) => {
      const checkout = { change: {}, ...options, base: { 'a/Dockerfile': CLEAN_DOCKERFILE, ...base } };
      const result = await run({ checkout, inputs: { ...NEVER, ...inputs, 'fail-on': 'critical' } });
      expect(result.outputs).toMatchObject({ conclusion });
    },
    60_000,
  );

  it('shows what a comment accepts', async () => {
    const result = await run({ checkout: { base: BASE, change: { 'compose.yaml': EXCUSED } }, inputs: NEVER });
    expect(result.status).toBe(0);
    expect(result.summary).toMatch(/### Accepted in this change\n[\s\S]*\[network-host\].*Accepted: it is fine/);
  }, 60_000);
});

describe('categories of a pull request', () => {
  it('are those of its base as well, so that the alerts of a folder that goes are closed', async () => {
    const checkout = {
      base: { 'a/compose.yaml': COMPOSE, 'b/compose.yaml': COMPOSE },
      change: { 'b/compose.yaml': undefined },
    };
    const { server, outputs } = await run({ checkout, inputs: { 'category-by': 'directory:1' } });
    expect(outputs).toMatchObject({ 'upload-status': 'uploaded', new: '0' });
    expect(
      server.uploads[0]?.log.runs.map(({ automationDetails, results }) => [
        automationDetails?.id,
        (results?.length ?? 0) > 0,
      ]),
    ).toEqual([
      ['hullcheck/', false],
      ['hullcheck/a/', true],
      ['hullcheck/b/', false],
    ]);
  }, 60_000);
});

describe('annotations beside code scanning', () => {
  it('are of what code scanning does not show in the diff', async () => {
    // the new finding is in a file that the change does not touch
    const checkout = {
      base: { 'app/image.txt': PIPED, 'compose.yaml': 'services: {}\n' },
      change: { 'compose.yaml': `${NAMED}    network_mode: host\n` },
    };
    const result = await run({ checkout });
    expect(result.outputs['upload-status']).toBe('uploaded');
    expect(rulesIn(result)).toEqual([expect.stringContaining('remote-script-exec')]);
    expect(result.summary).toContain('[network-host]');
    const all = await run({ checkout, inputs: NEVER });
    expect(all.annotations.length).toBeGreaterThan(1);
  }, 60_000);

  it('are at most nine of a kind, and none twice', async () => {
    const services = Array.from(
      { length: 30 },
      (_, at) => `  a${at}:\n    image: ghcr.io/acme/app:1.4.2\n    network_mode: host\n`,
    );
    const change = { 'compose.yaml': `services:\n${services.join('')}`, Dockerfile: CLEAN_DOCKERFILE };
    const { annotations, summary } = await run({ checkout: { base: {}, change }, inputs: NEVER });
    const counts = ['error', 'warning', 'notice'].map(
      (level) => annotations.filter((line) => line.startsWith(`::${level} `)).length,
    );
    expect(Math.max(...counts)).toBe(9);
    expect(new Set(annotations).size).toBe(annotations.length);
    expect(summary.match(/\[network-host\]/g)).toHaveLength(30);
  }, 60_000);
});
