import { type ReachedPort, type Thing, thingName } from '../model/findings/thing.ts';
import { groupBy } from '../support/group-by.ts';
import type { IsKnownByWorse } from './known-by-worse.ts';
import type { ThingsOfSides } from './moved-things.ts';

/**
 * A container on the network of the host reaches every port that other containers publish, on any address. A change that closes such a port to
 * others, so that only the host is left, brings nothing that the container did not have.
 */
export function reachedBefore({ base, head }: ThingsOfSides): IsKnownByWorse {
  const before = groupBy(base.all, thingName);
  const known = new Set([...base.all].flatMap((thing) => reachedPortsOf(thing).map(keyOf)));
  return ({ reached }, unit) => {
    const after = head.find(unit.thing ?? '');
    if (reached === undefined || after === undefined) return false;
    const was = before
      .get(thingName(after))
      ?.some((one) => one.network?.isOfHost === true && (unit.isOptional || one.isIdle !== true));
    return was === true && reached.every((one) => known.has(keyOf(one)) || known.has(keyOf({ ...one, profiles: [] })));
  };
}

/** Under the path that the change has. */
function reachedPortsOf({ path, network }: Thing): readonly ReachedPort[] {
  return network?.reached.map((one) => ({ ...one, path })) ?? [];
}

function keyOf({ path, name, port, profiles }: ReachedPort): string {
  return JSON.stringify([path, name, port, [...profiles].sort()]);
}
