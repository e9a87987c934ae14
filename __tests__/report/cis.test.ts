import { describe, expect, it } from '@jest/globals';
import type { Evidence } from '../../src/analysis/benchmark/evidence.ts';
import { notLookedAt } from '../../src/model/findings/gap.ts';
import { controlResults } from '../../src/report/cis.ts';
import { toHtml } from '../../src/report/html/index.ts';
import { toJson } from '../../src/report/json.ts';
import { verdict } from '../../src/report/verdict.ts';
import { rules } from '../../src/rules/index.ts';
import type { ScanReport } from '../../src/triage/scan-report.ts';
import { structureOf } from '../support/html-structure.ts';
import { finding, IMAGES, privileged, report, span, suppression } from './reports.ts';

const suppressedBy = suppression({ reason: '<b> is fine', expires: '2027-01-31' });
const shown: Evidence = {
  kind: 'container',
  key: 'a',
  path: 'compose.yaml',
  line: 2,
  name: 'web',
  notMet: [],
  unknown: [],
  unrelated: [],
};

describe('the controls of the CIS Docker Benchmark', () => {
  const told = (given: Partial<ScanReport>, all = [privileged], number = '5.5') => {
    const control = controlResults(report({ evidence: [shown], ...given }), all).find(({ id }) => id === number);
    return [control?.status, control?.why ?? control?.lookedAt, control?.findings.length, control?.accepted.length];
  };

  it.each([
    ['a fact', {}, ['pass', '1 container', 0, 0]],
    ['a finding', { findings: [finding({ span: span('«a»') })] }, ['fail', undefined, 1, 0]],
    [
      'a suppressed finding',
      { findings: [finding({ span: span('«a»'), suppressedBy })] },
      ['accepted', undefined, 0, 1],
    ],
    [
      'one of each',
      { findings: [finding({ span: span('«a»'), suppressedBy }), finding({ span: span('«a»') })] },
      ['fail', undefined, 1, 1],
    ],
    [
      'a finding that the user does not want to see',
      { leftOut: { findings: [finding({ span: span('«a»') })], by: '--severity' } },
      ['fail', undefined, 1, 0],
    ],
    [
      'a fact against it',
      { evidence: [shown, { ...shown, key: 'b', notMet: ['5.5'] }] },
      ['fail', '1 of 2 containers: "web" (compose.yaml:2)', 0, 0],
    ],
    [
      'something unknown',
      { evidence: [shown, { ...shown, key: 'b', unknown: [{ id: '5.5', why: 'an option is not known' }] }] },
      ['not-assessable', '1 of 2 containers: an option is not known', 0, 0],
    ],
    ['a rule that did not run', { rules: [] }, ['pass', '1 container', 0, 0]],
    ['no container', { evidence: [] }, ['not-assessable', 'nothing of its kind was scanned', 0, 0]],
    [
      'only things that it is not about',
      { evidence: [{ ...shown, unrelated: ['5.5'] }] },
      ['not-assessable', 'nothing of its kind was scanned', 0, 0],
    ],
  ] as const)('%s', (_name, given, expected) => {
    expect(told(given)).toEqual(expected);
  });

  it('need a rule or a fact', () => {
    expect(told({ evidence: [] }, [])).toEqual(['not-assessable', 'no rule checks it', 0, 0]);
  });

  it('need each image to be verified where they are about signatures', () => {
    const unverified = ['not-assessable', 'the signatures of 5 images were not verified', 0, 0];
    expect(told({ images: { ...IMAGES, named: 5, lookedUp: 5 } }, [], '4.5')).toEqual(unverified);
  });

  it.each([
    ['template', {}, ['not-assessable', 'not looked at: 1 file', 0, 0]],
    ['syntax-error', {}, ['not-assessable', 'not looked at: 1 file', 0, 0]],
    ['unknown-value', {}, ['not-assessable', 'not looked at: 1 value', 0, 0]],
    ['template', { acceptedBy: 'it is generated' }, ['not-assessable', 'not looked at: 1 file', 0, 0]],
    ['environment-elsewhere', {}, ['pass', '1 container', 0, 0]],
  ] as const)('pass only if everything was looked at: %s %j', (kind, accepted, expected) => {
    const one = notLookedAt({ kind, message: 'It is not read.', wayOut: 'Write it out.', path: 'compose.yaml' });
    expect(told({ notifications: [{ ...one, gap: { ...one.gap, ...accepted } }] })).toEqual(expected);
  });

  it('are those that rules name, except the ones about engines', () => {
    const ids = new Set(controlResults(report(), []).map(({ id }) => id));
    const named = new Set(rules.flatMap(({ cis = [] }) => cis));
    expect([...named].filter((id) => !ids.has(id)).sort()).toEqual([
      '2.12',
      '2.14',
      '2.17',
      '2.2',
      '2.5',
      '2.7',
      '2.9',
    ]);
  });

  it('are a table of the page, and a field of the JSON report', () => {
    const given = report({ findings: [finding({ span: span('«a»'), suppressedBy }), finding({ span: span('«a»') })] });
    const page = toHtml(given, verdict(given, { failOn: 'high' }), { version: '1', allRules: [privileged] });
    const { text, problems } = structureOf(page);
    expect(problems).toEqual([]);
    expect(text).toContain(
      '5.5 containers are not privilegedfail1 finding: privileged-container in compose.yaml:11 finding accepted: <b> is fine until 2027-01-31\n',
    );
    expect(text).toContain(
      '5.1 swarm mode is off where it is not needednot assessable hereno file says how the engine runs\n',
    );
    const { cis } = JSON.parse([...toJson(given, { version: '1', allRules: [privileged] })].join(''));
    expect(cis.find(({ id }: { id: string }) => id === '5.5')).toEqual({
      id: '5.5',
      about: 'containers are not privileged',
      status: 'fail',
      why: null,
      lookedAt: null,
      findings: 1,
      accepted: [{ reason: '<b> is fine', expires: '2027-01-31' }],
    });
  });
});
