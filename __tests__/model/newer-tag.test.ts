import { describe, expect, it } from '@jest/globals';
import { newerPatch } from '../../src/model/newer-tag.ts';

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
  ])('of %s is none of %j', (tag, tags) => {
    expect(newerPatch(tag, tags)).toBeUndefined();
  });

  it('of a release with two numbers is its point release, where that is what the second one means', () => {
    expect(newerPatch('12.8-slim', ['12.9', '12.12-slim', '13.1-slim'], [12])).toBe('12.12-slim');
    expect(newerPatch('bookworm', ['12.12'], [12])).toBeUndefined();
  });

  it('goes as far as the release line does', () => {
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
    const started = performance.now();
    expect(newerPatch('1.2.3-a', tags)).toBeDefined();
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
