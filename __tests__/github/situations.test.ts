import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { type ActionResult, type EventKind, runActionProcess, TOKEN } from '../support/action-process.ts';
import { makeCheckout } from '../support/checkout.ts';
import { type FakeGitHub, type Fault, type Settings, startFakeGitHub } from '../support/fake-github/index.ts';
import { COMPOSE, WORSE } from '../support/files.ts';
import { isHeavy } from '../support/heavy.ts';

const DISABLED = { status: 403, message: 'Code Security must be enabled for this repository to use code scanning.' };
const ONCE = ['POST code-scanning/sarifs', 'GET code-scanning/sarifs/ID'];
const POST = ONCE.slice(0, 1);

interface Situation {
  readonly name: string;
  readonly event: EventKind;
  readonly github?: Partial<Settings>;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly status: string;
  readonly exit: 0 | 1;
  /** Of findings. */
  readonly annotations: 'none' | 'new' | 'all';
  readonly requests: readonly string[];
  readonly says: RegExp;
  readonly ref?: string;
  /** What is checked out: the merge unless given. */
  readonly at?: 'head' | 'no git';
  /** Where the API begins, as on GitHub Enterprise Server. */
  readonly api?: string;
}

/** A push of which nothing but the upload can make the step fail. */
function refusedPush(name: string, refusal: Fault, status: string, says: RegExp, times = 1): Situation {
  return {
    name,
    event: 'push',
    github: { refusal },
    inputs: { 'fail-on': 'none' },
    status,
    exit: 0,
    annotations: 'all',
    requests: Array.from({ length: times }, () => 'POST code-scanning/sarifs'),
    says,
  };
}

const forbidden = (message: string): Fault => ({ status: 403, message });

const MAY_READ = { may: [] };
const NEW_ONE = { exit: 1, annotations: 'none' } as const;

