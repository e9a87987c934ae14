import { type Excerpt, type Span, spanText } from '../../model/source.ts';

/** A word, a string without its quotes, or a sign such as `|`, `(`, `=` or `;`. */
export interface WindowsToken {
  readonly kind: 'word' | 'string' | 'sign';
  readonly text: string;
  /** For a string, the part inside the quotes. */
  readonly span: Span;
  /** For a string, whether variables in it are replaced. */
  readonly isExpanded: boolean;
}

/** `powershell` and `cmd` end strings differently; in `wrapped`, a script inside `"…"`, double quotes have no meaning. */
export type Quoting = 'powershell' | 'cmd' | 'wrapped';

export interface ScriptText extends Excerpt {
  readonly quoting: Quoting;
  /** In a here-document a line break ends a command; elsewhere the builder has joined the lines. */
  readonly isMultiline: boolean;
}

/** A text at a place, with all of that place for each of its parts if it is written in another way. */
export function textAt(place: Span, text = spanText(place)): Excerpt {
  const { start } = place;
  const isAsWritten = text.length === place.end - start;
  return { text, span: isAsWritten ? (from, to) => ({ ...place, start: start + from, end: start + to }) : () => place };
}

/**
 * Words and signs of a script for a Windows shell, without any grammar: enough to find commands by name, with their arguments.
 * https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_parsing
 */
export function windowsTokens(written: ScriptText): readonly WindowsToken[] {
  const script = withPlainSigns(written);
  const tokens: WindowsToken[] = [];
  const joins = lineBreaks(script);
  let last = -1;
  for (let at = 0; at < script.text.length; ) {
    const skipped = skip(script, at);
    if (skipped > at) {
      at = skipped;
      continue;
    }
    const { token, end } = tokenAt(script, at, startsProgram(tokens.at(-1)));
    if (token !== undefined && !joins({ token, end, follows: last === at }, tokens.at(-1))) tokens.push(token);
    at = end;
    last = end;
  }
  return tokens;
}

/** PowerShell reads typographic quotes and dashes like plain ones. */
function withPlainSigns(script: ScriptText): ScriptText {
  const { text, quoting } = script;
  if (quoting !== 'powershell' || !/[\u2010-\u201e]/.test(text)) return script;
  const dashes = text.replaceAll(/[\u2013-\u2015]/g, '-');
  return { ...script, text: dashes.replaceAll(/[\u2018-\u201b]/g, "'").replaceAll(/[\u201c-\u201e]/g, '"') };
}

function startsProgram(before: WindowsToken | undefined): boolean {
  return before === undefined || (before.kind === 'sign' && before.text !== '=' && before.text !== ',');
}

/** Finds line breaks that do not end a command of PowerShell: inside of `(…)`, and before or after a `|`. Asked for each token in turn. */
function lineBreaks({ text, quoting, isMultiline }: ScriptText) {
  // of `$(…)` and blocks, each with its own parentheses
  const depths = [0];
  let ink = 0;
  const isBeforePipe = (at: number): boolean => {
    while (ink < at || (ink < text.length && /\s/.test(text.charAt(ink)))) ink = Math.max(ink + 1, at);
    return text[ink] === '|';
  };
  return ({ token, end, follows }: Placed, last: WindowsToken | undefined): boolean => {
    if (token.kind !== 'sign' || quoting !== 'powershell' || !isMultiline) return false;
    if (token.text !== '\n') count(token.text, follows ? last : undefined, depths);
    else if ((depths.at(-1) ?? 0) > 0 || (last?.kind === 'sign' && '|,=&'.includes(last.text))) return true;
    else return isBeforePipe(end);
    return false;
  };
}

/** A token with its end in the text. */
interface Placed {
  readonly token: WindowsToken;
  readonly end: number;
  /** Whether nothing is between it and the token before it. */
  readonly follows: boolean;
}

function count(text: string, last: WindowsToken | undefined, depths: number[]): void {
  const top = depths.length - 1;
  const depth = depths[top] ?? 0;
  const isCode = text === '(' && last !== undefined && /[$@]$/.test(last.text);
  if (isCode || text === '{') depths.push(0);
  else if (text === '(') depths[top] = depth + 1;
  else if (text === ')' && depth > 0) depths[top] = depth - 1;
  else if ('})'.includes(text) && top > 0) depths.pop();
}

