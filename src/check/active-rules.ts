import { scoreOf } from '../model/findings/danger.ts';
import { type Severity, severityOf } from '../model/findings/finding.ts';
import type { Subject, SubjectKind } from '../model/subject.ts';
import type { OptionValues, Rule } from '../rules/define-rule.ts';
import { remember } from '../support/caches/remember.ts';
import { groupBy } from '../support/group-by.ts';
import { type ContextSettings, DEFAULT_CONTEXT } from './file-context.ts';

export type Profile = 'recommended' | 'strict';

/** The configuration of one rule. */
export type RuleSetting = 'on' | 'off' | { readonly score?: number | undefined; readonly options?: OptionValues };

/** A rule that runs, with its score and options in this run. */
export interface ActiveRule {
  readonly rule: Rule;
  readonly score: number | undefined;
  readonly severity: Severity;
  /** The scores of variants. Empty if the configuration sets one score for all. */
  readonly variants: ReadonlyMap<string, number>;
  readonly options: OptionValues;
  /** The profile leaves it out, and only what a change brings is reported. */
  readonly isOnlyForChanges?: true;
  /** Which circumstances make findings milder; undefined if none do, as where the configuration sets the score. */
  readonly context?: ContextSettings | undefined;
}

/** The rules on the kind of a subject, in order. */
export function rulesOn(rules: readonly ActiveRule[], { kind }: Subject): readonly ActiveRule[] {
  return byKind(rules).get(kind) ?? NONE;
}

const NONE: readonly ActiveRule[] = [];

const byKind = remember(
  (rules: readonly ActiveRule[]): ReadonlyMap<SubjectKind, readonly ActiveRule[]> =>
    groupBy(rules, ({ rule }) => rule.on),
);

/** The rules that a profile and the configuration enable, and those that only report what a change brings. */
export function rulesForChange(
  rules: readonly Rule[],
  profile: Profile,
  settings: ReadonlyMap<string, RuleSetting>,
  usual: ContextSettings | 'off',
): ActiveRule[] {
  const usualRules = activeRules(rules, profile, settings, usual);
  const isOnlyForChanges = ({ id, profile: membership }: Rule): boolean =>
    profile !== 'strict' && membership === 'changes' && !settings.has(id);
  const others = activeRules(rules.filter(isOnlyForChanges), 'strict', settings, usual);
  return [...usualRules, ...others.map((active) => ({ ...active, isOnlyForChanges: true as const }))];
}

/** The rules that a profile and the configuration enable. */
export function activeRules(
  rules: readonly Rule[],
  profile: Profile,
  settings: ReadonlyMap<string, RuleSetting> = new Map(),
  usual: ContextSettings | 'off' = DEFAULT_CONTEXT,
): ActiveRule[] {
  return rules.flatMap((rule) => {
    const setting = settings.get(rule.id);
    const isActive = setting === undefined ? isInProfile(rule, profile) : setting !== 'off';
    if (!isActive) return [];
    const { score: given, options } = typeof setting === 'object' ? setting : {};
    const score = given ?? scoreOf(rule.danger);
    const variants = given === undefined ? variantsOf(rule) : NO_VARIANTS;
    const context = given === undefined && usual !== 'off' ? usual : undefined;
    const values = options === undefined ? defaultsOf(rule) : { ...defaultsOf(rule), ...options };
    return [{ rule, score, severity: severityOf(score), variants, options: values, ...(context && { context }) }];
  });
}

const NO_VARIANTS: ReadonlyMap<string, number> = new Map();

const variantsOf = remember(
  ({ variants = {} }: Rule): ReadonlyMap<string, number> =>
    new Map(Object.entries(variants).map(([name, danger]) => [name, scoreOf(danger)])),
);

const defaultsOf = remember(
  ({ options = {} }: Rule): OptionValues =>
    Object.fromEntries(Object.entries(options).map(([name, option]) => [name, option.default])),
);

function isInProfile({ profile }: Rule, wanted: Profile): boolean {
  if (profile === 'recommended') return true;
  return wanted === 'strict' ? profile === 'strict' || profile === 'changes' : profile === 'recommended-only';
}
