import { describe, expect, it } from '@jest/globals';
import { entryFingerprint } from '../../src/triage/finding-units.ts';
import type { TriagedFinding } from '../../src/triage/triaged-finding.ts';
import { finding, span } from '../report/reports.ts';

const at = span('«a»');
const of = (given: Partial<TriagedFinding>): TriagedFinding => finding({ span: at, fingerprint: 'one:1', ...given });
const folded = (...hashes: readonly string[]) => hashes.map((hash) => of({ fingerprint: `${hash}:1` }));
const shared = (...subjects: readonly string[]) =>
  subjects.map((subject) => ({ subject, score: 5, isOptional: false }));

describe('the identity of an entry', () => {
  it('is that of the finding where it shows nothing else', () => {
    expect(entryFingerprint(of({}))).toBe('one:1');
  });

  it.each<[string, Partial<TriagedFinding>, Partial<TriagedFinding>]>([
    ['is another one with what it shows', {}, { folded: folded('two') }],
    ['is another one with more of it', { folded: folded('two') }, { folded: folded('two', 'three') }],
    ['is another one with something else', { folded: folded('two') }, { folded: folded('three') }],
    ['is another one with who shares it', { sharedBy: shared('a', 'b') }, { sharedBy: shared('a', 'b', 'c') }],
    [
      'is another one where it occurs again',
      { folded: folded('two') },
      { folded: folded('two'), fingerprint: 'one:2' },
    ],
  ])('%s', (_name, before, after) => {
    expect(entryFingerprint(of(before))).not.toBe(entryFingerprint(of(after)));
  });

  it('does not depend on the order', () => {
    expect(entryFingerprint(of({ folded: folded('two', 'three') }))).toBe(
      entryFingerprint(of({ folded: folded('three', 'two') })),
    );
  });
});
