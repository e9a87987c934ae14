import { expect } from '@jest/globals';
import { activeRules } from '../../src/check/active-rules.ts';
import { runRules } from '../../src/check/run-rules.ts';
import { createLink } from '../../src/link/index.ts';
import type { Finding } from '../../src/model/finding.ts';
import { applyEdits } from '../../src/model/fix.ts';
import type { ImageFacts } from '../../src/model/image.ts';
import { DEFAULT_HOST, type HostAssumptions } from '../../src/model/posture/host.ts';
import { spanText } from '../../src/model/source.ts';
import { parseFile } from '../../src/parse/index.ts';
import type { OptionValues, Rule } from '../../src/rules/define-rule.ts';

export interface Checked {
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** Runs one rule over one file, the whole way: text, frontend, model, rule. */
export function checkText(
  rule: Rule,
  path: string,
  text: string,
  facts: Partial<ImageFacts> = {},
  options: OptionValues = {},
  host: HostAssumptions = DEFAULT_HOST,
): Checked {
  const readFile = () => undefined;
  const { subjects, notifications } = parseFile({ path, text }, { readFile, buildsOf: () => [] });
  const errors = notifications.filter(({ level }) => level === 'error');
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  const resolved = createLink(readFile)(subjects).subjects.map((subject) =>
    subject.kind === 'image' ? { ...subject, facts } : subject,
  );
  const active = activeRules([rule], 'strict', new Map([[rule.id, { options }]]));
  const checked = runRules(active, resolved, { host });
  if (checked.notifications.length > 0) throw new Error(checked.notifications.map(({ message }) => message).join('\n'));
  return { text, findings: checked.findings };
}

/** The text with `«…»` drawn around what the findings point at: what an example should look like. */
export function withMarks({ text, findings }: Checked): string {
  const spans = new Map(findings.map(({ span }) => [`${span.start}-${span.end}`, span]));
  return applyEdits(
    text,
    [...spans.values()].map((span) => ({ span, text: `«${spanText(span)}»` })),
  );
}

/** The text after every fix; edits that several fixes share are made once. */
export function withFixes({ text, findings }: Checked): string {
  const edits = findings.flatMap(({ fix }) => fix?.edits ?? []);
  const unique = new Map(edits.map((edit) => [`${edit.span.start}-${edit.span.end}-${edit.text}`, edit]));
  return applyEdits(text, [...unique.values()]);
}

export function dedent(text: string): string {
  const lines = text.replace(/^\n/, '').trimEnd().split('\n');
  const indent = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)));
  return `${lines.map((line) => line.slice(indent)).join('\n')}\n`;
}

export function withoutMarks(text: string): string {
  return text.replaceAll(/[«»]/g, '');
}

/** Asserts that `rule` points at exactly what `«…»` marks; no marks means that the rule accepts the file. */
export function expectMarks(
  rule: Rule,
  path: string,
  marked: string,
  facts: Partial<ImageFacts> = {},
  options: OptionValues = {},
): void {
  const expected = dedent(marked);
  expect(withMarks(checkText(rule, path, withoutMarks(expected), facts, options))).toBe(expected);
}

/** The messages of the findings in a text that carries no marks. */
export function messagesOf(rule: Rule, path: string, text: string): string[] {
  return checkText(rule, path, withoutMarks(dedent(text))).findings.map(({ message }) => message);
}
