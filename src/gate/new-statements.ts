import type { Repository } from '../discover/index.ts';
import { isReadme, README_NAMES, statementsIn } from '../parse/readme-purpose.ts';
import { isStatedForDevelopment } from '../parse/stated-purpose.ts';
import { foldersAbove } from '../support/paths.ts';
import { decodeText } from '../support/read-text-file.ts';
import { realPath } from './base-paths.ts';
import type { BaseTree } from './base-tree.ts';

/**
 * What only the change says about the purpose of files: a change that adds such a comment to a file of the base, or such a sentence to a
 * README, must not make its own findings milder. In a file that the change adds, a comment counts, as its name does.
 * @throws {BaseUnavailable}
 */
export async function newStatements(tree: BaseTree, head: Repository): Promise<readonly string[]> {
  const touched = [...((await tree.readTouched()) ?? possiblyTouched(head))];
  const stated = touched.filter((path) => statementsOf(path, head.readFile(path, 'guess')?.text).length > 0);
  if (stated.length === 0) return [];
  const isMoved = stated.some((path) => !isReadme(path) && realPath(tree, path) === undefined);
  const before = new Map([...(isMoved ? await tree.readRenames() : [])].map(([from, to]) => [to, from]));
  const inBase = new Map(stated.map((path) => [path, realPath(tree, before.get(path) ?? path)]));
  await tree.load([...inBase.values()].filter((path) => path !== undefined));
  return stated.flatMap((path) => {
    const real = inBase.get(path);
    if (real === undefined && !isReadme(path)) return [];
    const known = new Set(real === undefined ? [] : statementsOf(path, textIn(tree, real)));
    return statementsOf(path, head.readFile(path, 'guess')?.text).filter((statement) => !known.has(statement));
  });
}

/** Where the change may not be listed. */
function possiblyTouched({ files }: Repository): ReadonlySet<string> {
  const folders = new Set(['', ...files.flatMap(({ path }) => [...foldersAbove(path)])]);
  const readmes = [...folders].flatMap((folder) =>
    README_NAMES.map((name) => (folder === '' ? name : `${folder}/${name}`)),
  );
  return new Set([...files.map(({ path }) => path), ...readmes]);
}

function statementsOf(path: string, text: string | undefined): readonly string[] {
  if (text === undefined) return [];
  if (isReadme(path)) return statementsIn({ text }, path);
  return isStatedForDevelopment({ text }) ? [path] : [];
}

function textIn(tree: BaseTree, path: string): string | undefined {
  const bytes = tree.content(path);
  const decoded = bytes && decodeText(bytes);
  return decoded?.ok === true ? decoded.value.text : undefined;
}
