import { posix } from 'node:path';
import { engineAccess, systemPath } from '../analysis/posture/host-access.ts';
import { credentialAt } from '../analysis/secrets/host-secret.ts';
import { homeSecret, secretPlace } from '../analysis/secrets/host-secrets.ts';
import type { Container, Mount } from '../model/containers/container.ts';
import { withoutLinks } from '../model/containers/host-path.ts';
import { type GapNotification, notLookedAt } from '../model/findings/gap.ts';
import { type Further, withoutFlood } from '../model/findings/without-flood.ts';

/** How many folders above the repository the whole disk, or all homes, may be: a checkout is often at `/srv/app` or `/home/user/app`. */
const FEWEST_ABOVE = 2;

/**
 * Mounts of a folder so far above the repository that it may be the whole disk of the host, and of paths above it that are dangerous if the
 * rest of them starts from the root of the host or from a home folder. What is certain to be one of these is reported as such.
 */
export function climbingMounts({ mounts, name }: Container): readonly GapNotification[] {
  const gaps = mounts.flatMap((mount) => {
    const what = placeOf(mount);
    return what === undefined ? [] : [gapOf(mount, what, name)];
  });
  return withoutFlood(gaps, FURTHER);
}

const FURTHER: Further = {
  thing: 'reference',
  messageFor: (count) => `${count} further mounts of paths outside of the repository were not checked either.`,
  wayOut: 'Write the path from the root of the host.',
};

function gapOf({ sourceSpan: span }: Mount, { what, mayBe }: Place, name: string): GapNotification {
  return notLookedAt({
    kind: 'outside-reference',
    thing: 'reference',
    message: `Container "${name}" mounts ${what}, which was not checked: it may be ${mayBe}.`,
    wayOut: 'Write the path from the root of the host.',
    span,
  });
}

/** What a mount is, and what it may be: the ends of two parts of a sentence. */
interface Place {
  readonly what: string;
  readonly mayBe: string;
}

/** Whether a path from the root of the repository may be one of the system of the host. */
export function mayBeOfSystem(path: string): boolean {
  return placeAt(climb(path, '')) !== undefined;
}

function placeOf(mount: Mount): Place | undefined {
  const found = climbOf(mount);
  return found && placeAt(found);
}

function placeAt({ above, rest }: Climb): Place | undefined {
  if (above < 1) return undefined;
  if (rest === '') return above < FEWEST_ABOVE ? undefined : WHOLE_DISK;
  if (homeSecret(rest) !== undefined) return { what: OUTSIDE, mayBe: `~/${rest} of a user of the host` };
  const path = `/${rest}`;
  // a folder next to the repository may have the name of one of the system
  const isClear =
    above >= FEWEST_ABOVE || rest.includes('/') || engineAccess({ kind: 'host', path })?.isFolder === false;
  return isClear && isDangerous(path) ? { what: OUTSIDE, mayBe: `${path} of the host` } : undefined;
}

const WHOLE_DISK: Place = {
  what: 'a folder above the one that the repository is in',
  mayBe: 'the whole disk of the host',
};
const OUTSIDE = 'a path outside of the repository';

function isDangerous(path: string): boolean {
  const plain = withoutLinks(path);
  const isOfSystem = systemPath(plain) !== undefined || secretPlace(plain) !== undefined || TREES.has(plain);
  return isOfSystem || engineAccess({ kind: 'host', path }) !== undefined || credentialAt(path) !== undefined;
}

/** Trees of devices, which no path below them gives away. */
const TREES: ReadonlySet<string> = new Set(['/', '/dev', '/dev/shm', '/sys']);

interface Climb {
  /** How many folders above the root of the repository the path starts; negative in the repository. */
  readonly above: number;
  /** The path from there. */
  readonly rest: string;
}

function climbOf({ type, source, sourceSpan }: Mount): Climb | undefined {
  if (type !== 'bind') return undefined;
  const own = posix.dirname(sourceSpan.file.path);
  if (source.kind === 'unknown' && source.suffix.startsWith('/')) return climb(`.${source.suffix}`, own);
  if (source.kind === 'unknown') return climb(source.suffix, own);
  return source.kind === 'project' ? climb(source.path, source.folder ?? own) : undefined;
}

function climb(path: string, folder: string): Climb {
  const [, ups = '', rest = ''] = /^((?:\.\.(?:\/|$))*)(.*?)\/?$/s.exec(posix.normalize(path)) ?? [];
  return { above: Math.ceil(ups.length / '../'.length) - depthOf(folder), rest: rest === '.' ? '' : rest };
}

function depthOf(folder: string): number {
  return folder === '.' || folder === '' ? 0 : folder.split('/').length;
}
