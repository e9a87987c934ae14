import type { SourceFile } from '../../model/source.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import {
  isFlowText,
  isUnreadKey,
  type TreeEntry,
  type TreeItem,
  type TreeMapping,
  type TreeNode,
  type TreeScalar,
  type TreeSequence,
} from '../tree/nodes.ts';
import { joinBranches } from './branches.ts';
import { mergeInto } from './merge-keys.ts';
import { grow, type Reading, report, type YamlDocuments, type YamlError } from './reading.ts';
import { isMistagged } from './scalar-types.ts';
import { peek, take } from './scanner.ts';
import { MAXIMUM_DEPTH, scannerOf, syntaxError, TOKEN, type Token, tooDeep, YamlSyntaxError } from './scanner-state.ts';

export type { YamlDocuments, YamlError, YamlProblem } from './reading.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A node with the place of the node or of its alias. */
interface Written {
  readonly node: TreeNode;
  readonly start: number;
  readonly end: number;
  readonly isAlias: boolean;
}

/**
 * Reads every document of a file into a tree with all offsets, as Docker Compose does: by the rules of libyaml, which differ from YAML 1.2
 * in breaks, tabs, indentation, tags and numbers. Never throws. `text` is read instead of that of the file, which it is as long as: keys are
 * those of the file. The anchors of a document are known in the next ones only if `sharesAnchors` is set.
 */
export function parseYaml(
  file: SourceFile,
  text = file.text,
  { sharesAnchors = false }: { readonly sharesAnchors?: boolean } = {},
): YamlDocuments | YamlError {
  const unreadable = unreadableCharacter(file);
  if (unreadable !== undefined) return unreadable;
  const reading: Reading = {
    file,
    scanner: scannerOf(text),
    hasOtherText: text !== file.text,
    anchors: new Map(),
    sharesAnchors,
    handles: new Map(),
    problems: [],
    mergedKeys: 0,
    depth: 0,
  };
  try {
    return { roots: readDocuments(reading), problems: reading.problems };
  } catch (thrown) {
    if (!(thrown instanceof YamlSyntaxError)) throw thrown;
    const at = Math.min(thrown.at, file.text.length);
    const kind = thrown.isLimit ? 'limit-reached' : undefined;
    return { reason: thrown.message, kind, span: { file, start: at, end: at } };
  }
}

/** Control characters other than tab and breaks are rejected. Parsers disagree about a byte order mark inside the text. */
function unreadableCharacter(file: SourceFile): YamlError | undefined {
  const { text } = file;
  const control = text.search(CONTROL);
  const mark = text.indexOf('\uFEFF', 1);
  const start = control === -1 ? mark : control;
  if (start === -1) return undefined;
  const span = { file, start, end: start };
  if (control !== -1) return { reason: 'a control character is not allowed', span };
  return { reason: 'there is a byte order mark inside the text', kind: 'ambiguous-text', span };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the pattern has to find them
const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f]/;

function readDocuments(reading: Reading): TreeNode[] {
  const { scanner } = reading;
  const roots: TreeNode[] = [];
  for (let isFirst = true; ; isFirst = false) {
    while (!isFirst && peek(scanner).kind === TOKEN.DOCUMENT_END) take(scanner);
    if (peek(scanner).kind === TOKEN.END) return roots;
    readDirectives(reading);
    const start = peek(scanner);
    if (start.kind === TOKEN.DOCUMENT) take(scanner);
    else if (!isFirst || reading.handles.size > PLAIN_HANDLES.length) {
      throw syntaxError('a document that follows another one, or a directive, starts with `---`', start.start);
    }
    roots.push(readRoot(reading, start.kind === TOKEN.DOCUMENT ? start.end : start.start));
    if (peek(scanner).kind === TOKEN.DOCUMENT_END) take(scanner);
  }
}

function readRoot(reading: Reading, from: number): TreeNode {
  if (!reading.sharesAnchors) reading.anchors.clear();
  const { kind } = peek(reading.scanner);
  const isEmpty =
    kind === TOKEN.DIRECTIVE || kind === TOKEN.DOCUMENT || kind === TOKEN.DOCUMENT_END || kind === TOKEN.END;
  return isEmpty ? emptyScalar(reading.file, from) : readNode(reading, BLOCK).node;
}

const PLAIN_HANDLES = [
  ['!', '!'],
  ['!!', 'tag:yaml.org,2002:'],
] as const;

