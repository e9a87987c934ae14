import type { Command as CommandNode } from 'unbash';
import { baseName } from '../../../analysis/paths/shell-paths.ts';
import { isEngine } from '../../../model/containers/engine-programs.ts';
import { DYNAMIC, type Dynamic } from '../../../model/located.ts';
import type { Command, Script, ShellWord } from '../../../model/shell.ts';
import { concatenated, inserted, part } from '../../../model/spliced.ts';
import { UNKNOWN_PIECE } from '../../../model/unknown-piece.ts';
import { joinedScripts } from '../files/joined-scripts.ts';
import { listName, wordsOfList } from '../lists.ts';
import type { Gathered } from '../reading.ts';
import { childOf, choicesOf, OTHER_CHOICES, setVariable, type Variables } from '../variables.ts';
import { quotedWord } from './code-values.ts';

/** The commands of all readings. */
export interface Chosen {
  readonly script: Script;
  /** Whether the program has no other value. */
  readonly isEachProgram: boolean;
}

/**
 * A command of an image as it runs with each value of a variable that a condition chooses: `$P install …` after `if …; then P=yum; fi`, and
 * `git config http.sslVerify $V`. Options are assumed to be given anyway, and an engine is known by its choices.
 */
export function readChosen(
  node: CommandNode,
  gathered: Gathered,
  { program, arguments: given }: Pick<Command, 'program' | 'arguments'>,
): Chosen | undefined {
  const { words, variables, reading } = gathered;
  if (!mayMatter(program, reading.files.definitions !== undefined)) return undefined;
  const fallback = program === DYNAMIC ? undefined : given.find((word) => isFallback(word, program, given));
  if (fallback !== undefined) return withFallback(node, gathered, fallback);
  if (!variables.choices.isAny) return undefined;
  const named = program === DYNAMIC ? words[words.length - given.length - 1] : undefined;
  const decides = isEngine(program) ? isUnknownToEngine : isSwitch;
  const programs = named === undefined ? [] : programsOf(named, variables);
  const chosen = programs.some(isPlain)
    ? named
    : given.find((word) => decides(word, choicesOf(variables, variableIn(word)), given));
  const name = chosen && variableIn(chosen);
  if (name === undefined || name === '' || node.suffix.some(({ type }) => type === 'HereDoc')) return undefined;
  const text = part(reading.excerpt, node.pos, node.end);
  const values = choicesOf(variables, name).filter((value) => value !== OTHER_CHOICES);
  const script = joinedScripts(
    values.map((value) => {
      const scope = childOf(variables);
      setVariable(scope, name, value);
      return reading.readText(text, { ...reading, budget: reading.budget.ofCalls }, scope);
    }),
  );
  return script && { script, isEachProgram: chosen === named && programs.every(isPlain) };
}

/** `$(cat file || echo text)` */
function isFallback(word: ShellWord, program: string, given: readonly ShellWord[]): boolean {
  if (word.choices === undefined || word.mayBeOther !== true || !BRANCH.test(word.raw)) return false;
  return isEngine(program) ? isUnknownToEngine(word, word.choices) : isSwitch(word, word.choices, given);
}

const BRANCH = /\|\|| else /;

/** The command with the text that a word has where a command in it fails. */
function withFallback(
  node: CommandNode,
  { reading, variables }: Gathered,
  { raw, choices: [choice] = [] }: ShellWord,
): Chosen | undefined {
  const text = part(reading.excerpt, node.pos, node.end);
  const at = text.text.indexOf(raw);
  if (choice === undefined || at === -1) return undefined;
  const written = PLAIN_WORD.test(choice) ? choice : quotedWord(choice);
  const rest = part(text, at + raw.length, text.text.length);
  const whole = concatenated([part(text, 0, at), inserted(text, written, at), rest]);
  const script = reading.readText(whole, { ...reading, budget: reading.budget.ofCalls }, childOf(variables));
  return script && { script, isEachProgram: false };
}

const PLAIN_WORD = /^[\w.@%+=:,/-]+$/;

/** The first words of the values of a word; `DYNAMIC` for others than those that are known. */
function programsOf(word: ShellWord, variables: Variables): readonly (string | Dynamic)[] {
  const isList = LIST.test(word.raw);
  const values = isList ? choicesOf(variables, variableIn(word)) : (word.choices ?? []);
  const programs = values.map((value) => {
    const first = isList ? wordsOfList(value)[0] : /^\S*/.exec(value)?.[0];
    return first === undefined || first === UNKNOWN_PIECE ? DYNAMIC : baseName(first);
  });
  return word.mayBeOther === true ? [...programs, DYNAMIC] : programs;
}

function isPlain(program: string | Dynamic): boolean {
  return program !== DYNAMIC && !isEngine(program);
}

function variableIn({ raw }: ShellWord): string {
  const list = LIST.exec(raw)?.[1];
  return list === undefined ? (VARIABLE.exec(raw)?.[1] ?? '') : listName(list);
}

const VARIABLE = /\$\{?(\w+)/;
const LIST = /^"?\$\{(\w+)\[[@*]\]\}"?$/;

/** Of other commands than those of images, the ones of engines, and those whose program is not known otherwise. */
function mayMatter(program: Command['program'], isOfImage: boolean): boolean {
  return isOfImage || program === DYNAMIC || isEngine(program);
}

/** Of options, only what is not assumed to be given. */
function isSwitch({ value, span }: ShellWord, values: readonly string[], given: readonly ShellWord[]): boolean {
  if (values.some((one) => SWITCH.test(one))) return true;
  const isWhole = value === DYNAMIC && given.every((word) => word.span.start !== span.start || word.value === DYNAMIC);
  return isWhole && values.some((one) => HAS_OPTION.test(one));
}

/** A value that an engine gets in some runs, and that is not a list, which is assumed to be given. */
function isUnknownToEngine({ raw, value, pieces }: ShellWord, values: readonly string[]): boolean {
  if (value !== DYNAMIC || ELEMENT.test(raw)) return false;
  return values.some((one) => FOR_ENGINE.test(one) || (PASSWORD.test(pieces) && PLAIN.test(one)));
}

const ELEMENT = /\$\{!?\w+\[/;

/** A variable of a container that decides who may log in. */
const PASSWORD = /^(?:-e|--env=)?[\w.-]{0,100}(?:auth|pass|pwd|secret|token)[\w.-]{0,100}=/i;
const PLAIN = /^[^\s/$]+$/;

/** A setting with its value, a path of the machine, an option whose value follows, and a command. Words that take isolation away are known by their choices. */
const FOR_ENGINE =
  /^[\w.-]{1,100}=.|^\/|^-(?:[ev]|-(?:cap-add|device|env|ipc|mount|net|network|pid|security-opt|userns|uts|volume))$|^(?:compose|container|create|exec|run|service|up)$/;
const SWITCH = /(?:^|=)(?:0|1|false|never|no|none|off|on|true|yes)$/i;
/** At the beginning of a text, of a word of it, or of an element of a list. */
const HAS_OPTION = /(?<![\w.-])-/;
