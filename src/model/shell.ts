import { remember } from '../support/remember.ts';
import type { Dynamic, Located } from './located.ts';
import type { Span } from './source.ts';

/** A POSIX-like shell script as rules see it: commands in the order in which they stand, with what joins them. */
export interface Script {
  readonly span: Span;
  readonly pipelines: readonly Pipeline[];
  /** Where commands may run that were not read. Those of scripts inside of it are not repeated: see {@link everyProblem}. */
  readonly problems: readonly ScriptProblem[];
}

/** A place where commands may run that were not read, and why. */
export interface ScriptProblem extends Located<string> {
  /** Whether a limit cut the reading off that no script of a person reaches, or the parser could not make sense of the text. */
  readonly kind: 'limit-reached' | 'unreadable-commands';
  /** Everything that may not have been read, from the place to the end of the script: what identifies the problem. */
  readonly rest: string;
}

/** Commands joined by `|` or `|&`; a single command is a pipeline of one. */
export interface Pipeline {
  readonly span: Span;
  readonly commands: readonly Command[];
  /** What stands before it, `start` for the first one of a list: `a && b ; c` has `start`, `&&`, `;`. A new line is `;`. */
  readonly joinedBy: 'start' | '&&' | '||' | ';' | '&';
  /** Inside `if`, `while`, `for`, `case` or a function: it may not run. */
  readonly isConditional: boolean;
  readonly isNegated: boolean;
  /** The function in whose body it is written. */
  readonly inFunction?: string;
}

/**
 * One simple command. Wrappers that run another command (`sudo`, `env`, `time`, `nice`, `nohup`, `exec`, `command`, `timeout`,
 * `xargs`, `gosu`, `su-exec`, `setpriv`, `doas`, `busybox`, `chroot`, `tini`, …) are taken off: `program` and `arguments` are those of
 * the command that really runs, and `wrappers` says what was taken off. A literal string given to `sh -c`, `su -c` or `eval` is in
 * `inner`. `[[ … ]]` and `(( … ))` are commands of the programs `[[` and `((`.
 */
export interface Command {
  readonly span: Span;
  /** The last path component of the program, without `.exe`; `DYNAMIC` when a variable decides, empty when there is none (`A=b`). */
  readonly program: string | Dynamic;
  readonly programSpan: Span;
  readonly arguments: readonly ShellWord[];
  readonly wrappers: readonly Wrapper[];
  /** `A=b` before the program, also as `env A=b`, or alone, or given to `export` and its like, where it is an argument as well. */
  readonly assignments: readonly ShellAssignment[];
  /** Its own ones, and those of the groups and loops around it: `{ a; b; } > f`. */
  readonly redirects: readonly Redirect[];
  /** Command and process substitutions in any word of it: `$(…)`, backticks, `<(…)`. */
  readonly substitutions: readonly Substitution[];
  /** The script that a literal `sh -c`, `bash -ec`, `su -c` or `eval` runs, or that a here-document feeds to a shell. */
  readonly inner: Script | undefined;
}

export interface ShellWord extends Located<string | Dynamic> {
  /** As written, quotes included. */
  readonly raw: string;
  /** The value with each unknown piece replaced by `UNKNOWN_PIECE` of `model/image.ts`; equals `value` when that is known. */
  readonly pieces: string;
}

/** Whether a word stands where it is, and is not what a variable holds or braces make: only then a fix may replace or delete it. */
export function isWrittenHere({ raw }: Pick<ShellWord, 'raw'>): boolean {
  return !/^["']?\$|\{(?=[^{}]*\})[^{}]*(?:,|\.\.)/.test(raw);
}

/** `sudo`, `env` … in front of the real program. `end` of its entry is where the wrapped command begins. */
export interface Wrapper {
  readonly program: string;
  readonly span: Span;
  /** The wrapper with its own options and the blanks after it: delete it to run the command without. */
  readonly entry: Span;
}

export interface ShellAssignment {
  readonly name: string;
  readonly value: ShellWord | undefined;
  readonly span: Span;
}

export interface Redirect {
  /** `>`, `>>`, `<`, `<<<`, `<<`, `>|`, `&>` … without the file descriptor. */
  readonly operator: string;
  /** The number before the operator, such as the 2 of `2>`; undefined when there is none. */
  readonly descriptor: number | undefined;
  readonly target: ShellWord | undefined;
  /** The text of a here-document. */
  readonly body: Located<string> | undefined;
}

export interface Substitution {
  readonly kind: 'command' | 'process';
  /** Index in `arguments` of the word that holds it; -1 when it is in the program, an assignment or a redirect. */
  readonly argument: number;
  readonly script: Script;
}

/** Every command of a script, also those inside substitutions and inner scripts, in order of appearance. */
export function everyCommand(script: Script | undefined): readonly Command[] {
  return script === undefined ? NO_COMMANDS : commandsIn(script);
}

/** Every pipeline of a script, also those inside substitutions and inner scripts. */
export function everyPipeline(script: Script | undefined): readonly Pipeline[] {
  return script === undefined ? NO_PIPELINES : pipelinesIn(script);
}

/** Every place of a script that was not read, also of those inside substitutions and inner scripts. */
export function everyProblem(script: Script | undefined): readonly ScriptProblem[] {
  const problems: ScriptProblem[] = [];
  if (script !== undefined) addProblems(script, problems);
  return problems;
}

const NO_COMMANDS: readonly Command[] = [];
const NO_PIPELINES: readonly Pipeline[] = [];

/** Many rules ask, so it is answered once for each script. */
const commandsIn = remember((script: Script): readonly Command[] => {
  const commands: Command[] = [];
  addCommands(script, commands);
  return commands;
});

const pipelinesIn = remember((script: Script): readonly Pipeline[] => {
  const pipelines: Pipeline[] = [];
  addPipelines(script, pipelines);
  return pipelines;
});

function addCommands({ pipelines }: Script, found: Command[]): void {
  for (const { commands } of pipelines) {
    for (const command of commands) {
      found.push(command);
      for (const { script } of command.substitutions) addCommands(script, found);
      if (command.inner !== undefined) addCommands(command.inner, found);
    }
  }
}

function addProblems({ pipelines, problems }: Script, found: ScriptProblem[]): void {
  for (const problem of problems) found.push(problem);
  for (const { commands } of pipelines) {
    for (const { substitutions, inner } of commands) {
      for (const { script } of substitutions) addProblems(script, found);
      if (inner !== undefined) addProblems(inner, found);
    }
  }
}

function addPipelines({ pipelines }: Script, found: Pipeline[]): void {
  for (const pipeline of pipelines) {
    found.push(pipeline);
    for (const { substitutions, inner } of pipeline.commands) {
      for (const { script } of substitutions) addPipelines(script, found);
      if (inner !== undefined) addPipelines(inner, found);
    }
  }
}
