const EXACT = /(?:^|\/)(?:dockerfile|containerfile)$/i;
const ALIKE = /(?:dockerfile|containerfile)(?:(?!dockerfile|containerfile)[^/])*$/i;

/** The names that builders look for by default, in upper or lower case, since Windows and macOS ignore case. */
export function isDockerfilePath(path: string): boolean {
  return EXACT.test(path);
}

/** `Dockerfile.dev`, `app.Dockerfile`, `api_Dockerfile`, `Dockerfile~` and the like, but also `dockerfile.go`: the content decides. */
export function mayBeDockerfilePath(path: string): boolean {
  return ALIKE.test(path);
}
