import type { SourceFile, Span } from '../../model/source.ts';
import { scalar } from '../tree/node-builders.ts';
import type { TreeEntry, TreeItem, TreeMapping, TreeNode, TreeScalar, TreeSequence } from '../tree/nodes.ts';
import { lineEnd } from '../yaml/characters.ts';
import { addProblem, type YamlError, type YamlProblem } from '../yaml/reading.ts';

export interface JsonOptions {
  /** Allows `//` and block comments, and a comma after the last part, as editors do in configuration files. */
  readonly isLenient?: boolean;
}

/** The values of a file that contains any number of them in sequence. */
export interface JsonValues {
  /** Read on demand. */
  readonly values: Iterable<TreeNode>;
  /** Complete after the last value, as is `error`, which ended the reading before the end of the file. */
  readonly problems: readonly YamlProblem[];
  readonly error: YamlError | undefined;
}

/** How deep values may nest; real files stay below 20. */
const MAXIMUM_DEPTH = 100;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

interface Reading {
  readonly file: SourceFile;
  readonly text: string;
  readonly isLenient: boolean;
  readonly problems: YamlProblem[];
  /** The offset to read next. */
  at: number;
  depth: number;
}

/** Ends the reading. Its message contains no text of the file. */
class JsonSyntaxError extends Error {
  readonly at: number;

  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

/** The only value of a file, in the same tree as YAML. Never throws. */
export function parseJson(
  file: SourceFile,
  options: JsonOptions = {},
): { readonly root: TreeNode; readonly problems: readonly YamlProblem[] } | YamlError {
  const reading = startReading(file, options);
  try {
    const { node } = readValue(reading);
    skipBlanks(reading);
    if (reading.at < reading.text.length) throw new JsonSyntaxError('there is more after the value', reading.at);
    return { root: node, problems: reading.problems };
  } catch (error) {
    return errorOf(file, error);
  }
}

/**
 * The values of a file. Items of top-level lists are returned one by one, so that the caller can drop each before the next. Never throws:
 * an error ends the values.
 */
export function readJsonValues(file: SourceFile, options: JsonOptions = {}): JsonValues {
  const reading = startReading(file, options);
  const result: Mutable<JsonValues> = { values: valuesOf(), problems: reading.problems, error: undefined };
  function* valuesOf(): Generator<TreeNode> {
    try {
      yield* topValues(reading);
    } catch (error) {
      result.error = errorOf(file, error);
    }
  }
  return result;
}

function startReading(file: SourceFile, { isLenient = false }: JsonOptions): Reading {
  return { file, text: file.text, isLenient, problems: [], at: 0, depth: 0 };
}

function errorOf(file: SourceFile, error: unknown): YamlError {
  if (!(error instanceof JsonSyntaxError)) throw error;
  return { reason: error.message, span: { file, start: error.at, end: error.at } };
}

function* topValues(reading: Reading): Generator<TreeNode> {
  for (;;) {
    skipBlanks(reading);
    if (reading.at >= reading.text.length) return;
    if (reading.text.charCodeAt(reading.at) !== OPEN_BRACKET) yield readValue(reading).node;
    else yield* itemsAtTop(reading);
  }
}

function* itemsAtTop(reading: Reading): Generator<TreeNode> {
  reading.at++;
  while (!isClosed(reading, CLOSE_BRACKET)) {
    yield readValue(reading).node;
    endPart(reading, CLOSE_BRACKET);
  }
}

/** A node with its place, including quotes. */
interface Written {
  readonly node: TreeNode;
  readonly start: number;
  readonly end: number;
}

function readValue(reading: Reading): Written {
  skipBlanks(reading);
  const start = reading.at;
  switch (reading.text.charCodeAt(start)) {
    case OPEN_BRACE:
      return nested(reading, readObject);
    case OPEN_BRACKET:
      return nested(reading, readList);
    case QUOTE: {
      const node = readString(reading);
      return { node, start, end: reading.at };
    }
    default: {
      const node = readWord(reading);
      return { node, start, end: reading.at };
    }
  }
}

function nested(reading: Reading, read: (reading: Reading) => TreeNode): Written {
  const start = reading.at;
  if (++reading.depth > MAXIMUM_DEPTH) throw new JsonSyntaxError('values are nested too deep', start);
  const node = read(reading);
  reading.depth--;
  return { node, start, end: reading.at };
}

function readObject(reading: Reading): TreeMapping {
  const written: TreeEntry[] = [];
  const entries = new Map<string, TreeEntry>();
  const node: Mutable<TreeMapping> = {
    kind: 'mapping',
    file: reading.file,
    start: reading.at,
    end: reading.at,
    isFlow: true,
    entries,
    written,
    lacks: undefined,
    size: 1,
    tag: undefined,
    isAnchored: false,
    holder: undefined,
  };
  reading.at++;
  while (!isClosed(reading, CLOSE_BRACE)) {
    const entry = readEntry(reading, node);
    written.push(entry);
    if (entries.has(entry.key.value)) report(reading, entry.key);
    entries.set(entry.key.value, entry);
    node.size += sizeOf(entry.node);
    endPart(reading, CLOSE_BRACE);
  }
  node.end = reading.at;
  return node;
}

function readEntry(reading: Reading, owner: TreeMapping): TreeEntry {
  const start = reading.at;
  if (reading.text.charCodeAt(start) !== QUOTE) throw new JsonSyntaxError('a name in quotes is expected', start);
  const key = readString(reading);
  skipBlanks(reading);
  if (reading.text.charCodeAt(reading.at) !== COLON) throw new JsonSyntaxError('a colon is expected', reading.at);
  reading.at++;
  const { node, end } = readValue(reading);
  const entry: TreeEntry = { key, node, start, end, owner, index: owner.written.length, isAlias: false };
  node.holder = entry;
  return entry;
}

function readList(reading: Reading): TreeSequence {
  const items: TreeItem[] = [];
  const node: Mutable<TreeSequence> = {
    kind: 'sequence',
    file: reading.file,
    start: reading.at,
    end: reading.at,
    isFlow: true,
    items,
    size: 1,
    tag: undefined,
    isAnchored: false,
    holder: undefined,
  };
  reading.at++;
  while (!isClosed(reading, CLOSE_BRACKET)) {
    const { node: child, start, end } = readValue(reading);
    const item: TreeItem = { node: child, start, end, dash: -1, owner: node, index: items.length };
    child.holder = item;
    items.push(item);
    node.size += sizeOf(child);
    endPart(reading, CLOSE_BRACKET);
  }
  node.end = reading.at;
  return node;
}

function sizeOf(node: TreeNode): number {
  return node.kind === 'scalar' ? 1 : node.size;
}

/** Whether the collection ends here; if so, the closing mark is read. */
function isClosed(reading: Reading, mark: number): boolean {
  skipBlanks(reading);
  if (reading.text.charCodeAt(reading.at) !== mark) return false;
  reading.at++;
  return true;
}

/** Reads the comma after a part; the closing mark is not read. */
function endPart(reading: Reading, mark: number): void {
  skipBlanks(reading);
  const code = reading.text.charCodeAt(reading.at);
  if (code === mark) return;
  if (code !== COMMA) throw new JsonSyntaxError('a comma or the end of the collection is expected', reading.at);
  const comma = reading.at++;
  skipBlanks(reading);
  if (!reading.isLenient && reading.text.charCodeAt(reading.at) === mark)
    throw new JsonSyntaxError('nothing comes after the comma', comma);
}

function readString(reading: Reading): TreeScalar {
  const start = reading.at + 1;
  const { end, isVerbatim } = endOfString(reading.text, start);
  reading.at = end + 1;
  const written = reading.text.slice(start, end);
  const value = isVerbatim ? written : unescaped(written, start);
  return scalar(reading.file, start, end, value, isVerbatim, 'double');
}

/** The offset of the closing quote, and whether the string has no escapes. */
function endOfString(text: string, start: number): { readonly end: number; readonly isVerbatim: boolean } {
  let isVerbatim = true;
  for (let at = start; ; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return { end: at, isVerbatim };
    // also false after the end of the text
    if (!(code >= FIRST_PRINTABLE)) throw new JsonSyntaxError('the string is not closed on its line', start - 1);
    if (code !== BACKSLASH) continue;
    isVerbatim = false;
    at++;
  }
}

function unescaped(written: string, start: number): string {
  try {
    return String(JSON.parse(`"${written}"`));
  } catch {
    throw new JsonSyntaxError('the string has an invalid escape', start - 1);
  }
}

const WORD = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;

function readWord(reading: Reading): TreeScalar {
  const start = reading.at;
  WORD.lastIndex = start;
  if (!WORD.test(reading.text)) {
    const isEnd = start >= reading.text.length;
    throw new JsonSyntaxError(isEnd ? 'the file ends too early' : 'this is not a JSON value', start);
  }
  reading.at = WORD.lastIndex;
  return scalar(reading.file, start, reading.at, reading.text.slice(start, reading.at), true, 'plain');
}

function skipBlanks(reading: Reading): void {
  const { text } = reading;
  for (;;) {
    let code = text.charCodeAt(reading.at);
    while (code === 32 || code === 10 || code === 13 || code === 9) code = text.charCodeAt(++reading.at);
    if (code !== SLASH || !reading.isLenient) return;
    reading.at = endOfComment(text, reading.at);
  }
}

function endOfComment(text: string, start: number): number {
  if (text[start + 1] === '/') return lineEnd(text, start);
  const end = text[start + 1] === '*' ? text.indexOf('*/', start + 2) : -1;
  if (end === -1) throw new JsonSyntaxError('this is not a complete comment', start);
  return end + '*/'.length;
}

function report({ problems }: Reading, key: TreeScalar): void {
  const { file, start, end } = key;
  const span: Span = { file, start, end };
  addProblem(problems, { code: 'duplicate-key', reason: 'the key is written twice in one object', span });
}

const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;
const QUOTE = 34;
const COLON = 58;
const COMMA = 44;
const SLASH = 47;
const BACKSLASH = 92;
const FIRST_PRINTABLE = 32;
