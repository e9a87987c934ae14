import { INTERPRETERS } from '../../data/programs.ts';
import {
  instructionsOf,
  parentOf,
  type RunInstruction,
  type ShellInstruction,
  type Stage,
} from '../../model/dockerfile.ts';
import type { Command, Pipeline, Script } from '../../model/shell.ts';
import { remember } from '../../support/caches/remember.ts';

/** How a shell treats commands that fail. */
export interface ShellOptions {
  /** `-e`: the shell exits at the first command that fails. */
  readonly errexit: boolean;
  /** A pipeline fails when any of its commands fails, not only the last one. */
  readonly pipefail: boolean;
}

export interface PlacedPipeline {
  readonly pipeline: Pipeline;
  readonly options: ShellOptions;
  /** The list of pipelines that contains it, and its index there. */
  readonly siblings: readonly Pipeline[];
  readonly index: number;
  /** Its exit status is not that of the instruction, because it is inside `$(…)`, `<(…)` or an inner script. */
  readonly isNested: boolean;
}

const NONE: ShellOptions = { errexit: false, pipefail: false };

/** Every pipeline of a RUN with the options in effect when it runs. */
export function* pipelinesOf(stage: Stage, run: RunInstruction): Generator<PlacedPipeline> {
  yield* readScript(run.line.script, initialOptions(stage, run), false);
}

/** The options set by SHELL, here or in a parent stage, and by the first line of a here-document. */
export function initialOptions(stage: Stage, run: RunInstruction): ShellOptions {
  if (run.line.form === 'exec') return NONE;
  const shebang = run.heredocs.length > 0 ? /^#!([^\r\n]{0,200})/.exec(run.heredocs[0]?.body.value ?? '') : null;
  if (shebang !== null) return optionsOfWords((shebang[1] ?? '').split(/\s+/), NONE);
  return optionsOfWords(shellWords(stage, run), NONE);
}

/** The words of the last SHELL before an instruction. */
function shellWords(stage: Stage, { span }: RunInstruction): readonly string[] {
  const own = shellsOf(stage).findLast((shell) => shell.span.file !== span.file || shell.span.start < span.start);
  return own?.words.map(({ value }) => value) ?? inheritedWords(stage);
}

function inheritedWords(stage: Stage): readonly string[] {
  for (let at = parentOf(stage); at !== undefined; at = parentOf(at)) {
    const last = shellsOf(at).at(-1);
    if (last !== undefined) return last.words.map(({ value }) => value);
  }
  return [];
}

const shellsOf = remember((stage: Stage): readonly ShellInstruction[] => instructionsOf(stage, 'SHELL'));

function* readScript(script: Script | undefined, start: ShellOptions, isNested: boolean): Generator<PlacedPipeline> {
  let options = start;
  const siblings = script?.pipelines ?? [];
  for (const [index, pipeline] of siblings.entries()) {
    yield { pipeline, options, siblings, index, isNested };
    for (const command of pipeline.commands) {
      for (const { script: nested } of command.substitutions)
        yield* readScript(nested, { ...options, errexit: false }, true);
      if (command.inner !== undefined) yield* readScript(command.inner, optionsWithin(command, options), isNested);
    }
    options = afterSet(pipeline, options);
  }
}

/** A newly started shell has only its own options, from its words or the first line of its file; `eval` keeps those of the surrounding shell. */
function optionsWithin(command: Command, around: ShellOptions): ShellOptions {
  return command.program === 'eval' ? around : innerOptions(command);
}

/** The options of a shell that a command starts. The first line of a file counts where the file is the program: `./a.sh`, not `sh a.sh`. */
export function innerOptions({ arguments: words, inner, program, span }: Command): ShellOptions {
  const isFile = inner !== undefined && inner.span.file !== span.file && !SHELLS.has(program);
  const shebang = isFile ? /^#![^\r\n]{0,200}/.exec(inner.span.file.text.slice(0, 210)) : null;
  if (shebang !== null) return optionsOfWords(shebang[0].split(/\s+/), NONE);
  return optionsOfWords(
    words.map(({ pieces }) => pieces),
    NONE,
  );
}

const SHELLS: ReadonlySet<unknown> = new Set(
  INTERPRETERS.filter(({ programs }) => programs.includes('bash')).flatMap(({ programs }) => programs),
);

/** The options after `set -e`, `set +e`, `set -euo pipefail`. */
export function afterSet({ commands, isConditional }: Pipeline, options: ShellOptions): ShellOptions {
  const [command] = commands;
  if (command?.program !== 'set' || commands.length > 1 || isConditional) return options;
  return optionsOfWords(
    command.arguments.map(({ pieces }) => pieces),
    options,
  );
}

function optionsOfWords(words: readonly string[], before: ShellOptions): ShellOptions {
  let { errexit, pipefail } = before;
  for (const [index, word] of words.entries()) {
    const [, sign, letters = ''] = /^([-+])([a-zA-Z]{1,20})$/.exec(word) ?? [];
    if (sign === undefined) continue;
    const isOn = sign === '-';
    // the value of `-c` is a script
    if (letters.includes('e')) errexit = isOn;
    if (!letters.includes('o')) continue;
    const name = words[index + 1];
    if (name === 'errexit') errexit = isOn;
    if (name === 'pipefail') pipefail = isOn;
  }
  return { errexit, pipefail };
}

/** The body of the here-document that the instruction's shell runs as its script. */
export function scriptBody({ heredocs, line }: RunInstruction): string | undefined {
  const [body] = heredocs;
  if (body === undefined || heredocs.length > 1 || line.shell !== 'posix') return undefined;
  const [command = ''] = line.text.split('\n', 1);
  return /<<-?\s*["'\\]?\w+["']?\s*$/.test(command) ? body.body.value : undefined;
}
