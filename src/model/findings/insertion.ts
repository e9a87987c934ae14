import type { Edit } from './fix.ts';

/** On a line of its own before a place, indented like it; undefined where that starts in the middle of a line. */
export function insertBefore({ file, start }: Edit['span'], text: string): Edit | undefined {
  const indent = indentOf(file.text, start);
  if (indent === undefined) return undefined;
  return { span: { file, start, end: start }, text: `${text}${lineEnd(file.text)}${indent}` };
}

/**
 * On a line of its own after the last line of the span; undefined when that line is unfinished and would swallow it, or when the span does
 * not fill its lines, as in a Dockerfile that is one quoted text of a compose file.
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

/** Where the line after the one at `from` starts; the end of the text when there is none. */
function nextLine(text: string, from: number): number {
  // a carriage return alone is a line end where there is no other, and in YAML only
  const lineFeed = text.indexOf(text.includes('\n') ? '\n' : '\r', from);
  return lineFeed === -1 ? text.length : lineFeed + 1;
}

/** The last line ends with an escape character; comments and blank lines do not end what goes on. */
function isUnfinished(instruction: string): boolean {
  const last = instruction.split('\n').findLast((line) => !/^\s*(?:#|$)/.test(line));
  return /[\\`]$/.test(last?.trimEnd() ?? '');
}

/** As in the rest of the file. */
function lineEnd(text: string): string {
  return text.charAt(text.indexOf('\n') - 1) === '\r' ? '\r\n' : '\n';
}
