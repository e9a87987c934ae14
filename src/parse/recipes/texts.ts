import { resolvePath } from '../../analysis/paths/shell-paths.ts';
import type { Excerpt, SourceFile, Span } from '../../model/source.ts';
import type { RecipeRequest } from '../../syntax/shell/files/script-files.ts';
import type { TreeScalar } from '../../syntax/tree/nodes.ts';
import { placesIn } from '../scripts/templated-script.ts';

/** A file at an absolute path. */
export interface FoundFile {
  readonly path: string;
  readonly source: Excerpt;
}

/** The first of several files that is known. */
export function firstFile(paths: readonly string[], { read }: Pick<RecipeRequest, 'read'>): FoundFile | undefined {
  for (const path of paths) {
    const source = read(path);
    if (source !== undefined) return { path, source };
  }
  return undefined;
}

/** The first of several names that is known in a folder, or in the nearest one above it. */
export function fileAbove(
  names: readonly string[],
  start: string,
  request: Pick<RecipeRequest, 'read'>,
): FoundFile | undefined {
  for (let folder = start; ; folder = folderOf(folder)) {
    const found = firstFile(
      names.map((name) => resolvePath(folder, name)),
      request,
    );
    if (found !== undefined || folder.length < 2) return found;
  }
}

/** The folder of an absolute path. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(1, path.lastIndexOf('/')));
}

/** A text as a file of its own, for readers of whole files. */
export function asFile({ text }: Excerpt): SourceFile {
  return { path: '', text };
}

/** A part of such a file with its places in the text that it was made from. */
export function placedIn(outer: Excerpt, { text, span }: Excerpt): Excerpt {
  const place = ({ start, end }: Span): Span => outer.span(start, end);
  return { text, span: (from, to) => place(span(from, to)) };
}

/** The value of a scalar in such a file. */
export function valueIn(outer: Excerpt, scalar: TreeScalar): Excerpt {
  return placedIn(outer, { text: scalar.value, span: placesIn(scalar) });
}
