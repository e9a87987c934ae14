import { type ImagePackage, type OperatingSystem, SYSTEM_TYPES } from '../../model/images/image-contents.ts';

const NAMESPACES: ReadonlyMap<string, string> = new Map(Object.entries({ rhel: 'redhat' }));

/** The package URL of an installed package: https://github.com/package-url/purl-spec */
export function packageUrl(found: ImagePackage, system: OperatingSystem | undefined): string {
  const { type } = found;
  if (SYSTEM_TYPES.has(type)) return systemUrl(found, system);
  const [namespace, name] = nameParts(found);
  return urlOf({ type, namespace, name, version: versionOf(found), qualifiers: {} });
}

/** The package URL of an image at a registry, by its digest. */
export function imageUrl(repository: string, digest: string | undefined): string {
  const name = repository.slice(repository.lastIndexOf('/') + 1);
  return urlOf({ type: 'oci', namespace: '', name, version: digest ?? '', qualifiers: { repository_url: repository } });
}

function systemUrl(found: ImagePackage, system: OperatingSystem | undefined): string {
  const { type, name, architecture, version } = found;
  const id = system?.id ?? '';
  const [epoch, rest] = type === 'rpm' ? epochOf(version) : [undefined, version];
  const distro = system?.versionId === undefined ? undefined : `${id}-${system.versionId}`;
  const qualifiers = { arch: architecture, distro, epoch, upstream: upstreamOf(found) };
  return urlOf({ type, namespace: NAMESPACES.get(id) ?? id, name, version: rest, qualifiers });
}

/** The source package, only where it differs. */
function upstreamOf({ type, name, version, sourceName, sourceVersion }: ImagePackage): string | undefined {
  const isSame = sourceVersion === version;
  if (type === 'rpm')
    return isSame && sourceName === name ? undefined : `${sourceName}-${epochOf(sourceVersion)[1]}.src.rpm`;
  if (!isSame) return `${sourceName}@${sourceVersion}`;
  return sourceName === name ? undefined : sourceName;
}

function epochOf(version: string): readonly [epoch: string | undefined, rest: string] {
  const [, epoch, rest] = /^(\d+):(.*)$/s.exec(version) ?? [];
  return rest === undefined ? [undefined, version] : [epoch === '0' ? undefined : epoch, rest];
}

function nameParts({ type, name }: ImagePackage): readonly [namespace: string, name: string] {
  const at = name.lastIndexOf(type === 'maven' ? ':' : '/');
  return at === -1 ? ['', name] : [name.slice(0, at), name.slice(at + 1)];
}

/** The versions of Go modules begin with a letter, and those of Go itself do not. */
function versionOf({ type, name, version }: ImagePackage): string {
  return type === 'golang' && name !== 'stdlib' && /^\d/.test(version) ? `v${version}` : version;
}

interface Parts {
  readonly type: string;
  readonly namespace: string;
  readonly name: string;
  readonly version: string;
  readonly qualifiers: Readonly<Record<string, string | undefined>>;
}

function urlOf({ type, namespace, name, version, qualifiers }: Parts): string {
  const path = [...namespace.split('/').filter((part) => part !== ''), name].map(encoded).join('/');
  const query = Object.entries(qualifiers)
    .flatMap(([key, value]) => (value ? [`${key}=${encoded(value)}`] : []))
    .sort()
    .join('&');
  return `pkg:${type}/${path}${version === '' ? '' : `@${encoded(version)}`}${query === '' ? '' : `?${query}`}`;
}

function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd')).replaceAll('%3A', ':');
}
