import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { categoryOf, componentOf, componentsOf, parseCategoryBy } from '../../src/github/category.ts';
import { workflowContext } from '../../src/github/context.ts';
import { planUpload } from '../../src/github/upload/plan.ts';

const folder = mkdtempSync(join(tmpdir(), 'hullcheck-event-'));
const eventFile = join(folder, 'event.json');
afterEach(() => rmSync(eventFile, { force: true }));

function contextOf(event: string, payload: unknown, more: NodeJS.ProcessEnv = {}) {
  writeFileSync(eventFile, typeof payload === 'string' ? payload : JSON.stringify(payload));
  return workflowContext({
    GITHUB_EVENT_NAME: event,
    GITHUB_EVENT_PATH: eventFile,
    GITHUB_REPOSITORY: 'acme/harbour',
    GITHUB_REF: 'refs/pull/7/merge',
    GITHUB_SHA: 'c'.repeat(40),
    ...more,
  });
}

const PULL = {
  pull_request: {
    number: 7,
    head: { sha: 'b'.repeat(40), repo: { full_name: 'acme/harbour' } },
    base: { sha: 'a'.repeat(40), ref: 'main', repo: { full_name: 'acme/harbour' } },
  },
};

describe('workflowContext', () => {
  it.each([
    '',
    '[]',
    'null',
    '{"pull_request": 1}',
    '{"pull_request": {"number": "7"}}',
    'not json',
    '{"__proto__": {"pull_request": {"number": 1}}}',
  ])('makes nothing of the payload %j', (payload) => {
    expect(contextOf('pull_request', payload)).toMatchObject({ pull: undefined, change: undefined });
  });

  it('works without any of it', () => {
    expect(workflowContext({})).toMatchObject({ event: '', repository: undefined, serverUrl: 'https://github.com' });
  });

  it('takes a pull request whose fork is gone for one from a fork', () => {
    const payload = { pull_request: { ...PULL.pull_request, head: { sha: 'b'.repeat(40), repo: null } } };
    expect(contextOf('pull_request', payload).pull).toMatchObject({ isFork: true });
    expect(contextOf('pull_request', PULL).pull).toMatchObject({ isFork: false, number: 7 });
  });

  it('does not take the commit of pull_request_target for a merge', () => {
    expect(contextOf('pull_request_target', PULL).change).toMatchObject({ sha: '', base: 'a'.repeat(40) });
    expect(contextOf('pull_request', PULL).change).toMatchObject({ sha: 'c'.repeat(40) });
  });
});

describe('planUpload', () => {
  const inputs = { upload: 'auto', uploadMergeQueue: false, uploadTags: false, token: 'x' } as const;

  it('uploads for the merge, and for the head when that is what was scanned', () => {
    const context = contextOf('pull_request', PULL);
    expect(planUpload(context, 'c'.repeat(40), inputs)).toEqual({ ref: 'refs/pull/7/merge', commit: 'c'.repeat(40) });
    expect(planUpload(context, undefined, inputs)).toEqual({ ref: 'refs/pull/7/merge', commit: 'c'.repeat(40) });
    expect(planUpload(context, 'b'.repeat(40), inputs)).toEqual({ ref: 'refs/pull/7/head', commit: 'b'.repeat(40) });
  });

  it('does not take another commit for the default branch, unless the event is about that branch', () => {
    const environment = { GITHUB_REF: 'refs/heads/main' };
    for (const event of ['workflow_run', 'issue_comment', 'repository_dispatch']) {
      const context = contextOf(event, {}, environment);
      expect(planUpload(context, 'c'.repeat(40), inputs)).toEqual({ ref: 'refs/heads/main', commit: 'c'.repeat(40) });
      expect(planUpload(context, 'b'.repeat(40), inputs)).toMatchObject({
        status: 'skipped',
        message: expect.stringContaining('another commit is checked out'),
      });
    }
    for (const event of ['push', 'schedule', 'workflow_dispatch'])
      expect(planUpload(contextOf(event, {}, environment), 'b'.repeat(40), inputs)).toEqual({
        ref: 'refs/heads/main',
        commit: 'b'.repeat(40),
      });
  });

  it.each([
    ['refs/heads/gh-readonly-queue/main/pr-1-a', 'skipped-merge-queue'],
    ['refs/tags/v1', 'skipped-tag'],
    ['', 'skipped'],
    ['refs/notes/x', 'skipped'],
  ])('has nothing to upload for %j', (ref, status) => {
    expect(planUpload(contextOf('push', {}, { GITHUB_REF: ref }), undefined, inputs)).toMatchObject({
      status,
      isRefusal: false,
    });
  });
});

describe('categories', () => {
  it('parts files by their first folders', () => {
    const by = parseCategoryBy('directory:2');
    expect(
      ['Dockerfile', 'a/Dockerfile', 'a/b/Dockerfile', 'a/b/c/Dockerfile'].map((path) => componentOf(path, by)),
    ).toEqual(['', 'a', 'a/b', 'a/b']);
    expect(componentsOf(['b/Dockerfile', 'a/Dockerfile'], by)).toEqual(['', 'a', 'b']);
    expect(componentsOf(['b/Dockerfile'], 'none')).toEqual(['']);
    expect(categoryOf('hullcheck', '')).toBe('hullcheck');
    expect(categoryOf('hullcheck', 'a b/c')).toBe('hullcheck/a%20b/c');
  });

  it('takes no more of them than GitHub can', () => {
    const paths = Array.from({ length: 120 }, (_, index) => `service-${index}/Dockerfile`);
    expect(() => componentsOf(paths, { depth: 1 })).toThrow(/makes 121 categories/);
    expect(componentsOf(paths.slice(0, 99), { depth: 1 })).toHaveLength(100);
    expect(() => componentsOf(paths.slice(0, 100), { depth: 1 })).toThrow(/makes 101 categories/);
    expect(() => parseCategoryBy('directory:9')).toThrow(/takes none or directory:1 to directory:5/);
    expect(() => parseCategoryBy('map')).toThrow();
  });
});
