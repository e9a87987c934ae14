import type { Container, Mount, MountSource } from '../../model/containers/container.ts';
import { isHostRoot, withoutLinks } from '../../model/containers/host-path.ts';
import type { Related } from '../../model/findings/finding.ts';
import { isOff, isOn, known } from '../../model/located.ts';
import type { Span } from '../../model/source.ts';
import { engineAccess, systemPath } from './host-access.ts';

/** The kind of content that a mount exposes. */
export type MountClass =
  | 'engine socket'
  | 'host root'
  | 'system folder'
  | 'home'
  | 'host folder'
  | 'project'
  | 'volume'
  | 'image'
  | 'memory'
  | 'unknown';

export interface PostureMount {
  readonly class: MountClass;
  /** The host path without links, or the name of a volume; empty for other mounts. */
  readonly path: string;
  readonly target: string | undefined;
  readonly access: 'rw' | 'ro' | 'unknown';
  readonly propagation: 'private' | 'slave' | 'shared' | 'unknown';
  readonly at: Span;
  /** It is the socket of an engine of a user: see `EngineAccess`. */
  readonly isOfUser?: true;
  /** The place of the original mount, if this one is taken over from another container. */
  readonly origin: Related | undefined;
}

export function mountsOf({ mounts }: Pick<Container, 'mounts'>): readonly PostureMount[] {
  return mounts.map((mount) => ({
    class: classOf(mount),
    path: pathOf(mount.source),
    target: known(mount.target),
    access: isOn(mount.readOnly) ? 'ro' : isOff(mount.readOnly) ? 'rw' : 'unknown',
    propagation: propagationOf(mount),
    at: mount.sourceSpan,
    ...(engineAccess(mount.source)?.isOfUser && { isOfUser: true }),
    origin: mount.origin,
  }));
}

/** Whether it exposes a part of the host outside the project. */
export function isOfHost({ class: kind }: Pick<PostureMount, 'class'>): boolean {
  return ['engine socket', 'host root', 'system folder', 'home', 'host folder'].includes(kind);
}

function classOf({ type, source }: Mount): MountClass {
  if (engineAccess(source) !== undefined) return 'engine socket';
  switch (source.kind) {
    case 'host':
      if (isHostRoot(source.path)) return 'host root';
      return systemPath(withoutLinks(source.path)) === undefined ? 'host folder' : 'system folder';
    case 'pipe':
      return 'host folder';
    case 'none':
      return type === 'tmpfs' ? 'memory' : type === 'volume' ? 'volume' : 'unknown';
    default:
      return source.kind;
  }
}

function pathOf(source: MountSource): string {
  switch (source.kind) {
    case 'host':
      return withoutLinks(source.path);
    case 'volume':
      return source.name;
    case 'image':
      return source.text;
    case 'unknown':
      return source.suffix;
    case 'none':
      return '';
    default:
      return source.path;
  }
}

/** Docker's default is `rprivate`. The `r` variants also apply to mounts below; that makes no difference here. */
function propagationOf({ propagation }: Mount): PostureMount['propagation'] {
  if (propagation === undefined) return 'private';
  const word = known(propagation)?.replace(/^r(?=private|shared|slave)/, '');
  return word === 'private' || word === 'shared' || word === 'slave' ? word : 'unknown';
}
