import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';

/** A variable that is never set, as long as the text that it replaces. */
export function maskedVariable(length: number): string {
  return length < 4 ? '$-'.padEnd(length, '-') : `\${${'_'.repeat(length - 3)}}`;
}

/** A literal text in a script, with its masked variables as unknown pieces. */
export function withUnknownPieces(text: string): string {
  return text.includes('${_') ? text.replaceAll(/\$\{_+\}/g, UNKNOWN_PIECE) : text;
}

/** The shortest masked variable with a name. */
export const UNKNOWN_VARIABLE = maskedVariable(4);
