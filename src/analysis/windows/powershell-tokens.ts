import type { Span } from '../../model/source.ts';

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

export interface ScriptText {
  readonly text: string;
  /** The span of the whole text. */
  readonly span: Span;
  readonly quoting: Quoting;
  /** In a here-document a line break ends a command; elsewhere the builder has joined the lines. */
  readonly isMultiline: boolean;
}

/**
 * Words and signs of a script for a Windows shell, without any grammar: enough to find commands by name, with their arguments.
 * https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_parsing
 */
export function windowsTokens(script: ScriptText): readonly WindowsToken[] {
  const tokens: WindowsToken[] = [];
  for (let at = 0; at < script.text.length; ) {
    const skipped = skip(script, at);
    if (skipped > at) {
      at = skipped;
      continue;
    }
    const { token, end } = tokenAt(script, at);
    if (token !== undefined) tokens.push(token);
    at = end;
  }
  return tokens;
}

const BLANKS = /[ \t\r]+/y;
const CONTINUED = /[`\\^][ \t\r]*\n/y;
const COMMENT = /#[^\n]*/y;
const SIGNS = ';|{}()=,&\n';

/** Skips blanks, comments, and line breaks without meaning. */
function skip({ text, isMultiline, quoting }: ScriptText, at: number): number {
  const end = endOf(BLANKS, text, at) ?? endOf(CONTINUED, text, at);
  if (end !== undefined) return end;
  if (quoting !== 'cmd' && text.startsWith('#', at)) return endOf(COMMENT, text, at) as number;
  if (text[at] === '\n' && !isMultiline) return at + 1;
  if (quoting !== 'wrapped') return at;
  return text[at] === '"' || text.startsWith('\\"', at) ? at + 1 : at;
}

function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

function tokenAt(script: ScriptText, at: number): { readonly token: WindowsToken | undefined; readonly end: number } {
  const { text, quoting } = script;
  const first = text[at] as string;
  const token = (kind: WindowsToken['kind'], start: number, end: number, isExpanded = false): WindowsToken => ({
    kind,
    text: text.slice(start, end),
    span: { ...script.span, start: script.span.start + start, end: script.span.start + end },
    isExpanded,
  });
  if (SIGNS.includes(first)) return { token: token('sign', at, at + 1), end: at + 1 };
  if (first === '"' || (first === "'" && quoting !== 'cmd')) {
    const end = endOfString(text, at, quoting);
    return { token: token('string', at + 1, end, first === '"'), end: end + 1 };
  }
  const end = endOfWord(text, at, quoting);
  return { token: token('word', at, end), end };
}

/** The offset of the closing quote; a doubled quote is part of the text. */
function endOfString(text: string, start: number, quoting: Quoting): number {
  const quote = text[start] as string;
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
    const char = text[at] as string;
    if (/\s/.test(char) || SIGNS.includes(char) || QUOTES[quoting].includes(char)) break;
    if (endOf(CONTINUED, text, at) !== undefined || (quoting === 'wrapped' && text.startsWith('\\"', at))) break;
    at++;
  }
  return at;
}
