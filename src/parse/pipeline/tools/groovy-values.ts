import type { SourceFile } from '../../../model/source.ts';
import { LONGEST_VALUE } from '../../../model/value-bounds.ts';
import { worstOf } from '../../../syntax/shell/given/worse-values.ts';
import { UNKNOWN_VARIABLE } from '../../../syntax/shell/masked.ts';
import type { OffsetRange } from '../../comment-syntax.ts';
import { weakeningIn } from '../../run-options/given-arguments.ts';
import {
  definitionsIn,
  functionsIn,
  type GroovyDefinition,
  type GroovyDefinitions,
  type GroovyFunction,
  jobValuesIn,
  MOST_DEFINITIONS,
} from './groovy-definitions.ts';
import { argumentsAt, expressionEnd, partsBetween, trimmed } from './groovy-expressions.ts';
import { escapedIn, type GroovyCode, type GroovyText } from './groovy-texts.ts';

/** The texts that an expression may have, with an unknown variable for each unknown part. */
export type GroovyTexts = readonly string[];

/** Finds what expressions of one file mean. */
export interface GroovyValues {
  readonly definitions: GroovyDefinitions;
  readonly functions: ReadonlyMap<string, readonly GroovyFunction[]>;
  /** The names that parameters of the job and axes of a matrix have in all commands. */
  readonly ofJob: ReadonlyMap<string, GroovyTexts>;
  textsOf(range: OffsetRange): GroovyTexts;
  /** All texts that the items of a list may have. */
  itemsOf(range: OffsetRange): GroovyTexts;
}

interface Evaluation extends Omit<GroovyValues, 'textsOf' | 'itemsOf' | 'ofJob'> {
  readonly source: GroovyCode;
  readonly ofJob: Map<string, GroovyTexts>;
  /** How many expressions may still be read, in the values of one expression and in those of the file. */
  left: number;
  total: number;
  depth: number;
  /** The definitions that are being read: one that uses its own name means what this had before. */
  readonly open: Set<GroovyDefinition>;
}

/** The values in a file. */
export function groovyValues(source: GroovyCode): GroovyValues {
  const functions = functionsIn(source);
  const definitions = definitionsIn(source, functions);
  const evaluation: Evaluation = {
    source,
    functions,
    definitions,
    ofJob: new Map(),
    left: MOST_EXPRESSIONS,
    total: MOST_IN_FILE,
    depth: 0,
    open: new Set(),
  };
  for (const [name, value] of jobValuesIn(source)) {
    const [text] = textsOf(name, evaluation);
    const items = itemsOf(value, evaluation).flatMap((one) => one.split('\n'));
    if (text !== undefined) evaluation.ofJob.set(text, [...(evaluation.ofJob.get(text) ?? []), ...items]);
  }
  return {
    functions,
    definitions,
    ofJob: evaluation.ofJob,
    textsOf: (range) => bounded(textsOf, range, evaluation),
    itemsOf: (range) => bounded(itemsOf, range, evaluation),
  };
}

function bounded(read: typeof textsOf, range: OffsetRange, evaluation: Evaluation): GroovyTexts {
  const left = Math.min(MOST_EXPRESSIONS, evaluation.total);
  evaluation.left = left;
  const found = read(range, evaluation);
  evaluation.total -= left - evaluation.left;
  return found;
}

/** In the values of one expression, which is unknown with more. */
const MOST_EXPRESSIONS = 2_000;
/** In all values of a file. Further ones are unknown. */
const MOST_IN_FILE = 50_000;
/** How many definitions may lead from one to the next; the value is unknown beyond. */
const DEEPEST_DEFINITION = 12;
/** With more, a value is unknown. */
const MOST_TEXTS = 30;

const UNKNOWN: GroovyTexts = [UNKNOWN_VARIABLE];

/** Of the texts that something decides about, the one that counts: what takes isolation away, before other options that may. */
export function telling(texts: GroovyTexts): string | undefined {
  if (texts.length === 1) return texts[0];
  const known = texts.filter((text) => !text.includes(UNKNOWN_VARIABLE));
  return (
    known.find((text) => PRIVILEGED.test(text)) ??
    known.find((text) => text.split(/[\s=]+/).length > 1 && worstOf(text.split(/[\s=]+/)) !== undefined) ??
    worstOf(known) ??
    known.find((text) => weakeningIn(text).some((word) => word.startsWith('-')))
  );
}

const PRIVILEGED = /(?<!\S)--privileged(?:=true)?(?!\S)/;

function textsOf(range: OffsetRange, evaluation: Evaluation): GroovyTexts {
  const { source, depth } = evaluation;
  evaluation.left -= 1;
  if (evaluation.left < 0 || depth > DEEPEST_DEFINITION) return UNKNOWN;
  evaluation.depth += 1;
  const found = distinct(readValue(trimmed(source, range), evaluation));
  evaluation.depth -= 1;
  return found.length === 0 || found.length > MOST_TEXTS || found.some(({ length }) => length > LONGEST_VALUE)
    ? UNKNOWN
    : found;
}

