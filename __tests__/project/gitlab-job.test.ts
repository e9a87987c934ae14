import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';
import { load } from 'js-yaml';
import { makeCheckout } from '../support/checkout.ts';
import { COMPOSE, WORSE } from '../support/files.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

interface GitLabJob {
  readonly script: readonly string[];
  readonly artifacts: { readonly reports: Readonly<Record<string, string>> };
}

function documentedJob(): GitLabJob {
  const page = readFileSync(join(root, 'docs/report-formats.md'), 'utf8');
  const [, text = ''] = /^```yaml\n(hullcheck:\n[\s\S]*?)^```$/m.exec(page) ?? [];
  return (load(text) as { readonly hullcheck: GitLabJob }).hullcheck;
}

describe('the job for GitLab', () => {
  const checkout = makeCheckout({
    base: { 'compose.yaml': COMPOSE },
    change: { 'compose.yaml': WORSE },
    depth: 0,
    at: 'head',
  });
  afterAll(() => checkout.remove());
  const { script, artifacts } = documentedJob();

  function run(environment: Readonly<Record<string, string>>) {
    const program = `"${process.execPath}" "${join(root, 'dist/cli/index.js')}"`;
    const command = script.join('\n').replace('npx --yes hullcheck@0.1.0', () => program);
    expect(command).toContain(program);
    return spawnSync('sh', ['-c', command], {
      cwd: checkout.workspace,
      encoding: 'utf8',
      env: { ...process.env, ...environment },
    });
  }

  it('compares a merge request with its base', () => {
    const { stdout } = run({ CI_MERGE_REQUEST_DIFF_BASE_SHA: checkout.base });
    expect(stdout).toMatch(/^1 new finding \(1 \w+\) since /m);
  }, 60_000);

  it('scans a branch as a whole, and writes the reports', () => {
    const { stdout, status } = run({ CI_MERGE_REQUEST_DIFF_BASE_SHA: '' });
    expect(stdout).not.toContain(' since ');
    expect(status).toBe(1);
    for (const path of Object.values(artifacts.reports)) {
      expect(() => JSON.parse(readFileSync(join(checkout.workspace, path), 'utf8'))).not.toThrow();
    }
  }, 60_000);
});
