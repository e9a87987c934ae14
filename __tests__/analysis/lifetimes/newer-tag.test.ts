import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { newerDay, newerPatch } from '../../../src/analysis/lifetimes/newer-tag.ts';
import { shortened } from '../../support/heavy.ts';
import { inTime } from '../../support/in-time.ts';

describe('a newer patch', () => {
  it.each([
    ['1.2.3', ['1.2.2', '1.2.3', '1.2.4', '1.2.10', '1.3.0', '2.0.0'], '1.2.10'],
    ['v1.2.3', ['1.2.4', 'v1.2.4'], 'v1.2.4'],
    ['1.2.3-alpine', ['1.2.9', '1.2.4-alpine', '1.2.5-slim', '1.2.5-alpine3.22'], '1.2.4-alpine'],
    ['1.2.3-alpine3.22', ['1.2.4-alpine3.22', '1.2.5-alpine3.23'], '1.2.4-alpine3.22'],
  ])('of %s among %j is %s', (tag, tags, newest) => {
    expect(newerPatch(tag, tags)).toBe(newest);
  });

  it.each([
    ['1.2.3', ['1.2.3', '1.2.2']],
    ['1.2.3', ['1.2.4-rc.1', '1.2.4rc1', '1.2.4.1', '1.2.04', '1.2', '1.2.x', 'latest']],
    ['1.2.3-rc.1', ['1.2.4-rc.1']],
    ['1.2.3-beta', ['1.2.4-beta']],
    ['1.2', ['1.3']],
    ['latest', ['1.2.3']],
    ['20240102', ['20240103']],
    ['2024.01.02', ['2024.01.03']],
    ['1.2.3.4', ['1.2.3.5']],
    ['1.2.3_1', ['1.2.4_1']],
    ['3f2a1b9', ['3f2a1c0']],
    ['1.2.123456', ['1.2.123457']],
  ])('of %s is not among %j', (tag, tags) => {
    expect(newerPatch(tag, tags)).toBeUndefined();
  });

  it('of a release with two numbers is its point release, where that is what the second one means', () => {
    expect(newerPatch('12.8-slim', ['12.9', '12.12-slim', '13.1-slim'], [12])).toBe('12.12-slim');
    expect(newerPatch('bookworm', ['12.12'], [12])).toBeUndefined();
  });

  it('stays in the release line', () => {
    expect(newerPatch('22.1.0-alpine', ['22.1.9-alpine', '22.23.2-alpine', '24.0.0-alpine'], [22])).toBe(
      '22.23.2-alpine',
    );
    expect(newerPatch('22.1', ['22.1.9', '22.23', '24.0'], [22])).toBe('22.23');
    expect(newerPatch('3.22', ['3.23'], [3, 22])).toBeUndefined();
    expect(newerPatch('22', ['24'], [22])).toBeUndefined();
    expect(newerPatch('22.1.0', ['20.9.0', '2.30.0'], [22])).toBeUndefined();
  });

  it('is found in little time', () => {
    const tags = Array.from({ length: 100_000 }, (_, index) => `1.2.${index % 90_000}-${'a'.repeat(index % 50)}`);
    inTime(1000, () => expect(newerPatch('1.2.3-a', tags)).toBeDefined());
  });

  it.each([
    [
      'bookworm-20240110-slim',
      ['bookworm-20260803', 'bookworm-20250101-slim', 'bookworm-20260803-slim'],
      'bookworm-20260803-slim',
    ],
    ['noble-20240904', ['noble-20260707', 'resolute-20260808'], 'noble-20260707'],
    ['9.8-20260602', ['9.8-20260702', '9.9-20260802'], '9.8-20260702'],
    ['20240102', ['20240103'], '20240103'],
    ['noble-20240904.1', ['noble-20260707.1'], undefined],
    ['noble-20249904', ['noble-20260707'], undefined],
    ['2023.3.20240312.0', ['2023.3.20260312.0'], undefined],
    ['noble-20260707', ['noble-20240904', 'noble'], undefined],
    [`${'a-'.repeat(50_000)}x`, ['a-20240102'], undefined],
  ])('%#: of a day is one of a later day', (tag, tags, newest) => expect(newerDay(tag, tags)).toBe(newest));

  const number = fc.integer({ min: 0, max: 40 });
  const rest = fc.constantFrom(
    '',
    '-alpine',
    '-alpine3.22',
    '-slim',
    '-rc1',
    '-rc.2',
    '-beta',
    '-SNAPSHOT',
    '_1',
    '.0',
    '-1',
    'rc1',
    'b2',
  );
  const versionTag = fc
    .tuple(fc.constantFrom('', 'v'), fc.array(number, { minLength: 1, maxLength: 4 }), rest)
    .map(([prefix, numbers, end]) => prefix + numbers.join('.') + end);
  const anyTag = fc.oneof(
    { weight: 6, arbitrary: versionTag },
    fc.stringMatching(/^[\da-f]{7,12}$/),
    fc.stringMatching(/^20\d{6}$/),
    fc.stringMatching(/^[\w.-]{1,20}$/),
  );
  const line = fc.option(fc.array(number, { minLength: 1, maxLength: 2 }), { nil: undefined });

  it('is always one of the tags, newer, of the same line, and written alike', () => {
    const check = (tag: string, tags: readonly string[], own: readonly number[] | undefined): void => {
      const newest = newerPatch(tag, tags, own);
      if (newest === undefined) return;
      const [a, b] = [tag, newest].map((one) => /^(v?)([\d.]+)(.*)$/.exec(one) as RegExpExecArray);
      const [x, y] = [a, b].map((one) => (one?.[2] ?? '').split('.').map(Number)) as [number[], number[]];
      expect(tags).toContain(newest);
      expect([b?.[1], b?.[3], y.length]).toEqual([a?.[1], a?.[3], x.length]);
      expect(newest).not.toMatch(/rc|beta|SNAPSHOT|^20\d{6}$/);
      const common = own ?? x.slice(0, 2);
      expect(y.slice(0, common.length)).toEqual(common);
      const differs = x.findIndex((part, index) => part !== y[index]);
      expect(y[differs]).toBeGreaterThan(x[differs] as number);
      // nothing in the list beats it, and asking again changes nothing
      expect(newerPatch(newest, tags, own)).toBeUndefined();
      expect(newerPatch(tag, [...tags].reverse(), own)).toBe(newest);
    };
    fc.assert(fc.property(anyTag, fc.array(anyTag, { maxLength: 30 }), line, check), { numRuns: shortened(2000) });
    // the same numbers nearby, so that most runs find something
    const near = fc
      .tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }))
      .map(([b, c]) => `1.${b}.${c}`);
    fc.assert(fc.property(near, fc.array(near, { maxLength: 30 }), fc.constantFrom([1], undefined), check), {
      numRuns: shortened(1000),
    });
  });
});
