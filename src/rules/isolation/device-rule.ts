import { devicesOf, mountedDisksOf, type PostureDevice } from '../../analysis/posture/devices.ts';
import type { Container } from '../../model/containers/container.ts';
import { isOn } from '../../model/located.ts';
import { defineRule, type Rule, type RuleDefinition } from '../define-rule.ts';

interface DeviceRule
  extends Pick<RuleDefinition<'container', never>, 'id' | 'danger' | 'profile' | 'peers' | 'docs' | 'examples'> {
  /** Completes "An attacker in it can …"; undefined for devices that the rule does not cover. */
  readonly gain: (device: PostureDevice) => string | undefined;
}

/** Defines a rule about some of the devices that a container is given by name. */
export function defineDeviceRule({ gain, ...rule }: DeviceRule): Rule {
  return defineRule({
    ...rule,
    on: 'container',
    yieldsTo: { privileged: 'subject' },
    precision: 'very-high',
    cwe: [668],
    cis: ['5.18'],
    docs: { ...rule.docs, limits: [rule.docs.limits, LIMITS].filter(Boolean).join(' ') },

    *check(container: Container) {
      if (isOn(container.privileged)) return;
      for (const device of [...devicesOf(container), ...mountedDisksOf(container)]) {
        const can = /[rw]/.test(device.permissions) ? gain(device) : undefined;
        if (can === undefined) continue;
        const has = device.isMounted ? 'mounts the disk' : 'has the device';
        yield {
          at: device.at,
          message: `Container "${container.name}" ${has} ${device.path} of the host. An attacker in it can ${can}.`,
          evidence: evidenceOf(device),
          grant: { kind: 'device', path: device.path, permissions: device.permissions },
        };
      }
    },
  });
}

/** The path, with the permissions if those are not all: more of them are worse. */
function evidenceOf({ path, permissions, isMounted }: PostureDevice): string {
  const all = isMounted ? 'rw' : 'rwm';
  const given = [...all].filter((one) => permissions.includes(one)).join('');
  return given === all ? path : `${path} ${given}`;
}

const LIMITS =
  'A privileged container has every device anyway, and `privileged` reports it. Devices that a variable names, and those that may only be ' +
  'created (`m`), are left alone.';
