import { COLLECTION_STYLE, EVENT_ID, getScalarValue, parseEvents, SCALAR_STYLE, YAMLException } from 'js-yaml';
import { UNKNOWN_PIECE } from '../../model/image.ts';
import type { SourceFile, Span } from '../../model/source.ts';
import {
  MAXIMUM_SIZE,
  type YamlEntry,
  type YamlItem,
  type YamlMapping,
  type YamlNode,
  type YamlScalar,
  type YamlSequence,
} from './nodes.ts';

/** Something that a strict reader refuses, while the rest of the file can be read. */
export interface YamlProblem {
  readonly code: 'duplicate-key' | 'unknown-alias' | 'bad-merge' | 'bad-key' | 'merges-too-large';
  readonly reason: string;
  readonly span: Span;
}

export interface YamlDocuments {
  /** The root of each document. */
  readonly roots: readonly YamlNode[];
  readonly problems: readonly YamlProblem[];
}

/** What makes a text no YAML at all. */
export interface YamlError {
  /** Without any text of the file. */
  readonly reason: string;
  readonly span: Span;
}

/** How deep collections may nest; real files stay below 20. */
const MAXIMUM_DEPTH = 100;

/** How many keys all merges of a file may copy together; each file may have as many as it has characters, too. */
const MERGED_KEYS = 100_000;

const MAXIMUM_PROBLEMS = 100;

type Event = ReturnType<typeof parseEvents>[number];
type ScalarEvent = Extract<Event, { type: typeof EVENT_ID.SCALAR }>;
type CollectionEvent = Extract<Event, { type: typeof EVENT_ID.SEQUENCE | typeof EVENT_ID.MAPPING }>;
type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A node with the place where it, or the alias for it, is written. */
interface Written {
  readonly node: YamlNode;
  readonly start: number;
  readonly end: number;
  readonly isAlias: boolean;
}

interface Reading {
  readonly file: SourceFile;
  readonly events: readonly Event[];
  readonly anchors: Map<string, YamlNode>;
  readonly problems: YamlProblem[];
  /** Index of the next event. */
  next: number;
  mergedKeys: number;
}

/** Reads every document of a file into a tree that keeps all offsets. Never throws. */
export function parseYaml(file: SourceFile): YamlDocuments | YamlError {
  let events: readonly Event[];
  try {
    events = parseEvents(file.text, { maxDepth: MAXIMUM_DEPTH });
  } catch (error) {
    return yamlError(file, error);
  }
  const reading: Reading = { file, events, anchors: new Map(), problems: [], next: 0, mergedKeys: 0 };
  const roots: YamlNode[] = [];
  let end = 0;
  while (reading.next < events.length) {
    if (events[reading.next++]?.type !== EVENT_ID.DOCUMENT) continue;
    reading.anchors.clear();
    const { node, end: rootEnd } = read(reading, end);
    roots.push(node);
    end = rootEnd;
  }
  return { roots, problems: reading.problems };
}

function yamlError(file: SourceFile, error: unknown): YamlError {
  if (!(error instanceof YAMLException)) throw error;
  const position = Math.min(error.mark?.position ?? 0, file.text.length);
  return { reason: withoutSource(error.reason), span: { file, start: position, end: position } };
}

/** Two messages of js-yaml quote the text at the place; it may be a secret. */
function withoutSource(reason: string): string {
  return reason.replace(/^(tag name cannot contain such characters|undeclared tag handle).*$/s, '$1');
}

/** Reads one node; `from` is where the text before it ends. */
function read(reading: Reading, from: number): Written {
  const event = reading.events[reading.next++];
  switch (event?.type) {
    case EVENT_ID.SCALAR:
      return readScalar(reading, event, from);
    case EVENT_ID.SEQUENCE:
      return readSequence(reading, event);
    case EVENT_ID.MAPPING:
      return readMapping(reading, event);
    case EVENT_ID.ALIAS:
      return readAlias(reading, event.anchorStart, event.anchorEnd);
    default:
      reading.next--;
      return { node: emptyScalar(reading.file, from, ''), start: from, end: from, isAlias: false };
  }
}

