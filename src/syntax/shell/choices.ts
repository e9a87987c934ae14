import { TELLING_PROGRAMS } from '../../analysis/downloads/interpreters.ts';
import { baseName, nameOf } from '../../analysis/paths/shell-paths.ts';
import { isEngine } from '../../model/containers/engine-programs.ts';
import { DYNAMIC, type Dynamic } from '../../model/located.ts';
import type { ShellWord } from '../../model/shell.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { knownOr } from './expansion.ts';
import { fallbackIn } from './given/fallbacks.ts';
import { trimMatch } from './glob.ts';
import type { Gathered } from './reading.ts';
import { replaceWords } from './split-strings.ts';
import { choicesOf, getVariable, OTHER_CHOICES, type Variables } from './variables.ts';

const NO_CHOICES: readonly string[] = [];

type Choices = Pick<ShellWord, 'choices' | 'mayBeOther'>;

/** Some values of a word, as it is written: of one with a variable that a loop or a condition decides, and of `$(ls a b)`. */
export function choicesIn({ raw, pieces }: Pick<ShellWord, 'raw' | 'pieces'>, variables: Variables): Choices {
  if (raw.length > LONGEST_WORD) return NONE;
  const listed = LISTED.exec(raw)?.[1];
  if (listed !== undefined) return some(listed.split(/\s+/).filter((word) => word !== '' && !word.startsWith('-')));
  const fallback = fallbackIn({ raw, pieces }, (name) => getVariable(variables, name));
  if (fallback !== undefined) return { choices: [fallback], mayBeOther: true };
  if (!variables.choices.isAny) return NONE;
  const [, before = '', name, plain, after = ''] = ONE_VARIABLE.exec(raw) ?? [];
  const only = name?.replaceAll(/["']/g, '') ?? plain;
  // in other quotes, and in a here-document, quotes are a part of the text
  const areKept = /["']/.test(pieces) && pieces.replaceAll(/["']/g, '') === before + UNKNOWN_PIECE + after;
  if (only === undefined || areKept) return choicesAmong({ raw, pieces }, variables);
  return choicesWith(choicesOf(variables, only), (value) => before + value + after);
}

/** The same where other variables of the word are known: `"$folder/$name.sh"` */
function choicesAmong({ raw, pieces }: Pick<ShellWord, 'raw' | 'pieces'>, variables: Variables): Choices {
  if (COMPUTED.test(raw) || pieces.indexOf(UNKNOWN_PIECE) !== pieces.lastIndexOf(UNKNOWN_PIECE)) return NONE;
  const names = new Set(Array.from(raw.matchAll(VARIABLE), ([, name = '']) => name));
  const lists = [...names].map((name) => choicesOf(variables, name)).filter(({ length }) => length > 0);
  const [values = NO_CHOICES, ...others] = lists;
  if (others.length > 0) return NONE;
  return choicesWith(values, (value) => pieces.replace(UNKNOWN_PIECE, () => value));
}

/** Some texts of a word with several unknown variables, where a condition decides at least one: `"$user:$password"` */
export function partsKnownIn(
  { raw, pieces }: Pick<ShellWord, 'raw' | 'pieces'>,
  variables: Variables,
): Pick<ShellWord, 'partsKnown'> {
  if (!variables.choices.isAny || !MAY_SET_PASSWORD.test(raw) || raw.length > LONGEST_WORD || COMPUTED.test(raw))
    return NONE;
  const between = pieces.split(UNKNOWN_PIECE);
  const names = Array.from(raw.matchAll(VARIABLE), ([, name = '']) => name);
  const lists = names.filter((name) => !isKnown(name, variables)).map((name) => choicesOf(variables, name));
  const most = Math.max(0, ...lists.map(({ length }) => length));
  if (most === 0 || lists.length !== between.length - 1) return NONE;
  const texts = Array.from({ length: most }, (_, round) =>
    between.map((text, at) => (at === 0 ? '' : valueAt(lists[at - 1] ?? NO_CHOICES, round)) + text).join(''),
  );
  return { partsKnown: [...new Set(texts)] };
}

/** Such texts are wanted for passwords only: `user:password`, and statements for databases. */
const MAY_SET_PASSWORD = /^[^/\s]{1,200}:[^/]|identified|password|\bpwd\b/i;

function isKnown(name: string, variables: Variables): boolean {
  return typeof getVariable(variables, name) === 'string';
}

function valueAt(values: readonly string[], round: number): string {
  const value = values[round] ?? values[0] ?? UNKNOWN_PIECE;
  return value === OTHER_CHOICES ? UNKNOWN_PIECE : value;
}

function choicesWith(values: readonly string[], whole: (value: string) => string): Choices {
  const choices = values
    .filter((value) => value !== OTHER_CHOICES)
    .map((value) => (value === UNKNOWN_PIECE ? value : whole(value)));
  return choices.length === values.length ? some(choices) : { ...some(choices), mayBeOther: true };
}

const COMPUTED = /`|\$\(|\$\{(?:\W|\w+[^\w}])/;
const VARIABLE = /\$\{?(\w+)/g;

function some(choices: readonly string[]): Choices {
  return choices.length === 0 ? NONE : { choices };
}

/** In characters, as that of a path of Linux. */
const LONGEST_WORD = 4_096;
const LISTED = /^["']?\$\((?:ls|echo|printf '%s\\n')[ \t]([^()|;&<>"'`$]*)\)["']?$/;
const ONE_VARIABLE =
  /^["']?([^$"'`\\]*)["']?\$(?:\{(\w+(?:\[["']?[\w.-]+["']?\])?)\}|(\w+)(?!\w))["']?([^$"'`\\]*)["']?$/;

/** What a loop goes through, by the names of its words. */
export function choicesOfLoop(words: readonly ShellWord[]): readonly string[] {
  return words.flatMap((word) => [...(word.choices ?? [nameOf(word)]), ...(word.mayBeOther ? [OTHER_CHOICES] : [])]);
}

/** The programs that a word may name whose value is not known, as written. */
export function programChoices(
  program: string | Dynamic,
  word: ShellWord | undefined,
): { readonly programChoices?: readonly string[] } {
  if (program !== DYNAMIC || word === undefined) return NONE;
  const choices = word.choices ?? matching(word);
  return choices.length === 0 ? NONE : { programChoices: choices };
}

const NONE = {};

/** `/bin/b?sh`, `cur[l]` */
function matching({ pieces, raw }: ShellWord): readonly string[] {
  const pattern = baseName(pieces).replaceAll(/\[[^\][]+\]/g, '?');
  if (!/[*?]/.test(pattern) || /["'\\]/.test(raw)) return NO_CHOICES;
  return TELLING_PROGRAMS.filter((name) => trimMatch(name, pattern, 'start', true) === '');
}

/**
 * The engine that a condition chooses: after `if …; then E=podman; else E=docker; fi`, that in `$E compose up` becomes known. Its options are
 * nearly the same for each.
 */
export function nameEngines(gathered: Gathered): void {
  const { words, nodes, variables } = gathered;
  if (!variables.choices.isAny) return;
  for (let at = 0; at < words.length; at += 1) {
    const named = engineAt(words, at);
    if (named !== undefined) replaceWords(gathered, { at, count: 1, node: nodes[at] }, named);
  }
}

/** The same for the elements of a list: `dc=("$E" compose)`. */
export function withEngines(words: readonly ShellWord[]): readonly ShellWord[] {
  return words.flatMap((word, at) => engineAt(words, at) ?? [word]);
}

/** The words of the engine that a word names. */
function engineAt(words: readonly ShellWord[], at: number): readonly ShellWord[] | undefined {
  if (words[at]?.choices === undefined) return undefined;
  const { choices, mayBeOther, ...word } = words[at];
  const isFirst = words.slice(0, at).every(({ pieces }) => BEFORE_PROGRAM.test(pieces));
  const fitting = /^["']/.test(word.raw) ? choices.filter((choice) => !choice.includes(' ')) : choices;
  const engine = engineAmong(fitting, words[at + 1]?.pieces, isFirst && mayBeOther !== true);
  return engine?.split(/\s+/).map((pieces): ShellWord => ({ ...word, value: knownOr(pieces), pieces }));
}

const BEFORE_PROGRAM = new RegExp(`^(?:sudo|doas|env|command|exec|nohup|time|-\\w*|\\w+=.*|${UNKNOWN_PIECE})$`, 's');

/** A text that begins with such a variable, with the engine in its place: `dc="$E compose"`. */
export function withEngine(pieces: string, raw: string, variables: Variables): string {
  if (!variables.choices.isAny || !STARTS_UNKNOWN.test(pieces)) return pieces;
  const [, braced, plain = braced] = FIRST_VARIABLE.exec(raw) ?? [];
  if (plain === undefined) return pieces;
  const choices = choicesOf(variables, plain);
  const engine = engineAmong(choices, pieces.slice(1).trimStart().split(/\s/, 1)[0], true);
  return engine === undefined ? pieces : engine + pieces.slice(1);
}

const STARTS_UNKNOWN = new RegExp(`^${UNKNOWN_PIECE}[ \\t]`);
const FIRST_VARIABLE = /^["']?\$(?:\{(\w+)\}|(\w+))/;

/** A value that is such a variable alone: `local e=$E`. */
export function engineAlone(word: ShellWord): ShellWord {
  const { choices = NO_CHOICES, mayBeOther } = word;
  const pieces = mayBeOther === true ? undefined : engineAmong(choices, undefined, true);
  return pieces === undefined ? word : { ...word, value: knownOr(pieces), pieces };
}

/**
 * The engine among some values, with the words behind it. Without other values each is one, and otherwise the next word says that an engine
 * is called in some runs.
 */
function engineAmong(choices: readonly string[], next: string | undefined, mayBeSure: boolean): string | undefined {
  const engines = choices.filter((choice) => isEngine(baseName(ENGINE_LINE.exec(choice)?.[1] ?? '')));
  const isSure = mayBeSure && engines.length === choices.length;
  const called = isSure ? engines : engines.filter((line) => ACTION.test(ENGINE_LINE.exec(line)?.[2] ?? next ?? ''));
  const isWanted = ONLY_OF_PODMAN.test(next ?? '') ? /podman/ : /docker/;
  return called.find((line) => isWanted.test(line)) ?? called[0];
}

const ENGINE_LINE = /^(?:(?:sudo|doas|command)[ \t]+(?:-\w+[ \t]+){0,5})?(\S+)(?:[ \t]+(\S+)|[ \t]*$)/;
const ACTION =
  /^(?:run|create|exec|container|compose|build|buildx|bake|image|service|stack|up|pull|load|import|pod|kube|play)$/;
const ONLY_OF_PODMAN = /^(?:pod|kube|play)$/;
