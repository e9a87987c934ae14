import type { Excerpt, Span } from '../../model/source.ts';
import { isPlainWord, UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import type { LookUp } from '../../syntax/shell/index.ts';

/** Where a script uses variables that its file sets to values which are not known, or known only in part, so that they may be options. */
export function unknownVariables({ text, span }: Excerpt, lookUp: LookUp): readonly Span[] {
  return [...text.matchAll(VARIABLE)].flatMap(({ 0: variable, 1: name = '', index }) => {
    const value = lookUp(name);
    const isOpen = value?.includes(UNKNOWN_PIECE) === true && !isPlainWord(value);
    return isOpen ? [span(index, index + variable.length)] : [];
  });
}

const VARIABLE = /\$\{?([A-Za-z_]\w*)/g;

/** For messages: what determines the options. */
export const ENVIRONMENT = 'A variable of the environment';
