import { randomBytes } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import type { Log, Run } from 'sarif';
import { ApiError, type Client } from '../../src/github/client.ts';
import type { WorkflowContext } from '../../src/github/context.ts';
import type { SarifVersions } from '../../src/github/sarif-parts.ts';
import { explainProcessing, explainRefusal } from '../../src/github/upload/refusals.ts';
import { uploadSarif } from '../../src/github/upload/upload-sarif.ts';
import type { Budget } from '../../src/support/budget.ts';

const CONTEXT: WorkflowContext = {
  event: 'push',
  ref: 'refs/heads/main',
  sha: 'a'.repeat(40),
  repository: { owner: 'acme', name: 'harbour' },
  serverUrl: 'https://github.example',
  actor: 'octocat',
  defaultBranch: 'main',
  pull: undefined,
  change: undefined,
};

const PULL = { number: 7, headSha: 'b'.repeat(40), baseName: 'main', isFork: false, isDependabot: false };

function run(results: number, text = 'x'): Run {
  return {
    tool: { driver: { name: 'hullcheck' } },
    results: Array.from({ length: results }, () => ({ message: { text } })),
  };
}

function log(...runs: Run[]): Log {
  return { version: '2.1.0', runs };
}

interface Sent {
  readonly log: Log;
  readonly bytes: number;
}

/** A client that answers from a list, and a budget whose time passes at once. */
function fake(answers: readonly (string | ApiError)[] = []) {
  const left = [...answers];
  const sent: Sent[] = [];
  const waits: number[] = [];
  let polls = 0;
  const client: Client = {
    async request(route, parameters = {}) {
      if (route.startsWith('POST')) {
        const packed = Buffer.from(String(parameters['sarif']), 'base64');
        sent.push({ log: JSON.parse(gunzipSync(packed).toString()), bytes: packed.length });
      } else polls++;
      const answer = left.shift();
      if (answer instanceof ApiError) throw answer;
      const data = route.startsWith('POST')
        ? { id: `id-${sent.length}` }
        : { processing_status: answer ?? 'complete', errors: [String(parameters['sarif_id'])] };
      return { status: 200, data };
    },
    list: () => Promise.resolve([]),
    login: () => Promise.resolve('octocat'),
  };
  let time = 100_000;
  const budget: Budget = {
    total: time,
    left: () => time,
    wait(milliseconds) {
      if (milliseconds >= time) return Promise.resolve(false);
      waits.push(milliseconds);
      time -= milliseconds;
      return Promise.resolve(true);
    },
  };
  return { client, budget, sent, waits, polls: () => polls };
}

const TARGET = { ref: 'refs/heads/main', commit: 'a'.repeat(40) };
const upload = (versions: SarifVersions) => ({ target: TARGET, versions, startedAt: new Date(0) });

describe('uploadSarif', () => {
  it('sends, and waits longer each time until GitHub is done', async () => {
    const { client, budget, sent, waits } = fake(['', 'pending', 'pending', 'complete']);
    const delivery = await uploadSarif(client, upload([() => log(run(2))]), CONTEXT, budget);
    expect(delivery).toEqual({
      status: 'uploaded',
      message: '2 results uploaded to code scanning.',
      level: 'none',
      isRefusal: false,
      sarifIds: ['id-1'],
    });
    expect(sent).toHaveLength(1);
    expect(waits).toEqual([1000, 2000, 4000]);
  });

  it('asks six times at most, and says that it is not over', async () => {
    const { client, budget, polls } = fake(['', ...Array.from({ length: 20 }, () => 'pending')]);
    const delivery = await uploadSarif(client, upload([() => log(run(0))]), CONTEXT, budget);
    expect(polls()).toBe(6);
    expect(delivery).toMatchObject({ status: 'uploaded', message: expect.stringContaining('still processing') });
  });

  it('explains the first of several parts that GitHub could not process', async () => {
    const { client, budget } = fake(['', '', 'failed', 'failed']);
    const runs = Array.from({ length: 21 }, () => run(1));
    const delivery = await uploadSarif(client, upload([() => log(...runs)]), CONTEXT, budget);
    expect(delivery).toMatchObject({
      status: 'failed',
      message: 'The results were not uploaded. GitHub took the file and could not process it: id-1',
      sarifIds: ['id-1', 'id-2'],
    });
  });

  it('takes an upload for uploaded although nobody tells what became of it', async () => {
    const { client, budget } = fake(['', new ApiError(500, 'x')]);
    expect(await uploadSarif(client, upload([() => log(run(1))]), CONTEXT, budget)).toMatchObject({
      status: 'uploaded',
      message: '1 result uploaded to code scanning. GitHub was still processing them when this step ended.',
    });
  });

  it('says less about each result as long as the file is too large for GitHub', async () => {
    const { client, budget, sent } = fake([new ApiError(413, 'too large'), new ApiError(413, 'too large'), '']);
    const versions: SarifVersions = [() => log(run(3)), () => log(run(2)), () => log(run(1))];
    expect(await uploadSarif(client, upload(versions), CONTEXT, budget)).toMatchObject({ status: 'uploaded' });
    expect(sent.map((one) => one.log.runs[0]?.results?.length)).toEqual([3, 2, 1]);
  });

  it('does not send what is larger than 10 MB, and gives up when nothing is smaller', async () => {
    const large = log(run(1, randomBytes(12 * 1024 * 1024).toString('base64')));
    const first = fake();
    expect(
      await uploadSarif(first.client, upload([() => large, () => log(run(1))]), CONTEXT, first.budget),
    ).toMatchObject({ status: 'uploaded' });
    expect(first.sent).toHaveLength(1);
    const second = fake();
    expect(await uploadSarif(second.client, upload([() => large]), CONTEXT, second.budget)).toMatchObject({
      status: 'failed',
      message: expect.stringContaining('Set category-by: directory:1.'),
    });
    expect(second.sent).toEqual([]);
  });

  it('sends twenty runs at a time', async () => {
    const { client, budget, sent } = fake();
    const runs = Array.from({ length: 45 }, (_, index) => run(index));
    const delivery = await uploadSarif(client, upload([() => log(...runs)]), CONTEXT, budget);
    expect(sent.map((one) => one.log.runs.length)).toEqual([20, 20, 5]);
    expect(delivery.sarifIds).toEqual(['id-1', 'id-2', 'id-3']);
  });

  it('warns when GitHub will not show all of a category', async () => {
    const { client, budget } = fake();
    expect(await uploadSarif(client, upload([() => log(run(5001), run(1))]), CONTEXT, budget)).toMatchObject({
      status: 'uploaded',
      level: 'warning',
      message: expect.stringContaining('the worst 5000 of the 5001 in one category'),
    });
  });
});

