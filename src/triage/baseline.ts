import { resolve } from 'node:path';
import { ConfigurationError } from '../config/configuration-error.ts';
import type { Suppression } from '../model/suppression.ts';
import { readTextFile } from '../support/read-text-file.ts';
import { HASH_PATTERN, splitFingerprint } from './fingerprint.ts';
import type { TriagedFinding } from './index.ts';

const VERSION = 1;
const MAXIMUM_BYTES = 32 * 1024 * 1024;

/** Findings of one rule and with one content in one file. */
interface BaselineEntry {
  readonly path: string;
  readonly rule: string;
  readonly fingerprint: string;
  readonly count: number;
}

/**
 * The known findings that a file lists, as suppressions.
 * @throws {ConfigurationError} if there is no such file, or if it is not a baseline.
 */
export function readBaseline(file: string, cwd: string): Suppression[] {
  const read = readTextFile(resolve(cwd, file), MAXIMUM_BYTES);
  if (read.ok) return parseBaseline(read.value.text, file);
  if (read.error === 'missing') throw wrong(file, 'There is no such baseline. Write one with --write-baseline.');
  throw wrong(file, `The baseline cannot be read: it must be a UTF-8 file of at most ${MAXIMUM_BYTES} bytes.`);
}

export function parseBaseline(text: string, file: string): Suppression[] {
  const entries = entriesOf(parseJson(text, file), file);
  return entries.map((entry, index) => toSuppression(readEntry(entry, index, file)));
}

/** The text of a baseline of all findings but those that are suppressed for a stated reason. */
export function baselineText(findings: readonly TriagedFinding[]): string {
  const entries = new Map<string, BaselineEntry>();
  for (const { suppressedBy, span, ruleId, fingerprint } of findings) {
    if (suppressedBy !== undefined && suppressedBy.kind !== 'baseline') continue;
    const { hash } = splitFingerprint(fingerprint);
    const key = JSON.stringify([span.file.path, ruleId, hash]);
    const count = (entries.get(key)?.count ?? 0) + 1;
    entries.set(key, { path: span.file.path, rule: ruleId, fingerprint: hash, count });
  }
  // an entry a line: changes stay small, and merge
  const lines = [...entries.values()].sort(byPath).map((entry) => `\n    ${JSON.stringify(entry)}`);
  return `{\n  "version": ${VERSION},\n  "findings": [${lines.join(',')}${lines.length > 0 ? '\n  ' : ''}]\n}\n`;
}

function byPath(a: BaselineEntry, b: BaselineEntry): number {
  const [left, right] = [a, b].map(({ path, rule, fingerprint }) => [path, rule, fingerprint].join('\0'));
  return (left as string) < (right as string) ? -1 : 1;
}

/** Without the message of the parser, which quotes the text. */
function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw wrong(file, 'The baseline is not valid JSON. Write it anew with --write-baseline.');
  }
}

function entriesOf(document: unknown, file: string): readonly unknown[] {
  if (!isObject(document) || document['version'] === undefined || !Array.isArray(document['findings'])) {
    throw wrong(file, 'This is not a baseline: it needs "version" and "findings". Write one with --write-baseline.');
  }
  if (document['version'] !== VERSION) {
    throw wrong(
      file,
      `The baseline is not of version ${VERSION}, the only one that is known. Write it anew with --write-baseline.`,
    );
  }
  return document['findings'];
}

function readEntry(entry: unknown, index: number, file: string): BaselineEntry {
  if (!isEntry(entry)) {
    const expected = '"path", "rule", "fingerprint" (32 hexadecimal digits) and "count" (from 1)';
    throw wrong(file, `Entry ${index + 1} of the baseline does not have the form that it needs: ${expected}.`);
  }
  return entry;
}

function isEntry(entry: unknown): entry is BaselineEntry {
  if (!isObject(entry)) return false;
  const { path, rule, fingerprint, count } = entry as Partial<Record<keyof BaselineEntry, unknown>>;
  return (
    typeof path === 'string' &&
    typeof rule === 'string' &&
    typeof fingerprint === 'string' &&
    HASH_PATTERN.test(fingerprint) &&
    Number.isInteger(count) &&
    (count as number) >= 1
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** The first `count` occurrences are known; one more of the same is new. */
function toSuppression({ path, rule, fingerprint, count }: BaselineEntry): Suppression {
  return {
    kind: 'baseline',
    span: undefined,
    ruleIds: [rule],
    reason: 'It is in the baseline.',
    path,
    covers(finding) {
      const { hash, occurrence } = splitFingerprint(finding.fingerprint);
      return hash === fingerprint && occurrence <= count;
    },
  };
}

function wrong(path: string, message: string): ConfigurationError {
  return new ConfigurationError(message, { path });
}
