import type { Command as CommandNode } from 'unbash';
import { TELLING_PROGRAMS } from '../../../analysis/downloads/interpreters.ts';
import { baseName } from '../../../analysis/paths/shell-paths.ts';
import { isEngine } from '../../../model/containers/engine-programs.ts';
import { DYNAMIC } from '../../../model/located.ts';
import type { Command, Script, ShellWord } from '../../../model/shell.ts';
import { part } from '../../../model/spliced.ts';
import { joinedScripts } from '../files/joined-scripts.ts';
import type { Gathered } from '../reading.ts';
import { childOf, choicesOf, OTHER_CHOICES, setVariable } from '../variables.ts';

/**
 * A command of an image as it runs with each value of a variable that a condition chooses: `$P install …` after `if …; then P=yum; fi`, and
 * `git config http.sslVerify $V`. Options are assumed to be given anyway, and what fetches or interprets something is known by its choices.
 */
export function readChosen(
  node: CommandNode,
  { words, variables, reading }: Gathered,
  { program, arguments: given }: Pick<Command, 'program' | 'arguments'>,
): Script | undefined {
  if (!variables.choices.isAny || !mayMatter(program, reading.files.definitions !== undefined)) return undefined;
  const named = program === DYNAMIC ? words[words.length - given.length - 1] : undefined;
  const decides = isEngine(program) ? isUnknownToEngine : isSwitch;
  const chosen = given.find((word) => decides(word, choicesOf(variables, variableIn(word))));
  const name = named !== undefined && isPlainProgram(named) ? variableIn(named) : chosen && variableIn(chosen);
  if (name === undefined || name === '' || node.suffix.some(({ type }) => type === 'HereDoc')) return undefined;
  const text = part(reading.excerpt, node.pos, node.end);
  const values = choicesOf(variables, name).filter((value) => value !== OTHER_CHOICES);
  return joinedScripts(
    values.map((value) => {
      const scope = childOf(variables);
      setVariable(scope, name, value);
      return reading.readText(text, { ...reading, budget: reading.budget.ofCalls }, scope);
    }),
  );
}

function variableIn({ raw }: ShellWord): string {
  return VARIABLE.exec(raw)?.[1] ?? '';
}

const VARIABLE = /\$\{?(\w+)/;

/** Of other commands than those of images, the ones of engines. */
function mayMatter(program: Command['program'], isOfImage: boolean): boolean {
  return isOfImage || isEngine(program);
}

function isSwitch(_: ShellWord, values: readonly string[]): boolean {
  return values.some((value) => SWITCH.test(value));
}

/** A value that an engine gets in some runs, and that is not a list, which is assumed to be given. */
function isUnknownToEngine({ raw, value }: ShellWord, values: readonly string[]): boolean {
  return value === DYNAMIC && !raw.includes('[') && values.some((one) => FOR_ENGINE.test(one));
}

/** A setting with its value, a path of the machine, an option whose value follows, and a command. Words that take isolation away are known by their choices. */
const FOR_ENGINE =
  /^[\w.-]{1,100}=.|^\/|^-(?:[ev]|-(?:cap-add|device|env|ipc|mount|net|network|pid|security-opt|userns|uts|volume))$|^(?:compose|container|create|exec|run|service|up)$/;
const SWITCH = /(?:^|=)(?:0|1|false|never|no|none|off|on|true|yes)$/i;

function isPlainProgram({ choices = [] }: ShellWord): boolean {
  const programs = choices.map((choice) => baseName(/^\S*/.exec(choice)?.[0] ?? ''));
  return programs.length > 0 && programs.every((one) => !TELLING_PROGRAMS.includes(one) && !isEngine(one));
}
