import { limitReached } from '../../model/findings/reached-limits.ts';
import type { Excerpt } from '../../model/source.ts';
import { addToGroup } from '../../support/group-by.ts';
import { paired } from '../../support/paired.ts';
import { excerptOf, type Run } from '../../syntax/lists/runs.ts';
import type { PassedVariable } from '../frontend.ts';
import type { Allowance } from './allowance.ts';
import { commandsOfMake } from './commands.ts';
import { expandedRuns, type Given, type PathsMatching, type Reading } from './expand.ts';
import { keptRanges } from './kept-ranges.ts';
import { logicalLines, type MakeLine } from './lines.ts';
import { withoutMarks } from './marks.ts';
import { type MakeParts, type MakeRule, partsOf } from './parts.ts';
import { variablesOf } from './variables.ts';

/** In characters, of one run of make. */
const ALLOWANCE = 1_000_000;

interface Rule extends MakeRule {
  readonly names: readonly string[];
  /** The names of what it needs. */
  readonly prerequisites: readonly string[];
}

interface Wanted {
  readonly target: string;
  readonly rule: Rule;
}

/**
 * The commands that make runs for targets, without a target for `.DEFAULT_GOAL` or the first one, as shells get them: those of `$(shell …)` in
 * lines that make always reads, and the recipes, those of prerequisites first.
 */
export function commandsForTargets(
  source: Excerpt,
  targets: readonly string[],
  given: readonly PassedVariable[],
  matching?: PathsMatching,
): readonly Excerpt[] {
  const parts = partsOf(source.text, logicalLines(source.text));
  const allowance: Allowance = { left: ALLOWANCE };
  const names = new Set(given.map(({ name }) => name));
  const reading: Reading = {
    source,
    variables: variablesOf(source.text, parts.statements, names),
    allowance,
    used: new Set(),
    matching,
  };
  const values = givenRuns(given, source);
  const words = (range: MakeLine): readonly string[] => wordsIn(reading, range, values);
  const rules = parts.rules.map(
    (rule): Rule => ({ ...rule, names: words(rule.target), prerequisites: words(rule.needs) }),
  );
  const chosen = reading.variables.assigned.get('.DEFAULT_GOAL')?.flatMap(({ ranges }) => ranges.flatMap(words)) ?? [];
  const asked = targets.length > 0 ? targets : chosen.length > 0 ? chosen : defaultTargets(rules);
  const recipes = wantedRules(asked, rules, allowance).flatMap((wanted) => recipeOf(wanted, parts, reading, values));
  const commands = [...alwaysRun(source, parts, reading, values), ...recipes];
  if (allowance.left < 0)
    limitReached(source.span(0, 0), 'The targets and variables of the Makefile expand to more text than is read.');
  return commands.filter(({ text }) => text.trim() !== '');
}

function givenRuns(given: readonly PassedVariable[], source: Excerpt): Given {
  const place = () => source.span(0, 0);
  const runs = new Map<string, readonly Run[]>([['MAKE', [{ text: 'make', span: place }]]]);
  for (const { name, value } of given) runs.set(name, [{ text: value, span: place }]);
  return runs;
}

function wordsIn(reading: Reading, range: MakeLine, given: Given): readonly string[] {
  const { text } = excerptOf(expandedRuns(reading, range, { ...PLAIN, given }).runs);
  return text.split(/[\s\\|]+/).filter((word) => word !== '');
}

const PLAIN = { choice: 0, isEvaluated: false } as const;

function defaultTargets(rules: readonly Rule[]): readonly string[] {
  const goal = rules.flatMap(({ names }) => names).find((name) => !/^\.[^/]*$/.test(name) && !name.includes('%'));
  return goal === undefined ? [] : [goal];
}

