import { linesOf } from '../../support/lines.ts';
import type { FoundPackage } from '../layers/contents.ts';
import type { Fact } from '../layers/wanted-file.ts';

/** Statuses in which the files of a package are on the disk: https://man7.org/linux/man-pages/man1/dpkg.1.html */
const PRESENT: ReadonlySet<string> = new Set([
  'installed',
  'unpacked',
  'half-configured',
  'triggers-awaited',
  'triggers-pending',
]);

/** The packages in dpkg's `status`, or in one file of `status.d`. Packages there have no status, because they cannot be removed. */
export function* parseDpkgStatus(content: Buffer): Generator<Fact> {
  for (const block of blocksOf(content)) {
    const found = packageOf(block);
    if (found !== undefined) yield { package: found };
  }
}

/** The texts between blank lines. */
function* blocksOf(content: Buffer): Generator<string> {
  for (let at = 0; at < content.length; ) {
    const end = content.indexOf('\n\n', at);
    yield content.toString('utf8', at, end === -1 ? content.length : end);
    at = end === -1 ? content.length : end + 2;
  }
}

function packageOf(block: string): FoundPackage | undefined {
  const {
    Package: name,
    Version: version,
    Status: status,
    Source: source,
    Architecture: architecture,
  } = fieldsOf(block);
  if (name === undefined || version === undefined) return undefined;
  if (status !== undefined && !PRESENT.has(status.slice(status.lastIndexOf(' ') + 1))) return undefined;
  return { type: 'deb', name, version, ...sourceOf(source), ...(architecture === undefined ? {} : { architecture }) };
}

type Field = 'Package' | 'Status' | 'Version' | 'Source' | 'Architecture';

const FIELDS = /^(Package|Status|Version|Source|Architecture):(.*)$/gim;

/** Ignores lines that begin with a blank: they continue the field before, and none of these fields is continued. */
function fieldsOf(block: string): Partial<Record<Field, string>> {
  const fields: Partial<Record<Field, string>> = {};
  for (const [, name = '', rest = ''] of block.matchAll(FIELDS)) {
    const field = `${name.charAt(0).toUpperCase()}${name.slice(1).toLowerCase()}` as Field;
    const value = rest.trim();
    if (value !== '') fields[field] ??= value;
  }
  return fields;
}

/** `name`, or `name (version)` where the version differs from that of the package. */
function sourceOf(source: string | undefined): Pick<FoundPackage, 'sourceName' | 'sourceVersion'> {
  if (source === undefined) return {};
  const [, sourceName, sourceVersion] = /^([^\s()]+)(?:\s+\(([^()]*)\))?/.exec(source) ?? [];
  if (sourceName === undefined) return {};
  return sourceVersion === undefined ? { sourceName } : { sourceName, sourceVersion };
}

/** The paths in `info/NAME.list`, one on each line. */
export function* parseDpkgList(content: Buffer, path: string): Generator<Fact> {
  const owner = packageOfList(path);
  for (const line of linesOf(content)) yield { owned: line, owner };
}

/** The paths in `NAME.md5sums`, which follow a hash and two blanks. */
export function* parseMd5Sums(content: Buffer, path: string): Generator<Fact> {
  const owner = packageOfList(path);
  for (const line of linesOf(content)) yield { owned: line.slice(34), owner };
}

/** `libc6:amd64.list` lists the files of libc6. */
export function packageOfList(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/(?::[^:/]*)?\.(?:list|md5sums)$/, '');
}
