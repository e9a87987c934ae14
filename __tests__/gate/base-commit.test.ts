import { describe, expect, it } from '@jest/globals';
import { baseOf, type CheckedOut } from '../../src/gate/base-commit.ts';
import type { Change } from '../../src/gate/change.ts';

const MERGE = '1'.repeat(40);
const EVENT = '2'.repeat(40);
const FIRST = '3'.repeat(40);
const SECOND = '4'.repeat(40);
const OTHER = '5'.repeat(40);

const of = (kind: Change['kind'], base: Change['base']): Change => ({
  kind,
  sha: MERGE,
  base,
  baseName: 'main',
});
const at = (id: string, ...parents: readonly string[]): CheckedOut => ({ id, parents });

describe('the base', () => {
  it.each<[string, Change, CheckedOut | undefined, string | undefined]>([
    ['of a pull request is what the merge is made with', of('pull_request', EVENT), at(MERGE, FIRST, SECOND), FIRST],
    ['is that also when the event says none', of('pull_request', undefined), at(MERGE, FIRST, SECOND), FIRST],
    ['of another commit is what the event says', of('pull_request', EVENT), at(OTHER, FIRST, SECOND), EVENT],
    ['of a commit that is no merge is what the event says', of('pull_request', EVENT), at(MERGE, FIRST), EVENT],
    ['of a first commit is what the event says', of('pull_request', EVENT), at(MERGE), EVENT],
    ['without a checkout is what the event says', of('pull_request', EVENT), undefined, EVENT],
    ['of a push of a merge is what was there before', of('push', EVENT), at(MERGE, FIRST, SECOND), EVENT],
    ['of a merge group is what the event says', of('merge_group', EVENT), at(MERGE, FIRST, SECOND), EVENT],
    ['in a repository with long ids is one', of('push', 'a'.repeat(64)), at(MERGE), 'a'.repeat(64)],
    ['of a new branch is none', of('push', '0'.repeat(40)), at(MERGE, FIRST), undefined],
    ['is no name', of('push', 'main'), at(MERGE, FIRST), undefined],
    ['is no part of an id', of('push', EVENT.slice(1)), at(MERGE, FIRST), undefined],
    ['is none where nobody says one', of('push', undefined), at(MERGE, FIRST), undefined],
  ])('%s', (_name, change, head, expected) => {
    expect(baseOf(change, head)).toBe(expected);
  });
});
