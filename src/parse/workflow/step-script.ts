import type { Excerpt, Span } from '../../model/source.ts';
import { excerptOf, type Run } from '../../syntax/lists/runs.ts';
import { maskedVariable } from '../../syntax/shell/masked.ts';
import { spanOf, type TreeScalar } from '../../syntax/tree/nodes.ts';
import { offsetsOf } from '../../syntax/yaml/scalar-offsets.ts';
import { type Contexts, evaluate } from './evaluate.ts';
import { EXPRESSION } from './expressions.ts';

export interface StepScript extends Excerpt {
  /** The expressions whose results are unknown. */
  readonly undecided: readonly Span[];
}

/** GitHub replaces expressions before the shell sees the text; unknown ones become variables that nobody sets. */
export function stepScript(run: TreeScalar, contexts: Contexts): StepScript {
  const place = placesIn(run);
  const runs: Run[] = [];
  const undecided: Span[] = [];
  let done = 0;
  for (const { 0: mark, index } of run.value.matchAll(EXPRESSION)) {
    runs.push(literal(run.value.slice(done, index), done, place));
    done = index + mark.length;
    const use = place(index, done);
    const text = evaluate(mark.slice(3, -2), contexts);
    if (text !== undefined) runs.push({ text, span: () => use, use });
    else {
      undecided.push(use);
      runs.push({ text: maskedVariable(mark.length), span: (from, to) => place(index + from, index + to) });
    }
  }
  runs.push(literal(run.value.slice(done), done, place));
  return { ...excerptOf(runs.filter(({ text }) => text !== '')), undecided };
}

function placesIn(run: TreeScalar): (start: number, end: number) => Span {
  const offsets = offsetsOf(run);
  const whole = spanOf(run);
  return (start, end) => {
    if (offsets === undefined) return whole;
    const from = offsets.at(start);
    return { ...whole, start: from, end: end > start ? offsets.at(end - 1) + 1 : from };
  };
}

/** GitHub does not treat an expression without an end as one. */
function literal(text: string, start: number, place: (start: number, end: number) => Span): Run {
  return { text: text.replaceAll('${{', maskedVariable(3)), span: (from, to) => place(start + from, start + to) };
}
