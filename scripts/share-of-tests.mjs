/** Suites whose tests are scans, and files whose tests are runs of the Action: one of these takes as long as a hundred others. */
export const SLOW = [
  'suites/discover-and-check',
  'suites/fix-commands-and-report',
  'suites/gate',
  'suites/images-layers',
  'suites/properties-and-support',
  'suites/registries',
  'suites/rules-and-tables',
  'suites/run',
  'suites/syntax-and-parse',
  'github/faults',
  'github/feedback',
  'github/images',
  'github/pull-requests',
  'github/situations',
];

/** Where a block has fewer tests than that, all run: what they cost is the loading of what they test. */
const LEAST = 5;

/**
 * The tests of a block that are in a share: the first one has those in two of sixteen places, the second one the others. Two neighbours
 * stay together, since what is alike and opposite is often written next to each other. The first test of a block is in both, and so are all tests
 * of a small block.
 */
export function shareOf(tests, share) {
  if (tests.length < LEAST) return tests;
  const isIn = (at) => (Math.floor(at / 2) % 8 === 0) === (share !== 'second');
  return tests.filter((_test, at) => at === 0 || isIn(at));
}

/** Leaves the tests in a block of jest-circus, and in all blocks within it, that are in a share. */
export function keepShare(block, share) {
  const kept = new Set(
    shareOf(
      block.children.filter(({ type }) => type === 'test'),
      share,
    ),
  );
  block.children = block.children.filter((child) => child.type !== 'test' || kept.has(child));
  for (const child of block.children) if (child.type === 'describeBlock') keepShare(child, share);
}
