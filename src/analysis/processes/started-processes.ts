import { FETCHERS, INTERPRETERS, type Interpreter } from '../../data/programs.ts';
import { TLS_BYPASSES } from '../../data/tls-bypasses.ts';
import type { ContainerCommand } from '../../model/containers/container-command.ts';
import type { StartedProcess } from '../../model/containers/started-process.ts';
import { DYNAMIC, known, type Text } from '../../model/located.ts';
import type { Command, Pipeline, Script } from '../../model/shell.ts';
import { spanText } from '../../model/source.ts';
import type { StageSummary } from '../../model/stage-summary.ts';
import { LONGEST_VALUE } from '../../model/value-bounds.ts';
import { lazy } from '../../support/caches/lazy.ts';
import { baseName } from '../paths/shell-paths.ts';

type Place = Pick<StartedProcess, 'isInBackground' | 'isLast' | 'wrappers'>;

interface Starting {
  readonly entrypoint: ContainerCommand | undefined;
  readonly command: ContainerCommand | undefined;
  readonly stage: StageSummary | undefined;
}

/** Whether a word of the commands matches the hint. Other commands cannot start the program in question, and need not be parsed. */
export function mayStart({ entrypoint, command, stage }: Starting, hint: RegExp): boolean {
  return (
    isHinted(entrypoint?.words, hint) ||
    isHinted(command?.words, hint) ||
    isHintedInImage(stage?.entrypoint, hint) ||
    isHintedInImage(stage?.command, hint)
  );
}

function isHinted(words: readonly Text[] = [], hint: RegExp): boolean {
  return words.some(({ value }) => value === DYNAMIC || hint.test(value));
}

function isHintedInImage(words: readonly (string | undefined)[] = [], hint: RegExp): boolean {
  return words.some((text) => text === undefined || hint.test(text));
}

/**
 * The processes that a container certainly starts. Entrypoint and command are its own where it has them, otherwise those of the Dockerfile;
 * an entrypoint of the container discards the CMD of the image.
 */
export function startedLines({ entrypoint, command, stage }: Starting): readonly (readonly StartedProcess[])[] {
  const ofImage = [
    entrypoint === undefined ? stage?.startedByEntrypoint : undefined,
    entrypoint === undefined && command === undefined ? stage?.startedByCommand : undefined,
  ];
  return [
    startedByCommand(entrypoint),
    startedByCommand(command, isShellWithCode(entrypoint)),
    ...ofImage.map((processes) => processes ?? []),
  ].filter((processes) => processes.length > 0);
}

/** `["sh", "-c"]`, `["tini", "--", "bash", "-euo", "pipefail", "-c"]`: the first word after it is a script. */
export function isShellWithCode(entrypoint: Words | undefined): boolean {
  const words = (entrypoint?.words ?? []).map((word) => known<string>(word) ?? '');
  const shell = words.findLastIndex((word) => SHELL.test(word));
  if (shell === -1) return false;
  let isCode = false;
  for (let index = shell + 1, option = words[index]; option !== undefined; option = words[++index]) {
    if (!/^[-+]./.test(option)) return false;
    isCode ||= /^-[a-z]*c/i.test(option);
    // the value of each `o`, as in `-euo pipefail`
    if (!option.startsWith('--')) index += option.match(/o/gi)?.length ?? 0;
  }
  return isCode;
}

const SHELL = /^(?:[^\s=]*\/)?(?:ba|da|a|z|k)?sh$/;

/**
 * What a command is read after, as a shell would write it. This is the end of an entrypoint that reads its command as code: an interpreter
 * before `-c "…"`, an interpreter with the option for code, or a shell whose code evaluates its arguments. If the command only has
 * arguments, it is the whole entrypoint. Undefined where the command can be read on its own.
 */
export function commandReader(entrypoint: Words | undefined, command: string | undefined): CommandReader | undefined {
  const words = entrypoint?.words.map((word) => known<string>(word)) ?? [];
  const at = words.findLastIndex((word) => interpreterNamed(word) !== undefined);
  const rest = words.slice(at + 1);
  if (!rest.every((word) => word !== undefined)) return undefined;
  if (readsCode(words[at], rest, command)) {
    return { words: [baseName(words[at] ?? ''), ...rest.map(quoted)], isWhole: false };
  }
  if (words.length === 0 || !isArgument(words, command)) return undefined;
  return words.every((word) => word !== undefined) ? { words: words.map(quoted), isWhole: true } : undefined;
}

