/** A variable with its import path, and its value, in `-X path.name=value`. */
const VARIABLE = /(?:^|[\s'"])-X[\s=]*['"]?([\w./~-]+)=([^\s'"]+)/g;
const NAMES: ReadonlySet<string> = new Set([
  'version',
  'ver',
  'appversion',
  'binversion',
  'buildversion',
  'cliversion',
  'currentversion',
  'gitversion',
  'releaseversion',
  'semver',
  'versionnumber',
]);
const VERSION = /^v?(\d+\.\d+(?:\.\d+)?(?:[-+][\w.+-]*)?)$/;

/**
 * The version of the main module that the linker was told to write into a variable, without a leading `v`. Undefined without one, and where
 * several variables contradict each other.
 * @param settings the lines `build key=value` of the build information
 */
export function linkedVersion(mainModule: string, settings: readonly string[]): string | undefined {
  const flags = settings.flatMap((setting) => (setting.startsWith('-ldflags=') ? unquoted(setting.slice(9)) : []));
  const versions = new Set(
    flags.flatMap((text) =>
      [...text.matchAll(VARIABLE)].flatMap(([, variable = '', value = '']) =>
        namesVersion(variable, mainModule) ? (VERSION.exec(value)?.[1] ?? []) : [],
      ),
    ),
  );
  const [version] = versions;
  return versions.size === 1 ? version : undefined;
}

/** Go quotes values with blanks. */
function unquoted(text: string): string {
  if (!text.startsWith('"')) return text;
  try {
    return String(JSON.parse(text));
  } catch {
    return text;
  }
}

/** Variables of a dependency hold the version of that. */
function namesVersion(variable: string, mainModule: string): boolean {
  const point = variable.lastIndexOf('.');
  const path = variable.slice(0, point);
  const isOwn = path === 'main' || path === mainModule || path.startsWith(`${mainModule}/`);
  return (
    isOwn &&
    NAMES.has(
      variable
        .slice(point + 1)
        .replaceAll('_', '')
        .toLowerCase(),
    )
  );
}
