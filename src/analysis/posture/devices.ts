import { DISK, MEMORY } from '../../data/devices.ts';
import type { Container } from '../../model/containers/container.ts';
import { itemsThat } from '../../model/containers/container.ts';
import { normalPath, withoutLinks } from '../../model/containers/host-path.ts';
import { known } from '../../model/located.ts';
import type { Span } from '../../model/source.ts';

/** What a device node leads to. */
export type DeviceClass = 'disk' | 'memory' | 'other';

export interface PostureDevice {
  readonly class: DeviceClass;
  readonly path: string;
  /** Of `r`, `w` and `m`. */
  readonly permissions: string;
  readonly at: Span;
}

/** An entry of `device_cgroup_rules`: nodes that the container may use once it has made them. */
export interface DeviceRule {
  /** `a` stands for block and character devices. */
  readonly kind: 'a' | 'b' | 'c';
  readonly numbers: string;
  readonly permissions: string;
  readonly at: Span;
}

/** Devices that are named; a privileged container has all of them besides. */
export function devicesOf({ devices }: Pick<Container, 'devices'>): readonly PostureDevice[] {
  return devices.flatMap(({ source, permissions, span }): PostureDevice[] => {
    const written = known(source);
    if (written === undefined) return [];
    const path = withoutLinks(normalPath(written));
    const kind = DISK.test(path) ? 'disk' : MEMORY.test(path) ? 'memory' : 'other';
    const may = permissions === undefined ? 'rwm' : known(permissions);
    return may === undefined ? [] : [{ class: kind, path, permissions: may, at: span }];
  });
}

/** https://docs.kernel.org/admin-guide/cgroup-v1/devices.html */
const RULE = /^\s*([abc])\s+((?:\d+|\*):(?:\d+|\*))\s+([rwm]{1,3})\s*$/;

export function deviceRulesOf({ deviceCgroupRules }: Pick<Container, 'deviceCgroupRules'>): readonly DeviceRule[] {
  return itemsThat(deviceCgroupRules, (rule) => RULE.test(rule)).map(({ value, span }) => {
    const [, kind, numbers, permissions] = RULE.exec(value) as unknown as [string, DeviceRule['kind'], string, string];
    return { kind, numbers, permissions, at: span };
  });
}
