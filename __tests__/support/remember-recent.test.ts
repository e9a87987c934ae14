import { expect, it } from '@jest/globals';
import { rememberRecent } from '../../src/support/caches/remember-recent.ts';

it('computes a value again only if others were asked for since', () => {
  const computed: string[] = [];
  const computedFor = rememberRecent(2, ({ name }: { readonly name: string }) => {
    computed.push(name);
    return name.toUpperCase();
  });
  const [a, b, c] = [{ name: 'a' }, { name: 'b' }, { name: 'c' }];
  expect([a, a, b, a, c, a, b].map(computedFor)).toEqual(['A', 'A', 'B', 'A', 'C', 'A', 'B']);
  expect(computed).toEqual(['a', 'b', 'c', 'b']);
});

it('remembers that a value is undefined', () => {
  let times = 0;
  const computedFor = rememberRecent(2, (_about: object) => {
    times += 1;
  });
  const [one, other] = [{}, {}];
  for (const about of [one, other, one, other]) computedFor(about);
  expect(times).toBe(2);
});
