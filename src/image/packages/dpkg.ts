import type { FoundPackage } from '../layer/contents.ts';

/** What a status other than `installed` leaves on the disk: https://man7.org/linux/man-pages/man1/dpkg.1.html */
const PRESENT: ReadonlySet<string> = new Set([
  'installed',
  'unpacked',
  'half-configured',
  'triggers-awaited',
  'triggers-pending',
]);

/** The packages in dpkg's `status`, or in one file of `status.d`, whose packages have no status because nobody can remove them. */
export function parseDpkgStatus(text: string): FoundPackage[] {
  return text.split(/\n(?:[ \t]*\n)+/).flatMap((block) => packageOf(block) ?? []);
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
export function parseDpkgList(text: string): string[] {
  return text.split('\n').map((line) => line.slice(1));
}

/** The paths in `NAME.md5sums`, which follow a hash and two blanks. */
export function parseMd5Sums(text: string): string[] {
  return text.split('\n').map((line) => line.slice(34));
}
