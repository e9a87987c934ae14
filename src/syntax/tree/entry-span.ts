import type { Span } from '../../model/source.ts';
import { afterBreak, isBlank, isBreak, lineEnd } from '../yaml/characters.ts';
import type { TreeEntry, TreeItem, TreeMapping, TreeNode, TreeSequence } from './nodes.ts';

/**
 * What to delete to be rid of a key with its value, or of one item of a list: whole lines in block style, one comma with it in flow style.
 * When it is all that its collection holds, the collection goes with its own key, so that what is left is YAML.
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

/** What to delete to be rid of some parts of a collection in flow style that stand beside each other. */
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

/** The part of the outer collection that holds this one and nothing else; undefined when this one can go alone. */
function holderOf({ owner }: TreeEntry | TreeItem): TreeEntry | TreeItem | undefined {
  if (siblings(owner).length > 1) return undefined;
  // an alias elsewhere may need the anchor; services stay, also when they lose their last key
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

/** A comma after the last part may stay, unless it would stay alone. */
function afterComma(text: string, end: number): number {
  const at = skipTrivia(text, end);
  return text[at] === ',' ? at + 1 : end;
}

function blockRange(part: TreeEntry | TreeItem): readonly [number, number] {
  const { text } = part.owner.file;
  const start = markOf(part);
  const lineStart = startOfLine(text, start);
  if (lineStart !== undefined) return [lineStart, afterLine(text, part.end)];
  // on the line of a dash or of another mark: the next part moves up to its place
  const next = siblings(part.owner)[part.index + 1];
  return [start, next === undefined ? part.end : markOf(next)];
}

function markOf(part: TreeEntry | TreeItem): number {
  return 'dash' in part ? part.dash : part.start;
}

/** Where the line starts, when only blanks, or the `?` of an explicit key, stand before `at` on it. */
function startOfLine(text: string, at: number): number | undefined {
  let start = at;
  while (start > 0 && (isBlank(text.charCodeAt(start - 1)) || isQuestionMark(text, start - 1, at))) start--;
  return start === 0 || isBreak(text.charCodeAt(start - 1)) ? start : undefined;
}

function isQuestionMark(text: string, index: number, at: number): boolean {
  return text.charCodeAt(index) === 63 && index < at - 1;
}

/** The start of the line after the one that holds `at`. */
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
