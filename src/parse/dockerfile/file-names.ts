const EXACT = /(?:^|\/)(?:dockerfile|containerfile)$/i;
const ALIKE = /(?:dockerfile|containerfile)(?:(?!dockerfile|containerfile)[^/])*$/i;

/** The names that builders look for themselves, in upper or lower case: Windows and macOS take one for the other. */
export function isDockerfilePath(path: string): boolean {
  return EXACT.test(path);
}

/** `Dockerfile.dev`, `app.Dockerfile`, `api_Dockerfile`, `Dockerfile~` and their like, but also `dockerfile.go`: what is in the file decides. */
export function mayBeDockerfilePath(path: string): boolean {
  return ALIKE.test(path);
}
