import { posix } from 'node:path';
import { startOf } from '../../model/findings/finding.ts';
import { limitReached } from '../../model/findings/reached-limits.ts';
import { type SourceFile, usedPath } from '../../model/source.ts';
import { sharedFolders } from '../../support/paths.ts';
import type { RepositoryView } from '../repository-view.ts';
import { byName } from './drop-in-names.ts';
import { readUnit, type UnitEntry, type UnitFile } from './unit-file.ts';

/** The name of a service, and the folder of its unit or of the folder with its drop-ins. */
interface ServiceName {
  readonly name: string;
  readonly folder: string;
}

/**
 * What `[Service]` sets for the service of a file, in the order in which systemd reads it: the unit, and then its drop-ins, whose names
 * decide their order.
 * https://www.freedesktop.org/software/systemd/man/latest/systemd.unit.html#Description
 */
export function serviceEntries(unit: UnitFile, file: SourceFile, repository: RepositoryView): readonly UnitEntry[] {
  const own = commandEntries(unit);
  const service = serviceOf(usedPath(file));
  if (service === undefined) return own;
  const read = (path: string): readonly UnitEntry[] => {
    if (path === usedPath(file)) return own;
    const found = repository.readFile(path, 'guess');
    return found === undefined ? [] : commandEntries(readUnit(found));
  };
  const paths = (repository.paths() ?? []).filter((path) => RELATED.test(path));
  const main = usedPath(file).endsWith('.service')
    ? usedPath(file)
    : nearest(
        paths.filter((path) => isUnit(path, service)),
        file,
      );
  const dropIns = withoutTooMany(dropInsAmong(paths, service), file);
  const all = new Set([...(main === undefined ? [] : [main]), ...dropIns, usedPath(file)]);
  return [...all].flatMap(read);
}

/** The paths of the drop-ins for the service that Podman makes of a unit, in the order in which systemd reads them. */
export function dropInsOfService(service: string, { paths }: Pick<RepositoryView, 'paths'>): readonly string[] {
  const name = serviceOf(service);
  const all = (paths() ?? []).filter((path) => path.endsWith('.conf') && RELATED.test(path));
  return name === undefined ? [] : dropInsAmong(all, name);
}

function dropInsAmong(paths: readonly string[], service: ServiceName): readonly string[] {
  return paths.filter((path) => isDropInOf(path, service)).sort(byName);
}

/** The first drop-ins of a unit. */
export function withoutTooMany(dropIns: readonly string[], file: SourceFile): readonly string[] {
  if (dropIns.length > MOST_FILES)
    limitReached(startOf(file), `Only the first ${MOST_FILES} drop-ins of ${file.path} were read.`);
  return dropIns.slice(0, MOST_FILES);
}

/** For one unit. */
const MOST_FILES = 50;

const RELATED = /\.service$|(?:^|[./])service\.d\/[^/]+\.conf$/;

/** The entries of the sections with commands and their environment. Sockets have some, too. */
export function commandEntries({ sections }: UnitFile): readonly UnitEntry[] {
  return ['Service', 'Socket'].flatMap((section) => sections.get(section)?.entries ?? []);
}

/** `app.service`, `app.service.d/10.conf`; undefined for drop-ins of all services, and for other units. */
function serviceOf(path: string): ServiceName | undefined {
  const [, folder = '', name] = /^(.*\/)?([^/]+\.service)(?:\.d\/[^/]+\.conf)?$/.exec(path) ?? [];
  return name === undefined ? undefined : { name, folder };
}

function isUnit(path: string, { name }: ServiceName): boolean {
  const own = posix.basename(path);
  return own === name || own === templateOf(name);
}

/** `app@.service` for `app@web.service`. */
function templateOf(name: string): string {
  const at = name.indexOf('@');
  return at === -1 || !name.endsWith('.service') ? name : `${name.slice(0, at)}@.service`;
}

/** `app.service.d`; `app-.service.d` for `app-web.service`; `service.d` for all in the same folder. */
function isDropInOf(path: string, { name, folder }: ServiceName): boolean {
  const [, at = '', own] = /^(.*\/)?((?:[^/]+\.)?service)\.d\/[^/]+\.conf$/.exec(path) ?? [];
  if (own === undefined) return false;
  if (own === 'service') return at === folder;
  if (own === name || own === templateOf(name) || (name.includes('@.') && templateOf(own) === name)) return true;
  return own.endsWith('-.service') && name.startsWith(own.slice(0, -'.service'.length));
}

/** The path that shares the most folders with that of a file. */
function nearest(paths: readonly string[], { path }: SourceFile): string | undefined {
  return paths.toSorted((one, other) => sharedFolders(other, path) - sharedFolders(one, path))[0];
}
