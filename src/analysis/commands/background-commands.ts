import { type Command, everyCommand, everyPipeline, type Script } from '../../model/shell.ts';

/** The commands that go on while their script does, or after it, as if an engine had been told to detach: `docker run a &`. */
export function backgroundCommands(scripts: readonly Script[]): ReadonlySet<Command> {
  const pipelines = scripts.flatMap(everyPipeline);
  const found = new Set<Command>();
  for (const { commands, isBackground } of pipelines) {
    for (const command of commands) if (isBackground || isDetaching(command)) addAll(command, found);
  }
  if (found.size === 0) return found;
  const called = new Set([...found].map(({ program }) => program));
  for (const { commands, inFunction } of pipelines) {
    if (inFunction !== undefined && called.has(inFunction)) for (const command of commands) addAll(command, found);
  }
  return found;
}

/** What a command in the background starts is there as well. */
function addAll(command: Command, found: Set<Command>): void {
  if (found.has(command)) return;
  found.add(command);
  const scripts = [command.inner, ...command.substitutions.map(({ script }) => script)];
  for (const one of scripts.flatMap(everyCommand)) found.add(one);
}

function isDetaching({ program, wrappers }: Command): boolean {
  return [program, ...wrappers.map((one) => one.program)].some((one) => DETACHING.has(one));
}

/** Programs that return while what they start still runs, or that start it later. */
const DETACHING: ReadonlySet<unknown> = new Set([
  ...['at', 'batch', 'daemonize', 'nohup', 'screen', 'setsid', 'systemd-run', 'tmux'],
]);
