import type { FoundPackage } from '../../layers/contents.ts';
import { ImageError } from '../../layers/image-error.ts';
import { type ZipEntry, zipEntries } from '../../zip/in-memory.ts';
import { guessedGroup, isWrittenByMaven, knownCoordinates, type ManifestFields, namesIn } from './group.ts';
import { packageInProperties, packageInXml, pomPath } from './pom.ts';

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
  const poms: ZipEntry[] = [];
  const nested: FoundPackage[] = [];
  let manifest = '';
  for (const entry of zipEntries(archive)) {
    if (entry.path === MANIFEST) manifest = textOf(entry, reading);
    else if (pomPath(entry.path) !== undefined) poms.push(entry);
    else if (isJavaArchive(entry.path)) nested.push(...nestedPackages(entry, within, reading));
  }
  const file = fileName(within === '' ? path : within);
  const named = packagesInPoms(poms, file, reading);
  const known = named.length > 0 ? named : packageInManifest(archive, file, manifestFields(manifest));
  // around other archives, it is the application itself
  const isLibrary = nested.length === 0 && (within === '' ? path : within).endsWith('.jar');
  const own = known.length > 0 || !isLibrary ? known : unidentified(archive, file);
  return [...own.map((found) => (within === '' ? found : { ...found, within })), ...nested];
}

const MANIFEST = 'META-INF/MANIFEST.MF';

/** Reads a `pom.xml` only without a `pom.properties` next to it. */
function packagesInPoms(poms: readonly ZipEntry[], file: FileName, reading: Reading): FoundPackage[] {
  const paths = new Set(poms.map(({ path }) => path));
  return poms.flatMap((entry) => {
    const pom = pomPath(entry.path);
    if (pom === undefined) return [];
    if (pom.kind === 'properties') return packageInProperties(textOf(entry, reading));
    if (paths.has(entry.path.replace(/xml$/, 'properties'))) return [];
    const text = entry.size > MAXIMUM_TEXT_BYTES ? '' : textOf(entry, reading);
    return packageInXml(pom, text, pom.artifact === file.artifact ? file.version : undefined);
  });
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

interface FileName {
  readonly whole: string;
  readonly artifact: string | undefined;
  readonly version: string | undefined;
}

/** Reads `artifact-1.2.3.jar`. */
function fileName(path: string): FileName {
  const whole = path.slice(path.lastIndexOf('/') + 1).replace(/\.[a-z]+$/, '');
  const [, artifact, version] = /^(?=[\w.+-]+$)(.+?)-(\d.*)$/.exec(whole) ?? [];
  return { whole, artifact, version };
}

/** Without Maven's metadata: artifact and version come from the file name or the manifest, the group from the table or the manifest. */
function packageInManifest(
  archive: Buffer,
  { whole, artifact, version }: FileName,
  fields: ManifestFields,
): FoundPackage[] {
  const known = version ?? fields.get('implementation-version') ?? fields.get('bundle-version');
  if (known === undefined || !/^\d[\w.+-]*$/.test(known)) return [];
  const library = knownCoordinates([artifact ?? whole, ...namesIn(fields)], known, (folder) =>
    hasFolder(archive, folder),
  );
  if (library !== undefined) return [{ type: 'maven', name: `${library.group}:${library.artifact}`, version: known }];
  const name = artifact ?? fields.get('implementation-title') ?? whole;
  if (!/^[\w.-]+$/.test(name)) return [];
  const group = guessedGroup(fields, name);
  if (group === undefined) return [{ type: 'maven', name, version: known }];
  const isGuessed = !isWrittenByMaven(fields);
  return [{ type: 'maven', name: `${group}:${name}`, version: known, ...(isGuessed && { isGroupGuessed: true }) }];
}

/** A library that neither its metadata nor its file name identifies. It cannot be looked up, but it is still listed. */
function unidentified(archive: Buffer, { whole }: FileName): FoundPackage[] {
  if (hasFolder(archive, 'none')) return [];
  return [{ type: 'maven', name: whole.replaceAll(/[^\w.-]/g, '-'), version: UNKNOWN_VERSION }];
}

/** As other tools write it. */
const UNKNOWN_VERSION = 'UNKNOWN';

function hasFolder(archive: Buffer, folder: string): boolean {
  for (const { path } of zipEntries(archive)) {
    if (folder === 'none' && path.endsWith('.class')) return false;
    if (path.startsWith(folder)) return true;
  }
  return folder === 'none';
}

/** Reads lines `Name: value`; a line that begins with a blank continues the line before. */
function manifestFields(text: string): ManifestFields {
  const fields = new Map<string, string>();
  for (const line of text.replaceAll(/\r?\n /g, '').split(/\r?\n/)) {
    const colon = line.indexOf(': ');
    if (colon > 0 && !fields.has(line.slice(0, colon).toLowerCase()))
      fields.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 2).trim());
  }
  return fields;
}
