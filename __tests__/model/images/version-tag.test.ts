import { describe, expect, it } from '@jest/globals';
import { compareParts, isPrerelease, startsWithParts, versionTagOf } from '../../../src/model/images/version-tag.ts';

describe('a tag that begins with a version', () => {
  it.each([
    ['1', '', '1', [1], ''],
    ['v1.2.3', 'v', '1.2.3', [1, 2, 3], ''],
    ['1.2.3-alpine3.22', '', '1.2.3', [1, 2, 3], '-alpine3.22'],
    ['3.13_2', '', '3.13', [3, 13], '_2'],
    ['1.2.0b3', '', '1.2.0', [1, 2, 0], 'b3'],
    ['1234567a', undefined],
    ['12ab34c', undefined],
    ['1.2ab34c', '', '1.2', [1, 2], 'ab34c'],
    ['20230901', undefined],
    ['2023.3.20240312', undefined],
    ['1.2.3.4.5', undefined],
    ['latest', undefined],
    ['', undefined],
  ] as const)('is taken apart: %j', (tag, prefix, ...others) => {
    const [version, parts, rest] = others;
    expect(versionTagOf(tag)).toEqual(prefix === undefined ? undefined : { tag, prefix, version, parts, rest });
  });

  it.each([
    ['1.2.3-rc1', true],
    ['1.2.0b3', true],
    ['1.2.0-beta', true],
    ['1.2.0-beta-slim', true],
    ['1.2.0-alpine-edge', true],
    ['1.2.0', false],
    ['1.2.0-bookworm', false],
    ['1.2.0-rcs', false],
  ])('is a pre-release: %s: %s', (tag, expected) => {
    const version = versionTagOf(tag);
    expect(version && isPrerelease(version)).toBe(expected);
  });
});

describe('the parts of a version', () => {
  it.each([
    [[1, 2], [1, 2], 0],
    [[1, 9], [1, 10], -1],
    [[2], [1, 10], 1],
    // missing ones are 0 on both sides
    [[1], [1, 0], 0],
    [[1, 0, 0], [1], 0],
    [[1], [1, 0, 1], -1],
    [[1, 0, 1], [1], 1],
  ])('decide which is older: %j and %j: %j', (one, other, expected) => {
    expect(Math.sign(compareParts(one, other))).toBe(expected);
  });

  it.each([
    [[1, 2, 3], [1, 2], true],
    [[1, 2], [1, 2], true],
    [[1], [1, 2], false],
    [[1, 3], [1, 2], false],
    [[1, 3], [], true],
  ])('%j begins with %j: %j', (parts, line, expected) => {
    expect(startsWithParts(parts, line)).toBe(expected);
  });
});
