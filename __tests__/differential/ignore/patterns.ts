import { execFileSync } from 'node:child_process';
import { parseIgnoreFile } from '../../../src/support/patterns/ignore-patterns.ts';
import type { IgnoreCase } from './generate.ts';

/** Which of the paths are left out; `refused` where the builder refuses the file. */
export type Answer = readonly boolean[] | 'refused';

/** What BuildKit's own matcher says. */
export function askMatcher(program: string, cases: readonly IgnoreCase[]): readonly Answer[] {
  const input = cases.map(({ text, paths }) => JSON.stringify({ Text: text, Paths: paths })).join('\n');
  const output = execFileSync(program, { input, maxBuffer: 2 ** 28, encoding: 'utf8' });
  return output
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { Excluded, Error: error } = JSON.parse(line) as { Excluded?: boolean[]; Error?: string };
      return error === undefined ? (Excluded ?? []) : 'refused';
    });
}

/** What we say. */
export function ourAnswer({ text, paths }: IgnoreCase): Answer {
  const patterns = parseIgnoreFile(text);
  return patterns === undefined ? 'refused' : paths.map((path) => patterns.ignores(path));
}
