import { KERNEL_DEVICES } from '../../data/devices.ts';
import { defineDeviceRule } from './device-rule.ts';

export default defineDeviceRule({
  id: 'device-kernel',
  danger: { attacker: 'weakness', reach: 'host' },
  profile: 'recommended',
  peers: { 'docker-bench': ['5.18'] },
  gain: ({ path }) => KERNEL_DEVICES.find((kind) => kind.path.test(path))?.gain,
  docs: {
    title: 'Do not give a container kernel devices',
    why: 'Through these devices a container reaches resources that all programs of the host share: its memory, its kernel log with addresses that exploits need, hardware past its driver, or the keyboard that passwords are typed on.',
    how: 'Remove the device. Programs that measure or control the host belong on the host; instead of passing `/dev/kmsg`, read the log there and forward it.',
    limits:
      'The rule covers `/dev/mem`, `/dev/kmem`, `/dev/port`, `/dev/kmsg`, `/dev/vfio`, `/dev/input`, `/dev/uinput` and processor registers.',
    ways: [
      {
        do: 'Remove the device, and collect its data on the host: `journalctl -k` shows what `/dev/kmsg` does.',
        trap: 'A kubelet in a container does not start without `/dev/kmsg`: run such a cluster in a virtual machine.',
      },
      {
        do: 'Give the device of a driver instead of raw memory: `/dev/gpiochip0`, `/dev/i2c-1`, `/dev/dri/renderD128`.',
        trap: 'Its group has another number on each host, which `group_add` has to name.',
      },
      {
        do: 'For hardware behind `/dev/vfio`, use a virtual machine.',
        trap: 'All devices of its IOMMU group go to that machine, and the host cannot use them any more.',
      },
    ],
    verify: {
      run: "docker inspect -f '{{.HostConfig.Devices}}' NAME",
      prints: '`[]`, or only devices that the program needs.',
    },
    references: [
      'https://docs.docker.com/reference/compose-file/services/#devices',
      'https://man7.org/linux/man-pages/man4/mem.4.html',
      'https://docs.kernel.org/driver-api/vfio.html',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          agent:
            image: ghcr.io/acme/agent:1.4
            devices:
              - «/dev/kmsg»
              - /dev/ttyUSB0
      `,
      good: `
        services:
          agent:
            image: ghcr.io/acme/agent:1.4
            devices:
              - /dev/ttyUSB0
      `,
    },
  ],
});
