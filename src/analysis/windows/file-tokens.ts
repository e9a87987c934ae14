import type { WindowsFile } from '../../model/dockerfile.ts';
import { remember } from '../../support/caches/remember.ts';
import { type Quoting, type WindowsToken, windowsTokens } from './powershell-tokens.ts';

/** Words and signs of a script; the end of a line that ends a command is a sign, too. */
export const tokensOfFile: (file: WindowsFile) => readonly WindowsToken[] = remember(({ text: excerpt, shell }) => {
  const text = excerpt.text.replace(BYTE_ORDER_MARK, (mark) => ' '.repeat(mark.length));
  const place = excerpt.span(0, text.length);
  const span = (from: number, to: number) => ({ ...place, start: place.start + from, end: place.start + to });
  if (shell === 'powershell') return windowsTokens({ text, span, quoting: 'powershell', isMultiline: true });
  return linesOf(text).flatMap(({ line, start }) => {
    if (COMMENT.test(line)) return [];
    const within = (from: number, to: number) => span(start + from, start + to);
    const quoting: Quoting = /\b(?:powershell|pwsh)\b/i.test(line) ? 'wrapped' : 'cmd';
    return windowsTokens({ text: `${line}\n`, span: within, quoting, isMultiline: true });
  });
});

/** That of UTF-16 cannot be decoded. */
const BYTE_ORDER_MARK = /^[\uFFFD\uFEFF]{1,3}/;
const COMMENT = /^[\s@]*(?:::|rem(?:\s|$))/i;

/** The lines of a batch file; a `^` at the end continues one. */
function linesOf(text: string): readonly { readonly line: string; readonly start: number }[] {
  const lines: { line: string; start: number }[] = [];
  let start = 0;
  for (let at = 0; at < text.length; ) {
    const next = text.indexOf('\n', at);
    const end = next === -1 ? text.length : next;
    at = end + 1;
    if (/\^\r?$/.test(text.slice(Math.max(start, end - 2), end)) && next !== -1) continue;
    lines.push({ line: text.slice(start, end), start });
    start = at;
  }
  if (start < text.length) lines.push({ line: text.slice(start), start });
  return lines;
}
