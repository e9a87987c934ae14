import { remember } from '../../support/caches/remember.ts';
import type { TreeScalar } from '../tree/nodes.ts';

/**
 * The places of the characters of a scalar's value: `at(i)` is the offset of `value[i]`, and the index after the last one gives the end.
 * Undefined if a character of the value is not written as itself, such as the line break of `"\n"`.
 */
export type ScalarOffsets = { readonly at: (index: number) => number } | undefined;

export function offsetsOf(scalar: TreeScalar): ScalarOffsets {
  return scalar.isVerbatim ? { at: (index) => scalar.start + index } : alignedOffsets(scalar);
}

const alignedOffsets = remember(align);

/** Walks value and source side by side: folding only changes blanks, and the escapes `''`, `\"`, `\\`, `\/` keep their last character. */
function align(scalar: TreeScalar): ScalarOffsets {
  const { value, file, start, end } = scalar;
  const { text } = file;
  const offsets = new Uint32Array(value.length + 1);
  let at = start;
  for (let index = 0; index < value.length; index++) {
    const code = value.charCodeAt(index);
    at = isBlank(code) ? blankFrom(text, at, end, code) : visibleFrom(text, at, end, code, scalar.style);
    if (at < 0) return undefined;
    offsets[index] = at;
    if (at < end && text.charCodeAt(at) === code) at++;
  }
  offsets[value.length] = Math.min(at, end);
  return { at: (index) => offsets[index] ?? end };
}

/** A blank of the value is the same blank in the source, a folded line break, or not in the source at all (at the end). */
function blankFrom(text: string, at: number, end: number, code: number): number {
  return at < end && text.charCodeAt(at) !== code && !isBlank(text.charCodeAt(at)) ? -1 : at;
}

function visibleFrom(text: string, from: number, end: number, code: number, style: TreeScalar['style']): number {
  let at = from;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  if (style === 'double' && text.charCodeAt(at) === BACKSLASH) {
    const next = text.charCodeAt(at + 1);
    return next === code && (code === QUOTE || code === BACKSLASH || code === SLASH) ? at + 1 : -1;
  }
  if (style === 'single' && code === APOSTROPHE) return text.charCodeAt(at + 1) === APOSTROPHE ? at + 1 : -1;
  return at < end && text.charCodeAt(at) === code ? at : -1;
}

const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const BACKSLASH = 92;

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13;
}
