import { lineAt, lineStarts } from '../../support/line-index.ts';
import { isBlankOrControl, type UndecidedPart } from './plain-template.ts';

/**
 * What identifies each of some parts of a template, in order: the keys around it, and its line or, for a loop, the loop with all that is in it.
 * A change of anything else in the file does not change what the part gives.
 */
export function partContexts(text: string, parts: readonly UndecidedPart[]): readonly string[] {
  const starts = lineStarts(text);
  const lines = starts.map((start, line) => text.slice(start, starts[line + 1]));
  const keys = keysAround(lines);
  let told = 0;
  return parts.map(({ start, end, blockEnd = end }) => {
    const line = lineAt(starts, start);
    // a loop in another one is told with that one
    const last = start < told ? line : lineAt(starts, Math.max(blockEnd - 1, start));
    told = Math.max(told, blockEnd);
    const content = isBlankOrControl(lines[line] ?? '') ? nextContent(lines, line) : line;
    return [
      keys[content] ?? '',
      lines
        .slice(line, last + 1)
        .join('')
        .trim(),
    ].join('\n');
  });
}

/** Whether all lines of a part with its block are below some keys, which are written from the innermost with a blank after each. */
export function linesBelow(text: string, keys: RegExp): (part: UndecidedPart) => boolean {
  const starts = lineStarts(text);
  const lines = starts.map((start, line) => text.slice(start, starts[line + 1]));
  const around = keysAround(lines);
  let others = 0;
  const othersUpTo = lines.map((line, at) => {
    if (!isWithoutContent(line) && !keys.test(around[at] ?? '')) others += 1;
    return others;
  });
  return ({ start, end, blockEnd = end }) =>
    othersUpTo[lineAt(starts, start)] === othersUpTo[lineAt(starts, blockEnd - 1)];
}

function nextContent(lines: readonly string[], from: number): number {
  let line = from;
  while (line + 1 < lines.length && isWithoutContent(lines[line] ?? '')) line += 1;
  return line;
}

function isWithoutContent(line: string): boolean {
  return (isBlankOrControl(line) && !ENTRY.test(line)) || line.trimStart().startsWith('#');
}

/** `{{ key }}: {{ value }}` */
const ENTRY = /^[ \t]*\{\{[^{}]*\}\}[\w.-]*:/;

/** For each line with content the keys that it is below, from the innermost. */
function keysAround(lines: readonly string[]): readonly string[] {
  const open: { readonly indent: number; readonly key: string; readonly above: string }[] = [];
  return lines.map((line) => {
    if (isWithoutContent(line)) return '';
    const written = line.trimStart();
    // the items of a list can be as deep as its key
    const indent = line.length - written.length + (written.startsWith('-') ? 0.5 : 0);
    while ((open.at(-1)?.indent ?? -1) >= indent) open.pop();
    const above = open.at(-1);
    const path = above === undefined ? '' : `${above.key} ${above.above}`.slice(0, LONGEST_PATH);
    open.push({ indent, key: written.slice(0, Math.max(written.indexOf(':'), 0)), above: path });
    return path;
  });
}

/** In characters. The keys nearest to the part come first. */
const LONGEST_PATH = 500;
