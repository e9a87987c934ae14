import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { load } from 'js-yaml';
import { workflowText } from '../src/commands/init-files.ts';
import { VERSION } from '../src/support/version.ts';

const folder = fileURLToPath(new URL('../.github/workflows/', import.meta.url));

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
  readonly environment?: string;
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

const WORKFLOWS = readdirSync(folder).map((name) => {
  const text = readFileSync(folder + name, 'utf8');
  return [name, text, load(text) as Workflow] as const;
});

/** Whoever may write these may change what people run. */
const MAY_WRITE: Readonly<Record<string, readonly string[]>> = {
  'codeql.yml analyze': ['security-events'],
  'dogfood.yml hullcheck': ['security-events'],
  'refresh-data.yml propose': ['contents', 'pull-requests'],
  'release.yml publish': ['contents', 'id-token', 'attestations'],
  'release.yml package': ['id-token'],
  'release.yml image': ['packages', 'id-token', 'attestations'],
  'release.yml major': ['contents'],
  'scan.yml hullcheck': ['security-events'],
  'scorecard.yml scorecard': ['security-events', 'id-token'],
};

describe.each(WORKFLOWS)('the workflow %s', (name, text, { on, permissions, jobs }) => {
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  it('runs code of others by its commit alone', () => {
    const uses = steps.flatMap((step) => step.uses ?? []);
    // the reusable workflow is published with the Action, in releases that cannot change
    const own = ['./', `hullcheck/hullcheck@v${VERSION}`];
    const pinned = /^[\w.-]+\/[\w.-]+(?:\/[\w./-]+)?@[0-9a-f]{40}$/;
    expect(uses.filter((one) => !own.includes(one) && !pinned.test(one))).toEqual([]);
    const lines = text.split('\n').filter((line) => /uses: .*@[0-9a-f]{40}/.test(line));
    expect(lines.filter((line) => !/ # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
  });

  it('has no permissions but those that a job names', () => {
    expect(permissions).toEqual({});
    for (const [id, job] of Object.entries(jobs)) {
      const writes = Object.entries(job.permissions ?? {}).flatMap(([scope, level]) =>
        level === 'write' ? scope : [],
      );
      expect(writes).toEqual(MAY_WRITE[`${name} ${id}`] ?? []);
      expect(job.permissions).toBeDefined();
      expect(job['timeout-minutes']).toBeGreaterThan(0);
    }
  });

  it('leaves no credentials behind, and takes no cache of others', () => {
    for (const { uses = '', with: given = {} } of steps) {
      if (uses.startsWith('actions/checkout@')) expect(given['persist-credentials']).toBe(false);
      if (uses.startsWith('actions/setup-node@')) expect(given['package-manager-cache']).toBe(false);
      expect(uses).not.toMatch(/^actions\/cache/);
      // the input of our own Action trusts nothing that a pull request could have stored
      if (!uses.startsWith('hullcheck/')) expect(given['cache']).toBeUndefined();
    }
  });

  it('runs no text of strangers', () => {
    expect(on).not.toHaveProperty('pull_request_target');
    expect(on).not.toHaveProperty('workflow_run');
    for (const { run = '' } of steps) {
      expect(run).not.toContain('${{');
      expect(run).not.toMatch(/GITHUB_(?:ENV|PATH)/);
    }
    expect(text).not.toMatch(/secrets\b/);
  });
});

describe('code with a token that may write', () => {
  it.each(Object.keys(MAY_WRITE))('%s installs and builds nothing', (place) => {
    const [name, id = ''] = place.split(' ');
    const [, , workflow] = WORKFLOWS.find(([one]) => one === name) ?? [];
    expect(workflow?.jobs[id]).toBeDefined();
    for (const { run = '' } of workflow?.jobs[id]?.steps ?? []) {
      // it runs no script of a package
      const other = run.replace(/npm publish --ignore-scripts /, '');
      expect(other).not.toMatch(/\b(?:npm|npx|node|\.ci\/)/);
    }
  });
});

/** The first major version of each action that runs on Node.js 24, by its release notes; GitHub warns about older versions of Node.js. */
const FIRST_ON_NODE_24: ReadonlyMap<string, number> = new Map([
  ['docker/build-push-action', 7],
  ['docker/login-action', 4],
  ['docker/setup-buildx-action', 4],
  ['github/codeql-action', 4],
]);

describe('the workflows of the documents', () => {
  const root = fileURLToPath(new URL('../', import.meta.url));
  const pages = [
    'README.md',
    ...readdirSync(`${root}docs`, { recursive: true, encoding: 'utf8' }).map((path) => `docs/${path}`),
  ]
    .filter((path) => path.endsWith('.md'))
    .map((path) => [path, readFileSync(root + path, 'utf8')] as const);

  it.each(['README.md', 'docs/github.md'])('in %s are the one that init writes', (page) => {
    const text = workflowText({ branch: 'main', release: `v${VERSION}` });
    expect(readFileSync(root + page, 'utf8')).toContain(`\`\`\`yaml\n${text}\`\`\`\n`);
  });

  it('run code of others by the commit that the workflows of the project run', () => {
    const usesIn = (text: string) => text.match(/(?<=uses: )actions\/\S+(?: # \S+)?/g) ?? [];
    const own = new Set(WORKFLOWS.flatMap(([, text]) => usesIn(text)));
    const used = pages.flatMap(([path, text]) => usesIn(text).map((uses) => `${path}: ${uses}`));
    expect(used.length).toBeGreaterThan(5);
    expect(used.filter((one) => !own.has(one.slice(one.indexOf(': ') + 2)))).toEqual([]);
  });

  it('run versions of other actions about which GitHub does not warn', () => {
    const used = pages.flatMap(([path, text]) =>
      [...text.matchAll(/uses: ([\w-]+\/[\w-]+)(?:\/[\w./-]+)?@v(\d+)/g)].map(
        ([, action = '', major]) => [path, action, Number(major)] as const,
      ),
    );
    const others = used.filter(([, action]) => action !== 'hullcheck/hullcheck');
    expect(others.length).toBeGreaterThan(5);
    expect(others.filter(([, action, major]) => major < (FIRST_ON_NODE_24.get(action) ?? Infinity))).toEqual([]);
  });
});

describe('the workflow that init writes', () => {
  const { on, permissions, jobs } = load(workflowText({ branch: 'release/[1]', release: 'v1' })) as Workflow;

  it('runs for pull requests, merge queues, the default branch and once a week, with the least permissions', () => {
    expect(on).toEqual({
      pull_request: null,
      merge_group: null,
      push: { branches: ['release/\\[1\\]'] },
      schedule: [{ cron: '17 4 * * 1' }],
    });
    expect(permissions).toEqual({});
    expect(Object.values(jobs).map((job) => job.permissions)).toEqual([
      { contents: 'read', 'security-events': 'write' },
    ]);
  });
});
