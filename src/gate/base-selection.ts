import { isToldByContent, withContents } from '../discover/contents.ts';
import { type FileSelection, fileSelection, type SelectionOptions } from '../discover/file-selection.ts';
import { realPath } from './base-paths.ts';
import type { BaseTree } from './base-tree.ts';
import type { ObservedRepository } from './observed-repository.ts';

export interface BaseSelectionOptions extends SelectionOptions {
  /** In bytes. */
  readonly maxFileSize: number;
}

/** Which files of the base are worth reading, by their names and by what is in them; the change was asked already about what it left alone. */
export async function baseSelection(
  tree: BaseTree,
  head: ObservedRepository,
  options: BaseSelectionOptions,
  touched: ReadonlySet<string> | undefined,
): Promise<FileSelection> {
  const plain = fileSelection(options);
  const paths = touched ?? tree.allPaths(head.listedPaths() ?? []);
  await tree.load([...paths].filter((path) => isToldByContent(path) && tree.has(path)));
  const byContent = withContents(plain, (path) => {
    const real = realPath(tree, path);
    const bytes = real === undefined ? undefined : tree.content(real);
    return bytes === undefined || bytes.length > options.maxFileSize ? undefined : bytes;
  });
  const inHead = new Map(head.files.map(({ path, frontend }) => [path, frontend]));
  const isAsInHead = (path: string): boolean =>
    touched !== undefined && !touched.has(path) && tree.has(path) && head.isInScope(path);
  return {
    ...byContent,
    formatFor(path, start) {
      const format = plain.formatFor(path, start);
      if (format !== undefined || !isToldByContent(path) || !isAsInHead(path)) return byContent.formatFor(path, start);
      const known = inHead.get(path);
      return known?.mayBeOther === true ? known : undefined;
    },
  };
}
