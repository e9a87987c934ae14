import { remember } from '../support/caches/remember.ts';
import type { Dynamic, Located } from './located.ts';
import type { Excerpt, Span } from './source.ts';

/** A POSIX-like shell script as rules see it: commands in their written order, with the operators between them. */
export interface Script {
  readonly span: Span;
  readonly pipelines: readonly Pipeline[];
  /** Places where unread commands may run. Those of inner scripts are not repeated here: see {@link everyProblem}. */
  readonly problems: readonly ScriptProblem[];
  /** The variables with known values that its file sets for it; a name may have several. */
  readonly given?: () => readonly { readonly name: string; readonly value: string }[];
  /** The folder in which it starts, from that of all commands of its file, if the file names one; `DYNAMIC` if that is not known. */
  readonly startsIn?: string | Dynamic | undefined;
  /** Further folders, as written, in which it may start. */
  readonly mayStartIn?: readonly string[];
  /** The names of variables that it gets with values that only run time knows. */
  readonly givenUnknown?: () => readonly string[];
  /** Whether nothing runs it as it is, as other scripts of its file have its commands with further variables. */
  readonly isTemplate?: boolean;
}

/** A place where unread commands may run, and the reason. */
export interface ScriptProblem extends Located<string> {
  /** Whether a limit was reached, which no handwritten script does, or the parser could not understand the text. */
  readonly kind: 'limit-reached' | 'unreadable-commands';
  /** The text that may not have been read, from the place to the end of the script. It identifies the problem. */
  readonly rest: string;
  /** All commands were read, but one of them runs what others put together. */
  readonly isPutTogether?: true;
}

/** Commands joined by `|` or `|&`; a single command is a pipeline of one. */
export interface Pipeline {
  readonly span: Span;
  readonly commands: readonly Command[];
  /** The operator before it, or `start` for the first one of a list: `a && b ; c` has `start`, `&&`, `;`. A new line is `;`. */
  readonly joinedBy: 'start' | '&&' | '||' | ';' | '&';
  /** Whether it is inside `if`, `while`, `for`, `case` or a function, so that it may not run. */
  readonly isConditional: boolean;
  readonly isNegated: boolean;
  /** Whether the shell goes on without waiting for its end: `a && b &`. */
  readonly isBackground?: true;
  /** The commands whose output it may read, if it is not the first of its group: `a` for `c` in `a | { b; c; }`. */
  readonly inputFrom?: readonly Command[];
  /** The commands of groups whose output goes into its pipes as well: `a` for `b | c` in `{ a; b; } | c`. */
  readonly printsWith?: readonly Command[];
  /** The function whose body contains it. */
  readonly inFunction?: string;
  /** Whether each call of that function comes to it, as it is in no branch of it. */
  readonly inEachCall?: true;
  /** Whether it is in the branch of a condition that never applies, `if false`, or behind `exit`. */
  readonly neverRuns?: true;
  /** The whole `if` statement whose branch it chooses. */
  readonly decides?: Span;
}

/**
 * One simple command. Wrappers that run another command (`sudo`, `env`, `time`, `nice`, `nohup`, `exec`, `command`, `timeout`,
 * `xargs`, `gosu`, `su-exec`, `setpriv`, `doas`, `busybox`, `chroot`, `tini`, …) are removed: `program` and `arguments` are those of the
 * command that really runs, and `wrappers` lists the removed ones. A literal script for `sh -c`, `su -c` or `eval` is in `inner`.
 * `[[ … ]]` and `(( … ))` are commands with the programs `[[` and `((`.
 */
export interface Command {
  readonly span: Span;
  /** The last path component of the program, without `.exe`; `DYNAMIC` when a variable decides, empty without a program (`A=b`). */
  readonly program: string | Dynamic;
  readonly programSpan: Span;
  /** The path of the program, if it is known and its place has other words: a variable, or the call of a function. */
  readonly path?: string;
  /** Whether an expansion names the program. */
  readonly isExpanded?: true;
  readonly arguments: readonly ShellWord[];
  readonly wrappers: readonly Wrapper[];
  /** `A=b` before the program, in `env A=b`, alone, or after `export` and the like, where it is also an argument. */
  readonly assignments: readonly ShellAssignment[];
  /** Its own redirects, and those of the groups and loops around it: `{ a; b; } > f`. */
  readonly redirects: readonly Redirect[];
  /** The command and process substitutions in its words: `$(…)`, backticks, `<(…)`. */
  readonly substitutions: readonly Substitution[];
  /** The script that a literal `sh -c`, `bash -ec`, `su -c` or `eval` runs, or that a here-document feeds to a shell. */
  readonly inner: Script | undefined;
  /** The code of another language that it runs, unless a word has it. */
  readonly code?: ForeignCode;
  /** Whether it is copied code of another language that fails if a digest, which it computes, is not the one that it wants. */
  readonly checksDigest?: true;
  /** The script that a shell in a container reads from the standard input of an engine. */
  readonly entered?: Script;
  /** The folder of the machine in which it runs, if the script has entered one whose path is known, or one below a home folder (`~`). */
  readonly folder?: string;
  /** The path that the script has entered, from the folder where it starts, as written; `DYNAMIC` if that is not known. */
  readonly steps?: string | Dynamic;
  /** The programs that it may run, as written, if a loop, a condition or a pattern decides. */
  readonly programChoices?: readonly string[];
  /** Whether `inner` has the command with each of these programs, and it runs no other. */
  readonly isEachProgram?: true;
  /** The text of a file, or of the command before it, that a login reads as its password: `docker login --password-stdin < token`. */
  readonly passwordRead?: string;
  /** The text of a file, or of a command before it, that a program sets passwords from: `chpasswd < users`. */
  readonly passwordLines?: Excerpt;
  /** The known values of the variables that it passes to a container or a build by their names alone: `docker run -e NAME`. */
  readonly passed?: ReadonlyMap<string, string>;
}

