import { indentOf, isItem, type LineText, lastDeeperLine, nextContentLine } from '../lines.ts';

/**
 * The last line of an option, including a value that continues below its key, or the list below it. Options below a key are separate
 * statements.
 */
export function lastYamlLine(lineText: LineText, count: number, line: number): number {
  const text = lineText(line);
  const indent = indentOf(text);
  if (isItem(text) || hasValue(text)) return lastDeeperLine(lineText, count, line, indent, false);
  const next = nextContentLine(lineText, count, line + 1);
  const nextText = next < count ? lineText(next) : '';
  const listIndent = indentOf(nextText);
  if (!isItem(nextText) || listIndent < indent) return line;
  return lastDeeperLine(lineText, count, line, listIndent, true);
}

/** Whether the key is followed by something other than an anchor, a tag or a comment. */
function hasValue(text: string): boolean {
  const comment = text.search(/\s#/);
  const content = (comment === -1 ? text : text.slice(0, comment)).trimEnd();
  const lastWords = content.slice(content.lastIndexOf(': ') + 1);
  return !content.endsWith(':') && !/^(?:\s+[&!]\S*)+$/.test(lastWords);
}
