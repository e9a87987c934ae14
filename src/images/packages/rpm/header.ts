import type { FoundPackage } from '../../layers/contents.ts';
import { licenceField } from '../licence.ts';

export interface RpmPackage {
  readonly package: FoundPackage;
  /** The absolute paths of its files. */
  readonly paths: readonly string[];
}

/** https://github.com/rpm-software-management/rpm/blob/master/include/rpm/rpmtag.h */
const TAG = {
  name: 1000,
  version: 1001,
  release: 1002,
  epoch: 1003,
  licence: 1014,
  architecture: 1022,
  sourceRpm: 1044,
  folderIndexes: 1116,
  baseNames: 1117,
  folders: 1118,
} as const;

const INDEX_ENTRY_BYTES = 16;
/** rpm's own limit. */
const MAXIMUM_ENTRIES = 65_536;
/** The limit of Linux. */
const MAXIMUM_PATH_LENGTH = 4096;
/** Ten times the files of the largest packages. */
const MAXIMUM_FILES = 250_000;

interface IndexEntry {
  /** Where the value is in the blob. */
  readonly at: number;
  readonly count: number;
}

/** Reads a package from its header in a database. Undefined for a malformed header, and for signing keys, which are stored like packages. */
export function parseRpmHeader(blob: Buffer): RpmPackage | undefined {
  const index = readIndex(blob);
  if (index === undefined) return undefined;
  const text = (tag: number): string | undefined => stringsAt(blob, index.get(tag), 1)[0];
  const name = text(TAG.name);
  const version = text(TAG.version);
  const release = text(TAG.release);
  if (!name || !version || release === undefined || name === 'gpg-pubkey') return undefined;
  const epoch = integersAt(blob, index.get(TAG.epoch))[0] ?? 0;
  const architecture = text(TAG.architecture);
  return {
    package: {
      type: 'rpm',
      name,
      version: withEpoch(`${version}-${release}`, epoch),
      ...(architecture === undefined ? {} : { architecture }),
      ...rpmSource(text(TAG.sourceRpm), epoch),
      ...licenceField(text(TAG.licence)),
    },
    paths: pathsOf(blob, index),
  };
}

function withEpoch(version: string, epoch: number): string {
  return epoch === 0 ? version : `${epoch}:${version}`;
}

/** Reads `bash-5.1.8-6.el9.src.rpm`. The file name has no epoch, so this takes the epoch of the package, which is nearly always the same. */
export function rpmSource(file: string | undefined, epoch: number): Pick<FoundPackage, 'sourceName' | 'sourceVersion'> {
  const [, sourceName, version, release] = /^(.+)-([^-]+)-([^-]+)\.(?:no)?src\.rpm$/.exec(file ?? '') ?? [];
  return sourceName === undefined ? {} : { sourceName, sourceVersion: withEpoch(`${version}-${release}`, epoch) };
}

/** Where the value of each tag is. A header has the number of entries, the number of value bytes (both big-endian), the entries, and the values. */
function readIndex(blob: Buffer): ReadonlyMap<number, IndexEntry> | undefined {
  if (blob.length < 8) return undefined;
  const entries = blob.readUInt32BE(0);
  const values = 8 + entries * INDEX_ENTRY_BYTES;
  if (entries === 0 || entries > MAXIMUM_ENTRIES || values + blob.readUInt32BE(4) > blob.length) return undefined;
  const index = new Map<number, IndexEntry>();
  for (let at = 8; at < values; at += INDEX_ENTRY_BYTES) {
    const tag = blob.readUInt32BE(at);
    if (!index.has(tag)) index.set(tag, { at: values + blob.readUInt32BE(at + 8), count: blob.readUInt32BE(at + 12) });
  }
  return index;
}

function stringsAt(blob: Buffer, entry: IndexEntry | undefined, most: number): string[] {
  const strings: string[] = [];
  if (entry === undefined) return strings;
  let { at } = entry;
  for (let index = 0; index < Math.min(entry.count, most) && at < blob.length; index++) {
    const end = blob.indexOf(0, at);
    if (end === -1) break;
    strings.push(blob.toString('utf8', at, end));
    at = end + 1;
  }
  return strings;
}

function integersAt(blob: Buffer, entry: IndexEntry | undefined): number[] {
  const integers: number[] = [];
  if (entry === undefined) return integers;
  const end = Math.min(entry.at + entry.count * 4, blob.length - 3);
  for (let at = entry.at; at < end; at += 4) integers.push(blob.readUInt32BE(at));
  return integers;
}

/** Each file is a name and the number of its folder. */
function pathsOf(blob: Buffer, index: ReadonlyMap<number, IndexEntry>): string[] {
  const folders = stringsAt(blob, index.get(TAG.folders), Number.POSITIVE_INFINITY);
  const names = stringsAt(blob, index.get(TAG.baseNames), MAXIMUM_FILES);
  const indexes = integersAt(blob, index.get(TAG.folderIndexes));
  return names.flatMap((name, position) => {
    const folder = folders[indexes[position] ?? -1] ?? '';
    return folder.length + name.length > MAXIMUM_PATH_LENGTH ? [] : [`${folder}${name}`];
  });
}
