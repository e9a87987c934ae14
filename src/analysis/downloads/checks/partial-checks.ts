import type { Command, Pipeline } from '../../../model/shell.ts';
import type { SourceFile, Span } from '../../../model/source.ts';
import { lazy } from '../../../support/caches/lazy.ts';
import { remember } from '../../../support/caches/remember.ts';
import { groupBy } from '../../../support/group-by.ts';
import { firstReached } from '../../../support/sorted.ts';
import { isChecksum, isVerification } from '../fetch.ts';
import { isCondition } from './conditions.ts';
import { holdsByDefault } from './disabled-checks.ts';
import { type Bodies, bodyOf } from './function-bodies.ts';
import { isIdleBody } from './heeded.ts';
import { type NestedStatements, nestedStatements } from './nested-statements.ts';
import { namesIn } from './sum-readers.ts';

/**
 * The statement whose end some runs reach without the check of a pipeline in it: `if [ "$(uname -m)" = x86_64 ]; then check; fi`, `case "$arch" in amd64) check
 * ;; esac`. Undefined for a check that always runs, that usually does, or that its own condition asks for: `if [ -n "$sum" ]; then`.
 */
export function partialStatement(siblings: readonly Pipeline[], index: number, bodies: Bodies): Span | undefined {
  const pipeline = siblings[index];
  if (pipeline === undefined) return undefined;
  const { file, start } = pipeline.span;
  const around = conditionsIn(siblings).get(file)?.around(start) ?? [];
  const partial = around.find((one) => isPartial(one, pipeline) && !isInEach(one.branches(), siblings, bodies));
  if (partial !== undefined) return partial.condition.decides;
  const [statement] = casesOf(file).around(start);
  const branches = statement === undefined ? [] : branchesOfCase(statement);
  if (statement === undefined || isUsual(statement, branches, start)) return undefined;
  return isInEach(branches, siblings, bodies) ? undefined : statement;
}

type Range = Pick<Span, 'file' | 'start' | 'end'>;

/** An `if` statement. */
interface Conditional extends Pick<Span, 'start' | 'end'> {
  readonly condition: Pipeline & { readonly decides: Span };
  readonly branches: () => readonly Range[];
}

/** By the file that they are in. */
const conditionsIn = remember((siblings: readonly Pipeline[]) => {
  const all = siblings.filter((one): one is Conditional['condition'] => one.decides !== undefined);
  const files = [...groupBy(all, ({ decides: { file } }) => file)];
  return new Map(
    files.map(([file, conditions]) => {
      const statements = nestedStatements(
        conditions.map((condition): Conditional => {
          const { start, end } = condition.decides;
          return { condition, start, end, branches: lazy(() => branchesOfIf(condition.decides, statements)) };
        }),
      );
      return [file, statements] as const;
    }),
  );
});

/**
 * Whether a check runs only where a condition compares values that other machines or callers have. That it asks whether a file or a program is there, or whether
 * the checksum is known, says no such thing, and nor does a condition with which the check usually runs.
 */
function isPartial({ condition, branches }: Conditional, check: Pipeline): boolean {
  const [command, ...others] = condition.commands;
  const isOther = command !== undefined && others.length === 0 && isCondition(command) && condition !== check;
  const text = textIn(condition.span);
  if (!isOther || FILE.test(text)) return false;
  const names = new Set(namesIn(text));
  if (namesIn(textIn(check.span)).some((name) => names.has(name))) return false;
  const [first] = branches();
  const holds = holdsByDefault(command);
  return holds === undefined || (holds !== condition.isNegated) !== (first !== undefined && isWithin(check, first));
}

/** `[ -f sums ]` */
const FILE = /\s-[efrsx]\s/;
const OTHER_BRANCH = /(?:^|[\s;])(?:elif|else)(?=[\s;])/g;

function isWithin({ span: { file, start } }: Pipeline, outer: Range): boolean {
  return file === outer.file && start >= outer.start && start < outer.end;
}

/** Whether there are several branches, and each checks or leaves. */
function isInEach(branches: readonly Range[], siblings: readonly Pipeline[], bodies: Bodies): boolean {
  if (branches.length < 2) return false;
  const starts = decidingStarts(siblings, bodies);
  return branches.every(({ file, start, end }) => {
    const all = starts.get(file) ?? [];
    return (all[firstReached(all, (one) => one >= start)] ?? end) < end;
  });
}

