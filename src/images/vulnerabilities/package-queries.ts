import {
  type ImageContents,
  type ImagePackage,
  type PackageType,
  SYSTEM_TYPES,
} from '../../model/images/image-contents.ts';
import type { Unchecked } from '../../model/images/vulnerability.ts';
import { baseOf, spellingsOf } from './ecosystems.ts';

/** One question to a vulnerability source. */
export interface PackageQuery {
  readonly ecosystem: string;
  readonly name: string;
  readonly version: string;
}

/** A query and the installed packages that it covers. */
export interface AskedPackages {
  readonly query: PackageQuery;
  readonly installed: readonly ImagePackage[];
}

export interface PackageQueries {
  readonly asked: readonly AskedPackages[];
  readonly unchecked: readonly Unchecked[];
}

/** Real names and versions are far shorter, and real images have far fewer packages. */
const LONGEST_TEXT = 500;
const MOST_PACKAGES = 50_000;

/** The queries for the packages of an image: one for each source package, however many packages were built from it. */
export function packageQueries({ packages, operatingSystem }: ImageContents): PackageQueries {
  const asked = new Map<string, { readonly query: PackageQuery; readonly installed: ImagePackage[] }>();
  const { known, unchecked } = sorted(
    packages.filter((found) => !isKernelHeaders(found)),
    operatingSystem?.prettyName,
  );
  for (const found of known) {
    for (const query of queriesOf(found)) {
      const same = asked.get(keyOf(query));
      if (same === undefined) asked.set(keyOf(query), { query, installed: [found] });
      else same.installed.push(found);
    }
  }
  return { asked: [...asked.values()], unchecked };
}

type KnownPackage = ImagePackage & { readonly ecosystem: string };

/** Splits off the packages that no database covers, with the reason. */
function sorted(
  packages: readonly ImagePackage[],
  systemName: string | undefined,
): { readonly known: readonly KnownPackage[]; readonly unchecked: readonly Unchecked[] } {
  const isKnown = (found: ImagePackage): found is KnownPackage => found.ecosystem !== undefined;
  const isReal = ({ name, version, sourceName, sourceVersion }: ImagePackage): boolean =>
    [name, version, sourceName, sourceVersion].every(({ length }) => length <= LONGEST_TEXT);
  const known = packages.filter(isKnown);
  const real = known.filter(isReal);
  const unknown = packages.filter((found) => !isKnown(found));
  const noSystem =
    systemName === undefined ? 'nothing names their system' : `OSV has no records of ${shortName(systemName)}`;
  return {
    known: real.slice(0, MOST_PACKAGES),
    unchecked: [
      ...group(unknown.filter(isOfSystem), noSystem),
      ...Object.entries(UNKNOWN).flatMap(([type, reason]) =>
        group(
          unknown.filter((found) => found.type === type),
          reason,
          'always',
        ),
      ),
      ...guessed(known),
      ...group(
        known.filter((found) => !isReal(found)),
        'their name or version is too long to be real',
      ),
      ...group(real.slice(MOST_PACKAGES), 'the image has more packages than hullcheck looks up'),
    ],
  };
}

/** Packages whose group is a guess. They are looked up nevertheless. */
function guessed(packages: readonly ImagePackage[]): Unchecked[] {
  return group(
    packages.filter(({ isGroupGuessed }) => isGroupGuessed),
    'their group is a guess from their manifest',
    'always',
  );
}

/** Why no database can be asked about a package, whatever its data. */
const UNKNOWN: Readonly<Partial<Record<PackageType, string>>> = {
  maven: 'nothing names their group, or their version',
  composer: 'they come from a branch and have no version',
  conda: 'no database covers packages of conda',
};

export function isOfSystem({ type }: ImagePackage): boolean {
  return SYSTEM_TYPES.has(type);
}

export function keyOf({ ecosystem, name, version }: PackageQuery): string {
  return `${ecosystem}\n${name}\n${version}`;
}

/** Ecosystems whose databases name source packages. */
const BY_SOURCE: ReadonlySet<string> = new Set(['Debian', 'Ubuntu', 'Alpine', 'Bitnami']);
/** Ecosystems whose databases name the source package in some records and the installed package in others. */
const BY_BOTH: ReadonlySet<string> = new Set([
  'AlmaLinux',
  'Azure Linux',
  'Mageia',
  'Photon OS',
  'Red Hat',
  'Rocky Linux',
  'SUSE',
  'openEuler',
  'openSUSE',
]);

function queriesOf({ name, version, sourceName, sourceVersion, ecosystem }: KnownPackage): PackageQuery[] {
  const base = baseOf(ecosystem);
  const own = spellingsOf(ecosystem, name).map((spelling) => ({ name: spelling, version }));
  const source = { name: sourceName, version: sourceVersion };
  if (BY_SOURCE.has(base)) return [{ ecosystem, ...source }];
  const isSame = name === source.name && version === source.version;
  const named = BY_BOTH.has(base) && !isSame ? [...own, source] : own;
  return repositoriesOf(ecosystem).flatMap((repository) => named.map((one) => ({ ecosystem: repository, ...one })));
}

/** Red Hat has records for each repository. The system names only the first, but images have packages from all of them. */
function repositoriesOf(ecosystem: string): readonly string[] {
  const release = /^(Red Hat:enterprise_linux:\d+::)baseos$/.exec(ecosystem)?.[1];
  return release === undefined ? [ecosystem] : [ecosystem, `${release}appstream`, `${release}crb`];
}

/** Headers contain nothing that runs: vulnerabilities of a kernel concern the kernel of the host. */
function isKernelHeaders({ type, name, sourceName }: ImagePackage): boolean {
  switch (type) {
    case 'deb':
      return (
        /^linux-(?:.*-)?(?:headers|libc-dev)(?:-|$)|^linux-libc-dev$/.test(name) || KERNEL_SOURCES.test(sourceName)
      );
    case 'apk':
      return name === 'linux-headers';
    case 'rpm':
      return /^(?:kernel|glibc-kernel|linux-glibc)-(?:headers|devel)$/.test(name);
    default:
      return false;
  }
}

const KERNEL_SOURCES =
  /^linux(?:-(?:meta|signed|hwe|aws|azure|gcp|gke|gkeop|ibm|kvm|lowlatency|oracle|oem|raspi|realtime|riscv)(?:-.*)?)?$/;

const LONGEST_EXAMPLE = 80;

function shortName(name: string): string {
  return name.slice(0, LONGEST_EXAMPLE);
}

/** The entry for packages that are not looked up for one reason; empty without packages. `always`: no database could change that. */
export function group(packages: readonly Pick<ImagePackage, 'name'>[], reason: string, when?: 'always'): Unchecked[] {
  const [first] = packages;
  if (first === undefined) return [];
  const example = first.name.slice(0, LONGEST_EXAMPLE);
  return [{ count: packages.length, example, reason, ...(when === 'always' && { isInherent: true }) }];
}
