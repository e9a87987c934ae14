import { createHash } from 'node:crypto';
import { secretsInText } from '../../analysis/secrets/secrets-in-text.ts';
import { covers, type LineRange } from '../../gate/change.ts';
import { shownRanges } from '../../gate/unified-diff.ts';
import { applyEdits, type Edit } from '../../model/findings/fix.ts';
import { positionAt, startOfLine } from '../../model/position.ts';
import type { SourceFile } from '../../model/source.ts';
import { gfm } from '../../report/escape.ts';
import { rulePageAddress } from '../../report/links.ts';
import { fieldsOf } from '../../support/json-fields.ts';
import type { TriagedFinding } from '../../triage/triaged-finding.ts';
import type { Client } from '../client.ts';
import { type MarkedComment, ownComments } from './own-comments.ts';

const MAXIMUM_SUGGESTIONS = 20;
const PAGES = 10;
const FILE_PAGES = 30;

export interface Suggestions {
  readonly pull: number;
  /** The tip of the pull request. */
  readonly commit: string;
  readonly fresh: readonly TriagedFinding[];
  /** All findings that are still there, new or not. */
  readonly open: readonly TriagedFinding[];
}

interface Suggestion {
  readonly mark: string;
  readonly path: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly body: string;
}

/** Offers safe fixes as suggestions that a click applies; each once, and marked as done when its finding is gone. */
export async function publishSuggestions(client: Client, { pull, commit, fresh, open }: Suggestions): Promise<string> {
  const comments = await client.list(
    'GET /repos/{owner}/{repo}/pulls/{pull_number}/comments',
    { pull_number: pull },
    PAGES,
  );
  const suggestions = fresh.flatMap((finding) => suggestionOf(finding) ?? []);
  const own = await ownComments(client, comments, (body) => markIn(body) !== undefined);
  const resolved = await resolveGone(client, own, new Set(open.map(markOf)));
  const made = new Set(own.map(({ body }) => markIn(body)));
  const missing = suggestions.filter(({ mark }) => !made.has(mark));
  const diff = missing.length === 0 ? new Map<string, ShownFile>() : await shownFiles(client, pull);
  const sent = missing.filter((suggestion) => isCommentable(suggestion, diff, fresh)).slice(0, MAXIMUM_SUGGESTIONS);
  if (sent.length > 0) {
    await client.request(
      'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews',
      { pull_number: pull, commit_id: commit, event: 'COMMENT', comments: sent.map(toComment) },
      'once',
    );
  }
  return `${sent.length} suggestions written, ${resolved} marked as done.`;
}

function markOf({ ruleId, span, fingerprint }: TriagedFinding): string {
  const key = createHash('sha256')
    .update(JSON.stringify([ruleId, span.file.path, fingerprint]))
    .digest('hex')
    .slice(0, 20);
  return `<!-- hullcheck:${key} -->`;
}

interface Rewritten {
  readonly startLine: number;
  readonly endLine: number;
  /** The text that replaces the lines. */
  readonly text: readonly string[];
}

/** The lines that a safe fix in one place rewrites, and their new text. */
function suggestionOf(finding: TriagedFinding): Suggestion | undefined {
  const { fix, span, ruleId, message } = finding;
  const edits = fix?.safety === 'safe' ? fix.edits : [];
  if (edits.length === 0 || edits.some((edit) => edit.span.file !== span.file)) return undefined;
  const lines = rewrittenLines(edits);
  if (lines === undefined) return undefined;
  const fence = '`'.repeat(Math.max(3, longestRun(lines.text.join('\n')) + 1));
  const body = [
    `**[${gfm(ruleId)}](${rulePageAddress(ruleId)})** ${gfm(message)}`,
    '',
    `${gfm(fix?.title ?? '')}:`,
    `${fence}suggestion`,
    ...lines.text,
    fence,
    markOf(finding),
  ];
  return {
    mark: markOf(finding),
    path: span.file.path,
    startLine: lines.startLine,
    endLine: lines.endLine,
    body: body.join('\n'),
  };
}

