import { withoutLinks } from '../containers/host-path.ts';

/** What a problem gives to a container, or opens to others, so that the gate can tell a part of something from more of it. */
export type Grant =
  /** A path of the host, or of a home folder, which begins with `~`. */
  | { readonly kind: 'path'; readonly path: string; readonly isWritable: boolean }
  /** `permissions` is a combination of `r`, `w` and `m`. */
  | { readonly kind: 'device'; readonly path: string; readonly permissions: string }
  /** A release of an image, and the releases in it that get no updates: its own, and that of its base. */
  | { readonly kind: 'release'; readonly image: string; readonly version: string; readonly ended: readonly string[] }
  /** A safeguard of a program that is off for one command, for the rest of a build, or for the containers as well. */
  | { readonly kind: 'switch'; readonly program: string; readonly lasts: 'command' | 'build' | 'image' }
  | {
      readonly kind: 'port';
      /** Undefined where the engine chooses the ports. */
      readonly published: PortNumbers | undefined;
      readonly target: PortNumbers;
      readonly protocol: string;
    }
  /** Files of the repository with secrets. */
  | { readonly kind: 'files'; readonly paths: readonly string[] };

interface PortNumbers {
  readonly from: number;
  readonly to: number;
}

/** Whether anyone who has the first grant has the second one as well. */
export function includes(whole: Grant, part: Grant): boolean {
  if (whole.kind === 'path' && part.kind === 'path')
    return (whole.isWritable || !part.isWritable) && isBelow(whole.path, part.path);
  if (whole.kind === 'device' && part.kind === 'device') return includesDevice(whole, part);
  if (whole.kind === 'release' && part.kind === 'release') return includesRelease(whole, part);
  if (whole.kind === 'switch' && part.kind === 'switch') return includesSwitch(whole, part);
  if (whole.kind === 'files' && part.kind === 'files') return includesFiles(whole.paths, part.paths);
  return whole.kind === 'port' && part.kind === 'port' && includesPort(whole, part);
}

function includesFiles(whole: readonly string[], part: readonly string[]): boolean {
  const known = new Set(whole);
  return part.length > 0 && part.every((path) => known.has(path));
}

/** Whether the second path is the first one, or below it. */
function isBelow(folder: string, path: string): boolean {
  const [outer, inner] = [withoutLinks(folder), withoutLinks(path)];
  return inner === outer || inner.startsWith(outer.endsWith('/') ? outer : `${outer}/`);
}

function includesDevice(whole: Grant & { kind: 'device' }, part: Grant & { kind: 'device' }): boolean {
  if (![...part.permissions].every((one) => whole.permissions.includes(one))) return false;
  return isBelow(whole.path, part.path) || isPartition(whole.path, part.path);
}

/** `/dev/sda1` of `/dev/sda`, `/dev/nvme0n1p2` of `/dev/nvme0n1` */
function isPartition(disk: string, path: string): boolean {
  if (!path.startsWith(disk)) return false;
  return (/\d$/.test(disk) ? /^p\d+$/ : /^\d+$/).test(path.slice(disk.length));
}

/** `14.21` of `14` may be no older, and `14` is the newest of `14.21` and its like. */
function includesRelease(whole: Grant & { kind: 'release' }, part: Grant & { kind: 'release' }): boolean {
  const [before, after] = [`${whole.version}.`, `${part.version}.`];
  if (whole.image !== part.image || !(after.startsWith(before) || before.startsWith(after))) return false;
  return part.ended.every((one) => whole.ended.includes(one));
}

/** One command says nothing about another one. */
function includesSwitch(whole: Grant & { kind: 'switch' }, part: Grant & { kind: 'switch' }): boolean {
  if (whole.program !== part.program || whole.lasts === 'command') return false;
  return whole.lasts === 'image' || part.lasts !== 'image';
}

function includesPort(whole: Grant & { kind: 'port' }, part: Grant & { kind: 'port' }): boolean {
  if (whole.protocol !== part.protocol || !includesRange(whole.target, part.target)) return false;
  if (whole.published === undefined || part.published === undefined) return whole.published === part.published;
  const isAsBefore =
    includesRange(whole.published, part.published) &&
    whole.published.from - whole.target.from === part.published.from - part.target.from;
  return isAsBefore || isOtherNumber(part.published, part.target);
}

/** Whether each port inside has one number outside, which says nothing about who gets there. Firewalls let the ports of the web through. */
function isOtherNumber(published: PortNumbers, target: PortNumbers): boolean {
  const isWeb = WEB_PORTS.some((port) => published.from <= port && port <= published.to);
  return published.to - published.from === target.to - target.from && !isWeb;
}

const WEB_PORTS: readonly number[] = [80, 443];

function includesRange(whole: PortNumbers, part: PortNumbers): boolean {
  return whole.from <= part.from && part.to <= whole.to;
}
