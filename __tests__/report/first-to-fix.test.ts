import { describe, expect, it } from '@jest/globals';
import type { Span } from '../../src/model/source.ts';
import { effectOf, firstToFix } from '../../src/report/first-to-fix.ts';
import { finding, marked } from './reports.ts';

describe('firstToFix', () => {
  const { spans } = marked('compose.yaml', 'pid: «host»\ncap: «SYS_PTRACE»\nnet: «host»\nuser: «root»\n');
  const [pid, capability, network, user] = spans as [Span, Span, Span, Span];
  const flow = [pid, capability].map((span) => ({ span, message: 'a step' }));
  const path = finding({ span: capability, ruleId: 'escape-path-pid-ptrace', score: 9.5, message: 'path', flow });
  const [ofPid, ofNetwork, ofUser] = [
    finding({ span: pid, ruleId: 'pid-host', score: 8, message: 'pid' }),
    finding({ span: network, ruleId: 'network-host', score: 8, message: 'network' }),
    finding({ span: user, ruleId: 'user-root-explicit', score: 5, message: 'user' }),
  ];
  const told = (open: Parameters<typeof firstToFix>[0], most = 5) =>
    firstToFix(open, most).map(({ finding: { message }, removes, paths }) => [
      message,
      removes.map((one) => one.message),
      paths,
    ]);

  it('counts the attack paths that need a setting, each once', () => {
    expect(told([ofUser, ofNetwork, { ...path, severity: 'high' }, ofPid])).toEqual([
      ['pid', ['pid', 'path'], 1],
      ['network', ['network'], 0],
      ['user', ['user'], 0],
    ]);
  });

  it('counts a path that is folded into the finding of its only setting', () => {
    const folded = [finding({ span: network, ruleId: 'escape-path-network', message: 'folded' })];
    expect(told([ofPid, { ...ofNetwork, folded }], 1)).toEqual([['network', ['network'], 1]]);
  });

  it('puts a critical finding before a high one, whatever the high one removes', () => {
    expect(told([ofPid, path]).map(([message]) => message)).toEqual(['path', 'pid']);
  });

  it('names each rule once, and counts the findings like it', () => {
    const others = [network, user].map((span) => finding({ span, ruleId: 'pid-host', score: 8, message: 'other' }));
    const [first, second] = firstToFix([ofPid, ...others, ofNetwork], 5);
    expect([first?.finding.message, first?.alike, second?.finding.message]).toEqual(['pid', 2, 'network']);
    expect(first && effectOf(first)).toBe('2 more like it.');
  });

  it('says what goes with the first, and nothing of one that goes alone', () => {
    const [first, second] = firstToFix([ofNetwork, { ...path, severity: 'high' }, ofPid], 2);
    expect([first, second].map((one) => one && effectOf(one))).toEqual([
      'Removes 2 findings (2 high) and closes 1 attack path.',
      '',
    ]);
  });

  it('takes the first of equal ones, no more than asked for, and no notes', () => {
    const note = finding({ span: user, score: undefined, severity: 'note' });
    expect(told([ofPid, ofNetwork], 1)).toEqual([['pid', ['pid'], 0]]);
    expect(told([note])).toEqual([]);
  });
});
