import { expect } from '@jest/globals';
import { activeRules } from '../../src/check/active-rules.ts';
import { ruleNames } from '../../src/check/rule-names.ts';
import type { Finding } from '../../src/model/findings/finding.ts';
import { applyEdits, type Edit } from '../../src/model/findings/fix.ts';
import type { Notification } from '../../src/model/findings/notification.ts';
import { takeReachedLimits } from '../../src/model/findings/reached-limits.ts';
import type { Span } from '../../src/model/source.ts';
import { rules } from '../../src/rules/index.ts';
import { scan } from '../../src/run/scan.ts';
import type { ScanOptions } from '../../src/run/scan-result.ts';
import type { ScanReport } from '../../src/triage/scan-report.ts';
import { inTimeAsync } from '../support/in-time.ts';
import { type Files, repositoryOf } from './repository.ts';

/** Stands where a password would. No message may hold it. */
export const PASSWORD = 'q7Xm2VcL9pRt4Wb8';

/** Far above what such small files need. */
const MOST_MILLISECONDS = 2000;

/** Every fix costs one more scan. */
const MOST_FIXES = 6;

// what the engine says when code is wrong, not the file
const ENGINE_ERROR =
  /call stack|is not a (?:function|constructor)|is not iterable|is not defined|of (?:undefined|null)|Invalid (?:array|string|regular|count)/;

/** All rules, the parts of a roll-up and the roll-up itself included. */
const everyRule = activeRules(rules, 'strict', new Map(rules.map(({ id }) => [id, 'on'])));

const names = ruleNames(rules);

export const scanOptions: ScanOptions = { rules: everyRule, names, suppressions: [], today: '2026-11-25' };

export function scanFiles(files: Files, options = scanOptions): Promise<ScanReport> {
  // tests that only parse leave theirs
  takeReachedLimits();
  return scan(repositoryOf(files), options);
}

/** What must be true of a scan whatever the files hold. */
export async function expectSound(files: Files): Promise<void> {
  const report = await inTimeAsync(MOST_MILLISECONDS, () => scanFiles(files));
  expect(report.notifications.filter(isCrash)).toEqual([]);
  for (const span of everySpan(report)) expectInside(span, files);
  for (const text of everyMessage(report)) expect(text).not.toContain(PASSWORD);
  for (const finding of someWithFix(report)) await expectFixed(files, report, finding);
}

/** An error of our own code, and not one of the file. */
export function isCrash({ code, message }: Notification): boolean {
  return code === 'rule-crashed' || (code === 'syntax-error' && ENGINE_ERROR.test(message));
}

function everySpan({ findings, notifications }: ScanReport): Span[] {
  return [
    ...findings.flatMap(({ span, related, secrets, fix }) => [
      span,
      ...related.map((other) => other.span),
      ...secrets,
      ...(fix?.edits ?? []).map((edit) => edit.span),
    ]),
    ...notifications.flatMap(({ span }) => span ?? []),
  ];
}

export function expectInside({ file, start, end }: Span, files: Files): void {
  expect(file.text).toBe(files[file.path]);
  expect(start).toBeGreaterThanOrEqual(0);
  expect(end).toBeGreaterThanOrEqual(start);
  expect(end).toBeLessThanOrEqual(file.text.length);
}

function everyMessage({ findings, notifications }: ScanReport): string[] {
  return [...findings, ...notifications].map(({ message }) => message);
}

/** Spread over the report, so that late findings have their turn, too. */
function someWithFix({ findings }: ScanReport): Finding[] {
  const fixable = findings.filter(({ fix }) => fix !== undefined);
  const step = Math.max(1, Math.ceil(fixable.length / MOST_FIXES));
  return fixable.filter((_finding, index) => index % step === 0);
}

/** The edits do not overlap, after them every file parses as well as before, and the finding is gone. */
async function expectFixed(files: Files, before: ScanReport, finding: Finding): Promise<void> {
  const { ruleId, fix } = finding;
  const edits = fix?.edits ?? [];
  const fixed = { ...files };
  for (const path of new Set(edits.map(({ span }) => span.file.path))) {
    const ofFile = edits.filter(({ span }) => span.file.path === path);
    expectNoOverlap(ofFile);
    fixed[path] = applyEdits(files[path] as string, ofFile);
  }
  const after = await scanFiles(fixed);
  const context = { ruleId, fixed, errors: errorsOf(after) };
  expect({ ...context, count: errorsOf(after).length }).toEqual({ ...context, count: errorsOf(before).length });
  // the same key once more, or another one in the place of what the fix removed
  if (before.notifications.some(isRefusedByCompose)) return;
  const hasHelped = remaining(after, finding) < remaining(before, finding) || isElsewhere(after, finding);
  expect({ ...context, hasHelped }).toEqual({ ...context, hasHelped: true });
}

/** What the fix removed may have hidden the same in a file that was merged before it: then that is what is reported next. */
function isElsewhere({ findings }: ScanReport, { ruleId, subject, span, fix }: Finding): boolean {
  const { path } = span.file;
  const edits = (fix?.edits ?? []).filter((edit) => edit.span.file.path === path && edit.span.end <= span.start);
  const start = edits.reduce((at, edit) => at + edit.text.length - (edit.span.end - edit.span.start), span.start);
  const ofRule = findings.filter((finding) => finding.ruleId === ruleId && finding.subject === subject);
  return (
    ofRule.length > 0 && ofRule.every((finding) => finding.span.file.path !== path || finding.span.start !== start)
  );
}

function isRefusedByCompose({ message }: Notification): boolean {
  return /Docker Compose refuses (?:the file|the project|to merge)/.test(message);
}

/**
 * How many findings of a rule are left. The one of a roll-up may stay, for what only a person can decide, and a list that two
 * containers share may leave to the other one less to add; so there it counts what a fix of the same container can take away.
 */
function remaining({ findings }: ScanReport, { ruleId, subject }: Finding): number {
  const ofRule = findings.filter((finding) => finding.ruleId === ruleId);
  const isRollUp = rules.some(({ id, profile }) => id === ruleId && profile === 'recommended-only');
  return (isRollUp ? ofRule.filter((finding) => finding.subject === subject && finding.fix !== undefined) : ofRule)
    .length;
}

function expectNoOverlap(edits: readonly Edit[]): void {
  const ordered = edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  for (const [index, { span }] of ordered.entries()) {
    expect(span.start).toBeGreaterThanOrEqual(ordered[index - 1]?.span.end ?? 0);
  }
}

function errorsOf({ notifications }: ScanReport): string[] {
  return notifications.filter(({ level }) => level === 'error').map(({ message }) => message);
}
