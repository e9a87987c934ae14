import { defineMissingProtectionRule, exampleOfNothing } from '../define-missing-protection.ts';

export default defineMissingProtectionRule({
  id: 'memory-limit-missing',
  danger: { attacker: 'container', reach: 'outage' },
  cwe: [770],
  cis: ['5.11'],
  peers: {
    kics: ['bb9ac4f7-e13b-423d-a010-c74a1bfbe492'],
    'docker-bench': ['5.11'],
    'compose-lint': ['CL-0026'],
  },
  docs: {
    title: 'Limit the memory of containers',
    why: 'Without a limit one container can use all memory of the host: a flood of requests, a leak or a miner makes the kernel end other containers and services to save itself.',
    how: 'Measure how much the program needs, and set `mem_limit`, or `deploy.resources.limits.memory`, somewhat higher. Docker Compose applies both without swarm.',
    limits:
      'A limit of 0 means unlimited. Reservations and `memswap_limit` do not count as limits. The rule offers no fix, as only you know the right value. It reports nothing where options come from a file that was not read, or where a variable decides.',
    ways: [
      {
        do: 'Measure with `docker stats`, and set `mem_limit` to twice that.',
        trap: 'At the limit the kernel kills the program. Java, Node.js and databases choose their size by the limit or by an option, so set both.',
      },
      {
        do: 'Set `memswap_limit` to the same value to keep the container out of the swap.',
        trap: 'Without swap the program is killed with no slow time before it that would warn you.',
      },
    ],
    verify: {
      run: "docker inspect -f '{{.HostConfig.Memory}}' NAME",
      prints: 'The limit in bytes; `0` means that the container has no limit.',
    },
    references: [
      'https://docs.docker.com/engine/containers/resource_constraints/#memory',
      'https://docs.docker.com/reference/compose-file/deploy/#resources',
    ],
  },
  examples: [
    exampleOfNothing('mem_limit: 512m'),
    {
      file: 'compose.yaml',
      bad: `
        services:
          «app»:
            image: ghcr.io/acme/app:1.4
            deploy:
              resources:
                reservations:
                  memory: 128M
      `,
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
  protection: 'memory limit',
  message: 'has no memory limit. An attacker in it, or a flood of requests, can use up the memory of the host.',
});
