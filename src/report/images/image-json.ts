import { isSecretVariable, nameOfVariable } from '../../analysis/secrets/image-environment.ts';
import type {
  ImageContents,
  ImagePackage,
  OperatingSystem,
  SetuidFile,
  WritableFolder,
} from '../../model/images/image-contents.ts';
import type { ImageScan } from '../../triage/image-scan.ts';
import { outcome } from '../json.ts';
import { jsonPieces } from '../json-pieces.ts';
import { packageUrl } from '../sbom/package-url.ts';

/** Increases when a field is removed or changes its meaning; new fields may come at any time. See `docs/image.md`. */
const FORMAT_VERSION = 1;

interface Options {
  /** The version of hullcheck. */
  readonly version: string;
  /** The name that the user gave the image. */
  readonly name: string;
}

/**
 * The contents of an image and its findings as one JSON document for other programs, in pieces. Values of variables are left out: they may
 * be secret.
 */
export function imageJson(
  { contents, report }: Pick<ImageScan, 'contents' | 'report'>,
  { version, name }: Options,
): Iterable<string> {
  const {
    digest,
    operatingSystem: system,
    configuration,
    layers,
    packages,
    setuidFiles,
    writableFolders,
    writableFiles,
    reach,
    gaps,
  } = contents;
  return jsonPieces({
    version: FORMAT_VERSION,
    tool: { name: 'hullcheck', version },
    image: { name, digest: digest ?? null },
    packagesFrom: contents.hasUnsignedSbom ? 'unsigned-sbom' : 'layers',
    operatingSystem: system === undefined ? null : systemOf(system),
    base: contents.base ?? null,
    configuration: contents.lacksConfiguration ? null : configurationOf(configuration),
    layers: layers.map((layer) => ({ digest: layer.digest, size: layer.size, state: layer.state })),
    packages: packages.map((one) => packageOf(one, packageUrl(one, system))),
    setuidFiles: setuidFiles.map(withOctalMode),
    writableFolders: writableFolders.map(withOctalMode),
    writableFiles: writableFiles.map(withOctalMode),
    reach: reach === undefined ? null : { unknownBecause: reach.doubts, mayLoadMore: reach.openers },
    notRead: gaps.map(({ layer, path, reason }) => ({ layer: layer ?? null, path: path ?? null, reason })),
    ...outcome(report),
  });
}

function systemOf({ id, versionId, codename, prettyName, pointRelease }: OperatingSystem): object {
  return {
    id,
    versionId: versionId ?? null,
    codename: codename ?? null,
    name: prettyName ?? null,
    pointRelease: pointRelease ?? null,
  };
}

function configurationOf(configuration: ImageContents['configuration']): object {
  const { environment, created, user, exposedPorts, hasHealthcheck } = configuration;
  const variables = environment.map(nameOfVariable);
  return {
    os: configuration.operatingSystem ?? null,
    architecture: configuration.architecture ?? null,
    created: created ?? null,
    user,
    exposedPorts,
    hasHealthcheck,
    variables,
    secretVariables: environment.filter(isSecretVariable).map(nameOfVariable),
  };
}

function packageOf(found: ImagePackage, purl: string): object {
  const { type, ecosystem, name, version, sourceName, sourceVersion, architecture, layer, path } = found;
  return {
    purl,
    type,
    ecosystem: ecosystem ?? null,
    name,
    version,
    source: { name: sourceName, version: sourceVersion },
    architecture: architecture ?? null,
    // unknown for an SBOM
    layer: layer === '' ? null : layer,
    path: path === '' ? null : path,
  };
}

function withOctalMode({ path, mode, layer }: SetuidFile | WritableFolder): object {
  return { path, mode: mode.toString(8), layer };
}
