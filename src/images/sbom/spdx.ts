import { SYSTEM_TYPES } from '../../model/images/image-contents.ts';
import type { PackageUrl } from '../../model/images/package-url.ts';
import { fieldsOf } from '../../support/json-fields.ts';
import type { FoundPackage } from '../layers/contents.ts';
import { normalisedPythonName } from '../packages/python.ts';
import { rpmSource } from '../packages/rpm/header.ts';
import { parsePackageUrl } from './package-url.ts';

export interface SbomContents {
  readonly packages: readonly FoundPackage[];
  /** The system, with the fields of `os-release`; undefined where no system package names it. */
  readonly system: Readonly<Record<string, string>> | undefined;
}

const MAXIMUM_PACKAGES = 100_000;
/** Bitnami counts its builds of a version, as in `7.0.0-1`. Databases contain the version alone. */
const BITNAMI_BUILD = /-\d{1,4}$/;

/** The packages in an SPDX document, by their package URLs: https://spdx.github.io/spdx-spec/v2.3/package-information/ */
export function parseSpdx(json: unknown): SbomContents {
  const { packages } = fieldsOf(json);
  const urls = (Array.isArray(packages) ? packages.slice(0, MAXIMUM_PACKAGES) : []).flatMap(
    (found: unknown) => urlOf(found) ?? [],
  );
  return { packages: urls.flatMap((url) => packageOf(url) ?? []), system: systemOf(urls) };
}

function urlOf(found: unknown): PackageUrl | undefined {
  const { externalRefs: references } = fieldsOf(found);
  if (!Array.isArray(references)) return undefined;
  const text = references.map(fieldsOf).find(({ referenceType: type }) => type === 'purl')?.['referenceLocator'];
  return typeof text === 'string' ? parsePackageUrl(text) : undefined;
}

/** Reads only the package types that hullcheck also finds in layers. */
function packageOf(url: PackageUrl): FoundPackage | undefined {
  const { namespace, name, version, qualifiers } = url;
  switch (url.type) {
    case 'deb':
    case 'apk':
      return { type: url.type, name, version, ...architectureOf(url), ...upstreamOf(qualifiers.get('upstream')) };
    case 'rpm':
      return rpmPackage(url);
    case 'npm':
      return { type: 'npm', name: namespace === '' ? name : `${namespace}/${name}`, version };
    case 'golang':
      return {
        type: 'golang',
        name: namespace === '' ? name : `${namespace}/${name}`,
        version: version.replace(/^(?:v|go)(?=\d)/, ''),
      };
    case 'maven':
      return { type: 'maven', name: namespace === '' ? name : `${namespace}:${name}`, version };
    case 'pypi':
      return { type: 'pypi', name: normalisedPythonName(name), version };
    case 'composer':
      return { type: 'composer', name: namespace === '' ? name : `${namespace}/${name}`, version };
    case 'bitnami':
      return { type: 'bitnami', name, version, sourceVersion: version.replace(BITNAMI_BUILD, '') };
    case 'cargo':
    case 'gem':
    case 'nuget':
    case 'conda':
      return { type: url.type, name, version };
    default:
      return undefined;
  }
}

function rpmPackage(url: PackageUrl): FoundPackage {
  const { name, version, qualifiers } = url;
  const epoch = qualifiers.get('epoch');
  return {
    type: 'rpm',
    name,
    version: epoch === undefined || epoch === '0' ? version : `${epoch}:${version}`,
    ...architectureOf(url),
    ...rpmSource(qualifiers.get('upstream'), Number(epoch ?? 0)),
  };
}

function architectureOf({ qualifiers }: PackageUrl): Pick<FoundPackage, 'architecture'> {
  const architecture = qualifiers.get('arch');
  return architecture === undefined ? {} : { architecture };
}

/** Reads `name` or `name@version`. */
function upstreamOf(upstream: string | undefined): Pick<FoundPackage, 'sourceName' | 'sourceVersion'> {
  if (upstream === undefined || upstream === '') return {};
  const [sourceName = '', sourceVersion] = upstream.split('@');
  return sourceVersion === undefined ? { sourceName } : { sourceName, sourceVersion };
}

/** The system in the qualifier `distro` of a system package, such as `debian-12`. */
function systemOf(urls: readonly PackageUrl[]): SbomContents['system'] {
  for (const { type, qualifiers } of urls) {
    const [, id, version] = /^([a-z-]+?)-(\d[\w.]*)$/.exec(qualifiers.get('distro') ?? '') ?? [];
    if (id !== undefined && version !== undefined && SYSTEM_TYPES.has(type)) return { ID: id, VERSION_ID: version };
  }
  return undefined;
}
