import type { Span } from '../model/source.ts';

/** Recipes are not longer. */
const MOST_LINES = 300;
/** In characters. */
const LONGEST_LINE = 2000;

/** The targets whose recipe has the place; undefined where it is in none, such as in the value of a variable. */
export function targetsAt({ file, start }: Span): readonly string[] | undefined {
  const before = file.text.slice(0, start);
  let end = before.length;
  for (let count = 0; count < MOST_LINES; count++) {
    const begin = before.lastIndexOf('\n', end - 1) + 1;
    const line = before.slice(begin, end);
    if (!isOfRecipe(line)) {
      return line.length > LONGEST_LINE ? undefined : TARGETS.exec(line)?.[1]?.trim().split(/\s+/);
    }
    if (begin === 0) return undefined;
    end = begin - 1;
  }
  return undefined;
}

/** Recipes are indented, with empty lines and comments between. */
function isOfRecipe(line: string): boolean {
  return /^\s|^#|^$/.test(line);
}

/** `test integration-test: build`, not `NAME := value` or `a.o: CFLAGS = -g`. */
const TARGETS = /^([\w./%-]+(?: +[\w./%-]+)*) *::?(?![=:])[^=]*$/;
