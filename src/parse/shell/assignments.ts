import type { Assignment } from 'unbash';
import { DYNAMIC, type Dynamic } from '../../model/located.ts';
import type { ShellAssignment, ShellWord } from '../../model/shell.ts';
import type { FoundSubstitution, Reading } from './reading.ts';
import { getVariable, setVariable, type Variables } from './variables.ts';
import { collectSubstitutions, readWord, type Sink } from './words.ts';

/** Builtins whose assignments outlive them. */
const DECLARATIONS: ReadonlySet<string> = new Set(['', 'declare', 'export', 'local', 'readonly', 'typeset']);

/** Builtins that set the variables that they are given the names of. */
const SETTERS: ReadonlySet<string> = new Set(['getopts', 'mapfile', 'printf', 'read', 'readarray', 'unset']);

export function readAssignment(
  node: Assignment,
  word: number,
  { substitutions }: { readonly substitutions: FoundSubstitution[] },
  reading: Reading,
  variables: Variables,
): ShellAssignment {
  const sink: Sink = { substitutions, word };
  const span = reading.excerpt.span(node.pos, node.end);
  if (node.index !== undefined) collectSubstitutions(node.index, reading, variables, sink);
  if (node.value.type !== 'Word') {
    collectSubstitutions(node.value, reading, variables, sink);
    return { name: node.name, value: undefined, span };
  }
  const value = readWord(node.value, reading, variables, sink);
  return { name: node.name, value: node.append ? appended(node.name, value, variables) : value, span };
}

function appended(name: string, added: ShellWord, variables: Variables): ShellWord {
  const before = getVariable(variables, name);
  if (before === undefined || before === DYNAMIC || added.value === DYNAMIC) return { ...added, value: DYNAMIC };
  return { ...added, value: before + added.value, pieces: before + added.pieces };
}

/** Notes what a command sets for those after it. */
export function assign(
  program: string | Dynamic,
  words: readonly ShellWord[],
  head: number,
  assignments: readonly ShellAssignment[],
  variables: Variables,
): void {
  if (program === DYNAMIC) return;
  if (assignments.length > 0 && DECLARATIONS.has(program)) {
    for (const { name, value } of assignments) setVariable(variables, name, value?.value ?? DYNAMIC);
  }
  if (!SETTERS.has(program)) return;
  for (const { value } of words.slice(head + 1)) {
    if (value !== DYNAMIC && /^[A-Za-z_]\w*$/.test(value)) setVariable(variables, value, DYNAMIC);
  }
}
