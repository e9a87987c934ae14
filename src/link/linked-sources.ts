import { posix } from 'node:path';
import { pathSource } from '../analysis/paths/mount-source.ts';
import type { Mount, MountSource } from '../model/containers/container.ts';
import type { RepositoryView } from '../parse/repository-view.ts';

/** Mounts of paths in the repository that a symbolic link leads out of it: the engine follows the link and mounts its target. */
export function linkedSources(mounts: readonly Mount[], view: RepositoryView): readonly Mount[] {
  if (!mounts.some(({ source }) => source.kind === 'project')) return mounts;
  return mounts.map((mount) => {
    const { source, sourceSpan } = mount;
    if (source.kind !== 'project') return mount;
    // a command runs in the root of the repository or next to its script
    const folders = source.folder === undefined ? [posix.dirname(sourceSpan.file.path), ''] : [source.folder];
    const linked = folders.flatMap((folder) => hostSource(posix.join(folder, source.path), view) ?? [])[0];
    return linked === undefined ? mount : { ...mount, source: linked };
  });
}

/** Undefined where a link leads only a short way up as well: nothing says where the repository is on the host. */
function hostSource(path: string, { outsideTarget }: RepositoryView): MountSource | undefined {
  const target = outsideTarget(path);
  const source = target === undefined ? undefined : pathSource(target, undefined, '');
  return source?.kind === 'host' ? source : undefined;
}
