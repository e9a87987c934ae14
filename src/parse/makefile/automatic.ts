import { limitReached } from '../../model/findings/reached-limits.ts';
import { isHarmfulWord } from '../../model/harmful-values.ts';
import { lazy } from '../../support/caches/lazy.ts';
import { excerptOf } from '../../syntax/lists/runs.ts';
import { isTelling, passesBuildArguments } from '../../syntax/shell/telling.ts';
import { formatOf } from '../formats.ts';
import { expandedRuns, type Given, type Reading } from './expand.ts';
import type { MakeLine, RecipeLine } from './lines.ts';
import type { MakeParts, MakeRule } from './parts.ts';

/** Real rules have few targets that decide what a recipe does. */
const MOST_READINGS = 30;
/** For all rules together: the words of targets, and the pairs of patterns and targets. */
const MOST_WORDS = 500_000;

const NOTHING: readonly (Given | undefined)[] = [undefined];

/**
 * The values that make gives to `$@`, `$*`, `$<` and the like in the lines of a rule, once for each target for which one of them decides what a
 * command does: https://www.gnu.org/software/make/manual/html_node/Automatic-Variables.html
 */
export function automaticVariables(
  { rules }: MakeParts,
  reading: Reading,
): (lines: readonly RecipeLine[]) => readonly (Given | undefined)[] {
  const textOf = ({ start, end }: MakeLine): string => reading.source.text.slice(start, end);
  const users = rules.filter(({ lines }) => lines.some((line) => mayDecide(textOf(line))));
  if (users.length === 0) return () => NOTHING;
  const room = { left: MOST_WORDS };
  const names = [
    ...new Set(rules.flatMap((rule) => [rule.target, rule.needs].flatMap((range) => wordsIn(range, reading, room)))),
  ].filter((name) => name !== '|');
  const ofFormats = lazy(() => names.filter((name) => formatOf(name) !== undefined));
  const found = new Map(
    users.map((rule) => {
      const commands = rule.lines.map(textOf).join('\n');
      const known = STARTS.test(commands) ? names : ofFormats();
      return [rule.lines, readingsOf(rule, { names: known, writes: WRITES.test(commands) }, reading, room)];
    }),
  );
  return (lines) => found.get(lines) ?? NOTHING;
}

/** Whether a line may start something with such a value, or make a file of another one. */
function mayDecide(line: string): boolean {
  return USES.test(line) && (STARTS.test(line) || WRITES.test(line));
}

const STARTS = /docker|podman|nerdctl|engine|container|\brun\b|\bcreate\b/i;
const WRITES = /(?<![\w.-])(?:cp|mv|ln|install|rsync)[ \t]|>/;
const USES = /\$(?:[@*<^+]|[({][@*<^+][DF]?[)}:])/;

function wordsIn(range: MakeLine, reading: Reading, room: { left: number }): readonly string[] {
  if (room.left < 0) return [];
  const { text } = excerptOf(expandedRuns({ ...reading, used: new Set() }, range).runs);
  const words = text.split(/[\s\\]+|(?=\|)|(?<=\|)/).filter((word) => word !== '' && !word.includes('$'));
  room.left -= words.length;
  return words;
}

function readingsOf(
  rule: MakeRule,
  { names, writes }: { readonly names: readonly string[]; readonly writes: boolean },
  reading: Reading,
  room: { left: number },
): readonly (Given | undefined)[] {
  const readings = everyTarget(rule, names, reading, room);
  const isBuilding = rule.lines.some(({ start, end }) => passesBuildArguments(reading.source.text.slice(start, end)));
  const isWanted = (value: string): boolean => tells(value) || (isBuilding && OF_BUILD.test(value));
  const makes = (values: ReadonlyMap<string, string>): boolean => writes && makesFile(values);
  const telling = readings.filter((values) => [...values.values()].some(isWanted) || makes(values));
  if (telling.length === 0 && room.left >= 0) return NOTHING;
  const span = () => reading.source.span(rule.target.start, rule.target.end);
  if (telling.length > MOST_READINGS || room.left < 0)
    limitReached(span(), 'The Makefile has more targets that decide what a rule does than are read.');
  const isTold = readings.some((values) => [...values.values()].some(tells) || makes(values));
  const others = isTold ? readings.filter((values) => !telling.includes(values)) : [];
  const all = [...telling, ...others];
  const given = all
    .slice(0, MOST_READINGS)
    .map((values) => new Map([...values].map(([name, value]) => [name, [{ text: value, span }]])));
  // a pattern that fits nothing but an `all` is for other targets too, which are not known
  const isOpen = others.length === 0 && telling.some((values) => values.get('*') !== '');
  return isTold && !isOpen && all.length <= MOST_READINGS ? given : [...NOTHING, ...given];
}

