import type { Excerpt, Span } from '../../model/source.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import type { LookUp } from '../../syntax/shell/index.ts';

/** Where a script uses variables that its file sets to values which are not known, or known only in part. */
export function unknownVariables({ text, span }: Excerpt, lookUp: LookUp): readonly Span[] {
  return [...text.matchAll(VARIABLE)].flatMap(({ 0: variable, 1: name = '', index }) =>
    lookUp(name)?.includes(UNKNOWN_PIECE) ? [span(index, index + variable.length)] : [],
  );
}

const VARIABLE = /\$\{?([A-Za-z_]\w*)/g;

/** For messages: what determines the options. */
export const ENVIRONMENT = 'A variable of the environment';
