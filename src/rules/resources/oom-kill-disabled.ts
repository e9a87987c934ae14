import { lacksProtection } from '../../analysis/posture/protections.ts';
import { unset } from '../../model/findings/fix.ts';
import { isOn } from '../../model/located.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'oom-kill-disabled',
  on: 'container',
  danger: { attacker: 'container', reach: 'outage' },
  profile: 'recommended',
  precision: 'high',
  cwe: [770],
  docs: {
    title: 'Let the kernel end containers that use up memory',
    why: 'When memory runs out, the kernel ends a process to save the rest. It may not end this container, and nothing limits its memory: a leak, or an attacker who allocates memory, takes down the other services and in the end the host.',
    how: 'Remove the option, and set a memory limit.',
    limits:
      'The rule reports only containers without a memory limit; with one, the option can hang only the container itself. Hosts with cgroup v2 ignore the option. Nothing is reported where options come from a file that was not read.',
    verify: { run: "docker inspect -f '{{.HostConfig.OomKillDisable}}' NAME", prints: '`false` or `<nil>`.' },
    fixTrap: {
      breaks: 'The kernel ends the program when it exceeds its memory, and no longer lets it hang.',
      check: 'Run it under load, and look at `docker stats NAME`.',
    },
    references: [
      'https://docs.docker.com/engine/containers/resource_constraints/#limit-a-containers-access-to-memory',
      'https://docs.kernel.org/admin-guide/cgroup-v1/memory.html#oom-control',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            oom_kill_disable: «true»
      `,
      isFixed: true,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
      `,
    },
    {
      file: 'docker-compose.yml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            mem_limit: 0
            oom_kill_disable: «yes»
      `,
      isFixed: true,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            mem_limit: 0
      `,
    },
  ],

  *check(container) {
    const { name, isOomKillDisabled } = container;
    if (!isOn(isOomKillDisabled) || !lacksProtection(container, 'memory limit')) return;
    yield {
      at: isOomKillDisabled,
      message: `Container "${name}" may use all memory of the host, and the kernel may not end it. An attacker in it can make the host hang.`,
      fix: { title: 'Let the kernel end it', safety: 'review', edits: [unset(isOomKillDisabled)] },
    };
  },
});
