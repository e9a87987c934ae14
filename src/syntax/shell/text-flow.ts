import { writtenFiles } from '../../analysis/commands/written-files.ts';
import { baseName, isProgramFolder } from '../../analysis/paths/shell-paths.ts';
import { isEngine } from '../../model/containers/engine-programs.ts';
import { DYNAMIC } from '../../model/located.ts';
import { type Command, isFed, type Pipeline, type Redirect, type Script, type ShellWord } from '../../model/shell.ts';
import { type Span, spanText } from '../../model/source.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { addToGroup } from '../../support/group-by.ts';
import { DECLARATIONS, SETTERS } from './assignments.ts';

/** A command of a script, with those whose output it gets. */
export interface Step {
  readonly command: Command;
  readonly owner: Script;
  /** Those whose output it may read, in lists that steps share. */
  readonly before: readonly (readonly Step[])[];
  /** Those in its substitutions, with the index of the argument as in `Substitution`. */
  readonly inside: { readonly argument: number; readonly step: Step }[];
  /** Those in the substitutions of the command that runs the text which it is in: `c` for `$(c)` in `sh -c "a; $(c)"`. A shared list. */
  readonly given: readonly Step[];
  readonly inFunction: string | undefined;
}

/**
 * Where a text comes from: what a command prints or writes, the variables that it sets, the arguments that it gives a function, or the head
 * of a loop, which names its words.
 */
export type Origin =
  | { readonly kind: 'output' | 'value' | 'call'; readonly step: Step }
  | { readonly kind: 'loop'; readonly head: Span };

/** What comes from where in a script: text goes through pipes, variables, files and functions, whatever changes it on the way. */
export interface TextFlow {
  readonly script: Script;
  readonly steps: readonly Step[];
  /** By the keys that the functions of this module return. */
  readonly origins: ReadonlyMap<string, readonly Origin[]>;
}

export function textFlow(script: Script): TextFlow {
  const { steps, texts } = stepsOf(script);
  const origins = new Map<string, Origin[]>();
  for (const { file, start, end } of texts) {
    for (const { 0: text, 1: name = '', index } of loopHeads(file.text.slice(start, end))) {
      const head = { file, start: start + index, end: start + index + text.length };
      addToGroup(origins, VARIABLE + name, { kind: 'loop', head });
    }
  }
  const functions = new Set(steps.map(({ inFunction }) => inFunction));
  for (const step of steps) {
    const value: Origin = { kind: 'value', step };
    const output: Origin = { kind: 'output', step };
    for (const name of namesSetBy(step.command)) addToGroup(origins, inScope(VARIABLE + name, step), value);
    for (const key of outputKeys(step)) addToGroup(origins, key, output);
    const called = inScope(WORDS, { inFunction: String(step.command.program) });
    if (functions.has(String(step.command.program))) addToGroup(origins, called, { kind: 'call', step });
  }
  return { script, steps, origins };
}

/** What identifies an origin: a step has one output, whatever it becomes. */
export function nodeOf(origin: Origin): Origin | Step {
  return origin.kind === 'output' ? origin.step : origin;
}

/** The heads of loops, with the name of each variable. */
export function loopHeads(text: string): readonly RegExpExecArray[] {
  return [...text.matchAll(LOOP)];
}

const LOOP = /\b(?:for|select)[ \t]+(\w+)[ \t]+in[ \t][^\n;]*/g;

/** The steps, and the texts that they are written in: those of copied files are elsewhere. */
interface Found {
  readonly steps: Step[];
  readonly texts: Span[];
  readonly byCommand: Map<Command, Step>;
}

function stepsOf(script: Script): Found {
  const found: Found = { steps: [], texts: [script.span], byCommand: new Map() };
  addScript(script, { outer: NONE, given: NONE, inFunction: undefined }, found);
  return found;
}

/** The steps whose output the script may read, and the function that it is in. */
interface Around {
  readonly outer: Step['before'];
  readonly given: Step['given'];
  readonly inFunction: string | undefined;
}

function addScript(owner: Script, around: Around, found: Found): readonly Step[] {
  return owner.pipelines.flatMap((pipeline) => addPipeline(pipeline, owner, around, found));
}

function addPipeline(pipeline: Pipeline, owner: Script, around: Around, found: Found): readonly Step[] {
  const { commands, inputFrom = [], printsWith = [], inFunction = around.inFunction } = pipeline;
  const given = stepsFor(inputFrom.slice(-1), found);
  const beside = stepsFor(printsWith, found);
  let before = given.length > 0 ? [given] : around.outer;
  return commands.map((command) => {
    const step: Step = { command, owner, before, inside: [], given: around.given, inFunction };
    found.steps.push(step);
    found.byCommand.set(command, step);
    addScriptsIn(step, found);
    before = beside.length > 0 ? [[step], beside] : [[step]];
    return step;
  });
}