/** The rules of targets, and of what they need, which comes first. */
function wantedRules(targets: readonly string[], rules: readonly Rule[], allowance: Allowance): readonly Wanted[] {
  const seen = new Set<string>();
  const wanted: Wanted[] = [];
  const byName = new Map<string, Rule[]>();
  for (const rule of rules) for (const name of rule.names) addToGroup(byName, name, rule);
  const patterns = rules.filter(({ names }) => names.some((name) => name.includes('%')));
  // in a chain, make uses a pattern once
  const add = (target: string, used: readonly Rule[]): void => {
    allowance.left -= COST_OF_TARGET + target.length + patterns.length;
    if (seen.has(target) || allowance.left < 0) return;
    seen.add(target);
    const exact = byName.get(target) ?? [];
    const isOwn = exact.some(({ lines }) => lines.length > 0);
    const implicit = isOwn ? [] : patternsFor(target, patterns).filter((rule) => !used.includes(rule));
    const chain = [...used, ...implicit];
    const found = [...exact, ...implicit];
    for (const need of found.flatMap((rule) => needsOf(rule, target))) add(need, chain);
    for (const rule of found) wanted.push({ target, rule });
  };
  for (const target of targets) add(target, []);
  return wanted;
}

/** In characters. */
const COST_OF_TARGET = 50;

/** The first pattern whose files exist counts, but these are not known. */
function patternsFor(target: string, patterns: readonly Rule[]): readonly Rule[] {
  return patterns.filter(({ names }) => names.some((name) => stemOf(target, name) !== undefined)).slice(0, 2);
}

function stemOf(target: string, pattern: string): string | undefined {
  const [before = '', after, ...others] = pattern.split('%');
  if (after === undefined || others.length > 0 || target.length <= before.length + after.length) return undefined;
  return target.startsWith(before) && target.endsWith(after)
    ? target.slice(before.length, target.length - after.length)
    : undefined;
}

function needsOf({ names, prerequisites }: Rule, target: string): readonly string[] {
  const stem = names.flatMap((name) => stemOf(target, name) ?? [])[0];
  return stem === undefined ? prerequisites : prerequisites.map((need) => need.replace('%', () => stem));
}

/** Each line is run by a shell of its own, unless the file says otherwise. */
function recipeOf(
  { target, rule }: Wanted,
  { isOneShell }: MakeParts,
  reading: Reading,
  given: Given,
): readonly Excerpt[] {
  if (rule.lines.length === 0) return [];
  const values = new Map(given);
  const needs = needsOf(rule, target);
  const place = () => reading.source.span(rule.target.start, rule.target.end);
  for (const [name, text] of [
    ['@', target],
    ['<', needs[0] ?? ''],
    ['^', needs.join(' ')],
    ['*', stemIn(rule, target)],
  ] as const)
    values.set(name, [{ text, span: place }]);
  const lines = rule.lines.map((line) =>
    keptRanges(reading.source.text, line).flatMap(
      (range) => expandedRuns(reading, range, { ...PLAIN, given: values }).runs,
    ),
  );
  if (!isOneShell) return lines.map((runs) => withoutMarks(excerptOf(runs)));
  const ends = rule.lines.map(({ start }): Run => ({ text: '\n', span: () => reading.source.span(start, start) }));
  const runs = paired(ends, lines).flatMap(([end, one], at) => (at === 0 ? one : [end, ...one]));
  return [withoutMarks(excerptOf(runs))];
}

function stemIn({ names }: Rule, target: string): string {
  return names.flatMap((name) => stemOf(target, name) ?? [])[0] ?? '';
}

/** The commands in lines that are not part of a recipe. */
function alwaysRun(source: Excerpt, parts: MakeParts, reading: Reading, given: Given): readonly Excerpt[] {
  if (!/\$[({]shell[ \t]|!=/.test(source.text)) return [];
  const statements = parts.statements.filter(({ body }) => body === undefined);
  return commandsOfMake(source.text, { ...parts, statements, recipes: [] }).map((range) =>
    excerptOf(expandedRuns(reading, range, { ...PLAIN, given }).runs),
  );
}