/** Reads the tag handles of the next document. */
function readDirectives({ scanner, handles }: Reading): void {
  handles.clear();
  while (peek(scanner).kind === TOKEN.DIRECTIVE) {
    const { value, suffix, start } = take(scanner);
    if (handles.has(value)) throw syntaxError('a directive is written twice', start);
    handles.set(value, suffix);
  }
  for (const [handle, prefix] of PLAIN_HANDLES) if (!handles.has(handle)) handles.set(handle, prefix);
}

/** The context of a node, which decides what may start there. */
interface Context {
  readonly isBlock: boolean;
  /** A list may start at the column of its key. */
  readonly allowsIndentless: boolean;
}

const BLOCK: Context = { isBlock: true, allowsIndentless: false };
const BLOCK_VALUE: Context = { isBlock: true, allowsIndentless: true };
const FLOW: Context = { isBlock: false, allowsIndentless: false };

/** The anchor and the tag of a node. */
interface Properties {
  readonly anchor: Token | undefined;
  readonly tag: string | undefined;
  /** The start of the properties; -1 without any. */
  readonly start: number;
  readonly end: number;
}

function readNode(reading: Reading, context: Context): Written {
  if (peek(reading.scanner).kind === TOKEN.ALIAS) return readAlias(reading, take(reading.scanner));
  const properties = readProperties(reading);
  const token = peek(reading.scanner);
  switch (token.kind) {
    case TOKEN.SCALAR:
      return readScalar(reading, take(reading.scanner), properties);
    case TOKEN.FLOW_SEQUENCE:
      return nested(reading, token, () => readFlowSequence(reading, take(reading.scanner), properties));
    case TOKEN.FLOW_MAPPING:
      return nested(reading, token, () => readFlowMapping(reading, take(reading.scanner), properties));
    case TOKEN.BLOCK_ENTRY:
      if (!context.allowsIndentless) break;
      return nested(reading, token, () => readBlockSequence(reading, token, properties, false));
    case TOKEN.BLOCK_SEQUENCE:
      if (!context.isBlock) break;
      return nested(reading, token, () => readBlockSequence(reading, take(reading.scanner), properties, true));
    case TOKEN.BLOCK_MAPPING:
      if (!context.isBlock) break;
      return nested(reading, token, () => readBlockMapping(reading, take(reading.scanner), properties));
  }
  if (properties.start < 0) throw syntaxError('a value is missing or not allowed here', token.start);
  return readEmpty(reading, properties);
}

function nested(reading: Reading, token: Token, read: () => Written): Written {
  if (++reading.depth > MAXIMUM_DEPTH) throw tooDeep(token.start);
  const written = read();
  reading.depth--;
  return written;
}

const NO_PROPERTIES: Properties = { anchor: undefined, tag: undefined, start: -1, end: -1 };

/** An anchor and a tag, in either order. */
function readProperties(reading: Reading): Properties {
  const { scanner } = reading;
  const first = peek(scanner);
  if (first.kind !== TOKEN.ANCHOR && first.kind !== TOKEN.TAG) return NO_PROPERTIES;
  take(scanner);
  const next = peek(scanner);
  const hasSecond = next.kind !== first.kind && (next.kind === TOKEN.ANCHOR || next.kind === TOKEN.TAG);
  const second = hasSecond ? take(scanner) : undefined;
  const [anchor, tag] = first.kind === TOKEN.ANCHOR ? [first, second] : [second, first];
  return { anchor, tag: tag && tagName(reading, tag), start: first.start, end: (second ?? first).end };
}

const YAML_TAG = 'tag:yaml.org,2002:';

/** The usual form: `!!str`, `!reset`. */
function tagName({ handles }: Reading, { value: handle, suffix, start }: Token): string {
  const prefix = handle === '' ? '' : handles.get(handle);
  if (prefix === undefined) throw syntaxError('the handle of a tag is not declared', start);
  const whole = prefix + suffix;
  return whole.startsWith(YAML_TAG) ? `!!${whole.slice(YAML_TAG.length)}` : whole;
}

function readScalar(reading: Reading, token: Token, properties: Properties): Written {
  const { file } = reading;
  const { start, end, from, to, style } = token;
  const written = { style, tag: properties.tag, value: token.value };
  const value = textOfToken(reading, written, token);
  const node: TreeScalar = {
    kind: 'scalar',
    file,
    start: from,
    end: to,
    tag: properties.tag,
    isAnchored: properties.anchor !== undefined,
    holder: undefined,
    value,
    style,
    isVerbatim: token.isVerbatim && value === token.value,
  };
  return remember(reading, properties, node, style === 'literal' || style === 'folded' ? from : start, end);
}

