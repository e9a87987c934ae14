import { isSetAside } from '../set-aside.ts';

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

/** Names of what Dockerfiles are made from, and of copies that editors keep. */
const NOT_BUILT =
  /(?:^|[/._-])(?:dist|erb|fragments?|in|includes?|j2|jinja2?|m4|mustache|orig|partials?|parts?|rej|save|snippets?|swp|tmpl|tpl)(?:$|[/._-])|~$/i;

/** Whether somebody likely builds a Dockerfile that nothing in the repository builds, by its name and its folder. */
export function isLikelyBuiltByHand(path: string): boolean {
  return mayBeDockerfilePath(path) && !isSetAside(path) && !NOT_BUILT.test(path);
}
