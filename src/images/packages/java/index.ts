import type { FoundPackage } from '../../layers/contents.ts';
import { ImageError } from '../../layers/image-error.ts';
import { type ZipEntry, zipEntries } from './zip.ts';

/** For a file that names the maker of an archive. */
const MAXIMUM_TEXT_BYTES = 256 * 1024;
/** For one nested archive, and for all nested archives that are open at a time. */
const MAXIMUM_NESTED_BYTES = 48 * 1024 * 1024;
/** How deep archives may be nested. */
const MAXIMUM_DEPTH = 3;
/** For everything that is unpacked from one file. */
const MAXIMUM_UNPACKED_BYTES = 512 * 1024 * 1024;

export function isJavaArchive(path: string): boolean {
  return /\.(?:[jwe]ar|[jh]pi)$/.test(path);
}

interface Reading {
  unpacked: number;
  /** Bytes of the nested archives that are being read. */
  open: number;
}

/** The Java packages in an archive: those in Maven's metadata, else the one that the manifest and the file name describe. */
export function parseJavaArchive(
  archive: Buffer,
  path: string,
  within = '',
  reading: Reading = { unpacked: 0, open: 0 },
): FoundPackage[] {
  const poms: FoundPackage[] = [];
  const nested: FoundPackage[] = [];
  let manifest = '';
  for (const entry of zipEntries(archive)) {
    if (entry.path === 'META-INF/MANIFEST.MF') manifest = textOf(entry, reading);
    else if (/^META-INF\/maven\/[^/]+\/[^/]+\/pom\.properties$/.test(entry.path))
      poms.push(...packageInPom(textOf(entry, reading)));
    else if (isJavaArchive(entry.path)) nested.push(...nestedPackages(entry, within, reading));
  }
  const own = poms.length > 0 ? poms : packageInManifest(manifest, within === '' ? path : within);
  return [...own.map((found) => (within === '' ? found : { ...found, within })), ...nested];
}

function nestedPackages(entry: ZipEntry, within: string, reading: Reading): FoundPackage[] {
  const inner = within === '' ? entry.path : `${within}!/${entry.path}`;
  if (inner.split('!/').length > MAXIMUM_DEPTH) throw new ImageError('it has archives that are too deep');
  const archive = unpack(entry, MAXIMUM_NESTED_BYTES - reading.open, reading);
  reading.open += archive.length;
  const packages = parseJavaArchive(archive, entry.path, inner, reading);
  reading.open -= archive.length;
  return packages;
}

function textOf(entry: ZipEntry, reading: Reading): string {
  return unpack(entry, MAXIMUM_TEXT_BYTES, reading).toString('utf8');
}

function unpack(entry: ZipEntry, maximumBytes: number, reading: Reading): Buffer {
  if (entry.size > maximumBytes) throw new ImageError('a file in it is too large');
  const content = entry.read(maximumBytes);
  reading.unpacked += content.length;
  if (reading.unpacked > MAXIMUM_UNPACKED_BYTES) throw new ImageError('it is too large');
  return content;
}

/** Reads `pom.properties`, which Maven writes. */
function packageInPom(text: string): FoundPackage[] {
  const property = (name: string): string | undefined =>
    text
      .split(/\r?\n/)
      .find((line) => line.startsWith(`${name}=`))
      ?.slice(name.length + 1)
      .trim();
  const [group, artifact, version] = [property('groupId'), property('artifactId'), property('version')];
  if (!group || !artifact || !version) return [];
  return [{ type: 'maven', name: `${group}:${artifact}`, version }];
}

/** Without Maven's metadata: artifact and version come from the file name or the manifest, the group from the manifest. */
function packageInManifest(manifest: string, path: string): FoundPackage[] {
  const fields = manifestFields(manifest);
  const file = path.slice(path.lastIndexOf('/') + 1).replace(/\.[a-z]+$/, '');
  const [, artifact, version] = /^(?=[\w.+-]+$)(.+?)-(\d.*)$/.exec(file) ?? [];
  const name = artifact ?? fields.get('implementation-title') ?? file;
  const known = version ?? fields.get('implementation-version') ?? fields.get('bundle-version');
  if (known === undefined || !/^[\w.-]+$/.test(name) || !/^\d[\w.+-]*$/.test(known)) return [];
  const group = groupIn(fields, name);
  return [{ type: 'maven', name: group === undefined ? name : `${group}:${name}`, version: known }];
}

/** Reads lines `Name: value`; a line that begins with a blank continues the line before. */
function manifestFields(text: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const line of text.replaceAll(/\r?\n /g, '').split(/\r?\n/)) {
    const colon = line.indexOf(': ');
    if (colon > 0 && !fields.has(line.slice(0, colon).toLowerCase()))
      fields.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 2).trim());
  }
  return fields;
}

/** `Implementation-Vendor-Id` is the group if it is set; the name of a bundle often consists of group and artifact. */
function groupIn(fields: ReadonlyMap<string, string>, artifact: string): string | undefined {
  const vendor = fields.get('implementation-vendor-id');
  if (vendor !== undefined && isGroup(vendor)) return vendor;
  const bundle = fields.get('bundle-symbolicname')?.split(';')[0] ?? '';
  const prefix = bundle.endsWith(`.${artifact}`) ? bundle.slice(0, -artifact.length - 1) : '';
  return isGroup(prefix) ? prefix : undefined;
}

function isGroup(text: string): boolean {
  return /^[a-z][\w-]*(?:\.[\w-]+)+$/.test(text);
}
