/** What looks like a comment: a sign at the start of a line or after a blank, with the rest of the line. */
const COMMENT = /(?:^|[ \t])#.*$/;

/** Docker reads such a line, so that it is not a comment: a fix may pin the frontend that it names. */
const DIRECTIVE = /^[ \t]*#[ \t]*(?:syntax|escape|check)[ \t]*=/;

const ONLY_COMMENT = /^[ \t]*#/;

/** The comments of a text that another one lacks, but for those of entries that are gone: on their line, or above it. */
export function lostComments(before: string, after: string): readonly string[] {
  const lines = linesOf(before);
  const isKept = taker(linesOf(after));
  const kept = lines.map(isKept);
  const hasComment = taker(commentsIn(linesOf(after)));
  return lines.flatMap((line, at) => {
    const [comment] = COMMENT.exec(line) ?? [];
    if (comment === undefined || DIRECTIVE.test(line) || hasComment(comment.trim())) return [];
    const entry = ONLY_COMMENT.test(line) ? lines.findIndex((one, of) => of > at && !ONLY_COMMENT.test(one)) : at;
    return kept[entry] === false ? [] : [comment.trim()];
  });
}

/** Tells of each of some texts whether there is one more. */
function taker(texts: readonly string[]): (text: string) => boolean {
  const left = new Map<string, number>();
  for (const text of texts) left.set(text, (left.get(text) ?? 0) + 1);
  return (text) => {
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count > 0;
  };
}

function commentsIn(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => COMMENT.exec(line)?.[0].trim() ?? []);
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').map((line) => line.trimEnd());
}
