import { type Command, everyCommand } from '../../model/shell.ts';

/** The commands that go on while their script does, or after it, as if an engine had been told to detach: `docker run a &`. */
export function backgroundCommands(commands: readonly Command[]): ReadonlySet<Command> {
  return new Set(commands.filter(isInBackground).flatMap((command) => [command, ...everyCommand(command.inner)]));
}

function isInBackground({ program, wrappers, span: { file, end } }: Command): boolean {
  const programs = [program, ...wrappers.map((one) => one.program)];
  return programs.some((one) => DETACHING.has(one)) || isBeforeSign(file.text.slice(end, end + NEAR));
}

/** Programs that return while what they start still runs, or that start it later. */
const DETACHING: ReadonlySet<unknown> = new Set([
  ...['at', 'batch', 'daemonize', 'nohup', 'screen', 'setsid', 'systemd-run', 'tmux'],
]);

/** Whether only the rest of a command and of the groups around it comes before `&`. */
function isBeforeSign(text: string): boolean {
  for (REST.lastIndex = 0; ; ) {
    const found = REST.exec(text)?.[0];
    if (found === undefined || found === '&') return found !== undefined;
  }
}

const REST = /[ \t;)}\r\n]+|\d{0,2}>&\d|(?:\d{0,2}|&)[<>]{1,2}[ \t]{0,9}[^\s;&|<>()]{1,200}|&(?![&>])/y;

/** In characters. */
const NEAR = 300;
