import { describe, expect, it } from '@jest/globals';
import deviceBlock from '../../../src/rules/isolation/device-block.ts';
import ruleBroad from '../../../src/rules/isolation/device-cgroup-rule-broad.ts';
import deviceKernel from '../../../src/rules/isolation/device-kernel.ts';
import devicePeripheral from '../../../src/rules/isolation/device-peripheral.ts';
import gpuAll from '../../../src/rules/isolation/gpu-all.ts';
import { service } from '../../support/compose.ts';
import { checkText, expectMarks, messagesOf } from '../../support/example.ts';

const RULES = [deviceBlock, deviceKernel, devicePeripheral];

describe('a device', () => {
  it.each([
    ['/dev/sda', 'device-block'],
    ['/dev/sda1:/dev/x', 'device-block'],
    ['/dev/nvme0n1p2', 'device-block'],
    ['/dev/mmcblk0', 'device-block'],
    ['/dev/nvme0', 'device-block'],
    ['/dev/md/root', 'device-block'],
    ['/dev/sg0', 'device-block'],
    ['/dev/pmem0', 'device-block'],
    ['/dev/bcache0', 'device-block'],
    ['/dev/drbd0', 'device-block'],
    ['/dev/mtdblock0', 'device-block'],
    ['/dev/root', 'device-block'],
    ...`ubuntu-vg/ubuntu-lv vg0/root centos/swap pve/vm-100-disk-0 loop0p1 md127p1 pmem0p1 pmem0s rbd0p1 nbd0p1 zd0p1 rbd/pool/img
    dasda1 ng0n1 bsg mmcblk0boot0 mmcblk0rpmb drbd/by-res/r0/0 ubiblock0_0 ubi0_1 raw/raw1 cciss/c0d0 cciss/c0d0p1 zram0`
      .split(/\s+/)
      .map((name) => [`/dev/${name}`, 'device-block'] as const),
    ['/dev/block/8:0', 'device-block'],
    ['/dev/disk/by-id/ata-x', 'device-block'],
    ['/dev/mapper/vg-root', 'device-block'],
    ['/dev/loop0:/dev/loop0:r', 'device-block'],
    ['/dev/loop-control', 'device-block'],
    ['/dev/zfs', 'device-block'],
    ['/dev', 'device-block'],
    ['/dev/hda1', 'device-block'],
    ['/dev/mapper', 'device-block'],
    ['/dev/mapper/control', 'device-block'],
    ['/dev/sda:/dev/sda:W', 'device-block'],
    ['/dev/:/dev/', 'device-block'],
    ['/proc/1/root/dev/sda', 'device-block'],
    ['/dev/mem', 'device-kernel'],
    ['/proc/self/cwd/dev/mem', 'device-kernel'],
    ['/dev/kmsg:/dev/kmsg:r', 'device-kernel'],
    ['/dev/vfio/1', 'device-kernel'],
    ['/dev/input', 'device-kernel'],
    ['/dev/uinput', 'device-kernel'],
    ['/dev/cpu/0/msr', 'device-kernel'],
    ['/dev/kvm', 'device-peripheral'],
    ['/dev/net/tun', 'device-peripheral'],
    ['/dev/fuse', 'device-peripheral'],
    ['/dev/dri:/dev/dri', 'device-peripheral'],
    ['/dev/dri/renderD128', 'device-peripheral'],
    ['/dev/bus/usb', 'device-peripheral'],
    ['/dev/ttyUSB0', 'device-peripheral'],
    ['/dev/serial/by-id/x', 'device-peripheral'],
    ['/dev/snd', 'device-peripheral'],
    ['/dev/video0', 'device-peripheral'],
  ])('%s is reported by %s alone', (device, id) => {
    const text = service(`devices: ["${device}"]`);
    expect(RULES.flatMap((rule) => checkText(rule, 'compose.yaml', text).findings.map(({ ruleId }) => ruleId))).toEqual(
      [id],
    );
  });

  it.each([
    'devices: [/dev/null]',
    'devices: [/dev/sdcard]',
    'devices: [/dev/hdmi0]',
    'devices: [/dev/disk]',
    'devices: ["${DISK}"]',
    'devices: ["/dev/sda:/dev/sda:m"]',
    'devices: ["/dev/sda:/dev/sda:${P}"]',
    'devices: [/dev/sda, /dev/mem, /dev/kvm]\nprivileged: true',
  ])('%s is reported by no rule', (options) => {
    for (const rule of RULES) expectMarks(rule, 'compose.yaml', service(options));
  });

  it.each([
    ['/dev/char/10:237', [deviceBlock.id]],
    ['/dev/char/1:11', [deviceKernel.id]],
    ['/dev/char/10:200', [devicePeripheral.id]],
    ['/dev/char/1:3', []],
  ])('%s is reported by %j, as the link says', (source, ids) => {
    const text = service(`devices: [{ source: "${source}", target: /dev/x, permissions: rw }]`);
    expect(RULES.flatMap((rule) => messagesOf(rule, 'compose.yaml', text).map(() => rule.id))).toEqual(ids);
  });

  it('says that a folder of links opens the device that manages disks', () => {
    expect(messagesOf(deviceBlock, 'compose.yaml', service('devices: [/dev/mapper]'))).toEqual([
      'Container "app" has the device /dev/mapper of the host. An attacker in it can set up and change disks of the host.',
    ]);
  });

  it.each([
    ['no driver', '', 1],
    ['the driver local', '\n    driver: local', 1],
    ['a driver by a variable', '\n    driver: ${DRIVER}', 1],
    ['another driver', '\n    driver: rexray/ebs', 0],
  ])('of a volume with %s', (_name, driver, count) => {
    const text = service(
      'volumes: ["disk:/x"]',
      `volumes:\n  disk:${driver}\n    driver_opts: { type: ext4, device: /dev/sda1 }\n`,
    );
    expect(messagesOf(deviceBlock, 'compose.yaml', text)).toHaveLength(count);
  });

  it('says what it opens', () => {
    expect(messagesOf(deviceBlock, 'compose.yaml', service('devices: ["/dev/sda:/dev/sda:r", /dev/sdb]'))).toEqual([
      'Container "app" has the device /dev/sda of the host. An attacker in it can read all files on it, past their permissions.',
      'Container "app" has the device /dev/sdb of the host. An attacker in it can read and write it block by block, past all permissions of its files.',
    ]);
  });
});

