import type { ArrayValue, Assignment, Word } from 'unbash';
import { DYNAMIC, type Dynamic } from '../../model/located.ts';
import type { ShellWord } from '../../model/shell.ts';
import type { SourceFile } from '../../model/source.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { LONGEST_VALUE } from '../../model/value-bounds.ts';
import { remember } from '../../support/caches/remember.ts';
import { setAliases } from './aliases.ts';
import { noteArithmetic } from './arithmetic.ts';
import type { Budget } from './budget.ts';
import { engineAlone, withEngines } from './choices.ts';
import { knownOr } from './expansion.ts';
import {
  firstOf,
  isArray,
  isPassedOn,
  listName,
  listValue,
  listWithout,
  POSITIONAL,
  rawList,
  setKeyed,
  setList,
  setPassedOn,
  shifted,
  wordsOfList,
} from './lists.ts';
import type { FoundAssignment, Gathered, Sink } from './reading.ts';
import { unfollowed } from './unfollowed.ts';
import {
  childOf,
  FUNCTION,
  getVariable,
  isInFunction,
  mergeBranch,
  NAME,
  OTHER_CHOICES,
  setAttribute,
  setChoices,
  setExported,
  setReference,
  setVariable,
  unlessUnknown,
  type Variables,
} from './variables.ts';
import { collectSubstitutions, readWord, readWords } from './words.ts';

/** Builtins whose assignments stay in effect after them. */
export const DECLARATIONS: ReadonlySet<string> = new Set(['', 'declare', 'export', 'local', 'readonly', 'typeset']);

/** dash and busybox lack these builtins, and continue without the assignment. */
const ONLY_OF_BASH: ReadonlySet<string> = new Set(['declare', 'typeset']);

/** Builtins that set the variables named in their arguments. */
export const SETTERS: ReadonlySet<string> = new Set(['getopts', 'mapfile', 'printf', 'read', 'readarray', 'unset']);

export function readAssignment(node: Assignment, sink: Sink, word: number): FoundAssignment {
  const { name } = node;
  const span = sink.reading.excerpt.span(node.pos, node.end);
  if (node.index !== undefined) collectSubstitutions(node.index, sink, word);
  if (node.value.type !== 'Word') {
    const isWhole = isZsh(span.file);
    return { name, value: undefined, span, ...listOf(node, node.value, sink, word), ...(isWhole && { isWhole }) };
  }
  // bash ends neither the command nor the array there
  if (node.value.text.startsWith('('))
    sink.reading.problems.push(unfollowed('it has an array with a text directly behind it', node, sink.reading));
  const value = engineAlone(readWord(node.value, sink, word));
  if (node.index !== undefined) {
    const keyed = [[node.index.text, value.pieces] as const];
    return { name, value: { ...value, value: DYNAMIC, pieces: UNKNOWN_PIECE }, span, list: DYNAMIC, keyed };
  }
  return { name, value: node.append ? appended(name, value, sink) : value, span };
}

/** Its first line names zsh, or its ending. */
const isZsh = remember(
  ({ path, text }: SourceFile): boolean => path.endsWith('.zsh') || /^#![^\n]{0,100}\bzsh\b/.test(text),
);

/** The elements of an array. As a list, arrays with keys are unknown. */
function listOf(
  { name, append }: Assignment,
  { elements }: ArrayValue,
  sink: Sink,
  word: number,
): Pick<FoundAssignment, 'list' | 'keyed' | 'otherKeys'> {
  const words = withEngines(elements.flatMap((element) => readWords(element, sink, word)));
  const before = append ? (rawList(sink.variables, name) ?? '') : '';
  if (typeof before !== 'string' || elements.some(hasKeyOrPattern)) {
    const keyed = words.flatMap(({ pieces }) => keyAndValue(pieces));
    return { list: DYNAMIC, keyed, otherKeys: keyed.length < words.length ? 'unknown' : append ? 'kept' : 'none' };
  }
  return { list: grown(before, listValue(words), sink.reading.budget) ?? DYNAMIC };
}

/** `[key]=value` */
function keyAndValue(pieces: string): readonly (readonly [string, string])[] {
  const [, key, value] = /^\[([^\]]{1,100})\]=(.*)$/s.exec(pieces) ?? [];
  return key === undefined || value === undefined ? [] : [[key, value]];
}

/** Bash refuses patterns such as `@(a|b)` here, unless an option is set. */
function hasKeyOrPattern({ text, parts }: Word): boolean {
  return text.startsWith('[') || parts?.some(({ type }) => type === 'ExtendedGlob') === true;
}

function appended(name: string, added: ShellWord, { variables, reading }: Sink): ShellWord {
  const before = getVariable(variables, name);
  const pieces = grown(typeof before === 'string' ? before : UNKNOWN_PIECE, added.pieces, reading.budget);
  if (pieces === undefined) return { ...added, value: DYNAMIC, pieces: UNKNOWN_PIECE };
  // a growing text is not searched at each step
  return { ...added, value: pieces.length > LONGEST_VALUE ? DYNAMIC : knownOr(pieces), pieces };
}

