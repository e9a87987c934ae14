import { type PlacedText, sliceOf } from '../../syntax/lists/index.ts';
import { impliedText, joinedText } from '../../syntax/lists/joined.ts';
import type { Flag, RunWord } from '../run-options/flags.ts';
import { withSplitLists } from '../run-options/podman-lists.ts';
import { type Characters, withoutQuotes } from './characters.ts';
import { writtenValue } from './specifiers.ts';
import type { UnitEntry, UnitSection } from './unit-file.ts';
import { wordsOf } from './words.ts';

/** How a key becomes an option of `podman run`. */
export interface KeyRule {
  readonly flag: string;
  /**
   * `last`: the last value counts. `all`: each line is a value. `words`: each word is a value, backslashes are kept. `arguments`: the same,
   * but backslashes escape. `switch`: a boolean.
   */
  readonly reads: 'last' | 'all' | 'words' | 'arguments' | 'switch';
  /** The text before the value, such as `apparmor=`; for a switch, the value itself. */
  readonly prefix?: string;
}

/** The options that the keys of a section result in, in the order of the table. */
export function flagsOf(section: UnitSection, rules: ReadonlyMap<string, KeyRule>): readonly Flag[] {
  const byKey = entriesByKey(section);
  return withSplitLists([...rules].flatMap(([key, rule]) => flagsOfKey(byKey.get(key) ?? [], rule)));
}

/** An empty value discards all earlier values. */
function entriesByKey({ entries }: UnitSection): ReadonlyMap<string, readonly UnitEntry[]> {
  const byKey = new Map<string, UnitEntry[]>();
  for (const entry of entries) {
    const before = entry.value.text === '' ? undefined : byKey.get(entry.key);
    if (before !== undefined) before.push(entry);
    else byKey.set(entry.key, entry.value.text === '' ? [] : [entry]);
  }
  return byKey;
}

/** The last value of a key. */
export function lastValue(section: UnitSection | undefined, key: string): PlacedText | undefined {
  const entry = section?.entries.findLast((one) => one.key === key);
  return entry === undefined ? undefined : writtenValue(withoutQuotes(entry.value));
}

/** The words that systemd makes of one, with the values of its variables. */
export type ReplaceWord = (word: Characters) => readonly RunWord[];

/** All words of all values of a key. */
export function argumentsAt(
  section: UnitSection,
  key: string,
  replaced: ReplaceWord = (word) => [writtenValue(word)],
): readonly RunWord[] {
  const entries = entriesByKey(section).get(key) ?? [];
  return entries.flatMap(({ value }) => wordsOf(value, 'arguments').flatMap(replaced));
}

function flagsOfKey(entries: readonly UnitEntry[], rule: KeyRule): readonly Flag[] {
  switch (rule.reads) {
    case 'last':
      return entries.slice(-1).map((entry) => flagOf(entry, rule, writtenValue(withoutQuotes(entry.value))));
    case 'all':
      return entries.map((entry) => flagOf(entry, rule, writtenValue(entry.value)));
    case 'words':
      return entries.flatMap((entry) => wordFlags(entry, rule, wordsOf(entry.value, 'list')));
    case 'arguments':
      return entries.flatMap((entry) => wordFlags(entry, rule, wordsOf(entry.value, 'arguments')));
    case 'switch':
      return entries.slice(-1).flatMap((entry) => switchFlags(entry, rule));
  }
}

/** A word is removed with the blanks before it, an only word with its line. */
function wordFlags(entry: UnitEntry, rule: KeyRule, words: readonly Characters[]): readonly Flag[] {
  return words.map((word, index) => {
    const flag = flagOf(entry, rule, writtenValue(word));
    if (words.length === 1) return flag;
    const { file } = entry.entry;
    const next = words[index + 1];
    const previous = words[index - 1];
    const own = word.whole;
    // the first one is removed with the blanks after it
    const place =
      previous === undefined ? { ...own, end: next?.whole.start ?? own.end } : { ...own, start: previous.whole.end };
    return { ...flag, entry: { ...place, file } };
  });
}

function flagOf({ entry }: UnitEntry, { flag, prefix }: KeyRule, value: PlacedText): Flag {
  const written = prefix === undefined ? value : joinedText([impliedText(prefix, startOf(value)), value], value.span);
  return { name: flag, value: written, span: value.span, entry };
}

function startOf({ span }: PlacedText): PlacedText['span'] {
  return { ...span, end: span.start };
}

const ON: ReadonlySet<string> = new Set(['1', 'yes', 'true', 'on']);

/** Any value that is not on is off; an option with a value is passed only if it is on. */
function switchFlags(entry: UnitEntry, { flag, prefix }: KeyRule): readonly Flag[] {
  const value = writtenValue(withoutQuotes(entry.value));
  const isUnknown = value.text.includes('\0');
  const isOn = ON.has(value.text.toLowerCase());
  if (prefix === undefined) {
    return [
      {
        name: flag,
        value: isUnknown ? value : impliedText(String(isOn), value.span),
        span: value.span,
        entry: entry.entry,
      },
    ];
  }
  if (isUnknown) return [{ name: flag, value, span: value.span, entry: entry.entry }];
  return isOn ? [{ name: flag, value: impliedText(prefix, value.span), span: value.span, entry: entry.entry }] : [];
}

/** A `-` before a device: skip it if the host does not have it. */
export function withoutDash(flags: readonly Flag[]): readonly Flag[] {
  return flags.map((flag) =>
    flag.name === 'device' && flag.value?.text.startsWith('-') === true
      ? { ...flag, value: sliceOf(flag.value, 1) }
      : flag,
  );
}