function addScriptsIn(step: Step, found: Found): void {
  const { inner, substitutions } = step.command;
  const { inFunction, owner, before, inside } = step;
  for (const one of substitutions) {
    const outer = isFed(one) ? [[step]] : NONE;
    const steps = addScript(one.script, { outer, given: NONE, inFunction }, found);
    if (outer === NONE) for (const printing of steps) inside.push({ argument: one.argument, step: printing });
  }
  if (inner === undefined) return;
  if (inner.span.file !== owner.span.file) found.texts.push(inner.span);
  const given = inside.map((one) => one.step);
  addScript(inner, { outer: before, given, inFunction: undefined }, found);
}

function stepsFor(commands: readonly Command[], { byCommand }: Found): readonly Step[] {
  return commands.flatMap((command) => byCommand.get(command) ?? NONE);
}

const NONE: never[] = [];

const VARIABLE = '$ ';
const DESCRIPTOR = '& ';
const FUNCTION = '() ';
const PROGRAM = '! ';
/** The positional parameters. */
const WORDS = `${VARIABLE}@`;

/** The same key for anything but the positional parameters of a function, which are its own. */
export function inScope<Node>(node: Node | string, { inFunction }: Pick<Step, 'inFunction'>): Node | string {
  return node === WORDS && inFunction !== undefined ? `${WORDS} ${inFunction}` : node;
}

/** The keys of what the output of a command becomes. */
function outputKeys({ command, inFunction }: Step): readonly string[] {
  const { program, arguments: words, redirects } = command;
  const targets = redirects.flatMap(({ operator, target }) =>
    operator.includes('>') && !operator.endsWith('&') ? (target ?? NONE) : NONE,
  );
  const copied = writtenFiles(program, words);
  const descriptors = redirects.flatMap(({ operator, target }) =>
    operator === '>&' && target !== undefined ? [DESCRIPTOR + target.pieces] : NONE,
  );
  const isPlain = targets.length === 0 && descriptors.length === 0;
  const plain = [`${DESCRIPTOR}1`, ...(inFunction === undefined ? NONE : [FUNCTION + inFunction])];
  return [...[...targets, ...copied].flatMap(writtenKeys), ...descriptors, ...(isPlain ? plain : NONE)];
}

function namesSetBy({ program, arguments: words, assignments }: Command): readonly string[] {
  const own = assignments.map(({ name }) => name);
  if (program === 'set') return ['@'];
  const isSetter = SETTERS.has(String(program)) && (program !== 'printf' || words[0]?.pieces === '-v');
  return isSetter ? [...own, ...words.flatMap(({ pieces }) => /^[A-Za-z_]\w*/.exec(pieces)?.[0] ?? NONE)] : own;
}

/** The texts that an origin adds of its own, without what substitutions print. */
export function ownTexts(origin: Origin): readonly string[] {
  if (origin.kind === 'loop') return [spanText(origin.head)];
  // calls are read with their arguments
  return origin.kind === 'call' ? NONE : textsGivenBy(origin.step.command, origin.kind);
}

/** The texts of its own that a command prints, or gives to variables. */
export function textsGivenBy(command: Command, kind: 'output' | 'value'): readonly string[] {
  const { program, arguments: words, redirects, assignments } = command;
  if (PRINTERS.has(String(program)) || program === 'set') return [words.map(({ pieces }) => pieces).join(' ')];
  if (kind === 'value' && DECLARATIONS.has(String(program))) return assignments.map(assignedText);
  const code = kind === 'output' && CODE.test(String(program)) ? words.map(({ pieces }) => pieces) : NONE;
  const given = redirects.flatMap(({ operator, target, body }) =>
    body === undefined ? (operator === '<<<' ? (target?.pieces ?? NONE) : NONE) : withoutSubstitutions(body.value),
  );
  return [...code, ...given];
}

/** Programs whose words show what they print: code that may print anything, and patterns of paths. */
const CODE = /^(?:[gmn]?awk|sed|perl|python[\d.]*|ruby|node|php|ls|find)$/;

