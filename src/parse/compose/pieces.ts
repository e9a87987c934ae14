import type { VariablePlace } from '../../model/containers/container.ts';
import type { SourceFile, Span } from '../../model/source.ts';

/** The value of a variable that the project sets; undefined if only the caller's environment knows it. */
export interface Variables {
  (name: string): string | undefined;
  /** Whether variables that the project does not set count as unset. */
  readonly unset?: Unset | undefined;
  /** The variables of the same project for another caller. */
  readonly withCaller?: (caller: Variables) => Variables;
  /** Where a file sets the variable; undefined if none does. */
  readonly placeOf?: (name: string) => VariablePlace | undefined;
  /** Whether a file sets the variable to what only the caller knows, so that it is set, but may be empty. */
  readonly isOpen?: (name: string) => boolean;
}

/** The variables that apply in a file: an included file has more of them. */
export type VariablesOf = (file: SourceFile) => Variables;

/** A piece of a text whose variables were replaced. Offsets refer to the original text. */
export interface Piece {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Whether the text equals the original, character by character. */
  readonly isLiteral: boolean;
  /** The variable that the piece replaces; undefined for literal text. */
  readonly variable: string | undefined;
  /** The places of the defaults that the text was taken from. */
  readonly defaults: readonly Range[];
  /** Whether a limit kept the text from being replaced. */
  readonly isCut?: true;
  /** Compose refuses the text if the variable is not set. */
  readonly isRequired?: true;
}

export interface Range {
  readonly from: number;
  readonly to: number;
}

export const NO_DEFAULTS: readonly Range[] = [];

export function literalPiece(text: string, from: number, to: number): Piece {
  return { text: text.slice(from, to), from, to, isLiteral: true, variable: undefined, defaults: NO_DEFAULTS };
}

/**
 * Compose replaces an unset variable by nothing, so `${X}true` is `true` if X is not set. Only run time knows, so the text is unknown; but
 * a text next to a variable that nobody intends to set may hide its meaning. So such a text is read again with nothing in place of its
 * variables.
 */
export interface Unset {
  /** The variables of `${X+text}` that are assumed to be set nevertheless, by their bits. */
  readonly set: number;
  /** The texts with variables that have been read. */
  readonly places: Span[];
}
