import { describe, expect, it } from '@jest/globals';
import type { Finding } from '../../src/model/findings/finding.ts';
import { rules } from '../../src/rules/index.ts';
import { compactUnit } from '../../src/run/parallel/compact-unit.ts';
import { fileStore } from '../../src/run/parallel/stored-files.ts';
import { findingStore } from '../../src/run/parallel/stored-findings.ts';
import { stringPool } from '../../src/support/caches/string-pool.ts';
import { triage } from '../../src/triage/index.ts';
import { checkedUnits } from '../support/checked-units.ts';
import { dedent, withoutMarks } from '../support/example.ts';
import { sampled } from '../support/heavy.ts';
import { OPTIONS } from '../triage/findings.ts';

/** What the store replaces, from the first finding on. */
function stored(units: ReturnType<typeof checkedUnits>): readonly Finding[] {
  const shared = stringPool();
  const storeOf = fileStore(shared, findingStore(shared, 0));
  return units.flatMap((unit) => compactUnit(unit, shared, storeOf(unit.files[0])).findings);
}

/** The members that rules and the check set, as reports read them. */
function members(finding: Finding, like: Finding): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.keys(like).map((key) => [key, finding[key as keyof Finding]]));
}

const MANY = { Dockerfile: `FROM node:22\n${'RUN curl -k https://example.com/a | sh && chmod 777 /a\n'.repeat(150)}` };

describe('findings that read their details from a store', () => {
  it.each(sampled(rules).map((rule) => [rule.id, rule] as const))('are as they were: %s', (_id, { examples }) => {
    for (const { file, bad, files } of examples) {
      const units = checkedUnits({ ...files?.bad, [file]: withoutMarks(dedent(bad)) });
      const all = units.flatMap(({ findings }) => findings);
      expect(stored(units).map((finding, index) => members(finding, all[index] as Finding))).toEqual(
        all.map((finding) => members(finding, finding)),
      );
    }
  });

  it('are as they were in blocks that are full and in the one that is not', () => {
    const units = checkedUnits(MANY);
    const all = units.flatMap(({ findings }) => findings);
    expect(all.length).toBeGreaterThan(400);
    expect(stored(units).map((finding, index) => members(finding, all[index] as Finding))).toEqual(
      all.map((finding) => members(finding, finding)),
    );
  });

  it('give their details to copies', () => {
    const [finding] = stored(checkedUnits(MANY));
    const copy = { ...(finding as Finding), message: 'another' };
    expect(copy).toMatchObject({ ruleId: finding?.ruleId, evidence: finding?.evidence, message: 'another' });
    expect(JSON.parse(JSON.stringify(finding)).message).toBe(finding?.message);
  });

  it('get the same identity and the same place in the order', () => {
    const plain = triage(
      checkedUnits(MANY).flatMap(({ findings }) => findings),
      [],
      OPTIONS,
    ).findings;
    const kept = triage(stored(checkedUnits(MANY)), [], OPTIONS).findings;
    const told = (findings: typeof plain) =>
      findings.map(({ fingerprint, ruleId, message, alike, folded, foldedInto }) => ({
        fingerprint,
        ruleId,
        message,
        alike: alike?.length,
        folded: folded?.length,
        foldedInto: foldedInto?.fingerprint,
      }));
    expect(told(kept)).toEqual(told(plain));
  });
});
