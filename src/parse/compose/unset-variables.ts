import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import type { Piece, Unset, Variables } from './pieces.ts';

/** The variables of a caller that sets none. */
export function unsetCaller(set: number): Variables & { readonly unset: Unset } {
  return Object.assign(() => undefined, { unset: { set, places: [] } });
}

/** Of how many variables that `${X+text}` asks for each way of setting them is tried; those beyond are set together. */
export const MAXIMUM_CONDITIONS = 3;

let readings = 0;

/** Notes how many further readings a text needs, which is none for most; `replaced` is what its variables made of it. */
export function noteUndecided(written: string, replaced: string): void {
  if (!replaced.includes(UNKNOWN_PIECE)) return;
  const conditions = conditionsIn(written).size;
  if (conditions > 0) readings = Math.max(readings, 2 ** Math.min(conditions, MAXIMUM_CONDITIONS));
  else if (readings === 0 && droppedFrom(replaced).size > 0) readings = 1;
}

/** How many readings the texts need that were read since the last time that somebody asked. */
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

/** The pieces without the unknown ones that have a text beside them. */
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

/** What separates values in a text: a variable that is all of a value is not a part of it. */
const VALUE = /[^\s:=,@"'`()[\]{}<>;|&]+/g;

/** Where the unknown pieces are that have a text beside them. */
function droppedFrom(text: string): ReadonlySet<number> {
  const dropped = new Set<number>();
  for (const { 0: value, index } of text.matchAll(VALUE)) {
    if (!isMixed(value)) continue;
    for (let at = value.indexOf(UNKNOWN_PIECE); at !== -1; at = value.indexOf(UNKNOWN_PIECE, at + 1)) {
      dropped.add(index + at);
    }
  }
  return dropped;
}

/** `${DATA}/db/files`: at the root of a host there is no such folder. */
function isOwnFolder(value: string): boolean {
  return OWN_FOLDER.test(value) && !HOST_FOLDER.test(value) && !ENGINE.test(value);
}

const OWN_FOLDER = new RegExp(`^${UNKNOWN_PIECE}(?:/[A-Za-z0-9_][\\w-]*)+/?$`);
const HOST_FOLDER =
  /^.\/(?:bin|boot|dev|etc|home|host\w*|lib\w*|lost|media|mnt|nix|opt|private|proc|root\w*|run|sbin|snap|srv|sys\w*|tmp|usr|var|Users|Volumes)(?:\/|$)/;
const ENGINE = /sock|docker|podman|containerd|crio|kube/i;

/** Of marks alone, only a folder with one variable before or after it is meant: `${A}/${B}` and `${A}-${B}` are two values. */
function isMixed(value: string): boolean {
  if (!value.includes(UNKNOWN_PIECE)) return false;
  const rest = value.replaceAll(UNKNOWN_PIECE, '');
  if (rest === '' || isOwnFolder(value)) return false;
  return !/^[-_./~\\]+$/.test(rest) || !(value.startsWith(UNKNOWN_PIECE) && value.endsWith(UNKNOWN_PIECE));
}
