import type { Image } from '../../model/images/image.ts';
import { type OperatingSystem, SYSTEM_TYPES } from '../../model/images/image-contents.ts';
import type { PackageUrl } from '../../model/images/package-url.ts';
import type { AttachedVex, VexDocument, VexImage, VexStatement, VexTarget } from '../../model/images/vex.ts';
import { addToGroup } from '../../support/group-by.ts';
import { normalisedPythonName } from '../packages/python.ts';
import { normalized, parsePlatform, platformText } from '../registry/platforms.ts';
import type { Platform } from '../registry/registry.ts';
import { HUB, placeOf } from '../registry/target.ts';
import type { DecidedPackage, Decision } from '../vulnerabilities/decide.ts';

/** The statements of a document as decisions. */
export function vexDecisions({ path, statements }: VexDocument): readonly Decision[] {
  return statements.map((statement) => decisionOf(statement, path));
}

/** The statements in the attestations of an image as decisions. */
export function signedDecisions({ statements }: AttachedVex): readonly Decision[] {
  return statements.map(({ statement, signer }) => ({ ...decisionOf(statement, signer), isSigned: true }));
}

/** Whether everything that a statement is about is another image. */
export function isAboutOthers({ targets }: VexStatement, image: Image): boolean {
  const isOther = ({ images }: VexTarget): boolean => images?.some((one) => isNamedAs(one, image)) === false;
  return targets.length > 0 && targets.every(isOther);
}

/** What a statement says about one image. */
interface Scope {
  readonly coversAll: boolean;
  /** By the last part of their name. */
  readonly packages: ReadonlyMap<string, readonly PackageUrl[]>;
}

function decisionOf(statement: VexStatement, path: string): Decision {
  const { ids, status, reason } = statement;
  const scopes = new WeakMap<Image, Scope>();
  const scopeFor = (image: Image): Scope => {
    const scope = scopes.get(image) ?? scopeOf(statement, image);
    scopes.set(image, scope);
    return scope;
  };
  return {
    ids,
    status,
    by: path,
    reason,
    coversImage(image) {
      const { coversAll, packages } = scopeFor(image);
      return coversAll || packages.size > 0;
    },
    coversPackage(installed, image) {
      const { coversAll, packages } = scopeFor(image);
      const system = image.facts.contents?.operatingSystem;
      const names = new Set([installed.name, installed.sourceName].map(lastName));
      const urls = [...names].flatMap((name) => packages.get(name) ?? []);
      return coversAll || urls.some((url) => isSamePackage(url, installed, system));
    },
  };
}

function scopeOf({ targets, status }: VexStatement, image: Image): Scope {
  const own = targets.flatMap(({ images, packages }) => {
    const same = images?.filter((one) => isSameImage(one, image));
    return same?.length === 0 ? [] : [{ images: same, packages }];
  });
  // a fix is in a version, not in all of them
  const isEnough = (version: string): boolean => status !== 'fixed' || version !== '';
  const packages = new Map<string, PackageUrl[]>();
  for (const urls of new Set(own.map((target) => target.packages ?? []))) {
    for (const url of urls.filter(({ version }) => isEnough(version))) addToGroup(packages, lastName(url.name), url);
  }
  const whole = own.filter((target) => target.packages === undefined).flatMap(({ images = [] }) => images);
  return { coversAll: whole.some(({ url }) => url === undefined || isEnough(tagIn(url))), packages };
}

/** The digest or the tag, which can also be a qualifier. */
function tagIn({ version, qualifiers }: PackageUrl): string {
  return qualifiers.get('tag') ?? version;
}

