import { expect, it } from '@jest/globals';

interface Block {
  readonly type: string;
  readonly children?: readonly Block[];
}

const { keepShare, shareOf } = (await import(new URL('../../scripts/share-of-tests.mjs', import.meta.url).href)) as {
  readonly keepShare: (block: Block, share: string) => void;
  readonly shareOf: <Test>(tests: readonly Test[], share: string) => readonly Test[];
};

const numbers = (count: number) => Array.from({ length: count }, (_, at) => at);

it.each([5, 8, 15, 16, 17, 18, 19, 101])('has each of %d tests in one share, and the first in both', (count) => {
  const [first, second] = ['first', 'second'].map((share) => shareOf(numbers(count), share));
  expect([...new Set([...(first ?? []), ...(second ?? [])])].sort((a, b) => a - b)).toEqual(numbers(count));
  expect(first?.filter((at) => second?.includes(at))).toEqual([0]);
});

it('has two of sixteen', () => {
  expect(shareOf(numbers(20), 'first')).toEqual([0, 1, 16, 17]);
  expect(shareOf(numbers(10), 'second')).toEqual([0, 2, 3, 4, 5, 6, 7, 8, 9]);
});

it.each(['first', 'second'])('has all of few tests in the %s share', (share) => {
  expect(shareOf(numbers(4), share)).toEqual(numbers(4));
});

it('leaves blocks within a block, and what else is in it', () => {
  const tests = numbers(8).map((at) => ({ type: 'test', at }));
  const within = { type: 'describeBlock', children: [...tests] };
  const block = { type: 'describeBlock', children: [within, ...tests] };
  keepShare(block, 'second');
  const kept = [0, 2, 3, 4, 5, 6, 7].map((at) => tests[at]);
  expect(block.children).toEqual([within, ...kept]);
  expect(within.children).toEqual(kept);
});
