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
