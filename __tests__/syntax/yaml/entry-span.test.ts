import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applyEdits, unset } from '../../../src/model/findings/fix.ts';
import { entrySpan } from '../../../src/syntax/tree/entry-span.ts';
import type { TreeEntry, TreeItem, TreeNode } from '../../../src/syntax/tree/nodes.ts';
import { parseYaml } from '../../../src/syntax/yaml/located-yaml.ts';
import { fuzzRuns } from '../../support/heavy.ts';

function rootsOf(text: string): readonly TreeNode[] {
  const documents = parseYaml({ path: 'file.yml', text });
  if ('reason' in documents) throw new Error(`${documents.reason} at ${documents.span.start} of\n${text}`);
  return documents.roots;
}

function* partsOf(node: TreeNode): Generator<TreeEntry | TreeItem> {
  if (node.kind === 'scalar') return;
  for (const part of node.kind === 'mapping' ? node.written : node.items) {
    yield part;
    if (part.node.holder === part) yield* partsOf(part.node);
  }
}

/** The text without the part that starts with `X`. */
function withoutX(text: string): string {
  for (const root of rootsOf(text)) {
    for (const part of partsOf(root)) {
      const name = 'key' in part ? part.key.value : part.node.kind === 'scalar' ? part.node.value : '';
      if (name.startsWith('X')) return applyEdits(text, [unset({ entry: entrySpan(part) })]);
    }
  }
  throw new Error('no X');
}

describe('what to delete', () => {
  it.each([
    ['a key', 's:\n  w:\n    a: 1\n    X: 2 # why\n    b: 3\n', 's:\n  w:\n    a: 1\n    b: 3\n'],
    ['the last key, without a line end', 's:\n  w:\n    a: 1\n    X: 2', 's:\n  w:\n    a: 1\n'],
    ['a key with a block', 's:\n  w:\n    X:\n      - 1\n      - 2\n    b: 3\n', 's:\n  w:\n    b: 3\n'],
    ['a key with a text block', 's:\n  w:\n    X: |\n      1\n\n      2\n\n    b: 3\n', 's:\n  w:\n\n    b: 3\n'],
    ['a key with CRLF', 's:\r\n  w:\r\n    a: 1\r\n    X: 2\r\n    b: 3\r\n', 's:\r\n  w:\r\n    a: 1\r\n    b: 3\r\n'],
    ['the only key of a service', 's:\n  w:\n    X: 1\n', 's:\n  w:\n'],
    ['an item', 's:\n  w:\n    a:\n      - 1\n      - X\n', 's:\n  w:\n    a:\n      - 1\n'],
    ['the only item, with its key', 's:\n  w:\n    b: 1\n    a:\n      - X\n', 's:\n  w:\n    b: 1\n'],
    ['the only item of an anchored list', 's:\n  w:\n    a: &a\n      - X\n', 's:\n  w:\n    a: &a\n'],
    ['an only key below the service', 's:\n  w:\n    b: 1\n    d:\n      e:\n        X: 1\n', 's:\n  w:\n    b: 1\n'],
    [
      'the first key after a dash',
      's:\n  w:\n    a:\n      - X: 1\n        b: 2\n',
      's:\n  w:\n    a:\n      - b: 2\n',
    ],
    ['a later key after a dash', 's:\n  w:\n    a:\n      - b: 1\n        X: 2\n', 's:\n  w:\n    a:\n      - b: 1\n'],
    ['the first of nested items', 'a:\n  - - X\n    - 2\n', 'a:\n  - - 2\n'],
    ['the first item of a flow list', 's:\n  w:\n    a: [X, 2, 3]\n', 's:\n  w:\n    a: [2, 3]\n'],
    ['a middle item of a flow list', 's:\n  w:\n    a: [1, "X", 3]\n', 's:\n  w:\n    a: [1, 3]\n'],
    ['the last item of a flow list', 's:\n  w:\n    a: [1, X]\n', 's:\n  w:\n    a: [1]\n'],
    ['the only item of a flow list', 's:\n  w:\n    b: 1\n    a: [X]\n', 's:\n  w:\n    b: 1\n'],
    ['a key of a flow mapping', 's:\n  w: {a: 1, X: 2}\n', 's:\n  w: {a: 1}\n'],
    ['the only key of a flow service', 's:\n  w: {X: 2}\n', 's:\n  w: {}\n'],
    ['an alias', 's:\n  w:\n    a: &a 1\n    X: *a\n', 's:\n  w:\n    a: &a 1\n'],
    ['an anchored value', 's:\n  w:\n    a: 1\n    X: &a !!str 2\n', 's:\n  w:\n    a: 1\n'],
    ['an explicit key', 's:\n  w:\n    ? X\n    : 1\n    a: 2\n', 's:\n  w:\n    a: 2\n'],
    ['a key without value', 's:\n  w:\n    X:\n    a: 2\n', 's:\n  w:\n    a: 2\n'],
  ])('%s', (_, text, rest) => {
    expect(withoutX(text)).toBe(rest);
    rootsOf(rest);
  });
});

