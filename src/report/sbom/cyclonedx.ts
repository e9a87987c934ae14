import type { ImagePackage } from '../../model/images/image-contents.ts';
import { jsonPieces } from '../json-pieces.ts';
import { isSpdxExpression } from './licence.ts';
import { imageUrl, packageUrl } from './package-url.ts';
import { createdOf, hashOf, mayLackPackages, type SbomSubject, serialNumber, sha256In } from './subject.ts';

/** A bill of materials in CycloneDX 1.6, in pieces: https://cyclonedx.org/docs/1.6/json/ */
export function toCycloneDx(subject: SbomSubject): Iterable<string> {
  const { contents, version } = subject;
  const root = rootOf(subject);
  const components = contents.packages.map((found, at) => componentOf(found, at, subject));
  return jsonPieces({
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${serialNumber(subject, 'cyclonedx')}`,
    version: 1,
    metadata: {
      ...timestampOf(subject),
      tools: { components: [{ type: 'application', name: 'hullcheck', version }] },
      component: root,
    },
    components: () => [...systemOf(subject), ...components],
    dependencies: [{ ref: root['bom-ref'], dependsOn: components.map((one) => one['bom-ref']) }],
    compositions: [{ aggregate: mayLackPackages(contents) ? 'incomplete' : 'unknown', assemblies: [root['bom-ref']] }],
  });
}

function timestampOf({ contents }: SbomSubject): { readonly timestamp?: string } {
  const timestamp = createdOf(contents);
  return timestamp === undefined ? {} : { timestamp };
}

function rootOf({ contents: { digest, layers }, name, repository }: SbomSubject) {
  const hash = sha256In(digest);
  return {
    'bom-ref': `image:${digest ?? name}`,
    type: 'container',
    name: repository ?? name,
    ...(digest !== undefined && { version: digest }),
    ...(repository !== undefined && { purl: imageUrl(repository, digest) }),
    ...(hash !== undefined && { hashes: [{ alg: 'SHA-256', content: hash }] }),
    properties: layers.map((layer, index) => ({ name: `hullcheck:layer:${index + 1}`, value: layer.digest })),
  };
}

function systemOf({ contents: { operatingSystem: system } }: SbomSubject): readonly object[] {
  if (system === undefined) return [];
  const { id, versionId, prettyName } = system;
  return [
    {
      'bom-ref': `system:${id}`,
      type: 'operating-system',
      name: id,
      ...(versionId !== undefined && { version: versionId }),
      ...(prettyName !== undefined && { description: prettyName }),
    },
  ];
}

/** The same package can be at several places. */
function componentOf(found: ImagePackage, at: number, { contents: { operatingSystem } }: SbomSubject) {
  const { type, name, version, licence, layer, path } = found;
  const purl = packageUrl(found, operatingSystem);
  const [group, own] = type === 'maven' && name.includes(':') ? splitName(name) : [undefined, name];
  return {
    'bom-ref': `package:${at + 1}:${hashOf(purl).slice(0, 16)}`,
    type: 'library',
    ...(group !== undefined && { group }),
    name: own,
    version,
    ...(licence !== undefined && { licenses: [licenceOf(licence)] }),
    purl,
    properties: [
      ...(layer === '' ? [] : [{ name: 'hullcheck:layer', value: layer }]),
      ...(path === '' ? [] : [{ name: 'hullcheck:path', value: path }]),
    ],
  };
}

function licenceOf(licence: string): object {
  return isSpdxExpression(licence) ? { expression: licence } : { license: { name: licence } };
}

function splitName(name: string): readonly [string, string] {
  const at = name.lastIndexOf(':');
  return [name.slice(0, at), name.slice(at + 1)];
}
