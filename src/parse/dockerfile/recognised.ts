import { type Excerpt, wholeFile } from '../../model/source.ts';
import { part } from '../../model/spliced.ts';
import { hasPlaceholder } from './templates.ts';
import { endOfLine, nextLine, skipBlanks } from './text/blanks.ts';
import { scanDirectives } from './text/directives.ts';
import { splitFlags } from './text/flag-words.ts';
import { instructionName, isInstructionName } from './text/instruction-names.ts';
import { instructionLines, isSkipped, joinLines } from './text/joined-lines.ts';
import { isWord } from './text/letter-case.ts';
import type { Escape } from './text/source.ts';
import { endOfPlainWord, skipSeparators, splitAtSeparators } from './text/words.ts';
import { trimmed } from './trimmed.ts';

const POINTER = /^version https:\/\/\S{1,100}\/spec\/v\d/;

/**
 * Whether a builder may accept a text as a Dockerfile, or the text is a template or a part of one: it begins with FROM, after comments and
 * ARG. `isWhole` tells whether this is the whole text; a part of a Dockerfile counts unless a `whole` one is wanted.
 */
export function mayBeDockerfileText(text: string, isWhole = true, wanted: 'whole' | 'part' = 'part'): boolean {
  const excerpt = wholeFile({ path: '', text: text.startsWith('\uFEFF') ? text.slice(1) : text });
  const { directives, escapeChar } = scanDirectives(excerpt);
  if (directives.some(({ name }) => name === 'syntax') || POINTER.test(text)) return true;
  if (!isWhole && beginsJson(text)) return text.includes('"syntax"');
  for (const line of instructions(excerpt, escapeChar, isWhole)) {
    const word = line.text.slice(0, endOfPlainWord(line.text, 0));
    const name = instructionName(word);
    if (name === 'FROM') return isFrom(line, escapeChar);
    if (name === 'ARG') continue;
    if (hasPlaceholder(word)) return /^[ \t]*FROM[ \t]/im.test(text);
    // other texts may begin with `Run`
    return wanted === 'part' && isInstructionName(word) && word !== line.text;
  }
  return !isWhole;
}

/** Other languages may name their frontend anywhere in a JSON object. */
export function beginsJson(text: string): boolean {
  return text[skipBlanks(text, 0)] === '{';
}

/** FROM has one argument, and possibly a name for the stage after `AS`; another language may begin with `from a import b`. */
function isFrom(line: Excerpt, escapeChar: Escape): boolean {
  if (hasPlaceholder(line.text)) return true;
  const rest = part(line, skipSeparators(line.text, 'FROM'.length), line.text.length);
  const { text } = trimmed(part(rest, splitFlags(rest, escapeChar).end, rest.text.length));
  const [image, as, name, ...more] = splitAtSeparators(text).map(({ start, end }) => text.slice(start, end));
  if (image === undefined || more.length > 0) return false;
  return as === undefined || (isWord(as, 'AS') && name !== undefined);
}

/** Each instruction as one line, without surrounding blanks; leaves out the one in which the text may be cut off. */
function* instructions(excerpt: Excerpt, escapeChar: Escape, isWhole: boolean): Generator<Excerpt> {
  const { text } = excerpt;
  for (let at = 0; at < text.length; ) {
    let end = endOfLine(text, at);
    if (!isSkipped(text, at, end)) {
      const lines = instructionLines(text, skipBlanks(text, at, end), escapeChar);
      if (!isWhole && lines.end === text.length) return;
      yield trimmed(joinLines(excerpt, lines.start, lines.end, escapeChar));
      ({ end } = lines);
    }
    at = nextLine(text, end);
  }
}
