import { ImageError } from '../../layers/image-error.ts';
import type { Fact } from '../../layers/wanted-file.ts';
import { bdbHeaders } from './bdb.ts';
import { parseRpmHeader } from './header.ts';
import { ndbHeaders } from './ndb.ts';
import { sqliteHeaders } from './sqlite.ts';

/** The packages of an rpm database. The name of the file decides which of the three formats it has. */
export function* parseRpmDatabase(name: string, file: Buffer): Generator<Fact> {
  let bytes = 0;
  for (const header of headersOf(name, file)) {
    bytes += header.length;
    // headers do not overlap in a database that rpm wrote
    if (bytes > file.length) throw new ImageError('its database is damaged');
    const found = parseRpmHeader(header);
    if (found === undefined) continue;
    yield { package: found.package };
    for (const owned of found.paths) yield { owned, owner: found.package.name };
  }
}

function headersOf(name: string, file: Buffer): Iterable<Buffer> {
  if (name === 'rpmdb.sqlite') return sqliteHeaders(file);
  return name === 'Packages.db' ? ndbHeaders(file) : bdbHeaders(file);
}
