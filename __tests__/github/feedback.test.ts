import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { type ActionResult, runActionProcess } from '../support/action-process.ts';
import { type CheckoutOptions, makeCheckout } from '../support/checkout.ts';
import {
  type Comment,
  type FakeGitHub,
  OWN_LOGIN,
  type Settings,
  startFakeGitHub,
} from '../support/fake-github/index.ts';
import { CLEAN_DOCKERFILE, COMPOSE, WORSE } from '../support/files.ts';
import { isHeavy, sampled } from '../support/heavy.ts';

interface Given {
  readonly checkout: CheckoutOptions;
  readonly inputs: Readonly<Record<string, string>>;
  readonly github?: Partial<Settings>;
  /** Of the address of the API: that of GitHub Enterprise Server is longer. */
  readonly path?: string;
}

async function runWith({
  checkout: options,
  inputs,
  github,
  path = '',
}: Given): Promise<{ result: ActionResult; server: FakeGitHub }> {
  const checkout = makeCheckout(options);
  const server = await startFakeGitHub(github);
  try {
    const result = await runActionProcess({
      checkout,
      event: 'pull_request',
      url: `${server.url}${path}`,
      inputs: { upload: 'never', ...inputs },
      isShared: !isHeavy,
    });
    return { result, server };
  } finally {
    await server.close();
    checkout.remove();
  }
}

const CHANGE = { base: { 'compose.yaml': COMPOSE }, change: { 'compose.yaml': WORSE } };
const HARMLESS = { base: { 'compose.yaml': COMPOSE }, change: { Dockerfile: CLEAN_DOCKERFILE } };

describe('the check run', () => {
  it('is for the head of the pull request, with fifty annotations a request', async () => {
    const services = Array.from(
      { length: 60 },
      (_, index) => `  app${index}:\n    image: ghcr.io/acme/app:1.4.2\n    network_mode: host\n`,
    );
    const checkout = { base: {}, change: { 'compose.yaml': `services:\n${services.join('')}` } };
    const { server, result } = await runWith({ checkout, inputs: { 'check-run': 'true' } });
    expect(server.problems).toEqual([]);
    expect(server.requests).toEqual([
      'POST /repos/acme/harbour/check-runs',
      ...Array.from(
        { length: Math.ceil(Number(result.outputs['new']) / 50) - 1 },
        () => 'PATCH /repos/acme/harbour/check-runs/300',
      ),
    ]);
    expect(server.checkRuns).toMatchObject([{ conclusion: 'failure' }]);
    expect(server.checkRuns[0]?.annotations).toHaveLength(Number(result.outputs['new']));
    expect(result.summary).toContain(`Check run "hullcheck" with ${result.outputs['new']} annotations.`);
  }, 60_000);

  it('says which permission is missing, and takes nothing else with it', async () => {
    const { result } = await runWith({ checkout: HARMLESS, inputs: { 'check-run': 'true' }, github: { may: [] } });
    expect(result.status).toBe(0);
    expect(result.log).toContain(
      '::warning title=hullcheck::Check run: not written. GitHub answered: Resource not accessible by integration',
    );
    expect(result.summary).toContain('Let the job have checks: write');
  }, 60_000);
});

describe('a channel at the limit of requests', () => {
  it('does not say that a permission is missing', async () => {
    const fault = {
      status: 403,
      message: 'You have exceeded a secondary rate limit.',
      headers: { 'retry-after': '60' },
    };
    const { result } = await runWith({
      checkout: HARMLESS,
      inputs: { 'check-run': 'true', 'network-timeout': '3' },
      github: { faults: { 'POST /repos/{owner}/{repo}/check-runs': [fault] } },
    });
    expect(result.status).toBe(0);
    expect(result.summary).toContain(
      'Check run: not written. GitHub answered: You have exceeded a secondary rate limit.',
    );
    expect(result.summary).not.toContain('Let the job have');
  }, 60_000);
});

