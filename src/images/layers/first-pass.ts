import { posix } from 'node:path';
import { SYSTEM_DATABASES } from '../packages/packages-of.ts';
import { createProgramSink } from '../packages/program/index.ts';
import { allSinks } from '../tar/all-sinks.ts';
import { collect } from '../tar/collect.ts';
import type { ContentSink, TarEntry } from '../tar/entry.ts';
import { entryPath } from '../tar/entry-path.ts';
import { secretSink } from './found-secrets.ts';
import { ImageError } from './image-error.ts';
import { GO_PROGRAM, languageFile, RUST_CRATES } from './language-files.ts';
import type { LayerRecord } from './record.ts';
import { JOURNAL_SUFFIX, rpmWithJournal, systemFile } from './system-files.ts';
import type { WantedFile } from './wanted-file.ts';
import { keepsMode } from './writable-files.ts';
import { mayHoldPrograms } from './writable-folders.ts';

const WHITEOUT = '.wh.';
const OPAQUE_WHITEOUT = '.wh..wh..opq';
const SETUID_OR_SETGID = 0o6000;
const EXECUTABLE = 0o111;
/** Windows has no such permission. */
const WINDOWS_PROGRAM = /\.exe$/i;
/** Programs are larger than this. */
const MINIMUM_PROGRAM_BYTES = 4096;
/** Larger files are read one at a time, in a second pass. */
const LARGE_BYTES = 8 * 1024 * 1024;
/** For one layer. A message names a few. */
const MAXIMUM_SECRETS = 1000;
/** For one layer; half of them may be files that the image starts perhaps. A message names a few. */
const MAXIMUM_WRITABLE = 4000;
/** The limit of Linux. */
const MAXIMUM_PATH_LENGTH = 4096;

/** Records the entries of a layer as they stream by. */
export function firstPass(record: LayerRecord): (entry: TarEntry) => ContentSink | undefined {
  return (entry) => {
    const { path } = entry;
    if (path === undefined) return void record.report(undefined, 'it has a file whose path leads out of the image');
    if (path.length > MAXIMUM_PATH_LENGTH) throw new ImageError('it has a path that is too long');
    const slash = path.lastIndexOf('/');
    if (path.startsWith(WHITEOUT, slash + 1)) {
      return void onWhiteout(record, path.slice(0, slash + 1), path.slice(slash + 1));
    }
    if (entry.type === 'folder') return void onFolder(record, entry, path);
    record.addPath(path);
    record.files.delete(path);
    record.setuid.delete(path);
    record.writable.delete(path);
    record.secrets.delete(path);
    const links = record.programs?.take(entry, path);
    const sink = onEntry(record, entry, path);
    return allSinks([links ?? [], sink ?? []].flat());
  };
}

/** For one layer. Each has a few dozen. */
const MAXIMUM_FOLDERS = 4000;

function onFolder(record: LayerRecord, { mode }: TarEntry, written: string): void {
  const path = written.replace(/\/$/, '');
  if (!mayHoldPrograms(path) || record.folders.size >= MAXIMUM_FOLDERS) return;
  record.folders.set(path, mode);
  record.keep(path);
}

function onEntry(record: LayerRecord, entry: TarEntry, path: string): ContentSink | undefined {
  if (entry.type === 'symbolic-link') return onSymbolicLink(record, entry, path);
  if (entry.type === 'other') return onDevice(record, path);
  return onFile(record, entry, path);
}

/** A pipe or a device in the place of a database. Package managers would read whatever comes out of it. */
function onDevice(record: LayerRecord, path: string): undefined {
  const wanted = systemFile(path);
  if (wanted !== undefined && SYSTEM_DATABASES.has(wanted.kind)) record.report(path, 'it is not a regular file');
}

function onWhiteout(record: LayerRecord, folder: string, name: string): void {
  record.keep(folder, name);
  if (name === OPAQUE_WHITEOUT) record.empty(folder.slice(0, -1));
  // other names with this prefix are internal files of old storage drivers
  else if (!name.startsWith(`${WHITEOUT}${WHITEOUT}`)) record.remove(`${folder}${name.slice(WHITEOUT.length)}`);
}

