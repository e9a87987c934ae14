import { ADMIN_PORTS } from '../../../data/admin-ports.ts';
import { SENSITIVE_SERVICES } from '../../../data/sensitive-ports.ts';
import { UNKNOWN_PIECE } from '../../../model/unknown-piece.ts';
import type { Piece, Unset, Variables } from '../pieces.ts';

/** The variables of a caller that sets none, apart from those in `set`. */
export function unsetCaller(set: number): Variables & { readonly unset: Unset } {
  return Object.assign(() => undefined, { unset: { set, places: [] } });
}

/** For this many variables of `${X+text}`, every combination of set and unset is tried; any further ones are set together. */
export const MAXIMUM_CONDITIONS = 3;

let readings = 0;

/** Notes how many further readings a text needs, zero for most texts; `replaced` is the text with its variables replaced. */
export function noteUndecided(written: string, replaced: string): void {
  if (!replaced.includes(UNKNOWN_PIECE)) return;
  const conditions = conditionsIn(written).size;
  if (conditions > 0) readings = Math.max(readings, 2 ** Math.min(conditions, MAXIMUM_CONDITIONS));
  else if (droppedFrom(replaced).size > 0) noteReading();
}

/** Notes that a text needs a further reading. */
export function noteReading(): void {
  readings = Math.max(readings, 1);
}

/** How many readings are needed for the texts that were read since the last call. */
export function takeReadings(): number {
  const taken = readings;
  readings = 0;
  return taken;
}

const CONDITION = /\$\{([\w\u017f\u212a]+):?\+(?!\})/g;

/** The variables of `${X+text}`, with their numbers. */
export function conditionsIn(written: string): ReadonlyMap<string, number> {
  const conditions = new Map<string, number>();
  for (const { 1: name = '' } of written.matchAll(CONDITION)) {
    if (!conditions.has(name)) conditions.set(name, Math.min(conditions.size, MAXIMUM_CONDITIONS - 1));
  }
  return conditions;
}

/** The pieces without the unknown ones that are next to a text. */
export function withoutUnset(pieces: readonly Piece[]): readonly Piece[] {
  const dropped = droppedFrom(pieces.map(({ text }) => text).join(''));
  if (dropped.size === 0) return pieces;
  let offset = 0;
  return pieces.map((piece) => {
    const start = offset;
    offset += piece.text.length;
    if (piece.isRequired || !piece.text.includes(UNKNOWN_PIECE)) return piece;
    return { ...piece, text: Array.from(piece.text, (char, at) => (dropped.has(start + at) ? '' : char)).join('') };
  });
}

/** Matches one value in a text. A variable that makes up a whole value is not part of another. */
const VALUE = /[^\s:=,@"'`()[\]{}<>;|&]+/g;

/** `${IP}:5432:5432` publishes the port at all addresses if the variable is not set. */
const ADDRESS_OF_PORT = new RegExp(`^(${UNKNOWN_PIECE}+):[\\d${UNKNOWN_PIECE}-]*:([\\d-]+)(?:/[^/]*)?$`);

/** The unknown pieces in the place of the address of a port that hardly anyone opens to everyone. */
function addressOfPort(text: string): string {
  const [, address = '', port = ''] = ADDRESS_OF_PORT.exec(text) ?? [];
  return isGuardedPort(port) ? address : '';
}

/** Whether a port is that of a service which only its neighbours should reach. */
export function isGuardedPort(port: string): boolean {
  return GUARDED_PORTS.has(Number(port.split('-', 1)[0]));
}

const GUARDED_PORTS: ReadonlySet<number> = new Set([
  ...ADMIN_PORTS.keys(),
  ...SENSITIVE_SERVICES.flatMap(({ ports, isAlone }) => (isAlone ? ports : [])),
]);

/** The offsets of the unknown pieces that are next to a text, or in the place of the address of a port. */
function droppedFrom(text: string): ReadonlySet<number> {
  const dropped = new Set<number>();
  const address = addressOfPort(text);
  for (let at = 0; at < address.length; at++) dropped.add(at);
  for (const { 0: value, index } of text.matchAll(VALUE)) {
    if (!isMixed(value)) continue;
    for (let at = value.indexOf(UNKNOWN_PIECE); at !== -1; at = value.indexOf(UNKNOWN_PIECE, at + 1)) {
      dropped.add(index + at);
    }
  }
  return dropped;
}

/** `${DATA}/db/files`: the root of a host does not have such a folder. */
function isOwnFolder(value: string): boolean {
  return OWN_FOLDER.test(value) && !HOST_FOLDER.test(value) && !ENGINE.test(value);
}

const OWN_FOLDER = new RegExp(`^${UNKNOWN_PIECE}(?:/[A-Za-z0-9_][\\w-]*)+/?$`);
const HOST_FOLDER =
  /^.\/(?:bin|boot|dev|efi|etc|home|host\w*|lib\w*|lost|media|mnt|nix|oem|opt|ostree|private|proc|root\w*|run|sbin|snap|srv|sys\w*|tmp|usr|var|Users|Volumes)(?:\/|$)/;
const ENGINE = /sock|docker|podman|containerd|crio|kube/i;

/** With separators only, just a folder with one variable before or after it counts: `${A}/${B}` and `${A}-${B}` are two values. */
function isMixed(value: string): boolean {
  if (!value.includes(UNKNOWN_PIECE)) return false;
  const rest = value.replaceAll(UNKNOWN_PIECE, '');
  if (rest === '' || isOwnFolder(value)) return false;
  return !/^[-_./~\\]+$/.test(rest) || !(value.startsWith(UNKNOWN_PIECE) && value.endsWith(UNKNOWN_PIECE));
}
