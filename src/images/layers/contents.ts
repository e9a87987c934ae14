import type { PackageType } from '../../model/images/image-contents.ts';

/** Grows when layers are read differently, so that what older versions of hullcheck have cached is not used. */
export const CONTENTS_VERSION = 1;

/** What one layer says, without regard to the others: this is what is cached, as JSON. */
export interface LayerContents {
  /** Files that name packages or the system, in the order of the archive. */
  readonly files: readonly LayerFile[];
  /** Paths that the layer takes away, with all below. */
  readonly removed: readonly string[];
  /** Folders that the layer empties before it puts files in. */
  readonly emptied: readonly string[];
  readonly setuid: readonly { readonly path: string; readonly mode: number }[];
  /** All paths but those of folders, as hashes: each hides what lower layers have there. */
  readonly paths: string;
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
  /** Paths of files that packages of the operating system brought; only those that may hold packages of languages. */
  readonly owned: readonly string[];
  /** Of files that name the system. */
  readonly fields?: Readonly<Record<string, string>>;
}

/** Databases hold all packages of a system; the others are of one package each, or of one archive. */
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
  /** Inside of an archive. */
  readonly within?: string;
}
