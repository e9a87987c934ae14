import { describe, expect, it } from '@jest/globals';
import type { LookupFailure } from '../../../src/images/registry/lookup-error.ts';
import { sharedBatches } from '../../../src/images/vulnerabilities/osv/shared-batches.ts';
import type { Result } from '../../../src/support/result.ts';

type Answers = Result<ReadonlyMap<string, string>, LookupFailure>;

const answersFor = (queries: readonly string[]): Answers => ({
  ok: true,
  value: new Map(queries.map((query) => [query, `about ${query}`])),
});

/** Sends batches of at most four queries, which are answered when the test says so. */
function start(answer: (queries: readonly string[]) => Answers = answersFor) {
  const sent: (readonly string[])[] = [];
  const open: (() => void)[] = [];
  const ask = sharedBatches<string, string>(4, (queries) => {
    sent.push(queries);
    return new Promise((resolve) => open.push(() => resolve(answer(queries))));
  });
  const answerAll = async (): Promise<void> => {
    for (const one of open.splice(0)) one();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { ask, sent, answerAll };
}

describe('the queries of several images', () => {
  it('are sent at once if none are under way, and together while some are', async () => {
    const { ask, sent, answerAll } = start();
    const all = Promise.all(['a', 'b', 'c', 'd'].map((name) => ask([name])));
    expect(sent).toEqual([['a']]);
    await answerAll();
    expect(sent).toEqual([['a'], ['b', 'c', 'd']]);
    await answerAll();
    expect((await all).map((one) => one.ok && [...one.value.keys()])).toEqual([
      ['a'],
      ['b', 'c', 'd'],
      ['b', 'c', 'd'],
      ['b', 'c', 'd'],
    ]);
    const later = ask(['e']);
    expect(sent.at(-1)).toEqual(['e']);
    await answerAll();
    expect(await later).toEqual(answersFor(['e']));
  });

  it('do not wait for others if they fill a batch, and are not cut up to fill one', async () => {
    const { ask, sent, answerAll } = start();
    const all = Promise.all([['a'], ['b', 'c', 'd'], ['e', 'f'], ['g']].map((names) => ask(names)));
    expect(sent).toEqual([['a'], ['b', 'c', 'd']]);
    await answerAll();
    expect(sent).toEqual([['a'], ['b', 'c', 'd'], ['e', 'f', 'g']]);
    await answerAll();
    expect(await all).toHaveLength(4);
  });

  it('are asked alone after a failure that one of them may cause, so that the others are answered', async () => {
    const { ask, sent, answerAll } = start((queries) =>
      queries.includes('bad')
        ? { ok: false, error: { kind: 'unavailable', reason: 'the query is not valid' } }
        : answersFor(queries),
    );
    const all = Promise.all(['a', 'bad', 'c'].map((name) => ask([name])));
    for (let round = 0; round < 3; round++) await answerAll();
    expect(sent).toEqual([['a'], ['bad', 'c'], ['bad'], ['c']]);
    expect((await all).map(({ ok }) => ok)).toEqual([true, false, true]);
  });

  it('are not asked again after a failure that says nothing about them', async () => {
    const { ask, sent, answerAll } = start((queries) =>
      queries.includes('a')
        ? answersFor(queries)
        : { ok: false, error: { kind: 'unreachable', reason: 'it does not respond' } },
    );
    const all = Promise.all(['a', 'b', 'c'].map((name) => ask([name])));
    for (let round = 0; round < 3; round++) await answerAll();
    expect(sent).toEqual([['a'], ['b', 'c']]);
    expect((await all).map(({ ok }) => ok)).toEqual([true, false, false]);
  });
});
