import type { Command } from '../../../model/shell.ts';
import { UNKNOWN_PIECE } from '../../../model/unknown-piece.ts';
import type { PlacedText } from '../../../syntax/lists/index.ts';

/**
 * All texts that a word may be: several where a loop or a condition decides about a variable in it. They begin where the word of the command
 * begins, even if the text is only its end.
 */
export function choicesOf({ text, span }: PlacedText, { arguments: written }: Command): readonly string[] {
  if (!text.includes(UNKNOWN_PIECE)) return [text];
  const word = written.find((one) => one.span.start <= span.start && span.start < one.span.end);
  if (word?.choices === undefined) return [text];
  return word.mayBeOther ? [...word.choices, text] : word.choices;
}
