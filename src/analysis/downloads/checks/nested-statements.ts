import type { Span } from '../../../model/source.ts';
import { lineAt } from '../../../support/line-index.ts';

/** Statements of one file: any two of them are apart, or one is in the other. */
export interface NestedStatements<Statement extends Pick<Span, 'start' | 'end'>> {
  /** Those around an offset, the innermost one first. */
  around(offset: number): readonly Statement[];
  /** Those in another one of them. */
  within(statement: Statement): readonly Statement[];
}

export function nestedStatements<Statement extends Pick<Span, 'start' | 'end'>>(
  written: readonly Statement[],
): NestedStatements<Statement> {
  const all = written.toSorted((one, other) => one.start - other.start);
  const starts = all.map(({ start }) => start);
  const parents = parentsOf(all);
  return {
    around(offset) {
      const found: Statement[] = [];
      for (let at: number | undefined = lineAt(starts, offset); at !== undefined; at = parents[at]) {
        const one = all[at];
        if (one !== undefined && one.start <= offset && offset < one.end) found.push(one);
      }
      return found;
    },
    within(statement) {
      const first = lineAt(starts, statement.start) + 1;
      let last = first;
      while ((all[last]?.start ?? statement.end) < statement.end) last += 1;
      return all.slice(first, last);
    },
  };
}

/** For each statement in their order, the index of the one that it is in. */
function parentsOf(all: readonly Pick<Span, 'start' | 'end'>[]): readonly (number | undefined)[] {
  const open: number[] = [];
  return all.map(({ start }, at) => {
    while (open.length > 0 && (all[open.at(-1) ?? 0]?.end ?? 0) <= start) open.pop();
    const parent = open.at(-1);
    open.push(at);
    return parent;
  });
}
