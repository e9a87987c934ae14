/** What packages of languages are called; anything else without an extension may be a program that was built from some. */
const LANGUAGE_FILE = /(?:\/METADATA|\/PKG-INFO|\.egg-info|\/package\.json|\.[jwe]ar|\.gemspec)$/;
const PROGRAM = /(?:^|\/)s?bin\/[^/]+$|\/[^/.]+$/;
const NO_PROGRAM = /^usr\/(?:share\/(?!dotnet)|include\/|src\/)|^(?:etc|var|boot|dev)\//;

/** Whether a file that a package of the system brought may be what names packages of a language. */
export function mayNamePackages(canonical: string): boolean {
  return LANGUAGE_FILE.test(canonical) || (PROGRAM.test(canonical) && !NO_PROGRAM.test(canonical));
}

/** Without a slash in front, and where merged systems have it: `/bin/sh` is `usr/bin/sh`. */
export function canonicalPath(path: string): string {
  const relative = path.startsWith('/') ? path.slice(1) : path;
  return /^(?:bin|sbin|lib|lib32|lib64|libx32)\//.test(relative) ? `usr/${relative}` : relative;
}
