/**
 * A script without the lines that are only a comment, for questions about what its commands may mention. Such a line is a comment inside a
 * quoted script, too. The text stays as it is where it has a here-document, or a command that may remove the start of lines.
 */
export function withoutCommentLines(text: string): string {
  if (KEEPS_PARTS.test(text)) return text;
  const commands = text.replaceAll(COMMENT_LINES, '');
  const lines = commands.replaceAll(/\\\r?\n/g, ' ').split('\n');
  return lines.some((line) => line.includes('#') && EDITS.test(line)) ? text : commands;
}

/** Only a line feed ends a line of a shell. */
const COMMENT_LINES = /(?<![^\n])[ \t]*#[^\n]*/g;

/** `cut -c3-`, `tail -c +3`, `${line#??}`, `${line:2}`, `< "$0"` */
const KEEPS_PARTS =
  /<<|\b(?:cut|tail|dd|colrm|expand|tac|rev)[ \t]|\$\{\w{1,100}(?:#|:[ \t]{0,9}[\d$])|<[ \t]{0,9}["']?\$\{?0/;

/** `sed 's/^# //'`, `tr -d '#'` */
const EDITS = /\b(?:sed|tr|awk|perl|python\d?|ruby|node|php)\b|[\^/|,]\\?#/;
