import type { Assignment, Command as CommandNode, HereDoc, Redirection, Word } from 'unbash';
import { UNKNOWN_PIECE } from '../../model/image.ts';
import { DYNAMIC, type Dynamic } from '../../model/located.ts';
import type {
  Command,
  Redirect,
  Script,
  ShellAssignment,
  ShellWord,
  Substitution,
  Wrapper,
} from '../../model/shell.ts';
import { assign, readAssignment } from './assignments.ts';
import { readInner } from './inner.ts';
import type { Gathered, Reading } from './reading.ts';
import { readRedirect } from './redirects.ts';
import { childOf, setVariable, type Variables } from './variables.ts';
import { readWord, vanishes } from './words.ts';
import { isAssignment, type Unwrapped, unwrap } from './wrappers.ts';

const NONE: readonly never[] = [];

/** One simple command, without the wrappers in front of the program that really runs. */
export function readCommand(
  node: CommandNode,
  reading: Reading,
  variables: Variables,
  inherited: readonly Redirect[],
): Command {
  const gathered: Gathered = { words: [], nodes: [], redirects: [...inherited], substitutions: [] };
  const assignments: ShellAssignment[] = [];
  gather(node, gathered, assignments, reading, variables);
  const span = reading.excerpt.span(node.pos, node.end);
  const { words, redirects } = gathered;
  const wrappers: Wrapper[] = [];
  const head = takeOffWrappers(gathered, wrappers, assignments, reading);
  const program = words.length === 0 ? '' : programOf(words[head] as ShellWord);
  assign(program, words, head, assignments, variables);
  return {
    span,
    program,
    programSpan: words[head]?.span ?? span,
    arguments: words.length > head + 1 ? words.slice(head + 1) : NONE,
    wrappers: wrappers.length > 0 ? wrappers : NONE,
    assignments: assignments.length > 0 ? assignments : NONE,
    redirects: redirects.length > 0 ? redirects : NONE,
    substitutions: gathered.substitutions.length > 0 ? substitutionsAfter(head, gathered) : NONE,
    inner: innerOf(program, head, node, gathered, assignments, reading, variables),
  };
}

function gather(
  node: CommandNode,
  gathered: Gathered,
  assignments: ShellAssignment[],
  reading: Reading,
  variables: Variables,
): void {
  for (const part of node.prefix) {
    if (part.type === 'Assignment') assignments.push(readAssignment(part, -1, gathered, reading, variables));
    else gathered.redirects.push(readRedirect(part, gathered, reading, variables));
  }
  if (node.name !== undefined) gatherWord(node.name, gathered, reading, variables);
  for (const part of node.suffix) gatherSuffix(part, gathered, assignments, reading, variables);
}

function gatherSuffix(
  part: Word | Assignment | Redirection,
  gathered: Gathered,
  assignments: ShellAssignment[],
  reading: Reading,
  variables: Variables,
): void {
  if (part.type === 'Word') gatherWord(part, gathered, reading, variables);
  else if (part.type === 'Assignment') gatherDeclaration(part, gathered, assignments, reading, variables);
  else gathered.redirects.push(readRedirect(part, gathered, reading, variables));
}

function gatherWord(node: Word, gathered: Gathered, reading: Reading, variables: Variables): void {
  const { words, nodes, substitutions } = gathered;
  const word = readWord(node, reading, variables, { substitutions, word: words.length });
  if (vanishes(word)) return;
  words.push(word);
  nodes.push(node);
}

/** `A=b` behind `export`: an argument and an assignment. */
function gatherDeclaration(
  node: Assignment,
  gathered: Gathered,
  assignments: ShellAssignment[],
  reading: Reading,
  variables: Variables,
): void {
  const assignment = readAssignment(node, gathered.words.length, gathered, reading, variables);
  const pieces = `${assignment.name}=${assignment.value?.pieces ?? UNKNOWN_PIECE}`;
  const value = pieces.includes(UNKNOWN_PIECE) ? DYNAMIC : pieces;
  const raw = reading.excerpt.text.slice(node.pos, node.end);
  gathered.words.push({ value, span: assignment.span, raw, pieces });
  gathered.nodes.push(undefined);
  assignments.push(assignment);
}

