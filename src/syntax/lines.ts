/** The text of a line by its number from 0, with its line end. */
export type LineText = (line: number) => string;

/** The last line of the statement that begins on a line. `count` is the number of lines. */
export type LastLine = (lineText: LineText, count: number, line: number) => number;

/** The last line of a command that is continued with backslashes. */
export function lastContinuedLine(lineText: LineText, count: number, line: number): number {
  let last = line;
  while (last + 1 < count && /\\\r?\n$/.test(lineText(last))) last++;
  return last;
}

/** The last line before one that is not indented deeper; a `-` at the same indentation may still belong to the list. */
export function lastDeeperLine(
  lineText: LineText,
  count: number,
  line: number,
  indent: number,
  withItems: boolean,
): number {
  let last = line;
  for (let next = line + 1; next < count; next++) {
    const text = lineText(next);
    if (isBlankOrComment(text)) continue;
    const nextIndent = indentOf(text);
    if (nextIndent < indent || (nextIndent === indent && !(withItems && isItem(text)))) break;
    last = next;
  }
  return last;
}

export function nextContentLine(lineText: LineText, count: number, from: number): number {
  let next = from;
  while (next < count && isBlankOrComment(lineText(next))) next++;
  return next;
}

export function isBlankOrComment(text: string): boolean {
  return /^\s*(?:#|;|\/\/|$)/.test(text);
}

export function indentOf(text: string): number {
  return text.search(/[^ \t]|$/);
}

export function isItem(text: string): boolean {
  return /^ *-(?:\s|$)/.test(text);
}
