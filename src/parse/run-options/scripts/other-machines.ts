import { ENGINE_VARIABLE, isOfOtherMachine } from '../../../analysis/posture/engine-client.ts';
import { type Command, everyCommand, type Script } from '../../../model/shell.ts';
import type { Span } from '../../../model/source.ts';

/** Whether a command is written to run on another machine: `ssh host docker run`, `docker -H ssh://host run`, the script of an action for ssh. */
export function startsElsewhere({ file: { text }, start }: Span): boolean {
  const line = wholeLine(text, start);
  if (BY_SSH.test(line) || line.split(/[|;&]+/).some(namesMachine)) return true;
  const step =
    text
      .slice(Math.max(0, start - LONGEST_STEP), start)
      .split(/\n[ \t]*-[ \t]/)
      .at(-1) ?? '';
  return ACTION_FOR_SSH.test(step) || step.split('\n').some((one) => BY_SSH.test(one) && opensText(one));
}

/** The commands of scripts whose variables name the engine of another machine. */
export function commandsElsewhere(scripts: readonly Script[]): ReadonlySet<Command> {
  const isElsewhere = ({ given }: Script): boolean =>
    isOfOtherMachine(given?.().findLast(({ name }) => name === ENGINE_VARIABLE)?.value);
  return new Set(scripts.filter(isElsewhere).flatMap(everyCommand));
}

/** The line of an offset, with those that a backslash joins with it. */
function wholeLine(text: string, at: number): string {
  const first = Math.max(0, at - LONGEST_LINE);
  const near = text.slice(first, at + LONGEST_LINE).replaceAll('\\\n', '  ');
  const end = near.indexOf('\n', at - first);
  return near.slice(near.lastIndexOf('\n', at - first - 1) + 1, end === -1 ? near.length : end);
}

/** In characters, to each side. */
const LONGEST_LINE = 2_000;
/** In characters, up to the command. */
const LONGEST_STEP = 10_000;

/** Whether the commands in the next lines are a here-document, or a text in quotes: `ssh host <<EOF`, `ssh host "`. */
function opensText(line: string): boolean {
  return line.includes('<<') || ['"', "'"].some((quote) => line.split(quote).length % 2 === 0);
}

const BY_SSH = /(?<![\w./-])ssh[ \t]{1,9}\S/;
const ENGINE = /(?:^|[\s"'/(])(?:docker|podman|nerdctl)$/;
const WITH_VALUE: ReadonlySet<string> = new Set([
  '--config',
  '-l',
  '--log-level',
  '--tlscacert',
  '--tlscert',
  '--tlskey',
]);

/** Whether an option of the engine itself, in front of its command, names another machine: `docker -H ssh://host run`. */
function namesMachine(command: string): boolean {
  const words = command.trimStart().split(/[ \t]+/);
  let at = words.findIndex((word) => ENGINE.test(word)) + 1;
  while (at > 0 && words[at]?.startsWith('-')) {
    const [option = '', value = words[at + 1] ?? ''] = (words[at] ?? '').split('=', 2);
    if (/^(?:-H|-c|--host|--context)$/.test(option)) return !/^["']?(?:unix:|default\b)/.test(value);
    at += WITH_VALUE.has(option) ? 2 : 1;
  }
  return false;
}

const ACTION_FOR_SSH = /\buses:[ \t]{1,9}["']?[\w./-]{0,100}ssh[\w.-]{0,100}/;
