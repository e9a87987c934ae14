import { remember } from '../support/remember.ts';
import type { ActiveRule } from './active-rules.ts';

/**
 * The rules that can find something in texts, given their words; see `mentions` of a rule. All words of all rules are searched in one pass,
 * by hashes of the words in the text. A hash collision only runs a rule unnecessarily. If variables may form words that are not in the
 * text, all rules run.
 */
export const rulesFor: (rules: readonly ActiveRule[]) => (texts: readonly string[]) => readonly ActiveRule[] = remember(
  (rules) => {
    const wanted = rules.map(({ rule }) => rule.mentions?.map(slotOf));
    const isWanted = new Uint8Array(SLOTS);
    for (const slots of wanted) for (const slot of slots ?? []) isWanted[slot] = 1;
    const isFound = new Uint8Array(SLOTS);
    return (texts) => {
      if (texts.some(makesWords)) return rules;
      isFound.fill(0);
      for (const text of texts) markWords(text, isWanted, isFound);
      return rules.filter((_, index) => wanted[index]?.some((slot) => isFound[slot] === 1) ?? true);
    };
  },
);

/** Ways in which variables form words that are not in the text. No pattern can backtrack over more than one word. */
const BY_VARIABLES = [
  // `ch$A`, `${A}$B`, and a variable that may continue a word of the line before
  /(?:[\w}]|^)["'`\\]*\$[\w{]/,
  // `${A}mod`, `"$A"mod`
  /\}["'`\\]*\w/,
  /\$\w+["'`\\]+\w/,
  // a variable whose word may continue on the next line
  /(?:\}|\$\w+)["']*[\\`][ \t]*\r?$/,
  // `${A#x}`, `${A%x}`, `${A/x/y}`
  /\$\{\w+[#%/]/,
  // `A+=mod`
  /\w\+=/,
  // not a variable, but `$'\x63hmod'`
  /\$'/,
];

const MAKES_WORDS = new RegExp(BY_VARIABLES.map(({ source }) => source).join('|'), 'm');

/** `\u0063hmod` in JSON. */
const SPELLED = /\\u[\dA-Fa-f]{4}/;

function makesWords(text: string): boolean {
  return (text.includes('$') && MAKES_WORDS.test(text)) || SPELLED.test(text);
}

/** A power of two, to which hashes are truncated. */
const SLOTS = 8192;

const LETTER = 1;
const DIGIT = 2;
/** Characters that a shell removes from a word. */
const QUOTE = 3;
const BACKSLASH = 4;

/** Kinds of characters below 128; all others separate words. */
const KINDS = new Uint8Array(128);
KINDS.fill(DIGIT, 48, 58);
KINDS.fill(LETTER, 65, 91);
KINDS.fill(LETTER, 97, 123);
KINDS[95] = LETTER;
for (const quote of [34, 39, 96]) KINDS[quote] = QUOTE;
KINDS[92] = BACKSLASH;

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < 128 ? (KINDS[code] as number) : 0;
}

/** Ignores case: the bit that differs between upper and lower case letters is always set in digits. */
function hashed(hash: number, code: number): number {
  return (Math.imul(hash, 31) + (code | 32)) | 0;
}

function slotOf(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at++) hash = hashed(hash, word.charCodeAt(at));
  return hash & (SLOTS - 1);
}

/** Marks the wanted slots of the words of a text; `pip3` also marks the slot of `pip`. */
function markWords(text: string, isWanted: Uint8Array, isFound: Uint8Array): void {
  const mark = (hash: number): void => {
    const slot = hash & (SLOTS - 1);
    if (isWanted[slot] === 1) isFound[slot] = 1;
  };
  let splicedEnd = 0;
  for (let at = 0; at < text.length; at++) {
    // the letter of `\n` is not part of the word after it, but that of `\curl` is
    if (kindAt(text, at) === BACKSLASH) markWord(text, at + 2, mark);
    const end = markWord(text, at, mark);
    if (end === at) continue;
    if (kindAt(text, end) >= QUOTE && end >= splicedEnd) splicedEnd = markSpliced(text, at, mark);
    at = end - 1;
  }
}

/** Returns the end of the word. */
function markWord(text: string, start: number, mark: (hash: number) => void): number {
  let hash = 0;
  let at = start;
  let before = 0;
  for (; at < text.length; at++) {
    const kind = kindAt(text, at);
    if (kind !== LETTER && kind !== DIGIT) break;
    if (kind === DIGIT && before === LETTER) mark(hash);
    hash = hashed(hash, text.charCodeAt(at));
    before = kind;
  }
  if (at > start) mark(hash);
  return at;
}

/** `ch""mod`, `ch\mod`, and `ch\` with the rest on the next line, possibly after comments. */
const SPLICE = /["']+|[\\`](?:[ \t]*\r?\n(?:[ \t]*(?:#[^\n]*)?\n)*)?/y;

/** Marks a word without the characters that a shell and the builder remove. Returns its end. */
function markSpliced(text: string, start: number, mark: (hash: number) => void): number {
  let hash = 0;
  let at = start;
  while (at < text.length) {
    const kind = kindAt(text, at);
    if (kind >= QUOTE) {
      SPLICE.lastIndex = at;
      at += SPLICE.exec(text)?.[0].length ?? 1;
    } else if (kind === 0) break;
    else hash = hashed(hash, text.charCodeAt(at++));
  }
  mark(hash);
  return at;
}
