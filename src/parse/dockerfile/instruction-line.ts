import type { Heredoc, InstructionBase } from '../../model/dockerfile.ts';
import type { Text } from '../../model/located.ts';
import type { Excerpt, Span } from '../../model/source.ts';
import { endOfLine, nextLine, skipBlanks, trimEnd } from './blanks.ts';
import type { Block } from './blocks.ts';
import { expand } from './expand.ts';
import { parseFlags } from './flags.ts';
import type { HeredocRange } from './heredocs.ts';
import { joinLines } from './joined-lines.ts';
import type { DockerfileSource } from './source.ts';
import { part } from './spliced.ts';
import type { StageContext } from './stage-context.ts';
import type { LookUpVariable } from './variables.ts';
import { endOfWord } from './words.ts';

/** An instruction with its arguments as one line. */
export interface InstructionLine {
  /** In upper case; that of the trigger for ONBUILD. */
  readonly keyword: string;
  readonly base: InstructionBase;
  /** What comes after keyword and flags, without blanks around it. */
  readonly args: Excerpt;
  readonly heredocs: readonly HeredocRange[];
  readonly lookUp: LookUpVariable;
}

const NO_HEREDOCS: readonly Heredoc[] = [];

export function readLine(block: Block, context: StageContext, isTriggered: boolean): InstructionLine {
  const { source, scope, order } = context;
  const lookUp = (name: string) => scope.lookUp(name, order);
  const outer = outerLine(block, source);
  const line = outer.keyword === 'ONBUILD' ? triggerLine(outer, source) : outer;
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
  const args = end === 0 ? line.rest : part(line.rest, end, line.rest.text.length);
  return { keyword: line.keyword, base, args, heredocs: block.heredocs, lookUp };
}

/** The text of a line with its variables replaced. */
export function expandIn({ lookUp }: InstructionLine, { source }: StageContext): (excerpt: Excerpt) => Text {
  return (excerpt) => expand(excerpt, source.escapeChar, lookUp);
}

interface PlainLine {
  readonly keyword: string;
  readonly keywordSpan: Span;
  /** Ends with the last character that is not blank. */
  readonly rest: Excerpt;
}

function outerLine({ name, start, keywordEnd, end }: Block, { excerpt, escapeChar }: DockerfileSource): PlainLine {
  const rest = joinLines(excerpt, skipBlanks(excerpt.text, keywordEnd, end), end, escapeChar);
  return { keyword: name.toUpperCase(), keywordSpan: excerpt.span(start, keywordEnd), rest: trimmed(rest) };
}

function trimmed(excerpt: Excerpt): Excerpt {
  const { text } = excerpt;
  const from = skipBlanks(text, 0);
  const to = trimEnd(text, from, text.length);
  return from === 0 && to === text.length ? excerpt : part(excerpt, from, to);
}

/** `ONBUILD RUN x` as `RUN x`. */
function triggerLine({ keyword, keywordSpan, rest }: PlainLine, { escapeChar }: DockerfileSource): PlainLine {
  const end = endOfWord(rest.text, 0, escapeChar);
  if (end === 0) return { keyword, keywordSpan, rest };
  const from = skipBlanks(rest.text, end);
  return {
    keyword: rest.text.slice(0, end).toUpperCase(),
    keywordSpan: rest.span(0, end),
    rest: part(rest, from, rest.text.length),
  };
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
