import type { ActiveRule } from '../../src/check/active-rules.ts';
import { ruleNames } from '../../src/check/rule-names.ts';
import type { Finding } from '../../src/model/findings/finding.ts';
import type { Suppression } from '../../src/model/findings/suppression.ts';
import { positionAt } from '../../src/model/position.ts';
import type { SourceFile } from '../../src/model/source.ts';
import { frontendOf } from '../../src/parse/index.ts';
import type { Rule } from '../../src/rules/define-rule.ts';
import { commentSuppressions } from '../../src/triage/comments.ts';
import { type Triaged, type TriageOptions, triage } from '../../src/triage/index.ts';

/** Fixed on purpose: a new rule must not change what these tests expect. */
const RULES = [{ id: 'rule-a' }, { id: 'rule-b', aliases: ['former-b'] }, { id: 'inactive-rule' }];

export const names = ruleNames(RULES);

const active = RULES.filter(({ id }) => id !== 'inactive-rule').map((rule) => ({
  rule: rule as unknown as Rule,
  score: 5,
  severity: 'medium' as const,
  variants: new Map(),
  options: {},
})) satisfies ActiveRule[];

export const OPTIONS: TriageOptions = { today: '2026-06-15', rules: active, names };

export function findingAt(file: SourceFile, start: number, end: number, more: Partial<Finding> = {}): Finding {
  return {
    ruleId: 'rule-a',
    severity: 'medium',
    score: 5,
    span: { file, start, end },
    message: 'It is bad.',
    related: [],
    flow: [],
    impliedBy: [],
    fix: undefined,
    subject: 'web',
    evidence: file.text.slice(start, end),
    secrets: [],
    ...more,
  };
}

/** One finding of `rule-a` at each `«…»` of the text. */
function marked(path: string, text: string): { readonly file: SourceFile; readonly findings: readonly Finding[] } {
  const spans: [number, number][] = [];
  let plain = '';
  for (const [index, piece] of text.split(/[«»]/).entries()) {
    if (index % 2 === 1) spans.push([plain.length, plain.length + piece.length]);
    plain += piece;
  }
  const file = { path, text: plain };
  return { file, findings: spans.map(([start, end]) => findingAt(file, start, end)) };
}

export function triageMarked(
  path: string,
  text: string,
  suppressions: readonly Suppression[] = [],
  options: Partial<TriageOptions> = {},
): Triaged {
  const { file, findings } = marked(path, text);
  const format = frontendOf(path)?.id ?? 'compose';
  return triage(findings, [...commentSuppressions(file, format), ...suppressions], { ...OPTIONS, ...options });
}

/** The lines of the findings that are left. */
export function reportedLines({ findings }: Triaged): number[] {
  return findings
    .filter(({ suppressedBy }) => suppressedBy === undefined)
    .map(({ span }) => positionAt(span.file, span.start).line);
}

/** Each notification as `line:column code: message`. */
export function notes({ notifications }: Triaged): string[] {
  return notifications.map(({ span, code, message }) => {
    const { line, column } = span === undefined ? { line: 0, column: 0 } : positionAt(span.file, span.start);
    return `${line}:${column} ${code}: ${message}`;
  });
}
