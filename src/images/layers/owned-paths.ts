/** Metadata files of language packages. Other files without an extension may be programs that were built from such packages. */
const LANGUAGE_FILE =
  /(?:\/METADATA|\/PKG-INFO|\.egg-info|\.deps\.json|\/composer\/installed\.json|\/package\.json|\.[jwe]ar|\.gemspec)$/;
const NO_PROGRAM = /^usr\/(?:share\/(?!dotnet)|include\/|src\/)|^(?:etc|var|boot|dev)\//;

/** Whether a file of a system package may contain or describe language packages. */
export function mayNamePackages(canonical: string): boolean {
  const slash = canonical.lastIndexOf('/');
  const hasExtension = canonical.includes('.', slash + 1);
  const mayBeProgram = slash !== -1 && (!hasExtension || IN_BIN.test(canonical.slice(Math.max(0, slash - 5), slash)));
  if (mayBeProgram && !NO_PROGRAM.test(canonical)) return true;
  return LANGUAGE_FILE.test(canonical);
}

/** The end of the path of a folder with programs. */
const IN_BIN = /(?:^|\/)s?bin$/;

/** The path without a leading slash, and at its place in a merged-/usr system: `/bin/sh` becomes `usr/bin/sh`. */
export function canonicalPath(path: string): string {
  const relative = path.startsWith('/') ? path.slice(1) : path;
  return /^(?:bin|sbin|lib|lib32|lib64|libx32)\//.test(relative) ? `usr/${relative}` : relative;
}