function readScalar(reading: Reading, event: ScalarEvent, from: number): Written {
  const { file } = reading;
  const start = outerStart(event, event.valueStart);
  if (event.valueStart < 0) {
    const at = start < 0 ? from : Math.max(event.anchorEnd, event.tagEnd);
    return remember(
      reading,
      event,
      { ...emptyScalar(file, at, ''), ...properties(file, event) },
      start < 0 ? at : start,
      at,
    );
  }
  const isBlock = event.style >= SCALAR_STYLE.LITERAL_BLOCK;
  const isQuoted = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED;
  const end = isBlock ? withoutBlankEnd(file.text, event.valueStart, event.valueEnd) : event.valueEnd;
  const node: YamlScalar = {
    kind: 'scalar',
    file,
    start: isBlock ? withoutBlankStart(file.text, event.valueStart, end) : event.valueStart,
    end,
    value: getScalarValue(file.text, event),
    style: STYLES[event.style] as YamlScalar['style'],
    isVerbatim: event.fast,
    parent: undefined,
    ...properties(file, event),
  };
  const quote = isQuoted ? 1 : 0;
  return remember(reading, event, node, start === event.valueStart ? start - quote : start, end + quote);
}

const STYLES: Readonly<Record<number, YamlScalar['style']>> = {
  [SCALAR_STYLE.PLAIN]: 'plain',
  [SCALAR_STYLE.SINGLE_QUOTED]: 'single',
  [SCALAR_STYLE.DOUBLE_QUOTED]: 'double',
  [SCALAR_STYLE.LITERAL_BLOCK]: 'literal',
  [SCALAR_STYLE.FOLDED_BLOCK]: 'folded',
};

function readSequence(reading: Reading, event: CollectionEvent): Written {
  const { file } = reading;
  const isFlow = event.style === COLLECTION_STYLE.FLOW;
  const items: YamlItem[] = [];
  const node: Mutable<YamlSequence> = {
    kind: 'sequence',
    file,
    start: event.start,
    end: event.start,
    isFlow,
    items,
    size: 1,
    parent: undefined,
    ...properties(file, event),
  };
  let end = isFlow ? event.start + 1 : event.start;
  while (isInside(reading)) {
    const dash = isFlow ? -1 : skipTrivia(file.text, end);
    const written = read(reading, isFlow ? end : dash + 1);
    adopt(node, written);
    items.push({ node: written.node, start: written.start, end: written.end, dash, owner: node });
    end = written.end;
  }
  node.end = isFlow ? closingEnd(file.text, end) : end;
  return remember(reading, event, node, outerStart(event, event.start), node.end);
}

function readMapping(reading: Reading, event: CollectionEvent): Written {
  const { file } = reading;
  const isFlow = event.style === COLLECTION_STYLE.FLOW;
  // `[a: 1]` holds a mapping without braces
  const hasBraces = isFlow && file.text.charCodeAt(event.start) === OPEN_BRACE;
  const written: YamlEntry[] = [];
  const entries = new Map<string, YamlEntry>();
  const node: Mutable<YamlMapping> = {
    kind: 'mapping',
    file,
    start: event.start,
    end: event.start,
    isFlow,
    entries,
    written,
    isIncomplete: false,
    size: 1,
    parent: undefined,
    ...properties(file, event),
  };
  let merges: YamlEntry[] | undefined;
  let end = hasBraces ? event.start + 1 : event.start;
  while (isInside(reading)) {
    const entry = readEntry(reading, node, end);
    end = entry.end;
    if (entry.key.kind !== 'scalar') continue;
    written.push(entry);
    if (entry.key.value === '<<') {
      merges ??= [];
      merges.push(entry);
    } else {
      if (entries.has(entry.key.value))
        report(reading, 'duplicate-key', 'the key is written twice in one mapping', entry.key);
      entries.set(entry.key.value, entry);
    }
  }
  node.end = hasBraces ? closingEnd(file.text, end) : end;
  for (const merge of merges ?? []) mergeInto(reading, node, entries, merge);
  return remember(reading, event, node, outerStart(event, event.start), node.end);
}

function readEntry(reading: Reading, owner: Mutable<YamlMapping>, from: number): YamlEntry {
  const { file } = reading;
  const written = read(reading, from);
  const key = asKey(reading, written);
  const colon = skipTrivia(file.text, written.end);
  const value = read(reading, file.text.charCodeAt(colon) === COLON ? colon + 1 : written.end);
  adopt(owner, value);
  return { key, node: value.node, start: written.start, end: value.end, owner, isAlias: value.isAlias };
}

/** A key stands where it is written, also when it is an alias. A key that is no scalar gets a name that nothing asks for. */
function asKey(reading: Reading, { node, start, end, isAlias }: Written): YamlScalar {
  if (node.kind === 'scalar') return isAlias ? { ...node, start, end, isVerbatim: false } : node;
  const span = { file: reading.file, start, end };
  report(reading, 'bad-key', 'a key is a list or a mapping', span);
  return { ...emptyScalar(reading.file, start, UNKNOWN_PIECE), end };
}

