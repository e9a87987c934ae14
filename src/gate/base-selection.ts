import { type ContentOf, isToldByContent, withContents } from '../discover/contents.ts';
import { type FileSelection, fileSelection, type SelectionOptions } from '../discover/file-selection.ts';
import type { LinkedFiles } from '../discover/linked-folders.ts';
import { beginningOf } from '../discover/read-repository-file.ts';
import { realPath } from './base-paths.ts';
import type { BaseTree } from './base-tree.ts';
import type { ObservedRepository } from './observed-repository.ts';

export interface BaseSelectionOptions extends SelectionOptions {
  /** In bytes. */
  readonly maxFileSize: number;
}

/** The files of the base worth reading, by name and content; files that the change left alone were already classified there. */
export async function baseSelection(
  tree: BaseTree,
  head: ObservedRepository,
  options: BaseSelectionOptions,
  touched: ReadonlySet<string> | undefined,
  linked: LinkedFiles['files'],
): Promise<FileSelection> {
  const plain = fileSelection(options);
  const all = tree.allPaths(head.listedPaths() ?? []);
  const paths = touched ?? all;
  await tree.load([...paths].filter((path) => isToldByContent(path) && tree.has(path)));
  await tree.load(behindLinks(tree, all, linked));
  const byContent = withContents(plain, contentIn(tree, options));
  const { told = new Map() } = head;
  const isTold = (path: string): boolean =>
    touched !== undefined && !touched.has(path) && tree.has(path) && told.has(path);
  return {
    ...byContent,
    formatFor(path, start) {
      if (!isTold(path) || plain.isLeftOut(path, start)) return byContent.formatFor(path, start);
      return told.get(path) ?? plain.formatFor(path, start);
    },
  };
}

/** The files whose content is told by the name of a link. */
function behindLinks(tree: BaseTree, all: readonly string[], linked: LinkedFiles['files']): readonly string[] {
  const names = [...all, ...linked.keys()].filter((path) => isToldByContent(path) && !tree.has(path));
  return names.flatMap((path) => realPath(tree, path) ?? []);
}

/** The beginnings of files of the base. */
export function contentIn(tree: BaseTree, { maxFileSize }: BaseSelectionOptions): ContentOf {
  return (path) => {
    const real = realPath(tree, path);
    const bytes = real === undefined ? undefined : tree.content(real);
    return bytes && beginningOf(bytes, maxFileSize);
  };
}
