import { describe, expect, it } from '@jest/globals';
import type { Candidate } from '../../src/fix/candidates.ts';
import { objection } from '../../src/fix/objection.ts';
import type { FindingPart } from '../../src/model/findings/finding.ts';
import type { TriagedFinding } from '../../src/triage/triaged-finding.ts';
import { finding, report } from '../report/reports.ts';

const FIX = { title: 'Use 1.0.1', safety: 'review', edits: [] } as const;

/** A finding about an image at the start of a file. */
function ofImage(
  path: string,
  evidence: string,
  ids: readonly string[],
  own: Partial<TriagedFinding> = {},
): TriagedFinding {
  const parts = ids.map((id) => ({ key: `${id} perl`, vulnerability: {} }) as unknown as FindingPart);
  const span = { file: { path, text: 'x' }, start: 0, end: 1 };
  return finding({ span, ruleId: 'image-vulnerable', subject: path, evidence, parts, ...own });
}

describe('a fix of one of several references to an image', () => {
  const before = ofImage('Dockerfile', 'acme/base', ['CVE-1', 'CVE-2'], { fix: FIX });

  it.each<readonly [string, TriagedFinding, string | undefined]>([
    ['the finding moves to another reference', ofImage('compose.yaml', 'acme/base', ['CVE-1', 'CVE-2']), undefined],
    ['with less', ofImage('compose.yaml', 'acme/base', ['CVE-2']), undefined],
    ['with another vulnerability', ofImage('compose.yaml', 'acme/base', ['CVE-2', 'CVE-3']), 'image-vulnerable'],
    ['of another image', ofImage('compose.yaml', 'acme/other', ['CVE-1']), 'image-vulnerable'],
    ['of another rule', ofImage('compose.yaml', 'acme/base', ['CVE-1'], { ruleId: 'other' }), 'other'],
    ['without vulnerabilities', ofImage('compose.yaml', 'acme/base', []), 'image-vulnerable'],
  ])('is made or not: %s', (_name, after, rule) => {
    const said = objection(report({ findings: [before] }), report({ findings: [after] }), [before]);
    expect(said?.reason).toBe(rule && `it would add a finding of ${rule}`);
  });
});

describe('an objection', () => {
  const at = (path: string, ruleId: string): TriagedFinding & Candidate => {
    const span = { file: { path, text: 'x' }, start: 0, end: 1 };
    const edits = [{ span, text: '' }];
    return finding({ span, ruleId, subject: '', fix: { ...FIX, edits } }) as TriagedFinding & Candidate;
  };
  const [one, two, far] = [at('a', 'one'), at('a', 'two'), at('b', 'one')];
  const of = (...after: readonly TriagedFinding[]) =>
    objection(report({ findings: [one, two, far] }), report({ findings: after }), [one, two, far]);

  it('is about the findings that would remain, and their files', () => {
    const said = of(two);
    expect(said?.reason).toBe('it would not take the finding away');
    expect([one, two, far].map((candidate) => said?.isVain(candidate))).toEqual([false, true, false]);
    expect([one, two, far].map((candidate) => said?.isNear(candidate))).toEqual([true, true, false]);
  });

  it('is about the files with a new finding', () => {
    const said = of(at('b', 'new'), at('a', 'newer'));
    expect(said?.reason).toBe('it would add a finding of new');
    expect([one, two, far].map((candidate) => said?.isVain(candidate))).toEqual([false, false, false]);
    expect([one, two, far].map((candidate) => said?.isNear(candidate))).toEqual([true, true, true]);
  });

  it('is not raised where all go', () => expect(of()).toBeUndefined());
});
