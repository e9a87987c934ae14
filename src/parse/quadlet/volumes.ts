import { pathSource } from '../../analysis/paths/mount-source.ts';
import type { Mount } from '../../model/containers/container.ts';
import { wholeValue } from '../../syntax/lists/index.ts';
import type { SourceOfMount } from '../../syntax/lists/mounts.ts';
import { sourceByOptions, sourceOf, volumeOption } from '../run-options/volume-options.ts';
import { argumentsAt, lastValue } from './keys.ts';
import type { CompanionOf } from './names.ts';
import type { UnitSection } from './unit-file.ts';

/**
 * A `.volume` unit may be a folder or a disk of the host: `Device=/folder` with `Type=none` or `Options=bind`, or the same as
 * `PodmanArgs=--opt=…`. A container names the unit, or the volume that it makes.
 */
export function withVolumeUnits(
  mounts: readonly Mount[],
  companion: CompanionOf,
  unitsNearby: () => readonly string[],
): readonly Mount[] {
  return mounts.map((mount) => {
    const { source } = mount;
    const unit = source.kind === 'volume' ? unitOf(source.name, companion, unitsNearby) : undefined;
    return unit === undefined ? mount : (boundMount(mount, unit, companion) ?? mount);
  });
}

/** Without a name of its own, `data.volume` makes the volume `systemd-data`. */
function unitOf(name: string, companion: CompanionOf, unitsNearby: () => readonly string[]): string | undefined {
  if (name.endsWith('.volume')) return name;
  const named = unitsNearby().find((unit) => nameIn(companion(unit)) === name);
  return named ?? (name.startsWith(OF_SYSTEMD) ? `${name.slice(OF_SYSTEMD.length)}.volume` : undefined);
}

const OF_SYSTEMD = 'systemd-';

function nameIn(found: ReturnType<CompanionOf>): string | undefined {
  return lastValue(found?.unit.sections.get('Volume'), 'VolumeName')?.text;
}

function boundMount(mount: Mount, name: string, companion: CompanionOf): Mount | undefined {
  const section = companion(name)?.unit.sections.get('Volume');
  const byArguments = section && sourceByOptions(argumentsAt(section, 'PodmanArgs').flatMap(volumeOption));
  if (byArguments !== undefined) return { ...mount, ...byArguments, readOnly: byArguments.readOnly ?? mount.readOnly };
  const found = section && (sourceByKeys(section) ?? sourceByName(section));
  return found && { ...mount, ...found, readOnly: found.readOnly ?? mount.readOnly };
}

/** The keys of a section are options of `podman volume create`. */
function sourceByKeys(section: UnitSection): SourceOfMount | undefined {
  const options = OPTIONS.flatMap(([key, name]) => {
    const value = lastValue(section, key);
    return value === undefined ? [] : [[name, value] as const];
  });
  return sourceOf(new Map(options));
}

/** Podman mounts a folder where the name is a path: `VolumeName=/etc` */
function sourceByName(section: UnitSection): SourceOfMount | undefined {
  const name = lastValue(section, 'VolumeName');
  if (name?.text.startsWith('/') !== true) return undefined;
  return { type: 'bind', source: pathSource(name.text), sourceSpan: wholeValue(name).span, readOnly: undefined };
}

const OPTIONS = [
  ['Device', 'device'],
  ['Type', 'type'],
  ['Options', 'o'],
] as const;
