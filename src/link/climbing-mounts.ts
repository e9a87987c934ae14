import { posix } from 'node:path';
import type { Container, Mount } from '../model/containers/container.ts';
import { type GapNotification, notLookedAt } from '../model/findings/gap.ts';
import { type Further, withoutFlood } from '../model/findings/without-flood.ts';

/** How many folders above the repository the whole disk, or all homes, may be: a checkout is often at `/srv/app` or `/home/user/app`. */
const FEWEST_ABOVE = 2;

/** Mounts of a folder so far above the repository that it may be the whole disk of the host. What is certain to be that is reported as such. */
export function climbingMounts({ mounts, name }: Container): readonly GapNotification[] {
  const gaps = mounts.filter((mount) => foldersAbove(mount) >= FEWEST_ABOVE).map((mount) => gapOf(mount, name));
  return withoutFlood(gaps, FURTHER);
}

const FURTHER: Further = {
  thing: 'reference',
  messageFor: (count) => `${count} further mounts of folders far above the repository were not checked either.`,
  wayOut: 'Write the path from the root of the host.',
};

function gapOf({ sourceSpan: span }: Mount, name: string): GapNotification {
  return notLookedAt({
    kind: 'outside-reference',
    thing: 'reference',
    message: `Container "${name}" mounts a folder above the one that the repository is in, which was not checked: it may be the whole disk of the host.`,
    wayOut: 'Write the path from the root of the host.',
    span,
  });
}

/** How many folders above the root of the repository the source is, where it begins with nothing else; negative in the repository. */
function foldersAbove({ type, source, sourceSpan }: Mount): number {
  if (type !== 'bind') return -1;
  const own = posix.dirname(sourceSpan.file.path);
  if (source.kind === 'unknown') return climb(source.suffix.replace(/^\//, '')) - depthOf(own);
  if (source.kind !== 'project') return -1;
  return climb(source.path) - depthOf(source.folder ?? own);
}

/** Only a path of nothing but `..`: a folder that is named is one of many. */
function climb(path: string): number {
  return /^(?:\.\.\/)*\.\.\/?$/.test(path) ? path.split('..').length - 1 : -1;
}

function depthOf(folder: string): number {
  return folder === '.' || folder === '' ? 0 : folder.split('/').length;
}
