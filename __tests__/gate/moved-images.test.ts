import { describe, expect, it } from '@jest/globals';
import { knownElsewhere } from '../../src/gate/moved-images.ts';
import imageVulnerable from '../../src/rules/vulnerabilities/image-vulnerable.ts';
import { unitsOf } from '../../src/triage/finding-units.ts';
import { finding, span } from '../report/reports.ts';
import { inTime } from '../support/in-time.ts';

const RULE = { rule: imageVulnerable, severity: 'high', score: 8, variants: new Map(), options: {} } as const;
const PARTS = Array.from({ length: 3000 }, (_, index) => ({ key: `CVE-2026-${index} zlib`, score: 8 }));
const about = (path: string, ...others: readonly string[]) =>
  finding({
    ruleId: 'image-vulnerable',
    span: span('FROM «a:1»', path),
    related: others.map((other) => ({ span: span('FROM «a:1»', other), message: 'the same image' })),
    evidence: 'registry.example.com/a',
    subject: path,
    parts: PARTS,
  });

type Paths = readonly [string, ...string[]];

describe('an image at one more place of a file', () => {
  const places = ([path, ...others]: Paths) => ({ ...about(path, ...others), parts: undefined });
  const known = (before: ReturnType<typeof places>, after: ReturnType<typeof places>): boolean => {
    const side = { mapPath: (path: string) => path };
    const elsewhere = knownElsewhere(
      { rules: [RULE] },
      { ...side, findings: [before] },
      { ...side, findings: [after] },
    );
    return unitsOf(after).every((unit) => elsewhere(after, unit) === before);
  };

  it.each<[string, Paths, Paths, boolean]>([
    ['that had it once', ['a', 'b'], ['b', 'b'], false],
    ['that had it twice', ['a', 'b', 'b'], ['b', 'b'], true],
    ['that had it first', ['b', 'a'], ['b', 'b'], false],
    ['that did not have it', ['a', 'c'], ['b', 'c'], false],
  ])('%s is known or not', (_name, before, after, expected) => {
    expect(known(places(before), places(after))).toBe(expected);
  });

  it('is known where one of the subjects that share it had it as bad', () => {
    const sharedBy = [
      { subject: 'a', score: 8, isOptional: false, thing: undefined },
      { subject: 'b', score: 3, isOptional: false, thing: undefined },
    ];
    const before = { ...places(['a', 'b', 'b']), sharedBy };
    const after = { ...places(['b', 'b']), score: 5 };
    const side = { mapPath: (path: string) => path };
    const elsewhere = knownElsewhere(
      { rules: [RULE] },
      { ...side, findings: [before] },
      { ...side, findings: [after] },
    );
    expect(unitsOf(after).map((unit) => elsewhere(after, unit) === before)).toEqual([true]);
  });

  it('is the first of several known findings that cover it', () => {
    const first = { ...places(['a', 'b', 'b']), subject: 'first' };
    const second = { ...places(['a', 'b', 'b']), subject: 'second' };
    const after = places(['b', 'b']);
    const side = { mapPath: (path: string) => path };
    const elsewhere = knownElsewhere(
      { rules: [RULE] },
      { ...side, findings: [first, second] },
      { ...side, findings: [after] },
    );
    expect(unitsOf(after).map((unit) => elsewhere(after, unit)?.subject)).toEqual(['first']);
  });
});

describe('an image with thousands of vulnerabilities that is named at one place less', () => {
  it('is known soon', () => {
    const [before, after] = [about('a/Dockerfile', 'b/Dockerfile'), about('b/Dockerfile')];
    const side = { mapPath: (path: string) => path };
    const isKnown = knownElsewhere({ rules: [RULE] }, { ...side, findings: [before] }, { ...side, findings: [after] });
    inTime(2000, () =>
      expect(unitsOf(after).filter((unit) => isKnown(after, unit) === before)).toHaveLength(PARTS.length),
    );
  });
});
