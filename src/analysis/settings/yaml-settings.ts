import type { RawSetting } from './raw-setting.ts';
import { plainValue } from './setting-lines.ts';
import { flowSettings } from './yaml-flow.ts';

interface Level {
  /** The column of the key, after the dash of an item. */
  readonly indent: number;
  readonly key: string;
}

/**
 * The scalars of mappings and lists. Items of a list have the key of the list. Texts in block style of more than a word are left out.
 */
export function* yamlSettings(text: string): Generator<RawSetting> {
  const anchors = new Map<string, string>();
  for (const { anchor, alias, ...setting } of scalarsIn(text)) {
    const value = alias === undefined ? setting.value : anchors.get(alias);
    if (value === undefined) continue;
    if (anchor !== undefined) anchors.set(anchor, value);
    yield { ...setting, value };
  }
}

interface Scalar extends RawSetting {
  readonly anchor: string | undefined;
  /** The anchor whose value it has. */
  readonly alias: string | undefined;
}

interface Reading {
  readonly text: string;
  readonly above: Level[];
  /** The entry that has a text in block style, whose lines are deeper than a column. */
  block: { readonly entry: Entry; readonly column: number; readonly isRead: boolean } | undefined;
  /** Lines before this offset are read. */
  readTo: number;
}

function* scalarsIn(text: string): Generator<Scalar> {
  const reading: Reading = { text, above: [], block: undefined, readTo: 0 };
  let start = 0;
  for (const line of text.split('\n')) {
    const from = start;
    start += line.length + 1;
    const indent = line.search(/\S/);
    if (from < reading.readTo || indent === -1) continue;
    if (indent > (reading.block?.column ?? Number.POSITIVE_INFINITY)) yield* blockLine(reading, line, from);
    else if (line[indent] !== '#') yield* contentLine(reading, line, from);
  }
}

/** A line of a text in block style: only the first one counts, if it is one word. */
function* blockLine(reading: Reading, line: string, from: number): Generator<Scalar> {
  const { block, above } = reading;
  if (block === undefined || block.isRead) return;
  if (VALUE.test(line)) yield scalar({ ...block.entry, ...valueFrom(line, line.search(/\S/)) }, above, from);
  reading.block = { ...block, isRead: true };
}

function* contentLine(reading: Reading, line: string, from: number): Generator<Scalar> {
  const { text, above } = reading;
  reading.block = undefined;
  const entry = entryIn(line) ?? itemIn(line) ?? valueIn(line, above);
  if (entry === undefined) return;
  const item = /^ *(?=- )/.exec(line)?.[0];
  leave(above, item === undefined ? entry.indent : item.length + 1);
  if (opensLevel(entry)) above.push(entry);
  else if (/^[|>]/.test(entry.rest)) reading.block = { entry, column: columnOf(entry, line), isRead: false };
  else if (/^[{[]/.test(entry.rest)) reading.readTo = yield* flowScalars(text, from + entry.at, keysOf(entry, above));
  else if (above.length < DEEPEST) yield scalar(entry, above, from);
}

/** The column of a key, or of the dash of an item without one. */
function columnOf({ key, indent }: Entry, line: string): number {
  return key === '' ? Math.max(line.lastIndexOf('-', indent), 0) : indent;
}

function* flowScalars(...at: Parameters<typeof flowSettings>): Generator<Scalar, number> {
  const settings = flowSettings(...at);
  for (let next = settings.next(); ; next = settings.next()) {
    if (next.done) return next.value;
    yield { ...next.value, anchor: undefined, alias: undefined };
  }
}

/** Leaves the mappings that end before a key in this column. */
function leave(above: Level[], indent: number): void {
  while ((above.at(-1)?.indent ?? -1) >= indent) above.pop();
}

function opensLevel({ rest }: Entry): boolean {
  return rest === '' || rest.startsWith('#');
}

function scalar(entry: Entry, above: readonly Level[], line: number): Scalar {
  const { value, offset, length } = plainValue(entry.rest);
  const isEmpty = length === 0;
  const start = line + (isEmpty ? entry.indent : entry.at + offset);
  return {
    key: keysOf(entry, above).join('.'),
    value,
    start,
    end: start + (isEmpty ? entry.key.length : length),
    anchor: entry.anchor,
    alias: /^\*(\S{1,200})/.exec(entry.rest)?.[1],
  };
}

function keysOf(entry: Entry, above: readonly Level[]): readonly string[] {
  return [...above, entry].map(({ key }) => key).filter((key) => key !== '');
}

/** Deeper files are not configurations, and would take time for each key above. */
const DEEPEST = 30;

interface Entry extends Level {
  readonly rest: string;
  /** The column of the value. */
  readonly at: number;
  readonly anchor: string | undefined;
}

function entryIn(line: string): Entry | undefined {
  const [, lead, quote, key, gap] = /^((?: |- ){0,100})(["']?)([\w./-]{1,200})\2([ \t]{0,9}):(?=\s|$)/.exec(line) ?? [];
  if (lead === undefined || quote === undefined || key === undefined || gap === undefined) return undefined;
  const colon = lead.length + 2 * quote.length + key.length + gap.length;
  return { key, indent: lead.length, ...valueFrom(line, colon + 1) };
}

/** `- value`, without a key. */
function itemIn(line: string): Entry | undefined {
  const [lead = ''] = /^(?: |- ){0,100}(?=[^\s#-]|-\S)/.exec(line) ?? [];
  return lead.includes('-') ? { key: '', indent: lead.length, ...valueFrom(line, lead.length) } : undefined;
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
function valueFrom(line: string, column: number): Pick<Entry, 'rest' | 'at' | 'anchor'> {
  const [before = ''] = /^\s*(?:[&!]\S*(?:\s+|$))*/.exec(line.slice(column)) ?? [];
  const at = column + before.length;
  return { rest: line.slice(at).trim(), at, anchor: /&(\S{1,200})/.exec(before)?.[1] };
}
