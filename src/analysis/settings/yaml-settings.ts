import type { RawSetting } from './raw-setting.ts';
import { plainValue } from './setting-lines.ts';

interface Level {
  /** The column of the key, after the dash of an item. */
  readonly indent: number;
  readonly key: string;
}

/** Values in a form that is not read here: mappings and lists in one line, aliases, anchors and tags. */
const OTHER_FORM = /^[{[&*!]/;

/**
 * The scalars of mappings and lists in block style, on one line each. Items of a list have the key of the list. Anything else is left out,
 * with the lines of texts in block style.
 */
export function* yamlSettings(text: string): Generator<RawSetting> {
  const above: Level[] = [];
  /** Lines that are deeper than this belong to a text. */
  let textIndent = Number.POSITIVE_INFINITY;
  let start = 0;
  for (const line of text.split('\n')) {
    const from = start;
    start += line.length + 1;
    const indent = line.search(/\S/);
    if (indent === -1 || indent > textIndent || line[indent] === '#') continue;
    textIndent = Number.POSITIVE_INFINITY;
    const entry = entryIn(line) ?? itemIn(line);
    if (entry === undefined) continue;
    leave(above, entry.indent);
    if (opensLevel(entry)) above.push(entry);
    else if (/^[|>]/.test(entry.rest)) textIndent = indent;
    else if (!OTHER_FORM.test(entry.rest) && above.length < DEEPEST) yield scalar(entry, above, from);
  }
}

/** Leaves the mappings that end before a key in this column. */
function leave(above: Level[], indent: number): void {
  while ((above.at(-1)?.indent ?? -1) >= indent) above.pop();
}

function opensLevel({ rest }: Entry): boolean {
  return rest === '' || rest.startsWith('#');
}

function scalar(entry: Entry, above: readonly Level[], line: number): RawSetting {
  const { value, offset, length } = plainValue(entry.rest);
  const isEmpty = length === 0;
  const start = line + (isEmpty ? entry.indent : entry.at + offset);
  return {
    key: [...above, ...(entry.key === '' ? [] : [entry])].map(({ key }) => key).join('.'),
    value,
    start,
    end: start + (isEmpty ? entry.key.length : length),
  };
}

/** Deeper files are not configurations, and would take time for each key above. */
const DEEPEST = 30;

interface Entry extends Level {
  readonly rest: string;
  /** The column of the value. */
  readonly at: number;
}

function entryIn(line: string): Entry | undefined {
  const [, lead, key] = /^((?: |- ){0,100}["']?)([\w./-]{1,200})["']?:(?=\s|$)/.exec(line) ?? [];
  if (lead === undefined || key === undefined) return undefined;
  const colon = line.indexOf(':', lead.length + key.length);
  const rest = line.slice(colon + 1);
  const trimmed = rest.trim();
  return { key, indent: lead.replace(/["']$/, '').length, rest: trimmed, at: colon + 1 + rest.indexOf(trimmed) };
}

/** `- value`, without a key. */
function itemIn(line: string): Entry | undefined {
  const [lead] = /^ {0,100}- {1,100}(?=[^\s#|>{[&*!-])/.exec(line) ?? [];
  if (lead === undefined) return undefined;
  return { key: '', indent: lead.length, rest: line.slice(lead.length).trim(), at: lead.length };
}
