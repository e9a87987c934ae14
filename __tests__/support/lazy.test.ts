import { describe, expect, it, jest } from '@jest/globals';
import { lazyProperty, valueIfComputed } from '../../src/support/caches/lazy.ts';

const withSum = lazyProperty('sum');

describe('lazyProperty', () => {
  it('computes once, when it is first asked for, for each object', () => {
    const compute = jest.fn(() => 3);
    const [one, other] = [withSum({ name: 'one' }, compute), withSum({ name: 'other' }, () => 5)];
    expect(compute).not.toHaveBeenCalled();
    expect([one.sum, one.sum, other.sum]).toEqual([3, 3, 5]);
    expect(compute).toHaveBeenCalledTimes(1);
  });

  it('tells its value only where somebody asked for it', () => {
    const object = withSum({ name: 'one' }, () => 3);
    expect(valueIfComputed(object, 'sum')).toBeUndefined();
    expect({ ...object }.sum).toBe(3);
    expect([valueIfComputed(object, 'sum'), valueIfComputed({ ...object }, 'sum')]).toEqual([3, 3]);
  });

  it('is a property like any other', () => {
    const object = withSum({ name: 'one' }, () => undefined);
    expect(Object.keys(object)).toEqual(['name', 'sum']);
    expect({ ...object }).toEqual({ name: 'one', sum: undefined });
  });
});
