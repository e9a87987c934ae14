import { defineMissingProtectionRule, exampleOfNothing } from '../define-missing-protection.ts';

export default defineMissingProtectionRule({
  id: 'pids-limit-missing',
  danger: { attacker: 'container', reach: 'outage' },
  cwe: [770],
  cis: ['5.29'],
  peers: { kics: ['221e0658-cb2a-44e3-b08a-db96a341d6fa'], 'docker-bench': ['5.29'] },
  docs: {
    title: 'Limit the number of processes of containers',
    why: 'All containers and the host share one table of process ids. Without a limit a fork bomb of a few characters in one container fills it, and nothing on the host can start a process any more, not even a shell to stop it.',
    how: 'Set `pids_limit`, or `deploy.resources.limits.pids`. A few hundred are enough for most servers; threads count, too.',
    limits:
      '0 and -1 mean no limit. Podman sets a limit by itself, which a compose file does not show. The rule reports nothing where options come from a file that was not read, or where a variable decides.',
    ways: [{ do: 'Set `pids_limit`, such as 200.', trap: 'Threads count: a database or a JVM may need a thousand.' }],
    verify: {
      run: "docker inspect -f '{{.HostConfig.PidsLimit}}' NAME",
      prints: 'The limit; `<nil>`, `0` or `-1` means that the container has no limit.',
    },
    fixTrap: {
      breaks: 'A program with more than 512 processes and threads cannot start another one.',
      check: 'Run it under load, and compare the column PIDS of `docker stats NAME` with the limit.',
    },
    references: [
      'https://docs.docker.com/reference/compose-file/services/#pids_limit',
      'https://docs.kernel.org/admin-guide/cgroup-v2.html#pid',
    ],
  },
  examples: [
    { ...exampleOfNothing('pids_limit: 512'), isFixed: true },
    {
      file: 'compose.yaml',
      bad: `
        services:
          «app»:
            image: ghcr.io/acme/app:1.4
            pids_limit: -1
      `,
      isFixed: true,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            pids_limit: 512
      `,
    },
  ],
  protection: 'PIDs limit',
  message: 'has no limit on its processes. An attacker in it can stop the whole host with a fork bomb.',
  fixTitle: 'Limit the number of processes',
});
