import { CLOSERS, cursorIn, readUpTo, type Value, valuesInBrackets, withoutEscapes } from './code-values.ts';

/** The texts between backticks. */
export function backtickTexts(code: string): readonly string[] {
  const found: string[] = [];
  for (let at = code.indexOf('`'); at !== -1; ) {
    const { text, end } = readUpTo(code, at + 1, '`');
    found.push(withoutEscapes(text));
    at = code.indexOf('`', end);
  }
  return found;
}

/** The texts behind a mark that takes any delimiters: `qx{…}`, `%x(…)`. The mark ends before the opening one. */
export function delimitedTexts(code: string, mark: RegExp): readonly string[] {
  const found: string[] = [];
  mark.lastIndex = 0;
  while (mark.exec(code) !== null) {
    const opener = code.charAt(mark.lastIndex);
    const { text, end } = readUpTo(code, mark.lastIndex + 1, CLOSERS.get(opener) ?? opener);
    found.push(text);
    mark.lastIndex = end;
  }
  return found;
}

/** The texts in double quotes that are piped, or read by `getline`, in code of awk. */
export function pipedTexts(code: string): readonly string[] {
  const found: string[] = [];
  for (let at = code.indexOf('"'); at !== -1; ) {
    const { text, end } = readUpTo(code, at + 1, '"');
    GETLINE.lastIndex = end;
    if (GETLINE.test(code) || /\|&?\s{0,9}$/.test(code.slice(Math.max(0, at - 12), at)))
      found.push(withoutEscapes(text));
    at = code.indexOf('"', end);
  }
  return found;
}

const GETLINE = /\s{0,9}\|&?\s{0,9}getline/y;

/** The values in front of a method that runs them: `"a".execute()`, `Seq("a", "b").!` */
export function valuesBefore(code: string, method: RegExp): readonly Value[] {
  const found: Value[] = [];
  const open: number[] = [];
  for (let at = 0; at < code.length; ) {
    const start = at;
    const character = code.charAt(at);
    at += 1;
    let group: number | undefined;
    let value: Value | undefined;
    if (character === '"' || character === "'") {
      const { text, end } = readUpTo(code, at, character);
      value = withoutEscapes(text);
      at = end;
    } else if (character === '[' || character === '(') open.push(start);
    else if (character === ']' || character === ')') group = open.pop();
    method.lastIndex = at;
    if ((value === undefined && group === undefined) || !method.test(code)) continue;
    found.push(value ?? groupAt(code, group));
  }
  return found;
}

function groupAt(code: string, start: number | undefined): Value {
  return start === undefined ? [] : valuesInBrackets({ ...cursorIn(code), at: start });
}
