import { expect, it, jest } from '@jest/globals';

const SCRIPT = '../../scripts/report-skipped.mjs';

interface Reporter {
  onRunComplete(contexts: unknown, results: unknown): void;
}

const { default: SkippedTests } = (await import(SCRIPT)) as {
  readonly default: new (options: { readonly testNamePattern?: string }) => Reporter;
};

const RESULTS = {
  testResults: [
    {
      testFilePath: 'a.test.ts',
      testResults: [
        { status: 'pending', ancestorTitles: ['block'], title: 'one' },
        { status: 'passed', ancestorTitles: ['block'], title: 'two' },
      ],
    },
  ],
};

it.each([
  [{}, 1],
  [{ testNamePattern: 'two' }, 0],
])('with %j, skipped tests are reported in %d lines', (options, lines) => {
  const printed = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  try {
    new SkippedTests(options).onRunComplete(undefined, RESULTS);
    expect(printed).toHaveBeenCalledTimes(lines);
  } finally {
    printed.mockRestore();
  }
});
