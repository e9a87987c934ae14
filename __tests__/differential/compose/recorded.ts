import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { randomOf } from '../random.ts';
import { FOUND } from './found.ts';
import { caseOf, KINDS } from './projects.ts';
import { type Answer, askOracle, type Case } from './tool.ts';

export interface Recorded extends Case, Answer {
  readonly title: string;
}

const PATH = fileURLToPath(new URL('./corpus/recorded.json', import.meta.url));

/** How many made-up projects of each kind are kept. */
const SAMPLE = 16;

export function recorded(): readonly Recorded[] {
  return JSON.parse(readFileSync(PATH, 'utf8')) as Recorded[];
}

/** Asks for all answers anew, and keeps them. */
export function record(program: string): number {
  const random = randomOf(1);
  const made = KINDS.flatMap((kind) =>
    Array.from({ length: SAMPLE }, (_, index) => [`${kind} ${index + 1}`, caseOf(kind, random)] as const),
  );
  const cases = [...Object.entries(FOUND), ...made];
  const answers = askOracle(
    program,
    cases.map(([, one]) => one),
  );
  const all = cases.map(([title, one], index) => ({ title, ...one, ...(answers[index] as Answer) }));
  writeFileSync(PATH, `${JSON.stringify(all, undefined, 1)}\n`);
  return all.length;
}
