import { unset } from '../../model/findings/fix.ts';
import { known } from '../../model/located.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'oom-score-protected',
  on: 'container',
  danger: { attacker: 'mishap', reach: 'outage' },
  profile: 'changes',
  precision: 'high',
  cwe: [770],
  docs: {
    title: 'Do not protect containers at the expense of the host',
    why: 'When memory runs out, the kernel ends the processes with the highest score first. A container with a score this low outlives the daemons of the host, the engine itself (-500) and every other service, although it may be the one that uses up the memory.',
    how: 'Remove the option, and give the container a memory limit that is enough for it.',
    limits: 'Scores down to -500, the score of the engine, are left alone, and so are those that a variable decides.',
    fixTrap: {
      breaks: 'When the host runs out of memory, the kernel may end this container first.',
      check: 'Run it under load, and look at `docker stats NAME`.',
    },
    references: [
      'https://docs.docker.com/engine/containers/resource_constraints/#understand-the-risks-of-running-out-of-memory',
      'https://man7.org/linux/man-pages/man5/proc_pid_oom_score_adj.5.html',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          db:
            image: postgres:18
            oom_score_adj: «-1000»
      `,
      isFixed: true,
      good: `
        services:
          db:
            image: postgres:18
      `,
    },
    {
      file: 'compose.yaml',
      bad: `
        services:
          db:
            image: postgres:18
            mem_limit: 4g
            oom_score_adj: «-600»
      `,
      isFixed: true,
      good: `
        services:
          db:
            image: postgres:18
            mem_limit: 4g
      `,
    },
  ],

  *check({ name, oomScoreAdjustment }) {
    const score = known(oomScoreAdjustment);
    if (oomScoreAdjustment === undefined || score === undefined || score >= ENGINE) return;
    yield {
      at: oomScoreAdjustment,
      message: `Container "${name}" has an OOM score of ${score}, so an attacker who uses up the memory in it makes the kernel end daemons of the host first.`,
      fix: { title: 'Use the default score', safety: 'review', edits: [unset(oomScoreAdjustment)] },
    };
  },
});

/** The score in the systemd unit of the Docker engine. */
const ENGINE = -500;
