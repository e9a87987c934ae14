import { lacksProtection } from '../../analysis/posture/protections.ts';
import type { Container } from '../../model/containers/container.ts';
import type { Entry } from '../../model/containers/entry.ts';
import { known } from '../../model/located.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'ulimit-unbounded',
  on: 'container',
  danger: { attacker: 'mishap', reach: 'outage' },
  profile: 'strict',
  precision: 'high',
  cwe: [770],
  cis: ['5.19'],
  peers: { 'docker-bench': ['5.19'] },
  docs: {
    title: 'Do not lift the ulimits of containers',
    why: 'Without a bound on open files, processes or locked memory, a leak or an attacker in the container can use up resources that all containers and the host share. Unlimited core dumps fill the disk, and contain the memory of the program with all its secrets.',
    how: 'Set the number that the program needs: `nofile: 65536`. Set `core: 0`.',
    limits:
      'The rule reports -1 and, for open files, processes and core dumps, hard limits from 1048576. It reports `memlock: -1`, which search engines require, only if the container has no memory limit. It offers no fix, as only you know the right value.',
    references: [
      'https://docs.docker.com/reference/compose-file/services/#ulimits',
      'https://docs.docker.com/reference/cli/docker/container/run/#ulimit',
      'https://man7.org/linux/man-pages/man2/getrlimit.2.html',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            ulimits:
              nproc: «-1»
              nofile:
                soft: 20000
                hard: «1048576»
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            ulimits:
              nproc: 1024
              nofile:
                soft: 20000
                hard: 40000
      `,
    },
    {
      file: 'docker-compose.yml',
      bad: `
        services:
          search:
            image: opensearchproject/opensearch:3.3.2
            ulimits:
              memlock: «-1»
              core: «-1»
      `,
      good: `
        services:
          search:
            image: opensearchproject/opensearch:3.3.2
            mem_limit: 2g
            ulimits:
              memlock: -1
              core: 0
      `,
    },
  ],

  *check(container) {
    for (const { name, value } of container.ulimits) {
      const harm = HARMS.get(name);
      if (harm === undefined || value === undefined || !isUnbounded(name, known(value), container)) continue;
      yield {
        at: value,
        message: `Container "${container.name}" has ${known(value) === '-1' ? 'no' : 'next to no'} limit on ${harm}.`,
        evidence: name,
      };
    }
  },
});

const HARMS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    nofile: 'open files, so a leak or an attacker in it can use up those of the host',
    nproc: 'the processes of a user, so a fork bomb in it can stop the host',
    core: 'core dumps, which fill the disk and contain the secrets in memory',
    memlock: 'locked memory, nor one on memory, so an attacker in it can take the memory of other services',
  }),
);

const MANY = 1_048_576;

function isUnbounded(name: Entry['name'], value: string | undefined, container: Container): boolean {
  if (value === undefined || !/^-1$|^\d{1,15}$/.test(value)) return false;
  if (name === 'memlock') return value === '-1' && lacksProtection(container, 'memory limit');
  return value === '-1' || Number(value) >= MANY;
}
