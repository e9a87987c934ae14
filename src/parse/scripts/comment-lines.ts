/**
 * A script without the lines that are only a comment, for questions about what its commands may mention. Such a line is a comment inside a
 * quoted script, too. The text stays as it is where it has a here-document, or a command that may remove the start of lines.
 */
export function withoutCommentLines(text: string): string {
  return UNCOMMENTS.test(text) ? text : text.replaceAll(COMMENT_LINES, '');
}

/** Only a line feed ends a line of a shell. */
const COMMENT_LINES = /(?<![^\n])[ \t]*#[^\n]*/g;

/** `sed 's/^# //'`, `cut -c3-`, `tail -c +3`, `${line#??}`, `${line:2}` */
const UNCOMMENTS =
  /<<|\b(?:sed|tr|awk|perl|python\d?|ruby|node|php)\b[^\n]*#|\b(?:cut|tail|dd|colrm|expand|tac|rev)[ \t]|\$\{\w+(?:#|:[ \t]*[\d$])|\$0\b[^\n/]*\|/;
