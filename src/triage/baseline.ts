import { ConfigurationError } from '../config/configuration-error.ts';
import { nearestHint } from '../config/nearest-hint.ts';
import type { IdentifiedFinding, Suppression } from '../model/findings/suppression.ts';
import { remember } from '../support/caches/remember.ts';
import { isDay } from '../support/day.ts';
import { firstSentence } from '../support/first-sentence.ts';
import { isJsonObject } from '../support/json-fields.ts';
import { readTextFile } from '../support/read-text-file.ts';
import { visibleJson } from '../support/visible-json.ts';
import { type FindingUnit, unitsOf } from './finding-units.ts';
import { HASH_PATTERN, splitFingerprint } from './fingerprint.ts';
import { isShown } from './folding.ts';
import type { TriagedFinding } from './triaged-finding.ts';

const VERSION = 1;
/** In characters. */
const ABOUT_LENGTH = 200;
export const MAXIMUM_BASELINE_BYTES = 32 * 1024 * 1024;

/** The number of problems with one rule and one content in one file. */
interface BaselineEntry extends Acceptance {
  readonly path: string;
  readonly rule: string;
  readonly fingerprint: string;
  readonly count: number;
  /** For people: what the finding says, and the part that is meant if it has several. */
  readonly about?: string;
}

/** Why findings are accepted, and until when. */
export interface Acceptance {
  readonly reason?: string;
  /** The last day on which the entry applies, `YYYY-MM-DD`. */
  readonly expires?: string;
}

/**
 * The known findings that a file lists, as suppressions. `path` is absolute, and `written` is the path for messages.
 * @throws {ConfigurationError} if the file does not exist, or is not a baseline.
 */
export function readBaseline(path: string, written: string): Suppression[] {
  return parseBaseline(baselineTextAt(path, written), written);
}

/** @throws {ConfigurationError} if the file does not exist, or cannot be read. */
export function baselineTextAt(path: string, written: string): string {
  const read = readTextFile(path, MAXIMUM_BASELINE_BYTES);
  if (read.ok) return read.value.text;
  if (read.error === 'missing')
    throw wrong(written, `The baseline does not exist.${WRITE_ONE}${nearestHint(path, written) ?? ''}`);
  throw wrong(
    written,
    `The baseline cannot be read: it must be a UTF-8 file of at most ${MAXIMUM_BASELINE_BYTES} bytes.`,
  );
}

const WRITE_ONE = ' Write one with --write-baseline.';

export function parseBaseline(text: string, file: string): Suppression[] {
  const entries = entriesOf(parseJson(text, file), file);
  return toSuppressions(entries.map((entry, index) => readEntry(entry, index, file)));
}

export interface BaselineOptions {
  /** For entries that are new. */
  readonly acceptance?: Acceptance | undefined;
  /** The text of the baseline that the new one replaces: the reasons and days of its remaining entries are kept. */
  readonly last?: string | undefined;
}

/** The text of a baseline of all findings, except those that are suppressed for a stated reason elsewhere. */
export function baselineText(
  findings: readonly TriagedFinding[],
  { acceptance = {}, last }: BaselineOptions = {},
): string {
  const known = last === undefined ? NO_ENTRIES : entriesByKey(last);
  return textOf(
    [...currentEntries(findings).values()].map((entry) => {
      const before = known.get(keyOf(entry.path, entry.fingerprint));
      return { ...entry, ...(before === undefined ? acceptance : writtenIn(before)) };
    }),
  );
}

/** A baseline that lost entries, and how many findings have no entry in it. */
export interface ShrunkBaseline {
  readonly text: string;
  /** Findings that people see as separate entries, and that the baseline never had. */
  readonly missing: number;
}

/**
 * The baseline without what no longer occurs. Nothing is added. Entries that this run did not look for stay as they are.
 * @throws {ConfigurationError} if `last` is not a baseline.
 */
export function shrunkBaseline(
  findings: readonly TriagedFinding[],
  last: string,
  isLookedFor: (entry: { readonly path: string; readonly rule: string }) => boolean,
): ShrunkBaseline {
  const now = currentEntries(findings);
  const known = entriesByKey(last);
  const entries = [...known.values()].flatMap((entry) => {
    if (!isLookedFor(entry)) return [entry];
    const count = Math.min(entry.count, now.get(keyOf(entry.path, entry.fingerprint))?.count ?? 0);
    return count === 0 ? [] : [{ ...entry, count }];
  });
  const counts = new Map([...known].map(([key, { count }]) => [key, count]));
  const isMissing = (finding: TriagedFinding): boolean => isShown(finding) && hashesOf(finding, counts).size === 0;
  return { text: textOf(entries), missing: findings.filter(isMissing).length };
}

/** What the findings need to be known, except those that are suppressed for a stated reason elsewhere. */
function currentEntries(findings: readonly TriagedFinding[]): ReadonlyMap<string, BaselineEntry> {
  const entries = new Map<string, BaselineEntry>();
  for (const finding of findings) {
    const { suppressedBy, span, ruleId } = finding;
    if (suppressedBy !== undefined && suppressedBy.kind !== 'baseline') continue;
    for (const unit of unitsOf(finding)) {
      const { hash } = unit;
      const key = keyOf(span.file.path, hash);
      const count = (entries.get(key)?.count ?? 0) + 1;
      const about = aboutOf(finding, unit);
      entries.set(key, { path: span.file.path, rule: ruleId, fingerprint: hash, count, about });
    }
  }
  return entries;
}

