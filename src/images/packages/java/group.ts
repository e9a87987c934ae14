import { JAVA_GROUPS } from '../../../data/images/java-groups.ts';

/** What a manifest says, by lower-case name. */
export type ManifestFields = ReadonlyMap<string, string>;

export interface Coordinates {
  readonly group: string;
  readonly artifact: string;
}

/** Groups of whole organisations, which never publish under them. Their manifests shorten the group. */
const TOO_SHORT =
  /^(?:(?:com|org|net|io)\.(?:apache|codehaus|eclipse|github|gitlab|google|ibm|jboss|microsoft|mozilla|oracle|redhat|sf|sourceforge|sun|twitter|amazonaws))$/;

/**
 * The coordinates of a well-known library.
 * @param names what the archive may be called, the likeliest first
 * @param hasFolder whether the archive has something in that folder; `none`: whether it has no classes
 */
export function knownCoordinates(
  names: readonly string[],
  version: string,
  hasFolder: (folder: string) => boolean,
): Coordinates | undefined {
  const major = Number.parseInt(version, 10);
  for (const name of names) {
    const known = JAVA_GROUPS.find(
      ({ artifacts, folder, from = 0 }) =>
        artifacts.test(name) && major >= from && (folder === undefined || hasFolder(folder)),
    );
    if (known !== undefined) return { group: known.group, artifact: known.artifact ?? name };
  }
  return undefined;
}

/** The names in the manifest that may be those of the artifact. */
export function namesIn(fields: ManifestFields): string[] {
  const bundle = bundleOf(fields);
  const names = [
    bundle.slice(bundle.lastIndexOf('.') + 1),
    fields.get('implementation-title'),
    fields.get('bundle-name'),
  ];
  return names.filter((name): name is string => name !== undefined && name !== '');
}

/** The group that the manifest suggests: its vendor, or the beginning of the name of its bundle. Neither has to be the group. */
export function guessedGroup(fields: ManifestFields, artifact: string): string | undefined {
  const bundle = bundleOf(fields);
  const prefix = bundle.endsWith(`.${artifact}`) ? bundle.slice(0, -artifact.length - 1) : '';
  return [fields.get('implementation-vendor-id') ?? '', prefix].find(isGroup);
}

/** Maven writes the group of the project there. */
export function isWrittenByMaven(fields: ManifestFields): boolean {
  return (
    fields.has('implementation-vendor-id') &&
    /maven/i.test(`${fields.get('created-by')} ${fields.get('archiver-version')}`)
  );
}

function bundleOf(fields: ManifestFields): string {
  return fields.get('bundle-symbolicname')?.split(';')[0]?.trim() ?? '';
}

function isGroup(text: string): boolean {
  return /^[a-z][\w-]*(?:\.[\w-]+)+$/.test(text) && !TOO_SHORT.test(text);
}
