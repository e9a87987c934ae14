import { ALL_CAPABILITIES, DEFAULT_CAPABILITIES, PODMAN_OMITS } from '../../data/capabilities.ts';
import { capabilityName } from '../../model/containers/capability.ts';
import type { Container } from '../../model/containers/container.ts';
import type { Ternary } from '../../model/containers/host-assumptions.ts';
import { isOff, isOn, known, type ListSetting } from '../../model/located.ts';
import type { UserTrait } from './user.ts';

/** Names without `CAP_`. Certain capabilities are also possible; both sets are equal when everything is known. */
export interface CapabilitySet {
  readonly certain: ReadonlySet<string>;
  readonly possible: ReadonlySet<string>;
}

export interface Capabilities {
  /** The limit for every process of the container. */
  readonly bounding: CapabilitySet;
  /** The capabilities of its first process. Docker sets no ambient capabilities, so a user other than root starts without any. */
  readonly effective: CapabilitySet;
  /** The capabilities that a process can gain by running a program with set-user-id or file capabilities. */
  readonly reachable: CapabilitySet;
}

type Given = Pick<
  Container,
  'privileged' | 'addedCapabilities' | 'droppedCapabilities' | 'partial' | 'podman' | 'record'
>;

/** The capabilities as the engine computes them, for the container's user and its `no-new-privileges`. */
export function capabilitiesOf(container: Given, user: UserTrait['value'], noNewPrivileges: Ternary): Capabilities {
  const bounding = boundingSet(container);
  const effective = larger(
    limited(bounding, user === 'root' ? 'yes' : user === 'other' ? 'no' : 'unknown'),
    ambientSet(container, bounding),
  );
  const canRaise = noNewPrivileges === 'no' ? 'yes' : noNewPrivileges === 'yes' ? 'no' : 'unknown';
  return { bounding, effective, reachable: larger(effective, limited(bounding, canRaise)) };
}

/** In Podman, a user other than root has the added capabilities as well: https://github.com/containers/podman/pull/6949 */
function ambientSet(
  { podman, addedCapabilities, partial }: Given,
  { certain, possible }: CapabilitySet,
): CapabilitySet {
  if (podman === undefined) return { certain: NOTHING, possible: NOTHING };
  const added = namesOf(addedCapabilities);
  const isKnown = addedCapabilities.complete && partial === undefined;
  const granted = (name: string): boolean => added.includes(name) || added.includes('ALL');
  return {
    certain: new Set([...certain].filter(granted)),
    possible: isKnown ? new Set([...possible].filter(granted)) : possible,
  };
}

const NOTHING: ReadonlySet<string> = new Set();
const EVERYTHING: ReadonlySet<string> = new Set(ALL_CAPABILITIES);
const DEFAULTS: ReadonlySet<string> = new Set(DEFAULT_CAPABILITIES);
const PODMAN_DEFAULTS = DEFAULT_CAPABILITIES.filter((name) => !PODMAN_OMITS.includes(name));

/** Podman's configuration, or an older release, may grant capabilities that the current release omits. */
const PODMAN_SET: CapabilitySet = { certain: new Set(PODMAN_DEFAULTS), possible: DEFAULTS };

function limited({ certain, possible }: CapabilitySet, holds: Ternary): CapabilitySet {
  return { certain: holds === 'yes' ? certain : NOTHING, possible: holds === 'no' ? NOTHING : possible };
}

/** Each argument is either the same full set or empty, so comparing sizes is enough. */
function larger(a: CapabilitySet, b: CapabilitySet): CapabilitySet {
  return {
    certain: a.certain.size > b.certain.size ? a.certain : b.certain,
    possible: a.possible.size > b.possible.size ? a.possible : b.possible,
  };
}

function boundingSet(given: Given): CapabilitySet {
  const { privileged, addedCapabilities, droppedCapabilities, partial, record } = given;
  const told = record?.boundingCapabilities;
  if (told !== undefined) return { certain: told, possible: told };
  if (isOn(privileged)) return { certain: EVERYTHING, possible: EVERYTHING };
  const isKnown = addedCapabilities.complete && droppedCapabilities.complete && partial === undefined;
  return isKnown && privileged === undefined ? knownSet(given) : uncertainSet(given);
}

function knownSet(given: Given): CapabilitySet {
  const { addedCapabilities, droppedCapabilities, podman } = given;
  const isUsual = addedCapabilities.items.length === 0 && droppedCapabilities.items.length === 0;
  if (isUsual) return podman === undefined ? { certain: DEFAULTS, possible: DEFAULTS } : PODMAN_SET;
  if (podman !== undefined) return uncertainSet(given);
  const only = tweaked(namesOf(addedCapabilities), namesOf(droppedCapabilities), DEFAULT_CAPABILITIES);
  return { certain: only, possible: only };
}

/** For an incomplete list, tries the extremes of the unknown part: nothing, every name, and `ALL`. */
function uncertainSet(given: Given): CapabilitySet {
  const { privileged, addedCapabilities, droppedCapabilities, partial } = given;
  const isAddKnown = addedCapabilities.complete && partial === undefined;
  const added = namesOf(addedCapabilities);
  const dropped = namesOf(droppedCapabilities);
  const adds = isAddKnown ? [added] : [added, [...added, 'ALL']];
  const drops =
    droppedCapabilities.complete && partial === undefined
      ? [dropped]
      : [dropped, [...dropped, 'ALL'], [...dropped, ...ALL_CAPABILITIES]];
  const defaults = given.podman === undefined ? [DEFAULT_CAPABILITIES] : [PODMAN_DEFAULTS, DEFAULT_CAPABILITIES];
  const sets = adds.flatMap((add) => drops.flatMap((drop) => defaults.map((usual) => tweaked(add, drop, usual))));
  const mayHaveAll = !isAddKnown || !isOff(privileged) || (privileged === undefined && partial !== undefined);
  return { certain: intersection(sets), possible: mayHaveAll ? EVERYTHING : union(sets) };
}

/** `TweakCapabilities` of https://github.com/moby/moby/blob/master/daemon/pkg/oci/caps/utils.go */
function tweaked(
  added: readonly string[],
  dropped: readonly string[],
  defaults: readonly string[],
): ReadonlySet<string> {
  if (added.includes('ALL')) return new Set(ALL_CAPABILITIES.filter((name) => !dropped.includes(name)));
  if (dropped.includes('ALL')) return onlyKnown(added);
  return onlyKnown([...defaults.filter((name) => !dropped.includes(name)), ...added]);
}

/** The engine refuses other names. */
function onlyKnown(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.filter((name) => EVERYTHING.has(name)));
}

function namesOf(list: ListSetting<string>): readonly string[] {
  return list.items.flatMap((option) => {
    const written = known<string>(option);
    return written === undefined ? [] : [capabilityName(written)];
  });
}

function union(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  return new Set(sets.flatMap((set) => [...set]));
}

function intersection([first = NOTHING, ...others]: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  return new Set([...first].filter((name) => others.every((set) => set.has(name))));
}
