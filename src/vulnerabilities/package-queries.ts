import type { ImageContents, ImagePackage } from '../model/image-contents.ts';
import type { Unchecked } from '../model/vulnerability.ts';
import { baseOf, canonicalName } from './ecosystems.ts';

/** What is asked about a package. */
export interface PackageQuery {
  readonly ecosystem: string;
  readonly name: string;
  readonly version: string;
}

/** One question, and the packages that it is about. */
export interface AskedPackages {
  readonly query: PackageQuery;
  readonly installed: readonly ImagePackage[];
}

export interface PackageQueries {
  readonly asked: readonly AskedPackages[];
  readonly unchecked: readonly Unchecked[];
}

/** What to ask about the packages of an image: each source package once, however many packages it became. */
export function packageQueries({ packages, operatingSystem }: ImageContents): PackageQueries {
  const asked = new Map<string, { readonly query: PackageQuery; readonly installed: ImagePackage[] }>();
  const unknown: ImagePackage[] = [];
  for (const found of packages) {
    if (isKernelHeaders(found)) continue;
    if (found.ecosystem === undefined) unknown.push(found);
    else
      for (const query of queriesOf(found, found.ecosystem)) {
        const known = asked.get(keyOf(query));
        if (known === undefined) asked.set(keyOf(query), { query, installed: [found] });
        else known.installed.push(found);
      }
  }
  return { asked: [...asked.values()], unchecked: uncheckedOf(unknown, operatingSystem?.prettyName) };
}

export function keyOf({ ecosystem, name, version }: PackageQuery): string {
  return `${ecosystem}\n${name}\n${version}`;
}

/** Databases of these say which source package is vulnerable. */
const BY_SOURCE: ReadonlySet<string> = new Set(['Debian', 'Ubuntu', 'Alpine']);
/** And those of these do so for some records, and name what is installed in others. */
const BY_BOTH: ReadonlySet<string> = new Set([
  'AlmaLinux',
  'Azure Linux',
  'Red Hat',
  'Rocky Linux',
  'SUSE',
  'openEuler',
  'openSUSE',
]);

function queriesOf({ name, version, sourceName, sourceVersion }: ImagePackage, ecosystem: string): PackageQuery[] {
  const base = baseOf(ecosystem);
  const source = { ecosystem, name: sourceName, version: sourceVersion };
  const own = { ecosystem, name: canonicalName(ecosystem, name), version };
  if (BY_SOURCE.has(base)) return [source];
  return BY_BOTH.has(base) && keyOf(source) !== keyOf(own) ? [own, source] : [own];
}

/** They hold nothing that runs: what is wrong with a kernel concerns the one of the host. */
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

function uncheckedOf(packages: readonly ImagePackage[], systemName: string | undefined): Unchecked[] {
  const ofSystem = packages.filter(({ type }) => type === 'deb' || type === 'apk' || type === 'rpm');
  const others = packages.filter((found) => !ofSystem.includes(found));
  return [
    ...group(
      ofSystem,
      systemName === undefined ? 'nothing says of which system they are' : 'no database covers their system',
    ),
    ...group(others, 'nothing says of which group they are'),
  ];
}

/** Packages that one reason keeps from being looked up. */
export function group(packages: readonly Pick<ImagePackage, 'name'>[], reason: string): Unchecked[] {
  const [first] = packages;
  return first === undefined ? [] : [{ count: packages.length, example: first.name, reason }];
}