/** As written if it is a list, or an element of one. */
function assignedText({ value, span }: Command['assignments'][number]): string {
  const isKnown = value !== undefined && (value.pieces !== UNKNOWN_PIECE || /^"?[$`]/.test(value.raw));
  return isKnown ? value.pieces : withoutSubstitutions(spanText(span));
}

/** Commands in substitutions have been read. */
function withoutSubstitutions(text: string): string {
  return text.replaceAll(/\$\([^()'"]*\)|`[^`'"]*`/g, ' ');
}

const PRINTERS: ReadonlySet<string> = new Set(['echo', 'printf', 'print']);

/** The keys of what an origin gets its text from. */
export function keysBehind(origin: Origin): readonly string[] {
  return origin.kind === 'loop' ? loopKeys(origin.head) : keysRead(origin).map((key) => inScope(key, origin.step));
}

function keysRead(origin: Exclude<Origin, { readonly kind: 'loop' }>): readonly string[] {
  const { program, programSpan, arguments: words, assignments, redirects } = origin.step.command;
  if (PRINTERS.has(String(program)) || program === 'set' || origin.kind === 'call') return words.flatMap(variableKeys);
  if (origin.kind === 'value' && DECLARATIONS.has(String(program))) return assignments.flatMap(assignedKeys);
  const read = redirects.flatMap(({ operator, target }) => (operator.startsWith('<') ? (target ?? NONE) : NONE));
  if (origin.kind === 'value') return read.flatMap(wordKeys);
  const opened = program === 'exec' ? redirects.map(descriptorOf) : NONE;
  // the options of an engine say little about what it prints, and neither do those of the variable that names the program
  const written = spanText(programSpan);
  const named = isEngine(String(program)) ? NONE : words.filter(({ raw }) => raw !== written);
  return [FUNCTION + String(program), ...[...named, ...read].flatMap(wordKeys), ...opened];
}

function assignedKeys({ value, span }: Command['assignments'][number]): readonly string[] {
  if (value === undefined) return variableKeys({ raw: spanText(span) });
  return [...wordKeys(value), ...(NAME.test(value.raw) ? [VARIABLE + value.raw.replaceAll(/["']/g, '')] : NONE)];
}

/** A variable whose name is a value. */
const NAME = /^["']?[A-Za-z_]\w*["']?$/;

function descriptorOf({ descriptor = 1 }: Redirect): string {
  return `${DESCRIPTOR}${descriptor}`;
}

/** The keys of what a word may expand to, and of the file that it names. */
export function wordKeys(word: Pick<ShellWord, 'raw' | 'value' | 'pieces'>): readonly string[] {
  return [...variableKeys(word), ...fileKeys(word)];
}

/** Without those of substitutions, whose commands are steps of their own. */
export function variableKeys({ raw }: Pick<ShellWord, 'raw'>): readonly string[] {
  const own = raw.replaceAll(SUBSTITUTION, ' ');
  const names = [...own.matchAll(EXPANSION)].map(([, name = '']) => VARIABLE + name);
  return POSITIONAL.test(own) ? [...names, WORDS] : names;
}

const SUBSTITUTION = /[$<>]\((?:[^()'"]|"[^"()]*"|'[^'()]*')*\)|`[^`'"]*`/g;

const EXPANSION = /\$\{?[!#]?([A-Za-z_]\w*)/g;
const POSITIONAL = /\$(?:[@*1-9]|\{[!#]?[@*#1-9])/;

/** The key of a file, or of the folder of a pattern or of many files. */
export function fileKeys(word: Pick<ShellWord, 'raw' | 'value' | 'pieces'>): readonly string[] {
  const path = pathOf(word);
  const name = baseName(path);
  if (path === '') return NONE;
  return /[*?[]/.test(name) ? [`${baseName(path.slice(0, -name.length - 1))}/`] : [name, `${name}/`];
}

/** The keys of a file that is written, and of its folder. */
function writtenKeys(word: ShellWord): readonly string[] {
  const path = pathOf(word);
  const name = baseName(path);
  const folder = baseName(path.slice(0, Math.max(0, path.length - name.length - 1)));
  if (path === '') return NONE;
  const isProgram = isProgramFolder(path.slice(0, Math.max(0, path.length - name.length - 1)));
  return [name, ...(folder === '' ? NONE : [`${folder}/`]), ...(isProgram ? [PROGRAM + name] : NONE)];
}

/** The keys of a program as it is written: that of a file, or of one in a folder that is searched for programs. */
export function programKeys(raw: string): readonly string[] {
  if (raw.length > LONGEST_PATH) return NONE;
  return raw.includes('/') ? fileKeys({ raw, value: DYNAMIC, pieces: raw }) : [PROGRAM + raw];
}

function pathOf({ value, raw, pieces }: Pick<ShellWord, 'raw' | 'value' | 'pieces'>): string {
  const written = value === DYNAMIC ? raw : pieces;
  if (written.length > LONGEST_PATH) return '';
  const path = value === DYNAMIC ? written.replaceAll(/["']/g, '') : written;
  return /[\n;&|<>]|^-|^\d$|^\/dev\/(?!shm\/)/.test(path)
    ? ''
    : path.replace(/^[a-z]+=/, '').replace(/(?<!\/)\/+$/, '');
}

/** That of Linux, in characters. */
const LONGEST_PATH = 4_096;

function loopKeys(head: Span): readonly string[] {
  const words = spanText(head)
    .split(/[ \t]+/)
    .slice(3);
  return words.flatMap((raw) => wordKeys({ raw, value: DYNAMIC, pieces: raw }));
}
