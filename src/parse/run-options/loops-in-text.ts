/** A loop of a shell, as its text has it: the loop itself is not a command. */
export interface TextLoop {
  /** The names of the variables that it sets; one for `for`. */
  readonly variables: readonly string[];
  /** What follows `in`, as written; empty for `read`. */
  readonly words: string;
}

/** The loops that begin in a text: `for f in *.yaml $(git ls-files); do`, `while read -r f; do`. */
export function loopsIn(text: string): readonly TextLoop[] {
  return [...text.matchAll(LOOPS)].map(([, variable, words = '', read = '']) => ({
    variables: variable === undefined ? read.split(/\s+/) : [variable],
    words,
  }));
}

const LOOPS = /(?<![\w-])(?:for[ \t]{1,9}(\w{1,100})[ \t]{1,9}in[ \t]{1,9}([^;\n]{0,300})|read[ \t]([^\n;]{0,100}))/g;

/** The loops that begin shortly before an offset. */
export function loopsBefore(text: string, offset: number): readonly TextLoop[] {
  return loopsIn(text.slice(Math.max(0, offset - NEAR), offset));
}

/** How far before a command the loop around it is searched, in characters. */
const NEAR = 300;
