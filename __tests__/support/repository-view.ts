import type { ParseContext } from '../../src/parse/frontend.ts';
import type { ReadFile, RepositoryView } from '../../src/parse/repository-view.ts';

/** A checkout in which only some files can be read; by default none. */
export function repositoryView(
  readFile: ReadFile = () => undefined,
  paths: readonly string[] | undefined = [],
): RepositoryView {
  return {
    isCheckout: true,
    read(path) {
      const file = readFile(path);
      return file === undefined
        ? { ok: false, error: { code: 'unreadable-file', level: 'error', message: `${path} does not exist.` } }
        : { ok: true, value: file };
    },
    readFile,
    contentOf: () => undefined,
    paths: () => paths,
    outsideTarget: () => undefined,
    onRecalled() {},
  };
}

/** The context of a file that nothing builds. */
export function parseContext(readFile?: ReadFile, paths?: readonly string[]): ParseContext {
  return { repository: repositoryView(readFile, paths), buildsOf: () => [] };
}
