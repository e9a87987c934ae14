import type { ShellCursor, ShellWord } from './shell-words.ts';

/** A command that a shell script may run, whichever way its conditions turn out. */
export interface ShellCommand {
  /** The program, or `.` with a file whose commands the shell runs, or `>` with a file that it writes; and the arguments. */
  readonly words: readonly ShellWord[];
  /** It replaces the shell: `exec nginx`. */
  readonly isLast?: true;
  /** The script changes its working directory somewhere. */
  readonly hasMoved?: true;
}

/** A script while it is read. */
export interface ShellScript extends ShellCursor {
  readonly commands: ShellCommand[];
  readonly functions: Set<string>;
  /** What `set -- …` makes of its arguments, in the order of the script. `shift` is a list with this word. */
  readonly changes: (readonly ShellWord[])[];
  /** `{` of functions that are open, and of groups in them. */
  readonly groups: ('function' | 'group')[];
  isWhole: boolean;
  hasMoved: boolean;
  hasLoop: boolean;
  /** Substitutions in substitutions. */
  depth: number;
}

const MOST_COMMANDS = 64;
const MOST_SHIFTS = 8;

/** Words that are part of a larger command. */
export const KEYWORD = /^(?:if|then|elif|else|fi|while|until|do|done|esac|time|!|\{|\})$/;
/** Commands of a shell that start nothing. */
const BUILTIN =
  /^(?::|\[|break|cd|continue|echo|exit|export|false|kill|local|printf|pwd|read|readonly|return|test|times|true|type|ulimit|umask|unset|wait)$/;
/** Commands of a shell that run a text, or change what other words mean. */
const UNFOLLOWED =
  /^(?:alias|bg|bind|builtin|caller|case|compgen|complete|compopt|coproc|declare|dirs|disown|enable|eval|fc|fg|for|function|getopts|hash|help|history|in|jobs|let|logout|mapfile|popd|pushd|readarray|select|shopt|suspend|typeset|unalias|\[\[|>)$/;
const ASSIGNMENT = /^[A-Za-z_]\w*\+?=/;
/** Variables that decide where programs and libraries are found, or what a shell runs. */
const SPECIAL =
  /^(?:PATH|LD_\w+|BASH_ENV|ENV|PS4|IFS|SHELLOPTS|BASHOPTS|CDPATH|GCONV_PATH|GLIBC_TUNABLES|POSIXLY_CORRECT)(?:$|\+?=)|^BASH_FUNC_/;
/** Words that depend on the arguments of the script, or in a function on those of its call. */
const ARGUMENT = /^\$(?:@|[1-9])/;

/** Takes note of a command. Its words come without the keywords before it. */
export function addCommand(script: ShellScript, written: readonly ShellWord[]): void {
  const words = written[0] === 'IFS=' && written[1] === 'read' ? written.slice(1) : written;
  const first = words.findIndex((word) => !ASSIGNMENT.test(word));
  if (words.some((word) => isSpecial(word))) script.isBroken = true;
  if (first === -1 || script.isBroken) return;
  const isInFunction = script.groups.includes('function');
  const command = words.slice(first).map((word) => (isInFunction && ARGUMENT.test(word) ? '$*' : word));
  runCommand(script, command);
}

/** Whether a word sets a variable on which programs depend, or names it for a command that may. */
export function isSpecial(word: ShellWord): boolean {
  return SPECIAL.test(word);
}

function runCommand(script: ShellScript, [name = '', ...rest]: readonly ShellWord[]): void {
  switch (name) {
    case 'cd':
      script.hasMoved = true;
      return;
    case 'set':
      set(script, rest);
      return;
    case 'shift':
      shift(script, rest);
      return;
    case 'command':
      runPlainly(script, rest);
      return;
    case 'exec':
      if (rest.length > 0) push(script, rest, true);
      return;
    case '.':
    case 'source':
      push(script, ['.', ...rest], false);
      return;
    default:
      if (!BUILTIN.test(name)) push(script, [name, ...rest], false);
  }
}

/** Options and their names, or new arguments. */
function set(script: ShellScript, words: readonly ShellWord[]): void {
  const first = words.findIndex((word) => !/^[-+][A-Za-z]+$/.test(word));
  if (first === -1) return;
  const [next = '', ...rest] = words.slice(first);
  const isOfOption = /o$/.test(words[first - 1] ?? '') && rest.length === 0 && /^[a-z]+$/.test(next);
  if (isOfOption) return;
  if (next === '--' && script.groups.length === 0) script.changes.push(rest);
  else script.isBroken = true;
}

function shift(script: ShellScript, words: readonly ShellWord[]): void {
  if (script.groups.includes('function')) return;
  const count = words.length === 0 ? 1 : Number(words.join(' '));
  if (Number.isInteger(count) && count >= 0 && count <= MOST_SHIFTS)
    for (let at = 0; at < count; at++) script.changes.push(['shift']);
  else script.isBroken = true;
}

/** `command nginx` never runs a function; `command -v nginx` only looks for the program. */
function runPlainly(script: ShellScript, words: readonly ShellWord[]): void {
  const [first = ''] = words;
  if (words.length === 0 || /^-[vV]+$/.test(first)) return;
  if (first.startsWith('-')) script.isBroken = true;
  else runCommand(script, words);
}

function push(script: ShellScript, words: readonly ShellWord[], isLast: boolean): void {
  const [first = ''] = words;
  const isKnown = !first.includes('$') || /^\$(?:@@?|[0-9]|0\/\.\.\/.*)$/.test(first);
  const isPlain = isKnown && !first.startsWith('-') && !KEYWORD.test(first) && !UNFOLLOWED.test(first);
  if (isPlain) keepCommand(script, { words, ...(isLast && { isLast: true as const }) });
  else script.isBroken = true;
}

/** Takes note of a command, up to a limit. */
export function keepCommand(script: ShellScript, command: ShellCommand): void {
  if (script.commands.length < MOST_COMMANDS) script.commands.push(command);
  else script.isBroken = true;
}
