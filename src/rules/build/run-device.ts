import { whenItRuns } from '../../analysis/commands/stage-commands.ts';
import { instructionsOf, isReachable } from '../../model/dockerfile.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'run-device',
  on: 'stage',
  danger: { attacker: 'contributor', reach: 'defences' },
  profile: 'changes',
  precision: 'very-high',
  cwe: [250],
  docs: {
    title: 'Do not give devices to build steps',
    why: 'The step talks to the driver of the device in the kernel of the build machine, which is a large attack surface for anything that the step downloads or installs.',
    how: 'Remove the flag, and do the work that needs the device when the container runs. Where a build really needs it, for instance for GPU kernels, keep the builder apart from others.',
    limits: 'The builder also has to grant the entitlement `device`; the rule cannot see whether it does.',
    references: ['https://docs.docker.com/reference/dockerfile/#run---device'],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        # syntax=docker/dockerfile:1-labs
        FROM debian:12
        RUN «--device=nvidia.com/gpu=all» nvidia-smi
      `,
      good: `
        # syntax=docker/dockerfile:1-labs
        FROM debian:12
        RUN echo --device=nvidia.com/gpu=all
      `,
    },
  ],

  *check(stage) {
    if (!isReachable(stage)) return;
    for (const run of instructionsOf(stage, 'RUN')) {
      for (const { name, span } of run.isTriggered ? [] : run.flags) {
        if (name !== 'device') continue;
        const clause = `${stage.title} gives a device of the build machine to a build step, so anything it downloads can attack the driver.`;
        yield { at: span, message: whenItRuns(run, clause) };
      }
    }
  },
});