/** The text of a scalar; `!!binary` is decoded. */
function textOfToken(reading: Reading, written: Pick<TreeScalar, 'style' | 'tag' | 'value'>, token: Token): string {
  const { tag, value } = written;
  if (tag === undefined) return value;
  const text = tag === '!!binary' ? decoded(value) : value;
  if (text === undefined || isMistagged(written)) {
    const span = { file: reading.file, start: token.start, end: token.end };
    report(reading, 'bad-tag', 'a value is not what its tag says', span);
  }
  return text ?? UNKNOWN_PIECE;
}

const BASE64 = /^(?:[A-Za-z\d+/]{4})*(?:[A-Za-z\d+/]{2}==|[A-Za-z\d+/]{3}=)?$/;

function decoded(value: string): string | undefined {
  const digits = value.replaceAll(/[\r\n]/g, '');
  return BASE64.test(digits) ? Buffer.from(digits, 'base64').toString() : undefined;
}

/** An empty value, with an anchor or a tag before it. */
function readEmpty(reading: Reading, properties: Properties): Written {
  const { end, tag, anchor } = properties;
  const node = { ...emptyScalar(reading.file, end), tag, isAnchored: anchor !== undefined };
  const hasType = isMistagged(node);
  if (hasType)
    report(reading, 'bad-tag', 'a value is not what its tag says', { ...reading, start: properties.start, end });
  return remember(reading, properties, node, end, end);
}

function nothing({ file }: Reading, at: number): Written {
  return { node: emptyScalar(file, at), start: at, end: at, isAlias: false };
}

function sequenceAt(reading: Reading, start: number, isFlow: boolean, properties: Properties): Mutable<TreeSequence> {
  const { tag, anchor } = properties;
  const node: Mutable<TreeSequence> = {
    kind: 'sequence',
    file: reading.file,
    start,
    end: start,
    isFlow,
    items: [],
    size: 1,
    tag,
    isAnchored: anchor !== undefined,
    holder: undefined,
  };
  open(reading, anchor);
  return node;
}

function mappingAt(reading: Reading, start: number, isFlow: boolean, properties: Properties): OpenMapping {
  const written: TreeEntry[] = [];
  const entries = new Map<string, TreeEntry>();
  const { tag, anchor } = properties;
  const node: Mutable<TreeMapping> = {
    kind: 'mapping',
    file: reading.file,
    start,
    end: start,
    isFlow,
    entries,
    written,
    lacks: undefined,
    size: 1,
    tag,
    isAnchored: anchor !== undefined,
    holder: undefined,
  };
  open(reading, anchor);
  return { node, entries, written, merges: [] };
}

/** A mapping while it is read. */
interface OpenMapping {
  readonly node: Mutable<TreeMapping>;
  readonly entries: Map<string, TreeEntry>;
  readonly written: TreeEntry[];
  readonly merges: TreeEntry[];
}

/** Items that start with `-`; `isIndented` when a token closes the list. */
function readBlockSequence(reading: Reading, first: Token, properties: Properties, isIndented: boolean): Written {
  const { scanner } = reading;
  const node = sequenceAt(reading, first.start, false, properties);
  while (peek(scanner).kind === TOKEN.BLOCK_ENTRY) {
    const dash = take(scanner);
    const { kind } = peek(scanner);
    const isEmpty =
      kind === TOKEN.BLOCK_ENTRY ||
      kind === TOKEN.BLOCK_END ||
      (!isIndented && (kind === TOKEN.KEY || kind === TOKEN.VALUE));
    addItem(node, isEmpty ? nothing(reading, dash.end) : readNode(reading, BLOCK), dash.start);
  }
  if (isIndented) {
    const close = take(scanner);
    if (close.kind !== TOKEN.BLOCK_END) throw syntaxError('an item of a list starts with `-`', close.start);
  }
  return remember(reading, properties, node, node.start, node.end);
}

function addItem(node: Mutable<TreeSequence>, { node: value, start, end, isAlias }: Written, dash: number): void {
  const item: TreeItem = { node: value, start, end, dash, owner: node, index: node.items.length };
  (node.items as TreeItem[]).push(item);
  node.end = end;
  adopt(item, node, isAlias);
}

