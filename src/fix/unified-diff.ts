import { secretsInText } from '../analysis/secrets/secrets-in-text.ts';
import type { Span } from '../model/source.ts';
import { visible, withoutWorkflowCommands } from '../report/escape.ts';
import { lineAt } from '../support/line-index.ts';
import type { Draft } from './draft.ts';
import { type LineChange, type Lines, lineChanges, splitLines } from './line-changes.ts';

export interface FileDiff {
  /** Empty if there is nothing to show. */
  readonly text: string;
  /** How many changes are left out because their lines must not be printed. */
  readonly withheld: number;
}

/** A file before or after, and which of its lines may be printed. */
interface Side extends Lines {
  isPrintable(line: number): boolean;
}

/** Changes with the lines around them, which are the same on both sides. */
interface Hunk {
  readonly start: number;
  readonly end: number;
  readonly changes: readonly LineChange[];
}

const CONTEXT = 3;

/**
 * The changes of a draft, in the form that `git apply` reads. It never prints lines with one of the secrets, with text that looks like a
 * secret, or with text that a terminal or a CI system would obey: such lines are left out as context, and a change that needs them is
 * withheld.
 */
export function unifiedDiff(draft: Draft, secrets: readonly Span[]): FileDiff {
  const before = sideOf(draft.original, secrets);
  const after = sideOf(draft.current, secrets);
  const changes = lineChanges(draft, before, after);
  const hunks = changes.flatMap((change) => hunkOf(change, before, after) ?? []);
  if (hunks.length === 0) return { text: '', withheld: changes.length };
  const { path } = draft.original;
  const [a, b] = [quoted(`a/${path}`), quoted(`b/${path}`)];
  const header = `diff --git ${a} ${b}\n--- ${named(a)}\n+++ ${named(b)}\n`;
  return { text: header + hunkTexts(joined(hunks), before, after), withheld: changes.length - hunks.length };
}

function sideOf(file: Draft['original'], secrets: readonly Span[]): Side {
  const lines = splitLines(file);
  const secretLines = new Set<number>();
  const told = secrets.filter((span) => span.file === file && span.end > span.start);
  for (const { start, end } of [...told, ...secretsInText(file.text)]) {
    const last = lineAt(lines.starts, end - 1);
    for (let line = lineAt(lines.starts, start); line <= last; line++) secretLines.add(line);
  }
  return { ...lines, isPrintable: (line) => !secretLines.has(line) && isHarmless(lines.texts[line] ?? '') };
}

/** The line has nothing that a terminal or a CI system obeys, and nothing that misleads the eye. */
function isHarmless(line: string): boolean {
  const shown = line
    .replace(/^\ufeff/, '')
    .replace(/\r?\n$/, '')
    .replaceAll('\t', ' ');
  return visible(shown) === shown && withoutWorkflowCommands(shown) === shown;
}

/** Undefined if it cannot be shown. */
function hunkOf(change: LineChange, before: Side, after: Side): Hunk | undefined {
  const isShown =
    every(change.start, change.end, before.isPrintable) && every(change.newStart, change.newEnd, after.isPrintable);
  if (!isShown) return undefined;
  const lineCount = before.texts.length;
  let { start, end } = change;
  while (start > 0 && change.start - start < CONTEXT && before.isPrintable(start - 1)) start--;
  while (end < lineCount && end - change.end < CONTEXT && before.isPrintable(end)) end++;
  // git takes the end of a hunk for the end of the file if the hunk ends with its change
  return end === change.end && end < lineCount ? undefined : { start, end, changes: [change] };
}

function every(start: number, end: number, isTrue: (line: number) => boolean): boolean {
  for (let line = start; line < end; line++) if (!isTrue(line)) return false;
  return true;
}

/** Hunks must not overlap; those that touch are joined, too. */
function joined(hunks: readonly Hunk[]): readonly Hunk[] {
  const result: Hunk[] = [];
  let last: { start: number; end: number; changes: LineChange[] } | undefined;
  for (const { start, end, changes } of hunks) {
    if (last !== undefined && start <= last.end) {
      last.end = end;
      last.changes.push(...changes);
      continue;
    }
    last = { start, end, changes: [...changes] };
    result.push(last);
  }
  return result;
}

function hunkTexts(hunks: readonly Hunk[], before: Side, after: Side): string {
  /** How many lines the earlier hunks add on the new side; withheld hunks do not count. */
  let shift = 0;
  let text = '';
  for (const hunk of hunks) {
    const added = hunk.changes.reduce(
      (sum, { start, end, newStart, newEnd }) => sum + newEnd - newStart - (end - start),
      0,
    );
    const count = hunk.end - hunk.start;
    const ranges = `-${range(hunk.start, count)} +${range(hunk.start + shift, count + added)}`;
    text += `@@ ${ranges} @@\n${hunkLines(hunk, before, after)}`;
    shift += added;
  }
  return text;
}

/** Lines count from 1; an empty range is named after the line before it. */
function range(start: number, count: number): string {
  return `${count === 0 ? start : start + 1},${count}`;
}

function hunkLines({ start, end, changes }: Hunk, before: Side, after: Side): string {
  let text = '';
  let at = start;
  for (const change of changes) {
    text += marked(' ', before, at, change.start);
    text += marked('-', before, change.start, change.end);
    text += marked('+', after, change.newStart, change.newEnd);
    at = change.end;
  }
  return text + marked(' ', before, at, end);
}

function marked(mark: string, { texts }: Side, start: number, end: number): string {
  let text = '';
  for (const line of texts.slice(start, end)) {
    text += line.endsWith('\n') ? mark + line : `${mark}${line}\n\\ No newline at end of file\n`;
  }
  return text;
}

/** As git quotes paths, so that it reads them back: https://git-scm.com/docs/git-config#Documentation/git-config.txt-corequotePath */
function quoted(path: string): string {
  if (/^[ -~]*$/.test(path) && !/["\\]/.test(path)) return path;
  const bytes = [...Buffer.from(path)].map((byte) => {
    const character = String.fromCharCode(byte);
    if (character === '"' || character === '\\') return `\\${character}`;
    return byte < 0x20 || byte > 0x7e ? `\\${byte.toString(8).padStart(3, '0')}` : character;
  });
  return `"${bytes.join('')}"`;
}

/** A tab ends a path that contains blanks. */
function named(path: string): string {
  return path.includes(' ') && !path.startsWith('"') ? `${path}\t` : path;
}
