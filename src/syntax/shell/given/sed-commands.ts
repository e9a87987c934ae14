/** The commands that a script of sed runs: of `e command`, and the replacement of `s/a/command/e`. */
export function sedCommands(script: string): readonly string[] {
  if (!script.includes('e')) return [];
  const found: string[] = [];
  let at = 0;
  while (at < script.length) {
    at = behindAddress(script, at);
    const { command, end } = commandAt(script, at);
    if (command !== undefined) found.push(command);
    at = Math.max(end, at + 1);
  }
  return found;
}

const BETWEEN = /[\s;{}]*/y;
const LINES = /(?:\d+|\$)(?:~\d+)?/y;
const JOINING = /[\s!,+~]*/y;

function skip(script: string, from: number, pattern: RegExp): number {
  pattern.lastIndex = from;
  return from + (pattern.exec(script)?.[0].length ?? 0);
}

function behindAddress(script: string, from: number): number {
  let at = skip(script, from, BETWEEN);
  // an address has two parts at most
  for (let part = 0; part < 2; part += 1) {
    if (script[at] === '/') at = behindPart(script, at + 1, '/');
    else at = skip(script, at, LINES);
    at = skip(script, at, JOINING);
  }
  return at;
}

/** The offset behind a mark without a backslash before it. */
function behindPart(script: string, from: number, mark: string): number {
  let at = from;
  while (at < script.length && script[at] !== mark) at += script[at] === '\\' ? 2 : 1;
  return Math.min(script.length, at + 1);
}

function commandAt(script: string, at: number): { readonly command?: string; readonly end: number } {
  const letter = script.charAt(at);
  const mark = script.charAt(at + 1);
  if ((letter === 's' || letter === 'y') && mark !== '' && !/[\w\s\\]/.test(mark)) {
    const middle = behindPart(script, at + 2, mark);
    const last = behindPart(script, middle, mark);
    const end = skip(script, last, FLAGS);
    const isRun = letter === 's' && script.slice(last, end).includes('e');
    return isRun ? { command: script.slice(middle, last - 1).replaceAll(`\\${mark}`, mark), end } : { end };
  }
  const lineEnd = script.indexOf('\n', at);
  const end = lineEnd === -1 ? script.length : lineEnd;
  if (letter === 'e' && /\s/.test(mark)) return { command: script.slice(at + 1, end), end };
  return { end: TO_LINE_END.has(letter) ? end : at + 1 };
}

const FLAGS = /[gpiImMe\d]*/y;
/** Commands whose text goes to the end of the line. */
const TO_LINE_END: ReadonlySet<string> = new Set(['a', 'c', 'i', 'r', 'R', 'w', 'W', '#']);
