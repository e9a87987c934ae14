import { describe, expect, it } from '@jest/globals';
import {
  type Attacker,
  type Danger,
  milderScore,
  milderVariant,
  REACHES,
  reasonOf,
  SCORES,
  scoreOf,
} from '../../../src/model/findings/danger.ts';
import { severityOf } from '../../../src/model/findings/finding.ts';

describe('the matrix of severities', () => {
  it.each(Object.keys(SCORES) as Attacker[])('gives the attacker %s no higher score for a nearer reach', (attacker) => {
    const scores = Object.keys(REACHES).flatMap((reach) => scoreOf({ attacker, reach } as Danger) ?? []);
    expect(scores.length).toBeGreaterThan(0);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  it.each([
    [{ attacker: 'root', reach: 'host' }, 'critical'],
    [{ attacker: 'weakness', reach: 'host' }, 'high'],
    [{ attacker: 'container', reach: 'container' }, 'medium'],
    [{ attacker: 'release', reach: 'users' }, 'low'],
  ] as const)('rates %j as %s', (danger, severity) => {
    expect(severityOf(scoreOf(danger))).toBe(severity);
  });

  it('says why in words', () => {
    expect(reasonOf({ attacker: 'reader', reach: 'accounts' })).toBe(
      'An attacker needs a copy to read: of the repository, or of the image. It reaches other systems, with a credential that they accept.',
    );
    expect(scoreOf(undefined)).toBeUndefined();
  });

  it('has a score one severity milder, in the same order', () => {
    expect([10, 9.1, 8.9, 7, 6.9, 4, 3.9, 0.1].map(milderScore)).toEqual([8, 7.1, 5.9, 4, 3.9, 1, 3.9, 0.1]);
    expect([10, 9.1, 8.9, 7, 6.9, 4].map((score) => severityOf(milderScore(score)))).toEqual([
      'high',
      'high',
      'medium',
      'medium',
      'low',
      'low',
    ]);
    expect([milderVariant(undefined), milderVariant('low')]).toEqual(['milder', 'low-milder']);
  });
});
