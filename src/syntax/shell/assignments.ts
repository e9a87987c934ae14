import type { ArrayValue, Assignment } from 'unbash';
import { DYNAMIC, type Dynamic } from '../../model/located.ts';
import type { ShellWord } from '../../model/shell.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { LONGEST_VALUE } from '../../model/value-bounds.ts';
import { setAliases } from './aliases.ts';
import type { Budget } from './budget.ts';
import { knownOr } from './expansion.ts';
import { elementsNamed, firstOf, isArray, listValue, POSITIONAL, rawList, setList } from './lists.ts';
import type { FoundAssignment, Gathered, Sink } from './reading.ts';
import { getVariable, NAME, setVariable, unlessUnknown, type Variables } from './variables.ts';
import { collectSubstitutions, readWord, readWords } from './words.ts';

/** Builtins whose assignments stay in effect after them. */
const DECLARATIONS: ReadonlySet<string> = new Set(['', 'declare', 'export', 'local', 'readonly', 'typeset']);

/** dash and busybox lack these builtins, and continue without the assignment. */
const ONLY_OF_BASH: ReadonlySet<string> = new Set(['declare', 'typeset']);

/** Builtins that set the variables named in their arguments. */
const SETTERS: ReadonlySet<string> = new Set(['getopts', 'mapfile', 'printf', 'read', 'readarray', 'unset']);

export function readAssignment(node: Assignment, sink: Sink, word: number): FoundAssignment {
  const { name } = node;
  const span = sink.reading.excerpt.span(node.pos, node.end);
  if (node.index !== undefined) collectSubstitutions(node.index, sink, word);
  if (node.value.type !== 'Word') return { name, value: undefined, span, list: listOf(node, node.value, sink, word) };
  const value = readWord(node.value, sink, word);
  if (node.index !== undefined)
    return { name, value: { ...value, value: DYNAMIC, pieces: UNKNOWN_PIECE }, span, list: DYNAMIC };
  return { name, value: node.append ? appended(name, value, sink) : value, span };
}

/** The elements of an array. Arrays with keys are unknown. */
function listOf({ name, append }: Assignment, { elements }: ArrayValue, sink: Sink, word: number): string | Dynamic {
  const words = elements.flatMap((element) => readWords(element, sink, word));
  const before = append ? (rawList(sink.variables, name) ?? '') : '';
  if (typeof before !== 'string' || elements.some(({ text }) => text.startsWith('['))) return DYNAMIC;
  return grown(before, listValue(words.map(({ pieces }) => pieces)), sink.reading.budget) ?? DYNAMIC;
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
  if (DECLARATIONS.has(program)) setDeclared(program, gathered);
  if (program === 'set') setPositional(words.slice(head + 1), variables);
  if (program === 'shift') shiftPositional(words[head + 1], gathered);
  if (program === 'alias') setAliases(words.slice(head + 1), variables);
  if (!SETTERS.has(program)) return;
  for (const { value } of words.slice(head + 1)) {
    if (value === DYNAMIC || !NAME.test(value)) continue;
    setVariable(variables, value, DYNAMIC);
    setList(variables, value, DYNAMIC);
  }
}

function setDeclared(program: string, { assignments, variables, reading }: Gathered): void {
  const isSure = reading.isBash || !ONLY_OF_BASH.has(program);
  for (const assignment of assignments) setAssigned(isSure ? assignment : unsure(assignment), variables);
}

function unsure({ name, span, list }: FoundAssignment): FoundAssignment {
  return { name, value: undefined, span, ...(list !== undefined && { list: DYNAMIC }) };
}

function setAssigned({ name, value, list }: FoundAssignment, variables: Variables): void {
  if (list !== undefined) {
    setList(variables, name, list);
    setVariable(variables, name, firstOf(list));
    return;
  }
  setVariable(variables, name, unlessUnknown(value?.pieces ?? DYNAMIC));
  // in an array this sets the first element
  if (isArray(variables, name)) setList(variables, name, DYNAMIC);
}

/** `set -- words` or `set words`; `set -e` does not change the positional parameters. */
function setPositional(words: readonly ShellWord[], variables: Variables): void {
  let at = 0;
  for (; at < words.length && /^[-+]./.test(words[at]?.pieces ?? '') && words[at]?.pieces !== '--'; at += 1) {
    if (/^[-+]\w*o$/.test(words[at]?.pieces ?? '')) at += 1;
  }
  const isEnd = words[at]?.pieces === '--' || words[at]?.pieces === '-';
  const given = words.slice(isEnd ? at + 1 : at);
  if (!isEnd && given.length === 0) return;
  setList(variables, POSITIONAL, listValue(given.map(({ pieces }) => pieces)));
}

function shiftPositional(word: ShellWord | undefined, { variables, reading }: Gathered): void {
  const elements = elementsNamed({ name: POSITIONAL, isJoined: false, from: 0 }, variables, reading.budget);
  const count = word === undefined ? 1 : Number(word.pieces);
  if (elements === undefined) return;
  setList(variables, POSITIONAL, Number.isInteger(count) ? listValue(elements.slice(count)) : DYNAMIC);
}
