import { LASTING } from '../../../analysis/downloads/bypasses.ts';
import { instructionsOf, type RunInstruction, type Stage } from '../../../model/dockerfile.ts';
import { known } from '../../../model/located.ts';
import { everyCommand } from '../../../model/shell.ts';
import type { Span } from '../../../model/source.ts';
import { hostOf } from '../../../model/web-address.ts';
import { remember } from '../../../support/caches/remember.ts';

/** Names of variables by which installers get what they install from another place. */
const SOURCE = /(?:^|_)(?:INSTALL|INSTALLER|DOWNLOAD|DOWNLOADS|MIRROR)(?:_|$)/i;

/** The variables that name another source to an installer which begins at a place of a RUN, each with the host. */
export function sourcesFor(stage: Stage, run: RunInstruction, start: number): readonly string[] {
  const inStage = sourcesOf(stage).filter(({ at }) => at.file === run.span.file && at.start <= run.span.start);
  const inScript = sourcesIn(run).filter(({ at }) => at.start < start);
  return [...new Set([...inStage, ...inScript].map(({ told }) => told))];
}

interface Source {
  readonly told: string;
  readonly at: Span;
}

/** A stage has a few. Further ones are not told apart. */
const MOST_SOURCES = 20;

const sourcesOf = remember((stage: Stage): readonly Source[] =>
  instructionsOf(stage, 'ENV', 'ARG')
    .filter(({ isTriggered }) => !isTriggered)
    .flatMap(({ pairs, span }) => pairs.flatMap(({ name, value }) => sourceAt(name.value, known<string>(value), span)))
    .slice(0, MOST_SOURCES),
);

const sourcesIn = remember((run: RunInstruction): readonly Source[] =>
  everyCommand(run.line.script)
    .filter(({ program }) => LASTING.has(String(program)))
    .flatMap(({ assignments, span }) =>
      assignments.flatMap(({ name, value }) => sourceAt(name, value && known<string>(value), span)),
    )
    .slice(0, MOST_SOURCES),
);

function sourceAt(name: string, value: string | undefined, at: Span): readonly Source[] {
  const host = SOURCE.test(name) && value !== undefined ? hostOf(value) : undefined;
  return host === undefined ? [] : [{ told: `${name} at ${host}`, at }];
}
