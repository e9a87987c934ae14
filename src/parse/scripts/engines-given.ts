import { ENGINE_VARIABLE, isServiceName } from '../../analysis/posture/engine-client.ts';
import type { EngineSettings } from '../../model/containers/engine-settings.ts';
import { everyCommand, type Script } from '../../model/shell.ts';
import { enginesGiven } from '../engine/commands.ts';
import type { PassedVariable } from '../frontend.ts';
import type { LinesOf } from '../run-options/command-lines.ts';
import { exportedBy, type Sourced } from '../run-options/passed-variables.ts';

/**
 * The engines of the variables that commands get without naming them: `export DOCKER_HOST` of make, `Environment=` of systemd, `variables` of a
 * pipeline, and files that scripts source. Other readers look at those of workflows and of callers.
 */
export function enginesFromElsewhere(
  scripts: readonly Script[],
  { format, file, isBrief, isUnit }: LinesOf,
  sourced?: Sourced,
): readonly EngineSettings[] {
  const isOfJobs = format === 'shell' && isBrief;
  const isGiven = GIVES_VARIABLES.has(format) || isUnit === true || isOfJobs;
  const found = enginesGiven(scripts, file, (script) => [
    ...(isGiven ? (script.given?.() ?? []) : []),
    ...sourcedIn(script, sourced),
  ]);
  return isOfJobs ? eachHost(found) : found;
}

/** The formats whose files set variables for all of their commands. */
const GIVES_VARIABLES: ReadonlySet<LinesOf['format']> = new Set(['makefile', 'justfile', 'taskfile']);

/** What files set that a script sources, unless it sets the engine itself. */
function sourcedIn(script: Script, sourced?: Sourced): readonly PassedVariable[] {
  const commands = everyCommand(script);
  if (sourced === undefined || !commands.some(({ program }) => program === '.' || program === 'source')) return [];
  if (commands.some(({ assignments }) => assignments.some(({ name }) => name === ENGINE_VARIABLE))) return [];
  return exportedBy({ ...script, given: () => [] }, sourced);
}

/** Jobs have most variables in common, and engines as services, which end with them. */
function eachHost(found: readonly EngineSettings[]): readonly EngineSettings[] {
  const hosts = new Set<string>();
  const isNew = (host: string): boolean => {
    const { size } = hosts;
    return hosts.add(host).size > size;
  };
  const inOrder = [...found].sort((one, other) => one.span.start - other.span.start);
  return inOrder.filter(({ plainEngines = [] }) =>
    plainEngines.some(({ host }) => !isServiceName(host) && isNew(host)),
  );
}
