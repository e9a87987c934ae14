import type { Pipeline } from '../../../model/shell.ts';
import type { SourceFile, Span } from '../../../model/source.ts';
import { remember } from '../../../support/caches/remember.ts';
import { isChecksum, isVerification } from '../fetch.ts';
import { isCondition } from './conditions.ts';
import { holdsByDefault } from './disabled-checks.ts';
import { namesIn } from './sum-readers.ts';

/**
 * The statement whose end some runs reach without the check of a pipeline in it: `if [ "$(uname -m)" = x86_64 ]; then check; fi`, `case "$arch" in amd64) check
 * ;; esac`. Undefined for a check that always runs, and for one that its own condition asks for: `if [ -n "$sum" ]; then`.
 */
export function partialStatement(siblings: readonly Pipeline[], index: number): Span | undefined {
  const pipeline = siblings[index];
  if (pipeline === undefined || !pipeline.isConditional) return undefined;
  return partialIf(siblings, index, pipeline) ?? partialCase(siblings, pipeline);
}

function partialIf(siblings: readonly Pipeline[], index: number, pipeline: Pipeline): Span | undefined {
  for (let at = index - 1; at >= 0 && at > index - NEAR; at -= 1) {
    const condition = siblings[at];
    if (condition?.decides === undefined || !isWithin(pipeline, condition.decides)) continue;
    const { decides } = condition;
    const text = decides.file.text.slice(condition.span.end, decides.end);
    const isOnly = !OTHER_BRANCH.test(text) && mayNotHold(condition) && !sharesName(condition, pipeline);
    return isOnly ? decides : undefined;
  }
  return undefined;
}

/** Pipelines between a condition and a check. */
const NEAR = 50;
const OTHER_BRANCH = /(?:^|[\s;])(?:elif|else)(?=[\s;])/;

/**
 * Whether a condition compares values that are other ones on another machine, or usually are. It does not ask whether a file or a program is there, and does
 * not hold unless a caller says otherwise.
 */
function mayNotHold({ commands: [command, ...others], isNegated }: Pipeline): boolean {
  if (command === undefined || others.length > 0 || !isCondition(command)) return false;
  const { file, start, end } = command.span;
  const holds = holdsByDefault(command);
  return (holds === undefined || holds === isNegated) && !/\s-[efrsx]\s/.test(file.text.slice(start, end));
}

function sharesName(condition: Pipeline, check: Pipeline): boolean {
  const names = new Set(namesIn(textOf(condition)));
  return namesIn(textOf(check)).some((name) => names.has(name));
}

function textOf({ span: { file, start, end } }: Pipeline): string {
  return file.text.slice(start, end);
}

function isWithin({ span: { file, start } }: Pipeline, outer: Span): boolean {
  return file === outer.file && start >= outer.start && start < outer.end;
}

/** The `case` around a check, if another branch neither checks nor leaves. */
function partialCase(siblings: readonly Pipeline[], { span: { file, start } }: Pipeline): Span | undefined {
  const statement = casesOf(file).findLast((one) => one.start <= start && start < one.end);
  return statement === undefined || everyBranchChecks(siblings)(statement) ? undefined : statement;
}

const everyBranchChecks = remember((siblings: readonly Pipeline[]) =>
  remember((statement: Span): boolean => {
    const own = siblings.filter((one) => isWithin(one, statement));
    const deciding = own.filter(checksOrLeaves).map(({ span }) => span.start);
    const branches = branchesOf(statement);
    return branches.length > 1 && branches.every(({ start, end }) => deciding.some((at) => start <= at && at < end));
  }),
);

/** Its parts with a pattern. */
function branchesOf({ file: { text }, start, end }: Span): readonly Pick<Span, 'start' | 'end'>[] {
  let at = start;
  return text
    .slice(start, end)
    .split(';;')
    .flatMap((branch) => {
      const range = { start: at, end: at + branch.length };
      at = range.end + 2;
      return branch.includes(')') && !/^\s*esac\b/.test(branch) ? [range] : [];
    });
}

/** The `case` statements of a file, those around others first. */
const casesOf = remember((file: SourceFile): readonly Span[] => {
  const open: number[] = [];
  const found: Span[] = [];
  for (const { 0: word, index } of file.text.matchAll(CASES)) {
    const start = word === 'case' ? undefined : open.pop();
    if (word === 'case') open.push(index);
    if (start !== undefined) found.push({ file, start, end: index + word.length });
  }
  return found.sort((one, other) => one.start - other.start);
});

const CASES = /(?<![\w$"'.-])(?:case|esac)(?![\w"'.-])/g;

function checksOrLeaves({ commands }: Pipeline): boolean {
  return commands.some(
    (one) =>
      isVerification(one) ||
      isChecksum(one) ||
      ((one.program === 'exit' || one.program === 'return') && one.arguments[0]?.pieces !== '0') ||
      /^(?:die|fail|fatal|abort|error|err|false|panic|bail)/.test(String(one.program)),
  );
}