function lastName(name: string): string {
  return normalisedPythonName(name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')) + 1));
}

function isSameImage(named: VexImage, image: Image): boolean {
  return isNamedAs(named, image) && (named.url === undefined || isForPlatform(named.url, image));
}

/** Whether a URL has no platform, or that of the image: `arch=arm64`, or `platform=linux/arm64` as Docker writes it. */
function isForPlatform({ qualifiers }: PackageUrl, { facts: { contents } }: Image): boolean {
  const written = qualifiers.get('platform') ?? qualifiers.get('arch');
  if (written === undefined || written === '') return true;
  const { operatingSystem: os = LINUX.os, architecture = '' } = contents?.configuration ?? {};
  const [own, wanted] = [`${os}/${architecture}`, written].map((text) => {
    const platform = parsePlatform(text, { ...LINUX, os });
    return platform && platformText(normalized(platform));
  });
  return own !== undefined && own === wanted;
}

/** An architecture by itself is completed with the system of the image. */
const LINUX: Platform = { os: 'linux', architecture: '' };

function isNamedAs({ digests, url }: VexImage, { reference: { value }, facts }: Image): boolean {
  const own = [value.digest, facts.digest, facts.contents?.digest].filter((digest) => typeof digest === 'string');
  if (digests.some((digest) => own.includes(digest))) return true;
  if (url === undefined) return false;
  const isDigest = url.version.startsWith('sha256:');
  if (isDigest) return own.includes(url.version);
  const { registry, repository, tag } = value;
  if (typeof registry === 'symbol' || typeof repository === 'symbol' || typeof tag === 'symbol') return false;
  const { host, name } = placeOf(registry, repository);
  const wantedTag = tagIn(url);
  return placeIn(url) === `${host}/${name}` && (wantedTag === '' || wantedTag === (tag ?? 'latest'));
}

/** Host and path. Without a repository, a name in `pkg:oci` could be anywhere. */
function placeIn({ type, namespace, name, qualifiers }: PackageUrl): string | undefined {
  const address = qualifiers.get('repository_url')?.replace(/^https?:\/\//, '');
  if (type === 'docker') return `${address ?? HUB}/${namespace === '' ? 'library' : namespace}/${name}`;
  if (address === undefined) return undefined;
  const slash = address.indexOf('/');
  if (slash === -1) return undefined;
  const place = placeOf(address.slice(0, slash), address.slice(slash + 1));
  return `${place.host}/${place.name}`;
}

/** Whether a package URL names an installed package, or the source that it is built from. */
function isSamePackage(url: PackageUrl, installed: DecidedPackage, system: OperatingSystem | undefined): boolean {
  if (url.type !== installed.type) return false;
  const isOfSystem = SYSTEM_TYPES.has(url.type);
  if (isOfSystem && !isOfSystemIn(url, system)) return false;
  const named = isOfSystem ? url.name : fullName(url);
  const version = versionIn(url);
  const is = (name: string, own: string): boolean =>
    sameName(url.type, named, name) && (version === '' || version === plainVersion(url.type, own));
  const architecture = url.qualifiers.get('arch');
  const isSource = architecture === 'source' || architecture === 'src';
  if (isSource || architecture === undefined) {
    if (is(installed.sourceName, installed.sourceVersion)) return true;
    if (isSource) return false;
  }
  return (
    is(installed.name, installed.version) && (architecture === undefined || architecture === installed.architecture)
  );
}

const NAMESPACES: ReadonlyMap<string, string> = new Map(
  Object.entries({ rhel: 'redhat', opensuse: 'opensuse', sles: 'suse' }),
);

/** The namespace has to be that of the system, and so do its name and release, where the URL has them. */
function isOfSystemIn({ namespace, qualifiers }: PackageUrl, system: OperatingSystem | undefined): boolean {
  if (system === undefined) return false;
  const { id, versionId = '', codename } = system;
  if (namespace !== '' && namespace !== id && namespace !== NAMESPACES.get(id)) return false;
  const [major] = versionId.split('.', 1);
  const names: Readonly<Record<string, readonly (string | undefined)[]>> = {
    distro: [`${id}-${versionId}`, `${id}-${major}`, versionId, codename],
    // as Docker writes them
    os_name: [id],
    os_version: [versionId, major],
    os_distro: [codename],
  };
  return Object.entries(names).every(([name, own]) => {
    const written = qualifiers.get(name);
    return written === undefined || own.includes(written);
  });
}

function fullName({ type, namespace, name }: PackageUrl): string {
  if (namespace === '') return name;
  return `${namespace}${type === 'maven' ? ':' : '/'}${name}`;
}

function sameName(type: string, one: string, other: string): boolean {
  if (type === 'pypi') return normalisedPythonName(one) === normalisedPythonName(other);
  return type === 'nuget' || type === 'composer' ? one.toLowerCase() === other.toLowerCase() : one === other;
}

function versionIn({ type, version, qualifiers }: PackageUrl): string {
  const epoch = qualifiers.get('epoch') ?? '0';
  return type === 'rpm' && version !== '' && epoch !== '0' ? `${epoch}:${version}` : plainVersion(type, version);
}

function plainVersion(type: string, version: string): string {
  if (type === 'golang') return version.replace(/^(?:v|go)(?=\d)/, '');
  return type === 'rpm' ? version.replace(/^0:/, '') : version;
}
