import type { Container, Mount, MountSource } from '../../model/containers/container.ts';
import { isHostRoot, withoutLinks } from '../../model/containers/host-path.ts';
import type { Related } from '../../model/findings/finding.ts';
import { isOff, isOn, known } from '../../model/located.ts';
import type { Span } from '../../model/source.ts';
import { engineAccess, systemPath } from './host-access.ts';

/** What the content of a mount is. */
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
  /** Of the host, without links; the name of a volume; empty where there is none. */
  readonly path: string;
  readonly target: string | undefined;
  readonly access: 'rw' | 'ro' | 'unknown';
  readonly propagation: 'private' | 'slave' | 'shared' | 'unknown';
  readonly at: Span;
  /** Where the mount of another container is written that this repeats. */
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
    origin: mount.origin,
  }));
}

/** Brings something of the host into the container that is not of its project. */
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

/** Docker's default is `rprivate`; the words differ in whether they hold for what is mounted below, too. */
function propagationOf({ propagation }: Mount): PostureMount['propagation'] {
  if (propagation === undefined) return 'private';
  const word = known(propagation)?.replace(/^r(?=private|shared|slave)/, '');
  return word === 'private' || word === 'shared' || word === 'slave' ? word : 'unknown';
}
