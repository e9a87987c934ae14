import { EVENT_ID, getScalarValue, parseEvents, YAMLException } from 'js-yaml';
import type { SourceFile, Span } from '../../model/source.ts';
import type { YamlNode } from './nodes.ts';

type Event = ReturnType<typeof parseEvents>[number];

/** How deep collections may nest for the other reader; real files stay below 20. */
const MAXIMUM_DEPTH = 200;

interface Comparing {
  readonly text: string;
  readonly events: readonly Event[];
  next: number;
}

/** Where two readers of one text part. */
export interface Disagreement {
  /** The other reader refuses the text; else it reads another value, or another structure. */
  readonly isRefusal: boolean;
  readonly span: Span;
}

/**
 * Reads a file once more, with js-yaml, and says where that reads something else. Readers of YAML differ in few and strange places, which an attacker
 * could look for: a value that is one thing for Docker Compose, another for us, and a third for whoever reviews it.
 */
export function secondReading(file: SourceFile, roots: readonly YamlNode[]): Disagreement | undefined {
  const { text } = file;
  const events = eventsOf(text);
  if (!('reason' in events)) return differenceFrom(events, file, roots);
  if (events.reason === DEFICIENT) return undefined;
  const at = Math.min(events.mark?.position ?? 0, text.length);
  return { isRefusal: true, span: { file, start: at, end: endOfLine(text, at) } };
}

/** A bracket that is no deeper than its key, which real files have: js-yaml refuses what libyaml, PyYAML and editors take. */
const DEFICIENT = 'deficient indentation';

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
  file: SourceFile,
  roots: readonly YamlNode[],
): Disagreement | undefined {
  const { text } = file;
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

/** The first node that is not what the events say. */
function differenceIn(node: YamlNode, comparing: Comparing): YamlNode | undefined {
  const event = comparing.events[comparing.next];
  switch (event?.type) {
    case EVENT_ID.ALIAS:
      comparing.next++;
      return undefined;
    case EVENT_ID.SCALAR:
      comparing.next++;
      return node.kind === 'scalar' && isSameValue(node, textOf(event, comparing.text)) ? undefined : node;
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

function differenceAmong(parts: readonly YamlNode[], whole: YamlNode, comparing: Comparing): YamlNode | undefined {
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

/** Readers differ in blanks at breaks, where ours is held to that of Docker Compose; what a tag makes of a text is told apart elsewhere. */
function isSameValue({ value, tag }: Extract<YamlNode, { kind: 'scalar' }>, other: string): boolean {
  if (value === other || tag !== undefined) return true;
  return value.replaceAll(BLANKS, '') === other.replaceAll(BLANKS, '');
}

const BLANKS = /\s+/g;

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

function placeOf({ file, start, end }: YamlNode): Span {
  return { file, start, end };
}
