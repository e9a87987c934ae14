import type { Assignment, Command as CommandNode, Word } from 'unbash';
import { baseName } from '../../analysis/paths/shell-paths.ts';
import { isEngine } from '../../model/containers/engine-programs.ts';
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
import { type Excerpt, spanText } from '../../model/source.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { readAliased } from './aliases.ts';
import { assign, readAssignment, setPlain } from './assignments.ts';
import { nameEngines, programChoices } from './choices.ts';
import { knownOr } from './expansion.ts';
import { mayFail } from './failures.ts';
import { noteDescriptors } from './files/descriptors.ts';
import { setEvaluated } from './files/evaluated-lines.ts';
import {
  joinedTexts,
  type Printed,
  redirectedFile,
  sourcedFile,
  takeFile,
  takeInput,
} from './files/files-of-script.ts';
import { joinedScripts } from './files/joined-scripts.ts';
import { foldersNow, namesMeant, noteFolders, wordsMeant } from './files/named-files.ts';
import { noteFiles } from './files/noted-files.ts';
import { readSubstituted, redirectedFrom } from './files/output.ts';
import { readRedirect } from './files/redirects.ts';
import { callKeyFor } from './files/script-calls.ts';
import { inSearchedFolders } from './files/searched-folders.ts';
import { enteredFolder, folderNow, folderOfProgram, workingFolder } from './folders.ts';
import { commandsOf, readCall } from './functions.ts';
import { readChosen } from './given/chosen-words.ts';
import { readCopiedPrograms } from './given/copied-code.ts';
import { readGiven } from './given/given-commands.ts';
import { addOptions } from './given/option-files.ts';
import { passedByName, passwordRead } from './given/passed-names.ts';
import { passwordLines } from './given/password-lines.ts';
import { readRecipes } from './given/recipes.ts';
import { addInput } from './given/xargs.ts';
import { valuesGiven } from './given-values.ts';
import {
  inputExcerpt,
  inputOf,
  isForShell,
  isSourced,
  noteProgram,
  readEntered,
  readInner,
  readProgram,
  runsScripts,
} from './inner.ts';
import { setGiven } from './read-values.ts';
import type { FoundAssignment, Gathered, Reading } from './reading.ts';
import { splitStrings } from './split-strings.ts';
import { reportUnfollowed } from './unfollowed.ts';
import {
  childOf,
  FUNCTION,
  getVariable,
  mergeBranch,
  newShell,
  setVariable,
  unlessUnknown,
  type Variables,
} from './variables.ts';
import { noteScripts, noteWindowsCall, runsWindowsScripts } from './windows-calls.ts';
import { isDivided, readWords } from './words.ts';
import { assignsAlone, engineBehindOptions, isAssignment, isWrapper, programOf, wrapperAt } from './wrappers.ts';

const NONE: readonly never[] = [];

/** One simple command, without the wrappers in front of the program that really runs. */
export function readCommand(
  node: CommandNode,
  reading: Reading,
  variables: Variables,
  around: readonly Redirect[],
  { piped, data }: { readonly piped: Printed; readonly data?: Printed },
): Command {
  const gathered = gather(node, reading, variables, around);
  const { words, assignments, redirects, substitutions } = gathered;
  const [span, start] = [reading.excerpt.span(node.pos, node.end), afterUnknown(words)];
  const first = programAt(words, start);
  const wrappers: Wrapper[] = [];
  const taken = first !== DYNAMIC && isWrapper(first) ? takeOffWrappers(node, gathered, start, wrappers) : start;
  addInput(node, taken, wrappers, gathered, piped ?? data);
  const head = behindMark(words, taken, variables);
  const named = head === start ? first : programAt(words, head);
  const program = named === DYNAMIC && reading.guessesEngines && startsContainer(words, head + 1) ? SOME_ENGINE : named;
  addOptions(program, head, gathered);
  assignUnlessFailed(program, node, gathered, head, piped ?? data);
  const command: Command = {
    span,
    program,
    programSpan: words[head]?.span ?? span,
    arguments: words.length > head + 1 ? words.slice(head + 1) : NONE,
    wrappers: wrappers.length > 0 ? wrappers : NONE,
    assignments: assignments.length > 0 ? assignments : NONE,
    redirects: redirects.length > 0 ? redirects : NONE,
    substitutions: substitutions.length > 0 ? substitutionsAfter(head, gathered) : NONE,
    inner: innerScript(program, head, node, gathered, piped),
    ...codeRead(gathered),
    ...ofEngine(program, head, gathered, () => inputGiven(node, gathered, piped), data),
    ...passwordLines(program, node, gathered, data ?? piped),
    ...inFolder(variables),
    ...namedBy(program, words[head]),
  };
  reportUnfollowed(command, node, reading);
  noteFiles(node, command, gathered, piped);
  noteFolders(command, variables, reading);
  return withOtherReadings(node, gathered, command);
}

