import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import type { Log } from 'sarif';
import type { Checkout } from './checkout.ts';
import { lastBuild } from './last-build.ts';
import { type Ended, runShared } from './shared-processes.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const BUNDLE = 'dist/action/index.js';
const ENTRY = lastBuild([BUNDLE, 'build/action.js']);

/** Only a bundle brings modules of its own to each run: compiled files share those of packages, which keep what the first run told them. */
const canShare = ENTRY.endsWith(BUNDLE);

/** No real token looks like this. */
export const TOKEN = ['ghs', 'notarealtoken0123456789'].join('_');

const EVENTS = JSON.parse(
  readFileSync(fileURLToPath(new URL('fake-github/events.json', import.meta.url)), 'utf8'),
) as Readonly<Record<string, Record<string, unknown>>>;

export type EventKind =
  | 'pull_request'
  | 'fork'
  | 'dependabot'
  | 'dependabot push'
  | 'merge_group'
  | 'push'
  | 'push to a merge queue'
  | 'new branch'
  | 'tag'
  | 'schedule'
  | 'workflow_dispatch';

export interface ActionOptions {
  readonly checkout: Pick<Checkout, 'workspace' | 'start' | 'base' | 'head' | 'merge'>;
  readonly event: EventKind;
  readonly url: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
  /** Whether the process may have run the Action before, which takes less time. */
  readonly isShared?: boolean;
}

