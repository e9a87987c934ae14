import type { SetuidFile } from '../../model/images/image-contents.ts';
import { ownedPaths } from '../packages/packages-of.ts';
import type { MergedLayers } from './merge.ts';
import { canonicalPath, mayNamePackages } from './owned-paths.ts';

/**
 * The programs with the bits for setuid or setgid, sorted by path. Those that belong to no package, and those that got the bit in a later
 * layer than their file, are only known as such if everything was read.
 */
export function setuidFiles({ setuid, files }: MergedLayers, isWhole: boolean): readonly SetuidFile[] {
  const owned = setuid.size > 0 && isWhole ? ownedPaths(files) : new Set<string>();
  return [...setuid]
    .map(([path, { mode, layer, isLater }]) => ({
      path,
      mode,
      layer,
      ...(isWhole && (isLater || isAdded(path, owned)) && { isAdded: true as const }),
    }))
    .sort((one, other) => (one.path < other.path ? -1 : 1));
}

/** Systems without lists of files have no owned paths, and of some files the lists are not kept. */
function isAdded(path: string, owned: ReadonlySet<string>): boolean {
  const canonical = canonicalPath(path);
  if (owned.size === 0 || owned.has(canonical.replace(RENAMED, ''))) return false;
  return OF_NO_PACKAGE.test(canonical) || mayNamePackages(canonical);
}

/** dpkg renames files for other packages. */
const RENAMED = /\.(?:distrib|dpkg-[a-z]{1,20})$/;

/** Folders that packages leave to users and programs, whatever the name of a file is. */
const OF_NO_PACKAGE = /^(?:tmp|var\/tmp|dev\/shm|run|var\/run|home|root)\//;
