import { defineMissingProtectionRule } from '../define-missing-protection.ts';

export default defineMissingProtectionRule({
  id: 'cpu-limit-missing',
  danger: { attacker: 'mishap', reach: 'outage' },
  cwe: [770],
  cis: ['5.12'],
  peers: {
    kics: ['6b610c50-99fb-4ef0-a5f3-e312fd945bc3'],
    'docker-bench': ['5.12'],
    'compose-lint': ['CL-0026'],
  },
  docs: {
    title: 'Limit the CPU time of containers',
    why: 'Without a limit one container can keep all processors busy. A flood of requests or a miner then slows down every other service of the host.',
    how: 'Set `cpus`, or `deploy.resources.limits.cpus`, to the most that the program needs; `cpu_quota` and `cpuset` limit it, too.',
    limits:
      '`cpu_shares` is only a weight, not a limit, and 0 means unlimited. The rule offers no fix, as only you know the right value. It reports nothing where options come from a file that was not read, or where a variable decides.',
    verify: {
      run: "docker inspect -f '{{.HostConfig.NanoCpus}}' NAME",
      prints:
        'The limit in billionths of a processor, such as `500000000` for half of one; `0` means that the container has no limit.',
    },
    references: [
      'https://docs.docker.com/engine/containers/resource_constraints/#cpu',
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
            cpu_shares: 512
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            cpus: 1.5
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
                limits:
                  memory: 512M
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            deploy:
              resources:
                limits:
                  memory: 512M
                  cpus: '1.5'
      `,
    },
  ],
  protection: 'CPU limit',
  message: 'has no CPU limit. An attacker in it, or a flood of requests, can keep all processors of the host busy.',
});
