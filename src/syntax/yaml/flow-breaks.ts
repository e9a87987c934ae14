import type { TreeNode, TreeScalar } from '../tree/nodes.ts';

/**
 * The text with blanks instead of line breaks in brackets, braces and quotes, and instead of comments and tabs between the items in
 * brackets and braces. Parsers that require each line to be indented accept it. Every other character stays at its offset.
 */
export function withoutFlowBreaks(text: string, roots: readonly TreeNode[]): string {
  const copy: Copy = { text, parts: [], at: 0 };
  for (const root of roots) copyNode(root, false, copy);
  copyTo(text.length, same, copy);
  return copy.parts.join('');
}

interface Copy {
  readonly text: string;
  readonly parts: string[];
  /** The offset up to which the text was copied. */
  at: number;
}

type Change = (part: string) => string;

function copyTo(end: number, change: Change, copy: Copy): void {
  if (end <= copy.at) return;
  copy.parts.push(change(copy.text.slice(copy.at, end)));
  copy.at = end;
}

/** Copies a node with the text before it; `isWithin` means inside brackets or braces. */
function copyNode(node: TreeNode, isWithin: boolean, copy: Copy): void {
  const isQuoted = node.kind === 'scalar' && (node.style === 'single' || node.style === 'double');
  const quote = isQuoted ? 1 : 0;
  copyTo(node.start - quote, isWithin ? withoutComments : same, copy);
  if (node.kind === 'scalar') copyTo(node.end + quote, isWithin || isQuoted ? onOneLine : same, copy);
  else {
    for (const part of partsOf(node)) copyNode(part, isWithin || node.isFlow, copy);
    if (node.isFlow) copyTo(node.end, withoutComments, copy);
  }
}

/** The nodes written in a collection, in order; the node of an alias is written elsewhere. */
function partsOf(node: Exclude<TreeNode, TreeScalar>): readonly TreeNode[] {
  if (node.kind === 'sequence') return node.items.flatMap((item) => (item.node.holder === item ? [item.node] : []));
  return node.written.flatMap((entry) => (entry.isAlias ? [entry.key] : [entry.key, entry.node]));
}

function same(part: string): string {
  return part;
}

function onOneLine(part: string): string {
  return part.replaceAll(/[\r\n]/g, ' ');
}

function withoutComments(part: string): string {
  return onOneLine(part.replaceAll(/(?<=^|\s)#[^\r\n]*/g, (comment) => ' '.repeat(comment.length))).replaceAll(
    '\t',
    ' ',
  );
}
