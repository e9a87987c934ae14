import { unset } from '../../model/findings/fix.ts';
import { known } from '../../model/located.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'cgroup-parent',
  on: 'container',
  danger: { attacker: 'container', reach: 'outage' },
  profile: 'recommended',
  precision: 'medium',
  cwe: [732],
  cis: ['5.25'],
  peers: { kics: ['4d9f44c6-2f4a-4317-9bb5-267adbea0232'], 'docker-bench': ['5.25'] },
  docs: {
    title: 'Leave containers in the control group of the engine',
    why: 'An administrator limits and watches all containers together through their common control group. A container in another one escapes these limits, and shares those of the other processes there.',
    how: 'Remove the option, and limit the container itself with `mem_limit`, `cpus` and `pids_limit`.',
    limits:
      'The names of the default groups, `docker` and `system.slice`, are accepted. The rule does not know whether the named group has its own limits: if it does, keep the option, and suppress the finding.',
    verify: { run: "docker inspect -f '{{.HostConfig.CgroupParent}}' NAME", prints: 'An empty line.' },
    fixTrap: {
      breaks: 'Limits and accounting that are set on that control group no longer apply to the container.',
      check: 'Start the container, and compare its limits with `docker inspect NAME`.',
    },
    references: [
      'https://docs.docker.com/reference/compose-file/services/#cgroup_parent',
      'https://docs.docker.com/reference/cli/dockerd/#default-cgroup-parent',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            cgroup_parent: «/»
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
            cgroup_parent: «batch.slice»
            mem_limit: 1g
      `,
      isFixed: true,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            mem_limit: 1g
      `,
    },
  ],

  *check({ name, cgroupParent }) {
    const parent = known(cgroupParent);
    if (cgroupParent === undefined || parent === undefined || DEFAULT.test(parent)) return;
    yield {
      at: cgroupParent,
      message: `Container "${name}" runs in the control group "${parent}", so an attacker in it escapes the limits that apply to all containers.`,
      fix: { title: 'Use the control group of the engine', safety: 'review', edits: [unset(cgroupParent)] },
    };
  },
});

/** The names with the cgroupfs and with the systemd driver. */
const DEFAULT = /^(?:|\/?docker|system\.slice)$/;