describe('the comment', () => {
  const MARK = '<!-- hullcheck:summary:hullcheck -->';
  const comment = (id: number, user: string, body = `${MARK}\nold`): Comment => ({ id, user, body });

  it.each<[string, Given, readonly Comment[], number[]]>([
    ['is written', { checkout: CHANGE, inputs: { comment: 'on-findings' } }, [], [100]],
    ['is not written without new findings', { checkout: HARMLESS, inputs: { comment: 'on-findings' } }, [], []],
    ['is always written', { checkout: HARMLESS, inputs: { comment: 'always' } }, [], [100]],
    [
      'is updated, also when there is nothing new',
      { checkout: HARMLESS, inputs: { comment: 'on-findings' } },
      [comment(1, 'octocat', 'hi'), comment(2, OWN_LOGIN)],
      [2],
    ],
    [
      'that quotes it is left alone',
      { checkout: CHANGE, inputs: { comment: 'always' } },
      [comment(1, OWN_LOGIN, `> ${comment(1, OWN_LOGIN).body}`)],
      [101],
    ],
    ['of a person is left alone', { checkout: CHANGE, inputs: { comment: 'always' } }, [comment(1, 'octocat')], [101]],
    [
      'of another app is left alone, whatever it repeats',
      { checkout: CHANGE, inputs: { comment: 'always' } },
      [comment(1, 'echo[bot]'), comment(2, 'github-actions')],
      [102],
    ],
    [
      'of the person whose token it is is updated',
      { checkout: CHANGE, inputs: { comment: 'always' }, github: { login: 'octocat' } },
      [comment(1, OWN_LOGIN), comment(2, 'octocat')],
      [2],
    ],
    [
      'is updated on GitHub Enterprise Server',
      { checkout: CHANGE, inputs: { comment: 'always' }, path: '/api/v3' },
      [comment(1, OWN_LOGIN)],
      [1],
    ],
    [
      'of another category is left alone',
      { checkout: CHANGE, inputs: { comment: 'always', category: 'x/y' } },
      [comment(1, OWN_LOGIN)],
      [101],
    ],
  ])(
    '%s',
    async (_name, given, comments, ours) => {
      const { server, result } = await runWith({ ...given, github: { ...given.github, comments } });
      expect(server.problems).toEqual([]);
      const written = server.comments.filter(({ body }) => body.includes('## hullcheck: '));
      expect(written.map(({ id }) => id)).toEqual(ours);
      expect(result.summary).toContain('### Delivery');
      for (const { body } of written) expect(body.length).toBeLessThanOrEqual(65_536);
    },
    60_000,
  );

  it('is found among many', async () => {
    const comments = [...Array.from({ length: 150 }, (_, id) => comment(id, 'octocat', 'x')), comment(500, OWN_LOGIN)];
    const { server } = await runWith({ checkout: CHANGE, inputs: { comment: 'always' }, github: { comments } });
    expect(server.requests).toEqual([
      'GET /repos/acme/harbour/issues/7/comments',
      'GET /repos/acme/harbour/issues/7/comments',
      'POST /graphql',
      'PATCH /repos/acme/harbour/issues/comments/500',
    ]);
  }, 60_000);

  it('fits, whatever there is to say', async () => {
    const services = Array.from(
      { length: 400 },
      (_, index) => `  app${index}:\n    image: ghcr.io/acme/app:1.4.2\n    privileged: true\n`,
    );
    const checkout = { base: {}, change: { 'compose.yaml': `services:\n${services.join('')}` } };
    const { server } = await runWith({ checkout, inputs: { comment: 'always' } });
    expect(server.comments[0]?.body.length).toBeLessThanOrEqual(65_536);
    expect(server.comments[0]?.body.length).toBeGreaterThan(50_000);
  }, 60_000);
});

