import { statSync } from 'node:fs';
import type { Change } from '../gate/change.ts';
import { isJsonObject } from '../support/json-fields.ts';
import { readTextFile } from '../support/read-text-file.ts';

/** The workflow that this step is in, as the runner describes it. */
export interface WorkflowContext {
  readonly event: string;
  /** `refs/heads/main`, `refs/pull/7/merge`, `refs/tags/v1`. */
  readonly ref: string;
  readonly sha: string;
  readonly repository: { readonly owner: string; readonly name: string } | undefined;
  readonly serverUrl: string;
  readonly defaultBranch: string | undefined;
  readonly actor: string;
  readonly pull: PullRequest | undefined;
  readonly change: Change | undefined;
}

export interface PullRequest {
  readonly number: number;
  /** The tip of the branch to be merged; by default the checkout is another commit. */
  readonly headSha: string;
  readonly baseName: string;
  /** Whether it comes from another repository, so that the token can only read. */
  readonly isFork: boolean;
  readonly isDependabot: boolean;
}

const MAXIMUM_EVENT_BYTES = 32 * 1024 * 1024;

export function workflowContext(environment: NodeJS.ProcessEnv = process.env): WorkflowContext {
  const event = environment['GITHUB_EVENT_NAME'] ?? '';
  const payload = readPayload(environment['GITHUB_EVENT_PATH']);
  const [owner, name] = (environment['GITHUB_REPOSITORY'] ?? '').split('/');
  const context = {
    event,
    ref: environment['GITHUB_REF'] ?? '',
    sha: environment['GITHUB_SHA'] ?? '',
    repository: owner && name ? { owner, name } : undefined,
    serverUrl: environment['GITHUB_SERVER_URL'] || 'https://github.com',
    actor: environment['GITHUB_ACTOR'] ?? '',
    defaultBranch: textAt(payload, 'repository', 'default_branch'),
  };
  const pull = event.startsWith('pull_request') ? pullRequest(payload) : undefined;
  // `pull_request_target` runs for the target branch: its commit is not a merge of the pull request
  const sha = event === 'pull_request_target' ? '' : context.sha;
  return { ...context, pull, change: changeOf(event, sha, payload, pull) };
}

/** The payload is not validated, so every access to a field checks its type first. */
type Json = unknown;

function readPayload(path: string | undefined): Json {
  if (!path || statSync(path, { throwIfNoEntry: false }) === undefined) return undefined;
  const read = readTextFile(path, MAXIMUM_EVENT_BYTES);
  try {
    return read.ok ? JSON.parse(read.value.text) : undefined;
  } catch {
    return undefined;
  }
}

function at(value: Json, ...names: readonly string[]): Json {
  let current = value;
  for (const name of names) {
    if (!isJsonObject(current) || !Object.hasOwn(current, name)) return undefined;
    current = current[name];
  }
  return current;
}

function textAt(value: Json, ...names: readonly string[]): string | undefined {
  const found = at(value, ...names);
  return typeof found === 'string' ? found : undefined;
}

function pullRequest(payload: Json): PullRequest | undefined {
  const pull = at(payload, 'pull_request');
  const number = at(pull, 'number');
  if (typeof number !== 'number') return undefined;
  const from = textAt(pull, 'head', 'repo', 'full_name');
  return {
    number,
    headSha: textAt(pull, 'head', 'sha') ?? '',
    baseName: textAt(pull, 'base', 'ref') ?? 'the base',
    // the repository of a fork may be gone
    isFork: from === undefined || from !== textAt(pull, 'base', 'repo', 'full_name'),
    isDependabot: textAt(pull, 'user', 'login') === 'dependabot[bot]',
  };
}

function changeOf(event: string, sha: string, payload: Json, pull: PullRequest | undefined): Change | undefined {
  if (pull !== undefined) {
    const base = textAt(payload, 'pull_request', 'base', 'sha');
    return { kind: 'pull_request', sha, base, baseName: pull.baseName };
  }
  if (event === 'merge_group') {
    const ref = textAt(payload, 'merge_group', 'base_ref');
    return {
      kind: 'merge_group',
      sha,
      base: textAt(payload, 'merge_group', 'base_sha'),
      baseName: ref?.replace(/^refs\/heads\//, ''),
    };
  }
  if (event !== 'push') return undefined;
  return { kind: 'push', sha, base: textAt(payload, 'before'), baseName: undefined };
}
