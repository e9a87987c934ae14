import type { SourceFile } from '../../model/source.ts';
import { type MappingBuilder, mappingAt, type SequenceBuilder, sequenceAt } from '../tree/node-builders.ts';
import type { TreeMapping, TreeScalar } from '../tree/nodes.ts';
import type { YamlError } from '../yaml/reading.ts';
import { isAt, readKey, skipBlanks, skipLines, TomlError, type TomlReading } from './reading.ts';
import { readValue } from './values.ts';

/**
 * Reads a file into the same tree as YAML. Never throws, and never guesses: anything that is not certainly TOML is an error.
 * https://toml.io/en/v1.0.0
 */
export function parseToml(file: SourceFile): { readonly root: TreeMapping } | YamlError {
  const reading: TomlReading = { file, text: file.text, at: 0, depth: 0 };
  const root = mappingAt(file, 0);
  try {
    readDocument(reading, { root, tables: new Map([[root.node, root]]), arrays: new Map(), declared: new Set() });
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    return { reason: error.message, span: { file, start: error.at, end: error.at } };
  }
  return { root: root.end(file.text.length) };
}

/** The document so far; tables can grow until the end of the file. */
interface Document {
  readonly root: MappingBuilder;
  readonly tables: Map<unknown, MappingBuilder>;
  /** The arrays of `[[name]]` headers. */
  readonly arrays: Map<unknown, SequenceBuilder>;
  /** Tables with their own header. */
  readonly declared: Set<MappingBuilder>;
}

function readDocument(reading: TomlReading, document: Document): void {
  let table = document.root;
  for (;;) {
    skipLines(reading);
    if (reading.at >= reading.text.length) return;
    if (isAt(reading, '[')) table = readHeader(reading, document);
    else readPair(reading, table, document);
    endLine(reading);
  }
}

/** Only a comment may follow. */
function endLine(reading: TomlReading): void {
  skipBlanks(reading);
  const { text, at } = reading;
  if (at < text.length && !/[\r\n#]/.test(text.charAt(at))) throw new TomlError('the line should end here', at);
}

/** `[name]` or `[[name]]`. */
function readHeader(reading: TomlReading, document: Document): MappingBuilder {
  const start = reading.at;
  const isArray = reading.text.startsWith('[[', start);
  const close = isArray ? ']]' : ']';
  reading.at += close.length;
  const { above, name } = readKey(reading);
  if (!reading.text.startsWith(close, reading.at))
    throw new TomlError('the header of a table is not closed', reading.at);
  reading.at += close.length;
  const parent = descend(document, document.root, above);
  return isArray ? addToArray(document, parent, name, start) : declare(document, parent, name);
}

function declare(document: Document, parent: MappingBuilder, name: TreeScalar): MappingBuilder {
  const table = descend(document, parent, [name]);
  if (document.declared.has(table)) throw new TomlError('the table is already defined', name.start);
  document.declared.add(table);
  return table;
}

function addToArray(document: Document, parent: MappingBuilder, name: TreeScalar, start: number): MappingBuilder {
  const before = parent.node.entries.get(name.value)?.node;
  let array = document.arrays.get(before);
  if (array === undefined) {
    if (before !== undefined) throw new TomlError('the name is already used', name.start);
    array = sequenceAt(name.file, start);
    document.arrays.set(array.node, array);
    parent.add(name, array.node);
  }
  const table = newTable(document, name);
  array.add(table.node);
  document.declared.add(table);
  return table;
}

/** `a.b.c = value` creates the tables `a` and `b`. */
function readPair(reading: TomlReading, table: MappingBuilder, document: Document): void {
  const { above, name } = readKey(reading);
  if (!isAt(reading, '=')) throw new TomlError('an equals sign is expected', reading.at);
  reading.at++;
  const owner = descend(document, table, above);
  if (owner.node.entries.has(name.value)) throw new TomlError('the name is already used', name.start);
  owner.add(name, readValue(reading));
}

/** The table at a path, created if necessary; for an array its last table. */
function descend(document: Document, from: MappingBuilder, path: readonly TreeScalar[]): MappingBuilder {
  let table = from;
  for (const name of path) {
    const node = table.node.entries.get(name.value)?.node;
    const last = document.arrays.has(node) && node?.kind === 'sequence' ? node.items.at(-1)?.node : node;
    const next = last === undefined ? newTable(document, name) : document.tables.get(last);
    if (next === undefined) throw new TomlError('the name is not a table', name.start);
    if (last === undefined) table.add(name, next.node);
    table = next;
  }
  return table;
}

function newTable(document: Document, { file, start }: TreeScalar): MappingBuilder {
  const table = mappingAt(file, start);
  document.tables.set(table.node, table);
  return table;
}