function distinct(texts: GroovyTexts): GroovyTexts {
  return [...new Set(texts)];
}

function readValue(range: OffsetRange, evaluation: Evaluation): GroovyTexts {
  const { source } = evaluation;
  const { code, pairs } = source;
  if (code[range.start] === '(' && pairs.get(range.start) === range.end - 1)
    return textsOf({ start: range.start + 1, end: range.end - 1 }, evaluation);
  const choices = choicesIn(source, range);
  if (choices !== undefined) return choices.flatMap((one) => textsOf(one, evaluation));
  const operands = partsBetween(source, range, '+');
  if (operands.length > 1) return joined(operands.map((one) => textsOf(one, evaluation)));
  const text = textAt(source, range);
  if (text !== undefined) return writtenIn(text, evaluation);
  return listJoined(range, evaluation) ?? named(range, evaluation);
}

/** `a ? b : c` and `a ?: b` */
export function choicesIn(source: GroovyCode, range: OffsetRange): readonly OffsetRange[] | undefined {
  const [condition, ...others] = partsBetween(source, range, '?');
  const rest = others.at(-1);
  // `a?.b` is not a choice
  if (condition === undefined || rest === undefined || source.code[rest.start] === '.') return undefined;
  if (source.code[rest.start] === ':') return [condition, { start: rest.start + 1, end: rest.end }];
  const parts = partsBetween(source, rest, ':');
  return parts.length < 2 ? undefined : [...others.slice(0, -1), ...parts];
}

/** The text that an expression is, maybe with a method that changes blanks only. */
export function textAt({ code, texts }: GroovyCode, { start, end }: OffsetRange): GroovyText | undefined {
  const text = texts.get(start);
  return text !== undefined && text.next <= end && SAME.test(code.slice(text.next, end)) ? text : undefined;
}

const SAME = /^\s{0,99}(?:\.(?:trim|stripIndent|stripMargin|toString)\(\)\s{0,99}){0,3}$/;

function writtenIn(text: GroovyText, evaluation: Evaluation): GroovyTexts {
  const { file } = evaluation.source;
  const parts: GroovyTexts[] = [];
  let start = text.start;
  for (const value of text.values) {
    parts.push([literal(file, { start, end: value.start }, text)], textsOf(value.code, evaluation));
    start = value.end;
  }
  return joined([...parts, [literal(file, { start, end: text.end }, text)]]);
}

function literal(file: SourceFile, { start, end }: OffsetRange, { escapes }: GroovyText): string {
  let [found, done] = ['', start];
  for (const one of escapedIn(file, { start, end }, escapes)) {
    found += file.text.slice(done, one.start) + one.value;
    done = one.end;
  }
  return found + file.text.slice(done, end);
}

function joined(parts: readonly GroovyTexts[], between = ''): GroovyTexts {
  let texts: GroovyTexts = [''];
  for (const [at, part] of parts.entries()) {
    texts = texts.flatMap((text) => part.map((more) => (at === 0 ? more : text + between + more)));
    if (texts.length > MOST_TEXTS) return UNKNOWN;
  }
  return texts;
}

/** `['--rm', '--init'].join(' ')` */
function listJoined(range: OffsetRange, evaluation: Evaluation): GroovyTexts | undefined {
  const { source } = evaluation;
  const written = source.code.slice(range.start, range.end);
  const end = range.start + written.lastIndexOf('.join');
  if (end < range.start || !JOIN.test(source.code.slice(end, range.end))) return undefined;
  const separator = argumentsAt(source, end + '.join'.length).get('0');
  const between = separator === undefined ? '' : (textsOf(separator, evaluation)[0] ?? '');
  const items = listOf({ start: range.start, end }, evaluation);
  return items === undefined ? UNKNOWN : joined(items, between);
}

const JOIN = /^\.join[ \t]{0,9}\([^()]{0,100}\)$/;

/** The texts of each item of a list, with what is added to it. */
function listOf(range: OffsetRange, evaluation: Evaluation): readonly GroovyTexts[] | undefined {
  const { source, definitions } = evaluation;
  const { code, pairs } = source;
  const { start, end } = trimmed(source, range);
  if (evaluation.left-- < 0) return undefined;
  if (code[start] === '[' && pairs.get(start) === end - 1)
    return partsBetween(source, { start: start + 1, end: end - 1 }, ',')
      .filter((one) => trimmed(source, one).end > trimmed(source, one).start)
      .map((one) => textsOf(one, evaluation));
  const operands = partsBetween(source, { start, end }, '+');
  if (operands.length > 1) return allOf(operands.map((one) => listOf(one, evaluation)));
  const all = definitions.get(code.slice(start, end)) ?? [];
  if (all.length > MOST_DEFINITIONS) return undefined;
  const found = visible(all, start);
  const lists = found.map(({ value, isAdded }) => {
    const items = value && listOf(value, evaluation);
    return items ?? (isAdded === true && value !== undefined ? [textsOf(value, evaluation)] : undefined);
  });
  return lists.length === 0 ? undefined : allOf(lists);
}

