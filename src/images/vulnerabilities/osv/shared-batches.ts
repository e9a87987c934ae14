import type { Result } from '../../../support/result.ts';
import type { FailureKind, LookupFailure } from '../../registry/lookup-error.ts';

/** The answers by query. */
type Answers<Q, A> = Result<ReadonlyMap<Q, A>, LookupFailure>;

interface Group<Q, A> {
  readonly queries: readonly Q[];
  readonly settle: (answers: Promise<Answers<Q, A>>) => void;
}

/**
 * Puts the queries of several images into one request of at most `most` queries. Nothing waits for more queries: the first ones are sent at
 * once, and others that come while a request is under way go together. Queries of one call stay together if there are few enough.
 */
export function sharedBatches<Q, A>(
  most: number,
  send: (queries: readonly Q[]) => Promise<Answers<Q, A>>,
): (queries: readonly Q[]) => Promise<Answers<Q, A>> {
  let waiting: Group<Q, A>[] = [];
  let underWay = 0;
  const next = (): void => {
    while (waiting.length > 0 && (underWay === 0 || sizeOf(waiting) >= most)) {
      const groups = firstOf(waiting, most);
      waiting = waiting.slice(groups.length);
      underWay += 1;
      const answerOf = askedTogether(groups, send);
      const answers = groups.map((group) => {
        const answer = answerOf(group);
        group.settle(answer);
        return answer;
      });
      void Promise.allSettled(answers).then(() => {
        underWay -= 1;
        next();
      });
    }
  };
  return (queries) =>
    new Promise((resolve) => {
      waiting.push({ queries, settle: resolve });
      next();
    });
}

function sizeOf<Q, A>(groups: readonly Group<Q, A>[]): number {
  return groups.reduce((sum, { queries }) => sum + queries.length, 0);
}

/** The first group in any case, and those after it that fit. */
function firstOf<Q, A>(groups: readonly Group<Q, A>[], most: number): readonly Group<Q, A>[] {
  let size = 0;
  const end = groups.findIndex(({ queries }) => {
    size += queries.length;
    return size > most;
  });
  return end === -1 ? groups : groups.slice(0, Math.max(end, 1));
}

/** The answers for each group. If a package of one image may be the reason of a failure, the others do not share it. */
function askedTogether<Q, A>(
  groups: readonly Group<Q, A>[],
  send: (queries: readonly Q[]) => Promise<Answers<Q, A>>,
): (group: Group<Q, A>) => Promise<Answers<Q, A>> {
  const all = send(groups.flatMap(({ queries }) => queries));
  return async ({ queries }) => {
    const answers = await all;
    const isShared = answers.ok || groups.length === 1 || !OF_ONE_QUERY.has(answers.error.kind);
    return isShared ? answers : send(queries);
  };
}

const OF_ONE_QUERY: ReadonlySet<FailureKind> = new Set(['unavailable', 'invalid', 'too-large']);
