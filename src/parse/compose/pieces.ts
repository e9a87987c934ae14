import type { SourceFile, Span } from '../../model/source.ts';

/** The value of a variable that the project sets; undefined when only the caller's environment can tell. */
export interface Variables {
  (name: string): string | undefined;
  /** What is not set by the project is taken for not set at all. */
  readonly unset?: Unset | undefined;
  /** The variables of the same project for another caller. */
  readonly withCaller?: (caller: Variables) => Variables;
}

/** The variables that hold in a file: an included one has more of them. */
export type VariablesOf = (file: SourceFile) => Variables;

/** A piece of a text after its variables were replaced. Offsets are those of the text before. */
export interface Piece {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** The text is what is written there, character by character. */
  readonly isLiteral: boolean;
  /** The variable that stands there; undefined for literal text. */
  readonly variable: string | undefined;
  /** Where the defaults are written that the text was taken from. */
  readonly defaults: readonly Range[];
  /** It stands for a text that a limit kept from being replaced. */
  readonly isCut?: true;
  /** Compose refuses the text where the variable is not set. */
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
 * Compose replaces a variable that is not set by nothing, so `${X}true` is `true` wherever X is not set. Only run time knows, so the text is unknown;
 * but a text beside a variable that nobody means to set hides what it is. Such a text is therefore read once more with nothing for its variables.
 */
export interface Unset {
  /** Which of the variables that `${X+text}` asks for are set all the same: the bit of each. */
  readonly set: number;
  /** Of the texts with variables that were read. */
  readonly places: Span[];
}
