import { expect } from '@jest/globals';
import { mayBeTemplate } from '../../src/analysis/templates/template-kind.ts';
import { activeRules } from '../../src/check/active-rules.ts';
import { hardenedEngines } from '../../src/check/hardened-engines.ts';
import { namedImages } from '../../src/check/named-images.ts';
import { runRules } from '../../src/check/run-rules.ts';
import { createBuildContexts } from '../../src/discover/build-contexts.ts';
import { changedImages } from '../../src/gate/image-changes.ts';
import { lostHardening } from '../../src/gate/lost-hardening.ts';
import { createLink } from '../../src/link/index.ts';
import { DEFAULT_HOST, type HostAssumptions } from '../../src/model/containers/host-assumptions.ts';
import type { Finding } from '../../src/model/findings/finding.ts';
import { applyEdits, type Edit } from '../../src/model/findings/fix.ts';
import type { ImageFacts } from '../../src/model/images/image.ts';
import { type SourceFile, spanText } from '../../src/model/source.ts';
import type { Subject } from '../../src/model/subject.ts';
import type { ParseContext } from '../../src/parse/frontend.ts';
import { parseFile } from '../../src/parse/index.ts';
import type { CompanionFiles, OptionValues, Rule } from '../../src/rules/define-rule.ts';
import { repositoryView } from './repository-view.ts';

export interface Checked {
  readonly path: string;
  readonly text: string;
  /** The other files of the repository. */
  readonly files: CompanionFiles;
  readonly findings: readonly Finding[];
}

/**
 * Runs one rule over one file, through all steps: text, frontend, model, rule. As the texts of all rules pass through here, this also checks
 * that each fix says what it may break.
 */
export function checkText(
  rule: Rule,
  path: string,
  text: string,
  facts: Partial<ImageFacts> = {},
  options: OptionValues = {},
  host: HostAssumptions = DEFAULT_HOST,
  files: CompanionFiles = {},
  before?: string,
): Checked {
  const context = contextOf({ ...files, [path]: text });
  const { subjects, notifications } = parseFile({ path, text }, context);
  const errors = notifications.filter(({ level }) => level === 'error');
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  const resolved = createLink(context.repository)(subjects).subjects.map((subject) =>
    subject.kind === 'image' ? { ...subject, facts } : subject,
  );
  if (before !== undefined) resolved.push(...lostSince({ path, text: before }, context, resolved));
  const active = activeRules([rule], 'strict', new Map([[rule.id, { options }]]));
  const ruleContext = { host, today: '2026-11-25' };
  const checked = runRules(active, resolved, ruleContext);
  if (checked.notifications.length > 0) throw new Error(checked.notifications.map(({ message }) => message).join('\n'));
  const untold = checked.findings.find((finding) => lacksTrap(finding, rule));
  if (untold !== undefined)
    throw new Error(`The fix "${untold.fix?.title}" needs a review, and the rule has no \`fixTrap\`.`);
  return { path, text, files, findings: checked.findings };
}

function lostSince(file: SourceFile, context: ParseContext, after: readonly Subject[]): readonly Subject[] {
  const { subjects: before } = parseFile(file, context);
  const mapPath = (path: string): string => path;
  const engines = { base: hardenedEngines(before), head: hardenedEngines(after) };
  const images = { base: namedImages(before), head: namedImages(after) };
  return [...lostHardening({ ...engines, mapPath, textOf: () => '' }), ...changedImages({ ...images, mapPath })];
}

function lacksTrap({ fix }: Finding, { docs }: Rule): boolean {
  if (fix?.safety !== 'review' || fix.edits.some(({ span }) => mayBeTemplate(span.file))) return false;
  return docs.fixTrap === undefined || fix.trap !== docs.fixTrap;
}

/** A checkout with only these files. */
function contextOf(files: CompanionFiles): ParseContext {
  const read = (path: string) => {
    const text = files[path];
    return text === undefined ? undefined : { path, text };
  };
  const repository = repositoryView(read, Object.keys(files).sort());
  return { repository, buildsOf: () => [], findContext: createBuildContexts(repository) };
}

/** The text with `«…»` around the places of the findings, as an example should be written. */
export function withMarks({ path, text, findings }: Checked): string {
  return markedText(path, text, findings);
}

/** The same for the other files. */
export function companionsWithMarks({ files, findings }: Checked): CompanionFiles {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, markedText(path, text, findings)]));
}

function markedText(path: string, text: string, findings: readonly Finding[]): string {
  const own = findings.filter(({ span }) => span.file.path === path);
  const spans = new Map(own.map(({ span }) => [`${span.start}-${span.end}`, span]));
  return applyEdits(
    text,
    [...spans.values()].map((span) => ({ span, text: `«${spanText(span)}»` })),
  );
}

export function companionsWithoutMarks(files: CompanionFiles = {}): CompanionFiles {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, withoutMarks(text)]));
}

/** The text after every fix; edits that several fixes share are applied once. */
export function withFixes(checked: Checked): string {
  return fixedText(checked.text, editsIn(checked, checked.path));
}

/** The other files after every fix. */
export function companionsWithFixes(checked: Checked): CompanionFiles {
  const files = Object.entries(checked.files);
  return Object.fromEntries(files.map(([path, text]) => [path, fixedText(text, editsIn(checked, path))]));
}

function editsIn({ findings }: Checked, path: string): Edit[] {
  return findings.flatMap(({ fix }) => fix?.edits ?? []).filter(({ span }) => span.file.path === path);
}

function fixedText(text: string, edits: readonly Edit[]): string {
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

/** Asserts that the findings of `rule` are exactly at the `«…»` marks; without marks, the rule must accept the file. */
export function expectMarks(
  rule: Rule,
  path: string,
  marked: string,
  facts: Partial<ImageFacts> = {},
  options: OptionValues = {},
  files: CompanionFiles = {},
): void {
  const expected = dedent(marked);
  expect(withMarks(checkText(rule, path, withoutMarks(expected), facts, options, DEFAULT_HOST, files))).toBe(expected);
}

/** The messages of the findings in a text, whose marks are ignored. */
export function messagesOf(rule: Rule, path: string, text: string, files: CompanionFiles = {}): string[] {
  return checkText(rule, path, withoutMarks(dedent(text)), {}, {}, DEFAULT_HOST, files).findings.map(
    ({ message }) => message,
  );
}
