import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { randomOf } from '../random.ts';
import { FOUND } from './found.ts';
import { caseOf, KINDS } from './projects.ts';
import type { Answer, Case } from './tool.ts';

export interface Recorded extends Case, Answer {
  readonly title: string;
}

/** Whose answers are recorded, each with the kinds of made-up projects and how many of each are kept. */
const RECORDS = {
  library: { name: 'recorded.json', kinds: KINDS, sample: 16 },
  // a version that people have: what is newer it refuses
  program: { name: 'docker-compose.json', kinds: ['environment', 'dotenv', 'variables', 'text', 'tags'], sample: 12 },
} as const;

type Source = keyof typeof RECORDS;

function pathOf(source: Source): string {
  return fileURLToPath(new URL(`./corpus/${RECORDS[source].name}`, import.meta.url));
}

export function recorded(source: Source): readonly Recorded[] {
  return JSON.parse(readFileSync(pathOf(source), 'utf8')) as Recorded[];
}

/** In characters. */
const LONGEST = 3000;

function shortCaseOf(...made: Parameters<typeof caseOf>): Case {
  for (;;) {
    const one = caseOf(...made);
    if (JSON.stringify(one).length < LONGEST) return one;
  }
}

/** Asks for all answers anew, and keeps them. */
export function record(source: Source, ask: (cases: readonly Case[]) => readonly Answer[]): void {
  const { kinds, sample } = RECORDS[source];
  const random = randomOf(1);
  const made = kinds.flatMap((kind) =>
    Array.from({ length: sample }, (_, index) => [`${kind} ${index + 1}`, shortCaseOf(kind, random)] as const),
  );
  const cases = [...Object.entries(FOUND), ...made];
  const answers = ask(cases.map(([, one]) => one));
  const all = cases.map(([title, one], index) => ({ title, ...one, ...(answers[index] as Answer) }));
  writeFileSync(pathOf(source), `${JSON.stringify(all, undefined, 1)}\n`);
}
