import type { FoundPackage } from '../../layers/contents.ts';
import { ImageError } from '../../layers/image-error.ts';
import { type ZipEntry, zipEntries } from './zip.ts';

/** Of what says who made an archive. */
const MAXIMUM_TEXT_BYTES = 256 * 1024;
/** Of an archive in an archive, and of all that are open at a time. */
const MAXIMUM_NESTED_BYTES = 48 * 1024 * 1024;
/** Archives in archives in archives. */
const MAXIMUM_DEPTH = 3;
/** Of all that is unpacked from one file. */
const MAXIMUM_UNPACKED_BYTES = 512 * 1024 * 1024;

export function isJavaArchive(path: string): boolean {
  return /\.(?:[jwe]ar|[jh]pi)$/.test(path);
}

interface Reading {
  unpacked: number;
  /** Of archives in archives that are being read. */
  open: number;
}

/** The Java packages in an archive: those that Maven wrote about, else the one that its manifest and its name tell of. */
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

/** Java properties as Maven writes them. */
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

/** Without Maven's word the name of the file has artifact and version, and the manifest may have the group. */
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

/** Lines `Name: value`; one that begins with a blank goes on with the one before. */
function manifestFields(text: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const line of text.replaceAll(/\r?\n /g, '').split(/\r?\n/)) {
    const colon = line.indexOf(': ');
    if (colon > 0 && !fields.has(line.slice(0, colon).toLowerCase()))
      fields.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 2).trim());
  }
  return fields;
}

/** `Implementation-Vendor-Id` is the group where it is written; a bundle is often named by group and artifact. */
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
