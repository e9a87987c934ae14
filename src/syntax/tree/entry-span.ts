import type { Span } from '../../model/source.ts';
import { afterBreak, isBlank, isBreak, lineEnd } from '../yaml/characters.ts';
import type { TreeEntry, TreeItem, TreeMapping, TreeNode, TreeSequence } from './nodes.ts';

/**
 * The text to delete to remove a key with its value, or one item of a list: whole lines in block style, including one comma in flow style.
 * If its collection has nothing else, the collection is removed with its own key, so that the rest is still valid YAML.
 */
export function entrySpan(part: TreeEntry | TreeItem): Span {
  let current = part;
  let around = holderOf(current);
  while (around !== undefined) {
    current = around;
    around = holderOf(current);
  }
  const { file } = current.owner;
  const [start, end] = current.owner.isFlow ? flowRange(current) : blockRange(current);
  return { file, start, end };
}

/** The text to delete to remove adjacent parts of a flow-style collection. */
export function runSpan(parts: readonly (TreeEntry | TreeItem)[], first: number, last: number): Span | undefined {
  const from = parts[first];
  const to = parts[last];
  if (from === undefined || to === undefined) return undefined;
  const { file, holder } = from.owner;
  if (first === 0 && last === parts.length - 1) return holder && entrySpan(holder);
  const next = parts[last + 1];
  const previous = parts[first - 1];
  if (next !== undefined) return { file, start: from.start, end: next.start };
  return { file, start: previous?.end ?? from.start, end: to.end };
}

/** The part of the outer collection that contains only this one; undefined when this one can be removed alone. */
function holderOf({ owner }: TreeEntry | TreeItem): TreeEntry | TreeItem | undefined {
  if (siblings(owner).length > 1) return undefined;
  // an alias elsewhere may need the anchor; a service stays even when it loses its last key
  if (owner.isAnchored || (owner.kind === 'mapping' && depthOf(owner) <= 2)) return undefined;
  return owner.holder;
}

/** 0 for the root of a document; stops counting at 3. */
function depthOf(node: TreeNode): number {
  let depth = 0;
  for (let { holder } = node; holder !== undefined && depth < 3; holder = holder.owner.holder) depth++;
  return depth;
}

function siblings(owner: TreeMapping | TreeSequence): readonly (TreeEntry | TreeItem)[] {
  return owner.kind === 'mapping' ? owner.written : owner.items;
}

function flowRange({ owner, index, start, end }: TreeEntry | TreeItem): readonly [number, number] {
  const parts = siblings(owner);
  const next = parts[index + 1];
  if (next !== undefined) return [start, next.start];
  const previous = parts[index - 1];
  return previous === undefined ? [start, afterComma(owner.file.text, end)] : [previous.end, end];
}

/** A comma after the last part may stay, unless it would be the only thing left. */
function afterComma(text: string, end: number): number {
  const at = skipTrivia(text, end);
  return text[at] === ',' ? at + 1 : end;
}

function blockRange(part: TreeEntry | TreeItem): readonly [number, number] {
  const { text } = part.owner.file;
  const start = markOf(part);
  const lineStart = startOfLine(text, start);
  if (lineStart !== undefined) return [lineStart, afterLine(text, part.end)];
  // the part follows a dash or another mark on its line, so the next part moves to its place
  const next = siblings(part.owner)[part.index + 1];
  return [start, next === undefined ? part.end : markOf(next)];
}

function markOf(part: TreeEntry | TreeItem): number {
  return 'dash' in part ? part.dash : part.start;
}

/** The start of the line, if only blanks or the `?` of an explicit key come before `at` on it. */
function startOfLine(text: string, at: number): number | undefined {
  let start = at;
  while (start > 0 && (isBlank(text.charCodeAt(start - 1)) || isQuestionMark(text, start - 1, at))) start--;
  return start === 0 || isBreak(text.charCodeAt(start - 1)) ? start : undefined;
}

function isQuestionMark(text: string, index: number, at: number): boolean {
  return text.charCodeAt(index) === 63 && index < at - 1;
}

/** The start of the line after the one with `at`. */
function afterLine(text: string, at: number): number {
  const end = lineEnd(text, at);
  return end >= text.length ? text.length : afterBreak(text, end);
}

/** The offset after blanks, line ends and comments. */
function skipTrivia(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isBlank(code) || isBreak(code)) at++;
    else if (code === HASH) at = lineEnd(text, at);
    else return at;
  }
  return at;
}

const HASH = 35;
