import { describe, expect, it } from '@jest/globals';
import { LAB_SECONDS, LAB_SEED, oracle } from '../oracles.ts';
import { randomOf } from '../random.ts';
import { compare, type Verdict } from './compare.ts';
import { FOUND } from './found.ts';
import { caseOf, KINDS as MADE, type Kind as MadeKind, REAL } from './projects.ts';
import { record, recorded } from './recorded.ts';
import { type Answer, askDockerCompose, askOracle, type Case, hasDockerCompose } from './tool.ts';

type Kind = MadeKind | 'real';

const KINDS: readonly Kind[] = REAL.length === 0 ? MADE : [...MADE, 'real'];

type Ask = (cases: readonly Case[]) => readonly Answer[];

/** Whoever can be asked. */
function askers(): Partial<Record<(typeof SOURCES)[number], Ask>> {
  if (LAB_SECONDS === 0) return {};
  const program = oracle('compose-read');
  return {
    ...(program !== undefined && { library: (cases) => askOracle(program, cases) }),
    ...(hasDockerCompose() && { program: askDockerCompose }),
  };
}

const SOURCES = ['library', 'program'] as const;
const asking = askers();

describe.each(SOURCES)('projects whose reading by Docker Compose was recorded, as a %s', (source) => {
  const ask = asking[source];
  if (ask !== undefined && process.env['HULLCHECK_LAB_RECORD'] === '1') record(source, ask);
  const cases = recorded(source);

  it.each(cases.map((one) => [one.title, one] as const))('%s', (_, one) => {
    const verdict = compare(one, one);
    expect('paths' in verdict ? verdict.paths : []).toEqual([]);
  });

  it('are all that were found', () => {
    const asked = new Map(cases.map(({ title, files, composeFiles }) => [title, { files, composeFiles }]));
    for (const [title, one] of Object.entries(FOUND)) expect([title, asked.get(title)]).toEqual([title, one]);
  });
});

/** For a program that is a process for each project, as many as it reads in some seconds. */
const BATCH = 25;

const ASKED = Object.entries(asking).map(
  ([source, ask]) => [source, source === 'program' ? olderAsk(ask) : ask] as const,
);

/** The program resets less than newer versions do, so of what holds these tags it is not asked. */
function olderAsk(ask: Ask): Ask {
  return (cases) => {
    const asked = cases.filter(({ files }) => !/!(?:<!)?(?:reset|override|%72eset)/.test(JSON.stringify(files)));
    const answers = new Map(ask(asked).map((answer, index) => [asked[index], answer]));
    return cases.map((one) => answers.get(one) ?? { yaml: '', error: 'not asked' });
  };
}

if (ASKED.length > 0) {
  describe.each(ASKED)('projects that are made up, for a %s', (_source, ask) => {
    it(
      'are read as Docker Compose reads them, or the run says that it cannot',
      () => {
        const tally = runLab(ask);
        process.stderr.write(`${table(tally)}\n`);
        expect(tally.differences).toEqual([]);
      },
      (LAB_SECONDS + 60) * 1000,
    );
  });
}

interface Tally {
  readonly counts: Map<Kind, Map<Verdict['kind'], number>>;
  readonly differences: string[];
}

function runLab(ask: Ask): Tally {
  const random = randomOf(LAB_SEED);
  const tally: Tally = { counts: new Map(KINDS.map((kind) => [kind, new Map()])), differences: [] };
  const end = Date.now() + LAB_SECONDS * 1000;
  for (let round = 0; Date.now() < end; round++) runBatch(ask, KINDS[round % KINDS.length] as Kind, random, tally);
  return tally;
}

function runBatch(ask: Ask, kind: Kind, random: ReturnType<typeof randomOf>, { counts, differences }: Tally): void {
  const cases = Array.from({ length: BATCH }, () => caseOf(kind, random));
  const row = counts.get(kind) as Map<Verdict['kind'], number>;
  for (const [index, answer] of ask(cases).entries()) {
    const verdict = compare(cases[index] as (typeof cases)[number], answer);
    row.set(verdict.kind, (row.get(verdict.kind) ?? 0) + 1);
    if (verdict.kind === 'different') differences.push(`${kind}: ${verdict.paths[0]}\n${JSON.stringify(cases[index])}`);
  }
}

function table({ counts }: Tally): string {
  const verdicts: readonly Verdict['kind'][] = [
    'same',
    'gap',
    'refused',
    'refused and said',
    'unreadable',
    'different',
  ];
  const rows = [...counts].map(([kind, row]) => [kind, ...verdicts.map((verdict) => String(row.get(verdict) ?? 0))]);
  return [['kind', ...verdicts], ...rows].map((cells) => cells.map((cell) => cell.padEnd(18)).join('')).join('\n');
}
