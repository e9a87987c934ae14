import { known } from '../../model/located.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'cpu-realtime',
  on: 'container',
  danger: { attacker: 'mishap', reach: 'outage' },
  profile: 'changes',
  precision: 'high',
  cwe: [770],
  docs: {
    title: 'Do not give containers the real-time scheduler',
    why: 'A process with real-time priority runs before everything else on its processor. A program in a loop, or an attacker in the container, can keep the engine, the network and every other service waiting for as long as the budget lasts.',
    how: 'Remove `cpu_rt_runtime` and `cpu_rt_period`, and limit the container with `cpus`.',
    limits: 'The rule does not check for the capability `SYS_NICE`, which a program needs to request such a priority.',
    references: ['https://docs.docker.com/engine/containers/resource_constraints/#configure-the-real-time-scheduler'],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            cpu_rt_runtime: «950000»
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            cpus: 1.5
      `,
    },
  ],

  *check({ name, cpuRealtimeRuntime }) {
    const runtime = known(cpuRealtimeRuntime);
    if (cpuRealtimeRuntime === undefined || runtime === undefined || !/[1-9]/.test(runtime)) return;
    yield {
      at: cpuRealtimeRuntime,
      message: `Container "${name}" may use the real-time scheduler. An attacker in it can keep a processor from everything else on the host.`,
    };
  },
});
