import { type MappingBuilder, mappingAt, scalar, sequenceAt } from '../tree/node-builders.ts';
import type { TreeNode, TreeScalar } from '../tree/nodes.ts';
import { isAt, readKey, readString, skipBlanks, skipLines, TomlError, type TomlReading, unescaped } from './reading.ts';

const MAXIMUM_DEPTH = 50;

export function readValue(reading: TomlReading): TreeNode {
  skipBlanks(reading);
  if (isAt(reading, '"""') || isAt(reading, "'''")) return readLines(reading);
  if (isAt(reading, '"') || isAt(reading, "'")) return readString(reading);
  if (isAt(reading, '[')) return nested(reading, readArray);
  if (isAt(reading, '{')) return nested(reading, readInlineTable);
  return readWord(reading);
}

function nested(reading: TomlReading, read: (reading: TomlReading) => TreeNode): TreeNode {
  if (++reading.depth > MAXIMUM_DEPTH) throw new TomlError('values are nested too deep', reading.at);
  const node = read(reading);
  reading.depth--;
  return node;
}

/** An array may span lines, and have comments between items and a comma after the last one. */
function readArray(reading: TomlReading): TreeNode {
  const builder = sequenceAt(reading.file, reading.at);
  reading.at++;
  for (;;) {
    skipLines(reading);
    if (isAt(reading, ']')) break;
    builder.add(readValue(reading));
    skipLines(reading);
    if (isAt(reading, ',')) reading.at++;
    else if (!isAt(reading, ']')) throw new TomlError('a comma or the end of the list is expected', reading.at);
  }
  reading.at++;
  return builder.end(reading.at);
}

function readInlineTable(reading: TomlReading): TreeNode {
  const builder = mappingAt(reading.file, reading.at);
  const tables: Tables = new Map([[builder.node, builder]]);
  reading.at++;
  skipBlanks(reading);
  while (!isAt(reading, '}')) {
    readInlinePair(reading, builder, tables);
    skipBlanks(reading);
    if (isAt(reading, ',')) reading.at++;
    else if (!isAt(reading, '}')) throw new TomlError('a comma or the end of the table is expected', reading.at);
    skipBlanks(reading);
  }
  reading.at++;
  return builder.end(reading.at);
}

/** An inline table, and the tables that names with dots make within it. */
type Tables = Map<TreeNode, MappingBuilder>;

function readInlinePair(reading: TomlReading, table: MappingBuilder, tables: Tables): void {
  const { above, name } = readKey(reading);
  if (!isAt(reading, '=')) throw new TomlError('an equals sign is expected', reading.at);
  reading.at++;
  const owner = tableAt(table, above, tables);
  if (owner.node.entries.has(name.value)) throw new TomlError('the name is already used', name.start);
  reading.depth += above.length;
  if (reading.depth > MAXIMUM_DEPTH) throw new TomlError('values are nested too deep', name.start);
  owner.add(name, readValue(reading));
  reading.depth -= above.length;
}

function tableAt(from: MappingBuilder, path: readonly TreeScalar[], tables: Tables): MappingBuilder {
  let table = from;
  for (const name of path) {
    const node = table.node.entries.get(name.value)?.node;
    const next = node === undefined ? mappingAt(name.file, name.start) : tables.get(node);
    if (next === undefined) throw new TomlError('the name is not a table', name.start);
    if (node === undefined) table.add(name, next.node);
    tables.set(next.node, next);
    table = next;
  }
  return table;
}

/** A multi-line string, without its first line end. */
function readLines(reading: TomlReading): TreeScalar {
  const { text, file, at: from } = reading;
  const quotes = text.slice(from, from + 3);
  let end = from + 3;
  while (end < text.length && !text.startsWith(quotes, end)) end += quotes === '"""' && text[end] === '\\' ? 2 : 1;
  if (end >= text.length) throw new TomlError('the string is not closed', from);
  // up to two quotes may belong to the string
  while (text.startsWith(quotes, end + 1)) end++;
  reading.at = end + 3;
  const written = text.slice(from + 3, end).replace(/^\r?\n/, '');
  const value = quotes === '"""' ? unescaped(written.replaceAll(/\\[ \t]*\r?\n\s*/g, ''), from) : written;
  return scalar(file, from + 3, end, value, false);
}

/** Booleans, numbers and dates, which need not be distinguished here. */
const WORD = /(?:true|false|[+-]?(?:inf|nan)|[+-]?\d[\w.+:-]*(?: \d\d:\d\d:\d\d[\d.Z+:-]*)?)/y;

function readWord(reading: TomlReading): TreeScalar {
  const start = reading.at;
  WORD.lastIndex = start;
  if (!WORD.test(reading.text)) throw new TomlError('a value is expected', start);
  reading.at = WORD.lastIndex;
  return { ...scalar(reading.file, start, reading.at, reading.text.slice(start, reading.at), true), style: 'plain' };
}
