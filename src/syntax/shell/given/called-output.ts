import type { Command, Pipeline, Redirect, Script, ShellWord } from '../../../model/shell.ts';
import type { Excerpt, Span } from '../../../model/source.ts';
import { UNKNOWN_PIECE } from '../../../model/unknown-piece.ts';
import type { Budget } from '../budget.ts';
import { calledScope, commandsOf } from '../functions.ts';
import { UNKNOWN_VARIABLE, withUnknownPieces } from '../masked.ts';
import type { Reading } from '../reading.ts';
import { isOption, type Variables } from '../variables.ts';
import { callsOthers, stateAt } from './later-values.ts';
import { echoedTexts, formattedTexts } from './printed-text.ts';
import { selectedByCommands } from './selected-by-commands.ts';
import { worstOf } from './worse-values.ts';

interface Context {
  readonly reading: Reading;
  readonly variables: Variables;
  /** The place of the call. */
  readonly span: Span;
}

/** What a command prints. It is sure if the command certainly runs. */
interface Output {
  readonly text: string;
  readonly isSure: boolean;
}

/**
 * What a function prints for a call, where its commands print words that are known: `opts() { echo "--init $1"; }`. Of several outputs that
 * depend on conditions, options all count as given, and others are not known. Nor are those that depend on what cannot be listed.
 */
export function printedByCall(name: string, words: readonly ShellWord[], context: Context): Excerpt | undefined {
  const { reading, variables, span } = context;
  const text = commandsOf(name, variables);
  if (typeof text !== 'string' || !mayPrint(text, reading)) return undefined;
  const state = stateOfCall(text, context);
  if (state === undefined) return undefined;
  const known = outputsOf(state, reading);
  const given = JSON.stringify(words.map(({ pieces }) => pieces));
  if (!known.has(given)) known.set(given, outputOfCall(name, text, words, context));
  const printed = known.get(given);
  return printed === undefined ? undefined : { text: printed, span: () => span };
}

/** By the words of a call. */
type Outputs = Map<string, string | undefined>;

const outputs = new WeakMap<Budget, Map<string, Outputs>>();

/** The outputs of a function that were read, by what decides them: functions that call each other print the same again and again. */
function outputsOf(state: string, { budget: { ofCalls } }: Reading): Outputs {
  const all = outputs.get(ofCalls) ?? new Map<string, Outputs>();
  outputs.set(ofCalls, all);
  const known: Outputs = all.get(state) ?? new Map<string, string | undefined>();
  all.set(state, known);
  return known;
}

function stateOfCall(text: string, { reading: { budget }, variables }: Context): string | undefined {
  const textOf = (name: string): string | undefined => {
    const commands = commandsOf(name, variables);
    return typeof commands === 'string' ? commands : undefined;
  };
  return stateAt(text, { budget, variables, textOf });
}

function outputOfCall(
  name: string,
  text: string,
  words: readonly ShellWord[],
  { reading, variables, span }: Context,
): string | undefined {
  const { ofCalls } = reading.budget;
  ofCalls.left -= COST_OF_CALL;
  if (ofCalls.left < 0) return undefined;
  const scope = calledScope(name, words, variables);
  // the commands are read again where they run
  const files = { ...reading.files, texts: new Map(), paths: new Map(), copied: undefined, windows: undefined };
  const within = { ...reading, files, budget: ofCalls, problems: [], atEnd: [] };
  const script = reading.readText({ text, span: () => span }, within, scope);
  const printed = script && outputOf(script, { reading: within, variables: scope, span });
  if (printed === undefined || printed.replaceAll(UNKNOWN_PIECE, '').trim() === '') return undefined;
  return printed.replaceAll(UNKNOWN_PIECE, UNKNOWN_VARIABLE);
}

function mayPrint(text: string, { budget }: Reading): boolean {
  return PRINTS.test(text) || callsOthers(text, budget);
}

const PRINTS = /\b(?:echo|printf|cat|cut|head|tail|[ef]?grep|sed|[gm]?awk)\b/;

/** In characters of the budget. */
const COST_OF_CALL = 200;

/**
 * What the commands of a substitution print in some runs, if that takes isolation away, as such a value counts:
 * `--network "$(test "$CI" && echo bridge || echo host)"`
 */
export function worstPrinted(script: Script, sink: Omit<Context, 'span'>): string | undefined {
  return worstOf(outputsIn(script, { ...sink, span: script.span }).map(({ text }) => text));
}