/** How many characters can be copied at the cost of reading one. */
const COPIED = 64;

/** Both texts; undefined when the budget is used up. Each step may copy the whole text, and keep the copy. */
function grown(before: string, added: string, budget: Budget): string | undefined {
  budget.left -= (before.length + added.length) / COPIED;
  return budget.left < 0 ? undefined : before + added;
}

/** Stores the variables that a command sets for later commands. */
export function assign(program: string, gathered: Gathered, head: number): void {
  const { words, variables } = gathered;
  if (DECLARATIONS.has(program)) setDeclared(program, gathered, head);
  if (program === 'let') noteArithmetic(words.map(({ pieces }) => pieces).join(' '), variables);
  if (program === 'set') setShell(words.slice(head + 1), variables);
  if (program === 'shift') shiftPositional(words[head + 1], gathered);
  if (program === 'alias') setAliases(words.slice(head + 1), variables);
  if (!SETTERS.has(program) || (program === 'unset' && words[head + 1]?.pieces === '-f')) return;
  for (const { value } of words.slice(head + 1)) {
    if (program === 'unset') unsetElement(value, gathered);
    if (value === DYNAMIC || !NAME.test(value)) continue;
    setVariable(variables, value, DYNAMIC);
    setList(variables, value, DYNAMIC);
  }
}

function setShell(words: readonly ShellWord[], variables: Variables): void {
  setPositional(words, variables);
  if (words.some(({ pieces }) => EXPORTS_ALL.test(pieces))) setExported(variables);
}

/** `set -a`, `set -o allexport` */
const EXPORTS_ALL = /^-[a-z]*a|^allexport$/;

/** `unset 'a[0]'` */
function unsetElement(word: string | Dynamic, { variables, reading }: Gathered): void {
  const [, name = '', at = ''] = (word !== DYNAMIC && /^([A-Za-z_]\w*)\[(-?\d{1,5})\]$/.exec(word)) || [];
  if (name !== '' && isArray(variables, name))
    setList(variables, name, listWithout(variables, name, Number(at), reading.budget));
}

function setDeclared(program: string, gathered: Gathered, head: number): void {
  const { assignments, variables, reading, words } = gathered;
  const isSure = program === 'local' ? isInFunction(variables) : reading.isBash || !ONLY_OF_BASH.has(program);
  if (program !== '' && words.some(({ pieces }) => DECLARES_REFERENCE.test(pieces))) {
    setReferences(words.slice(head + 1), variables);
    return;
  }
  const scope = isSure ? variables : childOf(variables);
  for (const assignment of assignments) setAssigned(assignment, scope, program === 'local');
  if (program !== '') setExpanded(gathered, head, scope);
  if (!isSure) mergeBranch(scope, variables);
  if (program === 'export' || program === 'declare' || program === 'typeset')
    noteExported(program, words.slice(head + 1), variables);
  if (program !== '' && program !== 'export') setAttributes(program, words.slice(head + 1), variables, isSure);
}

/** `export $(cat f)`: an expansion that is known to be assignments, which are arguments as well. */
function setExpanded({ words, nodes, assignments }: Gathered, head: number, variables: Variables): void {
  for (const [at, word] of words.entries()) {
    const isExpanded = at > head && nodes[at] !== undefined;
    const [, name, written] = (isExpanded && /^([A-Za-z_]\w*)=(.*)$/s.exec(word.pieces)) || [];
    if (name === undefined || written === undefined) continue;
    const pieces = unquotedByXargs(written);
    setVariable(variables, name, unlessUnknown(pieces));
    assignments.push({ name, value: { ...word, value: knownOr(pieces), pieces }, span: word.span });
  }
}

