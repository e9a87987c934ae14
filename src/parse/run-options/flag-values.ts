import type { Entry } from '../../model/containers/entry.ts';
import { DYNAMIC, isKnown, type ListSetting, type Option, type Setting, type Text } from '../../model/located.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { groupBy } from '../../support/group-by.ts';
import { knownText, type PlacedText, wholeValue } from '../../syntax/lists/index.ts';
import { pairEntry } from '../../syntax/lists/values.ts';
import type { Flag } from './flags.ts';

/** The flags by name: https://docs.docker.com/reference/cli/docker/container/run/ and the names in `docker service create`. */
export type Flags = ReadonlyMap<string, readonly Flag[]>;

const ALIASES: ReadonlyMap<string, string> = new Map([
  ['net', 'network'],
  ['limit-cpu', 'cpus'],
  ['limit-memory', 'memory'],
  ['limit-pids', 'pids-limit'],
  ['group', 'group-add'],
  ['host', 'add-host'],
  // of `docker service update`
  ...['dns', 'env', 'host', 'mount', 'network', 'publish', 'sysctl', 'ulimit'].map(
    (name) => [`${name}-add`, name === 'host' ? 'add-host' : name] as const,
  ),
]);

export function byName(flags: readonly Flag[]): Flags {
  return groupBy(flags, ({ name }) => ALIASES.get(name) ?? name);
}

type ValueFlag = Flag & { readonly value: PlacedText };

function hasValue(flag: Flag): flag is ValueFlag {
  return flag.value !== undefined;
}

export function valuesOf(flags: Flags, name: string): readonly ValueFlag[] {
  return flags.get(name)?.filter(hasValue) ?? [];
}

/** Booleans as Go reads them: https://pkg.go.dev/strconv#ParseBool */
const ON = /^(?:1|t|T|TRUE|true|True)$/;
const OFF = /^(?:0|f|F|FALSE|false|False)$/;

export function booleanFlag(flags: Flags, name: string): Setting<boolean> {
  const flag = flags.get(name)?.at(-1);
  if (flag === undefined) return undefined;
  const { value, span, entry } = flag;
  if (value === undefined) return { value: true, span, entry };
  const known = ON.test(value.text) ? true : OFF.test(value.text) ? false : DYNAMIC;
  return { value: known, span: wholeValue(value).span, entry };
}

export function textFlag(flags: Flags, name: string): Setting<string> {
  const flag = flags.get(name)?.findLast(hasValue);
  return flag && { value: knownText(flag.value.text), span: wholeValue(flag.value).span, entry: flag.entry };
}

export function numberFlag(flags: Flags, name: string): Setting<number> {
  const setting = textFlag(flags, name);
  if (setting === undefined) return undefined;
  const number = typeof setting.value === 'string' && setting.value.trim() !== '' ? Number(setting.value) : Number.NaN;
  return { ...setting, value: Number.isNaN(number) ? DYNAMIC : number };
}

export function listFlag<T = string>(
  flags: Flags,
  name: string,
  convert: (text: string) => T = (text) => text as T,
): ListSetting<T> {
  const written = valuesOf(flags, name);
  const [first] = written;
  if (first === undefined) return NOTHING;
  const all = written.map(({ value, entry }): Option<T> => {
    const text = knownText(value.text);
    return { value: text === DYNAMIC ? DYNAMIC : convert(text), span: wholeValue(value).span, entry };
  });
  const items = all.filter(isKnown);
  return { items, entry: first.entry, complete: items.length === all.length };
}

/** The values that have unknown pieces, with a star for each. */
export function patternFlags(flags: Flags, name: string): readonly Text[] {
  return valuesOf(flags, name).flatMap(({ value }) =>
    value.text.includes(UNKNOWN_PIECE)
      ? [{ value: value.text.replaceAll(UNKNOWN_PIECE, '*'), span: wholeValue(value).span }]
      : [],
  );
}

export function pairFlags(flags: Flags, name: string, separators: readonly string[] = ['=']): readonly Entry[] {
  return valuesOf(flags, name).map(({ value, entry }) => pairEntry(value, separators, entry));
}

export const NOTHING: ListSetting<never> = { items: [], entry: undefined, complete: true };
