import type { Edit, Fix } from '../model/findings/fix.ts';
import { linesOf, startOfLine } from '../model/position.ts';
import type { SourceFile } from '../model/source.ts';
import type { Subject } from '../model/subject.ts';
import type { CommentSyntax, OffsetRange } from '../parse/comment-syntax.ts';
import { type Format, formatOf } from '../parse/formats.ts';
import { commentsIn } from '../parse/index.ts';
import { lineAt } from '../support/line-index.ts';

/**
 * A fix that removes no comment on a line of its own, wherever it is in the text that goes, and lets none become part of a text. A comment at
 * the end of a line goes with that line: it would seem to explain the next one.
 */
export function keepingComments(fix: Fix, subject: Subject): Fix {
  if (!fix.edits.some(mayAffectComments)) return fix;
  const { title, safety, trap } = fix;
  const edits = fix.edits.flatMap((edit) => withItsComments(edit, subject));
  return trap === undefined ? { title, safety, edits } : { title, safety, edits, trap };
}

function mayAffectComments({ span: { file, start, end } }: Edit): boolean {
  return end > start && (OWN_LINE.test(file.text.slice(start, end)) || isBehind(file.text, end));
}

/** A line that may be a comment. Commas of a list can be in front of it, where the text begins within a line. */
const OWN_LINE = /(?:^|[\r\n])[ \t,]*(?:#|;|\/\/)/;

/** Whether whole lines end at the offset, and the next one is a comment. */
function isBehind(text: string, end: number): boolean {
  return text.charAt(end - 1) === '\n' && /^\s*#/.test(text.slice(end));
}

/** The comments come where the removed lines were, or above the line in which the change begins. They are indented like that line. */
function withItsComments(edit: Edit, subject: Subject): readonly Edit[] {
  if (!mayAffectComments(edit)) return [edit];
  const { file, start, end } = edit.span;
  const syntax = commentsIn(formatIn(file, subject));
  const texts = syntax.textsIn?.(file) ?? [];
  const lineStart = startOfLine(file, lineAt(linesOf(file), start));
  const [indent = ''] = /^[ \t]*/.exec(file.text.slice(lineStart)) ?? [];
  const behind = lineStart === start && isBehind(file.text, end) ? swallowed(file.text, edit, indent, texts) : '';
  const lines = removedComments(edit, syntax, texts).map((comment) => `${indent}${comment}\n`);
  if (lineStart !== start && lines.length > 0)
    return [{ span: { file, start: lineStart, end: lineStart }, text: lines.join('') }, edit];
  if (lines.length === 0 && behind === '') return [edit];
  const moved = behind.replaceAll(/^[ \t]+(?=#)/gm, indent);
  return [{ span: { file, start, end: end + behind.length }, text: lines.join('') + moved + edit.text }];
}

/** The lines behind those that go, with comments so deep that they would become part of a text of several lines that ends before them. */
function swallowed(
  text: string,
  { span: { start, end } }: Edit,
  indent: string,
  texts: readonly OffsetRange[],
): string {
  const isBehindText = texts.some(
    (one) => one.end <= start && isBlank(text.slice(one.end, start)) && isBlockText(text, one),
  );
  let last = end;
  for (let at = end; isBehindText && at < text.length; ) {
    const lineEnd = text.indexOf('\n', at) + 1 || text.length;
    const line = text.slice(at, lineEnd);
    const isDeep = line.search(/\S/) > indent.length && line.trimStart().startsWith('#');
    if (!isDeep && !isBlank(line)) break;
    if (isDeep) last = lineEnd;
    at = lineEnd;
  }
  return text.slice(end, last);
}

/** Whether a text is on lines of its own, or on several. */
function isBlockText(text: string, { start, end }: OffsetRange): boolean {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  return isBlank(line) || text.slice(start, end).includes('\n');
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

function removedComments(
  { span, text }: Edit,
  syntax: CommentSyntax,
  texts: readonly OffsetRange[],
): readonly string[] {
  const { file, start, end } = span;
  return Array.from(file.text.slice(start, end).matchAll(OWN_COMMENT)).flatMap((found) => {
    const [whole, comment = ''] = found;
    const at = start + found.index + whole.length - comment.length;
    const isComment = isMark(comment, syntax) && !texts.some((one) => isIn(at, one));
    return isComment && !text.includes(comment.trimEnd()) ? [comment.trimEnd()] : [];
  });
}

const OWN_COMMENT = /(?<=^|[\r\n])[ \t,]*((?:#|;|\/\/)[^\r\n]*)/g;

function isMark(comment: string, { mark }: CommentSyntax): boolean {
  return mark.test(/^[#;/]+[ \t]*/.exec(comment)?.[0] ?? '');
}

function isIn(offset: number, { start, end }: OffsetRange): boolean {
  return start <= offset && offset < end;
}

/** By the name of the file; only the subject tells the format of one with another name. */
function formatIn(file: SourceFile, subject: Subject): Format {
  return formatOf(file.path)?.id ?? formatOfSubject(subject);
}

function formatOfSubject(subject: Subject): Format {
  switch (subject.kind) {
    case 'dockerfile':
    case 'stage':
      return 'dockerfile';
    case 'container':
      return subject.format;
    case 'build':
      return subject.format === 'command' ? 'shell' : subject.format;
    case 'engine':
      return 'engine';
    case 'text':
    case 'project':
    case 'image':
      return 'compose';
  }
}