/** `A="b"` in a file: `xargs` takes the quotes away, and with them the value would be of no use. */
function unquotedByXargs(value: string): string {
  return value.replace(/^(["'])([^"']*)\1$/, '$2');
}

const DECLARES_REFERENCE = /^-[a-mo-zA-Z]*n[a-zA-Z]*$/;

/** What is assigned to the reference that `declare -n` declares is assigned to its target. Of others, no value is known any more. */
function setReferences(words: readonly ShellWord[], variables: Variables): void {
  const isLocal = isInFunction(variables) && !words.some(({ pieces }) => /^-\w*g/.test(pieces));
  for (const { pieces } of words) {
    const [, name, target] = /^([A-Za-z_]\w*)(?:=(.*))?$/s.exec(pieces) ?? [];
    if (name === undefined) continue;
    if (target !== undefined && NAME.test(target)) {
      if (target !== name) setReference(variables, name, target, isLocal);
    } else for (const one of [name, listName(name)]) setVariable(variables, one, DYNAMIC);
  }
}

function noteExported(program: string, words: readonly ShellWord[], variables: Variables): void {
  if (program !== 'export' && !words.some(({ pieces }) => /^-\w*x/.test(pieces))) return;
  const isOfFunctions = words.some(({ pieces }) => /^-\w*f/.test(pieces));
  for (const { pieces } of words) {
    const name = (isOfFunctions ? /^[^-].*/ : /^[A-Za-z_]\w*(?==|$)/).exec(pieces)?.[0];
    if (name !== undefined) setExported(variables, isOfFunctions ? FUNCTION + name : name);
  }
}

/** `readonly x=1`, `declare -l x`: later assignments have no effect, or another one. */
function setAttributes(program: string, words: readonly ShellWord[], variables: Variables, isSure: boolean): void {
  const options = words.flatMap(({ pieces }) => /^[-+]\w+$/.exec(pieces) ?? []).join('');
  const isReadOnly = program === 'readonly' || options.includes('r');
  const isChanged = program !== 'readonly' && /[cilu]/.test(options);
  if (!isReadOnly && !isChanged) return;
  const attribute = isReadOnly && isSure && !isChanged ? 'read-only' : 'changed';
  const isLocal = program !== 'readonly' && !options.includes('g') && isInFunction(variables);
  const names = words.flatMap(({ pieces }) => /^[A-Za-z_]\w*(?==|$)/.exec(pieces)?.[0] ?? []);
  for (const name of names.flatMap((one) => [one, listName(one)])) {
    if (isChanged) setVariable(variables, name, DYNAMIC);
    setAttribute(variables, name, attribute, isLocal);
  }
}

function setAssigned(
  { name, value, list, keyed, otherKeys, isWhole }: FoundAssignment,
  variables: Variables,
  isLocal: boolean,
): void {
  if (list !== undefined) {
    if (keyed === undefined) setList(variables, name, list);
    else
      setKeyed(
        variables,
        name,
        keyed.map(([key, text]) => [key, unlessUnknown(text)]),
        otherKeys,
      );
    setVariable(variables, name, isWhole && list !== DYNAMIC ? wordsOfList(list).join(' ') : firstOf(list));
    return;
  }
  setPlain({ name, value }, variables, isLocal);
  // in an array this sets the first element
  if (isArray(variables, name)) setList(variables, name, DYNAMIC);
}

/** Sets a variable that is not a list. */
export function setPlain(
  { name, value }: Pick<FoundAssignment, 'name' | 'value'>,
  variables: Variables,
  isLocal = false,
): void {
  if (isArgument(value, name, variables)) return;
  setVariable(variables, name, unlessUnknown(value?.pieces ?? DYNAMIC), isLocal);
  // `lib="$folder/lib"`, where a condition chooses the folder
  const { choices, mayBeOther } = value ?? {};
  if (choices !== undefined) setChoices(variables, name, mayBeOther === true ? [...choices, OTHER_CHOICES] : choices);
}

/** `a=$1` where nothing sets the arguments: like them, the variable is set from outside or not at all. */
function isArgument(value: ShellWord | undefined, name: string, variables: Variables): boolean {
  const [, parameter] = ONE_ARGUMENT.exec(value?.raw ?? '') ?? [];
  return (
    parameter !== undefined &&
    (rawList(variables, POSITIONAL) === undefined || isPassedOn(parameter, variables)) &&
    getVariable(variables, name) === undefined
  );
}

const ONE_ARGUMENT = /^["']?\$\{?([1-9]|(?<=\{)[1-9]\d{0,4}(?=(?::?-)?\}))(?::?-)?\}?["']?$/;

/** `set -- words` or `set words`; `set -e` does not change the positional parameters. */
function setPositional(words: readonly ShellWord[], variables: Variables): void {
  let at = 0;
  for (; OPTIONS_OF_SET.test(words[at]?.pieces ?? ''); at += 1) if (words[at]?.pieces.endsWith('o') === true) at += 1;
  const next = words[at]?.pieces;
  const isEnd = next === '--' || next === '-';
  if (next === undefined) return;
  // with other options, bash sets nothing; an unknown word may be an option, or nothing
  const isSure = isEnd || !(/^[-+]./.test(next) || next.startsWith(UNKNOWN_PIECE));
  setPassedOn(variables, NO_WORDS);
  setList(variables, POSITIONAL, isSure ? listValue(words.slice(isEnd ? at + 1 : at)) : DYNAMIC);
}

const NO_WORDS: ReadonlySet<string> = new Set();

const OPTIONS_OF_SET = /^[-+](?!$)[abefhkmnptuvxBCEHPT]*o?$/;

function shiftPositional(word: ShellWord | undefined, { variables, reading }: Gathered): void {
  const list = rawList(variables, POSITIONAL);
  const count = word === undefined ? 1 : Number(word.pieces);
  if (typeof list !== 'string') return;
  // the words of "$@" stay some of them
  if (!isPassedOn('@', variables)) setPassedOn(variables, NO_WORDS);
  setList(variables, POSITIONAL, Number.isInteger(count) ? shifted(list, count, reading.budget) : DYNAMIC);
}
