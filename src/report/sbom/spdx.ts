import type { ImagePackage } from '../../model/images/image-contents.ts';
import { jsonPieces } from '../json-pieces.ts';
import { PROJECT_ADDRESS } from '../links.ts';
import { isSpdxExpression } from './licence.ts';
import { imageUrl, packageUrl } from './package-url.ts';
import { createdOf, hashOf, mayLackPackages, type SbomSubject, serialNumber, sha256In } from './subject.ts';

const IMAGE = 'SPDXRef-Image';
const DOCUMENT = 'SPDXRef-DOCUMENT';
/** SPDX demands a time. */
const UNKNOWN_TIME = '1970-01-01T00:00:00Z';

/** A bill of materials in SPDX 2.3, in pieces: https://spdx.github.io/spdx-spec/v2.3/ */
export function toSpdx(subject: SbomSubject): Iterable<string> {
  const { contents, name, version } = subject;
  const { packages } = contents;
  return jsonPieces({
    spdxVersion: 'SPDX-2.3',
    dataLicense: 'CC0-1.0',
    SPDXID: DOCUMENT,
    name,
    documentNamespace: `${PROJECT_ADDRESS}/spdx/${serialNumber(subject, 'spdx')}`,
    creationInfo: {
      created: createdOf(contents) ?? UNKNOWN_TIME,
      creators: [`Tool: hullcheck-${version}`],
      ...(mayLackPackages(contents) && { comment: 'Parts of the image were not read, so packages may be missing.' }),
    },
    ...extracted(packages),
    packages: () => [imageOf(subject), ...packages.map((found, at) => packageOf(found, at, subject))],
    relationships: () => [
      { spdxElementId: DOCUMENT, relationshipType: 'DESCRIBES', relatedSpdxElement: IMAGE },
      ...packages.map((_, at) => ({
        spdxElementId: IMAGE,
        relationshipType: 'CONTAINS',
        relatedSpdxElement: packageId(at),
      })),
    ],
  });
}

/** What is not known. */
const UNSAID = {
  downloadLocation: 'NOASSERTION',
  filesAnalyzed: false,
  licenseConcluded: 'NOASSERTION',
  licenseDeclared: 'NOASSERTION',
  copyrightText: 'NOASSERTION',
} as const;

function imageOf({ contents: { digest, layers }, name, repository }: SbomSubject): object {
  const hash = sha256In(digest);
  return {
    SPDXID: IMAGE,
    name: repository ?? name,
    ...(digest !== undefined && { versionInfo: digest }),
    ...UNSAID,
    primaryPackagePurpose: 'CONTAINER',
    ...(hash !== undefined && { checksums: [{ algorithm: 'SHA256', checksumValue: hash }] }),
    ...(repository !== undefined && { externalRefs: [referenceTo(imageUrl(repository, digest))] }),
    ...(layers.length > 0 && { comment: `Layers: ${layers.map((layer) => layer.digest).join(', ')}` }),
  };
}

function packageOf(found: ImagePackage, at: number, { contents: { operatingSystem } }: SbomSubject): object {
  const { name, version, licence, layer, path } = found;
  const place = [path === '' ? '' : `listed in /${path}`, layer === '' ? '' : `layer ${layer}`]
    .filter(Boolean)
    .join(', ');
  return {
    SPDXID: packageId(at),
    name,
    versionInfo: version,
    ...UNSAID,
    ...(licence !== undefined && { licenseDeclared: declared(licence) }),
    ...(place !== '' && { sourceInfo: place }),
    externalRefs: [referenceTo(packageUrl(found, operatingSystem))],
  };
}

/** An expression, or a reference to the words of the package. */
function declared(licence: string): string {
  return isSpdxExpression(licence) ? licence : `LicenseRef-${hashOf(licence).slice(0, 16)}`;
}

/** The words of the packages, by their references. */
function extracted(packages: readonly ImagePackage[]): object {
  const licences = new Set(packages.flatMap(({ licence }) => licence ?? []));
  const own = [...licences].filter((licence) => !isSpdxExpression(licence)).sort();
  if (own.length === 0) return {};
  return {
    hasExtractedLicensingInfos: own.map((licence) => ({
      licenseId: declared(licence),
      extractedText: licence,
      name: licence,
    })),
  };
}

function packageId(at: number): string {
  return `SPDXRef-Package-${at + 1}`;
}

function referenceTo(purl: string): object {
  return { referenceCategory: 'PACKAGE-MANAGER', referenceType: 'purl', referenceLocator: purl };
}
