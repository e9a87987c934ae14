import { rememberByKey } from '../../support/caches/remember-by-key.ts';

/** Whether a record about `written` also covers `asked`: `Ubuntu:Pro:22.04:LTS` covers `Ubuntu:22.04`, and `Debian` covers all its releases. */
export function sameEcosystem(written: string, asked: string): boolean {
  return written === asked || releaseOf(written) === releaseOf(asked) || baseOf(asked) === written;
}

/** `Ubuntu` of `Ubuntu:22.04`: the folder that its records are in. */
export function baseOf(ecosystem: string): string {
  const colon = ecosystem.indexOf(':');
  return colon === -1 ? ecosystem : ecosystem.slice(0, colon);
}

/**
 * The ecosystem without `Pro` and `LTS`, which only say who gets updates and for how long; without the minor release of Red Hat, whose updates
 * are those of the next one, too; and without the product or module of SUSE that brings a package, which nothing in an image says.
 */
const releaseOf = rememberByKey(
  (ecosystem: string) => ecosystem,
  (ecosystem) =>
    ecosystem
      .replace(/^Ubuntu:Pro:/, 'Ubuntu:')
      .replace(/^(Ubuntu:[^:]+):LTS$/, '$1')
      .replace(/^(Red Hat:enterprise_linux:\d{1,3})\.\d{1,3}$/, '$1')
      .replace(/^(SUSE:Linux Enterprise) [A-Za-z][A-Za-z0-9 ]{0,60} (\d{2}(?:\.\d+| SP\d)?)(?:-[A-Z]+)?$/, '$1 $2'),
);

/** Red Hat ends a release with this minor release. */
const LAST_MINOR = 10;

/** Products and modules of SUSE with packages of images: https://documentation.suse.com/sles/15-SP7/html/SLES-all/article-modules.html */
const SUSE_PRODUCTS = [
  'Server',
  ...[
    'Basesystem',
    'Containers',
    'Desktop Applications',
    'Development Tools',
    'Legacy',
    'Package Hub',
    'Public Cloud',
    'Python 3',
    'Server Applications',
    'Web and Scripting',
  ].map((name) => `Module for ${name}`),
];

/**
 * The names to ask OSV for an ecosystem by, which takes them literally. It has a name for each minor release of Red Hat Enterprise Linux since
 * 10, and for each product and module of SUSE Linux Enterprise.
 */
export function namesInOsv(ecosystem: string): readonly string[] {
  const [, suse] = /^SUSE:Linux Enterprise Server (\d{2}(?:\.\d+| SP\d)?)$/.exec(ecosystem) ?? [];
  if (suse !== undefined) {
    const products = SUSE_PRODUCTS.map((product) => `SUSE:Linux Enterprise ${product} ${suse}`);
    return [...products, `${ecosystem}-LTSS`];
  }
  if (!/^Red Hat:enterprise_linux:\d+$/.test(ecosystem)) return [ecosystem];
  return Array.from({ length: LAST_MINOR + 1 }, (_, minor) => `${ecosystem}.${minor}`);
}

/**
 * Whether OSV compares versions with the ranges of its records. Of other ecosystems it only finds versions that a record lists one by one, so
 * all records are read. https://github.com/google/osv.dev/blob/master/osv/ecosystems/_ecosystems.py, as of 2026-08-21
 */
export function isOrderedInOsv(ecosystem: string): boolean {
  return baseOf(ecosystem) !== 'Photon OS';
}

/** The release of a system that has several ecosystems: repositories, or minor releases. */
export function systemIn(ecosystem: string): string {
  return releaseOf(ecosystem.replace(/^(Red Hat:[^:]+:[^:]+)::.*$/, '$1'));
}

/** Whether only subscribers of Ubuntu Pro get a fix: in the ecosystems of Pro, and for versions such as `1.2-3ubuntu4+esm1`. */
export function isForSubscribers(ecosystem: string, fixed: string): boolean {
  return ecosystem.startsWith('Ubuntu:Pro') || (ecosystem.startsWith('Ubuntu:') && /[+~]esm\d/.test(fixed));
}

/** One spelling for all ways to write a package name: https://packaging.python.org/en/latest/specifications/name-normalization/ */
export function canonicalName(ecosystem: string, name: string): string {
  if (ecosystem === 'PyPI') return name.toLowerCase().replaceAll(/[-_.]+/g, '-');
  return CASELESS.has(ecosystem) ? name.toLowerCase() : name;
}

/** The names to ask about. OSV compares them letter by letter, and has records about the .NET runtime under both spellings. */
export function spellingsOf(ecosystem: string, name: string): readonly string[] {
  if (ecosystem !== 'NuGet') return [canonicalName(ecosystem, name)];
  return [...new Set([name, name.replace(/^Microsoft\.NETCore\.App\./, 'Microsoft.NetCore.App.')])];
}

/** Registries whose names may be written in any case: https://learn.microsoft.com/nuget/consume-packages/finding-and-choosing-packages */
const CASELESS: ReadonlySet<string> = new Set(['NuGet', 'Packagist']);
