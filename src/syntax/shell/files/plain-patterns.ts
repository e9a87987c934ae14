/**
 * A pattern of grep, sed or awk as one of JavaScript, if both mean the same and it is quickly tried: texts, plain classes, and groups that
 * nothing repeats.
 */
export function plainPattern(written: string, isExtended: boolean): string | undefined {
  const pattern = isExtended ? written : extended(written);
  const repeated = pattern.replaceAll(/\\./g, '').match(/[*+?]/g)?.length ?? 0;
  if (!PLAIN.test(pattern) || repeated > MOST_REPEATED) return undefined;
  return pattern.replaceAll(/\[\[:(?:space|blank):\]\]/g, '\\s');
}

/** The pattern of a text that is searched as it is. */
export function literalPattern(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}

/** A pattern with more of them may be tried for long. */
export const MOST_REPEATED = 2;

/** In basic patterns, groups and the like have a backslash. */
function extended(written: string): string {
  return written.replaceAll(/\\[()|+?]|[()|+?{}]/g, (one) => (one.startsWith('\\') ? one.slice(1) : `\\${one}`));
}

const CLASS = `\\[(?:\\[:(?:space|blank):\\]|\\^?(?:a-z|A-Z|0-9|[\\w ="'#;:.,])+-?)\\]`;
const CHARACTER = `(?:[\\w ="'@:,/#!~<>.-]|\\\\[.$"'=/()|+?{}#:s-]|${CLASS})[*+?]?`;
/** No variable: a dollar is the end. */
const PLAIN = new RegExp(`^\\^?(?:${CHARACTER}|\\((?:${CHARACTER}|\\|)+\\))*\\$?$`);
