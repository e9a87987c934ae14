import { lacksProtection } from '../../analysis/posture/protections.ts';
import { byteSize, GIBIBYTE } from '../../model/byte-size.ts';
import { known } from '../../model/located.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'shm-oversize',
  on: 'container',
  profile: 'strict',
  precision: 'high',
  cwe: [770],
  docs: {
    title: 'Count shared memory as memory',
    why: 'Files in `/dev/shm` use memory of the host. Without a memory limit a container with gigabytes of it can take that much in addition to its own memory, and files there keep it until they are deleted.',
    how: 'Set a memory limit, which includes shared memory, or a smaller `shm_size`.',
    limits: 'The rule reports more than two gigabytes, and only if the container has no memory limit.',
    verify: {
      run: "docker inspect -f '{{.HostConfig.ShmSize}}' NAME",
      prints: 'The size in bytes; the default is `67108864`.',
    },
    references: [
      'https://docs.docker.com/reference/compose-file/services/#shm_size',
      'https://docs.kernel.org/filesystems/tmpfs.html',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            shm_size: «8gb»
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            shm_size: 8gb
            mem_limit: 12g
      `,
    },
    {
      file: 'docker-compose.yml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            shm_size: «4294967296»
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            shm_size: 2g
      `,
    },
  ],

  *check(container) {
    const { name, sharedMemorySize } = container;
    const size = byteSize(known(sharedMemorySize) ?? '') ?? 0;
    if (sharedMemorySize === undefined || size <= 2 * GIBIBYTE || !lacksProtection(container, 'memory limit')) return;
    yield {
      at: sharedMemorySize,
      message: `Container "${name}" may fill ${known(sharedMemorySize)} of shared memory, and has no memory limit. An attacker in it can take that memory from the host.`,
    };
  },
});
