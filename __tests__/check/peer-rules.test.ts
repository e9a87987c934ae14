import { describe, expect, it } from '@jest/globals';
import { peerEntries, peerRules } from '../../src/check/peer-rules.ts';
import type { Rule } from '../../src/rules/define-rule.ts';

const RULES = [
  { id: 'a', profile: 'recommended', peers: { trivy: ['DS-0010', 'DS-0002'], semgrep: ['x.security.no-sudo'] } },
  { id: 'b', profile: 'strict', peers: { trivy: ['DS-0002'], kics: ['ABCDEF01-0000-0000-0000-000000000000'] } },
  { id: 'roll-up', profile: 'recommended-only', peers: { trivy: ['DS-0002'] } },
  { id: 'none', profile: 'recommended' },
] as unknown as readonly Rule[];

describe('our rules for those of another tool', () => {
  it.each([
    ['trivy', 'DS-0002', ['a', 'b']],
    ['trivy', 'DS002', ['a', 'b']],
    ['trivy', 'avd-ds-0002', ['a', 'b']],
    ['trivy', 'DS-2', ['a', 'b']],
    ['trivy', 'DS-0003', []],
    ['trivy', 'KSV-0002', []],
    ['semgrep', 'no-sudo', ['a']],
    ['semgrep', 'other.folder.no-sudo', ['a']],
    ['kics', 'abcdef01-0000-0000-0000-000000000000', ['b']],
    ['hadolint', 'DS-0002', []],
    ['trivy', 'constructor', []],
  ] as const)('%s %s: %j', (peer, id, expected) => {
    expect(peerRules(RULES).rulesFor(peer, id)).toEqual(expected);
  });

  it('are all of them, roll-ups included, where no id is given', () => {
    expect(peerRules(RULES).allOf('trivy')).toEqual(['a', 'b', 'roll-up']);
    expect(peerRules(RULES).allOf('hadolint')).toEqual([]);
  });

  it('are listed in the order of its ids', () => {
    expect(peerEntries(RULES, 'trivy').map(({ id, rule }) => `${id} ${rule.id}`)).toEqual([
      'DS-0002 a',
      'DS-0002 b',
      'DS-0002 roll-up',
      'DS-0010 a',
    ]);
  });
});
