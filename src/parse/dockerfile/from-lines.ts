import type { StageBase } from '../../model/dockerfile.ts';
import type { Image } from '../../model/images/image.ts';
import type { Located, Text } from '../../model/located.ts';
import { type Excerpt, type Span, spanText } from '../../model/source.ts';
import { part } from '../../model/spliced.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { expand, piecesOf } from './expand.ts';
import { imageOf, noteIfPulled, type Referent, resolveName } from './references.ts';
import { type WindowsState, windowsByName } from './shells.ts';
import { addEdges, type Edges, type StageContext } from './stage-context.ts';
import { platformsOf } from './stage-platforms.ts';
import { stageTitle } from './stage-titles.ts';
import { hasPlaceholder, templateGap } from './templates.ts';
import { endOfLine, trimEnd } from './text/blanks.ts';
import type { Block } from './text/blocks.ts';
import { type InstructionLine, readLine } from './text/instruction-line.ts';
import { isWord } from './text/letter-case.ts';
import { type DockerfileSource, reportRefused } from './text/source.ts';
import { splitAtSeparators } from './text/words.ts';
import { UNKNOWN } from './variables.ts';

/** A FROM instruction by itself. */
export interface FromLine {
  readonly line: InstructionLine;
  readonly index: number;
  readonly label: string;
  readonly title: string;
  readonly name: Located<string> | undefined;
  /** The first line of the instruction. */
  readonly span: Span;
  /** The text in place of the image; undefined if it is missing. */
  readonly written: Excerpt | undefined;
}

/** The base of a stage. */
export interface StageOrigin {
  readonly base: StageBase;
  readonly edges: Edges;
  readonly windows: WindowsState;
}

/** The context must see only the ARGs before the first FROM. */
export function readFromLines(blocks: readonly Block[], context: StageContext): FromLine[] {
  return blocks.map((block, index) => {
    const line = readLine(block, { ...context, order: Number.POSITIVE_INFINITY }, false);
    const [written, as, alias] = splitAtSeparators(line.args.text).map(({ start, end }) => part(line.args, start, end));
    const name = as !== undefined && isWord(as.text, 'AS') && alias !== undefined ? located(alias) : undefined;
    const spanEnd = trimEnd(context.source.text, block.start, endOfFirstLine(block, context.source));
    return {
      line,
      index,
      label: name?.value ?? `${index}`,
      title: stageTitle(name?.value, index, blocks.length),
      name,
      span: context.source.excerpt.span(block.start, spanEnd),
      written,
    };
  });
}

function endOfFirstLine({ start, end }: Block, { text, escapeChar }: DockerfileSource): number {
  const lineEnd = Math.min(endOfLine(text, start), end);
  const last = trimEnd(text, start, lineEnd);
  return lineEnd < end && text[last - 1] === escapeChar ? last - 1 : last;
}

function located(excerpt: Excerpt): Located<string> {
  return { value: excerpt.text, span: excerpt.span(0, excerpt.text.length) };
}

/** The stages of the context are those before this one: FROM sees no others. */
export function originOf({ line, span, written }: FromLine, context: StageContext): StageOrigin {
  const { source } = context;
  if (written === undefined) {
    reportRefused(source, span, 'This FROM does not name an image, so the base of the stage is not known.');
    return { base: { kind: 'unknown', span }, edges: new Map(), windows: 'no' };
  }
  const text = expand(written, source, line.lookUp);
  const placeholder = placeholderIn(line, text);
  if (placeholder !== undefined) {
    source.report.gap(templateGap(placeholder, source.text));
    return { base: { kind: 'unknown', span }, edges: new Map(), windows: 'perhaps' };
  }
  const loose = text.assumes === undefined ? piecesOf(text) : piecesOf(expand(written, source, () => UNKNOWN));
  const referent = resolveName(text, loose, context);
  const base = toBase(referent, text, loose, { ...context, platforms: platformsOf(line, context) });
  return { base, edges: edgesOf(referent, isSplit(written, context)), windows: windowsState(base, line, source) };
}

/** A template's placeholder in the image, in the platform, or in a FROM with too many words. */
function placeholderIn({ args, base: { flags } }: InstructionLine, image: Text): Located<string> | undefined {
  const whole = { value: args.text, span: args.span(0, args.text.length) };
  if (hasPlaceholder(piecesOf(image))) return whole;
  const count = splitAtSeparators(args.text).length;
  if (count !== 1 && count !== 3 && hasPlaceholder(args.text)) return whole;
  const platform = flags.find(({ name, value }) => name === 'platform' && value && hasPlaceholder(piecesOf(value)));
  return platform?.value && { value: piecesOf(platform.value), span: platform.span };
}

function toBase(referent: Referent, text: Text, loose: string, context: StageContext): StageBase {
  const { images, read } = context;
  const { span } = text;
  if (referent.kind === 'stage') {
    const stage = read[referent.index];
    return stage === undefined ? { kind: 'unknown', span } : { kind: 'stage', stage, span };
  }
  if (referent.kind === 'unknown') return unknownBase(text, loose);
  noteIfPulled(referent, text, 'from', context);
  if (referent.kind === 'given') return { kind: 'given', name: referent.pieces, span };
  if (referent.kind === 'scratch') return { kind: 'scratch', span };
  const image: Image = imageOf(referent.pieces, text, 'from', context);
  images.push(image);
  return { kind: 'image', image };
}

/** A variable that no ARG declares is empty, so the build fails; only its author knows the intended value. */
function unknownBase({ span }: Text, loose: string): StageBase {
  const pieces = loose === '' && spanText(span).includes('$') ? UNKNOWN_PIECE : loose;
  return { kind: 'unknown', span, ...(pieces.includes(UNKNOWN_PIECE) && { pieces }) };
}

/** Whether its variables have other values in other builds, which are read by themselves. */
function isSplit({ text }: Excerpt, { given }: StageContext): boolean {
  return [...text.matchAll(/\$\{?(\w+)/g)].some(([, name = '']) => given.get(name)?.kind === 'unknown');
}

function edgesOf(referent: Referent, isReadAgain: boolean): Edges {
  const edges: Edges = new Map();
  if (referent.kind === 'stage') {
    addEdges(edges, [referent.index], 'base');
    addEdges(edges, referent.alternatives, 'option');
  } else if (referent.kind === 'unknown') {
    const [base, content] = isReadAgain ? (['base-option', 'option'] as const) : (['base', 'content'] as const);
    addEdges(edges, referent.candidates, referent.isLikely ? base : content);
  }
  return edges;
}

function windowsState(base: StageBase, { base: { flags } }: InstructionLine, source: DockerfileSource): WindowsState {
  const platform = flags.find(({ name }) => name === 'platform')?.value?.value;
  const isKnown = typeof platform === 'string';
  const isForWindows = isKnown && platform.toLowerCase().startsWith('windows');
  if (isKnown && !isForWindows) return 'no';
  const named = base.kind === 'image' ? windowsByName(base.image.reference.value) : 'no';
  if (named !== 'no') return named;
  return isForWindows || source.escapeChar === '`' ? 'perhaps' : 'no';
}
