import { plainCommand } from '../../analysis/commands/plain-command.ts';
import type { Pipeline, Script } from '../../model/shell.ts';
import { spanText } from '../../model/source.ts';

/**
 * The commands that a problem of a list of programs may come from, as text: those that have one, and all that are more than a program with its
 * arguments. Each program of the list is a process of its own. Undefined if the list itself could not be read.
 */
export function decidingCommands({ pipelines, problems }: Script): string | undefined {
  if (problems.length > 0) return undefined;
  const isJoined = (at: number): boolean => /^[&|]/.test(pipelines[at]?.joinedBy ?? '');
  const deciding = pipelines.filter((one, at) => isJoined(at) || isJoined(at + 1) || !isPlain(one));
  return deciding.map(({ span }) => plainCommand(spanText(span))).join('\n');
}

/** Whether it only starts a program whose script is not known. */
function isPlain({ commands, isConditional, isBackground }: Pipeline): boolean {
  return (
    commands.length === 1 &&
    !isConditional &&
    isBackground !== true &&
    commands.every(
      ({ inner, substitutions, redirects, assignments }) =>
        inner === undefined && substitutions.length + redirects.length + assignments.length === 0,
    )
  );
}