/** The change adds one high finding to three known ones. */
const SITUATIONS: readonly Situation[] = [
  {
    name: 'pull request',
    event: 'pull_request',
    status: 'uploaded',
    ...NEW_ONE,
    requests: ONCE,
    says: /\d results uploaded/,
    ref: 'refs/pull/7/merge',
  },
  {
    name: 'pull request, contents: read',
    event: 'pull_request',
    github: MAY_READ,
    status: 'failed',
    exit: 1,
    annotations: 'new',
    requests: POST,
    says: /The token may not upload results. Let the job have: permissions: \{ contents: read, security-events: write \}/,
  },
  {
    name: 'pull request from a fork, upload let through',
    event: 'fork',
    status: 'uploaded',
    ...NEW_ONE,
    requests: ONCE,
    says: /uploaded/,
  },
  {
    name: 'pull request from a fork',
    event: 'fork',
    github: MAY_READ,
    status: 'skipped-fork',
    exit: 1,
    annotations: 'new',
    requests: POST,
    says: /the token of a pull request from a fork may only read/,
  },
  {
    name: 'pull request by Dependabot',
    event: 'dependabot',
    status: 'uploaded',
    ...NEW_ONE,
    requests: ONCE,
    says: /uploaded/,
  },
  {
    name: 'push by Dependabot',
    event: 'dependabot push',
    github: MAY_READ,
    status: 'skipped-dependabot',
    exit: 1,
    annotations: 'all',
    requests: POST,
    says: /Let the workflow run on pull_request/,
  },
  {
    name: 'merge queue',
    event: 'merge_group',
    status: 'skipped-merge-queue',
    exit: 1,
    annotations: 'new',
    requests: [],
    says: /GitHub deletes the branches of a merge queue/,
  },
  {
    name: 'merge queue, upload wanted',
    event: 'merge_group',
    inputs: { 'upload-merge-queue': 'true' },
    status: 'uploaded',
    exit: 1,
    annotations: 'none',
    requests: ONCE,
    says: /uploaded/,
  },
  {
    name: 'push',
    event: 'push',
    status: 'uploaded',
    ...NEW_ONE,
    requests: ONCE,
    says: /uploaded/,
    ref: 'refs/heads/main',
  },
  {
    name: 'push, only new ones count',
    event: 'push',
    inputs: { 'fail-scope': 'new' },
    status: 'uploaded',
    ...NEW_ONE,
    requests: ONCE,
    says: /uploaded/,
  },
  {
    name: 'push of a new branch',
    event: 'new branch',
    status: 'uploaded',
    ...NEW_ONE,
    requests: ONCE,
    says: /uploaded/,
    ref: 'refs/heads/new',
  },
  {
    name: 'push without Code Security',
    event: 'push',
    github: { refusal: DISABLED },
    status: 'skipped-disabled',
    exit: 1,
    annotations: 'all',
    requests: POST,
    says: /code scanning is not enabled for this repository.*acme\/harbour\/settings/,
  },
  {
    name: 'tag',
    event: 'tag',
    status: 'skipped-tag',
    exit: 1,
    annotations: 'all',
    requests: [],
    says: /upload-tags: true/,
  },
  {
    name: 'tag, upload wanted',
    event: 'tag',
    inputs: { 'upload-tags': 'true' },
    status: 'uploaded',
    exit: 1,
    annotations: 'none',
    requests: ONCE,
    says: /uploaded/,
    ref: 'refs/tags/v1.0.0',
  },
  {
    name: 'schedule',
    event: 'schedule',
    status: 'uploaded',
    ...NEW_ONE,
    requests: ONCE,
    says: /uploaded/,
    ref: 'refs/heads/main',
  },
  {
    name: 'workflow_dispatch that passes',
    event: 'workflow_dispatch',
    inputs: { 'fail-on': 'none' },
    status: 'uploaded',
    exit: 0,
    annotations: 'none',
    requests: ONCE,
    says: /uploaded/,
  },
  {
    name: 'upload: never',
    event: 'pull_request',
    inputs: { upload: 'never' },
    status: 'skipped',
    exit: 1,
    annotations: 'new',
    requests: [],
    says: /upload is never/,
  },
  {
    name: 'no token',
    event: 'pull_request',
    inputs: { token: '' },
    status: 'skipped',
    exit: 1,
    annotations: 'new',
    requests: [],
    says: /token is empty/,
  },
  {
    name: 'refused and upload: auto',
    event: 'push',
    github: MAY_READ,
    inputs: { 'fail-on': 'none' },
    status: 'failed',
    exit: 0,
    annotations: 'all',
    requests: POST,
    says: /may not upload/,
  },
  {
    name: 'refused and upload: always',
    event: 'push',
    github: MAY_READ,
    inputs: { 'fail-on': 'none', upload: 'always' },
    status: 'failed',
    exit: 1,
    annotations: 'all',
    requests: POST,
    says: /may not upload/,
  },
  {
    name: 'no token and upload: always',
    event: 'push',
    inputs: { token: '', upload: 'always', 'fail-on': 'none' },
    status: 'skipped',
    exit: 1,
    annotations: 'all',
    requests: [],
    says: /token is empty/,
  },
  {
    name: 'push to a branch of a merge queue',
    event: 'push to a merge queue',
    status: 'skipped-merge-queue',
    exit: 1,
    annotations: 'all',
    requests: [],
    says: /GitHub deletes the branches of a merge queue/,
  },
  {
    name: 'pull request whose head is checked out',
    event: 'pull_request',
    at: 'head',
    status: 'uploaded',
    ...NEW_ONE,
    requests: ONCE,
    says: /uploaded/,
    ref: 'refs/pull/7/head',
  },
  {
    name: 'files without git',
    event: 'push',
    at: 'no git',
    status: 'uploaded',
    ...NEW_ONE,
    requests: ONCE,
    says: /uploaded/,
    ref: 'refs/heads/main',
  },
  {
    name: 'GitHub Enterprise Server',
    event: 'pull_request',
    api: '/api/v3',
    status: 'uploaded',
    ...NEW_ONE,
    requests: ONCE,
    says: /uploaded/,
    ref: 'refs/pull/7/merge',
  },
  {
    name: 'processing takes too long',
    event: 'push',
    github: { processing: 'pending' },
    inputs: { 'fail-on': 'none', 'network-timeout': '2' },
    status: 'uploaded',
    exit: 0,
    annotations: 'none',
    requests: ONCE,
    says: /still processing/,
  },
  refusedPush(
    'Advanced Security is off',
    forbidden('Advanced Security must be enabled for this repository to use code scanning.'),
    'skipped-disabled',
    /code scanning is not enabled for this repository.*upload: never/,
  ),
  refusedPush(
    'code scanning is off',
    forbidden(
      'Code scanning is not enabled for this repository. Please enable code scanning in the repository settings.',
    ),
    'skipped-disabled',
    /code scanning is not enabled for this repository.*settings\/security_analysis/,
  ),
  refusedPush(
    'archived repository',
    forbidden('Repository was archived so is read-only.'),
    'skipped-disabled',
    /the repository is archived/,
  ),
  refusedPush(
    'branch that is gone',
    { status: 404, message: "ref 'refs/heads/main' not found in this repository" },
    'failed',
    /If the branch is gone, there is nothing to do/,
  ),
  refusedPush('bad token', { status: 401, message: 'Bad credentials' }, 'failed', /does not accept the token/),
  refusedPush(
    'invalid file',
    { status: 400, message: 'rejecting SARIF' },
    'failed',
    /rejects the file: rejecting SARIF/,
  ),
  // the four steps of the ladder
  refusedPush('too large', { status: 413, message: 'Payload too large' }, 'failed', /category-by: directory:1/, 4),
  refusedPush('limit', { status: 429, message: 'too many requests' }, 'failed', /limit of requests is used up/, 3),
  refusedPush(
    'secondary limit',
    { status: 403, message: 'You have exceeded a secondary rate limit.', headers: { 'retry-after': '1' } },
    'failed',
    /limit of requests is used up/,
    3,
  ),
  refusedPush('not available', { status: 503, message: 'Unavailable' }, 'failed', /not available now \(503\)/, 3),
  {
    name: 'processing fails',
    event: 'push',
    github: { processing: ['rejecting SARIF, too many alerts'] },
    inputs: { 'fail-on': 'none' },
    status: 'failed',
    exit: 0,
    annotations: 'all',
    requests: ONCE,
    says: /could not process it: rejecting SARIF, too many alerts Close old alerts/,
  },
];