describe('explainRefusal', () => {
  it.each<[string, ApiError, Partial<WorkflowContext>, string, string, RegExp]>([
    [
      'a fork',
      new ApiError(403, 'Resource not accessible by integration'),
      { pull: { ...PULL, isFork: true } },
      'skipped-fork',
      'notice',
      /nothing to change/,
    ],
    [
      'Dependabot',
      new ApiError(403, 'Resource not accessible by integration'),
      { actor: 'dependabot[bot]' },
      'skipped-dependabot',
      'notice',
      /run on pull_request/,
    ],
    [
      'a missing permission',
      new ApiError(403, 'Resource not accessible by integration'),
      { pull: PULL },
      'failed',
      'warning',
      /permissions: \{ contents: read, security-events: write \}/,
    ],
    [
      'Code Security',
      new ApiError(403, 'Code Security must be enabled for this repository to use code scanning.'),
      {},
      'skipped-disabled',
      'warning',
      /settings\/security_analysis.*upload: never/,
    ],
    [
      'Advanced Security',
      new ApiError(403, 'Advanced Security must be enabled for this repository to use code scanning.'),
      {},
      'skipped-disabled',
      'warning',
      /upload: never/,
    ],
    [
      'code scanning',
      new ApiError(403, 'Code scanning is not enabled for this repository.'),
      {},
      'skipped-disabled',
      'warning',
      /upload: never/,
    ],
    [
      'an archive',
      new ApiError(403, 'Repository was archived so is read-only.'),
      {},
      'skipped-disabled',
      'warning',
      /archived/,
    ],
    [
      'a branch that is gone',
      new ApiError(404, "ref 'refs/heads/x' not found in this repository"),
      {},
      'failed',
      'warning',
      /If the branch is gone, there is nothing to do/,
    ],
    [
      'an unknown commit',
      new ApiError(422, 'commit_sha: No commit found for SHA'),
      {},
      'failed',
      'warning',
      /does not know/,
    ],
    ['a bad token', new ApiError(401, 'Bad credentials'), {}, 'failed', 'warning', /Leave the input token/],
    ['size', new ApiError(413, 'Payload too large'), {}, 'failed', 'warning', /category-by: directory:1/],
    ['a limit', new ApiError(429, 'x', 60), {}, 'failed', 'warning', /limit of requests/],
    [
      'a secondary limit',
      new ApiError(403, 'You have exceeded a secondary rate limit.'),
      {},
      'failed',
      'warning',
      /limit of requests/,
    ],
    ['a bad file', new ApiError(400, 'rejecting SARIF'), {}, 'failed', 'warning', /rejects the file: rejecting SARIF/],
    ['an outage', new ApiError(503, 'x'), {}, 'failed', 'warning', /not available now \(503\)/],
    [
      'a network',
      new ApiError(0, 'connect ECONNREFUSED'),
      {},
      'failed',
      'warning',
      /could not be reached: connect ECONNREFUSED/,
    ],
    ['anything else', new ApiError(418, 'teapot'), {}, 'failed', 'warning', /answered 418: teapot/],
  ])('explains %s', (_name, error, context, status, level, message) => {
    expect(explainRefusal(error, { ...CONTEXT, ...context })).toEqual({
      status,
      level,
      message: expect.stringMatching(message),
      isRefusal: true,
      sarifIds: [],
    });
  });

  it.each([
    ['CodeQL analyses cannot be processed when default setup is enabled', /Switch default setup off/],
    ['rejecting delivery as the repository has too many logical alerts', /Close old alerts/],
    ['A delivery cannot contain multiple runs with the same category', /a separate category/],
    ['anything', /could not process it: anything$/],
  ])('explains what processing says: %s', (text, message) => {
    expect(explainProcessing([text])).toMatchObject({ status: 'failed', message: expect.stringMatching(message) });
  });
});