function textOf(entries: readonly BaselineEntry[]): string {
  // one entry per line, so that changes stay small, and merge
  const lines = [...entries].sort(byPath).map((entry) => `\n    ${visibleJson(JSON.stringify(entry))}`);
  return `{\n  "version": ${VERSION},\n  "findings": [${lines.join(',')}${lines.length > 0 ? '\n  ' : ''}]\n}\n`;
}

/** No secret is in a message. */
function aboutOf({ message, subject: first }: TriagedFinding, { part, subject }: FindingUnit): string {
  // the message names the first of those that share the finding
  const told = firstSentence(message)
    .replace(`"${first}"`, () => `"${subject}"`)
    .slice(0, ABOUT_LENGTH);
  return part === undefined ? told : `${part}: ${told}`;
}

const NO_ENTRIES: ReadonlyMap<string, BaselineEntry> = new Map();

function entriesByKey(text: string): ReadonlyMap<string, BaselineEntry> {
  const entries = entriesOf(parseJson(text, ''), '').filter(isEntry);
  return new Map(entries.map((entry) => [keyOf(entry.path, entry.fingerprint), entry]));
}

/** What the last baseline says about an entry. It stays, so that only entries that come or go change the file. */
function writtenIn({ about, reason, expires }: BaselineEntry): Acceptance & Pick<BaselineEntry, 'about'> {
  return {
    ...(about !== undefined && { about }),
    ...(reason !== undefined && { reason }),
    ...(expires !== undefined && { expires }),
  };
}

function byPath(a: BaselineEntry, b: BaselineEntry): number {
  return sortKey(a) < sortKey(b) ? -1 : 1;
}

function sortKey({ path, rule, fingerprint }: BaselineEntry): string {
  return [path, rule, fingerprint].join('\0');
}

/** Drops the message of the parser, which quotes the text. */
function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw wrong(file, 'The baseline is not valid JSON. Write a new one with --write-baseline.');
  }
}

function entriesOf(document: unknown, file: string): readonly unknown[] {
  if (!isJsonObject(document) || document['version'] === undefined || !Array.isArray(document['findings'])) {
    throw wrong(file, 'This is not a baseline: it needs "version" and "findings". Write one with --write-baseline.');
  }
  if (document['version'] !== VERSION) {
    throw wrong(
      file,
      `The baseline is not in version ${VERSION}, the only one that is known. Write a new one with --write-baseline.`,
    );
  }
  return document['findings'];
}

function readEntry(entry: unknown, index: number, file: string): BaselineEntry {
  if (!isEntry(entry)) {
    const expected =
      '"path", "rule", "fingerprint" (32 hexadecimal digits) and "count" (from 1), and perhaps "about" (a text), "reason" (a text) and "expires" (a day as YYYY-MM-DD)';
    throw wrong(file, `Entry ${index + 1} of the baseline does not have the form that it needs: ${expected}.`);
  }
  return entry;
}

type UnreadEntry = Partial<Record<keyof BaselineEntry, unknown>>;

function isEntry(entry: unknown): entry is BaselineEntry {
  if (!isJsonObject(entry)) return false;
  const { path, rule, fingerprint, count, about, reason, expires }: UnreadEntry = entry;
  return (
    typeof path === 'string' &&
    typeof rule === 'string' &&
    typeof fingerprint === 'string' &&
    HASH_PATTERN.test(fingerprint) &&
    typeof count === 'number' &&
    Number.isInteger(count) &&
    count >= 1 &&
    (about === undefined || typeof about === 'string') &&
    (reason === undefined || (typeof reason === 'string' && reason.trim() !== '')) &&
    (expires === undefined || (typeof expires === 'string' && isDay(expires)))
  );
}

/** One suppression per entry, so that each entry that is no longer needed is noticed. */
function toSuppressions(entries: readonly BaselineEntry[]): Suppression[] {
  const counts = new Map(entries.map(({ path, fingerprint, count }) => [keyOf(path, fingerprint), count]));
  const knownHashes = remember((finding: IdentifiedFinding) => hashesOf(finding, counts));
  return entries.map(({ path, rule, fingerprint, reason, expires }) => ({
    kind: 'baseline',
    span: undefined,
    ruleIds: [rule],
    reason: reason ?? 'It is in the baseline.',
    ...(expires !== undefined && { expires }),
    path,
    covers: (finding) => knownHashes(finding).has(fingerprint),
  }));
}

const NO_HASHES: ReadonlySet<string> = new Set();

/** The hashes of a finding if the baseline has all of them often enough, otherwise none. */
function hashesOf(finding: IdentifiedFinding, counts: ReadonlyMap<string, number>): ReadonlySet<string> {
  const { occurrence } = splitFingerprint(finding.fingerprint);
  const hashes = unitsOf(finding).map(({ hash }) => hash);
  const isKnown = hashes.every((hash) => (counts.get(keyOf(finding.span.file.path, hash)) ?? 0) >= occurrence);
  return isKnown ? new Set(hashes) : NO_HASHES;
}

/** The hash already contains the rule. */
function keyOf(path: string, hash: string): string {
  return JSON.stringify([path, hash]);
}

function wrong(path: string, message: string): ConfigurationError {
  return new ConfigurationError(message, { path });
}
