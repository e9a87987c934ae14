import type { ArgInstruction, PairsInstruction } from '../dockerfile.ts';
import type { Span } from '../source.ts';
import type { Edit } from './fix.ts';

/** Deletes a word of a command, with the blanks before it. */
export function removeWord({ file, start, end }: Span): Edit {
  let from = start;
  while (from > 0 && /[ \t]/.test(file.text.charAt(from - 1))) from -= 1;
  return { span: { file, start: from, end }, text: '' };
}

/** Deletes an instruction that has only one pair; undefined when it has others. */
export function removeOnlyPair({ pairs, entry }: PairsInstruction | ArgInstruction): Edit | undefined {
  return pairs.length === 1 ? { span: entry, text: '' } : undefined;
}
