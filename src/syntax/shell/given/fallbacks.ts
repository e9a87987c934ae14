import type { ShellWord } from '../../../model/shell.ts';
import { UNKNOWN_PIECE } from '../../../model/unknown-piece.ts';

/** The text that a word has where a command in it fails: `admin` for `$(cat file || echo admin)`, also as a default of a variable. */
export function fallbackIn(
  { raw, pieces }: Pick<ShellWord, 'raw' | 'pieces'>,
  lookUp: (name: string) => unknown,
): string | undefined {
  const unknown = pieces.indexOf(UNKNOWN_PIECE);
  if (unknown === -1 || unknown !== pieces.lastIndexOf(UNKNOWN_PIECE)) return undefined;
  const printed = printedLast(raw);
  if (printed === undefined) return undefined;
  const [, name] = ONE_VARIABLE.exec(printed) ?? [];
  const text = name === undefined ? printed : lookUp(name);
  return typeof text === 'string' && !text.includes(UNKNOWN_PIECE) && /^[^$`\\]+$/.test(text)
    ? pieces.replace(UNKNOWN_PIECE, () => text)
    : undefined;
}

/** What the last command of the only substitution prints, if it is a branch. */
function printedLast(raw: string): string | undefined {
  const start = raw.search(/[$`]/);
  const [opening] = OPENING.exec(raw.slice(Math.max(0, start))) ?? [];
  if (opening === undefined) return undefined;
  const end = raw.lastIndexOf(opening.endsWith('`') ? '`' : ')');
  const inside = raw.slice(start + opening.length, end);
  if (!CLOSING.test(raw.slice(end + 1)) || !isBalanced(inside)) return undefined;
  const branch = Math.max(inside.lastIndexOf('||') + 2, inside.lastIndexOf(' else ') + 6);
  return branch < 6 ? undefined : PRINTED.exec(inside.slice(branch).trim())?.[2];
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

const OPENING = /^(?:\$\{\w{1,100}:?[-=]["']?)?(?:\$\((?!\()|`)/;
const CLOSING = /^[^$`()]*$/;

/** `echo admin`, `{ printf '%s' "$X"; }`, `echo admin; fi` */
const PRINTED =
  /^(?:\{[ \t]+)?(?:echo(?:[ \t]+-n)?|printf(?:[ \t]+["']?%s(?:\\n)?["']?)?)[ \t]+(["']?)([^"'`;|&<>()\s]{1,200})\1(?:[ \t]*;[ \t]*(?:\}|fi))?$/;
const ONE_VARIABLE = /^\$(?:(?=\w)|\{(?=\w+\}$))(\w+)\}?$/;
