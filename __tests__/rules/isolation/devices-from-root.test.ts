import { describe, it } from '@jest/globals';
import disk from '../../../src/rules/isolation/device-block.ts';
import broad from '../../../src/rules/isolation/device-cgroup-rule-broad.ts';
import kernel from '../../../src/rules/isolation/device-kernel.ts';
import { expectMarks } from '../../support/example.ts';

const service = (option: string) => `services:\n  a:\n    image: ghcr.io/acme/app:1.4\n    ${option}\n`;

describe('a device with a relative path', () => {
  it.each([
    'devices: ["«dev/sda:/dev/x»"]',
    'devices: ["«./dev/sda:/dev/x»"]',
    'devices: ["«../dev/sda:/dev/x»"]',
    'devices: ["«../../dev/sda:/dev/x»"]',
    'devices: ["«~/../../dev/sda:/dev/x»"]',
    'devices: ["«proc/self/root/dev/sda:/dev/x»"]',
    'devices: [«{source: dev/sda, target: /dev/x}»]',
  ])('is a disk, as the engine starts from its root: %s', (option) =>
    expectMarks(disk, 'compose.yaml', service(option)),
  );

  it('is the memory', () => expectMarks(kernel, 'compose.yaml', service('devices: ["«dev/mem»"]')));

  it('is a disk on a command line', () =>
    expectMarks(disk, 'x.sh', '#!/bin/sh\ndocker run --device «dev/sda:/dev/x» ghcr.io/acme/app:1.4\n'));

  it.each([
    'devices: ["data/dev/sda:/dev/x"]',
    'devices: ["vendor.example/disk=sda"]',
    'devices: ["dev/ttyUSB0"]',
    'devices: ["./sda:/dev/x"]',
  ])('is no disk: %s', (option) => expectMarks(disk, 'compose.yaml', service(option)));
});

describe('a rule for devices with leading zeros', () => {
  it.each(['c 001:1 rw', 'c 1:01 rw', 'c 01:* rw', 'b 008:0 rwm', 'c 0010:0237 rw'])('is broad: %s', (rule) =>
    expectMarks(broad, 'compose.yaml', service(`device_cgroup_rules: ["«${rule}»"]`)),
  );

  it.each(['c 01:03 rw', 'c 100:1 rw', 'c 1:010 rw', 'c 0188:0 rw'])('is not broad: %s', (rule) =>
    expectMarks(broad, 'compose.yaml', service(`device_cgroup_rules: ["${rule}"]`)),
  );
});