function codeRead({ code, checksDigest }: Gathered): Pick<Command, 'code' | 'checksDigest'> {
  if (checksDigest === true) return { checksDigest };
  return code === undefined ? NO_CODE : { code };
}

const NO_CODE: Pick<Command, 'code'> = {};

/** What is known of a program by the word that names it. */
function namedBy(
  program: string | Dynamic,
  word: ShellWord | undefined,
): Pick<Command, 'path' | 'isExpanded' | 'programChoices'> {
  if (!word?.raw.includes('$')) return { ...pathOf(word), ...programChoices(program, word) };
  return { ...pathOf(word), ...programChoices(program, word), isExpanded: true };
}

/** `$R` after `R=bin/run.sh`, and `bin/run.sh` in a function at the place of its call */
function pathOf(word: ShellWord | undefined): Pick<Command, 'path'> {
  // the folder in front may be unknown
  if (word === undefined || word.pieces.lastIndexOf(UNKNOWN_PIECE) >= 1 || !word.pieces.includes('/')) return NO_PATH;
  return ONE_VARIABLE.test(word.raw) || spanText(word.span) !== word.raw ? { path: word.pieces } : NO_PATH;
}

const ONE_VARIABLE = /^"?\$(?:\w{1,100}|\{\w{1,100}\})"?$/;
const NO_PATH: Pick<Command, 'path'> = {};

/** `exec 3<<E` applies to all commands that follow. */
function isForAll([only, ...others]: readonly ShellWord[]): boolean {
  return only?.pieces === 'exec' && others.length === 0;
}

function inFolder(variables: Variables): Pick<Command, 'folder' | 'steps'> {
  const folder = workingFolder(variables);
  const steps = enteredFolder(variables);
  if (folder === undefined && steps === undefined) return NOWHERE;
  return { ...(folder !== undefined && { folder }), ...(steps !== undefined && { steps }) };
}

const NOWHERE: Pick<Command, 'folder' | 'steps'> = {};

/** The text that a program reads from its standard input. */
function inputGiven(
  node: CommandNode,
  { variables, reading, redirects }: Gathered,
  piped: Printed,
): Excerpt | undefined {
  const own = inputOf(node);
  if (own !== undefined) return inputExcerpt(own, reading, valuesGiven(reading, variables));
  return (
    readSubstituted(redirectedFrom(node), reading, variables) ??
    redirectedFile(redirects, reading, folderNow(variables, reading.files)) ??
    piped?.() ??
    reading.input?.() ??
    takeInput(reading)
  );
}

/** What an engine gives to a container, the script that a shell in it reads and variables, and what it reads itself. */
function ofEngine(
  program: string | Dynamic,
  head: number,
  gathered: Gathered,
  input: () => Excerpt | undefined,
  data: Printed,
): Pick<Command, 'entered' | 'passed' | 'passwordRead'> {
  if (!isEngine(program)) return NO_ENGINE;
  const entered = readEntered(head, gathered, input);
  return { ...(entered && { entered }), ...passedByName(head, gathered), ...passwordRead(gathered, input, data) };
}

const NO_ENGINE: Pick<Command, 'entered' | 'passed' | 'passwordRead'> = {};

/** The script that the program runs, and the commands that it is given. */
function innerScript(
  program: string | Dynamic,
  head: number,
  node: CommandNode,
  gathered: Gathered,
  piped: Printed,
): Script | undefined {
  const inner =
    program === DYNAMIC ? namedProgram(head, node, gathered, piped) : innerOf(program, head, node, gathered, piped);
  const given = readGiven(program, head, gathered, inner !== undefined);
  return given === undefined ? inner : joinedScripts([inner, given]);
}

