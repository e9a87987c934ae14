import type { OperatingSystem } from '../../model/images/image-contents.ts';

const LINE = /^[ \t]*([A-Z][A-Z0-9_]*)=(.*)$/gm;
/** The other variables are for people. */
const KEPT: ReadonlySet<string> = new Set(
  'ID ID_LIKE VERSION_ID VERSION_CODENAME PRETTY_NAME NAME VERSION CPE_NAME DEBIAN_VERSION_FULL'.split(' '),
);
const MAXIMUM_LENGTH = 256;

/** Parses the variables of `/etc/os-release`, which has the syntax of a shell script. */
export function parseOsRelease(text: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [, name = '', value = ''] of text.matchAll(LINE)) {
    if (KEPT.has(name)) fields[name] = unquoted(value.trim()).slice(0, MAXIMUM_LENGTH);
  }
  return fields;
}

function unquoted(value: string): string {
  const quote = value[0];
  if (quote !== '"' && quote !== "'") return value;
  const end = value.endsWith(quote) && value.length > 1 ? -1 : undefined;
  const inner = value.slice(1, end);
  return quote === '"' ? inner.replaceAll(/\\(["$`\\])/g, '$1') : inner;
}

/** The system that these variables and the release file describe. */
export function operatingSystemOf(
  fields: Readonly<Record<string, string>>,
  pointRelease: string | undefined,
): OperatingSystem {
  return {
    id: (fields['ID'] ?? 'linux').toLowerCase(),
    idLike: (fields['ID_LIKE'] ?? '')
      .toLowerCase()
      .split(' ')
      .filter((word) => word !== ''),
    versionId: some(fields['VERSION_ID']),
    codename: some(fields['VERSION_CODENAME']),
    prettyName: some(fields['PRETTY_NAME']) ?? some(fields['NAME']),
    pointRelease: some(fields['DEBIAN_VERSION_FULL']) ?? some(pointRelease),
    cpe: some(fields['CPE_NAME']),
  };
}

function some(text: string | undefined): string | undefined {
  return text === '' ? undefined : text;
}
