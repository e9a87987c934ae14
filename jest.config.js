import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';

const names = readdirSync(new URL('__tests__/', import.meta.url), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => `__tests__/${name.replaceAll('\\', '/')}`);

/** `npm test -- __tests__/rules/build` runs the files that it names, and so does `npm test -- triage/baseline`. */
const isWhole = !process.argv
  .slice(2)
  .some((word) => word.includes('__tests__') || (!word.startsWith('-') && names.some((name) => name.includes(word))));

/** Folders whose files are one suite in a whole run, since loading hullcheck takes longer than most of their tests. */
const together = JSON.parse(readFileSync(new URL('__tests__/suites/folders.json', import.meta.url), 'utf8'));

/** @type {import('jest').Config} */
export default {
  testEnvironment: '<rootDir>/scripts/share-environment.mjs',
  testEnvironmentOptions: { isOfAll: isWhole },
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'es6' } },
    ],
  },
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  testPathIgnorePatterns: isWhole
    ? together.map((folder) => `<rootDir>/__tests__/${folder}/[^/]+\\.test\\.ts$`)
    : ['<rootDir>/__tests__/suites/'],
  globalSetup: '<rootDir>/scripts/files-in-memory.mjs',
  testSequencer: '<rootDir>/scripts/sequence-tests.mjs',
  reporters: ['default', '<rootDir>/scripts/report-skipped.mjs'],
  modulePathIgnorePatterns: ['<rootDir>/(build|dist|examples|bench)'],
  // a busy machine makes a test wait
  testTimeout: 30_000,
  // one more than there are processors, since tests of registries and of GitHub wait
  maxWorkers: availableParallelism() + 1,
  // each process of the Action takes half a second to start
  maxConcurrency: 3,
  // what a suite has loaded stays in memory until its process ends
  workerIdleMemoryLimit: '600MB',
};
