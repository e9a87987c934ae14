import type { Posture } from '../../analysis/posture/index.ts';
import { type Answer, defineEscapePath } from './escape-path.ts';
import { restarting } from './restarting.ts';

export default defineEscapePath({
  id: 'dos-unbounded-root',
  danger: { attacker: 'container', reach: 'outage' },
  profile: 'strict',
  cwe: [770],
  cis: ['5.11', '5.15', '5.29'],
  docs: {
    title: 'Do not let a container exhaust the host again and again',
    why: 'Without limits on memory and process ids a faulty program, or an attacker in it, uses up those of the host and takes down all other services; because it always restarts, the host is hit again as soon as it recovers.',
    how: 'Set `mem_limit` and `pids_limit`, and `restart: on-failure:5`.',
    references: [
      'https://docs.docker.com/engine/containers/resource_constraints/',
      'https://docs.docker.com/engine/containers/start-containers-automatically/',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            restart: «always»
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            restart: always
            mem_limit: 512m
            pids_limit: 200
      `,
    },
  ],

  needs: [unlimited, restarting],
  gain: 'use up the memory and the process ids of the host again after every restart',
});

function unlimited({ limits: { memory, pids } }: Posture): Answer {
  const kinds = [memory.value.kind, pids.value.kind];
  if (kinds.includes('limited')) return 'no';
  if (kinds.includes('unknown')) return 'unknown';
  return { phrase: 'has no limit on memory and processes', steps: [] };
}