/** Where pipelines begin that check or leave, by their files. */
function decidingStarts(siblings: readonly Pipeline[], bodies: Bodies): ReadonlyMap<SourceFile, readonly number[]> {
  const known = startsKnown(siblings);
  if (known.starts !== undefined) return known.starts;
  const deciding = siblings.filter(({ commands }) => commands.some((one) => checksOrLeaves(one, bodies)));
  const files = groupBy(deciding, ({ span: { file } }) => file);
  const starts = [...files].map(
    ([file, all]) => [file, all.map(({ span }) => span.start).sort((one, other) => one - other)] as const,
  );
  known.starts = new Map(starts);
  return known.starts;
}

const startsKnown = remember(
  (_siblings: readonly Pipeline[]): { starts?: ReadonlyMap<SourceFile, readonly number[]> } => ({}),
);

/** The branches of an `if` statement, without those of others in it. */
function branchesOfIf(statement: Span, all: NestedStatements<Conditional>): readonly Range[] {
  const { file, start, end } = statement;
  const inner = all.around(start).flatMap((one) => (one.start === start ? all.within(one) : []));
  const marks = [...file.text.slice(start, end).matchAll(OTHER_BRANCH)].map(({ index }) => start + index);
  return between(statement, marks, inner);
}

/** The branches of a `case` statement. */
const branchesOfCase = remember((statement: Span): readonly Range[] => {
  const { file, start, end } = statement;
  const marks = [...file.text.slice(start, end).matchAll(/;;/g)].map(({ index }) => start + index);
  return between(statement, marks, casesOf(file).within(statement)).filter((one) => textIn(one).includes(')'));
});

function textIn({ file, start, end }: Range): string {
  return file.text.slice(start, end);
}

/** The parts between marks that are not in one of some statements. */
function between(
  { file, start, end }: Span,
  marks: readonly number[],
  inner: readonly Pick<Span, 'start' | 'end'>[],
): readonly Range[] {
  const { around } = nestedStatements(inner);
  const own = marks.filter((at) => around(at).length === 0);
  const limits = [start, ...own, end];
  return limits.slice(1).map((limit, at) => ({ file, start: limits[at] ?? start, end: limit }));
}

/** Whether the branch with a check is the one of the value that a variable has unless a caller sets it: `case "${VERIFY:-yes}" in yes) check ;; esac` */
function isUsual(statement: Span, branches: readonly Range[], at: number): boolean {
  const value = usualValue(statement);
  const branch = branches.find((one) => one.start <= at && at < one.end);
  if (value === undefined || branch === undefined) return false;
  const [patterns = ''] = textIn(branch).replace(WORD, '').split(')');
  return patterns.split(/[|\s;("']+/).includes(value);
}

const usualValue = remember(({ file: { text }, start, end }: Span): string | undefined => {
  const [, name = '', own] = WORD.exec(text.slice(start, end)) ?? [];
  const before = name === '' || own !== undefined ? -1 : text.lastIndexOf(`${name}=`, start);
  return before === -1 ? own : VALUE.exec(text.slice(before + name.length + 1, start))?.[1];
});

const WORD = /^case\s{1,9}"?\$\{?(\w{1,100})(?::?-([\w.-]{0,100}))?\}?"?\s{1,9}in\b/;
const VALUE = /^["']?(?:\$\{\w{1,100}:?-)?([\w.-]{1,100})/;

/** The `case` statements of a file. */
const casesOf = remember((file: SourceFile): NestedStatements<Span> => {
  const open: number[] = [];
  const found: Span[] = [];
  for (const { 0: word, index } of file.text.matchAll(CASES)) {
    const start = word === 'case' ? undefined : open.pop();
    if (word === 'case') open.push(index);
    if (start !== undefined) found.push({ file, start, end: index + word.length });
  }
  return nestedStatements(found);
});

const CASES = /(?<![\w$"'.-])(?:case|esac)(?![\w"'.-])/g;

/** Whether a command checks something, or ends what the check is for. Of a function, what it does tells, and not its name. */
function checksOrLeaves(command: Command, bodies: Bodies): boolean {
  const { program, arguments: words } = command;
  if (isVerification(command) || isChecksum(command)) return true;
  if (program === 'exit' || program === 'return') return words[0]?.pieces !== '0';
  const body = bodyOf(command, bodies);
  return body === undefined ? LEAVES.test(String(program)) : !isIdleBody(body, bodies);
}

/** `false`, and functions of other files. */
const LEAVES = /^(?:false$|die|fail|fatal|abort|err|panic|bail)/;
