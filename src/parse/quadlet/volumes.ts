import type { Mount } from '../../model/containers/container.ts';
import type { SourceOfMount } from '../../syntax/lists/mounts.ts';
import { sourceByOptions, sourceOf, volumeOption } from '../run-options/volume-options.ts';
import { argumentsAt, lastValue } from './keys.ts';
import type { CompanionOf } from './names.ts';
import type { UnitSection } from './unit-file.ts';

/** A `.volume` unit may be a folder or a disk of the host: `Device=/folder` with `Type=none` or `Options=bind`, or the same as `PodmanArgs=--opt=…`. */
export function withVolumeUnits(mounts: readonly Mount[], companion: CompanionOf): readonly Mount[] {
  return mounts.map((mount) => {
    const { source } = mount;
    return source.kind === 'volume' && source.name.endsWith('.volume')
      ? (boundMount(mount, source.name, companion) ?? mount)
      : mount;
  });
}

function boundMount(mount: Mount, name: string, companion: CompanionOf): Mount | undefined {
  const section = companion(name)?.unit.sections.get('Volume');
  const byArguments = section && sourceByOptions(argumentsAt(section, 'PodmanArgs').flatMap(volumeOption));
  if (byArguments !== undefined) return { ...mount, ...byArguments, readOnly: byArguments.readOnly ?? mount.readOnly };
  const found = section && sourceByKeys(section);
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

const OPTIONS = [
  ['Device', 'device'],
  ['Type', 'type'],
  ['Options', 'o'],
] as const;
