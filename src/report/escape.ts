import { visibleJson } from '../support/visible-json.ts';

/**
 * Characters that a terminal, a viewer or a reader could mistake for something other than text: control characters, invisible and
 * direction-changing format characters, line and paragraph separators, lone surrogates.
 */
const DECEPTIVE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

const SHORT_ESCAPES: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** Searching for one of the few thousand deceptive characters is slow, and most texts consist of these alone. */
const PLAIN = /^[\x20-\x7e]*$/;

/** Makes text by strangers safe to print: every deceptive character becomes a visible escape such as `\x1b`. */
export function visible(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(DECEPTIVE, (character) => SHORT_ESCAPES[character] ?? escapeOf(character));
}

function escapeOf(character: string): string {
  const code = character.codePointAt(0) as number;
  if (code > 0xffff) return `\\u{${code.toString(16)}}`;
  return code > 0xff ? unicodeEscape(code) : `\\x${code.toString(16).padStart(2, '0')}`;
}

function unicodeEscape(code: number): string {
  return `\\u${code.toString(16).padStart(4, '0')}`;
}

/** Visible text on one line: line ends become spaces. */
export function oneLine(text: string): string {
  if (PLAIN.test(text)) return text.trim();
  return visible(text.replaceAll(/[\r\n]\s*/g, ' ').trim());
}

/** At most `length` UTF-16 units; an ellipsis marks a cut, and no surrogate pair is split. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const end = isHighSurrogate(text.charCodeAt(length - 2)) ? length - 2 : length - 1;
  return `${text.slice(0, end)}…`;
}

export function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

/** JSON with two spaces and a final line end. Deceptive characters are escaped the way JSON does, so nothing is lost. */
export function jsonText(value: unknown): string {
  return `${visibleJson(JSON.stringify(value, undefined, 2))}\n`;
}

/**
 * Changes lines so that no CI system takes them for a command. GitHub's runner does that with a line that begins with `::`, after blanks,
 * and with `##[` anywhere in it: https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs. Azure and TeamCity have
 * `##vso[` and `##teamcity[`.
 */
export function withoutWorkflowCommands(lines: string): string {
  return lines.replaceAll(/^([^\S\r\n\u2028\u2029]*):(?=:)/gm, '$1\\x3a').replaceAll(/##(?=\w*\[)/g, '#\\x23');
}

const GFM_SPECIAL = /:\/\/|www\.|gh-(?=\d)|#(?=\d)|[@$&<>|\\`*_[\]~#]/gi;
const GFM_ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '|': '&#124;',
  // Between two dollar signs GitHub sees a formula; this is its documented way out.
  $: '<span>$</span>',
};
/** A backslash does not stop GitHub from seeing mentions, issue numbers and addresses: it looks for them in the rendered text. */
const INVISIBLE_BREAK = '&#8203;';

/** Text by strangers as GitHub Flavored Markdown that renders as that text and nothing else, also in a table cell. */
export function gfm(text: string): string {
  return oneLine(text).replace(GFM_SPECIAL, (piece, at: number, whole: string) => {
    const entity = GFM_ENTITIES[piece];
    if (entity !== undefined) return entity;
    if (piece === '#') return /^\d/.test(whole.slice(at + 1, at + 2)) ? `\\#${INVISIBLE_BREAK}` : '\\#';
    if (piece === '@' || piece.endsWith('-')) return piece + INVISIBLE_BREAK;
    if (piece === '://') return `:${INVISIBLE_BREAK}//`;
    return piece.endsWith('.') ? `${piece.slice(0, -1)}${INVISIBLE_BREAK}.` : `\\${piece}`;
  });
}

/** An address as the destination of a Markdown link, where blanks, brackets and pipes would end it. */
export function gfmDestination(address: string): string {
  return visible(address).replaceAll(/[\s()<>[\]|\\`"]/g, percentEncode);
}

function percentEncode(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

/**
 * Text by strangers in a plain text message of SARIF, where `[text](1)` is a link (section 3.11.6 of the specification). Brackets stay
 * unescaped where they cannot form a link. GitHub drops back-quotes, so they become quotes.
 */
export function sarifText(text: string, hasLinks = false): string {
  const plain = oneLine(text).replaceAll('`', "'");
  return hasLinks || plain.includes('](') ? plain.replaceAll(/[\\[\]]/g, '\\$&') : plain;
}

/** Paths that need no encoding. */
const PLAIN_PATH = /^[\w./@+,=~-]*$/;

/** A relative path as a URI reference. */
export function pathToUri(path: string): string {
  if (PLAIN_PATH.test(path)) return path;
  return path
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(encodeSegment)
    .join('/');
}

/** `@`, `+`, `,` and `=` are legal in a path and common in names of packages. */
function encodeSegment(segment: string): string {
  return encodeURIComponent(segment).replaceAll(/%(40|2B|2C|3D)/g, decodeURIComponent);
}

/** Our own Markdown, such as the documentation of a rule, as plain text. */
export function plainText(markdown: string): string {
  return markdown
    .replaceAll(/!?\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replaceAll(/\*\*|`/g, '')
    .replaceAll(/<(https?:[^<>\s]*)>/g, '$1')
    .trim();
}
