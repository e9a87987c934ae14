import type { CandidateFile, FileResult, Repository } from '../discover/index.ts';
import type { SourceFile } from '../model/source.ts';
import type { Certainty } from '../parse/repository-view.ts';

/** A repository with some of its files changed, but only in memory. */
export interface Overlay {
  /** Some of the files, as if the files in `changed` had been written already. */
  view(files: readonly CandidateFile[], changed: ReadonlyMap<string, SourceFile>): Repository;
  /** A file as it was first read; undefined if it has not been read. */
  original(path: string): SourceFile | undefined;
  /** The total size of all files that were read, in characters. */
  size(): number;
}

/** Reads every file once, so that all views show the same moment. */
export function overlayOf(repository: Repository): Overlay {
  const originals = new Map<string, SourceFile>();
  let size = 0;
  const remember = (file: SourceFile): SourceFile => {
    const known = originals.get(file.path);
    if (known !== undefined) return known;
    originals.set(file.path, file);
    size += file.text.length;
    return file;
  };
  const read = once((path): FileResult => {
    const result = repository.read(path);
    return result.ok ? { ok: true, value: remember(result.value) } : result;
  });
  const readNamed = once((path, certainty?: Certainty) => {
    const file = repository.readFile(path, certainty);
    return file === undefined ? undefined : remember(file);
  });
  return {
    original: (path) => originals.get(path),
    size: () => size,
    view: (files, changed) => ({
      ...repository,
      files,
      notifications: [],
      read(path) {
        const result = read(path);
        return result.ok ? { ok: true, value: changed.get(result.value.path) ?? result.value } : result;
      },
      readFile(path, certainty) {
        const file = readNamed(path, certainty);
        return file === undefined ? undefined : (changed.get(file.path) ?? file);
      },
    }),
  };
}

function once<T>(read: (path: string, certainty?: Certainty) => T): (path: string, certainty?: Certainty) => T {
  const known = new Map<string, { readonly value: T }>();
  return (path, certainty) => {
    const key = `${certainty} ${path}`;
    const remembered = known.get(key) ?? { value: read(path, certainty) };
    known.set(key, remembered);
    return remembered.value;
  };
}
