import { posix } from 'node:path';
import type { Repository } from '../discover/index.ts';
import type { SourceFile } from '../model/source.ts';
import type { BaseTree } from './base-tree.ts';
import { blobId } from './blob-id.ts';

/** A repository that records what is read from it. */
export interface ObservedRepository extends Repository {
  /** Ids of contents, by path. */
  readonly seen: ReadonlyMap<string, string>;
  /** The paths that were asked for, each with the path at which the file was found, readable or not; undefined if it was not found. */
  readonly asked: ReadonlyMap<string, string | undefined>;
  /** Where the links in paths lead out of the repository, for the paths that were asked about. */
  readonly links: ReadonlyMap<string, string | undefined>;
  /** The submodules that were asked about, by their paths. */
  readonly modules: ReadonlySet<string>;
  /** Whether the paths of all files were asked for. */
  isListed(): boolean;
  /** The paths of all files, without recording that they were asked for. */
  listedPaths(): readonly string[] | undefined;
}

export function observe(repository: Repository, hash: BaseTree['hash']): ObservedRepository {
  const seen = new Map<string, string>();
  const asked = new Map<string, string | undefined>();
  const refused = new Set<string>();
  const links = new Map<string, string | undefined>();
  const modules = new Set<string>();
  let isListed = false;
  const note = (path: string, file: SourceFile | undefined): void => {
    asked.set(path, file?.path ?? (refused.has(path) ? path : undefined));
    if (file !== undefined && !seen.has(file.path)) seen.set(file.path, blobId(file, hash));
  };
  return {
    ...repository,
    disk: undefined,
    ...{ seen, asked, links, modules },
    isListed: () => isListed,
    listedPaths: repository.paths,
    read(path) {
      const result = repository.read(path);
      if (!result.ok) refused.add(path);
      note(path, result.ok ? result.value : undefined);
      return result;
    },
    readFile(path, certainty) {
      const count = repository.refusals().length;
      const file = repository.readFile(path, certainty);
      if (repository.refusals().length > count) refused.add(posix.normalize(path));
      note(posix.normalize(path), file);
      return file;
    },
    contentOf(path) {
      const content = repository.contentOf(path);
      if (!asked.has(path)) asked.set(path, content && path);
      return content;
    },
    ...foldersOf(repository, links, modules),
    paths() {
      isListed = true;
      return repository.paths();
    },
  };
}

/** What it answers about links and submodules, which are noted. */
function foldersOf(
  repository: Repository,
  links: Map<string, string | undefined>,
  modules: Set<string>,
): Pick<Repository, 'outsideTarget' | 'submodule'> {
  return {
    outsideTarget(path) {
      const target = repository.outsideTarget(path);
      links.set(path, target);
      return target;
    },
    submodule(path) {
      modules.add(path);
      return repository.submodule?.(path) ?? 'missing';
    },
  };
}
