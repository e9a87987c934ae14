import { isWrittenAsLacking } from '../../analysis/posture/protections.ts';
import { unset } from '../../model/findings/fix.ts';
import { isSetTo } from '../../model/located.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'memory-swap-unlimited',
  on: 'container',
  danger: { attacker: 'mishap', reach: 'outage' },
  profile: 'strict',
  precision: 'high',
  cwe: [770],
  docs: {
    title: 'Limit the swap space of containers',
    why: 'With a swap limit of -1 the memory limit only determines when the container begins to swap. A leak, or a flood of requests, fills all swap space of the host and keeps its disks busy, which slows down every other service.',
    how: 'Remove the option: the container then gets as much swap as memory. Set it to the memory limit to give it none.',
    limits:
      'Without a memory limit the option changes nothing, and `memory-limit-missing` reports the container. `mem_swappiness` is not a limit and is not checked.',
    verify: {
      run: "docker inspect -f '{{.HostConfig.MemorySwap}}' NAME",
      prints: 'The limit in bytes, memory included; `-1` means that the container has no limit.',
    },
    fixTrap: {
      breaks: 'Without unlimited swap the kernel ends the program when it exceeds its memory and as much swap.',
      check: 'Run it under load, and look at `docker stats NAME`.',
    },
    references: ['https://docs.docker.com/engine/containers/resource_constraints/#--memory-swap-details'],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            mem_limit: 512m
            memswap_limit: «-1»
      `,
      isFixed: true,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            mem_limit: 512m
      `,
    },
    {
      file: 'docker-compose.yml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            memswap_limit: «-1»
            deploy:
              resources:
                limits:
                  memory: 512M
      `,
      isFixed: true,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            deploy:
              resources:
                limits:
                  memory: 512M
      `,
    },
  ],

  *check(container) {
    const { name, memorySwapLimit } = container;
    if (!isSetTo(memorySwapLimit, '-1') || isWrittenAsLacking(container, 'memory limit')) return;
    yield {
      at: memorySwapLimit,
      message: `Container "${name}" may use all swap space of the host. An attacker or a leak in it can keep the disks of the host busy.`,
      fix: { title: 'Use the default swap limit', safety: 'review', edits: [unset(memorySwapLimit)] },
    };
  },
});
