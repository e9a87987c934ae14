import { limitReached } from '../../model/findings/reached-limits.ts';
import { type Excerpt, wholeFile } from '../../model/source.ts';
import { lazy } from '../../support/caches/lazy.ts';
import { addToGroup } from '../../support/group-by.ts';
import { excerptOf } from '../../syntax/lists/runs.ts';
import { parseScript } from '../../syntax/shell/index.ts';
import type { NamedFile } from '../frontend.ts';
import { mayStartAnything } from '../run-options/may-run-files.ts';
import { scriptsNamedIn } from '../run-options/script-names.ts';
import type { Allowance } from './allowance.ts';
import { stemOf, valuesFor } from './automatic.ts';
import { commandsOfMake } from './commands.ts';
import { expandedRuns, type Given, type Reading } from './expand.ts';
import { keptRanges } from './kept-ranges.ts';
import { logicalLines, type MakeLine, type RecipeLine } from './lines.ts';
import { withoutMarks } from './marks.ts';
import { isEvaluating, type MakeParts, type MakeRule, partsOf } from './parts.ts';
import { type MakeVariables, variablesOf } from './variables.ts';

/** In characters. */
const ALLOWANCE = 20_000_000;
/** The cost of a pair of a pattern and a target. */
const PER_PAIR = 5;
/** Of a rule. Beyond, a star has the place of the target. */
const MOST_READINGS = 30;

/**
 * The files that the rules of a Makefile run as scripts, where only make knows their names: `sh $<`, `sh ops/$*.txt`,
 * `sh $(wildcard ops/*)`. A pattern means all files that it fits, since any of its targets may be made.
 */
export function filesRunByRules(source: Excerpt, path: string): readonly NamedFile[] {
  if (!DECIDED_BY_MAKE.test(source.text)) return [];
  const allowance = { left: ALLOWANCE };
  const texts = new Set(commandsIn(source, allowance, false));
  if (allowance.left < 0)
    limitReached(source.span(0, 0), 'The Makefile has more text than is searched for the files that its rules run.');
  const scripts = [...texts]
    .filter(mayStartAnything)
    .map((text) => parseScript(withoutMarks(wholeFile({ path, text })), () => undefined));
  return scripts.flatMap((script) => scriptsNamedIn([script], path));
}

/** What make runs, and what rules run that `eval` makes. */
function commandsIn(source: Excerpt, allowance: Allowance, isEvaluated: boolean): readonly string[] {
  const { text } = source;
  const parts = partsOf(text, logicalLines(text));
  const reading = { source, variables: variablesIn(text, parts), used: new Set<string>(), allowance };
  const isDecided = decidedByMake(reading);
  const own = commandsOfMake(text, parts).flatMap((one) => (isDecided([one]) ? textsOf([one], NOTHING, reading) : []));
  const made = isEvaluated ? [] : parts.statements.filter((one) => isEvaluating(one, text));
  // the lines of these rules keep their `$<`
  const given = valuesGiven(
    NAMES.map((name) => [name, `$(${name})`]),
    reading,
  );
  const evaluated = made.flatMap(({ start, end }) => {
    const { runs } = expandedRuns(reading, { start, end }, { ...KEEPS_PATTERNS, choice: 0, isEvaluated: true, given });
    return commandsIn(excerptOf(runs), allowance, true);
  });
  return [...own, ...evaluated, ...recipesIn(parts, reading, isDecided)];
}

/** Each value of a variable counts, whatever decides between them, unless there are many. */
function variablesIn(text: string, { statements }: MakeParts): MakeVariables {
  const variables = variablesOf(text, statements);
  const several = [...variables.assigned].filter(
    ([name, values]) => variables.undecided.has(name) && values.length <= MOST_CHOICES,
  );
  return { ...variables, candidates: new Map(several) };
}

