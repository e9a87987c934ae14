import { afterEach, describe, expect, it } from '@jest/globals';
import { positionAt } from '../../src/model/position.ts';
import { verdict } from '../../src/report/verdict.ts';
import type { TriagedFinding } from '../../src/triage/triaged-finding.ts';
import { sampled } from '../support/heavy.ts';
import { judgeCheckout, make, removeCheckouts } from '../support/judged-checkout.ts';
import { DISGUISES, type Files, REFACTORINGS } from './refactorings.ts';

afterEach(removeCheckouts);

interface Outcome {
  readonly conclusion: string;
  /** What fails it: rules, and gaps. */
  readonly failures: readonly string[];
  /** The other new findings of medium severity. */
  readonly milder: readonly string[];
}

async function outcomeOf(base: Files, head: Files): Promise<Outcome> {
  const gone = Object.keys(base).filter((path) => !(path in head));
  const change = { ...head, ...Object.fromEntries(gone.map((path) => [path, undefined])) };
  const { gate, report } = await judgeCheckout(make({ base, change }));
  const { fresh = [], freshGaps = [] } = gate ?? {};
  const { conclusion, failures } = verdict(report, { failOn: 'high' }, { fresh, gaps: freshGaps });
  return {
    conclusion,
    failures: failures.map((one) => ('ruleId' in one ? `${one.ruleId} ${placeOf(one)}` : one.message)),
    milder: fresh.filter(({ severity }) => severity === 'medium').map((one) => `${one.ruleId} ${placeOf(one)}`),
  };
}

function placeOf({ span: { file, start } }: TriagedFinding): string {
  return `${file.path}:${positionAt(file, start).line}`;
}

describe('a change that moves a danger', () => {
  it.each(sampled(REFACTORINGS, 0).map((one) => [one.name, one] as const))(
    'passes: %s',
    async (_name, { base, head, milder = [] }) => {
      expect(await outcomeOf(base, head)).toEqual({ conclusion: 'pass', failures: [], milder });
    },
  );

  it.each(sampled(REFACTORINGS, 2).map((one) => [one.name, one] as const))(
    'fails with one more: %s',
    async (_name, { base, head, twist: [from, to] }) => {
      const texts = Object.entries(head).map(([path, text]) => [path, text.replaceAll(from, to)] as const);
      expect(texts.filter(([path, text]) => text !== head[path])).not.toEqual([]);
      expect((await outcomeOf(base, Object.fromEntries(texts))).conclusion).not.toBe('pass');
    },
  );
});

describe('a change that only looks as if it moved a danger', () => {
  it.each(DISGUISES.map((one) => [one.name, one] as const))('fails: %s', async (_name, { base, head, rule }) => {
    const { failures } = await outcomeOf(base, head);
    expect(failures.map((one) => one.split(' ')[0])).toContain(rule);
  });
});
