import { relative } from 'node:path';

/**
 * Tells which tests a run of Jest skipped, by their file, as its summary only counts them. `.ci/run` reads these lines. With `-t NAME` all
 * other tests are skipped, which nobody needs to read.
 */
export default class SkippedTests {
  constructor({ testNamePattern }) {
    this.isOfSome = Boolean(testNamePattern);
  }

  onRunComplete(_contexts, { testResults }) {
    if (this.isOfSome) return;
    for (const { testFilePath, testResults: tests } of testResults)
      for (const [block, count] of skippedBlocks(tests))
        console.error(`skipped: ${relative(process.cwd(), testFilePath)}: ${block}: ${count}`);
  }
}

/** The number of skipped tests by the outermost block that they are in. */
function skippedBlocks(tests) {
  const counts = new Map();
  for (const { status, ancestorTitles, title } of tests) {
    if (status !== 'pending' && status !== 'todo') continue;
    const block = ancestorTitles[0] ?? title;
    counts.set(block, (counts.get(block) ?? 0) + 1);
  }
  return counts;
}
