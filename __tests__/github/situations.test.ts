import { cpSync, mkdtempSync } from 'node:fs';
import { afterAll, describe, expect, it } from '@jest/globals';
import { type ActionResult, type EventKind, runActionProcess, TOKEN } from '../support/action-process.ts';
import { makeCheckout } from '../support/checkout.ts';
import { type FakeGitHub, type Settings, startFakeGitHub } from '../support/fake-github/index.ts';
import { COMPOSE, WORSE } from '../support/files.ts';

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
}

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

const checkout = makeCheckout({ base: { 'compose.yaml': COMPOSE }, change: { 'compose.yaml': WORSE } });
afterAll(() => checkout.remove());

function shortened(requests: readonly string[]): string[] {
  return requests.map((one) => one.replace('/repos/acme/harbour/', '').replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, 'ID'));
}

async function runSituation({
  event,
  github,
  inputs,
}: Situation): Promise<{ result: ActionResult; server: FakeGitHub }> {
  const server = await startFakeGitHub(github);
  const copy = { ...checkout, workspace: mkdtempSync(`${checkout.workspace}-`) };
  cpSync(checkout.workspace, copy.workspace, { recursive: true });
  try {
    return {
      result: await runActionProcess({ checkout: copy, event, url: server.url, ...(inputs && { inputs }) }),
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
        expect(server.uploads).toMatchObject([{ ref: situation.ref, commit: checkout.merge }]);
        expect(server.uploads[0]?.log.runs[0]?.automationDetails?.id).toBe('hullcheck/');
      }
    },
    60_000,
  );
});
