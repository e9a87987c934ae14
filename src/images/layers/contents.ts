import type { PackageType } from '../../model/images/image-contents.ts';
import type { LayerPrograms } from '../reach/program-file.ts';

/** Increase it when layers are read differently, so that the cache of older versions is not used. */
export const CONTENTS_VERSION = 9;

/** The result for one layer, independent of the others. It is cached as JSON. */
export interface LayerContents {
  /** The files that list packages or name the system, in the order of the archive. */
  readonly files: readonly LayerFile[];
  /** The paths that the layer removes, including everything below them. */
  readonly removed: readonly string[];
  /** The folders that the layer empties before it adds files. */
  readonly emptied: readonly string[];
  readonly setuid: readonly { readonly path: string; readonly mode: number }[];
  /** The folders in which programs usually are, with their permissions. */
  readonly folders: readonly { readonly path: string; readonly mode: number }[];
  /** Important files to which everyone may write, with their permissions. */
  readonly writable: readonly { readonly path: string; readonly mode: number }[];
  /** Files that hold a secret: where, and which kind. The secret itself is never kept. */
  readonly secrets: readonly { readonly path: string; readonly what: string }[];
  /** Hashes of all paths except folders: each hides the same path in lower layers. */
  readonly paths: string;
  /** Only where somebody asks what the image starts. */
  readonly programs?: LayerPrograms;
  readonly problems: readonly LayerProblem[];
}

export interface LayerProblem {
  readonly path: string | undefined;
  readonly reason: string;
}

export interface LayerFile {
  readonly path: string;
  readonly kind: FileKind;
  readonly packages: readonly FoundPackage[];
  /** Paths of files from system packages; only those that may contain language packages. */
  readonly owned: readonly string[];
  /** The variables in a file that names the system. */
  readonly fields?: Readonly<Record<string, string>>;
}

/** Databases list all packages of a system. The other kinds are for one package or one archive each. */
export type FileKind =
  | 'os-release'
  | 'point-release'
  | 'dpkg'
  | 'dpkg-single'
  | 'dpkg-files'
  | 'apk'
  | 'rpm'
  | 'rpm-journal'
  | 'chisel'
  | 'language';

export interface FoundPackage {
  readonly type: PackageType;
  readonly name: string;
  readonly version: string;
  readonly sourceName?: string;
  readonly sourceVersion?: string;
  readonly architecture?: string;
  /** As its metadata names it. */
  readonly licence?: string;
  /** The manifest of a Java archive suggests its group. */
  readonly isGroupGuessed?: true;
  /** The path inside an archive. */
  readonly within?: string;
}
