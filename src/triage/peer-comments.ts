import type { PeerRules } from '../check/peer-rules.ts';
import type { Suppression } from '../model/findings/suppression.ts';
import { startOfLine } from '../model/position.ts';
import { type SourceFile, type Span, wholeFile } from '../model/source.ts';
import type { OffsetRange } from '../parse/comment-syntax.ts';
import { scanDirectives } from '../parse/dockerfile/text/directives.ts';
import type { Format } from '../parse/formats.ts';
import { commentsIn } from '../parse/index.ts';
import type { Peer } from '../rules/define-rule.ts';
import { lineAt } from '../support/line-index.ts';
import { buildkitDirective, PEER_WORDS, type PeerDirective, peerDirectives } from './peer-directives.ts';
import { isCommentPlace, type Statements, statementsOf } from './statements.ts';

/** Limits the work that a hostile file can cause. Comments beyond it have no effect, so their findings are reported. */
const MAXIMUM_COMMENTS = 1000;

const NONE: readonly Suppression[] = [];

/** The comments that tell other tools to ignore something, applied to those of our rules that find the same. */
export function peerSuppressions(file: SourceFile, format: Format, rules: PeerRules): readonly Suppression[] {
  const checks = format === 'dockerfile' ? checkDirectives(file, rules) : NONE;
  PEER_WORDS.lastIndex = 0;
  if (!PEER_WORDS.test(file.text)) return checks;
  const statements = statementsOf(file, commentsIn(format));
  const comments = commentsOf(file, statements);
  const suppressions = comments.flatMap((comment) => {
    const text = file.text.slice(comment.span.start, comment.span.end).replace(/^#+/, '');
    return peerDirectives(text, format).flatMap((directive) => {
      const covered = rangeOf(directive, comment, statements);
      if (covered === undefined) return [];
      const reach = statements.reach(covered, comment.span.start);
      const covers = { ...reach, isPrecise: isPrecise(directive, comment, statements) };
      return toSuppression(directive, comment.span, covers, rules);
    });
  });
  return [...checks, ...suppressions];
}

interface Comment {
  readonly span: Span;
  readonly line: number;
  readonly isAlone: boolean;
}

/** The comments that contain one of the words, each once. */
function commentsOf(file: SourceFile, statements: Statements): readonly Comment[] {
  const comments: Comment[] = [];
  PEER_WORDS.lastIndex = 0;
  let found = PEER_WORDS.exec(file.text);
  while (found !== null && comments.length < MAXIMUM_COMMENTS) {
    const line = lineAt(statements.lines, found.index);
    const comment = commentIn(file, line, statements);
    if (comment !== undefined) comments.push(comment);
    PEER_WORDS.lastIndex = statements.lines[line + 1] ?? file.text.length;
    found = PEER_WORDS.exec(file.text);
  }
  return comments;
}

/** A comment that begins after this column is not found. */
const MAXIMUM_COLUMN = 500;

function commentIn(file: SourceFile, line: number, statements: Statements): Comment | undefined {
  const lineStart = startOfLine(file, line);
  const text = file.text.slice(lineStart, startOfLine(file, line + 1)).trimEnd();
  const first = text.search(/\S/);
  const hash = text[first] === '#' ? first : trailingComment(text.slice(0, MAXIMUM_COLUMN), statements);
  if (hash === -1) return undefined;
  const span = { file, start: lineStart + hash, end: lineStart + text.length };
  return { span, line, isAlone: hash === first };
}

/** The first `#` that begins a comment. */
function trailingComment(text: string, statements: Statements): number {
  let hash = text.indexOf('#');
  while (hash !== -1 && !isCommentPlace(text.slice(0, hash), statements)) hash = text.indexOf('#', hash + 1);
  return hash;
}

/** The range that a comment covers; undefined where the tool ignores such a comment. */
function rangeOf({ scope }: PeerDirective, comment: Comment, statements: Statements) {
  const whole = { start: 0, end: comment.span.file.text.length };
  if (scope === 'file') return whole;
  if (scope === 'head') return statements.nextCodeLine(0) > comment.line ? whole : undefined;
  const target = targetOf(comment, statements);
  if (scope === 'stage') return statements.stage(target);
  return scope === 'block' ? statements.block(target) : statements.range(target);
}

function targetOf({ line, isAlone }: Comment, statements: Statements): number {
  return isAlone ? statements.nextCodeLine(line + 1) : line;
}

/** Whether it tells a reviewer what it accepts: rules by name, in one statement. */
function isPrecise({ scope, ids }: PeerDirective, comment: Comment, statements: Statements): boolean {
  if (ids === 'all') return false;
  const target = targetOf(comment, statements);
  return scope === 'statement' || (scope === 'block' && statements.block(target).end === statements.range(target).end);
}

function checkDirectives(file: SourceFile, rules: PeerRules): readonly Suppression[] {
  if (!/check\s*=/i.test(file.text.slice(0, 4096))) return NONE;
  const whole = { start: 0, end: file.text.length };
  return scanDirectives(wholeFile(file)).directives.flatMap(({ name, value, span }) => {
    const directive = name === 'check' ? buildkitDirective(value.value) : undefined;
    return directive === undefined ? [] : toSuppression(directive, span, { ...whole, isPrecise: false }, rules);
  });
}

/** Undefined if none of our rules has a counterpart among the ids: the comment then does not concern us. */
function toSuppression(
  { peer, ids, reason, expires }: PeerDirective,
  span: Span,
  covered: OffsetRange & { readonly isPrecise: boolean },
  rules: PeerRules,
): Suppression[] {
  const ruleIds = ids === 'all' ? rules.allOf(peer) : ids.flatMap((id) => rules.rulesFor(peer, id));
  if (ruleIds.length === 0) return [];
  const isSweeping = reason === '' || !covered.isPrecise;
  return [
    {
      kind: 'comment',
      tool: peer,
      span,
      ruleIds,
      reason: reason === '' ? `ignored for ${NAMES[peer]}` : `${NAMES[peer]} comment: ${reason}`,
      path: span.file.path,
      ...(isSweeping && { isSweeping }),
      ...(expires !== undefined && { expires }),
      covers: (finding) => finding.span.start >= covered.start && finding.span.start < covered.end,
    },
  ];
}

const NAMES: Readonly<Record<Peer, string>> = {
  hadolint: 'hadolint',
  trivy: 'Trivy',
  checkov: 'Checkov',
  kics: 'KICS',
  semgrep: 'Semgrep',
  buildkit: 'BuildKit',
  dockle: 'Dockle',
  sonar: 'SonarQube',
  'docker-bench': 'Docker Bench for Security',
  'compose-lint': 'compose-lint',
};
