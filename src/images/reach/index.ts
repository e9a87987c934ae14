import {
  type ImagePackage,
  type ImageReach,
  type PackageReach,
  SYSTEM_TYPES,
} from '../../model/images/image-contents.ts';
import { chunks } from '../../support/chunks.ts';
import type { LayerContents } from '../layers/contents.ts';
import { hiddenBy, type MergedLayers } from '../layers/merge.ts';
import { canonicalPath } from '../layers/owned-paths.ts';
import { packageOfList } from '../packages/dpkg.ts';
import { createFileView, type FileView } from './file-view.ts';
import { follow } from './follow.ts';
import { mayBeLoaded } from './program-record.ts';
import { SETTING } from './setting-files.ts';
import { startOf } from './start.ts';

/** A layer of an image; undefined contents if it was not read. */
export interface ReachLayer {
  readonly digest: string;
  readonly contents: LayerContents | undefined;
}

interface Reached {
  readonly packages: readonly ImagePackage[];
  readonly reach: ImageReach;
}

/**
 * Adds to the packages of the system whether what the image starts loads them.
 * @param layers from the lowest to the topmost, read with their programs
 * @param config the configuration of the image
 */
export function withReach(
  packages: readonly ImagePackage[],
  layers: readonly ReachLayer[],
  files: MergedLayers['files'],
  config: unknown,
): Reached {
  const read = layers.flatMap(({ contents }) => contents ?? []);
  const view = createFileView(read.map((contents) => ({ contents, isHidden: hiddenBy(contents) })));
  const { paths, doubts: unfollowed, openers } = follow(startOf(config), view);
  const owned = withDiverted(new Set([...paths].map(canonicalPath)), view);
  const owners = ownersOf(owned.paths, layers, files);
  const isPartial = read.length < layers.length || read.some(({ programs }) => programs?.isCut !== false);
  const doubts = [
    ...(isPartial ? ['not all files of the image were read'] : []),
    ...unfollowed,
    ...owned.doubts,
    ...owners.unknown.map((path) => `it is not known which package /${path} belongs to`),
  ];
  const reachOf = ({ name }: ImagePackage): PackageReach => {
    if (owners.loaded.has(name)) return 'loaded';
    if (doubts.length > 0 || !owners.isListed(name)) return 'unknown';
    return openers.length > 0 ? 'not-linked' : 'not-loaded';
  };
  return {
    packages: packages.map((one) => (SYSTEM_TYPES.has(one.type) ? { ...one, reach: reachOf(one) } : one)),
    reach: { doubts: shown(doubts), openers: shown(openers) },
  };
}

/** Files have names of any length. */
const LONGEST_TEXT = 200;
const MOST_TEXTS = 20;

function shown(texts: readonly string[]): readonly string[] {
  return texts
    .slice(0, MOST_TEXTS)
    .map((text) => (text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text));
}

/** dpkg lists a file under the name that its package gave it, also where another package has it renamed. */
function withDiverted(
  paths: ReadonlySet<string>,
  view: FileView,
): { readonly paths: ReadonlySet<string>; readonly doubts: readonly string[] } {
  const lines = view.setting(SETTING.diversions);
  if (lines === undefined) return { paths, doubts: [`/${SETTING.diversions} could not be read`] };
  const all = new Set(paths);
  for (const [from, to] of chunks(lines, 3)) {
    if (from !== undefined && to !== undefined && paths.has(canonicalPath(to))) all.add(canonicalPath(from));
  }
  return { paths: all, doubts: [] };
}

interface Owners {
  /** The names of packages with one of the files. */
  readonly loaded: ReadonlySet<string>;
  /** Files that could belong to a package, although their owners are not kept. */
  readonly unknown: readonly string[];
  /** Whether it is known which files a package has. */
  isListed(name: string): boolean;
}

function ownersOf(paths: ReadonlySet<string>, layers: readonly ReachLayer[], files: MergedLayers['files']): Owners {
  const loaded = new Set<string>();
  for (const { digest, contents } of layers) {
    // a list counts where it is visible
    const lists = (contents?.programs?.owners ?? []).filter(({ list }) => files.get(list)?.layer === digest);
    for (const one of lists) if (one.paths.some((path) => paths.has(path))) loaded.add(one.package);
  }
  const all = [...files.values()];
  const listed = new Set(all.flatMap(({ kind, path }) => (kind === 'dpkg-files' ? [packageOfList(path)] : [])));
  const listsAll = all.some(({ kind }) => kind === 'apk' || kind === 'rpm' || kind === 'chisel');
  return {
    loaded,
    unknown: [...paths].filter((path) => OF_PACKAGES.test(path) && !mayBeLoaded(path)),
    isListed: (name) => listsAll || listed.has(name),
  };
}

/** Folders with files of packages. */
const OF_PACKAGES = /^(?:usr\/(?!local\/)|etc\/|var\/)/;