function readAlias(reading: Reading, nameStart: number, nameEnd: number): Written {
  const { file, anchors } = reading;
  const start = nameStart - 1;
  let node = anchors.get(file.text.slice(nameStart, nameEnd));
  if (node === undefined) {
    report(reading, 'unknown-alias', 'no anchor of this name ends before it', { file, start, end: nameEnd });
    node = { ...emptyScalar(file, start, UNKNOWN_PIECE), end: nameEnd };
  }
  return { node, start, end: nameEnd, isAlias: true };
}

function mergeInto(
  reading: Reading,
  node: Mutable<YamlMapping>,
  entries: Map<string, YamlEntry>,
  merge: YamlEntry,
): void {
  for (const source of mergeSources(merge.node)) {
    if (source.kind !== 'mapping') {
      report(reading, 'bad-merge', 'a merge key takes mappings only', { ...merge.key, end: merge.end });
      node.isIncomplete = true;
      continue;
    }
    node.isIncomplete ||= source.isIncomplete;
    reading.mergedKeys += source.entries.size;
    if (reading.mergedKeys > MERGED_KEYS + reading.file.text.length) {
      report(reading, 'merges-too-large', 'merge keys expand to too many keys', { ...merge.key, end: merge.end });
      node.isIncomplete = true;
      return;
    }
    copyMissing(node, entries, source);
  }
}

/** Each source once: a list that repeats an alias adds nothing. */
function mergeSources(node: YamlNode): Iterable<YamlNode> {
  return node.kind === 'sequence' ? new Set(node.items.map((item) => item.node)) : [node];
}

function copyMissing(node: Mutable<YamlMapping>, entries: Map<string, YamlEntry>, source: YamlMapping): void {
  for (const [key, entry] of source.entries) {
    if (entries.has(key)) continue;
    entries.set(key, entry);
    grow(node, entry.node);
  }
}

function report(reading: Reading, code: YamlProblem['code'], reason: string, { file, start, end }: Span): void {
  if (reading.problems.length < MAXIMUM_PROBLEMS) reading.problems.push({ code, reason, span: { file, start, end } });
}

/** Whether the collection goes on; eats the event that closes it. */
function isInside(reading: Reading): boolean {
  const event = reading.events[reading.next];
  if (event !== undefined && event.type !== EVENT_ID.POP) return true;
  reading.next++;
  return false;
}

function remember(
  reading: Reading,
  event: ScalarEvent | CollectionEvent,
  node: YamlNode,
  start: number,
  end: number,
): Written {
  if (event.anchorStart >= 0) reading.anchors.set(reading.file.text.slice(event.anchorStart, event.anchorEnd), node);
  return { node, start, end, isAlias: false };
}

function adopt(parent: Mutable<YamlSequence> | Mutable<YamlMapping>, { node, isAlias }: Written): void {
  if (!isAlias) node.parent = parent;
  grow(parent, node);
}

function grow(parent: { size: number }, node: YamlNode): void {
  parent.size = Math.min(parent.size + (node.kind === 'scalar' ? 1 : node.size), MAXIMUM_SIZE);
}

/** Where the anchor or the tag before a node starts, else the node itself. */
function outerStart({ anchorStart, tagStart }: ScalarEvent | CollectionEvent, start: number): number {
  const anchor = anchorStart < 0 ? start : anchorStart - 1;
  const first = tagStart < 0 ? anchor : anchorStart < 0 ? tagStart : Math.min(anchor, tagStart);
  return first;
}

function properties(file: SourceFile, event: ScalarEvent | CollectionEvent): Pick<YamlNode, 'tag' | 'isAnchored'> {
  return {
    tag: event.tagStart < 0 ? undefined : file.text.slice(event.tagStart, event.tagEnd),
    isAnchored: event.anchorStart >= 0,
  };
}

function emptyScalar(file: SourceFile, at: number, value: string): YamlScalar {
  return {
    kind: 'scalar',
    file,
    start: at,
    end: at,
    value,
    style: 'plain',
    isVerbatim: value === '',
    tag: undefined,
    isAnchored: false,
    parent: undefined,
  };
}

const OPEN_BRACE = 123;
const COLON = 58;
const COMMA = 44;
const HASH = 35;

/** The offset after blanks, line ends and comments. */
export function skipTrivia(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isBlank(code)) at++;
    else if (code === HASH) at = lineEnd(text, at);
    else return at;
  }
  return at;
}

/** The offset of the next line end, or of the end of the text. */
export function lineEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) return at;
    at++;
  }
  return at;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

/** The offset after the bracket that closes a flow collection, whose last child ends at `from`. */
function closingEnd(text: string, from: number): number {
  const at = skipTrivia(text, from);
  return text.charCodeAt(at) === COMMA ? skipTrivia(text, at + 1) + 1 : at + 1;
}

function withoutBlankEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

function withoutBlankStart(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
}
