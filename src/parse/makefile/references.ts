import type { MakeLine } from './lines.ts';

/** The offset after the bracket that closes the one at `at`; the end without one. */
export function closing(text: string, at: number, end: number): number {
  const [open, close] = text[at] === '(' ? ['(', ')'] : ['{', '}'];
  let depth = 0;
  for (let index = at; index < end; index += 1) {
    if (text[index] === open) depth += 1;
    else if (text[index] === close) depth -= 1;
    if (depth === 0) return index + 1;
  }
  return end;
}

/** The arguments of a function, separated by commas outside other references; the last of `most` arguments keeps all further commas. */
export function argumentsIn(text: string, start: number, end: number, most: number): readonly MakeLine[] {
  const found: MakeLine[] = [];
  let from = start;
  let depth = 0;
  for (let at = start; at < end; at += 1) {
    const char = text.charAt(at);
    if (char === '(' || char === '{') depth += 1;
    else if (char === ')' || char === '}') depth -= 1;
    else if (char === ',' && depth === 0 && found.length < most - 1) {
      found.push({ start: from, end: at });
      from = at + 1;
    }
  }
  return [...found, { start: from, end }];
}
