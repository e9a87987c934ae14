import { instructionsOf, type RunInstruction, type Stage } from '../../../model/dockerfile.ts';
import { known } from '../../../model/located.ts';
import { everyCommand } from '../../../model/shell.ts';
import { hostOf } from '../../../model/web-address.ts';

/** Names of variables by which installers get what they install from another place. */
const SOURCE = /(?:^|_)(?:INSTALL|INSTALLER|DOWNLOAD|DOWNLOADS|MIRROR)(?:_|$)/i;

/** The variables that name another source to an installer which begins at a place of a RUN, each with the host. */
export function sourcesFor(stage: Stage, run: RunInstruction, start: number): readonly string[] {
  const pairs = instructionsOf(stage, 'ENV', 'ARG').flatMap((one) =>
    one.isTriggered || one.span.file !== run.span.file || one.span.start > run.span.start
      ? []
      : one.pairs.map(({ name, value }) => [name.value, known<string>(value)] as const),
  );
  const before = everyCommand(run.line.script).flatMap(({ assignments, program, span }) =>
    span.start < start && LASTING.has(String(program))
      ? assignments.map(({ name, value }) => [name, value && known<string>(value)] as const)
      : [],
  );
  const named = [...pairs, ...before].flatMap(([name, value]) => {
    const host = SOURCE.test(name) && value !== undefined ? hostOf(value) : undefined;
    return host === undefined ? [] : [`${name} at ${host}`];
  });
  return [...new Set(named)];
}

/** Programs whose assignments stay; an assignment without a program needs `set -a`. */
const LASTING: ReadonlySet<string> = new Set(['', 'undefined', 'declare', 'export', 'typeset']);
