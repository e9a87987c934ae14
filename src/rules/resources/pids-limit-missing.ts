import { lacksProtection, protect } from '../../analysis/posture/protections.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'pids-limit-missing',
  on: 'container',
  score: 4.9,
  profile: 'strict',
  precision: 'high',
  cwe: [770],
  cis: ['5.29'],
  peers: { kics: ['221e0658-cb2a-44e3-b08a-db96a341d6fa'], 'docker-bench': ['5.29'] },
  docs: {
    title: 'Limit the number of processes of containers',
    why: 'All containers and the host share one table of process ids. Without a limit a fork bomb of a few characters in one container fills it, and nothing on the host can start a process any more, not even a shell to stop it.',
    how: 'Set `pids_limit`, or `deploy.resources.limits.pids`. A few hundred are enough for most servers; threads count, too.',
    limits:
      '0 and -1 mean no limit. Podman sets a limit by itself, which a compose file does not show. Not reported where options come from a file that was not read, or where a variable decides. A command line is only asked for it when the container stays: with `-d` or `--restart`, or as `docker service create`; steps of workflows end with their job.',
    references: [
      'https://docs.docker.com/reference/compose-file/services/#pids_limit',
      'https://docs.kernel.org/admin-guide/cgroup-v2.html#pid',
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
      isFixed: true,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            pids_limit: 512
      `,
    },
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

  *check(container) {
    if (!lacksProtection(container, 'PIDs limit')) return;
    const fix = protect(container, ['PIDs limit'], 'Limit the number of processes');
    yield {
      at: container.span,
      message: `Container "${container.name}" has no limit on its processes. An attacker in it stops the whole host with a fork bomb.`,
      ...(fix && { fix }),
    };
  },
});
