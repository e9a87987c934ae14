import { entryOf, type TreeMapping, type TreeNode, type TreeScalar } from '../../syntax/tree/nodes.ts';
import type { NamedFile } from '../frontend.ts';
import { readExpressions } from './expressions.ts';

/** `file` and `dockerfile` of actions, `DOCKERFILE` of an environment, `dockerfile` of a matrix, `dockerfile-path` of an input. */
const CERTAIN = /(?:docker|container)[-_.]?files?(?:[-_.]?(?:path|name|file))?$/i;
const GENERAL = /^(?:build[-_])?files?$/i;

const FOLDER =
  /^(?:working-directory|context|path|dir|directory|folder|build[-_]?(?:context|dir)|docker[-_]?context)$/i;

/** The files that a workflow or an action uses as Dockerfiles, outside its commands. Many of its inputs name files of other kinds. */
export function dockerfilesNamedBy(root: TreeMapping | undefined): readonly NamedFile[] {
  if (root === undefined) return [];
  const names = new Map<string, Pick<NamedFile, 'written' | 'isCertain'>>();
  const folders = new Set<string>();
  for (const [key, node] of entriesIn(root)) {
    if (FOLDER.test(key)) for (const folder of textsIn(node)) folders.add(folder);
    const isCertain = CERTAIN.test(key);
    if (!isCertain && !GENERAL.test(key)) continue;
    for (const written of textsIn(node)) names.set(`${isCertain} ${written}`, { written, isCertain });
  }
  const shared = [...folders];
  return [...names.values()].map((name) => ({ ...name, folders: shared, by: root.file.path }));
}

function* entriesIn(root: TreeMapping): Generator<readonly [key: string, node: TreeNode]> {
  const seen = new Set<TreeNode>();
  const pending: TreeNode[] = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    if (node.kind === 'sequence') pending.push(...node.items.map((item) => item.node));
    if (node.kind !== 'mapping') continue;
    for (const entry of node.entries.values()) {
      yield [entry.key.value, entry.node];
      pending.push(entry.node);
    }
  }
}

/** A text, several texts, or the `default` of an input. */
function textsIn(node: TreeNode): readonly string[] {
  if (node.kind === 'scalar') return textsOf(node);
  if (node.kind === 'sequence')
    return node.items.flatMap((item) => (item.node.kind === 'scalar' ? textsOf(item.node) : []));
  const otherwise = node.kind === 'mapping' ? entryOf(node, 'default')?.node : undefined;
  return otherwise?.kind === 'scalar' ? textsOf(otherwise) : [];
}

function textsOf(scalar: TreeScalar): readonly string[] {
  const parts = readExpressions(scalar).text.split(/[\n,]/);
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
