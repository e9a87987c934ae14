import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Finding } from '../../src/model/findings/finding.ts';
import { countedMessage } from '../../src/report/shown-message.ts';
import { foldedAnew } from '../../src/triage/alike.ts';
import { unitsOf } from '../../src/triage/finding-units.ts';
import { isShown, shownFix, shownRelated } from '../../src/triage/folding.ts';
import { triage } from '../../src/triage/index.ts';
import type { TriagedFinding } from '../../src/triage/triaged-finding.ts';
import { suppression } from '../report/reports.ts';
import { findingAt, OPTIONS } from './findings.ts';

const TEXT = 'a\nb\nc\nd\ne\nf\ng\nh\ni\nj\n';
const file = { path: 'compose.yaml', text: TEXT };
const other = { path: 'other.yaml', text: TEXT };
const cause = { key: '', counts: 'containers that lack it' };

/** The finding of a subject on a line of its own, from 1. */
const on = (line: number, more: Partial<Finding> = {}): Finding =>
  findingAt(more.span?.file ?? file, line * 2 - 2, line * 2 - 1, { subject: `s${line}`, cause, ...more });
const inOther = (line: number): Finding => ({ ...on(line), span: { file: other, start: 0, end: 1 } });

/** What is shown, with what each shows besides. */
function entries(findings: readonly TriagedFinding[]): string[] {
  return findings
    .filter(isShown)
    .map(({ subject, alike = [] }) => [subject, ...alike.map((one) => one.subject)].join(' + '));
}

const alike = (...findings: readonly Finding[]) => entries(triage(findings, [], OPTIONS).findings);

describe('findings that are alike', () => {
  it.each<[string, readonly Finding[], readonly string[]]>([
    ['are one entry at the first', [on(2), on(1), on(3)], ['s1 + s2 + s3']],
    ['are one entry for each file', [on(1), on(2), inOther(3), inOther(4)], ['s1 + s2', 's3 + s4']],
    ['are one entry for each rule', [on(1), on(2, { ruleId: 'rule-b' }), on(3)], ['s1 + s3', 's2']],
    ['are one entry for each cause', [on(1), on(2, { cause: { ...cause, key: 'x' } }), on(3)], ['s1 + s3', 's2']],
    ['are one entry for each severity', [on(1), on(2, { severity: 'high', score: 8 }), on(3)], ['s1 + s3', 's2']],
    ['are at one that runs by default', [on(1, { isOptional: true }), on(2), on(3)], ['s2 + s1 + s3']],
    ['are at the first where none does', [on(1, { isOptional: true }), on(2, { isOptional: true })], ['s1 + s2']],
    ['are several entries for other rules', [on(1, { cause: undefined }), on(2, { cause: undefined })], ['s1', 's2']],
    [
      'are no part of an entry about one setting',
      [on(1), on(1, { ruleId: 'path', cause: undefined, repeats: ['rule-a'], impliedBy: ['rule-a'] }), on(2), on(3)],
      ['s1', 's2 + s3'],
    ],
  ])('%s', (_what, findings, expected) => expect(alike(...findings)).toEqual(expected));

  it('are an entry without those that are suppressed', () => {
    const accepted = suppression({ ruleIds: ['rule-a'], covers: ({ subject }) => subject === 's1' });
    const { findings } = triage([on(1), on(2), on(3)], [accepted], OPTIONS);
    expect(entries(findings)).toEqual(['s2 + s3']);
  });

  const messageOf = (...given: readonly Finding[]): string => {
    const [entry] = triage(given, [], OPTIONS).findings.filter(isShown);
    return entry === undefined ? '' : countedMessage(entry);
  };

  it.each<[string, readonly Finding[], string]>([
    ['one', [on(1)], 'It is bad.'],
    [
      'two',
      [on(1), on(2)],
      'It is bad. In all, this file has 2 containers that lack it: "s1" (line 1) and "s2" (line 2).',
    ],
    [
      'one place, for several values that builds give to it',
      [on(1), on(1, { message: 'It is bad, too.' })],
      'It is bad.',
    ],
    [
      'two places, of which one has several values',
      [on(1), on(1, { message: 'It is bad, too.' }), on(2)],
      'It is bad. In all, this file has 2 containers that lack it: "s1" (line 1) and "s2" (line 2).',
    ],
    [
      'seven',
      [1, 2, 3, 4, 5, 6, 7].map((line) => on(line)),
      'It is bad. In all, this file has 7 containers that lack it: "s1" (line 1), "s2" (line 2), "s3" (line 3), "s4" (line 4), "s5" (line 5) and 2 more.',
    ],
    [
      'one name at several places',
      [1, 2, 4, 5, 6].map((line) => on(line, { subject: 'web' })),
      'It is bad. In all, this file has 5 containers that lack it: "web" (lines 1, 2, 4 and 2 more).',
    ],
    [
      'numbered stages',
      [on(1, { subject: '0' }), on(3, { subject: '1' }), on(5, { subject: 'end' })],
      'It is bad. In all, this file has 3 containers that lack it: lines 1 and 3 and "end" (line 5).',
    ],
    [
      'the order of the places',
      [on(1, { isOptional: true }), on(2)],
      'It is bad. In all, this file has 2 containers that lack it: "s1" (line 1) and "s2" (line 2).',
    ],
  ])('are counted and named: %s', (_what, findings, expected) => expect(messageOf(...findings)).toBe(expected));

  it('are places that explain the entry', () => {
    const [entry] = triage([on(1), on(3, { subject: '' })], [], OPTIONS).findings as [TriagedFinding];
    expect(shownRelated(entry)).toEqual([{ span: { file, start: 4, end: 5 }, message: 'another' }]);
  });

  const fixed = (line: number, safety: 'safe' | 'review' = 'safe', at = line): Finding =>
    on(line, {
      fix: {
        title: 'Mend it',
        safety,
        edits: [{ span: { file, start: at * 2 - 2, end: at * 2 - 1 }, text: `x${line}` }],
      },
    });
  const fixOf = (...given: readonly Finding[]) => {
    const fix = shownFix(triage(given, [], OPTIONS).findings.filter(isShown)[0] as TriagedFinding);
    return fix && [fix.title, fix.safety, fix.edits.map(({ text }) => text).join(' ')];
  };

  it.each<[string, readonly Finding[], readonly string[] | undefined]>([
    ['two', [fixed(1), fixed(2)], ['Mend it, and at 1 more place', 'safe', 'x1 x2']],
    [
      'a careful one',
      [fixed(1), fixed(2), fixed(3, 'review')],
      ['Mend it, and at 2 more places', 'review', 'x1 x2 x3'],
    ],
    [
      'the entry in the middle',
      [{ ...fixed(1), isOptional: true }, fixed(2), fixed(3)],
      ['Mend it, and at 2 more places', 'safe', 'x1 x2 x3'],
    ],
    ['only some', [fixed(1), fixed(2), on(3)], ['Mend it', 'safe', 'x1']],
    ['none at the entry', [on(1), fixed(2)], undefined],
    ['two at one place', [fixed(1), fixed(2, 'safe', 1)], ['Mend it', 'safe', 'x1']],
    ['two of three at one place', [fixed(1), fixed(2, 'safe', 1), fixed(3)], ['Mend it', 'safe', 'x1']],
  ])('have one fix if they can: %s', (_what, findings, expected) => expect(fixOf(...findings)).toEqual(expected));
});

