import type { Heredoc, InstructionBase } from '../../../model/dockerfile.ts';
import type { Text } from '../../../model/located.ts';
import type { Excerpt, Span } from '../../../model/source.ts';
import { part } from '../../../model/spliced.ts';
import { expand } from '../expand.ts';
import { parseFlags } from '../flags.ts';
import type { StageContext } from '../stage-context.ts';
import { trimmed } from '../trimmed.ts';
import { type LookUpVariable, mayBeEmpty } from '../variables.ts';
import { endOfLine, nextLine } from './blanks.ts';
import type { Block } from './blocks.ts';
import type { HeredocRange } from './heredocs.ts';
import { instructionName } from './instruction-names.ts';
import type { DockerfileSource } from './source.ts';
import { endOfPlainWord, skipSeparators } from './words.ts';

/** An instruction with its arguments as one line. */
export interface InstructionLine {
  /** In upper case; for ONBUILD the keyword of the trigger. */
  readonly keyword: string;
  readonly base: InstructionBase;
  /** The text after keyword and flags, without surrounding blanks. */
  readonly args: Excerpt;
  readonly heredocs: readonly HeredocRange[];
  readonly lookUp: LookUpVariable;
}

const NO_HEREDOCS: readonly Heredoc[] = [];

export function readLine(block: Block, context: StageContext, isTriggered: boolean): InstructionLine {
  const { source, scope, order } = context;
  const lookUp = (name: string) => {
    const known = scope.lookUp(name, order);
    if (mayBeEmpty(known)) source.notSet.add(name);
    return known;
  };
  const outer = outerLine(block);
  const line = outer.keyword === 'ONBUILD' ? triggerLine(outer) : outer;
  const isOnbuild = line !== outer && !isTriggered;
  const { flags, end } = parseFlags(line.keyword, line.rest, source, lookUp);
  const { file, start, end: keywordEnd } = outer.keywordSpan;
  const span = { file, start, end: Math.max(keywordEnd, endOf(outer.rest)) };
  const base = {
    span,
    keywordSpan: line.keywordSpan,
    entry: entryOf(block, source),
    flags,
    heredocs: block.heredocs.length === 0 ? NO_HEREDOCS : block.heredocs.map((heredoc) => toHeredoc(heredoc, source)),
    isOnbuild,
    isTriggered,
    user: context.user,
  };
  const args = trimmed(part(line.rest, end, line.rest.text.length));
  return { keyword: line.keyword, base, args, heredocs: block.heredocs, lookUp };
}

/** The text of a line with its variables replaced. */
export function expandIn({ lookUp }: InstructionLine, { source }: StageContext): (excerpt: Excerpt) => Text {
  return (excerpt) => expand(excerpt, source, lookUp);
}

interface PlainLine {
  readonly keyword: string;
  readonly keywordSpan: Span;
  /** From the first character that is not a separator to the last one that is not blank. */
  readonly rest: Excerpt;
}

function outerLine({ name, line }: Block): PlainLine {
  return { keyword: name, keywordSpan: line.span(0, name.length), rest: after(line, name.length) };
}

function after(line: Excerpt, end: number): Excerpt {
  return part(line, skipSeparators(line.text, end), line.text.length);
}

/** `ONBUILD RUN x` as `RUN x`. */
function triggerLine(outer: PlainLine): PlainLine {
  const rest = trimmed(outer.rest);
  const end = endOfPlainWord(rest.text, 0);
  if (end === 0) return outer;
  return { keyword: instructionName(rest.text.slice(0, end)), keywordSpan: rest.span(0, end), rest: after(rest, end) };
}

function endOf({ text, span }: Excerpt): number {
  return text === '' ? 0 : span(0, text.length).end;
}

function entryOf({ start, end, heredocs }: Block, { excerpt, text }: DockerfileSource): Span {
  let from = start;
  while (from > 0 && (text[from - 1] === ' ' || text[from - 1] === '\t')) from--;
  return excerpt.span(from, heredocs.at(-1)?.end ?? nextLine(text, endOfLine(text, end)));
}

function toHeredoc({ delimiter, isQuoted, body }: HeredocRange, { text, excerpt }: DockerfileSource): Heredoc {
  return {
    delimiter,
    isQuoted,
    body: { value: text.slice(body.start, body.end), span: excerpt.span(body.start, body.end) },
  };
}
