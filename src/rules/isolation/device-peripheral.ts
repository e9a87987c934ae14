import { PERIPHERAL_DEVICES } from '../../data/devices.ts';
import { defineDeviceRule } from './device-rule.ts';

export default defineDeviceRule({
  id: 'device-peripheral',
  danger: { attacker: 'weakness', reach: 'defences' },
  profile: 'strict',
  peers: { 'docker-bench': ['5.18'] },
  gain: ({ path }) => (CDI.test(path) ? BY_VENDOR : PERIPHERAL_DEVICES.find((kind) => kind.path.test(path))?.gain),
  docs: {
    title: 'Give a container only devices that it needs',
    why: 'Each device is a way past the container: to the hardware that is connected to the machine, and to a kernel driver whose flaws an attacker can exploit. Graphics drivers and virtual machines have had many.',
    how: 'Remove devices that the program works without, name one instead of a folder, and leave `m` and, where it only reads, `w` out of the permissions.',
    limits:
      'The rule covers serial ports, USB, graphics, sound, cameras, buses of single-board computers, `/dev/kvm`, `/dev/fuse`, `/dev/net/tun`, security chips, and devices of CDI other than those of NVIDIA and AMD. A program that is made for such a device needs it: suppress the finding there with that reason.',
    references: [
      'https://docs.docker.com/reference/compose-file/services/#devices',
      'https://docs.docker.com/reference/cli/docker/container/run/#device',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          player:
            image: ghcr.io/acme/player:1.4
            devices: [«/dev/dri», /dev/null]
      `,
      good: `
        services:
          player:
            image: ghcr.io/acme/player:1.4
            devices: [/dev/null]
      `,
    },
  ],
});

/** `vendor.com/class=name`; GPUs have a rule of their own. */
const CDI = /^(?!(?:nvidia|amd)\.com\/)[\w.-]{1,99}\/[\w.-]{1,99}=/;
const BY_VENDOR =
  'use what a file of the vendor on the host adds for it: devices, mounts and programs that run as root';