/** The values for each target of a rule. */
function everyTarget(
  rule: MakeRule,
  names: readonly string[],
  reading: Reading,
  room: { left: number },
): readonly ReadonlyMap<string, string>[] {
  const targets = wordsIn(rule.target, reading, room);
  const needs = wordsIn(rule.needs, reading, room);
  // `targets: pattern: needs`
  const mark = needs.findIndex((word) => word.endsWith(':'));
  const patterns = mark === -1 ? targets.filter((word) => word.includes('%')) : needs.slice(0, mark + 1);
  const own = needs.slice(mark + 1);
  const plain = targets.filter((word) => !word.includes('%'));
  const made = plain.length > 0 ? plain : names;
  const readings = patterns.length === 0 ? plain.map((target) => valuesFor(target, '', own)) : [];
  room.left -= patterns.length * made.length;
  for (const pattern of room.left < 0 ? [] : patterns) {
    for (const target of made) {
      const stem = stemOf(target, pattern.replace(/:$/, ''));
      if (stem !== undefined) readings.push(valuesFor(target, stem, own));
    }
  }
  return readings;
}

/** A release, or an image with one. */
const OF_BUILD = /^v?\d|\w:\w/;

/** Whether a value decides what a command does: `privileged` in `--$@`. */
function tells(value: string): boolean {
  return isTelling(value) || isHarmfulWord(value);
}

/** Whether the rule gives a file the name by which it is found: `compose.yaml: compose.yaml.dist`. */
function makesFile(values: ReadonlyMap<string, string>): boolean {
  const made = formatOf(values.get('@') ?? '');
  const sources = values.get('^')?.split(' ') ?? [];
  return made !== undefined && sources.some((source) => source !== '' && formatOf(source)?.id !== made.id);
}

/** What `%` of a pattern is for a target; undefined if the pattern does not fit. */
export function stemOf(target: string, pattern: string): string | undefined {
  const [before = '', after, ...others] = pattern.split('%');
  if (after === undefined || others.length > 0 || target.length <= before.length + after.length) return undefined;
  if (!target.startsWith(before) || !target.endsWith(after) || target.includes('%')) return undefined;
  return target.slice(before.length, target.length - after.length);
}

/** The values of `$@`, `$*`, `$<` and the like, without what comes after a bar, which only has to exist, and of `$(@D)`, `$(@F)` and the like. */
export function valuesFor(target: string, stem: string, needs: readonly string[]): ReadonlyMap<string, string> {
  const all = needs.map((need) => (stem === '' ? need : need.replace('%', () => stem)));
  const bar = all.indexOf('|');
  // without a bar, it is not known where one is
  const [own, others] = bar === -1 ? [all, all] : [all.slice(0, bar), all.slice(bar + 1)];
  const values = new Map<string, string>();
  for (const [name, value] of [
    ['@', target],
    ['*', stem],
    ['<', own[0] ?? ''],
    ['^', own.join(' ')],
    ['+', own.join(' ')],
    ['?', own.join(' ')],
    ['|', others.join(' ')],
  ] as const) {
    const slash = value.lastIndexOf('/') + 1;
    values
      .set(name, value)
      .set(`${name}F`, value.slice(slash))
      .set(`${name}D`, value.slice(0, Math.max(0, slash - 1)));
  }
  return values;
}