function outputOf(script: Script, context: Context): string | undefined {
  const outputs = outputsIn(script, context);
  const texts = outputs.map(({ text }) => text);
  const isKnown = outputs.length === 1 || outputs.every(({ isSure }) => isSure) || texts.every(isOption);
  return isKnown ? texts.join('').replace(/(?<!\n)\n+$/, '') : worstOf(texts);
}

function outputsIn({ pipelines }: Script, context: Context): readonly Output[] {
  const outputs: Output[] = [];
  let mayHaveEnded = false;
  let before: Pipeline | undefined;
  for (const pipeline of pipelines) {
    if (pipeline.inFunction !== undefined || pipeline.decides !== undefined) continue;
    const isSure = !pipeline.isConditional && !isOnCondition(pipeline);
    if (ends(pipeline)) {
      // `a && { echo b; return; }`
      if (isSure && !isOnCondition(before)) break;
      mayHaveEnded = true;
    }
    before = pipeline;
    const text = printedBy(pipeline, context);
    if (text !== '') outputs.push({ text, isSure: isSure && !mayHaveEnded });
  }
  return outputs;
}

function isOnCondition(pipeline: Pipeline | undefined): boolean {
  return pipeline?.joinedBy === '&&' || pipeline?.joinedBy === '||';
}

function ends({ commands }: Pipeline): boolean {
  const [{ program } = { program: '' }] = commands;
  return program === 'return' || program === 'exit';
}

function printedBy({ commands }: Pipeline, context: Context): string {
  const last = commands.at(-1);
  if (last === undefined || isSilent(last) || last.redirects.some(leadsElsewhere)) return '';
  const text =
    (commands.length === 1 ? textPrinted(last, context) : undefined) ?? selectedByCommands(commands, context);
  return text === undefined ? `${UNKNOWN_PIECE}\n` : withUnknownPieces(text);
}

function textPrinted({ program, arguments: words, redirects }: Command, context: Context): string | undefined {
  const texts = words.map(({ pieces }) => ({
    text: pieces.replaceAll(UNKNOWN_PIECE, UNKNOWN_VARIABLE),
    span: () => context.span,
  }));
  if (program === 'echo') {
    const start = words.findIndex(({ pieces }) => !/^-[neE]+$/.test(pieces));
    const isCut = words.slice(0, start).some(({ pieces }) => pieces.includes('n'));
    return (start === -1 ? '' : echoedTexts(texts.slice(start)).text) + (isCut ? '' : '\n');
  }
  if (program === 'printf') {
    const [format, ...others] = texts[0]?.text === '--' ? texts.slice(1) : texts;
    return format && formattedTexts(format, others, context.reading).text;
  }
  if (program === 'cat') return words.length === 0 ? bodyRead(redirects) : undefined;
  return typeof program === 'string' ? calledBy(program, words, context) : undefined;
}

function calledBy(program: string, words: readonly ShellWord[], context: Context): string | undefined {
  const printed = printedByCall(program, words, context);
  return printed && `${printed.text}\n`;
}

/** A here-document without variables. */
function bodyRead(redirects: readonly Redirect[]): string | undefined {
  const body = redirects.at(-1)?.body;
  return body !== undefined && (body.isLiteral || !/[$`\\]/.test(body.value)) ? body.value : undefined;
}

/** Commands that print nothing, and tests. */
const SILENT: ReadonlySet<string> = new Set([
  ...['', ':', '[', '[[', '((', 'test', 'true', 'false', 'return', 'exit', 'shift', 'set', 'shopt', 'unset', 'trap'],
  ...['local', 'declare', 'typeset', 'readonly', 'export', 'read', 'mapfile', 'readarray', 'let', 'getopts', 'umask'],
  ...['cd', 'mkdir', 'rm', 'rmdir', 'touch', 'chmod', 'chown', 'cp', 'mv', 'ln', 'sleep', 'wait', 'break', 'continue'],
]);

function isSilent({ program, arguments: words }: Command): boolean {
  if (program === 'printf') return words[0]?.pieces === '-v';
  return typeof program === 'string' && SILENT.has(program);
}

function leadsElsewhere({ operator, descriptor, target }: Redirect): boolean {
  if (!operator.includes('>') || (descriptor !== undefined && descriptor !== 1)) return false;
  return !/^(?:1|\/dev\/stdout)$/.test(target?.pieces ?? '');
}
