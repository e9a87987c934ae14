import type { AcceptedGap } from '../model/findings/accepted-gap.ts';
import type { Suppression } from '../model/findings/suppression.ts';
import type { Located } from '../model/located.ts';
import { matchesPath, parsePatterns } from '../support/patterns/path-patterns.ts';
import type { WrittenAcceptedGap, WrittenIgnoreEntry } from './schema.ts';

/** One entry of `ignore`. */
export function toSuppression({ value, span }: Located<WrittenIgnoreEntry>): Suppression {
  const { rule, path, reason, expires } = value;
  const isAbout = path === undefined ? () => true : pathTest(path);
  return {
    kind: 'config',
    span,
    ruleIds: rule,
    reason,
    ...(expires !== undefined && { expires }),
    covers: (finding) => isAbout(finding.span.file.path),
  };
}

/** One entry of `not-looked-at`. */
export function toAcceptedGap({ value, span }: Located<WrittenAcceptedGap>): AcceptedGap {
  const { path, kind, reason, expires } = value;
  return { span, kinds: kind, reason, ...(expires !== undefined && { expires }), covers: pathTest(path) };
}

/** Findings come sorted by path, so the last answer is often the next one. */
function pathTest(pattern: string): (path: string) => boolean {
  const patterns = parsePatterns([pattern]);
  let lastPath: string | undefined;
  let lastAnswer = false;
  return (path) => {
    if (path !== lastPath) lastAnswer = matchesPath(patterns, path);
    lastPath = path;
    return lastAnswer;
  };
}
