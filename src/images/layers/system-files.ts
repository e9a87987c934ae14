import { parseApkInstalled } from '../packages/apk.ts';
import { parseChiselManifest } from '../packages/chisel.ts';
import { parseDpkgList, parseDpkgStatus, parseMd5Sums } from '../packages/dpkg.ts';
import { parseRpmDatabase } from '../packages/rpm/index.ts';
import { withJournal } from '../packages/rpm/sqlite-journal.ts';
import { parseOsRelease } from './os-release.ts';
import type { WantedFile } from './wanted-file.ts';

const MEGABYTE = 1024 * 1024;

/** Small text files that name the release. */
const RELEASE: WantedFile = {
  kind: 'point-release',
  maximumBytes: 4096,
  read: (content) => [{ fields: { version: (content.toString('utf8').split('\n')[0] ?? '').trim() } }],
};

const OS_RELEASE: WantedFile = {
  kind: 'os-release',
  maximumBytes: 64 * 1024,
  read: (content) => [{ fields: parseOsRelease(content.toString('utf8')) }],
};

const DPKG: WantedFile = {
  kind: 'dpkg',
  maximumBytes: 16 * MEGABYTE,
  read: parseDpkgStatus,
};

const DPKG_SINGLE: WantedFile = { ...DPKG, kind: 'dpkg-single', maximumBytes: MEGABYTE };

const DPKG_LIST: WantedFile = {
  kind: 'dpkg-files',
  maximumBytes: 16 * MEGABYTE,
  read: parseDpkgList,
};

const DPKG_MD5SUMS: WantedFile = {
  ...DPKG_LIST,
  read: parseMd5Sums,
};

const APK: WantedFile = {
  kind: 'apk',
  maximumBytes: 24 * MEGABYTE,
  read: parseApkInstalled,
};

const RPM: WantedFile = {
  kind: 'rpm',
  maximumBytes: 72 * MEGABYTE,
  read: (content, path) => parseRpmDatabase(path.slice(path.lastIndexOf('/') + 1), content),
};

export const JOURNAL_SUFFIX = '-wal';

/** Changes that SQLite has not yet written to `rpmdb.sqlite`. They are useless without that file. */
const RPM_JOURNAL: WantedFile = { kind: 'rpm-journal', maximumBytes: 8 * MEGABYTE, read: () => [] };

/** Reads `rpmdb.sqlite` with these changes. */
export function rpmWithJournal(journal: Buffer): WantedFile {
  return { ...RPM, read: (content, path) => RPM.read(withJournal(content, journal), path) };
}

const CHISEL: WantedFile = {
  kind: 'chisel',
  maximumBytes: 8 * MEGABYTE,
  read: parseChiselManifest,
};

const BY_PATH: ReadonlyMap<string, WantedFile> = new Map([
  ['etc/os-release', OS_RELEASE],
  ['usr/lib/os-release', OS_RELEASE],
  ['etc/debian_version', RELEASE],
  ['etc/alpine-release', RELEASE],
  ['var/lib/dpkg/status', DPKG],
  ['var/lib/chisel/manifest.wall', CHISEL],
  ['lib/apk/db/installed', APK],
  ['usr/lib/apk/db/installed', APK],
  ...['var/lib/rpm', 'usr/lib/sysimage/rpm', 'usr/share/rpm'].flatMap((folder): [string, WantedFile][] => [
    [`${folder}/rpmdb.sqlite`, RPM],
    [`${folder}/rpmdb.sqlite${JOURNAL_SUFFIX}`, RPM_JOURNAL],
    [`${folder}/Packages.db`, RPM],
    [`${folder}/Packages`, RPM],
  ]),
]);

/** How to read a file that names the system or its packages; undefined for other paths. */
export function systemFile(path: string): WantedFile | undefined {
  return BY_PATH.get(path) ?? (path.startsWith('var/lib/dpkg/') ? dpkgFile(path) : undefined);
}

function dpkgFile(path: string): WantedFile | undefined {
  if (path.startsWith('var/lib/dpkg/status.d/')) return path.endsWith('.md5sums') ? DPKG_MD5SUMS : DPKG_SINGLE;
  return path.startsWith('var/lib/dpkg/info/') && path.endsWith('.list') ? DPKG_LIST : undefined;
}
