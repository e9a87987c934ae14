import type { GapNotification } from '../model/gap.ts';
import { type FileFormat, formatOf } from '../parse/formats.ts';
import { type FileSelection, guessFormat } from './file-selection.ts';

/** A file to be scanned. */
export interface CandidateFile {
  /** From the root, with `/` and without symbolic links. */
  readonly path: string;
  readonly frontend: FileFormat;
}

export interface Candidates {
  /** Sorted by path, each once. */
  readonly files: readonly CandidateFile[];
  readonly notifications: readonly GapNotification[];
}

/** The file that a path leads to, or why there is none to look at; undefined where there is nothing to say. */
export type ResolvePath = (path: string) => { readonly path: string } | GapNotification | undefined;

/** Turns selected paths into files that exist: symbolic links are replaced by what they lead to, if that is in the repository. */
export function candidateFiles(
  selected: ReadonlyMap<string, FileFormat>,
  selection: FileSelection,
  resolvePath: ResolvePath,
): Candidates {
  const files = new Map<string, CandidateFile>();
  const notifications: GapNotification[] = [];
  for (const path of [...selected.keys()].sort()) {
    const resolved = resolvePath(path);
    if (resolved === undefined) continue;
    if ('code' in resolved) notifications.push(resolved);
    else if (!files.has(resolved.path) && (resolved.path === path || !selection.isExcluded(resolved.path))) {
      files.set(resolved.path, {
        path: resolved.path,
        frontend: formatOf(resolved.path) ?? selected.get(path) ?? guessFormat(path),
      });
    }
  }
  return { files: [...files.values()].sort(byPath), notifications };
}

function byPath(a: CandidateFile, b: CandidateFile): number {
  return a.path < b.path ? -1 : 1;
}
