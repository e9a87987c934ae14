import type { ReportingDescriptor } from 'sarif';
import type { ActiveRule } from '../../check/active-rules.ts';
import { milderVariant, NOTE_VARIANT, scoreAfter } from '../../model/findings/danger.ts';
import { type Finding, type Severity, severityOf } from '../../model/findings/finding.ts';
import { cut, plainText } from '../escape.ts';
import { rulePageAddress } from '../links.ts';
import { ruleHelp } from '../rule-help.ts';

/** GitHub rejects longer descriptions, and keeps ten tags. */
const DESCRIPTION_LENGTH = 1024;
const TAGS = 10;

const LEVELS = { critical: 'error', high: 'error', medium: 'warning', low: 'note', note: 'note' } as const;

export function levelOf(severity: Severity): 'error' | 'warning' | 'note' {
  return LEVELS[severity];
}

/** GitHub reads the severity from rules only, so a rule with several severities gets a descriptor for each, in addition to its own. */
export function descriptorsOf(
  active: ActiveRule,
  concern: string | undefined,
  used: ReadonlySet<string>,
): ReportingDescriptor[] {
  const variants = variantsOf(active, used).map(([variant, score]) => {
    const rated = { ...active, score, severity: severityOf(score) };
    return {
      ...descriptorOf(rated, concern),
      id: sarifId({ ruleId: active.rule.id, variant }),
      ...nameOf(`${active.rule.id}-${variant}`),
    };
  });
  return [descriptorOf(active, concern), ...variants];
}

/** The ids of {@link descriptorsOf}, in their order. `used` has the ids that results have. */
export function sarifIds(active: ActiveRule, used: ReadonlySet<string>): string[] {
  const ruleId = active.rule.id;
  return [ruleId, ...variantsOf(active, used).map(([variant]) => sarifId({ ruleId, variant }))];
}

/** The variants of the rule, and those that the circumstances of findings make of them, where findings have them. */
function variantsOf(
  { rule, score: own, variants }: ActiveRule,
  used: ReadonlySet<string>,
): readonly (readonly [variant: string, score: number | undefined])[] {
  const all: readonly (readonly [string | undefined, number])[] = [
    ...(own === undefined ? [] : [[undefined, own] as const]),
    ...variants,
  ];
  const milder = ([1, 2] as const).flatMap((steps) =>
    all.map(([variant, score]) => [milderVariant(variant, steps), scoreAfter(steps, score)] as const),
  );
  const possible = [...milder, [NOTE_VARIANT, undefined] as const];
  return [...variants, ...possible.filter(([variant]) => used.has(sarifId({ ruleId: rule.id, variant })))];
}

export function sarifId({ ruleId, variant }: Pick<Finding, 'ruleId' | 'variant'>): string {
  return variant === undefined ? ruleId : `${ruleId}/${variant}`;
}

function descriptorOf(active: ActiveRule, concern: string | undefined): ReportingDescriptor {
  const { rule, severity } = active;
  const { title, why, how } = rule.docs;
  const page = rulePageAddress(rule.id);
  return {
    id: rule.id,
    ...nameOf(rule.id),
    shortDescription: { text: cut(withFullStop(plainText(title)), DESCRIPTION_LENGTH) },
    fullDescription: { text: cut(plainText(why), DESCRIPTION_LENGTH) },
    help: {
      text: `${plainText(why)}\n\n${plainText(how)}\n\nDocumentation: ${page}`,
      markdown: ruleHelp(active, concern),
    },
    helpUri: page,
    defaultConfiguration: { level: levelOf(severity) },
    properties: { precision: rule.precision, ...weight(active), tags: tagsOf(active, concern) },
  };
}

/** GitHub treats a rule with a score as a security rule. */
function weight({ score }: ActiveRule): Record<string, string> {
  return score === undefined ? { 'problem.severity': 'recommendation' } : { 'security-severity': numeral(score) };
}

/** Always with a decimal, as GitHub writes it; never rounded, since that could move it to another band. */
function numeral(score: number): string {
  return Number.isInteger(score) ? score.toFixed(1) : String(score);
}

function tagsOf({ rule, score }: ActiveRule, concern: string | undefined): string[] {
  const tags = [
    ...(score === undefined ? [] : ['security']),
    ...(concern === undefined ? [] : [concern]),
    ...rule.cwe.map((cwe) => `external/cwe/cwe-${String(cwe).padStart(3, '0')}`),
  ];
  return [...new Set(tags)].slice(0, TAGS);
}

/** A name in Pascal case, as SARIF asks for; left out where it differs from the id only by case, as SARIF asks for, too. */
function nameOf(id: string): { readonly name?: string } {
  const name = id.replaceAll(/(?:^|-)([a-z0-9])/g, (_match, first: string) => first.toUpperCase());
  return name.toLowerCase() === id ? {} : { name };
}

function withFullStop(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}
