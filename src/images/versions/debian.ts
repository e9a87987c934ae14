import { compareDigits } from './digits.ts';

/** https://www.debian.org/doc/debian-policy/ch-controlfields.html#version */
const VERSION = /^(?:([0-9]+):)?([^\s:-][^\s]*?)(?:-([^\s:-]*))?$/;
const PART = /([^0-9]*)([0-9]*)/y;

/** The order of dpkg. Undefined when one of the texts is not a version. */
export function compareDebian(one: string, other: string): number | undefined {
  const [first, second] = [VERSION.exec(one), VERSION.exec(other)];
  if (first === null || second === null) return undefined;
  return (
    compareDigits(first[1] ?? '', second[1] ?? '') ||
    compareParts(first[2] ?? '', second[2] ?? '') ||
    compareParts(first[3] ?? '', second[3] ?? '')
  );
}

/** Texts and numbers alternate. */
function compareParts(one: string, other: string): number {
  let [atOne, atOther] = [0, 0];
  while (atOne < one.length || atOther < other.length) {
    const [first, second] = [partAt(one, atOne), partAt(other, atOther)];
    const result = compareText(first[1] ?? '', second[1] ?? '') || compareDigits(first[2] ?? '', second[2] ?? '');
    if (result !== 0) return result;
    atOne += first[0].length;
    atOther += second[0].length;
  }
  return 0;
}

function partAt(text: string, at: number): RegExpExecArray {
  PART.lastIndex = at;
  // never null: the pattern also matches the empty text
  return PART.exec(text) as RegExpExecArray;
}

function compareText(one: string, other: string): number {
  for (let index = 0; index < Math.max(one.length, other.length); index++) {
    const result = rankAt(one, index) - rankAt(other, index);
    if (result !== 0) return result;
  }
  return 0;
}

/** A tilde is before the end of the text, letters are after it, and other characters are after letters. */
function rankAt(text: string, index: number): number {
  const character = text[index];
  if (character === undefined) return 0;
  if (character === '~') return -1;
  const code = character.charCodeAt(0);
  return /[A-Za-z]/.test(character) ? code : code + 0x10000;
}