const CHANGE = { base: { 'compose.yaml': COMPOSE }, change: { 'compose.yaml': WORSE } };
const checkout = makeCheckout(CHANGE);
const atHead = makeCheckout({ ...CHANGE, at: 'head' });
afterAll(() => {
  checkout.remove();
  atHead.remove();
});

function shortened(requests: readonly string[]): string[] {
  return requests.map((one) => one.replace('/repos/acme/harbour/', '').replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, 'ID'));
}

async function runSituation({
  event,
  github,
  inputs,
  at,
  api = '',
}: Situation): Promise<{ result: ActionResult; server: FakeGitHub }> {
  const server = await startFakeGitHub(github);
  const original = at === 'head' ? atHead : checkout;
  const copy = { ...original, workspace: mkdtempSync(`${original.workspace}-`) };
  cpSync(original.workspace, copy.workspace, { recursive: true });
  if (at === 'no git') rmSync(join(copy.workspace, '.git'), { recursive: true });
  try {
    const url = `${server.url}${api}`;
    return {
      result: await runActionProcess({ checkout: copy, event, url, ...(inputs && { inputs }), isShared: !isHeavy }),
      server,
    };
  } finally {
    await server.close();
  }
}

function rulesIn(annotations: readonly string[]): string[] {
  return annotations.map((line) => /title=([\w-]+)/.exec(line)?.[1] ?? line).sort();
}

function expectedRules({ annotations }: Situation, { sarif }: ActionResult): unknown[] {
  if (annotations === 'none') return [];
  return annotations === 'new' ? ['network-host'] : (sarif?.runs[0]?.results ?? []).map(({ ruleId }) => ruleId).sort();
}

describe('the Action', () => {
  it.concurrent.each(SITUATIONS)(
    '$name',
    async (situation) => {
      const { result, server } = await runSituation(situation);
      const { outputs, log, summary, sarif } = result;
      expect({
        status: outputs['upload-status'],
        exit: result.status,
        requests: shortened(server.requests),
        problems: server.problems,
      }).toEqual({
        status: situation.status,
        exit: situation.exit,
        requests: situation.requests,
        problems: [],
      });
      expect(outputs['upload-message']).toMatch(situation.says);
      expect(rulesIn(result.annotations)).toEqual(expectedRules(situation, result));
      expect(summary).toContain('### Delivery');
      expect(sarif?.runs[0]?.results).toHaveLength(Number(outputs['total']));
      expect(log + summary + JSON.stringify(outputs)).not.toContain(TOKEN);
      expect([...server.authorizations]).toEqual(server.requests.length === 0 ? [] : [`token ${TOKEN}`]);
      if (situation.ref !== undefined) {
        const commit = situation.at === 'head' ? atHead.head : checkout.merge;
        expect(server.uploads).toMatchObject([{ ref: situation.ref, commit }]);
        expect(server.uploads[0]?.log.runs[0]?.automationDetails?.id).toBe('hullcheck/');
      }
    },
    60_000,
  );
});
