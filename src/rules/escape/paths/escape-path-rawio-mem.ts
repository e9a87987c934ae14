import deviceKernel from '../../isolation/device-kernel.ts';
import capAddSysRawio from '../../privileges/capabilities/cap-add-sys-rawio.ts';
import { closedLike } from '../closed-like.ts';
import { capabilities, devices, root } from '../conditions.ts';
import { defineEscapePath } from '../escape-path.ts';
import { ofCapability } from '../stops.ts';

export default defineEscapePath({
  id: 'escape-path-rawio-mem',
  danger: { attacker: 'weakness', reach: 'host' },
  cwe: [250, 668],
  cis: ['5.4', '5.18'],
  docs: {
    title: 'Do not give a container the memory of the host',
    why: 'With `/dev/mem` or `/dev/port` and SYS_RAWIO a process reads and writes the physical memory and the hardware ports, within what the kernel allows: at least the first megabyte, and all of it on kernels without `STRICT_DEVMEM`.',
    how: 'Remove the device or SYS_RAWIO.',
    ...closedLike([deviceKernel, capAddSysRawio]),
    references: [
      'https://man7.org/linux/man-pages/man4/mem.4.html',
      'https://man7.org/linux/man-pages/man7/capabilities.7.html',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            devices: [/dev/mem]
            cap_add: [«SYS_RAWIO»]
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            cap_add: [SYS_RAWIO]
            user: "10001"
      `,
    },
  ],

  user: root,
  needs: [devices(({ class: kind }) => kind === 'memory', ['device-kernel']), capabilities('SYS_RAWIO')],
  stops: ofCapability,
  gain: 'read and write the physical memory or the ports of the host',
});
