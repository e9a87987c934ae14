import type { Edit } from './fix.ts';

/** Inserts a separate line before a place, with the same indentation; undefined where the place is in the middle of a line. */
export function insertBefore({ file, start }: Edit['span'], text: string): Edit | undefined {
  const indent = indentOf(file.text, start);
  if (indent === undefined) return undefined;
  return { span: { file, start, end: start }, text: `${text}${lineEnd(file.text)}${indent}` };
}

/**
 * Inserts a separate line after the last line of the span. Undefined when that line is unfinished and would swallow it, or when the span
 * does not fill its lines, as in a Dockerfile that is one quoted text of a compose file.
 */
export function insertAfter({ file, start, end }: Edit['span'], text: string): Edit | undefined {
  const indent = indentOf(file.text, start);
  const at = nextLine(file.text, Math.max(start, end - 1));
  const isLast = file.text.charAt(at - 1) !== '\n' && (at === file.text.length || file.text.charAt(at - 1) !== '\r');
  if (indent === undefined || /\S/.test(file.text.slice(end, at)) || isUnfinished(file.text.slice(start, at)))
    return undefined;
  const added = isLast ? `${lineEnd(file.text)}${indent}${text}` : `${indent}${text}${lineEnd(file.text)}`;
  return { span: { file, start: at, end: at }, text: added };
}

/** The blanks before a place; undefined when there is more on its line. */
function indentOf(text: string, start: number): string | undefined {
  const before = text.slice(Math.max(0, start - MAXIMUM_INDENT), start);
  return /(?:^|[\r\n])([ \t]*)$/.exec(before)?.[1];
}

const MAXIMUM_INDENT = 200;

/** The start of the line after the one at `from`; the end of the text after the last line. */
function nextLine(text: string, from: number): number {
  // a lone carriage return ends a line only in a text without line feeds, which only YAML accepts
  const lineFeed = text.indexOf(text.includes('\n') ? '\n' : '\r', from);
  return lineFeed === -1 ? text.length : lineFeed + 1;
}

/** Whether the last line ends with an escape character; comments and blank lines do not end a continued instruction. */
function isUnfinished(instruction: string): boolean {
  const last = instruction.split('\n').findLast((line) => !/^\s*(?:#|$)/.test(line));
  return /[\\`]$/.test(last?.trimEnd() ?? '');
}

/** The line end of the file. */
function lineEnd(text: string): string {
  return text.charAt(text.indexOf('\n') - 1) === '\r' ? '\r\n' : '\n';
}
