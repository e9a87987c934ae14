import { posix } from 'node:path';
import type { Mount } from '../model/containers/container.ts';
import { normalPath } from '../model/containers/host-path.ts';
import type { RepositoryView } from '../parse/repository-view.ts';
import { absoluteTarget } from '../support/symbolic-links.ts';

/** Mounts of paths in the repository that a symbolic link leads out of it: the engine follows the link and mounts its target. */
export function linkedSources(mounts: readonly Mount[], { linkAt }: RepositoryView): readonly Mount[] {
  if (!mounts.some(({ source }) => source.kind === 'project')) return mounts;
  return mounts.map((mount) => {
    const { source, sourceSpan } = mount;
    if (source.kind !== 'project') return mount;
    const folder = posix.dirname(sourceSpan.file.path);
    const target = absoluteTarget(linkAt, posix.join(folder, source.path));
    return target === undefined ? mount : { ...mount, source: { kind: 'host', path: normalPath(target) } };
  });
}
