import { describe, expect, it } from '@jest/globals';
import type { Suppression } from '../../src/model/findings/suppression.ts';
import { isOver, nearExpiry } from '../../src/support/expiry.ts';
import { commentSuppressions } from '../../src/triage/comments.ts';
import { triage } from '../../src/triage/index.ts';
import { findingAt, notes, OPTIONS } from './findings.ts';

const TODAY = OPTIONS.today;
const dayIn = (days: number): string =>
  new Date(Date.parse(TODAY) + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

describe('the last day', () => {
  it.each([
    [-1, true, undefined],
    [0, false, `on ${dayIn(0)}, today`],
    [1, false, `on ${dayIn(1)}, tomorrow`],
    [14, false, `on ${dayIn(14)}, in 14 days`],
    [15, false, undefined],
  ])('in %d days', (days, over, near) => {
    expect(isOver(dayIn(days), TODAY)).toBe(over);
    expect(nearExpiry(dayIn(days), TODAY)).toBe(near);
  });

  it('may be missing', () => {
    expect(isOver(undefined, TODAY)).toBe(false);
    expect(nearExpiry(undefined, TODAY)).toBeUndefined();
  });
});

describe('a comment with a day', () => {
  const read = (rest: string) =>
    commentSuppressions({ path: 'compose.yaml', text: `# hullcheck-ignore ${rest}\na: b\n` }, 'compose')[0];

  it('applies up to that day', () => {
    expect(read('rule-a, rule-b until 2027-01-31 -- until the driver is here')).toMatchObject({
      ruleIds: ['rule-a', 'rule-b'],
      expires: '2027-01-31',
      reason: 'until the driver is here',
    });
  });

  it.each(['until', 'until soon', 'until 2027-13-31', 'until 2027-1-31', 'until 2027-01-31 until 2027-02-01'])(
    'that cannot be read as %j does not apply',
    (day) => {
      expect(read(`rule-a ${day} -- known`)?.problem).toBe('After "until" it needs one day, as in until 2027-01-31.');
    },
  );
});

describe('a suppression that expires', () => {
  const file = { path: 'b.yml', text: 'privileged: true\n' };
  const suppression = (more: Partial<Suppression>): Suppression => ({
    kind: 'comment',
    span: { file, start: 0, end: 4 },
    ruleIds: ['rule-a'],
    reason: 'why',
    covers: () => true,
    ...more,
  });
  const told = (...suppressions: readonly Suppression[]) =>
    notes(triage([findingAt(file, 0, 4)], suppressions, OPTIONS)).map((note) => note);

  it.each(['comment', 'config'] as const)('in a %s is said two weeks before', (kind) => {
    expect(told(suppression({ kind, expires: dayIn(15) }))).toEqual([]);
    expect(told(suppression({ kind, expires: dayIn(8) })).join('\n')).toContain(
      `This suppression expires on ${dayIn(8)}, in 8 days. Fix the finding by then, or set a later day.`,
    );
    expect(told(suppression({ kind, expires: dayIn(-1) })).join('\n')).toContain(`It expired on ${dayIn(-1)}.`);
  });

  it('in a baseline is counted', () => {
    const entry = suppression({ kind: 'baseline', span: undefined, expires: dayIn(2) });
    expect(told(entry).join('\n')).toContain(
      `1 entry of the baseline expires on ${dayIn(2)}, in 2 days. Fix the findings by then, or set a later day.`,
    );
    expect(told(entry, { ...entry, expires: dayIn(1) }).join('\n')).toContain(
      `2 entries of the baseline expire soon, the first on ${dayIn(1)}, tomorrow. Fix the findings by then, or set a later day.`,
    );
  });

  it('of another tool expires silently, as that tool does it', () => {
    expect(told(suppression({ tool: 'trivy', expires: dayIn(2) }))).toEqual([]);
  });
});
