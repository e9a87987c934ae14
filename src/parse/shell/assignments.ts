import type { Assignment } from 'unbash';
import { DYNAMIC } from '../../model/located.ts';
import type { ShellAssignment, ShellWord } from '../../model/shell.ts';
import { setAliases } from './aliases.ts';
import type { Gathered, Sink } from './reading.ts';
import { getVariable, NAME, setVariable, type Variables } from './variables.ts';
import { collectSubstitutions, readWord } from './words.ts';

/** Builtins whose assignments outlive them. */
const DECLARATIONS: ReadonlySet<string> = new Set(['', 'declare', 'export', 'local', 'readonly', 'typeset']);

/** Builtins that set the variables that they are given the names of. */
const SETTERS: ReadonlySet<string> = new Set(['getopts', 'mapfile', 'printf', 'read', 'readarray', 'unset']);

export function readAssignment(node: Assignment, sink: Sink, word: number): ShellAssignment {
  const { reading, variables } = sink;
  const { name } = node;
  const span = reading.excerpt.span(node.pos, node.end);
  if (node.index !== undefined) collectSubstitutions(node.index, sink, word);
  if (node.value.type !== 'Word') {
    collectSubstitutions(node.value, sink, word);
    return { name, value: undefined, span };
  }
  const value = readWord(node.value, sink, word);
  return { name, value: node.append ? appended(name, value, variables) : value, span };
}

function appended(name: string, added: ShellWord, variables: Variables): ShellWord {
  const before = getVariable(variables, name);
  if (before === undefined || before === DYNAMIC || added.value === DYNAMIC) return { ...added, value: DYNAMIC };
  return { ...added, value: before + added.value, pieces: before + added.pieces };
}

/** Notes what a command sets for those after it. */
export function assign(program: string, { words, assignments, variables }: Gathered, head: number): void {
  if (assignments.length > 0 && DECLARATIONS.has(program)) {
    for (const { name, value } of assignments) setVariable(variables, name, value?.value ?? DYNAMIC);
  }
  if (program === 'alias') setAliases(words.slice(head + 1), variables);
  if (!SETTERS.has(program)) return;
  for (const { value } of words.slice(head + 1)) {
    if (value !== DYNAMIC && NAME.test(value)) setVariable(variables, value, DYNAMIC);
  }
}