function readBlockMapping(reading: Reading, first: Token, properties: Properties): Written {
  const { scanner } = reading;
  const mapping = mappingAt(reading, first.start, false, properties);
  for (;;) {
    const token = peek(scanner);
    if (token.kind !== TOKEN.KEY && token.kind !== TOKEN.VALUE) break;
    const key = token.kind === TOKEN.KEY ? readBlockKey(reading, take(scanner)) : undefined;
    if (key === undefined) throw syntaxError('a key is missing', token.start);
    addEntry(reading, mapping, key, readBlockValue(reading, key.end));
  }
  const close = take(scanner);
  if (close.kind !== TOKEN.BLOCK_END)
    throw syntaxError('a key is missing, or is indented differently from the keys before it', close.start);
  return endMapping(reading, mapping, properties);
}

function readBlockKey(reading: Reading, { end }: Token): Written {
  return isEndOfBlockPart(reading) ? nothing(reading, end) : readNode(reading, BLOCK_VALUE);
}

function isEndOfBlockPart({ scanner }: Reading): boolean {
  const { kind } = peek(scanner);
  return kind === TOKEN.KEY || kind === TOKEN.VALUE || kind === TOKEN.BLOCK_END;
}

function readBlockValue(reading: Reading, from: number): Written {
  if (peek(reading.scanner).kind !== TOKEN.VALUE) return nothing(reading, from);
  const colon = take(reading.scanner);
  return isEndOfBlockPart(reading) ? nothing(reading, colon.end) : readNode(reading, BLOCK_VALUE);
}

function readFlowSequence(reading: Reading, first: Token, properties: Properties): Written {
  const { scanner } = reading;
  const node = sequenceAt(reading, first.start, true, properties);
  for (let isFirst = true; peek(scanner).kind !== TOKEN.FLOW_SEQUENCE_END; isFirst = false) {
    if (!isFirst) takeComma(reading, '`]`');
    const { kind } = peek(scanner);
    if (kind === TOKEN.FLOW_SEQUENCE_END) break;
    addItem(node, kind === TOKEN.KEY ? readPair(reading, take(scanner)) : readNode(reading, FLOW), -1);
  }
  node.end = take(scanner).end;
  return remember(reading, properties, node, node.start, node.end);
}

function takeComma({ scanner }: Reading, close: string): void {
  const token = take(scanner);
  if (token.kind !== TOKEN.FLOW_ENTRY) throw syntaxError(`a comma or ${close} is missing`, token.start);
}

/** `key: value` in a list is a mapping without braces. */
function readPair(reading: Reading, { start, end }: Token): Written {
  const { scanner } = reading;
  const { kind } = peek(scanner);
  const hasKey = kind !== TOKEN.VALUE && kind !== TOKEN.FLOW_ENTRY && kind !== TOKEN.FLOW_SEQUENCE_END;
  const mapping = mappingAt(reading, start, true, NO_PROPERTIES);
  const key = hasKey ? readNode(reading, FLOW) : nothing(reading, end);
  addEntry(reading, mapping, key, readFlowValue(reading, key.end, TOKEN.FLOW_SEQUENCE_END));
  return endMapping(reading, mapping, NO_PROPERTIES);
}

function readFlowValue(reading: Reading, from: number, close: number): Written {
  const { scanner } = reading;
  if (peek(scanner).kind !== TOKEN.VALUE) return nothing(reading, from);
  const colon = take(scanner);
  const { kind } = peek(scanner);
  return kind === TOKEN.FLOW_ENTRY || kind === close ? nothing(reading, colon.end) : readNode(reading, FLOW);
}

function readFlowMapping(reading: Reading, first: Token, properties: Properties): Written {
  const { scanner } = reading;
  const mapping = mappingAt(reading, first.start, true, properties);
  for (let isFirst = true; peek(scanner).kind !== TOKEN.FLOW_MAPPING_END; isFirst = false) {
    if (!isFirst) takeComma(reading, '`}`');
    const { kind } = peek(scanner);
    if (kind === TOKEN.FLOW_MAPPING_END) break;
    if (kind === TOKEN.KEY) readFlowEntry(reading, mapping, take(scanner));
    else {
      const key = readNode(reading, FLOW);
      addEntry(reading, mapping, key, nothing(reading, key.end));
    }
  }
  const { end } = take(scanner);
  return endMapping(reading, mapping, properties, end);
}

function readFlowEntry(reading: Reading, mapping: OpenMapping, { end }: Token): void {
  const { kind } = peek(reading.scanner);
  const hasKey = kind !== TOKEN.VALUE && kind !== TOKEN.FLOW_ENTRY && kind !== TOKEN.FLOW_MAPPING_END;
  const key = hasKey ? readNode(reading, FLOW) : nothing(reading, end);
  addEntry(reading, mapping, key, readFlowValue(reading, key.end, TOKEN.FLOW_MAPPING_END));
}