function recipesIn(
  { rules, recipes, isOneShell }: MakeParts,
  reading: Reading,
  isDecided: ReturnType<typeof decidedByMake>,
): readonly string[] {
  const known = lazy(() => knownFrom(rules, reading));
  return recipes.flatMap((lines) =>
    (isOneShell ? [lines] : lines.map((line) => [line]))
      .filter((some) => isDecided(some) && mayRun(some, reading))
      .flatMap((some) => valuesIn(lines, known()).flatMap((values) => textsOf(some, values, reading))),
  );
}

/** Automatic variables, and functions that list files. */
const DECIDED_BY_MAKE =
  /\$(?:[@*<^+?|]|[({](?:[@*<^+?|]|wildcard[ \t]|shell[ \t]+(?:cat|echo|find|git[ \t]+ls-files|ls|printf)\b))|!=/;

/** Whether what make decides is in lines, or in the variables that they use. */
function decidedByMake({ source: { text }, variables }: Reading): (lines: readonly MakeLine[]) => boolean {
  const users = new Map<string, string[]>();
  const holders = new Set<string>();
  for (const [name, values] of variables.assigned) {
    const written = values.flatMap(({ ranges }) => ranges.map(({ start, end }) => text.slice(start, end)));
    if (written.some((value) => DECIDED_BY_MAKE.test(value))) holders.add(name);
    for (const used of new Set(written.flatMap(namesUsed))) addToGroup(users, used, name);
  }
  // a set also visits what is added meanwhile
  for (const name of holders) for (const user of users.get(name) ?? []) holders.add(user);
  return (lines) =>
    lines.some(({ start, end }) => {
      const line = text.slice(start, end);
      return DECIDED_BY_MAKE.test(line) || namesUsed(line).some((name) => holders.has(name));
    });
}

function namesUsed(text: string): readonly string[] {
  return [...text.matchAll(USED)].map(([, name = '']) => name);
}

const USED = /\$[({](?:call[ \t]+)?([\w.-]{1,200})/g;

const NOTHING: Given = new Map();

/** Whether a shell may run a file whose name is an automatic variable: not `cc -c $<`. */
function mayRun(lines: readonly RecipeLine[], reading: Reading): boolean {
  const { text } = reading.source;
  if (!lines.some(({ start, end }) => text.slice(start, end).includes('$'))) return false;
  return textsOf(lines, given(A_FILE, A_FILE, [A_FILE], reading), reading).some(mayStartAnything);
}

const A_FILE = 'a/b.x';

/** The distinct texts for the possible values of undecided variables. */
function textsOf(lines: readonly RecipeLine[], given: Given, reading: Reading): readonly string[] {
  const texts = new Set<string>();
  for (let choice = 0, choices = 1; choice < choices && reading.allowance.left >= 0; choice += 1) {
    const all = lines.map((line) =>
      keptRanges(reading.source.text, line).map((range) =>
        expandedRuns(reading, range, { ...KEEPS_PATTERNS, choice, given }),
      ),
    );
    choices = Math.max(...all.flat().map((one) => one.choices));
    if (choices > MOST_CHOICES) reading.allowance.left = EXHAUSTED;
    texts.add(all.map((ranges) => ranges.flatMap(({ runs }) => runs.map(({ text }) => text)).join('')).join('\n'));
  }
  return [...texts];
}

/** The values of a variable; one with more is unknown. */
const MOST_CHOICES = 100;
const EXHAUSTED = -1;
const KEEPS_PATTERNS = { isEvaluated: false, keepsPatterns: true } as const;

/** What rules say about targets. */
interface Known {
  readonly reading: Reading;
  readonly rules: ReadonlyMap<readonly RecipeLine[], ReadRule>;
  /** The needs of each target, by rule. */
  readonly needs: ReadonlyMap<string, readonly (readonly string[])[]>;
}

interface ReadRule {
  /** Without those that are patterns. */
  readonly targets: readonly string[];
  readonly patterns: readonly string[];
  readonly needs: readonly string[];
}

function knownFrom(rules: readonly MakeRule[], reading: Reading): Known {
  const read = new Map(rules.map((rule) => [rule.lines, readRule(rule, reading)]));
  const needs = new Map<string, (readonly string[])[]>();
  for (const rule of read.values())
    if (rule.needs.length > 0) for (const target of rule.targets) addToGroup(needs, target, rule.needs);
  return { reading, rules: read, needs };
}

function readRule(rule: MakeRule, reading: Reading): ReadRule {
  const targets = wordsIn(rule.target, reading);
  const needs = wordsIn(rule.needs, reading);
  // `targets: patterns: needs`
  const mark = needs.findIndex((word) => word.endsWith(':'));
  const own = needs.slice(0, mark + 1).map((word) => word.replace(/:$/, ''));
  // `.dat.out:`
  const [, suffix] = needs.length > 0 ? [] : (/^(\.\w+)(?:\.\w+)?$/.exec(targets[0] ?? '') ?? []);
  return {
    targets: targets.filter((word) => !word.includes('%')),
    patterns: suffix === undefined ? [...targets, ...own].filter((word) => word.includes('%')) : [`%${suffix}`],
    needs: suffix === undefined ? needs.slice(mark + 1) : [`%${suffix}`],
  };
}

/** With `.SECONDEXPANSION`, `$$@` among the needs is the target. */
function wordsIn(range: MakeLine, reading: Reading): readonly string[] {
  const texts = textsOf([range], NOTHING, reading);
  const words = texts
    .flatMap((text) => text.split(/[\s\\|]+/))
    .map((word) => word.replaceAll(/\$(?:[@*]|[({][@*][FD]?[)}])/g, '%'));
  return words.filter((word) => word !== '' && !word.includes('$'));
}

/** The values of automatic variables in the lines of a rule. */
function valuesIn(lines: readonly RecipeLine[], known: Known): readonly Given[] {
  const rule = known.rules.get(lines);
  if (rule === undefined) return [NOTHING];
  const all = rule.patterns.length > 0 ? ofPatterns(rule, known) : ofTargets(rule, known);
  return all.length > 0 ? all : [NOTHING];
}

/** What other rules add to a target comes after its own needs. */
function ofTargets({ targets, needs }: ReadRule, known: Known): readonly Given[] {
  const some = targets.length > MOST_READINGS ? ['%'] : targets;
  return some.map((target) => {
    const others = (known.needs.get(target) ?? []).filter((list) => list !== needs);
    return given(target, '%', [...needs, ...others.flat()], known.reading);
  });
}

/** Without needs of its own, a pattern has those that other rules give to its targets. */
function ofPatterns({ patterns, needs }: ReadRule, known: Known): readonly Given[] {
  const { allowance } = known.reading;
  const own = patterns.slice(0, MOST_READINGS).map((pattern) => given(pattern, '%', needs, known.reading));
  if (patterns.length > MOST_READINGS) allowance.left = EXHAUSTED;
  if (needs.length > 0) return own;
  allowance.left -= known.needs.size * patterns.length * PER_PAIR;
  const matched = [...known.needs].filter(
    ([target]) => allowance.left >= 0 && patterns.some((pattern) => stemOf(target, pattern) !== undefined),
  );
  if (matched.length > MOST_READINGS) allowance.left = EXHAUSTED;
  const others = matched.slice(0, MOST_READINGS);
  return [...own, ...others.map(([target, lists]) => given(target, '%', lists.flat(), known.reading))];
}

function given(target: string, stem: string, needs: readonly string[], reading: Reading): Given {
  return valuesGiven([...valuesFor(target, stem, needs)], reading);
}

/** A star in the place of what only a run shows. */
function valuesGiven(
  values: readonly (readonly [name: string, value: string])[],
  { source, allowance }: Reading,
): Given {
  const span = () => source.span(0, 0);
  allowance.left -= values.reduce((sum, [, { length }]) => sum + length, 0);
  return new Map(values.map(([name, value]) => [name, [{ text: value.replaceAll('%', '*'), span }]]));
}

const NAMES = [...valuesFor('', '', []).keys()];
