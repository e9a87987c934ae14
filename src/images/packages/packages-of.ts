import {
  type ImagePackage,
  type OperatingSystem,
  type PackageType,
  SYSTEM_TYPES,
} from '../../model/images/image-contents.ts';
import type { FileKind, FoundPackage } from '../layers/contents.ts';
import { type MergedFile, type MergedLayers, packageKey } from '../layers/merge.ts';
import { canonicalPath } from '../layers/owned-paths.ts';
import { isComposerBranch } from './composer.ts';
import { ecosystemOf } from './ecosystem.ts';

const LANGUAGE_ECOSYSTEMS: Readonly<Partial<Record<PackageType, string>>> = {
  npm: 'npm',
  pypi: 'PyPI',
  maven: 'Maven',
  golang: 'Go',
  cargo: 'crates.io',
  gem: 'RubyGems',
  nuget: 'NuGet',
  composer: 'Packagist',
  bitnami: 'Bitnami',
};

/** In the order in which rpm would choose, where an image has several: the later ones are left over from older releases. */
const RPM_DATABASES = ['usr/lib/sysimage/rpm', 'usr/share/rpm', 'var/lib/rpm'].flatMap((folder) =>
  ['rpmdb.sqlite', 'Packages.db', 'Packages'].map((name) => `${folder}/${name}`),
);

/**
 * The packages that the merged files list, sorted by type, name and version. Language packages whose files belong to a system package
 * are left out.
 */
export function packagesOf({ files }: MergedLayers, system: OperatingSystem | undefined): ImagePackage[] {
  const rpmDatabase = RPM_DATABASES.find((path) => files.has(path));
  const owned = ownedPaths(files);
  const packages: ImagePackage[] = [];
  for (const file of files.values()) {
    if (file.kind === 'rpm' && file.path !== rpmDatabase) continue;
    if (file.kind === 'language' && owned.has(canonicalPath(file.path))) continue;
    for (const found of file.packages) packages.push(packageOf(found, file, system));
  }
  return withoutRepetitions(packages.sort(byTypeNameAndVersion));
}

/** The canonical paths of the files of system packages that may be programs, or may contain or describe language packages. */
export function ownedPaths(files: MergedLayers['files']): ReadonlySet<string> {
  const owned = new Set<string>();
  for (const file of files.values()) for (const path of file.owned) owned.add(path);
  return owned;
}

/** The packages that an SBOM lists, in the same order. */
export function packagesInSbom(found: readonly FoundPackage[], system: OperatingSystem | undefined): ImagePackage[] {
  return found.map((one) => imagePackage(one, system, { layer: '', path: '' })).sort(byTypeNameAndVersion);
}

function packageOf(found: FoundPackage, file: MergedFile, system: OperatingSystem | undefined): ImagePackage {
  return imagePackage(found, system, {
    layer: file.origins.get(packageKey(found)) ?? file.layer,
    path: found.within === undefined ? file.path : `${file.path}!/${found.within}`,
  });
}

function imagePackage(
  found: FoundPackage,
  system: OperatingSystem | undefined,
  place: Pick<ImagePackage, 'layer' | 'path'>,
): ImagePackage {
  const { type, name, version, sourceName, sourceVersion, architecture, licence, isGroupGuessed } = found;
  return {
    type,
    ecosystem: ecosystemFor(found, system),
    name,
    version,
    sourceName: sourceName ?? name,
    sourceVersion: sourceVersion ?? version,
    architecture,
    ...(licence !== undefined && { licence }),
    ...(isGroupGuessed && { isGroupGuessed }),
    ...place,
  };
}

function ecosystemFor({ type, name, version }: FoundPackage, system: OperatingSystem | undefined): string | undefined {
  if (SYSTEM_TYPES.has(type)) return system === undefined ? undefined : ecosystemOf(system);
  if (type === 'composer' && isComposerBranch(version)) return undefined;
  // many groups may have an artifact of this name
  return type === 'maven' && !name.includes(':') ? undefined : LANGUAGE_ECOSYSTEMS[type];
}

function byTypeNameAndVersion(one: ImagePackage, other: ImagePackage): number {
  return (
    order(one.type, other.type) ||
    order(one.name, other.name) ||
    order(one.version, other.version) ||
    order(one.path, other.path) ||
    order(one.architecture ?? '', other.architecture ?? '')
  );
}

function order(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** `lib/apk` and `usr/lib/apk` may be the same folder, stored twice. */
function withoutRepetitions(packages: readonly ImagePackage[]): ImagePackage[] {
  return packages.filter((found, index) => {
    const before = packages[index - 1];
    return !(
      before !== undefined &&
      SYSTEM_TYPES.has(found.type) &&
      before.type === found.type &&
      before.name === found.name &&
      before.version === found.version &&
      before.architecture === found.architecture
    );
  });
}

/** Databases of system packages. */
export const SYSTEM_DATABASES: ReadonlySet<FileKind> = new Set(['dpkg', 'dpkg-single', 'apk', 'rpm', 'chisel']);
