/** A character inside a plain value, but not the first one. No `#`, and `:` only if one of these follows. */
const CHARACTER = String.raw`[\w./~$+=@%^;(){}<>|&*!?,\-[\]"'\\\x60]`;
const REST = `(?:${CHARACTER}|:(?=${CHARACTER}))*`;
const PLAIN = String.raw`(?:[\w./~$+]|-(?=[\w-]))${REST}(?: +${CHARACTER}${REST})*`;
const QUOTED = String.raw`"[ !#-[\]-~]*"|'[ -&(-~]*'`;
const NAME = String.raw`[A-Za-z_][\w.-]*`;
const ITEM = String.raw`(?:${QUOTED}|[\w./][\w./-]*|\*${NAME})`;
const LIST = String.raw`\[ ?(?:${ITEM}(?:, ?${ITEM})* ?)?\]`;
const KEY = String.raw`(\w[\w.-]*|<<):(?=[ \r\n]|$)`;
const VALUE = String.raw`${QUOTED}|${LIST}|${PLAIN}|\*${NAME}|\{\}`;
const COMMENT = String.raw`(?:(?<![^ \n])#[ -~\u00a1-\u1fff\u2010-\u2027\u3001-\ud7ff]*)?`;
const LINE = new RegExp(
  String.raw`(?:---|( *)(?! )((?:- +(?! ))*)(?:${KEY})?(?: +&${NAME})?(?: *(?<= )(${VALUE}))?) *${COMMENT}(?:\r?\n|$)`,
  'y',
);

/** In characters. The patterns have no limits themselves, so this bounds their work. */
const LONGEST_LINE = 10_000;

/**
 * Whether every YAML parser reads a text in the same way: it has only keys, items, and values of plain characters on one line each, without
 * tags, escapes, block scalars, and values that continue on the next line.
 */
export function isPlainText(text: string): boolean {
  let deepest: number | undefined = ANY;
  for (let at = 0; at < text.length; at = LINE.lastIndex) {
    if (isTooLong(text, at)) return false;
    LINE.lastIndex = at;
    deepest = deepestBelow(LINE.exec(text), deepest);
    if (deepest === undefined) return false;
  }
  return true;
}

const ANY = Number.POSITIVE_INFINITY;

/** How deep the next line may be indented: deeper text below a value would be part of it. Undefined for a line that is not plain. */
function deepestBelow(line: RegExpExecArray | null, deepest: number): number | undefined {
  if (line === null) return undefined;
  const [, indent = '', dashes = '', key, value] = line;
  if (dashes === '' && key === undefined) return value === undefined ? deepest : undefined;
  if (indent.length > deepest) return undefined;
  if (value === undefined) return ANY;
  return indent.length + (key === undefined ? 0 : dashes.length);
}

function isTooLong(text: string, lineStart: number): boolean {
  if (text.length - lineStart <= LONGEST_LINE) return false;
  const end = text.indexOf('\n', lineStart);
  return (end === -1 ? text.length : end) - lineStart > LONGEST_LINE;
}
