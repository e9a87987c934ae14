import type { SourceFile } from '../../model/source.ts';
import { lazy } from '../../support/caches/lazy.ts';
import { groupBy } from '../../support/group-by.ts';
import { type PlacedVariable, variablesMatching } from './assignments.ts';

/**
 * A variable that commands of a file write, once with each value that the variables of the shell in it may have there: by an assignment anywhere
 * in the file, or by the default in `${A:-b}`. Those with a value that nothing in the file tells are left out.
 */
export function withAssignedValues(file: SourceFile): (variable: PlacedVariable) => readonly PlacedVariable[] {
  const assigned = lazy(() => groupBy(assignedIn(file), ({ name }) => name));
  const valuesOf = (name: string): readonly string[] =>
    assigned()
      .get(name)
      ?.map(({ value }) => value) ?? [];
  return (variable) => {
    if (!variable.value.includes('$')) return [variable];
    return expanded(variable.value, valuesOf).map((value) => ({ ...variable, value }));
  };
}

/** A text without the variables of the shell, each with all of the values that are known. */
function expanded(text: string, valuesOf: (name: string) => readonly string[]): readonly string[] {
  const known = new Set<string>();
  let open = [text];
  for (let step = 0; step < MOST_STEPS && open.length > 0; step += 1) {
    const next = open.flatMap((one) => withFirstValues(one, valuesOf));
    for (const one of next) if (!one.includes('$')) known.add(one);
    open = [...new Set(next.filter((one) => one.includes('$')))].slice(0, MOST_VALUES);
  }
  return [...known];
}

/** Variables in one value, one after the other or in each other. */
const MOST_STEPS = 6;
const MOST_VALUES = 50;

function withFirstValues(text: string, valuesOf: (name: string) => readonly string[]): readonly string[] {
  const found = VARIABLE.exec(text);
  if (found === null) return [];
  const { plain, braced, fallback } = found.groups ?? {};
  const values = [...valuesOf(plain ?? braced ?? ''), ...(fallback === undefined ? [] : [fallback])];
  const [before, after] = [text.slice(0, found.index), text.slice(found.index + found[0].length)];
  return [...new Set(values)].filter((value) => value !== '').map((value) => `${before}${value}${after}`);
}

/** `$A`, `${A}`, `${A:-b}` */
const VARIABLE = /\$(?:(?<plain>\w{1,100})|\{(?<braced>\w{1,100})(?::?[-=]["']?(?<fallback>[^{}"']{0,300})["']?)?\})/;

function assignedIn(file: SourceFile): readonly PlacedVariable[] {
  return [SET, SET_UNLESS_KNOWN, ...(/\.ya?ml$/.test(file.path) ? [OF_STEP] : [])].flatMap((pattern) =>
    variablesMatching(file, pattern),
  );
}

/** `A=b`, `local A="b"`, `prod) A='b'` */
const SET =
  /(?<=(?:^|[\n;&|(){]|\b(?:then|do|else|export|local|readonly|declare|typeset)[ \t])[ \t]{0,40}(?:-\w{1,3}[ \t]{1,9})?)(?<name>[A-Za-z_]\w{0,100})=(?:"(?<quoted>[^"\n]{0,300})"|'(?<single>[^'\n]{0,300})'|(?<plain>[^\s"'`;&|()]{1,300}))/g;
/** `: "${A:=b}"` */
const SET_UNLESS_KNOWN = /\$\{(?<name>[A-Za-z_]\w{0,100}):?=["']?(?<plain>[^{}"'\n]{1,300})["']?\}/g;
/** `A: b` in the environment of a step, or of its job. */
const OF_STEP =
  /(?<=\n[ \t]{1,40})(?<name>[A-Za-z_]\w{0,100}):[ \t]{1,9}(?:"(?<quoted>[^"\n]{0,300})"|'(?<single>[^'\n]{0,300})'|(?<plain>[^\s"'{}[\],|>&$][^"'\n{}[\],#$]{0,300}))/g;
