import type { Command, Pipeline } from '../../../model/shell.ts';
import { everyCommand } from '../../../model/shell.ts';
import { remember } from '../../../support/caches/remember.ts';
import type { ShellOptions } from '../../commands/shell-options.ts';
import { isChecksum, isVerification } from '../fetch.ts';
import { disabledIn } from './disabled-checks.ts';
import { type Bodies, bodyOf } from './function-bodies.ts';
import { unheeded } from './heeded.ts';
import { onlyPrints } from './own-sums.ts';
import { partialStatement } from './partial-checks.ts';
import { isMessage, mayCompareWords, namesIn, onlyAssigns } from './sum-readers.ts';

/**
 * What a failed check in a function does: nothing, it decides the status of the function, or it ends the shell. Undefined if the function
 * itself has no check.
 */
export type CheckEnd = 'ignored' | 'status' | 'exit';

export function endOfChecks(body: readonly Pipeline[], options: ShellOptions, bodies: Bodies): CheckEnd | undefined {
  const siblings = asCalled(body);
  const indices = checksIn(body);
  if (indices.length === 0) return undefined;
  const disabled = disabledIn(siblings);
  const isHeeded = indices.some((index) => {
    if (disabled.has(index) || partialStatement(siblings, index, bodies) !== undefined) return false;
    const found = unheeded(siblings, index, options, { bodies, isCalled: true });
    return found === undefined || found.until !== undefined;
  });
  if (!isHeeded) return 'ignored';
  return endsShell(body, bodies) ? 'exit' : 'status';
}

/** Pipelines with those of functions as they run in a call. */
export const asCalled: (pipelines: readonly Pipeline[]) => readonly Pipeline[] = remember((pipelines) =>
  pipelines.some(({ inEachCall }) => inEachCall)
    ? pipelines.map((one) => (one.inEachCall ? { ...one, isConditional: false } : one))
    : pipelines,
);

/** The indices of the pipelines of a body that compare something with a checksum or signature. */
export const checksIn: (body: readonly Pipeline[]) => readonly number[] = remember((body) => {
  const sums = new Set(body.flatMap(({ commands }) => commands.flatMap(setFromSum)));
  return body.flatMap((one, index) => (one.commands.some((command) => checks(command, one, sums)) ? [index] : []));
});

function setFromSum(command: Command): readonly string[] {
  const isSum = command.substitutions.some(({ script }) => everyCommand(script).some(isChecksum));
  return isSum && onlyAssigns(command) ? command.assignments.map(({ name }) => name) : [];
}

function checks(command: Command, pipeline: Pipeline, sums: ReadonlySet<string>): boolean {
  if (isVerification(command)) return true;
  if (onlyAssigns(command) || isMessage(command)) return false;
  if (isChecksum(command)) return command !== pipeline.commands.at(-1) && !onlyPrints(pipeline);
  return (
    command.substitutions.some(({ script }) => everyCommand(script).some(isChecksum)) ||
    (mayCompareWords(command) && command.arguments.some(({ raw }) => namesIn(raw).some((name) => sums.has(name))))
  );
}

/** Whether a function, or one that it calls, has `exit`. */
function endsShell(body: readonly Pipeline[], bodies: Bodies): boolean {
  const [waiting, seen] = [[body], new Set<readonly Pipeline[]>()];
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    if (seen.has(one)) continue;
    seen.add(one);
    const commands = one.flatMap((pipeline) => pipeline.commands);
    if (commands.some(({ program }) => program === 'exit')) return true;
    waiting.push(...commands.flatMap((command) => [bodyOf(command, bodies) ?? []]));
  }
  return false;
}
