import type { ImageBase } from './image-base.ts';

/** The contents of an image. Names and versions come from strangers, so reports escape them. */
export interface ImageContents {
  /** The digest of the manifest, where the source of the image knows it. */
  readonly digest: string | undefined;
  readonly operatingSystem: OperatingSystem | undefined;
  /** Undefined where the image does not name its base, or was not asked for it. */
  readonly base?: ImageBase;
  readonly configuration: ImageConfiguration;
  /** The source of the image has no configuration, so what it would run is unknown. */
  readonly lacksConfiguration?: true;
  /** The packages come from an unsigned SBOM, so the maker of the image could have left any of them out. */
  readonly hasUnsignedSbom?: true;
  /** From the lowest to the topmost. */
  readonly layers: readonly ImageLayer[];
  /** Sorted by type, name and version. */
  readonly packages: readonly ImagePackage[];
  /** Programs that run as the owner or group of their file, whichever user starts them. */
  readonly setuidFiles: readonly SetuidFile[];
  /** Folders in which everyone may replace what a container runs, in the order of `PATH`. */
  readonly writableFolders: readonly WritableFolder[];
  /** Files to which everyone may write, and that the image starts, or that belong to its system. The most important ones come first. */
  readonly writableFiles: readonly WritableFile[];
  /** Files of the image itself that hold a secret, in the order of the layers, also those that an upper layer removes. */
  readonly secrets: readonly ImageSecret[];
  /** What is known about the files that the image starts and loads. Undefined where that was not asked for. */
  readonly reach?: ImageReach;
  /** The parts that could not be read, so that the lists may be incomplete. */
  readonly gaps: readonly Gap[];
}

/** The types of package URLs: https://github.com/package-url/purl-spec/blob/main/purl-types-index.json */
export type PackageType =
  | 'deb'
  | 'apk'
  | 'rpm'
  | 'npm'
  | 'pypi'
  | 'maven'
  | 'golang'
  | 'cargo'
  | 'gem'
  | 'nuget'
  | 'composer'
  | 'bitnami'
  | 'conda';

/** The types of packages that belong to the operating system. */
export const SYSTEM_TYPES: ReadonlySet<string> = new Set<PackageType>(['deb', 'apk', 'rpm']);

/** Whether the image has a system, and nothing lists the packages of it, as where a build removed the database. */
export function lacksSystemPackages({ operatingSystem, packages }: ImageContents): boolean {
  return operatingSystem !== undefined && !packages.some(({ type }) => SYSTEM_TYPES.has(type));
}

/**
 * Whether a program or library of a package is part of what an image starts. `not-loaded`: all links were followed, and none leads to the
 * package. `not-linked`: the same, and something that is loaded can load libraries or start programs without a link.
 */
export type PackageReach = 'loaded' | 'not-linked' | 'not-loaded' | 'unknown';

export interface ImageReach {
  /** Why packages may be loaded that no link leads to, in words that continue "…, because ". Then no package is `not-linked` or `not-loaded`. */
  readonly doubts: readonly string[];
  /** Loaded files that import functions to load libraries or start programs, so that the links may not be all. Then no package is `not-loaded`. */
  readonly openers: readonly string[];
}

export interface ImagePackage {
  readonly type: PackageType;
  /** The name in OSV, such as `Debian:12` or `npm`; undefined where OSV has none. */
  readonly ecosystem: string | undefined;
  /** For Java packages `group:artifact`, or only the artifact where the group is unknown. */
  readonly name: string;
  /** As its package manager writes it, with epoch and release. */
  readonly version: string;
  /** The source package that it is built from; its own name where the source is not known, or makes no difference. */
  readonly sourceName: string;
  readonly sourceVersion: string;
  readonly architecture: string | undefined;
  /** As the metadata of the package names it, in a line. Undefined where that says nothing, or is not read. */
  readonly licence?: string;
  /** The group of a Java package is what its manifest suggests, which may be wrong. */
  readonly isGroupGuessed?: true;
  /** The digest of the layer that added this version; empty where an SBOM names it. */
  readonly layer: string;
  /** Undefined where it was not asked for, and for packages that are not of the operating system. */
  readonly reach?: PackageReach;
  /** The database or file that lists it; `!/` leads into an archive. Empty where an SBOM names it. */
  readonly path: string;
}

/** From `/etc/os-release`: https://www.freedesktop.org/software/systemd/man/latest/os-release.html */
export interface OperatingSystem {
  /** Such as `debian`. */
  readonly id: string;
  readonly idLike: readonly string[];
  /** Such as `12`; undefined for rolling releases. */
  readonly versionId: string | undefined;
  readonly codename: string | undefined;
  /** Such as `Debian GNU/Linux 12 (bookworm)`. */
  readonly prettyName: string | undefined;
  /** The point release, such as `12.8` in `/etc/debian_version`, where the system has that file. */
  readonly pointRelease: string | undefined;
  readonly cpe: string | undefined;
}

export interface ImageLayer {
  readonly digest: string;
  /** In bytes, as stored. */
  readonly size: number;
  /** The instruction that created it, if the image records it. */
  readonly createdBy: string | undefined;
  /** `unneeded` layers were not read, because the layers above already answer every question. */
  readonly state: 'read' | 'cached' | 'failed' | 'unneeded';
}

export interface ImageConfiguration {
  readonly operatingSystem: string | undefined;
  readonly architecture: string | undefined;
  /** As an ISO date; undefined where builds are reproducible and claim 1970. */
  readonly created: string | undefined;
  /** Empty for root. */
  readonly user: string;
  readonly exposedPorts: readonly string[];
  /** `NAME=value`; a value may be secret, so no report prints it. */
  readonly environment: readonly string[];
  readonly entrypoint: readonly string[];
  readonly command: readonly string[];
  readonly hasHealthcheck: boolean;
  /** The words of the health check, such as `CMD`, `curl`, and an address. */
  readonly healthcheck: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
  /** The instructions for images that are built from it. */
  readonly onbuild: readonly string[];
  /** The instructions of its history that made no layer, such as `ENV A=b`. */
  readonly history: readonly string[];
}

export interface SetuidFile {
  readonly path: string;
  /** Permissions with the bits for setuid (0o4000) and setgid (0o2000). */
  readonly mode: number;
  readonly layer: string;
  /**
   * It belongs to no package of the system, and the files of all packages are known; or a lower layer has the file without the bit.
   */
  readonly isAdded?: true;
}

/** A regular file to which everyone in a container may write. */
export interface WritableFile {
  readonly path: string;
  /** The permissions, such as `0o666`. */
  readonly mode: number;
  /** The digest of the layer that sets them. */
  readonly layer: string;
  /** What the file is for: a command of the image names it, accounts and start-up of the system, a library, or a program in `PATH`. */
  readonly use: 'started' | 'system' | 'library' | 'program';
}

export interface WritableFolder {
  /** Without a leading slash. */
  readonly path: string;
  readonly mode: number;
  readonly layer: string;
  /** It is or contains a folder of `PATH`, or else the working directory. */
  readonly use: 'path' | 'working';
}

export interface ImageSecret {
  readonly path: string;
  /** The kind, such as `a private key`. The secret itself is never kept. */
  readonly what: string;
  /** The digest of the layer that contains the file. */
  readonly layer: string;
  /** A later layer removes or replaces the file, and everyone who pulls the image still gets it. */
  readonly isHidden?: true;
}

export interface Gap {
  /** Undefined for the image as a whole. */
  readonly layer: string | undefined;
  readonly path: string | undefined;
  /** The reason, in words that continue "… was not read: ". */
  readonly reason: string;
}
