import { describe, expect, it } from '@jest/globals';
import type { Finding } from '../../src/model/findings/finding.ts';
import type { Suppression } from '../../src/model/findings/suppression.ts';
import { commentSuppressions } from '../../src/triage/comments.ts';
import { triage } from '../../src/triage/index.ts';
import { inTime } from '../support/in-time.ts';
import { findingAt, notes, OPTIONS, reportedLines, triageMarked } from './findings.ts';

const file = { path: 'b.yml', text: 'privileged: true\n'.repeat(20) };

function configured(more: Partial<Suppression> = {}): Suppression {
  return {
    kind: 'config',
    span: { file, start: 0, end: 4 },
    ruleIds: ['rule-a'],
    reason: 'why',
    covers: () => true,
    ...more,
  };
}

describe('the order', () => {
  it('is by path in code units, start, end and rule', () => {
    const at = (path: string, start: number, end: number, ruleId = 'rule-a') =>
      findingAt({ path, text: file.text }, start, end, { ruleId });
    const sorted = [
      at('B.yml', 9, 10),
      at('a.yml', 0, 3),
      at('a.yml', 2, 3),
      at('a.yml', 2, 4, 'rule-a'),
      at('a.yml', 2, 4, 'rule-b'),
      at('é.yml', 0, 1),
    ];
    const { findings } = triage([...sorted].reverse(), [], OPTIONS);
    expect(findings.map(({ span, ruleId }) => [span.file.path, span.start, span.end, ruleId])).toEqual(
      sorted.map(({ span, ruleId }) => [span.file.path, span.start, span.end, ruleId]),
    );
  });
});

describe('one place', () => {
  it('that several services share is one finding, which names them', () => {
    const names = ['web', 'db', 'web', 'c', 'd', 'e', 'f', 'g', 'h'];
    const { findings } = triage(
      names.map((subject) => findingAt(file, 0, 4, { subject, message: `"${subject}" is bad.` })),
      [],
      OPTIONS,
    );
    expect(findings.map(({ message }) => message)).toEqual([
      '"web" is bad. The same text applies to "db", "c", "d", "e", "f", 2 more.',
    ]);
  });

  it('keeps what differs in evidence or rule', () => {
    const findings = [
      findingAt(file, 0, 4, { evidence: 'one' }),
      findingAt(file, 0, 4, { evidence: 'two' }),
      findingAt(file, 0, 4, { evidence: 'one', ruleId: 'rule-b' }),
      findingAt(file, 0, 4, { evidence: 'one' }),
    ];
    expect(triage(findings, [], OPTIONS).findings.map(({ ruleId, evidence }) => `${ruleId} ${evidence}`)).toEqual([
      'rule-a one',
      'rule-a two',
      'rule-b one',
    ]);
  });
});

describe('the fingerprint', () => {
  const fingerprint = (...findings: readonly Finding[]) =>
    triage(findings, [], OPTIONS).findings.map((finding) => finding.fingerprint);

  it('is a public contract: rule, subject, evidence and occurrence', () => {
    expect(fingerprint(findingAt(file, 0, 4, { evidence: 'privileged: true' }))).toEqual([
      'd850213088711a506ede95a7a915c9d5:1',
    ]);
  });

  it('does not depend on path, line, message or severity', () => {
    const one = findingAt(file, 0, 4);
    const moved = findingAt({ path: 'other', text: file.text }, 17, 21, {
      message: 'Worse.',
      severity: 'low',
      score: 1,
    });
    expect(fingerprint(moved)).toEqual(fingerprint(one));
  });

  it.each([
    ['rule', { ruleId: 'rule-b' }],
    ['subject', { subject: 'db' }],
    ['evidence', { evidence: 'other' }],
    ['border between subject and evidence', { subject: 'webp', evidence: 'riv' }],
  ])('depends on the %s', (_name, more) => {
    expect(fingerprint(findingAt(file, 0, 4, more))).not.toEqual(fingerprint(findingAt(file, 0, 4)));
  });

  it('counts equal findings per file', () => {
    const other = { path: 'c.yml', text: file.text };
    const numbers = fingerprint(
      findingAt(file, 17, 21),
      findingAt(file, 0, 4),
      findingAt(other, 0, 4),
      findingAt(file, 34, 38, { subject: 'db' }),
    ).map((each) => each.slice(33));
    expect(numbers).toEqual(['1', '2', '1', '1']);
  });
});

describe('suppressions of the configuration', () => {
  it('cover what they say they do', () => {
    const triaged = triageMarked('b.yml', 'a: «b»\nc: «d»', [configured({ covers: ({ span }) => span.start === 3 })]);
    expect(reportedLines(triaged)).toEqual([2]);
    expect(notes(triaged)).toEqual([]);
  });

  it('hold on the day on which they expire, and not after', () => {
    expect(reportedLines(triageMarked('b.yml', 'a: «b»', [configured({ expires: '2026-06-15' })]))).toEqual([]);
    const expired = triageMarked('b.yml', 'a: «b»', [configured({ expires: '2026-06-14' })]);
    expect(reportedLines(expired)).toEqual([1]);
    expect(notes(expired)).toEqual([
      '1:1 suppression-not-honoured: This suppression does not apply. It expired on 2026-06-14.',
    ]);
  });

  it('are reported when nothing is there to suppress, rule by rule', () => {
    const unused = configured({ ruleIds: ['rule-b', 'rule-a', 'inactive-rule'] });
    expect(notes(triageMarked('b.yml', 'a: «b»', [unused]))).toEqual([
      '1:1 suppression-unused: There is nothing to suppress here for rule-b. Remove it.',
    ]);
  });

  it('are not called unused when only a part of the repository was scanned', () => {
    const unused = configured({ covers: () => false });
    expect(notes(triageMarked('b.yml', 'a: «b»', [unused], { isInScope: (path) => path === 'b.yml' }))).toEqual([]);
  });

  it('give way to a comment, but both count as used', () => {
    const triaged = triageMarked('b.yml', 'a: «b» # hullcheck-ignore rule-a -- near', [configured()]);
    expect(triaged.findings[0]?.suppressedBy?.reason).toBe('near');
    expect(notes(triaged)).toEqual([]);
  });
});

it('triages many findings and suppressions quickly', () => {
  const long = { path: 'a.yml', text: 'x\n'.repeat(40_000) };
  const findings = Array.from({ length: 20_000 }, (_, index) => findingAt(long, index * 2, index * 2 + 1));
  const suppressions = Array.from({ length: 1000 }, () => configured({ ruleIds: ['rule-b'] }));
  inTime(2000, () => expect(triage(findings, suppressions, OPTIONS).findings).toHaveLength(20_000));
});

describe('a finding that follows from one setting', () => {
  const compose = { path: 'compose.yaml', text: 'privileged: true # hullcheck-ignore rule-b -- it builds images\n' };
  const suppressed = (impliedBy: readonly string[]) =>
    triage([findingAt(compose, 12, 16, { impliedBy })], commentSuppressions(compose, 'compose'), OPTIONS);

  it('is covered where a rule about that setting is suppressed', () => {
    const { findings, notifications } = suppressed(['inactive-rule', 'rule-b']);
    expect(findings.map(({ suppressedBy }) => suppressedBy?.reason)).toEqual(['it builds images']);
    expect(notifications).toEqual([]);
  });

  it('is not covered by other rules', () => {
    expect(suppressed(['inactive-rule']).findings.map(({ suppressedBy }) => suppressedBy)).toEqual([undefined]);
  });
});
