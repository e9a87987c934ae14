import { linesOf } from '../../support/lines.ts';
import type { FoundPackage } from '../layer/contents.ts';
import type { Fact } from '../layer/wanted-file.ts';

/** What a status other than `installed` leaves on the disk: https://man7.org/linux/man-pages/man1/dpkg.1.html */
const PRESENT: ReadonlySet<string> = new Set([
  'installed',
  'unpacked',
  'half-configured',
  'triggers-awaited',
  'triggers-pending',
]);

/** The packages in dpkg's `status`, or in one file of `status.d`, whose packages have no status because nobody can remove them. */
export function* parseDpkgStatus(text: string): Generator<Fact> {
  for (const block of blocksOf(text)) {
    const found = packageOf(block);
    if (found !== undefined) yield { package: found };
  }
}

/** Between blank lines. */
function* blocksOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n\n', at);
    yield text.slice(at, end === -1 ? undefined : end);
    at = end === -1 ? text.length : end + 2;
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
  if (status !== undefined && !PRESENT.has(status.split(' ').at(-1) as string)) return undefined;
  return { type: 'deb', name, version, ...sourceOf(source), ...(architecture === undefined ? {} : { architecture }) };
}

type Field = 'Package' | 'Status' | 'Version' | 'Source' | 'Architecture';

const FIELDS = /^(Package|Status|Version|Source|Architecture):(.*)$/gim;

/** Lines that begin with a blank go on with the field before, and none of these have any. */
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

/** The paths in `info/NAME.list`, one a line. */
export function* parseDpkgList(text: string): Generator<Fact> {
  for (const line of linesOf(text)) yield { owned: line };
}

/** The paths in `NAME.md5sums`, which follow a hash and two blanks. */
export function* parseMd5Sums(text: string): Generator<Fact> {
  for (const line of linesOf(text)) yield { owned: line.slice(34) };
}
