import { type DeviceRule, deviceRulesOf } from '../../analysis/posture/devices.ts';
import { CHARACTER_DEVICES, DISK_CONTROL, KERNEL_DEVICES } from '../../data/devices.ts';
import { isOn } from '../../model/located.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'device-cgroup-rule-broad',
  on: 'container',
  yieldsTo: { privileged: 'subject' },
  danger: { attacker: 'weakness', reach: 'host' },
  profile: 'recommended',
  precision: 'very-high',
  cwe: [732],
  cis: ['5.18'],
  docs: {
    title: 'Do not allow a container whole classes of devices',
    why: 'A cgroup rule allows the use of devices whose nodes the container makes itself: with MKNOD, which it has by default, `b 8:* rwm` gives access to the disks of the host, and `c 1:1` to its memory.',
    how: 'Name the device with `devices`. For a device that comes and goes, such as a USB device, allow only the major number of its driver.',
    limits:
      'The rule reports disks, all devices, the major numbers 1 (memory) and 10 (many single devices), the numbers of devices such as `loop-control` and `uinput`, and rules for any major number. Other character devices, such as `c 188:* rmw` for serial ports, are left alone. Cgroup rules have no effect in a privileged container. Where the container has MKNOD and the rule allows disks, `escape-path-device-mknod` describes the consequences.',
    ways: [
      {
        do: 'Remove the rule, and name the device: `devices: [/dev/ttyUSB0]`.',
        trap: 'It has to exist when the container starts, and after it is plugged in again the container has to be started again.',
      },
      {
        do: 'For devices that come and go, allow the major number of their driver alone: `c 188:* rmw` for USB serial ports.',
        trap: 'Number 10 has many drivers, and 8 the disks: `/proc/devices` lists the numbers.',
      },
      {
        do: 'Drop MKNOD as well: `cap_drop: [MKNOD]`.',
        trap: 'It does not help where `/dev` of the host is mounted, as its nodes are there already.',
      },
    ],
    verify: {
      run: "docker inspect -f '{{.HostConfig.DeviceCgroupRules}}' NAME",
      prints: '`[]`, or rules that name one driver, without `a`, `b 8:*`, `c 1:*` and `c 10:*`.',
    },
    references: [
      'https://docs.docker.com/reference/compose-file/services/#device_cgroup_rules',
      'https://docs.kernel.org/admin-guide/cgroup-v1/devices.html',
      'https://docs.kernel.org/admin-guide/devices.html',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            device_cgroup_rules:
              - «b 8:* rwm»
              - c 188:* rw
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            device_cgroup_rules:
              - c 188:* rw
      `,
    },
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            device_cgroup_rules: ["«a *:* rwm»"]
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            devices: [/dev/ttyUSB0]
      `,
    },
  ],

  *check(container) {
    if (container.deviceCgroupRules.items.length === 0 || isOn(container.privileged)) return;
    for (const rule of deviceRulesOf(container)) {
      const devices = /[rw]/.test(rule.permissions) ? broad(rule) : undefined;
      if (devices === undefined) continue;
      yield {
        at: rule.at,
        message: `Container "${container.name}" may use ${devices} of the host once it has made their nodes. An attacker in it who can make nodes, as root can by default, reads and writes them.`,
        evidence: `${rule.kind} ${rule.numbers} ${rule.permissions}`,
      };
    }
  },
});

function broad({ kind, numbers }: DeviceRule): string | undefined {
  const [major = '', minor = ''] = numbers.split(':');
  if (kind === 'a') return 'all devices';
  if (kind === 'b') return major === '*' ? 'all disks' : 'disks';
  if (major === '*') return 'all character devices';
  if (major === '10' && minor === '*') return 'virtual machines, input and other single devices';
  // the other numbers below 1, such as `null` and `random`, are available anyway
  if (major === '1') return minor === '*' || CHARACTER_DEVICES.has(numbers) ? MEMORY_OR_LOG : undefined;
  const device = CHARACTER_DEVICES.get(numbers);
  const isDangerous = device !== undefined && [DISK_CONTROL, ...KERNEL_PATHS].some((path) => path.test(device));
  return isDangerous ? `the device ${device}` : undefined;
}

const MEMORY_OR_LOG = 'the memory or the log of the kernel';
const KERNEL_PATHS = KERNEL_DEVICES.map(({ path }) => path);