const BLANKS = /[ \t\r]+/y;
const CONTINUED = /[`\\^][ \t\r]*\n/y;
const COMMENT = /#[^\n]*/y;
const SIGNS = ';|{}()=,&\n';

/** Skips blanks, comments, and line breaks without meaning. */
function skip({ text, isMultiline, quoting }: ScriptText, at: number): number {
  const end = endOf(BLANKS, text, at) ?? endOf(CONTINUED, text, at);
  if (end !== undefined) return end;
  if (quoting === 'powershell' && text.startsWith('<#', at)) return endOfComment(text, at);
  if (quoting !== 'cmd' && text.startsWith('#', at)) return endOf(COMMENT, text, at) ?? at;
  if (text[at] === '\n' && !isMultiline) return at + 1;
  if (quoting !== 'wrapped') return at;
  return text[at] === '"' || text.startsWith('\\"', at) ? at + 1 : at;
}

function endOfComment(text: string, at: number): number {
  const end = text.indexOf('#>', at);
  return end === -1 ? text.length : end + 2;
}

function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

function tokenAt(
  script: ScriptText,
  at: number,
  isProgram: boolean,
): { readonly token: WindowsToken | undefined; readonly end: number } {
  const { text, quoting } = script;
  const first = text.charAt(at);
  const token = (kind: WindowsToken['kind'], start: number, end: number, isExpanded = false): WindowsToken => ({
    kind,
    text: text.slice(start, end),
    span: script.span(start, end),
    isExpanded,
  });
  if (SIGNS.includes(first)) return { token: token('sign', at, at + 1), end: at + 1 };
  if (quoting === 'powershell' && endOf(HERE_STRING, text, at) !== undefined) {
    const quote = text.charAt(at + 1);
    const close = text.indexOf(`\n${quote}@`, at);
    const end = close === -1 ? text.length : close;
    return { token: token('string', text.indexOf('\n', at) + 1 || end, end, quote === '"'), end: end + 3 };
  }
  if (first === '"' || (first === "'" && quoting !== 'cmd')) {
    const end = endOfString(text, at, quoting);
    // cmd runs a program in quotes
    const kind = isProgram && quoting === 'cmd' ? 'word' : 'string';
    return { token: token(kind, at + 1, end, first === '"'), end: end + 1 };
  }
  const end = endOfWord(text, at, quoting);
  return { token: unescaped(token('word', at, end), quoting), end };
}

/** `@"` and a line break. */
const HERE_STRING = /@["'][ \t]*\r?\n/y;

/** Without the characters that escape the next one, and the `@` that keeps cmd from printing a command. */
function unescaped(token: WindowsToken, quoting: Quoting): WindowsToken {
  const { text } = token;
  const plain =
    quoting === 'powershell' ? text.replaceAll(/`(?=\w)/g, '') : text.replaceAll(/\^(?=\w)/g, '').replace(/^@/, '');
  return plain === text ? token : { ...token, text: plain };
}

/** The offset of the closing quote; a doubled quote is part of the text. */
function endOfString(text: string, start: number, quoting: Quoting): number {
  const quote = text.charAt(start);
  let at = start + 1;
  while (at < text.length) {
    if (text[at] === quote) {
      if (text[at + 1] !== quote) return at;
      at += 2;
    } else at = quote === '"' && quoting === 'powershell' ? afterPart(text, at) : at + 1;
  }
  return text.length;
}

/** Skips one character, an escaped character, or code in `$(…)`, which may contain quotes. */
function afterPart(text: string, at: number): number {
  if (text[at] === '`') return at + 2;
  if (!text.startsWith('$(', at)) return at + 1;
  let depth = 0;
  for (let inner = at + 1; inner < text.length; inner++) {
    if (text[inner] === '(') depth++;
    else if (text[inner] === ')') depth--;
    if (depth === 0) return inner + 1;
  }
  return text.length;
}

const QUOTES: Readonly<Record<Quoting, string>> = { powershell: `"'`, cmd: '"', wrapped: `"'` };

function endOfWord(text: string, start: number, quoting: Quoting): number {
  let at = start + 1;
  while (at < text.length) {
    const char = text.charAt(at);
    if (/\s/.test(char) || SIGNS.includes(char) || QUOTES[quoting].includes(char)) break;
    if (endOf(CONTINUED, text, at) !== undefined || (quoting === 'wrapped' && text.startsWith('\\"', at))) break;
    at++;
  }
  return at;
}