export interface ActionResult {
  readonly status: number | null;
  readonly log: string;
  /** Workflow commands for annotations, without those of the verdict. */
  readonly annotations: readonly string[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly sarif: Log | undefined;
  readonly milliseconds: number;
}

/** Runs the Action the way the runner does. */
export async function runActionProcess(options: ActionOptions): Promise<ActionResult> {
  const folder = mkdtempSync(join(tmpdir(), 'hullcheck-action-'));
  try {
    const environment = environmentOf(options, folder);
    const started = performance.now();
    const start = options.isShared === true && canShare ? runShared : run;
    const { status, log } = await start(ENTRY, environment, options.checkout.workspace);
    const milliseconds = performance.now() - started;
    const sarifPath = join(folder, 'hullcheck.sarif');
    return {
      status,
      log,
      annotations: log.split('\n').filter((line) => /^::(?:error|warning|notice) .*file=/.test(line)),
      outputs: readOutputs(readFileSync(join(folder, 'output'), 'utf8')),
      summary: readFileSync(join(folder, 'summary'), 'utf8'),
      sarif: existsSync(sarifPath) ? (JSON.parse(readFileSync(sarifPath, 'utf8')) as Log) : undefined,
      milliseconds,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(entry: string, environment: NodeJS.ProcessEnv, cwd: string): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [entry], { env: environment, cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let log = '';
    const append = (text: Buffer): void => {
      log += text.toString();
    };
    child.stdout.on('data', append);
    child.stderr.on('data', append);
    child.on('close', (status) => resolve({ status, log }));
  });
}

function environmentOf(options: ActionOptions, folder: string): NodeJS.ProcessEnv {
  const { name, ref, sha, actor = 'octocat', payload } = eventOf(options);
  for (const file of ['output', 'summary', 'state']) writeFileSync(join(folder, file), '');
  writeFileSync(join(folder, 'event.json'), JSON.stringify(payload));
  return {
    PATH: process.env['PATH'],
    HOME: folder,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_API_URL: options.url,
    GITHUB_SERVER_URL: 'https://github.example',
    GITHUB_REPOSITORY: 'acme/harbour',
    GITHUB_ACTOR: actor,
    GITHUB_EVENT_NAME: name,
    GITHUB_EVENT_PATH: join(folder, 'event.json'),
    GITHUB_REF: ref,
    GITHUB_SHA: sha,
    GITHUB_WORKSPACE: options.checkout.workspace,
    GITHUB_OUTPUT: join(folder, 'output'),
    GITHUB_STEP_SUMMARY: join(folder, 'summary'),
    GITHUB_STATE: join(folder, 'state'),
    RUNNER_TEMP: folder,
    ...inputsOf(options.inputs ?? {}),
    ...options.environment,
  };
}

/** The registries in these files are real. Tests about images give an empty text to have the default. */
const WITHOUT_NETWORK: Readonly<Record<string, string>> = { 'image-lookup': 'never' };

/** The variables that the runner sets, including the defaults of action.yml. */
function inputsOf(given: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const { inputs } = load(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as {
    readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  };
  const unknown = Object.keys(given).filter((name) => inputs[name] === undefined);
  if (unknown.length > 0) throw new Error(`action.yml has no input ${unknown.join(', ')}`);
  return Object.fromEntries(
    Object.entries(inputs).map(([name, { default: byDefault = '' }]) => {
      const value = given[name] ?? WITHOUT_NETWORK[name] ?? byDefault.replace('${{ github.token }}', TOKEN);
      return [`INPUT_${name.toUpperCase()}`, value];
    }),
  );
}

interface Event {
  readonly name: string;
  readonly ref: string;
  readonly sha: string;
  readonly actor?: string;
  readonly payload: unknown;
}

function eventOf({ event, checkout }: ActionOptions): Event {
  const { base, merge } = checkout;
  switch (event) {
    case 'pull_request':
    case 'fork':
    case 'dependabot':
      return pullRequest(event, checkout);
    case 'merge_group': {
      const payload = {
        ...EVENTS['merge_group'],
        merge_group: { base_sha: base, head_sha: merge, base_ref: 'refs/heads/main' },
      };
      return { name: 'merge_group', ref: `refs/heads/gh-readonly-queue/main/pr-7-${base}`, sha: merge, payload };
    }
    case 'push':
      return { name: 'push', ref: 'refs/heads/main', sha: merge, payload: { ...EVENTS['push'], before: base } };
    case 'push to a merge queue':
      return {
        name: 'push',
        ref: `refs/heads/gh-readonly-queue/main/pr-7-${base}`,
        sha: merge,
        payload: { ...EVENTS['push'], before: base },
      };
    case 'new branch':
      return {
        name: 'push',
        ref: 'refs/heads/new',
        sha: merge,
        payload: { ...EVENTS['push'], before: '0'.repeat(40) },
      };
    case 'dependabot push': {
      const payload = { ...EVENTS['push'], before: base };
      return { name: 'push', ref: 'refs/heads/dependabot/docker/node', sha: merge, actor: 'dependabot[bot]', payload };
    }
    case 'tag':
      return {
        name: 'push',
        ref: 'refs/tags/v1.0.0',
        sha: merge,
        payload: { ...EVENTS['push'], before: '0'.repeat(40) },
      };
    case 'schedule':
    case 'workflow_dispatch':
      return {
        name: event,
        ref: 'refs/heads/main',
        sha: merge,
        payload: { repository: EVENTS['push']?.['repository'] },
      };
  }
}

function pullRequest(
  event: 'pull_request' | 'fork' | 'dependabot',
  { base, head, merge }: ActionOptions['checkout'],
): Event {
  const recorded = EVENTS['pull_request'] as { readonly pull_request: Readonly<Record<string, object>> };
  const isDependabot = event === 'dependabot';
  const payload = {
    ...recorded,
    number: 7,
    pull_request: {
      ...recorded.pull_request,
      number: 7,
      user: { ...recorded.pull_request['user'], ...(isDependabot && { login: 'dependabot[bot]', type: 'Bot' }) },
      base: { ...recorded.pull_request['base'], ref: 'main', sha: base, repo: { full_name: 'acme/harbour' } },
      head: {
        ...recorded.pull_request['head'],
        sha: head,
        repo: { full_name: event === 'fork' ? 'stranger/harbour' : 'acme/harbour' },
      },
    },
  };
  const actor = isDependabot ? 'dependabot[bot]' : 'octocat';
  return { name: 'pull_request', ref: 'refs/pull/7/merge', sha: merge, actor, payload };
}

/** `name<<end`, lines, `end`. */
function readOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  for (const [, name = '', , value = ''] of text.matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n\2$/gm)) outputs[name] = value;
  return outputs;
}
