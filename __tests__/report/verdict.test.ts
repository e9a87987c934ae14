import { describe, expect, it } from '@jest/globals';
import type { VulnerabilityThreshold } from '../../src/model/findings/vulnerability-threshold.ts';
import { toHtml } from '../../src/report/html/index.ts';
import { toMarkdown } from '../../src/report/markdown.ts';
import { type FailOn, verdict, verdictWord } from '../../src/report/verdict.ts';
import { finding, report, span, suppression } from './reports.ts';

const at = span('«a»');

function scored(...scores: readonly (number | undefined)[]) {
  return scores.map((score, index) => finding({ span: at, ruleId: `rule-${index}`, score }));
}

const ERROR = { level: 'error', code: 'syntax-error', message: 'x' } as const;
const DECIDES = { text: 'exploited', exploited: true } as unknown as VulnerabilityThreshold;
const WARNING = { level: 'warning', code: 'parse-problem', message: 'x' } as const;

describe('verdict', () => {
  it.each<[string, (number | undefined)[], FailOn, number]>([
    ['critical at critical', [9.5], 'critical', 1],
    ['high at critical', [8.9], 'critical', 0],
    ['high at high', [2, 7], 'high', 1],
    ['medium at high', [6.9], 'high', 0],
    ['medium at medium', [4], 'medium', 1],
    ['low at low', [0.1], 'low', 1],
    ['note at low', [undefined], 'low', 0],
    ['critical at none', [10], 'none', 0],
    ['nothing at low', [], 'low', 0],
  ])('of %s', (_name, scores, failOn, exitCode) => {
    expect(verdict(report({ findings: scored(...scores) }), { failOn }).exitCode).toBe(exitCode);
  });

  it.each<[string, (number | undefined)[], FailOn, string]>([
    ['findings at none', [10], 'none', 'not enforced'],
    ['nothing at none', [], 'none', 'passed'],
    ['milder findings', [4], 'high', 'passed'],
    ['findings at high', [7], 'high', 'failed'],
  ])('in a word: %s', (_name, scores, failOn, word) => {
    const given = report({ findings: scored(...scores) });
    const decided = verdict(given, { failOn });
    expect(verdictWord(decided)).toBe(word);
    expect(toMarkdown(given, decided)).toContain(`## hullcheck: ${word}\n`);
    const page = toHtml(given, decided, { version: '1' });
    expect(page).toContain(`<title>hullcheck: ${word}</title>`);
    expect(page.includes('<h1 class="verdict unenforced">Not enforced</h1>')).toBe(word === 'not enforced');
  });

  it('of a change is enforced if the change brings nothing, whatever else there is', () => {
    const decided = verdict(report({ findings: scored(10) }), { failOn: 'none' }, { fresh: [], gaps: [] });
    expect(verdictWord(decided)).toBe('passed');
  });

  it.each<[FailOn, VulnerabilityThreshold | undefined, string]>([
    ['high', undefined, 'No finding of high severity or above. Vulnerabilities were not looked up: --x does so.'],
    ['none', undefined, 'No severity is set to fail the check. Vulnerabilities were not looked up: --x does so.'],
    ['high', DECIDES, 'No finding of high severity or above. Vulnerabilities were not looked up: --x does so.'],
  ])('says of an image that its vulnerabilities were not looked up: %s', (failOn, vulnerabilities, sentence) => {
    const unlooked = { ...report({ findings: [] }), vulnerabilitiesOff: '--x does so.' };
    const { conclusion, ...decided } = verdict(unlooked, { failOn, vulnerabilities });
    expect([conclusion, decided.sentence]).toEqual(['pass', sentence]);
  });

  it('lets suppressed findings pass', () => {
    const findings = [finding({ span: at, suppressedBy: suppression() })];
    expect(verdict(report({ findings }), { failOn: 'low' })).toEqual({
      conclusion: 'pass',
      exitCode: 0,
      sentence: 'No finding of low severity or above.',
      failures: [],
    });
  });

  it('is an error when something could not be done, whatever fails the check', () => {
    expect(verdict(report({ notifications: [WARNING, ERROR] }), { failOn: 'none' })).toEqual({
      conclusion: 'error',
      exitCode: 3,
      sentence: 'The check is incomplete: not everything was looked at (1 value).',
      failures: [ERROR],
    });
  });

  it('puts failing findings before errors', () => {
    const findings = scored(9.5, 8, 5, 8);
    expect(verdict(report({ findings, notifications: [ERROR] }), { failOn: 'high' })).toEqual({
      conclusion: 'policy-fail',
      exitCode: 1,
      sentence: '3 findings of high severity or above fail the check.',
      failures: [findings[0], findings[1], findings[3], ERROR],
    });
  });

  it('passes with warnings', () => {
    expect(verdict(report({ notifications: [WARNING] }), { failOn: 'critical' })).toEqual({
      conclusion: 'pass',
      exitCode: 0,
      sentence: 'No finding of critical severity.',
      failures: [],
    });
  });

  it('is about what is new, when that is given', () => {
    const given = report({ findings: scored(9.5, 8), notifications: [ERROR] });
    expect(verdict(given, { failOn: 'high' }, { fresh: [], gaps: [] })).toEqual({
      conclusion: 'pass',
      exitCode: 0,
      sentence: 'No new finding of high severity or above.',
      failures: [],
    });
    expect(verdict(given, { failOn: 'high' }, { fresh: scored(8), gaps: [] })).toMatchObject({
      conclusion: 'policy-fail',
      sentence: '1 new finding of high severity or above fails the check.',
    });
    expect(verdict(given, { failOn: 'high' }, { fresh: [], gaps: [ERROR] })).toMatchObject({ conclusion: 'error' });
  });
});
