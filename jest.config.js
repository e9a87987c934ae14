/** `npm test -- __tests__/rules/build` runs the files that it names. */
const isAskedForRules = process.argv.some((argument) => /__tests__[\\/]rules\b/.test(argument));

/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'es6' } },
    ],
  },
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  // loading hullcheck takes longer than most tests of rules, so that those of a folder are one suite in __tests__/suites
  testPathIgnorePatterns: isAskedForRules ? [] : ['<rootDir>/__tests__/rules/[^/]+/'],
  modulePathIgnorePatterns: ['<rootDir>/(build|dist|examples|bench)'],
  // a busy machine makes a test wait
  testTimeout: 30_000,
  // what a suite has loaded stays in memory until its process ends
  maxWorkers: '100%',
  workerIdleMemoryLimit: '600MB',
};
