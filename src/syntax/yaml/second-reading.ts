import { EVENT_ID, getScalarValue, parseEvents, YAMLException } from 'js-yaml';
import type { SourceFile, Span } from '../../model/source.ts';
import type { TreeNode, TreeScalar } from '../tree/nodes.ts';
import { withoutFlowBreaks } from './flow-breaks.ts';

type Event = ReturnType<typeof parseEvents>[number];

/** How deep collections may nest for the other parser; real files stay below 20. */
const MAXIMUM_DEPTH = 200;

interface Comparing {
  readonly text: string;
  readonly events: readonly Event[];
  next: number;
}

/** The first place where two parsers read a text differently. */
export interface Disagreement {
  /** Whether the other parser rejects the text; otherwise it reads another value or structure. */
  readonly isRefusal: boolean;
  readonly span: Span;
}

/**
 * Reads a file again with js-yaml, and returns the first difference. YAML parsers differ in a few obscure cases, which an attacker could
 * exploit: a value could mean one thing to Docker Compose, another to hullcheck, and a third to a human reviewer.
 */
export function secondReading(file: SourceFile, roots: readonly TreeNode[]): Disagreement | undefined {
  const { text } = file;
  const events = eventsOf(text);
  if (!('reason' in events)) return differenceFrom(events, text, file, roots);
  if (events.reason !== DEFICIENT) return refusal(file, events.mark?.position);
  const unusual = text.search(UNUSUAL_BREAK);
  if (unusual !== -1) return refusal(file, unusual);
  const plain = withoutFlowBreaks(text, roots);
  const again = eventsOf(plain);
  return 'reason' in again ? refusal(file, again.mark?.position) : differenceFrom(again, plain, file, roots);
}

/** js-yaml's error for a bracket that is not indented deeper than its key. Real files have that; libyaml, PyYAML and editors accept it. */
const DEFICIENT = 'deficient indentation';

/** Characters that not all parsers treat as line ends. */
const UNUSUAL_BREAK = /[\u0085\u2028\u2029]|\r(?!\n)/;

function refusal(file: SourceFile, position = 0): Disagreement {
  const at = Math.min(position, file.text.length);
  return { isRefusal: true, span: { file, start: at, end: endOfLine(file.text, at) } };
}

function eventsOf(text: string): readonly Event[] | YAMLException {
  try {
    return parseEvents(text, { maxDepth: MAXIMUM_DEPTH });
  } catch (error) {
    if (error instanceof YAMLException) return error;
    throw error;
  }
}

function differenceFrom(
  events: readonly Event[],
  text: string,
  file: SourceFile,
  roots: readonly TreeNode[],
): Disagreement | undefined {
  const comparing: Comparing = { text, events, next: 0 };
  for (const root of roots) {
    const isDocument = events[comparing.next++]?.type === EVENT_ID.DOCUMENT;
    const other = isDocument ? differenceIn(root, comparing) : root;
    if (other !== undefined) return { isRefusal: false, span: placeOf(other) };
    skipPop(comparing);
  }
  const rest = events[comparing.next];
  return rest === undefined ? undefined : { isRefusal: false, span: { file, start: text.length, end: text.length } };
}

/** The first node that differs from the events. */
function differenceIn(node: TreeNode, comparing: Comparing): TreeNode | undefined {
  const event = comparing.events[comparing.next];
  switch (event?.type) {
    case EVENT_ID.ALIAS:
      comparing.next++;
      return undefined;
    case EVENT_ID.SCALAR:
      comparing.next++;
      return node.kind === 'scalar' && !isHiddenMerge(node) && isSameValue(node, textOf(event, comparing.text))
        ? undefined
        : node;
    case EVENT_ID.SEQUENCE:
      comparing.next++;
      return node.kind === 'sequence'
        ? differenceAmong(
            node.items.map((item) => item.node),
            node,
            comparing,
          )
        : node;
    case EVENT_ID.MAPPING:
      comparing.next++;
      return node.kind === 'mapping'
        ? differenceAmong(
            node.written.flatMap((entry) => [entry.key, entry.node]),
            node,
            comparing,
          )
        : node;
    default:
      return node.kind === 'scalar' && node.value === '' ? undefined : node;
  }
}

/** Older versions of Docker Compose read this as an ordinary key. */
function isHiddenMerge({ tag, value }: TreeScalar): boolean {
  return tag === '!!merge' && value !== '<<';
}

function differenceAmong(parts: readonly TreeNode[], whole: TreeNode, comparing: Comparing): TreeNode | undefined {
  for (const part of parts) {
    const other = differenceIn(part, comparing);
    if (other !== undefined) return other;
  }
  return skipPop(comparing) ? undefined : whole;
}

function skipPop(comparing: Comparing): boolean {
  const isEnd = comparing.events[comparing.next]?.type === EVENT_ID.POP;
  if (isEnd) comparing.next++;
  return isEnd;
}

function textOf(event: Extract<Event, { type: typeof EVENT_ID.SCALAR }>, text: string): string {
  if (event.valueStart < 0) return '';
  return event.fast ? text.slice(event.valueStart, event.valueEnd) : getScalarValue(text, event);
}

/** Parsers differ in blanks at breaks, where ours follows Docker Compose. */
function isSameValue({ value, tag }: TreeScalar, other: string): boolean {
  if (value === other) return true;
  const plain = other.replaceAll(BLANKS, '');
  return value.replaceAll(BLANKS, '') === (tag === '!!binary' ? decoded(plain) : plain);
}

function decoded(digits: string): string {
  return Buffer.from(digits, 'base64').toString().replaceAll(BLANKS, '');
}

const BLANKS = /\s+/g;

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

function placeOf({ file, start, end }: TreeNode): Span {
  return { file, start, end };
}
