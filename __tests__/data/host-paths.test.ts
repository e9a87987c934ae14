import { describe, expect, it } from '@jest/globals';
import { HARMLESS_PATHS, SYSTEM_PATHS } from '../../src/data/host-paths.ts';

describe('SYSTEM_PATHS', () => {
  const paths = [...SYSTEM_PATHS.keys()];

  it('has normalised absolute paths of at most six parts', () => {
    for (const path of [...paths, ...HARMLESS_PATHS]) expect(path).toMatch(/^(?:\/[\w.-]+){1,6}$/);
  });

  it('describes for each path the power of write access', () => {
    for (const { gain } of SYSTEM_PATHS.values()) expect(gain).toMatch(/^[a-z][^.]*[a-z]$/);
  });

  it('has no place that one above it covers already, with the same gain', () => {
    const covered = paths.filter((path) =>
      paths.some((above) => {
        const place = SYSTEM_PATHS.get(above);
        return !place?.isExact && path.startsWith(`${above}/`) && place?.gain === SYSTEM_PATHS.get(path)?.gain;
      }),
    );
    expect(covered).toEqual([]);
  });
});
