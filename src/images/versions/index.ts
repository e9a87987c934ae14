import { compareAlpine } from './alpine.ts';
import { compareDebian } from './debian.ts';
import { compareGo } from './go.ts';
import { compareMaven } from './maven.ts';
import { compareNumbers } from './numbers.ts';
import { comparePackagist } from './packagist.ts';
import { comparePypi } from './pypi.ts';
import { compareRpm } from './rpm.ts';
import { compareRubygems } from './rubygems.ts';
import { compareNuget, comparePub, compareSemver } from './semver.ts';

/** Negative when the first is older, 0 when both are the same, undefined when one of them is not a version: nothing is guessed. */
export type CompareVersions = (one: string, other: string) => number | undefined;

const ORDERS: ReadonlyMap<string, CompareVersions> = new Map(
  Object.entries({
    Alpaquita: compareAlpine,
    Alpine: compareAlpine,
    'BellSoft Hardened Containers': compareAlpine,
    Chainguard: compareAlpine,
    MinimOS: compareAlpine,
    Wolfi: compareAlpine,
    Debian: compareDebian,
    Ubuntu: compareDebian,
    Echo: compareDebian,
    AlmaLinux: compareRpm,
    'Azure Linux': compareRpm,
    Mageia: compareRpm,
    'Photon OS': compareRpm,
    'Red Hat': compareRpm,
    'Rocky Linux': compareRpm,
    SUSE: compareRpm,
    openEuler: compareRpm,
    openSUSE: compareRpm,
    Bitnami: compareSemver,
    'GitHub Actions': compareSemver,
    Go: compareGo,
    Hex: compareSemver,
    Julia: compareSemver,
    SwiftURL: compareSemver,
    'crates.io': compareSemver,
    npm: compareSemver,
    CRAN: compareNumbers,
    Hackage: compareNumbers,
    Maven: compareMaven,
    NuGet: compareNuget,
    Packagist: comparePackagist,
    Pub: comparePub,
    PyPI: comparePypi,
    RubyGems: compareRubygems,
  }),
);

/** The order of versions in an ecosystem as OSV names it, such as `Debian:12`; undefined for an unknown ecosystem. */
export function versionOrder(ecosystem: string): CompareVersions | undefined {
  const [name = ''] = ecosystem.split(':', 1);
  const order = ORDERS.get(name);
  if (order === undefined) return undefined;
  // strangers write versions, and some patterns that split them take more than linear time
  return (one, other) => (Math.max(one.length, other.length) > MAXIMUM_LENGTH ? undefined : order(one, other));
}

const MAXIMUM_LENGTH = 512;
