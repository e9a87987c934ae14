import { limitReached } from '../../model/findings/reached-limits.ts';
import { isHarmfulWord } from '../../model/harmful-values.ts';
import { excerptOf } from '../../syntax/lists/runs.ts';
import { isTelling, passesBuildArguments } from '../../syntax/shell/telling.ts';
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
  const { text } = reading.source;
  const users = rules.filter(({ lines }) => lines.some(({ start, end }) => mayDecide(text.slice(start, end))));
  if (users.length === 0) return () => NOTHING;
  const room = { left: MOST_WORDS };
  const names = [
    ...new Set(rules.flatMap((rule) => [rule.target, rule.needs].flatMap((range) => wordsIn(range, reading, room)))),
  ];
  const found = new Map(users.map((rule) => [rule.lines, readingsOf(rule, names, reading, room)]));
  return (lines) => found.get(lines) ?? NOTHING;
}

/** Whether a line may start something with such a value. */
function mayDecide(line: string): boolean {
  return USES.test(line) && STARTS.test(line);
}

const STARTS = /docker|podman|nerdctl|engine|container|\brun\b|\bcreate\b/i;
const USES = /\$(?:[@*<^+]|[({][@*<^+][DF]?[)}:])/;

function wordsIn(range: MakeLine, reading: Reading, room: { left: number }): readonly string[] {
  if (room.left < 0) return [];
  const { text } = excerptOf(expandedRuns({ ...reading, used: new Set() }, range).runs);
  const words = text.split(/[\s\\|]+/).filter((word) => word !== '' && !word.includes('$'));
  room.left -= words.length;
  return words;
}

function readingsOf(
  rule: MakeRule,
  names: readonly string[],
  reading: Reading,
  room: { left: number },
): readonly (Given | undefined)[] {
  const readings = everyTarget(rule, names, reading, room);
  const isBuilding = rule.lines.some(({ start, end }) => passesBuildArguments(reading.source.text.slice(start, end)));
  const isWanted = (value: string): boolean => tells(value) || (isBuilding && OF_BUILD.test(value));
  const telling = readings.filter((values) => [...values.values()].some(isWanted));
  if (telling.length === 0 && room.left >= 0) return NOTHING;
  const span = () => reading.source.span(rule.target.start, rule.target.end);
  if (telling.length > MOST_READINGS || room.left < 0)
    limitReached(span(), 'The Makefile has more targets that decide what a rule does than are read.');
  const given = telling
    .slice(0, MOST_READINGS)
    .map((values) => new Map([...values].map(([name, value]) => [name, [{ text: value, span }]])));
  const isTold = readings.some((values) => [...values.values()].some(tells));
  return isTold ? given : [...NOTHING, ...given];
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

/** What `%` of a pattern is for a target; undefined if the pattern does not fit. */
export function stemOf(target: string, pattern: string): string | undefined {
  const [before = '', after, ...others] = pattern.split('%');
  if (after === undefined || others.length > 0 || target.length <= before.length + after.length) return undefined;
  if (!target.startsWith(before) || !target.endsWith(after) || target.includes('%')) return undefined;
  return target.slice(before.length, target.length - after.length);
}

/** The values of `$@`, `$*`, `$<` and the like, and of `$(@D)`, `$(@F)` and the like. */
export function valuesFor(target: string, stem: string, needs: readonly string[]): ReadonlyMap<string, string> {
  const own = needs.map((need) => (stem === '' ? need : need.replace('%', () => stem)));
  const values = new Map<string, string>();
  for (const [name, value] of [
    ['@', target],
    ['*', stem],
    ['<', own[0] ?? ''],
    ['^', own.join(' ')],
    ['+', own.join(' ')],
    ['?', own.join(' ')],
    ['|', own.join(' ')],
  ] as const) {
    const slash = value.lastIndexOf('/') + 1;
    values
      .set(name, value)
      .set(`${name}F`, value.slice(slash))
      .set(`${name}D`, value.slice(0, Math.max(0, slash - 1)));
  }
  return values;
}
