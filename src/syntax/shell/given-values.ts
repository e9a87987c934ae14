import type { ParameterExpansionPart, SimpleExpansionPart, WordPart } from 'unbash';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { elementsNamed, namedList } from './lists.ts';
import { maskedVariable, UNKNOWN_VARIABLE } from './masked.ts';
import type { Reading, Sink } from './reading.ts';
import type { Expand } from './unquoted.ts';
import { childOf, NAME, type Variables } from './variables.ts';
import { printedBySubstitution, textOfPart } from './words.ts';

/**
 * What a script in the words or here-documents of another one is given for their variables. A variable with a plain value stays, so that
 * its name is known, unless the script is read later, when it may have changed. Positional parameters never stay, as the inner script has
 * its own.
 */
export function valuesGiven(reading: Reading, variables: Variables, isReadLater = false): Expand {
  const sink: Sink = { reading, variables: childOf(variables), substitutions: [] };
  return (part, mayBeLiteral) => {
    if (part.type === 'SimpleExpansion' || part.type === 'ParameterExpansion')
      return valueGiven(part, sink, { isReadLater, mayBeLiteral });
    return part.type === 'CommandExpansion' ? shown(printedBySubstitution(part, sink)) : undefined;
  };
}

/** The same for what a command prints: the values of all variables. */
export function valuesPrinted(reading: Reading, variables: Variables): Expand {
  const sink: Sink = { reading, variables: childOf(variables), substitutions: [] };
  return (part) => {
    if (part.type === 'CommandExpansion') return shown(printedBySubstitution(part, sink));
    if (part.type !== 'SimpleExpansion' && part.type !== 'ParameterExpansion') return undefined;
    // what is substituted in it has been read
    return /\$\(|`/.test(part.text) ? UNKNOWN_VARIABLE : shown(joinedText(part, sink));
  };
}

function shown(text: string): string;
function shown(text: string | undefined): string | undefined;
function shown(text: string | undefined): string | undefined {
  return text?.replaceAll(UNKNOWN_PIECE, UNKNOWN_VARIABLE);
}

function valueGiven(
  part: SimpleExpansionPart | ParameterExpansionPart,
  sink: Sink,
  { isReadLater, mayBeLiteral }: { readonly isReadLater: boolean; readonly mayBeLiteral: boolean },
): string | undefined {
  const isOwn = NAME.test(part.type === 'SimpleExpansion' ? part.text.slice(1) : part.parameter);
  // what is substituted in it has been read
  const text = /\$\(|`/.test(part.text) ? UNKNOWN_PIECE : joinedText(part, sink);
  if (text === UNKNOWN_PIECE) {
    if (!isReadLater) noteComment(part, sink.reading);
    return isOwn && !mayBeLiteral ? undefined : masked(part);
  }
  const isName = NAME.test(text) && /^\+?=/.test(sink.reading.source.slice(part.end, part.end + 2));
  return isOwn && !isReadLater && !mayBeLiteral && !isName && PLAIN.test(text) ? undefined : shown(text);
}

/** In `sh -c "a $X#b"`, an empty value makes `#b` a comment. */
function noteComment({ pos, end }: WordPart, { source, excerpt, problems }: Reading): void {
  if (source[end] !== '#' || !/[\s"';&|(]/.test(source[pos - 1] ?? ' ')) return;
  const value = 'it is not known whether a variable is empty, and so whether a comment begins';
  problems.push({ kind: 'unreadable-commands', value, span: excerpt.span(pos, end), rest: source.slice(pos) });
}

function masked({ text }: WordPart): string {
  return maskedVariable(Math.max(UNKNOWN_VARIABLE.length, text.length));
}

/** A text that a shell reads like a variable with that value. */
const PLAIN =
  /^(?!\w+\+?=|(?:case|coproc|do|done|elif|else|esac|fi|for|function|if|in|select|then|time|until|while)\b)[\w./:@%+=-][\w./:@%+= -]*$/;

function joinedText(part: WordPart, sink: Sink): string {
  const list = namedList(part);
  if (list === undefined) return textOfPart(part, { sink, word: -1 });
  return elementsNamed(list, sink.variables, sink.reading.budget)?.join(' ') ?? UNKNOWN_PIECE;
}