describe('review suggestions', () => {
  const SAFE = 'services:\n  app:\n    image: ghcr.io/acme/app:1.4.2\n    volumes:\n      - ./data:/data\n';
  const inputs = { 'review-suggestions': 'true' };

  /** As GitHub lists the one file of the change. */
  function fileOf(text: string, patch: string) {
    const sha = createHash('sha1').update(`blob ${text.length}\0${text}`).digest('hex');
    return { filename: 'compose.yaml', status: 'modified', sha, patch } as const;
  }

  it('are made where they fit into the diff, once, and marked as done', async () => {
    const worse = `${SAFE}    cap_add:\n      - CHOWN\n`;
    const config = { '.github/hullcheck.yml': 'rules: { cap-add-redundant: on }\n' };
    const checkout = { base: { 'compose.yaml': SAFE, ...config }, change: { 'compose.yaml': worse } };
    const pullFiles = [
      fileOf(worse, '@@ -3,3 +3,5 @@\n     image: x\n     volumes:\n       - x\n+    cap_add:\n+      - x'),
    ];
    const first = await runWith({ checkout, inputs, github: { pullFiles } });
    expect(first.server.problems).toEqual([]);
    const { reviewComments } = first.server;
    const ofCapability = reviewComments.filter(({ body }) => body.includes('cap-add-redundant'));
    expect(ofCapability).toHaveLength(1);
    expect(ofCapability[0]).toMatchObject({
      path: 'compose.yaml',
      line: 7,
      body: expect.stringMatching(/\n```suggestion\n```\n<!-- hullcheck:[0-9a-f]{20} -->$/),
    });
    const again = await runWith({ checkout, inputs, github: { pullFiles, reviewComments } });
    expect(again.server.requests).toEqual(['GET /repos/acme/harbour/pulls/7/comments', 'POST /graphql']);
    // as for a line that holds a fence of its own
    const longer = reviewComments.map((comment) => ({
      ...comment,
      body: comment.body.replace('```suggestion\n', '````suggestion\n```\n').replace('```\n<!--', '````\n<!--'),
    }));
    const gone = await runWith({
      checkout: { base: { 'compose.yaml': SAFE, ...config }, change: {} },
      inputs,
      github: { reviewComments: longer },
    });
    for (const { body } of gone.server.reviewComments) {
      expect(body).toMatch(/^This is done: the finding is gone\./);
      expect(body).not.toMatch(/hullcheck:[0-9a-f]{20}|```suggestion/);
      expect(body).toMatch(/^````text\n```\n[^`]*^````\n/m);
    }
    expect(gone.server.reviewComments).toHaveLength(reviewComments.length);
  }, 60_000);

  it('are neither taken for made nor marked as done in comments of others', async () => {
    const config = { '.github/hullcheck.yml': 'rules: { cap-add-redundant: on }\n' };
    const gone = `gone\n<!-- hullcheck:${'0'.repeat(20)} -->`;
    const { server } = await runWith({
      checkout: { base: { 'compose.yaml': SAFE, ...config }, change: { 'README.md': 'x' } },
      inputs,
      github: {
        reviewComments: ['octocat', 'echo[bot]', OWN_LOGIN].map((user, id) => ({
          id,
          user,
          body: gone,
          path: 'a',
          line: 1,
        })),
      },
    });
    expect(server.problems).toEqual([]);
    expect(server.reviewComments.map(({ body }) => body.startsWith('This is done'))).toEqual([false, false, true]);
  }, 60_000);

  it('are not made for lines that the diff does not show, or of another file', async () => {
    const worse = `${SAFE}    cap_add:\n      - CHOWN\n`;
    const config = { '.github/hullcheck.yml': 'rules: { cap-add-redundant: on }\n' };
    const checkout = { base: { 'compose.yaml': SAFE, ...config }, change: { 'compose.yaml': worse } };
    for (const file of [
      fileOf(worse, '@@ -1 +1 @@\n-x\n+services:'),
      { ...fileOf(worse, '@@ -3,3 +3,4 @@\n'), sha: '0'.repeat(40) },
    ]) {
      const { server } = await runWith({ checkout, inputs, github: { pullFiles: [file] } });
      expect(server.reviewComments).toEqual([]);
    }
  }, 60_000);
});

describe('one channel that fails', () => {
  const MARKED = { id: 1, user: OWN_LOGIN, body: '<!-- hullcheck:summary:hullcheck -->\nold' };
  const ENDPOINTS = [
    'POST /repos/{owner}/{repo}/check-runs',
    'GET /repos/{owner}/{repo}/pulls/{pull_number}/comments',
    'GET /repos/{owner}/{repo}/issues/{issue_number}/comments',
    'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
    'POST /graphql',
  ];

  it.concurrent.each(
    sampled(ENDPOINTS.map((endpoint, index) => [endpoint, index % 2 === 0 ? 'malformed' : { status: 500 }] as const)),
  )(
    '%s, %j',
    async (endpoint, fault) => {
      const { result } = await runWith({
        checkout: HARMLESS,
        inputs: { 'check-run': 'true', 'review-suggestions': 'true', comment: 'always', 'network-timeout': '4' },
        github: {
          faults: { [endpoint]: [fault, fault, fault] },
          // without a marked comment nobody asks whose token it is
          ...(endpoint === 'POST /graphql' && { comments: [MARKED] }),
        },
      });
      expect(result.status).toBe(0);
      expect(result.outputs['conclusion']).toBe('pass');
      expect(result.log.match(/^::warning title=hullcheck::.*not written/gm)).toHaveLength(1);
    },
    60_000,
  );
});
