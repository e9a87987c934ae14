/** What packages of languages are called; anything else without an extension may be a program that was built from some. */
const LANGUAGE_FILE = /(?:\/METADATA|\/PKG-INFO|\.egg-info|\/package\.json|\.[jwe]ar|\.gemspec)$/;
const PROGRAM = /(?:^|\/)s?bin\/[^/]+$|\/[^/.]+$/;
const NO_PROGRAM = /^usr\/(?:share\/(?!dotnet)|include\/|src\/)|^(?:etc|var|boot|dev)\//;

/** Of the paths of files that a package brought, those that tell that a package of a language came with it. */
export function ownable(paths: readonly string[]): string[] {
  const kept: string[] = [];
  for (const path of paths) {
    const canonical = canonicalPath(path);
    if (LANGUAGE_FILE.test(canonical) || (PROGRAM.test(canonical) && !NO_PROGRAM.test(canonical))) kept.push(canonical);
  }
  return kept;
}

/** Without a slash in front, and where merged systems have it: `/bin/sh` is `usr/bin/sh`. */
export function canonicalPath(path: string): string {
  const relative = path.startsWith('/') ? path.slice(1) : path;
  return /^(?:bin|sbin|lib|lib32|lib64|libx32)\//.test(relative) ? `usr/${relative}` : relative;
}
