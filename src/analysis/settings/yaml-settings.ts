import type { RawSetting } from './raw-setting.ts';
import { plainValue } from './setting-lines.ts';
import { flowSettings } from './yaml-flow.ts';

interface Level {
  /** The column of the key, after the dash of an item. */
  readonly indent: number;
  readonly key: string;
}

/**
 * The scalars of mappings and lists. Items of a list have the key of the list. Aliases are left out, and the lines of texts in block style.
 */
export function* yamlSettings(text: string): Generator<RawSetting> {
  const above: Level[] = [];
  /** Lines that are deeper than this belong to a text. */
  let textIndent = Number.POSITIVE_INFINITY;
  /** Lines before this offset are read. */
  let readTo = 0;
  let start = 0;
  for (const line of text.split('\n')) {
    const from = start;
    start += line.length + 1;
    const indent = line.search(/\S/);
    if (from < readTo || !isContent(line, indent, textIndent)) continue;
    textIndent = Number.POSITIVE_INFINITY;
    const entry = entryIn(line) ?? itemIn(line) ?? valueIn(line, above);
    if (entry === undefined) continue;
    leave(above, entry.indent);
    if (opensLevel(entry)) above.push(entry);
    else if (/^[|>]/.test(entry.rest)) textIndent = indent;
    else if (/^[{[]/.test(entry.rest)) readTo = yield* flowSettings(text, from + entry.at, keysOf(entry, above));
    else if (isScalar(entry, above)) yield scalar(entry, above, from);
  }
}

function isContent(line: string, indent: number, textIndent: number): boolean {
  return indent !== -1 && indent <= textIndent && line[indent] !== '#';
}

/** Leaves the mappings that end before a key in this column. */
function leave(above: Level[], indent: number): void {
  while ((above.at(-1)?.indent ?? -1) >= indent) above.pop();
}

function opensLevel({ rest }: Entry): boolean {
  return rest === '' || rest.startsWith('#');
}

function isScalar({ rest }: Entry, above: readonly Level[]): boolean {
  return !rest.startsWith('*') && above.length < DEEPEST;
}

function scalar(entry: Entry, above: readonly Level[], line: number): RawSetting {
  const { value, offset, length } = plainValue(entry.rest);
  const isEmpty = length === 0;
  const start = line + (isEmpty ? entry.indent : entry.at + offset);
  return {
    key: keysOf(entry, above).join('.'),
    value,
    start,
    end: start + (isEmpty ? entry.key.length : length),
  };
}

function keysOf(entry: Entry, above: readonly Level[]): readonly string[] {
  return [...above, ...(entry.key === '' ? [] : [entry])].map(({ key }) => key);
}

/** Deeper files are not configurations, and would take time for each key above. */
const DEEPEST = 30;

interface Entry extends Level {
  readonly rest: string;
  /** The column of the value. */
  readonly at: number;
}

function entryIn(line: string): Entry | undefined {
  const [, lead, key, gap] = /^((?: |- ){0,100}["']?)([\w./-]{1,200})(["']?[ \t]{0,9}):(?=\s|$)/.exec(line) ?? [];
  if (lead === undefined || key === undefined || gap === undefined) return undefined;
  const colon = lead.length + key.length + gap.length;
  return { key, indent: lead.replace(/["']$/, '').length, ...valueFrom(line, colon + 1) };
}

/** `- value`, without a key. */
function itemIn(line: string): Entry | undefined {
  const [lead] = /^ {0,100}- {1,100}(?=[^\s#|>&*!-])/.exec(line) ?? [];
  return lead === undefined ? undefined : { key: '', indent: lead.length, ...valueFrom(line, lead.length) };
}

/** The value of the key on a line above it, or the mapping that is the whole text. */
function valueIn(line: string, above: readonly Level[]): Entry | undefined {
  const indent = line.search(/\S/);
  const isBelowKey = above.length > 0 && indent > (above.at(-1)?.indent ?? 0);
  if (!/^[{[]/.test(line.slice(indent)) && !(isBelowKey && VALUE.test(line))) return undefined;
  return { key: '', indent, ...valueFrom(line, indent) };
}

/** One word, perhaps in quotes. */
const VALUE = /^ {1,100}["']?[\w.:/-]{1,200}["']?\s{0,99}(?:#|$)/;

/** The value from a column on, without its tag and its anchor. */
function valueFrom(line: string, column: number): Pick<Entry, 'rest' | 'at'> {
  const [before = ''] = /^\s*(?:[&!]\S*(?:\s+|$))*/.exec(line.slice(column)) ?? [];
  const at = column + before.length;
  return { rest: line.slice(at).trim(), at };
}