describe('device-cgroup-rule-broad', () => {
  it.each([
    'a *:* rwm',
    'b *:* r',
    'b 8:* rmw',
    'b 8:0 rw',
    'c *:* rwm',
    'c 1:1 r',
    'c 10:237 rwm',
    'c 10:223 w',
    'c 10:* rw',
    'c 1:* rwm',
  ])('reports %s', (rule) => expectMarks(ruleBroad, 'compose.yaml', service(`device_cgroup_rules: ["«${rule}»"]`)));

  it.each(['c 188:* rmw', 'c 81:* rw', 'c 1:3 rwm', 'c 10:200 rwm', 'b 8:* m', 'b 8 rwm', 'nonsense', '${RULE}'])(
    'accepts %s',
    (rule) => expectMarks(ruleBroad, 'compose.yaml', service(`device_cgroup_rules: ["${rule}"]`)),
  );

  it('accepts it in a privileged container, where it has no effect', () => {
    expectMarks(ruleBroad, 'compose.yaml', service('privileged: true\ndevice_cgroup_rules: ["b *:* rwm"]'));
  });
});

describe('gpu-all', () => {
  it.each([
    'gpus: «all»',
    'gpus:\n  «- driver: nvidia»',
    'gpus:\n  «- count: all»',
    'gpus:\n  «- count: -1»',
    'deploy: { resources: { reservations: { devices: «[{ capabilities: [gpu] }]» } } }',
  ])('reports %s', (options) => expectMarks(gpuAll, 'compose.yaml', service(options)));

  it.each([
    'gpus: [{ count: 2 }]',
    'gpus: [{ device_ids: ["0"] }]',
    'gpus: [{ count: "${N}" }]',
    'gpus: ${GPUS}',
    'deploy: { resources: { reservations: { devices: [{ capabilities: [tpu] }] } } }',
    'deploy: { resources: { reservations: { devices: [{ capabilities: [gpu], count: 1 }] } } }',
  ])('accepts %s', (options) => expectMarks(gpuAll, 'compose.yaml', service(options)));
});
