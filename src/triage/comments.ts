import type { Suppression } from '../model/findings/suppression.ts';
import { linesOf, startOfLine } from '../model/position.ts';
import type { SourceFile } from '../model/source.ts';
import type { CommentSyntax } from '../parse/comment-syntax.ts';
import type { Format } from '../parse/formats.ts';
import { commentsIn } from '../parse/index.ts';
import { lineAt } from '../support/line-index.ts';
import { isCommentPlace, isShellPlace, type Statements, statementsOf } from './statements.ts';

const WORD = 'hullcheck-ignore';

/** Both limit the work that a hostile file can cause. */
const MAXIMUM_COMMENTS = 1000;
const MAXIMUM_NAMES = 50;

const NONE: readonly Suppression[] = [];

/**
 * `# hullcheck-ignore rule-a, rule-b until 2027-01-31 -- reason`, where the day may be left out, at the end of a line or alone above it; in
 * JSON `//` begins a comment. It covers everything that begins in the statement there: an instruction of a Dockerfile with its continuation lines; a YAML option with its value
 * or list, but not the options below it.
 */
export function commentSuppressions(file: SourceFile, format: Format): readonly Suppression[] {
  let found = file.text.indexOf(WORD);
  if (found === -1) return NONE;
  const starts = linesOf(file);
  const syntax = commentsIn(format);
  const statements = statementsOf(file, syntax);
  const suppressions: Suppression[] = [];
  while (found !== -1) {
    const line = lineAt(starts, found);
    const lineEnd = starts[line + 1] ?? file.text.length;
    const suppression = readComment({ file, syntax, statements, line, word: found, lineEnd });
    if (suppression !== undefined) suppressions.push(suppression);
    if (suppressions.length > MAXIMUM_COMMENTS) return withoutLast(suppressions);
    found = file.text.indexOf(WORD, lineEnd);
  }
  return suppressions;
}

interface Comment {
  readonly file: SourceFile;
  readonly syntax: CommentSyntax;
  readonly statements: Statements;
  readonly line: number;
  /** Offset of {@link WORD}. */
  readonly word: number;
  readonly lineEnd: number;
}

function readComment(comment: Comment): Suppression | undefined {
  const { file, syntax, statements, line, word, lineEnd } = comment;
  const lineStart = startOfLine(file, line);
  const hash = markBefore(file.text, lineStart, word, syntax.mark);
  if (hash === -1) return undefined;
  const before = file.text.slice(lineStart, hash);
  const isAlone = before.trim() === '';
  if (!isAlone && (syntax.isWholeLine === true || !isCommentPlace(before, statements))) return undefined;
  const text = file.text.slice(word + WORD.length, lineEnd).trimEnd();
  const target = statements.reach(statements.range(isAlone ? statements.nextCodeLine(line + 1) : line), hash);
  const misplaced = isAlone || isShellPlace(statements, hash) ? undefined : MISPLACED;
  const { ruleIds, reason, expires, problem = misplaced } = readText(text);
  return {
    kind: 'comment',
    span: { file, start: hash, end: word + WORD.length + text.length },
    ruleIds,
    reason,
    ...(expires !== undefined && { expires }),
    path: file.path,
    ...(problem !== undefined && { problem }),
    covers: ({ span }) => span.start >= target.start && span.start < target.end,
  };
}

const MISPLACED =
  'A Dockerfile has no comments at the end of a line, so this is part of the instruction. Put it on a separate line above.';

/** The mark of a comment is never farther away than this. */
const LONGEST_MARK = 200;

/** The start of the comment that begins with the word; -1 if other text comes between. */
function markBefore(text: string, lineStart: number, word: number, mark: RegExp): number {
  const from = Math.max(lineStart, word - LONGEST_MARK);
  const at = text.slice(from, word).search(mark);
  return at === -1 ? -1 : from + at;
}

interface CommentText {
  readonly ruleIds: readonly string[];
  readonly reason: string;
  readonly expires?: string;
  readonly problem?: string;
}

const DASHES = /(?:^|\s)--(?:\s|$)/;

/** Reads the text after the word. */
function readText(text: string): CommentText {
  const unknown = /^[^\s:]/.test(text);
  if (unknown) return { ruleIds: [], reason: '', problem: 'It must read: hullcheck-ignore rule -- reason.' };
  const dashes = DASHES.exec(text);
  const names = text.slice(0, dashes?.index).replace(/^:/, '');
  const reason = dashes === null ? '' : text.slice(dashes.index + dashes[0].length).trim();
  const [before = '', ...days] = names.split(UNTIL);
  const ruleIds = before.split(/[\s,]+/).filter((name) => name !== '');
  if (ruleIds.length > MAXIMUM_NAMES)
    return { ruleIds: [], reason: '', problem: `It names more than ${MAXIMUM_NAMES} rules.` };
  if (days.length === 0) return { ruleIds, reason };
  const expires = days.join(' ').trim();
  return isDay(expires)
    ? { ruleIds, reason, expires }
    : { ruleIds, reason, problem: 'After "until" it needs one day, as in until 2027-01-31.' };
}

const UNTIL = /\suntil(?=\s|$)/;

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}

function withoutLast(suppressions: readonly Suppression[]): readonly Suppression[] {
  const problem = `Only the first ${MAXIMUM_COMMENTS} suppressions of a file are read. Use the configuration instead.`;
  return [...suppressions.slice(0, -1), ...suppressions.slice(-1).map((last) => ({ ...last, problem }))];
}