function onFile(record: LayerRecord, entry: TarEntry, path: string): ContentSink | undefined {
  const wanted = systemFile(path) ?? languageFile(path);
  if (entry.type === 'hard-link') return wanted === undefined ? undefined : onLink(record, entry, path, wanted);
  if (entry.mode & SETUID_OR_SETGID) {
    record.setuid.set(path, entry.mode);
    record.keep(path);
  }
  onMode(record, entry, path);
  if (wanted !== undefined) return onWanted(record, entry, path, wanted);
  const isExecutable = (entry.mode & EXECUTABLE) !== 0 || WINDOWS_PROGRAM.test(path);
  const mayBeProgram = isExecutable && entry.size >= MINIMUM_PROGRAM_BYTES && !entry.isSparse;
  const sink = secretSink(entry, path, (what) => onSecret(record, path, what));
  return sink ?? (mayBeProgram ? onProgram(record, path) : undefined);
}

function onMode(record: LayerRecord, { mode }: TarEntry, path: string): void {
  const keeps = keepsMode(path, mode);
  const most = keeps === 'certain' ? MAXIMUM_WRITABLE : MAXIMUM_WRITABLE / 2;
  if (keeps === undefined || record.writable.size >= most) return;
  record.writable.set(path, mode);
  record.keep(path);
}

function onSecret(record: LayerRecord, path: string, what: string): void {
  if (record.secrets.size === MAXIMUM_SECRETS) return;
  record.secrets.set(path, what);
  record.keep(path);
}

function onWanted(record: LayerRecord, entry: TarEntry, path: string, wanted: WantedFile): ContentSink | undefined {
  record.files.set(path, { path, kind: wanted.kind, packages: [], owned: [] });
  record.keep(path);
  if (entry.isSparse) return void record.report(path, 'it is stored with holes');
  if (entry.size > wanted.maximumBytes) return void record.report(path, 'it is too large');
  if (entry.size > LARGE_BYTES) {
    // a journal may have come before its database
    if (!record.later.get(path)?.has(path)) record.readLater(path, { wanted, path, reasonIfMissing: 'it changed' });
    return undefined;
  }
  return collect(entry.size, (content) => {
    if (wanted.kind === 'rpm-journal') onJournal(record, path, content);
    else record.read(wanted, path, content);
  });
}

/** Reads the database again, with the changes in its journal. */
function onJournal(record: LayerRecord, path: string, journal: Buffer): void {
  if (journal.length === 0) return;
  const database = path.slice(0, -JOURNAL_SUFFIX.length);
  const reasonIfMissing = 'its journal has changes, and it is in another layer';
  record.readLater(database, { wanted: rpmWithJournal(journal), path: database, reasonIfMissing });
}

/** A hard link to a file that was read has the same contents. Other links are read in a second pass; pnpm needs that. */
function onLink(record: LayerRecord, entry: TarEntry, path: string, wanted: WantedFile): undefined {
  const target = entryPath(entry.linkName);
  const known = target === undefined ? undefined : record.files.get(target);
  if (known !== undefined && known.kind === wanted.kind) record.files.set(path, { ...known, path });
  else if (target !== undefined) {
    record.readLater(target, {
      wanted,
      path,
      reasonIfMissing: 'it is a link to a file in another layer',
    });
  }
  return undefined;
}

/** Package managers follow links, so a database can be elsewhere. Links to files that name the system are followed by reading those files. */
function onSymbolicLink(record: LayerRecord, { linkName }: TarEntry, path: string): undefined {
  const wanted = systemFile(path);
  if (path === DPKG_FOLDER) return void record.report(path, 'it is a link to another folder');
  if (wanted === undefined || !SYSTEM_DATABASES.has(wanted.kind)) return undefined;
  const target = entryPath(linkName.startsWith('/') ? linkName : posix.join(posix.dirname(path), linkName));
  if (target === undefined) return void record.report(path, 'it is a link out of the image');
  // a database at another usual place is read there
  if (systemFile(target) === undefined)
    record.readLater(target, { wanted, path, reasonIfMissing: 'it is a link to a file in another layer' });
  return undefined;
}

const DPKG_FOLDER = 'var/lib/dpkg';

function onProgram(record: LayerRecord, path: string): ContentSink {
  return createProgramSink(({ build, crates }) => {
    if (build !== undefined) record.read(GO_PROGRAM, path, build);
    if (crates === 'unclear') record.report(path, 'it contains the name of a list of crates too often');
    else if (crates !== undefined)
      record.readLater(path, { wanted: RUST_CRATES, path, section: crates, reasonIfMissing: 'it changed' });
  });
}
