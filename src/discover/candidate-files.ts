import type { GapNotification } from '../model/findings/gap.ts';
import type { FileFormat } from '../parse/formats.ts';
import { isReadAlike, kindByName } from '../parse/kind-by-name.ts';
import { addToGroup } from '../support/group-by.ts';

/** A file to scan. */
export interface CandidateFile {
  /** Relative to the root, with `/` and without symbolic links. */
  readonly path: string;
  readonly fileFormat: FileFormat;
  /** The paths of symbolic links that lead to it, by which it may be used. */
  readonly links?: readonly string[];
  /** That of them whose name decides how to read it, or the name that commands give it, if its own name does not. */
  readonly usedAs?: string;
}

export interface Candidates {
  /** Sorted by path, each once for each way in which it is read. */
  readonly files: readonly CandidateFile[];
  readonly notifications: readonly GapNotification[];
}

/** Resolves a path to the file it leads to, or to the reason why that file was not looked at; undefined for a folder or a deleted file. */
export type ResolvePath = (path: string) => { readonly path: string } | GapNotification | undefined;

/**
 * Turns selected paths into files that exist: symbolic links are replaced by their targets in the repository. The name of the link decides
 * how to read the file, and whether it is excluded: Docker reads the file by that name, whatever the target is called.
 */
export function candidateFiles(selected: ReadonlyMap<string, FileFormat>, resolvePath: ResolvePath): Candidates {
  const files = new Map<string, CandidateFile>();
  const links = new Map<string, string[]>();
  const notifications: GapNotification[] = [];
  for (const [path, fileFormat] of [...selected].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const resolved = resolvePath(path);
    if (resolved === undefined) continue;
    if ('code' in resolved) {
      notifications.push(resolved);
      continue;
    }
    if (resolved.path !== path) addToGroup(links, resolved.path, path);
    const key = JSON.stringify([fileFormat.id, kindByName(fileFormat, path), resolved.path]);
    const found = files.get(key);
    if (found === undefined || (found.usedAs !== undefined && resolved.path === path))
      files.set(key, candidate(resolved.path, path, fileFormat));
  }
  return { files: [...files.values()].map((file) => withLinks(file, links)).sort(byPath), notifications };
}

function candidate(path: string, name: string, fileFormat: FileFormat): CandidateFile {
  return isReadAlike(fileFormat, path, name) ? { path, fileFormat } : { path, fileFormat, usedAs: name };
}

function withLinks(file: CandidateFile, links: ReadonlyMap<string, readonly string[]>): CandidateFile {
  const own = links.get(file.path);
  return own === undefined ? file : { ...file, links: own };
}

function byPath(a: CandidateFile, b: CandidateFile): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  if (a.fileFormat.id !== b.fileFormat.id) return a.fileFormat.id < b.fileFormat.id ? -1 : 1;
  return (a.usedAs ?? '') < (b.usedAs ?? '') ? -1 : 1;
}
