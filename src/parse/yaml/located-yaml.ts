import { COLLECTION_STYLE, EVENT_ID, getScalarValue, SCALAR_STYLE } from 'js-yaml';
import { UNKNOWN_PIECE } from '../../model/image.ts';
import type { SourceFile, Span } from '../../model/source.ts';
import { type Event, readEvents, type YamlError } from './events.ts';
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

/** How many keys all merges of a file may copy together; each file may have as many as it has characters, too. */
const MERGED_KEYS = 100_000;

const MAXIMUM_PROBLEMS = 100;

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
  /** Of the file, for reading; see {@link readEvents}. */
  readonly text: string;
  readonly events: readonly Event[];
  readonly anchors: Map<string, YamlNode>;
  readonly problems: YamlProblem[];
  /** Index of the next event. */
  next: number;
  mergedKeys: number;
}

/** Reads every document of a file into a tree that keeps all offsets. Never throws. */
export function parseYaml(file: SourceFile): YamlDocuments | YamlError {
  const read = readEvents(file);
  if ('reason' in read) return read;
  const { text, events } = read;
  const reading: Reading = { file, text, events, anchors: new Map(), problems: [], next: 0, mergedKeys: 0 };
  const roots: YamlNode[] = [];
  let end = 0;
  while (reading.next < events.length) {
    if (events[reading.next++]?.type !== EVENT_ID.DOCUMENT) continue;
    reading.anchors.clear();
    const { node, end: rootEnd } = readNode(reading, end);
    roots.push(node);
    end = rootEnd;
  }
  return { roots, problems: reading.problems };
}

/** Reads one node; `from` is where the text before it ends. */
function readNode(reading: Reading, from: number): Written {
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
  const { file, text } = reading;
  const { style } = event;
  if (event.valueStart < 0) return readEmpty(reading, event, from);
  const isBlock = style >= SCALAR_STYLE.LITERAL_BLOCK;
  const quote = style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED ? 1 : 0;
  // a block without content ends with its header, on the line before
  const end = isBlock ? withoutBlankEnd(text, from, event.valueEnd) : event.valueEnd;
  const valueStart = Math.min(event.valueStart, end);
  const node: YamlScalar = {
    kind: 'scalar',
    file,
    start: isBlock ? withoutBlankStart(text, valueStart, end) : valueStart,
    end,
    tag: tagOf(file, event),
    isAnchored: event.anchorStart >= 0,
    holder: undefined,
    value: event.fast ? text.slice(valueStart, end) : getScalarValue(text, event),
    style: STYLES[style] as YamlScalar['style'],
    isVerbatim: event.fast,
  };
  return remember(reading, event, node, outerStart(event, valueStart - quote), end + quote);
}

/** Nothing, perhaps with an anchor or a tag before it. */
function readEmpty(reading: Reading, event: ScalarEvent, from: number): Written {
  const { file } = reading;
  const start = outerStart(event, -1);
  const at = start < 0 ? from : Math.max(event.anchorEnd, event.tagEnd);
  const node = { ...emptyScalar(file, at, ''), tag: tagOf(file, event), isAnchored: event.anchorStart >= 0 };
  return remember(reading, event, node, start < 0 ? at : start, at);
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
    tag: tagOf(file, event),
    isAnchored: event.anchorStart >= 0,
    holder: undefined,
  };
  let end = isFlow ? event.start + 1 : event.start;
  while (isInside(reading)) {
    const dash = isFlow ? -1 : skipTrivia(reading.text, end);
    const written = readNode(reading, isFlow ? end : dash + 1);
    const item: YamlItem = {
      node: written.node,
      start: written.start,
      end: written.end,
      dash,
      owner: node,
      index: items.length,
    };
    items.push(item);
    adopt(item, node, written.isAlias);
    end = written.end;
  }
  node.end = isFlow ? closingEnd(reading.text, end) : end;
  return remember(reading, event, node, outerStart(event, event.start), node.end);
}

function readMapping(reading: Reading, event: CollectionEvent): Written {
  const { file } = reading;
  const isFlow = event.style === COLLECTION_STYLE.FLOW;
  // `[a: 1]` holds a mapping without braces
  const hasBraces = isFlow && reading.text.charCodeAt(event.start) === OPEN_BRACE;
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
    lacks: undefined,
    size: 1,
    tag: tagOf(file, event),
    isAnchored: event.anchorStart >= 0,
    holder: undefined,
  };
  let merges: YamlEntry[] | undefined;
  let end = hasBraces ? event.start + 1 : event.start;
  while (isInside(reading)) {
    const entry = readEntry(reading, node, end);
    end = entry.end;
    written.push(entry);
    if (entry.key.value === '<<') {
      merges ??= [];
      merges.push(entry);
    } else {
      const { size } = entries;
      entries.set(entry.key.value, entry);
      if (entries.size === size) report(reading, 'duplicate-key', 'the key is written twice in one mapping', entry.key);
    }
  }
  node.end = hasBraces ? closingEnd(reading.text, end) : end;
  for (const merge of merges ?? []) mergeInto(reading, node, entries, merge);
  return remember(reading, event, node, outerStart(event, event.start), node.end);
}

function readEntry(reading: Reading, owner: Mutable<YamlMapping>, from: number): YamlEntry {
  const written = readNode(reading, from);
  const key = asKey(reading, written);
  const colon = skipTrivia(reading.text, written.end);
  const value = readNode(reading, reading.text.charCodeAt(colon) === COLON ? colon + 1 : written.end);
  const { node, end, isAlias } = value;
  const entry: YamlEntry = { key, node, start: written.start, end, owner, index: owner.written.length, isAlias };
  adopt(entry, owner, isAlias);
  return entry;
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
      node.lacks ??= 'a merge key in it could not be followed';
      continue;
    }
    node.lacks ??= source.lacks;
    reading.mergedKeys += source.entries.size;
    if (reading.mergedKeys > MERGED_KEYS + reading.file.text.length) {
      report(reading, 'merges-too-large', 'merge keys expand to too many keys', { ...merge.key, end: merge.end });
      node.lacks ??= 'a merge key in it could not be followed';
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

function adopt(part: YamlEntry | YamlItem, owner: { size: number }, isAlias: boolean): void {
  if (!isAlias) part.node.holder = part;
  grow(owner, part.node);
}

function grow(parent: { size: number }, node: YamlNode): void {
  parent.size = Math.min(parent.size + (node.kind === 'scalar' ? 1 : node.size), MAXIMUM_SIZE);
}

/** Where the anchor or the tag before a node starts, else the node itself. */
function outerStart({ anchorStart, tagStart }: ScalarEvent | CollectionEvent, start: number): number {
  if (anchorStart < 0) return tagStart < 0 ? start : tagStart;
  return tagStart < 0 ? anchorStart - 1 : Math.min(anchorStart - 1, tagStart);
}

function tagOf(file: SourceFile, { tagStart, tagEnd }: ScalarEvent | CollectionEvent): string | undefined {
  return tagStart < 0 ? undefined : file.text.slice(tagStart, tagEnd);
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
    holder: undefined,
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