const anyFinding: fc.Arbitrary<Finding> = fc
  .record({
    line: fc.integer({ min: 1, max: 9 }),
    path: fc.constantFrom(file, other),
    ruleId: fc.constantFrom('rule-a', 'rule-b'),
    subject: fc.constantFrom('web', 'db', '0'),
    key: fc.constantFrom(undefined, '', 'x'),
    isOptional: fc.boolean(),
    score: fc.constantFrom(5, 8),
  })
  .map(({ line, path, key, score, ...rest }) => ({
    ...findingAt(path, line * 2 - 2, line * 2 - 1, rest),
    score,
    severity: score === 5 ? 'medium' : 'high',
    ...(key !== undefined && { cause: { key, counts: 'things' } }),
  }));

const everyUnit = (findings: readonly TriagedFinding[]): readonly string[] =>
  findings.flatMap((one) => unitsOf(one).map(({ hash }) => `${one.ruleId} ${one.span.file.path} ${hash}`)).sort();

describe('any findings', () => {
  const withoutCause = (finding: Finding): Finding => ({ ...finding, cause: undefined });
  const accepted = suppression({ ruleIds: ['rule-a'], covers: ({ span }) => span.start === 2 });
  const triaged = (findings: readonly Finding[]) => triage(findings, [accepted], OPTIONS).findings;

  it('lose no unit, and are each shown exactly once', () => {
    fc.assert(
      fc.property(fc.array(anyFinding, { maxLength: 30 }), (given) => {
        const merged = triaged(given);
        expect(everyUnit(merged)).toEqual(everyUnit(triaged(given.map(withoutCause))));
        const open = merged.filter(({ suppressedBy }) => suppressedBy === undefined);
        const told = open.filter(isShown).flatMap((entry) => [entry, ...(entry.alike ?? [])]);
        expect(new Set(told)).toEqual(new Set(open));
        expect(told).toHaveLength(open.length);
      }),
    );
  });

  it('are the same entries when they are folded anew', () => {
    fc.assert(
      fc.property(fc.array(anyFinding, { maxLength: 30 }), (given) => {
        const merged = triaged(given);
        expect(entries(foldedAnew(merged))).toEqual(entries(merged));
      }),
    );
  });
});