/** The index of the program that really runs. What the wrappers are, and set, is added. */
function takeOffWrappers(
  { words, nodes }: Gathered,
  wrappers: Wrapper[],
  assignments: ShellAssignment[],
  { excerpt }: Reading,
): number {
  let head = 0;
  for (let found = wrapperAt(words, head); found !== undefined; found = wrapperAt(words, head)) {
    const start = nodes[head]?.pos ?? 0;
    const end = nodes[found.assignments]?.pos ?? start;
    wrappers.push({ program: found.program, span: found.word.span, entry: excerpt.span(start, end) });
    for (let index = head + 1; found.assigns && index < found.next; index += 1) {
      const word = words[index] as ShellWord;
      if (isAssignment(word)) assignments.push(assignmentOf(word, nodes[index], excerpt));
    }
    head = found.next;
  }
  return head;
}

function wrapperAt(words: readonly ShellWord[], index: number): (Unwrapped & { readonly word: ShellWord }) | undefined {
  const word = words[index];
  const program = word === undefined ? DYNAMIC : programOf(word);
  const found = program === DYNAMIC ? undefined : unwrap(words, index, program);
  return word === undefined || found === undefined ? undefined : { ...found, word };
}

/** `A=b` as a word of `env`. */
function assignmentOf(word: ShellWord, node: Word | undefined, excerpt: Reading['excerpt']): ShellAssignment {
  const cut = word.pieces.indexOf('=') + 1;
  const pieces = word.pieces.slice(cut);
  const value = pieces.includes(UNKNOWN_PIECE) ? DYNAMIC : pieces;
  const rawCut = word.raw.indexOf('=') + 1;
  // behind a quote, as in `env "A=b"`, the value does not begin right after the sign
  const valueSpan = node === undefined || word.raw[0] === '"' ? word.span : excerpt.span(node.pos + rawCut, node.end);
  return {
    name: word.pieces.slice(0, cut - 1),
    value: { value, span: valueSpan, raw: word.raw.slice(rawCut), pieces },
    span: word.span,
  };
}

/** `/usr/bin/curl` and `$DIR/curl` are `curl`. */
export function programOf({ pieces, raw }: ShellWord): string | Dynamic {
  const name = pieces.slice(pieces.lastIndexOf('/') + 1);
  if (name.includes(UNKNOWN_PIECE)) return DYNAMIC;
  // `$CURL` that holds `curl -k` is split by the shell: which word is the program is not looked at
  if (raw.startsWith('$') && /\s/.test(name)) return DYNAMIC;
  return name.endsWith('.exe') || name.endsWith('.EXE') ? name.slice(0, -4) : name;
}

function substitutionsAfter(head: number, { substitutions }: Gathered): readonly Substitution[] {
  return substitutions.map(({ kind, word, script }) => ({ kind, argument: Math.max(-1, word - head - 1), script }));
}

function innerOf(
  program: string | Dynamic,
  head: number,
  node: CommandNode,
  gathered: Gathered,
  assignments: readonly ShellAssignment[],
  reading: Reading,
  variables: Variables,
): Script | undefined {
  if (program === DYNAMIC || program === '') return undefined;
  // what `eval` sets stays set
  const scope = program === 'eval' ? variables : childOf(variables);
  if (scope !== variables) for (const { name, value } of assignments) setVariable(scope, name, value?.value ?? DYNAMIC);
  return readInner(program, head, gathered, inputOf(node), reading, scope);
}

/** The last here-document or here-string is what the program reads. */
function inputOf(node: CommandNode): HereDoc | Word | undefined {
  for (let index = node.suffix.length - 1; index >= 0; index -= 1) {
    const part = node.suffix[index];
    if (part?.type === 'HereDoc') return part;
    if (part?.type === 'HereString') return part.target;
  }
  return undefined;
}
