import { mayHoldSecret } from '../../analysis/secrets/file-secret.ts';
import type { ImageSecret } from '../../model/images/image-contents.ts';
import type { FoundPackage, LayerContents, LayerFile } from './contents.ts';
import { canonicalPath } from './owned-paths.ts';
import { type PathHashes, readPathHashes } from './path-hashes.ts';

/** The stacked layers, as a container sees them. */
export interface MergedLayers {
  /** The visible files, by path. */
  readonly files: ReadonlyMap<string, MergedFile>;
  readonly setuid: ReadonlyMap<
    string,
    MergedMode & { /** A lower layer has the file without the bit. */ readonly isLater?: true }
  >;
  /** Folders in which programs usually are. */
  readonly folders: ReadonlyMap<string, MergedMode>;
  /** Important files to which everyone may write. */
  readonly writable: ReadonlyMap<string, MergedMode>;
  /** Files with a secret that no system package owns, also where an upper layer hides them: the layer still contains them. */
  readonly secrets: readonly ImageSecret[];
}

/** Permissions, and the digest of the layer that sets them. */
export interface MergedMode {
  readonly mode: number;
  readonly layer: string;
}

export interface MergedFile extends LayerFile {
  /** The digest of the layer that has the file. */
  readonly layer: string;
  /** The layer that added each package. It may differ from `layer`, because a database is rewritten when any package changes. */
  readonly origins: ReadonlyMap<string, string>;
}

export interface LayerMerge {
  /** Adds a layer on top of the earlier ones. */
  add(digest: string, layer: LayerContents): void;
  result(): MergedLayers;
}

export function createLayerMerge(): LayerMerge {
  const files = new Map<string, MergedFile>();
  const modes = createModeMerge();
  const secrets = createSecretMerge();
  return {
    add(digest, layer) {
      const previous = new Map(files);
      const isHidden = hiddenBy(layer);
      for (const path of [...files.keys()]) if (isHidden(path)) files.delete(path);
      for (const file of layer.files) {
        const origins = originsOf(file, digest, previous.get(file.path)?.origins);
        files.set(file.path, { ...file, layer: digest, origins });
      }
      modes.add(digest, layer, isHidden);
      secrets.add(digest, layer, isHidden);
    },
    result: () => ({ files, ...modes.result(), secrets: secrets.result() }),
  };
}

/** Permissions of programs and folders. */
function createModeMerge(): {
  add(digest: string, layer: LayerContents, isHidden: (path: string) => boolean): void;
  result(): Pick<MergedLayers, 'setuid' | 'folders' | 'writable'>;
} {
  const setuid = new Map<string, MergedMode & { isLater?: true }>();
  const folders = new Map<string, MergedMode>();
  const writable = new Map<string, MergedMode>();
  const lower: LayerContents[] = [];
  const known = new Set<string>();
  return {
    add(digest, layer, isHidden) {
      for (const paths of [setuid, folders, writable]) forget(paths, isHidden);
      const isBelow = pathsIn(lower);
      for (const { path, mode } of layer.setuid) {
        const isLater = !known.has(path) && isBelow(path);
        setuid.set(path, { mode, layer: digest, ...(isLater && { isLater: true as const }) });
        known.add(path);
      }
      note(folders, layer.folders, digest);
      note(writable, layer.writable, digest);
      lower.push(layer);
    },
    result: () => ({ setuid, folders, writable }),
  };
}

function forget(modes: Map<string, MergedMode>, isHidden: (path: string) => boolean): void {
  for (const path of [...modes.keys()]) if (isHidden(path)) modes.delete(path);
}

function note(modes: Map<string, MergedMode>, found: LayerContents['folders'], layer: string): void {
  for (const { path, mode } of found) modes.set(path, { mode, layer });
}

/** Whether one of the layers has a path. */
function pathsIn(layers: readonly LayerContents[]): (path: string) => boolean {
  let all: readonly PathHashes[] | undefined;
  return (path) => {
    all ??= layers.map(({ paths }) => readPathHashes(paths));
    return all.some((hashes) => hashes.has(path));
  };
}

/** Nothing hides the files of lower layers here: who pulls an image gets all of its layers. */
function createSecretMerge(): {
  add(digest: string, layer: LayerContents, isHidden: (path: string) => boolean): void;
  result(): MergedLayers['secrets'];
} {
  let found: ImageSecret[] = [];
  const owned = new Set<string>();
  return {
    add(digest, { secrets, files }, isHidden) {
      found = found.map((one) => (isHidden(one.path) ? { ...one, isHidden: true } : one));
      for (const { path, what } of secrets) found.push({ path, what, layer: digest });
      for (const path of files.flatMap((file) => file.owned)) if (mayHoldSecret(path)) owned.add(path);
    },
    result: () => found.filter(({ path }) => !owned.has(canonicalPath(path))),
  };
}

/** Whether a layer hides a path of lower layers: it removes or replaces the path or one of its folders, or empties a folder above it. */
export function hiddenBy(layer: LayerContents): (path: string) => boolean {
  const removed = new Set(layer.removed);
  const emptied = new Set(layer.emptied);
  let hashes: PathHashes | undefined;
  return (path) => {
    hashes ??= readPathHashes(layer.paths);
    if (emptied.has('')) return true;
    for (let end = path.length; end !== -1; end = path.lastIndexOf('/', end - 1)) {
      const part = path.slice(0, end);
      if (removed.has(part) || hashes.has(part) || (end < path.length && emptied.has(part))) return true;
    }
    return false;
  };
}

/** A package is attributed to the first layer from which on the file has listed it in every version. */
function originsOf(
  file: LayerFile,
  digest: string,
  before: ReadonlyMap<string, string> | undefined,
): ReadonlyMap<string, string> {
  return new Map(file.packages.map((found) => [packageKey(found), before?.get(packageKey(found)) ?? digest]));
}

export function packageKey({ name, version, architecture = '', within = '' }: FoundPackage): string {
  return `${name}\0${version}\0${architecture}\0${within}`;
}
