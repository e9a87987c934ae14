/** What is inside of an image. Names and versions are written by strangers: reports escape them. */
export interface ImageContents {
  /** Of the manifest, where the source of the image knows it. */
  readonly digest: string | undefined;
  readonly operatingSystem: OperatingSystem | undefined;
  readonly configuration: ImageConfiguration;
  /** The packages are those of an SBOM that nobody signed: whoever made the image could have left any of them out. */
  readonly hasUnsignedSbom?: true;
  /** From the lowest to the topmost. */
  readonly layers: readonly ImageLayer[];
  /** By type, name and version. */
  readonly packages: readonly ImagePackage[];
  /** Programs that run as the owner or the group of their file, whoever starts them. */
  readonly setuidFiles: readonly SetuidFile[];
  /** What could not be read, so that the lists may be short of it. */
  readonly gaps: readonly Gap[];
}

/** The types of package URLs: https://github.com/package-url/purl-spec/blob/main/purl-types-index.json */
export type PackageType = 'deb' | 'apk' | 'rpm' | 'npm' | 'pypi' | 'maven' | 'golang' | 'cargo' | 'gem';

export interface ImagePackage {
  readonly type: PackageType;
  /** As OSV has it, such as `Debian:12` or `npm`; undefined where it has none. */
  readonly ecosystem: string | undefined;
  /** Of Java packages `group:artifact`, or the artifact alone where the group is unknown. */
  readonly name: string;
  /** As its package manager writes it, with epoch and release. */
  readonly version: string;
  /** The source package that it is built from; its own name where that is not said, or makes no difference. */
  readonly sourceName: string;
  readonly sourceVersion: string;
  readonly architecture: string | undefined;
  /** The digest of the layer that brought it, in this version; empty where an SBOM names it. */
  readonly layer: string;
  /** Of the database or the file that names it; `!/` leads into an archive. Empty where an SBOM names it. */
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
  /** The instruction that made it, where the image tells. */
  readonly createdBy: string | undefined;
  /** `unneeded` was not looked for: what was asked is known from the layers above. */
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
  readonly labels: Readonly<Record<string, string>>;
}

export interface SetuidFile {
  readonly path: string;
  /** Permissions with the bits for setuid (0o4000) and setgid (0o2000). */
  readonly mode: number;
  readonly layer: string;
}

export interface Gap {
  /** Undefined where it is about the image as a whole. */
  readonly layer: string | undefined;
  readonly path: string | undefined;
  /** Why, in words that continue "… was not read: ". */
  readonly reason: string;
}