function addEntry(reading: Reading, mapping: OpenMapping, writtenKey: Written, value: Written): void {
  const { node: owner, written, entries, merges } = mapping;
  const key = asKey(reading, writtenKey);
  const { end, isAlias } = value;
  const replaced = entries.get(key.value);
  const joined = reading.hasOtherText && replaced ? joinedWith(replaced, value.node, reading) : undefined;
  const node = joined ?? value.node;
  const entry: TreeEntry = { key, node, start: writtenKey.start, end, owner, index: written.length, isAlias };
  adopt(entry, owner, isAlias);
  written.push(entry);
  owner.end = end;
  if (isMergeKey(key)) {
    if (merges.push(entry) > 1) report(reading, 'duplicate-key', TWICE, key);
    return;
  }
  entries.set(key.value, entry);
  if (replaced !== undefined && joined === undefined && !isUnreadKey(key))
    report(reading, 'duplicate-key', TWICE, key, replaced);
}

function joinedWith(replaced: TreeEntry, later: TreeNode, reading: Reading): TreeNode | undefined {
  return joinBranches(replaced.node, later, (one, by) => report(reading, 'duplicate-key', TWICE, by.key, one));
}

const TWICE = 'the key is written twice in one mapping';

function isMergeKey({ tag, style, value }: TreeScalar): boolean {
  return tag === '!!merge' || (value === '<<' && style === 'plain' && (tag === undefined || tag === '!'));
}

function endMapping(reading: Reading, mapping: OpenMapping, properties: Properties, end = mapping.node.end): Written {
  const { node, entries, merges } = mapping;
  node.end = end;
  for (const merge of merges) mergeInto(reading, node, entries, merge);
  return remember(reading, properties, node, node.start, end);
}

/**
 * A key has the place where it is written, even if it is an alias. A key that is not a scalar gets a name that nothing looks up: its own
 * text in the flow style, such as `{{ name }}` of a template.
 */
function asKey(reading: Reading, { node, start, end, isAlias }: Written): TreeScalar {
  if (node.kind === 'scalar' && !isAlias) return reading.hasOtherText ? asInFile(node) : node;
  if (node.kind === 'scalar') return { ...node, start, end, isVerbatim: false };
  // of `{{ name }}`, the inner key is reported
  const isReported = (reading.problems.at(-1)?.span.start ?? -1) >= start;
  if (!isReported) report(reading, 'bad-key', 'a key is a list or a mapping', { file: reading.file, start, end });
  const text = reading.file.text.slice(node.start, Math.min(node.end, node.start + MAXIMUM_KEY));
  const value = isFlowText(text) ? text : UNKNOWN_PIECE;
  return { ...emptyScalar(reading.file, start), value, isVerbatim: false, end };
}

/** The text of a key in a template instead of the one that was read for it; escape sequences of quoted keys stay read. */
function asInFile(key: TreeScalar): TreeScalar {
  const text = key.file.text.slice(key.start, key.end);
  return text.length === key.value.length && text !== key.value ? { ...key, value: text } : key;
}

/** How much of a key that is not a scalar is its name. */
const MAXIMUM_KEY = 200;

function readAlias(reading: Reading, { start, end, value: name }: Token): Written {
  const { file, anchors } = reading;
  let node = anchors.get(name);
  if (node === undefined) {
    report(reading, 'unknown-alias', 'no anchor of this name ends before it', { file, start, end });
    node = { ...emptyScalar(file, start), value: UNKNOWN_PIECE, isVerbatim: false, end };
  }
  return { node, start, end, isAlias: true };
}

/** Inside a collection its own anchor is not valid, even if an earlier anchor had the same name. */
function open({ anchors }: Reading, anchor: Token | undefined): void {
  if (anchor !== undefined) anchors.delete(anchor.value);
}

function remember(reading: Reading, properties: Properties, node: TreeNode, start: number, end: number): Written {
  if (properties.anchor !== undefined) reading.anchors.set(properties.anchor.value, node);
  return { node, start: properties.start < 0 ? start : properties.start, end, isAlias: false };
}

function adopt(part: TreeEntry | TreeItem, owner: { size: number }, isAlias: boolean): void {
  if (!isAlias) part.node.holder = part;
  grow(owner, part.node);
}

function emptyScalar(file: SourceFile, at: number): TreeScalar {
  return {
    kind: 'scalar',
    file,
    start: at,
    end: at,
    value: '',
    style: 'plain',
    isVerbatim: true,
    tag: undefined,
    isAnchored: false,
    holder: undefined,
  };
}