/** `for f in a.sh b.sh; do "./$f"; done` */
function namedProgram(head: number, node: CommandNode, gathered: Gathered, piped: Printed): Script | undefined {
  const { words, variables, reading } = gathered;
  const word = words[head];
  const [first] = word === undefined ? [] : wordsMeant(word, variables, reading);
  return first === undefined || first === word ? undefined : innerOf('', head, node, gathered, piped);
}

/** A command that fails before it runs sets nothing. */
function assignUnlessFailed(
  program: string | Dynamic,
  node: CommandNode,
  gathered: Gathered,
  head: number,
  piped: Printed,
): void {
  if (program === DYNAMIC) return;
  const { variables } = gathered;
  const isSure = !node.prefix.some(mayFail) && !node.suffix.some(mayFail);
  const scope = isSure ? variables : childOf(variables);
  assign(program, { ...gathered, variables: scope }, head);
  if (READERS.has(program)) setGiven(program, node, { ...gathered, variables: scope }, head, piped);
  if (!isSure) mergeBranch(scope, variables);
}

const READERS: ReadonlySet<string> = new Set(['mapfile', 'printf', 'read', 'readarray']);

/**
 * The index of the first word after unknown ones. `$SUDO docker run` is `docker run` if the variable is not set, and usually runs it
 * otherwise. Other programs may be arguments instead: `$INSTALL curl` installs curl.
 */
function afterUnknown(words: readonly ShellWord[]): number {
  let at = 0;
  while (words[at]?.pieces === UNKNOWN_PIECE) at += 1;
  if (at === 0) return 0;
  let engine = at;
  while (BEFORE_ENGINE.test(words[engine]?.pieces ?? '')) engine += 1;
  const [program, action] = words.slice(engine, engine + 2);
  return isEngine(baseName(program?.pieces ?? '')) && ACTION.test(action?.pieces ?? '') ? at : 0;
}

/** The program that a word names; an empty name without a word. */
function programAt(words: readonly ShellWord[], at: number): string | Dynamic {
  const word = words[at];
  return word === undefined ? '' : programOf(word);
}

/** Functions are read with the words that they are given. */
function isFunction(program: string | Dynamic, variables: Variables): boolean {
  return program !== DYNAMIC && getVariable(variables, FUNCTION + program) !== undefined;
}

/** The engine in `vault exec x -- docker run` or `find . -exec docker run`: after such a mark, if the next words certainly call one. */
function behindMark(words: readonly ShellWord[], at: number, variables: Variables): number {
  const mark = words.findIndex(({ pieces }, index) => index > at && pieces.startsWith('-') && MARK.test(pieces));
  const program = programAt(words, at);
  if (mark === -1) return isFunction(program, variables) ? at : (engineBehindOptions(words, at) ?? at);
  const [engine, action] = words.slice(mark + 1, mark + 3);
  if (program === DYNAMIC || isEngine(program) || NO_WRAPPERS.has(program)) return at;
  return isEngine(baseName(engine?.pieces ?? '')) && ACTION.test(action?.pieces ?? '') ? mark + 1 : at;
}

const MARK = /^(?:--|-exec(?:dir)?|-ok(?:dir)?)$/;
/** Programs whose arguments are plain text, or run elsewhere. */
const NO_WRAPPERS: ReadonlySet<string> = new Set(
  'echo printf : true false test [ logger git grep egrep rg ssh kubectl oc set'.split(' '),
);

const BEFORE_ENGINE = /^(?:sudo|env|command|exec|-\w*)$/;
const ACTION = /^-|^(?:run|create|exec|container|compose|build|buildx|image|service|stack|up|pod|kube|play)$/;

/** The program of a command that is not known, and that only an engine can be. */
const SOME_ENGINE = 'docker';

/** Whether the words after an unknown program can only be for an engine: `$ENGINE run --privileged`, `"$@" run -v /:/host` */
function startsContainer(words: readonly ShellWord[], from: number): boolean {
  let at = from;
  while (BEFORE_ACTION.test(words[at]?.pieces ?? '')) at += 1;
  if (!/^(?:run|create)$/.test(words[at]?.pieces ?? '')) return false;
  return words.slice(at + 1).some(({ pieces }, index, rest) => {
    return ONLY_OF_CONTAINERS.test(pieces) || (IS_VOLUME.test(pieces) && MOUNT.test(rest[index + 1]?.pieces ?? ''));
  });
}

