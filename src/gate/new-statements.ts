import type { Repository } from '../discover/index.ts';
import { isStatedForDevelopment } from '../parse/stated-purpose.ts';
import { decodeText } from '../support/read-text-file.ts';
import { realPath } from './base-paths.ts';
import type { BaseTree } from './base-tree.ts';

/**
 * The files of the base that only the change says to be for development: a change that adds such a comment must not make its own findings
 * milder. In a file that the change adds, it counts, as its name does.
 * @throws {BaseUnavailable}
 */
export async function newStatements(tree: BaseTree, head: Repository): Promise<readonly string[]> {
  const touched = (await tree.readTouched()) ?? head.files.map(({ path }) => path);
  const stated = [...touched].filter((path) => isStated(head.readFile(path, 'guess')?.text));
  if (stated.length === 0) return [];
  const isMoved = stated.some((path) => realPath(tree, path) === undefined);
  const before = new Map([...(isMoved ? await tree.readRenames() : [])].map(([from, to]) => [to, from]));
  const inBase = new Map(stated.map((path) => [path, realPath(tree, before.get(path) ?? path)]));
  await tree.load([...inBase.values()].filter((path) => path !== undefined));
  return stated.filter((path) => {
    const real = inBase.get(path);
    return real !== undefined && !isStated(textIn(tree, real));
  });
}

function isStated(text: string | undefined): boolean {
  return text !== undefined && isStatedForDevelopment({ text });
}

function textIn(tree: BaseTree, path: string): string | undefined {
  const bytes = tree.content(path);
  const decoded = bytes && decodeText(bytes);
  return decoded?.ok === true ? decoded.value.text : undefined;
}
