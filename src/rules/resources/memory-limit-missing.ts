import { lacksProtection } from '../../analysis/posture/protections.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'memory-limit-missing',
  on: 'container',
  score: 4.9,
  profile: 'strict',
  precision: 'high',
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
    how: 'Measure what the program needs, and set `mem_limit`, or `deploy.resources.limits.memory`, to somewhat more. Docker Compose applies both without swarm.',
    limits:
      'A limit of 0 is none. Reservations and `memswap_limit` are no limits. There is no fix, as the right value is a judgement. Not reported where options come from a file that was not read, or where a variable decides. A command line is only asked for it when the container stays: with `-d` or `--restart`, or as `docker service create`; steps of workflows end with their job.',
    references: [
      'https://docs.docker.com/engine/containers/resource_constraints/#memory',
      'https://docs.docker.com/reference/compose-file/deploy/#resources',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          «app»:
            image: ghcr.io/acme/app:1.4
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            mem_limit: 512m
      `,
    },
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

  *check(container) {
    if (!lacksProtection(container, 'memory limit')) return;
    yield {
      at: container.span,
      message: `Container "${container.name}" has no memory limit. An attacker in it, or a flood of requests, can use up the memory of the host.`,
    };
  },
});
