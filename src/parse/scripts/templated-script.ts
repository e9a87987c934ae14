import type { Excerpt, Span } from '../../model/source.ts';
import { excerptOf, type Run } from '../../syntax/lists/runs.ts';
import { maskedVariable } from '../../syntax/shell/masked.ts';
import { spanOf, type TreeScalar } from '../../syntax/tree/nodes.ts';
import { offsetsOf } from '../../syntax/yaml/scalar-offsets.ts';

export interface TemplatedScript extends Excerpt {
  /** The expressions whose results are unknown. */
  readonly undecided: readonly Span[];
}

export interface TemplateLanguage {
  /** Finds expressions, in their order. */
  readonly expressions: RegExp | ((text: string) => Iterable<ExpressionAt>);
  /** The result of an expression; undefined if it is unknown. */
  readonly evaluate: (expression: string) => string | undefined;
  /** What begins an expression, and is text without its end. */
  readonly mark: string;
}

/** An expression as written, and where it begins. */
export interface ExpressionAt {
  readonly 0: string;
  readonly index: number;
}

/** A program replaces expressions before the shell sees the text; unknown ones become variables that nobody sets. */
export function templatedScript(run: TreeScalar, { expressions, evaluate, mark }: TemplateLanguage): TemplatedScript {
  const place = placesIn(run);
  const runs: Run[] = [];
  const undecided: Span[] = [];
  const literal = (from: number, to?: number): Run => ({
    text: run.value.slice(from, to).replaceAll(mark, maskedVariable(mark.length)),
    span: (start, end) => place(from + start, from + end),
  });
  let done = 0;
  const found = typeof expressions === 'function' ? expressions(run.value) : run.value.matchAll(expressions);
  for (const { 0: expression, index } of found) {
    runs.push(literal(done, index));
    done = index + expression.length;
    const use = place(index, done);
    const text = evaluate(expression);
    if (text !== undefined) runs.push({ text, span: () => use, use });
    else {
      undecided.push(use);
      const span = (from: number, to: number): Span => place(index + from, index + to);
      runs.push({ text: maskedVariable(expression.length), span });
    }
  }
  runs.push(literal(done));
  return { ...excerptOf(runs.filter(({ text }) => text !== '')), undecided };
}

/** The places of a part of its value. */
export function placesIn(run: TreeScalar): (start: number, end: number) => Span {
  const offsets = offsetsOf(run);
  const whole = spanOf(run);
  return (start, end) => {
    if (offsets === undefined) return whole;
    const from = offsets.at(start);
    return { ...whole, start: from, end: end > start ? offsets.at(end - 1) + 1 : from };
  };
}
