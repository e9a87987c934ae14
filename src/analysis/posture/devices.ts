import { CHARACTER_DEVICES, DISK, MEMORY } from '../../data/devices.ts';
import type { Container } from '../../model/containers/container.ts';
import { itemsThat } from '../../model/containers/container.ts';
import { devicePath } from '../../model/containers/host-path.ts';
import { isOn, known } from '../../model/located.ts';
import type { Span } from '../../model/source.ts';

/** The kind of device behind a device node. */
export type DeviceClass = 'disk' | 'memory' | 'other';

export interface PostureDevice {
  readonly class: DeviceClass;
  readonly path: string;
  /** A combination of `r`, `w` and `m`. */
  readonly permissions: string;
  readonly at: Span;
  /** The container gets the files on the disk, not the device node. */
  readonly isMounted?: true;
}

/** An entry of `device_cgroup_rules`: device nodes that the container may use once it has created them. */
export interface DeviceRule {
  /** `a` means both block and character devices. */
  readonly kind: 'a' | 'b' | 'c';
  readonly numbers: string;
  readonly permissions: string;
  readonly at: Span;
}

/** The devices that are named. A privileged container has all others as well. */
export function devicesOf({ devices }: Pick<Container, 'devices'>): readonly PostureDevice[] {
  return devices.flatMap(({ source, permissions, span }): PostureDevice[] => {
    const written = known(source);
    if (written === undefined) return [];
    const path = deviceAt(isNamed(written) ? written : devicePath(written));
    const kind = DISK.test(path) ? 'disk' : MEMORY.test(path) ? 'memory' : 'other';
    const may = permissions === undefined ? 'rwm' : known(permissions);
    return may === undefined ? [] : [{ class: kind, path, permissions: effective(may), at: span }];
  });
}

/** `vendor.example/gpu=all` is the name of a device that an interface of the engine provides, not a path. */
function isNamed(written: string): boolean {
  return /^[\w.-]+\/[\w.-]+=[^/]*$/.test(written);
}

/** `/dev/char/1:11` is a link to `/dev/kmsg`. */
function deviceAt(path: string): string {
  return path.startsWith(BY_NUMBER) ? (CHARACTER_DEVICES.get(path.slice(BY_NUMBER.length)) ?? path) : path;
}

const BY_NUMBER = '/dev/char/';

/** The engine does not check the letters that Compose passes on, and others, as in `W`, restrict nothing. */
function effective(permissions: string): string {
  return /^[rwm]+$/.test(permissions) ? permissions : 'rwm';
}

/** The disks that volumes of the project mount. */
export function mountedDisksOf({ mounts }: Pick<Container, 'mounts'>): readonly PostureDevice[] {
  return mounts.flatMap(({ type, source, sourceSpan, readOnly }): PostureDevice[] => {
    if (type !== 'volume' || source.kind !== 'host') return [];
    return [
      { class: 'disk', path: source.path, permissions: isOn(readOnly) ? 'r' : 'rw', at: sourceSpan, isMounted: true },
    ];
  });
}

/** https://docs.kernel.org/admin-guide/cgroup-v1/devices.html */
const RULE = /^\s*([abc])\s+((?:\d+|\*):(?:\d+|\*))\s+([rwm]{1,3})\s*$/;

/** The engine reads the numbers as decimal ones. */
const LEADING_ZEROS = /(?<!\d)0+(?=\d)/g;

export function deviceRulesOf({ deviceCgroupRules }: Pick<Container, 'deviceCgroupRules'>): readonly DeviceRule[] {
  return itemsThat(deviceCgroupRules, (rule) => RULE.test(rule)).map(({ value, span }) => {
    const [, kind, numbers, permissions] = RULE.exec(value) as unknown as [string, DeviceRule['kind'], string, string];
    return { kind, numbers: numbers.replaceAll(LEADING_ZEROS, ''), permissions, at: span };
  });
}
