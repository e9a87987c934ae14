import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import type { Log } from 'sarif';
import { answerProblem, findRoute, type Route, requestProblem, sampleOf } from './openapi.ts';

export interface Upload {
  readonly id: string;
  readonly ref: string;
  readonly commit: string;
  readonly log: Log;
}

export interface Comment {
  readonly id: number;
  body: string;
  /** A login; that of an app ends with `[bot]`. */
  readonly user: string;
  readonly path?: string;
  readonly line?: number;
}

export interface CheckRun {
  readonly id: number;
  readonly head: string;
  readonly conclusion: string;
  readonly annotations: unknown[];
}

export interface PullFile {
  readonly filename: string;
  readonly status: 'added' | 'removed' | 'modified' | 'renamed';
  readonly previous_filename?: string;
  readonly patch?: string;
  readonly sha: string;
}

/** The failure of a request. */
export type Fault =
  | { readonly status: number; readonly message?: string; readonly headers?: Readonly<Record<string, string>> }
  | 'silent'
  | 'cut'
  | 'malformed'
  | 'empty';

/** The owner of the token that a workflow has. */
export const OWN_LOGIN = 'github-actions[bot]';

export interface Settings {
  /** The owner of the token. */
  readonly login: string;
  /** The write permissions of the token. */
  readonly may: readonly ('security-events' | 'checks' | 'pull-requests')[];
  /** The answer of code scanning instead of an id. */
  readonly refusal?: Fault;
  /** The result of processing an upload. */
  readonly processing: 'complete' | 'pending' | readonly string[];
  readonly pullFiles: readonly PullFile[];
  /** Whether reading pull requests requires a permission as well. */
  readonly isPrivate: boolean;
  /** By path; the contents at the base. */
  readonly contents: Readonly<Record<string, string>>;
  readonly comments: readonly Comment[];
  readonly reviewComments: readonly Comment[];
  /** By `METHOD template`: the failures of the first requests, in order. */
  readonly faults: Readonly<Record<string, readonly Fault[]>>;
  /** The failure of every request. */
  readonly always?: Fault;
}

export interface FakeGitHub {
  readonly url: string;
  /** `METHOD /path` of every request, in order. */
  readonly requests: string[];
  readonly authorizations: Set<string>;
  /** Requests and answers that GitHub's description does not allow. */
  readonly problems: string[];
  readonly uploads: Upload[];
  readonly comments: Comment[];
  readonly reviewComments: Comment[];
  readonly checkRuns: CheckRun[];
  close(): Promise<void>;
}

const DEFAULTS: Settings = {
  login: OWN_LOGIN,
  may: ['security-events', 'checks', 'pull-requests'],
  processing: 'complete',
  pullFiles: [],
  isPrivate: false,
  contents: {},
  comments: [],
  reviewComments: [],
  faults: {},
};

const NOT_ACCESSIBLE: Fault = { status: 403, message: 'Resource not accessible by integration' };

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

type Body = Readonly<Record<string, unknown>>;

interface Call {
  readonly method: string;
  readonly route: Route;
  readonly query: URLSearchParams;
  readonly body: Body;
}

