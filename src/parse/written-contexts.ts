import { repositoryPath } from '../analysis/paths/mount-source.ts';
import type { BuildReference, WrittenContext, WrittenFolder } from './frontend.ts';
import { plainName } from './plain-name.ts';

/** The plain name of a context, which a platform may follow: `base::linux/arm64`. */
export function contextName(written: string): string {
  return plainName(written.replace(/::.*$/s, ''));
}

/** Whether the value of a context may be a folder: an image, an address and a repository are not. */
function isFolder(text: string): boolean {
  return text !== '' && !/^[\w+.-]+:|\.git(?:#|$)/.test(text);
}

/** The folder of `NAME=folder`, or none. */
export function writtenFolder(name: string, written: string): readonly WrittenFolder[] {
  return name !== '' && isFolder(written) ? [{ name: contextName(name), written }] : [];
}

/** The folder of a context, if it starts from one of the repository and stays in it. */
export function folderContext(name: string, written: string, from: string): readonly WrittenContext[] {
  const folder = isFolder(written) ? repositoryPath(from, written) : undefined;
  return folder === undefined ? [] : [{ name: contextName(name), folder }];
}

/** The builds, where contexts of theirs are made by others of the same file, by their names, that have a Dockerfile inside the file. */
export function withInlineMakers(
  builds: readonly BuildReference[],
  inline: ReadonlyMap<string, BuildReference>,
): readonly BuildReference[] {
  if (inline.size === 0) return builds;
  const withMaker = (context: WrittenContext): WrittenContext => {
    const made = inline.get(context.madeBy ?? '');
    return made === undefined ? context : { ...context, made };
  };
  return builds.map((build) => (build.contexts ? { ...build, contexts: build.contexts.map(withMaker) } : build));
}