function rewrittenLines(edits: readonly Edit[]): Rewritten | undefined {
  const [first] = edits;
  if (first === undefined) return undefined;
  const { file } = first.span;
  const starts = edits.map(({ span }) => span.start);
  const ends = edits.map(({ span }) => span.end);
  const startLine = positionAt(file, Math.min(...starts)).line;
  // an edit up to the beginning of a line does not touch that line
  const lastEnd = Math.max(...ends);
  const endLine = positionAt(
    file,
    lastEnd > Math.min(...starts) && file.text[lastEnd - 1] === '\n' ? lastEnd - 1 : lastEnd,
  ).line;
  const from = startOfLine(file, startLine - 1);
  const to = from + lengthOfLines(file, startLine, endLine);
  const moved = edits.map((edit) => ({
    ...edit,
    span: { ...edit.span, start: edit.span.start - from, end: edit.span.end - from },
  }));
  // a line end that an edit removes along with the last line is not part of the replaced text
  if (moved.some(({ span }) => span.end > to - from + 1) || holdsSecret(file, from, to)) return undefined;
  const text = applyEdits(`${file.text.slice(from, to)}\n`, moved);
  // the line had nothing but the option, so nothing is left of it
  return { startLine, endLine, text: text.trim() === '' ? [] : text.replace(/\r?\n$/, '').split('\n') };
}

/** A comment must not repeat a secret, even though the diff shows it. */
function holdsSecret({ text }: SourceFile, from: number, to: number): boolean {
  return secretsInText(text).some(({ start, end }) => start < to && from < end);
}

/** The length of the lines, without the line end of the last one. */
function lengthOfLines(file: TriagedFinding['span']['file'], startLine: number, endLine: number): number {
  return file.text.slice(startOfLine(file, startLine - 1), startOfLine(file, endLine)).replace(/(?:\r\n|\n|\r)$/, '')
    .length;
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}

interface ShownFile {
  /** The blob of the file at the tip of the pull request. */
  readonly blob: string;
  readonly ranges: readonly LineRange[];
}

async function shownFiles(client: Client, pull: number): Promise<Map<string, ShownFile>> {
  const files = await client.list(
    'GET /repos/{owner}/{repo}/pulls/{pull_number}/files',
    { pull_number: pull },
    FILE_PAGES,
  );
  const shown = new Map<string, ShownFile>();
  for (const file of files) {
    const { filename, sha, patch } = fieldsOf(file);
    if (typeof filename === 'string' && typeof sha === 'string' && typeof patch === 'string') {
      shown.set(filename, { blob: sha, ranges: shownRanges(patch) });
    }
  }
  return shown;
}

/** GitHub refuses a whole review if one line is outside the diff. Line numbers are those of the tip, not of the merge. */
function isCommentable(
  { path, startLine, endLine }: Suggestion,
  diff: ReadonlyMap<string, ShownFile>,
  findings: readonly TriagedFinding[],
): boolean {
  const shown = diff.get(path);
  const file = findings.find(({ span }) => span.file.path === path)?.span.file;
  if (shown === undefined || file === undefined || !covers(shown.ranges, startLine, endLine)) return false;
  const bytes = Buffer.from(file.hasByteOrderMark ? `\uFEFF${file.text}` : file.text);
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex') === shown.blob;
}

function toComment({ path, startLine, endLine, body }: Suggestion): object {
  const place = { path, body, line: endLine, side: 'RIGHT' };
  return startLine === endLine ? place : { ...place, start_line: startLine, start_side: 'RIGHT' };
}

/** The mark of a suggestion, which is at its end. */
function markIn(body: string): string | undefined {
  return /<!-- hullcheck:[0-9a-f]{20} -->$/.exec(body.trimEnd())?.[0];
}

const DONE = 'This is done: the finding is gone.';

/** Deleting a comment would lose the replies to it. */
async function resolveGone(
  client: Client,
  comments: readonly MarkedComment[],
  marks: ReadonlySet<string>,
): Promise<number> {
  let count = 0;
  for (const { id, body } of comments) {
    const mark = markIn(body);
    if (mark === undefined || marks.has(mark) || count >= MAXIMUM_SUGGESTIONS) continue;
    const text = body.replace(mark, '').replaceAll(/^(`{3,})suggestion$/gm, '$1text');
    await client.request('PATCH /repos/{owner}/{repo}/pulls/comments/{comment_id}', {
      comment_id: id,
      body: `${DONE}\n\n<details>\n\n${text}\n</details>`,
    });
    count++;
  }
  return count;
}
