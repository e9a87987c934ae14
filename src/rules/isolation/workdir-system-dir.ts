import { whenItRuns } from '../../analysis/commands/stage-commands.ts';
import { instructionsOf, isReachable } from '../../model/dockerfile.ts';
import type { Problem } from '../../model/findings/finding.ts';
import { DYNAMIC } from '../../model/located.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'workdir-system-dir',
  on: 'stage',
  danger: { attacker: 'container', reach: 'container' },
  profile: 'recommended',
  precision: 'very-high',
  cwe: [668],
  peers: { trivy: ['DS-0030'] },
  docs: {
    title: 'Do not work in system folders',
    why: 'The kernel provides the files in `/proc`, `/sys` and `/dev`. Relative paths of the program then reach processes, devices and settings, and files that the build puts there are hidden when the container runs.',
    how: 'Set a folder of the application: `WORKDIR /app`.',
    limits: '`workdir-proc-fd` reports the open files of a process. Paths that a variable decides are not seen.',
    references: ['https://docs.docker.com/reference/dockerfile/#workdir'],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        WORKDIR «/proc/self»
        RUN ls
        WORKDIR «/dev»
      `,
      good: `
        FROM debian:12
        WORKDIR /development
        RUN ls
        WORKDIR /srv/dev
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        WORKDIR «/sys»
        WORKDIR «kernel»
      `,
      good: `
        FROM debian:12
        WORKDIR /dev/shm
        WORKDIR /system/kernel
      `,
    },
  ],

  check(stage) {
    if (!isReachable(stage)) return [];
    const problems: Problem[] = [];
    for (const workdir of instructionsOf(stage, 'WORKDIR')) {
      const { path, absolute, isTriggered } = workdir;
      if (isTriggered || absolute === DYNAMIC || !SYSTEM_FOLDER.test(absolute)) continue;
      const message = whenItRuns(
        workdir,
        `${stage.title} works in the system folder "${absolute}", so relative paths reach processes, devices and kernel settings.`,
      );
      problems.push({ at: path, message });
    }
    return problems;
  },
});

/** Excludes shared memory, and open files, which are worse and have a separate rule. */
const SYSTEM_FOLDER =
  /^\/+(?!dev\/+shm(?:\/|$)|proc\/+(?:self|thread-self|\d+)\/+fd(?:\/|$))(?:proc|sys|dev|boot|lost\+found)(?:\/|$)/;