interface Style {
  readonly isFlow: boolean;
  readonly quote: '' | '"' | "'";
  readonly comment: boolean;
  readonly blank: boolean;
  readonly step: number;
  readonly isLiteral: boolean;
}
interface Styled {
  readonly data: 'scalar' | 'list' | 'map';
  readonly style: Style;
  readonly children: readonly Styled[];
}

const style = fc.record<Style>({
  isFlow: fc.boolean(),
  quote: fc.constantFrom('', '"', "'"),
  comment: fc.boolean(),
  blank: fc.boolean(),
  step: fc.constantFrom(1, 2, 4),
  isLiteral: fc.boolean(),
});

const { tree } = fc.letrec<{ tree: Styled; scalar: Styled; collection: Styled }>((tie) => ({
  tree: fc.oneof({ maxDepth: 5, withCrossShrink: true }, tie('scalar'), tie('collection')),
  scalar: style.map((one) => ({ data: 'scalar', style: one, children: [] })),
  collection: fc.record({
    data: fc.constantFrom('list' as const, 'map' as const),
    style,
    children: fc.array(tie('tree'), { maxLength: 4 }),
  }),
}));

/** Writes a tree in its styles; every scalar and key has a name of its own. */
function write(root: Styled): { readonly text: string; readonly names: number } {
  let names = 0;
  const name = () => `n${names++}`;
  const quoted = ({ quote }: Style) => `${quote}${name()}${quote}`;
  const flow = (node: Styled): string => {
    if (node.data === 'scalar') return quoted(node.style);
    const children = node.children.map((child) => (node.data === 'map' ? `${name()}: ${flow(child)}` : flow(child)));
    const inner = `${children.join(node.style.blank ? ' ,\n    ' : ', ')}${node.style.comment && children.length > 0 ? ',' : ''}`;
    return node.data === 'map' ? `{${inner}}` : `[${inner}]`;
  };
  const after = ({ comment, blank }: Style) => `${comment ? ' # note' : ''}\n${blank ? '\n' : ''}`;
  const value = (node: Styled, indent: string): string => {
    if (node.data === 'scalar' && node.style.isLiteral) return ` |\n${indent}${' '.repeat(node.style.step)}${name()}\n`;
    if (node.data === 'scalar' || node.style.isFlow || node.children.length === 0)
      return ` ${flow(node)}${after(node.style)}`;
    return `${after(node.style)}${block(node, `${indent}${' '.repeat(node.style.step)}`)}`;
  };
  const block = (node: Styled, indent: string): string =>
    node.children
      .map((child) => {
        if (node.data === 'map') return `${indent}${name()}:${value(child, indent)}`;
        const isCompact =
          child.data === 'map' && !child.style.isFlow && child.children.length > 0 && child.style.comment;
        if (isCompact) return `${indent}- ${block(child, `${indent}  `).trimStart()}`;
        return `${indent}-${value(child, indent)}`;
      })
      .join('');
  const text = root.data === 'scalar' || root.children.length === 0 ? `${flow(root)}\n` : block(root, '');
  return { text, names };
}

/** Names in the text outside of comments. */
function namesIn(text: string): readonly string[] {
  return text.match(/\bn\d+/g) ?? [];
}

describe('deleting any part of any file', () => {
  it('leaves a file that can be read and that has all the rest', () => {
    fc.assert(
      fc.property(tree, fc.boolean(), (root, isCrlf) => {
        const { text: written } = write(root);
        const text = isCrlf ? written.replaceAll('\n', '\r\n') : written;
        for (const node of rootsOf(text)) {
          for (const part of partsOf(node)) {
            const entry = entrySpan(part);
            const rest = applyEdits(text, [unset({ entry })]);
            const kept = new Set(namesIn(rest));
            expect(
              rootsOf(rest)
                .flatMap(scalarsOf)
                .filter((one) => one !== ''),
            ).toEqual([...kept]);
            const lost = namesIn(text).filter((one) => !kept.has(one));
            expect(namesIn(text.slice(entry.start, entry.end))).toEqual(lost);
            expect(entry.start <= part.start && entry.end >= part.end).toBe(true);
          }
        }
      }),
      { numRuns: fuzzRuns(60) * 5 },
    );
  });
});

function scalarsOf(node: TreeNode): readonly string[] {
  if (node.kind === 'scalar') return [node.value.trim()];
  if (node.kind === 'sequence') return node.items.flatMap((item) => scalarsOf(item.node));
  return node.written.flatMap(({ key, node: value }) => [key.value, ...scalarsOf(value)]);
}