const BEFORE_ACTION = new RegExp(`^(?:${UNKNOWN_PIECE}|-\\S*|container)$`);
const ONLY_OF_CONTAINERS =
  /^--(?:privileged|cap-add|cap-drop|security-opt|pids-limit|cgroupns|userns|volumes-from|device-cgroup-rule)(?:=|$)|^(?:-v|--volume=)[^:]*:\//;
const IS_VOLUME = /^(?:-\w*v|--volume|--mount)$/;
const MOUNT = /:\/|(?:^|,)(?:type|source|src|target|dst)=/;

function withOtherReadings(node: CommandNode, gathered: Gathered, command: Command): Command {
  const { program, wrappers, inner } = command;
  const aliased = readAliased(node, gathered, command);
  const name = calledName(program, wrappers, gathered.variables);
  const called = name === undefined ? undefined : readCall(name, gathered, command);
  const chosen = readChosen(node, gathered, command);
  if (aliased === undefined && called === undefined && chosen === undefined) return command;
  const all = { ...command, inner: joinedScripts([inner, aliased, called, chosen?.script]) };
  return chosen?.isEachProgram ? { ...all, isEachProgram: true } : all;
}

/** The function that a command calls, also if it has the name of a wrapper and gets another function to call: `retry 3 download a`. */
function calledName(
  program: Command['program'],
  [wrapper]: Command['wrappers'],
  variables: Variables,
): string | undefined {
  if (program === DYNAMIC) return undefined;
  if (wrapper === undefined) return program;
  const areBoth = [wrapper.program, program].every((name) => typeof commandsOf(name, variables) === 'string');
  return areBoth ? wrapper.program : undefined;
}

function gather(
  { prefix, name, suffix, redirects: written }: CommandNode,
  reading: Reading,
  variables: Variables,
  around: readonly Redirect[],
): Gathered {
  const redirects = around.length > 0 ? [...around] : [];
  const gathered: Gathered = {
    reading,
    variables,
    words: [],
    nodes: [],
    assignments: [],
    redirects,
    substitutions: [],
  };
  const set = prefix.filter((part) => part.type === 'Assignment');
  for (const part of prefix) if (part.type !== 'Assignment') redirects.push(readRedirect(part, gathered));
  if (name !== undefined) gatherWord(name, gathered);
  gatherInTurn(suffix, gathered);
  // a shell expands the words before the assignments in front of them: `y=${x:=a} b $x`
  const declared = gathered.assignments.splice(0);
  for (const part of set) gatherAssignment(part, gathered, name === undefined && set.length > 1);
  gathered.assignments.push(...declared);
  if (redirects.length > 0) noteDescriptors(written, gathered, isForAll(gathered.words));
  nameEngines(gathered);
  splitStrings(gathered);
  return gathered;
}

/** A shell stops at a word that it cannot expand, so that the words after it may set nothing. */
function gatherInTurn(suffix: CommandNode['suffix'], gathered: Gathered): void {
  const setting = suffix.findLastIndex((part) => 'text' in part && SETS.test(part.text));
  const failing = setting < 1 ? -1 : suffix.findIndex(mayFail);
  if (failing === -1 || failing >= setting) {
    gatherSuffix(suffix, gathered);
    return;
  }
  const { variables } = gathered;
  const scope = childOf(variables);
  gatherSuffix(suffix.slice(0, failing + 1), gathered);
  gatherSuffix(suffix.slice(failing + 1), { ...gathered, variables: scope });
  mergeBranch(scope, variables);
}

