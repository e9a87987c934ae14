import type { ParseContext } from '../../src/parse/frontend.ts';
import type { ReadFile, RepositoryView } from '../../src/parse/repository-view.ts';

/** A checkout of which only some files can be read; none unless told. */
export function repositoryView(
  readFile: ReadFile = () => undefined,
  paths: readonly string[] | undefined = [],
): RepositoryView {
  return {
    isCheckout: true,
    read(path) {
      const file = readFile(path);
      return file === undefined
        ? { ok: false, error: { code: 'unreadable-file', level: 'error', message: `There is no ${path}.` } }
        : { ok: true, value: file };
    },
    readFile,
    contentOf: () => undefined,
    paths: () => paths,
    onRecalled() {},
  };
}

/** For a file that nothing builds. */
export function parseContext(readFile?: ReadFile): ParseContext {
  return { repository: repositoryView(readFile), buildsOf: () => [] };
}