/** Code of another language that a program gets from its standard input, or from a file that the same text has written. */
export interface ForeignCode {
  /** The usual name of its interpreter, without a version. */
  readonly language: string;
  readonly text: Excerpt;
  /** Whether the program is the file, and its first line names the interpreter. */
  readonly isProgram?: true;
}

export interface ShellWord extends Located<string | Dynamic> {
  /** As written, including quotes. */
  readonly raw: string;
  /** The value with each unknown piece replaced by `UNKNOWN_PIECE`; equals `value` when that is known. */
  readonly pieces: string;
  /** Some of its values, if a loop or a condition decides. The names of files may be patterns. */
  readonly choices?: readonly string[];
  /** Whether it may have values other than those, if a command decides in some runs. */
  readonly mayBeOther?: true;
  /** Some of its texts where several parts are unknown, and a condition decides one or more of them. The others stay unknown. */
  readonly partsKnown?: readonly string[];
}

/** The text of a word, and those that it may have where a condition decides. */
export function textsOfWord({
  pieces,
  choices,
  partsKnown = [],
}: Pick<ShellWord, 'pieces' | 'choices' | 'partsKnown'>): readonly string[] {
  return [pieces, ...(choices ?? partsKnown)];
}

/** Whether a word is written literally, not produced by a variable or braces: only then may a fix replace or delete it. */
export function isWrittenHere({ raw }: Pick<ShellWord, 'raw'>): boolean {
  return !/^["']?\$|\{(?=[^{}]*\})[^{}]*(?:,|\.\.)/.test(raw);
}

/** `sudo`, `env` … in front of the real program. The wrapped command begins at the `end` of its entry. */
export interface Wrapper {
  readonly program: string;
  readonly span: Span;
  /** The wrapper with its own options and the blanks after it: delete it to run the command without the wrapper. */
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
  /** The number before the operator, if any, such as the 2 of `2>`. */
  readonly descriptor: number | undefined;
  readonly target: ShellWord | undefined;
  readonly body: HereDocument | undefined;
}

/** The text of a here-document as written: its variables are not replaced. */
export interface HereDocument extends Located<string> {
  /** Whether the delimiter is quoted, so that `$` and `\` have no meaning. */
  readonly isLiteral: boolean;
  /** The same with values in place of variables and substitutions, as in a word; undefined where it has none, and for a long text. */
  readonly expanded?: Pick<ShellWord, 'pieces' | 'choices' | 'partsKnown'>;
}

export interface Substitution {
  readonly kind: 'command' | 'process';
  /** Index in `arguments` of the word that contains it; -1 when it is in the program, an assignment or a redirect. */
  readonly argument: number;
  readonly script: Script;
}

/** Whether a substitution reads what its command writes: `>(a)`. */
export function isFed({ script: { span } }: Substitution): boolean {
  const { file, start } = span;
  return file.text.slice(Math.max(0, start - 2), start) === '>(';
}

/** Every command of a script, including those in substitutions and inner scripts, in order of appearance. */
export function everyCommand(script: Script | undefined): readonly Command[] {
  return script === undefined ? NO_COMMANDS : commandsIn(script);
}

/** Every pipeline of a script, including those in substitutions and inner scripts. */
export function everyPipeline(script: Script | undefined): readonly Pipeline[] {
  return script === undefined ? NO_PIPELINES : pipelinesIn(script);
}

/** Every unread place of a script, including those in substitutions and inner scripts. */
export function everyProblem(script: Script | undefined): readonly ScriptProblem[] {
  const problems: ScriptProblem[] = [];
  if (script !== undefined) addProblems(script, problems);
  return problems;
}

const NO_COMMANDS: readonly Command[] = [];
const NO_PIPELINES: readonly Pipeline[] = [];

/** Many rules need this, so it is computed once for each script. */
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

/** The commands in branches of conditions that never apply, and behind `exit`. */
export function idleCommands(scripts: readonly Script[]): ReadonlySet<Command> {
  const idle = scripts.flatMap((script) => {
    const pipelines = everyPipeline(script).filter(({ neverRuns }) => neverRuns);
    return pipelines.length === 0 ? NO_COMMANDS : everyCommand({ ...script, pipelines });
  });
  return new Set(idle);
}

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
