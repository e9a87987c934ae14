import { merged, secretsInText } from '../analysis/secrets/secrets-in-text.ts';
import type { TextRange } from '../analysis/secrets/text-range.ts';
import { startOfLine } from '../model/position.ts';
import type { SourceFile, Span } from '../model/source.ts';
import { rememberRecent } from '../support/caches/remember-recent.ts';
import { groupBy } from '../support/group-by.ts';
import { firstReached } from '../support/sorted.ts';
import { visible } from './escape.ts';

/** Always this long, so that a line does not reveal the length of a secret. */
const MASK = '••••••••';
const TAB = '    ';

/** Ranges of one file, sorted, without overlaps. */
export type Ranges = readonly TextRange[];

/** The visible part of a line: left of the token, the token, and right of it. */
export type Parts = readonly [left: string, token: string, right: string];

/**
 * One line of a file, by its index, ready to print in at most this many characters: secrets are masked, and nothing deceptive is left in
 * it.
 */
export function maskedLine(file: SourceFile, line: number, shown: TextRange, secrets: Ranges, width: number): Parts {
  const { text } = file;
  const from = startOfLine(file, line);
  const to = endOfLine(text, from, startOfLine(file, line + 1));
  const start = Math.max(from, shown.start);
  const token = outsideSecrets(start, Math.max(start, Math.min(shown.end, to)), secrets);
  // a line can be megabytes long: nothing farther away than this can be shown anyway
  const reach = width * 2;
  const left = printable(text, Math.max(from, token.start - reach), token.start, secrets);
  const middle = printable(text, token.start, Math.min(token.end, token.start + reach), secrets);
  const right = printable(text, token.end, Math.min(to, token.end + reach), secrets);
  return narrow([left, middle, right], width);
}

function endOfLine(text: string, start: number, nextLine: number): number {
  let end = nextLine;
  while (end > start && (text[end - 1] === '\n' || text[end - 1] === '\r')) end--;
  return end;
}

/** Widens a token that begins or ends within a secret to all of it; otherwise its mark would point into the mask. */
function outsideSecrets(start: number, end: number, secrets: Ranges): TextRange {
  const first = secrets[firstEndingAfter(secrets, start)];
  const last = secrets[firstEndingAfter(secrets, end - 1)];
  return {
    start: first !== undefined && first.start < start ? first.start : start,
    end: last !== undefined && last.start < end ? Math.max(end, last.end) : end,
  };
}

/** Part of a text with its secrets masked and nothing deceptive left in it. */
function printable(text: string, start: number, end: number, secrets: Ranges): string {
  let result = '';
  let at = start;
  for (let index = firstEndingAfter(secrets, start); at < end; index++) {
    const secret = secrets[index];
    if (secret === undefined || secret.start >= end) break;
    result += withoutTabs(text.slice(at, Math.max(at, secret.start))) + MASK;
    at = secret.end;
  }
  return result + withoutTabs(text.slice(at, Math.max(at, end)));
}

function withoutTabs(text: string): string {
  return text.split('\t').map(visible).join(TAB);
}

/** Index of the first range that ends after an offset. */
function firstEndingAfter(ranges: Ranges, offset: number): number {
  return firstReached(ranges, ({ end }) => end > offset);
}

/** Cuts a long line around its token. */
function narrow([left, token, right]: Parts, width: number): Parts {
  const [before, middle, after] = [[...left], [...token], [...right]];
  if (before.length + middle.length + after.length <= width) return [left, token, right];
  const room = Math.max(0, width - middle.length);
  const leftRoom = Math.min(before.length, Math.max(room >> 1, room - after.length));
  const rightRoom = Math.max(0, room - leftRoom);
  return [ending(before, leftRoom), beginning(middle, width), beginning(after, rightRoom)];
}

function beginning(characters: readonly string[], room: number): string {
  if (characters.length <= room) return characters.join('');
  return room === 0 ? '' : `${characters.slice(0, room - 1).join('')}…`;
}

function ending(characters: readonly string[], room: number): string {
  if (characters.length <= room) return characters.join('');
  return room === 0 ? '' : `…${characters.slice(characters.length - room + 1).join('')}`;
}

const RECENT_FILES = 16;

/** The places of a file that must not be printed: secrets that findings report, and texts that look like secrets. */
export function secretRanges(secrets: readonly Span[]): (file: SourceFile) => Ranges {
  const byPath = groupBy(
    secrets.filter(({ start, end }) => start < end),
    ({ file }) => file.path,
  );
  return rememberRecent(
    RECENT_FILES,
    (file: SourceFile): Ranges => merged([...(byPath.get(file.path) ?? []), ...secretsInText(file.text)]),
  );
}
