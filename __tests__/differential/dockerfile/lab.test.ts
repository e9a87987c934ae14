import { writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { LAB_SECONDS, LAB_SEED, oracle } from '../oracles.ts';
import { randomOf } from '../random.ts';
import { type Answer, askBuildKit, isAccepted } from './buildkit.ts';
import { CASES } from './cases.ts';
import { generate, KINDS, type Kind, REAL } from './generate.ts';
import { isSame, type Judged, judge } from './judge.ts';
import { rewritten } from './rewrite.ts';

const PROGRAM = oracle('buildkit-read');
const BATCH = 250;

const EXPLORED = REAL.length === 0 ? KINDS : ([...KINDS, 'real'] as const);

describe('Dockerfiles, read by BuildKit and by us', () => {
  it.each(EXPLORED)(
    'are the same, or we say that we do not know: %s',
    (kind) => {
      if (PROGRAM === undefined || LAB_SECONDS === 0) return;
      const { cases, accepted, failures } = explore(PROGRAM, kind, LAB_SECONDS / EXPLORED.length);
      process.stdout.write(`${kind}: ${cases} cases, ${accepted} accepted by BuildKit, ${failures.length} differ\n`);
      expect(failures.slice(0, 10)).toEqual([]);
    },
    1000 * LAB_SECONDS + 60_000,
  );
});

describe('what is recorded', () => {
  if (PROGRAM === undefined || process.env['HULLCHECK_LAB_RECORD'] === undefined) return;
  it('is written anew', () => record(PROGRAM));
});

/** The cases that are written down, and some of each kind that is made. */
function record(program: string): void {
  const made = KINDS.flatMap((kind) => Array.from({ length: 250 }, (_, index) => generate(kind, randomOf(index))));
  const answers = askBuildKit(program, [...CASES, ...made]);
  const accepted = [...CASES, ...made]
    .map((text, index) => ({ text, answer: answers[index] as Answer, isWritten: index < CASES.length }))
    .filter(({ answer }) => isAccepted(answer));
  const few = accepted.filter(({ isWritten }, index) => isWritten || index % 4 === 0);
  const plain = askBuildKit(
    program,
    few.map(({ answer }) => rewritten(answer)),
  );
  const recorded = few.map(({ text, answer }, index) => ({
    text,
    answer: short(answer),
    isPlainSame: isSame(answer, plain[index] as Answer),
  }));
  const lines = recorded.map((each) => JSON.stringify(each).replaceAll(/[\u007f-\uffff]/g, asEscape));
  writeFileSync(new URL('recorded.ndjson', import.meta.url), `${lines.join('\n')}\n`);
}

function asEscape(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Without what is the same in all of them. */
function short({ Instructions = [], Execs = [], Image, ...rest }: Answer) {
  const isOwn = (variable: string) => !variable.startsWith('PATH=/usr/local/sbin:');
  const { User, Env = [], Entrypoint, Cmd, ExposedPorts, Volumes, Healthcheck } = Image ?? {};
  return {
    Escape: rest.Escape,
    Instructions: Instructions.map(({ Start, End, ...instruction }) => instruction),
    Execs: Execs.map((exec) => ({ ...exec, Env: exec.Env.filter(isOwn) })),
    Sources: rest.Sources,
    Copies: rest.Copies,
    Image: { User, Env: Env.filter(isOwn), Entrypoint, Cmd, ExposedPorts, Volumes, Healthcheck },
  };
}

function explore(program: string, kind: Kind | 'real', seconds: number) {
  const end = Date.now() + seconds * 1000;
  const failures: Judged[] = [];
  let cases = 0;
  let accepted = 0;
  for (let seed = LAB_SEED * 1_000_000; Date.now() < end; seed += BATCH) {
    const texts = Array.from({ length: BATCH }, (_, index) => generate(kind, randomOf(seed + index)));
    const answers = askBuildKit(program, texts);
    const judged = judge(program, texts, answers);
    cases += texts.length;
    accepted += judged.filter(({ isAccepted }) => isAccepted).length;
    failures.push(...judged.filter(({ problems }) => problems.length > 0));
  }
  return { cases, accepted, failures };
}