/** `${x:=value}` */
const SETS = /\$\{\w+:?=/;

function gatherSuffix(suffix: CommandNode['suffix'], gathered: Gathered): void {
  for (const [at, part] of suffix.entries()) {
    if (part.type === 'Word' && isContinued(part, suffix[at - 1])) continueWord(part, gathered);
    else if (part.type === 'Word') gatherWord(part, gathered);
    else if (part.type === 'Assignment') gatherDeclaration(part, gathered);
    else gathered.redirects.push(readRedirect(part, gathered));
  }
}

/** Without a program, the next assignment sees what this one sets: `IFS=: a=($b)`, `a=--rm b=$a`. */
function gatherAssignment(node: Assignment, gathered: Gathered, isSeen: boolean): void {
  const found = readAssignment(node, gathered, -1);
  gathered.assignments.push(found);
  if (isSeen && found.list === undefined) setPlain(found, gathered.variables);
}

function gatherWord(node: Word, gathered: Gathered): void {
  const { words, nodes, reading } = gathered;
  const read = readWords(node, gathered, words.length);
  if (isDivided(node)) reading.values.set(node, read);
  for (const word of read) {
    words.push(word);
    nodes.push(node);
  }
}

/** `a<(b)` and `export A=<(b)`: the parser ends a word in front of the process. */
function isContinued({ text, pos }: Word, before: CommandNode['suffix'][number] | undefined): boolean {
  return before?.end === pos && /^[<>]\(/.test(text);
}

function continueWord(node: Word, gathered: Gathered): void {
  const { words, assignments } = gathered;
  readWords(node, gathered, words.length - 1);
  const last = words.pop();
  if (last === undefined) return;
  words.push({ ...last, value: DYNAMIC, raw: last.raw + node.text, pieces: last.pieces + UNKNOWN_PIECE });
  const assigned = assignments.at(-1);
  if (assigned?.value === undefined || assigned.span !== last.span) return;
  const { value } = assigned;
  assignments.pop();
  assignments.push({ ...assigned, value: { ...value, value: DYNAMIC, pieces: value.pieces + UNKNOWN_PIECE } });
}

/** `A=b` after `export` is both an argument and an assignment. */
function gatherDeclaration(node: Assignment, gathered: Gathered): void {
  const { words, nodes, assignments, reading } = gathered;
  const assignment = expandedByBash(readAssignment(node, gathered, words.length), node, gathered);
  const pieces = `${assignment.name}=${assignment.value?.pieces ?? UNKNOWN_PIECE}`;
  const raw = reading.excerpt.text.slice(node.pos, node.end);
  words.push({ value: knownOr(pieces), span: assignment.span, raw, pieces });
  nodes.push(undefined);
  assignments.push(assignment);
}

/** `export A=-{s,k}`: bash assigns each word that the braces make, so the last one stays; other shells assign the text. */
function expandedByBash(
  assignment: FoundAssignment,
  { value, append }: Assignment,
  gathered: Gathered,
): FoundAssignment {
  const { value: read } = assignment;
  if (read === undefined || append || value.type !== 'Word' || !/\{[^{}]*(?:,|\.\.)/.test(value.text))
    return assignment;
  const last = readWords(value, { ...gathered, substitutions: [] }, gathered.words.length).at(-1);
  if (last === undefined || last.pieces === read.pieces) return assignment;
  const choices = gathered.reading.isBash ? [last.pieces] : [read.pieces, last.pieces];
  return { ...assignment, value: { ...read, value: DYNAMIC, pieces: UNKNOWN_PIECE, choices } };
}

/** The index of the program that really runs. Adds the wrappers and their assignments. */
function takeOffWrappers(node: CommandNode, gathered: Gathered, start: number, wrappers: Wrapper[]): number {
  const { words, nodes, reading } = gathered;
  let head = start;
  for (let found = wrapperAt(words, head); found !== undefined; found = wrapperAt(words, head)) {
    const start = nodes[head]?.pos ?? 0;
    const end = nodes[found.assignments]?.pos ?? start;
    wrappers.push({ program: found.program, span: found.word.span, entry: reading.excerpt.span(start, end) });
    if (found.assigns) addAssigned(gathered, head + 1, found.next);
    head = found.next;
  }
  if (endsWithoutWords(node, gathered) && assignsAlone(words, head)) addAssigned(gathered, head + 1, words.length);
  return head;
}

function addAssigned({ words, nodes, assignments, reading }: Gathered, from: number, to: number): void {
  for (let index = from; index < to; index++) {
    const word = words[index];
    if (word !== undefined && isAssignment(word)) assignments.push(assignmentOf(word, nodes[index], reading.excerpt));
  }
}

/** `env A=b "$@"` in a script whose arguments only a run knows. */
function endsWithoutWords({ suffix }: CommandNode, { nodes }: Gathered): boolean {
  const last = suffix.findLast((part) => part.type === 'Word');
  return last !== undefined && last !== nodes.at(-1);
}

/** `A=b` as an argument of `env`. */
function assignmentOf(word: ShellWord, node: Word | undefined, excerpt: Reading['excerpt']): ShellAssignment {
  const cut = word.pieces.indexOf('=') + 1;
  const pieces = word.pieces.slice(cut);
  const rawCut = word.raw.indexOf('=') + 1;
  // in quotes, as in `env "A=b"`, the place of the value is not exact
  const valueSpan = node === undefined || word.raw[0] === '"' ? word.span : excerpt.span(node.pos + rawCut, node.end);
  return {
    name: word.pieces.slice(0, cut - 1),
    value: { value: knownOr(pieces), span: valueSpan, raw: word.raw.slice(rawCut), pieces },
    span: word.span,
  };
}

function substitutionsAfter(head: number, { substitutions }: Gathered): readonly Substitution[] {
  return substitutions.map(({ kind, word, script }) => ({ kind, argument: Math.max(-1, word - head - 1), script }));
}

/** Whether no variable of a command is expanded before the program runs, so that those in its script are of the new shell. */
function isLiteral({ prefix, suffix }: CommandNode): boolean {
  return [...prefix, ...suffix].every((part) => {
    if (part.type === 'HereDoc') return part.delimiter?.quoted === true || !part.body.text.includes('$');
    const text = (part.type === 'Word' || part.type === 'Assignment' ? part.text : part.target?.text) ?? '';
    return !text.replaceAll(/'[^']*'|\\./g, '').includes('$');
  });
}

function innerOf(
  program: string,
  head: number,
  node: CommandNode,
  gathered: Gathered,
  piped: Printed,
): Script | undefined {
  const { assignments, variables, reading, words } = gathered;
  const { files } = reading;
  if (!mayRead(program, files) && !runsWindowsScripts(program)) return undefined;
  // variables set by `eval` stay set
  const isSame = program === 'eval' || isSourced(program);
  // a trap runs in the shell that sets it
  const isNew = program !== 'trap' && piped === undefined && isLiteral(node);
  const scope = isSame ? variables : isNew ? newShell(variables) : childOf(variables);
  if (scope !== variables)
    for (const { name, value } of assignments) setVariable(scope, name, unlessUnknown(value?.pieces ?? DYNAMIC));
  const input = () => inputGiven(node, gathered, piped);
  let isElsewhere = false;
  const file = (word: ShellWord | undefined, isProgram: boolean): Excerpt | undefined => {
    const own =
      readSubstituted(nodeOf(word, gathered), reading, variables) ??
      (word && filesMeant(word, gathered, isProgram, scope));
    if (own !== undefined || !isSourced(program)) return own;
    isElsewhere = true;
    const named = word === undefined ? [] : namesMeant(word, variables);
    return joinedTexts((named.length === 0 ? [word] : named).map((one) => sourcedFile(one, reading)));
  };
  noteWindowsCall(program, words.slice(head), folderNow(variables, files), { files, input });
  const script =
    readRecipes(program, head, gathered, scope, input) ??
    readInner(program, head, gathered, { input, file }, scope) ??
    readProgram(gathered, scope) ??
    readCopiedPrograms(gathered, scope);
  if (isSame && script === undefined) setEvaluated(program, head, gathered);
  // a file of the repository is a script of its own
  return isElsewhere ? undefined : script;
}

/** Whether a program may run commands of the script, of a file, or of its own rules. */
function mayRead(program: string, { texts, copied, recipes }: Reading['files']): boolean {
  return runsScripts(program) || texts.size > 0 || copied !== undefined || recipes?.(program) !== undefined;
}

/** The texts of the files that a word names. Of several programs, those in other languages are left out. */
function filesMeant(word: ShellWord, gathered: Gathered, isProgram: boolean, scope: Variables): Excerpt | undefined {
  const { reading, variables } = gathered;
  const entered = foldersNow(variables, reading.files);
  const before: readonly (string | Dynamic)[] = entered.length > 0 ? entered : [DYNAMIC];
  const folders = before.map((one) => folderOfProgram(gathered.words, one));
  const words = wordsMeant(word, variables, reading);
  const given = gathered.words.slice(gathered.words.indexOf(word) + 1);
  const keyOf = callKeyFor(given, scope, reading.open);
  const places = isProgram ? words.flatMap((one) => [one, ...inSearchedFolders(one, gathered)]) : words;
  const texts = places.flatMap((one) => folders.map((folder) => takeFile(one, reading, folder, isProgram, keyOf)));
  if (isProgram) {
    noteScripts(texts, reading.files);
    noteProgram(texts, gathered);
  }
  return joinedTexts(isProgram ? texts.filter((one) => one && isForShell(one.text)) : texts);
}

function nodeOf(word: ShellWord | undefined, { words, nodes }: Gathered): Word | undefined {
  return word && nodes[words.indexOf(word)];
}
