import capAddBpf from '../../privileges/capabilities/cap-add-bpf.ts';
import { closedLike } from '../closed-like.ts';
import { capabilities, root, without } from '../conditions.ts';
import { defineEscapePath } from '../escape-path.ts';
import { ofCapability } from '../stops.ts';

export default defineEscapePath({
  id: 'escape-path-bpf-perf',
  danger: { attacker: 'weakness', reach: 'host' },
  cwe: [250],
  cis: ['5.4'],
  docs: {
    title: 'Do not let a container trace the kernel of the host',
    why: 'With BPF and PERFMON a process loads programs into the kernel that read its memory and the arguments of every call on the host: passwords, keys, the traffic before it is encrypted.',
    how: 'Remove the capabilities, or run the tracer on the host.',
    limits: 'If the container also has SYS_ADMIN, the paths of that capability are reported instead.',
    ...closedLike([capAddBpf]),
    references: [
      'https://man7.org/linux/man-pages/man7/capabilities.7.html',
      'https://github.com/moby/profiles/blob/main/seccomp/default.json',
      'https://docs.kernel.org/bpf/',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            cap_add: [«BPF», PERFMON]
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            cap_add: [BPF]
      `,
    },
  ],

  user: root,
  needs: [capabilities('BPF', 'PERFMON'), without('SYS_ADMIN')],
  stops: ofCapability,
  gain: 'trace the kernel of the host and read the data of every process',
});
