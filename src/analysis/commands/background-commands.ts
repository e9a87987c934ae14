import { type Command, everyCommand } from '../../model/shell.ts';

/** The commands that go on while their script does, or after it, as if an engine had been told to detach: `docker run a &`. */
export function backgroundCommands(commands: readonly Command[]): ReadonlySet<Command> {
  return new Set(commands.filter(isInBackground).flatMap((command) => [command, ...everyCommand(command.inner)]));
}

function isInBackground({ program, wrappers, span: { file, end } }: Command): boolean {
  const programs = [program, ...wrappers.map((one) => one.program)];
  return programs.some((one) => DETACHING.has(one)) || BEFORE_SIGN.test(file.text.slice(end, end + NEAR));
}

/** Programs that return while what they start still runs, or that start it later. */
const DETACHING: ReadonlySet<unknown> = new Set([
  ...['at', 'batch', 'daemonize', 'nohup', 'screen', 'setsid', 'systemd-run', 'tmux'],
]);

/** The rest of a command and of the groups around it, up to `&`. */
const BEFORE_SIGN = /^(?:[ \t;)}\r\n]|\d{0,2}[<>]{1,2}[ \t]{0,9}[^\s;&|]{1,200}|\d?>&\d)*&(?![&>])/;

/** In characters. */
const NEAR = 300;