interface CommandReader {
  /** As a shell would write them. */
  readonly words: readonly string[];
  /** Whether these are all words of the entrypoint. */
  readonly isWhole: boolean;
}

function readsCode(program: string | undefined, rest: readonly string[], command: string | undefined): boolean {
  const interpreter = interpreterNamed(program);
  if (interpreter === undefined) return false;
  const isRead = rest.length === 0 ? /^[-+]/.test(command ?? '') : interpreter.codeOptions.includes(rest.at(-1) ?? '');
  return isRead || (SHELL.test(program ?? '') && rest.some((word) => EVALUATES.test(word)));
}

/** Whether the command begins with an option, or the entrypoint runs a program that never starts its arguments. */
function isArgument(entrypoint: readonly (string | undefined)[], command: string | undefined): boolean {
  return /^[-+]/.test(command ?? '') || entrypoint.some((word) => programsWithArguments().has(baseName(word ?? '')));
}

/** Programs whose arguments can be dangerous, and are not commands. */
const programsWithArguments = lazy((): ReadonlySet<string> => {
  const switchable = TLS_BYPASSES.flatMap((row) => ('programs' in row ? row.programs : []));
  const all = [...switchable, ...FETCHERS.map(({ program }) => program), ...CONNECTING];
  return new Set(all.filter((program) => interpreterNamed(program) === undefined));
});

const CONNECTING = ['nc', 'ncat', 'netcat', 'socat', 'docker', 'podman', 'nerdctl'];

function quoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}

type Words = Pick<ContainerCommand, 'words'>;

/** `eval "$1"`, `sh -c "$*"` */
const EVALUATES = /(?:^|[\s;&|])(?:eval|-[a-z]{0,8}c)\s{1,9}["']?\$\{?[\d@*]/;

function interpreterNamed(word: string | undefined): Interpreter | undefined {
  return INTERPRETING.get(baseName(word ?? '').replace(/[\d.]{1,20}$/, ''));
}

const INTERPRETING: ReadonlyMap<string, Interpreter> = new Map(
  INTERPRETERS.flatMap((row) => row.programs.map((program) => [program, row])),
);

/** No shell reads the words of a container, so only their first command runs, and any script it passes to a shell. */
function startedByCommand(command: ContainerCommand | undefined, isShellText = false): readonly StartedProcess[] {
  const script = command?.script;
  if (script === undefined) return [];
  if (isShellText) return startedByScript(script);
  const first = script.pipelines[0];
  const processes: StartedProcess[] = [];
  if (first !== undefined) addCommand(first, { isInBackground: false, isLast: true, wrappers: [] }, processes);
  return processes;
}

/** The processes that a script starts unconditionally, in order. */
export function startedByScript(script: Script): readonly StartedProcess[] {
  const processes: StartedProcess[] = [];
  addProcesses(script, { isInBackground: false, isLast: true, wrappers: [] }, processes);
  return processes;
}

function addProcesses({ pipelines }: Script, outer: Place, found: StartedProcess[]): void {
  const certain = pipelines.filter(({ isConditional }) => !isConditional);
  for (const [index, pipeline] of certain.entries()) {
    const isInBackground = pipelines[pipelines.indexOf(pipeline) + 1]?.joinedBy === '&';
    const isLast = outer.isLast && index === certain.length - 1 && !isInBackground;
    addCommand(pipeline, { isInBackground, isLast, wrappers: outer.wrappers }, found);
  }
}

/** Adds the first command of a pipeline; the others only read its output. */
function addCommand({ commands: [command] }: Pipeline, outer: Place, found: StartedProcess[]): void {
  if (command === undefined) return;
  const place = { ...outer, wrappers: [...outer.wrappers, ...command.wrappers.map(({ program }) => program)] };
  if (command.inner !== undefined && !place.isInBackground) addProcesses(command.inner, place, found);
  else found.push(processOf(command, place));
}

const INIT_SYSTEM = /\/sbin\/init["']?$/;

function processOf({ program, arguments: words, programSpan }: Command, place: Place): StartedProcess {
  const line = words.map(({ pieces }) => pieces).join(' ');
  return {
    program: program === DYNAMIC ? '' : program,
    words: line.slice(0, LONGEST_VALUE),
    ...place,
    isInitScript: spanText(programSpan).includes('/init.d/'),
    ...(INIT_SYSTEM.test(spanText(programSpan)) && { isInitSystem: true }),
    span: programSpan,
  };
}
