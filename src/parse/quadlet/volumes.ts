import { pathSource } from '../../analysis/paths/mount-source.ts';
import type { Mount } from '../../model/containers/container.ts';
import { known } from '../../model/located.ts';
import { wholeValue } from '../../syntax/lists/index.ts';
import { sourceByOptions, volumeOption } from '../run-options/volume-options.ts';
import { argumentsAt, lastValue } from './keys.ts';
import type { CompanionOf } from './names.ts';

/** A `.volume` unit may be a folder of the host: `Device=/folder` with `Type=none` or `Options=bind`, or the same as `PodmanArgs=--opt=…`. */
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
  const device = lastValue(section, 'Device');
  const options = known<string>(wholeOf(lastValue(section, 'Options')))?.split(',') ?? [];
  const isBound = lastValue(section, 'Type')?.text === 'bind' || options.includes('bind') || options.includes('rbind');
  if (device === undefined || !isBound) return undefined;
  return { ...mount, type: 'bind', source: pathSource(device.text, device.variable), sourceSpan: device.span };
}

function wholeOf(written: ReturnType<typeof lastValue>) {
  return written && wholeValue(written);
}