function allOf(lists: readonly (readonly GroovyTexts[] | undefined)[]): readonly GroovyTexts[] | undefined {
  return lists.some((one) => one === undefined) ? undefined : lists.flatMap((one) => one ?? []);
}

/** All texts that one of several items may have: `['a', 'b']`, and `'a', 'b'` in the place of a list. */
function itemsOf(range: OffsetRange, evaluation: Evaluation): GroovyTexts {
  const list = listOf(range, evaluation);
  if (list !== undefined) return list.flat();
  return partsBetween(evaluation.source, range, ',').flatMap((one) => textsOf(one, evaluation));
}

/** Of the definitions of a name, those that count at a place. */
function visible(all: readonly GroovyDefinition[], at: number): readonly GroovyDefinition[] {
  const scopes = all.flatMap(({ scope }) => (scope !== undefined && scope.start <= at && at < scope.end ? scope : []));
  const inner = scopes.reduce<OffsetRange | undefined>(
    (last, scope) => (last === undefined || scope.start > last.start ? scope : last),
    undefined,
  );
  const isWithin = (value: OffsetRange | undefined): boolean =>
    inner !== undefined && value !== undefined && inner.start <= value.start && value.start < inner.end;
  return all.filter(({ scope, value }) => scope?.start === inner?.start || (scope === undefined && isWithin(value)));
}

function named(range: OffsetRange, evaluation: Evaluation): GroovyTexts {
  const { source, functions } = evaluation;
  const written = source.code.slice(range.start, range.end);
  if (PLAIN.test(written)) return [written === 'null' ? '' : written];
  const called = CALLED.exec(written)?.[1];
  const open = called === undefined ? -1 : range.start + written.indexOf('(');
  if (called !== undefined && source.pairs.get(open) === range.end - 1) {
    const bodies = functions.get(called) ?? [];
    return bodies.length === 0 || bodies.length > MOST_DEFINITIONS
      ? UNKNOWN
      : bodies.flatMap(({ body }) => returned(body, evaluation));
  }
  const name = NAME.exec(written)?.[1];
  return name === undefined ? UNKNOWN : ofName(name, range.start, evaluation);
}

const PLAIN = /^(?:null|true|false|\d{1,20})$/;
const CALLED = /^(?:this\.)?([A-Za-z_]\w{0,100})[ \t]{0,9}\(/;
const NAME = /^(?:(?:env|params|this)\??\.)?([A-Za-z_]\w{0,100})$/;

function ofName(name: string, at: number, evaluation: Evaluation): GroovyTexts {
  const defined = evaluation.definitions.get(name) ?? [];
  if (defined.length > MOST_DEFINITIONS) return UNKNOWN;
  const found = visible(defined, at).filter((one) => !evaluation.open.has(one));
  const ofJob = evaluation.ofJob.get(name) ?? [];
  const set = found.filter(({ isAdded }) => isAdded !== true).flatMap((one) => defining(one, evaluation));
  const added = found.filter(({ isAdded }) => isAdded === true);
  const all = [...set, ...ofJob];
  if (added.length === 0) return all;
  return joined([all.length === 0 ? UNKNOWN : all, ...added.map((one) => defining(one, evaluation))]);
}

function defining(definition: GroovyDefinition, evaluation: Evaluation): GroovyTexts {
  const { value, isEach } = definition;
  if (value === undefined) return UNKNOWN;
  evaluation.open.add(definition);
  const texts = isEach === true ? itemsOf(value, evaluation) : textsOf(value, evaluation);
  evaluation.open.delete(definition);
  return texts;
}

/** So many characters of a function take as long as an expression. */
const CHARACTERS_OF_EXPRESSION = 100;

/** What a function returns: what `return` gives, and its last line. */
function returned({ start, end }: OffsetRange, evaluation: Evaluation): GroovyTexts {
  const { source } = evaluation;
  evaluation.left -= (end - start) / CHARACTERS_OF_EXPRESSION;
  const body = source.code.slice(start, end);
  const found = [...body.matchAll(/(?<![\w.])return\b/g)].map(({ index }) => start + index + 'return'.length);
  const last = trimmed(source, { start, end });
  const line = Math.max(last.start, source.code.lastIndexOf('\n', last.end - 1) + 1, lastSemicolon(source, last));
  const isReturned = found.some((at) => at > line && at <= last.end);
  const all = isReturned ? found : [...found, line];
  return all.flatMap((from) => {
    const value = trimmed(source, { start: from, end: Math.min(end, expressionEnd(source, from, false)) });
    return value.end === value.start ? [] : textsOf(value, evaluation);
  });
}

function lastSemicolon({ code }: GroovyCode, { start, end }: OffsetRange): number {
  const at = code.slice(start, end - 1).lastIndexOf(';');
  return at === -1 ? start : start + at + 1;
}
