import { plainCommand } from '../../analysis/commands/plain-command.ts';
import { everyProblem, type Pipeline, type Script } from '../../model/shell.ts';
import { spanText } from '../../model/source.ts';

/**
 * The commands that a problem of a list of programs may come from, as text: those that have one, and all that are more than a program with its
 * arguments. Each program of the list is a process of its own. Undefined if the list itself could not be read.
 */
export function decidingCommands({ pipelines, problems }: Script): string | undefined {
  if (problems.length > 0) return undefined;
  const isJoined = (at: number): boolean => /^[&|]/.test(pipelines[at]?.joinedBy ?? '');
  const deciding = pipelines.filter((one, at) => isJoined(at) || isJoined(at + 1) || !isPlain(one));
  return deciding.map(({ span }) => plainCommand(spanText(span))).join('\n');
}

/**
 * The commands that may put together what others run, as text. Undefined if a problem has another cause, so that some commands may not have been read.
 */
export function givingCommands(script: Script): string | undefined {
  if (!everyProblem(script).every(({ isPutTogether }) => isPutTogether)) return undefined;
  const functions = new Set(script.pipelines.map(({ inFunction }) => inFunction));
  const isShown = script.pipelines.every(isOnlyShown);
  const isWithout = (one: Pipeline): boolean =>
    isPlain(one) && givesNothing(one, isShown) && !functions.has(programOf(one));
  return script.pipelines
    .filter((one) => !isWithout(one))
    .map(({ span }) => plainCommand(spanText(span)))
    .join('\n');
}

function programOf({ commands: [command] }: Pipeline): string {
  return String(command?.program);
}

/** Whether its programs change no variable, and write nothing that a script reads. */
function givesNothing({ commands }: Pipeline, isShown: boolean): boolean {
  return commands.every(({ program, arguments: words, wrappers }) => {
    if (wrappers.length > 0) return false;
    if (program === 'set') return words.every(({ pieces }) => /^[-+][a-zA-Z]{1,20}$|^pipefail$/.test(pieces));
    return GIVING_NOTHING.has(String(program)) || (isShown && program === 'echo');
  });
}

/** Whether what a command prints by itself is only shown: no group around it has a pipe, and no `exec` leads it elsewhere. */
function isOnlyShown({ commands, printsWith, inputFrom }: Pipeline): boolean {
  const isExec = commands.some(({ program, wrappers }) =>
    [program, ...wrappers.map((one) => one.program)].includes('exec'),
  );
  return printsWith === undefined && inputFrom === undefined && !isExec;
}

const GIVING_NOTHING = new Set([':', 'true', 'false', 'apt-get', 'apt', 'apk', 'dnf', 'microdnf', 'yum']);

/** Whether it only starts a program whose script is not known. */
function isPlain({ commands, isConditional, isBackground }: Pipeline): boolean {
  return (
    commands.length === 1 &&
    !isConditional &&
    isBackground !== true &&
    commands.every(
      ({ inner, substitutions, redirects, assignments }) =>
        inner === undefined && substitutions.length + redirects.length + assignments.length === 0,
    )
  );
}
