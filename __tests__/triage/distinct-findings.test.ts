import { describe, expect, it } from '@jest/globals';
import type { Finding } from '../../src/model/findings/finding.ts';
import { distinctFindings } from '../../src/triage/distinct-findings.ts';
import { finding, span } from '../report/reports.ts';

const at = span('«a»');
const of = (subject: string, given: Partial<Finding> = {}): Finding =>
  finding({ span: at, subject, score: 5, ...given });
const ofOther = (subject: string, given: Partial<Finding> = {}): Finding =>
  of(subject, { declaredIn: 'q/compose.yaml', ...given });

describe('what several subjects share', () => {
  it.each<[string, readonly Finding[], Finding['sharedBy']]>([
    ['one subject', [of('a')], undefined],
    ['one subject twice', [of('a'), of('a')], undefined],
    ['one subject that another file declares, twice', [ofOther('a'), ofOther('a')], undefined],
    [
      'subjects of the same name in two projects',
      [of('a', { declaredIn: 'p/compose.yaml' }), ofOther('a', { score: 7, isOptional: true })],
      [
        { subject: 'a', score: 5, isOptional: false },
        { subject: 'a', score: 7, isOptional: true },
      ],
    ],
    [
      'two subjects',
      [of('a'), of('b', { score: 7 })],
      [
        { subject: 'a', score: 5, isOptional: false },
        { subject: 'b', score: 7, isOptional: false },
      ],
    ],
    [
      'a subject that runs by default in one of its places',
      [of('a'), of('a', { isOptional: true }), of('b', { isOptional: true }), of('b')],
      [
        { subject: 'a', score: 5, isOptional: false },
        { subject: 'b', score: 5, isOptional: false },
      ],
    ],
    [
      'a subject that takes a profile in all of its places',
      [of('a', { isOptional: true }), of('a', { isOptional: true }), of('b')],
      [
        { subject: 'a', score: 5, isOptional: true },
        { subject: 'b', score: 5, isOptional: false },
      ],
    ],
    [
      'a subject that is worse in one of its places',
      [of('a', { score: 7 }), of('a', { score: 3 }), of('b', { score: 3 }), of('b', { score: 9.5 })],
      [
        { subject: 'a', score: 7, isOptional: false },
        { subject: 'b', score: 9.5, isOptional: false },
      ],
    ],
  ])('is told for each: %s', (_name, findings, expected) => {
    const distinct = distinctFindings(findings);
    expect(distinct.map(({ sharedBy }) => sharedBy)).toEqual([expected]);
  });

  it('names five of them and counts the others', () => {
    const [one] = distinctFindings(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((subject) => of(subject)));
    expect(one?.message).toMatch(/ The same text applies to "b", "c", "d", "e", "f", 2 more\.$/);
  });

  it('names the file of one with the same name', () => {
    const [one] = distinctFindings([
      of('a', { score: 7, declaredIn: 'p/compose.yaml' }),
      ofOther('a'),
      of('a'),
      ofOther('b'),
    ]);
    expect(one?.message).toMatch(/ The same text applies to "a" of q\/compose\.yaml, "a" of \S+, "b"\.$/);
  });

  it('is at one place', () => {
    const { file } = at;
    const there = (start: number, given: Partial<Finding> = {}): Finding =>
      of('a', { span: { file, start, end: start }, evidence: 'same', ...given });
    const places = (...findings: readonly Finding[]) =>
      distinctFindings(findings).map(({ span: { start }, ruleId }) => [start, ruleId]);
    const id = there(0).ruleId;
    expect(places(there(0), there(0), there(1))).toEqual([
      [0, id],
      [1, id],
    ]);
    expect(places(there(0), there(0), there(0, { ruleId: 'z' }))).toEqual([
      [0, id],
      [0, 'z'],
    ]);
  });

  it('is the worst one, and of equally bad ones the first', () => {
    const subjects = (...findings: readonly Finding[]) => distinctFindings(findings).map(({ subject }) => subject);
    expect(subjects(of('a'), of('b', { score: 7 }), of('c', { score: 7 }))).toEqual(['b']);
    expect(subjects(of('a'), of('b', { evidence: 'other' }))).toEqual(['a', 'b']);
  });
});
