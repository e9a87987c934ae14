import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync } from 'node:fs';
import { afterAll, describe, expect, it } from '@jest/globals';
import { type ActionResult, runActionProcess, TOKEN } from '../support/action-process.ts';
import { makeCheckout } from '../support/checkout.ts';
import { type Fault, OWN_LOGIN, startFakeGitHub } from '../support/fake-github/index.ts';
import { COMPOSE } from '../support/files.ts';
import { isHeavy, isNightly } from '../support/heavy.ts';

/** So many new findings that a check run takes two requests, and one with a safe fix. */
const SERVICES = Array.from(
  { length: 60 },
  (_, index) => `  app${index}:\n    image: ghcr.io/acme/app:1.4.2\n    network_mode: host\n`,
);
const REDUNDANT = '  chown:\n    image: ghcr.io/acme/app:1.4.2\n    cap_add:\n      - CHOWN\n';
const ADDED = REDUNDANT + SERVICES.join('');
const TEXT = COMPOSE + ADDED;

/** Git cannot fetch the base, so that the API has to tell it. */
const checkout = makeCheckout({
  base: { 'compose.yaml': COMPOSE },
  change: { 'compose.yaml': TEXT },
  isOffline: true,
});
afterAll(() => checkout.remove());

function patch(): string {
  const known = COMPOSE.trimEnd().split('\n');
  const added = ADDED.trimEnd().split('\n');
  const head = `@@ -1,${known.length} +1,${known.length + added.length} @@`;
  return [head, ...known.map((line) => ` ${line}`), ...added.map((line) => `+${line}`)].join('\n');
}

/** A repository and a pull request for which every request is made that there is. */
const GITHUB = {
  pullFiles: [
    {
      filename: 'compose.yaml',
      status: 'modified',
      sha: createHash('sha1').update(`blob ${TEXT.length}\0${TEXT}`).digest('hex'),
      patch: patch(),
    },
  ],
  contents: { 'compose.yaml': COMPOSE },
  comments: [{ id: 1, user: OWN_LOGIN, body: '<!-- hullcheck:summary:hullcheck -->\nold' }],
  reviewComments: [{ id: 2, user: OWN_LOGIN, body: `gone <!-- hullcheck:${'0'.repeat(20)} -->`, path: 'a', line: 1 }],
} as const;

const INPUTS = {
  profile: 'strict',
  'check-run': 'true',
  'review-suggestions': 'true',
  comment: 'always',
  'network-timeout': '6',
};

const ENDPOINTS = [
  'GET compare/{basehead}',
  'GET contents/{path}',
  'POST code-scanning/sarifs',
  'GET code-scanning/sarifs/{sarif_id}',
  'POST check-runs',
  'PATCH check-runs/{check_run_id}',
  'GET pulls/{pull_number}/comments',
  'PATCH pulls/comments/{comment_id}',
  'GET pulls/{pull_number}/files',
  'POST pulls/{pull_number}/reviews',
  'GET issues/{issue_number}/comments',
  'PATCH issues/comments/{comment_id}',
  'POST /graphql',
] as const;

const FAULTS: readonly Fault[] = [
  { status: 403, message: 'Resource not accessible by integration' },
  { status: 404, message: 'Not Found' },
  { status: 413 },
  { status: 422, message: `Validation failed for ${TOKEN}` },
  { status: 429, headers: { 'retry-after': '3600' } },
  { status: 429, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '99999999999' } },
  { status: 500 },
  { status: 503 },
  'silent',
  'cut',
  'malformed',
  'empty',
];

/** Each request and each fault meets every twelfth or third of the others; all of them where time does not matter, as at night. */
const SPACING = isNightly ? 1 : isHeavy ? 3 : 12;

const PAIRS = ENDPOINTS.flatMap((endpoint, row) =>
  FAULTS.flatMap((fault, column) => ((row + column) % SPACING === 0 ? [[endpoint, fault] as const] : [])),
);

async function runWith(endpoint: string, fault: Fault): Promise<ActionResult & { requests: readonly string[] }> {
  const faults = { [endpoint.replace(RELATIVE, ' /repos/{owner}/{repo}/')]: Array.from({ length: 99 }, () => fault) };
  const server = await startFakeGitHub({ ...GITHUB, faults });
  const copy = { ...checkout, workspace: mkdtempSync(`${checkout.workspace}-`) };
  cpSync(checkout.workspace, copy.workspace, { recursive: true });
  try {
    const result = await runActionProcess({
      checkout: copy,
      event: 'pull_request',
      url: server.url,
      inputs: INPUTS,
      isShared: !isHeavy,
    });
    return { ...result, requests: server.requests };
  } finally {
    await server.close();
  }
}

function patternOf(endpoint: string): RegExp {
  return new RegExp(`${endpoint.replace(RELATIVE, ' /repos/acme/harbour/').replaceAll(/\{\w+\}/g, '[^/]+')}$`);
}

/** Most endpoints are those of the repository. */
const RELATIVE = / (?!\/)/;

describe('whatever happens at one request', () => {
  it.concurrent.each(PAIRS)(
    '%s: %j',
    async (endpoint, fault) => {
      const { requests, ...result } = await runWith(endpoint, fault);
      // a fault where nobody asks proves nothing
      expect(requests).toContainEqual(expect.stringMatching(patternOf(endpoint)));
      expect(result.outputs['conclusion']).toBe('policy-fail');
      expect(result.status).toBe(1);
      expect(result.sarif?.runs[0]?.results).toHaveLength(Number(result.outputs['total']));
      expect(result.summary).toMatch(/^## hullcheck: failed\n[\s\S]*\n### Delivery\n/);
      expect(result.log + result.summary + JSON.stringify(result.outputs)).not.toContain(TOKEN);
      expect(result.log).not.toMatch(/\n {4}at /);
      expect(result.milliseconds).toBeLessThan(25_000);
    },
    120_000,
  );
});