/** A GitHub server for one repository on 127.0.0.1, which stores everything it receives. */
export async function startFakeGitHub(given: Partial<Settings> = {}): Promise<FakeGitHub> {
  const settings: Settings = { ...DEFAULTS, ...given };
  const faults = new Map(Object.entries(settings.faults).map(([key, list]) => [key, [...list]]));
  const state = {
    requests: [] as string[],
    authorizations: new Set<string>(),
    problems: [] as string[],
    uploads: [] as Upload[],
    comments: settings.comments.map((comment) => ({ ...comment })),
    reviewComments: settings.reviewComments.map((comment) => ({ ...comment })),
    checkRuns: [] as CheckRun[],
  };

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      state.problems.push(String(error));
      response.destroy();
    });
  });

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const text = await bodyOf(request);
    const url = new URL(request.url ?? '', 'http://localhost');
    const method = (request.method ?? '').toLowerCase();
    // as in the addresses of GitHub Enterprise Server
    const path = decodeURIComponent(url.pathname.replace(/^\/api(?:\/v3)?(?=\/)/, ''));
    state.requests.push(`${request.method} ${path}`);
    state.authorizations.add(request.headers.authorization ?? '');
    if (path === '/graphql') return answerQuery(response, text);
    const route = findRoute(method, path);
    if (route === undefined) {
      state.problems.push(`unknown: ${method} ${path}`);
      return reply(response, { status: 404, body: { message: 'Not Found' } });
    }
    const fault = settings.always ?? faults.get(`${request.method} ${route.template}`)?.shift();
    if (fault !== undefined) return misbehave(response, fault);
    return respond(response, { method, route, query: url.searchParams }, text);
  }

  /** The one query of GraphQL that is asked. */
  function answerQuery(response: ServerResponse, text: string): void {
    const fault = settings.always ?? faults.get('POST /graphql')?.shift();
    if (fault !== undefined) {
      misbehave(response, fault);
      return;
    }
    if (text !== JSON.stringify({ query: 'query { viewer { login } }' })) state.problems.push(`a query: ${text}`);
    reply(response, { status: 200, body: { data: { viewer: { login: settings.login } } } });
  }

  function respond(response: ServerResponse, call: Omit<Call, 'body'>, text: string): void {
    const { method, route } = call;
    const body = text === '' ? undefined : JSON.parse(text);
    const problem = requestProblem(method, route.template, body);
    if (problem !== undefined) {
      state.problems.push(`${method} ${route.template}: ${problem}`);
      reply(response, { status: 422, body: { message: problem } });
      return;
    }
    const answer = answerTo({ ...call, body: body ?? {} });
    if ('fault' in answer) {
      misbehave(response, answer.fault);
      return;
    }
    const wrong = answerProblem(method, route.template, answer.status, answer.body);
    if (wrong !== undefined) state.problems.push(`answer to ${method} ${route.template}: ${wrong}`);
    reply(response, answer);
  }

  function answerTo(call: Call): Answer | { readonly fault: Fault } {
    const { method, route } = call;
    const needed = neededPermission(method, route.template, settings.isPrivate);
    if (needed !== undefined && !settings.may.includes(needed)) return { fault: NOT_ACCESSIBLE };
    const endpoint = ENDPOINTS[`${method} ${route.template.replace('/repos/{owner}/{repo}/', '')}`];
    if (endpoint === undefined) throw new Error(`not made: ${method} ${route.template}`);
    return endpoint(call, settings, state);
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    ...state,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

type State = Omit<FakeGitHub, 'url' | 'close'>;
type Endpoint = (call: Call, settings: Settings, state: State) => Answer | { readonly fault: Fault };

const ENDPOINTS: Readonly<Record<string, Endpoint>> = {
  'post code-scanning/sarifs': ({ body }, { refusal }, { uploads }) => {
    if (refusal !== undefined) return { fault: refusal };
    const log = JSON.parse(gunzipSync(Buffer.from(String(body['sarif']), 'base64')).toString()) as Log;
    const id = `47177e22-5596-11eb-80a1-c1e54ef945${String(uploads.length).padStart(2, '0')}`;
    uploads.push({ id, ref: String(body['ref']), commit: String(body['commit_sha']), log });
    return { status: 202, body: { id, url: `https://api.github.com/sarifs/${id}` } };
  },
  'get code-scanning/sarifs/{sarif_id}': (_call, { processing }) => {
    if (processing === 'complete' || processing === 'pending') {
      return { status: 200, body: { processing_status: processing, errors: null } };
    }
    return { status: 200, body: { processing_status: 'failed', errors: processing } };
  },
  'get compare/{basehead}': ({ route }, { pullFiles }) => {
    const [sha] = (route.values['basehead'] as string).split('...');
    const files = pullFiles.slice(0, 300).map(diffEntry);
    const start = sampleOf('commit', { sha });
    return { status: 200, body: sampleOf('commit-comparison', { merge_base_commit: start, files }) };
  },
  'get pulls/{pull_number}/files': ({ query }, { pullFiles }) => ({
    status: 200,
    body: page(pullFiles, query).map(diffEntry),
  }),
  'get contents/{path}': ({ route }, { contents }) => {
    const path = route.values['path'] as string;
    const text = contents[path];
    if (text === undefined) return { fault: { status: 404, message: 'Not Found' } };
    const content = Buffer.from(text)
      .toString('base64')
      .replaceAll(/(.{60})/g, '$1\n');
    const file = { type: 'file', encoding: 'base64', size: text.length, name: path, path, content };
    return { status: 200, body: sampleOf('content-file', file) };
  },
  'get issues/{issue_number}/comments': ({ query }, _settings, { comments }) => ({
    status: 200,
    body: page(comments, query).map(issueComment),
  }),
  'post issues/{issue_number}/comments': ({ body }, { login: user }, { comments }) => {
    const comment = { id: 100 + comments.length, body: String(body['body']), user };
    comments.push(comment);
    return { status: 201, body: issueComment(comment) };
  },
  'patch issues/comments/{comment_id}': ({ route, body }, _settings, { comments }) => {
    const comment = comments.find(({ id }) => String(id) === route.values['comment_id']);
    if (comment === undefined) return { fault: { status: 404 } };
    comment.body = String(body['body']);
    return { status: 200, body: issueComment(comment) };
  },
  'get pulls/{pull_number}/comments': ({ query }, _settings, { reviewComments }) => ({
    status: 200,
    body: page(reviewComments, query).map(reviewComment),
  }),
  'post pulls/{pull_number}/reviews': ({ body }, { login: user }, { reviewComments }) => {
    for (const { path, line, body: text } of body['comments'] as { path: string; line: number; body: string }[]) {
      reviewComments.push({ id: 200 + reviewComments.length, body: text, user, path, line });
    }
    return { status: 200, body: sampleOf('pull-request-review', {}) };
  },
  'patch pulls/comments/{comment_id}': ({ route, body }, _settings, { reviewComments }) => {
    const comment = reviewComments.find(({ id }) => String(id) === route.values['comment_id']);
    if (comment === undefined) return { fault: { status: 404 } };
    comment.body = String(body['body']);
    return { status: 200, body: reviewComment(comment) };
  },
  'post check-runs': ({ body }, _settings, { checkRuns }) => {
    const run = {
      id: 300 + checkRuns.length,
      head: String(body['head_sha']),
      conclusion: String(body['conclusion']),
      annotations: [...annotationsIn(body)],
    };
    checkRuns.push(run);
    return { status: 201, body: checkRun(run) };
  },
  'patch check-runs/{check_run_id}': ({ route, body }, _settings, { checkRuns }) => {
    const run = checkRuns.find(({ id }) => String(id) === route.values['check_run_id']);
    if (run === undefined) return { fault: { status: 404 } };
    run.annotations.push(...annotationsIn(body));
    return { status: 200, body: checkRun(run) };
  },
};

function neededPermission(method: string, template: string, isPrivate: boolean): Settings['may'][number] | undefined {
  if (template.includes('code-scanning')) return 'security-events';
  const isReadByAll = !isPrivate || /\/(?:contents|compare)\//.test(template);
  if (method === 'get' && isReadByAll) return undefined;
  return template.includes('check-runs') ? 'checks' : 'pull-requests';
}

function page<T>(items: readonly T[], query: URLSearchParams): readonly T[] {
  const size = Number(query.get('per_page') ?? 30);
  const start = (Number(query.get('page') ?? 1) - 1) * size;
  return items.slice(start, start + size);
}

function diffEntry(file: PullFile): object {
  return sampleOf('diff-entry', { additions: 1, deletions: 1, changes: 2, ...file });
}

function issueComment({ id, body, user }: Comment): object {
  return sampleOf('issue-comment', { id, body, user: userOf(user) });
}

function reviewComment({ id, body, user, path, line }: Comment): object {
  return sampleOf('pull-request-review-comment', {
    id,
    body,
    path,
    line,
    user: userOf(user),
  });
}

function userOf(login: string): object {
  return sampleOf('simple-user', { login, type: login.endsWith('[bot]') ? 'Bot' : 'User' });
}

function checkRun({ id, head, conclusion }: CheckRun): object {
  return sampleOf('check-run', { id, head_sha: head, status: 'completed', conclusion });
}

function annotationsIn(body: Body): unknown[] {
  const output = body['output'] as { readonly annotations?: unknown[] } | undefined;
  const annotations = output?.annotations ?? [];
  if (annotations.length > 50) throw new Error('more than 50 annotations');
  return annotations;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

function reply(
  response: ServerResponse,
  { status, body }: Answer,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(JSON.stringify(body));
}

function misbehave(response: ServerResponse, fault: Fault): void {
  if (fault === 'silent') return;
  if (fault === 'cut') {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
    response.write('{"id": ');
    setTimeout(() => response.destroy(), 20);
    return;
  }
  if (fault === 'malformed' || fault === 'empty') {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(fault === 'empty' ? '' : '<html>Unicorn!</html>');
    return;
  }
  const { status, message = 'No.', headers } = fault;
  reply(response, { status, body: { message, documentation_url: 'https://docs.github.com/rest' } }, headers);
}
