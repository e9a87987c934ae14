import { repositoryPath } from '../analysis/paths/mount-source.ts';
import { secretsIn } from '../analysis/secrets/named-secrets.ts';
import type { Build } from '../model/build.ts';
import { DYNAMIC, known, type Text } from '../model/located.ts';
import { folderOf } from './compose/file-path.ts';

/** https://docs.docker.com/build/concepts/context/#remote-context */
const REMOTE = /^(?:https?:|git:|ssh:|git@|github\.com\/|oci-layout:|docker-image:)|^[^/]+:\/\/|\.git(?:#|$)/;

/** Relative to the root of the repository; `folder` is where the written paths start. Undefined for an unknown path or one outside. */
export function dockerfilePathOf(
  context: Text | undefined,
  dockerfile: Text | undefined,
  folder: string,
): string | undefined {
  const contextPath = context === undefined ? '.' : context.value;
  const filePath = dockerfile === undefined ? 'Dockerfile' : dockerfile.value;
  if (contextPath === DYNAMIC || filePath === DYNAMIC) return undefined;
  if (REMOTE.test(contextPath) || REMOTE.test(filePath)) return undefined;
  // a `..` of the Dockerfile may lead back into the repository
  if (filePath.startsWith('/')) return undefined;
  if (contextPath.startsWith('/') || contextPath.startsWith('~')) return undefined;
  return repositoryPath(folder, `${contextPath}/${filePath}`);
}

/** Relative to the root of the repository; undefined for an unknown path or one outside. */
export function contextFolder(context: Text | undefined, folder: string): string | undefined {
  const path = context === undefined ? '.' : context.value;
  return typeof path === 'string' && !REMOTE.test(path) ? repositoryPath(folder, path) : undefined;
}

/** Without values that contain a secret, which would become a part of names that the Dockerfile has. */
export function knownValues(args: Build['arguments']): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const { name, value } of args) {
    const text = known<string>(value);
    if (text !== undefined && secretsIn(text).length === 0) values.set(name, text);
  }
  return values;
}

/**
 * The same path from a folder above, where that is one. A file that a project in a folder above includes or merges resolves its paths from
 * there: `include: [{path: web/compose.yml, project_directory: .}]`. Alone, it names what does not exist.
 * @param path what the file names, from its own folder
 */
export function fromFolderAbove(path: string, file: string, isThere: (other: string) => boolean): string | undefined {
  const folder = folderOf(file);
  if (folder === '' || !path.startsWith(`${folder}/`)) return undefined;
  const within = path.slice(folder.length + 1);
  for (let above = folderOf(folder); ; above = folderOf(above)) {
    const other = above === '' ? within : `${above}/${within}`;
    if (isThere(other)) return other;
    if (above === '') return undefined;
  }
}
