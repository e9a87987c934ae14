import { problemGaps } from '../analysis/commands/script-gaps.ts';
import { isShellWithCode } from '../analysis/processes/started-processes.ts';
import type { Container } from '../model/containers/container.ts';
import type { ContainerCommand } from '../model/containers/container-command.ts';
import type { GapNotification } from '../model/findings/gap.ts';
import { everyProblem, type Script, type ScriptProblem } from '../model/shell.ts';
import type { Subject } from '../model/subject.ts';
import { valueIfComputed } from '../support/caches/lazy.ts';

/** The parts of container commands that could not be parsed. Call it after the rules: commands that no rule needed are not reported. */
export function unreadCommands(subjects: readonly Subject[]): readonly GapNotification[] {
  return problemGaps(subjects.flatMap((subject) => (subject.kind === 'container' ? [...unreadIn(subject)] : [])));
}

function* unreadIn({ entrypoint, command, healthcheck, hooks, scripts = [] }: Container): Generator<ScriptProblem> {
  yield* ofWords(entrypoint);
  if (isShellWithCode(entrypoint)) yield* everyProblem(scriptOf(command));
  else yield* ofWords(command);
  yield* everyProblem(scriptOf(healthcheck));
  for (const hook of hooks) yield* ofWords(hook.command);
  for (const one of scripts) yield* limitsIn(valueIfComputed<'script', Script | undefined>(one, 'script'));
}

/** A script that cannot be parsed at all may be for another program than a shell. */
function limitsIn(script: Script | undefined): readonly ScriptProblem[] {
  return [...everyProblem(script)].filter(({ kind }) => kind === 'limit-reached');
}

/** No shell reads these words, so only limits matter, except inside a script that they pass to a shell. */
function* ofWords(command: ContainerCommand | undefined): Generator<ScriptProblem> {
  const script = scriptOf(command);
  const own = new Set(script?.problems);
  for (const problem of everyProblem(script)) if (!own.has(problem) || problem.kind === 'limit-reached') yield problem;
}

function scriptOf(command: ContainerCommand | undefined): Script | undefined {
  return command && valueIfComputed<'script', Script | undefined>(command, 'script');
}
